//! Reads and writes earlier versions, on whichever thread it is asked.

use crate::app::file::compare;
use crate::app::{Event, VersionsEffect, VersionsEvent};
use crate::model::Session;
use crate::store::{self, BackupEntry, Backups, Disk, Home, Keep, LoadError, Loaded, Over, RestoreError, SaveError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What it takes to get at earlier versions. Clones get at the same.
#[derive(Clone)]
pub(super) struct VersionKeeper {
    disk: Arc<dyn Disk>,
    backups: Option<Backups>,
}

impl VersionKeeper {
    /// Keeps versions in the program's own folder, where there is one.
    pub(super) fn new(disk: Arc<dyn Disk>, home: Option<&Home>) -> Self {
        let backups = home.and_then(|home| Backups::in_home(&*disk, home).ok());
        Self { disk, backups }
    }

    /// Where the versions are kept, if they are.
    pub(super) const fn backups(&self) -> Option<&Backups> {
        self.backups.as_ref()
    }

    /// Which versions a save keeps.
    pub(super) fn keep(&self, always: bool) -> Keep<'_> {
        self.backups.as_ref().map_or(Keep::Nothing, if always { Keep::Always } else { Keep::InTurn })
    }

    /// Whether an effect only reads, so that it can be carried out beside the writing of others.
    pub(super) const fn only_reads(effect: &VersionsEffect) -> bool {
        written(effect).is_none()
    }

    /// Carries out an effect; waits for the disk.
    pub(super) fn run(&self, effect: VersionsEffect) -> Event {
        Event::Versions(match effect {
            VersionsEffect::List(path) => {
                let entries = self.backups.as_ref().map(|backups| backups.list(&*self.disk, &path)).unwrap_or_default();
                VersionsEvent::Listed { path, entries }
            }
            VersionsEffect::ReadNow(path) => {
                let session = store::load::<Session>(&path).ok().map(|(loaded, _)| Box::new(loaded.document));
                VersionsEvent::NowRead { path, session }
            }
            VersionsEffect::LookInto { path, entry, now } => {
                let contents = self.read(&entry).map(|version| Box::new(compare(&version, now.as_deref())));
                VersionsEvent::LookedInto { path, version: entry.file, contents }
            }
            VersionsEffect::Read { path, entry } => {
                let session = self.read(&entry).map(|loaded| Box::new(loaded.document));
                VersionsEvent::Read { path, version: entry.file, session }
            }
            VersionsEffect::PutBack { path, entry } => {
                let done = self.write(&entry, &path, Over::Anything);
                VersionsEvent::PutBack { path, done }
            }
            VersionsEffect::Copy { entry, to, replace } => {
                let done = self.write(&entry, &to, if replace { Over::Anything } else { Over::Nothing });
                VersionsEvent::Copied { to, done }
            }
        })
    }

    fn read(&self, entry: &BackupEntry) -> Result<Loaded<Session>, LoadError> {
        let gone = || LoadError::NotFound { file: entry.file.clone() };
        self.backups.as_ref().ok_or_else(gone)?.session(&*self.disk, entry)
    }

    fn write(&self, entry: &BackupEntry, to: &Path, over: Over<'_>) -> Result<(), RestoreError> {
        let gone = || RestoreError::Unreadable(LoadError::NotFound { file: entry.file.clone() });
        self.backups.as_ref().ok_or_else(gone)?.restore(&*self.disk, entry, to, over).map(|_| ())
    }
}

/// The file that an effect writes; none: it only reads.
pub(super) const fn written(effect: &VersionsEffect) -> Option<&PathBuf> {
    match effect {
        VersionsEffect::PutBack { path, .. } => Some(path),
        VersionsEffect::Copy { to, .. } => Some(to),
        VersionsEffect::List(_) | VersionsEffect::ReadNow(_) | VersionsEffect::LookInto { .. } | VersionsEffect::Read { .. } => None,
    }
}

/// Says that an effect that writes was not carried out; none for what only reads.
pub(super) fn refused(effect: VersionsEffect, error: SaveError) -> Option<Event> {
    let done = Err(RestoreError::NotSaved(error));
    match effect {
        VersionsEffect::PutBack { path, .. } => Some(Event::Versions(VersionsEvent::PutBack { path, done })),
        VersionsEffect::Copy { to, .. } => Some(Event::Versions(VersionsEvent::Copied { to, done })),
        VersionsEffect::List(_) | VersionsEffect::ReadNow(_) | VersionsEffect::LookInto { .. } | VersionsEffect::Read { .. } => None,
    }
}
