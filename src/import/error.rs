//! Why nothing in a file could be taken.

/// Why a file could not be read as comments. Lines are counted from 1; the caller says which file it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("{}", say!("import-empty"))]
    Empty,
    /// It is not text in UTF-8.
    #[error("{}", say!("import-not-utf8", line = *line))]
    NotUtf8 {
        /// The line with the first byte that does not fit.
        line: u64,
    },
    /// A quotation mark opens a cell and none closes it.
    #[error("{}", say!("import-quote-not-closed", line = *line))]
    QuoteNotClosed {
        /// The line on which it opens.
        line: u64,
    },
    /// Something follows the quotation mark that closes a cell.
    #[error("{}", say!("import-after-quote", line = *line))]
    AfterQuote {
        /// The line on which it closes.
        line: u64,
    },
    /// No column is called as columns of comments usually are.
    #[error("{}", say!("import-no-text-column", usual = super::TEXT_COLUMNS.join(", "), columns = columns.join(", ")))]
    NoTextColumn {
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// The column that was asked for is not there.
    #[error("{}", say!("import-no-such-column", wanted = wanted.as_str(), columns = columns.join(", ")))]
    NoSuchColumn {
        /// What was asked for.
        wanted: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
}
