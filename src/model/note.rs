//! Notes: what was said, and where it came from.

use super::keyed::{Entity, is_default};
use super::{GroupKey, ItemId, NoteId, TableId, ThemeKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The number behind its reference, see [`Note::reference`].
    pub number: u32,
    /// What was written down; it stays as it is whatever is tidied later.
    pub written: String,
    /// The wording with slips mended, for those who work with the notes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tidied: Option<String>,
    /// The wording that may leave the room: names and places taken out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub public: Option<String>,
    /// Where it was said.
    pub source: Source,
    /// During which agenda item.
    #[serde(default, skip_serializing_if = "is_default")]
    pub item: Option<ItemId>,
    /// On which of its table's flipchart sheets it stands, from 1; `None`: on none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sheet: Option<u32>,
    /// When it was said, where that is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub said_at: Option<Timestamp>,
    /// When it was entered.
    pub entered_at: Timestamp,
    /// Who entered it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub entered_by: EnteredBy,
    /// Whether these are the speaker's own words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub words: Words,
    /// The groups that the speakers belong to, in the order in which they were marked; empty: not marked. Never a name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groups: Vec<GroupKey>,
    /// What sort of thing was said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: NoteKind,
    /// How many agreed, where that was counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub support: Option<Support>,
    /// Whether the table has seen it as written.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checked: Checked,
    /// May we quote it? None: use, never quote.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quoting: Option<Quoting>,
    /// What it is about, in the order in which it was tagged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub themes: Vec<ThemeKey>,
    /// Marked as one to come back to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub starred: bool,
    /// Notes that say the same; each keeps its own words and table.
    #[serde(default, skip_serializing_if = "is_default")]
    pub joined_with: Vec<NoteId>,
    /// Notes that seem to say the same and do not, as somebody said who looked at both.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_same_as: Vec<NoteId>,
}

impl Note {
    /// How many characters a note holds: about a page and a half. What is longer is several notes.
    pub const MOST_CHARACTERS: usize = 4_000;

    /// A note of which nothing is known but its words, where and when.
    #[must_use]
    pub fn new(id: NoteId, number: u32, written: impl Into<String>, source: Source, entered_at: Timestamp) -> Self {
        Self {
            id,
            number,
            written: written.into(),
            tidied: None,
            public: None,
            source,
            item: None,
            sheet: None,
            said_at: None,
            entered_at,
            entered_by: EnteredBy::default(),
            words: Words::default(),
            groups: Vec::new(),
            kind: NoteKind::default(),
            support: None,
            checked: Checked::default(),
            quoting: None,
            themes: Vec::new(),
            starred: false,
            joined_with: Vec::new(),
            not_same_as: Vec::new(),
        }
    }

    /// The short reference that people can quote: N037.
    #[must_use]
    pub fn reference(&self) -> Reference {
        Reference(self.number)
    }

    /// The wording to work with: tidied where it is, else as written. Never for attendees.
    #[must_use]
    pub fn wording(&self) -> &str {
        self.tidied.as_deref().unwrap_or(&self.written)
    }

    /// The table at which it was said, if it was at one.
    #[must_use]
    pub const fn table(&self) -> Option<TableId> {
        match self.source {
            Source::Table(table) => Some(table),
            _ => None,
        }
    }
}

impl Entity for Note {
    type Id = NoteId;
    type Order<'a> = u32;

    fn name() -> &'static str {
        say!("model-note")
    }
    fn id(&self) -> NoteId {
        self.id
    }
    fn order(&self) -> u32 {
        self.number
    }
}

/// A note's number as people say it: at least three digits after an N.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(pub u32);

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "N{:03}", self.0)
    }
}

/// Where a note was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// At a table.
    Table(TableId),
    /// To the whole room.
    Plenary,
    /// On a card or sheet on the wall.
    Wall,
    /// By someone who took part online.
    Online,
    /// Sent in after the day.
    SentAfterwards,
}

/// By which role a note was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum EnteredBy {
    /// The facilitator.
    #[default]
    Facilitator,
    /// The table's note-taker.
    NoteTaker,
    /// The panel chair.
    Chair,
    /// Read in from a file.
    Import,
}

/// Whose wording a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Words {
    /// The note-taker's wording of what was said.
    #[default]
    Paraphrase,
    /// The speaker's own words.
    Their,
}

/// What sort of thing was said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum NoteKind {
    /// A point made.
    #[default]
    Point,
    /// A question, with its answer once there is one.
    #[serde(rename_all = "snake_case")]
    Question {
        /// What was answered; empty: not yet.
        #[serde(default)]
        answer: String,
    },
    /// Something that could be done.
    Idea,
    /// Something that happened to someone.
    Story,
    /// A number, with where it is from.
    Figure {
        /// Where the figure is from; empty: not said.
        #[serde(default)]
        source: String,
    },
}

/// How many agreed with a note, as counted on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// How many.
    pub count: u32,
    /// Out of how many, where that is known. Never less than `count`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub out_of: Option<u32>,
    /// How it was counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counted: Counted,
    /// Whether some said that they did not agree.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_everyone_agreed: bool,
}

/// How support was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Counted {
    /// By hands.
    #[default]
    Hands,
    /// By dots on a sheet.
    Dots,
    /// By an online poll.
    Poll,
    /// By someone's estimate.
    Estimate,
}

impl Counted {
    /// All ways, in the order in which a menu shows them.
    pub const ALL: [Self; 4] = [Self::Hands, Self::Dots, Self::Poll, Self::Estimate];
}

/// Whether a table has seen a note as it was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Checked {
    /// Not yet.
    #[default]
    NotYet,
    /// The table agreed that this is what was said.
    Agreed,
    /// The table put it right.
    Corrected,
}

/// May we quote it?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quoting {
    /// Yes: it may be quoted.
    Yes,
    /// Use it, but do not quote it.
    UseOnly,
    /// For the chair only: it never leaves.
    ChairOnly,
}
