//! What storing needs of a file system, so that a test can pull the plug: everything that must not get lost is written through
//! [`Disk`], by the real one or by one that fails or forgets on purpose.

mod faulty;
mod real;
mod sim;

use std::{
    ffi::OsString,
    fmt::Debug,
    fs::Permissions,
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::real_path::folder_of;
pub use faulty::{Calls, Fault, FaultyDisk};
pub use real::RealDisk;
pub use sim::{Crash, Crashes, MOST_STATES, SimDisk};

/// A file system. Paths are taken as they are; links are followed by whoever calls. Every error of the kind
/// [`io::ErrorKind::ResourceBusy`] is one that may be over in a moment: another program holds the file.
pub trait Disk: Debug + Send + Sync {
    /// The whole of a file.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    fn read(&self, file: &Path) -> io::Result<Vec<u8>>;

    /// What the system says of a file or folder.
    ///
    /// # Errors
    /// When it is not there or may not be asked about.
    fn look(&self, path: &Path) -> io::Result<Seen>;

    /// The names in a folder, in no order.
    ///
    /// # Errors
    /// When it is no folder or cannot be read.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Where a symbolic link leads, as it says it; none where this is no link or nothing.
    ///
    /// # Errors
    /// When a link cannot be read.
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>>;

    /// The one name that a file or folder has, from the root and with links followed.
    ///
    /// # Errors
    /// When it is not there or may not be asked about.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    /// Makes a folder that only its user may look into, and those above it; one that is there stays as it is.
    ///
    /// # Errors
    /// When it cannot be made.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes a file, which must be new, to write it.
    ///
    /// # Errors
    /// When there is one already or it cannot be made.
    fn create(&self, file: &Path, access: Access) -> io::Result<Box<dyn Writing>>;

    /// Opens a file that is there, to write at its end.
    ///
    /// # Errors
    /// When it is not there or cannot be written.
    fn append(&self, file: &Path) -> io::Result<Box<dyn Writing>>;

    /// Gives a file another name, in place of the file that has it; without `over` there must be none.
    ///
    /// # Errors
    /// When it cannot be done; both are then as they were.
    fn rename(&self, from: &Path, to: &Path, over: bool) -> io::Result<()>;

    /// Gives a file a second name on the same disk.
    ///
    /// # Errors
    /// When the name is taken or this disk has no such thing.
    fn link(&self, file: &Path, second: &Path) -> io::Result<()>;

    /// Takes a file's name away.
    ///
    /// # Errors
    /// When it is not there or may not be removed.
    fn remove(&self, file: &Path) -> io::Result<()>;

    /// Makes names that were given and taken away in a folder last. A system that has no such thing says that it is done.
    ///
    /// # Errors
    /// When the disk does not confirm it.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;

    /// Lets time pass before something is tried again.
    fn wait(&self, pause: Duration) {
        thread::sleep(pause);
    }
}

/// Makes a folder that only its user may look into, and those above it, so that they last: what is flushed in a folder is lost
/// with it where the folder itself was not.
///
/// # Errors
///
/// When it cannot be made or the disk does not confirm it.
pub(super) fn make_lasting_folder(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    let is_missing = |above: &&Path| !above.as_os_str().is_empty() && disk.look(above).is_err();
    let missing: Vec<&Path> = folder.ancestors().take_while(is_missing).collect();
    disk.make_folder(folder)?;
    missing.into_iter().rev().try_for_each(|made| disk.flush_folder(folder_of(made)))
}

/// A file that is being written.
pub trait Writing: Debug + Send {
    /// Writes at the end, all of it.
    ///
    /// # Errors
    /// When not all of it is written; some of it may be.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until what was written is on the disk.
    ///
    /// # Errors
    /// When the disk does not confirm it: what was written since the last time may be lost then.
    fn flush(&mut self) -> io::Result<()>;

    /// Cuts the file to a length in bytes, at which writing goes on.
    ///
    /// # Errors
    /// When it stays as long as it was.
    fn cut(&mut self, length: u64) -> io::Result<()>;
}

/// What the system says of a file or folder.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Whether it is a file.
    pub is_file: bool,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Its length in bytes.
    pub length: u64,
    /// When it was last written, where the system knows.
    pub modified: Option<SystemTime>,
    /// What the user may do with it.
    pub permissions: Option<Permissions>,
}

/// Who may read a new file.
#[derive(Debug, Clone)]
pub enum Access {
    /// Its user alone: the program's own files.
    Private,
    /// Whoever may read any new file of this user.
    Usual,
    /// Whoever may read another file that it is to take the place of.
    Like(Permissions),
}
