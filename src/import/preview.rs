//! What would be taken from a file.

use super::{Column, Meaning};
use crate::model::{NoteKind, Quoting, Words};

/// What a file holds, before anything is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Its columns, and what each was taken for.
    pub columns: Vec<Column>,
    /// The rows that are taken, in the order of the file.
    pub rows: Vec<Row>,
    /// The rows that are not, in the order of the file.
    pub skipped: Vec<Skipped>,
}

impl Preview {
    /// The name of the column that the texts come from.
    #[must_use]
    pub fn text_column(&self) -> &str {
        self.columns.iter().find(|column| column.meaning == Meaning::Text).map_or("", |column| &column.name)
    }
}

/// A row that becomes a note. What the file does not say is empty or the default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// What was said, word for word; line ends are line feeds.
    pub text: String,
    /// The number behind its reference.
    pub number: Option<u32>,
    /// The table's name, or what else says where it was said.
    pub table: String,
    /// The agenda item's title.
    pub item: String,
    /// When it was said, on the clock of the session's place.
    pub time: Option<jiff::civil::Time>,
    /// The speakers' groups, as the file names them.
    pub groups: String,
    /// Whose words these are.
    pub words: Words,
    /// What sort of thing was said.
    pub kind: NoteKind,
    /// May we quote it?
    pub quoting: Option<Quoting>,
    /// Whether it is starred.
    pub starred: bool,
    /// The names of its themes.
    pub themes: Vec<String>,
}

/// A row that is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", say!("import-row-not-taken", line = *line, why = why.to_string()))]
pub struct Skipped {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why it is not taken.
    pub why: WhySkipped,
}

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WhySkipped {
    /// It has no text.
    #[error("{}", say!("import-row-empty"))]
    NoText,
    /// It ends before the column of the text.
    #[error("{}", say!("import-row-too-short", cells = *cells, columns = *columns))]
    TooShort {
        /// How many cells it has.
        cells: usize,
        /// How many the header has.
        columns: usize,
    },
    /// It has more cells than there are columns, so that a text with commas may have been cut in pieces.
    #[error("{}", say!("import-row-too-long", cells = *cells, columns = *columns))]
    TooLong {
        /// How many cells it has.
        cells: usize,
        /// How many the header has.
        columns: usize,
    },
}
