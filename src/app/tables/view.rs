//! What the tables screen shows, and what is typed there and not in the session yet.

use super::import::ImportDraft;
use super::new_note::NewNote;
use super::paper::SheetsIn;
use super::photo::PhotoView;
use super::same::SameView;
use super::sheet::SheetDraft;
use crate::app::selection::Selection;
use crate::insight::{Insight, Listing, NoteIndex, Voices};
use crate::model::{GroupIs, ItemId, NoteFilter, NoteId, Session, Source, TableId, ThemeIs};
use crate::schedule;
use std::collections::BTreeMap;

/// What the tables screen shows.
#[derive(Debug, Default)]
pub struct TablesView {
    pub(in crate::app) source: Option<Source>,
    /// Notes that are being written, one for each place; they stay when another place is chosen.
    pub(in crate::app) new_notes: BTreeMap<Source, NewNote>,
    /// The note that was added last at each place since the session was opened.
    pub(in crate::app) added: BTreeMap<Source, NoteId>,
    /// The agenda item that new notes belong to whatever is discussed.
    pub pinned: Option<ItemId>,
    /// The agenda item that new notes belong to: the pinned one, else the table discussion that began last.
    pub target: Option<ItemId>,
    /// The note that is shown beside the list.
    pub note: Option<NoteId>,
    /// The note whose row in the list has the keyboard, or had it when the note was opened from there.
    pub at: Option<NoteId>,
    /// The notes that are selected in the list, to have something done with all of them.
    pub selected: Selection,
    /// What was done last, in words: screen readers say it, and it stands over the field for new notes.
    pub said: Option<Said>,
    /// Which notes are wanted in the list. Its place is not set, see [`TablesView::everywhere`].
    pub filter: NoteFilter,
    /// The list shows notes from everywhere, not from the chosen place only.
    pub everywhere: bool,
    /// What is typed as the name of the filter, to save it.
    pub filter_name: String,
    /// The row of filters is shown.
    pub filters_are_shown: bool,
    /// Who the notes come from, and who is in the room.
    pub voices: Voices,
    /// How many sheets have come in from the tables that write on paper.
    pub sheets_in: Option<SheetsIn>,
    /// The flipchart sheet that is being entered.
    pub sheet: SheetDraft,
    /// The photos of a flipchart sheet that are shown.
    pub photos: PhotoView,
    /// The file that is about to be taken in.
    pub import: Option<ImportDraft>,
    /// What was, or may have been, said at more than one table.
    pub same: SameView,
    pub(in crate::app) focus: (u64, FocusOn),
    pub(in crate::app) listing: Listing,
    pub(in crate::app) as_of: Option<(u64, bool)>,
}

/// What was done last, or could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub text: String,
    /// It was done.
    pub done: bool,
}

impl Said {
    /// Says that something was done.
    #[must_use]
    pub const fn done(text: String) -> Self {
        Self { text, done: true }
    }
}

/// What is to have the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FocusOn {
    /// The field for a new note.
    #[default]
    NewNote,
    /// The search field.
    Search,
    /// The words of the note that is shown.
    Written,
    /// The wording of it that may leave the room.
    Public,
    /// Its groups: who said it.
    Groups,
    /// Its themes.
    Themes,
    /// How many agreed.
    Support,
    /// Where it was said.
    Place,
    /// The row of [`TablesView::at`] in the list, or else the first row.
    List,
    /// The filters.
    Filters,
}

impl TablesView {
    /// Where new notes come from, and which notes are listed.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source.unwrap_or(Source::Plenary)
    }

    /// The table that is chosen, where it is a table.
    #[must_use]
    pub fn table(&self) -> Option<TableId> {
        match self.source() {
            Source::Table(table) => Some(table),
            Source::Plenary | Source::Wall | Source::Online | Source::SentAfterwards => None,
        }
    }

    /// The note that is being written for the chosen place, if anything of it is there.
    #[must_use]
    pub fn new_note(&self) -> Option<&NewNote> {
        self.new_notes.get(&self.source())
    }

    /// The note that keys act on: the one that is shown, or the one whose row has the keyboard.
    #[must_use]
    pub fn acted_on(&self) -> Option<NoteId> {
        self.note.or(self.at)
    }

    /// What is to have the keyboard, with a number that is another one at every wish.
    #[must_use]
    pub const fn focus(&self) -> (u64, FocusOn) {
        self.focus
    }

    /// The filter of the list with the place that it is for.
    #[must_use]
    pub fn whole_filter(&self) -> NoteFilter {
        NoteFilter { source: (!self.everywhere).then(|| self.source()), ..self.filter.clone() }
    }

    /// The notes in the list, as positions in the note index, the lowest number first.
    #[must_use]
    pub fn listed(&self) -> &[usize] {
        self.listing.positions()
    }

    pub(super) const fn ask_focus(&mut self, on: FocusOn) {
        self.focus = (self.focus.0 + 1, on);
    }

    /// Shows a place from the start.
    pub(in crate::app) fn open_at(&mut self, source: Source) {
        self.choose(source);
    }

    pub(super) fn choose(&mut self, source: Source) {
        self.source = Some(source);
        self.everywhere = false;
        self.at = None;
        self.selected.clear();
        self.said = None;
        self.ask_focus(FocusOn::NewNote);
    }

    /// Brings what is shown up to the session: what grows with it is worked out once a revision and once a filter.
    pub(in crate::app) fn refresh(&mut self, revision: u64, session: &Session, insight: &Insight, notes: &NoteIndex) {
        let as_of = Some((revision, notes.leaves_out_chair_only()));
        if self.as_of.is_some_and(|(_, left_out)| left_out != notes.leaves_out_chair_only()) {
            // It may have words that are hidden now.
            self.said = None;
        }
        if self.as_of != as_of {
            self.as_of = as_of;
            self.let_go_of_what_is_gone(session, notes);
            self.voices = Voices::of(session, insight);
            self.refresh_sets(insight, notes);
            self.sheets_in = SheetsIn::of(session);
        }
        self.target = self.pinned.or_else(|| schedule::last_discussion_begun(session));
        let is_other = self.listing.update(notes, self.whole_filter());
        if is_other && !self.selected.notes().is_empty() {
            // What is done with all that are selected is done with what is seen; what an edit takes out of the list was seen.
            let listed = self.listing.positions();
            self.selected.retain(|note| notes.position_of(note).is_some_and(|at| listed.binary_search(&at).is_ok()));
        }
    }

    fn let_go_of_what_is_gone(&mut self, session: &Session, notes: &NoteIndex) {
        let is_there = |source: &Source| !matches!(source, Source::Table(table) if !session.tables.contains(table));
        let first = || session.tables.in_order().first().map(|table| Source::Table(table.id));
        self.source = self.source.filter(is_there).or_else(first);
        self.note = self.note.filter(|note| notes.note(*note).is_some());
        self.at = self.at.filter(|note| notes.note(*note).is_some());
        self.selected.retain(|note| notes.note(note).is_some());
        self.pinned = self.pinned.filter(|item| session.agenda.contains(item));
        self.filter.item = self.filter.item.filter(|item| session.agenda.contains(item));
        if matches!(&self.filter.theme, Some(ThemeIs::Tagged(theme)) if !session.themes.contains(theme)) {
            self.filter.theme = None;
        }
        if matches!(&self.filter.group, Some(GroupIs::Marked(group)) if !session.groups.contains(group)) {
            self.filter.group = None;
        }
        for new_note in self.new_notes.values_mut() {
            new_note.groups.retain(|group| session.groups.contains(group));
            new_note.themes.retain(|theme| session.themes.contains(theme));
        }
        self.sheet.item = self.sheet.item.filter(|item| session.agenda.contains(item));
        self.sheet.source = self.sheet.source.filter(is_there);
    }
}
