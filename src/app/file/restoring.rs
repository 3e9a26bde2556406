//! An earlier version comes back: into a session that can be opened as one edit, once what there is now is in the file, so that the save
//! after it keeps that as a version, too; in place of a file that cannot be read, which is kept.

use super::super::effect::{Effect, VersionsEffect};
use super::super::toast::ToastKind;
use super::super::{App, Command};
use super::versions::{Versions, close, of, open_at, say_why, unreadable, why_not};
use super::{FileCommand, SaveState, leaving, saving, why};
use crate::merge::as_restored;
use crate::model::Session;
use crate::store::{LoadError, RestoreError};
use crate::words;
use std::path::{Path, PathBuf};

/// Goes back to a version: the session is opened first where it is not.
pub(super) fn restore(app: &mut App, version: &Path) {
    let Some(versions) = app.state.versions.as_mut() else { return };
    let Some(entry) = versions.entry(version) else { return };
    let path = versions.path.clone();
    let is_open = open_at(&app.state, &path).is_some();
    if is_open && app.refuses_changes() {
        return;
    }
    if let Some(versions) = app.state.versions.as_mut() {
        versions.error = None;
        versions.restores = Some(entry);
    }
    if is_open {
        go_on(app);
    } else {
        super::run(app, FileCommand::Open(path));
    }
}

/// Reads the version that is to come back, once all that the session says now is in its file.
pub(super) fn go_on(app: &mut App) {
    let Some(versions) = &app.state.versions else { return };
    let (Some(entry), Some(open)) = (&versions.restores, open_at(&app.state, &versions.path)) else { return };
    if open.is_in_file() {
        let effect = VersionsEffect::Read { path: versions.path.clone(), entry: entry.clone() };
        return app.effect(Effect::Versions(effect));
    }
    if open.file.state == SaveState::ChangedOnDisk {
        give_up(app);
        return leaving::ask_where_stuck(app);
    }
    saving::save_now(app);
}

/// No version is on its way back any more.
pub(super) fn give_up(app: &mut App) {
    if let Some(versions) = app.state.versions.as_mut() {
        versions.restores = None;
    }
}

/// A session is open from now on: it may be one that a version is to come back into.
pub(super) fn opened(app: &mut App) {
    let is_it = |versions: &Versions| versions.is_restoring() && open_at(&app.state, &versions.path).is_some();
    let is_it = app.state.versions.as_ref().is_some_and(is_it);
    if is_it && !app.refuses_changes() {
        go_on(app);
    } else {
        give_up(app);
    }
}

/// The session cannot be shown, since the one that is open stays.
pub(super) fn not_shown(app: &mut App, path: &Path) {
    if of(app, path).is_some() {
        give_up(app);
    }
}

/// What there is now could not be saved, so nothing comes back.
pub(super) fn not_saved(app: &mut App, why: &str) {
    if app.state.versions.as_ref().is_some_and(Versions::is_restoring) {
        say_why(app, why.to_owned());
    }
}

/// A session cannot be read; whether a version takes its place.
pub(super) fn not_read(app: &mut App, error: &LoadError) -> bool {
    let Some(versions) = of(app, error.file()) else { return false };
    let Some(entry) = versions.restores.clone() else { return false };
    // What is there may be somebody's, but for what is damaged, empty or gone.
    if !error.may_be_rescued() && !matches!(error, LoadError::NotFound { .. } | LoadError::Empty { .. }) {
        say_why(app, why::why_not_opened(error));
        return true;
    }
    let effect = VersionsEffect::PutBack { path: versions.path.clone(), entry };
    app.effect(Effect::Versions(effect));
    true
}

/// Takes a version into the open session, as one step that can be undone.
pub(super) fn take_in(app: &mut App, path: &Path, version: &Path, session: Result<Box<Session>, LoadError>) {
    let Some(versions) = of(app, path) else { return };
    let Some(entry) = versions.restores.take_if(|entry| entry.file == version) else { return };
    let session = match session {
        Ok(session) => session,
        Err(error) => return say_why(app, unreadable(&error)),
    };
    let Some(open) = app.state.open.as_ref().filter(|open| open.file.path == path && open.file.read_only.is_none()) else { return };
    let now = open.session();
    if now.id != session.id || now.pack.as_ref().map(|pack| pack.table) != session.pack.as_ref().map(|pack| pack.table) {
        return say_why(app, words::versions::of_another().to_owned());
    }
    let (outcome, zone) = (as_restored(&session, now), open.schedule.zone.clone());
    let is_other = match app.take_in(&outcome, words::versions::step(entry.saved_at, &zone)) {
        Ok(is_other) => is_other,
        Err(err) => return say_why(app, words::sentence(&err.to_string())),
    };
    close(app);
    if !is_other {
        return app.toast(ToastKind::Remark, words::versions::no_change().to_owned(), None);
    }
    app.with_open(|open| open.file.keeps_before = true);
    saving::save_now(app);
    let undo = (words::edits::undo().to_owned(), Command::Undo);
    app.toast(ToastKind::Done, words::versions::restored(entry.saved_at, &zone), Some(undo));
}

/// A version is in the place of the file: the session can be opened again.
pub(super) fn put_back(app: &mut App, path: PathBuf, done: Result<(), RestoreError>) {
    let Some(versions) = of(app, &path) else { return };
    versions.restores = None;
    match done {
        Ok(()) => {
            close(app);
            app.toast(ToastKind::Remark, words::versions::put_back(&path), None);
            super::run(app, FileCommand::Open(path));
        }
        Err(error) => say_why(app, why_not(&error)),
    }
}
