//! Notes as a CSV file that spreadsheets open without running anything in it.

use super::ExportError;
use super::characters::readable;
use crate::report::{NoteRow, NoteTable};

/// The columns that stand before the themes, in order.
pub const COLUMNS: [&str; 10] = ["text", "reference", "table", "item", "time", "group", "words", "kind", "quote", "starred"];

/// The notes, a row each: UTF-8 with a byte order mark, which is how Excel knows it; a 0/1 column a theme.
///
/// # Errors
/// [`ExportError::Write`] when the table cannot be written.
pub fn write(notes: &NoteTable) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{FEFF}".as_bytes().to_vec());
    let header = COLUMNS.iter().map(|name| (*name).to_owned()).chain(notes.themes.iter().map(|name| cell(name)));
    writer.write_record(header)?;
    for row in &notes.rows {
        write_row(&mut writer, row)?;
    }
    writer.into_inner().map_err(|err| ExportError::Write(err.to_string()))
}

fn write_row(writer: &mut csv::Writer<Vec<u8>>, row: &NoteRow) -> csv::Result<()> {
    let texts = [&row.text, &row.reference, &row.table, &row.item, &row.time, &row.group, &row.words, &row.kind, &row.quote];
    for text in texts {
        writer.write_field(cell(text))?;
    }
    writer.write_field(yes_no(row.starred))?;
    for has in &row.themes {
        writer.write_field(yes_no(*has))?;
    }
    writer.write_record(None::<&[u8]>)
}

impl From<csv::Error> for ExportError {
    fn from(err: csv::Error) -> Self {
        Self::Write(err.to_string())
    }
}

fn yes_no(is: bool) -> &'static str {
    if is { "1" } else { "0" }
}

/// A guarded cell, with line feeds for line ends. The guard comes last: it looks at what a spreadsheet will.
fn cell(text: &str) -> String {
    guard(&readable(text))
}

/// The cell with one leading `'` if a spreadsheet would run it: if it begins with = + - @ tab or CR.
///
/// A text that begins with quotation marks and such a sign gets one more, so that [`unguard`] gives back
/// exactly what was guarded.
pub fn guard(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// What was written before [`guard`]; a text that was not guarded comes back as it is.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if looks_like_formula(text) => text,
        _ => cell,
    }
}

fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn signs_that_start_a_formula_are_guarded() {
        for text in ["=1+1", "+44 113", "- transport", "@home", "\tin", "\rback", "'=1"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        for text in ["", "'tis", "a=b", " =1", "’=1", "5 - 3"] {
            assert_eq!(guard(text), text);
        }
    }

    #[test]
    fn an_apostrophe_that_guards_nothing_stays() {
        assert_eq!(unguard("'tis"), "'tis");
        assert_eq!(unguard("'- a"), "- a");
    }

    #[test]
    fn cells_come_back_from_the_file() {
        let row = NoteRow {
            text: "-a,\r\n\"b\"".into(),
            reference: "N001".into(),
            time: "10:05".into(),
            starred: true,
            themes: vec![false, true],
            ..NoteRow::default()
        };
        let notes = NoteTable { themes: vec!["=Money".into(), "Time, and more".into()], rows: vec![row] };
        let bytes = write(&notes).unwrap();
        assert!(bytes.starts_with(b"\xEF\xBB\xBFtext,reference,"));
        let mut reader = csv::Reader::from_reader(&bytes[3..]);
        let header = reader.headers().unwrap().clone();
        assert_eq!(header.iter().skip(9).collect::<Vec<_>>(), ["starred", "'=Money", "Time, and more"]);
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(record.get(0).map(unguard), Some("-a,\n\"b\""));
        assert_eq!(record.iter().skip(9).collect::<Vec<_>>(), ["1", "0", "1"]);
    }

    proptest! {
        #[test]
        fn unguard_takes_back_what_guard_did(text in "['=+@\\t\\r-]{0,4}\\PC{0,6}") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
        }

        #[test]
        fn no_guarded_cell_starts_a_formula(text in "['=+@\\t\\r-]{0,4}\\PC{0,6}") {
            prop_assert!(!guard(&text).starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }
}
