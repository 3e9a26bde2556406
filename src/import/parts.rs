//! The parts of a zip, unpacked with an end to it.

use super::ImportError;
use super::encoding;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 200 << 20;
/// The most that the parts of one file may unpack to, together, in bytes: a small zip can hold more than any computer.
const MOST_UNPACKED: u64 = if cfg!(test) { 8 << 20 } else { 400 << 20 };
/// The most parts that are looked at; a document with many pictures has some hundreds.
const MOST_PARTS: usize = 20_000;

/// The parts that hold words, by name. Pictures and fonts are left where they are.
pub(super) struct Parts {
    by_name: BTreeMap<String, Vec<u8>>,
    /// How many pictures there are.
    pub pictures: usize,
}

impl Parts {
    /// Unpacks them.
    ///
    /// # Errors
    /// Where the zip is damaged, encrypted, or unpacks to more than there is room for.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::Damaged)?;
        if archive.len() > MOST_PARTS {
            return Err(ImportError::TooLarge);
        }
        let (mut by_name, mut pictures, mut left) = (BTreeMap::new(), 0, MOST_UNPACKED);
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).map_err(|err| match err {
                zip::result::ZipError::UnsupportedArchive(why) if why == zip::result::ZipError::PASSWORD_REQUIRED => ImportError::Encrypted,
                _ => ImportError::Damaged,
            })?;
            let name = file.name().map_err(|_| ImportError::Damaged)?.trim_start_matches('/').replace('\\', "/");
            if !holds_words(&name) {
                pictures += usize::from(name.contains("media/") || name.starts_with("Pictures/"));
                continue;
            }
            let mut contents = Vec::new();
            // What a zip says of its sizes need not be true: what comes out is counted.
            let count = file.by_ref().take(left + 1).read_to_end(&mut contents).map_err(|_| ImportError::Damaged)?;
            left = left.checked_sub(u64::try_from(count).unwrap_or(u64::MAX)).ok_or(ImportError::TooLarge)?;
            by_name.insert(name, contents);
        }
        Ok(Self { by_name, pictures })
    }

    /// Whether there is such a part.
    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// Whether there is any part in such a folder.
    pub fn any(&self, folder: &str) -> bool {
        self.by_name.keys().any(|name| name.starts_with(folder))
    }

    /// The names of the parts in a folder.
    pub fn names(&self, folder: &str) -> impl Iterator<Item = &str> {
        self.by_name.keys().filter(move |name| name.starts_with(folder)).map(String::as_str)
    }

    /// Whether a part in a folder contains these bytes.
    pub fn contain(&self, folder: &str, bytes: &[u8]) -> bool {
        let mut parts = self.by_name.iter().filter(|(name, _)| name.starts_with(folder));
        parts.any(|(_, contents)| memchr::memmem::find(contents, bytes).is_some())
    }

    /// What a part says.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn text(&self, name: &str) -> Result<String, ImportError> {
        let bytes = self.by_name.get(name).ok_or(ImportError::Damaged)?;
        // XML is in UTF-8, or in UTF-16 with a mark.
        let decoded = encoding::decoded(bytes, None).map_err(|_| ImportError::Damaged)?;
        Ok(decoded.text.into_owned())
    }

    /// The same parts in a zip that is not packed, for a reader of its own: it reads what was counted here, and no more.
    ///
    /// # Errors
    /// Where that cannot be written.
    pub fn repacked(&self) -> Result<Vec<u8>, ImportError> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for (name, contents) in &self.by_name {
            zip.start_file(name.as_str(), stored).map_err(|_| ImportError::Damaged)?;
            zip.write_all(contents).map_err(|_| ImportError::Damaged)?;
        }
        Ok(zip.finish().map_err(|_| ImportError::Damaged)?.into_inner())
    }

    /// Changes a part where it is there.
    pub fn change(&mut self, name: &str, change: impl FnOnce(&mut Vec<u8>)) {
        if let Some(contents) = self.by_name.get_mut(name) {
            change(contents);
        }
    }
}

fn holds_words(name: &str) -> bool {
    name == "mimetype" || name.ends_with(".xml") || name.ends_with(".rels")
}
