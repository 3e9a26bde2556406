//! The notes of the chosen place, the newest first.

use super::{Seen, TablesScreen, name_of, note_row};
use crate::app::tables::{ListCommand, NewNoteCommand, NoteCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::insight::Query;
use crate::model::{Note, NoteId};
use crate::ui::hidden::hidden_notes_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{TallList, empty_state_ui};
use eframe::egui::{CornerRadius, Frame, Ui};
use std::sync::Arc;

/// Draws the list in all the room that is left.
pub(super) fn note_list_ui(ui: &mut Ui, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if screen.scrolled_to != seen.open.tables.note {
        screen.scrolled_to = seen.open.tables.note;
        if let Some(row) = seen.open.tables.note.and_then(|note| row_of(seen, note)) {
            screen.list.show_row(row);
        }
    }
    hidden_notes_ui(ui, seen.open);
    if seen.open.tables.listed.is_empty() {
        return nothing_ui(ui, seen, out);
    }
    let corner = CornerRadius::same(tokens.shape.card_corner as u8);
    // The margin keeps rows off the round corners; the sides belong to the rows.
    let margin = eframe::egui::Margin::same(tokens.shape.line as i8);
    Frame::new().fill(tokens.panel).stroke(tokens.hairline()).corner_radius(corner).inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        rows_ui(ui, seen, &mut screen.list, out);
    });
}

fn rows_ui(ui: &mut Ui, seen: Seen<'_>, list: &mut TallList, out: &mut Outbox) {
    let view = &seen.open.tables;
    let query = Query::new(&view.filter.words);
    let mut focused = None;
    list.show(ui, "Notes", view.listed.len(), |ui, row| {
        let Some(note) = note_at(seen, row) else { return };
        let response = note_row::note_row_ui(ui, seen, note, &query);
        if response.gained_focus() {
            focused = Some(row);
        }
        if response.clicked() {
            out.send(Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note.id)))));
        }
    });
    if let Some(row) = focused {
        list.show_row(row);
    }
}

/// The note in a row of the list, which begins with the newest.
fn note_at<'a>(seen: Seen<'a>, row: usize) -> Option<&'a Arc<Note>> {
    let listed = &seen.open.tables.listed;
    let at = listed.len().checked_sub(row + 1)?;
    seen.open.notes.get(*listed.get(at)?)
}

/// The row that a note is in, where it is listed.
fn row_of(seen: Seen<'_>, note: NoteId) -> Option<usize> {
    let listed = &seen.open.tables.listed;
    let at = listed.binary_search(&seen.open.notes.position_of(note)?).ok()?;
    listed.len().checked_sub(at + 1)
}

fn nothing_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let view = &seen.open.tables;
    if !view.filter.is_empty() {
        if empty_state_ui(ui, Icon::Search, "No note fits", "Fewer words or filters find more.", Some("Show all again")) {
            out.send(Command::Tables(TablesCommand::List(ListCommand::Clear)));
        }
        return;
    }
    let title = format!("No notes yet: {}", name_of(seen.session, view.source()));
    let sentence = "Write what people say in the field above; Enter adds it.";
    if empty_state_ui(ui, Icon::MessageSquare, &title, sentence, Some("Write the first note")) {
        out.send(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Focus)));
    }
}
