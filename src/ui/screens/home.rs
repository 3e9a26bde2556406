//! The first screen: what can be opened, made, and is owed.

use crate::app::file::FileCommand;
use crate::app::{AppState, Command, Outbox};
use crate::library;
use crate::ui::widgets::{Button, Level, heading_ui};
use eframe::egui::Ui;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct HomeScreen {}

/// Draws the screen.
pub fn home_ui(ui: &mut Ui, _state: &AppState, _screen: &mut HomeScreen, out: &mut Outbox) {
    heading_ui(ui, Level::Screen, "Saltaire");
    if ui.add(Button::main("Open…")).clicked() {
        out.send(Command::File(FileCommand::AskOpen));
    }
    for example in &library::EXAMPLES {
        if ui.add(Button::plain(example.title)).clicked() {
            out.send(Command::File(FileCommand::OpenExample(example.name.to_owned())));
        }
    }
}
