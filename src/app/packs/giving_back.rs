//! Giving the open pack back, and removing it from this computer.

use super::super::file::FileCommand;
use super::super::state::{Dialog, Screen};
use super::super::toast::ToastKind;
use super::super::{App, Command, Effect, file, tables};
use super::{PackDialog, PackEffect, effect, pack_of};
use crate::words;
use std::path::{Path, PathBuf};

/// Saves the pack with what is half written, and shows it once it is on the disk.
pub(super) fn give_back(app: &mut App) {
    if pack_of(&app.state).is_none() {
        return;
    }
    if !app.refuses_changes() {
        tables::keep_half_written(app);
    }
    app.state.packs.gives_back = true;
    file::run(app, FileCommand::Save);
    saved(app);
}

/// Something was saved: the pack is shown where that was waited for.
pub(super) fn saved(app: &mut App) {
    let Some((open, _)) = pack_of(&app.state).filter(|(open, _)| app.state.packs.gives_back && open.document.is_saved()) else { return };
    let path = open.file.path.clone();
    app.state.packs.gives_back = false;
    app.state.dialog = Some(Dialog::Packs(PackDialog::GivenBack));
    app.effect(Effect::OpenFolder(path));
}

/// Removes the pack: it is not open any more, and nothing of it is kept here.
pub(super) fn remove(app: &mut App) {
    let Some((open, pack)) = pack_of(&app.state) else { return };
    if open.file.read_only.is_some() {
        return app.toast(ToastKind::Error, words::file::read_only().to_owned(), None);
    }
    let (path, session, pack) = (open.file.path.clone(), open.session().id, pack.id);
    app.state.open = None;
    app.state.dialog = None;
    app.state.screen = Screen::Home;
    effect(app, PackEffect::Remove { path, session, pack });
}

pub(super) fn removed(app: &mut App, path: &Path, left: &[PathBuf]) {
    app.state.home.recent.forget(path);
    app.effect(Effect::WriteRecent(app.state.home.recent.clone()));
    if left.is_empty() {
        app.toast(ToastKind::Done, words::packs::removed(path), None);
    } else {
        let show = left.first().map(|file| (words::file::open_folder().to_owned(), Command::File(FileCommand::OpenFolder(file.clone()))));
        app.toast(ToastKind::Error, words::packs::not_deleted(left), show);
    }
}
