//! What stands where something is hidden while projecting.

use super::theme::{self, Icon};
use crate::app::Open;
use eframe::egui::{Label, Ui};

/// Says how many notes no list has while projecting; nothing where none are hidden.
pub(super) fn hidden_notes_ui(ui: &mut Ui, open: &Open) {
    notes_hidden_ui(ui, open.notes.left_out());
}

/// Says that so many notes are hidden while projecting; nothing where none are.
pub(super) fn notes_hidden_ui(ui: &mut Ui, count: usize) {
    if count > 0 {
        hidden_ui(ui, &say!("projecting-notes-hidden", count = count));
    }
}

/// Says that something is hidden while projecting.
pub(super) fn hidden_ui(ui: &mut Ui, what: &str) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.add(Icon::EyeOff.image(tokens.shape.small_icon, tokens.soft));
        ui.add(Label::new(tokens.second(what)).wrap());
    });
}
