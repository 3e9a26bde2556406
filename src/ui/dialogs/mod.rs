//! The dialogs over the screens.

mod damage;
mod elsewhere;
mod erase;
mod file;
mod help;
mod newer;
mod packs;
mod palette;
mod recovery;
mod room;
mod session;
mod settings;
mod settle;
mod versions;

use crate::app::{AppState, Dialog, Outbox};
use crate::ui::screens::{home, next_steps, tables, themes, write_up};
use eframe::egui::Context;

/// Draws the dialog that is open, if one is.
pub fn dialog_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    match &state.dialog {
        Some(Dialog::File(dialog)) => file::file_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Settle) => {
            if let Some(open) = &state.open {
                settle::settle_ui(ctx, open, out);
            }
        }
        Some(Dialog::Erase(dialog)) => erase::erase_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Settings) => settings::settings_ui(ctx, state, out),
        Some(Dialog::Room) => room::room_ui(ctx, state, out),
        Some(Dialog::Help(page)) => help::help_ui(ctx, state, *page, out),
        Some(Dialog::Palette) => palette::palette_ui(ctx, state, out),
        Some(Dialog::Session) => {
            if let Some(open) = &state.open {
                session::session_ui(ctx, open, out);
            }
        }
        Some(Dialog::Home(dialog)) => home::dialogs::home_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::NextSteps(dialog)) => next_steps::dialogs::next_steps_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Themes(dialog)) => themes::dialogs::themes_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Packs(dialog)) => packs::pack_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::Tables(dialog)) => tables::dialog_ui(ctx, state, *dialog, out),
        Some(Dialog::WriteUp(dialog)) => write_up::dialog_ui(ctx, state, dialog, out),
        None => {}
    }
}
