//! Choosing notes by what they are and by their words, and such choices that were saved under a name.

use super::keyed::{Entity, is_default};
use super::{Checked, EntryId, GroupKey, ItemId, NoteKind, Quoting, Session, Source, ThemeKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Which notes are wanted: those that hold to everything that is set. The default wants all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NoteFilter {
    /// What was typed, read as [`crate::insight::Query`] does.
    #[serde(skip_serializing_if = "is_default")]
    pub words: String,
    /// Where it was said, such as one table.
    #[serde(skip_serializing_if = "is_default")]
    pub source: Option<Source>,
    /// During which agenda item.
    #[serde(skip_serializing_if = "is_default")]
    pub item: Option<ItemId>,
    /// What it is about.
    #[serde(skip_serializing_if = "is_default")]
    pub theme: Option<ThemeIs>,
    /// Who said it.
    #[serde(skip_serializing_if = "is_default")]
    pub group: Option<GroupIs>,
    /// What sort of thing was said.
    #[serde(skip_serializing_if = "is_default")]
    pub sort: Option<NoteSort>,
    /// May we quote it?
    #[serde(skip_serializing_if = "is_default")]
    pub quoting: Option<QuotingIs>,
    /// Whether the table has seen it.
    #[serde(skip_serializing_if = "is_default")]
    pub checked: Option<Checked>,
    /// Only those that are starred.
    #[serde(skip_serializing_if = "is_default")]
    pub starred: bool,
    /// How often it was said.
    #[serde(skip_serializing_if = "is_default")]
    pub said: Option<SaidIs>,
}

impl NoteFilter {
    /// Whether everything that it names is there. Where something was deleted, no note holds to it.
    #[must_use]
    pub fn is_whole_in(&self, session: &Session) -> bool {
        let has_place = !matches!(&self.source, Some(Source::Table(table)) if !session.tables.contains(table));
        let has_theme = !matches!(&self.theme, Some(ThemeIs::Tagged(theme)) if !session.themes.contains(theme));
        let has_group = !matches!(&self.group, Some(GroupIs::Marked(group)) if !session.groups.contains(group));
        has_place && has_theme && has_group && self.item.is_none_or(|item| session.agenda.contains(&item))
    }
}

/// What a note is to be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeIs {
    /// It has no theme yet.
    Untagged,
    /// It is tagged with this one.
    Tagged(ThemeKey),
}

/// Who is to have said a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupIs {
    /// No group is marked.
    NotMarked,
    /// This group is marked.
    Marked(GroupKey),
}

/// How "May we quote this?" is to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuotingIs {
    /// Nothing is set.
    NotAsked,
    /// This is set.
    Answered(Quoting),
}

/// How often a note is to have been said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaidIs {
    /// It is joined with no other.
    Once,
    /// It is joined with one that was said at another table, or in another place.
    InSeveralPlaces,
}

/// The sorts of notes, without what they carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NoteSort {
    /// A point made.
    Point,
    /// A question.
    Question,
    /// A question without an answer.
    UnansweredQuestion,
    /// Something that could be done.
    Idea,
    /// Something that happened to someone.
    Story,
    /// A number.
    Figure,
}

impl NoteSort {
    /// All sorts, in the order in which a menu shows them.
    pub const ALL: [Self; 6] = [Self::Point, Self::Question, Self::UnansweredQuestion, Self::Idea, Self::Story, Self::Figure];

    /// Whether a note is of this sort.
    #[must_use]
    pub fn has(self, kind: &NoteKind) -> bool {
        match self {
            Self::Point => matches!(kind, NoteKind::Point),
            Self::Question => matches!(kind, NoteKind::Question { .. }),
            Self::UnansweredQuestion => matches!(kind, NoteKind::Question { answer } if answer.trim().is_empty()),
            Self::Idea => matches!(kind, NoteKind::Idea),
            Self::Story => matches!(kind, NoteKind::Story),
            Self::Figure => matches!(kind, NoteKind::Figure { .. }),
        }
    }
}

/// A filter that was saved under a name.
///
/// It stands in the session, not in the settings: it names the session's own themes, tables and items, and a second facilitator or the
/// chair wants the same ones. What it names may be deleted since: it is then kept as it is, wants no note, and comes back with undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedFilter {
    /// Its id.
    pub id: EntryId,
    /// When it was saved.
    pub at: Timestamp,
    /// What it is called.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// Which notes it wants. Without a source: from everywhere.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wanted: NoteFilter,
}

impl Entity for SavedFilter {
    type Id = EntryId;
    type Order<'a> = Timestamp;

    fn name() -> &'static str {
        say!("model-saved-filter")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> Timestamp {
        self.at
    }
}
