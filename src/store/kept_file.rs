//! Small files of the app's own: read with what can be read, never a reason not to start.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use ron::extensions::Extensions;
use serde::{Serialize, de::DeserializeOwned};

use super::{Layout, Over, SaveError, save_atomic, write_ron};

/// What one of the app's own files held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// Its contents, or the default where it is missing or damaged.
    pub value: T,
    /// Where the file was put aside because it is damaged.
    pub set_aside: Option<PathBuf>,
}

/// Reads a file; one that is damaged is renamed, so that it can be looked at and the next save does not lose it.
pub(super) fn read_kept<T: DeserializeOwned + Default>(path: &Path) -> Kept<T> {
    let contents = match fs::read(path) {
        Ok(contents) => contents,
        Err(_) => return Kept { value: T::default(), set_aside: None },
    };
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_bytes(&contents) {
        Ok(value) => Kept { value, set_aside: None },
        Err(_) => Kept { value: T::default(), set_aside: set_aside(path).ok() },
    }
}

fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = path.with_extension("damaged.ron");
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// Writes a file, whole or not at all.
pub(super) fn write_kept<T: Serialize>(path: &Path, value: &T, one_line: &[&str]) -> Result<(), SaveError> {
    let mut bytes = Vec::new();
    write_ron(&mut bytes, value, Layout { one_line })
        .map_err(|err| SaveError::Failed { file: path.to_path_buf(), reason: err.to_string() })?;
    bytes.push(b'\n');
    save_atomic(path, &bytes, Over::Anything, None)?;
    Ok(())
}
