//! What can be done on the tables screen.

use super::{
    FocusOn, ImportCommand, ListCommand, ManyCommand, NewNoteCommand, NoteCommand, SameCommand, SavedCommand, SheetCommand, TableCommand,
    TablesCommand, TablesDialog,
};
use crate::app::actions::{Action, Chord, Key, Where, action, keyed};
use crate::app::erase::EraseCommand;
use crate::app::next_steps::NextStepsCommand;
use crate::app::state::{AppState, Dialog, Screen};
use crate::app::{Command, Open};
use crate::model::{NoteId, Source};

const HERE: Where = Where::On(Screen::Tables);

/// What can be done on this screen.
pub(in crate::app) static ACTIONS: &[Action] = &[
    keyed(|| say!("actions-first-table"), Chord::alt("1"), HERE, table::<0>).by_key_only(),
    keyed(|| say!("actions-second-table"), Chord::alt("2"), HERE, table::<1>).by_key_only(),
    keyed(|| say!("actions-third-table"), Chord::alt("3"), HERE, table::<2>).by_key_only(),
    keyed(|| say!("actions-fourth-table"), Chord::alt("4"), HERE, table::<3>).by_key_only(),
    keyed(|| say!("actions-fifth-table"), Chord::alt("5"), HERE, table::<4>).by_key_only(),
    keyed(|| say!("actions-sixth-table"), Chord::alt("6"), HERE, table::<5>).by_key_only(),
    keyed(|| say!("actions-seventh-table"), Chord::alt("7"), HERE, table::<6>).by_key_only(),
    keyed(|| say!("actions-eighth-table"), Chord::alt("8"), HERE, table::<7>).by_key_only(),
    keyed(|| say!("actions-ninth-table"), Chord::alt("9"), HERE, table::<8>).by_key_only(),
    keyed(|| say!("tables-do-next-table"), Key::PageDown.alt(), HERE, |_| tell(TablesCommand::Table(TableCommand::ChooseBy(1)))),
    keyed(|| say!("tables-do-table-before"), Key::PageUp.alt(), HERE, |_| tell(TablesCommand::Table(TableCommand::ChooseBy(-1)))),
    keyed(|| say!("actions-write-note"), Chord::command("N"), HERE, |_| tell(TablesCommand::NewNote(NewNoteCommand::Focus)))
        .from_anywhere(),
    keyed(|| say!("actions-search-notes"), Chord::command("F"), HERE, |_| tell(TablesCommand::List(ListCommand::FocusSearch)))
        .from_anywhere(),
    keyed(|| say!("actions-enter-sheet"), Chord::command("E"), HERE, |_| tell(TablesCommand::Sheet(SheetCommand::Begin))).from_anywhere(),
    action(|| say!("actions-bring-in"), HERE, |state| whole(state, TablesCommand::Import(ImportCommand::Ask))).from_anywhere(),
    action(|| say!("actions-add-table"), HERE, |state| whole(state, TablesCommand::Table(TableCommand::Add))).from_anywhere(),
    action(
        || say!("tables-do-checked"),
        HERE,
        |state| {
            let open = opened(state)?;
            let table = open.tables.table().filter(|table| open.insight.table(*table).not_checked > 0)?;
            tell(TablesCommand::Table(TableCommand::Checked(table)))
        },
    ),
    action(|| say!("actions-change-last-note"), HERE, |_| tell(TablesCommand::Note(NoteCommand::OpenLast))),
    action(|| say!("actions-notes-from-everywhere"), HERE, |_| tell(TablesCommand::List(ListCommand::Everywhere(true)))).from_anywhere(),
    keyed(
        || say!("actions-filter-notes"),
        Chord::command("F").and_shift(),
        HERE,
        |state| {
            let shown = opened(state)?.tables.filters_are_shown && state.screen == Screen::Tables;
            tell(TablesCommand::List(ListCommand::ShowFilters(!shown)))
        },
    )
    .from_anywhere(),
    action(|| say!("tables-do-saved"), HERE, |state| whole(state, TablesCommand::Saved(SavedCommand::Show))).from_anywhere(),
    keyed(|| say!("tables-do-go-to-list"), Chord::command("L"), HERE, |_| tell(TablesCommand::List(ListCommand::Focus))).from_anywhere(),
    action(
        || say!("tables-do-review-same"),
        HERE,
        |state| {
            whole(state, TablesCommand::Same(SameCommand::Review))
                .filter(|_| opened(state).is_some_and(|open| open.tables.same.waiting.0 > 0))
        },
    )
    .from_anywhere(),
    keyed(
        || say!("tables-do-join"),
        Chord::plain("J"),
        HERE,
        |state| {
            let note = opened(state)?.tables.acted_on()?;
            whole(state, TablesCommand::Same(SameCommand::AskJoin(note)))
        },
    ),
    action(|| say!("actions-show-all-notes"), HERE, |_| tell(TablesCommand::List(ListCommand::Clear))).from_anywhere(),
    keyed(
        || say!("actions-edit-table"),
        Key::F(2).alone(),
        HERE,
        |state| {
            let table = opened(state)?.tables.table()?;
            Some(Command::dialog(Dialog::Tables(TablesDialog::Table(table))))
        },
    ),
    keyed(|| say!("actions-move-table-up"), Key::Up.alt(), HERE, |state| move_table(state, -1)),
    keyed(|| say!("actions-move-table-down"), Key::Down.alt(), HERE, |state| move_table(state, 1)),
    keyed(
        || say!("actions-delete-note"),
        Key::Delete.alone(),
        HERE,
        |state| many(state, ManyCommand::Delete).or_else(|| note(state, NoteCommand::Delete)),
    ),
    action(
        || say!("actions-erase-note"),
        HERE,
        |state| {
            let note = opened(state)?.tables.acted_on()?;
            Some(Command::Erase(EraseCommand::Ask(note)))
        },
    ),
    keyed(|| say!("tables-do-edit-note"), Chord::plain("E"), HERE, |state| part(state, FocusOn::Written)),
    keyed(|| say!("tables-do-tag"), Chord::plain("T"), HERE, |state| part(state, FocusOn::Themes)),
    keyed(|| say!("tables-do-who-said-it"), Chord::plain("G"), HERE, |state| part(state, FocusOn::Groups)),
    keyed(|| say!("tables-do-move"), Chord::plain("M"), HERE, |state| part(state, FocusOn::Place)),
    keyed(|| say!("tables-do-agreed"), Chord::plain("A"), HERE, |state| note(state, NoteCommand::Agreed)),
    keyed(|| say!("tables-do-not-everyone"), Chord::plain("A").and_shift(), HERE, |state| note(state, NoteCommand::NotEveryone)),
    keyed(
        || say!("tables-do-star"),
        Chord::plain("R"),
        HERE,
        |state| many(state, ManyCommand::Star).or_else(|| note(state, NoteCommand::Star)),
    ),
    keyed(|| say!("tables-do-quoting"), Chord::plain("Q"), HERE, |state| note(state, NoteCommand::NextQuoting)),
    keyed(|| say!("tables-do-whose-words"), Chord::plain("W"), HERE, |state| note(state, NoteCommand::WhoseWords)),
    keyed(
        || say!("actions-step-from-note"),
        Chord::plain("S"),
        HERE,
        |state| {
            let note = opened(state)?.tables.acted_on().filter(|_| state.has_screen(Screen::NextSteps))?;
            Some(Command::NextSteps(NextStepsCommand::FromNote { note }))
        },
    ),
    keyed(|| say!("actions-first-theme"), Chord::plain("1"), HERE, theme::<0>).by_key_only(),
    keyed(|| say!("actions-second-theme"), Chord::plain("2"), HERE, theme::<1>).by_key_only(),
    keyed(|| say!("actions-third-theme"), Chord::plain("3"), HERE, theme::<2>).by_key_only(),
    keyed(|| say!("actions-fourth-theme"), Chord::plain("4"), HERE, theme::<3>).by_key_only(),
    keyed(|| say!("actions-fifth-theme"), Chord::plain("5"), HERE, theme::<4>).by_key_only(),
    keyed(|| say!("actions-sixth-theme"), Chord::plain("6"), HERE, theme::<5>).by_key_only(),
    keyed(|| say!("actions-seventh-theme"), Chord::plain("7"), HERE, theme::<6>).by_key_only(),
    keyed(|| say!("actions-eighth-theme"), Chord::plain("8"), HERE, theme::<7>).by_key_only(),
    keyed(|| say!("actions-ninth-theme"), Chord::plain("9"), HERE, theme::<8>).by_key_only(),
];

/// Something to do with the note that keys act on.
fn note(state: &AppState, command: impl FnOnce(NoteId) -> NoteCommand) -> Option<Command> {
    let note = opened(state)?.tables.acted_on()?;
    tell(TablesCommand::Note(command(note)))
}

/// The same with all notes that are selected, where some are.
fn many(state: &AppState, command: ManyCommand) -> Option<Command> {
    let is_any = opened(state).is_some_and(|open| !open.tables.selected.notes().is_empty());
    tell(TablesCommand::Many(command)).filter(|_| is_any)
}

/// Shows that note with the keyboard in a part of it.
fn part(state: &AppState, on: FocusOn) -> Option<Command> {
    note(state, |note| NoteCommand::OpenOn(note, on))
}

fn theme<const AT: usize>(state: &AppState) -> Option<Command> {
    let theme = opened(state)?.session().themes.in_order().get(AT)?.key.clone();
    many(state, ManyCommand::ToggleTheme(theme.clone())).or_else(|| note(state, |note| NoteCommand::ToggleTheme { note, theme }))
}

const fn tell(command: TablesCommand) -> Option<Command> {
    Some(Command::Tables(command))
}

/// What is done in the whole session only, and not in a table's pack.
fn whole(state: &AppState, command: TablesCommand) -> Option<Command> {
    tell(command).filter(|_| opened(state).is_some_and(|open| open.session().pack.is_none()))
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
