//! What must hold in a session, said once: edits ask it before they change anything, and a file that was read is asked for all of it.

use super::{
    AgendaItem, AskedFormat, Concern, Decision, Entity, MOST_ROUNDS, NextStep, Note, NoteId, Paragraph, Reference, SavedFilter, Section,
    Sending, Session, SheetAnswer, SpeakerGroup, Table, Theme, Unsettled, Withdrawn,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Something in a session that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A reference to something that is not there.
    #[error("{}", say!("model-refers-to-nowhere", what = *.what, id = .id, target = *.target, target_id = .target_id))]
    Nowhere {
        /// What refers: "note".
        what: &'static str,
        /// Its id.
        id: String,
        /// What it refers to: "table".
        target: &'static str,
        /// The id that leads nowhere.
        target_id: String,
    },
    /// A value that cannot be.
    #[error("{}", say!("model-does-not-hold", what = *.what, id = .id, why = *.why))]
    Value {
        /// What has it.
        what: &'static str,
        /// Its id.
        id: String,
        /// What is wrong, in words.
        why: &'static str,
    },
    /// Two notes that people would quote by the same reference.
    #[error("{}", say!("model-same-reference", first = .first, second = .second, reference = Reference(*.number).to_string()))]
    SameReference {
        /// The number.
        number: u32,
        /// One note's id.
        first: String,
        /// The other's.
        second: String,
    },
}

/// An entity whose references and values can be checked against the session that it is in or about to be in.
pub trait Sound: Entity {
    /// The first thing about it that does not hold.
    ///
    /// # Errors
    /// The fault, if there is one.
    fn sound_in(&self, session: &Session) -> Result<(), Fault>;
}

fn there<A: Entity, B: Entity>(from: &A, target: &super::Keyed<B>, id: &B::Id) -> Result<(), Fault> {
    if target.contains(id) { Ok(()) } else { Err(nowhere::<A>(&from.id(), B::name(), id)) }
}

fn nowhere<A: Entity>(id: &A::Id, target: &'static str, target_id: impl Display) -> Fault {
    Fault::Nowhere { what: A::name(), id: id.to_string(), target, target_id: target_id.to_string() }
}

fn holds<A: Entity>(from: &A, holds: bool, why: fn() -> &'static str) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(Fault::Value { what: A::name(), id: from.id().to_string(), why: why() }) }
}

fn distinct<T: Ord>(list: &[T]) -> bool {
    if list.len() <= FEW {
        return list.iter().enumerate().all(|(at, one)| !list[..at].contains(one));
    }
    let mut seen = BTreeSet::new();
    list.iter().all(|one| seen.insert(one))
}

/// How many are compared with each other faster than they are sorted.
const FEW: usize = 16;

impl Sound for AgendaItem {
    fn sound_in(&self, _: &Session) -> Result<(), Fault> {
        holds(self, self.least_minutes <= self.planned_minutes, || say!("model-least-above-planned"))?;
        holds(self, self.planned_minutes <= MOST_MINUTES, || say!("model-more-than-a-day"))?;
        holds(self, self.rounds <= MOST_ROUNDS && self.moving_minutes <= MOST_MINUTES, || say!("model-too-many-rounds"))
    }
}

/// The most minutes that one agenda item can be planned for: a day.
pub const MOST_MINUTES: u32 = 24 * 60;

impl Sound for Table {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        self.people.keys().try_for_each(|group| there(self, &session.groups, group))?;
        holds(self, self.photos.iter().all(|photo| photo.sheet > 0), || say!("model-photo-of-no-sheet"))?;
        holds(self, distinct(&self.photos), || say!("model-photo-twice"))
    }
}

impl Sound for Note {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        holds(self, !session.withdrawn.contains(&self.id), || say!("model-was-withdrawn"))?;
        if let Some(table) = self.table() {
            there(self, &session.tables, &table)?;
        }
        if let Some(item) = self.item {
            there(self, &session.agenda, &item)?;
        }
        self.groups.iter().try_for_each(|group| there(self, &session.groups, group))?;
        self.themes.iter().try_for_each(|theme| there(self, &session.themes, theme))?;
        for other in &self.joined_with {
            let other = session.notes.get(other).ok_or_else(|| nowhere::<Self>(&self.id, Self::name(), other))?;
            holds(self, other.id == self.id || other.joined_with.contains(&self.id), || say!("model-joined-one-way"))?;
        }
        for other in &self.not_same_as {
            let other = session.notes.get(other).ok_or_else(|| nowhere::<Self>(&self.id, Self::name(), other))?;
            holds(self, other.id == self.id || other.not_same_as.contains(&self.id), || say!("model-not-same-one-way"))?;
        }
        holds(self, !self.joined_with.contains(&self.id), || say!("model-joined-with-itself"))?;
        holds(self, !self.not_same_as.contains(&self.id), || say!("model-not-same-as-itself"))?;
        holds(self, distinct(&self.themes), || say!("model-tagged-twice"))?;
        holds(self, distinct(&self.groups), || say!("model-marked-twice"))?;
        holds(self, distinct(&self.joined_with), || say!("model-joined-twice"))?;
        holds(self, distinct(&self.not_same_as), || say!("model-not-same-twice"))?;
        holds(self, self.support.is_none_or(|s| s.out_of.is_none_or(|all| s.count <= all)), || say!("model-more-agreed-than-asked"))
    }
}

impl Sound for Theme {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        let mut parent = self.parent.as_ref();
        for _ in 0..=session.themes.len() {
            let Some(key) = parent else { return Ok(()) };
            holds(self, *key != self.key, || say!("model-part-of-itself"))?;
            let wider = session.themes.get(key).ok_or_else(|| nowhere::<Self>(&self.key, Self::name(), key))?;
            parent = wider.parent.as_ref();
        }
        holds(self, false, || say!("model-part-of-itself"))
    }
}

impl Sound for NextStep {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        self.themes.iter().try_for_each(|theme| there(self, &session.themes, theme))?;
        self.answers.iter().try_for_each(|note| there(self, &session.notes, note))?;
        holds(self, distinct(&self.answers), || say!("model-answers-twice"))?;
        holds(self, distinct(&self.themes), || say!("model-tagged-twice"))?;
        holds(self, self.status.is_explained(), || say!("model-not-explained"))
    }
}

impl Sound for Paragraph {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        if let Section::Theme(theme) = &self.section {
            there(self, &session.themes, theme)?;
        }
        holds(self, distinct(&self.stands_on), || say!("model-stands-twice"))?;
        self.stands_on.iter().try_for_each(|note| there(self, &session.notes, note))
    }
}

impl Sound for Decision {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        self.item.iter().try_for_each(|item| there(self, &session.agenda, item))
    }
}

impl Sound for Concern {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        self.table.iter().try_for_each(|table| there(self, &session.tables, table))
    }
}

impl Sound for SpeakerGroup {
    fn sound_in(&self, _: &Session) -> Result<(), Fault> {
        Ok(())
    }
}

impl Sound for AskedFormat {
    fn sound_in(&self, _: &Session) -> Result<(), Fault> {
        Ok(())
    }
}

impl Sound for Sending {
    fn sound_in(&self, _: &Session) -> Result<(), Fault> {
        Ok(())
    }
}

impl Sound for SheetAnswer {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        self.group.iter().try_for_each(|group| there(self, &session.groups, group))?;
        self.matters.iter().chain(self.who.keys()).try_for_each(|step| there(self, &session.next_steps, step))?;
        self.missing.iter().try_for_each(|note| there(self, &session.notes, note))?;
        holds(self, distinct(&self.matters), || say!("model-matters-twice"))
    }
}

impl Sound for SavedFilter {
    fn sound_in(&self, _: &Session) -> Result<(), Fault> {
        // What it names may be deleted, and may come back by undo.
        Ok(())
    }
}

impl Sound for Withdrawn {
    fn sound_in(&self, session: &Session) -> Result<(), Fault> {
        holds(self, !session.notes.contains(&self.note), || say!("model-withdrawn-still-there"))
    }
}

impl Sound for Unsettled {
    fn sound_in(&self, _: &Session) -> Result<(), Fault> {
        // What it is of may be deleted, and may come back by undo.
        Ok(())
    }
}

/// Everything in a session that does not hold; empty for every session that only edits have made.
#[must_use]
pub fn faults(session: &Session) -> Vec<Fault> {
    fn each<E: Sound>(all: &super::Keyed<E>, session: &Session, found: &mut Vec<Fault>) {
        found.extend(all.iter().filter_map(|entity| entity.sound_in(session).err()));
    }
    let mut found = Vec::new();
    each(&session.agenda, session, &mut found);
    each(&session.tables, session, &mut found);
    each(&session.themes, session, &mut found);
    each(&session.notes, session, &mut found);
    each(&session.next_steps, session, &mut found);
    each(&session.write_up, session, &mut found);
    each(&session.decisions, session, &mut found);
    each(&session.concerns, session, &mut found);
    each(&session.sheet_answers, session, &mut found);
    each(&session.withdrawn, session, &mut found);
    found.extend(pack_of_nowhere(session));
    found.extend(unknown_zone(session));
    found.extend(same_references(session));
    found
}

/// Its clock times would otherwise silently be those of whatever computer reads it.
fn unknown_zone(session: &Session) -> Option<Fault> {
    let name = session.about.time_zone.trim();
    let is_known = name.is_empty() || jiff::tz::TimeZone::get(name).is_ok();
    (!is_known).then(|| Fault::Value { what: say!("model-time-zone"), id: name.to_owned(), why: say!("model-no-such-time-zone") })
}

/// What a pack is for has to be in it.
fn pack_of_nowhere(session: &Session) -> Option<Fault> {
    let pack = session.pack.as_ref().filter(|pack| !session.tables.contains(&pack.table))?;
    let (id, target_id) = (pack.id.to_string(), pack.table.to_string());
    Some(Fault::Nowhere { what: say!("model-pack"), id, target: Table::name(), target_id })
}

fn same_references(session: &Session) -> Vec<Fault> {
    let mut first_with: BTreeMap<u32, NoteId> = session.withdrawn.iter().map(|gone| (gone.number, gone.note)).collect();
    let mut found = Vec::new();
    for note in session.notes.iter() {
        if let Some(first) = first_with.get(&note.number) {
            let (first, second) = (first.to_string(), note.id.to_string());
            found.push(Fault::SameReference { number: note.number, first, second });
        } else {
            first_with.insert(note.number, note.id);
        }
    }
    found
}
