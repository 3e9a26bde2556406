//! The tables: choosing, adding, ordering and deleting them. Their values are changed by edits from the dialog.

use super::super::App;
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::{TablesCommand, TablesDialog};
use crate::app::Command;
use crate::edit::{Change, Edit, NoteField, TableField, remove_table};
use crate::model::{Checked, Position, Session, Source, Table, TableId};
use crate::words;

/// The places that notes come from besides tables.
pub const ELSEWHERE: [Source; 4] = [Source::Plenary, Source::Wall, Source::Online, Source::SentAfterwards];

/// Something to do with tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableCommand {
    /// Shows the notes of a place and sends new ones there.
    Choose(Source),
    /// Shows the notes of the place before (negative) or after the chosen one: the tables in their order, then the others.
    ChooseBy(isize),
    /// Adds a table at the end of the list and chooses it.
    Add,
    /// Puts a table at a place among the others, from 0.
    Place {
        /// Which one.
        table: TableId,
        /// At which place it is then.
        place: usize,
    },
    /// Moves a table up (negative) or down the list.
    MoveBy {
        /// Which one.
        table: TableId,
        /// By how many places.
        by: isize,
    },
    /// Says that a table agrees with all of its notes that it had not looked at yet.
    Checked(TableId),
    /// Deletes a table; its notes go to the whole room.
    Delete(TableId),
}

impl TableCommand {
    /// The command that shows a place's notes.
    #[must_use]
    pub const fn choose(source: Source) -> Command {
        Command::Tables(TablesCommand::Table(Self::Choose(source)))
    }
}

pub(super) fn run(app: &mut App, command: TableCommand) {
    match command {
        TableCommand::Choose(source) => app.with_open(|open| {
            open.document.seal();
            open.tables.choose(source);
        }),
        TableCommand::ChooseBy(by) => choose_by(app, by),
        TableCommand::Add => add(app),
        TableCommand::Checked(table) => checked(app, table),
        TableCommand::Place { table, place } => place_at(app, table, place),
        TableCommand::MoveBy { table, by } => {
            let at = app.state.open.as_ref().and_then(|open| place_of(open.session(), table));
            if let Some(place) = at.and_then(|at| at.checked_add_signed(by)) {
                place_at(app, table, place);
            }
        }
        TableCommand::Delete(table) => delete(app, table),
    }
}

fn choose_by(app: &mut App, by: isize) {
    let Some(open) = app.state.open.as_ref() else { return };
    let places = places(open.session());
    let now = places.iter().position(|place| *place == open.tables.source()).unwrap_or_default();
    if let Some(source) = now.checked_add_signed(by).and_then(|at| places.get(at)).copied() {
        run(app, TableCommand::Choose(source));
    }
}

/// Every place that notes come from: the tables in their order, then the others.
fn places(session: &Session) -> Vec<Source> {
    let tables = session.tables.in_order().into_iter().map(|table| Source::Table(table.id));
    tables.chain(ELSEWHERE).collect()
}

fn checked(app: &mut App, table: TableId) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_ref() else { return };
    let waiting = open.session().notes.iter().filter(|note| note.table() == Some(table) && note.checked == Checked::NotYet);
    let edits: Vec<Edit> = waiting.map(|note| Edit::set_note(note.id, NoteField::Checked(Checked::Agreed))).collect();
    let name = open.session().tables.get(&table).map(|table| table.name.clone()).unwrap_or_default();
    let said = words::table::checked(&name, edits.len());
    app.commit_and_say(Edit::several(edits), say!("tables-do-checked"), Some(said));
}

fn place_of(session: &Session, table: TableId) -> Option<usize> {
    session.tables.in_order().iter().position(|other| other.id == table)
}

fn add(app: &mut App) {
    let Some(open) = app.state.open.as_ref() else { return };
    let in_order = open.session().tables.in_order();
    let is_taken = |name: &str| in_order.iter().any(|table| table.name.trim() == name);
    let name = (1..=in_order.len() + 1).rev().map(words::table::numbered).find(|name| !is_taken(name)).unwrap_or_default();
    let position = Position::between(in_order.last().map(|table| &table.position), None);
    let id = app.ids.table();
    app.commit(Edit::Tables(Change::Add(Box::new(Table::new(id, position, name)))));
    app.with_open(|open| {
        if open.session().tables.contains(&id) {
            open.tables.choose(Source::Table(id));
        }
    });
}

fn place_at(app: &mut App, table: TableId, place: usize) {
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    let others: Vec<_> = session.tables.in_order().into_iter().filter(|other| other.id != table).collect();
    if place > others.len() || place_of(session, table) == Some(place) {
        return;
    }
    let before = place.checked_sub(1).and_then(|at| others.get(at)).map(|other| &other.position);
    let position = Position::between(before, others.get(place).map(|other| &other.position));
    app.commit(Edit::Tables(Change::Set(table, TableField::Position(position))));
}

fn delete(app: &mut App, table: TableId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(name) = open.session().tables.get(&table).map(|table| table.name.clone()) else { return };
    let notes = open.insight.table(table).notes;
    let in_order = open.session().tables.in_order();
    let at = in_order.iter().position(|other| other.id == table).unwrap_or_default();
    let neighbour = in_order.get(at + 1).or_else(|| in_order.get(at.checked_sub(1)?)).map(|other| Source::Table(other.id));
    let is_chosen = open.tables.table() == Some(table);
    app.commit(remove_table(open.session(), table, Source::Plenary));
    if app.state.open.as_ref().is_some_and(|open| !open.session().tables.contains(&table)) {
        if app.state.dialog == Some(Dialog::Tables(TablesDialog::Table(table))) {
            app.state.dialog = None;
        }
        if is_chosen {
            app.with_open(|open| open.tables.choose(neighbour.unwrap_or(Source::Plenary)));
        }
        let undo = (words::edits::undo().to_owned(), Command::Undo);
        app.toast(ToastKind::Done, words::table::deleted(&name, notes), Some(undo));
    }
}
