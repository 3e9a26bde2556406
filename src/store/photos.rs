//! Photos of flipchart sheets, in a folder beside the session.

use super::disk::make_lasting_folder;
use super::real_path::folder_of;
use super::{Contents, Disk, Over, SaveError, save_private, why};
use crate::model::{Photo, PhotoName};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// The largest photo that is taken, in bytes.
pub const MOST_PHOTO_BYTES: u64 = 40 << 20;
/// So many photos can have the same beginning of a name.
const MOST_OF_A_NAME: usize = 999;

/// Why a photo cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// It is not in the folder beside the session.
    #[error("{}", say!("photos-not-there", file = .file.display().to_string()))]
    NotThere {
        /// Where it should be.
        file: PathBuf,
    },
    /// It is larger than any photo that is taken.
    #[error("{}", say!("photos-too-large", megabytes = *.megabytes))]
    TooLarge {
        /// How many are the most, in megabytes.
        megabytes: u64,
    },
    /// The system does not give it.
    #[error("{}", say!("photos-not-read", file = .file.display().to_string(), why = .why))]
    Unreadable {
        /// Where it is.
        file: PathBuf,
        /// Why, in plain words.
        why: String,
    },
}

/// The folder with a session's photos, there or not: "panel photos" beside panel.ron.
#[must_use]
pub fn photo_folder(session: &Path) -> PathBuf {
    let name = session.file_stem().unwrap_or_default().to_string_lossy();
    folder_of(session).join(say!("store-photo-folder", name = name))
}

/// All of a file that may be a photo; what is too large is told before it takes any room.
///
/// # Errors
/// When it is not there, too large or cannot be read.
pub fn read_photo_file(disk: &dyn Disk, file: &Path) -> Result<Vec<u8>, PhotoError> {
    let failed = |err: io::Error| match err.kind() {
        io::ErrorKind::NotFound => PhotoError::NotThere { file: file.to_owned() },
        _ => PhotoError::Unreadable { file: file.to_owned(), why: why(&err) },
    };
    let seen = disk.look(file).map_err(failed)?;
    if seen.is_file && seen.length > MOST_PHOTO_BYTES {
        return Err(PhotoError::TooLarge { megabytes: MOST_PHOTO_BYTES >> 20 });
    }
    if !seen.is_file {
        return Err(PhotoError::Unreadable { file: file.to_owned(), why: say!("store-why-a-folder").to_owned() });
    }
    disk.read(file).map_err(failed)
}

/// A photo of a session, and whether its file is the one that was added, unchanged.
///
/// # Errors
/// When it is not there, too large or cannot be read.
pub fn read_photo(disk: &dyn Disk, session: &Path, photo: &Photo) -> Result<(Vec<u8>, bool), PhotoError> {
    let bytes = read_photo_file(disk, &photo_folder(session).join(photo.file.as_str()))?;
    let is_same = Contents::of(&bytes) == Contents { length: photo.bytes, crc32: photo.crc32 };
    Ok((bytes, is_same))
}

/// Keeps a photo of one of a table's sheets beside a session, under a name of its own that begins with `stem`: on the disk for good when
/// this returns. `taken` are names that the session has, even where their files are gone.
///
/// # Errors
/// When it is not known to be on the disk; there is nothing new in the folder then, or what is there belongs to nobody.
pub fn keep_photo(
    disk: &dyn Disk,
    session: &Path,
    (sheet, stem, ending): (u32, &str, &str),
    taken: &[PhotoName],
    bytes: &[u8],
) -> Result<Photo, SaveError> {
    let folder = photo_folder(session);
    make_lasting_folder(disk, &folder).map_err(|err| SaveError::from_io(&err, &folder))?;
    let contents = Contents::of(bytes);
    for number in 1..=MOST_OF_A_NAME {
        let name = if number == 1 { format!("{stem}.{ending}") } else { format!("{stem} ({number}).{ending}") };
        let Ok(file) = name.parse::<PhotoName>() else { break };
        // Some systems take names that differ in capitals for one.
        if taken.iter().any(|taken| taken.as_str().to_lowercase() == name.to_lowercase()) {
            continue;
        }
        match put(disk, &folder.join(file.as_str()), bytes) {
            Ok(()) => return Ok(Photo { sheet, file, bytes: contents.length, crc32: contents.crc32 }),
            Err(SaveError::AlreadyThere { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Err(SaveError::AlreadyThere { file: folder.join(format!("{stem}.{ending}")) })
}

/// Puts a photo beside another file of the session, too, where it is not there already.
///
/// # Errors
/// When it is not known to be there: another file has its name, or it cannot be read or written.
pub fn copy_photo(disk: &dyn Disk, (from, to): (&Path, &Path), photo: &Photo) -> Result<(), String> {
    let there = read_photo(disk, to, photo);
    if matches!(there, Ok((_, true))) {
        return Ok(());
    }
    let (bytes, _) = read_photo(disk, from, photo).map_err(|err| err.to_string())?;
    let folder = photo_folder(to);
    make_lasting_folder(disk, &folder).map_err(|err| why(&err))?;
    put(disk, &folder.join(photo.file.as_str()), &bytes).map_err(|err| err.to_string())
}

fn put(disk: &dyn Disk, file: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let put = save_private(disk, file, bytes, Over::Nothing);
    if matches!(put, Err(SaveError::NotConfirmed { .. })) {
        // Nothing refers to it.
        let _ = disk.remove(file);
    }
    put.map(|_| ())
}

/// The names of the files in a session's folder of photos; none where there is no folder. What is hidden is half written or the system's.
///
/// # Errors
/// When the folder cannot be read.
pub fn photos_beside(disk: &dyn Disk, session: &Path) -> io::Result<Vec<OsString>> {
    let names = match disk.names(&photo_folder(session)) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => Vec::new(),
        names => names?,
    };
    Ok(names.into_iter().filter(|name| !name.as_encoded_bytes().starts_with(b".")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Calls, Fault, FaultyDisk, RealDisk};
    use std::sync::Arc;

    const SHEET: (u32, &str, &str) = (2, "Table 3, sheet 2", "jpg");

    #[test]
    fn each_photo_has_a_name_of_its_own_and_is_for_its_user_alone() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("panel.ron");
        let first = keep_photo(&RealDisk, &session, SHEET, &[], b"one").unwrap();
        let taken = ["TABLE 3, sheet 2 (2).jpg".parse().unwrap()];
        let third = keep_photo(&RealDisk, &session, SHEET, &taken, b"two").unwrap();
        assert_eq!([first.file.as_str(), third.file.as_str()], ["Table 3, sheet 2.jpg", "Table 3, sheet 2 (3).jpg"]);
        assert_eq!((first.sheet, read_photo(&RealDisk, &session, &first)), (2, Ok((b"one".to_vec(), true))));
        let inside = folder.path().join("panel photos");
        assert_eq!(photos_beside(&RealDisk, &session).unwrap().len(), 2);
        #[cfg(unix)]
        for (path, mode) in [(inside.clone(), 0o700), (inside.join(first.file.as_str()), 0o600)] {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, mode);
        }
        std::fs::write(inside.join(first.file.as_str()), b"other").unwrap();
        assert_eq!(read_photo(&RealDisk, &session, &first), Ok((b"other".to_vec(), false)));
        std::fs::remove_file(inside.join(first.file.as_str())).unwrap();
        assert!(matches!(read_photo(&RealDisk, &session, &first), Err(PhotoError::NotThere { .. })));
    }

    #[test]
    fn photos_go_along_and_take_nobodys_place() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("panel.ron"), folder.path().join("copy.ron"));
        let photo = keep_photo(&RealDisk, &from, SHEET, &[], b"one").unwrap();
        assert_eq!(copy_photo(&RealDisk, (&from, &to), &photo), Ok(()));
        assert_eq!(copy_photo(&RealDisk, (&from, &to), &photo), Ok(()), "it is there already");
        assert_eq!(read_photo(&RealDisk, &to, &photo), Ok((b"one".to_vec(), true)));
        let there = photo_folder(&to).join(photo.file.as_str());
        std::fs::write(&there, b"somebody's").unwrap();
        assert!(copy_photo(&RealDisk, (&from, &to), &photo).is_err());
        assert_eq!(std::fs::read(&there).unwrap(), b"somebody's");
    }

    #[test]
    fn a_photo_is_kept_whole_or_not_at_all_whatever_call_of_the_disk_fails() {
        for call in 0.. {
            let folder = tempfile::tempdir().unwrap();
            let session = folder.path().join("panel.ron");
            let disk = FaultyDisk::unflushed(Arc::new(RealDisk));
            disk.fail(Fault { call, times: usize::MAX, kind: io::ErrorKind::StorageFull, on: Calls::Changing });
            let kept = keep_photo(&disk, &session, SHEET, &[], b"one");
            if disk.failed() == 0 {
                assert!(kept.is_ok() && call > 3, "call {call}");
                break;
            }
            match kept {
                // Cleaning up after it may fail, which takes nothing away.
                Ok(photo) => assert_eq!(read_photo(&RealDisk, &session, &photo), Ok((b"one".to_vec(), true)), "call {call}"),
                Err(error) => assert!(!error.to_string().is_empty(), "call {call}"),
            }
            for name in photos_beside(&RealDisk, &session).unwrap() {
                let whole = std::fs::read(photo_folder(&session).join(name)).unwrap();
                assert_eq!(whole, b"one", "call {call}: nothing half written has a name");
            }
        }
    }

    #[test]
    fn what_is_too_large_is_said_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("large.jpg");
        std::fs::File::create(&file).unwrap().set_len(MOST_PHOTO_BYTES + 1).unwrap();
        assert_eq!(read_photo_file(&RealDisk, &file), Err(PhotoError::TooLarge { megabytes: 40 }));
        assert!(matches!(read_photo_file(&RealDisk, folder.path()), Err(PhotoError::Unreadable { .. })));
    }
}
