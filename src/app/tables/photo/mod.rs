//! Photos of flipchart sheets: added to the sheet that is being entered, shown beside its lines and from a note, taken off again.

mod effect;
#[cfg(test)]
mod tests;

pub use effect::{PhotoEffect, PhotoEvent, Picture};

use super::super::effect::{Effect, PathPurpose};
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, AppState, Open, file};
use super::TablesDialog;
use crate::edit::{Change, Edit, TableField};
use crate::model::{Photo, Session, Source, Table, TableId};
use crate::words;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Something to do with photos of flipchart sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhotoCommand {
    /// Chooses photos of the sheet that is being entered.
    Ask,
    /// Keeps these as photos of the sheet that is being entered.
    Add(Vec<PathBuf>),
    /// Shows the photos of a table's sheet.
    Show(TableId, u32),
    /// Shows this one of the sheet's photos, from 0.
    Turn(usize),
    /// Takes a photo off its sheet; its file stays.
    Remove(TableId, Photo),
}

/// Which photo is shown, and what is on its way.
#[derive(Debug, Default)]
pub struct PhotoView {
    /// Which of the sheet's photos is shown, from 0.
    pub at: usize,
    /// How many are being copied.
    pub adding: usize,
    /// What went wrong last, in words.
    pub error: Option<String>,
    shown: Option<(TableId, Photo)>,
    picture: Option<Result<Arc<Picture>, String>>,
}

impl PhotoView {
    /// The photo that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Photo> {
        self.shown.as_ref().map(|(_, photo)| photo)
    }

    /// Its picture, or why there is none; nothing as long as it is being read.
    #[must_use]
    pub const fn picture(&self) -> Option<&Result<Arc<Picture>, String>> {
        self.picture.as_ref()
    }
}

/// The sheet whose photos are shown by the open dialog.
#[must_use]
pub fn sheet_in_view(state: &AppState) -> Option<(TableId, u32)> {
    let open = state.open.as_ref()?;
    match state.dialog.as_ref()? {
        Dialog::Tables(TablesDialog::Sheet) => sheet_entered(open),
        Dialog::Tables(TablesDialog::Photo(table, sheet)) => Some((*table, *sheet)),
        _ => None,
    }
}

/// The sheet that is being entered, where it can have photos. A table's own pack travels without files, and so has none.
#[must_use]
pub fn sheet_entered(open: &Open) -> Option<(TableId, u32)> {
    let sheet = &open.tables.sheet;
    match sheet.source {
        Some(Source::Table(table)) if open.session().pack.is_none() => Some((table, sheet.number)),
        _ => None,
    }
}

/// The photos of a sheet.
#[must_use]
pub fn photos_of(session: &Session, (table, sheet): (TableId, u32)) -> Vec<&Photo> {
    session.tables.get(&table).map(|table| table.photos_of(sheet).collect()).unwrap_or_default()
}

pub(super) fn run(app: &mut App, command: PhotoCommand) {
    match command {
        PhotoCommand::Ask => {
            if !app.refuses_changes() {
                file::ask(app, PathPurpose::Photo, String::new());
            }
        }
        PhotoCommand::Add(paths) => add(app, paths),
        PhotoCommand::Show(table, sheet) => {
            app.with_open(|open| open.tables.photos = PhotoView { adding: open.tables.photos.adding, ..PhotoView::default() });
            app.state.dialog = Some(Dialog::Tables(TablesDialog::Photo(table, sheet)));
        }
        PhotoCommand::Turn(at) => app.with_open(|open| open.tables.photos.at = at),
        PhotoCommand::Remove(table, photo) => remove(app, table, &photo),
    }
}

/// The person chose a photo, or typed its path: that took the dialog for the sheet away.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf) {
    file::path_is_done(app);
    back_to_sheet(app);
    add(app, vec![path]);
}

/// Nobody typed a path after all.
pub(in crate::app) fn back_to_sheet(app: &mut App) {
    if app.state.dialog.is_none() && app.state.open.as_ref().is_some_and(|open| open.tables.sheet.source.is_some()) {
        app.state.dialog = Some(Dialog::Tables(TablesDialog::Sheet));
    }
}

fn add(app: &mut App, paths: Vec<PathBuf>) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let Some((table, sheet)) = sheet_entered(open) else { return };
    let session = open.document.session();
    let Some(name) = session.tables.get(&table).map(|table| words::photos::file_name(&table.name, sheet)) else { return };
    let taken = session.tables.iter().flat_map(|table| &table.photos).map(|photo| photo.file.clone()).collect::<Vec<_>>();
    let (id, beside) = (session.id, open.file.path.clone());
    open.tables.photos.error = None;
    open.tables.photos.adding += paths.len();
    for from in paths {
        let (beside, name, taken) = (beside.clone(), name.clone(), taken.clone());
        app.effect(Effect::Photo(PhotoEffect::Keep { session: id, beside, table, sheet, from, name, taken }));
    }
}

/// Takes a photo off its sheet. The file stays, so that undo brings it back.
fn remove(app: &mut App, table: TableId, photo: &Photo) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(edit) = open.session().tables.get(&table).map(|table| without(table, photo)) else { return };
    let caption = words::edits::caption(&edit, open.session());
    let done = words::photos::taken_off(photo.file.as_str(), &open.file.path);
    app.commit_and_say(edit, caption, Some(done));
}

fn without(table: &Table, photo: &Photo) -> Edit {
    let rest = table.photos.iter().filter(|other| *other != photo).cloned().collect();
    Edit::Tables(Change::Set(table.id, TableField::Photos(rest)))
}

/// Takes in what came back.
pub(in crate::app) fn handle(app: &mut App, event: PhotoEvent) {
    match event {
        PhotoEvent::Chosen(paths) => {
            back_to_sheet(app);
            add(app, paths);
        }
        PhotoEvent::Kept { session, beside, table, photo } => {
            kept(app, session, beside, table, photo);
            file::go_on(app);
        }
        PhotoEvent::NotKept { session, why } => {
            not_kept(app, session, why);
            file::go_on(app);
        }
        PhotoEvent::Shown { photo, picture } => app.with_open(|open| {
            let photos = &mut open.tables.photos;
            if photos.shown() == Some(&photo) {
                photos.picture = Some(picture);
            }
        }),
        PhotoEvent::CopiedAlong { from, to, copied, left } => {
            for why in left {
                app.toast(ToastKind::Error, words::photos::not_copied(&why, &from), None);
            }
            if copied > 0 {
                app.toast(ToastKind::Remark, words::photos::copied(copied, &to), None);
            }
        }
    }
}

/// A photo is on the disk: only now does the session say so.
fn kept(app: &mut App, session: crate::model::SessionId, beside: PathBuf, table: TableId, photo: Photo) {
    let Some(open) = app.state.open.as_mut().filter(|open| open.session().id == session) else {
        return app.toast(ToastKind::Error, words::photos::came_too_late(photo.file.as_str(), &beside), None);
    };
    open.tables.photos.adding = open.tables.photos.adding.saturating_sub(1);
    let path = open.file.path.clone();
    let Some(of) = open.session().tables.get(&table).filter(|_| open.file.read_only.is_none()) else {
        return app.toast(ToastKind::Error, words::photos::came_too_late(photo.file.as_str(), &beside), None);
    };
    let photos: Vec<Photo> = of.photos.iter().cloned().chain([photo.clone()]).collect();
    let at = photos.iter().filter(|other| other.sheet == photo.sheet).count().saturating_sub(1);
    let edit = Edit::Tables(Change::Set(table, TableField::Photos(photos)));
    let caption = words::edits::caption(&edit, open.session());
    let is_in_view = sheet_in_view(&app.state) == Some((table, photo.sheet));
    app.commit_and_say(edit, caption, None);
    if is_in_view {
        app.with_open(|open| open.tables.photos.at = at);
    }
    if path != beside {
        // The session went on in another file meanwhile.
        app.effect(Effect::Photo(PhotoEffect::CopyAlong { from: beside, to: path, photos: vec![photo] }));
    }
}

fn not_kept(app: &mut App, session: crate::model::SessionId, why: String) {
    let is_entering = app.state.dialog == Some(Dialog::Tables(TablesDialog::Sheet));
    if let Some(open) = app.state.open.as_mut().filter(|open| open.session().id == session) {
        open.tables.photos.adding = open.tables.photos.adding.saturating_sub(1);
        if is_entering {
            open.tables.photos.error = Some(why);
            return;
        }
    }
    app.toast(ToastKind::Error, why, None);
}

/// The session is kept in another file from now on, or in another one, too: its photos go along.
pub(in crate::app) fn copy_along(app: &mut App, session: &Session, from: &Path, to: &Path) {
    let photos: Vec<Photo> = session.tables.iter().flat_map(|table| &table.photos).cloned().collect();
    if !photos.is_empty() && from != to {
        app.effect(Effect::Photo(PhotoEffect::CopyAlong { from: from.to_owned(), to: to.to_owned(), photos }));
    }
}

/// Asks for the photo that is to be seen, and lets go of what is not seen any more. While others see the window none is shown: a sheet
/// may have words on it that are for the chair only.
pub(in crate::app) fn refresh(app: &mut App) {
    let sheet = sheet_in_view(&app.state);
    let Some(open) = app.state.open.as_mut() else { return };
    let wanted = sheet.filter(|_| !open.is_projected()).and_then(|(table, sheet)| {
        let photos = photos_of(open.document.session(), (table, sheet));
        let at = open.tables.photos.at.min(photos.len().checked_sub(1)?);
        photos.get(at).map(|photo| (table, (*photo).clone()))
    });
    let photos = &mut open.tables.photos;
    if sheet.is_none() {
        (photos.at, photos.error) = (0, None);
    }
    if photos.shown == wanted {
        return;
    }
    photos.picture = None;
    photos.shown.clone_from(&wanted);
    if let Some((_, photo)) = wanted {
        let beside = open.file.path.clone();
        app.effect(Effect::Photo(PhotoEffect::Show { beside, photo }));
    }
}
