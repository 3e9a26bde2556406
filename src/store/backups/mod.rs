//! The versions that were saved before, in the app's own folder: beside the session they would be synced, sent and found.
//!
//! A version that is about to be overwritten is kept where the last one kept is half an hour old or of another day, by the times
//! that the files themselves have. Kept versions are copies, not second names of the session's file: another program that writes
//! into that file in place would write into them.

mod about;
mod forgetting;
mod name;
mod rewriting;
mod thinning;
mod versions;

use std::{
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{
    Access, Disk, FileStamp, Home,
    disk::make_lasting_folder,
    real_path::folder_of,
    temporary::{Temporary, is_stranded, temporaries},
};
use about::About;
use name::Name;
pub use rewriting::Rewritten;
use thinning::surplus;
pub use versions::{BackedUp, BackupContents, BackupEntry, RestoreError};

/// While work goes on, a version is kept so often.
const EVERY: SignedDuration = SignedDuration::from_mins(30);

/// Where the versions before are kept, a folder a session.
///
/// Of the two latest days of work all of them, then the last of each of twelve days, eight weeks and 24 months; and never
/// fewer than the latest eight. The days are those on which a version was kept, so that no clock makes them old.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
    zone: TimeZone,
}

impl Backups {
    /// The backups in the app's own folder, by the days of this computer's time zone.
    ///
    /// # Errors
    ///
    /// When the folder for them cannot be made.
    pub fn in_home(disk: &dyn Disk, home: &Home) -> io::Result<Self> {
        Ok(Self { folder: home.private_folder(disk, "backups")?, zone: TimeZone::system() })
    }

    /// The backups in a folder that is there, by the days of a time zone.
    #[must_use]
    pub fn at(folder: &Path, zone: TimeZone) -> Self {
        Self { folder: folder.to_path_buf(), zone }
    }

    /// Whether the version at `target` is to be kept before one that was written at `now` takes its place.
    pub(super) fn is_due(&self, disk: &dyn Disk, target: &Path, now: Option<SystemTime>) -> bool {
        let Some(now) = now.and_then(|now| Timestamp::try_from(now).ok()) else { return true };
        // Those from the future were kept by a clock that was ahead.
        let Some(last) = names(disk, &self.folder_for(disk, target)).into_iter().map(|name| name.saved_at).filter(|at| *at <= now).max()
        else {
            return true;
        };
        let day = |at: Timestamp| at.to_zoned(self.zone.clone()).date();
        now.duration_since(last) >= EVERY || day(last) != day(now)
    }

    /// Keeps `contents`, which are at `target` now and have this stamp. Gives where, once the disk has them.
    pub(super) fn keep(&self, disk: &dyn Disk, target: &Path, contents: &[u8], stamp: &FileStamp) -> io::Result<PathBuf> {
        let folder = self.folder_for(disk, target);
        make_lasting_folder(disk, &folder)?;
        let kept = folder.join(Name::of(stamp).to_string());
        let is_there = disk.read(&kept).is_ok_and(|there| there == contents);
        if !is_there {
            Temporary::write(disk, &kept, &Access::Private, contents)?.put_in_place(&kept, true)?;
        }
        disk.flush_folder(&folder)?;
        About::keep(disk, &folder, &path_of(disk, target), contents);
        Ok(kept)
    }

    /// Removes versions of which there are enough, where `now` is when the session was last written. What cannot be removed stays.
    pub(super) fn thin_out(&self, disk: &dyn Disk, target: &Path, now: Option<SystemTime>) {
        let folder = self.folder_for(disk, target);
        if let Some(now) = now.and_then(|now| Timestamp::try_from(now).ok()) {
            for name in surplus(&names(disk, &folder), now, &self.zone) {
                // It takes up room and no more; the next save tries again.
                let _ = disk.remove(&folder.join(name.to_string()));
            }
        }
        for file in temporaries(disk, &folder, None) {
            if is_stranded(disk, &file) {
                let _ = disk.remove(&file);
            }
        }
    }

    /// One folder a session: its name to be found by people, a checksum of its path to tell apart what has the same name.
    fn folder_for(&self, disk: &dyn Disk, target: &Path) -> PathBuf {
        let path = path_of(disk, target);
        let checksum = crc32fast::hash(path.as_os_str().as_encoded_bytes());
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
        self.folder.join(format!("{plain}-{checksum:08x}"))
    }
}

/// A file's one name; of a file that is not there any more the one that it had.
fn path_of(disk: &dyn Disk, target: &Path) -> PathBuf {
    let in_folder = || Some(disk.canonical(folder_of(target)).ok()?.join(target.file_name()?));
    disk.canonical(target).ok().or_else(in_folder).unwrap_or_else(|| target.to_path_buf())
}

/// The kept versions in a folder, in no order.
fn names(disk: &dyn Disk, folder: &Path) -> Vec<Name> {
    disk.names(folder).unwrap_or_default().iter().filter_map(|name| Name::parse(name)).collect()
}

#[cfg(test)]
mod tests;
