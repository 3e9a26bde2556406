//! The commands that need no window, on the same core as the window.
//!
//! [`run`] takes the arguments and where to write, so that it runs in a test as it does in a terminal. Results go to the
//! standard output, messages to the standard error.

mod answers;
mod args;
mod check;
mod export;
mod export_day;
mod import;
mod merge;
mod new;
mod recover;
mod rescue;
mod session_file;
mod stats;

pub use args::Args;

use crate::edit::Ids;
use args::Command;
use clap::Parser as _;
use jiff::{Timestamp, tz::TimeZone};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What the commands have to do with outside the session.
pub struct Terminal<'a> {
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where messages go.
    pub err: &'a mut dyn Write,
    /// The time.
    pub now: Timestamp,
    /// The computer's time zone.
    pub zone: TimeZone,
    /// New ids.
    pub ids: Ids,
}

/// What is to be done after the arguments were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A command was run: the program ends with this exit status.
    Exit(u8),
    /// The window is to be opened, with this session if there is one.
    Window(Option<PathBuf>),
    /// Every widget is to be shown in a window, for those who work on the program.
    Gallery,
}

/// Exit status: done.
pub const DONE: u8 = 0;
/// Exit status: the input, or what came of it, is at fault.
pub const AT_FAULT: u8 = 1;
/// Exit status: the command line is not understood.
pub const WRONG_USAGE: u8 = 2;

/// Why a command did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
enum CommandError {
    /// The input or the outcome is at fault.
    #[error("{0}")]
    AtFault(String),
    /// It was asked for something that cannot be.
    #[error("{0}")]
    WrongUsage(String),
    /// The results cannot be written; nobody may be reading them any more.
    #[error("{}", say!("cli-output-failed", why = .0.to_string()))]
    Output(#[from] io::Error),
}

impl CommandError {
    /// The input or the outcome is at fault, as `err` says.
    #[allow(clippy::needless_pass_by_value, reason = "made for map_err")]
    fn at_fault(err: impl ToString) -> Self {
        Self::AtFault(err.to_string())
    }
}

/// Reads the arguments, the program's own name first, and runs the command that they ask for.
pub fn run(args: impl IntoIterator<Item = OsString>, terminal: &mut Terminal<'_>) -> Outcome {
    match Args::try_parse_from(args) {
        Ok(Args { command: Some(command), .. }) => Outcome::Exit(status(execute(command, terminal), terminal)),
        Ok(Args { gallery: true, .. }) => Outcome::Gallery,
        Ok(Args { file, .. }) => Outcome::Window(file),
        Err(err) => Outcome::Exit(refuse(&err, terminal)),
    }
}

/// What is said where the window is asked for and this build has none.
#[must_use]
pub fn no_window() -> &'static str {
    say!("cli-no-window")
}

/// A remark with the file that it is about.
#[allow(clippy::needless_pass_by_value, reason = "a remark is said once")]
fn about_file(file: &Path, remark: impl ToString) -> String {
    say!("cli-about-file", file = file.display().to_string(), remark = remark.to_string())
}

fn execute(command: Command, terminal: &mut Terminal<'_>) -> Result<u8, CommandError> {
    match command {
        Command::New(args) => new::run(&args, terminal),
        Command::Check(args) => check::run(&args, terminal),
        Command::Rescue(args) => rescue::run(&args, terminal),
        Command::Stats(args) => stats::run(&args, terminal),
        Command::Export(args) => export::run(&args, terminal),
        Command::Answers(args) => answers::run(&args, terminal),
        Command::Import(args) => import::run(&args, terminal),
        Command::Merge(args) => merge::run(&args, terminal),
        Command::Recover(args) => recover::run(&args, terminal),
    }
}

fn status(done: Result<u8, CommandError>, terminal: &mut Terminal<'_>) -> u8 {
    match done {
        Ok(status) => status,
        // Whoever read the results has read enough: `saltaire check ... | head`.
        Err(CommandError::Output(err)) if err.kind() == io::ErrorKind::BrokenPipe => AT_FAULT,
        Err(err) => {
            // Where the messages go is not there either: nobody is left to tell.
            let _ = writeln!(terminal.err, "{}", say!("cli-failed", why = err.to_string()));
            if matches!(err, CommandError::WrongUsage(_)) { WRONG_USAGE } else { AT_FAULT }
        }
    }
}

/// Help and version are results; the rest is wrong usage.
fn refuse(err: &clap::Error, terminal: &mut Terminal<'_>) -> u8 {
    let (to, status): (&mut dyn Write, u8) = if err.use_stderr() { (&mut *terminal.err, WRONG_USAGE) } else { (&mut *terminal.out, DONE) };
    // Nobody is left to tell where this cannot be written.
    let _ = write!(to, "{}", err.render());
    status
}
