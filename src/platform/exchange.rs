//! Exports and files of comments: what goes out, what comes in.

use crate::app::Event;
use crate::app::agenda::{DayEffect, DayEvent};
use crate::export::ExportError;
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

/// Reads a file of answers of the rescue sheet.
pub(super) fn read_answers(path: PathBuf) -> Event {
    match fs::read(&path) {
        Ok(bytes) => {
            let read = import::answers::read_answers(&bytes).map(Box::new);
            Event::AnswersRead(path, read)
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
    match write(disk, path, export::export(session, audience, format, &options, print), replace) {
        Ok(()) => Event::Exported { path: path.to_owned(), audience, options },
        Err(error) => Event::NotExported { path: path.to_owned(), error },
    }
}

/// Writes a file about the day.
pub(super) fn write_day(disk: &dyn Disk, effect: DayEffect) -> Event {
    let DayEffect { path, session, file, now, zone, replace } = effect;
    Event::Day(match write(disk, &path, file.write(&session, now, &zone), replace) {
        Ok(()) => DayEvent::Written(path),
        Err(error) => DayEvent::NotWritten { path, error },
    })
}

fn write(disk: &dyn Disk, path: &Path, bytes: Result<Vec<u8>, ExportError>, replace: bool) -> Result<(), SaveError> {
    let over = if replace { Over::Anything } else { Over::Nothing };
    let bytes = bytes.map_err(|err| SaveError::Failed { file: path.to_owned(), reason: err.to_string() })?;
    store::save_atomic(disk, path, &bytes, over, Keep::Nothing).map(|_| ())
}
