//! Carries effects out on threads of their own, so that the window never waits.
//!
//! Edits go to the journal on a thread that does nothing else: a save of a large session does not hold them up.

use super::awake::Awake;
use super::chime::chime;
use super::dialogs;
use super::exchange::bring_in;
use super::files::Files;
use super::photos;
use super::reading_over::{read_over, rescue};
use super::reuse::read_last;
use super::versions::VersionKeeper;
use super::watcher::Watcher;
use crate::app::home::ReuseEffect;
use crate::app::tables::PhotoEffect;
use crate::app::{DamageEffect, Effect, Event, JournalEffect, Ports};
use crate::store::Disk;
use crate::words;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

/// The real ports: one thread for files, one for the journal, one for each dialog and for each reading of a whole session.
pub struct Runner {
    to_files: Option<Sender<Effect>>,
    files: Option<JoinHandle<()>>,
    to_journal: Option<Sender<JournalEffect>>,
    journal: Option<JoinHandle<()>>,
    watcher: Watcher,
    awake: Awake,
    versions: VersionKeeper,
    disk: Arc<dyn Disk>,
    arrives: Receiver<Event>,
    back: Sender<Event>,
    wake: Wake,
}

/// Wakes the window when something has come back.
type Wake = Arc<dyn Fn() + Send + Sync>;

impl Runner {
    /// Starts the thread for files; `wake` is called from other threads.
    #[must_use]
    pub fn start(mut files: Files, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let wake: Wake = Arc::new(wake);
        let (to_files, work) = channel::<Effect>();
        let (to_journal, edits) = channel::<JournalEffect>();
        let (back, arrives) = channel();
        let (versions, disk) = (files.versions(), files.disk.clone());
        let (keeper, told, woken) = (files.journals(), back.clone(), wake.clone());
        let journal = Builder::new().name("saltaire-journal".to_owned()).spawn(move || {
            while let Ok(first) = edits.recv() {
                // What came while the disk was busy is written together.
                for event in keeper.run_all(std::iter::once(first).chain(edits.try_iter())) {
                    let _ = told.send(event);
                }
                woken();
            }
        });
        let (tell, awake) = (back.clone(), wake.clone());
        let files = Builder::new().name("saltaire-files".to_owned()).spawn(move || {
            for effect in work {
                if let Some(event) = files.run(effect) {
                    // The window is gone where nobody listens; the work is done all the same.
                    let _ = tell.send(event);
                    awake();
                }
            }
        });
        let (told, woken) = (back.clone(), wake.clone());
        let watcher = Watcher::start(move |event| {
            let _ = told.send(event);
            woken();
        });
        Self {
            watcher,
            awake: Awake::start(),
            to_files: Some(to_files),
            files: files.ok(),
            to_journal: Some(to_journal),
            journal: journal.ok(),
            versions,
            disk,
            arrives,
            back,
            wake,
        }
    }

    fn aside(&self, name: &str, work: impl FnOnce() -> Option<Event> + Send + 'static) {
        let (back, wake) = (self.back.clone(), self.wake.clone());
        let begun = Builder::new().name(name.to_owned()).spawn(move || {
            if let Some(event) = work() {
                let _ = back.send(event);
                wake();
            }
        });
        if let Err(err) = begun {
            let _ = self.back.send(Event::Failed(words::sentence(&err.to_string())));
        }
    }
}

impl Ports for Runner {
    fn begin(&mut self, effect: Effect) {
        match effect {
            Effect::AskPath { purpose, suggested_name, folder } => {
                self.aside("saltaire-dialog", move || Some(dialogs::ask(purpose, suggested_name, folder)));
            }
            Effect::OpenFolder(path) => self.aside("saltaire-folder", move || open_folder(&path).map(Event::Failed)),
            Effect::Chime => self.aside("saltaire-chime", || {
                chime();
                None
            }),
            Effect::StayAwake(awake) => self.awake.set(awake),
            // A save does not wait until a large session is read over.
            Effect::BuildPreview { .. } | Effect::CheckWriteUp { .. } | Effect::Look(_) | Effect::Compare { .. } => {
                self.aside("saltaire-reading", move || read_over(effect));
            }
            Effect::Watch(what) => self.watcher.set(what),
            Effect::Versions(effect) if VersionKeeper::only_reads(&effect) => {
                let versions = self.versions.clone();
                self.aside("saltaire-versions", move || Some(versions.run(effect)));
            }
            Effect::Reuse(ReuseEffect::ReadLast(path)) => self.aside("saltaire-last-time", move || Some(Event::Reuse(read_last(path)))),
            // It can take a while and be cancelled meanwhile.
            Effect::Import(effect) => self.aside("saltaire-import", move || Some(bring_in(*effect))),
            Effect::Damage(DamageEffect::Rescue(path)) => self.aside("saltaire-rescue", move || Some(rescue(path))),
            Effect::Photo(effect @ PhotoEffect::Show { .. }) => {
                let disk = self.disk.clone();
                self.aside("saltaire-photo", move || Some(photos::run(&*disk, effect)));
            }
            Effect::Journal(effect) => {
                let sent = self.to_journal.as_ref().is_some_and(|to_journal| to_journal.send(effect).is_ok());
                if !sent {
                    let _ = self.back.send(Event::Failed(words::file::no_thread().to_owned()));
                }
            }
            other => {
                let sent = self.to_files.as_ref().is_some_and(|to_files| to_files.send(other).is_ok());
                if !sent {
                    let _ = self.back.send(Event::Failed(words::file::no_thread().to_owned()));
                }
            }
        }
    }

    fn arrived(&mut self) -> Vec<Event> {
        self.arrives.try_iter().collect()
    }

    fn finish(&mut self) -> Vec<Event> {
        (self.to_files, self.to_journal) = (None, None);
        for thread in [self.files.take(), self.journal.take()].into_iter().flatten() {
            // A thread that panicked has nothing more to give.
            let _ = thread.join();
        }
        self.arrived()
    }
}

/// Shows a file's folder in the system's file manager; says why not.
fn open_folder(path: &Path) -> Option<String> {
    let folder = path.parent().unwrap_or(path);
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let begun = std::process::Command::new(program).arg(folder).spawn();
    match begun.and_then(|mut child| child.wait()) {
        Ok(_) => None,
        Err(_) => Some(words::file::folder_not_shown(folder)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Session;
    use crate::store::{FileStamp, Home};

    #[test]
    fn comparing_with_another_state_takes_nothing_of_the_thread_that_saves() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("leeds.ron");
        std::fs::write(&path, "somebody's").unwrap();
        let mut runner = Runner::start(Files::in_home(Home::at(&folder.path().join("home")).unwrap()), || {});
        // From here on nothing can be saved.
        runner.finish();
        let mine = Box::new(Session::new("s1".parse().unwrap()));
        runner.begin(Effect::Compare { path: path.clone(), base: None, mine, expected: Some(FileStamp::of(b"ours", None)) });
        assert!(matches!(runner.arrives.recv(), Ok(Event::NotCompared { path: compared, .. }) if compared == path));
    }
}
