//! The draft next steps that a rescue sheet can begin with: one for each note that has no step, in the wording that may leave the room.

use super::super::audience::Disclosure;
use super::super::what_was_said::themes_in_reading_order;
use crate::model::{Audience, NextStep, Note, NoteId, Quoting, Session, Stage, StepId, ThemeKey, joined_set};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many steps fit on the two sides of a sheet of paper.
pub const MOST_ON_SHEET: usize = 24;

/// What can go onto the rescue sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// Steps that are on it already.
    pub on_sheet: usize,
    /// Steps that are proposed already and not on it, in the order of the board.
    pub proposed: Vec<StepId>,
    /// Proposed steps whose words may not leave the room as they are, so that they stay off the form.
    pub held_back: usize,
    /// What can be drafted out of notes, by theme.
    pub drafts: Vec<DraftStep>,
    /// How many more notes have no step; there is no room for them.
    pub beyond: usize,
    /// Notes without a step that may be used and not quoted, so that none of their words may be on the sheet.
    pub not_quoted: usize,
    /// Notes without a step that are for the chair only.
    pub chair_only: usize,
    /// Notes whose words say what another note says that may not be quoted.
    pub repeats: usize,
}

/// A next step that can be drafted out of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftStep {
    /// The note that gives it its words.
    pub note: NoteId,
    /// What may leave the room of it.
    pub words: String,
    /// The theme that it stands under, by its name; `None`: no theme.
    pub under: Option<String>,
    /// What it is about.
    pub themes: Vec<ThemeKey>,
    /// The notes that it comes from: those that say the same are one draft.
    pub answers: Vec<NoteId>,
    /// One of them is starred.
    pub starred: bool,
}

/// Notes that say the same and have no step.
struct Said<'a> {
    notes: Vec<&'a Arc<Note>>,
}

impl Drafts {
    /// What can go onto the sheet of a session: starred notes first, then those that most agreed with. For attendees: nothing that is for
    /// the chair only, and no words that may not be quoted.
    #[must_use]
    pub fn of(session: &Session, smallest_count: u32) -> Self {
        let disclosure = Disclosure::new(session, Audience::Attendees, smallest_count);
        let is_proposed = |step: &&Arc<NextStep>| step.status.stage() == Stage::Proposed;
        let proposed = session.next_steps.in_order().into_iter().filter(is_proposed);
        let may_leave = |step: &&Arc<NextStep>| disclosure.authored(&step.what, &step.answers).is_some();
        let (proposed, held_back): (Vec<_>, Vec<_>) = proposed.partition(may_leave);
        let (on_sheet, proposed): (Vec<_>, Vec<_>) = proposed.into_iter().partition(|step| step.on_sheet.is_some());
        let proposed = proposed.into_iter().map(|step| step.id).collect();
        let mut drafts = Self { on_sheet: on_sheet.len(), proposed, held_back: held_back.len(), ..Self::default() };
        let room = MOST_ON_SHEET.saturating_sub(drafts.on_sheet).saturating_sub(drafts.proposed.len());
        for said in said_without_step(session) {
            if said.notes.iter().all(|note| !disclosure.counts(note)) {
                drafts.chair_only += 1;
            } else if said.notes.iter().all(|note| disclosure.words(note).is_none()) {
                drafts.not_quoted += 1;
            } else if drafts.drafts.len() >= room {
                drafts.beyond += 1;
            } else if let Some(draft) = said.draft(&disclosure) {
                drafts.drafts.push(draft);
            } else {
                drafts.repeats += 1;
            }
        }
        drafts.order_by_theme(session, &disclosure);
        drafts
    }

    /// Whether nothing can go onto the sheet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.proposed.is_empty() && self.drafts.is_empty()
    }

    fn order_by_theme(&mut self, session: &Session, disclosure: &Disclosure<'_>) {
        let places = places(session);
        for draft in &mut self.drafts {
            draft.under = under(&places, disclosure, &draft.themes).map(|(_, name)| name.to_owned());
        }
        self.drafts.sort_by_key(|draft| under(&places, disclosure, &draft.themes).map_or(usize::MAX, |(place, _)| place));
    }
}

/// Where each theme comes in reading order.
pub(super) fn places(session: &Session) -> BTreeMap<&ThemeKey, usize> {
    themes_in_reading_order(session).into_iter().enumerate().map(|(place, theme)| (&theme.key, place)).collect()
}

/// The first of some themes that attendees read about, with its place and name.
pub(super) fn under<'a>(places: &BTreeMap<&ThemeKey, usize>, disclosure: &Disclosure<'a>, themes: &[ThemeKey]) -> Option<(usize, &'a str)> {
    let named = themes.iter().filter_map(|key| Some((*places.get(key)?, disclosure.theme_name(key)?)));
    named.min_by_key(|(place, _)| *place)
}

/// What was said and has no step, in the order in which it is drafted. Notes that were joined are one.
fn said_without_step(session: &Session) -> Vec<Said<'_>> {
    let answered: BTreeSet<NoteId> = session.next_steps.iter().flat_map(|step| step.answers.iter().copied()).collect();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for note in session.notes.in_order() {
        if seen.contains(&note.id) {
            continue;
        }
        let notes = joined_set(&session.notes, note.id);
        seen.extend(notes.iter().map(|note| note.id));
        if notes.iter().all(|note| !answered.contains(&note.id)) {
            all.push(Said { notes });
        }
    }
    all.sort_by_key(Said::rank);
    all
}

/// How many agreed with a note, as far as that was counted.
fn support(note: &Note) -> u32 {
    note.support.map_or(0, |support| support.count)
}

impl<'a> Said<'a> {
    /// Starred first, then what most agreed with, then what was said most often. What is for the chair only counts for nothing.
    fn rank(&self) -> (bool, Reverse<u32>, Reverse<usize>) {
        let open = || self.notes.iter().filter(|note| note.quoting != Some(Quoting::ChairOnly));
        (!open().any(|note| note.starred), Reverse(open().map(|note| support(note)).max().unwrap_or(0)), Reverse(open().count()))
    }

    /// The draft of it; `None` where it would repeat words that may not be quoted.
    fn draft(&self, disclosure: &Disclosure<'a>) -> Option<DraftStep> {
        let from: Vec<&'a Arc<Note>> = self.notes.iter().copied().filter(|note| disclosure.counts(note)).collect();
        let answers: Vec<NoteId> = from.iter().map(|note| note.id).collect();
        let mut by_weight = from.clone();
        by_weight.sort_by_key(|note| (!note.starred, Reverse(support(note))));
        let (note, words) = by_weight.into_iter().find_map(|note| {
            let words = disclosure.words(note)?.trim();
            Some((note, disclosure.authored(words, &answers)?.to_owned()))
        })?;
        let mut themes = note.themes.clone();
        for theme in from.iter().flat_map(|note| &note.themes) {
            if !themes.contains(theme) {
                themes.push(theme.clone());
            }
        }
        Some(DraftStep { note: note.id, words, under: None, themes, answers, starred: from.iter().any(|note| note.starred) })
    }
}
