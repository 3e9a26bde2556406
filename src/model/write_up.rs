//! The write-up: the chair's words, each with the notes that it stands on.

use super::keyed::{Entity, is_default};
use super::{EntryId, NoteId, Position, ThemeKey};
use serde::{Deserialize, Serialize};

/// A part of the write-up, in the order in which it is read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Section {
    /// What the day was for.
    Purpose,
    /// What happened on the day.
    WhatWeDid,
    /// What was said, taken together.
    WhatWasSaid,
    /// What was said about one theme.
    Theme(ThemeKey),
    /// What happens because of it.
    WhatHappensNext,
    /// What people asked, and the answers.
    QuestionsAndAnswers,
    /// What the writer thinks of it: kept apart from what tables said.
    Reflections,
}

/// A paragraph that the chair wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// Its id.
    pub id: EntryId,
    /// Which part it belongs to.
    pub section: Section,
    /// Where it stands in its part.
    pub position: Position,
    /// What it says.
    pub words: String,
    /// The notes that it stands on; none: it is flagged, except among reflections.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stands_on: Vec<NoteId>,
}

impl Paragraph {
    /// Whether it says something about what was said without a note to show for it.
    #[must_use]
    pub fn lacks_notes(&self) -> bool {
        self.stands_on.is_empty() && !self.words.trim().is_empty() && matches!(self.section, Section::WhatWasSaid | Section::Theme(_))
    }
}

impl Entity for Paragraph {
    type Id = EntryId;
    type Order<'a> = (&'a Section, &'a Position);

    fn name() -> &'static str {
        say!("model-paragraph")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> (&Section, &Position) {
        (&self.section, &self.position)
    }
}
