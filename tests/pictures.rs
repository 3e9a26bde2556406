//! Pictures of the window, compared with those in tests/snapshots. They need a Vulkan adapter and
//! fail without one.
#![cfg(feature = "pictures")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::Theme;
use egui_kittest::HarnessBuilder;
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::{Command, Screen};
use saltaire::library;
use saltaire::ui::gallery::Gallery;
use saltaire::ui::theme::{self, ThemeChoice};
use saltaire::ui::widgets::{Button, Dialog, TextField, dialog_buttons_ui};
use std::time::Duration;
use support::Desk;

/// Eleven minutes into the table discussion, a little late, with the notes of the Leeds example.
fn during_the_day(size: [f32; 2], system: Theme) -> Desk {
    let mut session = library::example("leeds-involvement-panel").expect("the example").session().expect("a session");
    for item in session.agenda.in_order().into_iter().map(|item| item.id).collect::<Vec<_>>() {
        session.agenda.get_mut(&item).expect("an item").events.clear();
    }
    let mut desk = Desk::drawn(size, system);
    desk.open(&session);
    for minutes in [13, 17, 10, 12, 11] {
        desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
        desk.pass(Duration::from_secs(minutes * 60 - 12));
    }
    desk.pass(Duration::from_secs(8));
    desk
}

fn screens(size: [f32; 2], system: Theme, ending: &str) {
    let mut desk = during_the_day(size, system);
    let names = [
        (Screen::Agenda, "agenda"),
        (Screen::Tables, "tables"),
        (Screen::Themes, "themes"),
        (Screen::NextSteps, "next-steps"),
        (Screen::WriteUp, "write-up"),
    ];
    for (screen, name) in names {
        desk.dispatch(Command::GoTo(screen));
        desk.harness.snapshot(format!("{name}-{ending}"));
    }
}

fn home(size: [f32; 2], system: Theme, ending: &str) {
    Desk::drawn(size, system).harness.snapshot(format!("home-{ending}"));
}

#[test]
fn home_light() {
    home([1280.0, 800.0], Theme::Light, "light");
}

#[test]
fn home_dark() {
    home([1280.0, 800.0], Theme::Dark, "dark");
}

#[test]
fn home_small_light() {
    home([960.0, 600.0], Theme::Light, "small-light");
}

#[test]
fn home_small_dark() {
    home([960.0, 600.0], Theme::Dark, "small-dark");
}

#[test]
fn screens_light() {
    screens([1280.0, 800.0], Theme::Light, "light");
}

#[test]
fn screens_dark() {
    screens([1280.0, 800.0], Theme::Dark, "dark");
}

#[test]
fn screens_small_light() {
    screens([960.0, 600.0], Theme::Light, "small-light");
}

#[test]
fn screens_small_dark() {
    screens([960.0, 600.0], Theme::Dark, "small-dark");
}

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
