//! Where journals are kept: in the program's own folder, or elsewhere where that cannot be written.

use super::{Contents, EditLine, JOURNAL_VERSION, Journal, JournalHeader, JournalRead, read_journal};
use crate::model::SessionId;
use crate::store::disk::{Access, Disk};
use crate::store::{Home, Lock};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The ending of a journal.
pub(super) const ENDING: &str = "journal";
/// The ending of what the session's file held when its journal was begun, beside the journal.
pub(super) const BASE: &str = "base";
/// The ending of a journal that cannot be read.
const UNREADABLE: &str = "unreadable";

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
    /// Those in the program's own folder; in the system's folder for what is not kept long where that cannot be written.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, home: Option<&Home>) -> Self {
        let own = home.map(|home| home.folder().join("journals"));
        let elsewhere = std::env::temp_dir().join(format!("saltaire-journals-{}", whose()));
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
        let mut why = None;
        for folder in self.folders.clone() {
            match self.begin_in(&folder, header.clone()) {
                Ok(held) => {
                    self.open.insert(path.to_owned(), held);
                    return Ok(());
                }
                Err(err) => why = why.or(Some(err)),
            }
        }
        // It gets its place with the first edit that finds one.
        let journal = Journal::unwritten(self.disk.clone(), None, header);
        self.open.insert(path.to_owned(), Held { journal, lock: None });
        Err(why.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
    }

    /// Goes on in the journal of a copy, whose file holds `contents` with the edits up to `after`: those beyond come along.
    ///
    /// # Errors
    /// When the copy's journal is not on the disk. The one before goes only when it is.
    pub fn go_on_in(&mut self, before: &Path, path: &Path, session: SessionId, contents: Contents, after: u64) -> io::Result<()> {
        if before == path {
            return self.shorten(path, after, contents);
        }
        self.begin(path, session, contents, after)?;
        let beyond = self.open.get(before).map(|held| held.journal.kept()).unwrap_or_default();
        if let Some(held) = self.open.get_mut(path) {
            held.journal.take_over(beyond)?;
        }
        self.end(before);
        Ok(())
    }

    fn begin_in(&self, folder: &Path, header: JournalHeader) -> io::Result<Held> {
        self.disk.make_folder(folder)?;
        let (file, lock) = self.free_name(folder, &header)?;
        let journal = Journal::begin(self.disk.clone(), file, header)?;
        Ok(Held { journal, lock })
    }

    /// A name that no journal has, locked: one that was left behind by a session that nobody has recovered yet keeps its own.
    fn free_name(&self, folder: &Path, header: &JournalHeader) -> io::Result<(PathBuf, Option<Lock>)> {
        let stem = stem_of(header.session, &header.path);
        for serial in 1..=u16::MAX {
            let file = folder.join(format!("{stem}-{serial}.{ENDING}"));
            if self.disk.look(&file).is_ok() {
                continue;
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

    /// Copies what a session's file holds to where [`Journals::base_file`] says. Its contents are looked at before anything is made of
    /// them; without it a merge has no base and loses nothing either.
    pub fn keep_base(disk: &dyn Disk, path: &Path, base: &Path) {
        let Ok(contents) = disk.read(path) else { return };
        let _ = disk.remove(base);
        let _ = disk.create(base, Access::Private).and_then(|mut file| file.write(&contents));
    }

    /// Adds edits to a session's journal, and what is typed where that has changed; the number of the last that is on the disk.
    ///
    /// # Errors
    /// When it can be written nowhere; the edits are written with the next that can.
    pub fn append(&mut self, path: &Path, edits: Vec<EditLine>, scraps: Option<Vec<String>>) -> io::Result<u64> {
        let held = self.open.get_mut(path).ok_or(io::ErrorKind::NotFound)?;
        let Err(err) = held.journal.append(edits, scraps) else { return Ok(held.journal.last_number()) };
        self.move_elsewhere(path).map_err(|_| err)
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
            match named.and_then(|(file, lock)| held.journal.move_to(file).map(|()| lock)) {
                Ok(lock) => {
                    held.lock = lock;
                    return Ok(held.journal.last_number());
                }
                Err(err) => why = err,
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
        self.open.get_mut(path).map_or(Ok(()), |held| held.journal.shorten(number, contents))
    }

    /// Lets go of a session's journal: its file has all of it.
    pub fn end(&mut self, path: &Path) {
        self.early.remove(path);
        if let Some(held) = self.open.remove(path) {
            let base = held.journal.file().map(|file| file.with_extension(BASE));
            // What stays is found at the next start, with nothing in it that the file does not have.
            let _ = held.journal.remove();
            let _ = base.map(|base| self.disk.remove(&base));
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
            files.retain(|file| !self.open.values().any(|held| held.journal.file() == Some(file)));
            for file in files {
                self.look_at(file, &mut looked);
            }
        }
        drop_repeated(&mut looked.found);
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
            None => {
                let kept = file.with_extension(UNREADABLE);
                let aside = self.disk.rename(&file, &kept, false).map(|()| kept);
                looked.unreadable.push(aside.unwrap_or(file));
            }
        }
    }

    /// What the session's file held when a journal was begun, where that is still there.
    #[must_use]
    pub fn base_of(&self, found: &Found) -> Option<Vec<u8>> {
        let bytes = self.disk.read(&found.file.with_extension(BASE)).ok()?;
        found.read.beyond(Contents::of(&bytes)).map(|_| bytes)
    }

    /// Removes a journal that was left behind: it was recovered and that is on the disk, or somebody chose to let go of it.
    ///
    /// # Errors
    /// When it is still there.
    pub fn discard(&self, file: &Path) -> io::Result<()> {
        self.disk.remove(file)?;
        let _ = self.disk.remove(&file.with_extension(BASE));
        Ok(())
    }
}

/// Lets go of those whose edits another has too: a journal that moved elsewhere leaves its beginning behind.
fn drop_repeated(found: &mut Vec<Found>) {
    let is_within = |one: &Found, other: &Found| {
        one.read.header == other.read.header
            && one.file != other.file
            && one.read.edits.iter().all(|edit| other.read.edits.contains(edit))
            && (one.read.edits.len() < other.read.edits.len() || one.file < other.file)
    };
    let mut at = 0;
    while at < found.len() {
        let repeated = found.get(at).is_some_and(|one| found.iter().any(|other| is_within(one, other)));
        if repeated {
            found.remove(at);
        } else {
            at += 1;
        }
    }
}

/// The session, and a checksum of its path to tell copies apart.
fn stem_of(session: SessionId, path: &Path) -> String {
    format!("{session}-{:08x}", crc32fast::hash(path.as_os_str().as_encoded_bytes()))
}

/// Whose files these are, in a folder that all users of a computer share.
fn whose() -> String {
    let name = ["USER", "USERNAME"].into_iter().find_map(|variable| std::env::var(variable).ok()).unwrap_or_default();
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}
