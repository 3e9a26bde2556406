//! The file system of this computer.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use super::{Access, Disk, Seen, Writing};

/// The file system of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        fs::read(file).map_err(held)
    }

    fn look(&self, path: &Path) -> io::Result<Seen> {
        let metadata = fs::metadata(path)?;
        Ok(Seen {
            is_file: metadata.is_file(),
            is_folder: metadata.is_dir(),
            length: metadata.len(),
            modified: metadata.modified().ok(),
            permissions: Some(metadata.permissions()),
        })
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
    }

    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
        if is_link { fs::read_link(path).map(Some) } else { Ok(None) }
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn create(&self, file: &Path, access: Access) -> io::Result<Box<dyn Writing>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        // The system takes the user's mask off what any new file may be.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, if matches!(access, Access::Usual) { 0o666 } else { 0o600 });
        let made = options.open(file).map_err(held)?;
        if let Access::Like(permissions) = access {
            made.set_permissions(permissions)?;
        }
        Ok(Box::new(RealFile { file: made, is_new: true }))
    }

    fn append(&self, file: &Path) -> io::Result<Box<dyn Writing>> {
        let mut opened = OpenOptions::new().write(true).open(file).map_err(held)?;
        opened.seek(SeekFrom::End(0))?;
        Ok(Box::new(RealFile { file: opened, is_new: false }))
    }

    fn rename(&self, from: &Path, to: &Path, over: bool) -> io::Result<()> {
        if over {
            return fs::rename(from, to).map_err(held);
        }
        // Asking first and renaming then would leave a moment for somebody else's file to get lost in.
        let mut from = tempfile::TempPath::try_from_path(from)?;
        from.disable_cleanup(true);
        from.persist_noclobber(to).map_err(|err| held(err.error))
    }

    fn link(&self, file: &Path, second: &Path) -> io::Result<()> {
        fs::hard_link(file, second)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file).map_err(held)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        match File::open(folder).and_then(|folder| folder.sync_all()) {
            Err(err)
                if matches!(err.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied) =>
            {
                Ok(())
            }
            other => other,
        }
    }
}

/// A file that a scanner or a sync client holds on Windows, for a moment mostly, is busy.
fn held(error: io::Error) -> io::Error {
    let is_held = cfg!(windows) && error.raw_os_error().is_some_and(is_held_on_windows);
    if is_held { io::Error::new(io::ErrorKind::ResourceBusy, error) } else { error }
}

/// Access denied, sharing violation, lock violation.
const fn is_held_on_windows(code: i32) -> bool {
    matches!(code, 5 | 32 | 33)
}

#[derive(Debug)]
struct RealFile {
    file: File,
    /// Whether nothing of it has been flushed yet, permissions among it.
    is_new: bool,
}

impl Writing for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_new {
            self.file.sync_all()?;
            self.is_new = false;
            return Ok(());
        }
        self.file.sync_data()
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)?;
        self.file.seek(SeekFrom::Start(length)).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_cut_and_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        let mut writing = RealDisk.create(&file, Access::Private).unwrap();
        writing.write(b"one two").unwrap();
        writing.cut(4).unwrap();
        writing.write(b"three").unwrap();
        writing.flush().unwrap();
        drop(writing);
        RealDisk.append(&file).unwrap().write(b" four").unwrap();
        assert_eq!(RealDisk.read(&file).unwrap(), b"one three four");
        assert!(RealDisk.create(&file, Access::Usual).is_err());
        RealDisk.flush_folder(folder.path()).unwrap();
    }

    #[test]
    fn a_name_that_is_taken_is_left_alone_unless_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::write(&one, "1").unwrap();
        fs::write(&other, "2").unwrap();
        assert_eq!(RealDisk.rename(&one, &other, false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!((fs::read(&one).unwrap(), fs::read(&other).unwrap()), (b"1".to_vec(), b"2".to_vec()));
        RealDisk.rename(&one, &other, true).unwrap();
        assert_eq!((fs::read(&one).is_err(), fs::read(&other).unwrap()), (true, b"1".to_vec()));
        RealDisk.rename(&other, &one, false).unwrap();
        assert!(one.exists() && !other.exists());
    }

    #[test]
    fn what_windows_says_of_a_held_file() {
        assert_eq!([5, 32, 33, 2, 112].map(is_held_on_windows), [true, true, true, false, false]);
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_for_its_user_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (private, like) = (folder.path().join("private"), folder.path().join("like"));
        RealDisk.create(&private, Access::Private).unwrap();
        assert_eq!(fs::metadata(&private).unwrap().permissions().mode() & 0o777, 0o600);
        RealDisk.create(&like, Access::Like(fs::Permissions::from_mode(0o640))).unwrap();
        assert_eq!(fs::metadata(&like).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
