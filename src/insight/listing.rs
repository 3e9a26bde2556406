//! The notes that a filter wants, kept from edit to edit.

use super::filter::NoteFilter;
use super::note_index::{NoteIndex, Place, place};
use super::query::Query;
use crate::model::{Keyed, Note};

/// Up to so many changes are worked in one by one; more, and everything is chosen anew.
const FEW: usize = 64;

/// The notes that a filter wants, as positions in the index, the lowest number first. After an edit only what changed is asked for.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    positions: Vec<usize>,
    made_of: Option<MadeOf>,
    asked: u64,
}

#[derive(Debug, Clone)]
struct MadeOf {
    notes: Keyed<Note>,
    leaves_out: bool,
    filter: NoteFilter,
}

impl Listing {
    /// The positions, lowest first.
    #[must_use]
    pub fn positions(&self) -> &[usize] {
        &self.positions
    }

    /// Of how many notes it was asked so far whether the filter wants them.
    #[must_use]
    pub const fn asked(&self) -> u64 {
        self.asked
    }

    /// Brings it up to the index and to what is wanted. Whether that is something else than before.
    pub fn update(&mut self, index: &NoteIndex, filter: NoteFilter) -> bool {
        let leaves_out = index.leaves_out_chair_only();
        let is_other = self.made_of.as_ref().is_some_and(|of| of.leaves_out != leaves_out || of.filter != filter);
        let goes_on = self.made_of.take_if(|of| of.leaves_out == leaves_out && of.filter == filter);
        match goes_on {
            Some(of) if of.notes.is_same(index.all()) => {}
            Some(of) if self.take_in(index, &of.notes, &filter) => {}
            _ => {
                self.positions = index.select(&filter);
                self.asked = self.asked.saturating_add(u64::try_from(index.len()).unwrap_or(u64::MAX));
            }
        }
        self.made_of = Some(MadeOf { notes: index.all().clone(), leaves_out, filter });
        is_other
    }

    /// Takes in what changed; `false`: that is too much, or one note's change can make the filter want another.
    fn take_in(&mut self, index: &NoteIndex, before: &Keyed<Note>, filter: &NoteFilter) -> bool {
        if filter.said.is_some() {
            return false;
        }
        let changes: Vec<_> = index.changes_since(before).take(FEW + 1).collect();
        if changes.len() > FEW {
            return false;
        }
        let (mut gone, mut new, mut changed): (Vec<Place>, Vec<Place>, Vec<Place>) = Default::default();
        for (was, now) in &changes {
            let (was, now) = (was.map(|note| place(note)), now.map(|note| place(note)));
            changed.extend(now);
            if was != now {
                gone.extend(was);
                new.extend(now);
            }
        }
        self.make_room(index, gone, new);
        let query = Query::new(&filter.words);
        for place in changed {
            self.asked = self.asked.saturating_add(1);
            let Ok(at) = index.search(place) else { continue };
            match (self.positions.binary_search(&at), index.is_wanted(at, &query, filter)) {
                (Ok(listed), false) => drop(self.positions.remove(listed)),
                (Err(listed), true) => self.positions.insert(listed, at),
                _ => {}
            }
        }
        true
    }

    /// Moves the positions to where their notes stand now that some are gone and others have come.
    fn make_room(&mut self, index: &NoteIndex, mut gone: Vec<Place>, mut new: Vec<Place>) {
        if gone.is_empty() && new.is_empty() {
            return;
        }
        gone.sort_unstable();
        new.sort_unstable();
        let left = gone.iter().enumerate().map(|(earlier, place)| {
            let stood_at = index.search(*place).unwrap_or_else(|at| at);
            stood_at + earlier - new.partition_point(|new| new < place)
        });
        let left: Vec<usize> = left.collect();
        let came: Vec<usize> = new.iter().filter_map(|place| index.search(*place).ok()).collect();
        let (mut gone_before, mut come_before) = (0, 0);
        self.positions.retain_mut(|position| {
            while left.get(gone_before).is_some_and(|left| *left < *position) {
                gone_before += 1;
            }
            if left.get(gone_before) == Some(position) {
                return false;
            }
            *position -= gone_before;
            while came.get(come_before).is_some_and(|came| *came <= *position + come_before) {
                come_before += 1;
            }
            *position += come_before;
            true
        });
    }
}
