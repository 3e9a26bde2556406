//! About journals that were left behind: what they would bring, and what became of it.

use super::file::{name_of, session_name};
use super::time::{clock_at, date, moment};
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
    /// Something was being typed.
    pub is_typed: bool,
    /// From when to when they were made.
    pub made: Option<(Timestamp, Timestamp)>,
}

/// "4 new notes and 12 other changes, from 10:41 to 10:52 on 17 April 2018"; "at 10:41" where that was all within a minute.
#[must_use]
pub fn beyond(beyond: Beyond, zone: &TimeZone) -> String {
    let Beyond { new_notes, other_changes, is_typed, made } = beyond;
    let what = match (new_notes, other_changes) {
        (0, 0) if is_typed => return say!("recovery-only-typed").to_owned(),
        (0, 0) => return say!("recovery-nothing-fits").to_owned(),
        (0, changes) => say!("recovery-changes", changes = changes),
        (notes, 0) => say!("recovery-notes", notes = new(notes)),
        (notes, changes) => say!("recovery-notes-and-changes", notes = new(notes), changes = changes),
    };
    let Some((since, until)) = made else { return what };
    let [first_day, last_day] = [since, until].map(|at| zone.to_datetime(at).date());
    let (first, last) = (clock_at(since, zone), clock_at(until, zone));
    if first_day != last_day {
        say!("recovery-from-day-to-day", what = what, since = moment(since, zone), until = moment(until, zone))
    } else if first == last {
        say!("recovery-at", what = what, time = first, date = date(first_day))
    } else {
        say!("recovery-from-to", what = what, since = first, until = last, date = date(first_day))
    }
}

fn new(notes: usize) -> String {
    say!("recovery-new-notes", count = notes)
}

/// Says what was recovered, in the words of [`beyond`].
#[must_use]
pub fn done(what: &str) -> String {
    say!("recovery-done", what = what)
}

/// Says how many changes could not be brought in; none where all could.
#[must_use]
pub fn left_out(changes: usize) -> Option<String> {
    (changes > 0).then(|| say!("recovery-left-out", count = changes))
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

/// Says where a journal is kept that cannot be read, or whose session is missing: why, in a sentence.
#[must_use]
pub fn journal_unreadable(path: &Path, lacks: Option<&str>) -> String {
    let path = path.display().to_string();
    match lacks {
        Some(why) => say!("recovery-session-missing", why = why, path = path),
        None => say!("recovery-journal-unreadable", path = path),
    }
}

/// Says where a journal is kept of which not all could be brought in.
#[must_use]
pub fn rest_kept(path: &Path) -> String {
    say!("recovery-rest-kept", path = path.display().to_string())
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
        let said = |new_notes, other_changes| beyond(Beyond { new_notes, other_changes, is_typed: true, made }, &TimeZone::UTC);
        assert_eq!(said(4, 12), "4 new notes and 12 other changes, from 10:41 to 10:52 on 17 April 2018");
        assert_eq!(said(1, 0), "1 new note, from 10:41 to 10:52 on 17 April 2018");
        assert_eq!(said(0, 1), "1 change, from 10:41 to 10:52 on 17 April 2018");
        let made = |since: &str, until: &str| {
            let [since, until] = [since, until].map(|time| format!("2018-04-{time}Z").parse::<Timestamp>().unwrap());
            beyond(Beyond { new_notes: 0, other_changes: 2, is_typed: false, made: Some((since, until)) }, &TimeZone::UTC)
        };
        assert_eq!(made("17T07:54:02", "17T07:54:31"), "2 changes, at 07:54 on 17 April 2018");
        assert_eq!(made("17T23:50:00", "18T00:10:00"), "2 changes, from 17 April 2018, 23:50 to 18 April 2018, 00:10");
        assert_eq!(made("17T07:54:00", "18T07:54:00"), "2 changes, from 17 April 2018, 07:54 to 18 April 2018, 07:54");
        assert_eq!(said(0, 0), "Nothing but what was being typed");
        assert_eq!(beyond(Beyond::default(), &TimeZone::UTC), "Nothing that can be brought in");
        assert_eq!(file_name("Leeds"), "leeds-recovered.ron");
    }
}
