//! The first screen.

use super::{count, time};
use jiff::Timestamp;
use jiff::civil::Date;

/// What the program is, for someone who sees it for the first time.
pub const WELCOME: &str = "Saltaire takes a workshop from its plan to its write-up: a timed agenda, what every table says, what it is about, \
                           and what happens because of it. Everything stays in files on this computer.";

/// What a table of a new session is called.
#[must_use]
pub fn table_name(number: usize) -> String {
    format!("Table {number}")
}

/// "2 next steps overdue".
#[must_use]
pub fn steps_overdue(steps: usize) -> String {
    format!("{} overdue", count::next_steps(steps))
}

/// "12 notes to check with their tables".
#[must_use]
pub fn checks_open(notes: usize) -> String {
    let whose = if notes == 1 { "its table" } else { "their tables" };
    format!("{} to check with {whose}", count::notes(notes))
}

/// "3 questions without an answer".
#[must_use]
pub fn answers_due(questions: usize) -> String {
    format!("{} without an answer", count::questions(questions))
}

/// "1 next step done that attendees have not heard of".
#[must_use]
pub fn updates_due(steps: usize) -> String {
    format!("{} done that attendees have not heard of", count::next_steps(steps))
}

/// Where and when a session is: "Leeds · 17 April 2018".
#[must_use]
pub fn where_and_when(place: &str, date: Option<Date>) -> String {
    let date = date.map(time::date);
    let parts: Vec<&str> = [place.trim(), date.as_deref().unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// When a session was open last: "last open 3 days ago".
#[must_use]
pub fn opened(at: Timestamp, now: Timestamp) -> String {
    format!("last open {}", time::ago(at, now))
}

/// Stands where a session has no title.
pub const UNTITLED: &str = "A session without a title";

/// Says that a recent file is gone.
#[must_use]
pub fn gone(path: &std::path::Path) -> String {
    format!("Its file is not there any more: {}", path.display())
}

/// Whether the agenda of a template fits: "The agenda takes 2 h 45 min of 3 h", "The agenda takes 3 h, 30 min more than there are".
#[must_use]
pub fn agenda_takes(planned_minutes: u32, length_minutes: Option<u32>) -> String {
    let said = |minutes: u32| time::short_minutes(i64::from(minutes));
    let takes = format!("The agenda takes {}", said(planned_minutes));
    match length_minutes {
        None => takes,
        Some(length) if planned_minutes > length => format!("{takes}, {} more than there are", said(planned_minutes - length)),
        Some(length) => format!("{takes} of {}", said(length)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn lines_about_sessions() {
        assert_eq!(where_and_when(" Leeds ", Some(date(2018, 4, 17))), "Leeds · 17 April 2018");
        assert_eq!((where_and_when("", None), where_and_when("Leeds", None)), (String::new(), "Leeds".to_owned()));
        assert_eq!(
            (checks_open(1), checks_open(2)),
            ("1 note to check with its table".into(), "2 notes to check with their tables".into())
        );
    }

    #[test]
    fn an_agenda_that_does_not_fit_is_said() {
        assert_eq!(agenda_takes(165, None), "The agenda takes 2 h 45 min");
        assert_eq!(agenda_takes(165, Some(180)), "The agenda takes 2 h 45 min of 3 h");
        assert_eq!(agenda_takes(180, Some(150)), "The agenda takes 3 h, 30 min more than there are");
    }
}
