//! From bytes to rows of cells.

use super::ImportError;

/// The cells of one row and the line on which it begins, from 1.
pub(super) struct Cells {
    pub line: u64,
    pub cells: csv::StringRecord,
}

/// All rows that hold anything, the header first. Commas, semicolons or tabs part the cells, as the first line shows.
///
/// # Errors
/// Where the file is empty, is not UTF-8, or has a quotation mark that opens or closes in the wrong place.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Cells>, ImportError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|err| ImportError::NotUtf8 { line: line_of(bytes, err.valid_up_to()) })?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let delimiter = delimiter_of(text);
    check_quotes(text, delimiter)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
    let mut lines = Lines { bytes, at: 0, line: 1 };
    let mut rows = Vec::new();
    let mut cells = csv::StringRecord::new();
    // The only error left is a cell that is not UTF-8, and the whole text is.
    while reader.read_record(&mut cells).map_err(|_| ImportError::NotUtf8 { line: lines.line })? {
        let line = lines.at(cells.position().map_or(0, csv::Position::byte));
        rows.push(Cells { line, cells: cells.clone() });
    }
    Ok(rows)
}

fn line_of(bytes: &[u8], at: usize) -> u64 {
    Lines { bytes, at: 0, line: 1 }.at(u64::try_from(at).unwrap_or(u64::MAX))
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
fn delimiter_of(text: &str) -> u8 {
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
fn check_quotes(text: &str, delimiter: u8) -> Result<(), ImportError> {
    let (mut at, mut line) = (At::CellStart, 1u64);
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
