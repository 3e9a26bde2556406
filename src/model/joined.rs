//! Notes that were joined, since they say the same.

use super::{Keyed, Note, NoteId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A note with all that it is joined with, directly or by way of others, in the order of their numbers; empty where there is no such
/// note. Costs what the set costs, whatever the size of the whole.
#[must_use]
pub fn joined_set(notes: &Keyed<Note>, note: NoteId) -> Vec<&Arc<Note>> {
    let mut set: Vec<&Arc<Note>> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<NoteId> = vec![note];
    while let Some(id) = waiting.pop() {
        if let Some(note) = notes.shared(&id).filter(|note| seen.insert(note.id)) {
            set.push(note);
            waiting.extend(&note.joined_with);
        }
    }
    set.sort_unstable_by_key(|note| (note.number, note.id));
    set
}

/// One note of each set that some notes are in: joined with each other, one after the other, these make one set of all.
#[must_use]
pub fn one_of_each_set(notes: &Keyed<Note>, some: &[NoteId]) -> Vec<NoteId> {
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
