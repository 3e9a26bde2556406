//! The tables screen: what every table says, captured as it is said. Its commands, what it shows, and how they run; a file a noun.

mod actions;
mod half_written;
mod import;
#[cfg(test)]
mod import_tests;
mod last_note;
mod many;
mod new_note;
mod note;
mod note_list;
mod paper;
mod same;
#[cfg(test)]
mod same_tests;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod typing;
mod view;

pub use import::{ImportCommand, ImportDraft, ImportEffect, ImportEvent, ImportFailure, ImportFrom, Working};
pub use last_note::{LastNote, last_note};
pub use many::ManyCommand;
pub use new_note::{MOST_CHARACTERS, NewNote, NewNoteCommand};
pub use note::NoteCommand;
pub use note_list::ListCommand;
pub use paper::SheetsIn;
pub use same::{MOST_TO_JOIN, SameCommand, SameView, to_join_with};
pub use sheet::{MOST_TO_EDIT, SheetCommand, SheetDraft};
pub use table::{ELSEWHERE, TableCommand};
pub use typing::{Begun, Completion, Mark, Marked, Pasted};
pub use view::{FocusOn, Said, TablesView};

pub(super) use actions::ACTIONS;
pub(super) use half_written::keep_half_written;
pub(super) use import::{is_to_bring_in, path_chosen, read};

use super::App;
use crate::model::{NoteId, TableId};

/// Something to do on the tables screen.
#[derive(Debug, Clone, PartialEq)]
pub enum TablesCommand {
    /// With the tables, or the other places that notes come from.
    Table(TableCommand),
    /// With the note that is being written.
    NewNote(NewNoteCommand),
    /// With a note that is there.
    Note(NoteCommand),
    /// With all notes that are selected.
    Many(ManyCommand),
    /// With the list of notes.
    List(ListCommand),
    /// With a flipchart sheet.
    Sheet(SheetCommand),
    /// With a file of what was said.
    Import(ImportCommand),
    /// With notes that may say the same.
    Same(SameCommand),
}

/// A dialog about tables and notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TablesDialog {
    /// All about one table.
    Table(TableId),
    /// Many notes at once from a flipchart sheet.
    Sheet,
    /// What would be taken from a file of what was said.
    Import,
    /// Two notes side by side that may say the same.
    Same,
    /// With which note this one is to be joined.
    JoinWith(NoteId),
}

pub(super) fn run(app: &mut App, command: TablesCommand) {
    match command {
        TablesCommand::Table(command) => table::run(app, command),
        TablesCommand::NewNote(command) => new_note::run(app, command),
        TablesCommand::Note(command) => note::run(app, command),
        TablesCommand::Many(command) => many::run(app, &command),
        TablesCommand::List(command) => note_list::run(app, command),
        TablesCommand::Sheet(command) => sheet::run(app, command),
        TablesCommand::Import(command) => import::run(app, command),
        TablesCommand::Same(command) => same::run(app, command),
    }
}
