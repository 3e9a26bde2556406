//! What a file was like when we last knew it, to notice that somebody else changed it.

use std::{fs, io, path::Path, time::SystemTime};

/// A file's contents as we last read or wrote them: their length and checksum, and when the system says they were
/// written. Clocks and time stamps never decide whether a file changed, the contents do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileStamp {
    length: u64,
    crc32: u32,
    modified: Option<SystemTime>,
}

impl FileStamp {
    /// The stamp of a file with these contents and this description.
    pub(super) fn new(contents: &[u8], metadata: Option<&fs::Metadata>) -> Self {
        Self::of(contents, metadata.and_then(|metadata| metadata.modified().ok()))
    }

    /// The stamp of a file with these contents, written at this time.
    #[must_use]
    pub fn of(contents: &[u8], modified: Option<SystemTime>) -> Self {
        Self { length: u64::try_from(contents.len()).unwrap_or(u64::MAX), crc32: crc32fast::hash(contents), modified }
    }

    /// The length of the contents in bytes.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// The checksum of the contents.
    #[must_use]
    pub const fn crc32(&self) -> u32 {
        self.crc32
    }

    /// When the system says the contents were written.
    #[must_use]
    pub const fn modified(&self) -> Option<SystemTime> {
        self.modified
    }

    /// Whether both are stamps of the same contents, whenever they were written.
    #[must_use]
    pub const fn has_same_contents(&self, other: &Self) -> bool {
        self.length == other.length && self.crc32 == other.crc32
    }

    /// Whether the file at `path` has other contents now. Cheap while its length and time stamp are the same: then
    /// nothing is read. A save does not rely on this; it always compares the contents.
    ///
    /// # Errors
    ///
    /// When the file is not there any more or cannot be read.
    pub fn has_changed(&self, path: &Path) -> io::Result<bool> {
        let metadata = fs::metadata(path)?;
        if metadata.len() != self.length {
            return Ok(true);
        }
        if self.modified.is_some() && metadata.modified().ok() == self.modified {
            return Ok(false);
        }
        let now = Self::new(&fs::read(path)?, Some(&metadata));
        Ok(!self.has_same_contents(&now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_the_same_length_is_noticed_and_a_touch_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, "one").unwrap();
        let stamp = FileStamp::new(b"one", Some(&fs::metadata(&path).unwrap()));
        assert!(!stamp.has_changed(&path).unwrap());

        let later = SystemTime::now() + std::time::Duration::from_secs(5);
        fs::File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
        assert!(!stamp.has_changed(&path).unwrap());

        fs::write(&path, "two").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
        assert!(stamp.has_changed(&path).unwrap());

        fs::remove_file(&path).unwrap();
        assert!(stamp.has_changed(&path).is_err());
    }
}
