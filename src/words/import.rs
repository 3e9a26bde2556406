//! Files of comments: what is taken from them.

use crate::import::{Meaning, Placed, Preview, Skipped};
use std::io;
use std::path::Path;

/// That a file cannot be read from the disk.
#[must_use]
pub fn not_read(path: &Path, err: &io::Error) -> String {
    let file = super::file::name_of(path);
    match err.kind() {
        io::ErrorKind::NotFound => say!("import-no-such-file", file = file),
        io::ErrorKind::PermissionDenied => say!("import-may-not-read", file = file),
        _ => say!("import-not-read", file = file, why = err.to_string()),
    }
}

/// How much of a file is taken: "120 rows become notes, 3 are left out".
#[must_use]
pub fn rows(preview: &Preview) -> String {
    let taken = say!("import-rows", count = preview.rows.len());
    match preview.skipped.len() {
        0 => taken,
        skipped => say!("import-rows-and-left-out", taken = taken, count = skipped),
    }
}

/// Why a row is left out: "Line 12: the text is empty".
#[must_use]
pub fn skipped(row: &Skipped) -> String {
    super::sentence(&row.to_string())
}

/// What a column is taken for.
#[must_use]
pub fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Text => say!("import-column-text"),
        Meaning::Reference => say!("import-column-reference"),
        Meaning::Table => say!("import-column-table"),
        Meaning::Item => say!("import-column-item"),
        Meaning::Time => say!("import-column-time"),
        Meaning::Group => say!("import-column-group"),
        Meaning::Words => say!("import-column-words"),
        Meaning::Kind => say!("import-column-kind"),
        Meaning::Quote => say!("import-column-quote"),
        Meaning::Starred => say!("import-column-starred"),
        Meaning::Theme => say!("import-column-theme"),
        Meaning::Ignored => say!("import-column-ignored"),
    }
}

/// What a session gets besides notes, a line each.
#[must_use]
pub fn remarks(placed: &Placed) -> Vec<String> {
    let mut remarks = Vec::new();
    if !placed.new_tables.is_empty() {
        remarks.push(say!("import-new-tables", names = list(placed.new_tables.iter().map(String::as_str))));
    }
    if !placed.new_groups.is_empty() {
        remarks.push(say!("import-new-groups", names = list(placed.new_groups.iter().map(String::as_str))));
    }
    if !placed.new_themes.is_empty() {
        remarks.push(say!("import-new-themes", names = list(placed.new_themes.iter().map(String::as_str))));
    }
    if !placed.unknown_items.is_empty() {
        remarks.push(say!("import-unknown-items", names = list(placed.unknown_items.iter().map(String::as_str))));
    }
    remarks
}

/// Names in a line; of many only the first.
pub(super) fn list<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    const MOST: usize = 8;
    let more = names.len().saturating_sub(MOST);
    let shown = names.take(MOST).collect::<Vec<_>>().join(", ");
    if more == 0 { shown } else { say!("import-names-and-more", names = shown, count = more) }
}

/// How many more there are than are shown: "and 12 more".
#[must_use]
pub fn and_more(more: usize) -> String {
    say!("count-and-more", count = more)
}

/// The button that takes a file in: "Take in 120 notes".
#[must_use]
pub fn take(notes: usize) -> String {
    say!("import-take", count = notes)
}

/// That a file was taken in.
#[must_use]
pub fn taken(notes: usize) -> String {
    say!("import-taken", count = notes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::WhySkipped;

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
