//! Joining notes that say the same, and taking them apart again; each note keeps its own words and table.

use super::{Edit, EditError, NoteEdit};
use crate::model::{Entity as _, Keyed, Note, NoteId, Session, joined_set};
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
    let here = find(session, note)?;
    let mut notes = session.notes.clone();
    let parts: Vec<NoteEdit> = here.joined_with.iter().map(|from| NoteEdit::Part { note, from: *from }).collect();
    notes.remove(&note);
    let rest = groups_of(&notes, &here.joined_with);
    let joins = rest.windows(2).filter_map(|pair| match pair {
        [one, other] => Some(NoteEdit::Join { note: *one, with: *other }),
        _ => None,
    });
    // The last one says what it was for.
    let edits: Vec<NoteEdit> = joins.chain(parts).collect();
    Ok(Edit::several(edits.into_iter().map(Edit::Notes)))
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

/// One note of each set that some notes are in.
fn groups_of(notes: &Keyed<Note>, some: &[NoteId]) -> Vec<NoteId> {
    let mut seen = BTreeSet::new();
    let mut first = Vec::new();
    for id in some {
        if !seen.contains(id) {
            seen.extend(joined_set(notes, *id).into_iter().map(|member| member.id));
            first.push(*id);
        }
    }
    first
}

fn find(session: &Session, note: NoteId) -> Result<&Note, EditError> {
    session.notes.get(&note).ok_or_else(|| EditError::NotThere { what: Note::name(), id: note.to_string() })
}
