//! Carries out what touches files: on one thread, in the order in which it was asked.

use super::erasing;
use super::exchange::{bring_in, read_answers, write_day, write_export};
use super::journal::JournalKeeper;
use super::reading_over::{read_over, rescue};
use super::versions::{VersionKeeper, refused, written};
use super::{left_behind, packs, photos, place, reuse};
use crate::app::{DamageEffect, Effect, Event, VersionsEffect, WhatToRead};
use crate::model::Session;
use crate::store::{
    self, Contents, Disk, FileStamp, Holder, Home, JOURNALS, Journals, Lock, LockError, OpenElsewhere, Over, RealDisk, Recent, SaveError,
    Settings, TakeOver,
};
use crate::{library, words};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

/// How long a window that is asked for its session has to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the thread for files knows: where the program keeps its own, and which sessions it has locked.
pub struct Files {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) home: Option<Home>,
    pub(super) versions: VersionKeeper,
    locks: BTreeMap<PathBuf, Lock>,
    journals: JournalKeeper,
    remark: Option<String>,
}

impl Files {
    /// Finds the program's own folder; without one sessions can still be opened and saved.
    #[must_use]
    pub fn new() -> Self {
        let (home, remark) = match Home::find() {
            Ok(home) => (Some(home), None),
            Err(err) => (None, Some(words::sentence(&err.to_string()))),
        };
        Self::keeping(Arc::new(RealDisk), home, remark, None)
    }

    /// Keeps the program's own files in this folder, wherever the system would have them.
    #[must_use]
    pub fn in_home(home: Home) -> Self {
        Self::keeping(Arc::new(RealDisk), Some(home), None, None)
    }

    /// As [`Files::in_home`], on a disk that a test makes fail; journals that cannot be kept in the program's own folder go to
    /// `elsewhere`, not where all programs of this user would find them.
    #[must_use]
    pub fn on_disk(disk: Arc<dyn Disk>, home: Home, elsewhere: &Path) -> Self {
        let journals = Journals::in_folders(disk.clone(), vec![home.folder().join(JOURNALS), elsewhere.to_owned()]);
        Self::keeping(disk, Some(home), None, Some(journals))
    }

    fn keeping(disk: Arc<dyn Disk>, home: Option<Home>, remark: Option<String>, journals: Option<Journals>) -> Self {
        let versions = VersionKeeper::new(disk.clone(), home.as_ref());
        let journals = journals.unwrap_or_else(|| Journals::new(disk.clone(), home.as_ref()));
        let journals = JournalKeeper::new(disk.clone(), journals);
        Self { disk, home, versions, locks: BTreeMap::new(), journals, remark }
    }

    /// The journals, for the thread that writes them.
    pub(super) fn journals(&self) -> JournalKeeper {
        self.journals.clone()
    }

    /// The earlier versions, for threads that read them.
    pub(super) fn versions(&self) -> VersionKeeper {
        self.versions.clone()
    }

    /// Carries out one effect; waits for the disk.
    pub fn run(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::ReadHome => Some(self.read_home()),
            Effect::WriteSettings(settings) => self.keep(|home| settings.save(&*self.disk, home)),
            Effect::WriteRecent(recent) => self.keep(|home| recent.save(&*self.disk, home)),
            Effect::Read(WhatToRead::File(path)) => Some(self.read(path)),
            Effect::Read(WhatToRead::Example(name)) => Some(self.read_example(&name)),
            Effect::Create { path, session, revision, number, replace } => {
                let over = if replace { Over::Anything } else { Over::Nothing };
                Some(self.create(path, &session, (revision, number), over))
            }
            Effect::Save { path, session, revision, number, expected, keeps_before } => {
                let over = expected.as_ref().map_or(Over::Anything, Over::Known);
                Some(self.save(path, &session, (revision, number), over, keeps_before))
            }
            Effect::Versions(effect) => self.run_on_versions(effect),
            Effect::Damage(DamageEffect::Rescue(path)) => Some(rescue(path)),
            Effect::Damage(DamageEffect::Copy { original, path, session, replace }) => {
                let over = if replace && !is_same(&original, &path) { Over::Anything } else { Over::Nothing };
                Some(self.create(path, &session, (0, 0), over))
            }
            Effect::TakeOver(path) => Some(self.take_over(path)),
            Effect::Watch(_) => None,
            Effect::Journal(effect) => self.journals.run(effect),
            Effect::Reuse(effect) => Some(Event::Reuse(reuse::run(&*self.disk, self.home.as_ref(), effect))),
            Effect::Pack(effect) => self.own().run(effect).map(Event::Pack),
            Effect::Photo(effect) => Some(photos::run(&*self.disk, effect)),
            Effect::Erase(effect) => erasing::run(self, effect),
            Effect::LookForJournals => left_behind::look(&self.journals.journals()),
            Effect::Export { path, session, audience, format, options, print, replace } => {
                Some(write_export(&*self.disk, &path, &session, audience, (format, print), options, replace))
            }
            Effect::WriteDay(effect) => Some(write_day(&*self.disk, effect)),
            Effect::Import(effect) => Some(bring_in(*effect)),
            Effect::ReadAnswers(path) => Some(read_answers(path)),
            Effect::Unlock(path) => {
                self.locks.remove(&path);
                None
            }
            Effect::BuildPreview { .. } | Effect::CheckWriteUp { .. } | Effect::Look(_) | Effect::Compare { .. } => read_over(effect),
            Effect::FindPlace { folder, name } => {
                let path = place::free(folder.as_deref(), &name);
                Some(Event::PlaceFound { folder, name, path })
            }
            Effect::LookFor(mut paths) => {
                paths.retain(|path| !path.exists());
                Some(Event::Gone(paths))
            }
            Effect::AskPath { .. } | Effect::OpenFolder(_) | Effect::Chime | Effect::StayAwake(_) => None,
        }
    }

    fn read_home(&mut self) -> Event {
        let Some(home) = &self.home else {
            return Event::HomeRead { settings: Box::default(), recent: Recent::default(), remark: self.remark.take() };
        };
        let (settings, recent) = (Settings::read(&*self.disk, home), Recent::read(&*self.disk, home));
        let aside = settings.set_aside.iter().chain(&recent.set_aside).next();
        let remark = aside.map(|path| words::file::set_aside(path));
        Event::HomeRead { settings: Box::new(settings.value), recent: recent.value, remark }
    }

    fn keep(&self, write: impl FnOnce(&Home) -> Result<(), SaveError>) -> Option<Event> {
        let err = write(self.home.as_ref()?).err()?;
        Some(Event::Failed(words::sentence(&err.to_string())))
    }

    /// Reads a session, under the name that its file really has.
    fn read(&mut self, named: PathBuf) -> Event {
        let path = real_name(&named);
        let had = self.locks.contains_key(&path);
        let held = self.lock(&path);
        match store::load::<Session>(&path) {
            Ok((loaded, stamp)) => {
                let is_ours = !matches!(held, Some(OpenElsewhere::Now { .. }));
                let journals = is_ours.then(|| self.journals.journals());
                let left = journals.map(|journals| left_behind::of(&journals, &path, &loaded.document, &stamp)).unwrap_or_default();
                Event::Read { path, loaded: Box::new(loaded), stamp, held, left }
            }
            Err(error) => {
                self.unlock_unless(had, &path);
                Event::NotRead { path: named, error }
            }
        }
    }

    const fn own(&mut self) -> packs::Own<'_> {
        let Self { disk, home, versions, locks, journals, .. } = self;
        packs::Own { disk, home: home.as_ref(), backups: versions.backups(), locks, journals }
    }

    /// Gives a lock back that turned out to be for nothing, unless the session was locked already.
    fn unlock_unless(&mut self, had: bool, path: &Path) {
        if !had {
            self.locks.remove(path);
        }
    }

    /// Goes on with the program's own copy of an example, or makes one.
    fn read_example(&mut self, name: &str) -> Event {
        let Some(example) = library::example(name) else { return Event::Failed(words::file::no_such_example(name)) };
        let folder = match &self.home {
            Some(home) => home.private_folder(&*self.disk, "examples").unwrap_or_else(|_| home.folder().to_owned()),
            None => env::temp_dir(),
        };
        let path = folder.join(words::file::session_name(example.name));
        if !path.exists()
            && let Err(err) = store::save_private(&*self.disk, &path, example.bytes, Over::Nothing)
        {
            return Event::Failed(words::sentence(&err.to_string()));
        }
        self.read(path)
    }

    /// Locks a session for this window; says who has it where it cannot, and who may have it on another computer.
    fn lock(&mut self, path: &Path) -> Option<OpenElsewhere> {
        if self.locks.contains_key(path) {
            return None;
        }
        match Lock::take(path, Timestamp::now()) {
            Ok(lock) => {
                // Nobody else writes here now: what a crash left half written belongs to nobody.
                store::remove_stranded(&*self.disk, path);
                TakeOver::forget(path);
                let left_by = lock.left_by().cloned();
                self.locks.insert(path.to_owned(), lock);
                left_by.map(OpenElsewhere::Perhaps)
            }
            Err(LockError::Held { holder: Some(Holder { who, since, .. }), .. }) => Some(OpenElsewhere::Now { who, since: Some(since) }),
            Err(LockError::Held { holder: None, .. }) => Some(OpenElsewhere::Now { who: words::file::somebody().to_owned(), since: None }),
            // A folder that can only be read cannot hold a lock; saving will say so when it matters.
            Err(_) => None,
        }
    }

    /// Locks a session for this window; says who has it where it cannot.
    fn held_by(&mut self, path: &Path) -> Option<String> {
        match self.lock(path) {
            Some(OpenElsewhere::Now { who, .. }) => Some(who),
            Some(OpenElsewhere::Perhaps(_)) | None => None,
        }
    }

    /// Asks for a session that is open elsewhere and waits a little for it.
    fn take_over(&mut self, path: PathBuf) -> Event {
        // Where nothing can be written beside it nobody is asked, and it may be free by now all the same.
        let _asking = TakeOver::ask(&path, Timestamp::now());
        let until = Instant::now() + PATIENCE;
        loop {
            match self.held_by(&path) {
                None => return self.read(path),
                Some(who) if Instant::now() > until => return Event::NotTakenOver { path, who },
                Some(_) => thread::sleep(Duration::from_millis(100)),
            }
        }
    }

    /// Writes a session that is kept there from now on.
    fn create(&mut self, path: PathBuf, session: &Session, as_of: (u64, u64), over: Over<'_>) -> Event {
        let had = self.locks.contains_key(&path);
        let event = self.save(path.clone(), session, as_of, over, false);
        if matches!(event, Event::NotSaved { .. }) {
            self.unlock_unless(had, &path);
        }
        event
    }

    /// Saves a session as it was after the edits of these: its revision, and the number of the last.
    fn save(&mut self, path: PathBuf, session: &Session, (revision, number): (u64, u64), over: Over<'_>, keeps_before: bool) -> Event {
        let began = Instant::now();
        if let Some(who) = self.held_by(&path) {
            let error = SaveError::Failed { file: path.clone(), reason: words::file::in_use_by(&who) };
            return Event::NotSaved { path, error };
        }
        match self.write(&path, session, number, over, keeps_before) {
            Ok(stamp) => Event::Saved { path, revision, stamp, took: began.elapsed() },
            Err(error) => Event::NotSaved { path, error },
        }
    }

    /// Carries out what is to be done with earlier versions; what is written is locked meanwhile.
    fn run_on_versions(&mut self, effect: VersionsEffect) -> Option<Event> {
        let Some(to) = written(&effect).cloned() else { return Some(self.versions.run(effect)) };
        let had = self.locks.contains_key(&to);
        if had && matches!(effect, VersionsEffect::Copy { .. }) {
            return refused(effect, SaveError::AlreadyThere { file: to });
        }
        if let Some(who) = self.held_by(&to) {
            return refused(effect, SaveError::Failed { file: to, reason: words::file::in_use_by(&who) });
        }
        let event = self.versions.run(effect);
        self.unlock_unless(had, &to);
        Some(event)
    }

    fn write(&self, path: &Path, session: &Session, number: u64, over: Over<'_>, keeps_before: bool) -> Result<FileStamp, SaveError> {
        let bytes = store::write(session).map_err(|err| SaveError::Failed { file: path.to_owned(), reason: err.to_string() })?;
        let contents = Contents::of(&bytes);
        self.journals.announce(path, number, contents);
        let saved = store::save_atomic(&*self.disk, path, &bytes, over, self.versions.keep(keeps_before))?;
        // Only what is durable, with its folder, takes the place of the journal.
        self.journals.shorten(path, number, contents);
        Ok(saved.stamp)
    }
}

impl Default for Files {
    fn default() -> Self {
        Self::new()
    }
}

/// A file's whole name, wherever the program was started; where the name is a link, that of what it leads to.
fn real_name(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let is_link = fs::symlink_metadata(&whole).is_ok_and(|metadata| metadata.is_symlink());
    if is_link { fs::canonicalize(&whole).unwrap_or(whole) } else { whole }
}

/// Whether two names are those of one file.
fn is_same(one: &Path, other: &Path) -> bool {
    one == other || fs::canonicalize(one).ok().is_some_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Desk {
        folder: tempfile::TempDir,
        files: Files,
    }

    fn desk() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_home(Home::at(&folder.path().join("home")).unwrap());
        Desk { folder, files }
    }

    fn session() -> Box<Session> {
        Box::new(Session::new("s1".parse().unwrap()))
    }

    impl Desk {
        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }

        fn create(&mut self, path: &Path) -> Event {
            self.files.run(Effect::Create { path: path.to_owned(), session: session(), revision: 0, number: 0, replace: false }).unwrap()
        }

        fn read(&mut self, path: &Path) -> Event {
            self.files.run(Effect::Read(WhatToRead::File(path.to_owned()))).unwrap()
        }
    }

    fn is_free(path: &Path) -> bool {
        Lock::take(path, Timestamp::UNIX_EPOCH).is_ok()
    }

    #[test]
    fn a_session_is_locked_from_its_making_until_it_is_closed() {
        let mut desk = desk();
        let path = desk.path("leeds.ron");
        assert!(matches!(desk.create(&path), Event::Saved { .. }));
        assert!(!is_free(&path));
        assert!(desk.files.run(Effect::Unlock(path.clone())).is_none());
        assert!(is_free(&path));
    }

    #[test]
    fn what_is_not_made_or_read_is_not_locked() {
        let mut desk = desk();
        let path = desk.path("leeds.ron");
        fs::write(&path, "somebody's").unwrap();
        assert!(matches!(desk.create(&path), Event::NotSaved { error: SaveError::AlreadyThere { .. }, .. }));
        assert!(is_free(&path));
        assert!(matches!(desk.read(&path), Event::NotRead { .. }));
        assert!(is_free(&path));
        assert_eq!(fs::read(&path).unwrap(), b"somebody's");
    }

    #[test]
    fn an_open_session_that_cannot_be_read_again_stays_locked() {
        let mut desk = desk();
        let path = desk.path("leeds.ron");
        desk.create(&path);
        fs::write(&path, "damaged").unwrap();
        assert!(matches!(desk.read(&path), Event::NotRead { .. }));
        assert!(!is_free(&path));
    }

    #[test]
    fn a_session_that_someone_else_has_is_read_and_not_written() {
        let mut desk = desk();
        let path = desk.path("leeds.ron");
        desk.create(&path);
        desk.files.run(Effect::Unlock(path.clone()));
        let _lock = Lock::take(&path, Timestamp::UNIX_EPOCH).unwrap();
        assert!(matches!(desk.read(&path), Event::Read { held: Some(_), .. }));
        let save = Effect::Save { path: path.clone(), session: session(), revision: 1, number: 1, expected: None, keeps_before: false };
        assert!(matches!(desk.files.run(save), Some(Event::NotSaved { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_opened_under_the_name_of_what_it_leads_to() {
        let mut desk = desk();
        let (path, link) = (desk.path("leeds.ron"), desk.path("link.ron"));
        desk.create(&path);
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(matches!(desk.read(&link), Event::Read { path: read, held: None, .. } if read == path.canonicalize().unwrap()));
    }
}
