//! Why nothing in a file could be taken.

/// Why nothing in a file could be taken. Lines are counted from 1; the caller says which file it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("{}", say!("import-empty"))]
    Empty,
    /// It is not text in UTF-8, as which it was to be read.
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
    /// The column that was asked for says who said it.
    #[error("{}", say!("import-private-column", column = column.as_str()))]
    PrivateColumn {
        /// What was asked for.
        column: String,
    },
    /// It is no text, and nothing else that is read.
    #[error("{}", say!("import-no-text"))]
    NoText,
    /// A document where a table is wanted.
    #[error("{}", say!("import-no-table"))]
    NoTable,
    /// A document of Word or OpenDocument without its document.
    #[error("{}", say!("import-no-document"))]
    NoDocument,
    /// It cannot be read to its end.
    #[error("{}", say!("import-damaged"))]
    Damaged,
    /// It is locked with a password.
    #[error("{}", say!("import-encrypted"))]
    Encrypted,
    /// There is more in it than can be taken at once.
    #[error("{}", say!("import-too-large"))]
    TooLarge,
    /// It was made by Word or Excel before 2007.
    #[error("{}", say!("import-old-office"))]
    OldOffice,
    /// A PDF.
    #[error("{}", say!("import-pdf"))]
    Pdf,
    /// Rich text.
    #[error("{}", say!("import-rich-text"))]
    RichText,
    /// A zip that holds something else.
    #[error("{}", say!("import-other-zip"))]
    OtherZip,
    /// A session of ours.
    #[error("{}", say!("import-session"))]
    Session,
    /// It was stopped.
    #[error("{}", say!("import-cancelled"))]
    Cancelled,
}
