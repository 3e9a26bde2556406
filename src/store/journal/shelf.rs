//! Where journals are kept: in the program's own folder, or elsewhere where that cannot be written.

use super::erasing::keep_base;
use super::writing::{NotPlaced, remove};
use super::{Contents, EditLine, JOURNAL_VERSION, Journal, JournalHeader, JournalRead, read_journal};
use crate::model::SessionId;
use crate::store::disk::Disk;
use crate::store::{Home, Lock};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder for journals in the program's own.
pub const JOURNALS: &str = "journals";
/// The ending of a journal.
pub(super) const ENDING: &str = "journal";
/// The ending of what the session's file held when its journal was begun, beside the journal.
pub(super) const BASE: &str = "base";

/// The journals on this computer: those of the sessions that are open here, and those that were left behind.
#[derive(Debug)]
pub struct Journals {
    pub(super) disk: Arc<dyn Disk>,
    /// The first that can be written is taken.
    pub(super) folders: Vec<PathBuf>,
    pub(super) open: BTreeMap<PathBuf, Held>,
    /// What was announced of sessions whose journals are not begun yet: a save can be quicker.
    early: BTreeMap<PathBuf, Vec<(u64, Contents)>>,
}

/// A journal of ours; nobody else takes it for left behind as long as its lock lives.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) journal: Journal,
    lock: Option<Lock>,
    /// Files that this journal was in before, or was to be begun in. They go as soon as the disk lets them.
    pub(super) strays: Vec<Stray>,
    /// The session of whose journal this one goes on, which goes as soon as this one is on the disk.
    before: Option<PathBuf>,
}

/// What a journal has left behind on its way.
#[derive(Debug)]
pub(super) struct Stray {
    pub(super) file: PathBuf,
    _lock: Option<Lock>,
}

impl Held {
    /// Whether a file is this journal, or was.
    pub(super) fn is_in(&self, file: &Path) -> bool {
        self.journal.file() == Some(file) || self.strays.iter().any(|stray| stray.file == file)
    }

    /// Takes away what the journal has left behind.
    ///
    /// # Errors
    /// When some of it is still there.
    pub(super) fn remove_strays(&mut self, disk: &dyn Disk) -> io::Result<()> {
        let mut outcome = Ok(());
        self.strays.retain(|stray| match remove(disk, &stray.file) {
            Ok(()) => false,
            Err(err) => {
                outcome = Err(err);
                true
            }
        });
        outcome
    }
}

/// A journal that was left behind.
#[derive(Debug)]
pub struct Found {
    /// Where it is.
    pub file: PathBuf,
    /// What it says.
    pub read: JournalRead,
    _lock: Option<Lock>,
}

/// What was found where journals are kept.
#[derive(Debug, Default)]
pub struct Looked {
    /// Those that were left behind.
    pub found: Vec<Found>,
    /// Those that cannot be read; they are kept under another ending, so that this is said once.
    pub unreadable: Vec<PathBuf>,
}

impl Journals {
    /// Those in the program's own folder; where that cannot be written, in a folder of the system's that outlasts a restart, so that what is
    /// said to be saved is.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, home: Option<&Home>) -> Self {
        let own = home.map(|home| home.folder().join(JOURNALS));
        let elsewhere = lasting_elsewhere().join(format!("saltaire-journals-{}", whose()));
        Self::in_folders(disk, own.into_iter().chain([elsewhere]).collect())
    }

    /// Those in these folders; the first that can be written is taken for new ones.
    #[must_use]
    pub const fn in_folders(disk: Arc<dyn Disk>, folders: Vec<PathBuf>) -> Self {
        Self { disk, folders, open: BTreeMap::new(), early: BTreeMap::new() }
    }

    /// Begins the journal of a session that was opened or made at `path`, whose file holds `contents` with the edits up to `after`.
    /// The journal that it has already goes.
    ///
    /// # Errors
    /// When it can be begun nowhere.
    pub fn begin(&mut self, path: &Path, session: SessionId, contents: Contents, after: u64) -> io::Result<()> {
        let header = JournalHeader { version: JOURNAL_VERSION, session, path: path.to_owned(), builds_on: contents, after };
        let early = self.early.remove(path).unwrap_or_default();
        self.end(path);
        self.begin_somewhere(path, header)?;
        early.into_iter().try_for_each(|(number, contents)| self.announce(path, number, contents))
    }

    fn begin_somewhere(&mut self, path: &Path, header: JournalHeader) -> io::Result<()> {
        let (mut why, mut strays) = (None, Vec::new());
        for folder in &self.folders {
            match self.begin_in(folder, header.clone(), &mut strays) {
                Ok((journal, lock)) => {
                    self.hold(path, Held { journal, lock, strays, before: None });
                    return Ok(());
                }
                Err(err) => why = why.or(Some(err)),
            }
        }
        // It gets its place with the first edit that finds one.
        let journal = Journal::unwritten(self.disk.clone(), None, header);
        self.hold(path, Held { journal, lock: None, strays, before: None });
        Err(why.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
    }

    fn hold(&mut self, path: &Path, mut held: Held) {
        // What stays is tried again when the journal is shortened.
        let _ = held.remove_strays(&*self.disk);
        self.open.insert(path.to_owned(), held);
    }

    /// Goes on in the journal of a copy, whose file holds `contents` with the edits up to `after`: those beyond come along.
    ///
    /// # Errors
    /// When the copy's journal is not on the disk. The one before goes only when it is.
    pub fn go_on_in(&mut self, before: &Path, path: &Path, session: SessionId, contents: Contents, after: u64) -> io::Result<()> {
        if before == path {
            return self.shorten(path, after, contents);
        }
        let begun = self.begin(path, session, contents, after);
        let beyond = self.open.get(before).map(|held| held.journal.kept()).unwrap_or_default();
        if let Some(held) = self.open.get_mut(path) {
            held.before = Some(before.to_owned());
            // One that could not be begun has them with the next edits.
            let taken = held.journal.take_over(beyond);
            begun.and(taken)?;
        }
        self.end_before(path);
        Ok(())
    }

    /// Lets go of the journal that one on the disk has all of.
    fn end_before(&mut self, path: &Path) {
        if let Some(before) = self.open.get_mut(path).and_then(|held| held.before.take()) {
            self.end(&before);
        }
    }

    fn begin_in(&self, folder: &Path, header: JournalHeader, strays: &mut Vec<Stray>) -> io::Result<(Journal, Option<Lock>)> {
        self.disk.make_folder(folder)?;
        let (file, lock) = self.free_name(folder, &header)?;
        match Journal::begin(self.disk.clone(), file.clone(), header) {
            Ok(journal) => Ok((journal, lock)),
            Err(NotPlaced { why, is_there }) => {
                strays.extend(is_there.then_some(Stray { file, _lock: lock }));
                Err(why)
            }
        }
    }

    /// A name that no journal has, locked: one that was left behind by a session that nobody has recovered yet keeps its own.
    fn free_name(&self, folder: &Path, header: &JournalHeader) -> io::Result<(PathBuf, Option<Lock>)> {
        let stem = stem_of(header.session, &header.path);
        for serial in 1..=u16::MAX {
            let file = folder.join(format!("{stem}-{serial}.{ENDING}"));
            match self.disk.look(&file) {
                Ok(_) => continue,
                Err(err) if err.kind() == io::ErrorKind::NotFound => {}
                // It may be there.
                Err(err) => return Err(err),
            }
            match Lock::take_private(&file, Timestamp::now()) {
                Ok(lock) => return Ok((file, Some(lock))),
                Err(crate::store::LockError::Held { .. }) => {}
                // Where no lock can be had, nobody else is kept from it: a name of our own does.
                Err(crate::store::LockError::Unavailable { .. }) => return Ok((file, None)),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Where a copy of what the session's file holds belongs, as the base of a merge where somebody else changes or damages that file. A
    /// second name for it would not do: who writes into the file writes into that too.
    #[must_use]
    pub fn base_file(&self, path: &Path) -> Option<PathBuf> {
        Some(self.open.get(path)?.journal.file()?.with_extension(BASE))
    }

    /// Copies what a session's file holds to where [`Journals::base_file`] says, so that it lasts and the one before stays until then.
    /// Its contents are looked at before anything is made of them.
    ///
    /// # Errors
    /// When it is not there: a merge has no base and loses nothing either, but a session whose file is gone has nothing to begin from.
    pub fn keep_base(disk: &dyn Disk, path: &Path, base: &Path) -> io::Result<()> {
        keep_base(disk, base, &disk.read(path)?)
    }

    /// Adds edits to a session's journal, and what is typed where that has changed; the number of the last that is on the disk.
    ///
    /// # Errors
    /// When it can be written nowhere; the edits are written with the next that can.
    pub fn append(&mut self, path: &Path, edits: Vec<EditLine>, scraps: Option<Vec<String>>) -> io::Result<u64> {
        let held = self.open.get_mut(path).ok_or(io::ErrorKind::NotFound)?;
        let is_placed = held.journal.file().is_some();
        let number = match held.journal.append(edits, scraps) {
            Ok(()) => held.journal.last_number(),
            Err(err) => self.move_elsewhere(path).map_err(|elsewhere| if is_placed { err } else { elsewhere })?,
        };
        self.end_before(path);
        Ok(number)
    }

    /// Writes a journal whose folder cannot be written to another.
    fn move_elsewhere(&mut self, path: &Path) -> io::Result<u64> {
        let mut why = io::Error::from(io::ErrorKind::NotFound);
        for folder in self.folders.clone() {
            let Some(held) = self.open.get(path) else { break };
            // The folder that it is in was just tried.
            if held.journal.file().is_some_and(|file| file.starts_with(&folder)) {
                continue;
            }
            let header = held.journal.header().clone();
            let named = self.disk.make_folder(&folder).and_then(|()| self.free_name(&folder, &header));
            let Some(held) = self.open.get_mut(path) else { break };
            let (file, lock) = match named {
                Ok(named) => named,
                Err(err) => {
                    why = err;
                    continue;
                }
            };
            match held.journal.move_to(file.clone()) {
                Ok(before) => {
                    let lock = std::mem::replace(&mut held.lock, lock);
                    held.strays.extend(before.map(|file| Stray { file, _lock: lock }));
                    // What stays is tried again when the journal is shortened.
                    let _ = held.remove_strays(&*self.disk);
                    return Ok(held.journal.last_number());
                }
                Err(not_placed) => {
                    held.strays.extend(not_placed.is_there.then_some(Stray { file, _lock: lock }));
                    let _ = held.remove_strays(&*self.disk);
                    why = not_placed.why;
                }
            }
        }
        Err(why)
    }

    /// Says in a session's journal what its file is about to hold, see [`Journal::announce`].
    ///
    /// # Errors
    /// When that is not on the disk.
    pub fn announce(&mut self, path: &Path, number: u64, contents: Contents) -> io::Result<()> {
        match self.open.get_mut(path) {
            Some(held) => held.journal.announce(number, contents),
            None => {
                self.early.entry(path.to_owned()).or_default().push((number, contents));
                Ok(())
            }
        }
    }

    /// Lets go of what a session's file has, see [`Journal::shorten`].
    ///
    /// # Errors
    /// When the shorter journal is not on the disk; the longer one does.
    pub fn shorten(&mut self, path: &Path, number: u64, contents: Contents) -> io::Result<()> {
        let Some(held) = self.open.get_mut(path) else { return Ok(()) };
        // They have edits that this one lets go of; what stays is tried again the next time.
        let _ = held.remove_strays(&*self.disk);
        held.journal.shorten(number, contents)
    }

    /// Lets go of a session's journal: its file has all of it.
    pub fn end(&mut self, path: &Path) {
        self.early.remove(path);
        if let Some(mut held) = self.open.remove(path) {
            // What stays is found at the next start, with nothing in it that the file does not have.
            let _ = held.remove_strays(&*self.disk);
            let _ = held.journal.remove();
        }
    }

    /// Closes a session's journal and leaves it where it is, to be found at the next start.
    pub fn leave_behind(&mut self, path: &Path) {
        self.open.remove(path);
    }

    /// The journals that were left behind, by programs that do not run any more.
    pub fn look(&self) -> Looked {
        let mut looked = Looked::default();
        for folder in &self.folders {
            let Ok(names) = self.disk.names(folder) else { continue };
            let mut files: Vec<PathBuf> = names.into_iter().map(|name| folder.join(name)).collect();
            files.retain(|file| file.extension().is_some_and(|ending| ending == ENDING));
            files.sort_unstable();
            files.retain(|file| !self.open.values().any(|held| held.is_in(file)));
            for file in files {
                self.look_at(file, &mut looked);
            }
        }
        for repeated in take_repeated(&mut looked.found) {
            // What stays is found again, and is repeated then too.
            let _ = self.discard(&repeated.file);
        }
        looked
    }

    fn look_at(&self, file: PathBuf, looked: &mut Looked) {
        let lock = match Lock::take_private(&file, Timestamp::now()) {
            Ok(lock) => Some(lock),
            // The program that writes it is running.
            Err(crate::store::LockError::Held { .. }) => return,
            Err(crate::store::LockError::Unavailable { .. }) => None,
        };
        // What cannot be read now may be readable the next time: the disk may have been busy.
        let Ok(bytes) = self.disk.read(&file) else { return };
        match read_journal(&bytes) {
            Some(read) => looked.found.push(Found { file, read, _lock: lock }),
            None => looked.unreadable.push(self.set_aside(&file).unwrap_or(file)),
        }
    }
}

/// Takes out those of which another has everything: a journal that moved elsewhere leaves its beginning behind.
fn take_repeated(found: &mut Vec<Found>) -> Vec<Found> {
    let is_within = |one: &Found, other: &Found| {
        // What could not be read of one may be what the other lacks.
        one.read.header == other.read.header
            && one.read.damaged == 0
            && one.file != other.file
            && one.read.edits.iter().all(|edit| other.read.edits.contains(edit))
            && (one.read.edits.len() < other.read.edits.len() || (one.read.scraps == other.read.scraps && one.file < other.file))
    };
    let mut repeated = Vec::new();
    let mut at = 0;
    while at < found.len() {
        if found.get(at).is_some_and(|one| found.iter().any(|other| is_within(one, other))) {
            repeated.push(found.remove(at));
        } else {
            at += 1;
        }
    }
    repeated
}

/// The session, and a checksum of its path to tell copies apart.
fn stem_of(session: SessionId, path: &Path) -> String {
    format!("{session}-{:08x}", crc32fast::hash(path.as_os_str().as_encoded_bytes()))
}

/// Where a system keeps what is not a person's own: `/tmp` is often kept in memory only and gone with the power, `/var/tmp` never is. A
/// folder that somebody names for it is theirs to choose.
fn lasting_elsewhere() -> PathBuf {
    let lasting = Path::new("/var/tmp");
    let is_named = std::env::var_os("TMPDIR").is_some();
    if cfg!(unix) && !is_named && lasting.is_dir() { lasting.to_owned() } else { std::env::temp_dir() }
}

/// Whose files these are, in a folder that all users of a computer share.
fn whose() -> String {
    let name = ["USER", "USERNAME"].into_iter().find_map(|variable| std::env::var(variable).ok()).unwrap_or_default();
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}
