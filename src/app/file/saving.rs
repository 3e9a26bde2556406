//! Saving by itself: two seconds after a pause, off the UI thread, never over someone else's changes.

use super::super::effect::Effect;
use super::super::{App, AppState};
use crate::store::{FileStamp, Recovery};
use jiff::Timestamp;
use std::path::PathBuf;
use std::time::Duration;

/// How long nothing has to change before the session is saved.
const PAUSE: Duration = Duration::from_secs(2);
/// How long changes may go on before the session is saved all the same.
const AT_MOST: Duration = Duration::from_secs(15);
/// How long after a failure saving is tried again.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// How many times its own length a save waits before the next.
const REST: u32 = 20;

/// The file of the open session.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it was when it was last read or written here.
    pub stamp: Option<FileStamp>,
    /// How saving stands.
    pub state: SaveState,
    /// Who else has it open, in words: it is read-only here then.
    pub held: Option<String>,
    /// When all of it was last on the disk.
    pub saved_at: Option<Timestamp>,
    /// The number of the last edit that is on the disk, in the journal or in the file.
    pub journalled: u64,
    /// Why the journal cannot be written, in words, as long as it cannot.
    pub journal_fails: Option<String>,
    /// What journals that were left behind have beyond the file, until somebody has chosen what becomes of it.
    pub left: Vec<Recovery>,
    /// Journals that were recovered: each goes when the edit of this number is on the disk. Until they are gone the file is not written: a
    /// journal that does not know what the file holds would be taken for one whose session somebody else has changed.
    pub(in crate::app) recovered: Vec<(u64, PathBuf)>,
    /// Whether the person was told that saving fails, since it last worked.
    was_told: bool,
    first_change: Option<Duration>,
    last_change: Option<Duration>,
    not_before: Duration,
}

/// How saving stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing is on its way.
    Idle,
    /// A revision is being written.
    Saving(u64),
    /// It failed, in words; it is tried again.
    Failed(String),
    /// The file changed on disk; it is not written before the person has chosen.
    ChangedOnDisk,
}

impl OpenFile {
    pub(in crate::app) const fn new(path: PathBuf, stamp: Option<FileStamp>, held: Option<String>) -> Self {
        Self {
            path,
            stamp,
            state: SaveState::Idle,
            held,
            saved_at: None,
            journalled: 0,
            journal_fails: None,
            left: Vec::new(),
            recovered: Vec::new(),
            was_told: false,
            first_change: None,
            last_change: None,
            not_before: Duration::ZERO,
        }
    }

    /// Whether saving does not get on by itself.
    #[must_use]
    pub const fn is_stuck(&self) -> bool {
        matches!(self.state, SaveState::Failed(_) | SaveState::ChangedOnDisk)
    }

    /// Whether a journal that was recovered has to go before the file is written.
    fn waits_for_journals(&self) -> bool {
        !self.recovered.is_empty() && self.journal_fails.is_none()
    }

    /// Whether it cannot be written now: a save is on its way, or the person has to choose first, or a journal to go.
    pub(in crate::app) fn waits(&self) -> bool {
        self.waits_for_journals() || matches!(self.state, SaveState::Saving(_) | SaveState::ChangedOnDisk)
    }

    /// When it is to be saved, on the clock that counts from the program's start.
    fn due_at(&self) -> Option<Duration> {
        let (first, last) = (self.first_change?, self.last_change?);
        if self.waits_for_journals() {
            return None;
        }
        match self.state {
            SaveState::Idle | SaveState::Failed(_) => Some((last + PAUSE).min(first + AT_MOST).max(self.not_before)),
            SaveState::Saving(_) | SaveState::ChangedOnDisk => None,
        }
    }

    fn changed_at(&mut self, now: Duration) {
        self.first_change.get_or_insert(now);
        self.last_change = Some(now);
    }

    pub(super) fn saved(&mut self, stamp: FileStamp, took: Duration, now: Duration, all: bool) {
        self.stamp = Some(stamp);
        self.state = SaveState::Idle;
        self.was_told = false;
        self.not_before = now + took * REST;
        if all {
            (self.first_change, self.last_change) = (None, None);
        } else {
            self.first_change = self.last_change;
        }
    }

    /// Notes a failure; says whether the person has yet to be told.
    pub(super) fn failed(&mut self, why: String, now: Duration) -> bool {
        self.state = SaveState::Failed(why);
        self.not_before = now + AFTER_FAILURE;
        self.changed_at(now);
        !std::mem::replace(&mut self.was_told, true)
    }
}

/// The session was changed.
pub(in crate::app) fn changed(app: &mut App) {
    let now = app.clock.since_start();
    app.with_open(|open| open.file.changed_at(now));
}

/// When the open session is to be saved.
pub(in crate::app) fn save_due_at(state: &AppState) -> Option<Duration> {
    let open = state.open.as_ref()?;
    if open.document.is_saved() { None } else { open.file.due_at() }
}

/// Saves the open session where it is time to.
pub(in crate::app) fn save_if_due(app: &mut App) {
    if save_due_at(&app.state).is_some_and(|at| at <= app.clock.since_start()) {
        begin(app);
    }
}

/// Saves the open session now, unless a save is on its way or has to wait for the person. Two at once would each take the other's
/// file for a stranger's; what changed meanwhile is saved after the first.
pub(super) fn save_now(app: &mut App) {
    let waits = app.state.open.as_ref().is_none_or(|open| {
        open.document.is_saved()
            || open.file.held.is_some()
            || open.file.waits_for_journals()
            || matches!(open.file.state, SaveState::ChangedOnDisk | SaveState::Saving(_))
    });
    if !waits {
        begin(app);
    }
}

fn begin(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let revision = open.document.revision();
    open.file.state = SaveState::Saving(revision);
    let effect = Effect::Save {
        path: open.file.path.clone(),
        session: Box::new(open.document.session().clone()),
        revision,
        number: open.document.last_number(),
        expected: open.file.stamp.clone(),
    };
    app.effect(effect);
}
