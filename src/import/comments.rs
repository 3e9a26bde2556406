//! A table of comments, a row each.

use super::cells::{self, Cells};
use super::columns::recognise;
use super::values;
use super::{Column, ImportError, Meaning, Preview, Row, Skipped, WhySkipped};

/// Reads a CSV file with a header row: one comment a row, in the column called `text_column` or else in the first that is
/// called as such columns usually are. The text is taken as it is, line breaks included.
///
/// # Errors
/// Where the file as a whole cannot be read; a single row that cannot be taken is in [`Preview::skipped`].
pub fn read_comments(bytes: &[u8], text_column: Option<&str>) -> Result<Preview, ImportError> {
    let mut all = cells::read(bytes)?.into_iter();
    let header = all.next().ok_or(ImportError::Empty)?;
    let header: Vec<String> = header.cells.iter().map(|cell| values::unguarded(cell).trim().to_owned()).collect();
    let columns = recognise(&header, text_column)?;
    let mut preview = Preview { columns, rows: Vec::new(), skipped: Vec::new() };
    for cells in all {
        match row(&preview.columns, &cells) {
            Ok(row) => preview.rows.push(row),
            Err(why) => preview.skipped.push(Skipped { line: cells.line, why }),
        }
    }
    Ok(preview)
}

fn row(columns: &[Column], cells: &Cells) -> Result<Row, WhySkipped> {
    let count = cells.cells.len();
    if cells.cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
        return Err(WhySkipped::TooLong { cells: count, columns: columns.len() });
    }
    if cells.cells.iter().all(|cell| cell.trim().is_empty()) {
        return Err(WhySkipped::NoText);
    }
    let text_at = columns.iter().position(|column| column.meaning == Meaning::Text);
    if text_at.is_none_or(|at| at >= count) {
        return Err(WhySkipped::TooShort { cells: count, columns: columns.len() });
    }
    let mut row = Row { line: cells.line, ..Row::default() };
    for (column, cell) in columns.iter().zip(&cells.cells) {
        fill(&mut row, column, values::unguarded(cell));
    }
    if row.text.trim().is_empty() { Err(WhySkipped::NoText) } else { Ok(row) }
}

fn fill(row: &mut Row, column: &Column, cell: &str) {
    match column.meaning {
        Meaning::Text => row.text = values::with_line_feeds(cell),
        Meaning::Reference => row.number = values::number(cell),
        Meaning::Table => row.table = cell.trim().to_owned(),
        Meaning::Item => row.item = cell.trim().to_owned(),
        Meaning::Time => row.time = values::time(cell),
        Meaning::Group => row.groups = cell.trim().to_owned(),
        Meaning::Words => row.words = values::words(cell),
        Meaning::Kind => row.kind = values::kind(cell),
        Meaning::Quote => row.quoting = values::quoting(cell),
        Meaning::Starred => row.starred = values::is_yes(cell),
        Meaning::Theme if values::is_yes(cell) => row.themes.push(column.name.clone()),
        Meaning::Theme | Meaning::Ignored => {}
    }
}
