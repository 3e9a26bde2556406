//! The texts of a step that are typed: how each is shown, and what typing it means.

use crate::edit::NextStepField;
use crate::model::{Measure, NextStep, StepStatus};
use crate::words;
use crate::words::reading::{self, Unread};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A text of a step that people type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StepText {
    /// What is to be done.
    What,
    /// Who leads it.
    Lead,
    /// Who else takes part, one a line.
    Partners,
    /// By when.
    Due,
    /// What changed, of a step that is done.
    Changed,
    /// Why it is not possible, not now, or passed on.
    Because,
    /// To whom it was passed.
    Whom,
    /// What is measured.
    MeasureWhat,
    /// Where that stood at the start.
    Baseline,
    /// Where it should stand.
    Target,
    /// Where it stands now.
    Now,
}

/// Why what is typed cannot be taken as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFault {
    /// A step without words.
    NoWords,
    /// Words that are owed with the status are missing.
    Unexplained,
    /// No date.
    Unread(Unread),
}

impl TextFault {
    /// What is wrong, and what would be right, as a sentence below the field.
    #[must_use]
    pub fn said(self) -> &'static str {
        match self {
            Self::NoWords => say!("next-steps-says-nothing"),
            Self::Unexplained => say!("next-steps-unexplained"),
            Self::Unread(why) => reading::unread(why),
        }
    }
}

impl StepText {
    /// The text as the session has it.
    #[must_use]
    pub fn of(self, step: &NextStep) -> String {
        let measure = |part: fn(&Measure) -> &String| step.measure.as_ref().map(part).cloned().unwrap_or_default();
        match self {
            Self::What => step.what.clone(),
            Self::Lead => step.lead.clone(),
            Self::Partners => step.partners.join("\n"),
            Self::Due => step.due.map(words::time::date).unwrap_or_default(),
            Self::Changed => match &step.status {
                StepStatus::Done { changed } => changed.clone(),
                _ => String::new(),
            },
            Self::Because => match &step.status {
                StepStatus::NotPossible { because } | StepStatus::NotNow { because } | StepStatus::PassedTo { because, .. } => {
                    because.clone()
                }
                _ => String::new(),
            },
            Self::Whom => match &step.status {
                StepStatus::PassedTo { whom, .. } => whom.clone(),
                _ => String::new(),
            },
            Self::MeasureWhat => measure(|it| &it.what),
            Self::Baseline => measure(|it| &it.baseline),
            Self::Target => measure(|it| &it.target),
            Self::Now => measure(|it| &it.now),
        }
    }

    /// What of the step it sets when this is typed on a day; a date without a year is in the year of that day.
    ///
    /// # Errors
    /// Where it cannot be taken: a step says what is to be done, a no says why, a date is a date.
    pub fn read(self, step: &NextStep, typed: &str, today: Date) -> Result<NextStepField, TextFault> {
        let typed = typed.to_owned();
        Ok(match self {
            Self::What if typed.trim().is_empty() => return Err(TextFault::NoWords),
            Self::What => NextStepField::What(typed),
            Self::Lead => NextStepField::Lead(typed),
            Self::Partners => NextStepField::Partners(reading::lines(&typed)),
            Self::Due => NextStepField::Due(reading::date(&typed, today).map_err(TextFault::Unread)?),
            Self::Changed | Self::Because | Self::Whom => {
                let status = self.status_with(&step.status, typed);
                if !status.is_explained() {
                    return Err(TextFault::Unexplained);
                }
                NextStepField::Status(status)
            }
            Self::MeasureWhat | Self::Baseline | Self::Target | Self::Now => {
                let measure = self.measure_with(step.measure.clone().unwrap_or_default(), typed);
                NextStepField::Measure((measure != Measure::default()).then_some(measure))
            }
        })
    }

    fn status_with(self, status: &StepStatus, typed: String) -> StepStatus {
        let mut status = status.clone();
        match (&mut status, self) {
            (StepStatus::Done { changed: text }, Self::Changed)
            | (
                StepStatus::NotPossible { because: text }
                | StepStatus::NotNow { because: text }
                | StepStatus::PassedTo { because: text, .. },
                Self::Because,
            )
            | (StepStatus::PassedTo { whom: text, .. }, Self::Whom) => *text = typed,
            _ => {}
        }
        status
    }

    fn measure_with(self, mut measure: Measure, typed: String) -> Measure {
        match self {
            Self::Baseline => measure.baseline = typed,
            Self::Target => measure.target = typed,
            Self::Now => measure.now = typed,
            _ => measure.what = typed,
        }
        measure
    }

    /// Whether it is taken over letter by letter; a date only when it is finished, since half of one may be another one.
    pub(super) const fn is_taken_by_letter(self) -> bool {
        !matches!(self, Self::Due)
    }
}
