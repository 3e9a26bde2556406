//! The first screen.

use super::time;
use jiff::Timestamp;
use jiff::civil::Date;

/// "2 next steps overdue".
#[must_use]
pub fn steps_overdue(steps: usize) -> String {
    say!("home-steps-overdue", count = steps)
}

/// "12 notes to check with their tables".
#[must_use]
pub fn checks_open(notes: usize) -> String {
    say!("home-checks-open", count = notes)
}

/// "3 questions without an answer".
#[must_use]
pub fn answers_due(questions: usize) -> String {
    say!("count-without-answer", count = questions)
}

/// "1 next step done that attendees have not heard of".
#[must_use]
pub fn updates_due(steps: usize) -> String {
    say!("home-updates-due", count = steps)
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
    say!("home-opened", ago = time::ago(at, now))
}

/// Says that a recent file is gone.
#[must_use]
pub fn gone(path: &std::path::Path) -> String {
    say!("home-gone", path = path.display().to_string())
}

/// How many people are expected, and how many that makes at a table: "40 people expected, about 7 at each table".
#[must_use]
pub fn people_expected(people: u32, tables: u32) -> String {
    match people.div_ceil(tables.max(1)) {
        each if tables > 1 => say!("home-people-at-tables", people = people, each = each),
        _ => say!("home-people-expected", people = people),
    }
}

/// Whether the agenda of a template fits: "The agenda takes 2 h 45 min of 3 h", "The agenda takes 3 h, 30 min more than there are".
#[must_use]
pub fn agenda_takes(planned_minutes: u32, length_minutes: Option<u32>) -> String {
    let said = |minutes: u32| time::short_minutes(i64::from(minutes));
    let planned = said(planned_minutes);
    match length_minutes {
        None => say!("home-agenda-takes", planned = planned),
        Some(length) if planned_minutes > length => {
            say!("home-agenda-takes-more", planned = planned, over = said(planned_minutes - length))
        }
        Some(length) => say!("home-agenda-takes-of", planned = planned, length = said(length)),
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
    fn people_are_shared_out_among_tables() {
        assert_eq!(people_expected(40, 6), "40 people expected, about 7 at each table");
        assert_eq!((people_expected(1, 1), people_expected(3, 0)), ("1 person expected".into(), "3 people expected".into()));
    }

    #[test]
    fn an_agenda_that_does_not_fit_is_said() {
        assert_eq!(agenda_takes(165, None), "The agenda takes 2 h 45 min");
        assert_eq!(agenda_takes(165, Some(180)), "The agenda takes 2 h 45 min of 3 h");
        assert_eq!(agenda_takes(180, Some(150)), "The agenda takes 3 h, 30 min more than there are");
    }
}
