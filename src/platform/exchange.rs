//! Exports and files of comments: what goes out, what comes in.

use crate::app::Event;
use crate::model::{Audience, Session};
use crate::report::Options;
use crate::store::{self, Disk, Keep, Over, SaveError};
use crate::{export, import, words};
use std::fs;
use std::path::{Path, PathBuf};

/// Reads a file of comments.
pub(super) fn read_comments(path: PathBuf, column: Option<String>) -> Event {
    match fs::read(&path) {
        Ok(bytes) => {
            let read = import::read_comments(&bytes, column.as_deref()).map(Box::new);
            Event::CommentsRead { path, column, read }
        }
        Err(err) => Event::Failed(words::import::not_read(&path, &err)),
    }
}

/// Writes an export.
pub(super) fn write_export(
    disk: &dyn Disk,
    path: &Path,
    session: &Session,
    audience: Audience,
    (format, print): (export::Format, export::Print),
    options: Options,
    replace: bool,
) -> Event {
    let over = if replace { Over::Anything } else { Over::Nothing };
    let written = export::export(session, audience, format, &options, print)
        .map_err(|err| SaveError::Failed { file: path.to_owned(), reason: err.to_string() })
        .and_then(|bytes| store::save_atomic(disk, path, &bytes, over, Keep::Nothing));
    match written {
        Ok(_) => Event::Exported { path: path.to_owned(), audience, options },
        Err(error) => Event::NotExported { path: path.to_owned(), error },
    }
}
