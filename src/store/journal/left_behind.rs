//! Journals that were left behind, with the sessions that they are about.

use super::shelf::BASE;
use super::writing::remove;
use super::{Contents, Found, Journals, Recovery};
use crate::model::Session;
use crate::store::real_path::folder_of;
use crate::{store, words};
use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};

/// A session whose journal was left behind, by a program that did not close it.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftBehind {
    /// Where the session is kept.
    pub path: PathBuf,
    /// What the journal has beyond the session's file.
    pub recovery: Recovery,
    /// Why the session's file cannot be read, in words; what the journal was built on and holds can be saved as a copy.
    pub unreadable: Option<String>,
}

/// A journal of which nothing can be brought anywhere; it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadJournal {
    /// Where it is.
    pub file: PathBuf,
    /// Why its session is missing, in words; none: the journal itself cannot be read.
    pub lacks: Option<String>,
}

/// The ending of a journal that cannot be read, or not all of it.
const UNREADABLE: &str = "unreadable";

impl Journals {
    /// What journals that were left behind bring, the latest first, and those of which nothing can be brought anywhere.
    #[must_use]
    pub fn look_beyond(&self) -> (Vec<LeftBehind>, Vec<UnreadJournal>) {
        let mut looked = self.look();
        looked.found.sort_by_key(|found| Reverse(found.read.edits.last().map(|edit| edit.at)));
        let mut unread: Vec<UnreadJournal> = looked.unreadable.into_iter().map(|file| UnreadJournal { file, lacks: None }).collect();
        let mut left = Vec::new();
        for found in &looked.found {
            match self.left_behind(found) {
                Ok(one) => left.push(one),
                // One that has nothing in it is missed by nobody.
                Err(lacks) if !found.read.is_empty() => unread.push(UnreadJournal { file: found.file.clone(), lacks: Some(lacks) }),
                Err(_) => {}
            }
        }
        (left, unread)
    }

    /// What a journal that was left behind brings to its session.
    ///
    /// # Errors
    /// Where not even what it builds on is known: why the session's file does not tell, in words. The file may come back, with the disk
    /// that it is on; so the journal stays as it is.
    pub fn left_behind(&self, found: &Found) -> Result<LeftBehind, String> {
        let path = found.read.header.path.clone();
        let unreadable = match store::load::<Session>(&path) {
            Ok((loaded, stamp)) if loaded.document.id == found.read.header.session => {
                let recovery = self.recovery_of(found, &loaded.document, Contents::from(&stamp));
                return Ok(LeftBehind { path, recovery, unreadable: None });
            }
            Ok(_) => words::recovery::another_session(&path),
            Err(err) => words::sentence(&err.to_string()),
        };
        let Some((base, contents)) = self.base_session_of(found) else { return Err(unreadable) };
        let recovery = Recovery::of(found.file.clone(), found.read.clone(), &base, contents, None);
        Ok(LeftBehind { path, recovery, unreadable: Some(unreadable) })
    }

    /// What a journal brings to its session as the file has it.
    #[must_use]
    pub fn recovery_of(&self, found: &Found, file: &Session, contents: Contents) -> Recovery {
        let base = if found.read.beyond(contents).is_some() { None } else { self.base_session_of(found) };
        let base = base.as_ref().map(|(session, contents)| (session, *contents));
        Recovery::of(found.file.clone(), found.read.clone(), file, contents, base)
    }

    /// The session as its file had it when a journal was begun, where that is still there.
    #[must_use]
    pub fn base_session_of(&self, found: &Found) -> Option<(Session, Contents)> {
        let bytes = self.base_of(found)?;
        let session = store::read::<Session>(&bytes, &found.read.header.path).ok()?.document;
        Some((session, Contents::of(&bytes)))
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
        remove(&*self.disk, file)
    }

    /// Keeps a journal of which something could not be read or brought in, under a name by which it is not found again; that name.
    ///
    /// # Errors
    /// When it is still there under its own, and is found again.
    pub fn set_aside(&self, file: &Path) -> io::Result<PathBuf> {
        let endings = std::iter::once(UNREADABLE.to_owned()).chain((2..=u16::MAX).map(|serial| format!("{serial}.{UNREADABLE}")));
        for kept in endings.map(|ending| file.with_extension(ending)) {
            match self.disk.rename(file, &kept, false) {
                Err(err) if err.kind() == io::ErrorKind::AlreadyExists => {}
                renamed => {
                    renamed?;
                    // Whichever of its names it has after a crash, it is there.
                    let _ = self.disk.flush_folder(folder_of(file));
                    return Ok(kept);
                }
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::RealDisk;
    use std::fs;
    use std::sync::Arc;

    #[test]
    fn what_is_set_aside_keeps_what_was_set_aside_before_and_is_found_when_words_are_to_be_gone() {
        let folder = tempfile::tempdir().unwrap();
        let journals = Journals::in_folders(Arc::new(RealDisk), vec![folder.path().to_owned()]);
        let journal = folder.path().join("s1-00c0ffee-1.journal");
        let kept: Vec<PathBuf> = ["one", "two", "three"]
            .map(|words| {
                fs::write(&journal, words).unwrap();
                let kept = journals.set_aside(&journal).unwrap();
                assert_eq!(fs::read_to_string(&kept).unwrap(), words);
                kept
            })
            .to_vec();
        assert!(kept.iter().all(|kept| kept.extension().is_some_and(|ending| ending == UNREADABLE)), "{kept:?}");
        let mut remains = journals.remains_of("s1".parse().unwrap());
        remains.retain(|file| kept.contains(file));
        assert_eq!(remains.len(), 3);
        assert!(journals.set_aside(&journal).is_err(), "there is none");
    }
}
