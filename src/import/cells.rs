//! From bytes to rows of cells.

use super::kind::{self, Container};
use super::merged::Merged;
use super::progress::Part;
use super::{ImportError, Kind, Progress, encoding, spreadsheet, workbook};

/// The cells of one row and the line on which it begins, from 1.
pub(super) struct Cells {
    pub line: u64,
    pub cells: csv::StringRecord,
}

/// A table with where its rows stand in the file.
pub(super) struct Sheet {
    pub rows: Vec<Cells>,
    /// Whether rows are counted by their own number, as in a spreadsheet, and not by the line on which they begin.
    pub counts_rows: bool,
    /// Cells that are one over several rows.
    pub merged: Vec<Merged>,
}

/// All rows that hold anything, the header first, of a table of any kind, in whatever encoding it seems to have.
///
/// # Errors
/// Where the file holds no table that can be read.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Cells>, ImportError> {
    let progress = Progress::default();
    match kind::container(bytes)? {
        Container::Zip(Kind::Workbook, parts) => Ok(workbook::read(parts, None, &progress)?.1.rows),
        Container::Zip(Kind::Spreadsheet, parts) => Ok(spreadsheet::read(&parts, None, &progress)?.1.rows),
        Container::Zip(..) => Err(ImportError::NoTable),
        Container::Text => of_text(&encoding::decoded(bytes, None)?.text, &progress),
    }
}

/// All rows of a text that hold anything, the header first. Commas, semicolons or tabs part the cells, as the first line shows.
///
/// # Errors
/// Where there is nothing in it, or a quotation mark opens or closes in the wrong place.
pub(super) fn of_text(text: &str, progress: &Progress) -> Result<Vec<Cells>, ImportError> {
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let (text, said, mut line) = without_separator_line(text);
    let delimiter = said.unwrap_or_else(|| delimiter_of(text));
    check_quotes(text, delimiter, line)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut lines = Lines { bytes: text.as_bytes(), at: 0, line };
    let mut rows = Vec::new();
    let mut cells = csv::StringRecord::new();
    // A cell that is not UTF-8 would be the only error left, and the whole text is.
    while reader.read_record(&mut cells).map_err(|_| ImportError::NotUtf8 { line })? {
        let at = cells.position().map_or(0, csv::Position::byte);
        line = lines.at(at);
        progress.step(Part::Read, rows.len(), text.len() / 40)?;
        rows.push(Cells { line, cells: cells.clone() });
    }
    Ok(rows)
}

/// Excel says on a line of its own which sign parts the cells: "sep=;".
fn without_separator_line(text: &str) -> (&str, Option<u8>, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[sign]) => (rest, Some(sign), 2),
        _ => (text, None, 1),
    }
}

/// Counts lines on the way through the file. The reader's own count is one short where lines end with CRLF.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the row stands that the reader began to look for at `byte`; `byte` never goes back.
    fn at(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.bytes.len()).max(self.at);
        let rest = self.bytes.get(byte..).unwrap_or_default();
        let row = byte + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let breaks = memchr::memchr_iter(b'\n', self.bytes.get(self.at..row).unwrap_or_default()).count();
        (self.at, self.line) = (row, self.line + u64::try_from(breaks).unwrap_or_default());
        self.line
    }
}

/// The sign that occurs most in the first line outside quotation marks; spreadsheets set to German or French write semicolons.
pub(super) fn delimiter_of(text: &str) -> u8 {
    let mut counts = [(b',', 0usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // Of equals the first wins, so the comma does where none occurs.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

/// Where a reader of a quoted cell stands.
#[derive(Clone, Copy)]
enum At {
    CellStart,
    Bare,
    Quoted {
        opened: u64,
    },
    /// Right after a mark that closes the cell, or is the first of two.
    Mark {
        opened: u64,
    },
}

/// A reader that forgives everything would swallow all rows after a mark that nothing closes: look before reading.
fn check_quotes(text: &str, delimiter: u8, first: u64) -> Result<(), ImportError> {
    let (mut at, mut line) = (At::CellStart, first);
    for byte in text.bytes() {
        let ends_cell = byte == delimiter || byte == b'\n' || byte == b'\r';
        at = match at {
            At::CellStart if byte == b'"' => At::Quoted { opened: line },
            At::CellStart | At::Bare if ends_cell => At::CellStart,
            At::CellStart | At::Bare => At::Bare,
            At::Quoted { opened } if byte == b'"' => At::Mark { opened },
            At::Quoted { opened } => At::Quoted { opened },
            At::Mark { opened } if byte == b'"' => At::Quoted { opened },
            At::Mark { .. } if ends_cell => At::CellStart,
            At::Mark { .. } => return Err(ImportError::AfterQuote { line }),
        };
        line += u64::from(byte == b'\n');
    }
    match at {
        At::Quoted { opened } => Err(ImportError::QuoteNotClosed { line: opened }),
        _ => Ok(()),
    }
}
