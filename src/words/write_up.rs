//! The write-up: its parts, what is said about paragraphs, and what an export holds.

use super::count;
use crate::insight::ThemeCount;
use crate::model::{Audience, Section, Session};

/// A part of the write-up, as its heading says it.
#[must_use]
pub fn section<'a>(section: &'a Section, session: &'a Session) -> &'a str {
    match section {
        Section::Purpose => say!("write-up-section-purpose"),
        Section::WhatWeDid => say!("report-what-we-did"),
        Section::WhatWasSaid => say!("write-up-section-what-was-said"),
        Section::Theme(key) => session.themes.get(key).map_or_else(|| key.as_str(), |theme| theme.name.as_str()),
        Section::WhatHappensNext => say!("report-what-happens-next"),
        Section::QuestionsAndAnswers => say!("report-questions"),
        Section::Reflections => say!("report-reflections"),
    }
}

/// The same where it stands among the others, with the themes below what was said.
#[must_use]
pub fn section_short<'a>(of: &'a Section, session: &'a Session) -> &'a str {
    if *of == Section::WhatWasSaid { say!("report-what-was-said") } else { section(of, session) }
}

/// What goes into a part of the write-up, and what the report puts there by itself.
#[must_use]
pub fn about_section(section: &Section) -> &'static str {
    match section {
        Section::Purpose => say!("write-up-about-purpose"),
        Section::WhatWeDid => say!("write-up-about-what-we-did"),
        Section::WhatWasSaid => say!("write-up-about-what-was-said"),
        Section::Theme(_) => say!("write-up-about-theme"),
        Section::WhatHappensNext => say!("write-up-about-what-happens-next"),
        Section::QuestionsAndAnswers => say!("write-up-about-questions"),
        Section::Reflections => say!("write-up-about-reflections"),
    }
}

/// A part in the list of them, for screen readers: "Honesty, 2 paragraphs, 1 paragraph has no notes behind it yet".
#[must_use]
pub fn part(name: &str, paragraphs: usize, lacking_notes: usize) -> String {
    let part = say!("write-up-part-paragraphs", part = name, count = paragraphs);
    if lacking_notes == 0 { part } else { say!("write-up-part-remarked", part = part, remark = without_notes(lacking_notes)) }
}

/// How often a theme was raised: "7 notes from 3 tables", "said once", "no notes".
#[must_use]
pub fn raised(theme: ThemeCount) -> String {
    match theme.points {
        0 => say!("write-up-raised-never").to_owned(),
        1 if theme.notes == 1 => say!("write-up-raised-once").to_owned(),
        points => count::points_from_tables(points, theme.notes, theme.tables),
    }
}

/// How many paragraphs no note stands behind: "2 paragraphs have no notes behind them yet".
#[must_use]
pub fn without_notes(paragraphs: usize) -> String {
    say!("write-up-without-notes", count = paragraphs)
}

/// How many paragraphs attendees will not get: "1 paragraph repeats words that may not be quoted".
#[must_use]
pub fn held_back(paragraphs: usize) -> String {
    say!("write-up-held-back", count = paragraphs)
}

/// Whose version a tab shows.
#[must_use]
pub fn preview(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => say!("write-up-preview-chair"),
        Audience::Tables => say!("write-up-preview-tables"),
        Audience::Attendees => say!("write-up-preview-attendees"),
    }
}

/// The same where there is little room.
#[must_use]
pub fn preview_short(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => say!("write-up-preview-short-chair"),
        Audience::Tables => say!("write-up-preview-short-tables"),
        Audience::Attendees => say!("write-up-preview-short-attendees"),
    }
}

/// What an audience will get, in a sentence or two.
#[must_use]
pub fn what_will_be_in_it(audience: Audience, only_notes: bool, told: bool, smallest_group: u32) -> String {
    match (audience, only_notes) {
        (Audience::Chair, false) => say!("write-up-holds-chair").to_owned(),
        (Audience::Chair, true) => say!("write-up-holds-chair-notes").to_owned(),
        (Audience::Tables, false) => say!("write-up-holds-tables").to_owned(),
        (Audience::Tables, true) => say!("write-up-holds-tables-notes").to_owned(),
        (Audience::Attendees, _) if !told => say!("write-up-holds-no-quotes").to_owned(),
        (Audience::Attendees, false) => say!("write-up-holds-attendees", smallest = smallest_group),
        (Audience::Attendees, true) => say!("write-up-holds-attendees-notes", smallest = smallest_group),
    }
}

/// How many of a table's notes it has not checked: "3 of 8 notes", "8 notes, all checked".
#[must_use]
pub fn checked_of(notes: usize, not_checked: usize) -> String {
    let notes = count::notes(notes);
    match not_checked {
        0 => say!("write-up-checked-all", notes = notes),
        _ => say!("write-up-checked-of", not_checked = not_checked, notes = notes),
    }
}

/// What the button says that marks a table's notes: the table sent word that they are right.
#[must_use]
pub fn table_agreed(table: &str) -> String {
    say!("write-up-table-agreed", table = table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_paragraph_is_not_many() {
        assert_eq!(without_notes(1), "1 paragraph has no notes behind it yet");
        assert_eq!(without_notes(2), "2 paragraphs have no notes behind them yet");
        assert_eq!(held_back(2), "2 paragraphs repeat words that may not be quoted");
        assert_eq!(part("Honesty", 0, 0), "Honesty, no paragraphs");
        assert_eq!(part("Honesty", 2, 1), "Honesty, 2 paragraphs, 1 paragraph has no notes behind it yet");
        assert_eq!(checked_of(1, 0), "1 note, all checked");
        assert_eq!(raised(ThemeCount { notes: 1, points: 1, tables: 1 }), "said once");
        assert_eq!(raised(ThemeCount { notes: 3, points: 3, tables: 1 }), "3 notes from 1 table");
    }

    #[test]
    fn attendees_are_promised_no_quotes_where_nothing_is_recorded() {
        assert!(what_will_be_in_it(Audience::Attendees, false, false, 5).starts_with("No quotes"));
        assert!(what_will_be_in_it(Audience::Attendees, false, true, 7).contains("fewer than 7 people"));
    }
}
