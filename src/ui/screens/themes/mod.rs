//! The themes screen: what the notes are about.

use crate::app::{AppState, Open, Outbox};
use crate::ui::widgets::{Level, heading_ui};
use eframe::egui::Ui;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct ThemesScreen {}

/// Draws the screen.
pub fn themes_ui(ui: &mut Ui, _state: &AppState, open: &Open, _screen: &mut ThemesScreen, _out: &mut Outbox) {
    heading_ui(ui, Level::Screen, &open.session().about.title);
}
