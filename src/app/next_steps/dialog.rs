//! What is typed in the dialogs about next steps, until it is said yes to.

use crate::model::{EntryId, Stage, StepId, StepStatus, StepUpdate};
use crate::words;
use crate::words::reading::{self, Unread};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A dialog about next steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NextStepsDialog {
    /// A new step.
    New(NewStep),
    /// A step comes to a column where words are owed.
    Explain(Move),
    /// An update is written or put right.
    Update(UpdateDraft),
    /// Notes are chosen that a step answers.
    Link {
        /// The step.
        step: StepId,
        /// What is looked for in the notes.
        search: String,
    },
}

/// A dialog about the rescue sheets that come back. What is typed in it waits in the view: it may be closed in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersDialog {
    /// Answers are typed off paper.
    Enter,
    /// What would be taken in from a file.
    File,
}

/// The words that are owed with a status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// To whom a step is passed.
    pub whom: String,
    /// Why, or what changed.
    pub because: String,
}

impl Explanation {
    /// The words that a status has.
    #[must_use]
    pub fn of(status: &StepStatus) -> Self {
        let (whom, because) = match status {
            StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => ("", ""),
            StepStatus::Done { changed: because } | StepStatus::NotPossible { because } | StepStatus::NotNow { because } => {
                ("", because.as_str())
            }
            StepStatus::PassedTo { whom, because } => (whom.as_str(), because.as_str()),
        };
        Self { whom: whom.to_owned(), because: because.to_owned() }
    }

    /// The status of this stage with these words; `None` while words are missing.
    #[must_use]
    pub fn status(&self, stage: Stage) -> Option<StepStatus> {
        let because = || self.because.trim().to_owned();
        let status = match stage {
            Stage::Proposed => StepStatus::Proposed,
            Stage::Agreed => StepStatus::Agreed,
            Stage::UnderWay => StepStatus::UnderWay,
            Stage::Done => StepStatus::Done { changed: because() },
            Stage::NotPossible => StepStatus::NotPossible { because: because() },
            Stage::NotNow => StepStatus::NotNow { because: because() },
            Stage::PassedTo => StepStatus::PassedTo { whom: self.whom.trim().to_owned(), because: because() },
        };
        status.is_explained().then_some(status)
    }
}

/// A step that is being made.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NewStep {
    /// The column that it goes to.
    pub stage: Stage,
    /// What is to be done.
    pub what: String,
    /// Who leads it.
    pub lead: String,
    /// The words that are owed in that column.
    pub explanation: Explanation,
    /// It was said yes to with something missing, so that what is missing is marked.
    pub tried: bool,
}

impl NewStep {
    /// One that goes to a column.
    #[must_use]
    pub fn at(stage: Stage) -> Self {
        Self { stage, ..Self::default() }
    }
}

/// A step on its way to a column where words are owed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// The step.
    pub step: StepId,
    /// The column.
    pub to: Stage,
    /// Before which step of that column; `None`: at its end.
    pub before: Option<StepId>,
    /// The words that are owed there.
    pub explanation: Explanation,
    /// It was said yes to with words missing, so that what is missing is marked.
    pub tried: bool,
}

/// An update that is being written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UpdateDraft {
    /// The step.
    pub step: StepId,
    /// The update that is put right; `None`: a new one.
    pub update: Option<EntryId>,
    /// The day of the report, as typed.
    pub date: String,
    /// How far the step was then.
    pub stage: Stage,
    /// What was reported.
    pub words: String,
    /// Which organisation reported.
    pub organisation: String,
    /// When attendees were told, as typed; empty: not yet.
    pub told: String,
    /// It was said yes to with something wrong, so that what is wrong is marked.
    pub tried: bool,
}

impl UpdateDraft {
    /// A new update on a day.
    #[must_use]
    pub fn new(step: StepId, stage: Stage, organisation: &str, today: Date) -> Self {
        Self {
            step,
            update: None,
            date: words::time::date(today),
            stage,
            words: String::new(),
            organisation: organisation.trim().to_owned(),
            told: String::new(),
            tried: false,
        }
    }

    /// One that is there, to be put right.
    #[must_use]
    pub fn of(step: StepId, update: &StepUpdate) -> Self {
        Self {
            step,
            update: Some(update.id),
            date: words::time::date(update.date),
            stage: update.stage,
            words: update.words.clone(),
            organisation: update.organisation.clone(),
            told: update.told_attendees.map(words::time::date).unwrap_or_default(),
            tried: false,
        }
    }

    /// The day of the report.
    ///
    /// # Errors
    /// Where there is none.
    pub fn day(&self, today: Date) -> Result<Date, Unread> {
        reading::date(&self.date, today)?.ok_or(Unread::NotADate)
    }

    /// When attendees were told; `None`: not yet.
    ///
    /// # Errors
    /// Where what is typed is no date.
    pub fn told_on(&self, today: Date) -> Result<Option<Date>, Unread> {
        reading::date(&self.told, today)
    }

    /// The update; `None` while something is missing or wrong.
    #[must_use]
    pub fn update(&self, id: EntryId, today: Date) -> Option<StepUpdate> {
        let words = self.words.trim().to_owned();
        let (date, told_attendees) = (self.day(today).ok()?, self.told_on(today).ok()?);
        (!words.is_empty()).then(|| StepUpdate {
            id,
            date,
            stage: self.stage,
            words,
            organisation: self.organisation.trim().to_owned(),
            told_attendees,
        })
    }
}
