//! The `saltaire` program: a command, or the window.

use saltaire::cli::{self, Outcome, Terminal};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut terminal = Terminal {
        out: &mut io::stdout(),
        err: &mut io::stderr(),
        now: jiff::Timestamp::now(),
        zone: jiff::tz::TimeZone::system(),
        ids: saltaire::edit::Ids::random(),
    };
    match cli::run(std::env::args_os(), &mut terminal) {
        Outcome::Exit(status) => ExitCode::from(status),
        Outcome::Window(file) => window(Some(file)),
        Outcome::Gallery => window(None),
    }
}

/// Opens the window, with a session where one is named; without one of its own, the gallery of widgets.
#[cfg(feature = "gui")]
fn window(file: Option<Option<PathBuf>>) -> ExitCode {
    match file.map_or_else(saltaire::ui::run_gallery, saltaire::ui::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("{err}");
            ExitCode::from(cli::AT_FAULT)
        }
    }
}

/// Says that this build has no window.
#[cfg(not(feature = "gui"))]
fn window(_: Option<Option<PathBuf>>) -> ExitCode {
    eprintln!("{}", cli::no_window());
    ExitCode::from(cli::AT_FAULT)
}
