//! Why a file could not be saved.

use std::{
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use super::{FileStamp, plain_words::why};

/// Why a file could not be saved. Whatever the reason, what was at the path before is still there, whole; only after
/// [`SaveError::NotConfirmed`] the new version is, and a power cut may bring the one before it back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// Somebody else changed the file since we last read or wrote it.
    #[error("{}", say!("store-changed-on-disk", file = .file.display().to_string()))]
    ChangedOnDisk {
        /// The file.
        file: PathBuf,
    },
    /// The file was to be new, but there is one already.
    #[error("{}", say!("store-already-there", file = .file.display().to_string()))]
    AlreadyThere {
        /// The file.
        file: PathBuf,
    },
    /// The folder that it should go to does not exist.
    #[error("{}", say!("store-no-folder", file = .file.display().to_string(), folder = .folder.display().to_string()))]
    NoFolder {
        /// The file.
        file: PathBuf,
        /// The missing folder.
        folder: PathBuf,
    },
    /// A folder, a device or something else that is not a file has this name.
    #[error("{}", say!("store-in-the-way", file = .file.display().to_string()))]
    NotAFile {
        /// What is in the way.
        file: PathBuf,
    },
    /// The file, its folder or the disk can only be read.
    #[error("{}", say!("store-read-only", file = .file.display().to_string()))]
    ReadOnly {
        /// The file.
        file: PathBuf,
    },
    /// The system does not allow it.
    #[error("{}", say!("store-not-allowed", file = .file.display().to_string()))]
    NotAllowed {
        /// The file.
        file: PathBuf,
    },
    /// There is no room for it.
    #[error("{}", say!("store-disk-full", file = .file.display().to_string()))]
    DiskFull {
        /// The file.
        file: PathBuf,
    },
    /// Another program held the file or its folder for as long as we tried. Trying again later may help.
    #[error("{}", say!("store-busy", file = .file.display().to_string()))]
    Busy {
        /// The file.
        file: PathBuf,
    },
    /// The disk did not confirm what was written, twice. What it took is thrown away.
    #[error("{}", say!("store-not-flushed", file = .file.display().to_string(), reason = .reason))]
    NotFlushed {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
    /// The new version is there and whole, but the disk did not confirm that it stays.
    #[error("{}", say!("store-not-confirmed", file = .file.display().to_string(), reason = .reason))]
    NotConfirmed {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
        /// The file as it is now, for [`super::Over::Known`] of the next save.
        now_there: Box<FileStamp>,
    },
    /// The version that it would take the place of could not be kept, as was asked for.
    #[error("{}", say!("store-not-kept", file = .file.display().to_string(), reason = .reason))]
    NotKept {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
    /// There was nothing to write: a file without contents is never put in the place of one.
    #[error("{}", say!("store-nothing-to-write", file = .file.display().to_string()))]
    NothingToWrite {
        /// The file.
        file: PathBuf,
    },
    /// Anything else.
    #[error("{}", say!("store-not-saved", file = .file.display().to_string(), reason = .reason))]
    Failed {
        /// The file.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
}

impl SaveError {
    /// The file that could not be written.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::ChangedOnDisk { file }
            | Self::AlreadyThere { file }
            | Self::NoFolder { file, .. }
            | Self::NotAFile { file }
            | Self::ReadOnly { file }
            | Self::NotAllowed { file }
            | Self::DiskFull { file }
            | Self::Busy { file }
            | Self::NotFlushed { file, .. }
            | Self::NotConfirmed { file, .. }
            | Self::NotKept { file, .. }
            | Self::NothingToWrite { file }
            | Self::Failed { file, .. } => file,
        }
    }

    /// What the system said, while writing `file`.
    pub(super) fn from_io(error: &Error, file: &Path) -> Self {
        let file = file.to_path_buf();
        match error.kind() {
            ErrorKind::ResourceBusy => Self::Busy { file },
            ErrorKind::AlreadyExists => Self::AlreadyThere { file },
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { file },
            ErrorKind::PermissionDenied => Self::NotAllowed { file },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull { file },
            _ => Self::Failed { file, reason: why(error) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_becomes_plain_words() {
        let file = Path::new("a.ron");
        let said = |kind| SaveError::from_io(&Error::from(kind), file).to_string();
        assert_eq!(said(ErrorKind::StorageFull), "a.ron: cannot be saved: the disk is full; make room on it or choose another disk");
        assert_eq!(said(ErrorKind::QuotaExceeded), "a.ron: cannot be saved: the disk is full; make room on it or choose another disk");
        assert_eq!(said(ErrorKind::ReadOnlyFilesystem), "a.ron: cannot be saved: it can only be read; save a copy in another folder");
        assert_eq!(said(ErrorKind::PermissionDenied), "a.ron: cannot be saved: you are not allowed to write there; choose another folder");
        let busy = "a.ron: cannot be saved: another program is using it, or you are not allowed to write there";
        assert_eq!(said(ErrorKind::ResourceBusy), busy);
        assert_eq!(said(ErrorKind::TimedOut), "a.ron: cannot be saved: the network folder does not answer");
    }
}
