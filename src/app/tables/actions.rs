//! What can be done on the tables screen.

use super::{ImportCommand, ListCommand, NewNoteCommand, NoteCommand, SheetCommand, TableCommand, TablesCommand, TablesDialog};
use crate::app::actions::{Action, Chord, Key, Where, action, keyed};
use crate::app::next_steps::NextStepsCommand;
use crate::app::state::{AppState, Dialog, Screen};
use crate::app::{Command, Open};
use crate::model::Source;

const HERE: Where = Where::On(Screen::Tables);

/// What can be done on this screen.
pub(in crate::app) static ACTIONS: &[Action] = &[
    keyed(|| say!("palette-first-table"), Chord::alt("1"), HERE, table::<0>).by_key_only(),
    keyed(|| say!("palette-second-table"), Chord::alt("2"), HERE, table::<1>).by_key_only(),
    keyed(|| say!("palette-third-table"), Chord::alt("3"), HERE, table::<2>).by_key_only(),
    keyed(|| say!("palette-fourth-table"), Chord::alt("4"), HERE, table::<3>).by_key_only(),
    keyed(|| say!("palette-fifth-table"), Chord::alt("5"), HERE, table::<4>).by_key_only(),
    keyed(|| say!("palette-sixth-table"), Chord::alt("6"), HERE, table::<5>).by_key_only(),
    keyed(|| say!("palette-seventh-table"), Chord::alt("7"), HERE, table::<6>).by_key_only(),
    keyed(|| say!("palette-eighth-table"), Chord::alt("8"), HERE, table::<7>).by_key_only(),
    keyed(|| say!("palette-ninth-table"), Chord::alt("9"), HERE, table::<8>).by_key_only(),
    keyed(|| say!("palette-write-note"), Chord::command("N"), HERE, |_| tell(TablesCommand::NewNote(NewNoteCommand::Focus)))
        .from_anywhere(),
    keyed(|| say!("palette-search-notes"), Chord::command("F"), HERE, |_| tell(TablesCommand::List(ListCommand::FocusSearch)))
        .from_anywhere(),
    keyed(|| say!("palette-enter-sheet"), Chord::command("E"), HERE, |_| tell(TablesCommand::Sheet(SheetCommand::Begin))).from_anywhere(),
    action(|| say!("palette-import-comments"), HERE, |_| tell(TablesCommand::Import(ImportCommand::Ask))).from_anywhere(),
    action(|| say!("palette-add-table"), HERE, |_| tell(TablesCommand::Table(TableCommand::Add))).from_anywhere(),
    action(|| say!("palette-change-last-note"), HERE, |_| tell(TablesCommand::Note(NoteCommand::OpenLast))),
    action(|| say!("palette-notes-from-everywhere"), HERE, |_| tell(TablesCommand::List(ListCommand::Everywhere(true)))).from_anywhere(),
    action(|| say!("palette-filter-notes"), HERE, |_| tell(TablesCommand::List(ListCommand::ShowFilters(true)))).from_anywhere(),
    action(|| say!("palette-show-all-notes"), HERE, |_| tell(TablesCommand::List(ListCommand::Clear))).from_anywhere(),
    keyed(
        || say!("palette-edit-table"),
        Key::F(2).alone(),
        HERE,
        |state| {
            let table = opened(state)?.tables.table()?;
            Some(Command::dialog(Dialog::Tables(TablesDialog::Table(table))))
        },
    ),
    keyed(|| say!("palette-move-table-up"), Key::Up.alt(), HERE, |state| move_table(state, -1)),
    keyed(|| say!("palette-move-table-down"), Key::Down.alt(), HERE, |state| move_table(state, 1)),
    keyed(
        || say!("palette-delete-note"),
        Key::Delete.alone(),
        HERE,
        |state| {
            let note = opened(state)?.tables.note?;
            tell(TablesCommand::Note(NoteCommand::Delete(note)))
        },
    ),
    action(
        || say!("palette-step-from-note"),
        HERE,
        |state| {
            let note = opened(state)?.tables.note?;
            Some(Command::NextSteps(NextStepsCommand::FromNote { note }))
        },
    ),
];

const fn tell(command: TablesCommand) -> Option<Command> {
    Some(Command::Tables(command))
}

fn opened(state: &AppState) -> Option<&Open> {
    state.open.as_ref()
}

fn table<const AT: usize>(state: &AppState) -> Option<Command> {
    let tables = opened(state)?.session().tables.in_order();
    Some(TableCommand::choose(Source::Table(tables.get(AT)?.id)))
}

fn move_table(state: &AppState, by: isize) -> Option<Command> {
    let table = opened(state)?.tables.table()?;
    tell(TablesCommand::Table(TableCommand::MoveBy { table, by }))
}
