//! Looking through much text, which writes nothing.

use crate::insight::{NearNotes, Replacement, Sought, Wordings};
use crate::model::{EntryId, Keyed, Note, NoteId, Session};
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
    /// Compare notes with each other, as many as are compared before something is shown again.
    Same {
        /// Comes back with what is found.
        ticket: EntryId,
        /// What is known so far.
        near: Box<NearNotes>,
        /// The notes.
        notes: Keyed<Note>,
        /// The one on which someone is working.
        but: Option<NoteId>,
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
    /// Notes were compared with each other.
    Same {
        /// As it was asked for.
        ticket: EntryId,
        /// What is known now.
        near: Box<NearNotes>,
    },
}
