//! Journals that programs which do not run any more have left behind: what each brings to its session.

use crate::app::{Event, LeftBehind};
use crate::model::Session;
use crate::store::{self, Contents, FileStamp, Found, Journals, Recovery};
use crate::words;
use std::cmp::Reverse;
use std::path::Path;

/// What those of one session have beyond its file; those that have nothing go.
pub(super) fn of(journals: &Journals, path: &Path, session: &Session, stamp: &FileStamp) -> Vec<Recovery> {
    let found = journals.look().found.into_iter();
    let its_own = found.filter(|found| found.read.header.path == path && found.read.header.session == session.id);
    let recoveries = its_own.map(|found| recovery_of(journals, &found, session, Contents::from(stamp)));
    let (nothing, left): (Vec<_>, Vec<_>) = recoveries.partition(|recovery| recovery.brings.is_nothing());
    for recovery in nothing {
        // What stays is found again.
        let _ = journals.discard(&recovery.journal);
    }
    left
}

/// Looks for all of them, newest first; nothing where there are none.
pub(super) fn look(journals: &Journals) -> Option<Event> {
    let mut looked = journals.look();
    looked.found.sort_by_key(|found| Reverse(found.read.edits.last().map(|edit| edit.at)));
    let left: Vec<LeftBehind> = looked.found.into_iter().filter_map(|found| one(journals, &found)).collect();
    (!left.is_empty() || !looked.unreadable.is_empty()).then_some(Event::LeftBehind { left, unreadable: looked.unreadable })
}

/// One of them, to be offered; none where not even what it builds on is known.
fn one(journals: &Journals, found: &Found) -> Option<LeftBehind> {
    let (recovery, unreadable) = recovery(journals, found)?;
    Some(LeftBehind { path: found.read.header.path.clone(), recovery, unreadable })
}

/// What one brings to its session, and why the session's file cannot be read, in words, where it cannot: then that goes by what the journal
/// builds on. None where not even that is known.
pub(super) fn recovery(journals: &Journals, found: &Found) -> Option<(Recovery, Option<String>)> {
    let path = &found.read.header.path;
    let unreadable = match store::load::<Session>(path) {
        Ok((loaded, stamp)) if loaded.document.id == found.read.header.session => {
            return Some((recovery_of(journals, found, &loaded.document, Contents::from(&stamp)), None));
        }
        Ok(_) => words::recovery::another_session(path),
        Err(err) => words::sentence(&err.to_string()),
    };
    let (base, contents) = base_of(journals, found)?;
    Some((Recovery::of(found.file.clone(), found.read.clone(), &base, contents, Some((&base, contents))), Some(unreadable)))
}

/// What one brings to its session as the file has it.
fn recovery_of(journals: &Journals, found: &Found, file: &Session, contents: Contents) -> Recovery {
    let base = if found.read.beyond(contents).is_some() { None } else { base_of(journals, found) };
    let base = base.as_ref().map(|(session, contents)| (session, *contents));
    Recovery::of(found.file.clone(), found.read.clone(), file, contents, base)
}

/// What the session's file held when a journal was begun.
fn base_of(journals: &Journals, found: &Found) -> Option<(Session, Contents)> {
    let bytes = journals.base_of(found)?;
    let session = store::read::<Session>(&bytes, &found.read.header.path).ok()?.document;
    Some((session, Contents::of(&bytes)))
}
