//! Journals that programs which do not run any more have left behind: what each brings to its session.

use crate::app::Event;
use crate::model::Session;
use crate::store::{Contents, FileStamp, Journals, Recovery};
use std::path::Path;

/// What those of one session have beyond its file; those that have nothing go.
pub(super) fn of(journals: &Journals, path: &Path, session: &Session, stamp: &FileStamp) -> Vec<Recovery> {
    let found = journals.look().found.into_iter();
    let its_own = found.filter(|found| found.read.header.path == path && found.read.header.session == session.id);
    let recoveries = its_own.map(|found| journals.recovery_of(&found, session, Contents::from(stamp)));
    let (nothing, left): (Vec<_>, Vec<_>) = recoveries.partition(|recovery| recovery.brings.is_nothing());
    for recovery in nothing {
        // What stays is found again.
        let _ = journals.discard(&recovery.journal);
    }
    left
}

/// Looks for all of them, newest first; nothing where there are none.
pub(super) fn look(journals: &Journals) -> Option<Event> {
    let (left, unreadable) = journals.look_beyond();
    (!left.is_empty() || !unreadable.is_empty()).then_some(Event::LeftBehind { left, unreadable })
}
