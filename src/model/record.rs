//! What is kept about the day itself: decisions, who needed someone, and what was sent to whom.

use super::keyed::{Entity, is_default};
use super::{EntryId, ItemId, TableId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A decision that was made on the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its id.
    pub id: EntryId,
    /// When it was made.
    pub at: Timestamp,
    /// What was decided.
    pub what: String,
    /// Why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: String,
    /// Which agenda item it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub item: Option<ItemId>,
}

impl Entity for Decision {
    type Id = EntryId;
    type Order<'a> = Timestamp;

    fn name() -> &'static str {
        say!("model-decision")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> Timestamp {
        self.at
    }
}

/// Someone needed someone today. What was disclosed is never kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// Its id.
    pub id: EntryId,
    /// When it came up.
    pub at: Timestamp,
    /// At which table.
    #[serde(default, skip_serializing_if = "is_default")]
    pub table: Option<TableId>,
    /// Which role was told; empty: nobody yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub told: String,
    /// When they were told.
    #[serde(default, skip_serializing_if = "is_default")]
    pub told_at: Option<Timestamp>,
}

impl Entity for Concern {
    type Id = EntryId;
    type Order<'a> = Timestamp;

    fn name() -> &'static str {
        say!("model-concern")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> Timestamp {
        self.at
    }
}

/// For whom something is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Audience {
    /// The panel chair: everything, with references.
    Chair,
    /// The tables: what each said, to be checked.
    Tables,
    /// Everyone who came, and whoever they pass it to.
    Attendees,
}

impl Audience {
    /// All audiences, in the order in which a menu shows them.
    pub const ALL: [Self; 3] = [Self::Chair, Self::Tables, Self::Attendees];
}

/// How finished something was when it was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Finality {
    /// Still being worked on.
    #[default]
    Draft,
    /// For those who said it to check.
    ForChecking,
    /// As it stays.
    Final,
}

impl Finality {
    /// All three, in their order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::ForChecking, Self::Final];
}

/// Something that was exported to be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// Its id.
    pub id: EntryId,
    /// Its number: 1 for the first export of this session.
    pub number: u32,
    /// When it was made.
    pub at: Timestamp,
    /// For whom.
    pub audience: Audience,
    /// How finished it was.
    #[serde(default, skip_serializing_if = "is_default")]
    pub finality: Finality,
    /// The name of the file, without its folder.
    #[serde(default, skip_serializing_if = "is_default")]
    pub file_name: String,
}

impl Entity for Sending {
    type Id = EntryId;
    type Order<'a> = u32;

    fn name() -> &'static str {
        say!("model-sending")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> u32 {
        self.number
    }
}
