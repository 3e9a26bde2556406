//! Pictures of the window, compared with those in tests/snapshots. They need a Vulkan adapter and
//! fail without one.
#![cfg(feature = "pictures")]

use eframe::egui::Theme;
use egui_kittest::HarnessBuilder;
use saltaire::ui::gallery::Gallery;
use saltaire::ui::theme::{self, ThemeChoice};

fn gallery(choice: ThemeChoice, system: Theme, name: &str) {
    let mut harness = HarnessBuilder::default()
        .with_size([1280.0, 1000.0])
        .with_theme(system)
        .with_context_setup(move |ctx| theme::install(ctx, choice))
        .wgpu()
        .build_ui_state(
            |ui, gallery: &mut Gallery| gallery.ui(ui),
            Gallery::default(),
        );
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
    gallery(
        ThemeChoice::HighContrast,
        Theme::Light,
        "gallery-high-contrast",
    );
}
