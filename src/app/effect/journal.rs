//! Journals: what is asked of the thread that writes them, and what was left behind in one.

use crate::model::SessionId;
use crate::store::{Contents, EditLine, Recovery};
use std::path::PathBuf;

/// Something to be done with a journal, in the order in which it was asked.
#[derive(Debug, Clone, PartialEq)]
pub enum JournalEffect {
    /// Begin the journal of a session that is open from now on.
    Begin {
        /// Where it is kept.
        path: PathBuf,
        /// Which session it is.
        session: SessionId,
        /// What its file holds.
        builds_on: Contents,
        /// The number of the last edit that the file has.
        after: u64,
        /// Where the session was kept before, if this is a copy: what the copy lacks comes along.
        before: Option<PathBuf>,
    },
    /// Add edits, and what is typed where that has changed.
    Append {
        /// Where the session is kept.
        path: PathBuf,
        /// The edits.
        edits: Vec<EditLine>,
        /// What is typed and not said yes to.
        scraps: Option<Vec<String>>,
    },
    /// The session was closed.
    End {
        /// Where it is kept.
        path: PathBuf,
        /// Whether the journal stays, as the session's file does not have all of it.
        stays: bool,
    },
    /// Remove a journal that was left behind.
    Discard(PathBuf),
}

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
