//! What is kept: listed, looked into, written back.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Backups, about::About, name::Name};
use crate::{
    model::{Session, SessionId, TableId},
    store::{Disk, Keep, LoadError, Loaded, Over, Remark, SaveError, Saved, plain_words::why, read, real_path::follow_links, save_atomic},
};

/// A version that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupEntry {
    /// The file that holds it.
    pub file: PathBuf,
    /// When it was saved, as its file said.
    pub saved_at: Timestamp,
    /// Its length.
    pub bytes: u64,
    /// The checksum of its contents when it was kept.
    pub crc32: u32,
}

/// A session of which versions are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// Where its file is or was; none where that is not known.
    pub path: Option<PathBuf>,
    /// What it was called when a version was last kept; empty where that is not known.
    pub title: String,
    /// The folder with its versions.
    pub folder: PathBuf,
    /// Its versions, the newest first.
    pub entries: Vec<BackupEntry>,
}

/// What a kept version holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupContents {
    /// Which session it is.
    pub session: SessionId,
    /// The table that it was handed out for, if it is a pack.
    pub pack_of: Option<TableId>,
    /// What the session is called.
    pub title: String,
    /// How many notes there are.
    pub notes: usize,
    /// How many agenda items.
    pub items: usize,
    /// How many tables.
    pub tables: usize,
    /// How many themes.
    pub themes: usize,
    /// How many next steps.
    pub next_steps: usize,
    /// What is odd about the file though it can be read.
    pub remarks: Vec<Remark>,
}

/// Why a version was not written back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// It cannot be read.
    #[error("{0}")]
    Unreadable(LoadError),
    /// It cannot be written there.
    #[error("{0}")]
    NotSaved(SaveError),
}

impl BackupContents {
    /// What is in a version that was read.
    #[must_use]
    pub fn of(version: &Loaded<Session>) -> Self {
        let session = &version.document;
        Self {
            session: session.id,
            pack_of: session.pack.as_ref().map(|pack| pack.table),
            title: session.about.title.clone(),
            notes: session.notes.len(),
            items: session.agenda.len(),
            tables: session.tables.len(),
            themes: session.themes.len(),
            next_steps: session.next_steps.len(),
            remarks: version.remarks.clone(),
        }
    }
}

impl Backups {
    /// The versions of the session at `path`, which need not be there any more, the newest first.
    #[must_use]
    pub fn list(&self, disk: &dyn Disk, path: &Path) -> Vec<BackupEntry> {
        let target = follow_links(disk, path).unwrap_or_else(|_| path.to_path_buf());
        entries(disk, &self.folder_for(disk, &target))
    }

    /// Every session of which versions are kept, the one saved last first.
    #[must_use]
    pub fn all(&self, disk: &dyn Disk) -> Vec<BackedUp> {
        let folders = disk.names(&self.folder).unwrap_or_default().into_iter().map(|name| self.folder.join(name));
        let mut all: Vec<BackedUp> = folders
            .filter_map(|folder| {
                let entries = entries(disk, &folder);
                let About { path, title } = if entries.is_empty() { return None } else { About::read(disk, &folder) };
                Some(BackedUp { path, title, folder, entries })
            })
            .collect();
        let latest = |session: &BackedUp| session.entries.first().map(|entry| entry.saved_at);
        all.sort_by(|one, other| latest(other).cmp(&latest(one)).then_with(|| one.folder.cmp(&other.folder)));
        all
    }

    /// What is in a version; reads all of it.
    ///
    /// # Errors
    ///
    /// When it cannot be read or is damaged.
    pub fn contents(&self, disk: &dyn Disk, entry: &BackupEntry) -> Result<BackupContents, LoadError> {
        self.session(disk, entry).map(|loaded| BackupContents::of(&loaded))
    }

    /// A version, whole.
    ///
    /// # Errors
    ///
    /// When it cannot be read or is damaged.
    pub fn session(&self, disk: &dyn Disk, entry: &BackupEntry) -> Result<Loaded<Session>, LoadError> {
        load(disk, &entry.file).map(|(_, loaded)| loaded)
    }

    /// Writes a version to `to`, just as it was kept; what is there is kept first.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or nothing can be saved or kept there.
    pub fn restore(&self, disk: &dyn Disk, entry: &BackupEntry, to: &Path, over: Over<'_>) -> Result<Saved, RestoreError> {
        let (bytes, _) = load(disk, &entry.file).map_err(RestoreError::Unreadable)?;
        save_atomic(disk, to, &bytes, over, Keep::Always(self)).map_err(RestoreError::NotSaved)
    }

    /// A version of the session at `path` with just these contents, by their checksum and their length in bytes: what a merge can go
    /// by as the common version.
    #[must_use]
    pub fn find_with_checksum(&self, disk: &dyn Disk, path: &Path, crc32: u32, length: u64) -> Option<Vec<u8>> {
        let like = |entry: &BackupEntry| entry.crc32 == crc32 && entry.bytes == length;
        let found = self.list(disk, path).into_iter().filter(like).filter_map(|entry| disk.read(&entry.file).ok());
        found.into_iter().find(|bytes| crc32fast::hash(bytes) == crc32 && u64::try_from(bytes.len()) == Ok(length))
    }
}

/// The versions in a folder, the newest first.
pub(super) fn entries(disk: &dyn Disk, folder: &Path) -> Vec<BackupEntry> {
    let mut names = super::names(disk, folder);
    names.sort_unstable_by(|one, other| other.cmp(one));
    let entry = |name: Name| {
        let file = folder.join(name.to_string());
        let bytes = disk.look(&file).map(|seen| seen.length).unwrap_or_default();
        BackupEntry { file, saved_at: name.saved_at, bytes, crc32: name.crc32 }
    };
    names.into_iter().map(entry).collect()
}

/// Reads a version, as it stands in its file and as a session.
pub(super) fn load(disk: &dyn Disk, file: &Path) -> Result<(Vec<u8>, Loaded<Session>), LoadError> {
    let bytes = disk.read(file).map_err(|err| match err.kind() {
        std::io::ErrorKind::NotFound => LoadError::NotFound { file: file.into() },
        _ => LoadError::Unreadable { file: file.into(), reason: why(&err) },
    })?;
    let loaded = read(&bytes, file)?;
    Ok((bytes, loaded))
}
