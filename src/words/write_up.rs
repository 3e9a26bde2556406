//! The write-up: its parts, what is said about paragraphs, and what an export holds.

use super::count;
use crate::insight::ThemeCount;
use crate::model::{Audience, Reference, Section, Session};

/// A part of the write-up, as its heading says it.
#[must_use]
pub fn section<'a>(section: &'a Section, session: &'a Session) -> &'a str {
    match section {
        Section::Purpose => "Purpose",
        Section::WhatWeDid => "What we did",
        Section::WhatWasSaid => "What was said, taken together",
        Section::Theme(key) => session.themes.get(key).map_or_else(|| key.as_str(), |theme| theme.name.as_str()),
        Section::WhatHappensNext => "What happens next",
        Section::QuestionsAndAnswers => "Questions and answers",
        Section::Reflections => "Reflections",
    }
}

/// The same where it stands among the others, with the themes below what was said.
#[must_use]
pub fn section_short<'a>(of: &'a Section, session: &'a Session) -> &'a str {
    if *of == Section::WhatWasSaid { "What was said" } else { section(of, session) }
}

/// What goes into a part of the write-up, and what the report puts there by itself.
#[must_use]
pub const fn about_section(section: &Section) -> &'static str {
    match section {
        Section::Purpose => {
            "What the day was for. The report puts here by itself: the sentence that everyone can sign up to, who has, and what people were told."
        }
        Section::WhatWeDid => {
            "What happened on the day. The report puts here by itself: the agenda as planned and as it went, the questions put to the tables, what was decided, and who came."
        }
        Section::WhatWasSaid => {
            "What the day as a whole said. The report puts here by itself: how many notes there are, and every theme with its own part."
        }
        Section::Theme(_) => {
            "What was said about this theme. The report puts here by itself: how many notes from how many tables, and words that may be quoted."
        }
        Section::WhatHappensNext => {
            "What comes of it. The report puts here by itself: the next steps with who leads them, and what was not possible, with the reason."
        }
        Section::QuestionsAndAnswers => {
            "What people asked. The report puts here by itself: every question with its answer, and those that wait for one."
        }
        Section::Reflections => "What you think of it yourself. The report keeps this apart and says that it is not what tables said.",
    }
}

/// What stands where a part has no paragraphs.
#[must_use]
pub fn empty_part(name: &str) -> String {
    format!("Your words on “{name}” go here. The report has this part without them too, where there is something to tell.")
}

/// How often a theme was raised: "7 notes from 3 tables", "said once", "no notes".
#[must_use]
pub fn raised(theme: ThemeCount) -> String {
    match theme.notes {
        0 => "no notes".to_owned(),
        1 => "said once".to_owned(),
        notes => count::notes_from_tables(notes, theme.tables),
    }
}

/// How many paragraphs no note stands behind: "2 paragraphs have no notes behind them yet".
#[must_use]
pub fn without_notes(paragraphs: usize) -> String {
    match paragraphs {
        1 => "1 paragraph has no notes behind it yet".to_owned(),
        _ => format!("{paragraphs} paragraphs have no notes behind them yet"),
    }
}

/// How many paragraphs attendees will not get: "1 paragraph repeats words that may not be quoted".
#[must_use]
pub fn held_back(paragraphs: usize) -> String {
    match paragraphs {
        1 => "1 paragraph repeats words that may not be quoted".to_owned(),
        _ => format!("{paragraphs} paragraphs repeat words that may not be quoted"),
    }
}

/// What stands in place of these remarks where there is none.
#[must_use]
pub fn nothing_open(paragraphs: usize) -> String {
    match paragraphs {
        0 => "No paragraphs yet: choose a part and write.".to_owned(),
        1 => "1 paragraph".to_owned(),
        _ => format!("{paragraphs} paragraphs, and every one on what was said has notes behind it."),
    }
}

/// What pressing such a remark does.
pub const SHOW_FIRST: &str = "Show the first";

/// Such a remark as a button's name.
#[must_use]
pub fn show_first(remark: &str) -> String {
    format!("{remark}: show the first")
}

/// Says under a paragraph which note it repeats.
#[must_use]
pub fn repeats(note: Reference) -> String {
    format!("Repeats words of {note}, which may not be quoted: attendees will not get this paragraph. Say it in other words.")
}

/// Under a paragraph among what was said that no note stands behind.
pub const NO_NOTES_YET: &str = "no notes behind this yet";

/// On a note of which nobody asked whether it may be quoted.
pub const NOT_ASKED: &str = "not asked: do not quote";

/// After a paragraph was deleted.
pub const PARAGRAPH_DELETED: &str = "Paragraph deleted";

/// Takes something back.
pub const UNDO: &str = "Undo";

/// After an export could not be written.
pub const CHOOSE_ANOTHER_NAME: &str = "Another name…";

/// Whose version a tab shows.
#[must_use]
pub const fn preview(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => "Preview for the chair",
        Audience::Tables => "Preview for tables",
        Audience::Attendees => "Preview for attendees",
    }
}

/// The same where there is little room.
#[must_use]
pub const fn preview_short(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => "Chair",
        Audience::Tables => "Tables",
        Audience::Attendees => "Attendees",
    }
}

/// What an audience will get, in a sentence or two.
#[must_use]
pub fn what_will_be_in_it(audience: Audience, only_notes: bool, told: bool, smallest_group: u32) -> String {
    match (audience, only_notes) {
        (Audience::Chair, false) => {
            "Everything, with references and clock times, and with what is for the chair only. Not to be passed on.".to_owned()
        }
        (Audience::Chair, true) => {
            "A row for every note, with references and clock times, and with what is for the chair only. Not to be passed on.".to_owned()
        }
        (Audience::Tables, false) => {
            "A sheet for each table with what was written down there, for that table to check. Nothing that is for the chair only."
                .to_owned()
        }
        (Audience::Tables, true) => "A row for every note from a table, without groups. Nothing that is for the chair only.".to_owned(),
        (Audience::Attendees, _) if !told => {
            "No quotes: it is not recorded what people were told about how their words would be used.".to_owned()
        }
        (Audience::Attendees, false) => format!(
            "The write-up and the counts, with quotes that people said yes to, each with its group or its table, never both. No references, no clock times, no group of fewer than {smallest_group} people."
        ),
        (Audience::Attendees, true) => format!(
            "A row for every note that people said yes to being quoted, with its group or its table, never both. No references, no clock times, no group of fewer than {smallest_group} people."
        ),
    }
}

/// How many of a table's notes it has not checked: "3 of 8 notes", "8 notes, all checked".
#[must_use]
pub fn checked_of(notes: usize, not_checked: usize) -> String {
    match not_checked {
        0 => format!("{}, all checked", count::notes(notes)),
        _ => format!("{not_checked} of {}", count::notes(notes)),
    }
}

/// What the button says that marks a table's notes: the table sent word that they are right.
#[must_use]
pub fn table_agreed(table: &str) -> String {
    format!("Agreed: mark the notes of {table} that were not checked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_paragraph_is_not_many() {
        assert_eq!(without_notes(1), "1 paragraph has no notes behind it yet");
        assert_eq!(without_notes(2), "2 paragraphs have no notes behind them yet");
        assert_eq!(held_back(2), "2 paragraphs repeat words that may not be quoted");
        assert_eq!(checked_of(1, 0), "1 note, all checked");
        assert_eq!(raised(ThemeCount { notes: 1, tables: 1 }), "said once");
        assert_eq!(raised(ThemeCount { notes: 3, tables: 1 }), "3 notes from 1 table");
    }

    #[test]
    fn attendees_are_promised_no_quotes_where_nothing_is_recorded() {
        assert!(what_will_be_in_it(Audience::Attendees, false, false, 5).starts_with("No quotes"));
        assert!(what_will_be_in_it(Audience::Attendees, false, true, 7).contains("fewer than 7 people"));
    }
}
