//! The notes of one cell of the matrix.

use super::matrix::MatrixPlace;
use super::note_row::{ESTIMATE, note_row_ui};
use super::send;
use crate::app::themes::ThemesCommand;
use crate::app::{AppState, Open, Outbox};
use crate::model::NoteId;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{IconButton, Level, TallList, heading_ui, hold_arrows};
use crate::words;
use eframe::egui::{Align, DragAndDrop, Frame, Key, Label, Layout, Margin, Popup, Response, Role, Ui};

/// Where the notes of the cell stand, between frames.
pub struct CellPlace {
    list: TallList,
    /// The first note is to get the keyboard, or what closes them where there is none.
    wants_focus: bool,
    /// The row that has the keyboard.
    at: Option<usize>,
    /// The row that is to get it.
    wants_row: Option<usize>,
}

fn new_list() -> TallList {
    TallList::new(ESTIMATE).role(Role::ListBox)
}

impl Default for CellPlace {
    fn default() -> Self {
        Self { list: new_list(), wants_focus: false, at: None, wants_row: None }
    }
}

impl CellPlace {
    /// Gives the keyboard to the notes as soon as they are drawn.
    pub fn enter(&mut self) {
        self.wants_focus = true;
    }

    /// The arrow keys go from note to note, and Esc back to the cell.
    pub fn keys(&mut self, ui: &Ui, state: &AppState, open: &Open, matrix: &mut MatrixPlace, out: &mut Outbox) {
        if open.themes.cell.is_none() || state.dialog.is_some() {
            return;
        }
        let ctx = ui.ctx();
        let is_topmost = !Popup::is_any_open(ctx) && !DragAndDrop::has_any_payload(ctx);
        if is_topmost && ui.input(|input| input.key_pressed(Key::Escape)) {
            close(matrix, out);
        }
        let last = open.themes.cell_notes.len().checked_sub(1);
        if let (Some(at), Some(last)) = (self.at, last)
            && let Some(row) = self.list.key_target(ui, Some(at))
        {
            self.wants_row = Some(row.min(last));
            self.list.show_row(row);
        }
    }

    /// Follows the keyboard among the rows.
    fn follow(&mut self, ui: &Ui, response: &Response, row: usize) {
        if self.wants_row == Some(row) {
            self.wants_row = None;
            response.request_focus();
            ui.ctx().request_repaint();
        }
        if response.has_focus() {
            self.at = Some(row);
            hold_arrows(ui, response);
        }
    }
}

/// Closes the notes; the keyboard goes back to the cell.
fn close(matrix: &mut MatrixPlace, out: &mut Outbox) {
    matrix.take_focus();
    send(out, ThemesCommand::ShowCell(None));
}

/// Draws the notes of the cell that was pressed; the note that was chosen among them.
pub fn cell_notes_ui(ui: &mut Ui, open: &Open, place: &mut CellPlace, matrix: &mut MatrixPlace, out: &mut Outbox) -> Option<NoteId> {
    let (theme, table) = open.themes.cell.as_ref()?;
    let session = open.session();
    let (theme, table) = (session.themes.get(theme)?, session.tables.get(table)?);
    let tokens = theme::tokens(ui);
    let count = open.themes.cell_notes.len();
    let enters = std::mem::take(&mut place.wants_focus);
    Frame::new().inner_margin(Margin::same(tokens.space.m as i8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = ui.add(IconButton::new(Icon::X, say!("themes-cell-close")).key("Esc").small());
                if enters && count == 0 {
                    button.request_focus();
                    ui.ctx().request_repaint();
                }
                if button.clicked() {
                    close(matrix, out);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    heading_ui(ui, Level::Card, &words::theme::at(words::theme::name(&theme.name), &table.name));
                });
            });
        });
        let text = if count == 0 { say!("themes-cell-none").to_owned() } else { words::count::notes(count) };
        ui.add(Label::new(tokens.second(text)).wrap());
    });
    if enters {
        place.wants_row = Some(0);
        place.list.show_row(0);
    }
    place.at = None;
    let mut chosen = None;
    let mut list = std::mem::replace(&mut place.list, new_list());
    list.show(ui, say!("themes-cell-list"), count, |ui, row| {
        let note = open.themes.cell_notes.get(row).and_then(|position| open.notes.get(*position));
        let Some(note) = note else { return };
        let response = note_row_ui(ui, open, note, false);
        place.follow(ui, &response, row);
        if response.clicked() {
            chosen = Some(note.id);
            send(out, ThemesCommand::ShowNote(note.id, theme.key.clone()));
        }
    });
    place.list = list;
    chosen
}
