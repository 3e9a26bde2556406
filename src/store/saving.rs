//! Saving so that a power cut, a full disk or a second program never costs what was there before.
//!
//! A temporary file beside the target, flushed to the disk, then renamed over it, then the folder flushed: of all the ways
//! tried against simulated power cuts this alone lost nothing. What a flush does not confirm is thrown away and written anew,
//! once; a disk that says a second time that it cannot keep it is believed.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    Access, Backups, Disk, FileStamp, SaveError,
    end_line::EndLine,
    plain_words::why,
    real_path::{folder_of, follow_links},
    temporary::{Temporary, Unwritten, is_stranded, temporaries},
};

/// How long a file that another program holds is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

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

/// What becomes of the version that a save takes the place of.
#[derive(Debug, Clone, Copy)]
pub enum Keep<'a> {
    /// It goes: this is no session.
    Nothing,
    /// It is kept where the backups have none of the last half hour or of this day; and always where it is not what we know,
    /// or where the new one has less than half its notes. Where it cannot be kept, the save goes on and remarks on it.
    InTurn(&'a Backups),
    /// It is kept, or else nothing is saved: for what a merge, a reload or something restored takes the place of.
    Always(&'a Backups),
}

/// What a save did. The disk has confirmed it: a power cut takes nothing of it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file as it is now, for [`Over::Known`] of the next save.
    pub stamp: FileStamp,
    /// Where the version before it is kept, if it was its turn.
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
}

/// Saves `bytes` at `path`, whole or not at all; the version before goes to the backups where `keep` says so.
///
/// Symbolic links are followed, and an existing file's permissions stay. Blocks until the disk has it, up to two seconds longer
/// while another program holds the file: not for the thread that draws.
///
/// # Errors
///
/// Whenever the file is not known to be saved; what was there before is then untouched, but for [`SaveError::NotConfirmed`].
pub fn save_atomic(disk: &dyn Disk, path: &Path, bytes: &[u8], over: Over<'_>, keep: Keep<'_>) -> Result<Saved, SaveError> {
    save(disk, path, bytes, (over, keep), false)
}

/// As [`save_atomic`], for one of the program's own files, which only its user may read.
///
/// # Errors
///
/// As there.
pub fn save_private(disk: &dyn Disk, path: &Path, bytes: &[u8], over: Over<'_>) -> Result<Saved, SaveError> {
    save(disk, path, bytes, (over, Keep::Nothing), true)
}

fn save(disk: &dyn Disk, path: &Path, bytes: &[u8], (over, keep): (Over<'_>, Keep<'_>), private: bool) -> Result<Saved, SaveError> {
    if bytes.is_empty() {
        return Err(SaveError::NothingToWrite { file: path.into() });
    }
    let target = follow_links(disk, path).map_err(|err| SaveError::from_io(&err, path))?;
    let save = Save { disk, path, target: &target, bytes, private };
    let first = save.placed(over, keep)?;
    let Err(unconfirmed) = &first.confirmed else { return Ok(save.finish(first, keep)) };
    // Whether the name will last is not known, and asking the disk again tells nothing: only new writing can.
    let not_confirmed = |stamp: &FileStamp, err: &io::Error| SaveError::NotConfirmed {
        file: path.into(),
        reason: why(err),
        now_there: Box::new(stamp.clone()),
    };
    match save.placed(Over::Known(&first.stamp), Keep::Nothing) {
        Ok(Placed { stamp, confirmed: Ok(()), .. }) => Ok(save.finish(Placed { stamp, ..first }, keep)),
        Ok(Placed { stamp, confirmed: Err(err), .. }) => Err(not_confirmed(&stamp, &err)),
        Err(changed @ SaveError::ChangedOnDisk { .. }) => Err(changed),
        Err(_) => Err(not_confirmed(&first.stamp, unconfirmed)),
    }
}

/// A file in its place.
#[derive(Debug)]
struct Placed {
    stamp: FileStamp,
    backup: Option<PathBuf>,
    remarks: Vec<SaveRemark>,
    /// Whether the disk says that the file will have this name after a power cut too.
    confirmed: io::Result<()>,
}

struct Save<'a> {
    disk: &'a dyn Disk,
    /// The path as it was given, which errors name.
    path: &'a Path,
    target: &'a Path,
    bytes: &'a [u8],
    /// Only its user may read it.
    private: bool,
}

/// What stands where the save goes.
struct Previous {
    contents: Vec<u8>,
    stamp: FileStamp,
    is_known: bool,
}

impl Save<'_> {
    /// Puts the file in its place, trying again while another program holds it, and once more where a flush fails.
    fn placed(&self, over: Over<'_>, keep: Keep<'_>) -> Result<Placed, SaveError> {
        let mut flushes_left = 1_u32;
        let (mut waited, mut pause) = (Duration::ZERO, Duration::from_millis(10));
        loop {
            match self.attempt(over, keep) {
                Err(SaveError::Busy { .. }) if waited < PATIENCE => {
                    let pause_now = pause.min(PATIENCE.saturating_sub(waited));
                    self.disk.wait(pause_now);
                    waited += pause_now;
                    pause *= 2;
                }
                Err(SaveError::NotFlushed { .. }) if flushes_left > 0 => flushes_left -= 1,
                outcome => return outcome,
            }
        }
    }

    fn attempt(&self, over: Over<'_>, keep: Keep<'_>) -> Result<Placed, SaveError> {
        let place = self.check_place(over)?;
        let access = if self.private { Access::Private } else { place };
        let temporary = Temporary::write(self.disk, self.target, &access, self.bytes).map_err(|unwritten| match unwritten {
            Unwritten::Refused(err) => self.io(&err),
            Unwritten::NotFlushed(err) => SaveError::NotFlushed { file: self.path.into(), reason: why(&err) },
        })?;
        // Compared last, so that as little time as can be lies between this look and the rename.
        let mut previous = self.check_contents(over)?;
        let mut remarks = Vec::new();
        let mut backup = None;
        if let Some(found) = &previous {
            backup = self.keep(found, &temporary, keep, &mut remarks)?;
        }
        if backup.is_some() {
            // Keeping it took its time.
            let now = self.check_contents(over)?;
            let is_other = |now: &Previous| previous.as_ref().is_none_or(|kept| !kept.stamp.has_same_contents(&now.stamp));
            if now.as_ref().is_some_and(is_other) {
                return Err(SaveError::Busy { file: self.path.into() });
            }
            previous = now;
        }
        let modified = temporary.modified;
        temporary.put_in_place(self.target, previous.is_some()).map_err(|err| self.not_placed(over, &err))?;
        let confirmed = self.disk.flush_folder(folder_of(self.target));
        Ok(Placed { stamp: FileStamp::of(self.bytes, modified), backup, remarks, confirmed })
    }

    fn io(&self, error: &io::Error) -> SaveError {
        SaveError::from_io(error, self.path)
    }

    /// A file that came into a place which was free a moment ago is somebody else's.
    fn not_placed(&self, over: Over<'_>, error: &io::Error) -> SaveError {
        let file = self.path.to_path_buf();
        match over {
            Over::Known(_) if error.kind() == io::ErrorKind::AlreadyExists => SaveError::ChangedOnDisk { file },
            Over::Anything if error.kind() == io::ErrorKind::AlreadyExists => SaveError::Busy { file },
            _ => self.io(error),
        }
    }

    /// Refuses early what cannot work; says who may read the new file: whoever may read the one that is there.
    fn check_place(&self, over: Over<'_>) -> Result<Access, SaveError> {
        let (folder, file) = (folder_of(self.target), || self.path.to_path_buf());
        match self.disk.look(folder) {
            Ok(seen) if seen.is_folder => {}
            Ok(_) => return Err(SaveError::NoFolder { file: file(), folder: folder.into() }),
            Err(err) if matches!(err.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Err(SaveError::NoFolder { file: file(), folder: folder.into() });
            }
            Err(err) => return Err(self.io(&err)),
        }
        let seen = match self.disk.look(self.target) {
            Ok(seen) => seen,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(Access::Usual),
            Err(err) => return Err(self.io(&err)),
        };
        if !seen.is_file {
            return Err(SaveError::NotAFile { file: file() });
        }
        if over == Over::Nothing {
            return Err(SaveError::AlreadyThere { file: file() });
        }
        match seen.permissions {
            Some(permissions) if permissions.readonly() => Err(SaveError::ReadOnly { file: file() }),
            Some(permissions) => Ok(Access::Like(permissions)),
            None => Ok(Access::Usual),
        }
    }

    /// Refuses to go on over a file that is not what the caller knows; gives what is there.
    fn check_contents(&self, over: Over<'_>) -> Result<Option<Previous>, SaveError> {
        let contents = match self.disk.read(self.target) {
            Ok(contents) => contents,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
            // What cannot be read cannot be known to be ours.
            Err(err) => return Err(self.io(&err)),
        };
        let stamp = FileStamp::of(&contents, self.disk.look(self.target).ok().and_then(|seen| seen.modified));
        // Where a network said that a rename failed that it had done, the file is what we were about to write.
        let is_known = match over {
            Over::Known(known) => known.has_same_contents(&stamp) || contents == self.bytes,
            Over::Nothing | Over::Anything => false,
        };
        match over {
            Over::Nothing => Err(SaveError::AlreadyThere { file: self.path.into() }),
            Over::Known(_) if !is_known => Err(SaveError::ChangedOnDisk { file: self.path.into() }),
            Over::Known(_) | Over::Anything => Ok(Some(Previous { contents, stamp, is_known })),
        }
    }

    /// Keeps the version that is about to go, where it is to be kept; gives where.
    fn keep(
        &self,
        previous: &Previous,
        temporary: &Temporary<'_>,
        keep: Keep<'_>,
        remarks: &mut Vec<SaveRemark>,
    ) -> Result<Option<PathBuf>, SaveError> {
        let (backups, is_asked) = match keep {
            Keep::Nothing => return Ok(None),
            Keep::InTurn(backups) => (backups, false),
            Keep::Always(backups) => (backups, true),
        };
        let is_due = || backups.is_due(self.disk, self.target, temporary.modified);
        if !is_asked && previous.is_known && !loses_half(&previous.contents, self.bytes) && !is_due() {
            return Ok(None);
        }
        match backups.keep(self.disk, self.target, &previous.contents, &previous.stamp) {
            Ok(kept) => Ok(Some(kept)),
            Err(err) if is_asked => Err(SaveError::NotKept { file: self.path.into(), reason: why(&err) }),
            // Nobody loses what they were saving because of it.
            Err(err) => {
                remarks.push(SaveRemark::NoBackup(why(&err)));
                Ok(None)
            }
        }
    }

    /// The new version is there to stay: older backups make room.
    fn finish(&self, placed: Placed, keep: Keep<'_>) -> Saved {
        let Placed { stamp, backup, remarks, .. } = placed;
        if let (Some(_), Keep::InTurn(backups) | Keep::Always(backups)) = (&backup, keep) {
            backups.thin_out(self.disk, self.target, stamp.modified());
        }
        Saved { stamp, backup, remarks }
    }
}

/// Whether the new version has less than half the notes of the old one, as their last lines say; an old one whose last line
/// does not say it was not written by us alone, and counts as if.
fn loses_half(old: &[u8], new: &[u8]) -> bool {
    let Some(before) = notes(old) else { return true };
    notes(new).is_some_and(|now| now.saturating_mul(2) < before)
}

/// How many notes a file has, by its last line.
fn notes(contents: &[u8]) -> Option<u64> {
    let body = contents.strip_suffix(b"\n")?;
    let start = memchr::memrchr(b'\n', body).map_or(0, |line_break| line_break + 1);
    let last_line = std::str::from_utf8(contents.get(start..)?).ok()?;
    EndLine::parse(last_line)?.counts.into_iter().find(|count| matches!(count.what.as_str(), "note" | "notes")).map(|count| count.number)
}

/// The files beside a session in which it was being saved, and a crash left it half written; where nobody has its lock, one may be in use.
#[must_use]
pub fn temporaries_of(disk: &dyn Disk, path: &Path) -> Vec<PathBuf> {
    follow_links(disk, path).map(|target| temporaries(disk, folder_of(&target), Some(&target))).unwrap_or_default()
}

/// Removes temporary files of this session that a crash left beside it more than a day ago. Only files with the names that
/// saving gives them are touched; what cannot be removed is left. For whoever has the session's lock.
pub fn remove_stranded(disk: &dyn Disk, path: &Path) {
    let Ok(target) = follow_links(disk, path) else { return };
    for file in temporaries(disk, folder_of(&target), Some(&target)) {
        if is_stranded(disk, &file) {
            // Nothing hangs on it: what was left stays hidden and is tried again next time.
            let _ = disk.remove(&file);
        }
    }
}

#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod tests;
