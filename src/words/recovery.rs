//! About journals that were left behind: what they would bring, and what became of it.

use super::file::{name_of, session_name};
use super::time::{clock_at, date};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;

/// What a journal has beyond a session's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beyond {
    /// New notes.
    pub new_notes: usize,
    /// Changes beside those.
    pub other_changes: usize,
    /// From when to when they were made.
    pub made: Option<(Timestamp, Timestamp)>,
}

/// "4 new notes and 12 other changes, from 10:41 to 10:52 on 17 April 2018".
#[must_use]
pub fn beyond(beyond: Beyond, zone: &TimeZone) -> String {
    let Beyond { new_notes, other_changes, made } = beyond;
    let what = match (new_notes, other_changes) {
        (0, 0) => return say!("recovery-only-typed").to_owned(),
        (0, changes) => say!("recovery-changes", changes = changes),
        (notes, 0) => say!("recovery-notes", notes = new(notes)),
        (notes, changes) => say!("recovery-notes-and-changes", notes = new(notes), changes = changes),
    };
    let Some((since, until)) = made else { return what };
    let day = date(until.to_zoned(zone.clone()).date());
    say!("recovery-from-to", what = what, since = clock_at(since, zone), until = clock_at(until, zone), date = day)
}

fn new(notes: usize) -> String {
    say!("recovery-new-notes", count = notes)
}

/// Says what was recovered, in the words of [`beyond`].
#[must_use]
pub fn done(what: &str) -> String {
    say!("recovery-done", what = what)
}

/// Says where a recovered copy is.
#[must_use]
pub fn copied(path: &Path) -> String {
    say!("recovery-copied", file = name_of(path))
}

/// What undo calls it.
#[must_use]
pub fn step() -> &'static str {
    say!("recovery-step")
}

/// The button that opens what was recovered.
#[must_use]
pub fn open() -> &'static str {
    say!("recovery-open")
}

/// A file name for a recovered copy.
#[must_use]
pub fn file_name(title: &str) -> String {
    session_name(&say!("recovery-file-name", title = title))
}

/// Says that there is something to recover.
#[must_use]
pub fn left_behind(sessions: usize) -> String {
    say!("recovery-left-behind", count = sessions)
}

/// Says what was typed in a field that is not there any more.
#[must_use]
pub fn without_place(text: &str) -> String {
    say!("recovery-without-place", text = text)
}

/// Says where a journal is kept that cannot be read.
#[must_use]
pub fn journal_unreadable(path: &Path) -> String {
    say!("recovery-journal-unreadable", path = path.display().to_string())
}

/// Says that a session's file is another session's now.
#[must_use]
pub fn another_session(path: &Path) -> String {
    say!("recovery-another-session", file = name_of(path))
}

/// Says that edits cannot be kept at once.
#[must_use]
pub fn not_journalled(why: &str) -> String {
    say!("recovery-not-journalled", why = why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_come_back_is_said_before_anyone_chooses() {
        let at = |time: &str| format!("2018-04-17T{time}:00Z").parse::<Timestamp>().unwrap();
        let made = Some((at("10:41"), at("10:52")));
        let said = |new_notes, other_changes| beyond(Beyond { new_notes, other_changes, made }, &TimeZone::UTC);
        assert_eq!(said(4, 12), "4 new notes and 12 other changes, from 10:41 to 10:52 on 17 April 2018");
        assert_eq!(said(1, 0), "1 new note, from 10:41 to 10:52 on 17 April 2018");
        assert_eq!(said(0, 1), "1 change, from 10:41 to 10:52 on 17 April 2018");
        assert_eq!(beyond(Beyond::default(), &TimeZone::UTC), "Nothing but what was being typed");
        assert_eq!(file_name("Leeds"), "leeds-recovered.ron");
    }
}
