//! The notes that one note is like.

use super::pair::{LIKE_FROM, NearPair, Scale};
use super::{MANY_WORDS, MOST_LOOKED_AT, MOST_OF_THE_SAME, MOST_WORDS_LOOKED_AT, NearNotes, Row};
use crate::model::{NoteId, joined_set};
use std::collections::BTreeSet;

/// A pair, with the slots of its two notes from the view of each: itself, the other.
pub(super) type Found = (NearPair, [[u32; 2]; 2]);

impl NearNotes {
    /// The notes that a note is like and of which nobody has said whether they say the same, best first.
    #[must_use]
    pub fn like(&self, note: NoteId) -> Vec<NearPair> {
        let (found, _) = self.find(note);
        let mut pairs: Vec<NearPair> = found.into_iter().map(|(pair, _)| pair).collect();
        pairs.sort_unstable();
        pairs
    }

    /// The notes that a note is like, with how many were looked at; long ones count as several.
    pub(super) fn find(&self, note: NoteId) -> (Vec<Found>, usize) {
        let Some((slot, row)) = self.slots.get(&note).and_then(|slot| Some((*slot, self.row(*slot)?))) else { return Default::default() };
        let (candidates, words) = self.candidates(slot, row);
        let decided = Decided::of(self, note);
        let pairs = candidates.iter().filter_map(|other| {
            let there = self.row(*other)?;
            let pair = self.compare(row, there)?;
            (!decided.holds(self, there.id)).then_some((pair, [[slot, *other], [*other, slot]]))
        });
        (pairs.collect(), candidates.len().max(words / MANY_WORDS))
    }

    /// The notes that can be like one: those with the same text, and those that have one of its rarest words. Words are looked up until
    /// what is left of the note is too little to make another note like it. Returns at most how many words they have between them, the note
    /// itself counted each time.
    fn candidates(&self, slot: u32, row: &Row) -> (Vec<u32>, usize) {
        let mut words: Vec<_> = row.words.iter().filter_map(|word| self.lexicon.word(*word)).collect();
        words.sort_unstable_by_key(|entry| entry.notes.len());
        let (all, mut left) = (row.weight, row.weight);
        let most_of_the_same = MOST_OF_THE_SAME.min(MOST_WORDS_LOOKED_AT / (2 * row.words.len()).max(1));
        let mut candidates: Vec<u32> = self.lexicon.same(row.whole).iter().take(most_of_the_same).copied().collect();
        let mut compared = candidates.len() * 2 * row.words.len();
        for entry in words {
            // Two notes are like each other where 2 · shared ≥ LIKE_FROM · (this + other), and the other is no less than what is shared.
            let is_enough = (2 * 1000 - LIKE_FROM) * left >= LIKE_FROM * all;
            let more = entry.in_notes + entry.notes.len() * row.words.len();
            if !is_enough || candidates.len() + entry.notes.len() > MOST_LOOKED_AT || compared + more > MOST_WORDS_LOOKED_AT {
                break;
            }
            compared += more;
            candidates.extend_from_slice(&entry.notes);
            left -= u32::from(entry.weight);
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|other| *other != slot);
        (candidates, compared)
    }

    fn compare(&self, one: &Row, other: &Row) -> Option<NearPair> {
        // The most that they can share is all of the one that says less.
        let (less, more) = (one.weight.min(other.weight), one.weight.max(other.weight));
        if 2 * 1000 * less < LIKE_FROM * (less + more) {
            return None;
        }
        let weigh = |word: &&u32| self.lexicon.word(**word).map_or((0, false), |entry| (entry.weight, entry.is_number));
        let scale = Scale::of(one.words.iter(), other.words.iter(), weigh);
        let likeness = scale.likeness(one.whole == other.whole)?;
        let differs = one.says_not != other.says_not || scale.numbers_differ();
        Some(NearPair::new(one.source != other.source, differs, likeness, (one.number, one.id), (other.number, other.id)))
    }
}

/// What was said of a note, and of those that it is joined with, already.
struct Decided {
    joined: BTreeSet<NoteId>,
    not_the_same: BTreeSet<NoteId>,
}

impl Decided {
    fn of(near: &NearNotes, note: NoteId) -> Self {
        let set = joined_set(&near.source, note);
        Self {
            joined: set.iter().map(|note| note.id).collect(),
            not_the_same: set.iter().flat_map(|note| &note.not_same_as).copied().collect(),
        }
    }

    /// Whether somebody has said whether it says the same as another: that one is joined with it, or it or one that is joined with the
    /// other does not say the same.
    fn holds(&self, near: &NearNotes, other: NoteId) -> bool {
        self.joined.contains(&other)
            || (!self.not_the_same.is_empty()
                && joined_set(&near.source, other).iter().any(|member| self.not_the_same.contains(&member.id)))
    }
}
