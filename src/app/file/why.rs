//! Why a session could not be opened or saved, as a facilitator needs it: what happened, to which file, and what to do next. What the
//! store says of it is for the terminal.

use crate::store::{LoadError, SaveError};
use crate::words;
use crate::words::file::name_of;
use std::path::Path;

/// Why a session could not be opened.
pub(super) fn why_not_opened(error: &LoadError) -> String {
    let (file, folder) = name_and_folder(error.file());
    match error {
        LoadError::NotFound { .. } => say!("file-cannot-open-not-found", file = file, folder = folder),
        LoadError::NotAFile { file, .. } => say!("file-cannot-open-not-a-file", path = file.display().to_string()),
        LoadError::Unreadable { reason, .. } => {
            say!("file-cannot-open-unreadable", file = file, folder = folder, reason = reason.as_str())
        }
        LoadError::TooLarge { .. } => say!("file-cannot-open-too-large", file = file, folder = folder),
        LoadError::Empty { .. } => say!("file-cannot-open-empty", file = file, folder = folder),
        LoadError::NotASession { .. } => say!("file-cannot-open-other-kind", file = file),
        LoadError::Newer { since: Some(since), .. } => {
            say!("file-cannot-open-newer", file = file, since = since.as_str(), details = error.to_string())
        }
        // Every later version says since when it is: of an older file the version was hit.
        LoadError::Newer { since: None, .. } | LoadError::NotUtf8 { .. } | LoadError::Cut { .. } | LoadError::Damaged { .. } => {
            say!("file-cannot-open-damaged", file = file)
        }
    }
}

/// Why a session, a copy or an export could not be written.
pub(in crate::app) fn why_not_saved(error: &SaveError) -> String {
    let (name, folder) = name_and_folder(error.file());
    match error {
        SaveError::ChangedOnDisk { .. } => say!("file-not-saved-changed", file = name),
        SaveError::AlreadyThere { file } => words::file::already_there(file),
        SaveError::NoFolder { folder, .. } => say!("file-not-saved-no-folder", file = name, folder = folder.display().to_string()),
        SaveError::NotAFile { file } => say!("file-not-saved-not-a-file", path = file.display().to_string()),
        SaveError::ReadOnly { .. } => say!("file-not-saved-read-only", file = name, folder = folder),
        SaveError::NotAllowed { .. } => say!("file-not-saved-not-allowed", file = name, folder = folder),
        SaveError::DiskFull { .. } => say!("file-not-saved-full", file = name, folder = folder),
        SaveError::Busy { .. } => say!("file-not-saved-busy", file = name, folder = folder),
        SaveError::NotConfirmed { .. } | SaveError::NothingToWrite { .. } => words::sentence(&error.to_string()),
        SaveError::NotFlushed { reason, .. } | SaveError::NotKept { reason, .. } | SaveError::Failed { reason, .. } => {
            say!("file-not-saved-other", file = name, folder = folder, reason = reason.as_str())
        }
    }
}

/// Why a typed path cannot be opened, beside the field.
pub(super) fn why_not_read_as_typed(error: &LoadError) -> String {
    match error {
        LoadError::NotFound { file } => words::file::no_such_file(file),
        LoadError::NotAFile { .. } => words::file::not_a_file().to_owned(),
        other => why_not_opened(other),
    }
}

/// Why a typed path cannot be written, beside the field.
pub(super) fn why_not_written_as_typed(error: &SaveError) -> String {
    match error {
        SaveError::NoFolder { folder, .. } => words::file::no_folder(folder),
        SaveError::NotAFile { .. } => words::file::not_a_file().to_owned(),
        other => why_not_saved(other),
    }
}

fn name_and_folder(path: &Path) -> (String, String) {
    (name_of(path), path.parent().map(|folder| folder.display().to_string()).unwrap_or_default())
}
