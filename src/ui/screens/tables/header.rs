//! The screen's head: what is discussed, and what else can be done.

use super::{Seen, with_end_ui};
use crate::app::tables::{ImportCommand, SheetCommand, TableCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Level, heading_ui};
use crate::words;
use eframe::egui::{Label, Ui};

/// Draws the head.
pub(super) fn header_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let head = |ui: &mut Ui| {
        heading_ui(ui, Level::Screen, say!("session-tables"));
        if let Some(asked) = asked(seen) {
            ui.add(Label::new(tokens.second(asked)).truncate());
        }
    };
    with_end_ui(ui, tokens.shape.control_height, head, |ui| buttons_ui(ui, seen, out));
}

/// What else can be done, in a row.
pub(super) fn buttons_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    if ui.add(Button::plain(say!("actions-enter-sheet")).hover(say!("tables-enter-sheet-hover"))).clicked() {
        out.send(Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)));
    }
    if seen.session.pack.is_some() {
        return;
    }
    if ui.add(Button::plain(say!("tables-import")).hover(say!("tables-import-hover"))).clicked() {
        out.send(Command::Tables(TablesCommand::Import(ImportCommand::Ask)));
    }
    if ui.add(Button::plain(say!("tables-add-table")).icon(Icon::Plus)).clicked() {
        out.send(Command::Tables(TablesCommand::Table(TableCommand::Add)));
    }
}

/// What new notes are about: "Table discussion 1 · “What has to stop?”".
fn asked(seen: Seen<'_>) -> Option<String> {
    let item = seen.session.agenda.get(&seen.open.tables.target?)?;
    let title = words::agenda::title(item);
    Some(item.questions.first().map_or_else(|| title.to_owned(), |question| say!("tables-asked", item = title, question = question.trim())))
}
