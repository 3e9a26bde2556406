//! The tables screen: what every table says, captured as it is said.

use crate::app::{AppState, Open, Outbox};
use crate::ui::widgets::{Level, heading_ui};
use eframe::egui::Ui;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct TablesScreen {}

/// Draws the screen.
pub fn tables_ui(ui: &mut Ui, _state: &AppState, open: &Open, _screen: &mut TablesScreen, _out: &mut Outbox) {
    heading_ui(ui, Level::Screen, &open.session().about.title);
}
