//! Edits of what came back on the rescue sheet.

use super::change::{Area, Change, InUse, fields};
use super::together::let_go;
use super::{Edit, RecordEdit, remove_note};
use crate::model::{EntryId, GroupKey, Keyed, NoteId, Part, Session, SheetAnswer, StepId};
use std::collections::BTreeMap;

fields! {
    /// One value of an answer.
    SheetAnswerField of SheetAnswer {
        Group(Option<GroupKey>) = group,
        Matters(Vec<StepId>) = matters,
        @typed Who(BTreeMap<StepId, String>) = who,
        Missing(Option<NoteId>) = missing,
    }
}

impl Area for SheetAnswer {
    type Field = SheetAnswerField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.sheet_answers
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.sheet_answers
    }
    fn in_use(_: &EntryId, _: &Session) -> Option<InUse> {
        None
    }
}

/// Removes an answer, and the note with what it found missing.
#[must_use]
pub fn remove_answer(session: &Session, answer: EntryId) -> Edit {
    let missing = session.sheet_answers.get(&answer).and_then(|answer| answer.missing);
    let unsettled = let_go(session, &Part::SheetAnswer(answer));
    let remove = Edit::Record(RecordEdit::SheetAnswer(Change::Remove(answer)));
    // The answer last: it is what the step is called after.
    Edit::several(unsettled.into_iter().chain(missing.map(|note| remove_note(session, note))).chain([remove]))
}
