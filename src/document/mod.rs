//! The open session: its history, its revision, and which revision is on the disk.
//!
//! Undo and redo are edits too: the reverse is applied to the session as it is now. History is recorded here, around
//! [`Edit::apply`], and nowhere else.

mod clock;
mod history;
#[cfg(test)]
mod tests;

pub use clock::ClockChange;
pub use history::MOST_BYTES;

use crate::edit::{Edit, EditError};
use crate::model::Session;
use history::{Fingerprint, History, Step, written_down};
use std::collections::VecDeque;

/// An open session with its history.
#[derive(Debug)]
pub struct Document {
    session: Session,
    revision: u64,
    newest: u64,
    saved: Option<u64>,
    undo: History,
    redo: History,
    /// How many edits of others have arrived.
    others: u64,
    /// Whether the next letter typed begins a new step.
    sealed: bool,
    most_bytes: u64,
    /// How many edits were applied, undoing and redoing among them.
    applied: u64,
    /// The last of them, as long as nobody took them for the journal; none: there is no journal.
    to_journal: Option<VecDeque<Vec<u8>>>,
}

/// What became of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// The session is different now.
    Changed,
    /// It said what was there already; nothing happened, nothing was recorded.
    Same,
}

/// Why a step could not be undone or redone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UndoError {
    /// There is no step.
    #[error("{}", say!("shell-nothing-to-undo"))]
    Nothing,
    /// Someone else changed the same thing since; their change is kept.
    #[error("{}", say!("shell-changed-since", change = caption.as_str()))]
    ChangedSince {
        /// The step that stays done.
        caption: String,
    },
}

impl Document {
    /// A session that has just been read: all of it is on the disk.
    #[must_use]
    pub fn opened(session: Session) -> Self {
        Self { saved: Some(0), ..Self::new(session) }
    }

    /// A session that is nowhere on the disk yet.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self {
            session,
            revision: 0,
            newest: 0,
            saved: None,
            undo: History::default(),
            redo: History::default(),
            others: 0,
            sealed: true,
            // What is undone can take as much as what can be undone.
            most_bytes: MOST_BYTES / 2,
            applied: 0,
            to_journal: None,
        }
    }

    /// Keeps what is applied from now on until it is taken for the journal.
    pub fn begin_journal(&mut self) {
        self.to_journal.get_or_insert_default();
    }

    /// The session as it is now. A clone of it is a snapshot.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// A number that stands for what the session says now: equal numbers, equal sessions.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the session says what is on the disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saved == Some(self.revision)
    }

    /// Records that a revision is on the disk.
    pub const fn mark_saved(&mut self, revision: u64) {
        self.saved = Some(revision);
    }

    /// Records that what is on the disk is something else.
    pub const fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Applies an edit and records how to take it back.
    ///
    /// # Errors
    /// Where it cannot be applied; nothing has changed then.
    pub fn commit(&mut self, edit: Edit, caption: impl Into<String>) -> Result<Committed, EditError> {
        let typed = edit.merge_key();
        let (json, done) = written_down(&edit);
        let reverse = edit.apply(&mut self.session)?;
        // An edit that is its own reverse set a value to what it was.
        let taken_back = Fingerprint::of(&reverse);
        if taken_back == done {
            return Ok(Committed::Same);
        }
        self.applied(json);
        self.redo.clear();
        // Where the value before was of another sort, this edit chose the sort: a step of its own, and what is typed into it another.
        let merge_key = typed.filter(|typed| reverse.merge_key().as_ref() == Some(typed));
        let goes_on = !self.sealed && merge_key.is_some() && self.undo.last().is_some_and(|last| last.merge_key == merge_key);
        if goes_on && let Some(last) = self.undo.last_mut() {
            last.done = done;
        } else {
            let bytes = taken_back.memory();
            let step = Step { reverse, done, caption: caption.into(), merge_key, before: self.revision, others: self.others, bytes };
            self.undo.push(step, self.most_bytes);
        }
        self.sealed = false;
        self.advance();
        Ok(Committed::Changed)
    }

    /// Applies an edit that came from elsewhere; it is not ours to undo.
    ///
    /// # Errors
    /// Where it cannot be applied; nothing has changed then.
    pub fn commit_from_elsewhere(&mut self, edit: Edit) -> Result<(), EditError> {
        let (json, _) = written_down(&edit);
        edit.apply(&mut self.session)?;
        self.applied(json);
        self.others += 1;
        self.sealed = true;
        self.advance();
        Ok(())
    }

    /// Ends the step that typing adds to: the next letter begins a new one.
    pub const fn seal(&mut self) {
        self.sealed = true;
    }

    /// What would be undone next, in words.
    #[must_use]
    pub fn undo_caption(&self) -> Option<&str> {
        self.undo.last().map(|step| step.caption.as_str())
    }

    /// What would be redone next, in words.
    #[must_use]
    pub fn redo_caption(&self) -> Option<&str> {
        self.redo.last().map(|step| step.caption.as_str())
    }

    /// What of the day's clock would be undone next; none where that leaves the clock alone.
    #[must_use]
    pub fn undo_of_clock(&self) -> Option<ClockChange> {
        ClockChange::taken_back_by(&self.undo.last()?.reverse, &self.session)
    }

    /// Takes back the last step and returns its caption.
    ///
    /// # Errors
    /// Where there is none, or where it would take back what someone else did since; that step is let go of.
    pub fn undo(&mut self) -> Result<String, UndoError> {
        let step = self.undo.pop().ok_or(UndoError::Nothing)?;
        let (caption, opposite) = self.take_back(step)?;
        self.redo.push(opposite, self.most_bytes);
        Ok(caption)
    }

    /// Does again what was undone last and returns its caption.
    ///
    /// # Errors
    /// Where there is nothing, or where someone else changed the same thing since; that step is let go of.
    pub fn redo(&mut self) -> Result<String, UndoError> {
        let step = self.redo.pop().ok_or(UndoError::Nothing)?;
        let (caption, opposite) = self.take_back(step)?;
        self.undo.push(opposite, self.most_bytes);
        Ok(caption)
    }

    /// Applies a step's reverse and returns the step that takes that back.
    fn take_back(&mut self, step: Step) -> Result<(String, Step), UndoError> {
        let before = self.session.clone();
        let (json, done) = written_down(&step.reverse);
        let reverse = step.reverse.apply(&mut self.session).ok().map(|reverse| (Fingerprint::of(&reverse), reverse));
        let Some((taken_back, reverse)) = reverse.filter(|(taken_back, _)| *taken_back == step.done) else {
            self.session = before;
            return Err(UndoError::ChangedSince { caption: step.caption });
        };
        self.applied(json);
        let revision = self.revision;
        if step.others == self.others {
            self.revision = step.before;
        } else {
            self.advance();
        }
        self.sealed = true;
        let bytes = taken_back.memory();
        let opposite = Step { reverse, done, caption: step.caption.clone(), merge_key: None, before: revision, others: self.others, bytes };
        Ok((step.caption, opposite))
    }

    fn applied(&mut self, json: Vec<u8>) {
        self.applied += 1;
        if let Some(to_journal) = &mut self.to_journal {
            to_journal.push_back(json);
        }
    }

    /// The number of the edit that was applied last, from 1; 0: none was. Undoing and redoing are edits too.
    #[must_use]
    pub const fn last_number(&self) -> u64 {
        self.applied
    }

    /// Takes what was applied since the last call, in JSON and with its numbers, to be written into the journal.
    pub fn take_to_journal(&mut self) -> impl Iterator<Item = (u64, Vec<u8>)> + use<> {
        let edits = self.to_journal.as_mut().map(std::mem::take).unwrap_or_default();
        let first = self.applied + 1 - edits.len() as u64;
        (first..).zip(edits)
    }

    /// Goes on with another state of the session as if there had been none before: nothing of that can be undone, and what was to go
    /// into the journal does not. It counts as one edit, which no journal has.
    pub fn begin_anew(&mut self, session: Session) {
        self.session = session;
        (self.undo, self.redo) = (History::default(), History::default());
        self.applied += 1;
        if let Some(to_journal) = &mut self.to_journal {
            to_journal.clear();
        }
        self.sealed = true;
        self.advance();
    }

    /// The edits that would undo and redo: what they say is kept in memory.
    pub fn history(&self) -> impl Iterator<Item = &Edit> {
        self.undo.edits().chain(self.redo.edits())
    }

    const fn advance(&mut self) {
        self.newest += 1;
        self.revision = self.newest;
    }

    /// About how much memory history takes, in bytes.
    #[must_use]
    pub const fn history_bytes(&self) -> u64 {
        self.undo.bytes() + self.redo.bytes()
    }
}
