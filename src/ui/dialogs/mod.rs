//! The dialogs over the screens.

use crate::app::file::FileDialog;
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::ui::{screens, widgets};
use eframe::egui::Context;

mod file;

/// Draws the dialog that is open, if one is.
pub fn dialog_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    match &state.dialog {
        Some(Dialog::File(FileDialog::TypePath { purpose, text })) => file::type_path_ui(ctx, *purpose, text, out),
        Some(Dialog::WriteUp(dialog)) => screens::write_up::dialog_ui(ctx, state, dialog, out),
        Some(_) => {
            if widgets::Dialog::new("other", "").show(ctx, |_| {}).closed {
                out.send(Command::CloseDialog);
            }
        }
        None => {}
    }
}
