//! Pictures of the window, compared with those in tests/snapshots. They need a Vulkan adapter and
//! fail without one.
#![cfg(feature = "pictures")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use eframe::egui::Theme;
use egui_kittest::HarnessBuilder;
use saltaire::ui::gallery::Gallery;
use saltaire::ui::theme::{self, ThemeChoice};
use saltaire::ui::widgets::{Button, Dialog, TextField, dialog_buttons_ui};

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

/// A dialog over the gallery, with the focus in its first field.
struct Asking(Gallery, String);

impl eframe::App for Asking {
    fn ui(&mut self, ui: &mut eframe::egui::Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
        Dialog::new("rename", "Rename theme").show(ui.ctx(), |ui| {
            TextField::single(&mut self.1).label("Name").note("All 17 notes keep the theme under its new name.").show(ui);
            dialog_buttons_ui(ui, |ui| {
                ui.add(Button::main("Rename"));
                ui.add(Button::plain("Cancel"));
            });
        });
    }
}

#[test]
fn dialog_light() {
    let mut harness = HarnessBuilder::default().with_size([960.0, 600.0]).with_theme(Theme::Light).wgpu().build_eframe(|cc| {
        theme::install(&cc.egui_ctx, ThemeChoice::Light);
        Asking(Gallery::default(), "Feedback".to_owned())
    });
    harness.run();
    harness.snapshot("dialog-light");
    harness.key_press(eframe::egui::Key::Tab);
    harness.run();
    harness.snapshot("dialog-light-button-focused");
}
