//! Watches the open session's file and its folder on a thread of its own, which wakes the window only when there is something to look at.

use crate::app::Event;
use crate::store::{self, FileStamp, TakeOver};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::Builder;
use std::time::{Duration, SystemTime};

/// How often the file is looked at. A look costs one question to the system.
const EVERY: Duration = Duration::from_secs(2);
/// The folder is looked at as often as every so many looks at the file.
const FOLDER_EVERY: u32 = 5;

/// What is watched.
struct Watched {
    path: PathBuf,
    seen: Option<(u64, SystemTime)>,
    copies: BTreeMap<PathBuf, Option<(u64, SystemTime)>>,
    looks: u32,
    asked_by: Option<String>,
}

/// The thread that watches; it ends with this.
pub(super) struct Watcher(Option<Sender<Option<(PathBuf, FileStamp)>>>);

impl Watcher {
    /// Starts it; `tell` is called from there.
    pub(super) fn start(tell: impl Fn(Event) + Send + 'static) -> Self {
        let (to_watcher, asked) = channel();
        // Without it nothing is noticed before the next save, which compares for itself.
        let begun = Builder::new().name("saltaire-watcher".to_owned()).spawn(move || watch(&asked, tell));
        Self(begun.is_ok().then_some(to_watcher))
    }

    /// Watches this in place of what was watched before.
    pub(super) fn set(&self, what: Option<(PathBuf, FileStamp)>) {
        if let Some(to_watcher) = &self.0 {
            // The thread ends only with this.
            let _ = to_watcher.send(what);
        }
    }
}

fn watch(asked: &Receiver<Option<(PathBuf, FileStamp)>>, tell: impl Fn(Event)) {
    let mut watched: Option<Watched> = None;
    loop {
        let next = if watched.is_some() { asked.recv_timeout(EVERY) } else { asked.recv().map_err(|_| RecvTimeoutError::Disconnected) };
        match next {
            Ok(Some((path, stamp))) => {
                let seen = stamp.modified().map(|modified| (stamp.length(), modified));
                let before = watched.take().filter(|before| before.path == path);
                let (copies, looks) = before.map_or_else(|| (BTreeMap::new(), 0), |before| (before.copies, before.looks));
                watched = Some(Watched { path, seen, copies, looks, asked_by: None });
            }
            Ok(None) => watched = None,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        if let Some(watched) = &mut watched {
            watched.look().into_iter().for_each(&tell);
        }
    }
}

impl Watched {
    fn look(&mut self) -> Vec<Event> {
        let mut found = Vec::new();
        let now = like(&self.path);
        // A file that is away for a moment is on its way from a sync program, or on a disk that was pulled: saving says so.
        if now.is_some() && now != self.seen {
            self.seen = now;
            found.push(Event::FileMayHaveChanged(self.path.clone()));
        }
        let asked_by = TakeOver::asked_by(&self.path);
        if asked_by != self.asked_by {
            self.asked_by.clone_from(&asked_by);
            found.extend(asked_by.map(|who| Event::AskedToHandOver { path: self.path.clone(), who }));
        }
        if self.looks.is_multiple_of(FOLDER_EVERY) {
            let mut copies = store::conflict_copies_beside(&self.path);
            // Each is compared when it is found, and again when it has changed.
            copies.retain(|copy| {
                let now = like(copy);
                self.copies.insert(copy.clone(), now) != Some(now)
            });
            if !copies.is_empty() {
                found.push(Event::CopiesFound(copies));
            }
        }
        self.looks = self.looks.wrapping_add(1);
        found
    }
}

/// What a file is like now, as far as the system says it without reading it.
fn like(file: &Path) -> Option<(u64, SystemTime)> {
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_file_that_somebody_writes_and_a_copy_beside_it_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = (folder.path().join("leeds.ron"), folder.path().join("leeds (conflicted copy 2018-04-17 093000).ron"));
        fs::write(&path, "one").unwrap();
        let (tell, told) = channel();
        let watcher = Watcher::start(move |event| tell.send(event).unwrap());
        let stamp = FileStamp::of(b"one", fs::metadata(&path).unwrap().modified().ok());
        fs::write(&copy, "x").unwrap();
        watcher.set(Some((path.clone(), stamp)));
        let patience = Duration::from_secs(30);
        assert!(matches!(told.recv_timeout(patience), Ok(Event::CopiesFound(copies)) if copies == [copy.clone()]));
        fs::write(&path, "another").unwrap();
        assert!(matches!(told.recv_timeout(patience), Ok(Event::FileMayHaveChanged(changed)) if changed == path));
        fs::write(&copy, "changed again").unwrap();
        assert!(matches!(told.recv_timeout(patience), Ok(Event::CopiesFound(copies)) if copies == [copy]));
        watcher.set(None);
    }
}
