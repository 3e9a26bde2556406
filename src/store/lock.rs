//! One window or import at a time on a session, by a lock on a file beside it.
//!
//! Never on the session itself: a save replaces that file, and the lock with it. The system gives the lock back when a
//! program ends however it ends, so that what a crash leaves behind is a file and no lock.

use std::{
    env, fmt,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    process,
};

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::{
    Layout, RealDisk,
    plain_words::why,
    real_path::{follow_links, hidden_name},
    write_ron,
};
use crate::words;

pub(super) const ENDING: &str = ".saltaire-lock";
/// A holder that gives the lock up removes its file; whoever opened that file just before has to look again.
const ATTEMPTS: usize = 16;

/// Who has a session open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name of the person's account, with that of the computer where it is known.
    pub who: String,
    /// Since when.
    pub since: Timestamp,
    /// The number of the program on that computer.
    pub process: u32,
    /// The computer as it calls itself; empty where that is not known.
    #[serde(default)]
    pub computer: String,
}

/// Who else has a session open, or may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenElsewhere {
    /// Another window has it.
    Now {
        /// Who, in words.
        who: String,
        /// Since when, where that can be read.
        since: Option<Timestamp>,
    },
    /// Another computer had it when it was last heard of, in a folder that a sync program shares. Its lock does not reach here.
    Perhaps(Holder),
}

impl Holder {
    pub(super) fn this_program(now: Timestamp) -> Self {
        let named = |variables: [&str; 2]| variables.into_iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
        let who = named(["USER", "USERNAME"]).unwrap_or_else(|| say!("store-somebody").to_owned());
        let computer = this_computer();
        let who = if computer.is_empty() { who } else { say!("store-who-on-computer", who = who, computer = &computer) };
        Self { who, since: now, process: process::id(), computer }
    }

    /// Whether it is certain that this was another computer.
    fn is_elsewhere(&self) -> bool {
        let here = this_computer();
        ![&here, &self.computer].into_iter().any(String::is_empty) && self.computer != here
    }

    /// Says that this holder has a session.
    fn has(&self, file: &Path) -> String {
        let since = self.since.to_zoned(TimeZone::UTC);
        let (date, time) = (words::time::date(since.date()), words::time::clock(since.time()));
        say!("store-open-since", file = file.display().to_string(), who = &self.who, date = date, time = time)
    }
}

/// What this computer is called, without the network that it is in. Shells know it, programs that are started from a desktop do not.
fn this_computer() -> String {
    let name = gethostname::gethostname();
    name.to_string_lossy().split('.').next().unwrap_or_default().to_owned()
}

/// Why a session could not be locked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// Another window or import has it.
    #[error(fmt = held)]
    Held {
        /// The session.
        file: PathBuf,
        /// Who has it, where that can be read.
        holder: Option<Holder>,
    },
    /// No lock can be had here: the folder can only be read, or its file system has none.
    #[error("{}", say!("store-no-lock", file = .file.display().to_string(), reason = .reason))]
    Unavailable {
        /// The session.
        file: PathBuf,
        /// Why, in plain words.
        reason: String,
    },
}

fn held(file: &Path, holder: &Option<Holder>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let unknown = || say!("store-open-already", file = file.display().to_string());
    f.write_str(&holder.as_ref().map_or_else(unknown, |holder| holder.has(file)))
}

/// A session that nobody else opens as long as this lives.
#[derive(Debug)]
pub struct Lock {
    beside: PathBuf,
    /// Taken out only when the lock is given back.
    file: Option<File>,
    left_by: Option<Holder>,
}

impl Lock {
    /// Locks the session at `path`, which need not be there yet; symbolic links are followed. `now` is told to those who
    /// come later.
    ///
    /// # Errors
    ///
    /// [`LockError::Held`] while somebody else has it, and this program too where it has it already.
    pub fn take(path: &Path, now: Timestamp) -> Result<Self, LockError> {
        Self::take_as(path, now, false)
    }

    /// As [`Lock::take`], for one of the program's own files: nobody else has to see who has it.
    pub(super) fn take_private(path: &Path, now: Timestamp) -> Result<Self, LockError> {
        Self::take_as(path, now, true)
    }

    fn take_as(path: &Path, now: Timestamp, private: bool) -> Result<Self, LockError> {
        let unavailable = |err: &io::Error| LockError::Unavailable { file: path.into(), reason: why(err) };
        let target = follow_links(&RealDisk, path).map_err(|err| unavailable(&err))?;
        let beside = target.with_file_name(hidden_name(&target, ENDING));
        let mut file = match lock_file(&beside, private) {
            Ok(Some(file)) => file,
            Ok(None) => return Err(LockError::Held { file: path.into(), holder: read_holder(&beside) }),
            Err(err) => return Err(unavailable(&err)),
        };
        let left_by = read_holder(&beside).filter(Holder::is_elsewhere);
        // Who has it is a courtesy; the lock holds without it.
        let _ = write_holder(&mut file, &Holder::this_program(now));
        Ok(Self { beside, file: Some(file), left_by })
    }

    /// Who had the session on another computer when this lock was taken, as a sync program brought it here. Whether it is still open
    /// there, nobody here can know. What a crash on this very computer left says nothing.
    #[must_use]
    pub const fn left_by(&self) -> Option<&Holder> {
        self.left_by.as_ref()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Unix lets an open file be removed: removed before it is unlocked, nobody can lock a file that is about to go.
        // Windows does not, and refuses to remove what somebody else has opened since.
        if cfg!(windows) {
            self.file = None;
        }
        // What cannot be removed is a file without a lock, which the next one takes over.
        let _ = fs::remove_file(&self.beside);
    }
}

/// Opens and locks the file beside a session; `None` while somebody else has it.
fn lock_file(beside: &Path, private: bool) -> io::Result<Option<File>> {
    for _ in 0..ATTEMPTS {
        let Some(file) = open_locked(beside, private)? else { return Ok(None) };
        if is_still_at(&file, beside) {
            return Ok(Some(file));
        }
    }
    Ok(None)
}

/// A lock of the system on the whole file.
#[cfg(not(windows))]
fn open_locked(beside: &Path, private: bool) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let file = options.open(beside)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(err)) => Err(err),
    }
}

/// Opened so that others may only read: a lock on its contents would keep them from reading who has it.
#[cfg(windows)]
fn open_locked(beside: &Path, _private: bool) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const SHARE_READ: u32 = 1;
    const SHARING_VIOLATION: i32 = 32;
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).share_mode(SHARE_READ).open(beside);
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(err) if err.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        Err(err) => Err(err),
    }
}

/// Whether the file that was locked is the one that has the name now.
#[cfg(unix)]
fn is_still_at(file: &File, beside: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let (Ok(locked), Ok(named)) = (file.metadata(), fs::metadata(beside)) else { return false };
    locked.ino() == named.ino() && locked.dev() == named.dev()
}

#[cfg(not(unix))]
const fn is_still_at(_file: &File, _beside: &Path) -> bool {
    true
}

fn write_holder(file: &mut File, holder: &Holder) -> io::Result<()> {
    let bytes = written(holder)?;
    file.set_len(0)?;
    file.write_all(&bytes)
}

/// A holder as it stands in a file.
pub(super) fn written(holder: &Holder) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write_ron(&mut bytes, holder, Layout { one_line: &["Holder"] }).map_err(io::Error::other)?;
    bytes.push(b'\n');
    Ok(bytes)
}

pub(super) fn read_holder(beside: &Path) -> Option<Holder> {
    ron::from_str(&fs::read_to_string(beside).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Keep, Over, save_atomic};

    fn now() -> Timestamp {
        "2018-04-17T09:30:00Z".parse().unwrap()
    }

    #[test]
    fn the_second_is_told_who_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("leeds.ron");
        let lock = Lock::take(&session, now()).unwrap();
        let Err(LockError::Held { holder: Some(holder), .. }) = Lock::take(&session, now()) else { panic!("not held") };
        assert_eq!((holder.process, holder.since), (process::id(), now()));
        let said = Lock::take(&session, now()).unwrap_err().to_string();
        assert!(said.contains("leeds.ron: already open") && said.ends_with("since 17 April 2018, 09:30 UTC"), "{said}");
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        drop(Lock::take(&session, now()).unwrap());
    }

    #[test]
    fn what_a_crash_left_behind_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("leeds.ron");
        fs::write(folder.path().join(".leeds.ron.saltaire-lock"), "rubbish that is longer than what replaces it ".repeat(20)).unwrap();
        let lock = Lock::take(&session, now()).unwrap();
        let Err(LockError::Held { holder, .. }) = Lock::take(&session, now()) else { panic!("not held") };
        assert!(holder.is_some());
        drop(lock);
    }

    #[test]
    fn word_of_another_computer_is_read_before_it_is_overwritten_and_that_of_this_one_is_not_told() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("leeds.ron");
        let beside = folder.path().join(".leeds.ron.saltaire-lock");
        let left = |computer: &str| Holder { who: "Ann".to_owned(), since: now(), process: 7, computer: computer.to_owned() };
        for (computer, is_told) in [("Annas-MacBook-Pro-2", true), (&*this_computer(), false), ("", false)] {
            fs::write(&beside, written(&left(computer)).unwrap()).unwrap();
            let lock = Lock::take(&session, now()).unwrap();
            assert_eq!(lock.left_by(), is_told.then(|| left(computer)).as_ref(), "{computer}");
            let Err(LockError::Held { holder: Some(holder), .. }) = Lock::take(&session, now()) else { panic!("not held") };
            assert_eq!(holder.computer, this_computer());
        }
    }

    #[test]
    fn a_holder_names_the_computer_whatever_a_shell_has_exported() {
        let (holder, computer) = (Holder::this_program(now()), this_computer());
        assert!(!computer.is_empty() && !computer.contains('.'));
        assert!(holder.who.ends_with(&format!(" on {computer}")), "{}", holder.who);
    }

    #[test]
    fn a_save_does_not_break_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("leeds.ron");
        let _lock = Lock::take(&session, now()).unwrap();
        for _ in 0..2 {
            save_atomic(&RealDisk, &session, b"x", Over::Anything, Keep::Nothing).unwrap();
            assert!(matches!(Lock::take(&session, now()), Err(LockError::Held { .. })));
        }
    }

    #[test]
    fn a_missing_folder_is_an_error_in_plain_words() {
        let said = Lock::take(Path::new("/no/such/folder/a.ron"), now()).unwrap_err().to_string();
        assert!(said.contains("a.ron: cannot be kept from being opened twice: it is not there"), "{said}");
    }

    #[cfg(unix)]
    #[test]
    fn two_names_of_one_file_are_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("real.ron", folder.path().join("link.ron")).unwrap();
        let _lock = Lock::take(&folder.path().join("real.ron"), now()).unwrap();
        assert!(matches!(Lock::take(&folder.path().join("link.ron"), now()), Err(LockError::Held { .. })));
    }

    #[test]
    fn of_many_at_once_one_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("leeds.ron");
        let holders = std::sync::atomic::AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..100 {
                        if let Ok(_lock) = Lock::take(&session, now()) {
                            assert_eq!(holders.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                            holders.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                        }
                    }
                });
            }
        });
        drop(Lock::take(&session, now()).unwrap());
    }
}
