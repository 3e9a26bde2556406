//! Kept versions written anew without what is to be gone for good.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    Backups,
    name::Name,
    versions::{BackupEntry, entries, load},
};
use crate::{
    model::Session,
    store::{
        Access, Disk, LoadError, SaveError,
        real_path::{folder_of, follow_links},
        temporary::{Temporary, temporaries},
        write,
    },
};

/// What became of kept versions that were gone through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rewritten {
    /// How many are changed, the disk has confirmed it, and the ones before are gone.
    pub changed: usize,
    /// Which could not be read, so that nobody knows what is in them. They are kept.
    pub unread: Vec<LoadError>,
    /// Which are to be changed and still there as they were, in part or whole.
    pub failed: Vec<SaveError>,
}

impl Backups {
    /// Goes over every kept version of the session at `path`, whose lock the caller has: where `change` gives another session, that
    /// takes the version's place, with its time, and the one before is gone.
    pub fn rewrite(&self, disk: &dyn Disk, path: &Path, mut change: impl FnMut(&Session) -> Option<Session>) -> Rewritten {
        let target = follow_links(disk, path).unwrap_or_else(|_| path.to_path_buf());
        let mut rewritten = Rewritten::default();
        rewrite_in(disk, &self.folder_for(disk, &target), &mut change, &mut rewritten);
        rewritten
    }

    /// Goes like [`Backups::rewrite`] over every kept version of every session: the one that is meant may have been saved under
    /// other names too. `change` knows it by its id.
    pub fn rewrite_all(&self, disk: &dyn Disk, mut change: impl FnMut(&Session) -> Option<Session>) -> Rewritten {
        let mut rewritten = Rewritten::default();
        for name in disk.names(&self.folder).unwrap_or_default() {
            rewrite_in(disk, &self.folder.join(name), &mut change, &mut rewritten);
        }
        rewritten
    }
}

fn rewrite_in(disk: &dyn Disk, folder: &Path, change: &mut dyn FnMut(&Session) -> Option<Session>, rewritten: &mut Rewritten) {
    for entry in entries(disk, folder) {
        match load(disk, &entry.file) {
            Ok((_, loaded)) => match change(&loaded.document).map(|session| replace(disk, &entry, &session)) {
                Some(Ok(())) => rewritten.changed += 1,
                Some(Err(err)) => rewritten.failed.push(err),
                None => {}
            },
            Err(err) => rewritten.unread.push(err),
        }
    }
    // What a crash left half written holds what the version held.
    let stranded = temporaries(disk, folder, None);
    for file in &stranded {
        if let Err(err) = disk.remove(file) {
            rewritten.failed.push(SaveError::from_io(&err, file));
        }
    }
    if !stranded.is_empty()
        && let Err(err) = disk.flush_folder(folder)
    {
        rewritten.failed.push(SaveError::from_io(&err, folder));
    }
}

/// The new version is whole and on the disk before the old one goes.
fn replace(disk: &dyn Disk, entry: &BackupEntry, session: &Session) -> Result<(), SaveError> {
    let failed = |err: &io::Error| SaveError::from_io(err, &entry.file);
    let bytes = write(session).map_err(|err| SaveError::Failed { file: entry.file.clone(), reason: err.to_string() })?;
    let folder = folder_of(&entry.file);
    let name = Name { saved_at: entry.saved_at, crc32: crc32fast::hash(&bytes) };
    let file: PathBuf = folder.join(name.to_string());
    let put = || -> io::Result<()> {
        Temporary::write(disk, &file, &Access::Private, &bytes)?.put_in_place(&file, true)?;
        disk.flush_folder(folder)?;
        if file != entry.file {
            disk.remove(&entry.file)?;
            disk.flush_folder(folder)?;
        }
        Ok(())
    };
    put().map_err(|err| failed(&err))
}
