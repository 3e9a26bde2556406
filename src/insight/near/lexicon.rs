//! The words of all notes, with the notes that have them.

use super::said::{Said, is_number, weight};
use std::collections::HashMap;

/// The words of all notes. A word goes when the last note that has it does: nothing stays of what was erased.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    numbers: HashMap<Box<str>, u32>,
    words: Vec<Entry>,
    free: Vec<u32>,
    /// The notes whose texts are the same, by their whole.
    wholes: HashMap<u64, Vec<u32>>,
}

/// One word.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    stem: Box<str>,
    pub weight: u8,
    pub is_number: bool,
    /// The notes that have it, by their slots, in order.
    pub notes: Vec<u32>,
    /// How many words those have between them.
    pub in_notes: usize,
}

impl Lexicon {
    /// Takes in what a note says; returns its words by their numbers, in order.
    pub fn add(&mut self, slot: u32, said: &Said) -> Box<[u32]> {
        put(self.wholes.entry(said.whole).or_default(), slot);
        let mut words: Vec<u32> = said.words.keys().map(|stem| self.number_of(stem)).collect();
        words.sort_unstable();
        for word in &words {
            if let Some(entry) = self.words.get_mut(index(*word)) {
                put(&mut entry.notes, slot);
                entry.in_notes += words.len();
            }
        }
        words.into_boxed_slice()
    }

    /// Lets go of what a note says.
    pub fn remove(&mut self, slot: u32, words: &[u32], whole: u64) {
        if let Some(same) = self.wholes.get_mut(&whole) {
            take(same, slot);
            if same.is_empty() {
                self.wholes.remove(&whole);
            }
        }
        for word in words {
            let Some(entry) = self.words.get_mut(index(*word)) else { continue };
            take(&mut entry.notes, slot);
            entry.in_notes = entry.in_notes.saturating_sub(words.len());
            if entry.notes.is_empty() {
                let gone = std::mem::take(entry);
                self.numbers.remove(&gone.stem);
                self.free.push(*word);
            }
        }
    }

    fn number_of(&mut self, stem: &str) -> u32 {
        if let Some(number) = self.numbers.get(stem) {
            return *number;
        }
        let entry = Entry { stem: stem.into(), weight: weight(stem), is_number: is_number(stem), notes: Vec::new(), in_notes: 0 };
        let number = self.free.pop().unwrap_or_else(|| {
            self.words.push(Entry::default());
            u32::try_from(self.words.len() - 1).unwrap_or(u32::MAX)
        });
        if let Some(place) = self.words.get_mut(index(number)) {
            *place = entry;
        }
        self.numbers.insert(stem.into(), number);
        number
    }

    /// What is known of a word.
    pub fn word(&self, number: u32) -> Option<&Entry> {
        self.words.get(index(number))
    }

    /// The notes with the very same text.
    pub fn same(&self, whole: u64) -> &[u32] {
        self.wholes.get(&whole).map_or(&[], Vec::as_slice)
    }

    /// How many words there are.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }
}

/// A place in a list.
pub(super) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn put(list: &mut Vec<u32>, one: u32) {
    if let Err(at) = list.binary_search(&one) {
        list.insert(at, one);
    }
}

fn take(list: &mut Vec<u32>, one: u32) {
    if let Ok(at) = list.binary_search(&one) {
        list.remove(at);
    }
}
