//! The dialogs over the screens.

use crate::app::file::FileDialog;
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::ui::screens::{home, next_steps, tables, themes, write_up};
use crate::ui::widgets;
use eframe::egui::Context;

mod file;
mod session;

/// Draws the dialog that is open, if one is.
pub fn dialog_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    match &state.dialog {
        Some(Dialog::File(FileDialog::TypePath { purpose, text })) => file::type_path_ui(ctx, *purpose, text, out),
        Some(Dialog::Session) => {
            if let Some(open) = &state.open {
                session::session_ui(ctx, open, out);
            }
        }
        Some(Dialog::Home(dialog)) => home::dialogs::home_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::NextSteps(dialog)) => next_steps::dialogs::next_steps_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Themes(dialog)) => themes::dialogs::themes_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Tables(dialog)) => tables::dialog_ui(ctx, state, *dialog, out),
        Some(Dialog::WriteUp(dialog)) => write_up::dialog_ui(ctx, state, dialog, out),
        Some(_) => {
            if widgets::Dialog::new("other", "").show(ctx, |_| {}).closed {
                out.send(Command::CloseDialog);
            }
        }
        None => {}
    }
}
