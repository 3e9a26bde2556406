//! The list of notes: which of them it shows.

use super::super::App;
use super::view::FocusOn;
use crate::insight::NoteFilter;

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
            ListCommand::Clear => {
                view.filter = NoteFilter::default();
                view.everywhere = false;
                view.filters_are_shown = false;
            }
        }
    });
}
