//! The first screen: what can be opened, made and is owed.

mod groups;
mod making;
mod new_session;
mod owed;
mod reuse;
#[cfg(test)]
mod tests;

pub use groups::ExpectedGroup;
pub use making::Place;
pub(super) use making::{file_chosen, made, not_made, place_found, put_aside};
pub use new_session::{NewSession, Wrong};
pub use owed::{OwedLine, owed_anywhere, owed_lines};
pub use reuse::{Beginning, ReuseCommand, ReuseEffect, ReuseEvent};
pub(super) use reuse::{came as reused, closed, from_last};

use super::state::Screen;
use super::{App, Effect, ToastKind};
use crate::library::OwnTemplates;
use crate::model::Session;
use crate::store::{Recent, Settings};
use making::Wanted;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Something to do on the first screen.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeCommand {
    /// Asks what a new session from this template is called, where and when it is.
    New(String),
    /// Makes a new session; asks for what is missing or wrong.
    Make(NewSession),
    /// Asks where the file of a new session goes.
    ChoosePlace(NewSession),
    /// About what new sessions can begin with.
    Reuse(ReuseCommand),
    /// Takes a session off the list; its file stays.
    Forget(PathBuf),
}

/// What the first screen shows.
#[derive(Debug, Default)]
pub struct HomeState {
    /// The recent sessions, newest first.
    pub recent: Recent,
    /// Recent sessions whose file is not there any more.
    pub gone: BTreeSet<PathBuf>,
    /// Where the file of the new session goes that is being typed, once that is known.
    pub place: Option<Place>,
    /// The person's own templates.
    pub own: OwnTemplates,
    /// Last time's session, while it is read to begin with.
    reads_last: Option<PathBuf>,
    /// A new session that is on its way to its file.
    pub(super) making: Option<(PathBuf, Session)>,
    /// What was typed for it, while something else is in the place of its dialog.
    draft: Option<NewSession>,
    /// What a place was looked for last for.
    wanted: Option<Wanted>,
    /// It was said yes to before its place was known.
    makes_when_placed: bool,
    /// The files that were looked for last.
    looked_for: Vec<PathBuf>,
}

/// A dialog from the first screen.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeDialog {
    /// Makes a session from a template.
    New(Box<NewSession>),
    /// Asks which session was last time's.
    LastTime {
        /// Why the one that was chosen cannot be.
        error: Option<String>,
    },
    /// Keeps the open session as a template.
    SaveTemplate {
        /// What it is called, as typed.
        name: String,
        /// There is one of that name.
        taken: bool,
        /// Why it could not be kept.
        error: Option<String>,
    },
    /// Whether the template of this name is to be removed.
    RemoveTemplate(String),
}

pub(super) fn run(app: &mut App, command: HomeCommand) {
    match command {
        HomeCommand::New(template) => making::begin(app, NewSession::from_template(&template)),
        HomeCommand::Reuse(command) => reuse::run(app, command),
        HomeCommand::Make(new) => making::make(app, new),
        HomeCommand::ChoosePlace(new) => making::choose_place(app, new),
        HomeCommand::Forget(path) => {
            app.state.home.recent.forget(&path);
            let recent = app.state.home.recent.clone();
            app.effect(Effect::WriteRecent(recent));
        }
    }
}

/// The screen on which a session was left.
pub(super) fn left_on(app: &App, path: &Path) -> Screen {
    Screen::of_session(app.state.home.recent.get(path).map_or("", |session| &session.screen))
}

/// Looks whether the recent sessions are still where they were, whenever the list is shown anew; goes on with a new session.
pub(super) fn refresh(app: &mut App) {
    making::refresh(app);
    if app.state.screen != Screen::Home {
        app.state.home.looked_for.clear();
        return;
    }
    let home = &mut app.state.home;
    let paths: Vec<PathBuf> = home.recent.sessions.iter().map(|session| session.path.clone()).collect();
    if paths != home.looked_for {
        home.looked_for.clone_from(&paths);
        app.effect(Effect::LookFor(paths));
    }
}

/// Takes in what this computer remembers, and looks for the person's own templates.
pub(super) fn remembered(app: &mut App, settings: Settings, recent: Recent, remark: Option<String>) {
    app.state.settings = settings;
    app.state.home.recent = recent;
    if let Some(remark) = remark {
        app.toast(ToastKind::Error, remark, None);
    }
    reuse::read_own(app);
}

/// Takes in which of the files that were looked for are not there.
pub(super) fn looked(app: &mut App, gone: Vec<PathBuf>) {
    app.state.home.gone = gone.into_iter().collect();
}
