//! What becomes of journals when words are to be gone for good.

use super::shelf::{BASE, ENDING};
use super::{Contents, EditLine, Found, Journal, JournalHeader, Journals};
use crate::edit::Edit;
use crate::model::SessionId;
use crate::store::lock::{ENDING as LOCK, Lock};
use crate::store::real_path::folder_of;
use crate::store::temporary::Temporary;
use crate::store::{Access, Disk, LockError};
use jiff::Timestamp;
use std::io;
use std::path::{Path, PathBuf};

impl Journals {
    /// Begins the journal of an open session anew, whose file holds `contents` with the edits up to `number`: those go, and of what is
    /// typed stays what `stays` says.
    ///
    /// # Errors
    /// When the new journal is not on the disk: the one before still is.
    pub fn begin_anew(&mut self, path: &Path, number: u64, contents: Contents, stays: impl Fn(&str) -> bool) -> io::Result<()> {
        let Some(held) = self.open.get_mut(path) else { return Ok(()) };
        let base = held.journal.file().map(|file| file.with_extension(BASE));
        held.remove_strays(&*self.disk)?;
        let forgotten = held.journal.forget(number, contents, stays);
        // One that is nowhere has nothing to forget on the disk.
        let Some(base) = base else { return Ok(()) };
        forgotten?;
        remove(&*self.disk, &base)
    }

    /// Puts one edit in the place of all that a journal of a session has that was left behind; `base` is what a file holds that it builds
    /// on. The journal goes where there is none.
    ///
    /// # Errors
    /// When it is still there as it was, or its base is.
    pub fn replace(&self, found: &Found, base: &[u8], edit: Option<&Edit>, scraps: Vec<String>) -> io::Result<()> {
        let Some(edit) = edit else {
            self.disk.remove(&found.file)?;
            return remove(&*self.disk, &found.file.with_extension(BASE));
        };
        // A journal beside a base that it does not know is merged, and no merge brings back what was withdrawn.
        keep_base(&*self.disk, &found.file.with_extension(BASE), base)?;
        let header = JournalHeader { builds_on: Contents::of(base), after: 0, ..found.read.header.clone() };
        let at = found.read.edits.last().map_or(Timestamp::UNIX_EPOCH, |edit| edit.at);
        let line = EditLine { number: 1, at, json: serde_json::to_vec(edit)? };
        Journal::unwritten(self.disk.clone(), Some(found.file.clone()), header).append(vec![line], Some(scraps))
    }

    /// What is left of a session's journals: those that cannot be read, and what a crash left half written or without its journal.
    #[must_use]
    pub fn remains_of(&self, session: SessionId) -> Vec<PathBuf> {
        let ends = |file: &Path, ending: &str| file.extension().is_some_and(|it| it == ending);
        let mut remains = self.files_of(session);
        remains.retain(|(file, journal)| {
            let has_journal = self.disk.look(journal).is_ok();
            let is_used = ends(file, ENDING) || (ends(file, BASE) && has_journal) || file.to_string_lossy().ends_with(LOCK);
            !is_used && !self.is_held_elsewhere(journal)
        });
        remains.into_iter().map(|(file, _)| file).collect()
    }

    /// Journals of a session that were left behind, or that another window is writing; which of the two.
    #[must_use]
    pub fn others_of(&self, session: SessionId) -> Vec<(PathBuf, bool)> {
        let mut others = self.files_of(session);
        others.retain(|(file, journal)| file == journal && !self.open.values().any(|held| held.is_in(journal)));
        others.into_iter().map(|(file, _)| (file.clone(), self.is_held_elsewhere(&file))).collect()
    }

    /// Where journals are kept.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        self.folders.iter().map(PathBuf::as_path)
    }

    fn is_held_elsewhere(&self, journal: &Path) -> bool {
        let is_ours = self.open.values().any(|held| held.is_in(journal));
        !is_ours && self.disk.look(journal).is_ok() && matches!(Lock::take_private(journal, Timestamp::now()), Err(LockError::Held { .. }))
    }

    /// Every file that belongs to a journal of a session, with that journal.
    fn files_of(&self, session: SessionId) -> Vec<(PathBuf, PathBuf)> {
        let prefix = format!("{session}-");
        let mut files = Vec::new();
        for folder in &self.folders {
            for name in self.disk.names(folder).unwrap_or_default() {
                let text = name.to_string_lossy();
                let plain = text.trim_start_matches('.');
                if let Some(stem) = plain.starts_with(&prefix).then(|| plain.split('.').next()).flatten() {
                    files.push((folder.join(&name), folder.join(stem).with_extension(ENDING)));
                }
            }
        }
        files.sort_unstable();
        files
    }
}

/// Removes a file, if it is there.
fn remove(disk: &dyn Disk, file: &Path) -> io::Result<()> {
    match disk.remove(file) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(err),
        _ => {}
    }
    disk.flush_folder(folder_of(file))
}

/// Writes what a session's file holds beside its journal, for its user alone, so that it lasts.
pub(super) fn keep_base(disk: &dyn Disk, base: &Path, contents: &[u8]) -> io::Result<()> {
    Temporary::write(disk, base, &Access::Private, contents)?.put_in_place(base, true)?;
    disk.flush_folder(folder_of(base))
}
