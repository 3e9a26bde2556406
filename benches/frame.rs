//! What one frame of each screen costs the processor: the egui pass and tessellation, without a graphics card. And what an edit and the frame
//! after it cost while the journal and the saves go on behind, against the same with nothing kept.
//! `cargo bench --bench frame`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "what criterion makes has none")]

mod large;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Pos2, RawInput, Rect, vec2};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use saltaire::app::file::FileCommand;
use saltaire::app::tables::{NewNote, NewNoteCommand, TablesCommand};
use saltaire::app::{App, Clock, Command, Effect, Event, Ports, Screen};
use saltaire::edit::Ids;
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
    let output = ctx.run_ui(input(), |ui| shell.ui(ui));
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

fn input() -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))), ..RawInput::default() }
}

fn frames(criterion: &mut Criterion) {
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

/// A note is added at the tables and the next frame drawn, each time `passes` later on the program's clock.
fn add_a_note<P: Ports>(criterion: &mut Criterion, name: &str, notes: usize, passes: Duration, ports: impl Fn(Files) -> P) {
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
    let source = shell.app().state().open.as_ref().map(|open| open.tables.source()).expect("a session");
    let added = |shell: &Shell<P>| shell.app().state().open.as_ref().map_or(0, |open| open.session().notes.len()) - notes;
    criterion.benchmark_group("add a note and draw the next frame").bench_function(BenchmarkId::new(name, notes), |bencher| {
        bencher.iter(|| {
            clock.go_on(passes);
            let note = NewNote { text: "Post the minutes within a week".to_owned(), ..NewNote::default() };
            shell.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source, note })));
            shell.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Add)));
            shell.logic(&ctx);
            frame(&ctx, &mut shell);
        });
    });
    println!("{} notes were added.", added(&shell));
}

fn keeping(criterion: &mut Criterion) {
    let (notes, second) = (100_000, Duration::from_secs(1));
    add_a_note(criterion, "nothing kept", notes, second, |files| Reading(files, Vec::new()));
    // The clock passes a second a note: a save begins as soon as the one before it is done and has rested.
    let kept = Rc::new(Cell::new((0, 0)));
    add_a_note(criterion, "journal and saves", notes, second, |files| Keeping(Runner::start(files, || {}), kept.clone()));
    let (journalled, saved) = kept.get();
    println!("The journal confirmed edits {journalled} times, {saved} saves were done.");
}

criterion_group!(benches, frames, keeping);
criterion_main!(benches);
