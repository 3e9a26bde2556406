//! The files of table packs: written, read, removed.

use super::journal::JournalKeeper;
use crate::app::packs::{Brought, BroughtFile, BroughtPack, PackEffect, PackEvent};
use crate::model::{EntryId, Session, SessionId};
use crate::pack::bring_back;
use crate::store::{self, Backups, Contents, Disk, Home, Keep, LoadError, Lock, Over, SaveError};
use crate::words;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of packs as they were handed out or came back last, in the program's own.
const FOLDER: &str = "packs";

/// What the thread for files has.
pub(super) struct Own<'a> {
    pub(super) disk: &'a Arc<dyn Disk>,
    pub(super) home: Option<&'a Home>,
    pub(super) backups: Option<&'a Backups>,
    pub(super) locks: &'a mut BTreeMap<PathBuf, Lock>,
    pub(super) journals: &'a JournalKeeper,
}

impl Own<'_> {
    /// Carries out one effect; waits for the disk.
    pub(super) fn run(self, effect: PackEffect) -> Option<PackEvent> {
        Some(match effect {
            PackEffect::HandOut { path, pack, replace } => match self.hand_out(&path, &pack, replace) {
                Ok(()) => PackEvent::HandedOut { path },
                Err(error) => PackEvent::NotHandedOut { path, error },
            },
            PackEffect::BringBack { whole, revision, paths, again } => {
                let mut brought = Brought { revision, session: *whole, files: Vec::new(), again };
                for path in paths {
                    let outcome = self.bring_back(&mut brought.session, &path, again);
                    brought.files.push(BroughtFile { path, outcome });
                }
                PackEvent::Brought(Box::new(brought))
            }
            PackEffect::KeepBase(pack) => {
                // The one before does: what was deleted since is only not known to be.
                let _ = self.keep_base(&pack);
                return None;
            }
            PackEffect::Remove { path, session, pack } => self.remove(path, session, pack),
            PackEffect::Delete(files) => {
                let still = |(path, contents): &(PathBuf, Contents)| {
                    let is_same = self.disk.read(path).is_ok_and(|bytes| Contents::of(&bytes) == *contents);
                    !is_same || self.disk.remove(path).is_err()
                };
                PackEvent::Deleted { left: files.into_iter().filter(still).map(|(path, _)| path).collect() }
            }
        })
    }

    fn hand_out(&self, path: &Path, pack: &Session, replace: bool) -> Result<(), SaveError> {
        let real = |path: &Path| self.disk.canonical(path).unwrap_or_else(|_| path.to_owned());
        if self.locks.keys().any(|open| real(open) == real(path)) {
            let reason = words::packs::not_over_the_session(path);
            return Err(SaveError::Failed { file: path.to_owned(), reason });
        }
        let bytes = store::write(pack).map_err(|err| SaveError::Failed { file: path.to_owned(), reason: err.to_string() })?;
        let over = if replace { Over::Anything } else { Over::Nothing };
        // What somebody chose to replace may be a session all the same.
        store::save_atomic(&**self.disk, path, &bytes, over, self.backups.map_or(Keep::Nothing, Keep::Always))?;
        // Without it a merge loses nothing either: it only cannot tell what was deleted there.
        let _ = self.keep_base(pack);
        Ok(())
    }

    /// Where the pack is kept that the next merge goes by.
    fn base_file(&self, pack: EntryId) -> Option<PathBuf> {
        let folder = self.home?.private_folder(&**self.disk, FOLDER).ok()?;
        Some(folder.join(format!("{pack}.ron")))
    }

    fn keep_base(&self, session: &Session) -> Result<(), SaveError> {
        let Some(file) = session.pack.as_ref().and_then(|pack| self.base_file(pack.id)) else { return Ok(()) };
        let bytes = store::write(session).map_err(|err| SaveError::Failed { file: file.clone(), reason: err.to_string() })?;
        store::save_private(&**self.disk, &file, &bytes, Over::Anything).map(drop)
    }

    fn base(&self, pack: EntryId) -> Option<Session> {
        let file = self.base_file(pack)?;
        let (loaded, _) = store::load::<Session>(&file).ok()?;
        Some(loaded.document)
    }

    /// Merges one pack into the session; says why not, in words.
    fn bring_back(&self, whole: &mut Session, path: &Path, again: bool) -> Result<BroughtPack, String> {
        let (loaded, stamp) = store::load::<Session>(path).map_err(|err| words::sentence(&err.to_string()))?;
        if let Some(newer) = loaded.newer {
            return Err(words::sentence(&newer.to_string()));
        }
        let pack = loaded.document;
        let base = pack.pack.as_ref().and_then(|pack| self.base(pack.id));
        let brought = bring_back(whole, base.as_ref(), &pack, again).map_err(|err| words::sentence(&err.to_string()))?;
        let (new_notes, changes, left_out) = (brought.new_notes(), brought.changes, brought.left_out.len());
        *whole = brought.session;
        Ok(BroughtPack { pack, contents: Contents::from(&stamp), told: brought.told, new_notes, changes, left_out })
    }

    /// Deletes a pack's own files, and nothing that is not this pack's.
    fn remove(self, path: PathBuf, session: SessionId, pack: EntryId) -> PackEvent {
        let disk = &**self.disk;
        let is_this = |session: &Session| session.pack.as_ref().is_some_and(|its| its.id == pack);
        let is_there = match store::load::<Session>(&path) {
            Ok((loaded, _)) if is_this(&loaded.document) => true,
            // It was given back by moving it: what is kept here goes all the same.
            Err(LoadError::NotFound { .. }) => false,
            Ok(_) => return self.not_removed(path, words::packs::not_this_pack().to_owned()),
            Err(err) => return self.not_removed(path, words::sentence(&err.to_string())),
        };
        let mut left = Vec::new();
        let mut journals = self.journals.journals();
        journals.end(&path);
        for found in journals.look().found {
            let header = &found.read.header;
            if header.path == path && header.session == session && journals.discard(&found.file).is_err() {
                left.push(found.file);
            }
        }
        drop(journals);
        left.extend(self.backups.map(|backups| backups.forget(disk, &path, is_this)).unwrap_or_default());
        self.locks.remove(&path);
        store::remove_stranded(disk, &path);
        if is_there && disk.remove(&path).is_err() {
            left.push(path.clone());
        }
        PackEvent::Removed { path, left }
    }

    fn not_removed(self, path: PathBuf, why: String) -> PackEvent {
        self.journals.journals().leave_behind(&path);
        self.locks.remove(&path);
        PackEvent::NotRemoved { path, why }
    }
}
