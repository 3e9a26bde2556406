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
