//! What an empty screen or list says: what goes here, and the first thing to do.

use eframe::egui::{Label, Ui};

use super::button::Button;
use super::heading::{Level, heading_ui};
use crate::ui::theme::{self, Icon};

/// Says what goes here; `true` when the first action was pressed.
pub fn empty_state_ui(ui: &mut Ui, icon: Icon, title: &str, sentence: &str, action: Option<&str>) -> bool {
    let tokens = theme::tokens(ui);
    let mut pressed = false;
    ui.vertical_centered(|ui| {
        ui.add_space(tokens.space.xxl);
        ui.add(icon.image(tokens.space.xxl + tokens.space.m, tokens.soft));
        heading_ui(ui, Level::Card, title);
        ui.scope(|ui| {
            ui.set_max_width(420.0_f32.min(ui.available_width()));
            ui.add(Label::new(tokens.body(sentence).color(tokens.soft)).wrap());
        });
        if let Some(action) = action {
            ui.add_space(tokens.space.s);
            pressed = ui.add(Button::main(action)).clicked();
        }
        ui.add_space(tokens.space.xxl);
    });
    pressed
}
