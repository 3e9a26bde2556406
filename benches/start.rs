//! How long the window takes to its first frame with the example workshop in it, against an empty window of the same toolkit, and how
//! many frames it draws while nothing happens and while an item runs. Needs a display: `xvfb-run -a cargo bench --bench start`.
//!
//! Every window is a process of its own; those to compare take turns, so that whatever else the computer does falls on all of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use eframe::egui::{Context, Ui, ViewportBuilder};
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::{Command as Wish, Screen};
use saltaire::platform::Runner;
use saltaire::platform::window::RENDERER_VARIABLE;
use saltaire::store;
use saltaire::ui::{self, Shell};
use saltaire::{library, model::Session};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// What a process is to open.
const ROLE: &str = "SALTAIRE_BENCH_ROLE";
const EMPTY: &str = "empty";
const WORKSHOP: &str = "workshop";
const IDLE: &str = "idle";
const RUNNING: &str = "running";
/// The renderers, as `SALTAIRE_RENDERER` names them.
const RENDERERS: [&str; 2] = ["glow", "wgpu"];
/// How often each window is opened.
const ROUNDS: usize = 15;
/// A window is left alone for so long before its frames are counted, and then watched for so long.
const SETTLES: Duration = Duration::from_secs(3);
const WATCHED: Duration = Duration::from_secs(60);

fn main() {
    match std::env::var(ROLE).ok().as_deref() {
        None => measure(),
        Some(EMPTY) => empty(),
        Some(role) => workshop(role.to_owned()),
    }
}

/// Opens the windows in turn and tells how long they took.
fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workshop.ron");
    let session: Session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    std::fs::write(&file, store::write(&session).unwrap()).unwrap();
    for renderer in RENDERERS {
        let (mut empty, mut full) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            empty.push(first_frame(renderer, EMPTY, folder.path(), &file));
            full.push(first_frame(renderer, WORKSHOP, folder.path(), &file));
        }
        for (name, times) in [(EMPTY, &empty), (WORKSHOP, &full)] {
            let stages: Vec<String> = (0..3).map(|stage| format!("{:.0}", median(times, stage))).collect();
            println!("{renderer}, {name}: window there, first frame begun, drawn after {} ms", stages.join(", "));
        }
        println!("{renderer}: {:.2} times the empty window", median(&full, 2) / median(&empty, 2));
    }
    for role in [IDLE, RUNNING] {
        let mut child = window(RENDERERS[0], role, folder.path(), &file).spawn().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).last();
        child.wait().unwrap();
        println!("{role}: {} frames in {} s", said.unwrap_or_default(), WATCHED.as_secs());
    }
}

fn window(renderer: &str, role: &str, folder: &Path, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(file).env(ROLE, role).env(RENDERER_VARIABLE, renderer).env("SALTAIRE_HOME", folder.join("home"));
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// Milliseconds from a process's start to each of the three lines that it says.
fn first_frame(renderer: &str, role: &str, folder: &Path, file: &Path) -> [f64; 3] {
    let start = Instant::now();
    let mut child = window(renderer, role, folder, file).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let times = [(); 3].map(|()| {
        lines.next().expect("the window says how far it is").unwrap();
        start.elapsed().as_secs_f64() * 1000.0
    });
    child.wait().unwrap();
    times
}

fn median(times: &[[f64; 3]], stage: usize) -> f64 {
    let mut all: Vec<f64> = times.iter().map(|stages| stages[stage]).collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// Says how far a window is.
fn say(words: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{words}").unwrap();
    out.flush().unwrap();
}

/// A window with nothing in it, as large as ours.
fn empty() {
    let renderer = match std::env::var(RENDERER_VARIABLE).as_deref() {
        Ok("wgpu") => eframe::Renderer::Wgpu,
        _ => eframe::Renderer::Glow,
    };
    let viewport = ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    let options = eframe::NativeOptions { renderer, viewport, ..eframe::NativeOptions::default() };
    eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Watched::new(Nothing))))).unwrap();
}

/// The program itself, with a session.
fn workshop(role: String) {
    let file = std::env::args_os().nth(1).map(Into::into);
    ui::run_watched(file, move |shell| match role.as_str() {
        WORKSHOP => Box::new(Watched::new(Workshop(shell))),
        _ => {
            count_frames();
            Box::new(Counted { shell, starts: role == RUNNING })
        }
    })
    .unwrap();
}

/// Something that draws a window and knows when what was asked for is in it.
trait Draws {
    fn logic(&mut self, _ctx: &Context) {}
    fn ui(&mut self, _ui: &mut Ui) {}
    fn is_there(&self) -> bool;
}

struct Nothing;

impl Draws for Nothing {
    fn is_there(&self) -> bool {
        true
    }
}

struct Workshop(Shell<Runner>);

impl Draws for Workshop {
    fn logic(&mut self, ctx: &Context) {
        self.0.logic(ctx);
    }
    fn ui(&mut self, ui: &mut Ui) {
        self.0.ui(ui);
    }
    fn is_there(&self) -> bool {
        let state = self.0.app().state();
        state.open.is_some() && state.screen != Screen::Home
    }
}

/// Says when a window is there, when its first frame begins, and when the frame after the one that had everything in it does.
struct Watched<D> {
    draws: D,
    has_begun: bool,
    is_drawn: bool,
}

impl<D> Watched<D> {
    fn new(draws: D) -> Self {
        say("window");
        Self { draws, has_begun: false, is_drawn: false }
    }
}

impl<D: Draws> eframe::App for Watched<D> {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if self.is_drawn {
            say("drawn");
            std::process::exit(0);
        }
        if !std::mem::replace(&mut self.has_begun, true) {
            say("begun");
        }
        self.draws.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let was_there = self.draws.is_there();
        self.draws.ui(ui);
        if was_there {
            self.is_drawn = true;
            ui.ctx().request_repaint();
        }
    }
}

/// How many frames were drawn.
static FRAMES: AtomicU64 = AtomicU64::new(0);

/// Says, after a while, how many frames were drawn in the time that is watched, and ends the process.
fn count_frames() {
    thread::spawn(|| {
        thread::sleep(SETTLES);
        let before = FRAMES.load(Ordering::Relaxed);
        thread::sleep(WATCHED);
        say(&(FRAMES.load(Ordering::Relaxed) - before).to_string());
        std::process::exit(0);
    });
}

/// A window that nobody touches.
struct Counted {
    shell: Shell<Runner>,
    /// An item is to run.
    starts: bool,
}

impl eframe::App for Counted {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.shell.logic(ctx);
        let open = self.shell.app().state().open.as_ref().filter(|_| self.starts);
        if let Some(item) = open.and_then(|open| open.session().agenda.in_order().first().map(|item| item.id)) {
            self.starts = false;
            self.shell.dispatch(Wish::Agenda(AgendaCommand::Reopen(item)));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        FRAMES.fetch_add(1, Ordering::Relaxed);
        self.shell.ui(ui);
    }
}
