//! Handing a pack out.

use super::super::file::{self, why_not_saved};
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, PathPurpose};
use super::{PackDialog, PackEffect, effect};
use crate::edit::{Change, Edit, TableField};
use crate::model::{Capture, TableId};
use crate::pack::{self, Wanted};
use crate::store::SaveError;
use crate::words;
use std::path::{Path, PathBuf};

/// How a pack is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandOut {
    /// For which table.
    pub table: TableId,
    /// The themes go along.
    pub themes: bool,
    /// The file's name ends in `.txt`.
    pub as_text: bool,
}

pub(super) fn ask(app: &mut App, table: TableId) {
    let whole = app.state.open.as_ref().filter(|open| open.session().pack.is_none());
    if whole.is_some_and(|open| open.session().tables.contains(&table)) && !app.refuses_changes() {
        app.state.dialog = Some(Dialog::Packs(PackDialog::HandOut(HandOut { table, themes: false, as_text: false })));
    }
}

pub(super) fn choose_place(app: &mut App, wanted: HandOut) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(table) = open.session().tables.get(&wanted.table) else { return };
    let name = words::packs::file_name(&open.session().about.title, &table.name, wanted.as_text);
    app.state.dialog = None;
    app.state.packs.handing_out = Some(wanted);
    file::ask(app, PathPurpose::Pack, name);
}

/// Writes the pack to where the person chose.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf, replace: bool) {
    let Some(wanted) = app.state.packs.handing_out else { return };
    let (id, now) = (app.ids.entry(), app.state.now);
    let wanted = Wanted { id, table: wanted.table, themes: wanted.themes, now };
    if let Some(pack) = app.state.open.as_ref().and_then(|open| pack::hand_out(open.session(), wanted)) {
        effect(app, PackEffect::HandOut { path, pack: Box::new(pack), replace });
    }
}

/// It is written: the table captures on its own laptop from now on.
pub(super) fn done(app: &mut App, path: &Path) {
    file::path_is_done(app);
    let Some(HandOut { table, .. }) = app.state.packs.handing_out.take() else { return };
    let name = app.state.open.as_ref().and_then(|open| open.session().tables.get(&table)).map(|table| (table.name.clone(), table.capture));
    let Some((name, capture)) = name else { return };
    if capture != Capture::OwnLaptop {
        app.commit(Edit::Tables(Change::Set(table, TableField::Capture(Capture::OwnLaptop))));
    }
    file::offer_folder(app, words::packs::handed_out(&name, path), path);
}

pub(super) fn not_done(app: &mut App, path: &Path, error: &SaveError) {
    if !file::not_written_as_typed(app, path, error) {
        app.toast(ToastKind::Error, why_not_saved(error), None);
    }
}
