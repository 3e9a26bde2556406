//! The list of notes: which of them it shows.

use super::super::App;
use super::TablesView;
use super::view::FocusOn;
use crate::app::selection::Pick;
use crate::insight::{NoteFilter, NoteIndex};
use crate::model::NoteId;

/// Something to do with the list of notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListCommand {
    /// Puts the keyboard into the search field.
    FocusSearch,
    /// Puts the keyboard into the list.
    Focus,
    /// Shows only what holds to this; its place is set by [`ListCommand::Everywhere`].
    Filter(NoteFilter),
    /// Shows notes from everywhere, or from the chosen place only.
    Everywhere(bool),
    /// Shows the row of filters, or hides it.
    ShowFilters(bool),
    /// Selects a note, besides the one that is shown or has the keyboard.
    Pick(NoteId, Pick),
    /// Selects all notes that are listed.
    PickAll,
    /// Selects none.
    PickNone,
    /// Shows all notes of the chosen place again.
    Clear,
}

pub(super) fn run(app: &mut App, command: ListCommand) {
    app.with_open(|open| {
        let view = &mut open.tables;
        match command {
            ListCommand::FocusSearch => view.ask_focus(FocusOn::Search),
            ListCommand::Focus => view.ask_focus(FocusOn::List),
            ListCommand::Filter(filter) => view.filter = NoteFilter { source: None, ..filter },
            ListCommand::Everywhere(everywhere) => view.everywhere = everywhere,
            ListCommand::ShowFilters(shown) => {
                view.filters_are_shown = shown;
                if shown {
                    view.ask_focus(FocusOn::Filters);
                }
            }
            ListCommand::Pick(note, pick) => view.pick(&open.notes, note, pick),
            ListCommand::PickAll => {
                let listed = view.listed().iter().filter_map(|at| open.notes.get(*at)).map(|note| note.id);
                view.selected.pick_all(listed.collect());
            }
            ListCommand::PickNone => view.selected.clear(),
            ListCommand::Clear => {
                view.filter = NoteFilter::default();
                view.everywhere = false;
                view.filters_are_shown = false;
            }
        }
    });
}

impl TablesView {
    /// Selects a note. The first that is selected takes the one along from which that was done; the last can be let go of.
    fn pick(&mut self, notes: &NoteIndex, note: NoteId, pick: Pick) {
        let is_last = self.selected.notes().len() == 1 && self.selected.notes().contains(&note);
        if pick == Pick::Besides && is_last {
            return self.selected.clear();
        }
        if self.selected.notes().is_empty()
            && let Some(from) = self.acted_on().filter(|from| *from != note)
        {
            match pick {
                Pick::Through => self.selected.begin_at(Some(from)),
                Pick::Besides => self.selected.pick(notes, self.listing.positions(), from, Pick::Only),
                Pick::Only => {}
            }
        }
        self.selected.pick(notes, self.listing.positions(), note, pick);
    }
}
