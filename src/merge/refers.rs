//! What refers to what: nothing that is still needed stays deleted, and nothing refers to nowhere.

use super::entities::Merges;
use crate::edit::Area;
use crate::model::{
    AgendaItem, AskedFormat, Concern, Decision, Keyed, NextStep, Note, Paragraph, Part, SavedFilter, Sending, Session, SheetAnswer,
    SpeakerGroup, Table, Theme,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Brings back what a side deleted and the other still needs, and returns what it was; takes out references to what neither side has.
pub(super) fn restore(session: &mut Session, base: Option<&Session>, mine: &Session, theirs: &Session) -> Vec<Part> {
    let mut restored = Vec::new();
    let mut nowhere = BTreeSet::new();
    loop {
        let mut missing = BTreeSet::new();
        each_reference(session, base, &mut |part| {
            if !exists(session, &part) && !nowhere.contains(&part) {
                missing.insert(part);
            }
        });
        if missing.is_empty() {
            break;
        }
        for part in missing {
            if bring(session, mine, &part) || bring(session, theirs, &part) {
                restored.push(part);
            } else {
                nowhere.insert(part);
            }
        }
    }
    if !nowhere.is_empty() {
        lose(session, &|part| nowhere.contains(&part));
    }
    restored
}

fn each_reference(session: &Session, base: Option<&Session>, to: &mut dyn FnMut(Part)) {
    fn of<E: Merges>(session: &Session, to: &mut dyn FnMut(Part)) {
        E::all(session).iter().for_each(|entity| entity.refers(to));
    }
    of::<SpeakerGroup>(session, to);
    of::<AskedFormat>(session, to);
    of::<AgendaItem>(session, to);
    of::<Table>(session, to);
    of::<Theme>(session, to);
    of::<Note>(session, to);
    of::<NextStep>(session, to);
    of::<Paragraph>(session, to);
    of::<Decision>(session, to);
    of::<Concern>(session, to);
    of::<Sending>(session, to);
    of::<SheetAnswer>(session, to);
    of::<SavedFilter>(session, to);
    session.pack.iter().for_each(|pack| to(Part::Table(pack.table)));
    // What was found to be unsettled elsewhere since is about something that is wanted there.
    let is_new = |id| base.is_none_or(|base| !base.unsettled.contains(id));
    session.unsettled.iter().filter(|unsettled| is_new(&unsettled.id)).for_each(|unsettled| to(unsettled.of.clone()));
}

/// Takes out every reference to what is gone.
pub(super) fn lose(session: &mut Session, gone: &dyn Fn(Part) -> bool) {
    fn of<E: Merges>(all: &mut Keyed<E>, gone: &dyn Fn(Part) -> bool) {
        let mut ids = Vec::new();
        for entity in all.iter() {
            let mut loses = false;
            entity.refers(&mut |part| loses |= gone(part));
            ids.extend(loses.then(|| entity.id()));
        }
        ids.iter().for_each(|id| all.get_mut(id).into_iter().for_each(|entity| entity.lose(gone)));
    }
    of(&mut session.tables, gone);
    of(&mut session.themes, gone);
    of(&mut session.notes, gone);
    of(&mut session.next_steps, gone);
    of(&mut session.write_up, gone);
    of(&mut session.decisions, gone);
    of(&mut session.concerns, gone);
    of(&mut session.sheet_answers, gone);
}

fn exists(session: &Session, part: &Part) -> bool {
    match part {
        Part::About | Part::Told | Part::Acronyms => true,
        Part::Group(key) => session.groups.contains(key),
        Part::Format(key) => session.formats.contains(key),
        Part::Item(id) => session.agenda.contains(id),
        Part::Table(id) => session.tables.contains(id),
        Part::Theme(key) => session.themes.contains(key),
        Part::Note(id) => session.notes.contains(id),
        Part::NextStep(id) => session.next_steps.contains(id),
        Part::Paragraph(id) => session.write_up.contains(id),
        Part::Decision(id) => session.decisions.contains(id),
        Part::Concern(id) => session.concerns.contains(id),
        Part::Sending(id) => session.sent.contains(id),
        Part::SheetAnswer(id) => session.sheet_answers.contains(id),
        Part::SavedFilter(id) => session.saved_filters.contains(id),
    }
}

/// Takes one thing over from another state of the session, where that has it.
fn bring(session: &mut Session, from: &Session, part: &Part) -> bool {
    fn one<E: Area>(session: &mut Session, from: &Session, id: &E::Id) -> bool {
        let found = E::all(from).shared(id);
        found.into_iter().for_each(|entity| drop(E::all_mut(session).insert_shared(Arc::clone(entity))));
        found.is_some()
    }
    match part {
        Part::About | Part::Told | Part::Acronyms => false,
        Part::Group(key) => one::<SpeakerGroup>(session, from, key),
        Part::Format(key) => one::<AskedFormat>(session, from, key),
        Part::Item(id) => one::<AgendaItem>(session, from, id),
        Part::Table(id) => one::<Table>(session, from, id),
        Part::Theme(key) => one::<Theme>(session, from, key),
        Part::Note(id) => one::<Note>(session, from, id),
        Part::NextStep(id) => one::<NextStep>(session, from, id),
        Part::Paragraph(id) => one::<Paragraph>(session, from, id),
        Part::Decision(id) => one::<Decision>(session, from, id),
        Part::Concern(id) => one::<Concern>(session, from, id),
        Part::Sending(id) => one::<Sending>(session, from, id),
        Part::SheetAnswer(id) => one::<SheetAnswer>(session, from, id),
        Part::SavedFilter(id) => one::<SavedFilter>(session, from, id),
    }
}
