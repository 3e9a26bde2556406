//! Next steps: the columns of the board, and what stands on a card.

use super::{count, time};
use crate::model::{Measure, Stage};
use jiff::civil::Date;

/// What a column is called.
#[must_use]
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => "Proposed",
        Stage::Agreed => "Agreed",
        Stage::UnderWay => "Under way",
        Stage::Done => "Done",
        Stage::NotPossible => "Not possible",
        Stage::NotNow => "Not now",
        Stage::PassedTo => "Passed on",
    }
}

/// What is asked when a step comes to a column where words are owed; `None` where none are.
#[must_use]
pub const fn asked_for(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Proposed | Stage::Agreed | Stage::UnderWay => None,
        Stage::Done => Some("What changed?"),
        Stage::NotPossible => Some("Why is it not possible?"),
        Stage::NotNow => Some("Why not now?"),
        Stage::PassedTo => Some("Passed to whom, and why?"),
    }
}

/// Why those words are asked for.
#[must_use]
pub const fn why_asked(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => "People who came want to know what is different now.",
        _ => "People who came are owed the reason.",
    }
}

/// Stands where no one leads a step yet.
pub const NO_LEAD: &str = "No one yet";

/// The line about the whole board: "6 steps · 4 organisations · 1 overdue · 2 themes with none".
#[must_use]
pub fn summary(steps: usize, organisations: usize, overdue: usize, themes_without: usize) -> String {
    let counted = |number: usize, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    let mut parts = vec![counted(steps, "step", "steps")];
    parts.extend((organisations > 0).then(|| counted(organisations, "organisation", "organisations")));
    parts.extend((overdue > 0).then(|| format!("{overdue} overdue")));
    parts.extend((themes_without > 0).then(|| format!("{} with none", count::themes(themes_without))));
    parts.join(" · ")
}

/// When a step is due, on its card: "due 1 May", "due today", "overdue, 1 May", "no date"; with the year where it is another
/// than today's. What is over cannot be overdue: "was due 1 May", and nothing where there was no date.
#[must_use]
pub fn due(due: Option<Date>, is_open: bool, today: Date) -> String {
    let Some(due) = due else { return if is_open { "no date" } else { "" }.to_owned() };
    let day = if due.year() == today.year() { time::day_and_month(due) } else { time::date(due) };
    match (is_open, due.cmp(&today)) {
        (true, std::cmp::Ordering::Less) => format!("overdue, {day}"),
        (true, std::cmp::Ordering::Equal) => "due today".to_owned(),
        (true, std::cmp::Ordering::Greater) => format!("due {day}"),
        (false, _) => format!("was due {day}"),
    }
}

/// How one can tell, in a line: "People told: 0 to 62 of 120, aim 120 of 120". What is not said is left out.
#[must_use]
pub fn measure(measure: &Measure) -> String {
    let (what, baseline, now, target) = (measure.what.trim(), measure.baseline.trim(), measure.now.trim(), measure.target.trim());
    let course = match (baseline, now) {
        ("", now) => now.to_owned(),
        (baseline, "") => format!("{baseline} at the start"),
        (baseline, now) if baseline == now => format!("{now}, as at the start"),
        (baseline, now) => format!("{baseline} to {now}"),
    };
    let aim = if target.is_empty() { String::new() } else { format!("aim {target}") };
    let figures: Vec<&str> = [course.as_str(), aim.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    match (what.is_empty(), figures.is_empty()) {
        (_, true) => what.to_owned(),
        (true, false) => figures.join(", "),
        (false, false) => format!("{what}: {}", figures.join(", ")),
    }
}

/// Says that a note became a step.
#[must_use]
pub fn made_from(reference: &str) -> String {
    format!("Made a next step from {reference}")
}

/// Says that a step is gone.
#[must_use]
pub const fn deleted() -> &'static str {
    "Next step deleted"
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
