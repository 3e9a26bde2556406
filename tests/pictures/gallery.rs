//! Every widget in every state.

use crate::camera::Album;
use eframe::egui::{Key, Theme, Ui};
use egui_kittest::{Harness, HarnessBuilder};
use saltaire::ui::gallery::Gallery;
use saltaire::ui::theme::{self, ThemeChoice};
use saltaire::ui::widgets::{Button, Dialog, TextField, dialog_buttons_ui};

/// The window, with a dialog over it where there is something to rename.
struct Window(Gallery, Option<String>);

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
        let Some(name) = &mut self.1 else { return };
        Dialog::new("rename", "Rename theme").show(ui.ctx(), |ui| {
            TextField::single(name).label("Name").note("All 17 notes keep the theme under its new name.").show(ui);
            dialog_buttons_ui(ui, |ui| {
                ui.add(Button::main("Rename"));
                ui.add(Button::plain("Cancel"));
            });
        });
    }
}

fn window(choice: ThemeChoice, size: [f32; 2], renames: Option<&str>) -> Harness<'static, Window> {
    let system = if choice == ThemeChoice::Dark { Theme::Dark } else { Theme::Light };
    let renames = renames.map(str::to_owned);
    let mut harness = HarnessBuilder::default().with_size(size).with_theme(system).wgpu().build_eframe(move |cc| {
        theme::install(&cc.egui_ctx, choice);
        Window(Gallery::default(), renames)
    });
    harness.run();
    harness
}

#[test]
fn gallery() {
    let mut album = Album::default();
    let looks = [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark"), (ThemeChoice::HighContrast, "high-contrast")];
    for (choice, ending) in looks {
        let picture = window(choice, [1280.0, 2880.0], None).render().unwrap();
        album.add(&picture, &format!("gallery-{ending}"));
    }
}

#[test]
fn a_dialog_with_the_focus_in_it() {
    let mut album = Album::default();
    let mut harness = window(ThemeChoice::Light, [960.0, 600.0], Some("Feedback"));
    album.add(&harness.render().unwrap(), "dialog-light");
    harness.key_press(Key::Tab);
    harness.run();
    album.add(&harness.render().unwrap(), "dialog-light-button-focused");
}
