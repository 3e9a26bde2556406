//! Files of comments: what is taken from them.

use super::count;
use crate::import::{Meaning, Placed, Preview, Skipped, WhySkipped};
use std::io;
use std::path::Path;

/// That a file cannot be read from the disk.
#[must_use]
pub fn not_read(path: &Path, err: &io::Error) -> String {
    let why = match err.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        _ => err.to_string(),
    };
    format!("{}: {why}", super::file::name_of(path))
}

/// How much of a file is taken: "120 rows become notes, 3 are left out".
#[must_use]
pub fn rows(preview: &Preview) -> String {
    let taken = match preview.rows.len() {
        0 => "No row becomes a note".to_owned(),
        1 => "1 row becomes a note".to_owned(),
        rows => format!("{rows} rows become notes"),
    };
    match preview.skipped.len() {
        0 => taken,
        1 => format!("{taken}, 1 is left out"),
        skipped => format!("{taken}, {skipped} are left out"),
    }
}

/// Why a row is left out: "Line 12: the text is empty".
#[must_use]
pub fn skipped(row: &Skipped) -> String {
    let why = match row.why {
        WhySkipped::NoText => "the text is empty".to_owned(),
        other => other.to_string(),
    };
    format!("Line {}: {why}", row.line)
}

/// What a column is taken for.
#[must_use]
pub const fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Text => "the note’s words",
        Meaning::Reference => "reference",
        Meaning::Table => "table",
        Meaning::Item => "agenda item",
        Meaning::Time => "when it was said",
        Meaning::Group => "group",
        Meaning::Words => "their words or put shortly",
        Meaning::Kind => "kind",
        Meaning::Quote => "may we quote it",
        Meaning::Starred => "starred",
        Meaning::Theme => "theme",
        Meaning::Ignored => "not taken",
    }
}

/// What a session gets besides notes, a line each.
#[must_use]
pub fn remarks(placed: &Placed) -> Vec<String> {
    let mut remarks = Vec::new();
    for (what, names) in [("tables", &placed.new_tables), ("groups", &placed.new_groups), ("themes", &placed.new_themes)] {
        if !names.is_empty() {
            remarks.push(format!("New {what}: {}", list(names.iter().map(String::as_str))));
        }
    }
    if !placed.unknown_items.is_empty() {
        let items = list(placed.unknown_items.iter().map(String::as_str));
        remarks.push(format!("Not on the agenda, so their notes belong to no item: {items}"));
    }
    remarks
}

/// Names in a line; of many only the first.
fn list<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    const MOST: usize = 8;
    let more = names.len().saturating_sub(MOST);
    let shown = names.take(MOST).collect::<Vec<_>>().join(", ");
    if more == 0 { shown } else { format!("{shown} and {more} more") }
}

/// The button that takes a file in: "Take in 120 notes".
#[must_use]
pub fn take(notes: usize) -> String {
    if notes == 0 { "Take in".to_owned() } else { format!("Take in {}", count::notes(notes)) }
}

/// That a file was taken in.
#[must_use]
pub fn taken(notes: usize) -> String {
    format!("{} taken in", count::notes(notes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted() {
        let mut preview = Preview { columns: Vec::new(), rows: Vec::new(), skipped: Vec::new() };
        assert_eq!(rows(&preview), "No row becomes a note");
        preview.rows.push(crate::import::Row::default());
        preview.skipped.push(Skipped { line: 12, why: WhySkipped::NoText });
        assert_eq!(rows(&preview), "1 row becomes a note, 1 is left out");
        assert_eq!(skipped(&preview.skipped[0]), "Line 12: the text is empty");
    }

    #[test]
    fn of_many_names_the_first_are_said() {
        let names: Vec<String> = (1..=10).map(|n| format!("T{n}")).collect();
        assert_eq!(list(names.iter().map(String::as_str)), "T1, T2, T3, T4, T5, T6, T7, T8 and 2 more");
    }
}
