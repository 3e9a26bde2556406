//! Files that are written whole before they have their name.

use std::{
    ffi::OsString,
    hash::{BuildHasher as _, Hasher as _, RandomState},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use super::{
    Access, Disk,
    real_path::{folder_of, hidden_name},
};

const ENDING: &str = ".saltaire-tmp";
/// A temporary file that nobody finished for this long was left behind by a crash.
const STRANDED_AFTER: Duration = Duration::from_hours(24);
/// So many random names are tried where one is taken.
const MOST_NAMES: usize = 8;

/// Why a temporary file could not be written.
#[derive(Debug)]
pub(super) enum Unwritten {
    /// The disk did not take it.
    Refused(io::Error),
    /// The disk took it and did not confirm it: nothing that it says of this file is to be trusted any more.
    NotFlushed(io::Error),
}

impl From<Unwritten> for io::Error {
    fn from(unwritten: Unwritten) -> Self {
        match unwritten {
            Unwritten::Refused(err) | Unwritten::NotFlushed(err) => err,
        }
    }
}

/// A file beside the one that it is to become, whole and on the disk. Gone when it is let go of before it has its name.
#[derive(Debug)]
pub(super) struct Temporary<'a> {
    disk: &'a dyn Disk,
    path: PathBuf,
    /// When the system says it was written.
    pub(super) modified: Option<SystemTime>,
    is_placed: bool,
}

impl<'a> Temporary<'a> {
    /// Writes all of `bytes` into a new file beside `target` and waits until the disk has it.
    pub(super) fn write(disk: &'a dyn Disk, target: &Path, access: &Access, bytes: &[u8]) -> Result<Self, Unwritten> {
        let (path, mut file) = create(disk, target, access).map_err(Unwritten::Refused)?;
        let mut temporary = Self { disk, path, modified: None, is_placed: false };
        file.write(bytes).map_err(Unwritten::Refused)?;
        file.flush().map_err(Unwritten::NotFlushed)?;
        // Let go of first: some systems write down when a file was changed only as it is closed.
        drop(file);
        let seen = disk.look(&temporary.path).map_err(Unwritten::Refused)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length != seen.length) {
            return Err(Unwritten::NotFlushed(io::ErrorKind::WriteZero.into()));
        }
        temporary.modified = seen.modified;
        Ok(temporary)
    }

    /// Gives it its name, in place of the file that has it; without `over` there must be none. The folder is not flushed yet.
    pub(super) fn put_in_place(mut self, target: &Path, over: bool) -> io::Result<()> {
        self.disk.rename(&self.path, target, over)?;
        self.is_placed = true;
        Ok(())
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.is_placed {
            // What cannot be removed stays hidden, and is tried again when it is old.
            let _ = self.disk.remove(&self.path);
        }
    }
}

fn create(disk: &dyn Disk, target: &Path, access: &Access) -> io::Result<(PathBuf, Box<dyn super::Writing>)> {
    let mut refused = None;
    for _ in 0..MOST_NAMES {
        // Keyed anew each time: nobody else makes this name by chance.
        let random = RandomState::new().build_hasher().finish();
        let path = folder_of(target).join(hidden_name(target, &format!(".{random:016x}{ENDING}")));
        match disk.create(&path, access.clone()) {
            Ok(file) => return Ok((path, file)),
            Err(err) if err.kind() == io::ErrorKind::AlreadyExists => refused = Some(err),
            Err(err) => return Err(err),
        }
    }
    Err(refused.unwrap_or_else(|| io::ErrorKind::AlreadyExists.into()))
}

/// The temporary files in a folder that were to become `target`, or any file where there is none to name.
pub(super) fn temporaries(disk: &dyn Disk, folder: &Path, target: Option<&Path>) -> Vec<PathBuf> {
    let prefix = target.map_or_else(|| OsString::from("."), |target| hidden_name(target, "."));
    let is_ours = |name: &OsString| {
        let name = name.as_encoded_bytes();
        name.starts_with(prefix.as_encoded_bytes()) && name.ends_with(ENDING.as_bytes())
    };
    disk.names(folder).unwrap_or_default().into_iter().filter(is_ours).map(|name| folder.join(name)).collect()
}

/// Whether nobody finished a file for so long that a crash must have left it.
pub(super) fn is_stranded(disk: &dyn Disk, file: &Path) -> bool {
    let written = disk.look(file).ok().and_then(|seen| seen.modified);
    written.is_some_and(|written| written.elapsed().is_ok_and(|age| age > STRANDED_AFTER))
}
