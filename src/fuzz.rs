//! What has to hold whatever bytes come in: plain functions, for `fuzz/` (cargo-fuzz) and for `tests/fuzz.rs`.
//!
//! A body takes any bytes and panics where something does not hold. Another one is a function here, a line in [`BODIES`], a folder of that
//! name in `tests/corpus/`, and a target in `fuzz/`.

use crate::edit::{Edit, Ids};
use crate::import::answers::{Wanted, read_answers, take};
use crate::import::{Placement, place, read_comments};
use crate::model::{EnteredBy, NextStep, Position, Session, SessionId, StepId, faults};
use crate::store::{Contents, LoadError, Recovery, framed, read, read_journal, rescue, write};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;

/// What is tried with bytes.
pub type Body = fn(&[u8]);

/// All of them, each with the name of its corpus.
pub const BODIES: &[(&str, Body)] = &[("session_file", session_file), ("comments", comments), ("answers", answers), ("journal", journal)];

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

/// A file of answers of the rescue sheet: what can be taken of it holds in a session, and taken again adds nothing.
pub fn answers(bytes: &[u8]) {
    let Ok(read) = read_answers(bytes) else { return };
    let mut session = Session::new(SessionId::from_random(1));
    for (number, place) in (1..).zip(Position::first(9)) {
        let mut step = NextStep::new(StepId::from_random(u64::from(number)), place, "");
        step.on_sheet = Some(number);
        session.next_steps.insert(step);
    }
    let wanted = Wanted { entered_by: EnteredBy::Import, again: false };
    let taken = take(&read.answers, &session, wanted, Timestamp::UNIX_EPOCH, &mut Ids::seeded(1));
    let done = taken.edit.apply(&mut session);
    assert!(done.is_ok() && faults(&session).is_empty(), "{done:?}");
    let again = take(&read.answers, &session, wanted, Timestamp::UNIX_EPOCH, &mut Ids::seeded(1));
    assert!(again.answers == 0 && again.there_already == taken.answers, "{again:?}");
}

/// A journal, as its bytes and with each of its lines as a record that came through whole: it is read or refused, and what it brings
/// to a session holds together and reads back.
pub fn journal(bytes: &[u8]) {
    let framed: Vec<u8> = bytes.split(|byte| *byte == b'\n').flat_map(framed).collect();
    for bytes in [bytes, &framed] {
        let Some(read) = read_journal(bytes) else { continue };
        let session = Session::new(read.header.session);
        let contents = read.header.builds_on;
        for (at, base) in [(contents, None), (Contents { length: 0, crc32: 0 }, Some((&session, contents)))] {
            let recovery = Recovery::of("fuzz.journal".into(), read.clone(), &session, at, base);
            assert!(faults(&recovery.session).is_empty(), "{:?}", faults(&recovery.session));
            assert!(reads_back(&recovery.session), "what was recovered does not read back");
            let mut taken_in = session.clone();
            assert!(
                Edit::between(&session, &recovery.brought_into(&session)).apply(&mut taken_in).is_ok() && taken_in == recovery.session,
                "it cannot be taken in"
            );
        }
    }
}
