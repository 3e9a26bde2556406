//! Saving by itself: two seconds after a pause, off the UI thread, never over someone else's changes.

use super::super::effect::Effect;
use super::super::{App, AppState};
use super::Elsewhere;
use super::recovery::Recovered;
use crate::model::Session;
use crate::store::{FileStamp, Newer, Recovery};
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
    /// The session as it was when it was last read or written here; none: nothing was yet.
    pub base: Option<Session>,
    /// What the file holds where somebody else has changed it since.
    pub elsewhere: Option<Elsewhere>,
    /// Why what the file holds cannot be compared, in words.
    pub not_compared: Option<String>,
    /// Copies beside it that have something which it does not have.
    pub copies: Vec<Elsewhere>,
    /// How saving stands.
    pub state: SaveState,
    /// Why it can only be read here, where it can.
    pub read_only: Option<ReadOnly>,
    /// When all of it was last on the disk.
    pub saved_at: Option<Timestamp>,
    /// The number of the last edit that is on the disk, in the journal or in the file.
    pub journalled: u64,
    /// Why the journal cannot be written, in words, as long as it cannot.
    pub journal_fails: Option<String>,
    /// What journals that were left behind have beyond the file, until somebody has chosen what becomes of it.
    pub left: Vec<Recovery>,
    /// Journals that were recovered. Until they are gone the file is not written: a journal that does not know what the file holds would
    /// be taken for one whose session somebody else has changed.
    pub(super) recovered: Vec<Recovered>,
    /// Who has asked for it and gets it once it is saved.
    pub(super) hands_over_to: Option<String>,
    /// The session as it is being written.
    pub(in crate::app) saving: Option<Session>,
    /// Whether the next save keeps the version that it takes the place of, whenever the last one was kept.
    pub(in crate::app) keeps_before: bool,
    /// Why saving fails, in words, since it last worked: while it is tried again too.
    failing: Option<String>,
    first_change: Option<Duration>,
    last_change: Option<Duration>,
    not_before: Duration,
}

/// Why a session can only be read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// Someone else has it open.
    Held {
        /// Who, in words.
        who: String,
        /// Since when, where that is known.
        since: Option<Timestamp>,
    },
    /// A newer Saltaire made it: saved here, it would lose what this one does not know.
    Newer(Newer),
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
    pub(in crate::app) const fn new(path: PathBuf, stamp: Option<FileStamp>, read_only: Option<ReadOnly>) -> Self {
        Self {
            path,
            stamp,
            base: None,
            elsewhere: None,
            not_compared: None,
            copies: Vec::new(),
            state: SaveState::Idle,
            read_only,
            saved_at: None,
            journalled: 0,
            journal_fails: None,
            left: Vec::new(),
            recovered: Vec::new(),
            hands_over_to: None,
            saving: None,
            keeps_before: false,
            failing: None,
            first_change: None,
            last_change: None,
            not_before: Duration::ZERO,
        }
    }

    /// Why saving fails, in words, as long as it does.
    #[must_use]
    pub fn failing(&self) -> Option<&str> {
        self.failing.as_deref()
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
        self.base = self.saving.take().or(self.base.take());
        self.state = SaveState::Idle;
        self.failing = None;
        self.keeps_before = false;
        self.not_before = now + took * REST;
        if all {
            (self.first_change, self.last_change) = (None, None);
        } else {
            self.first_change = self.last_change;
        }
    }

    /// The session is what the file holds, as somebody else wrote it.
    pub(super) fn taken_over(&mut self, stamp: FileStamp, session: Session) {
        self.stamp = Some(stamp);
        self.base = Some(session);
        self.state = SaveState::Idle;
        self.failing = None;
        (self.first_change, self.last_change) = (None, None);
    }

    /// Notes a failure; says whether the person has yet to be told.
    pub(super) fn failed(&mut self, why: String, now: Duration) -> bool {
        self.state = SaveState::Failed(why.clone());
        self.not_before = now + AFTER_FAILURE;
        self.changed_at(now);
        self.failing.replace(why).is_none()
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
            || open.file.read_only.is_some()
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
    open.file.saving = Some(open.document.session().clone());
    let effect = Effect::Save {
        path: open.file.path.clone(),
        session: Box::new(open.document.session().clone()),
        revision,
        number: open.document.last_number(),
        expected: open.file.stamp.clone(),
        keeps_before: open.file.keeps_before,
    };
    app.effect(effect);
}
