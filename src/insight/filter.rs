//! Choosing notes by what they are and by their words.

use super::note_index::NoteIndex;
use super::query::Query;
use crate::model::{GroupIs, Keyed, Note, NoteFilter, NoteId, QuotingIs, SaidIs, ThemeIs, joined_set};

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

    /// Whether a filter wants a note.
    #[must_use]
    pub fn wants(&self, filter: &NoteFilter, id: NoteId) -> bool {
        self.position_of(id).is_some_and(|at| self.is_wanted(at, &Query::new(&filter.words), filter))
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
