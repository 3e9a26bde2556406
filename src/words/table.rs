//! Tables: how their words are captured.

use crate::model::{Capture, Table};

/// What a way of capturing is called.
#[must_use]
pub const fn capture(capture: Capture) -> &'static str {
    match capture {
        Capture::Here => "Typed here",
        Capture::OwnLaptop => "Own laptop",
        Capture::Paper => "Paper",
    }
}

/// How many sheets are in: "paper · 2 of 3 sheets in"; empty for a table without paper or sheets.
#[must_use]
pub fn sheets(table: &Table) -> String {
    let sheets = |number: u32| if number == 1 { "sheet" } else { "sheets" };
    match (table.capture, table.sheets_expected, table.sheets_in) {
        (Capture::Paper, 0, number) => format!("paper · {number} {} in", sheets(number)),
        (Capture::Paper, expected, number) => format!("paper · {number} of {expected} {} in", sheets(expected)),
        _ => String::new(),
    }
}

/// What a new table is called: "Table 7".
#[must_use]
pub fn numbered(number: usize) -> String {
    format!("Table {number}")
}

/// That a table was deleted, and where its notes are now.
#[must_use]
pub fn deleted(name: &str, notes: usize) -> String {
    match notes {
        0 => format!("{name} is deleted"),
        1 => format!("{name} is deleted; its note is with the whole room’s now"),
        _ => format!("{name} is deleted; its {notes} notes are with the whole room’s now"),
    }
}

/// What deleting a table does, ahead of it.
#[must_use]
pub fn deleting(notes: usize) -> String {
    match notes {
        0 => "No notes come from this table.".to_owned(),
        1 => "Its note goes to the whole room.".to_owned(),
        _ => format!("Its {notes} notes go to the whole room."),
    }
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
