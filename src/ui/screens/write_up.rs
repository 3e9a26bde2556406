//! The write-up screen: the chair's words beside the evidence.

use crate::app::{AppState, Open, Outbox};
use crate::ui::widgets::{Level, heading_ui};
use eframe::egui::Ui;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct WriteUpScreen {}

/// Draws the screen.
pub fn write_up_ui(ui: &mut Ui, _state: &AppState, open: &Open, _screen: &mut WriteUpScreen, _out: &mut Outbox) {
    heading_ui(ui, Level::Screen, &open.session().about.title);
}
