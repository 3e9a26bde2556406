//! Notes that may say the same as others, found as they come in. Nothing is joined by itself: pairs are offered, and can be explained by
//! the words that both have.
//!
//! Texts are compared as `said` reads them. A note is compared with those that have one of its rarest words: as many of its words are
//! looked up as can matter, rarest first, and no more than [`MOST_LOOKED_AT`] notes. So work grows with what changed and not with what
//! there is. Of all the notes that a note is like, the one to look at first is kept.

mod lexicon;
mod pair;
mod said;
mod search;
#[cfg(test)]
mod tests;

pub use pair::{InCommon, NearPair};

use crate::model::{Keyed, Note, NoteId, Source, joined_set};
use lexicon::{Lexicon, index};
use said::Said;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many notes are looked at for one note, at the most. Words that stand in more notes do not bring notes together by themselves.
pub const MOST_LOOKED_AT: usize = 8_000;
/// How many notes with the very same text are looked at.
const MOST_OF_THE_SAME: usize = 500;

/// The pairs of notes that may say the same and of which nobody has said whether they do. Kept from edit to edit: [`NearNotes::update`]
/// notes down what changed, [`NearNotes::work_off`] compares it, as much at a time as is asked for.
#[derive(Debug, Clone, Default)]
pub struct NearNotes {
    source: Keyed<Note>,
    /// What is still to be compared.
    waiting: BTreeMap<NoteId, Waits>,
    slots: HashMap<NoteId, u32>,
    rows: Vec<Option<Row>>,
    free: Vec<u32>,
    lexicon: Lexicon,
    /// For how many of its two notes a pair is the one to look at first.
    pairs: BTreeMap<NearPair, u8>,
    from_two_places: usize,
    looked_at: u64,
}

/// Why a note waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    /// Its pair is gone.
    LostPair,
    /// It is new, or changed.
    Changed,
}

/// A note as it is compared.
#[derive(Debug, Clone)]
struct Row {
    id: NoteId,
    number: u32,
    source: Source,
    words: Box<[u32]>,
    says_not: bool,
    whole: u64,
    /// The pair to look at first, with the other's slot.
    best: Option<(NearPair, u32)>,
    /// Those whose pair is with this one.
    chosen_by: BTreeSet<u32>,
}

/// The same pairs of the same notes.
impl PartialEq for NearNotes {
    fn eq(&self, other: &Self) -> bool {
        self.is_of(&other.source) && self.pairs == other.pairs
    }
}

impl NearNotes {
    /// Everything compared.
    #[must_use]
    pub fn of(notes: &Keyed<Note>) -> Self {
        let mut near = Self::default();
        near.update(notes);
        near.work_off(usize::MAX, None);
        near
    }

    /// Notes down what changed.
    pub fn update(&mut self, notes: &Keyed<Note>) {
        if notes.is_same(&self.source) {
            return;
        }
        let before = std::mem::replace(&mut self.source, notes.clone());
        if before.is_empty() {
            self.waiting = notes.iter().map(|note| (note.id, Waits::Changed)).collect();
            return;
        }
        for changed in notes.changes_since(&before) {
            let (was, now) = changed.both();
            if let (Some(was), None) = (was, now) {
                self.forget(was.id);
                self.waiting.remove(&was.id);
            }
            if is_decided_anew(was.map(AsRef::as_ref), now.map(AsRef::as_ref)) {
                let sets = was.map(|was| joined_set(&before, was.id)).into_iter().chain(now.map(|now| joined_set(notes, now.id)));
                let members: Vec<NoteId> = sets.flatten().map(|note| note.id).filter(|id| notes.contains(id)).collect();
                self.waiting.extend(members.into_iter().map(|id| (id, Waits::Changed)));
            }
            if let (was, Some(now)) = (was, now)
                && was.is_none_or(|was| says_something_else(was, now))
            {
                self.waiting.insert(now.id, Waits::Changed);
            }
        }
    }

    /// Compares what waits, until it has looked at so many notes; but for one on which someone is working. Returns whether more waits.
    pub fn work_off(&mut self, most: usize, but: Option<NoteId>) -> bool {
        let until = self.looked_at.saturating_add(u64::try_from(most).unwrap_or(u64::MAX));
        loop {
            let Some((id, why)) = self.waiting.iter().map(|(id, why)| (*id, *why)).find(|(id, _)| Some(*id) != but) else { return false };
            if self.looked_at >= until {
                return true;
            }
            self.waiting.remove(&id);
            if why == Waits::Changed {
                self.forget(id);
                self.take_in(id);
            }
            let (found, looked_at) = self.find(id);
            self.looked_at = self.looked_at.saturating_add(u64::try_from(looked_at).unwrap_or(u64::MAX)).saturating_add(1);
            for (pair, slots) in found {
                slots.into_iter().for_each(|[slot, other]| self.choose(slot, pair, other));
            }
        }
    }

    /// Whether anything waits, but for one on which someone is working.
    #[must_use]
    pub fn waits(&self, but: Option<NoteId>) -> bool {
        self.waiting.keys().any(|id| Some(*id) != but)
    }

    /// Whether it was told of just these notes.
    #[must_use]
    pub fn is_of(&self, notes: &Keyed<Note>) -> bool {
        self.source.is_same(notes)
    }

    /// Whether two notes are a pair.
    #[must_use]
    pub fn has(&self, pair: [NoteId; 2]) -> bool {
        pair.iter().any(|note| {
            let best = self.slots.get(note).and_then(|slot| self.row(*slot)?.best);
            best.is_some_and(|(best, _)| best.notes() == pair)
        })
    }

    /// The pairs, in the order in which they are best looked at.
    pub fn pairs(&self) -> impl DoubleEndedIterator<Item = &NearPair> {
        self.pairs.keys()
    }

    /// How many pairs there are, and how many of them are from two places.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        (self.pairs.len(), self.from_two_places)
    }

    /// How many notes were looked at so far.
    #[must_use]
    pub const fn looked_at(&self) -> u64 {
        self.looked_at
    }

    fn row(&self, slot: u32) -> Option<&Row> {
        self.rows.get(index(slot))?.as_ref()
    }

    fn row_mut(&mut self, slot: u32) -> Option<&mut Row> {
        self.rows.get_mut(index(slot))?.as_mut()
    }

    fn take_in(&mut self, id: NoteId) {
        let Some(note) = self.source.get(&id) else { return };
        let said = Said::of(note.wording());
        if said.is_wordless {
            return;
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.rows.push(None);
            u32::try_from(self.rows.len() - 1).unwrap_or(u32::MAX)
        });
        let words = self.lexicon.add(slot, &said);
        let (number, source) = (note.number, note.source);
        let (says_not, whole) = (said.says_not, said.whole);
        let row = Row { id, number, source, words, says_not, whole, best: None, chosen_by: BTreeSet::new() };
        if let Some(place) = self.rows.get_mut(index(slot)) {
            *place = Some(row);
        }
        self.slots.insert(id, slot);
    }

    fn forget(&mut self, id: NoteId) {
        let Some(slot) = self.slots.remove(&id) else { return };
        self.lose(slot);
        let Some(row) = self.rows.get_mut(index(slot)).and_then(Option::take) else { return };
        self.lexicon.remove(slot, &row.words, row.whole);
        self.free.push(slot);
        for other in row.chosen_by {
            if let Some(row) = self.row_mut(other) {
                let (id, best) = (row.id, row.best.take());
                self.waiting.entry(id).or_insert(Waits::LostPair);
                best.into_iter().for_each(|(pair, _)| self.drop_pair(pair));
            }
        }
    }

    /// Lets go of a note's pair.
    fn lose(&mut self, slot: u32) {
        let Some((pair, other)) = self.row_mut(slot).and_then(|row| row.best.take()) else { return };
        if let Some(other) = self.row_mut(other) {
            other.chosen_by.remove(&slot);
        }
        self.drop_pair(pair);
    }

    fn drop_pair(&mut self, pair: NearPair) {
        let Some(count) = self.pairs.get_mut(&pair) else { return };
        *count -= 1;
        if *count == 0 {
            self.pairs.remove(&pair);
            self.from_two_places -= usize::from(pair.is_from_two_places());
        }
    }

    /// Gives a note a pair, where it has none that is better.
    fn choose(&mut self, slot: u32, pair: NearPair, other: u32) {
        if self.row(slot).is_none_or(|row| row.best.is_some_and(|(best, _)| best <= pair)) {
            return;
        }
        self.lose(slot);
        if let Some(row) = self.row_mut(slot) {
            row.best = Some((pair, other));
        }
        if let Some(row) = self.row_mut(other) {
            row.chosen_by.insert(slot);
        }
        let count = self.pairs.entry(pair).or_default();
        *count += 1;
        self.from_two_places += usize::from(*count == 1 && pair.is_from_two_places());
    }
}

/// Whether two states of a note are compared differently.
fn says_something_else(was: &Note, now: &Note) -> bool {
    was.wording() != now.wording() || was.number != now.number || was.source != now.source
}

/// Whether somebody said, or took back, with which notes this one says the same.
fn is_decided_anew(was: Option<&Note>, now: Option<&Note>) -> bool {
    fn decided(note: Option<&Note>) -> [&[NoteId]; 2] {
        note.map_or([&[], &[]], |note| [&note.joined_with, &note.not_same_as])
    }
    decided(was) != decided(now)
}
