//! Which groups the notes of each table come from.

use super::counts::step;
use crate::model::{GroupKey, Note};

/// How many notes of each table come from each group, as rows of groups, one table after the other, and how many have none marked.
#[derive(Debug, Clone, Default)]
pub(super) struct Speakers {
    groups: usize,
    notes: Vec<usize>,
    not_marked: Vec<usize>,
}

/// Who a table's notes come from. A note that several groups are marked on counts for each of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    /// The groups that notes come from, in the order of their keys, with how many.
    pub groups: Vec<(GroupKey, usize)>,
    /// Notes on which no group is marked.
    pub not_marked: usize,
}

impl Speakers {
    pub fn new(tables: usize, groups: usize) -> Self {
        Self { groups, notes: vec![0; tables.saturating_mul(groups)], not_marked: vec![0; tables] }
    }

    /// Counts a note of a table, or takes it out; `groups` are the places of those that are marked on it.
    pub fn tally(&mut self, note: &Note, table: usize, groups: impl Iterator<Item = usize>, adds: bool) {
        if note.groups.is_empty() {
            self.not_marked.get_mut(table).into_iter().for_each(|count| step(count, adds));
        }
        for group in groups {
            self.notes.get_mut(table * self.groups + group).into_iter().for_each(|count| step(count, adds));
        }
    }

    /// Who the notes of a table come from; `keys` are all groups in the order of their places.
    pub fn heard(&self, table: usize, keys: &[GroupKey]) -> Heard {
        let row = self.notes.get(table * self.groups..(table + 1) * self.groups).unwrap_or_default();
        let groups = keys.iter().cloned().zip(row.iter().copied()).filter(|(_, notes)| *notes > 0);
        Heard { groups: groups.collect(), not_marked: self.not_marked.get(table).copied().unwrap_or_default() }
    }
}
