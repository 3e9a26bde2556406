//! What two sides that hold make together and does not hold: mended so that no word is lost.

use super::MergeRemark;
use super::fields::{json, unsettled};
use crate::edit::{Field as _, ItemField, ThemeField};
use crate::model::{Note, NoteId, Part, Session, ThemeKey, Unsettled};

/// Mends a session that was put together; values that have to give way are to be settled.
pub(super) fn mend(session: &mut Session, found: &mut Vec<Unsettled>) -> Vec<MergeRemark> {
    part_what_is_paired_one_way(session, |note| &note.joined_with, |note| &mut note.joined_with);
    part_what_is_paired_one_way(session, |note| &note.not_same_as, |note| &mut note.not_same_as);
    plan_what_is_needed(session, found);
    cut_circles(session, found).into_iter().map(MergeRemark::CircleCut).collect()
}

/// A note that was deleted on one side and kept comes back without the joins that the other has let go of, and what it was told apart from.
fn part_what_is_paired_one_way(session: &mut Session, list: fn(&Note) -> &Vec<NoteId>, list_mut: fn(&mut Note) -> &mut Vec<NoteId>) {
    let is_paired_back =
        |session: &Session, note: NoteId, other: NoteId| session.notes.get(&other).is_some_and(|it| list(it).contains(&note));
    let mut one_way = Vec::new();
    for note in session.notes.iter() {
        let others = list(note).iter().filter(|other| **other == note.id || !is_paired_back(session, note.id, **other));
        one_way.extend(others.map(|other| (note.id, *other)));
    }
    for (note, other) in one_way {
        session.notes.get_mut(&note).into_iter().for_each(|it| list_mut(it).retain(|id| *id != other));
    }
}

/// One side planned fewer minutes, the other needs more at least: what is needed is planned.
fn plan_what_is_needed(session: &mut Session, found: &mut Vec<Unsettled>) {
    let short = session.agenda.iter().filter(|item| item.least_minutes > item.planned_minutes).map(|item| item.id);
    for id in short.collect::<Vec<_>>() {
        if let Some(item) = session.agenda.get_mut(&id) {
            let [needed, planned] = [item.least_minutes, item.planned_minutes].map(ItemField::PlannedMinutes);
            found.push(unsettled(Part::Item(id), &needed, &planned));
            item.planned_minutes = item.least_minutes;
        }
    }
}

/// Both sides made a theme a part of the other's: the last by key stands alone until it is settled what it is a part of.
fn cut_circles(session: &mut Session, found: &mut Vec<Unsettled>) -> Vec<ThemeKey> {
    let mut cut = Vec::new();
    let keys: Vec<ThemeKey> = session.themes.iter().map(|theme| theme.key.clone()).collect();
    for key in keys.into_iter().rev() {
        let parent = |key: &ThemeKey| session.themes.get(key).and_then(|theme| theme.parent.clone());
        let is_in_a_circle = std::iter::successors(parent(&key), parent).take(session.themes.len()).any(|wider| wider == key);
        let wider = session.themes.get_mut(&key).filter(|_| is_in_a_circle).and_then(|theme| theme.parent.take());
        if wider.is_some() {
            let (of, alone) = (Part::Theme(key.clone()), ThemeField::Parent(None));
            // What both sides had said otherwise stands beside this now.
            for other in found.iter_mut().filter(|it| it.of == of && it.field == alone.name()) {
                *other = Unsettled::new(of.clone(), alone.name(), &json(&alone), other.other.as_str());
            }
            found.push(unsettled(of, &alone, &ThemeField::Parent(wider)));
            cut.push(key);
        }
    }
    cut
}
