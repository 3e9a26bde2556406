//! What was said more than once: the sets of notes that were joined, kept from edit to edit.

use crate::model::{Changed, Keyed, Note, NoteId, Source, ThemeKey, joined_set};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Notes that were joined: one point, said more than once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedSet {
    /// The notes, in the order of their numbers.
    pub notes: Vec<NoteId>,
    /// At how many tables, and in how many other places, it was said.
    pub places: usize,
}

/// The sets of notes that were joined, and what they are counted less for that.
#[derive(Debug, Clone, Default)]
pub(super) struct Joined {
    /// By the least id in each.
    sets: BTreeMap<NoteId, JoinedSet>,
    /// How many notes are in one.
    notes: usize,
    /// How many notes of a theme say again what another of that theme says.
    again: BTreeMap<ThemeKey, usize>,
}

impl Joined {
    /// Takes over what changed: only the sets that it is in are gone through.
    pub fn update(&mut self, before: &Keyed<Note>, notes: &Keyed<Note>) {
        let mut seeds = BTreeSet::new();
        let is_joined = |note: Option<&Arc<Note>>| note.is_some_and(|note| !note.joined_with.is_empty());
        if before.is_empty() {
            seeds.extend(notes.iter().filter(|note| !note.joined_with.is_empty()).map(|note| note.id));
        } else {
            let changed = notes.changes_since(before).map(Changed::both).filter(|(was, now)| is_joined(*was) || is_joined(*now));
            seeds.extend(changed.filter_map(|(was, now)| was.or(now)).map(|note| note.id));
        }
        let were = sets_of(before, &seeds);
        seeds.extend(were.values().flatten().map(|note| note.id));
        let are = sets_of(notes, &seeds);
        for (first, set) in were {
            self.sets.remove(&first);
            self.notes = self.notes.saturating_sub(set.len());
            for (theme, count) in said_again(&set) {
                let left = self.again.get(&theme).copied().unwrap_or_default().saturating_sub(count);
                if left == 0 {
                    self.again.remove(&theme)
                } else {
                    self.again.insert(theme, left)
                };
            }
        }
        for (first, set) in are {
            self.notes += set.len();
            said_again(&set).into_iter().for_each(|(theme, count)| *self.again.entry(theme).or_default() += count);
            let places: BTreeSet<Source> = set.iter().map(|note| note.source).collect();
            let notes = set.iter().map(|note| note.id).collect();
            self.sets.insert(first, JoinedSet { notes, places: places.len() });
        }
    }

    /// The sets.
    pub fn sets(&self) -> impl ExactSizeIterator<Item = &JoinedSet> {
        self.sets.values()
    }

    /// How many notes are joined with others.
    pub const fn notes(&self) -> usize {
        self.notes
    }

    /// How many notes say again what another one says that is about the same theme.
    pub fn again(&self, theme: &ThemeKey) -> usize {
        self.again.get(theme).copied().unwrap_or_default()
    }
}

/// The sets of two and more that some notes are in, by the least id in each.
fn sets_of<'a>(notes: &'a Keyed<Note>, some: &BTreeSet<NoteId>) -> BTreeMap<NoteId, Vec<&'a Arc<Note>>> {
    let mut seen = BTreeSet::new();
    let mut sets = BTreeMap::new();
    for id in some {
        if !seen.contains(id) {
            let set = joined_set(notes, *id);
            seen.extend(set.iter().map(|note| note.id));
            if let Some(first) = set.iter().map(|note| note.id).min().filter(|_| set.len() > 1) {
                sets.insert(first, set);
            }
        }
    }
    sets
}

/// For each theme of a set's notes, how many of them have it besides the first.
fn said_again(set: &[&Arc<Note>]) -> BTreeMap<ThemeKey, usize> {
    let mut counts: BTreeMap<ThemeKey, usize> = BTreeMap::new();
    set.iter().flat_map(|note| &note.themes).for_each(|theme| *counts.entry(theme.clone()).or_default() += 1);
    counts.into_iter().map(|(theme, count)| (theme, count - 1)).filter(|(_, count)| *count > 0).collect()
}
