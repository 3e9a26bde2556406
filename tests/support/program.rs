//! The program without a window on a disk that fails: the real controller, threads, files and journal, on a clock that the test sets.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use saltaire::app::file::{FileCommand, RecoveryCommand};
use saltaire::app::tables::{NewNote, NewNoteCommand, TablesCommand};
use saltaire::app::{App, Clock, Command, Effect, Event, JournalEffect, Open, PathPurpose, Ports, Standing};
use saltaire::edit::{Change, Edit, Ids, NoteEdit};
use saltaire::model::{Note, Session, Source};
use saltaire::platform::{Files, Runner};
use saltaire::store::{self, Access, Contents, Disk, FaultyDisk, Home, JOURNALS, RealDisk};
use saltaire::store::{Recovery, Seen, Writing};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tempfile::TempDir;

/// A path that no session has: what is asked of it comes back when everything before it is done.
const NOBODYS: &str = "/nobody's";

#[derive(Clone, Default)]
struct SetClock(Rc<Cell<Duration>>);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        "2018-04-17T09:00:00Z".parse::<Timestamp>().unwrap() + self.0.get()
    }
    fn since_start(&self) -> Duration {
        self.0.get()
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

/// What fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// The whole disk.
    Everywhere,
    /// The stick or the network folder that has the session.
    Session,
    /// The program's own folder.
    Home,
}

/// A disk of which one folder fails. Nothing is flushed: no power is cut here.
#[derive(Debug)]
struct PartlyFaulty {
    sound: FaultyDisk,
    faulty: FaultyDisk,
    folder: PathBuf,
}

impl PartlyFaulty {
    fn of(&self, path: &Path) -> &dyn Disk {
        if path.starts_with(&self.folder) { &self.faulty } else { &self.sound }
    }
}

impl Disk for PartlyFaulty {
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        self.of(file).read(file)
    }
    fn look(&self, path: &Path) -> io::Result<Seen> {
        self.of(path).look(path)
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.of(folder).names(folder)
    }
    fn link_target(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        self.of(path).link_target(path)
    }
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.of(path).canonical(path)
    }
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.of(folder).make_folder(folder)
    }
    fn create(&self, file: &Path, access: Access) -> io::Result<Box<dyn Writing>> {
        self.of(file).create(file, access)
    }
    fn append(&self, file: &Path) -> io::Result<Box<dyn Writing>> {
        self.of(file).append(file)
    }
    fn rename(&self, from: &Path, to: &Path, over: bool) -> io::Result<()> {
        self.of(to).rename(from, to, over)
    }
    fn link(&self, file: &Path, second: &Path) -> io::Result<()> {
        self.of(second).link(file, second)
    }
    fn remove(&self, file: &Path) -> io::Result<()> {
        self.of(file).remove(file)
    }
    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.of(folder).flush_folder(folder)
    }
    fn wait(&self, pause: Duration) {
        self.faulty.wait(pause);
    }
}

/// What is on the disk.
pub struct Kept {
    /// The notes in the session's file.
    pub in_file: BTreeSet<String>,
    /// Those that a recovery finds, in the file or in journals.
    pub all: BTreeSet<String>,
}

/// A computer with a session on it.
pub struct Place {
    folder: TempDir,
    pub disk: FaultyDisk,
}

impl Place {
    /// With a session in its file, on a disk on which nothing fails yet.
    pub fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap(), disk: FaultyDisk::unflushed(Arc::new(RealDisk)) };
        for name in ["sessions", "copies"] {
            std::fs::create_dir(place.folder.path().join(name)).unwrap();
        }
        std::fs::write(place.session(), store::write(&Session::new(Ids::random().session())).unwrap()).unwrap();
        place
    }

    /// The session's file.
    pub fn session(&self) -> PathBuf {
        self.folder.path().join("sessions/workshop.ron")
    }

    /// A place for a copy.
    pub fn copy(&self) -> PathBuf {
        self.folder.path().join("copies/copy.ron")
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn elsewhere(&self) -> PathBuf {
        self.folder.path().join("elsewhere")
    }

    /// Starts the program, on a disk of which this fails when it is told to.
    pub fn start(&self, fails: Where) -> Program {
        let folder = match fails {
            Where::Everywhere => self.folder.path().to_owned(),
            Where::Session => self.folder.path().join("sessions"),
            Where::Home => self.home(),
        };
        let disk = PartlyFaulty { sound: FaultyDisk::unflushed(Arc::new(RealDisk)), faulty: self.disk.clone(), folder };
        let home = Home::on(&disk.sound, &self.home()).unwrap();
        let files = Files::on_disk(Arc::new(disk), home, &self.elsewhere());
        let (wake, woken) = channel();
        let runner = Runner::start(files, move || {
            let _ = wake.send(());
        });
        let clock = SetClock::default();
        let app = App::new(Box::new(clock.clone()), Ids::random());
        let mut program =
            Program { app, runner, woken, clock, copy: self.copy(), said: Vec::new(), confirmed: Vec::new(), was_stuck: false };
        program.dispatch(Command::File(FileCommand::Recovery(RecoveryCommand::Look)));
        program
    }

    /// The journals that there are.
    pub fn journals(&self) -> Vec<PathBuf> {
        let folders = [self.home().join(JOURNALS), self.elsewhere()];
        let entries = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten();
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ending| ending == "journal")).collect()
    }

    /// What a start would find if the program were gone now.
    pub fn kept(&self, path: &Path) -> Kept {
        let said = |session: &Session| session.notes.iter().map(|note| note.written.clone()).collect::<BTreeSet<String>>();
        let (loaded, stamp) = store::load::<Session>(path).expect("the file can be read");
        assert_eq!(loaded.remarks, [], "the file is whole");
        let file = loaded.document;
        let mut kept = Kept { in_file: said(&file), all: said(&file) };
        for journal in self.journals() {
            let read = store::read_journal(&std::fs::read(&journal).unwrap()).expect("a journal says what it is about");
            if read.header.path != path {
                continue;
            }
            let base = std::fs::read(journal.with_extension("base")).ok().filter(|bytes| read.beyond(Contents::of(bytes)).is_some());
            let base = base.map(|bytes| (store::read::<Session>(&bytes, path).unwrap().document, Contents::of(&bytes)));
            let base = base.as_ref().map(|(session, contents)| (session, *contents));
            let recovery = Recovery::of(journal, read, &file, Contents::from(&stamp), base);
            assert!(recovery.session.unsettled.is_empty(), "nobody changed the same thing in two ways");
            kept.all.extend(said(&recovery.session));
        }
        kept
    }
}

/// The running program.
pub struct Program {
    pub app: App,
    runner: Runner,
    woken: Receiver<()>,
    clock: SetClock,
    copy: PathBuf,
    /// The notes that were said, and those of them that the screen confirmed.
    pub said: Vec<String>,
    pub confirmed: Vec<String>,
    /// Whether the screen said that saving does not get on.
    pub was_stuck: bool,
}

impl Program {
    pub fn open(&self) -> &Open {
        self.app.state().open.as_ref().expect("an open session")
    }

    /// What the bar says.
    pub fn standing(&self) -> Standing {
        self.open().standing()
    }

    pub fn dispatch(&mut self, command: Command) {
        self.app.dispatch(command);
        self.settle();
    }

    /// Somebody said something, and it was written down.
    pub fn say(&mut self, number: usize) {
        let words = format!("What was said as number {number}, and nobody wrote it down anywhere else");
        let number = u32::try_from(self.open().session().notes.len()).unwrap() + 1;
        let note = Note::new(Ids::random().note(), number, words.clone(), Source::Plenary, self.clock.now());
        self.said.push(words);
        self.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
    }

    /// Somebody is typing.
    pub fn type_half(&mut self) {
        let note = NewNote { text: "Half of what somebody".to_owned(), ..NewNote::default() };
        self.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source: Source::Plenary, note })));
    }

    /// Lets so many times so many seconds pass.
    pub fn pass(&mut self, times: u32, seconds: u64) {
        for _ in 0..times {
            self.clock.0.set(self.clock.0.get() + Duration::from_secs(seconds));
            self.app.tick();
            self.settle();
        }
    }

    /// Waits until the disk has done, or not done, what it was asked for.
    fn settle(&mut self) {
        loop {
            let effects: Vec<Effect> = self.app.take_effects().collect();
            if effects.is_empty() {
                break;
            }
            for effect in effects {
                match effect {
                    Effect::AskPath { purpose: purpose @ PathPurpose::Copy, .. } => {
                        self.app.handle(Event::PathChosen { purpose, path: Some(self.copy.clone()) });
                    }
                    Effect::AskPath { purpose, .. } => panic!("asked for {purpose:?}"),
                    effect => self.runner.begin(effect),
                }
            }
            self.runner.begin(Effect::LookFor(vec![NOBODYS.into()]));
            let append = JournalEffect::Append { path: NOBODYS.into(), edits: Vec::new(), scraps: None };
            self.runner.begin(Effect::Journal(append));
            let mut waits = 2;
            while waits > 0 {
                for event in self.runner.arrived() {
                    match event {
                        Event::Gone(paths) if paths == [Path::new(NOBODYS)] => waits -= 1,
                        Event::NotJournalled { path, .. } if path == Path::new(NOBODYS) => waits -= 1,
                        event => self.app.handle(event),
                    }
                }
                if waits > 0 {
                    self.woken.recv_timeout(Duration::from_secs(60)).expect("the threads answer");
                }
            }
        }
        match self.app.state().open.as_ref().map(Open::standing) {
            Some(Standing::Saved) => self.confirmed.clone_from(&self.said),
            Some(Standing::NotSaved) => self.was_stuck = true,
            _ => {}
        }
    }

    /// The program is gone from one moment to the next; what it had begun with the disk is over.
    pub fn kill(mut self) -> Vec<String> {
        self.runner.finish();
        self.confirmed
    }
}
