//! Tables: how their words are captured.

use crate::model::{Capture, Table};

/// What a way of capturing is called.
#[must_use]
pub fn capture(capture: Capture) -> &'static str {
    match capture {
        Capture::Here => say!("tables-capture-here"),
        Capture::OwnLaptop => say!("tables-capture-own-laptop"),
        Capture::Paper => say!("tables-capture-paper"),
    }
}

/// How many sheets are in: "paper · 2 of 3 sheets in"; empty for a table without paper or sheets.
#[must_use]
pub fn sheets(table: &Table) -> String {
    match (table.capture, table.sheets_expected) {
        (Capture::Paper, 0) => say!("tables-sheets-in", count = table.sheets_in),
        (Capture::Paper, expected) => say!("tables-sheets-in-of", count = table.sheets_in, expected = expected),
        _ => String::new(),
    }
}

/// That a table agreed with its notes: "Table 4 agrees with 8 notes".
#[must_use]
pub fn checked(table: &str, notes: usize) -> String {
    say!("tables-checked-all", table = table, count = notes)
}

/// One of a table's sheets: "Table 4, sheet 2".
#[must_use]
pub fn sheet_of(table: &str, number: u32) -> String {
    say!("tables-sheet-of", table = table, number = number)
}

/// How many sheets are in from all tables: "5 of 8".
#[must_use]
pub fn sheets_of_all(came: u32, expected: u32) -> String {
    say!("tables-all-sheets", count = came, expected = expected)
}

/// That a discussion is over and sheets are missing: "Sheets in: 5 of 8. Still to come from Table 4".
#[must_use]
pub fn sheets_missing(came: u32, expected: u32, tables: &[&str]) -> String {
    say!("tables-sheets-missing", count = came, expected = expected, tables = tables.join(", "))
}

/// What a new table is called: "Table 7".
#[must_use]
pub fn numbered(number: usize) -> String {
    say!("tables-numbered", number = number)
}

/// That a table was deleted, and where its notes are now.
#[must_use]
pub fn deleted(name: &str, notes: usize) -> String {
    say!("tables-deleted", table = name, count = notes)
}

/// What deleting a table does, ahead of it.
#[must_use]
pub fn deleting(notes: usize) -> String {
    say!("tables-deleting", count = notes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Position;

    #[test]
    fn sheets_are_counted_where_there_is_paper() {
        let mut table = Table::new("t1".parse().unwrap(), Position::default(), "Table 1");
        assert_eq!(sheets(&table), "");
        table.capture = Capture::Paper;
        table.sheets_in = 1;
        assert_eq!(sheets(&table), "paper · 1 sheet in");
        table.sheets_expected = 3;
        assert_eq!(sheets(&table), "paper · 1 of 3 sheets in");
    }
}
