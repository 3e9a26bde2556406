//! Beginning with what there was: the person's own templates, and last time's session.

use super::super::effect::PathPurpose;
use super::super::file;
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, Effect};
use super::{HomeDialog, NewSession, making};
use crate::library::{self, OwnTemplate, OwnTemplates};
use crate::model::Session;
use crate::store::SaveError;
use crate::words;
use std::path::PathBuf;
use std::sync::Arc;

/// What a new session begins with that does not come with the program.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The name of the person's own template; none: last time's session.
    pub own: Option<String>,
    /// What it is called in the list.
    pub title: String,
    /// What comes along.
    pub session: Arc<Session>,
}

/// The same one, not one that says the same.
impl PartialEq for Beginning {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.session, &other.session)
    }
}

impl Eq for Beginning {}

impl From<&OwnTemplate> for Beginning {
    fn from(own: &OwnTemplate) -> Self {
        Self { own: Some(own.name.clone()), title: own.title().to_owned(), session: Arc::clone(&own.plan) }
    }
}

/// Something to do about what new sessions can begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReuseCommand {
    /// Asks what a new session from one of the person's own templates is called, where and when it is.
    NewFromOwn(String),
    /// Asks which session was last time's.
    AskLast,
    /// Asks for its file.
    ChooseLast,
    /// Begins with what came of this one.
    FromLast(PathBuf),
    /// Asks what the open session is called as a template.
    AskSave,
    /// Keeps it as a template; whether one of that name may be replaced.
    Save {
        /// Its name.
        name: String,
        /// It may.
        replace: bool,
    },
    /// Asks whether a template is to be removed.
    AskRemove(String),
    /// Removes it.
    Remove(String),
}

/// Something to be done with templates' files, or last time's.
#[derive(Debug, Clone, PartialEq)]
pub enum ReuseEffect {
    /// Read last time's session.
    ReadLast(PathBuf),
    /// Read the person's own templates.
    ReadOwn,
    /// Keep one.
    Save {
        /// Its file's name.
        file_name: String,
        /// What is in it.
        plan: Box<Session>,
        /// Whether one of that name may be replaced.
        replace: bool,
    },
    /// Remove one.
    Remove(String),
}

/// What came of that.
#[derive(Debug)]
pub enum ReuseEvent {
    /// Last time's session, or why it cannot be read, in words.
    LastRead {
        /// Its file.
        path: PathBuf,
        /// What is in it.
        read: Result<Box<Session>, String>,
    },
    /// The person's own templates.
    Own(OwnTemplates),
    /// A template was kept, or not.
    Saved {
        /// What it is called.
        title: String,
        /// Its file's name.
        file_name: String,
        /// Where it is, or why not.
        saved: Result<PathBuf, SaveError>,
    },
    /// A template was removed, or not.
    Removed {
        /// Its name.
        name: String,
        /// Why not, in words.
        removed: Result<(), String>,
    },
}

pub(super) fn run(app: &mut App, command: ReuseCommand) {
    match command {
        ReuseCommand::NewFromOwn(name) => {
            if let Some(own) = app.state.home.own.get(&name) {
                let beginning = Beginning::from(own);
                making::begin(app, NewSession::from_beginning(beginning));
            }
        }
        ReuseCommand::AskLast => {
            // What is typed for a new session already is gone on with.
            making::put_aside(app);
            app.state.dialog = Some(Dialog::Home(HomeDialog::LastTime { error: None }));
        }
        ReuseCommand::ChooseLast => file::ask(app, PathPurpose::LastTime, String::new()),
        ReuseCommand::FromLast(path) => from_last(app, path),
        ReuseCommand::AskSave => {
            if let Some(open) = app.state.open.as_ref().filter(|open| open.session().pack.is_none()) {
                let name = open.session().about.title.trim().to_owned();
                app.state.dialog = Some(Dialog::Home(HomeDialog::SaveTemplate { name, taken: false, error: None }));
            }
        }
        ReuseCommand::Save { name, replace } => save(app, &name, replace),
        ReuseCommand::AskRemove(name) => app.state.dialog = Some(Dialog::Home(HomeDialog::RemoveTemplate(name))),
        ReuseCommand::Remove(name) => {
            app.state.dialog = None;
            effect(app, ReuseEffect::Remove(name));
        }
    }
}

pub(in crate::app) fn came(app: &mut App, event: ReuseEvent) {
    match event {
        ReuseEvent::LastRead { path, read } => {
            if app.state.home.reads_last.take_if(|reads| *reads == path).is_some() {
                file::path_is_done(app);
                match read {
                    Ok(session) => begin_with_last(app, &session),
                    Err(why) => app.state.dialog = Some(Dialog::Home(HomeDialog::LastTime { error: Some(why) })),
                }
            }
        }
        ReuseEvent::Own(own) => {
            for (path, why) in &own.unreadable {
                app.toast(ToastKind::Error, words::reuse::unreadable(path, why), None);
            }
            app.state.home.own = own;
        }
        ReuseEvent::Saved { title, saved, .. } => saved_as(app, &title, saved),
        ReuseEvent::Removed { name, removed } => {
            let title = app.state.home.own.get(&name).map_or(name.clone(), |own| own.title().to_owned());
            match removed {
                Ok(()) => app.toast(ToastKind::Done, words::reuse::removed(&title), None),
                Err(why) => app.toast(ToastKind::Error, words::reuse::not_removed(&title, &why), None),
            }
            read_own(app);
        }
    }
}

/// A dialog of the first screen was closed without an answer: what is read for it comes too late.
pub(in crate::app) fn closed(app: &mut App) {
    app.state.home.reads_last = None;
}

/// Reads the person's own templates.
pub(super) fn read_own(app: &mut App) {
    effect(app, ReuseEffect::ReadOwn);
}

/// Begins with what comes along from a session: the open one as it is, another as its file says.
pub(in crate::app) fn from_last(app: &mut App, path: PathBuf) {
    if let Some(open) = app.state.open.as_ref().filter(|open| open.file.path == path && open.session().pack.is_none()) {
        let last = open.session().clone();
        begin_with_last(app, &last);
        return;
    }
    app.state.home.reads_last = Some(path.clone());
    effect(app, ReuseEffect::ReadLast(path));
}

fn begin_with_last(app: &mut App, last: &Session) {
    let title = words::reuse::last_time(words::file::title_or_none(&last.about.title));
    let session = Arc::new(library::from_last_time(last, &mut app.ids));
    let beginning = Beginning { own: None, title, session };
    let draft = making::asked(app).cloned().or_else(|| app.state.home.draft.take());
    let new = match draft {
        Some(mut draft) => {
            draft.take(beginning);
            draft
        }
        None => NewSession::from_beginning(beginning),
    };
    making::begin(app, new);
}

fn save(app: &mut App, name: &str, replace: bool) {
    let name = name.trim();
    let Some(open) = app.state.open.as_ref().filter(|_| !name.is_empty()) else { return };
    let mut plan = library::as_template(open.session(), &mut app.ids);
    name.clone_into(&mut Arc::make_mut(&mut plan.about).title);
    effect(app, ReuseEffect::Save { file_name: words::file::session_name(name), plan: Box::new(plan), replace });
}

fn saved_as(app: &mut App, title: &str, saved: Result<PathBuf, SaveError>) {
    let asks = matches!(app.state.dialog, Some(Dialog::Home(HomeDialog::SaveTemplate { .. })));
    match saved {
        Ok(path) => {
            if asks {
                app.state.dialog = None;
            }
            file::offer_folder(app, words::reuse::saved(title, &path), &path);
            read_own(app);
        }
        Err(error) if asks => {
            let taken = matches!(error, SaveError::AlreadyThere { .. });
            let error = (!taken).then(|| file::why_not_saved(&error));
            app.state.dialog = Some(Dialog::Home(HomeDialog::SaveTemplate { name: title.to_owned(), taken, error }));
        }
        Err(error) => app.toast(ToastKind::Error, file::why_not_saved(&error), None),
    }
}

fn effect(app: &mut App, effect: ReuseEffect) {
    app.effect(Effect::Reuse(effect));
}
