//! Kept versions that go with what they are versions of.

use std::path::{Path, PathBuf};

use super::{
    Backups, about,
    versions::{entries, load},
};
use crate::{
    model::Session,
    store::{Disk, real_path::follow_links},
};

impl Backups {
    /// Removes the kept versions of the session at `path`, which need not be there any more, of which `is_its` says that they are its own:
    /// another session may have been kept under the same name. Gives those that are still there although they should not be, or of which
    /// nobody knows.
    pub fn forget(&self, disk: &dyn Disk, path: &Path, is_its: impl Fn(&Session) -> bool) -> Vec<PathBuf> {
        let target = follow_links(disk, path).unwrap_or_else(|_| path.to_path_buf());
        let folder = self.folder_for(disk, &target);
        let mut left = Vec::new();
        for entry in entries(disk, &folder) {
            let is_gone = match load(disk, &entry.file) {
                Ok((_, loaded)) if !is_its(&loaded.document) => continue,
                Ok(_) => disk.remove(&entry.file).is_ok(),
                Err(_) => false,
            };
            left.extend((!is_gone).then_some(entry.file));
        }
        if entries(disk, &folder).is_empty() {
            // What says whose versions they were goes with the last.
            let _ = disk.remove(&folder.join(about::FILE));
        }
        let _ = disk.flush_folder(&folder);
        left
    }
}
