//! What takes long in a large session and writes no file: done on a thread, so that the window never waits.

use crate::app::write_up::repeated_words;
use crate::app::{Effect, Event};
use crate::{report, store};
use std::path::PathBuf;

/// Carries out an effect that only reads a session; none for any other.
pub(super) fn read_over(effect: Effect) -> Option<Event> {
    match effect {
        Effect::BuildPreview { ticket, session, audience, options } => {
            Some(Event::Previewed { ticket, report: Box::new(report::build(&session, audience, &options)) })
        }
        Effect::CheckWriteUp { ticket, session, smallest_count } => {
            Some(Event::WriteUpChecked { ticket, repeats: repeated_words(&session, smallest_count) })
        }
        _ => None,
    }
}

/// Works out what can be read of a damaged session.
pub(super) fn rescue(path: PathBuf) -> Event {
    let rescued = store::rescue_file(&path).map(Box::new);
    Event::Rescued { path, rescued }
}
