//! Edits of the tables.

use super::change::{Area, Change, InUse, fields};
use super::together::let_go;
use super::{ConcernField, Edit, RecordEdit, move_note};
use crate::model::{Capture, GroupKey, Keyed, Part, Photo, Position, Session, Source, Table, TableId};
use std::collections::BTreeMap;

/// A change of the tables.
pub type TableEdit = Change<Table>;

fields! {
    /// One value of a table.
    TableField of Table {
        Position(Position) = position,
        @typed Name(String) = name,
        @typed Host(String) = host,
        @typed NoteTaker(String) = note_taker,
        @typed People(BTreeMap<GroupKey, u32>) = people,
        Capture(Capture) = capture,
        @typed SheetsExpected(u32) = sheets_expected,
        @typed SheetsIn(u32) = sheets_in,
        Photos(Vec<Photo>) = photos,
    }
}

impl Area for Table {
    type Field = TableField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.tables
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.tables
    }
    fn in_use(id: &TableId, session: &Session) -> Option<InUse> {
        InUse::count(session.notes.iter(), |note| note.table() == Some(*id))
            .or_else(|| InUse::count(session.concerns.iter(), |concern| concern.table == Some(*id)))
            .or_else(|| {
                let is_for_it = session.pack.as_ref().is_some_and(|pack| pack.table == *id);
                is_for_it.then(|| InUse { by: say!("model-pack"), count: 1 })
            })
    }
}

/// Removes a table; its notes go to another source, and who needed someone there is kept without the table.
#[must_use]
pub fn remove_table(session: &Session, table: TableId, notes_to: Source) -> Edit {
    let notes = session.notes.iter().filter(|note| note.table() == Some(table)).flat_map(|note| move_note(note, notes_to));
    let concerns = session
        .concerns
        .iter()
        .filter(|concern| concern.table == Some(table))
        .map(|concern| Edit::Record(RecordEdit::Concern(Change::Set(concern.id, ConcernField::Table(None)))));
    let unsettled = let_go(session, &Part::Table(table));
    Edit::several(unsettled.into_iter().chain(notes).chain(concerns).chain([Edit::Tables(Change::Remove(table))]))
}
