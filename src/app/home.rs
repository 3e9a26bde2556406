//! The first screen: what can be opened, made and is owed.

use super::effect::PathPurpose;
use super::state::Dialog;
use super::{App, file};
use crate::model::Session;
use crate::store::Recent;
use std::path::PathBuf;

/// Something to do on the first screen.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeCommand {
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
    /// A new session that has no file yet, and where it is going to be.
    pub(super) making: Option<(PathBuf, Session)>,
}

/// A dialog from the first screen.
#[derive(Debug, Clone, PartialEq)]
pub enum HomeDialog {
    /// Makes a session from a template.
    New {
        /// The template's name.
        template: String,
    },
}

pub(super) fn run(app: &mut App, command: HomeCommand) {
    match command {
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
            app.effect(super::Effect::WriteRecent(recent));
        }
    }
}
