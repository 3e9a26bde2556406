//! Saving so that a power cut, a full disk or a second program never costs what was there before.
//!
//! A temporary file beside the target, flushed to the disk, then renamed over it, then the folder flushed: of all the ways
//! tried against simulated power cuts this alone lost nothing.

use std::{
    fs::{self, File, Permissions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use tempfile::NamedTempFile;

use super::{
    Backups, FileStamp, SaveError,
    plain_words::why,
    real_path::{folder_of, follow_links, hidden_name},
};

/// How long a file that another program holds is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

const TEMPORARY_ENDING: &str = ".saltaire-tmp";
/// A temporary file that nobody finished for this long was left behind by a crash.
const STRANDED_AFTER: Duration = Duration::from_hours(24);

/// What a save may take the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over<'a> {
    /// Nothing: the file must be new.
    Nothing,
    /// The file exactly as we last knew it; or nothing, if it was deleted meanwhile.
    Known(&'a FileStamp),
    /// Whatever is there: somebody was asked and said yes.
    Anything,
}

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file as it is now, for [`Over::Known`] of the next save.
    pub stamp: FileStamp,
    /// Where the version before it is kept.
    pub backup: Option<PathBuf>,
    /// What did not work around it though the file itself is saved.
    pub remarks: Vec<SaveRemark>,
}

/// Something beside a save that did not work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveRemark {
    /// The previous version could not be kept.
    #[error("{}", say!("store-no-backup", reason = .0))]
    NoBackup(String),
    /// The system would not confirm that the folder is on the disk.
    #[error("{}", say!("store-not-confirmed", reason = .0))]
    NotConfirmed(String),
}

/// Saves `bytes` at `path`, whole or not at all; the version before goes to `backups`.
///
/// Symbolic links are followed, and an existing file's permissions stay. Blocks until the disk has it, on Windows up to two
/// seconds longer while another program holds the file: not for the thread that draws.
///
/// # Errors
///
/// Whenever the file is not saved; what was there before is then untouched.
pub fn save_atomic(path: &Path, bytes: &[u8], over: Over<'_>, backups: Option<&Backups>) -> Result<Saved, SaveError> {
    let target = follow_links(path).map_err(|err| SaveError::from_io(&err, path))?;
    let save = Save { path, target: &target, bytes, over, backups };
    while_busy(PATIENCE, || save.attempt())
}

/// Tries again, a little later each time, while another program holds the file and for no longer than `patience`.
fn while_busy<T>(patience: Duration, mut attempt: impl FnMut() -> Result<T, SaveError>) -> Result<T, SaveError> {
    let started = Instant::now();
    let mut pause = Duration::from_millis(10);
    loop {
        match attempt() {
            Err(SaveError::Busy { .. }) if started.elapsed() + pause <= patience => {
                thread::sleep(pause);
                pause *= 2;
            }
            outcome => return outcome,
        }
    }
}

struct Save<'a> {
    /// The path as it was given, which errors name.
    path: &'a Path,
    target: &'a Path,
    bytes: &'a [u8],
    over: Over<'a>,
    backups: Option<&'a Backups>,
}

impl Save<'_> {
    fn attempt(&self) -> Result<Saved, SaveError> {
        let permissions = self.check_place()?;
        let temporary = self.write_temporary(permissions)?;
        // Compared last, so that as little time as can be lies between this look and the rename.
        let previous = self.check_contents()?;
        let mut remarks = Vec::new();
        let (file, backup) = self.replace(temporary, previous, &mut remarks)?;
        if let Err(err) = flush_folder(folder_of(self.target)) {
            remarks.push(SaveRemark::NotConfirmed(why(&err)));
        }
        let stamp = FileStamp::new(self.bytes, file.metadata().ok().as_ref());
        Ok(Saved { stamp, backup, remarks })
    }

    fn io(&self, error: &io::Error) -> SaveError {
        SaveError::from_io(error, self.path)
    }

    /// Refuses early what cannot work; gives the permissions of the file that is there.
    fn check_place(&self) -> Result<Option<Permissions>, SaveError> {
        let folder = folder_of(self.target);
        if !folder.is_dir() {
            return Err(SaveError::NoFolder { file: self.path.into(), folder: folder.into() });
        }
        let metadata = match fs::metadata(self.target) {
            Ok(metadata) => metadata,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(err) => return Err(self.io(&err)),
        };
        if !metadata.is_file() {
            return Err(SaveError::NotAFile { file: self.path.into() });
        }
        if self.over == Over::Nothing {
            return Err(SaveError::AlreadyThere { file: self.path.into() });
        }
        if metadata.permissions().readonly() {
            return Err(SaveError::ReadOnly { file: self.path.into() });
        }
        Ok(Some(metadata.permissions()))
    }

    fn write_temporary(&self, permissions: Option<Permissions>) -> Result<NamedTempFile, SaveError> {
        let prefix = hidden_name(self.target, ".");
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix).suffix(TEMPORARY_ENDING).rand_bytes(12);
        #[cfg(unix)]
        let usual = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        // A new file gets what any new file of this user gets: the system takes the user's mask off.
        #[cfg(unix)]
        builder.permissions(usual);
        let mut temporary = builder.tempfile_in(folder_of(self.target)).map_err(|err| self.io(&err))?;
        let written = temporary.as_file_mut().write_all(self.bytes);
        written.map_err(|err| self.io(&err))?;
        if let Some(permissions) = permissions {
            temporary.as_file().set_permissions(permissions).map_err(|err| self.io(&err))?;
        }
        temporary.as_file().sync_all().map_err(|err| self.io(&err))?;
        Ok(temporary)
    }

    /// Refuses to go on over a file that is not what the caller knows; gives what is there.
    fn check_contents(&self) -> Result<Option<(Vec<u8>, FileStamp)>, SaveError> {
        let contents = match fs::read(self.target) {
            Ok(contents) => contents,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
            // What cannot be read cannot be known to be ours.
            Err(err) => return Err(self.io(&err)),
        };
        let stamp = FileStamp::new(&contents, fs::metadata(self.target).ok().as_ref());
        match self.over {
            Over::Nothing => Err(SaveError::AlreadyThere { file: self.path.into() }),
            Over::Known(known) if !known.has_same_contents(&stamp) => Err(SaveError::ChangedOnDisk { file: self.path.into() }),
            Over::Known(_) | Over::Anything => Ok(Some((contents, stamp))),
        }
    }

    /// Puts the new version in the place of the previous one, which goes to the backups; gives where there.
    fn replace(
        &self,
        temporary: NamedTempFile,
        previous: Option<(Vec<u8>, FileStamp)>,
        remarks: &mut Vec<SaveRemark>,
    ) -> Result<(File, Option<PathBuf>), SaveError> {
        let backup = previous.and_then(|(contents, stamp)| noted(self.backups?.keep(self.target, &contents, &stamp), remarks));
        match self.put_in_place(temporary) {
            Ok(file) => Ok((file, backup.and_then(|backup| noted(backup.settle(), remarks)))),
            Err(err) => {
                if let Some(backup) = backup {
                    backup.take_back();
                }
                Err(err)
            }
        }
    }

    fn put_in_place(&self, temporary: NamedTempFile) -> Result<File, SaveError> {
        let placed = match self.over {
            Over::Nothing => temporary.persist_noclobber(self.target),
            Over::Known(_) | Over::Anything => temporary.persist(self.target),
        };
        placed.map_err(|err| self.io(&err.error))
    }
}

/// A backup that fails does not stop a save, but is remarked on.
fn noted<T>(done: io::Result<T>, remarks: &mut Vec<SaveRemark>) -> Option<T> {
    done.map_err(|err| remarks.push(SaveRemark::NoBackup(why(&err)))).ok()
}

/// Makes the rename itself last. Some file systems have no such thing, and say so; then there is nothing to wait for.
fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    let flushed = File::open(folder).and_then(|folder| folder.sync_all());
    match flushed {
        Err(err) if matches!(err.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied) => {
            Ok(())
        }
        other => other,
    }
}

/// Removes temporary files of this session that a crash left beside it more than a day ago. Only files with the names that
/// saving gives them are touched; what cannot be removed is left.
pub fn remove_stranded(path: &Path) {
    let Ok(target) = follow_links(path) else { return };
    let prefix = hidden_name(&target, ".");
    let Ok(entries) = fs::read_dir(folder_of(&target)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.as_encoded_bytes().starts_with(prefix.as_encoded_bytes())
            && name.as_encoded_bytes().ends_with(TEMPORARY_ENDING.as_bytes());
        if is_ours && is_stranded(&entry) {
            // Nothing hangs on it: what was left stays hidden and is tried again next time.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_stranded(entry: &fs::DirEntry) -> bool {
    let written = entry.metadata().and_then(|metadata| metadata.modified());
    written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age > STRANDED_AFTER))
}

#[cfg(test)]
mod tests;
