//! What leaves for the journal: every edit at once, and within a second what is typed and not said yes to.

mod unfinished;

pub(super) use unfinished::{put_back, typed};

use super::effect::{Effect, JournalEffect};
use super::{App, AppState};
use crate::store::EditLine;
use std::time::Duration;

/// How long after something was done what is typed is looked at; a journal that cannot be written is tried again after
/// [`AGAIN_AFTER`].
const LOOK_AFTER: Duration = Duration::from_millis(500);
const AGAIN_AFTER: Duration = Duration::from_secs(5);

/// What the journal has of what people are typing, and when it is looked at again.
#[derive(Debug, Default)]
pub(super) struct JournalState {
    due: Option<Duration>,
    scraps: Vec<String>,
}

/// Sends what was applied to the journal.
pub(super) fn write(app: &mut App) {
    let (now, at) = (app.clock.since_start(), app.state.now);
    let Some(open) = app.state.open.as_mut() else { return };
    let lines: Vec<EditLine> = open.document.take_to_journal().map(|(number, json)| EditLine { number, at, json }).collect();
    let path = open.file.path.clone();
    if open.file.read_only.is_none() {
        app.state.journal.due.get_or_insert(now + LOOK_AFTER);
    }
    if !lines.is_empty() {
        app.effect(Effect::Journal(JournalEffect::Append { path, edits: lines, scraps: None }));
    }
}

/// When what is typed is to be looked at.
pub(super) const fn due_at(state: &AppState) -> Option<Duration> {
    state.journal.due
}

/// Sends what is typed to the journal, where it is time to and it is something else than before.
pub(super) fn write_if_due(app: &mut App) {
    if app.state.journal.due.is_some_and(|due| due <= app.clock.since_start()) {
        write_typed(app);
    }
}

/// Sends what is typed to the journal, where it is something else than before; whether it was.
pub(super) fn write_typed(app: &mut App) -> bool {
    app.state.journal.due = None;
    let Some(open) = app.state.open.as_ref().filter(|open| open.file.read_only.is_none()) else { return false };
    let scraps = unfinished::scraps(open, app.state.dialog.as_ref());
    let is_other = scraps != app.state.journal.scraps;
    if is_other {
        app.state.journal.scraps.clone_from(&scraps);
        let path = open.file.path.clone();
        app.effect(Effect::Journal(JournalEffect::Append { path, edits: Vec::new(), scraps: Some(scraps) }));
    }
    is_other
}

/// Whether the journal holds something that is typed and not said yes to, as it stands now.
pub(super) fn holds_typed(app: &mut App) -> bool {
    write_typed(app);
    !app.state.journal.scraps.is_empty()
}

/// Another session is open: its journal has nothing yet of what is typed.
pub(super) fn begun(app: &mut App) {
    app.state.journal = JournalState::default();
}

/// The journal could not be written: it is tried again a little later, with all that it lacks.
pub(super) fn try_again(app: &mut App) {
    let at = app.clock.since_start() + AGAIN_AFTER;
    // What it has of what is typed is not known.
    app.state.journal = JournalState { due: Some(at), scraps: vec![String::new()] };
}
