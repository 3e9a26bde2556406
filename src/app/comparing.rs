//! Comparing the notes with each other: few where the window is drawn, many aside, so that it never waits for them.

use super::{App, Effect, LookEffect, Open};
use crate::insight::{NearNotes, NearPair};
use crate::model::{EntryId, Keyed, Note, NoteId};
use std::time::Duration;

/// So many notes are compared where the window is drawn; more of them aside.
const AT_ONCE: usize = 2_000;
/// How many notes are looked at for others before the next look at the clock: some five thousandths of a second.
const LOOKED_AT_AT_ONCE: usize = 4_000;
/// How many are looked at before what was found comes back: some tenths of a second.
const LOOKED_AT_ASIDE: usize = 1_000_000;
/// How many pairs can be looked at while the notes are being compared aside.
const KEPT: usize = 1_000;
/// How long the window rests between two parts of the comparing that it does itself.
pub(super) const REST: Duration = Duration::from_millis(20);

/// The notes that may say the same as others. While many are compared aside, what was known before is shown.
#[derive(Debug, Default)]
pub struct Comparing {
    near: NearNotes,
    away: Option<EntryId>,
    best: Vec<NearPair>,
    count: (usize, usize),
}

impl Comparing {
    /// How many pairs there are, and how many of them are from two places.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        if self.is_away() { self.count } else { self.near.count() }
    }

    /// The pairs, in the order in which they are best looked at.
    pub fn pairs(&self) -> impl Iterator<Item = &NearPair> {
        self.near.pairs().chain(&self.best)
    }

    /// Whether two notes are a pair.
    #[must_use]
    pub fn has(&self, pair: [NoteId; 2]) -> bool {
        self.near.has(pair) || self.best.iter().any(|best| best.notes() == pair)
    }

    /// The notes that a note is like, best first; none while the notes are compared aside.
    #[must_use]
    pub fn like(&self, note: NoteId) -> Vec<NearPair> {
        self.near.like(note)
    }

    /// Compares a part of the notes that came or changed, where they are few; but for one on which someone is working.
    pub(super) fn work_off(&mut self, notes: &Keyed<Note>, but: Option<NoteId>) {
        if !self.is_away() && notes.len() <= AT_ONCE {
            self.near.update(notes);
            self.near.work_off(LOOKED_AT_AT_ONCE, but);
        }
    }

    /// Whether more notes are to be compared where the window is drawn.
    pub(super) fn waits(&self, but: Option<NoteId>) -> bool {
        self.near.waits(but)
    }

    const fn is_away(&self) -> bool {
        self.away.is_some()
    }

    /// Gives the comparing away.
    fn give(&mut self, ticket: EntryId) -> NearNotes {
        (self.best, self.count) = (self.near.pairs().take(KEPT).copied().collect(), self.near.count());
        self.away = Some(ticket);
        std::mem::take(&mut self.near)
    }
}

/// Has many notes compared aside, where there is something to compare.
pub(super) fn ask(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let (notes, but) = (&open.document.session().notes, open.tables.note);
    let is_due = || !open.comparing.near.is_of(notes) || open.comparing.near.waits(but);
    if notes.len() <= AT_ONCE || !Open::compares_notes(open.document.session()) || open.comparing.is_away() || !is_due() {
        return;
    }
    let ticket = app.ids.entry();
    let effect = LookEffect::Same { ticket, near: Box::new(open.comparing.give(ticket)), notes: notes.clone(), but };
    app.effect(Effect::Look(effect));
}

/// Compares as many as are compared before something is shown again.
pub fn compare(near: &mut NearNotes, notes: &Keyed<Note>, but: Option<NoteId>) {
    near.update(notes);
    near.work_off(LOOKED_AT_ASIDE, but);
}

/// Takes the comparing back, unless it is another session's.
pub(super) fn arrived(app: &mut App, ticket: EntryId, near: NearNotes) {
    app.with_open(|open| {
        let comparing = &mut open.comparing;
        if comparing.away.take_if(|away| *away == ticket).is_some() {
            (comparing.near, comparing.best) = (near, Vec::new());
        }
    });
}
