//! What would be taken from a file.

use super::{Column, Encoding, ImportError, Kind, Meaning, Meant, Recognised, SheetNames};
use crate::model::{NoteKind, Quoting, Words};

/// What a file holds, before anything is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the file was taken for.
    pub found: Found,
    /// Its columns, and what each was taken for; none where it is no table.
    pub columns: Vec<Column>,
    /// Its headings, and what each was taken for; none where it is a table.
    pub headings: Vec<Heading>,
    /// The rows that are taken, in the order of the file.
    pub rows: Vec<Row>,
    /// The rows that are not, in the order of the file.
    pub skipped: Vec<Skipped>,
    /// What else of it is not taken.
    pub left_out: Vec<LeftOut>,
    /// What is to be known of the rows that are taken.
    pub remarks: Vec<Remark>,
}

/// What a file was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// How its letters are written; none where the kind says it.
    pub encoding: Option<Encoding>,
    /// The program that made it, where its columns tell.
    pub recognised: Option<Recognised>,
    /// Its sheets.
    pub sheets: SheetNames,
    /// Whether its first row names the columns.
    pub has_header: bool,
}

impl Preview {
    /// The names of the columns that the texts come from, parted by commas.
    #[must_use]
    pub fn text_columns(&self) -> String {
        let texts = self.columns.iter().filter(|column| column.meaning == Meaning::Text);
        texts.map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// What it would be to take it without anyone having looked at it.
    ///
    /// # Errors
    /// Where it is a table in which no column is called as columns of comments usually are.
    pub fn unseen(self) -> Result<Self, ImportError> {
        if self.found.kind.has_columns() && !self.columns.iter().any(|column| column.meaning == Meaning::Text) {
            return Err(ImportError::NoTextColumn { columns: self.columns.into_iter().map(|column| column.name).collect() });
        }
        Ok(self)
    }
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What it says.
    pub text: String,
    /// What it means for what stands under it.
    pub meant: Meant,
}

/// A row that becomes a note. What the file does not say is empty or the default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line on which it begins, from 1; in a spreadsheet its row, in a text its paragraph.
    pub line: u64,
    /// What was said, word for word; line ends are line feeds.
    pub text: String,
    /// The number behind its reference.
    pub number: Option<u32>,
    /// The table's name, or what else says where it was said.
    pub table: String,
    /// The agenda item's title.
    pub item: String,
    /// What was asked, where the file says it: the item that asks it, if there is one.
    pub question: String,
    /// When it was said, on the clock of the session's place.
    pub time: Option<jiff::civil::Time>,
    /// How far the clock that said so is from UTC, where the file says that; else it is the clock of the session's place.
    pub offset: Option<jiff::tz::Offset>,
    /// The speakers' groups, as the file names them, a cell each.
    pub groups: Vec<String>,
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

/// Something of a file that is not taken and is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// Footnotes and endnotes.
    Footnotes(usize),
    /// What someone remarked in the margin.
    Remarks(usize),
    /// What was deleted and is still there as a tracked change, or struck through.
    Deleted(usize),
    /// Text that is not shown.
    Hidden(usize),
    /// Pictures.
    Pictures(usize),
    /// Letters that could not be read.
    Broken(usize),
    /// Lines at the top that say something about the file, such as its title.
    Properties,
    /// Headers and footers.
    HeadersAndFooters,
    /// A table of contents.
    Contents,
    /// How many agreed.
    Votes,
}

/// Something that is to be known of the rows that are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Cells that are not understood, so that nothing is taken from them.
    NotUnderstood {
        /// The name of their column.
        column: String,
        /// How many they are.
        cells: usize,
        /// The begin of the first.
        such_as: String,
    },
    /// So many notes name no table, although there is a column of tables.
    NoTable(usize),
    /// So many texts are longer than a note and become several.
    Parted(usize),
}

/// How the rows of a file are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// By the line on which they begin.
    Lines,
    /// By their own number, as in a spreadsheet.
    Rows,
}

/// A row that is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", said(*line, *counted, &why.to_string()))]
pub struct Skipped {
    /// The line on which it begins, or its row, from 1.
    pub line: u64,
    /// Which of them that is.
    pub counted: Counted,
    /// Why it is not taken.
    pub why: WhySkipped,
}

fn said(line: u64, counted: Counted, why: &str) -> String {
    match counted {
        Counted::Lines => say!("import-row-not-taken", line = line, why = why),
        Counted::Rows => say!("import-sheet-row-not-taken", row = line, why = why),
    }
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
    /// It stands above the row that names the columns.
    #[error("{}", say!("import-row-above"))]
    AboveHeader,
}
