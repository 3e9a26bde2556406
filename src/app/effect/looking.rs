//! Looking through much text, which writes nothing.

use crate::insight::{Replacement, Sought, Wordings};
use crate::model::{EntryId, Note, Session};
use crate::report::Options;
use crate::report::leaving::Leaving;
use std::sync::Arc;

/// Something to look through.
#[derive(Debug, Clone, PartialEq)]
pub enum LookEffect {
    /// Look for names and short forms in what attendees would get.
    Leaving {
        /// Comes back with what is found.
        ticket: EntryId,
        /// The session as it was then.
        session: Box<Session>,
        /// Which document, and from how many people on a group is shown.
        options: Options,
        /// Whether it is a table of notes.
        as_rows: bool,
    },
    /// Find words in the wordings of many notes.
    Words {
        /// Comes back with what is found.
        ticket: EntryId,
        /// The notes that may have them.
        notes: Vec<Arc<Note>>,
        /// The words.
        sought: Sought,
        /// In which wordings.
        wordings: Wordings,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum LookEvent {
    /// What attendees would get was looked through.
    Leaving {
        /// As it was asked for.
        ticket: EntryId,
        /// What was found.
        found: Box<Leaving>,
    },
    /// Words were looked for in many notes.
    Words {
        /// As it was asked for.
        ticket: EntryId,
        /// The wordings that hold them.
        found: Vec<Replacement>,
    },
}
