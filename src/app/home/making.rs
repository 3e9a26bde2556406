//! Making a new session: what is typed, where its file goes, and what becomes of it.

use super::super::effect::PathPurpose;
use super::super::state::Dialog;
use super::super::{App, Effect};
use super::{HomeDialog, NewSession};
use crate::store::SaveError;
use crate::words;
use std::path::{Path, PathBuf};

/// Where the file of a new session is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The folder; none: wherever documents are.
    folder: Option<PathBuf>,
    /// The file's name.
    name: String,
}

/// Where the file of a new session goes: there is no file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    wanted: Wanted,
    /// Its folder and its name.
    pub path: PathBuf,
}

impl Place {
    /// The name that it would have, where there is a file of that name already.
    #[must_use]
    pub fn taken(&self) -> Option<&str> {
        Some(self.wanted.name.as_str()).filter(|name| self.path.file_name().is_none_or(|got| got != *name))
    }
}

fn ask(new: NewSession) -> Dialog {
    Dialog::Home(HomeDialog::New(Box::new(new)))
}

pub(super) fn asked(app: &App) -> Option<&NewSession> {
    match &app.state.dialog {
        Some(Dialog::Home(HomeDialog::New(new))) => Some(&**new),
        _ => None,
    }
}

/// The place of a file that the person chose, else the folder of the last one and a name from title and date.
fn wanted(app: &App, new: &NewSession) -> Wanted {
    let chosen = new.file.as_ref().and_then(|file| Some((file.parent()?.to_owned(), file.file_name()?.to_string_lossy().into_owned())));
    match chosen {
        Some((folder, name)) => Wanted { folder: Some(folder), name },
        None => Wanted { folder: app.state.settings.last_folder.clone(), name: new.file_name(app.state.today()) },
    }
}

/// Asks what a new session is called, where and when it is.
pub(super) fn begin(app: &mut App, new: NewSession) {
    // A file may have come or gone since.
    (app.state.home.wanted, app.state.home.place) = (None, None);
    app.state.dialog = Some(ask(new));
}

/// Makes the session, or asks for what is missing or wrong.
pub(super) fn make(app: &mut App, new: NewSession) {
    if app.state.home.making.is_some() {
        return;
    }
    let new = NewSession { tried: true, error: None, ..new };
    let today = app.state.today();
    let Some(session) = new.session(&mut app.ids, today) else {
        app.state.dialog = Some(ask(new));
        return;
    };
    let wanted = wanted(app, &new);
    match &app.state.home.place {
        Some(place) if place.wanted == wanted => {
            let path = place.path.clone();
            app.state.home.making = Some((path.clone(), session.clone()));
            app.state.home.draft = Some(new);
            app.state.dialog = None;
            app.effect(Effect::Create { path, session: Box::new(session), revision: 0, number: 0, replace: false });
        }
        _ => {
            app.state.home.makes_when_placed = true;
            app.state.dialog = Some(ask(new));
        }
    }
}

/// Asks with the system's dialog where the file goes.
pub(super) fn choose_place(app: &mut App, new: NewSession) {
    let wanted = wanted(app, &new);
    let folder = app.state.home.place.as_ref().and_then(|place| place.path.parent()).map(Path::to_owned).or(wanted.folder);
    app.state.dialog = Some(ask(new));
    app.effect(Effect::AskPath { purpose: PathPurpose::New, suggested_name: wanted.name, folder });
}

/// A path is typed in place of the dialog, as the system has none; `false` where nobody waits for one any more.
pub(in crate::app) fn put_aside(app: &mut App) -> bool {
    let new = asked(app).cloned();
    let waits = new.is_some();
    app.state.home.draft = new;
    waits
}

/// The person chose where the file goes.
pub(in crate::app) fn file_chosen(app: &mut App, mut file: PathBuf) {
    let Some(new) = asked(app).cloned().or_else(|| app.state.home.draft.take()) else { return };
    if file.extension().is_none() {
        file.set_extension("ron");
    }
    app.state.dialog = Some(ask(NewSession { file: Some(file), error: None, place_chosen: true, ..new }));
}

/// A place was found that is free.
pub(in crate::app) fn place_found(app: &mut App, folder: Option<PathBuf>, name: String, path: PathBuf) {
    let found = Wanted { folder, name };
    if app.state.home.wanted.as_ref() != Some(&found) {
        return;
    }
    let Some(new) = asked(app).cloned() else { return };
    let chosen = new.file.as_ref().and_then(|file| file.parent());
    if let Some(missing) = chosen.filter(|chosen| path.parent() != Some(*chosen)) {
        let error = Some(words::file::no_folder(missing));
        app.state.dialog = Some(ask(NewSession { file: None, error, ..new }));
        app.state.home.makes_when_placed = false;
        return;
    }
    app.state.home.place = Some(Place { wanted: found, path });
    if std::mem::take(&mut app.state.home.makes_when_placed) {
        make(app, new);
    }
}

/// The new session is on the disk.
pub(in crate::app) fn made(app: &mut App) {
    app.state.home.draft = None;
}

/// The file could not be written: what was typed is asked for again, with why.
pub(in crate::app) fn not_made(app: &mut App, error: &SaveError) {
    let home = &mut app.state.home;
    (home.making, home.wanted, home.place) = (None, None, None);
    if let Some(new) = &mut home.draft {
        new.error = Some(super::super::file::why_not_saved(error));
    }
}

/// Looks for a place for the session that is being typed, and comes back to it when what was in its place is gone.
pub(super) fn refresh(app: &mut App) {
    if app.state.home.making.is_none()
        && app.state.dialog.is_none()
        && let Some(draft) = app.state.home.draft.take()
    {
        app.state.dialog = Some(ask(draft));
    }
    let Some(new) = asked(app) else {
        app.state.home.makes_when_placed = false;
        return;
    };
    let wanted = wanted(app, new);
    if app.state.home.wanted.as_ref() != Some(&wanted) {
        app.state.home.wanted = Some(wanted.clone());
        app.effect(Effect::FindPlace { folder: wanted.folder, name: wanted.name });
    }
}
