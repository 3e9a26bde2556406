//! Edits of the next steps board.

use super::change::{Area, Change, InUse, change, fields, put_at};
use super::together::let_go;
use super::{Edit, EditError, MergeKey, RecordEdit, SheetAnswerField};
use crate::model::{FromLastTime, Keyed, Measure, NextStep, NoteId, Part, Position, Session, StepId, StepStatus, StepUpdate, ThemeKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A change of the next steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NextStepEdit {
    /// Adds, removes or changes a step.
    Step(Change<NextStep>),
    /// Lets a step answer a note.
    Link {
        /// The step.
        step: StepId,
        /// The note.
        note: NoteId,
        /// Before which of the notes that it answers; their number: at the end.
        place: usize,
    },
    /// A step no longer answers a note.
    Unlink {
        /// The step.
        step: StepId,
        /// The note.
        note: NoteId,
    },
}

fields! {
    /// One value of a next step.
    NextStepField of NextStep {
        Position(Position) = position,
        @typed What(String) = what,
        @typed(words_of_status) Status(StepStatus) = status,
        @typed Lead(String) = lead,
        @typed Partners(Vec<String>) = partners,
        Due(Option<Date>) = due,
        Themes(Vec<ThemeKey>) = themes,
        @typed Measure(Option<Measure>) = measure,
        @typed Updates(Vec<StepUpdate>) = updates,
        FromLastTime(FromLastTime) = from_last_time,
        OnSheet(Option<u32>) = on_sheet,
    }
}

/// Which words are typed with a status: those of one status go on only while it stays the same.
const fn words_of_status(status: &StepStatus) -> Option<&'static str> {
    match status {
        StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => None,
        StepStatus::Done { .. } => Some("status-done"),
        StepStatus::NotPossible { .. } => Some("status-not-possible"),
        StepStatus::NotNow { .. } => Some("status-not-now"),
        StepStatus::PassedTo { .. } => Some("status-passed-to"),
    }
}

impl Area for NextStep {
    type Field = NextStepField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.next_steps
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.next_steps
    }
    fn in_use(id: &StepId, session: &Session) -> Option<InUse> {
        InUse::count(session.sheet_answers.iter(), |answer| answer.is_about(*id))
    }
}

impl NextStepEdit {
    pub(super) fn apply(self, session: &mut Session) -> Result<Self, EditError> {
        match self {
            Self::Step(change) => change.apply(session).map(Self::Step),
            Self::Link { step, note, place } => {
                change::<NextStep, _>(&step, session, |it| put_at(&mut it.answers, place, note))?;
                Ok(Self::Unlink { step, note })
            }
            Self::Unlink { step, note } => {
                let place = change::<NextStep, _>(&step, session, |it| {
                    let place = it.answers.iter().position(|one| *one == note);
                    let place = place.ok_or_else(|| EditError::NotThere { what: say!("edits-answered-note"), id: note.to_string() })?;
                    it.answers.remove(place);
                    Ok(place)
                })?;
                Ok(Self::Link { step, note, place })
            }
        }
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Step(change) => change.merge_key(),
            _ => None,
        }
    }
}

/// Removes a step: what came back on the rescue sheet no longer speaks of it.
#[must_use]
pub fn remove_step(session: &Session, step: StepId) -> Edit {
    let answers = session.sheet_answers.iter().filter(|answer| answer.is_about(step)).flat_map(|answer| {
        let mut rest = answer.clone();
        rest.forget_step(step);
        let matters = (rest.matters != answer.matters).then_some(SheetAnswerField::Matters(rest.matters));
        let who = (rest.who != answer.who).then_some(SheetAnswerField::Who(rest.who));
        matters.into_iter().chain(who).map(|field| Edit::Record(RecordEdit::SheetAnswer(Change::Set(answer.id, field))))
    });
    let unsettled = let_go(session, &Part::NextStep(step));
    Edit::several(unsettled.into_iter().chain(answers).chain([Edit::NextSteps(NextStepEdit::Step(Change::Remove(step)))]))
}
