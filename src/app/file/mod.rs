//! Files: opening, making, saving and copying sessions.

mod arrivals;
mod saving;

pub(super) use arrivals::handle;
pub use saving::{OpenFile, SaveState};
pub(super) use saving::{changed, save_due_at, save_if_due};

use super::effect::{Effect, PathPurpose, WhatToRead};
use super::state::{Dialog, Screen};
use super::toast::ToastKind;
use super::{App, Command};
use crate::words;
use std::path::{Path, PathBuf};

/// Something to do with files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileCommand {
    /// Choose a session to open.
    AskOpen,
    /// Open a session.
    Open(PathBuf),
    /// Open a bundled example, by its name.
    OpenExample(String),
    /// Save now, without waiting for a pause.
    Save,
    /// Choose where to keep a copy, and go on in it.
    AskCopy,
    /// A path was typed, as the system has no dialog.
    TypedPath(PathPurpose, String),
    /// Read the open session again: what was not saved is let go of.
    Reload,
    /// Close the session, saving it first.
    Close,
    /// Show a file's folder.
    OpenFolder(PathBuf),
}

/// A dialog about files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileDialog {
    /// The system has no file dialog: the person types a path.
    TypePath {
        /// What it is for.
        purpose: PathPurpose,
        /// What is typed so far.
        text: String,
    },
    /// The open file changed on disk; nothing is overwritten.
    ChangedOnDisk,
    /// Saving failed for another reason, in words; what is in memory is still there.
    NotSaved(String),
}

pub(super) fn run(app: &mut App, command: FileCommand) {
    match command {
        FileCommand::AskOpen => ask(app, PathPurpose::Open, String::new()),
        FileCommand::Open(path) => read(app, WhatToRead::File(path)),
        FileCommand::OpenExample(name) => read(app, WhatToRead::Example(name)),
        FileCommand::Save => saving::save_now(app),
        FileCommand::AskCopy => {
            let title = app.state.open.as_ref().map(|open| words::file::copy_name(&open.session().about.title));
            if let Some(name) = title {
                ask(app, PathPurpose::Copy, name);
            }
        }
        FileCommand::TypedPath(purpose, text) => typed(app, purpose, &text),
        FileCommand::Reload => reload(app),
        FileCommand::Close => close(app),
        FileCommand::OpenFolder(path) => app.effect(Effect::OpenFolder(path)),
    }
}

/// Asks for a path: in the folder of the last one, else where the person keeps documents.
pub(super) fn ask(app: &mut App, purpose: PathPurpose, suggested_name: String) {
    let beside = app.state.open.as_ref().and_then(|open| open.file.path.parent()).map(Path::to_owned);
    let folder = if purpose == PathPurpose::Open { None } else { beside }.or_else(|| app.state.settings.last_folder.clone());
    app.effect(Effect::AskPath { purpose, suggested_name, folder });
}

/// Reads a session; the one that is open is saved and closed first.
fn read(app: &mut App, what: WhatToRead) {
    if let WhatToRead::File(path) = &what
        && app.state.open.as_ref().is_some_and(|open| open.file.path == *path)
    {
        app.go_to(Screen::Agenda);
        return;
    }
    if leave(app) {
        app.effect(Effect::Read(what));
    }
}

fn typed(app: &mut App, purpose: PathPurpose, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let mut path = expand(text);
    let is_session = !matches!(purpose, PathPurpose::Export | PathPurpose::Import);
    if is_session && path.extension().is_none() {
        path.set_extension("ron");
    }
    app.state.dialog = None;
    arrivals::path_chosen(app, purpose, path, false);
}

/// A path as typed, with `~` for the home folder.
fn expand(text: &str) -> PathBuf {
    match (text.strip_prefix("~/"), dirs::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

fn reload(app: &mut App) {
    app.state.dialog = None;
    if let Some(open) = app.state.open.take() {
        app.effect(Effect::Unlock(open.file.path.clone()));
        app.effect(Effect::Read(WhatToRead::File(open.file.path)));
    }
}

fn close(app: &mut App) {
    if leave(app) {
        app.state.screen = Screen::Home;
    }
}

/// Saves what is open and lets go of it; says no where it cannot be saved, so that nothing is lost.
fn leave(app: &mut App) -> bool {
    saving::save_now(app);
    let stuck = app.state.open.as_ref().is_some_and(|open| open.file.is_stuck() && !open.document.is_saved());
    if stuck {
        app.state.dialog = Some(Dialog::File(FileDialog::NotSaved(words::file::still_unsaved().to_owned())));
        return false;
    }
    if let Some(open) = app.state.open.take() {
        arrivals::remember(app, &open);
        app.effect(Effect::Unlock(open.file.path));
    }
    true
}

/// Offers the folder that something was written to.
fn offer_folder(app: &mut App, text: String, path: &Path) {
    let action = (words::file::open_folder().to_owned(), Command::File(FileCommand::OpenFolder(path.to_owned())));
    app.toast(ToastKind::Done, text, Some(action));
}
