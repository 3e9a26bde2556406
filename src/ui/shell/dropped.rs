//! Files that were dropped on the window.

use crate::app::tables::{PhotoCommand, TablesCommand, TablesDialog, sheet_entered};
use crate::app::{AppState, Command, Dialog, Outbox, packs};
use eframe::egui::Context;
use std::path::PathBuf;

/// Opens them, unless a dialog waits for an answer; while a flipchart sheet is entered they are photos of it.
pub(super) fn take_dropped(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let mut paths: Vec<PathBuf> = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    // What was dragged out of another program need not be a file.
    paths.retain(|path| !path.as_os_str().is_empty());
    let is_sheet = state.dialog == Some(Dialog::Tables(TablesDialog::Sheet)) && state.open.as_ref().and_then(sheet_entered).is_some();
    if is_sheet && !paths.is_empty() {
        out.send(Command::Tables(TablesCommand::Photo(PhotoCommand::Add(paths))));
    } else if state.dialog.is_none()
        && let Some(command) = packs::dropped(state, paths)
    {
        out.send(command);
    }
}
