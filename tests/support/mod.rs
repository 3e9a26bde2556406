//! The real window without a display: the shell on a clock that tests set and on ports that do everything at once, in a folder that
//! is gone when the test is over. Things are found by role and name, as a screen reader finds them.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
// Each test binary compiles this for itself and uses a part of it.
#![allow(dead_code)]

pub mod photo;

use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Key, Modifiers, Theme, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder, Node};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use saltaire::app::file::FileCommand;
use saltaire::app::{App, Clock, Command, Effect, EraseEffect, EraseEvent, Event, Open, PathPurpose, Ports};
use saltaire::edit::{AboutField, Edit, Ids, NoteField, SessionEdit};
use saltaire::library;
use saltaire::model::{Note, Session, Source};
use saltaire::platform::Files;
use saltaire::store::{self, Backups, Brings, Home, Keep, LeftBehind, Over, RealDisk, Recovery, SaveError};
use saltaire::ui::key_order::KeyOrder;
use saltaire::ui::theme::{self, ThemeChoice};
use saltaire::ui::{Shell, theme::ThemeChoice::Light};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;
use tempfile::TempDir;

/// A clock that stands still until it is told to go on. Clones are the same clock.
#[derive(Clone)]
pub struct FakeClock(Rc<Cell<(Timestamp, Duration)>>);

impl FakeClock {
    /// A clock at a moment: "2018-04-17T10:00:00Z".
    pub fn at(moment: &str) -> Self {
        Self(Rc::new(Cell::new((moment.parse().expect("a moment"), Duration::ZERO))))
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        let (now, since_start) = self.0.get();
        self.0.set((now + time, since_start + time));
    }

    /// Sets the time of day, as a clock does that is put right.
    pub fn set(&self, moment: &str) {
        self.0.set((moment.parse().expect("a moment"), self.0.get().1));
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        self.0.get().0
    }
    fn since_start(&self) -> Duration {
        self.0.get().1
    }
    fn zone(&self) -> TimeZone {
        TimeZone::get("Europe/London").expect("the zone database")
    }
}

/// What a test tells the file dialogs, and what came of effects.
#[derive(Default)]
pub struct World {
    /// What the person picks in the dialogs to come; none: Cancel.
    pub picks: VecDeque<Option<PathBuf>>,
    /// There are no dialogs here: the person has to type.
    pub no_dialogs: bool,
    /// For what paths were asked.
    pub asked: Vec<(PathPurpose, String)>,
    /// How often there was a chime.
    pub chimes: usize,
    /// Whether the machine is kept awake.
    pub awake: bool,
    /// Folders that were shown.
    pub folders: Vec<PathBuf>,
    /// What the disk says to every save from now on.
    pub no_save: Option<SaveError>,
    /// What comes from outside by itself.
    pub arrives: Vec<Event>,
}

/// Ports that carry out every effect at once.
pub struct FakePorts {
    files: Files,
    world: Rc<RefCell<World>>,
    /// Where documents are.
    documents: PathBuf,
    arrived: Vec<Event>,
}

impl Ports for FakePorts {
    fn begin(&mut self, effect: Effect) {
        let mut world = self.world.borrow_mut();
        let event = match effect {
            Effect::AskPath { purpose, suggested_name, folder } => {
                world.asked.push((purpose, suggested_name.clone()));
                Some(if world.no_dialogs {
                    Event::NoDialogs { purpose, suggested: folder.unwrap_or_default().join(suggested_name) }
                } else {
                    Event::PathChosen { purpose, path: world.picks.pop_front().flatten() }
                })
            }
            Effect::FindPlace { folder: None, name } => Some(Event::PlaceFound { folder: None, path: self.documents.join(&name), name }),
            Effect::Chime => {
                world.chimes += 1;
                None
            }
            Effect::StayAwake(awake) => {
                world.awake = awake;
                None
            }
            Effect::OpenFolder(path) => {
                world.folders.push(path);
                None
            }
            Effect::Save { path, .. } if world.no_save.is_some() => world.no_save.clone().map(|error| Event::NotSaved { path, error }),
            Effect::Erase(EraseEffect::Erase { path, .. }) if world.no_save.is_some() => {
                world.no_save.clone().map(|error| Event::Erase(Box::new(EraseEvent::NotErased { path, error })))
            }
            other => self.files.run(other),
        };
        self.arrived.extend(event);
    }
    fn arrived(&mut self) -> Vec<Event> {
        self.arrived.append(&mut self.world.borrow_mut().arrives);
        std::mem::take(&mut self.arrived)
    }
    fn finish(&mut self) -> Vec<Event> {
        self.arrived()
    }
}

/// The window on a desk of its own.
pub struct Desk {
    /// The window.
    pub harness: Harness<'static, Shell<FakePorts>>,
    /// Its clock.
    pub clock: FakeClock,
    /// What its file dialogs will say.
    pub world: Rc<RefCell<World>>,
    /// Everything that it keeps; gone with the last who has it.
    pub folder: Rc<TempDir>,
}

impl Desk {
    /// The window as it starts, 1280 by 800, on 17 April 2018 at 10:00 in Leeds.
    pub fn new() -> Self {
        Self::of_size([1280.0, 800.0], Light)
    }

    /// The window in another size and theme.
    pub fn of_size(size: [f32; 2], choice: ThemeChoice) -> Self {
        Self::built(HarnessBuilder::default().with_theme(Theme::Light), size, choice)
    }

    /// The window as it is drawn, for pictures: needs a Vulkan adapter. Light or dark as the system says.
    pub fn drawn(size: [f32; 2], system: Theme) -> Self {
        // Always the same for a test, since some dialogs name the file.
        let test = std::thread::current().name().unwrap_or("picture").replace("::", "-");
        let name = format!("saltaire-{test}");
        // What a test that was ended from outside has left behind.
        let _ = std::fs::remove_dir_all(std::env::temp_dir().join(&name));
        let folder = tempfile::Builder::new().prefix(&name).rand_bytes(0).tempdir().expect("a folder for the test");
        Self::built_in(folder, HarnessBuilder::default().with_theme(system).wgpu(), size, ThemeChoice::System)
    }

    fn built(builder: HarnessBuilder<Shell<FakePorts>>, size: [f32; 2], choice: ThemeChoice) -> Self {
        Self::built_in(tempfile::tempdir().expect("a folder for the test"), builder, size, choice)
    }

    fn built_in(folder: TempDir, builder: HarnessBuilder<Shell<FakePorts>>, size: [f32; 2], choice: ThemeChoice) -> Self {
        Self::started(Rc::new(folder), FakeClock::at("2018-04-17T09:00:00Z"), builder, size, choice, None)
    }

    /// The program as it starts again after it was killed: nothing was closed, saved or asked.
    pub fn killed(self) -> Self {
        let Self { harness, clock, folder, .. } = self;
        drop(harness);
        Self::again(folder, clock)
    }

    /// As [`Desk::killed`], started again with its session named.
    pub fn killed_and_named(self) -> Self {
        let Self { harness, clock, folder, .. } = self;
        drop(harness);
        let named = FileCommand::Open(folder.path().join("session.ron"));
        Self::started(folder, clock, HarnessBuilder::default().with_theme(Theme::Light), [1280.0, 800.0], Light, Some(named))
    }

    /// The program as it starts where it, or one before it, was ended.
    pub fn again(folder: Rc<TempDir>, clock: FakeClock) -> Self {
        Self::started(folder, clock, HarnessBuilder::default().with_theme(Theme::Light), [1280.0, 800.0], Light, None)
    }

    fn started(
        folder: Rc<TempDir>,
        clock: FakeClock,
        builder: HarnessBuilder<Shell<FakePorts>>,
        size: [f32; 2],
        choice: ThemeChoice,
        named: Option<FileCommand>,
    ) -> Self {
        let home = Home::at(&folder.path().join("home")).expect("a home for the test");
        let world = Rc::new(RefCell::new(World::default()));
        let ports =
            FakePorts { files: Files::in_home(home), world: Rc::clone(&world), documents: folder.path().to_owned(), arrived: Vec::new() };
        let mut shell = Shell::new(App::new(Box::new(clock.clone()), Ids::seeded(1)), ports);
        shell.start(named);
        let mut harness = builder.with_size(size).with_context_setup(move |ctx| set_up(ctx, choice)).build_eframe(|_| shell);
        harness.run();
        Self { harness, clock, world, folder }
    }

    /// With a bundled example open, in a file of its own.
    pub fn with_example(name: &str) -> Self {
        Self::with_session(&library::example(name).expect("an example").session().expect("a session"))
    }

    /// With a session open.
    pub fn with_session(session: &Session) -> Self {
        let mut desk = Self::new();
        desk.open(session);
        desk
    }

    /// Keeps a session in a file of the test's folder and opens it.
    pub fn open(&mut self, session: &Session) {
        let path = self.path("session.ron");
        std::fs::write(&path, store::write(session).expect("a session to write")).expect("room on the disk");
        self.dispatch(Command::File(FileCommand::Open(path)));
        assert!(self.app().state().open.is_some(), "it opens: {:?}", self.app().state().toasts);
    }

    /// A path in the test's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What was saved last.
    pub fn saved(&self) -> Session {
        store::load::<Session>(&self.path("session.ron")).expect("a saved session").0.document
    }

    /// The program.
    pub fn app(&self) -> &App {
        self.harness.state().app()
    }

    /// The open session with what is derived from it.
    pub fn opened(&self) -> &Open {
        self.app().state().open.as_ref().expect("an open session")
    }

    /// The open session.
    pub fn session(&self) -> &Session {
        self.opened().session()
    }

    /// Lets another computer have written a file of the open session, with two more notes and another title.
    pub fn changed_elsewhere(&mut self, name: &str) {
        let mut theirs = self.session().clone();
        for (id, words) in [("z1", "Ring people back before the next meeting"), ("z2", "We filled in the form and heard nothing")] {
            let number = theirs.notes.iter().map(|note| note.number).max().unwrap_or_default() + 1;
            theirs.notes.insert(Note::new(id.parse().unwrap(), number, words, Source::Plenary, self.app().state().now));
        }
        let path = self.path(name);
        std::fs::write(&path, store::write(&theirs).unwrap()).unwrap();
        let event = if name == "session.ron" { Event::FileMayHaveChanged(path) } else { Event::CopiesFound(vec![path]) };
        let edit = Edit::Session(SessionEdit::About(AboutField::Place("Mine".to_owned())));
        self.dispatch(Command::commit(edit));
        self.world.borrow_mut().arrives.push(event);
        self.harness.run();
    }

    /// Lets another computer have changed the first note in another way than it is changed here, and merges both.
    pub fn merge_two_ways(&mut self) {
        let note = self.session().notes.in_order()[0].id;
        let worded = |words: &str| Edit::set_note(note, NoteField::Written(words.to_owned()));
        let mut theirs = self.session().clone();
        worded("Nobody rang us back, not once").apply(&mut theirs).unwrap();
        let base = self.session().clone();
        self.dispatch(Command::commit(worded("Nobody rang us back")));
        let merged = saltaire::merge::merge(Some(&base), self.session(), &theirs).unwrap().session;
        let edit = Edit::between(self.session(), &merged);
        self.dispatch(Command::commit(edit));
        assert_eq!(self.session().unsettled.len(), 1);
    }

    /// Lets an earlier version of the session at a path have been kept, as it was saved at a moment; what is there stays.
    pub fn keep_version(&self, path: &Path, version: &[u8], saved_at: &str) {
        let home = Home::at(&self.path("home")).expect("a home for the test");
        let backups = Backups::in_home(&RealDisk, &home).expect("a folder for versions");
        let now = std::fs::read(path).unwrap_or_else(|_| b"not there yet".to_vec());
        std::fs::write(path, version).expect("room on the disk");
        let file = std::fs::File::options().write(true).open(path).expect("a file");
        file.set_modified(saved_at.parse::<Timestamp>().expect("a moment").into()).expect("a time for the file");
        drop(file);
        store::save_atomic(&RealDisk, path, &now, Over::Anything, Keep::Always(&backups)).expect("a version is kept");
    }

    /// Lets an earlier run of the program have left words of the open session behind.
    pub fn leave_behind(&mut self) {
        let session = self.session().clone();
        let moment = |time: &str| format!("2018-04-17T{time}:00Z").parse().ok();
        let brings = Brings { new_notes: 4, edits: 16, since: moment("10:41"), until: moment("10:52"), scraps: 1, ..Brings::default() };
        let journal = PathBuf::from("leeds.journal");
        let recovery = Recovery { journal, file: session.clone(), session, brings, scraps: vec![String::new()] };
        let left = vec![LeftBehind { path: "Documents/Involvement panel.ron".into(), recovery, unreadable: None }];
        self.world.borrow_mut().arrives.push(Event::LeftBehind { left, unreadable: Vec::new() });
        self.harness.run();
    }

    /// Sends a command as if something had sent it.
    pub fn dispatch(&mut self, command: Command) {
        self.harness.state_mut().dispatch(command);
        self.harness.run();
    }

    /// Lets time pass, with what falls due in it (saving, toasts that go).
    pub fn pass(&mut self, time: Duration) {
        self.clock.pass(time);
        self.harness.run();
    }

    /// The thing with this role and name; the test fails unless there is just one.
    pub fn find<'a>(&'a self, role: Role, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(role, name)
    }

    /// Whether there is such a thing.
    pub fn shows<'a>(&'a self, role: Role, name: &'a str) -> bool {
        self.harness.query_all_by_role_and_label(role, name).next().is_some()
    }

    /// Whether some text is shown that contains these words.
    pub fn says(&self, words: &str) -> bool {
        self.harness.root().children_recursive().any(|node| {
            let node = node.accesskit_node();
            node.value().is_some_and(|value| value.contains(words)) || node.label().is_some_and(|label| label.contains(words))
        })
    }

    /// Presses a button.
    pub fn press(&mut self, name: &str) {
        self.click(Role::Button, name);
    }

    /// Presses something with the pointer.
    pub fn click(&mut self, role: Role, name: &str) {
        self.find(role, name).click();
        self.harness.run();
    }

    /// Types into what has this role and name, which gets the focus first.
    pub fn type_into(&mut self, role: Role, name: &str, text: &str) {
        self.find(role, name).focus();
        self.harness.run();
        self.find(role, name).type_text(text);
        self.harness.run();
    }

    /// Types into whatever has the focus.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(eframe::egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    /// Presses a key with others held down: `Modifiers::COMMAND`, `Modifiers::ALT`.
    pub fn key_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// What has the keyboard: its role and name.
    pub fn focused(&self) -> (Role, String) {
        let node = self.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        let said = |node: Node<'_>| (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default());
        node.map_or((Role::Unknown, String::new()), said)
    }

    /// Goes on by Tab to what has this role and name.
    pub fn tab_to(&mut self, role: Role, name: &str) {
        for _ in 0..150 {
            if self.focused() == (role, name.to_owned()) {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("Tab does not come to {name}");
    }

    /// Presses the window's close button; says whether the window closes now.
    pub fn close_window(&mut self) -> bool {
        self.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
        self.harness.step();
        let cancelled = self.commands_to_window().contains(&ViewportCommand::CancelClose);
        self.harness.run();
        !cancelled
    }

    /// What the program told the window in the last frame.
    pub fn commands_to_window(&self) -> Vec<ViewportCommand> {
        self.harness.output().viewport_output.get(&ViewportId::ROOT).map(|output| output.commands.clone()).unwrap_or_default()
    }

    /// How long the window sleeps now, if nothing happens.
    pub fn sleeps_for(&self) -> Duration {
        self.harness.output().viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |output| output.repaint_delay)
    }

    /// Every control without a name; a test wants none.
    pub fn unnamed(&self) -> Vec<String> {
        self.harness.unnamed_widgets()
    }
}

/// The bytes of a file.
pub fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("a file to read")
}

/// As the program sets its window up.
fn set_up(ctx: &Context, choice: ThemeChoice) {
    theme::install(ctx, choice);
    KeyOrder::install(ctx);
}
