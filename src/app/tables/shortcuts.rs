//! What can be done by key on the tables screen.

use super::{ListCommand, NewNoteCommand, NoteCommand, SheetCommand, TableCommand, TablesCommand, TablesDialog};
use crate::app::shortcuts::{Chord, Shortcut, Where};
use crate::app::state::{AppState, Dialog, Screen};
use crate::app::{Command, Open};
use crate::model::Source;

const fn on_tables(label: &'static str, chord: Chord, command: fn(&AppState) -> Option<Command>) -> Shortcut {
    Shortcut { label, chord, place: Where::On(Screen::Tables), command }
}

/// What can be done by key on this screen.
pub(in crate::app) static SHORTCUTS: &[Shortcut] = &[
    on_tables("First table", Chord::alt("1"), table::<0>),
    on_tables("Second table", Chord::alt("2"), table::<1>),
    on_tables("Third table", Chord::alt("3"), table::<2>),
    on_tables("Fourth table", Chord::alt("4"), table::<3>),
    on_tables("Fifth table", Chord::alt("5"), table::<4>),
    on_tables("Sixth table", Chord::alt("6"), table::<5>),
    on_tables("Seventh table", Chord::alt("7"), table::<6>),
    on_tables("Eighth table", Chord::alt("8"), table::<7>),
    on_tables("Ninth table", Chord::alt("9"), table::<8>),
    on_tables("Write a note", Chord::command("N"), |_| Some(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Focus)))),
    on_tables("Search notes", Chord::command("F"), |_| Some(Command::Tables(TablesCommand::List(ListCommand::FocusSearch)))),
    on_tables("Enter flipchart sheet…", Chord::command("E"), |_| Some(Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)))),
    on_tables("Edit table…", Chord::plain("F2"), |state| {
        let table = opened(state)?.tables.table()?;
        Some(Command::dialog(Dialog::Tables(TablesDialog::Table(table))))
    }),
    on_tables("Move table up", Chord::alt("Up"), |state| move_table(state, -1)),
    on_tables("Move table down", Chord::alt("Down"), |state| move_table(state, 1)),
    on_tables("Delete note", Chord::plain("Delete"), |state| {
        let note = opened(state)?.tables.note?;
        Some(Command::Tables(TablesCommand::Note(NoteCommand::Delete(note))))
    }),
];

fn opened(state: &AppState) -> Option<&Open> {
    state.open.as_ref()
}

fn table<const AT: usize>(state: &AppState) -> Option<Command> {
    let tables = opened(state)?.session().tables.in_order();
    Some(TableCommand::choose(Source::Table(tables.get(AT)?.id)))
}

fn move_table(state: &AppState, by: isize) -> Option<Command> {
    let table = opened(state)?.tables.table()?;
    Some(Command::Tables(TablesCommand::Table(TableCommand::MoveBy { table, by })))
}
