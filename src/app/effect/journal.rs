//! Journals: what is asked of the thread that writes them.

use crate::model::SessionId;
use crate::store::{Contents, EditLine};
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
    /// Keep a journal that was left behind where it is not found again: not all of it could be read or brought in.
    SetAside(PathBuf),
}
