//! What takes long in a large session and writes no file: done on a thread, so that the window never waits.

use crate::app::comparing;
use crate::app::file::Elsewhere;
use crate::app::replace;
use crate::app::write_up::repeated_words;
use crate::app::{Effect, Event, LookEffect, LookEvent};
use crate::merge::merge;
use crate::model::Session;
use crate::store::{FileStamp, LoadError};
use crate::{report, store, words};
use std::path::PathBuf;

/// Carries out an effect that only reads sessions; none for any other.
pub(super) fn read_over(effect: Effect) -> Option<Event> {
    match effect {
        Effect::BuildPreview { ticket, session, audience, options } => {
            Some(Event::Previewed { ticket, report: Box::new(report::build(&session, audience, &options)) })
        }
        Effect::CheckWriteUp { ticket, session, smallest_count } => {
            Some(Event::WriteUpChecked { ticket, repeats: repeated_words(&session, smallest_count) })
        }
        Effect::Look(effect) => Some(Event::Looked(look(effect))),
        Effect::Compare { path, base, mine, expected } => compare(path, base.as_deref(), *mine, expected),
        _ => None,
    }
}

fn look(effect: LookEffect) -> LookEvent {
    match effect {
        LookEffect::Leaving { ticket, session, options, as_rows } => {
            LookEvent::Leaving { ticket, found: Box::new(report::leaving::leaving(&session, &options, as_rows)) }
        }
        LookEffect::Words { ticket, notes, sought, wordings } => {
            LookEvent::Words { ticket, found: replace::find(&notes, &sought, wordings) }
        }
        LookEffect::Same { ticket, mut near, notes, but } => {
            comparing::compare(&mut near, &notes, but);
            LookEvent::Same { ticket, near }
        }
    }
}

/// Works out what can be read of a damaged session.
pub(super) fn rescue(path: PathBuf) -> Event {
    let rescued = store::rescue_file(&path).map(Box::new);
    Event::Rescued { path, rescued }
}

/// Reads another state of a session and merges both; nothing where it is what was expected, or no state of this session.
fn compare(path: PathBuf, base: Option<&Session>, mine: Session, expected: Option<FileStamp>) -> Option<Event> {
    if let Some(expected) = &expected {
        match expected.has_changed(&path) {
            Ok(true) => {}
            // What is not there any more is written again by the next save.
            Ok(false) | Err(_) => return None,
        }
    }
    let not_compared = |why: String| Some(Event::NotCompared { path: path.clone(), why });
    let (loaded, stamp) = match store::load::<Session>(&path) {
        Ok((loaded, stamp)) => (loaded, stamp),
        // A copy that was taken away since it was found is missed by nobody.
        Err(LoadError::NotFound { .. }) if expected.is_none() => return None,
        Err(err) => return not_compared(words::sentence(&err.to_string())),
    };
    if let Some(newer) = &loaded.newer {
        return not_compared(words::sentence(&newer.to_string()));
    }
    if expected.is_none() && loaded.document.id != mine.id {
        // It is called as a copy and is another session.
        return None;
    }
    match merge(base, &mine, &loaded.document) {
        Ok(merged) => {
            let found = Elsewhere { path, stamp, theirs: loaded.document, mine, merged };
            Some(Event::Compared { expected, found: Box::new(found) })
        }
        Err(err) => not_compared(words::sentence(&err.to_string())),
    }
}
