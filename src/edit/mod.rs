//! Every change there can be to a session. One enum an area, each in its file with how it is applied.
//!
//! An [`Edit`] is plain data and complete: ids and times are in it, so that the same edits give the same session anywhere.
//! [`Edit::apply`] checks first and changes after, and returns the reverse edit.

mod agenda;
mod answers;
mod change;
mod difference;
mod filters;
mod ids;
mod joining;
mod next_steps;
mod notes;
mod people;
mod record;
mod session;
mod settle;
mod tables;
#[cfg(test)]
mod tests;
mod themes;
mod together;
mod write_up;

pub use agenda::{AgendaEdit, ItemField, record_event, remove_item};
pub use answers::{SheetAnswerField, remove_answer};
pub use change::{Area, Change, Field, InUse};
pub use difference::{Changes, Difference, Scope};
pub use filters::{FilterEdit, SavedFilterField, remove_filter};
pub use ids::Ids;
pub use joining::{join_notes, take_apart, tell_apart};
pub use next_steps::{NextStepEdit, NextStepField, remove_step};
pub use notes::{NoteEdit, NoteField, move_note, remove_note, remove_notes, toggle_theme};
pub use people::{FormatField, GroupField, PeopleEdit, remove_group};
pub use record::{ConcernField, DecisionField, RecordEdit, SendingField};
pub use session::{AboutField, SessionEdit, ToldField};
pub use settle::{Both, keep_ours, take_other};
pub use tables::{TableEdit, TableField, remove_table};
pub use themes::{ThemeEdit, ThemeField, merge_themes, remove_theme};
pub use together::TogetherEdit;
pub use write_up::{ParagraphField, WriteUpEdit};

use crate::model::{Fault, ItemId, NoteId, Reference, Session, StepId};
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::fmt;

/// A change of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// Of the session itself.
    Session(SessionEdit),
    /// Of groups and formats.
    People(PeopleEdit),
    /// Of the agenda.
    Agenda(AgendaEdit),
    /// Of the tables.
    Tables(TableEdit),
    /// Of the notes.
    Notes(NoteEdit),
    /// Of the themes.
    Themes(ThemeEdit),
    /// Of the next steps.
    NextSteps(NextStepEdit),
    /// Of the write-up.
    WriteUp(WriteUpEdit),
    /// Of the filters that were saved.
    Filters(FilterEdit),
    /// Of the record of the day.
    Record(RecordEdit),
    /// Of what several laptops share.
    Together(TogetherEdit),
    /// All that is different in another state of the session: a merge, a backup that was restored, a file that was read anew.
    Difference(Box<Difference>),
    /// Several, one after the other: all of them or none.
    Several(Vec<Edit>),
}

/// Why an edit could not be applied. The session is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// What it changes is not there.
    #[error("{}", say!("edits-not-there", what = *.what, id = .id))]
    NotThere {
        /// What it is: "note".
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// What it adds is there already.
    #[error("{}", say!("edits-already-there", what = *.what, id = .id))]
    AlreadyThere {
        /// What it is: "note".
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// What it removes is still referred to.
    #[error("{}", say!("edits-in-use", what = *.what, id = .id, by = *.by, count = *.count))]
    InUse {
        /// What it is: "table".
        what: &'static str,
        /// Its id.
        id: String,
        /// What refers to it: "note".
        by: &'static str,
        /// How many refer to it.
        count: usize,
    },
    /// It would leave something that does not hold.
    #[error(transparent)]
    Unsound(Fault),
    /// A place in a list that is not there.
    #[error("{}", say!("edits-no-such-place", place = *.place))]
    NoSuchPlace {
        /// The place, from 0.
        place: usize,
    },
    /// Notes to be told apart that are told apart already, or the other way round.
    #[error(fmt = told_apart_or_not)]
    ToldApart {
        /// One note.
        one: Reference,
        /// The other.
        other: Reference,
        /// Whether they were to be told apart.
        already: bool,
    },
    /// Notes to be joined that are joined already, or to be parted that are not.
    #[error(fmt = joined_or_not)]
    Joined {
        /// One note.
        one: Reference,
        /// The other.
        other: Reference,
        /// Whether they were to be joined.
        already: bool,
    },
    /// Another value that was kept to be settled by a version of the program that this one does not understand.
    #[error("{}", say!("edits-other-not-understood"))]
    OtherNotUnderstood,
    /// A time zone that the time zone database does not have.
    #[error("{}", say!("edits-no-such-time-zone", name = .0))]
    NoSuchTimeZone(String),
}

fn told_apart_or_not(one: &Reference, other: &Reference, already: &bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (one, other) = (one.to_string(), other.to_string());
    f.write_str(&if *already {
        say!("edits-already-told-apart", one = one, other = other)
    } else {
        say!("edits-not-told-apart", one = one, other = other)
    })
}

fn joined_or_not(one: &Reference, other: &Reference, already: &bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (one, other) = (one.to_string(), other.to_string());
    let said =
        if *already { say!("edits-already-joined", one = one, other = other) } else { say!("edits-not-joined", one = one, other = other) };
    f.write_str(&said)
}

/// Names one typed value, so that the letters of one go make one step of undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeKey {
    what: &'static str,
    id: SmolStr,
    field: &'static str,
}

impl Edit {
    /// What makes `after` out of `before`, two states of one session, as one edit.
    #[must_use]
    pub fn between(before: &Session, after: &Session) -> Self {
        Self::Difference(Box::new(Difference::between(before, after)))
    }

    /// Changes the session and returns the reverse edit.
    ///
    /// # Errors
    /// Where it cannot be applied; the session is then as it was.
    pub fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        Ok(match self {
            Self::Session(edit) => Self::Session(edit.apply(session)?),
            Self::People(PeopleEdit::Group(change)) => Self::People(PeopleEdit::Group(change.apply(session)?)),
            Self::People(PeopleEdit::Format(change)) => Self::People(PeopleEdit::Format(change.apply(session)?)),
            Self::Agenda(edit) => Self::Agenda(edit.apply(session)?),
            Self::Tables(change) => Self::Tables(change.apply(session)?),
            Self::Notes(edit) => Self::Notes(edit.apply(session)?),
            Self::Themes(change) => Self::Themes(change.apply(session)?),
            Self::NextSteps(edit) => Self::NextSteps(edit.apply(session)?),
            Self::WriteUp(change) => Self::WriteUp(change.apply(session)?),
            Self::Filters(change) => Self::Filters(change.apply(session)?),
            Self::Record(RecordEdit::Decision(change)) => Self::Record(RecordEdit::Decision(change.apply(session)?)),
            Self::Record(RecordEdit::Concern(change)) => Self::Record(RecordEdit::Concern(change.apply(session)?)),
            Self::Record(RecordEdit::Sending(change)) => Self::Record(RecordEdit::Sending(change.apply(session)?)),
            Self::Record(RecordEdit::SheetAnswer(change)) => Self::Record(RecordEdit::SheetAnswer(change.apply(session)?)),
            Self::Together(edit) => Self::Together(edit.apply(session)?),
            Self::Difference(difference) => Self::Difference(Box::new(difference.apply(session)?)),
            Self::Several(edits) => {
                let before = session.clone();
                let mut reverse = Vec::with_capacity(edits.len());
                for edit in edits {
                    match edit.apply(session) {
                        Ok(back) => reverse.push(back),
                        Err(err) => {
                            *session = before;
                            return Err(err);
                        }
                    }
                }
                reverse.reverse();
                Self::Several(reverse)
            }
        })
    }

    /// Which value it types, if it does. Two edits in a row with the same key are one step of undo.
    #[must_use]
    pub fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Session(edit) => edit.merge_key(),
            Self::People(PeopleEdit::Group(change)) => change.merge_key(),
            Self::People(PeopleEdit::Format(change)) => change.merge_key(),
            Self::Agenda(edit) => edit.merge_key(),
            Self::Tables(change) => change.merge_key(),
            Self::Notes(edit) => edit.merge_key(),
            Self::Themes(change) => change.merge_key(),
            Self::NextSteps(edit) => edit.merge_key(),
            Self::WriteUp(change) => change.merge_key(),
            Self::Filters(change) => change.merge_key(),
            Self::Record(RecordEdit::Decision(change)) => change.merge_key(),
            Self::Record(RecordEdit::Concern(change)) => change.merge_key(),
            Self::Record(RecordEdit::Sending(change)) => change.merge_key(),
            Self::Record(RecordEdit::SheetAnswer(change)) => change.merge_key(),
            Self::Together(_) | Self::Difference(_) | Self::Several(_) => None,
        }
    }

    /// Several edits as one; one alone is itself.
    #[must_use]
    pub fn several(edits: impl IntoIterator<Item = Self>) -> Self {
        let mut edits: Vec<Self> = edits.into_iter().collect();
        match edits.len() {
            1 => edits.remove(0),
            _ => Self::Several(edits),
        }
    }

    /// Sets one value of a note.
    #[must_use]
    pub const fn set_note(note: NoteId, field: NoteField) -> Self {
        Self::Notes(NoteEdit::Note(Change::Set(note, field)))
    }

    /// Sets one value of an agenda item.
    #[must_use]
    pub const fn set_item(item: ItemId, field: ItemField) -> Self {
        Self::Agenda(AgendaEdit::Item(Change::Set(item, field)))
    }

    /// Sets one value of a next step.
    #[must_use]
    pub const fn set_step(step: StepId, field: NextStepField) -> Self {
        Self::NextSteps(NextStepEdit::Step(Change::Set(step, field)))
    }
}
