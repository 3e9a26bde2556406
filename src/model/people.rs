//! Who was in the room, as groups and counts, and in which formats they asked for the notes.

use super::keyed::{Entity, is_default};
use super::{FormatKey, GroupKey, Position};
use serde::{Deserialize, Serialize};

/// A group that people speak from. Editable: some say patients, some people who use services.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeakerGroup {
    /// Its key, which stays when the name is put right.
    pub key: GroupKey,
    /// Where it stands in lists.
    pub position: Position,
    /// What the group is called: "Carers".
    pub name: String,
    /// How many of it were asked to come.
    #[serde(default, skip_serializing_if = "is_default")]
    pub invited: Option<u32>,
    /// How many of it came.
    #[serde(default, skip_serializing_if = "is_default")]
    pub came: Option<u32>,
    /// How many of it were still there at the end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at_end: Option<u32>,
}

impl SpeakerGroup {
    /// A group of which nobody was counted yet.
    #[must_use]
    pub fn new(key: GroupKey, position: Position, name: impl Into<String>) -> Self {
        Self { key, position, name: name.into(), invited: None, came: None, at_end: None }
    }
}

impl Entity for SpeakerGroup {
    type Id = GroupKey;
    type Order<'a> = &'a Position;

    fn name() -> &'static str {
        say!("model-group")
    }
    fn id(&self) -> GroupKey {
        self.key.clone()
    }
    fn order(&self) -> &Position {
        &self.position
    }
}

/// A format in which people asked for what comes of the day, and how far that is. Counts, never who asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFormat {
    /// Its key: `easy-read`.
    pub key: FormatKey,
    /// Where it stands in lists.
    pub position: Position,
    /// What it is called: "Easy read".
    pub name: String,
    /// How many asked for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub asked: u32,
    /// Whether it has been made.
    #[serde(default, skip_serializing_if = "is_default")]
    pub made: bool,
    /// Whether someone who uses the format has checked it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checked: bool,
    /// To how many it was sent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sent: u32,
    /// Where it can be found.
    #[serde(default, skip_serializing_if = "is_default")]
    pub link: String,
}

impl AskedFormat {
    /// A format that nobody asked for yet.
    #[must_use]
    pub fn new(key: FormatKey, position: Position, name: impl Into<String>) -> Self {
        Self { key, position, name: name.into(), asked: 0, made: false, checked: false, sent: 0, link: String::new() }
    }
}

impl Entity for AskedFormat {
    type Id = FormatKey;
    type Order<'a> = &'a Position;

    fn name() -> &'static str {
        say!("model-format")
    }
    fn id(&self) -> FormatKey {
        self.key.clone()
    }
    fn order(&self) -> &Position {
        &self.position
    }
}
