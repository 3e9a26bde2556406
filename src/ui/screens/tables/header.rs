//! The screen's head: what is discussed, and what else can be done.

use super::Seen;
use crate::app::tables::{ImportCommand, SheetCommand, TableCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Level, heading_ui};
use crate::words;
use eframe::egui::{Align, Label, Layout, Ui};

/// Draws the head.
pub(super) fn header_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Screen, "Tables");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons_ui(ui, out);
            if let Some(asked) = asked(seen) {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(tokens.second(asked)).truncate()));
            }
        });
    });
}

/// What else can be done, in a row.
pub(super) fn buttons_ui(ui: &mut Ui, out: &mut Outbox) {
    if ui.add(Button::plain("Add table").icon(Icon::Plus)).clicked() {
        out.send(Command::Tables(TablesCommand::Table(TableCommand::Add)));
    }
    if ui.add(Button::plain("Import…").hover("Take in comments from a CSV file")).clicked() {
        out.send(Command::Tables(TablesCommand::Import(ImportCommand::Ask)));
    }
    if ui.add(Button::plain("Enter flipchart sheet…").hover("Many notes at once, a line each (Ctrl+E)")).clicked() {
        out.send(Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)));
    }
}

/// What new notes are about: "Table discussion 1 · “What has to stop?”".
fn asked(seen: Seen<'_>) -> Option<String> {
    let item = seen.session.agenda.get(&seen.open.tables.target?)?;
    let title = words::agenda::title(item);
    Some(item.questions.first().map_or_else(|| title.to_owned(), |question| format!("{title} · “{}”", question.trim())))
}
