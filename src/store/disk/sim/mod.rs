//! A file system in memory that forgets what a power cut may take, for tests.
//!
//! [`SimDisk`] writes down every call that changes something. [`SimDisk::for_each_crash_state`] then cuts the power after each of
//! them and gives every disk that a restart may find:
//!
//! - what was written to a file since it was last flushed is there, not there, there in part (a beginning, an end, all but a byte)
//!   or as long as it was and all zeros; each write by itself, in any order;
//! - names that were given or taken away (a file or folder made, renamed, linked, removed) since their folder was last flushed are
//!   there or not, each alone or with others; a rename never takes the old name away without giving the new one;
//! - what is in a folder that is not there is not there either.
//!
//! Where there are too many of them at one point (more than [`MOST_STATES`]), it takes those in which all, none, all but one and one
//! alone came through, and others by a fixed dice, and [`Crashes::is_bounded`] says so. To use it:
//!
//! ```
//! use saltaire::store::{Disk as _, Access, SimDisk};
//! use std::path::Path;
//!
//! let disk = SimDisk::new(&["/sessions"]);
//! let (folder, file) = (Path::new("/sessions"), Path::new("/sessions/a.ron"));
//! let mut writing = disk.create(file, Access::Usual).unwrap();
//! writing.write(b"what was said").unwrap();
//! writing.flush().unwrap();
//! disk.flush_folder(folder).unwrap();
//! disk.mark("saved"); // from here on it may not be lost
//! let crashes = disk.for_each_crash_state(|crash, restarted| {
//!     if crash.has("saved") {
//!         assert_eq!(restarted.read(file).unwrap(), b"what was said");
//!     }
//! });
//! println!("{crashes}");
//! ```
//!
//! The disk after a restart is a whole one: read from it, go on writing and cut its power again. [`super::FaultyDisk`] goes around it
//! for a disk that fails as well. [`SimDisk::put`] and [`SimDisk::settle`] make what is there before the test begins.

mod crash;

use std::{
    collections::BTreeMap,
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::{Access, Disk, Seen, Writing};
pub use crash::{Crash, Crashes, MOST_STATES};

/// A file by its number: what a name stands for.
type FileNumber = usize;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(FileNumber),
}

#[derive(Debug, Clone)]
struct Contents {
    bytes: Vec<u8>,
    modified: SystemTime,
}

/// A disk at one moment.
#[derive(Debug, Clone, Default)]
struct State {
    names: BTreeMap<PathBuf, Node>,
    files: Vec<Contents>,
}

/// One thing that was done to the disk.
#[derive(Debug, Clone)]
enum Step {
    Named {
        path: PathBuf,
        node: Node,
    },
    Unnamed {
        path: PathBuf,
        /// The step that gave the new name, where this takes the old one away.
        renamed_by: Option<usize>,
    },
    Written {
        file: FileNumber,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        file: FileNumber,
        length: usize,
    },
    FlushedFile(FileNumber),
    FlushedFolder(PathBuf),
    Marked(String),
}

#[derive(Debug)]
struct Sim {
    /// What no power cut takes.
    before: State,
    now: State,
    log: Vec<Step>,
    clock: SystemTime,
}

/// A file system in memory; clones are the same one. See the module.
#[derive(Debug, Clone)]
pub struct SimDisk {
    sim: Arc<Mutex<Sim>>,
}

impl SimDisk {
    /// A disk with these folders and those above them, at 9 o'clock (UTC) on 17 April 2018.
    #[must_use]
    pub fn new(folders: &[&str]) -> Self {
        let above = folders.iter().flat_map(|folder| Path::new(folder).ancestors());
        let names = above.map(|folder| (folder.to_path_buf(), Node::Folder)).collect();
        Self::at(State { names, files: Vec::new() }, SystemTime::UNIX_EPOCH + Duration::from_secs(1_523_955_600))
    }

    fn at(state: State, clock: SystemTime) -> Self {
        Self { sim: Arc::new(Mutex::new(Sim { before: state.clone(), now: state, log: Vec::new(), clock })) }
    }

    fn sim(&self) -> MutexGuard<'_, Sim> {
        self.sim.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a file there that no power cut takes, in place of one that has the name.
    pub fn put(&self, file: &Path, contents: &[u8]) {
        let mut sim = self.sim();
        let modified = sim.clock;
        sim.now.files.push(Contents { bytes: contents.to_vec(), modified });
        let node = Node::File(sim.now.files.len() - 1);
        sim.now.names.insert(file.to_path_buf(), node);
        sim.before = sim.now.clone();
        sim.log.clear();
    }

    /// From here on no power cut takes what is there now.
    pub fn settle(&self) {
        let mut sim = self.sim();
        sim.before = sim.now.clone();
        sim.log.clear();
    }

    /// Writes down that something was said to be done: from here on it may not be lost.
    pub fn mark(&self, what: &str) {
        self.sim().log.push(Step::Marked(what.to_owned()));
    }

    /// Lets time pass.
    pub fn advance(&self, by: Duration) {
        self.sim().clock += by;
    }

    /// Sets the clock, which may go back.
    pub fn set_clock(&self, to: SystemTime) {
        self.sim().clock = to;
    }

    /// The time by this disk's clock.
    #[must_use]
    pub fn clock(&self) -> SystemTime {
        self.sim().clock
    }

    /// How many things were done to it since it was settled.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.sim().log.len()
    }

    /// The files there are, with what they hold.
    #[must_use]
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let sim = self.sim();
        let file = |(path, node): (&PathBuf, &Node)| match node {
            Node::File(number) => Some((path.clone(), sim.now.files.get(*number)?.bytes.clone())),
            Node::Folder => None,
        };
        sim.now.names.iter().filter_map(file).collect()
    }
}

impl Sim {
    fn node(&self, path: &Path) -> io::Result<Node> {
        let nearest = || path.ancestors().find_map(|above| self.now.names.get(above));
        self.now.names.get(path).copied().ok_or_else(|| match nearest() {
            Some(Node::File(_)) => io::ErrorKind::NotADirectory.into(),
            _ => io::ErrorKind::NotFound.into(),
        })
    }

    fn file(&self, path: &Path) -> io::Result<FileNumber> {
        match self.node(path)? {
            Node::File(number) => Ok(number),
            Node::Folder => Err(io::ErrorKind::IsADirectory.into()),
        }
    }

    fn folder(&self, path: &Path) -> io::Result<()> {
        match self.node(path)? {
            Node::Folder => Ok(()),
            Node::File(_) => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    /// That a name may be given here, to what was there or not.
    fn room_for(&self, path: &Path, over: bool) -> io::Result<()> {
        self.folder(path.parent().unwrap_or(Path::new("")))?;
        match self.now.names.get(path) {
            Some(Node::Folder) if over => Err(io::ErrorKind::IsADirectory.into()),
            Some(_) if !over => Err(io::ErrorKind::AlreadyExists.into()),
            _ => Ok(()),
        }
    }

    fn name(&mut self, path: &Path, node: Node) {
        self.now.names.insert(path.to_path_buf(), node);
        self.log.push(Step::Named { path: path.to_path_buf(), node });
    }

    fn write(&mut self, file: FileNumber, bytes: &[u8]) {
        // No two writes are of one moment, as on a disk with fine time stamps.
        self.clock += Duration::from_millis(1);
        let clock = self.clock;
        let Some(contents) = self.now.files.get_mut(file) else { return };
        let at = contents.bytes.len();
        contents.bytes.extend_from_slice(bytes);
        contents.modified = clock;
        self.log.push(Step::Written { file, at, bytes: bytes.to_vec() });
    }

    fn cut(&mut self, file: FileNumber, length: usize) {
        let clock = self.clock;
        let Some(contents) = self.now.files.get_mut(file) else { return };
        contents.bytes.resize(length, 0);
        contents.modified = clock;
        self.log.push(Step::Cut { file, length });
    }
}

impl Disk for SimDisk {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        let sim = self.sim();
        let number = sim.file(file)?;
        Ok(sim.now.files.get(number).map(|contents| contents.bytes.clone()).unwrap_or_default())
    }

    fn look(&self, path: &Path) -> io::Result<Seen> {
        let sim = self.sim();
        let contents = match sim.node(path)? {
            Node::File(number) => sim.now.files.get(number),
            Node::Folder => None,
        };
        Ok(Seen {
            is_file: contents.is_some(),
            is_folder: contents.is_none(),
            length: contents.and_then(|contents| contents.bytes.len().try_into().ok()).unwrap_or_default(),
            modified: contents.map(|contents| contents.modified),
            permissions: None,
        })
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let sim = self.sim();
        sim.folder(folder)?;
        let inside = sim.now.names.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| path.file_name()).map(OsString::from).collect())
    }

    fn link_target(&self, _path: &Path) -> io::Result<Option<PathBuf>> {
        Ok(None)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.sim().node(path).map(|_| path.to_path_buf())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut sim = self.sim();
        if matches!(sim.now.names.get(folder), Some(Node::File(_))) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let missing: Vec<&Path> = folder.ancestors().take_while(|above| !sim.now.names.contains_key(*above)).collect();
        for made in missing.into_iter().rev() {
            sim.room_for(made, false)?;
            sim.name(made, Node::Folder);
        }
        Ok(())
    }

    fn create(&self, file: &Path, _access: Access) -> io::Result<Box<dyn Writing>> {
        let mut sim = self.sim();
        sim.room_for(file, false)?;
        let modified = sim.clock;
        sim.now.files.push(Contents { bytes: Vec::new(), modified });
        let number = sim.now.files.len() - 1;
        sim.name(file, Node::File(number));
        Ok(Box::new(SimFile { disk: self.clone(), number }))
    }

    fn append(&self, file: &Path) -> io::Result<Box<dyn Writing>> {
        let number = self.sim().file(file)?;
        Ok(Box::new(SimFile { disk: self.clone(), number }))
    }

    fn rename(&self, from: &Path, to: &Path, over: bool) -> io::Result<()> {
        let mut sim = self.sim();
        let number = sim.file(from)?;
        sim.room_for(to, over)?;
        if sim.now.names.get(to) == Some(&Node::File(number)) {
            // Two names of one file: the system leaves both.
            return Ok(());
        }
        let by = sim.log.len();
        sim.name(to, Node::File(number));
        sim.now.names.remove(from);
        sim.log.push(Step::Unnamed { path: from.to_path_buf(), renamed_by: Some(by) });
        Ok(())
    }

    fn link(&self, file: &Path, second: &Path) -> io::Result<()> {
        let mut sim = self.sim();
        let number = sim.file(file)?;
        sim.room_for(second, false)?;
        sim.name(second, Node::File(number));
        Ok(())
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        let mut sim = self.sim();
        sim.file(file)?;
        sim.now.names.remove(file);
        sim.log.push(Step::Unnamed { path: file.to_path_buf(), renamed_by: None });
        Ok(())
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        let mut sim = self.sim();
        sim.folder(folder)?;
        sim.log.push(Step::FlushedFolder(folder.to_path_buf()));
        Ok(())
    }

    fn wait(&self, pause: Duration) {
        self.advance(pause);
    }
}

#[derive(Debug)]
struct SimFile {
    disk: SimDisk,
    number: FileNumber,
}

impl Writing for SimFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.disk.sim().write(self.number, bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.disk.sim().log.push(Step::FlushedFile(self.number));
        Ok(())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.disk.sim().cut(self.number, usize::try_from(length).map_err(io::Error::other)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
