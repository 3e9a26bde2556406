//! The journal: every edit on the disk within moments of being made, long before the session's own file is written.
//!
//! One file a session and path, in the program's own folder. Each line is a record with its length and checksum. The first says which
//! session it is about, where that is kept and what that file held; edits follow, each with its number. Before the session's file
//! is replaced, the journal says what the new file will hold and up to which edit ([`Journal::announce`]): so whichever of the two files
//! is there after a crash, it is known which edits it lacks. Only when the new file is durable the journal is written anew without
//! the edits that it has ([`Journal::shorten`]).

#[cfg(test)]
mod crash_tests;
mod erasing;
mod left_behind;
mod line;
mod reading;
mod recovery;
mod shelf;
mod writing;

pub use left_behind::{LeftBehind, UnreadJournal};
#[doc(hidden)]
pub use line::framed;
pub use reading::{JournalEdit, JournalRead, read_journal};
pub use recovery::{Brings, Recovery};
pub use shelf::{Found, JOURNALS, Journals, Looked};
pub use writing::Journal;

use super::FileStamp;
use crate::model::SessionId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The version of the journal's format that is written and read. A journal of another version is kept and said.
pub const JOURNAL_VERSION: u32 = 1;

/// What a file holds, told by its length and checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Its length in bytes.
    pub length: u64,
    /// Its CRC-32.
    pub crc32: u32,
}

impl Contents {
    /// Of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: u64::try_from(bytes.len()).unwrap_or(u64::MAX), crc32: crc32fast::hash(bytes) }
    }
}

impl From<&FileStamp> for Contents {
    fn from(stamp: &FileStamp) -> Self {
        Self { length: stamp.length(), crc32: stamp.crc32() }
    }
}

/// What a journal is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalHeader {
    /// The version of the journal's format.
    pub version: u32,
    /// The session.
    pub session: SessionId,
    /// Where it is kept.
    pub path: PathBuf,
    /// What the file there held that the edits build on.
    pub builds_on: Contents,
    /// The number of the last edit that it has.
    pub after: u64,
}

/// An edit that was made, as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditLine {
    /// Its number: one more than that of the edit before.
    pub number: u64,
    /// When it was made.
    pub at: Timestamp,
    /// The edit in JSON.
    pub json: Vec<u8>,
}

/// A record of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Record {
    /// What the journal is about; comes first and once.
    Header(JournalHeader),
    /// An edit was made.
    Edit(JournalEdit),
    /// All that is typed and not said yes to, as the program wrote it down; takes the place of what was said before.
    Scraps(Vec<String>),
    /// The session's file is about to hold this, with the edits up to the number.
    Announced { number: u64, contents: Contents },
}
