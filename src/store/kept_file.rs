//! Small files of the app's own: read with what can be read, never a reason not to start.

use std::{
    io,
    path::{Path, PathBuf},
};

use ron::extensions::Extensions;
use serde::{Serialize, de::DeserializeOwned};

use super::{Disk, Layout, Over, SaveError, save_private, write_ron};

/// More damaged files of one name than this are not put beside each other.
const MOST_ASIDE: usize = 100;

/// What one of the app's own files held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// Its contents, or the default where it is missing or damaged.
    pub value: T,
    /// Where the file was put aside because it is damaged.
    pub set_aside: Option<PathBuf>,
}

/// Reads a file; one that is damaged is renamed, so that it can be looked at and the next save does not lose it.
pub(super) fn read_kept<T: DeserializeOwned + Default>(disk: &dyn Disk, path: &Path) -> Kept<T> {
    let contents = match disk.read(path) {
        Ok(contents) => contents,
        Err(_) => return Kept { value: T::default(), set_aside: None },
    };
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_bytes(&contents) {
        Ok(value) => Kept { value, set_aside: None },
        Err(_) => Kept { value: T::default(), set_aside: set_aside(disk, path).ok() },
    }
}

/// Never in place of one that was put aside before.
fn set_aside(disk: &dyn Disk, path: &Path) -> io::Result<PathBuf> {
    let mut refused = None;
    for number in 1..=MOST_ASIDE {
        let ending = if number == 1 { "damaged.ron".to_owned() } else { format!("damaged-{number}.ron") };
        let aside = path.with_extension(ending);
        match disk.rename(path, &aside, false) {
            Ok(()) => return Ok(aside),
            Err(err) if err.kind() == io::ErrorKind::AlreadyExists => refused = Some(err),
            Err(err) => return Err(err),
        }
    }
    Err(refused.unwrap_or_else(|| io::ErrorKind::AlreadyExists.into()))
}

/// Writes a file, whole or not at all.
pub(super) fn write_kept<T: Serialize>(disk: &dyn Disk, path: &Path, value: &T, one_line: &[&str]) -> Result<(), SaveError> {
    let mut bytes = Vec::new();
    write_ron(&mut bytes, value, Layout { one_line })
        .map_err(|err| SaveError::Failed { file: path.to_path_buf(), reason: err.to_string() })?;
    bytes.push(b'\n');
    save_private(disk, path, &bytes, Over::Anything)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::SimDisk;

    #[test]
    fn what_was_put_aside_before_stays() {
        let disk = SimDisk::new(&["/home"]);
        let file = Path::new("/home/settings.ron");
        for (damage, aside) in [("1st", "/home/settings.damaged.ron"), ("2nd", "/home/settings.damaged-2.ron")] {
            disk.put(file, damage.as_bytes());
            let kept: Kept<Option<u32>> = read_kept(&disk, file);
            assert_eq!(kept, Kept { value: None, set_aside: Some(aside.into()) });
            assert_eq!(disk.read(Path::new(aside)).unwrap(), damage.as_bytes());
        }
        assert_eq!(disk.files().len(), 2);
    }
}
