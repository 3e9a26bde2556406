//! Edits of who was in the room and of the formats that people asked for.

use super::change::{Area, Change, InUse, fields};
use super::together::let_go;
use super::{Edit, NoteField, RecordEdit, SheetAnswerField, TableField};
use crate::model::{AskedFormat, FormatKey, GroupKey, Keyed, Part, Position, Session, SpeakerGroup};
use serde::{Deserialize, Serialize};

/// A change of groups or formats.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PeopleEdit {
    /// Adds, removes or changes a group that people speak from.
    Group(Change<SpeakerGroup>),
    /// Adds, removes or changes a format that people asked for.
    Format(Change<AskedFormat>),
}

fields! {
    /// One value of a group.
    GroupField of SpeakerGroup {
        Position(Position) = position,
        @typed Name(String) = name,
        @typed Invited(Option<u32>) = invited,
        @typed Came(Option<u32>) = came,
        @typed AtEnd(Option<u32>) = at_end,
    }
}

fields! {
    /// One value of a format.
    FormatField of AskedFormat {
        Position(Position) = position,
        @typed Name(String) = name,
        @typed Asked(u32) = asked,
        Made(bool) = made,
        Checked(bool) = checked,
        @typed Sent(u32) = sent,
        @typed Link(String) = link,
    }
}

impl Area for SpeakerGroup {
    type Field = GroupField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.groups
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.groups
    }
    fn in_use(key: &GroupKey, session: &Session) -> Option<InUse> {
        InUse::count(session.notes.iter(), |note| note.groups.contains(key))
            .or_else(|| InUse::count(session.tables.iter(), |table| table.people.contains_key(key)))
            .or_else(|| InUse::count(session.sheet_answers.iter(), |answer| answer.group.as_ref() == Some(key)))
    }
}

impl Area for AskedFormat {
    type Field = FormatField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.formats
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.formats
    }
    fn in_use(_: &FormatKey, _: &Session) -> Option<InUse> {
        None
    }
}

/// Removes a group: its notes and the people at tables are no longer marked with it.
#[must_use]
pub fn remove_group(session: &Session, group: &GroupKey) -> Edit {
    let notes = session.notes.iter().filter(|note| note.groups.contains(group)).map(|note| {
        let rest = note.groups.iter().filter(|one| *one != group).cloned().collect();
        Edit::set_note(note.id, NoteField::Groups(rest))
    });
    let tables = session.tables.iter().filter(|table| table.people.contains_key(group)).map(|table| {
        let mut people = table.people.clone();
        people.remove(group);
        Edit::Tables(Change::Set(table.id, TableField::People(people)))
    });
    let answers = session.sheet_answers.iter().filter(|answer| answer.group.as_ref() == Some(group));
    let answers = answers.map(|answer| Edit::Record(RecordEdit::SheetAnswer(Change::Set(answer.id, SheetAnswerField::Group(None)))));
    let unsettled = let_go(session, &Part::Group(group.clone()));
    Edit::several(
        unsettled
            .into_iter()
            .chain(notes)
            .chain(tables)
            .chain(answers)
            .chain([Edit::People(PeopleEdit::Group(Change::Remove(group.clone())))]),
    )
}
