//! Why nothing in a file could be taken.

/// Why a file could not be read as comments. Lines are counted from 1; the caller says which file it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is not text in UTF-8.
    #[error("line {line}: this is not text in UTF-8; in a spreadsheet, save it as \"CSV UTF-8\"")]
    NotUtf8 {
        /// The line with the first byte that does not fit.
        line: u64,
    },
    /// A quotation mark opens a cell and none closes it.
    #[error("line {line}: a quotation mark opens a cell here, and none closes it")]
    QuoteNotClosed {
        /// The line on which it opens.
        line: u64,
    },
    /// Something follows the quotation mark that closes a cell.
    #[error("line {line}: a quotation mark closes a cell here, but more of the cell follows; a mark inside a cell is written twice")]
    AfterQuote {
        /// The line on which it closes.
        line: u64,
    },
    /// No column is called as columns of comments usually are.
    #[error("no column looks like the comments (usual names: {}); there are: {}", super::TEXT_COLUMNS.join(", "), .columns.join(", "))]
    NoTextColumn {
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// The column that was asked for is not there.
    #[error("there is no column \"{wanted}\"; there are: {}", .columns.join(", "))]
    NoSuchColumn {
        /// What was asked for.
        wanted: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
}
