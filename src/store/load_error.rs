//! Why a file could not be opened.

use std::path::{Path, PathBuf};

/// Why a file could not be opened; every text names the file and says what is wrong in plain words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// There is no such file.
    #[error("{}: there is no such file", .file.display())]
    NotFound {
        /// The file that was asked for.
        file: PathBuf,
    },
    /// It is a folder, a device or something else that is not a file.
    #[error("{}: this is {what}, not a file", .file.display())]
    NotAFile {
        /// What was asked for.
        file: PathBuf,
        /// What it is: "a folder".
        what: &'static str,
    },
    /// The system would not let us read it.
    #[error("{}: cannot be read: {reason}", .file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
    /// It is larger than any session can be.
    #[error("{}: too large for a session: {bytes} bytes, the limit is {limit}", .file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// Its size in bytes.
        bytes: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// It has no contents: no bytes, only white space, or only the zero bytes that a power cut leaves behind.
    #[error("{}: the file is empty{}", .file.display(), if *.zero_bytes { ": it holds nothing but zero bytes, as after a power cut" } else { "" })]
    Empty {
        /// The file.
        file: PathBuf,
        /// Whether it is as long as it was, but all zeros.
        zero_bytes: bool,
    },
    /// It is not text in UTF-8.
    #[error("{}: line {line}, byte {byte}: this is not text in UTF-8; the file was damaged or saved in another encoding", .file.display())]
    NotUtf8 {
        /// The file.
        file: PathBuf,
        /// The line with the first byte that does not fit, counted from 1.
        line: usize,
        /// That byte's place in its line, counted from 1.
        byte: usize,
    },
    /// It is some other kind of file.
    #[error("{}: line 1, column 1: this is not a Saltaire session; one begins with Saltaire and its version", .file.display())]
    NotASession {
        /// The file.
        file: PathBuf,
    },
    /// A later Saltaire wrote it.
    #[error("{}: line {line}, column {column}: made by a newer Saltaire (version {version}); this one reads up to {reads_up_to}", .file.display())]
    Newer {
        /// The file.
        file: PathBuf,
        /// The version of its format.
        version: u32,
        /// The latest version that this program reads.
        reads_up_to: u32,
        /// The line with the version, counted from 1.
        line: usize,
        /// Where the version stands in it, in bytes, counted from 1.
        column: usize,
    },
    /// Its end is missing.
    #[error("{}: the file ends in the middle, at line {line}: it was cut", .file.display())]
    Cut {
        /// The file.
        file: PathBuf,
        /// The last line there is, counted from 1.
        line: usize,
    },
    /// Something in it cannot be understood.
    #[error("{}: line {line}, column {column}{}: {reason}", .file.display(), or_before(*.perhaps_from))]
    Damaged {
        /// The file.
        file: PathBuf,
        /// The line where it was noticed, counted from 1.
        line: usize,
        /// The column where it was noticed, in characters, counted from 1.
        column: usize,
        /// The earlier line where the mistake probably is.
        perhaps_from: Option<usize>,
        /// What is wrong, in plain words.
        reason: String,
    },
}

const fn or_before(line: Option<usize>) -> &'static str {
    if line.is_some() { " or a little before" } else { "" }
}

impl LoadError {
    /// The file that could not be opened.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::NotFound { file }
            | Self::NotAFile { file, .. }
            | Self::Unreadable { file, .. }
            | Self::TooLarge { file, .. }
            | Self::Empty { file, .. }
            | Self::NotUtf8 { file, .. }
            | Self::NotASession { file }
            | Self::Newer { file, .. }
            | Self::Cut { file, .. }
            | Self::Damaged { file, .. } => file,
        }
    }
}
