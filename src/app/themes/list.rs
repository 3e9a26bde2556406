//! The notes to be tagged: which are shown, and which are selected.

use crate::app::selection::{Pick, Selection};
use crate::insight::NoteIndex;
use crate::model::{Note, NoteFilter, NoteId, SaidIs, Session, ThemeKey};
use std::collections::BTreeSet;

/// Which notes are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shown {
    /// All of them.
    #[default]
    All,
    /// Those without a theme.
    Untagged,
    /// Those with this theme.
    Theme(ThemeKey),
}

impl Shown {
    fn holds(&self, note: &Note) -> bool {
        match self {
            Self::All => true,
            Self::Untagged => note.themes.is_empty(),
            Self::Theme(theme) => note.themes.contains(theme),
        }
    }

    fn is_there(&self, session: &Session) -> bool {
        match self {
            Self::All | Self::Untagged => true,
            Self::Theme(theme) => session.themes.contains(theme),
        }
    }
}

/// The notes that are shown, in the order of their numbers, and which of them are selected.
///
/// A selected note stays in the list when tagging makes it one that does not belong there, until another one is selected: so it can
/// be given several themes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NoteList {
    shown: Shown,
    /// Of a theme's notes only those that were said so often; `None`: all.
    said: Option<SaidIs>,
    /// How many of a theme's notes were said in several places, and how many once.
    counts: [usize; 2],
    positions: Vec<usize>,
    selection: Selection,
    common: Vec<ThemeKey>,
}

/// Where the notes that hold to a rule stand in the index, in order.
pub(super) fn positions(search: &NoteIndex, holds: impl Fn(&Note) -> bool) -> Vec<usize> {
    search.iter().enumerate().filter(|(_, note)| holds(note)).map(|(position, _)| position).collect()
}

impl NoteList {
    /// Which notes are shown.
    #[must_use]
    pub const fn shown(&self) -> &Shown {
        &self.shown
    }

    /// Which of a theme's notes are shown, by how often they were said; `None`: all.
    #[must_use]
    pub const fn said(&self) -> Option<SaidIs> {
        self.said
    }

    /// How many of a theme's notes were said in several places, and how many once. Zeros where no theme is shown.
    #[must_use]
    pub const fn counts(&self) -> [usize; 2] {
        self.counts
    }

    /// Where they stand in the index, in order.
    #[must_use]
    pub fn positions(&self) -> &[usize] {
        &self.positions
    }

    /// The note that was selected last.
    #[must_use]
    pub const fn cursor(&self) -> Option<NoteId> {
        self.selection.cursor()
    }

    /// All notes that are selected.
    #[must_use]
    pub const fn selected(&self) -> &BTreeSet<NoteId> {
        self.selection.notes()
    }

    /// The themes that all selected notes have.
    #[must_use]
    pub fn common(&self) -> &[ThemeKey] {
        &self.common
    }

    /// The row in which the note stands that was selected last.
    #[must_use]
    pub fn cursor_row(&self, search: &NoteIndex) -> Option<usize> {
        self.row_of(search, self.cursor()?)
    }

    fn row_of(&self, search: &NoteIndex, note: NoteId) -> Option<usize> {
        self.positions.binary_search(&search.position_of(note)?).ok()
    }

    /// Shows other notes. What is selected stays so where it is still shown; else the first note is.
    pub(super) fn show(&mut self, session: &Session, search: &NoteIndex, shown: Shown) {
        self.shown = shown;
        self.said = None;
        let shown = &self.shown;
        self.selection.retain(|id| search.note(id).is_some_and(|note| shown.holds(note)));
        self.refresh(session, search);
    }

    /// Shows of a theme's notes those that were said so often, or all.
    pub(super) fn show_said(&mut self, session: &Session, search: &NoteIndex, said: Option<SaidIs>) {
        self.said = said;
        self.selection.clear();
        self.refresh(session, search);
    }

    /// Brings the list up to the session.
    pub(super) fn refresh(&mut self, session: &Session, search: &NoteIndex) {
        if !self.shown.is_there(session) {
            self.shown = Shown::All;
        }
        self.selection.retain(|id| search.note(id).is_some());
        self.fill(search);
        if self.cursor().is_none()
            && let Some(first) = self.positions.first().and_then(|at| search.get(*at))
        {
            self.selection.pick(search, &self.positions, first.id, Pick::Only);
        }
        self.compare(search);
    }

    /// Finds what the selected notes have in common.
    fn compare(&mut self, search: &NoteIndex) {
        let mut notes = self.selected().iter().filter_map(|id| search.get(search.position_of(*id)?));
        let mut common = notes.next().map(|note| note.themes.clone()).unwrap_or_default();
        for note in notes {
            if common.is_empty() {
                break;
            }
            common.retain(|theme| note.themes.contains(theme));
        }
        self.common = common;
    }

    fn fill(&mut self, search: &NoteIndex) {
        let Self { shown, selection, .. } = &*self;
        let of_shown: Vec<usize> = match shown {
            Shown::All => (0..search.len()).collect(),
            shown => positions(search, |note| shown.holds(note) || selection.notes().contains(&note.id)),
        };
        if !matches!(shown, Shown::Theme(_)) {
            (self.positions, self.counts, self.said) = (of_shown, [0, 0], None);
            return;
        }
        let held = |said| {
            let filter = NoteFilter { said: Some(said), ..NoteFilter::default() };
            let holds = |at: &usize| search.get(*at).is_some_and(|note| filter.holds(note, search.all()));
            of_shown.iter().copied().filter(holds).collect::<Vec<_>>()
        };
        let (several, once) = (held(SaidIs::InSeveralPlaces), held(SaidIs::Once));
        self.counts = [several.len(), once.len()];
        self.positions = match self.said {
            Some(SaidIs::InSeveralPlaces) if !several.is_empty() => several,
            Some(SaidIs::Once) if !once.is_empty() => once,
            _ => {
                self.said = None;
                of_shown
            }
        };
    }

    /// Whether a note is shown only because it is selected.
    fn has_strays(&self, search: &NoteIndex) -> bool {
        let notes = self.selected().iter().filter_map(|id| search.get(search.position_of(*id)?));
        notes.into_iter().any(|note| !self.shown.holds(note))
    }

    /// Selects a note.
    pub(super) fn pick(&mut self, search: &NoteIndex, note: NoteId, pick: Pick) {
        if search.position_of(note).is_none() {
            return;
        }
        let had_strays = self.has_strays(search);
        self.selection.pick(search, &self.positions, note, pick);
        if had_strays || self.has_strays(search) {
            self.fill(search);
        }
        self.compare(search);
    }
}
