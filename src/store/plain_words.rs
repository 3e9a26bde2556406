//! What the system says went wrong with a file, in plain words.

use std::io::{Error, ErrorKind};

/// Why something could not be done with a file, in plain words, as the ending of a sentence.
#[must_use]
pub fn why(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => say!("store-why-not-there"),
        ErrorKind::PermissionDenied => say!("store-why-not-allowed"),
        ErrorKind::StorageFull => say!("store-why-disk-full"),
        ErrorKind::QuotaExceeded => say!("store-why-share-full"),
        ErrorKind::FileTooLarge => say!("store-why-too-large"),
        ErrorKind::ReadOnlyFilesystem => say!("store-why-read-only"),
        ErrorKind::NotADirectory => say!("store-why-not-a-folder"),
        ErrorKind::IsADirectory => say!("store-why-a-folder"),
        ErrorKind::InvalidFilename => say!("store-why-file-name"),
        ErrorKind::ResourceBusy => say!("store-why-in-use"),
        ErrorKind::WriteZero => say!("store-why-not-all-written"),
        ErrorKind::TimedOut | ErrorKind::StaleNetworkFileHandle => say!("store-why-network"),
        _ => return error.to_string(),
    }
    .to_owned()
}
