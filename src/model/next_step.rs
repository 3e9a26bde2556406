//! Next steps: what happens because of what was said.

use super::keyed::{Entity, is_default};
use super::{EntryId, NoteId, Position, StepId, ThemeKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something to be done, or said no to, because of what people said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// Its id.
    pub id: StepId,
    /// Where it stands in its column of the board.
    pub position: Position,
    /// What is to be done.
    pub what: String,
    /// How far it is.
    #[serde(default)]
    pub status: StepStatus,
    /// The organisation or role that leads it; empty: no one yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lead: String,
    /// Who else takes part.
    #[serde(default, skip_serializing_if = "is_default")]
    pub partners: Vec<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub themes: Vec<ThemeKey>,
    /// The notes that it answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers: Vec<NoteId>,
    /// How one can tell that it worked.
    #[serde(default, skip_serializing_if = "is_default")]
    pub measure: Option<Measure>,
    /// What was reported about it since, in the order in which it was reported.
    #[serde(default, skip_serializing_if = "is_default")]
    pub updates: Vec<StepUpdate>,
    /// Whether it came along from an earlier session, and was looked at again since.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from_last_time: FromLastTime,
    /// The number behind its reference on the rescue sheet; `None`: it is not on it. See [`NextStep::reference`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_sheet: Option<u32>,
}

impl NextStep {
    /// A proposed step of which only the words are known.
    #[must_use]
    pub fn new(id: StepId, position: Position, what: impl Into<String>) -> Self {
        Self {
            id,
            position,
            what: what.into(),
            status: StepStatus::Proposed,
            lead: String::new(),
            partners: Vec::new(),
            due: None,
            themes: Vec::new(),
            answers: Vec::new(),
            measure: None,
            updates: Vec::new(),
            from_last_time: FromLastTime::No,
            on_sheet: None,
        }
    }

    /// What people call it who fill in the rescue sheet: R3; `None`: it is not on it.
    #[must_use]
    pub fn reference(&self) -> Option<String> {
        self.on_sheet.map(|number| format!("R{number}"))
    }
}

/// Whether a step came along from the session that this one was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum FromLastTime {
    /// It is this session's own.
    #[default]
    No,
    /// It came along, and is to be reviewed first.
    ToReview,
    /// It came along, and the room was told how far it is.
    Reviewed,
}

impl Entity for NextStep {
    type Id = StepId;
    type Order<'a> = (Stage, &'a Position);

    fn name() -> &'static str {
        say!("model-next-step")
    }
    fn id(&self) -> StepId {
        self.id
    }
    fn order(&self) -> (Stage, &Position) {
        (self.status.stage(), &self.position)
    }
}

/// How far a step is, with the words that people are owed: a no has its because, a done says what changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum StepStatus {
    /// Someone would like it.
    #[default]
    Proposed,
    /// Those who would do it said yes.
    Agreed,
    /// It is being done.
    UnderWay,
    /// It is done.
    Done {
        /// What is different now. Never empty.
        changed: String,
    },
    /// It cannot be done.
    NotPossible {
        /// Why. Never empty.
        because: String,
    },
    /// It will not be done for now.
    NotNow {
        /// Why. Never empty.
        because: String,
    },
    /// It is someone else's to do.
    PassedTo {
        /// Who has it now. Never empty.
        whom: String,
        /// Why. Never empty.
        because: String,
    },
}

impl StepStatus {
    /// Which of the seven it is, without its words.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        match self {
            Self::Proposed => Stage::Proposed,
            Self::Agreed => Stage::Agreed,
            Self::UnderWay => Stage::UnderWay,
            Self::Done { .. } => Stage::Done,
            Self::NotPossible { .. } => Stage::NotPossible,
            Self::NotNow { .. } => Stage::NotNow,
            Self::PassedTo { .. } => Stage::PassedTo,
        }
    }

    /// Whether the words that people are owed with it are there.
    #[must_use]
    pub fn is_explained(&self) -> bool {
        let said = |text: &str| !text.trim().is_empty();
        match self {
            Self::Proposed | Self::Agreed | Self::UnderWay => true,
            Self::Done { changed } => said(changed),
            Self::NotPossible { because } | Self::NotNow { because } => said(because),
            Self::PassedTo { whom, because } => said(whom) && said(because),
        }
    }
}

/// The columns of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Stage {
    /// Someone would like it.
    #[default]
    Proposed,
    /// Those who would do it said yes.
    Agreed,
    /// It is being done.
    UnderWay,
    /// It is done.
    Done,
    /// It cannot be done.
    NotPossible,
    /// It will not be done for now.
    NotNow,
    /// It is someone else's to do.
    PassedTo,
}

impl Stage {
    /// All stages, in the order of the board.
    pub const ALL: [Self; 7] = [Self::Proposed, Self::Agreed, Self::UnderWay, Self::Done, Self::NotPossible, Self::NotNow, Self::PassedTo];

    /// Whether something is still to be done here.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Agreed | Self::UnderWay)
    }
}

/// How one can tell that a step worked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Measure {
    /// What is measured: "people told what was done".
    pub what: String,
    /// Where it stood at the start, as written.
    #[serde(skip_serializing_if = "is_default")]
    pub baseline: String,
    /// Where it should stand.
    #[serde(skip_serializing_if = "is_default")]
    pub target: String,
    /// Where it stands now.
    #[serde(skip_serializing_if = "is_default")]
    pub now: String,
}

/// What was reported about a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepUpdate {
    /// Its id.
    pub id: EntryId,
    /// The day of the report.
    pub date: Date,
    /// How far the step was then.
    #[serde(default)]
    pub stage: Stage,
    /// What was reported.
    pub words: String,
    /// Which organisation reported.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organisation: String,
    /// When attendees were told, if they were.
    #[serde(default, skip_serializing_if = "is_default")]
    pub told_attendees: Option<Date>,
}
