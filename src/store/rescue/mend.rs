//! Makes what was rescued hold together, losing as little as can be: what is referred to and gone gets a stand-in, so that who refers to
//! it keeps its place; a reference to a lost note is left out, since nothing could stand in for what was said.

use super::Repair;
use super::gather::Gathered;
use crate::model::{
    AgendaItem, Entity, GroupKey, ItemId, ItemKind, Keyed, MOST_MINUTES, MOST_ROUNDS, NextStep, Note, NoteId, Position, Reference, Section,
    Session, SheetAnswer, Sound, SpeakerGroup, StepId, StepStatus, Table, TableId, Theme, ThemeKey, faults,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Makes what was gathered hold together and writes down what was done for it.
pub(super) fn mend(gathered: &mut Gathered) {
    let Gathered { session, repairs, doubtful, .. } = gathered;
    // A second thing that had the id of a first may be a copy of it.
    doubtful.extend(repairs.iter().filter_map(new_id));
    if faults(session).is_empty() {
        return;
    }
    withdrawn(session, repairs);
    zone(session, repairs);
    agenda(session, repairs);
    stand_ins(session, repairs);
    circles(session, repairs);
    notes(session, repairs, doubtful);
    steps(session, repairs);
    write_up(session, repairs);
    answers(session, repairs);
    references(session, repairs, doubtful);
}

/// The new id that a note was given.
fn new_id(repair: &Repair) -> Option<NoteId> {
    match repair {
        Repair::NewId { what, now, .. } if *what == Note::name() => now.parse().ok(),
        _ => None,
    }
}

fn value<E: Entity>(id: &E::Id, why: &str) -> Repair {
    Repair::Value { what: E::name(), id: id.to_string(), why: why.to_owned() }
}

/// What was withdrawn stays erased, wherever in the file it stood again.
fn withdrawn(session: &mut Session, repairs: &mut Vec<Repair>) {
    let again: Vec<NoteId> = session.withdrawn.iter().map(|gone| gone.note).filter(|note| session.notes.contains(note)).collect();
    for note in again {
        session.notes.remove(&note);
        repairs.push(value::<Note>(&note, say!("model-was-withdrawn")));
    }
}

fn zone(session: &mut Session, repairs: &mut Vec<Repair>) {
    let name = session.about.time_zone.trim();
    if !name.is_empty() && jiff::tz::TimeZone::get(name).is_err() {
        let (what, id, why) = (say!("model-time-zone"), name.to_owned(), say!("model-no-such-time-zone").to_owned());
        repairs.push(Repair::Value { what, id, why });
        Arc::make_mut(&mut session.about).time_zone.clear();
    }
}

fn agenda(session: &mut Session, repairs: &mut Vec<Repair>) {
    for id in unsound(&session.agenda, session) {
        let Some(item) = session.agenda.get_mut(&id) else { continue };
        if item.planned_minutes > MOST_MINUTES {
            item.planned_minutes = MOST_MINUTES;
            repairs.push(value::<AgendaItem>(&id, say!("model-more-than-a-day")));
        }
        if item.least_minutes > item.planned_minutes {
            item.least_minutes = item.planned_minutes;
            repairs.push(value::<AgendaItem>(&id, say!("model-least-above-planned")));
        }
        if item.rounds > MOST_ROUNDS || item.moving_minutes > MOST_MINUTES {
            (item.rounds, item.moving_minutes) = (item.rounds.min(MOST_ROUNDS), item.moving_minutes.min(MOST_MINUTES));
            repairs.push(value::<AgendaItem>(&id, say!("model-too-many-rounds")));
        }
    }
}

/// The ids of those that do not hold.
fn unsound<E: Sound>(all: &Keyed<E>, session: &Session) -> Vec<E::Id> {
    all.iter().filter(|entity| entity.sound_in(session).is_err()).map(Entity::id).collect()
}

/// What is referred to and not there.
#[derive(Default)]
struct Missing {
    tables: BTreeSet<TableId>,
    items: BTreeSet<ItemId>,
    groups: BTreeSet<GroupKey>,
    themes: BTreeSet<ThemeKey>,
}

fn missing(session: &Session) -> Missing {
    let mut missing = Missing::default();
    for note in session.notes.iter() {
        missing.tables.extend(note.table().filter(|table| !session.tables.contains(table)));
        missing.items.extend(note.item.filter(|item| !session.agenda.contains(item)));
        missing.groups.extend(note.groups.iter().filter(|group| !session.groups.contains(group)).cloned());
        missing.themes.extend(note.themes.iter().filter(|theme| !session.themes.contains(theme)).cloned());
    }
    missing.tables.extend(session.concerns.iter().filter_map(|concern| concern.table).filter(|table| !session.tables.contains(table)));
    missing.tables.extend(session.pack.iter().map(|pack| pack.table).filter(|table| !session.tables.contains(table)));
    missing.items.extend(session.decisions.iter().filter_map(|decision| decision.item).filter(|item| !session.agenda.contains(item)));
    let seated = session.tables.iter().flat_map(|table| table.people.keys());
    missing.groups.extend(seated.filter(|group| !session.groups.contains(group)).cloned());
    let answering = session.sheet_answers.iter().filter_map(|answer| answer.group.as_ref());
    missing.groups.extend(answering.filter(|group| !session.groups.contains(group)).cloned());
    let answered = session.next_steps.iter().flat_map(|step| &step.themes);
    let wider = session.themes.iter().filter_map(|theme| theme.parent.as_ref());
    let written = session.write_up.iter().filter_map(|paragraph| match &paragraph.section {
        Section::Theme(theme) => Some(theme),
        _ => None,
    });
    let themes = answered.chain(wider).chain(written);
    missing.themes.extend(themes.filter(|theme| !session.themes.contains(theme)).cloned());
    missing
}

fn stand_ins(session: &mut Session, repairs: &mut Vec<Repair>) {
    fn places<'a>(taken: impl Iterator<Item = &'a Position>) -> Box<dyn Iterator<Item = Position>> {
        let first = Position::between(taken.max(), None);
        Box::new(std::iter::successors(Some(first), |last| Some(Position::between(Some(last), None))))
    }
    let missing = missing(session);
    let tables = places(session.tables.iter().map(|table| &table.position));
    for (id, position) in missing.tables.into_iter().zip(tables) {
        let name = say!("store-rescue-table", id = id.to_string());
        repairs.push(Repair::StandIn { what: Table::name(), id: id.to_string(), name: name.clone() });
        session.tables.insert(Table::new(id, position, name));
    }
    let items = places(session.agenda.iter().map(|item| &item.position));
    for (id, position) in missing.items.into_iter().zip(items) {
        let name = say!("store-rescue-item", id = id.to_string());
        repairs.push(Repair::StandIn { what: AgendaItem::name(), id: id.to_string(), name: name.clone() });
        session.agenda.insert(AgendaItem::new(id, position, ItemKind::Other, name, 0));
    }
    let groups = places(session.groups.iter().map(|group| &group.position));
    for (key, position) in missing.groups.into_iter().zip(groups) {
        let name = say!("store-rescue-named", name = key.as_str().replace('-', " "));
        repairs.push(Repair::StandIn { what: SpeakerGroup::name(), id: key.to_string(), name: name.clone() });
        session.groups.insert(SpeakerGroup::new(key, position, name));
    }
    let themes = places(session.themes.iter().map(|theme| &theme.position));
    for (key, position) in missing.themes.into_iter().zip(themes) {
        let name = say!("store-rescue-named", name = key.as_str().replace('-', " "));
        repairs.push(Repair::StandIn { what: Theme::name(), id: key.to_string(), name: name.clone() });
        session.themes.insert(Theme::new(key, position, name, 0));
    }
}

/// Takes themes out of circles that they are parts of.
fn circles(session: &mut Session, repairs: &mut Vec<Repair>) {
    // Those from which the widest can be reached.
    let mut sound: BTreeSet<ThemeKey> = BTreeSet::new();
    let keys: Vec<ThemeKey> = session.themes.iter().map(|theme| theme.key.clone()).collect();
    for key in keys {
        let mut path: BTreeSet<ThemeKey> = BTreeSet::new();
        let mut next = Some(key);
        while let Some(key) = next.take().filter(|key| !sound.contains(key)) {
            path.insert(key.clone());
            let parent = session.themes.get(&key).and_then(|theme| theme.parent.clone());
            if parent.as_ref().is_some_and(|parent| path.contains(parent)) {
                if let Some(theme) = session.themes.get_mut(&key) {
                    theme.parent = None;
                }
                repairs.push(value::<Theme>(&key, say!("model-part-of-itself")));
            } else {
                next = parent;
            }
        }
        sound.append(&mut path);
    }
}

/// Leaves out what stands in a list again, or leads nowhere; whether there was any of the first.
fn tidy<T: Ord + Clone>(list: &mut Vec<T>, is_there: impl Fn(&T) -> bool, mut gone: impl FnMut(&T)) -> bool {
    let mut seen = BTreeSet::new();
    let mut was_twice = false;
    list.retain(|one| {
        let is_new = seen.insert(one.clone());
        was_twice |= !is_new;
        let is_there = is_there(one);
        if is_new && !is_there {
            gone(one);
        }
        is_new && is_there
    });
    was_twice
}

fn left_out<E: Entity>(id: &E::Id, target_id: &NoteId) -> Repair {
    Repair::ReferenceLeftOut { what: E::name(), id: id.to_string(), target: Note::name(), target_id: target_id.to_string() }
}

fn notes(session: &mut Session, repairs: &mut Vec<Repair>, doubtful: &BTreeSet<NoteId>) {
    let all = session.notes.clone();
    for id in unsound(&session.notes, session) {
        let Some(note) = session.notes.get_mut(&id) else { continue };
        let mut why = Vec::new();
        if note.joined_with.contains(&id) {
            note.joined_with.retain(|other| *other != id);
            why.push(say!("model-joined-with-itself"));
        }
        if tidy(&mut note.joined_with, |other| all.contains(other), |other| repairs.push(left_out::<Note>(&id, other))) {
            why.push(say!("model-joined-twice"));
        }
        if tidy(&mut note.themes, |_| true, |_| {}) {
            why.push(say!("model-tagged-twice"));
        }
        if tidy(&mut note.groups, |_| true, |_| {}) {
            why.push(say!("model-marked-twice"));
        }
        if let Some(support) = note.support.as_mut().filter(|support| support.out_of.is_some_and(|all| support.count > all)) {
            support.out_of = None;
            why.push(say!("model-more-agreed-than-asked"));
        }
        repairs.extend(why.into_iter().map(|why| value::<Note>(&id, why)));
    }
    // Those that are joined are so both ways. What one says is taken to hold, but for what a doubtful one says of one that is not.
    let mut others: BTreeMap<NoteId, Vec<NoteId>> = BTreeMap::new();
    let mut wrong: Vec<(NoteId, NoteId)> = Vec::new();
    for note in session.notes.iter() {
        for other in &note.joined_with {
            if session.notes.get(other).is_some_and(|other| !other.joined_with.contains(&note.id)) {
                if doubtful.contains(&note.id) && !doubtful.contains(other) {
                    wrong.push((note.id, *other));
                } else {
                    others.entry(*other).or_default().push(note.id);
                }
            }
        }
    }
    for (id, other) in wrong {
        if let Some(note) = session.notes.get_mut(&id) {
            note.joined_with.retain(|there| *there != other);
            repairs.push(left_out::<Note>(&id, &other));
        }
    }
    for (id, with) in others {
        if let Some(note) = session.notes.get_mut(&id) {
            note.joined_with.extend(with);
            repairs.push(value::<Note>(&id, say!("model-joined-one-way")));
        }
    }
}

fn steps(session: &mut Session, repairs: &mut Vec<Repair>) {
    let ids = unsound(&session.next_steps, session);
    for id in ids {
        let Some(step) = session.next_steps.get_mut(&id) else { continue };
        let mut why = Vec::new();
        let gone = |note: &NoteId| repairs.push(left_out::<NextStep>(&id, note));
        if tidy(&mut step.answers, |note| session.notes.contains(note), gone) {
            why.push(say!("model-answers-twice"));
        }
        if tidy(&mut step.themes, |_| true, |_| {}) {
            why.push(say!("model-tagged-twice"));
        }
        if !step.status.is_explained() {
            explain(&mut step.status);
            why.push(say!("model-not-explained"));
        }
        repairs.extend(why.into_iter().map(|why| value::<NextStep>(&id, why)));
    }
}

/// Says that it is not said, where it has to be.
fn explain(status: &mut StepStatus) {
    let fill = |text: &mut String| {
        if text.trim().is_empty() {
            *text = say!("store-rescue-words").to_owned();
        }
    };
    match status {
        StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => {}
        StepStatus::Done { changed: text } | StepStatus::NotPossible { because: text } | StepStatus::NotNow { because: text } => fill(text),
        StepStatus::PassedTo { whom, because } => {
            fill(whom);
            fill(because);
        }
    }
}

fn write_up(session: &mut Session, repairs: &mut Vec<Repair>) {
    for id in unsound(&session.write_up, session) {
        let Some(paragraph) = session.write_up.get_mut(&id) else { continue };
        let gone = |note: &NoteId| repairs.push(left_out::<crate::model::Paragraph>(&id, note));
        if tidy(&mut paragraph.stands_on, |note| session.notes.contains(note), gone) {
            repairs.push(value::<crate::model::Paragraph>(&id, say!("model-stands-twice")));
        }
    }
}

/// A lost step has no stand-in: nobody knows which words people ticked.
fn answers(session: &mut Session, repairs: &mut Vec<Repair>) {
    for id in unsound(&session.sheet_answers, session) {
        let Some(answer) = session.sheet_answers.get_mut(&id) else { continue };
        let no_step = |step: &StepId| {
            let (what, target) = (SheetAnswer::name(), NextStep::name());
            Repair::ReferenceLeftOut { what, id: id.to_string(), target, target_id: step.to_string() }
        };
        if tidy(&mut answer.matters, |step| session.next_steps.contains(step), |step| repairs.push(no_step(step))) {
            repairs.push(value::<SheetAnswer>(&id, say!("model-matters-twice")));
        }
        let lost: Vec<StepId> = answer.who.keys().filter(|step| !session.next_steps.contains(step)).copied().collect();
        for step in lost {
            answer.who.remove(&step);
            repairs.push(no_step(&step));
        }
        if let Some(note) = answer.missing.take_if(|note| !session.notes.contains(note)) {
            repairs.push(left_out::<SheetAnswer>(&id, &note));
        }
    }
}

/// Gives each of two notes with one reference its own: the one that is doubtful, or else has the later id, gets a new one.
fn references(session: &mut Session, repairs: &mut Vec<Repair>, doubtful: &BTreeSet<NoteId>) {
    let mut taken: BTreeMap<u32, NoteId> = BTreeMap::new();
    let mut second = Vec::new();
    let (doubted, sound): (Vec<&Note>, Vec<&Note>) = session.notes.iter().partition(|note| doubtful.contains(&note.id));
    for note in sound.into_iter().chain(doubted) {
        if taken.insert(note.number, note.id).is_some() {
            second.push(note.id);
        }
    }
    let mut free = free_numbers(session);
    for id in second {
        if let (Some(note), Some(number)) = (session.notes.get_mut(&id), free.next()) {
            let (was, now) = (Reference(note.number).to_string(), Reference(number).to_string());
            note.number = number;
            repairs.push(Repair::NewReference { id: id.to_string(), was, now });
        }
    }
}

/// The numbers that no note has: those after the last, or, where a damaged one leaves no room there, the gaps.
pub(super) fn free_numbers(session: &Session) -> impl Iterator<Item = u32> + use<> {
    let withdrawn = session.withdrawn.iter().map(|gone| gone.number);
    let taken: BTreeSet<u32> = session.notes.iter().map(|note| note.number).chain(withdrawn).collect();
    let last = taken.last().copied().unwrap_or_default();
    let room = u32::try_from(taken.len()).unwrap_or(u32::MAX);
    let first = last.checked_add(1).filter(|first| first.checked_add(room).is_some()).unwrap_or(1);
    (first..=u32::MAX).filter(move |number| !taken.contains(number))
}
