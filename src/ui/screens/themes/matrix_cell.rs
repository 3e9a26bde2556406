//! The notes of one cell of the matrix.

use super::note_row::note_row_ui;
use super::send;
use crate::app::themes::ThemesCommand;
use crate::app::{Open, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{IconButton, Level, TallList, heading_ui};
use crate::words;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Ui};

/// Draws the notes of the cell that was pressed.
pub fn cell_notes_ui(ui: &mut Ui, open: &Open, list: &mut TallList, out: &mut Outbox) {
    let Some((theme, table)) = &open.themes.cell else { return };
    let session = open.session();
    let (Some(theme), Some(table)) = (session.themes.get(theme), session.tables.get(table)) else { return };
    let tokens = theme::tokens(ui);
    Frame::new().inner_margin(Margin::same(tokens.space.m as i8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(IconButton::new(Icon::X, say!("themes-cell-close")).small()).clicked() {
                    send(out, ThemesCommand::ShowCell(None));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    heading_ui(ui, Level::Card, &words::theme::at(words::theme::name(&theme.name), &table.name));
                });
            });
        });
        let count = open.themes.cell_notes.len();
        let text = if count == 0 { say!("themes-cell-none").to_owned() } else { words::count::notes(count) };
        ui.add(Label::new(tokens.second(text)).wrap());
    });
    list.show(ui, say!("themes-cell-list"), open.themes.cell_notes.len(), |ui, row| {
        let note = open.themes.cell_notes.get(row).and_then(|position| open.notes.get(*position));
        if let Some(note) = note
            && note_row_ui(ui, open, note, false).clicked()
        {
            send(out, ThemesCommand::ShowNote(note.id, theme.key.clone()));
        }
    });
}
