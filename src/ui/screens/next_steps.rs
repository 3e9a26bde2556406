//! The next steps screen: the board.

use crate::app::{AppState, Open, Outbox};
use crate::ui::widgets::{Level, heading_ui};
use eframe::egui::Ui;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct NextStepsScreen {}

/// Draws the screen.
pub fn next_steps_ui(ui: &mut Ui, _state: &AppState, open: &Open, _screen: &mut NextStepsScreen, _out: &mut Outbox) {
    heading_ui(ui, Level::Screen, &open.session().about.title);
}
