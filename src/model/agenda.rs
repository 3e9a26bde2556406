//! The agenda: what is planned, and what really happened.

use super::keyed::{Entity, is_default};
use super::{ItemId, Position, TableId};
use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// What an agenda item is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum ItemKind {
    /// People arrive, hear why they are here and how the day goes.
    Welcome,
    /// One speaks, the room listens.
    Talk,
    /// The tables talk; this is where notes come from.
    #[default]
    TableDiscussion,
    /// Each table tells the room.
    TableFeedback,
    /// A pause for people.
    Break,
    /// The room agrees who does what by when.
    NextSteps,
    /// Thanks, and what people will hear and when.
    Close,
    /// Anything else.
    Other,
}

impl ItemKind {
    /// All kinds, in the order in which a menu shows them.
    pub const ALL: [Self; 8] =
        [Self::Welcome, Self::Talk, Self::TableDiscussion, Self::TableFeedback, Self::Break, Self::NextSteps, Self::Close, Self::Other];
}

/// One part of the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its id.
    pub id: ItemId,
    /// Where it stands in the running order.
    pub position: Position,
    /// What it is for.
    #[serde(default)]
    pub kind: ItemKind,
    /// What it is called in the running order.
    pub title: String,
    /// Who leads it, as a role or as people would be told: "Panel chair".
    #[serde(default, skip_serializing_if = "is_default")]
    pub lead: String,
    /// How long it is planned to take, in minutes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub planned_minutes: u32,
    /// The fewest minutes with which it still makes sense; never more than planned. Zero: it can be dropped, unless it is a break
    /// (see [`Self::floor_minutes`]).
    #[serde(default, skip_serializing_if = "is_default")]
    pub least_minutes: u32,
    /// Whether its minutes are kept from overruns elsewhere.
    #[serde(default, skip_serializing_if = "is_default")]
    pub protected: bool,
    /// When it must start, on the clock of the session's zone: lunch, a speaker on a train. Earlier than the session's start means
    /// after midnight.
    #[serde(default, skip_serializing_if = "is_default")]
    pub starts_at: Option<Time>,
    /// Why it must start then.
    #[serde(default, skip_serializing_if = "is_default")]
    pub starts_at_reason: String,
    /// In how many rounds the tables talk, with people changing tables between them; 0 and 1: all at once. At most [`MOST_ROUNDS`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounds: u32,
    /// Minutes for changing tables between two rounds; part of the planned minutes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moving_minutes: u32,
    /// What is needed for it: paper, pens, slides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub materials: String,
    /// What the tables are asked, word for word.
    #[serde(default, skip_serializing_if = "is_default")]
    pub questions: Vec<String>,
    /// What is already decided and not up for discussion.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decided: String,
    /// What is still open, where people's words can change the outcome.
    #[serde(default, skip_serializing_if = "is_default")]
    pub open: String,
    /// Who decides in the end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub who_decides: String,
    /// Notes for the facilitator; they never leave.
    #[serde(default, skip_serializing_if = "is_default")]
    pub facilitator_notes: String,
    /// What really happened, in the order in which it was recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub events: Vec<ItemEvent>,
}

impl AgendaItem {
    /// An empty item of a kind.
    #[must_use]
    pub fn new(id: ItemId, position: Position, kind: ItemKind, title: impl Into<String>, planned_minutes: u32) -> Self {
        Self {
            id,
            position,
            kind,
            title: title.into(),
            lead: String::new(),
            planned_minutes,
            least_minutes: 0,
            protected: false,
            starts_at: None,
            starts_at_reason: String::new(),
            rounds: 0,
            moving_minutes: 0,
            materials: String::new(),
            questions: Vec::new(),
            decided: String::new(),
            open: String::new(),
            who_decides: String::new(),
            facilitator_notes: String::new(),
            events: Vec::new(),
        }
    }

    /// The fewest minutes that anything may leave it: what is set, and for a break that sets none, [`BREAK_FLOOR`] or all of it.
    #[must_use]
    pub fn floor_minutes(&self) -> u32 {
        match (self.kind, self.least_minutes) {
            (ItemKind::Break, 0) => self.planned_minutes.min(BREAK_FLOOR),
            (_, least) => least,
        }
    }
}

/// The minutes that a break keeps unless it says otherwise.
pub const BREAK_FLOOR: u32 = 10;

/// The most rounds of one table discussion.
pub const MOST_ROUNDS: u32 = 20;

impl Entity for AgendaItem {
    type Id = ItemId;
    type Order<'a> = &'a Position;

    fn name() -> &'static str {
        say!("model-agenda-item")
    }
    fn id(&self) -> ItemId {
        self.id
    }
    fn order(&self) -> &Position {
        &self.position
    }
}

/// Something that happened to an agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemEvent {
    /// When it happened; can be put right afterwards.
    pub at: Timestamp,
    /// What happened.
    pub what: Happening,
}

/// What can happen to an agenda item on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// It began.
    Started,
    /// Its clock was stopped for a while.
    Paused,
    /// Its clock goes on.
    Resumed,
    /// It was given more minutes than planned, or fewer (negative).
    MinutesAdded(i32),
    /// It ended.
    Finished,
    /// It goes on after it had ended.
    Reopened,
    /// It was not held.
    Skipped,
    /// A table had its turn in a feedback item; perhaps one that is no more.
    Heard(TableId),
}
