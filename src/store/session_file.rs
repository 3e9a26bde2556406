//! Sessions as files: what their last line counts, which parts stand on one line, opening one by its path.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

use super::{Count, Document, FileStamp, LARGEST_FILE, LoadError, Loaded, Nothing, Version, plain_words::why, read};
use crate::model::Session;

impl Version for Session {
    const NUMBER: u32 = 1;
    type Before = Nothing;

    fn step(before: Nothing) -> Self {
        match before {}
    }
}

impl Document for Session {
    const ONE_LINE: &'static [&'static str] =
        &["Note", "ItemEvent", "SpeakerGroup", "AskedFormat", "Sending", "Photo", "SheetAnswer", "SavedFilter", "Withdrawn", "Unsettled"];

    fn counts(&self) -> Vec<Count> {
        vec![
            Count::new(self.notes.len(), "note", "notes"),
            Count::new(self.agenda.len(), "agenda item", "agenda items"),
            Count::new(self.tables.len(), "table", "tables"),
            Count::new(self.themes.len(), "theme", "themes"),
            Count::new(self.next_steps.len(), "next step", "next steps"),
        ]
    }
}

/// Opens the document in the file at `path`; gives the file's stamp with it, for [`super::Over::Known`].
///
/// # Errors
///
/// See [`read`]; and when there is no such file, it is no file, is too large or cannot be read.
pub fn load<T: Document>(path: &Path) -> Result<(Loaded<T>, FileStamp), LoadError> {
    let (bytes, metadata) = read_bytes(path)?;
    let loaded = read(&bytes, path)?;
    Ok((loaded, FileStamp::new(&bytes, Some(&metadata))))
}

/// The bytes of a file that may be a session.
pub(super) fn read_bytes(path: &Path) -> Result<(Vec<u8>, fs::Metadata), LoadError> {
    let unreadable = |err: &io::Error| match err.kind() {
        io::ErrorKind::NotFound => LoadError::NotFound { file: path.into() },
        _ => LoadError::Unreadable { file: path.into(), reason: why(err) },
    };
    // Asked before it is opened: opening a pipe would wait for whoever writes to it.
    let metadata = fs::metadata(path).map_err(|err| unreadable(&err))?;
    if !metadata.is_file() {
        return Err(LoadError::NotAFile { file: path.into(), is_folder: metadata.is_dir() });
    }
    if metadata.len() > LARGEST_FILE {
        return Err(LoadError::TooLarge { file: path.into(), bytes: metadata.len(), limit: LARGEST_FILE });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
    let file = File::open(path).map_err(|err| unreadable(&err))?;
    // A file can grow while it is read; one byte over the limit is enough to say so.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|err| unreadable(&err))?;
    Ok((bytes, metadata))
}

#[cfg(test)]
mod tests;
