//! Notes that are selected in a list, to have something done with all of them.

use crate::insight::NoteIndex;
use crate::model::NoteId;
use std::collections::BTreeSet;

/// How a note is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Alone.
    Only,
    /// Besides those that are; or not any more.
    Besides,
    /// With all between it and the one that was selected alone last.
    Through,
}

/// Which notes are selected, which was last, and where stretches of them begin.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Selection {
    cursor: Option<NoteId>,
    selected: BTreeSet<NoteId>,
    anchor: Option<NoteId>,
}

impl Selection {
    /// The note that was selected last.
    #[must_use]
    pub const fn cursor(&self) -> Option<NoteId> {
        self.cursor
    }

    /// All notes that are selected.
    #[must_use]
    pub const fn notes(&self) -> &BTreeSet<NoteId> {
        &self.selected
    }

    /// Selects a note; `positions` are those of the listed notes in the index, in order. The last one that is selected stays so.
    pub(super) fn pick(&mut self, search: &NoteIndex, positions: &[usize], note: NoteId, pick: Pick) {
        match pick {
            Pick::Besides if self.selected.len() > 1 && self.selected.remove(&note) => {
                self.anchor = Some(note);
                self.cursor = if self.cursor == Some(note) { self.selected.last().copied() } else { self.cursor };
            }
            Pick::Besides => {
                self.selected.insert(note);
                (self.cursor, self.anchor) = (Some(note), Some(note));
            }
            Pick::Through => {
                let row_of = |id: NoteId| positions.binary_search(&search.position_of(id)?).ok();
                let from = self.anchor.or(self.cursor).and_then(row_of);
                let to = row_of(note).unwrap_or_default();
                let from = from.unwrap_or(to);
                let rows = positions.get(from.min(to)..=from.max(to)).unwrap_or_default();
                self.selected = rows.iter().filter_map(|at| search.get(*at)).map(|note| note.id).collect();
                self.selected.insert(note);
                self.cursor = Some(note);
                self.anchor = self.anchor.or(self.cursor);
            }
            Pick::Only => {
                self.selected = BTreeSet::from([note]);
                (self.cursor, self.anchor) = (Some(note), Some(note));
            }
        }
    }

    /// Selects all of these; where stretches begin is forgotten.
    pub(super) fn pick_all(&mut self, notes: BTreeSet<NoteId>) {
        *self = Self { cursor: notes.last().copied(), selected: notes, anchor: None };
    }

    /// Where stretches begin that are selected from here on, with nothing selected yet.
    pub(super) const fn begin_at(&mut self, note: Option<NoteId>) {
        self.anchor = note;
    }

    /// Lets go of the notes that do not hold to a rule.
    pub(super) fn retain(&mut self, holds: impl Fn(NoteId) -> bool) {
        self.selected.retain(|id| holds(*id));
        self.anchor = self.anchor.filter(|id| holds(*id));
        self.cursor = self.cursor.filter(|id| self.selected.contains(id)).or_else(|| self.selected.first().copied());
    }

    /// Lets go of all.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}
