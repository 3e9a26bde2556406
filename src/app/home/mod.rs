//! The first screen: what can be opened, made and is owed.

mod new_session;
mod owed;
#[cfg(test)]
mod tests;

pub use new_session::NewSession;
pub use owed::{OwedLine, owed_anywhere, owed_lines};

use super::effect::PathPurpose;
use super::state::{Dialog, Screen};
use super::{App, Effect, file};
use crate::model::Session;
use crate::store::Recent;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Something to do on the first screen.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeCommand {
    /// Asks what a new session from this template is called, where and when it is.
    New(String),
    /// Makes a new session; asks for what is missing or wrong.
    Make(NewSession),
    /// Keeps a new session: asks where its file goes.
    Keep(Box<Session>),
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
    /// A new session that has no file yet, and where it is going to be.
    pub(super) making: Option<(PathBuf, Session)>,
    /// What was typed for it, in case no place for it is found.
    draft: Option<NewSession>,
    /// The files that were looked for last.
    looked_for: Vec<PathBuf>,
}

/// A dialog from the first screen.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeDialog {
    /// Makes a session from a template.
    New(NewSession),
}

pub(super) fn run(app: &mut App, command: HomeCommand) {
    match command {
        HomeCommand::New(template) => app.state.dialog = Some(ask(NewSession::from_template(&template))),
        HomeCommand::Make(new) => make(app, new),
        HomeCommand::Keep(session) => {
            let name = crate::words::file::session_name(&session.about.title);
            app.state.home.making = Some((PathBuf::new(), *session));
            if matches!(app.state.dialog, Some(Dialog::Home(_))) {
                app.state.dialog = None;
            }
            file::ask(app, PathPurpose::New, name);
        }
        HomeCommand::Forget(path) => {
            app.state.home.recent.forget(&path);
            let recent = app.state.home.recent.clone();
            app.effect(Effect::WriteRecent(recent));
        }
    }
}

const fn ask(new: NewSession) -> Dialog {
    Dialog::Home(HomeDialog::New(new))
}

fn make(app: &mut App, new: NewSession) {
    let today = app.state.today();
    match new.session(&mut app.ids, today) {
        Some(session) => {
            app.state.home.draft = Some(new);
            run(app, HomeCommand::Keep(Box::new(session)));
        }
        None => app.state.dialog = Some(ask(NewSession { tried: true, ..new })),
    }
}

/// Looks whether the recent sessions are still where they were, whenever the list is shown anew; asks again about a new session for
/// which no place was found.
pub(super) fn refresh(app: &mut App) {
    if app.state.screen != Screen::Home {
        app.state.home.looked_for.clear();
        app.state.home.draft = None;
        return;
    }
    let home = &mut app.state.home;
    let paths: Vec<PathBuf> = home.recent.sessions.iter().map(|session| session.path.clone()).collect();
    if paths != home.looked_for {
        home.looked_for.clone_from(&paths);
        app.effect(Effect::LookFor(paths));
    }
    let home = &mut app.state.home;
    if home.making.is_none()
        && app.state.dialog.is_none()
        && let Some(draft) = home.draft.take()
    {
        app.state.dialog = Some(ask(draft));
    }
}

/// Takes in which of the files that were looked for are not there.
pub(super) fn looked(app: &mut App, gone: Vec<PathBuf>) {
    app.state.home.gone = gone.into_iter().collect();
}
