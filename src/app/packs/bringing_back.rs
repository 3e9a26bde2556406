//! Bringing packs back into the whole session: what they bring is shown first, and then is one step that can be undone.

use super::super::file::path_is_done;
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, Command};
use super::{Brought, PackDialog, PackEffect, effect};
use crate::model::Session;
use crate::store::Contents;
use crate::words;
use std::path::PathBuf;

/// A pack that was taken in. It is kept as the state that the next merge goes by only when the edit is on the disk: before, a crash would
/// make of its notes such as were deleted here.
#[derive(Debug)]
pub(super) struct TakenIn {
    /// The number of the edit.
    number: u64,
    pack: Session,
    /// Its file, to be deleted then.
    deletes: Option<(PathBuf, Contents)>,
}

/// Looks what packs bring.
pub(in crate::app) fn bring(app: &mut App, paths: Vec<PathBuf>) {
    if app.refuses_changes() {
        return;
    }
    look(app, paths, false);
}

fn look(app: &mut App, paths: Vec<PathBuf>, again: bool) {
    let Some(open) = app.state.open.as_ref() else { return };
    let (whole, revision) = (Box::new(open.session().clone()), open.document.revision());
    effect(app, PackEffect::BringBack { whole, revision, paths, again });
}

pub(super) fn again(app: &mut App, again: bool) {
    if let Some(brought) = app.state.packs.brought.as_ref() {
        let paths = brought.files.iter().map(|file| file.path.clone()).collect();
        look(app, paths, again);
    }
}

/// Shows what they bring.
pub(super) fn brought(app: &mut App, brought: Brought) {
    path_is_done(app);
    let Some(open) = app.state.open.as_ref() else { return };
    if open.session().id != brought.session.id {
        return;
    }
    let deletes = matches!(app.state.dialog, Some(Dialog::Packs(PackDialog::BringBack { deletes: true })));
    app.state.packs.brought = Some(brought);
    app.state.dialog = Some(Dialog::Packs(PackDialog::BringBack { deletes }));
}

pub(super) fn take_in(app: &mut App, deletes: bool) {
    let Some(brought) = app.state.packs.brought.take() else { return };
    let Some(open) = app.state.open.as_ref() else { return };
    if open.document.revision() != brought.revision {
        // Something has changed since: it is shown anew.
        app.state.packs.brought = Some(brought);
        let again = app.state.packs.brought.as_ref().is_some_and(|brought| brought.again);
        return self::again(app, again);
    }
    app.state.dialog = None;
    let notes = brought.packs().map(|pack| pack.new_notes).sum();
    let tables: Vec<&str> = brought.packs().filter_map(|pack| pack.pack.tables.iter().next()).map(|table| table.name.as_str()).collect();
    let said = words::packs::taken_in(&tables, notes);
    let is_any = match app.take_in(&brought.session, words::packs::step(&tables)) {
        Ok(is_any) => is_any,
        Err(err) => return app.toast(ToastKind::Error, words::sentence(&err.to_string()), None),
    };
    let Some(number) = app.state.open.as_ref().map(|open| open.document.last_number()) else { return };
    for file in brought.files {
        if let Ok(pack) = file.outcome {
            let deletes = deletes.then_some((file.path, pack.contents));
            app.state.packs.taken_in.push(TakenIn { number, pack: pack.pack, deletes });
        }
    }
    if is_any {
        let undo = (words::edits::undo().to_owned(), Command::Undo);
        app.toast(ToastKind::Done, said, Some(undo));
    }
    kept(app);
}

/// Edits are on the disk, or the session is: what was taken in with them is what the next merge goes by.
pub(in crate::app) fn kept(app: &mut App) {
    super::giving_back::saved(app);
    let Some(open) = app.state.open.as_ref() else { return };
    if !open.is_kept() {
        return;
    }
    let journalled = open.document.last_number();
    let (done, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut app.state.packs.taken_in).into_iter().partition(|it| it.number <= journalled);
    app.state.packs.taken_in = rest;
    let mut deletes = Vec::new();
    for taken_in in done {
        effect(app, PackEffect::KeepBase(Box::new(taken_in.pack)));
        deletes.extend(taken_in.deletes);
    }
    if !deletes.is_empty() {
        effect(app, PackEffect::Delete(deletes));
    }
}
