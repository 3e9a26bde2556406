//! Choosing notes by what they are and by their words.

use super::note_index::NoteIndex;
use super::query::Query;
use crate::model::{Checked, GroupKey, ItemId, Keyed, Note, NoteId, NoteKind, Quoting, Source, ThemeKey, joined_set};

/// Which notes are wanted: those that hold to everything that is set. The default wants all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteFilter {
    /// What was typed, read as [`Query`] does.
    pub words: String,
    /// Where it was said, such as one table.
    pub source: Option<Source>,
    /// During which agenda item.
    pub item: Option<ItemId>,
    /// What it is about.
    pub theme: Option<ThemeIs>,
    /// Who said it.
    pub group: Option<GroupIs>,
    /// What sort of thing was said.
    pub sort: Option<NoteSort>,
    /// May we quote it?
    pub quoting: Option<QuotingIs>,
    /// Whether the table has seen it.
    pub checked: Option<Checked>,
    /// Only those that are starred.
    pub starred: bool,
    /// How often it was said.
    pub said: Option<SaidIs>,
}

/// What a note is to be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeIs {
    /// It has no theme yet.
    Untagged,
    /// It is tagged with this one.
    Tagged(ThemeKey),
}

/// Who is to have said a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupIs {
    /// No group is marked.
    NotMarked,
    /// This group is marked.
    Marked(GroupKey),
}

/// How "May we quote this?" is to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotingIs {
    /// Nothing is set.
    NotAsked,
    /// This is set.
    Answered(Quoting),
}

/// How often a note is to have been said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidIs {
    /// It is joined with no other.
    Once,
    /// It is joined with one that was said at another table, or in another place.
    InSeveralPlaces,
}

/// The sorts of notes, without what they carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
            Self::UnansweredQuestion => is_unanswered(kind),
            Self::Idea => matches!(kind, NoteKind::Idea),
            Self::Story => matches!(kind, NoteKind::Story),
            Self::Figure => matches!(kind, NoteKind::Figure { .. }),
        }
    }
}

/// Whether it is a question that nobody has answered.
pub(super) fn is_unanswered(kind: &NoteKind) -> bool {
    matches!(kind, NoteKind::Question { answer } if answer.trim().is_empty())
}

impl NoteFilter {
    /// Whether it wants every note.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { words: self.words.clone(), ..Self::default() } && Query::new(&self.words).is_empty()
    }

    /// Whether a note, of these, holds to everything but the words.
    #[must_use]
    pub fn holds(&self, note: &Note, notes: &Keyed<Note>) -> bool {
        self.source.is_none_or(|source| note.source == source)
            && self.item.is_none_or(|item| note.item == Some(item))
            && self.theme.as_ref().is_none_or(|theme| theme.holds(note))
            && self.group.as_ref().is_none_or(|group| group.holds(note))
            && self.sort.is_none_or(|sort| sort.has(&note.kind))
            && self.quoting.is_none_or(|quoting| quoting.holds(note))
            && self.checked.is_none_or(|checked| note.checked == checked)
            && (!self.starred || note.starred)
            && self.said.is_none_or(|said| said.holds(note, notes))
    }
}

impl ThemeIs {
    fn holds(&self, note: &Note) -> bool {
        match self {
            Self::Untagged => note.themes.is_empty(),
            Self::Tagged(theme) => note.themes.contains(theme),
        }
    }
}

impl GroupIs {
    fn holds(&self, note: &Note) -> bool {
        match self {
            Self::NotMarked => note.groups.is_empty(),
            Self::Marked(group) => note.groups.contains(group),
        }
    }
}

impl SaidIs {
    fn holds(self, note: &Note, notes: &Keyed<Note>) -> bool {
        match self {
            Self::Once => note.joined_with.is_empty(),
            Self::InSeveralPlaces => {
                !note.joined_with.is_empty() && joined_set(notes, note.id).iter().any(|other| other.source != note.source)
            }
        }
    }
}

impl QuotingIs {
    fn holds(self, note: &Note) -> bool {
        match self {
            Self::NotAsked => note.quoting.is_none(),
            Self::Answered(quoting) => note.quoting == Some(quoting),
        }
    }
}

impl NoteIndex {
    /// The positions of the notes that a filter wants, in order.
    #[must_use]
    pub fn select(&self, filter: &NoteFilter) -> Vec<usize> {
        let wants_all = NoteFilter { words: String::new(), source: None, ..filter.clone() } == NoteFilter::default();
        let query = Query::new(&filter.words);
        self.matching(&query, filter.source, |note| wants_all || filter.holds(note, self.all())).collect()
    }

    /// The positions of the first `most` notes that a query finds: enough for a short list.
    #[must_use]
    pub fn find_first(&self, query: &Query, most: usize) -> Vec<usize> {
        self.matching(query, None, |_| true).take(most).collect()
    }

    /// The next note without a theme: after this one, or from the start again.
    #[must_use]
    pub fn next_untagged(&self, after: Option<NoteId>) -> Option<NoteId> {
        let from = after.and_then(|id| self.position_of(id)).map_or(0, |at| at + 1);
        let untagged = self.iter().skip(from).chain(self.iter().take(from)).find(|note| note.themes.is_empty());
        untagged.map(|note| note.id)
    }
}
