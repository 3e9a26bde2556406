//! Cells of a spreadsheet that are one over several rows: what stands in the first is meant for all of them.

use super::Meaning;
use super::cells::Cells;
use super::columns::Column;
use std::collections::BTreeMap;

/// Cells of one column that are one over several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merged {
    /// The column, from 0.
    pub column: usize,
    /// The first row, from 1.
    pub first: u64,
    /// The last row.
    pub last: u64,
}

/// What merged cells say in the rows below their first, by column and first row.
#[derive(Debug, Default)]
pub(super) struct Below<'a>(BTreeMap<(usize, u64), (u64, &'a str)>);

impl<'a> Below<'a> {
    /// What is said of the rows that it stands beside; a text that is merged is still said once.
    pub fn of(merged: &[Merged], rows: &'a [Cells], columns: &[Column]) -> Self {
        let is_meant_for_all = |meaning: Meaning| {
            !matches!(meaning, Meaning::Text | Meaning::Reference | Meaning::Highlight | Meaning::Ignored | Meaning::Private)
        };
        let meant = merged.iter().filter(|cell| columns.get(cell.column).is_some_and(|column| is_meant_for_all(column.meaning)));
        let below = meant.filter_map(|cell| {
            let row = rows.get(rows.binary_search_by_key(&cell.first, |row| row.line).ok()?)?;
            Some(((cell.column, cell.first), (cell.last, row.cells.get(cell.column)?)))
        });
        Self(below.collect())
    }

    /// What is said in a cell: what stands in it, else what a merged one above it says.
    pub fn said<'b>(&self, column: usize, line: u64, cell: &'b str) -> &'b str
    where
        'a: 'b,
    {
        if self.0.is_empty() || !cell.trim().is_empty() {
            return cell;
        }
        let above = self.0.range((column, 0)..=(column, line)).next_back();
        above.filter(|(_, (last, _))| line <= *last).map_or(cell, |(_, (_, said))| said)
    }
}
