//! Two notes that may say the same: how like they are, and what they share.

use super::said::{Said, TELLING, is_number, weight};
use crate::model::{Note, NoteId};
use std::cmp::{Ordering, Reverse};

/// How like two notes are at least, in thousandths, to be looked at together.
pub(super) const LIKE_FROM: u32 = 600;
/// How like they are that say the same words.
const THE_SAME: u32 = 1000;

/// Two notes that may say the same. The order is that in which they are best looked at: those from two places first, then those that
/// differ neither in "not" nor in a number, then those that are most alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NearPair {
    from_two_places: Reverse<bool>,
    differs: bool,
    /// In thousandths.
    likeness: Reverse<u32>,
    notes: [(u32, NoteId); 2],
}

impl NearPair {
    pub(super) fn new(from_two_places: bool, differs: bool, likeness: u32, one: (u32, NoteId), other: (u32, NoteId)) -> Self {
        let notes = [one.min(other), one.max(other)];
        Self { from_two_places: Reverse(from_two_places), differs, likeness: Reverse(likeness), notes }
    }

    /// The two notes, the lower number first.
    #[must_use]
    pub fn notes(&self) -> [NoteId; 2] {
        self.notes.map(|(_, id)| id)
    }

    /// The other one of the two.
    #[must_use]
    pub fn other(&self, note: NoteId) -> NoteId {
        let [one, other] = self.notes();
        if one == note { other } else { one }
    }

    /// Whether they were said at two tables, or in two other places.
    #[must_use]
    pub const fn is_from_two_places(&self) -> bool {
        self.from_two_places.0
    }

    /// How like they are, in thousandths.
    #[must_use]
    pub const fn likeness(&self) -> u32 {
        self.likeness.0
    }
}

/// What two texts weigh against each other, gathered word by word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scale {
    /// What they weigh that both have, and all words of both together.
    pub shared: u32,
    pub all: u32,
    /// How many words that say something both have, and how many only one has.
    pub telling: u32,
    pub telling_apart: u32,
    /// Numbers that only the one, or only the other, has.
    pub numbers: [bool; 2],
}

impl Scale {
    /// Weighs the words of two texts, each in order. `weigh` says what a word weighs, and whether it is a number.
    pub fn of<W: Ord>(one: impl Iterator<Item = W>, other: impl Iterator<Item = W>, weigh: impl Fn(&W) -> (u8, bool)) -> Self {
        let mut scale = Self::default();
        let (mut mine, mut theirs) = (one.peekable(), other.peekable());
        loop {
            let order = match (mine.peek(), theirs.peek()) {
                (Some(a), Some(b)) => a.cmp(b),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return scale,
            };
            let mine = if order.is_le() { mine.next() } else { None };
            let theirs = if order.is_ge() { theirs.next() } else { None };
            let (weight, is_number) = mine.as_ref().or(theirs.as_ref()).map(&weigh).unwrap_or_default();
            match order {
                Ordering::Less => scale.alone(0, weight, is_number),
                Ordering::Equal => scale.both(weight),
                Ordering::Greater => scale.alone(1, weight, is_number),
            }
        }
    }

    /// A word that both have.
    fn both(&mut self, weight: u8) {
        self.shared += u32::from(weight);
        self.all += 2 * u32::from(weight);
        self.telling += u32::from(weight == TELLING);
    }

    /// A word that one of them has, by its place.
    fn alone(&mut self, which: usize, weight: u8, is_number: bool) {
        self.all += u32::from(weight);
        self.telling_apart += u32::from(weight == TELLING);
        if let Some(number) = self.numbers.get_mut(which) {
            *number |= is_number;
        }
    }

    /// Whether each has a number that the other does not have.
    pub const fn numbers_differ(&self) -> bool {
        let [one, other] = self.numbers;
        one && other
    }

    /// How like they are, in thousandths: the words that both have, counted in both, out of all. `None`: not like enough to be looked at
    /// together. One word that says something is enough only where neither has another.
    pub fn likeness(&self, is_same_whole: bool) -> Option<u32> {
        if is_same_whole {
            return Some(THE_SAME);
        }
        let alike = (2 * THE_SAME * self.shared).checked_div(self.all)?;
        let alike = if self.numbers_differ() { alike * 4 / 5 } else { alike };
        let is_enough = match self.telling {
            0 => alike == THE_SAME,
            1 => alike >= LIKE_FROM && self.telling_apart == 0,
            _ => alike >= LIKE_FROM,
        };
        is_enough.then_some(alike)
    }
}

/// Why two notes may say the same, in what can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InCommon {
    /// The words that both say, as the first says them, folded: those that say most first, then in its order.
    pub words: Vec<String>,
    /// They say the same words, whatever the case, accents and punctuation.
    pub are_the_same: bool,
    /// Only the one says "not", or only the other.
    pub one_says_not: bool,
    /// Each has a number that the other does not have.
    pub numbers_differ: bool,
}

impl InCommon {
    /// Compares two notes in the wording to work with.
    #[must_use]
    pub fn of(one: &Note, other: &Note) -> Self {
        let (one, other) = (Said::of(one.wording()), Said::of(other.wording()));
        let scale = Scale::of(one.words.keys(), other.words.keys(), |stem| (weight(stem), is_number(stem)));
        let shared = one.words.iter().filter(|(stem, _)| other.words.contains_key(*stem));
        let mut words: Vec<_> = shared.map(|(stem, (place, word))| (Reverse(weight(stem)), place, word)).collect();
        words.sort_unstable();
        Self {
            words: words.into_iter().map(|(_, _, word)| word.clone()).collect(),
            are_the_same: one.whole == other.whole,
            one_says_not: one.says_not != other.says_not,
            numbers_differ: scale.numbers_differ(),
        }
    }
}
