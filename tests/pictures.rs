//! Pictures of the window, compared with those in tests/snapshots. They need a Vulkan adapter and
//! fail without one.
#![cfg(feature = "pictures")]

use eframe::egui::Theme;
use egui_kittest::HarnessBuilder;
use saltaire::ui::gallery::Gallery;
use saltaire::ui::theme::{self, ThemeChoice};

/// The whole window is the gallery's, as eframe gives it to the app.
struct Window(Gallery);

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut eframe::egui::Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
    }
}

fn gallery(choice: ThemeChoice, system: Theme, name: &str) {
    let mut harness = HarnessBuilder::default().with_size([1280.0, 1000.0]).with_theme(system).wgpu().build_eframe(|cc| {
        theme::install(&cc.egui_ctx, choice);
        Window(Gallery::default())
    });
    harness.run();
    harness.snapshot(name);
}

#[test]
fn gallery_light() {
    gallery(ThemeChoice::Light, Theme::Light, "gallery-light");
}

#[test]
fn gallery_dark() {
    gallery(ThemeChoice::Dark, Theme::Dark, "gallery-dark");
}

#[test]
fn gallery_high_contrast() {
    gallery(ThemeChoice::HighContrast, Theme::Light, "gallery-high-contrast");
}
