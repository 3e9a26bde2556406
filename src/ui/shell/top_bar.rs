//! The bar at the top of every screen: what runs, what it means, and whether all is saved.

use crate::app::agenda::AgendaCommand;
use crate::app::file::{FileCommand, SaveState};
use crate::app::{AppState, Command, Open, Outbox};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Button, Chip, IconButton};
use crate::words;
use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui};

/// Draws the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8));
    Panel::top("top bar").exact_size(56.0).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let about = &open.session().about;
            ui.label(tokens.card_title(&about.title));
            ui.label(tokens.second(&about.place));
            running_ui(ui, open, out);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                right_ui(ui, state, open, out);
            });
        });
    });
}

fn running_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let Some(times) = open.schedule.running() else { return };
    let Some(item) = open.session().agenda.get(&times.item) else { return };
    ui.label(tokens.second(words::agenda::title(item)));
    ui.label(tokens.mono_strong(words::time::countdown(times.remaining_seconds.unwrap_or_default())));
    if ui.add(Button::plain("+5").small().hover("Five more minutes")).clicked() {
        out.send(Command::Agenda(AgendaCommand::AddMinutes(5)));
    }
    if ui.add(Button::plain("Finish").small()).clicked() {
        out.send(Command::Agenda(AgendaCommand::FinishAndStartNext));
    }
    let outlook = words::agenda::outlook(open.session(), &open.schedule);
    let tone = if open.schedule.outlook.is_anything_lost() { Tone::Red } else { Tone::Green };
    ui.add(Chip::tone(tone, &outlook).icon(Icon::Shield));
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
