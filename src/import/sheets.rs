//! What the readers of spreadsheets share: which sheet is read, and how much there may be in it.

use super::ImportError;
use super::cells::Sheet;

/// The most cells of one sheet, those before the last of a row included.
const MOST_CELLS: usize = 10_000_000;
/// The most bytes of text in them: one text can stand in many cells.
const MOST_TEXT: usize = 400 << 20;

/// The names of the sheets, and which of them was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// All of them, the hidden ones last.
    pub names: Vec<String>,
    /// The one that was read, by its place.
    pub read: usize,
}

/// Reads the sheet that is asked for, else the first that holds anything.
pub(super) fn first_with_cells(
    names: Vec<String>,
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Result<Sheet, ImportError>,
) -> Result<(Names, Sheet), ImportError> {
    for (at, name) in names.iter().enumerate().filter(|(_, name)| wanted.is_none_or(|wanted| wanted == *name)) {
        let sheet = read(name)?;
        if !sheet.rows.is_empty() || wanted.is_some() {
            return Ok((Names { read: at, names }, sheet));
        }
    }
    Err(ImportError::Empty)
}

/// How much room a sheet has taken.
#[derive(Debug, Default)]
pub(super) struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    /// Takes some more.
    ///
    /// # Errors
    /// Where that is more than there is.
    pub fn take(&mut self, cells: usize, text: usize) -> Result<(), ImportError> {
        self.cells = self.cells.saturating_add(cells);
        self.text = self.text.saturating_add(text);
        if self.cells > MOST_CELLS || self.text > MOST_TEXT { Err(ImportError::TooLarge) } else { Ok(()) }
    }
}
