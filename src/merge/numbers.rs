//! Two laptops give the same number to different notes: one of them gets another.

use super::MergeRemark;
use crate::model::{Note, NoteId, Session};
use std::collections::BTreeSet;

/// Gives new numbers to notes whose number another has: those that came last, and never one that both sides know by its number.
pub(super) fn renumber(session: &mut Session, base: Option<&Session>, mine: &Session, theirs: &Session) -> Vec<MergeRemark> {
    let number_in = |session: &Session, id: &NoteId| session.notes.get(id).map(|note| note.number);
    let known = |note: &Note| {
        let before = base.and_then(|base| number_in(base, &note.id));
        let (mine, theirs) = (number_in(mine, &note.id), number_in(theirs, &note.id));
        match before {
            Some(number) if number == note.number => 0,
            Some(_) => 1,
            None if mine == theirs => 2,
            None => 3,
        }
    };
    let mut order: Vec<_> = session.notes.iter().map(|note| (note.number, known(note), note.entered_at, note.id)).collect();
    order.sort_unstable();
    let mut taken: BTreeSet<u32> = session.withdrawn.iter().map(|gone| gone.number).collect();
    let mut again: Vec<_> = order.into_iter().filter(|(number, ..)| !taken.insert(*number)).collect();
    if again.is_empty() {
        return Vec::new();
    }
    again.sort_unstable_by_key(|(number, _, entered_at, id)| (*entered_at, *id, *number));
    for other in base.into_iter().chain([mine, theirs]) {
        taken.extend(other.notes.iter().map(|note| note.number));
    }
    let mut next = taken.last().copied().unwrap_or(0);
    let mut told = Vec::new();
    for (from, _, _, id) in again {
        next = next.wrapping_add(1).max(1);
        while !taken.insert(next) {
            next = next.wrapping_add(1).max(1);
        }
        if let Some(note) = session.notes.get_mut(&id) {
            note.number = next;
            told.push(MergeRemark::Renumbered { note: id, from, to: next });
        }
    }
    told
}
