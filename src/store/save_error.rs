//! Why a file could not be saved.

use std::{
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use super::plain_words::why;

/// Why a file could not be saved. Whatever the reason, what was at the path before is still there, whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// Somebody else changed the file since we last read or wrote it.
    #[error("{}: changed by another program since it was opened; it was not overwritten", .file.display())]
    ChangedOnDisk {
        /// The file.
        file: PathBuf,
    },
    /// The file was to be new, but there is one already.
    #[error("{}: there is already a file with this name", .file.display())]
    AlreadyThere {
        /// The file.
        file: PathBuf,
    },
    /// The folder that it should go to does not exist.
    #[error("{}: cannot be saved: the folder {} does not exist", .file.display(), .folder.display())]
    NoFolder {
        /// The file.
        file: PathBuf,
        /// The missing folder.
        folder: PathBuf,
    },
    /// A folder, a device or something else that is not a file has this name.
    #[error("{}: cannot be saved: something that is not a file has this name", .file.display())]
    NotAFile {
        /// What is in the way.
        file: PathBuf,
    },
    /// The file, its folder or the disk can only be read.
    #[error("{}: cannot be saved: it can only be read", .file.display())]
    ReadOnly {
        /// The file.
        file: PathBuf,
    },
    /// The system does not allow it.
    #[error("{}: cannot be saved: you are not allowed to write there", .file.display())]
    NotAllowed {
        /// The file.
        file: PathBuf,
    },
    /// There is no room for it.
    #[error("{}: cannot be saved: the disk is full", .file.display())]
    DiskFull {
        /// The file.
        file: PathBuf,
    },
    /// Another program held the file or its folder for as long as we tried. Trying again later may help.
    #[error("{}: cannot be saved: another program is using it, or you are not allowed to write there", .file.display())]
    Busy {
        /// The file.
        file: PathBuf,
    },
    /// Anything else.
    #[error("{}: cannot be saved: {reason}", .file.display())]
    Failed {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
}

impl SaveError {
    /// What the system said, while writing `file`.
    pub(super) fn from_io(error: &Error, file: &Path) -> Self {
        let file = file.to_path_buf();
        match error.kind() {
            _ if is_held(error) => Self::Busy { file },
            ErrorKind::AlreadyExists => Self::AlreadyThere { file },
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { file },
            ErrorKind::PermissionDenied => Self::NotAllowed { file },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull { file },
            _ => Self::Failed { file, reason: why(error) },
        }
    }
}

/// Whether this is Windows saying that a scanner or sync client holds the file for a moment: access denied,
/// sharing violation or lock violation.
fn is_held(error: &Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_becomes_plain_words() {
        let file = Path::new("a.ron");
        let said = |kind| SaveError::from_io(&Error::from(kind), file).to_string();
        assert_eq!(said(ErrorKind::StorageFull), "a.ron: cannot be saved: the disk is full");
        assert_eq!(said(ErrorKind::QuotaExceeded), "a.ron: cannot be saved: the disk is full");
        assert_eq!(said(ErrorKind::ReadOnlyFilesystem), "a.ron: cannot be saved: it can only be read");
        assert_eq!(said(ErrorKind::PermissionDenied), "a.ron: cannot be saved: you are not allowed to write there");
        assert_eq!(said(ErrorKind::TimedOut), "a.ron: cannot be saved: the network folder does not answer");
    }
}
