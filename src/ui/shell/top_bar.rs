//! The bar at the top of every screen: what runs, what it means, and whether all is saved.

use super::running;
use crate::app::file::{FileCommand, SaveState};
use crate::app::{AppState, Command, Open, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::IconButton;
use crate::words;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Ui};

/// What the time of day, saving and the buttons at the right take, in points.
const RIGHT: f32 = 230.0;

/// Draws the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8));
    Panel::top("top bar").exact_size(56.0).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let about = &open.session().about;
            let is_wide = ui.available_width() > 1100.0;
            ui.scope(|ui| {
                ui.set_max_width(if is_wide { 220.0 } else { 130.0 });
                ui.add(Label::new(tokens.card_title(&about.title)).truncate());
            });
            if is_wide && !about.place.trim().is_empty() {
                ui.scope(|ui| {
                    ui.set_max_width(120.0);
                    ui.add(Label::new(tokens.second(&about.place)).truncate());
                });
            }
            let room = ui.available_width() - RIGHT;
            running::running_ui(ui, open, room, out);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                right_ui(ui, state, open, out);
            });
        });
    });
}

fn right_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if ui.add(IconButton::new(Icon::FolderOpen, "Close the session").key("Ctrl+W")).clicked() {
        out.send(Command::File(FileCommand::Close));
    }
    let undo = open.document.undo_caption().map_or_else(|| "Undo".to_owned(), |caption| format!("Undo: {caption}"));
    let can_undo = open.document.undo_caption().is_some();
    if ui.add_enabled(can_undo, IconButton::new(Icon::Undo2, &undo).key("Ctrl+Z")).clicked() {
        out.send(Command::Undo);
    }
    let saved = match &open.file.state {
        _ if open.document.is_saved() => "All saved",
        SaveState::Saving(_) | SaveState::Idle => "Saving…",
        SaveState::Failed(_) | SaveState::ChangedOnDisk => "Not saved",
    };
    ui.label(tokens.second(saved));
    ui.label(tokens.mono(words::time::clock_at(state.now, &open.schedule.zone)));
}
