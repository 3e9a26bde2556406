//! How long ago a table said something, and which tables have gone still.

use crate::insight::TableCount;
use crate::model::{Capture, ItemKind, Session, Table};
use crate::schedule::{ItemState, Schedule};
use jiff::{SignedDuration, Timestamp};

/// A table that captures here is called still after so long without a note.
const STILL_AFTER: SignedDuration = SignedDuration::from_mins(5);
/// What was said longer ago than this is of another day.
const SAME_DAY: SignedDuration = SignedDuration::from_hours(20);

/// What is worth saying of when a table was last heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastNote {
    /// Nothing: no note yet, or long ago.
    Nothing,
    /// It writes on paper: how many sheets are in.
    Sheets,
    /// Its last note was then.
    At(Timestamp),
    /// Its discussion runs, and nothing has come from it since then.
    StillSince(Timestamp),
}

/// When a table was last heard. Still is only said of a table that captures here, while a table discussion runs.
#[must_use]
pub fn last_note(table: &Table, count: TableCount, session: &Session, schedule: &Schedule, now: Timestamp) -> LastNote {
    if table.capture == Capture::Paper {
        return LastNote::Sheets;
    }
    let latest = count.latest.filter(|at| now.duration_since(*at) < SAME_DAY);
    let began = schedule
        .running()
        .filter(|times| times.state == ItemState::Running)
        .filter(|times| session.agenda.get(&times.item).is_some_and(|item| item.kind == ItemKind::TableDiscussion))
        .and_then(|times| times.actual_start);
    if let Some(began) = began.filter(|_| table.capture == Capture::Here) {
        let since = latest.map_or(began, |latest| latest.max(began));
        if now.duration_since(since) >= STILL_AFTER {
            return LastNote::StillSince(since);
        }
    }
    latest.map_or(LastNote::Nothing, LastNote::At)
}
