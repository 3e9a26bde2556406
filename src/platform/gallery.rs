//! The gallery of widgets in a window of its own, for those who work on the app.

use eframe::egui::Ui;
use eframe::{App, Frame};

use super::window::{self, WindowError};
use crate::ui::gallery::Gallery;
use crate::ui::theme::{self, ThemeChoice};

struct GalleryApp(Gallery);

impl App for GalleryApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.0.ui(ui);
    }
}

/// Shows the gallery until its window is closed.
///
/// # Errors
/// As [`window::run`].
pub fn run(choice: ThemeChoice) -> Result<(), WindowError> {
    window::run(move |context, _started| {
        theme::install(&context.egui_ctx, choice);
        Ok(Box::new(GalleryApp(Gallery::default())))
    })
}
