//! From the program's start to the first frame.

use super::gallery::Gallery;
use super::key_order::KeyOrder;
use super::{Shell, theme};
use crate::app::file::FileCommand;
use crate::app::{App, Effect, Event};
use crate::edit::Ids;
use crate::platform::window::{self, Look, WindowError};
use crate::platform::{Files, Runner, SystemClock};
use crate::store::Settings;
use crate::words;
use eframe::egui::Ui;
use std::panic;
use std::path::PathBuf;
use std::time::Duration;

/// The window's size in points where nobody has chosen another.
const USUAL_SIZE: [f32; 2] = [1280.0, 800.0];

/// A session that takes longer to read opens in a window that is there already.
const MOST_WAIT: Duration = Duration::from_millis(250);

/// Opens the window, with a session if one is named, and returns when it is closed.
///
/// # Errors
/// Where there is no display, or nothing can draw on it.
pub fn run(file: Option<PathBuf>) -> Result<(), WindowError> {
    run_watched(file, |shell| Box::new(shell))
}

/// As [`run`], with something round what is drawn: for those who measure it.
///
/// # Errors
/// As [`run`].
pub fn run_watched(file: Option<PathBuf>, watch: impl FnOnce(Shell<Runner>) -> Box<dyn eframe::App> + 'static) -> Result<(), WindowError> {
    say_panics_without_words();
    let mut app = App::new(Box::new(SystemClock::start()), Ids::random());
    let mut files = Files::new();
    // Before there is a window, so that its first frame has the person's own colours and size.
    if let Some(known) = files.run(Effect::ReadHome) {
        app.handle(known);
    }
    let look = look(&app.state().settings);
    window::run(&look, move |context, started| {
        let ctx = &context.egui_ctx;
        theme::install(ctx, app.state().settings.theme);
        KeyOrder::install(ctx);
        ctx.set_zoom_factor(app.state().zoom());
        if let Some(why) = started.fell_back_because {
            app.handle(Event::Remarked(words::settings::drawn_otherwise(&why, &started.renderer.to_string())));
        }
        let waker = ctx.clone();
        let runner = Runner::start(files, move || waker.request_repaint());
        let mut shell = Shell::new(app, runner);
        let is_named = file.is_some();
        shell.start(file.map(FileCommand::Open));
        if is_named {
            shell.wait_for_session(MOST_WAIT);
        }
        Ok(watch(shell))
    })
}

/// A panic's own message can quote what was being worked on, and terminals are logged: it says where, and what becomes of the words.
fn say_panics_without_words() {
    if cfg!(debug_assertions) {
        return;
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        eprintln!("{}", say!("platform-panicked", place = place));
    }));
}

fn look(settings: &Settings) -> Look {
    let size = settings.window.map_or(USUAL_SIZE, |place| [place.width, place.height]);
    Look { size, maximised: settings.window.is_some_and(|place| place.maximised), icon: theme::app_icon() }
}

/// Shows every widget in a window of its own until that is closed, for those who work on the program.
///
/// # Errors
/// As [`run`].
pub fn run_gallery() -> Result<(), WindowError> {
    let settings = Settings::default();
    window::run(&look(&settings), move |context, _| {
        theme::install(&context.egui_ctx, settings.theme);
        Ok(Box::new(GalleryWindow(Gallery::default())))
    })
}

struct GalleryWindow(Gallery);

impl eframe::App for GalleryWindow {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
    }
}
