//! What a journal brings to the session's file.

use super::{Contents, JournalEdit, JournalRead};
use crate::edit::Edit;
use crate::model::{Changed, Session};
use crate::words::recovery::Beyond;
use jiff::Timestamp;
use std::path::PathBuf;

/// A session with what its journal has beyond its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// The journal.
    pub journal: PathBuf,
    /// The session with all of it.
    pub session: Session,
    /// What makes the one out of the session as its file has it: one step, which can be undone.
    pub edit: Edit,
    /// What that is.
    pub brings: Brings,
    /// What was typed and not said yes to, as the program wrote it down.
    pub scraps: Vec<String>,
}

/// What a recovery brings, to be shown before anyone chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brings {
    /// How many notes the file does not have.
    pub new_notes: usize,
    /// How many notes say something else in the file.
    pub changed_notes: usize,
    /// How many edits the file lacks.
    pub edits: usize,
    /// How many edits do not fit the file any more and are left out.
    pub left_out: usize,
    /// When the first of them was made.
    pub since: Option<Timestamp>,
    /// When the last of them was made.
    pub until: Option<Timestamp>,
    /// How many fields were being typed in.
    pub scraps: usize,
    /// Whether the file was changed by somebody else since, so that both are merged.
    pub is_merged: bool,
    /// Whether the last record was cut off by the end; it is left out.
    pub is_torn: bool,
    /// How many stretches of the journal cannot be read.
    pub damaged: usize,
}

impl Brings {
    /// As it is said.
    #[must_use]
    pub fn beyond(&self) -> Beyond {
        let other_changes = self.edits.saturating_sub(self.new_notes);
        Beyond { new_notes: self.new_notes, other_changes, made: self.since.zip(self.until) }
    }

    /// Whether there is nothing to recover.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.edits == 0 && self.scraps == 0
    }
}

impl Recovery {
    /// What `read`, the journal in the file `journal`, brings to the session as its file has it now.
    #[must_use]
    pub fn of(journal: PathBuf, read: JournalRead, file: &Session, contents: Contents) -> Self {
        let (edits, is_merged) = match read.beyond(contents) {
            Some(edits) => (edits, false),
            None => (read.edits.as_slice(), true),
        };
        let (session, applied) = replayed(file, edits);
        let left_out = edits.len() - applied.len();
        let mut brings = Brings {
            edits: applied.len(),
            left_out,
            since: edits.first().map(|edit| edit.at),
            until: edits.last().map(|edit| edit.at),
            scraps: read.scraps.len(),
            is_merged: is_merged && !edits.is_empty(),
            is_torn: read.is_torn,
            damaged: read.damaged,
            ..Brings::default()
        };
        for change in session.notes.changes_since(&file.notes) {
            match change {
                Changed::Added(_) => brings.new_notes += 1,
                Changed::Updated { .. } => brings.changed_notes += 1,
                Changed::Removed(_) => {}
            }
        }
        Self { journal, session, edit: Edit::several(applied), brings, scraps: read.scraps }
    }
}

/// The session after these edits, and those of them that fit it.
fn replayed(session: &Session, edits: &[JournalEdit]) -> (Session, Vec<Edit>) {
    let mut session = session.clone();
    let mut fit = Vec::new();
    for edit in edits {
        if edit.edit.clone().apply(&mut session).is_ok() {
            fit.push(edit.edit.clone());
        }
    }
    (session, fit)
}
