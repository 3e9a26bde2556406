//! Two laptops give the same number to different notes, or to different steps on the rescue sheet: one of them gets another.

use super::MergeRemark;
use crate::model::{NextStep, Note, NoteId, Session, StepId};
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

/// The same for steps on the rescue sheet: which keeps its number is told by whether both sides know it by that, then by its id.
pub(super) fn renumber_sheet(session: &mut Session, base: Option<&Session>, mine: &Session, theirs: &Session) {
    let number_in = |session: &Session, id: &StepId| session.next_steps.get(id).and_then(|step| step.on_sheet);
    let is_new = |step: &NextStep, number: u32| {
        let (mine, theirs) = (number_in(mine, &step.id), number_in(theirs, &step.id));
        base.and_then(|base| number_in(base, &step.id)) != Some(number) && mine != theirs
    };
    let mut order: Vec<_> =
        session.next_steps.iter().filter_map(|step| step.on_sheet.map(|number| (number, is_new(step, number), step.id))).collect();
    order.sort_unstable();
    let mut taken = BTreeSet::new();
    let again: Vec<StepId> = order.into_iter().filter(|(number, ..)| !taken.insert(*number)).map(|(.., id)| id).collect();
    for other in base.into_iter().chain([mine, theirs]) {
        taken.extend(other.next_steps.iter().filter_map(|step| step.on_sheet));
    }
    for id in again {
        let mut next = taken.last().copied().unwrap_or(0).wrapping_add(1).max(1);
        while !taken.insert(next) {
            next = next.wrapping_add(1).max(1);
        }
        if let Some(step) = session.next_steps.get_mut(&id) {
            step.on_sheet = Some(next);
        }
    }
}
