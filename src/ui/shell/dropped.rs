//! Files that were dropped on the window.

use crate::app::{AppState, Outbox, packs};
use eframe::egui::Context;
use std::path::PathBuf;

/// Opens them, unless a dialog waits for an answer.
pub(super) fn take_dropped(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let mut paths: Vec<PathBuf> = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    // What was dragged out of another program need not be a file.
    paths.retain(|path| !path.as_os_str().is_empty());
    if state.dialog.is_none()
        && let Some(command) = packs::dropped(state, paths)
    {
        out.send(command);
    }
}
