//! A file of comments: read away from the window, looked at, then taken in as one step.

use super::super::App;
use super::super::effect::{Effect, PathPurpose};
use super::super::file;
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::TablesDialog;
use crate::app::Command;
use crate::edit::Ids;
use crate::import::{self, ImportError, Placed, Placement, Preview};
use crate::words;
use std::path::PathBuf;

/// A file of comments that was read and not taken in yet.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportDraft {
    /// The file.
    pub path: PathBuf,
    /// The column of the texts that the person chose; none: the one with a usual name.
    pub column: Option<String>,
    /// What is in it, or why it cannot be taken.
    pub read: Result<Preview, ImportError>,
    /// Where notes go that do not say themselves where they were said.
    pub placement: Placement,
    /// What the session would get besides notes, in words, each a line.
    pub remarks: Vec<String>,
}

/// Something to do with a file of comments.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportCommand {
    /// Choose a file.
    Ask,
    /// Take the texts from this column.
    Column(String),
    /// Put notes there that do not say where they were said.
    Place(Placement),
    /// Add its rows to the session.
    Take,
    /// Let go of it.
    Drop,
}

pub(super) fn run(app: &mut App, command: ImportCommand) {
    match command {
        ImportCommand::Ask => file::ask(app, PathPurpose::Import, String::new()),
        ImportCommand::Column(column) => {
            if let Some(draft) = app.state.open.as_ref().and_then(|open| open.tables.import.as_ref()) {
                let path = draft.path.clone();
                app.effect(Effect::ReadComments { path, column: Some(column) });
            }
        }
        ImportCommand::Place(placement) => {
            app.with_open(|open| {
                if let Some(draft) = &mut open.tables.import {
                    draft.placement = placement;
                }
            });
            remark(app);
        }
        ImportCommand::Take => take(app),
        ImportCommand::Drop => close(app),
    }
}

/// Goes on with a file that the person chose.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf) {
    app.effect(Effect::ReadComments { path, column: None });
}

/// A file of comments was read.
pub(in crate::app) fn read(app: &mut App, path: PathBuf, column: Option<String>, read: Result<Preview, ImportError>) {
    app.with_open(|open| {
        let before = open.tables.import.take().filter(|draft| draft.path == path);
        let placement = before.map_or_else(|| Placement { table: open.tables.table(), item: open.tables.target }, |draft| draft.placement);
        open.tables.import = Some(ImportDraft { path, column, read, placement, remarks: Vec::new() });
    });
    remark(app);
    if app.state.open.is_some() {
        app.state.dialog = Some(Dialog::Tables(TablesDialog::Import));
    }
}

fn placed(app: &App, ids: &mut Ids) -> Option<Placed> {
    let open = app.state.open.as_ref()?;
    let draft = open.tables.import.as_ref()?;
    let preview = draft.read.as_ref().ok().filter(|preview| !preview.rows.is_empty())?;
    Some(import::place(preview, open.session(), &draft.placement, app.state.now, &app.state.zone, ids))
}

/// Says what the session would get besides notes.
fn remark(app: &mut App) {
    // Nothing is added yet: these ids are let go of.
    let remarks = placed(app, &mut Ids::seeded(0)).map(|placed| words::import::remarks(&placed)).unwrap_or_default();
    app.with_open(|open| {
        if let Some(draft) = &mut open.tables.import {
            draft.remarks = remarks;
        }
    });
}

fn take(app: &mut App) {
    let mut ids = app.ids.clone();
    let Some(Placed { edit, references, .. }) = placed(app, &mut ids) else { return };
    app.ids = ids;
    let before = app.state.open.as_ref().map_or(0, |open| open.document.revision());
    app.commit(edit);
    if app.state.open.as_ref().is_some_and(|open| open.document.revision() != before) {
        close(app);
        let undo = (words::edits::undo().to_owned(), Command::Undo);
        app.toast(ToastKind::Done, words::import::taken(references.len()), Some(undo));
    }
}

fn close(app: &mut App) {
    app.with_open(|open| open.tables.import = None);
    if app.state.dialog == Some(Dialog::Tables(TablesDialog::Import)) {
        app.state.dialog = None;
    }
}
