//! What people are still waiting for after the day.

use super::counts::Insight;
use crate::model::{Audience, Finality, NextStep, Session, Stage, StepId, TableId};
use jiff::civil::Date;

/// What is owed to the people who came. Said by `words::owed`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owed {
    /// The notes that were promised, until they went to attendees as more than a draft.
    pub notes_promised: Option<Promise>,
    /// Tables with notes that they have not checked yet, in their order, and how many notes each.
    pub checks: Vec<(TableId, usize)>,
    /// How many questions have no answer yet.
    pub answers: usize,
    /// Open steps whose day has passed (the earliest first), then steps that are done without attendees having been told.
    pub updates: Vec<StepId>,
}

/// Something promised for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// By when.
    pub by: Date,
    /// Whether that day has passed.
    pub is_late: bool,
}

impl Owed {
    /// What is owed on this day; `insight` is the session's.
    #[must_use]
    pub fn of(session: &Session, insight: &Insight, today: Date) -> Self {
        let checks = session.tables.in_order().into_iter().map(|table| (table.id, insight.table(table.id).not_checked));
        Self {
            notes_promised: notes_promised(session, today),
            checks: checks.filter(|(_, notes)| *notes > 0).collect(),
            answers: insight.unanswered().len(),
            updates: updates(session, today),
        }
    }

    /// Whether nobody waits for anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many notes are to be checked with tables.
    #[must_use]
    pub fn notes_to_check(&self) -> usize {
        self.checks.iter().map(|(_, notes)| notes).sum()
    }
}

/// Whether a step is still open although its day has passed.
#[must_use]
pub fn is_overdue(step: &NextStep, today: Date) -> bool {
    step.status.stage().is_open() && step.due.is_some_and(|due| due < today)
}

fn notes_promised(session: &Session, today: Date) -> Option<Promise> {
    let by = session.told.notes_promised_by?;
    let is_kept = session.sent.iter().any(|sending| sending.audience == Audience::Attendees && sending.finality != Finality::Draft);
    (!is_kept).then_some(Promise { by, is_late: by < today })
}

fn updates(session: &Session, today: Date) -> Vec<StepId> {
    let mut overdue: Vec<_> = session.next_steps.in_order().into_iter().filter(|step| is_overdue(step, today)).collect();
    overdue.sort_by_key(|step| step.due);
    let untold = session.next_steps.in_order().into_iter().filter(|step| is_done_untold(step));
    overdue.into_iter().chain(untold).map(|step| step.id).collect()
}

fn is_done_untold(step: &NextStep) -> bool {
    let was_told = || step.updates.iter().any(|update| update.stage == Stage::Done && update.told_attendees.is_some());
    step.status.stage() == Stage::Done && !was_told()
}
