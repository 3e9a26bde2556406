//! Files: opening, making, saving and copying sessions.

mod arrivals;
mod damage;
mod elsewhere;
mod handing_over;
mod leaving;
#[cfg(test)]
mod offers_tests;
mod opening;
mod recovery;
mod restoring;
mod saving;
#[cfg(test)]
mod tests;
pub(super) mod typed_path;
mod versions;
mod why;

pub(super) use arrivals::go_on;
pub(super) use arrivals::{handle, not_saved, not_typed, remember, saved};
pub use damage::{Damage, DamageCommand, Readable};
pub use elsewhere::{Elsewhere, ElsewhereCommand, Lacks};
pub(super) use leaving::{Then, stay};
pub use recovery::RecoveryCommand;
pub use saving::{OpenFile, ReadOnly, SaveState};
pub(super) use saving::{changed, save_due_at, save_if_due};
pub(super) use typed_path::TypedPath;
pub(super) use typed_path::{done as path_is_done, not_written as not_written_as_typed};
pub use versions::{KeptVersion, Obstacle, Versions, VersionsCommand, compare};
pub(super) use why::why_not_saved;

use super::effect::{Effect, PathPurpose, WhatToRead};
use super::state::{Dialog, Screen};
use super::toast::ToastKind;
use super::{App, Command, home};
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
    /// Choose where to keep a copy, and go on in it; says first what a copy of a newer session would lose.
    AskCopy,
    /// Choose where to keep a copy that loses that.
    AskCopyThatLoses,
    /// A path was typed, as the system has no dialog.
    TypedPath(PathPurpose, String),
    /// Say why saving does not get on, and what can be done.
    Explain,
    /// Read the open session again: what was not saved is let go of.
    Reload,
    /// Ask whoever has the session open to hand it over.
    TakeOver,
    /// Close the session, saving it first.
    Close,
    /// Go on with closing without saving: what is not on the disk is let go of.
    Abandon,
    /// End the program, saving first; the window may close when [`super::AppState::may_quit`] says so.
    Quit,
    /// Show a file's folder.
    OpenFolder(PathBuf),
    /// To do with journals that were left behind.
    Recovery(RecoveryCommand),
    /// To do with another state of the open session.
    Elsewhere(ElsewhereCommand),
    /// To do with earlier versions.
    Versions(VersionsCommand),
    /// To do with a damaged session.
    Damage(DamageCommand),
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
        /// Why the path that was typed before cannot be.
        error: Option<String>,
    },
    /// The open file changed on disk; nothing is overwritten.
    ChangedOnDisk,
    /// A copy of the open session lies beside it, with something that it does not have.
    ConflictCopy,
    /// Journals were left behind: what becomes of what they have beyond their sessions' files.
    LeftBehind,
    /// The earlier versions of a session.
    Versions,
    /// A session is damaged: what can be done.
    Damaged,
    /// What was lost of a damaged session, of which a copy is open now.
    Lost,
    /// A newer Saltaire made the session: what a copy of it would lose.
    CopyLoses,
    /// Saving failed for another reason, in words; what is in memory is still there.
    NotSaved(String),
}

pub(super) fn run(app: &mut App, command: FileCommand) {
    match command {
        FileCommand::AskOpen => ask(app, PathPurpose::Open, String::new()),
        FileCommand::Open(path) => read(app, WhatToRead::File(path)),
        FileCommand::OpenExample(name) => read(app, WhatToRead::Example(name)),
        FileCommand::Save => {
            saving::save_now(app);
            leaving::ask_where_stuck(app);
        }
        FileCommand::AskCopy => match app.state.open.as_ref().map(|open| &open.file.read_only) {
            Some(Some(ReadOnly::Newer(newer))) if !newer.dropped.is_empty() => app.state.dialog = Some(Dialog::File(FileDialog::CopyLoses)),
            _ => ask_copy(app),
        },
        FileCommand::AskCopyThatLoses => ask_copy(app),
        FileCommand::TypedPath(purpose, text) => typed_path::typed(app, purpose, text),
        FileCommand::Explain => leaving::explain(app),
        FileCommand::Reload => reload(app),
        FileCommand::TakeOver => handing_over::take_over(app),
        FileCommand::Close => leaving::leave(app, Then::Home),
        FileCommand::Abandon => leaving::abandon(app),
        FileCommand::Quit => leaving::leave(app, Then::Quit),
        FileCommand::OpenFolder(path) => app.effect(Effect::OpenFolder(path)),
        FileCommand::Recovery(command) => recovery::run(app, command),
        FileCommand::Elsewhere(command) => elsewhere::run(app, command),
        FileCommand::Versions(command) => versions::run(app, command),
        FileCommand::Damage(command) => damage::run(app, command),
    }
}

fn ask_copy(app: &mut App) {
    let title = app.state.open.as_ref().map(|open| words::file::copy_name(&open.session().about.title));
    if let Some(name) = title {
        ask(app, PathPurpose::Copy, name);
    }
}

/// Lets go of what was read for dialogs that are not shown any more.
pub(super) fn refresh(app: &mut App) {
    versions::refresh(&mut app.state);
    damage::refresh(&mut app.state);
}

/// Asks for a path: beside the open session, else in the folder of the last one, else where the person keeps documents. An
/// example lies in the program's own folder, where nobody would look for what comes of it.
pub(super) fn ask(app: &mut App, purpose: PathPurpose, suggested_name: String) {
    let own = app.state.open.as_ref().filter(|open| !open.session().about.illustrative);
    let beside = own.and_then(|open| open.file.path.parent()).map(Path::to_owned);
    let folder = if matches!(purpose, PathPurpose::Open | PathPurpose::BringBack | PathPurpose::LastTime) { None } else { beside }
        .or_else(|| app.state.settings.last_folder.clone());
    app.effect(Effect::AskPath { purpose, suggested_name, folder });
}

/// Reads a session. The one that is open stays until the other can be shown; it is saved first, since both may be the same
/// file under two names.
fn read(app: &mut App, what: WhatToRead) {
    if let WhatToRead::File(path) = &what
        && app.state.open.as_ref().is_some_and(|open| open.file.path == *path)
    {
        show_again(app);
        return;
    }
    saving::save_now(app);
    app.effect(Effect::Read(what));
}

/// Shows the session that is open already, on its screen.
fn show_again(app: &mut App) {
    let Some(open) = app.state.open.as_ref().filter(|_| app.state.screen == Screen::Home) else { return };
    let screen = home::left_on(app, &open.file.path);
    app.go_to(screen);
}

fn reload(app: &mut App) {
    stay(app);
    app.state.dialog = None;
    if let Some(open) = app.state.open.as_ref() {
        let path = open.file.path.clone();
        app.state.reloads = Some(path.clone());
        app.effect(Effect::Read(WhatToRead::File(path)));
    }
}

/// Offers the folder that something was written to.
pub(super) fn offer_folder(app: &mut App, text: String, path: &Path) {
    let action = (words::file::open_folder().to_owned(), Command::File(FileCommand::OpenFolder(path.to_owned())));
    app.toast(ToastKind::Done, text, Some(action));
}
