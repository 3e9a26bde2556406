//! Journals that were left behind, with the sessions that they are about.

use super::{Contents, Found, Journals, Recovery};
use crate::model::Session;
use crate::{store, words};
use std::cmp::Reverse;
use std::path::PathBuf;

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

impl Journals {
    /// What journals that were left behind bring, the latest first, and those that cannot be read.
    #[must_use]
    pub fn look_beyond(&self) -> (Vec<LeftBehind>, Vec<PathBuf>) {
        let mut looked = self.look();
        looked.found.sort_by_key(|found| Reverse(found.read.edits.last().map(|edit| edit.at)));
        (looked.found.iter().filter_map(|found| self.left_behind(found)).collect(), looked.unreadable)
    }

    /// What a journal that was left behind brings to its session; none where not even what it builds on is known.
    #[must_use]
    pub fn left_behind(&self, found: &Found) -> Option<LeftBehind> {
        let path = found.read.header.path.clone();
        let unreadable = match store::load::<Session>(&path) {
            Ok((loaded, stamp)) if loaded.document.id == found.read.header.session => {
                let recovery = self.recovery_of(found, &loaded.document, Contents::from(&stamp));
                return Some(LeftBehind { path, recovery, unreadable: None });
            }
            Ok(_) => words::recovery::another_session(&path),
            Err(err) => words::sentence(&err.to_string()),
        };
        let (base, contents) = self.base_session_of(found)?;
        let recovery = Recovery::of(found.file.clone(), found.read.clone(), &base, contents, None);
        Some(LeftBehind { path, recovery, unreadable: Some(unreadable) })
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
}
