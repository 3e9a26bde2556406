//! The write-up screen: the chair's words beside the evidence, previews and exports.

use super::App;
use super::shortcuts::Shortcut;
use crate::model::Audience;
use crate::report::Options;
use std::path::{Path, PathBuf};

/// Something to do on the write-up.
#[derive(Debug, Clone, PartialEq)]
pub enum WriteUpCommand {
    /// Previews what an audience gets; none: back to writing.
    Preview(Option<Audience>),
}

/// What the write-up screen shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WriteUpView {
    /// Whose version is previewed.
    pub preview: Option<Audience>,
}

/// A dialog about the write-up.
#[derive(Debug, Clone, PartialEq)]
pub enum WriteUpDialog {}

/// What can be done by key on this screen.
pub(super) static SHORTCUTS: &[Shortcut] = &[];

pub(super) fn run(app: &mut App, command: WriteUpCommand) {
    match command {
        WriteUpCommand::Preview(audience) => app.with_open(|open| open.write_up.preview = audience),
    }
}

/// The person chose where an export goes.
pub(super) fn path_chosen(_app: &mut App, _path: PathBuf, _replace: bool) {}

/// An export is on the disk: it goes into the log.
pub(super) fn exported(_app: &mut App, _path: &Path, _audience: Audience, _options: Options) {}
