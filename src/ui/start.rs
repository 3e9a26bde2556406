//! From the program's start to the first frame.

use super::{Shell, theme};
use crate::app::App;
use crate::app::file::FileCommand;
use crate::edit::Ids;
use crate::platform::window::{self, WindowError};
use crate::platform::{Runner, SystemClock};
use crate::store::Settings;
use std::path::PathBuf;

/// Opens the window, with a session if one is named, and returns when it is closed.
///
/// # Errors
/// Where there is no display, or nothing can draw on it.
pub fn run(file: Option<PathBuf>) -> Result<(), WindowError> {
    window::run(move |context, _| {
        theme::install(&context.egui_ctx, Settings::default().theme);
        let ctx = context.egui_ctx.clone();
        let runner = Runner::start(move || ctx.request_repaint());
        let mut shell = Shell::new(App::new(Box::new(SystemClock::start()), Ids::random()), runner);
        shell.start(file.map(FileCommand::Open));
        Ok(Box::new(shell))
    })
}
