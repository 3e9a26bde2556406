//! Next steps: the columns of the board, and what stands on a card.

use super::time;
use crate::model::{Measure, Stage};
use jiff::civil::Date;
use std::cmp::Ordering;

/// What a column is called.
#[must_use]
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => say!("next-steps-proposed"),
        Stage::Agreed => say!("next-steps-agreed"),
        Stage::UnderWay => say!("next-steps-under-way"),
        Stage::Done => say!("next-steps-done"),
        Stage::NotPossible => say!("next-steps-not-possible"),
        Stage::NotNow => say!("next-steps-not-now"),
        Stage::PassedTo => say!("next-steps-passed-on"),
    }
}

/// "Proposed, 2 steps": a column, for screen readers.
#[must_use]
pub fn column(of: Stage, steps: usize) -> String {
    say!("next-steps-column", stage = stage(of), count = steps)
}

/// What goes to a column.
#[must_use]
pub fn goes_here(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => say!("next-steps-goes-proposed"),
        Stage::Agreed => say!("next-steps-goes-agreed"),
        Stage::UnderWay => say!("next-steps-goes-under-way"),
        Stage::Done => say!("next-steps-goes-done"),
        Stage::NotPossible => say!("next-steps-goes-not-possible"),
        Stage::NotNow => say!("next-steps-goes-not-now"),
        Stage::PassedTo => say!("next-steps-goes-passed-on"),
    }
}

/// What is asked when a step comes to a column where words are owed; `None` where none are.
#[must_use]
pub fn asked_for(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Proposed | Stage::Agreed | Stage::UnderWay => None,
        Stage::Done => Some(say!("next-steps-what-changed")),
        Stage::NotPossible => Some(say!("next-steps-why-not-possible")),
        Stage::NotNow => Some(say!("next-steps-why-not-now")),
        Stage::PassedTo => Some(say!("next-steps-why")),
    }
}

/// Why those words are asked for.
#[must_use]
pub fn why_asked(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => say!("next-steps-why-asked-done"),
        _ => say!("next-steps-why-asked"),
    }
}

/// Stands where no one leads a step yet.
#[must_use]
pub fn no_lead() -> &'static str {
    say!("next-steps-no-lead")
}

/// The line about the whole board: "6 steps · 4 organisations · 1 overdue · 2 themes with none".
#[must_use]
pub fn summary(steps: usize, organisations: usize, overdue: usize, themes_without: usize) -> String {
    let mut parts = vec![say!("next-steps-count", count = steps)];
    parts.extend((organisations > 0).then(|| say!("next-steps-organisations", count = organisations)));
    parts.extend((overdue > 0).then(|| say!("next-steps-overdue-count", count = overdue)));
    parts.extend((themes_without > 0).then(|| say!("next-steps-themes-without", count = themes_without)));
    parts.join(" · ")
}

/// When a step is due, on its card: "due 1 May", "due today", "overdue, 1 May", "no date"; with the year where it is another
/// than today's. What is over cannot be overdue: "was due 1 May", and nothing where there was no date.
#[must_use]
pub fn due(due: Option<Date>, is_open: bool, today: Date) -> String {
    let Some(due) = due else { return if is_open { say!("next-steps-no-date") } else { "" }.to_owned() };
    let day = if due.year() == today.year() { time::day_and_month(due) } else { time::date(due) };
    match (is_open, due.cmp(&today)) {
        (true, Ordering::Less) => say!("next-steps-overdue", day = day),
        (true, Ordering::Equal) => say!("time-due-today").to_owned(),
        (true, Ordering::Greater) => say!("next-steps-due", day = day),
        (false, _) => say!("next-steps-was-due", day = day),
    }
}

/// A card in a line, as a screen reader says it; `due` is empty where there is nothing to say of it.
#[must_use]
pub fn card(what: &str, lead: &str, due: &str) -> String {
    if due.is_empty() {
        say!("next-steps-card-without-date", what = what, lead = lead)
    } else {
        say!("next-steps-card", what = what, lead = lead, due = due)
    }
}

/// How one can tell, in a line: "People told: 0 to 62 of 120, aim 120 of 120". What is not said is left out.
#[must_use]
pub fn measure(measure: &Measure) -> String {
    let (what, baseline, now, target) = (measure.what.trim(), measure.baseline.trim(), measure.now.trim(), measure.target.trim());
    let course = match (baseline, now) {
        ("", now) => now.to_owned(),
        (baseline, "") => say!("next-steps-at-the-start", baseline = baseline),
        (baseline, now) if baseline == now => say!("next-steps-as-at-the-start", now = now),
        (baseline, now) => say!("next-steps-from-to", baseline = baseline, now = now),
    };
    let aim = if target.is_empty() { String::new() } else { say!("next-steps-aim", target = target) };
    let figures: Vec<&str> = [course.as_str(), aim.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    match (what.is_empty(), figures.is_empty()) {
        (_, true) => what.to_owned(),
        (true, false) => figures.join(", "),
        (false, false) => say!("next-steps-measure", what = what, figures = figures.join(", ")),
    }
}

/// Says that a note became a step.
#[must_use]
pub fn made_from(reference: &str) -> String {
    say!("next-steps-made-from", reference = reference)
}

/// Says that a step is gone.
#[must_use]
pub fn deleted() -> &'static str {
    say!("next-steps-deleted")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn due_in_words() {
        let today = date(2018, 5, 2);
        let said = |day, open| due(Some(day), open, today);
        assert_eq!(said(date(2018, 5, 1), true), "overdue, 1 May");
        assert_eq!(said(date(2018, 5, 1), false), "was due 1 May");
        assert_eq!(said(today, true), "due today");
        assert_eq!(said(date(2018, 6, 30), true), "due 30 June");
        assert_eq!(said(date(2017, 12, 31), true), "overdue, 31 December 2017");
        assert_eq!((due(None, true, today).as_str(), due(None, false, today).as_str()), ("no date", ""));
    }

    #[test]
    fn the_summary_says_only_what_there_is() {
        assert_eq!(summary(6, 4, 1, 2), "6 steps · 4 organisations · 1 overdue · 2 themes with none");
        assert_eq!(summary(1, 1, 0, 1), "1 step · 1 organisation · 1 theme with none");
        assert_eq!(summary(0, 0, 0, 0), "0 steps");
    }

    #[test]
    fn a_measure_leaves_out_what_is_not_said() {
        let of = |what: &str, baseline: &str, now: &str, target: &str| {
            measure(&Measure { what: what.into(), baseline: baseline.into(), target: target.into(), now: now.into() })
        };
        assert_eq!(of("People told", "0", "62 of 120", ""), "People told: 0 to 62 of 120");
        assert_eq!(of("People told", "0 of 52", "0 of 52", "52 of 52"), "People told: 0 of 52, as at the start, aim 52 of 52");
        assert_eq!(of("Calls", "12", "", "5"), "Calls: 12 at the start, aim 5");
        assert_eq!((of("Calls", "", "", ""), of("", " ", "8", "")), ("Calls".to_owned(), "8".to_owned()));
        assert_eq!(of("", "", "", ""), "");
    }
}
