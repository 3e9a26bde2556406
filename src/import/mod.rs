//! Files of what was said become notes, through one preview: tables, spreadsheets, plain text, Markdown and documents; rescue sheets that
//! come back become [`answers`].
//!
//! Reading a file gives a [`Preview`]: the rows that would be taken, those that would not and why, and what each column or heading was
//! taken for. [`place()`] turns it into one edit. Nothing is changed before that edit is applied. Only what is understood is taken, so
//! that nobody's name comes in unseen.

pub mod answers;
mod cells;
mod columns;
mod encoding;
mod error;
#[cfg(test)]
mod file_tests;
mod html;
mod kind;
mod known;
mod lines;
mod markdown;
mod meaning;
mod merged;
mod not_taken;
mod open_document;
mod parts;
pub mod photo;
mod place;
mod preview;
mod progress;
mod prose;
mod sheets;
mod sources;
mod spreadsheet;
mod table;
#[cfg(test)]
mod tests;
mod values;
mod word;
mod workbook;
mod xml;

pub use columns::{Column, TEXT_COLUMNS};
pub use encoding::Encoding;
pub use error::ImportError;
pub use kind::{ENDINGS, Kind};
pub use known::{Known, Meant};
pub use lines::{pieces, without_bullet};
pub use meaning::Meaning;
pub use parts::MOST_BYTES;
pub use place::{Placed, Placement, place};
pub use preview::{Counted, Found, Heading, LeftOut, Preview, Remark, Row, Skipped, WhySkipped};
pub use progress::Progress;
pub use sheets::Names as SheetNames;
pub use sources::Recognised;

use kind::Container;

/// What someone chose about how a file is read; what is not chosen is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// What a file of plain text is read as.
    pub kind: Option<Kind>,
    /// How its letters are written.
    pub encoding: Option<Encoding>,
    /// The sheet, by name.
    pub sheet: Option<String>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// What each column is taken for, in their order.
    pub meanings: Option<Vec<Meaning>>,
    /// The name of the one column that the texts are in.
    pub text_column: Option<String>,
}

/// Reads a file: `name` is its name, which only counts where the content does not say what it is.
///
/// # Errors
/// Where the file as a whole cannot be read, or the reading was stopped; a single row that cannot be taken is in [`Preview::skipped`].
pub fn read(name: &str, bytes: &[u8], choices: &Choices, known: &Known, progress: &Progress) -> Result<Preview, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::TooLarge);
    }
    progress.step(progress::Part::Read, 0, 1)?;
    match kind::container(bytes)? {
        Container::Text => text(name, bytes, choices, known, progress),
        Container::Zip(kind, parts) => {
            let sheet = choices.sheet.as_deref();
            let mut found = Found { kind, encoding: None, recognised: None, sheets: SheetNames::default(), has_header: true };
            let (names, sheet) = match kind {
                Kind::Workbook => workbook::read(parts, sheet, progress)?,
                Kind::Spreadsheet => spreadsheet::read(&parts, sheet, progress)?,
                Kind::Word => return prose(found, word::read(&parts, progress)?, known, progress),
                _ => return prose(found, open_document::read(&parts, progress)?, known, progress),
            };
            found.sheets = names;
            tabled(found, &sheet, choices, known, progress)
        }
    }
}

fn text(name: &str, bytes: &[u8], choices: &Choices, known: &Known, progress: &Progress) -> Result<Preview, ImportError> {
    let decoded = encoding::decoded(bytes, choices.encoding)?;
    if decoded.text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let kind = choices.kind.filter(|kind| kind.is_text()).unwrap_or_else(|| kind::of_text(name, &decoded.text));
    let sheets = SheetNames::default();
    let found = Found { kind, encoding: Some(decoded.encoding), recognised: None, sheets, has_header: true };
    let mut preview = match kind {
        Kind::Table => {
            let sheet = cells::Sheet { rows: cells::of_text(&decoded.text, progress)?, counts_rows: false, merged: Vec::new() };
            tabled(found, &sheet, choices, known, progress)?
        }
        Kind::Markdown => prose(found, markdown::read(&decoded.text), known, progress)?,
        _ => prose(found, (prose::paragraphs(&decoded.text, kind), Vec::new()), known, progress)?,
    };
    if decoded.broken > 0 {
        preview.left_out.push(LeftOut::Broken(decoded.broken));
    }
    Ok(preview)
}

fn tabled(mut found: Found, sheet: &cells::Sheet, choices: &Choices, known: &Known, progress: &Progress) -> Result<Preview, ImportError> {
    let table::Tabled { recognised, has_header, columns, rows, skipped, left_out, remarks } = table::read(sheet, choices, known, progress)?;
    (found.recognised, found.has_header) = (recognised, has_header);
    Ok(Preview { found, columns, headings: Vec::new(), rows, skipped, left_out, remarks })
}

fn prose(
    found: Found,
    (paragraphs, left_out): (Vec<prose::Paragraph>, Vec<LeftOut>),
    known: &Known,
    progress: &Progress,
) -> Result<Preview, ImportError> {
    let prose::Prose { rows, headings, remarks } = prose::rows(paragraphs, known, progress)?;
    if rows.is_empty() && headings.is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(Preview { found, columns: Vec::new(), headings, rows, skipped: Vec::new(), left_out, remarks })
}
