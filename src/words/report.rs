//! What reports say in the app's own words.

use jiff::civil::Date;

use super::record::finality;
use super::time;
use crate::model::{Audience, Counted, Finality, NoteKind, Quoting, Source, Support, Words};

/// The line every export carries: "Draft 2, 17 April 2018".
pub fn imprint(how_finished: Finality, number: u32, date: Date) -> String {
    format!("{} {number}, {}", finality(how_finished), time::date(date))
}

/// For whom a version is, under its title.
pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => "For the chair: not to be passed on",
        Audience::Tables => "For the tables, to check",
        Audience::Attendees => "For everyone who took part",
    }
}

/// An audience in a file's name.
pub fn audience_in_file_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Chair => "chair",
        Audience::Tables => "tables",
        Audience::Attendees => "attendees",
    }
}

/// A number of things: "1 note", "7 notes".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// How much was said: "7 notes from 3 tables", or without tables where none of it came from one.
pub fn notes_from_tables(notes: usize, tables: usize) -> String {
    let notes = count(notes, "note", "notes");
    match tables {
        0 => notes,
        _ => format!("{notes} from {}", count(tables, "table", "tables")),
    }
}

/// Names in a row: "Carers, Patients and Staff".
pub fn and_list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Where a note that comes from no table was said.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Table(_) => "At a table",
        Source::Plenary => "Said to the whole room",
        Source::Wall => "From the wall",
        Source::Online => "From someone online",
        Source::SentAfterwards => "Sent in afterwards",
    }
}

/// The answer to "May we quote this?".
pub fn quoting(quoting: Option<Quoting>) -> &'static str {
    match quoting {
        None => "not asked",
        Some(Quoting::Yes) => "yes",
        Some(Quoting::UseOnly) => "use but do not quote",
        Some(Quoting::ChairOnly) => "chair only",
    }
}

/// Whose wording a note is.
pub fn words(words: Words) -> &'static str {
    match words {
        Words::Paraphrase => "paraphrase",
        Words::Their => "their words",
    }
}

/// What sort of thing was said.
pub fn kind(kind: &NoteKind) -> &'static str {
    match kind {
        NoteKind::Point => "point",
        NoteKind::Question { .. } => "question",
        NoteKind::Idea => "idea",
        NoteKind::Story => "story",
        NoteKind::Figure { .. } => "figure",
    }
}

/// Counted support in full: "14 of 20 people agreed (by hands); not everyone agreed".
pub fn support(support: Support) -> String {
    let people = match support.out_of {
        Some(all) => format!("{} of {}", support.count, count(all as usize, "person", "people")),
        None => count(support.count as usize, "person", "people"),
    };
    format!("{people} agreed{}", how_counted(support))
}

/// Counted support where the number itself could point at someone: "fewer than 5 people agreed".
pub fn support_below(support: Support, smallest: u32) -> String {
    format!("fewer than {smallest} people agreed{}", how_counted(support))
}

fn how_counted(support: Support) -> String {
    let how = match support.counted {
        Counted::Hands => "by hands",
        Counted::Dots => "by dots",
        Counted::Poll => "in a poll",
        Counted::Estimate => "an estimate",
    };
    let others = if support.not_everyone_agreed { "; not everyone agreed" } else { "" };
    format!(" ({how}){others}")
}

/// Tells the chair that words will be kept from attendees, and because of which note.
pub fn held_back(what: &str, text: &str, reference: &str) -> String {
    format!("{what} “{text}” repeats {reference}, which may not be quoted. Attendees will not see these words.")
}

/// Stands where a step's words repeat a note that may not be quoted.
pub fn step_held_back(themes: &[&str]) -> String {
    let on = if themes.is_empty() { String::new() } else { format!(" on {}", and_list(themes)) };
    format!("A step{on}, in words that we may not pass on")
}

/// Stands where a theme's name repeats a note that may not be quoted.
pub const THEME_HELD_BACK: &str = "A theme, in words that we may not pass on";

/// Says that small groups are left out, and with them the total.
pub fn small_groups_left_out(smallest: u32) -> String {
    format!("Groups of fewer than {smallest} people, or that were not counted, are not shown, and so there is no total.")
}

/// What the tables are asked to do with their version.
pub const PLEASE_CHECK: &str =
    "This is what we wrote down at your table. Please tell us what is wrong or missing, and what may not be quoted.";

/// Stands where there is nothing for tables to check.
pub const NOTHING_TO_CHECK: &str = "Nothing has been written down at a table.";

/// Why nothing is quoted in a version.
pub const NOTHING_QUOTED: &str = "Nothing is quoted here: it is not recorded what people were told about how their words would be used.";

/// Stands above reflections.
pub const REFLECTIONS_APART: &str = "These are the writer’s own thoughts. They are not what tables said.";

/// The flag on a paragraph that no note stands behind.
pub const NO_NOTES_BEHIND: &str = "no notes behind this";
