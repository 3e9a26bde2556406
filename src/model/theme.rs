//! Themes: what notes are about.

use super::Position;
use super::ThemeKey;
use super::keyed::{Entity, is_default};
use serde::{Deserialize, Serialize};

/// Something that notes are about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its key, which stays when the name is put right.
    pub key: ThemeKey,
    /// Where it stands in the list.
    pub position: Position,
    /// What people call it.
    pub name: String,
    /// What belongs here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meaning: String,
    /// What looks like it and does not belong here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_meaning: String,
    /// Words and phrases that suggest it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub suggested_by: Vec<String>,
    /// Which of the palette's theme colours it has, from 0; beyond the palette they repeat.
    #[serde(default, skip_serializing_if = "is_default")]
    pub palette_slot: u8,
    /// The wider theme that it is a part of; never itself, never in a circle.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parent: Option<ThemeKey>,
}

impl Theme {
    /// A theme of which only the name is known.
    #[must_use]
    pub fn new(key: ThemeKey, position: Position, name: impl Into<String>, palette_slot: u8) -> Self {
        Self {
            key,
            position,
            name: name.into(),
            meaning: String::new(),
            not_meaning: String::new(),
            suggested_by: Vec::new(),
            palette_slot,
            parent: None,
        }
    }
}

impl Entity for Theme {
    type Id = ThemeKey;
    type Order<'a> = &'a Position;

    fn name() -> &'static str {
        say!("model-theme")
    }
    fn id(&self) -> ThemeKey {
        self.key.clone()
    }
    fn order(&self) -> &Position {
        &self.position
    }
}
