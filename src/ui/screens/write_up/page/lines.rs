//! The lines of a page: a report's blocks, long lists and tables in pieces, so that none of them is too high to be drawn at once.

use crate::report::{Block, Report, Table};

/// How many rows of a table, or points of a list, are drawn together.
const ROWS: usize = 10;
/// What a column's text is taken for at most, in characters: a long one wraps.
const LONGEST: usize = 48;
/// What a column's text is taken for at least, in characters.
const SHORTEST: usize = 8;

/// One line of a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    /// Title, subtitle and imprint.
    Top,
    /// Says that there is nothing to tell yet.
    Nothing,
    /// A block of the report that is drawn whole.
    Block(usize),
    /// Some points of a list.
    Items {
        /// The list's block.
        block: usize,
        /// From this point on.
        from: usize,
        /// Up to but without this one.
        to: usize,
    },
    /// Some rows of a table.
    Rows {
        /// The table's block.
        block: usize,
        /// From this row on.
        from: usize,
        /// Up to but without this one.
        to: usize,
        /// What part of the width each column has.
        shares: Vec<f32>,
    },
}

pub(super) fn lines_of(report: &Report) -> Vec<Line> {
    let mut lines = vec![Line::Top];
    if report.blocks.is_empty() {
        lines.push(Line::Nothing);
    }
    for (block, it) in report.blocks.iter().enumerate() {
        match it {
            Block::List { items } => lines.extend(pieces(items.len()).map(|(from, to)| Line::Items { block, from, to })),
            Block::Table(table) => {
                let shares = shares(table);
                lines.extend(pieces(table.rows.len()).map(|(from, to)| Line::Rows { block, from, to, shares: shares.clone() }));
            }
            _ => lines.push(Line::Block(block)),
        }
    }
    lines
}

/// Where the pieces of so many rows begin and end; one without rows is one piece.
fn pieces(rows: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..rows.max(1)).step_by(ROWS).map(move |from| (from, (from + ROWS).min(rows)))
}

/// Columns with more to say get more of the width.
fn shares(table: &Table) -> Vec<f32> {
    let length = |text: &str| text.chars().take(LONGEST).count().max(SHORTEST);
    let mut longest: Vec<usize> = table.header.iter().map(|name| length(name)).collect();
    for row in &table.rows {
        for (most, cell) in longest.iter_mut().zip(table.cells(row)) {
            *most = (*most).max(length(cell));
        }
    }
    let all: usize = longest.iter().sum();
    longest.into_iter().map(|it| it as f32 / all.max(1) as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Audience, Finality, Session, SessionId};
    use crate::report::{Options, Run, build};

    fn report(blocks: Vec<Block>) -> Report {
        let session = Session::new(SessionId::from_random(1));
        let options = Options::new(Finality::Draft, 1, jiff::Timestamp::UNIX_EPOCH, jiff::tz::TimeZone::UTC);
        Report { blocks, ..build(&session, Audience::Chair, &options) }
    }

    #[test]
    fn long_tables_and_lists_come_in_pieces() {
        let row = |words: &str| vec![words.to_owned(), "1".to_owned()];
        let mut rows: Vec<Vec<String>> = (0..21).map(|_| row("word")).collect();
        rows.push(row(&"long ".repeat(500)));
        rows.push(Vec::new());
        let table = Table { caption: String::new(), header: vec!["What".to_owned(), "Number".to_owned()], rows, header_column: None };
        let list = Block::List { items: vec![vec![Run::plain("a")], Vec::new()] };
        let lines = lines_of(&report(vec![list, Block::Table(table), Block::NewPage]));
        let pieces: Vec<(usize, usize)> =
            lines.iter().filter_map(|line| if let Line::Rows { from, to, .. } = line { Some((*from, *to)) } else { None }).collect();
        assert_eq!(pieces, [(0, 10), (10, 20), (20, 23)]);
        assert_eq!(lines.len(), 1 + 1 + 3 + 1);
        assert_eq!(lines.get(1), Some(&Line::Items { block: 0, from: 0, to: 2 }));
        let Some(Line::Rows { shares, .. }) = lines.get(2) else { panic!("a table") };
        assert!(shares[0] > 0.8 && (shares.iter().sum::<f32>() - 1.0).abs() < 0.001);
    }

    #[test]
    fn where_there_is_nothing_to_tell_the_page_says_so() {
        assert_eq!(lines_of(&report(Vec::new())), [Line::Top, Line::Nothing]);
    }

    #[test]
    fn a_table_without_rows_still_shows_its_heads() {
        let table = Table { caption: "Empty".to_owned(), header: Vec::new(), rows: Vec::new(), header_column: None };
        assert_eq!(lines_of(&report(vec![Block::Table(table)])).len(), 2);
    }
}
