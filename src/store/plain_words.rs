//! What the system says went wrong with a file, in plain words.

use std::io::{Error, ErrorKind};

/// Why something could not be done with a file, in plain words, as the ending of a sentence.
pub(super) fn why(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there",
        ErrorKind::PermissionDenied => "you are not allowed to",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "your share of the disk is full",
        ErrorKind::FileTooLarge => "the disk cannot hold a file this large",
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        ErrorKind::NotADirectory => "what should be a folder is a file",
        ErrorKind::IsADirectory => "it is a folder",
        ErrorKind::InvalidFilename => "the file name cannot be used here",
        ErrorKind::TimedOut | ErrorKind::StaleNetworkFileHandle => "the network folder does not answer",
        _ => return error.to_string(),
    }
    .to_owned()
}
