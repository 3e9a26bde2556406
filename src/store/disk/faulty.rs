//! A disk that fails when it is told to, for tests.
//!
//! Every call to [`FaultyDisk`] and to the files that it opens is counted, but for [`Disk::wait`]. A [`Fault`] says which of them fail
//! and how; a write that fails for want of room has written half. To try them all, raise [`Fault::call`] until [`FaultyDisk::failed`]
//! stays at 0.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::{Access, Disk, Seen, Writing};

/// Which calls a fault can hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calls {
    /// Every call.
    All,
    /// What changes something: making, writing, renaming, linking, removing, flushing.
    Changing,
    /// Flushing a file or a folder.
    Flushing,
    /// Giving a file its name.
    Renaming,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The first call that fails, counted from 0 among those that it can hit.
    pub call: usize,
    /// How many fail from there on, one after the other; `usize::MAX` for all.
    pub times: usize,
    /// How.
    pub kind: io::ErrorKind,
    /// Which calls count.
    pub on: Calls,
}

#[derive(Debug, Default)]
struct Plan {
    fault: Option<Fault>,
    calls: usize,
    failed: usize,
    waited: Duration,
}

/// A disk that does what another does, until it is told to fail. Clones fail together.
#[derive(Debug, Clone)]
pub struct FaultyDisk {
    inner: Arc<dyn Disk>,
    plan: Arc<Mutex<Plan>>,
    flushes: bool,
}

impl FaultyDisk {
    /// A disk that does what `inner` does.
    #[must_use]
    pub fn new(inner: Arc<dyn Disk>) -> Self {
        Self { inner, plan: Arc::default(), flushes: true }
    }

    /// A disk that does what `inner` does and flushes nothing, for tests that cut no power and have no time.
    #[must_use]
    pub fn unflushed(inner: Arc<dyn Disk>) -> Self {
        Self { flushes: false, ..Self::new(inner) }
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on this goes wrong; calls are counted from here.
    pub fn fail(&self, fault: Fault) {
        *self.plan() = Plan { fault: Some(fault), ..Plan::default() };
    }

    /// Nothing goes wrong any more.
    pub fn heal(&self) {
        self.plan().fault = None;
    }

    /// How many calls have failed since [`FaultyDisk::fail`].
    #[must_use]
    pub fn failed(&self) -> usize {
        self.plan().failed
    }

    /// How long it was waited for between tries; no time passes.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.plan().waited
    }

    /// Counts a call of these kinds; says with what it is to fail.
    fn next(&self, kinds: &[Calls]) -> io::Result<()> {
        let mut plan = self.plan();
        let Some(fault) = plan.fault.filter(|fault| fault.on == Calls::All || kinds.contains(&fault.on)) else { return Ok(()) };
        let call = plan.calls;
        plan.calls += 1;
        if call < fault.call || call - fault.call >= fault.times {
            return Ok(());
        }
        plan.failed += 1;
        Err(fault.kind.into())
    }

    fn opened(&self, file: Box<dyn Writing>) -> Box<dyn Writing> {
        Box::new(FaultyFile { disk: self.clone(), file })
    }
}

impl Disk for FaultyDisk {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        self.next(&[])?;
        self.inner.read(file)
    }

    fn look(&self, path: &Path) -> io::Result<Seen> {
        self.next(&[])?;
        self.inner.look(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.next(&[])?;
        self.inner.names(folder)
    }

    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        self.next(&[])?;
        self.inner.link_target(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.next(&[])?;
        self.inner.canonical(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.next(&[Calls::Changing])?;
        self.inner.make_folder(folder)
    }

    fn create(&self, file: &Path, access: Access) -> io::Result<Box<dyn Writing>> {
        self.next(&[Calls::Changing])?;
        self.inner.create(file, access).map(|file| self.opened(file))
    }

    fn append(&self, file: &Path) -> io::Result<Box<dyn Writing>> {
        self.next(&[Calls::Changing])?;
        self.inner.append(file).map(|file| self.opened(file))
    }

    fn rename(&self, from: &Path, to: &Path, over: bool) -> io::Result<()> {
        self.next(&[Calls::Changing, Calls::Renaming])?;
        self.inner.rename(from, to, over)
    }

    fn link(&self, file: &Path, second: &Path) -> io::Result<()> {
        self.next(&[Calls::Changing])?;
        self.inner.link(file, second)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.next(&[Calls::Changing])?;
        self.inner.remove(file)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.next(&[Calls::Changing, Calls::Flushing])?;
        if self.flushes { self.inner.flush_folder(folder) } else { Ok(()) }
    }

    fn wait(&self, pause: Duration) {
        self.plan().waited += pause;
    }
}

#[derive(Debug)]
struct FaultyFile {
    disk: FaultyDisk,
    file: Box<dyn Writing>,
}

impl Writing for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let next = self.disk.next(&[Calls::Changing]);
        if next.as_ref().is_err_and(|err| matches!(err.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)) {
            self.file.write(bytes.get(..bytes.len() / 2).unwrap_or_default())?;
        }
        next?;
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.disk.next(&[Calls::Changing, Calls::Flushing])?;
        if self.disk.flushes { self.file.flush() } else { Ok(()) }
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.disk.next(&[Calls::Changing])?;
        self.file.cut(length)
    }
}
