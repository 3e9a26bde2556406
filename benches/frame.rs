//! What one frame of each screen costs the processor: the egui pass and tessellation, without a graphics card. What each thing that a hand
//! does at the tables costs together with the frame after it. And what an edit and the frame after it cost while the journal and the saves
//! go on behind, against the same with nothing kept.
//! `cargo bench --bench frame`
//!
//! Measured is the time that the window's own thread works; what other threads do, and what else the machine does, is not in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "what criterion makes has none")]

mod cpu;
mod large;

use cpu::CpuTime;
use criterion::measurement::WallTime;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Event as Input, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use saltaire::app::file::FileCommand;
use saltaire::app::tables::{ListCommand, NewNote, NewNoteCommand, NoteCommand, TableCommand, TablesCommand};
use saltaire::app::{App, Clock, Command, Effect, Event, Ports, Screen};
use saltaire::edit::Ids;
use saltaire::insight::NoteFilter;
use saltaire::model::{NoteId, Source, ThemeKey};
use saltaire::platform::{Files, Runner};
use saltaire::store;
use saltaire::ui::{Shell, theme};
use std::cell::Cell;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// A clock that goes on when it is told to. Its clones are the same clock.
#[derive(Clone, Default)]
struct ByHand(Rc<Cell<Duration>>);

impl ByHand {
    fn go_on(&self, by: Duration) {
        self.0.set(self.0.get() + by);
    }
}

impl Clock for ByHand {
    fn now(&self) -> Timestamp {
        let start: Timestamp = "2018-04-17T09:50:00Z".parse().unwrap();
        start.checked_add(SignedDuration::try_from(self.0.get()).unwrap()).unwrap()
    }
    fn since_start(&self) -> Duration {
        self.0.get()
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

/// Ports that read files at once and do nothing else.
struct Reading(Files, Vec<Event>);

impl Ports for Reading {
    fn begin(&mut self, effect: Effect) {
        if matches!(effect, Effect::Read(_)) {
            self.1.extend(self.0.run(effect));
        }
    }
    fn arrived(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.1)
    }
    fn finish(&mut self) -> Vec<Event> {
        self.arrived()
    }
}

/// The real ports, which count what became durable.
struct Keeping(Runner, Rc<Cell<(u32, u32)>>);

impl Ports for Keeping {
    fn begin(&mut self, effect: Effect) {
        self.0.begin(effect);
    }
    fn arrived(&mut self) -> Vec<Event> {
        let events = self.0.arrived();
        let (mut journalled, mut saved) = self.1.get();
        for event in &events {
            match event {
                Event::Journalled { .. } => journalled += 1,
                Event::Saved { .. } => saved += 1,
                _ => {}
            }
        }
        self.1.set((journalled, saved));
        events
    }
    fn finish(&mut self) -> Vec<Event> {
        self.0.finish()
    }
}

/// A session of so many notes on the disk, and a home for the program's own files beside it.
fn on_disk(folder: &Path, notes: usize) -> (PathBuf, store::Home) {
    let path = folder.join("large.ron");
    let bytes = store::write(&large::session(notes)).unwrap();
    store::save_atomic(&store::RealDisk, &path, &bytes, store::Over::Nothing, store::Keep::Nothing).unwrap();
    (path, store::Home::at(&folder.join("home")).unwrap())
}

fn light() -> Context {
    let ctx = Context::default();
    theme::install(&ctx, theme::ThemeChoice::Light);
    ctx
}

fn frame<P: Ports>(ctx: &Context, shell: &mut Shell<P>) {
    frame_with(ctx, shell, Vec::new());
}

fn frame_with<P: Ports>(ctx: &Context, shell: &mut Shell<P>, events: Vec<Input>) {
    let output = ctx.run_ui(RawInput { events, ..input() }, |ui| shell.ui(ui));
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

fn input() -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))), ..RawInput::default() }
}

fn frames(criterion: &mut Criterion<CpuTime>) {
    let mut group = criterion.benchmark_group("frame");
    for notes in large::SIZES {
        let folder = tempfile::tempdir().unwrap();
        let (path, home) = on_disk(folder.path(), notes);
        let mut shell = Shell::new(App::new(Box::new(ByHand::default()), Ids::seeded(1)), Reading(Files::in_home(home), Vec::new()));
        let ctx = light();
        shell.dispatch(Command::File(FileCommand::Open(path)));
        for screen in Screen::OF_SESSION {
            shell.dispatch(Command::GoTo(screen));
            for _ in 0..5 {
                frame(&ctx, &mut shell);
            }
            group.bench_function(BenchmarkId::new(format!("{screen:?}"), notes), |bencher| {
                bencher.iter(|| frame(&ctx, &mut shell));
            });
        }
    }
}

/// The tables screen of a session of so many notes, at the first table.
struct AtTables<P: Ports> {
    shell: Shell<P>,
    ctx: Context,
    clock: ByHand,
    _folder: tempfile::TempDir,
}

impl<P: Ports> AtTables<P> {
    fn open(notes: usize, ports: impl Fn(Files) -> P) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (path, home) = on_disk(folder.path(), notes);
        let clock = ByHand::default();
        let mut shell = Shell::new(App::new(Box::new(clock.clone()), Ids::seeded(1)), ports(Files::in_home(home)));
        let ctx = light();
        shell.dispatch(Command::File(FileCommand::Open(path)));
        let begun = Instant::now();
        while shell.app().state().open.is_none() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the session does not open");
            shell.logic(&ctx);
        }
        shell.dispatch(Command::GoTo(Screen::Tables));
        let mut at = Self { shell, ctx, clock, _folder: folder };
        (0..5).for_each(|_| at.frame());
        at
    }

    fn frame(&mut self) {
        frame(&self.ctx, &mut self.shell);
    }

    fn send(&mut self, command: TablesCommand) {
        self.shell.dispatch(Command::Tables(command));
    }

    /// Does it, and draws the next frame.
    fn does(&mut self, command: TablesCommand) {
        self.send(command);
        self.shell.logic(&self.ctx);
        self.frame();
    }

    fn write(&mut self, text: String) -> TablesCommand {
        let note = NewNote { text, ..NewNote::default() };
        TablesCommand::NewNote(NewNoteCommand::Write { source: self.open_session().tables.source(), note })
    }

    fn open_session(&self) -> &saltaire::app::Open {
        self.shell.app().state().open.as_ref().expect("a session")
    }
}

/// The mouse wheel is turned, by so many points.
const fn wheel(by: f32) -> Input {
    let (unit, delta) = (MouseWheelUnit::Point, vec2(0.0, by));
    Input::MouseWheel { unit, delta, phase: TouchPhase::Move, modifiers: Modifiers::NONE, source: MouseWheelSource::Wheel }
}

/// What a hand does, each time with the next frame.
fn by_hand(criterion: &mut Criterion<CpuTime>) {
    let mut group = criterion.benchmark_group("at 100,000 notes");
    let mut at = AtTables::open(100_000, |files| Reading(files, Vec::new()));
    let tables: Vec<Source> = at.open_session().session().tables.in_order().iter().map(|table| Source::Table(table.id)).collect();
    let themes: Vec<ThemeKey> = at.open_session().session().themes.in_order().iter().map(|theme| theme.key.clone()).collect();
    let notes: Vec<NoteId> = at.open_session().notes.iter().step_by(997).map(|note| note.id).collect();
    let mut count = 0usize;
    let mut next = move || {
        count += 1;
        count
    };
    group.bench_function("nothing", |bencher| bencher.iter(|| at.frame()));
    group.bench_function("a letter of a new note", |bencher| {
        bencher.iter(|| {
            let command = at.write("Post the minutes ".chars().take(next() % 17).collect());
            at.does(command);
        });
    });
    group.bench_function("the next table", |bencher| {
        bencher.iter(|| match TableCommand::choose(tables[next() % tables.len()]) {
            Command::Tables(command) => at.does(command),
            _ => unreachable!(),
        });
    });
    group.bench_function("a theme on a note", |bencher| {
        bencher.iter(|| {
            let (note, theme) = (notes[next() % notes.len()], themes[next() % themes.len()].clone());
            at.does(TablesCommand::Note(NoteCommand::ToggleTheme { note, theme }));
        });
    });
    for (name, everywhere) in [("turning the wheel", false), ("turning the wheel over all notes", true)] {
        at.send(TablesCommand::List(ListCommand::Everywhere(everywhere)));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let by = if next() % 40 < 20 { -300.0 } else { 300.0 };
                frame_with(&at.ctx, &mut at.shell, vec![Input::PointerMoved(pos2(600.0, 600.0)), wheel(by)]);
            });
        });
    }
    for (name, everywhere, typed) in [
        ("a letter of a search at one table", false, "transport"),
        ("a letter of a search over all notes", true, "transport"),
        ("a letter of a search that finds nothing", true, "zebra crossing"),
    ] {
        at.send(TablesCommand::List(ListCommand::Everywhere(everywhere)));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let words = typed.chars().take(1 + next() % typed.len()).collect();
                at.does(TablesCommand::List(ListCommand::Filter(NoteFilter { words, ..NoteFilter::default() })));
            });
        });
        at.send(TablesCommand::List(ListCommand::Clear));
    }
}

/// A note is added at the tables and the next frame drawn, each time `passes` later on the program's clock.
fn add_a_note<P: Ports>(criterion: &mut Criterion<CpuTime>, name: &str, notes: usize, passes: Duration, ports: impl Fn(Files) -> P) {
    let mut at = AtTables::open(notes, ports);
    criterion.benchmark_group("add a note and draw the next frame").bench_function(BenchmarkId::new(name, notes), |bencher| {
        bencher.iter(|| {
            at.clock.go_on(passes);
            let command = at.write("Post the minutes within a week".to_owned());
            at.send(command);
            at.does(TablesCommand::NewNote(NewNoteCommand::Add));
        });
    });
    println!("{} notes were added.", at.open_session().session().notes.len() - notes);
}

fn keeping(criterion: &mut Criterion<CpuTime>) {
    let (notes, second) = (100_000, Duration::from_secs(1));
    add_a_note(criterion, "nothing kept", notes, second, |files| Reading(files, Vec::new()));
    // The clock passes a second a note: a save begins as soon as the one before it is done and has rested.
    let kept = Rc::new(Cell::new((0, 0)));
    add_a_note(criterion, "journal and saves", notes, second, |files| Keeping(Runner::start(files, || {}), kept.clone()));
    let (journalled, saved) = kept.get();
    println!("The journal confirmed edits {journalled} times, {saved} saves were done.");
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(CpuTime(WallTime));
    targets = frames, by_hand, keeping
}
criterion_main!(benches);
