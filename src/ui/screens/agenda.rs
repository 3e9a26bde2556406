//! The agenda screen: the running order and its clock.

use crate::app::{AppState, Open, Outbox};
use crate::ui::widgets::{Level, heading_ui};
use eframe::egui::Ui;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct AgendaScreen {}

/// Draws the screen.
pub fn agenda_ui(ui: &mut Ui, _state: &AppState, open: &Open, _screen: &mut AgendaScreen, _out: &mut Outbox) {
    heading_ui(ui, Level::Screen, &open.session().about.title);
}
