//! The first screen: what can be opened, made, and is owed.

pub mod dialogs;
mod recent;
mod reuse;
mod start;

use crate::app::file::FileCommand;
use crate::app::{AppState, Command, Dialog, HelpPage, Outbox, Screen};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, IconButton, Level, follow_focus, heading_ui};
use eframe::egui::{Align, Id, Label, Layout, Role, ScrollArea, Ui, UiBuilder, vec2};

/// How wide the screen grows at the most.
const WIDEST: f32 = 1120.0;
/// The least width at which there are two columns.
const TWO_COLUMNS: f32 = 720.0;
/// How much of the width the first column takes.
const FIRST: f32 = 0.58;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct HomeScreen {
    /// The place in the list of recent sessions that is to get the focus, since what had it is gone.
    focus: Option<usize>,
}

/// Draws the screen.
pub fn home_ui(ui: &mut Ui, state: &AppState, screen: &mut HomeScreen, out: &mut Outbox) {
    ScrollArea::vertical().id_salt("home").auto_shrink([false, false]).show(ui, |ui| {
        let mut middle = ui.available_rect_before_wrap();
        let beside = ((middle.width() - WIDEST) / 2.0).max(0.0);
        middle = middle.shrink2(vec2(beside, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(middle).layout(Layout::top_down(Align::Min)), |ui| page_ui(ui, state, screen, out));
        follow_focus(ui);
    });
}

fn page_ui(ui: &mut Ui, state: &AppState, screen: &mut HomeScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let is_first_time = state.home.recent.sessions.is_empty();
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Screen, say!("home-title"));
        at_right_ui(ui, |ui| {
            if !is_first_time {
                if ui.add(Button::main(say!("actions-new-workshop")).icon(Icon::Plus)).clicked() {
                    out.send(start::new_workshop());
                }
                if ui.add(Button::plain(say!("home-open-file")).icon(Icon::FolderOpen).key("Ctrl+O")).clicked() {
                    out.send(Command::File(FileCommand::AskOpen));
                }
            }
            if ui.add(IconButton::new(Icon::CircleHelp, say!("actions-help")).key("F1")).clicked() {
                out.send(Command::dialog(Dialog::Help(HelpPage::Screen(Screen::Home))));
            }
            if ui.add(IconButton::new(Icon::Search, say!("actions-find")).key("Ctrl+K")).clicked() {
                out.send(Command::dialog(Dialog::Palette));
            }
            if ui.add(IconButton::new(Icon::Settings, say!("settings-title")).key("Ctrl+,")).clicked() {
                out.send(Command::dialog(Dialog::Settings));
            }
        });
    });
    ui.add_space(tokens.space.m);
    if is_first_time {
        start::welcome_ui(ui, screen.focus.take().is_some(), out);
        ui.add_space(tokens.space.m);
        columns_ui(ui, out, |ui, out| start::templates_ui(ui, state, out), start::examples_ui);
    } else {
        columns_ui(
            ui,
            out,
            |ui, out| recent::recent_ui(ui, state, screen, out),
            |ui, out| {
                recent::owed_ui(ui, state, out);
                start::templates_ui(ui, state, out);
                ui.add_space(theme::tokens(ui).space.m);
                start::examples_ui(ui, out);
            },
        );
    }
}

/// Puts controls at the right of a row, in the order in which the eye and the keyboard come to them.
fn at_right_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let id = Id::unique("home-at-right");
    let width = ui.data(|data| data.get_temp::<f32>(id));
    ui.add_space((ui.available_width() - width.unwrap_or_default()).max(0.0));
    let drawn = ui.horizontal(add).response.rect.width();
    if width.is_none_or(|width| (width - drawn).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, drawn));
        ui.ctx().request_discard("home-at-right");
    }
}

/// Two parts side by side, or one below the other where there is no room.
fn columns_ui(ui: &mut Ui, out: &mut Outbox, first: impl FnOnce(&mut Ui, &mut Outbox), second: impl FnOnce(&mut Ui, &mut Outbox)) {
    let gap = theme::tokens(ui).space.l;
    let width = ui.available_width();
    if width < TWO_COLUMNS {
        first(ui, out);
        ui.add_space(gap);
        second(ui, out);
        return;
    }
    let left = ((width - gap) * FIRST).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        column_ui(ui, left, |ui| first(ui, out));
        column_ui(ui, width - gap - left, |ui| second(ui, out));
    });
}

/// One of those that stand in a row.
fn column_ui<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let column = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = theme::tokens(ui).space.s;
        ui.set_width(width);
        add(ui)
    });
    column.inner
}

/// A list for screen readers, with its name; `role` is that of the whole.
fn list_of_ui(ui: &mut Ui, role: Role, name: &str, add: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().accessibility_role(role).accessibility_label(name);
    ui.scope_builder(builder, add);
}

/// Soft words that wrap.
fn soft_ui(ui: &mut Ui, words: &str) {
    let tokens = theme::tokens(ui);
    ui.add(Label::new(tokens.second(words)).wrap());
}
