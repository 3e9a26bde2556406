//! Letting go of the open session: first it is on the disk, then whatever comes next.

use super::super::effect::{Effect, JournalEffect};
use super::super::state::{Dialog, Screen};
use super::super::{App, AppState, Open, next_steps, tables};
use super::{FileDialog, OpenFile, SaveState, arrivals, restoring, saving};
use crate::document::Document;

/// What comes once the open session is on the disk and let go of.
#[derive(Debug)]
pub(in crate::app) enum Then {
    /// The first screen.
    Home,
    /// Another session, which has been read or made already.
    Show(Box<(Document, OpenFile)>),
    /// The end of the program.
    Quit,
}

/// Saves what is open and goes on when that is done. Where it cannot be saved the person is asked, and everything stays.
pub(super) fn leave(app: &mut App, then: Then) {
    if matches!(app.state.leaving, Some(Then::Quit)) {
        return unlock_unshown(app, &then);
    }
    if let Some(before) = app.state.leaving.replace(then) {
        unlock_unshown(app, &before);
    }
    if app.state.open.as_ref().is_some_and(|open| open.file.read_only.is_none()) {
        tables::keep_half_written(app);
        next_steps::keep_half_written(app);
    }
    saving::save_now(app);
    go_on(app);
    if app.state.leaving.is_some() {
        ask_where_stuck(app);
    }
}

/// Goes on with what waits for the session to be on the disk, where it is; saves again what was changed while it was saved.
pub(super) fn go_on(app: &mut App) {
    if app.state.leaving.is_none() {
        return;
    }
    if !is_settled(&app.state) {
        return saving::save_now(app);
    }
    if let Some(then) = app.state.leaving.take() {
        let keeps_open = matches!(then, Then::Quit);
        if let Some(open) = app.state.open.take() {
            end_watch_and_journal(app, &open, false);
            arrivals::remember(app, &open);
            if keeps_open {
                // What the window shows stays in it until it is gone; the lock goes with the program.
                app.state.open = Some(open);
            } else {
                app.effect(Effect::Unlock(open.file.path));
            }
        }
        arrive(app, then);
    }
}

/// Lets go of what was not saved, since the person chose so.
pub(super) fn abandon(app: &mut App) {
    if let Some(open) = app.state.open.take() {
        // What is in the journal is offered at the next start.
        end_watch_and_journal(app, &open, !open.document.is_saved());
        app.effect(Effect::Unlock(open.file.path));
    }
    let then = app.state.leaving.take().unwrap_or(Then::Home);
    arrive(app, then);
}

/// The person closed a question about files without an answer: the session stays open.
pub(in crate::app) fn stay(app: &mut App) {
    if let Some(before) = app.state.leaving.take() {
        unlock_unshown(app, &before);
    }
}

/// Asks what to do where saving does not get on by itself.
pub(super) fn ask_where_stuck(app: &mut App) {
    let asks = |open: &&Open| !open.document.is_saved() || open.file.state == SaveState::ChangedOnDisk;
    let Some(open) = app.state.open.as_ref().filter(asks) else { return };
    let dialog = match &open.file.state {
        SaveState::ChangedOnDisk => FileDialog::ChangedOnDisk,
        SaveState::Failed(why) => FileDialog::NotSaved(why.clone()),
        SaveState::Idle | SaveState::Saving(_) => return,
    };
    app.state.dialog = Some(Dialog::File(dialog));
}

/// Says why saving does not get on and what can be done, while it is tried again too.
pub(super) fn explain(app: &mut App) {
    ask_where_stuck(app);
    if let Some(why) = app.state.open.as_ref().filter(|open| !open.is_in_file()).and_then(|open| open.file.failing()) {
        let why = why.to_owned();
        app.state.dialog.get_or_insert(Dialog::File(FileDialog::NotSaved(why)));
    }
}

/// Ends what follows an open session: the watch of its file, and its journal where there is one.
fn end_watch_and_journal(app: &mut App, open: &Open, stays: bool) {
    app.effect(Effect::Watch(None));
    if open.file.read_only.is_none() {
        app.effect(Effect::Journal(JournalEffect::End { path: open.file.path.clone(), stays }));
    }
}

fn arrive(app: &mut App, then: Then) {
    app.state.dialog = None;
    match then {
        Then::Home => app.state.screen = Screen::Home,
        Then::Show(session) => {
            let (document, file) = *session;
            arrivals::show(app, document, file);
        }
        Then::Quit => {
            app.state.may_quit = true;
            super::super::settings::write_now(app);
        }
    }
}

/// Whether all that was changed is on the disk and nothing is on its way there, a photo neither.
fn is_settled(state: &AppState) -> bool {
    state.open.as_ref().is_none_or(|open| open.is_in_file() && open.tables.photos.adding == 0)
}

/// Another session was read to be shown and is not going to be: its lock goes back.
fn unlock_unshown(app: &mut App, then: &Then) {
    if let Then::Show(session) = then {
        restoring::not_shown(app, &session.1.path);
        app.effect(Effect::Unlock(session.1.path.clone()));
    }
}
