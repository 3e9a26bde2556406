//! What recent sessions owe, line by line.

use crate::insight::Promise;
use crate::store::{Owed, RecentSession};
use crate::words;
use jiff::civil::Date;

/// One thing that a session owes people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedLine {
    /// What, in words.
    pub text: String,
    /// Whether it was due before today.
    pub is_late: bool,
}

/// What one session owes, the most pressing first.
#[must_use]
pub fn owed_lines(owed: &Owed, today: Date) -> Vec<OwedLine> {
    let mut lines = Vec::new();
    if let Some(by) = owed.notes_promised_by {
        let is_late = by < today;
        lines.push(OwedLine { text: words::owed::promised(Promise { by, is_late }, today), is_late });
    }
    if let Some(until) = owed.keep_until.filter(|until| *until < today) {
        lines.push(OwedLine { text: words::erase::keep_line(until), is_late: true });
    }
    let counted = [
        (owed.steps_overdue, words::home::steps_overdue as fn(usize) -> String, true),
        (owed.checks_open, words::home::checks_open, false),
        (owed.answers_due, words::home::answers_due, false),
        (owed.updates_due, words::home::updates_due, false),
    ];
    let more = counted.into_iter().filter(|(count, ..)| *count > 0);
    lines.extend(more.map(|(count, say, is_late)| OwedLine { text: say(count as usize), is_late }));
    lines
}

/// What all recent sessions owe: what is late first, else in the order of the list.
#[must_use]
pub fn owed_anywhere(sessions: &[RecentSession], today: Date) -> Vec<(&RecentSession, OwedLine)> {
    let lines = sessions.iter().flat_map(|session| owed_lines(&session.owed, today).into_iter().map(move |line| (session, line)));
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by_key(|(_, line)| !line.is_late);
    lines
}
