//! The tables in the room.

use super::keyed::{Entity, is_default};
use super::{GroupKey, Photo, Position, TableId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A table, or another place where a group of people talk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its id.
    pub id: TableId,
    /// Where it stands in the list.
    pub position: Position,
    /// What people call it: "Table 4".
    pub name: String,
    /// Who hosts it; it never leaves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub host: String,
    /// Who takes the notes; it never leaves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note_taker: String,
    /// Who sits there: how many of each group. Never a name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub people: BTreeMap<GroupKey, u32>,
    /// How its words are captured.
    #[serde(default, skip_serializing_if = "is_default")]
    pub capture: Capture,
    /// How many flipchart sheets are expected from it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sheets_expected: u32,
    /// How many have come in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sheets_in: u32,
    /// The photos of its sheets; their files are in the folder beside the session.
    #[serde(default, skip_serializing_if = "is_default")]
    pub photos: Vec<Photo>,
}

impl Table {
    /// A table where nobody sits yet.
    #[must_use]
    pub fn new(id: TableId, position: Position, name: impl Into<String>) -> Self {
        Self {
            id,
            position,
            name: name.into(),
            host: String::new(),
            note_taker: String::new(),
            people: BTreeMap::new(),
            capture: Capture::default(),
            sheets_expected: 0,
            sheets_in: 0,
            photos: Vec::new(),
        }
    }

    /// The photos of one of its sheets, as they were added.
    pub fn photos_of(&self, sheet: u32) -> impl Iterator<Item = &Photo> {
        self.photos.iter().filter(move |photo| photo.sheet == sheet)
    }
}

impl Entity for Table {
    type Id = TableId;
    type Order<'a> = &'a Position;

    fn name() -> &'static str {
        say!("model-table")
    }
    fn id(&self) -> TableId {
        self.id
    }
    fn order(&self) -> &Position {
        &self.position
    }
}

/// How a table's words get into the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Capture {
    /// Typed on this laptop.
    #[default]
    Here,
    /// Typed on the table's own laptop.
    OwnLaptop,
    /// Written on flipchart sheets and typed in later.
    Paper,
}

impl Capture {
    /// All ways, in the order in which a menu shows them.
    pub const ALL: [Self; 3] = [Self::Here, Self::OwnLaptop, Self::Paper];
}
