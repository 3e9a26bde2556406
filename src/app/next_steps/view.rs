//! What the next steps screen shows besides the session: what is selected, filtered, and typed but not taken yet.

use super::answers::AnswersView;
use super::board::{Board, StepFilter};
use super::text::{StepText, TextFault};
use crate::insight::{Insight, NoteIndex, Query};
use crate::model::{NoteId, Session, StepId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the next steps screen shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NextStepsView {
    /// The step that is shown beside the board.
    pub selected: Option<StepId>,
    /// The step that keys move: the last one that was pressed or had the keyboard.
    pub reached: Option<StepId>,
    /// Which steps are shown.
    pub filter: StepFilter,
    /// The board.
    pub board: Board,
    /// Today, in the session's zone.
    pub today: Date,
    /// The notes that are offered to be linked, in the order of their numbers.
    pub found: Vec<NoteId>,
    /// How often a step was moved by key or menu or made: its card is shown and gets the keyboard then.
    pub moves: u64,
    /// The answers that are on the way.
    pub answers: AnswersView,
    pub(in crate::app) typed: BTreeMap<(StepId, StepText), String>,
}

impl NextStepsView {
    /// Brings what is shown up to the session and the day.
    pub(in crate::app) fn refresh(&mut self, session: &Session, insight: &Insight, today: Date) {
        let is_there = |step: &StepId| session.next_steps.contains(step);
        self.selected = self.selected.filter(is_there);
        self.reached = self.reached.filter(is_there);
        self.typed.retain(|(step, _), _| is_there(step));
        self.today = today;
        self.board = Board::of(session, insight, &self.filter, today);
    }

    /// What is in a field: what is typed and not taken yet, else what the session has.
    #[must_use]
    pub fn text(&self, session: &Session, step: StepId, text: StepText) -> String {
        let typed = self.typed.get(&(step, text)).cloned();
        typed.unwrap_or_else(|| session.next_steps.get(&step).map(|step| text.of(step)).unwrap_or_default())
    }

    /// Whether something is typed that is not taken yet, and why it cannot be.
    #[must_use]
    pub fn waits(&self, session: &Session, step: StepId, text: StepText) -> Option<Result<(), TextFault>> {
        let typed = self.typed.get(&(step, text))?;
        let step = session.next_steps.get(&step)?;
        Some(text.read(step, typed, self.today).map(|_| ()))
    }

    /// Looks for notes that hold all words, or have the reference that was typed.
    pub(super) fn find_notes(&mut self, notes: &NoteIndex, search: &str) {
        let found = notes.find(&Query::new(search));
        self.found = found.into_iter().filter_map(|at| notes.get(at)).map(|note| note.id).collect();
    }
}
