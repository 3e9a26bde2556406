//! What has to hold whatever bytes come in: plain functions, for `fuzz/` (cargo-fuzz) and for `tests/fuzz.rs`.
//!
//! A body takes any bytes and panics where something does not hold. Another one is a function here, a line in [`BODIES`], a folder of that
//! name in `tests/corpus/`, and a target in `fuzz/`.

use crate::edit::Ids;
use crate::import::{Placement, place, read_comments};
use crate::model::{Session, SessionId, faults};
use crate::store::{LoadError, read, rescue, write};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;

/// What is tried with bytes.
pub type Body = fn(&[u8]);

/// All of them, each with the name of its corpus.
pub const BODIES: &[(&str, Body)] = &[("session_file", session_file), ("comments", comments)];

/// A session file: it is read or refused, never with a place outside of it; what is read is written and read back as it is; and what
/// can be rescued holds together.
pub fn session_file(bytes: &[u8]) {
    let file = Path::new("fuzz.ron");
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    match read::<Session>(bytes, file) {
        Ok(loaded) => {
            // What cannot be written is refused, too: nothing of what is read is.
            assert!(reads_back(&loaded.document), "what was read does not read back");
        }
        Err(LoadError::Damaged { line, column, .. } | LoadError::Newer { line, column, .. }) => {
            assert!((1..=lines).contains(&line) && (1..=bytes.len() + 1).contains(&column), "line {line}, column {column}");
        }
        Err(LoadError::Cut { line, .. } | LoadError::NotUtf8 { line, .. }) => assert!((1..=lines).contains(&line), "line {line}"),
        Err(_) => {}
    }
    let rescued = rescue(bytes, file);
    assert!(faults(&rescued.session).is_empty(), "{:?}", faults(&rescued.session));
    assert!(reads_back(&rescued.session), "what was rescued does not read back");
    for part in &rescued.lost {
        assert!(*part.lines.start() >= 1 && part.lines.start() <= part.lines.end() && *part.lines.end() <= lines, "{part:?}");
    }
}

fn reads_back(session: &Session) -> bool {
    let written = write(session).ok();
    let back = written.and_then(|bytes| read::<Session>(&bytes, Path::new("fuzz.ron")).ok());
    back.is_some_and(|back| back.document == *session && back.remarks.is_empty())
}

/// A file of comments: what can be taken of it becomes an edit that holds in a session, and its reverse takes all of it out again.
pub fn comments(bytes: &[u8]) {
    let Ok(preview) = read_comments(bytes, None) else { return };
    let before = Session::new(SessionId::from_random(1));
    let mut session = before.clone();
    let mut ids = Ids::seeded(1);
    let placed = place(&preview, &session, &Placement::default(), Timestamp::UNIX_EPOCH, &TimeZone::UTC, &mut ids);
    let reverse = placed.edit.apply(&mut session);
    assert!(reverse.is_ok(), "{reverse:?}");
    assert!(session.notes.len() == preview.rows.len(), "{} rows, {} notes", preview.rows.len(), session.notes.len());
    assert!(faults(&session).is_empty(), "{:?}", faults(&session));
    if let Ok(reverse) = reverse {
        assert!(reverse.apply(&mut session).is_ok() && session == before, "the reverse leaves something");
    }
}
