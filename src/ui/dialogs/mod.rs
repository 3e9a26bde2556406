//! The dialogs over the screens.

mod answers;
mod damage;
mod elsewhere;
mod erase;
mod file;
mod giving_way;
mod help;
mod newer;
mod packs;
mod palette;
mod recovery;
mod replace;
mod rescue_sheet;
mod room;
mod session;
mod settings;
mod settle;
mod versions;

use crate::app::{AppState, Dialog, Outbox};
use crate::ui::screens::{agenda, home, next_steps, tables, themes, write_up};
use crate::ui::theme;
use eframe::egui::{Context, Label, Ui};

/// Draws the dialog that is open, if one is.
pub fn dialog_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    match &state.dialog {
        Some(Dialog::File(dialog)) => file::file_dialog_ui(ctx, state, dialog, out),
        Some(Dialog::GivingWay) => {
            if let Some(open) = &state.open {
                giving_way::giving_way_ui(ctx, open, out);
            }
        }
        Some(Dialog::RescueSheet(choice)) => {
            if let Some(open) = &state.open {
                rescue_sheet::rescue_sheet_ui(ctx, open, choice, out);
            }
        }
        Some(Dialog::Replace) => {
            if let Some(open) = &state.open {
                replace::replace_ui(ctx, open, out);
            }
        }
        Some(Dialog::Answers(dialog)) => {
            if let Some(open) = &state.open {
                answers::answers_dialog_ui(ctx, open, *dialog, out);
            }
        }
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
        Some(Dialog::PrintDay(choice)) => agenda::printing::print_ui(ctx, state, *choice, out),
        Some(Dialog::WriteUp(dialog)) => write_up::dialog_ui(ctx, state, dialog, out),
        None => {}
    }
}

/// What a dialog says.
fn text_ui(ui: &mut Ui, text: impl Into<String>) {
    let said = theme::tokens(ui).body(text);
    ui.add(Label::new(said).wrap());
}

/// What comes first in it.
fn strong_ui(ui: &mut Ui, text: impl Into<String>) {
    let said = theme::tokens(ui).strong(text);
    ui.add(Label::new(said).wrap());
}

/// What comes after it: where, details, what else.
fn second_ui(ui: &mut Ui, text: impl Into<String>) {
    let said = theme::tokens(ui).second(text);
    ui.add(Label::new(said).wrap());
}
