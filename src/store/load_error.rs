//! Why a file could not be opened.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why a file could not be opened; every text names the file and says what is wrong in plain words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// There is no such file.
    #[error("{}", say!("store-not-found", file = .file.display().to_string()))]
    NotFound {
        /// The file that was asked for.
        file: PathBuf,
    },
    /// It is a folder, a device or something else that is not a file.
    #[error(fmt = not_a_file)]
    NotAFile {
        /// What was asked for.
        file: PathBuf,
        /// Whether it is a folder.
        is_folder: bool,
    },
    /// The system would not let us read it.
    #[error("{}", say!("store-unreadable", file = .file.display().to_string(), reason = .reason))]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
    /// It is larger than any session can be.
    #[error("{}", say!("store-too-large", file = .file.display().to_string(), bytes = *.bytes, limit = *.limit))]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// Its size in bytes.
        bytes: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// It has no contents: no bytes, only white space, or only the zero bytes that a power cut leaves behind.
    #[error(fmt = empty)]
    Empty {
        /// The file.
        file: PathBuf,
        /// Whether it is as long as it was, but all zeros.
        zero_bytes: bool,
    },
    /// It is not text in UTF-8.
    #[error("{}", say!("store-not-utf8", file = .file.display().to_string(), line = *.line, byte = *.byte))]
    NotUtf8 {
        /// The file.
        file: PathBuf,
        /// The line with the first byte that does not fit, counted from 1.
        line: usize,
        /// That byte's place in its line, counted from 1.
        byte: usize,
    },
    /// It is some other kind of file.
    #[error("{}", say!("store-not-a-session", file = .file.display().to_string()))]
    NotASession {
        /// The file.
        file: PathBuf,
    },
    /// A later Saltaire wrote it.
    #[error(fmt = newer)]
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
        /// The first Saltaire that reads it, if the file says so: "0.4.0".
        since: Option<String>,
        /// What this program does not understand, in plain words, where the file says that it should; `line` and `column` are its place
        /// then.
        reason: Option<String>,
    },
    /// Its end is missing.
    #[error("{}", say!("store-cut", file = .file.display().to_string(), line = *.line))]
    Cut {
        /// The file.
        file: PathBuf,
        /// The last line there is, counted from 1.
        line: usize,
    },
    /// Something in it cannot be understood.
    #[error(fmt = damaged)]
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

fn not_a_file(file: &Path, is_folder: &bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let file = file.display().to_string();
    f.write_str(&if *is_folder { say!("store-is-a-folder", file = file) } else { say!("store-is-a-device", file = file) })
}

fn empty(file: &Path, zero_bytes: &bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let file = file.display().to_string();
    f.write_str(&if *zero_bytes { say!("store-zero-bytes", file = file) } else { say!("store-empty", file = file) })
}

#[allow(clippy::too_many_arguments, reason = "thiserror hands the fields on one by one")]
fn newer(
    file: &Path,
    version: &u32,
    reads_up_to: &u32,
    line: &usize,
    column: &usize,
    since: &Option<String>,
    reason: &Option<String>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (file, line, column) = (file.display().to_string(), *line, *column);
    let get = match since {
        Some(since) => say!("store-newer-since", since = since.as_str()),
        None => say!("store-newer-update").to_owned(),
    };
    f.write_str(&match reason {
        Some(reason) => say!("store-newer-what", file = file, version = *version, line = line, column = column, reason = reason, get = get),
        None => {
            say!("store-newer", file = file, version = *version, reads_up_to = *reads_up_to, line = line, column = column, get = get)
        }
    })
}

fn damaged(
    file: &Path,
    line: &usize,
    column: &usize,
    perhaps_from: &Option<usize>,
    reason: &String,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let file = file.display().to_string();
    f.write_str(&if perhaps_from.is_some() {
        say!("store-damaged-about", file = file, line = *line, column = *column, reason = reason)
    } else {
        say!("store-damaged", file = file, line = *line, column = *column, reason = reason)
    })
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

    /// Whether [`super::rescue`] may bring something of the file: it is a session, but damaged or changed by hand. What it would
    /// bring is known only once it was done, which takes about as long as opening.
    #[must_use]
    pub const fn may_be_rescued(&self) -> bool {
        match self {
            Self::NotUtf8 { .. } | Self::Cut { .. } | Self::Damaged { .. } => true,
            // Every later version says since when it is: this one is an older file whose version was hit.
            Self::Newer { since, .. } => since.is_none(),
            _ => false,
        }
    }
}
