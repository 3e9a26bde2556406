//! Undo and redo. What moves the day's clock (a start, a finish) is taken back by a second press only: the first says what it would
//! take back. Redo does at once what was there a moment ago, and undo takes that back.

use super::{App, AppState, Command, ToastKind, file};
use crate::document::{ClockChange, UndoError};
use crate::words;

impl AppState {
    /// Whether a change of the day's clock is taken back by the next undo: someone was asked, and the question is still there.
    #[must_use]
    pub fn is_asked_to_undo(&self) -> bool {
        let asked = self.open.as_ref().and_then(|open| open.asked_to_undo);
        asked.is_some_and(|id| self.toasts.iter().any(|toast| toast.id == id))
    }
}

impl App {
    pub(super) fn undo(&mut self) {
        let change = self.state.open.as_ref().and_then(|open| open.document.undo_of_clock());
        if let Some(change) = change
            && !self.state.is_asked_to_undo()
        {
            self.ask_to_undo(change);
            return;
        }
        let outcome = self.state.open.as_mut().map(|open| open.document.undo());
        self.after_undo(outcome, words::edits::undone);
    }

    pub(super) fn redo(&mut self) {
        let outcome = self.state.open.as_mut().map(|open| open.document.redo());
        self.after_undo(outcome, words::edits::redone);
    }

    /// Says what would be taken back. The question goes with the next change, as every offer to undo.
    fn ask_to_undo(&mut self, change: ClockChange) {
        let Some(open) = self.state.open.as_mut() else { return };
        let Some(caption) = open.document.undo_caption() else { return };
        let at = change.at.map(|at| words::time::clock_at(at, &open.schedule.zone));
        let text = words::agenda::would_take_back(caption, at.as_deref());
        open.asked_to_undo = Some(self.state.next_toast);
        self.toast(ToastKind::Question, text, Some((say!("shell-take-back").to_owned(), Command::Undo)));
    }

    fn after_undo(&mut self, outcome: Option<Result<String, UndoError>>, say: fn(&str) -> String) {
        match outcome {
            Some(Ok(caption)) => {
                self.drop_offers_to_undo();
                file::changed(self);
                self.toast(ToastKind::Done, say(&caption), None);
            }
            Some(Err(err @ UndoError::ChangedSince { .. })) => self.toast(ToastKind::Error, words::sentence(&err.to_string()), None),
            Some(Err(UndoError::Nothing)) | None => {}
        }
    }
}
