//! What is owed to the people who came, in lines.

use super::{count, time};
use crate::insight::{Owed, Promise};
use jiff::civil::Date;

/// What is owed, the most pressing first: "Notes promised by 24 April 2018: 3 days", "12 notes to check with 3 tables".
#[must_use]
pub fn lines(owed: &Owed, today: Date) -> Vec<String> {
    let lines = [
        owed.notes_promised.map(|promise| promised(promise, today)),
        (!owed.checks.is_empty())
            .then(|| say!("count-notes-to-check", notes = count::notes(owed.notes_to_check()), tables = count::tables(owed.checks.len()))),
        (owed.answers > 0).then(|| say!("count-without-answer", count = owed.answers)),
        (!owed.updates.is_empty()).then(|| say!("count-due-update", count = owed.updates.len())),
    ];
    lines.into_iter().flatten().collect()
}

/// How many things are owed besides the one that is said: "and 3 more".
#[must_use]
pub fn and_more(lines: usize) -> String {
    say!("count-and-more", count = lines)
}

/// The promise of notes: "Notes promised by 24 April 2018: 3 days", "…: 2 days late".
#[must_use]
pub fn promised(promise: Promise, today: Date) -> String {
    let by = time::date(promise.by);
    let how_far = if promise.is_late { time::due(promise.by, today) } else { time::days_to(promise.by, today) };
    say!("time-notes-promised", date = by, how_far = how_far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_what_is_owed_is_said() {
        let today = date(2018, 4, 21);
        assert_eq!(lines(&Owed::default(), today), [""; 0]);
        let owed = Owed {
            notes_promised: Some(Promise { by: date(2018, 4, 24), is_late: false }),
            checks: vec![("t1".parse().unwrap(), 1), ("t2".parse().unwrap(), 2)],
            answers: 1,
            updates: vec!["s1".parse().unwrap()],
        };
        let said = [
            "Notes promised by 24 April 2018: 3 days",
            "3 notes to check with 2 tables",
            "1 question without an answer",
            "1 next step due an update",
        ];
        assert_eq!(lines(&owed, today), said);
        assert_eq!(promised(Promise { by: date(2018, 4, 19), is_late: true }, today), "Notes promised by 19 April 2018: 2 days late");
        assert_eq!(promised(Promise { by: today, is_late: false }, today), "Notes promised by 21 April 2018: today");
    }
}
