//! Joining notes that say the same, and taking them apart again; each note keeps its own words and table.

use super::{Edit, EditError, NoteEdit};
use crate::model::{Entity as _, Note, NoteId, Session, joined_set, one_of_each_set};
use std::collections::BTreeSet;

/// Joins two notes, with all that each is joined with already. Whether one of them was told apart from one of the others is let go of.
///
/// # Errors
/// [`EditError::Joined`] where they are joined already, by way of others too; [`EditError::NotThere`] where one is not there.
pub fn join_notes(session: &Session, note: NoteId, with: NoteId) -> Result<Edit, EditError> {
    let (one, other) = (find(session, note)?, find(session, with)?);
    let (set, other_set) = (joined_set(&session.notes, note), joined_set(&session.notes, with));
    if set.iter().any(|member| member.id == with) {
        return Err(EditError::Joined { one: one.reference(), other: other.reference(), already: true });
    }
    let others: BTreeSet<NoteId> = other_set.iter().map(|member| member.id).collect();
    let told_apart = set.iter().flat_map(|member| member.not_same_as.iter().map(|other| (member.id, *other)));
    let left_open = told_apart.filter(|(_, other)| others.contains(other));
    let edits = left_open.map(|(note, with)| NoteEdit::LeaveOpen { note, with }).chain([NoteEdit::Join { note, with }]);
    Ok(Edit::several(edits.map(Edit::Notes)))
}

/// Takes a note out of those that it is joined with; the others stay joined with each other, whichever joined them.
///
/// # Errors
/// [`EditError::NotThere`] where there is no such note.
pub fn take_apart(session: &Session, note: NoteId) -> Result<Edit, EditError> {
    let edits = parting(session, find(session, note)?);
    Ok(Edit::several(edits.into_iter().map(Edit::Notes)))
}

/// Takes a note out of its set; the last edit says what it was for.
pub(super) fn parting(session: &Session, note: &Note) -> Vec<NoteEdit> {
    let mut notes = session.notes.clone();
    notes.remove(&note.id);
    let rest = one_of_each_set(&notes, &note.joined_with);
    let joins = rest.windows(2).filter_map(|pair| match pair {
        [one, other] => Some(NoteEdit::Join { note: *one, with: *other }),
        _ => None,
    });
    joins.chain(note.joined_with.iter().map(|from| NoteEdit::Part { note: note.id, from: *from })).collect()
}

/// Says of two notes that they do not say the same.
///
/// # Errors
/// [`EditError::NotThere`] where one is not there.
pub fn tell_apart(session: &Session, note: NoteId, from: NoteId) -> Result<Edit, EditError> {
    find(session, note)?;
    find(session, from)?;
    Ok(Edit::Notes(NoteEdit::TellApart { note, from }))
}

fn find(session: &Session, note: NoteId) -> Result<&Note, EditError> {
    session.notes.get(&note).ok_or_else(|| EditError::NotThere { what: Note::name(), id: note.to_string() })
}
