//! Where the themes were raised, small: to look at, with a way to the whole matrix.

use super::send;
use crate::app::themes::{ThemesCommand, ThemesTab};
use crate::app::{Open, Outbox};
use crate::model::{Table, Theme};
use crate::ui::theme::{self, Face, Tokens};
use crate::ui::widgets::{Button, Card};
use crate::words;
use eframe::egui::{Align, Align2, Label, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// So many tables fit beside the names.
const MOST_TABLES: usize = 8;
const CELL: f32 = 18.0;
const ROW: f32 = 26.0;

/// Draws the card; nothing where there is nothing to compare.
pub fn mini_matrix_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let matrix = &open.themes.matrix;
    let tables: Vec<&Table> = matrix.tables().iter().filter_map(|table| open.session().tables.get(table)).collect();
    if tables.is_empty() || matrix.themes().is_empty() {
        return;
    }
    Card::new().title(say!("themes-by-table")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if tables.len() <= MOST_TABLES {
            heads_ui(ui, &tables);
        }
        for (row, key) in matrix.themes().iter().enumerate() {
            if let Some(theme) = open.session().themes.get(key) {
                row_ui(ui, theme, &tables, matrix.row(row));
            }
        }
        ui.add_space(theme::tokens(ui).space.s);
        if ui.add(Button::plain(say!("themes-open-matrix")).small()).clicked() {
            send(out, ThemesCommand::ShowTab(ThemesTab::Matrix));
        }
    });
}

/// Where the cell of a table stands in a row.
fn cell(row: Rect, column: usize, tables: usize) -> Rect {
    let left = row.right() - CELL * (tables - column) as f32;
    Rect::from_min_size(pos2(left, row.top()), vec2(CELL, row.height()))
}

fn heads_ui(ui: &mut Ui, tables: &[&Table]) {
    let tokens = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    for (column, table) in tables.iter().enumerate() {
        let short: String = words::theme::short_table(&table.name).chars().take(2).collect();
        let place = cell(rect, column, tables.len());
        let font = tokens.font(Face::Mono, tokens.size.second);
        ui.painter().text(place.center(), Align2::CENTER_CENTER, short, font, tokens.soft);
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, tables: &[&Table], notes: &[usize]) {
    let tokens = theme::tokens(ui);
    let name = words::theme::name(&theme.name);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let raised: Vec<&str> = tables.iter().zip(notes).filter(|(_, notes)| **notes > 0).map(|(table, _)| table.name.as_str()).collect();
    let said = words::theme::raised_at(name, &raised, tables.len());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), &said));
    let marks = if tables.len() <= MOST_TABLES {
        paint_marks(ui, &tokens, rect, theme, notes);
        CELL * tables.len() as f32
    } else {
        let text = words::theme::of_tables(raised.len(), tables.len());
        let font = tokens.font(Face::Mono, tokens.size.second);
        ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, text, font, tokens.soft).width()
    };
    let room = Rect::from_min_max(rect.min, pos2(rect.right() - marks - tokens.space.s, rect.bottom()));
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    let shown = ui.new_child(builder).add(Label::new(tokens.second(name).color(tokens.ink)).truncate());
    // The row says it already, with more.
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_hidden());
    response.on_hover_text(said);
}

fn paint_marks(ui: &Ui, tokens: &Tokens, row: Rect, theme: &Theme, notes: &[usize]) {
    let colour = tokens.slot(usize::from(theme.palette_slot)).text;
    for (column, count) in notes.iter().enumerate() {
        let middle = cell(row, column, notes.len()).center();
        if *count > 0 {
            ui.painter().circle_filled(middle, tokens.space.xs + tokens.shape.line, colour);
        } else {
            let font = tokens.font(Face::Mono, tokens.size.second);
            ui.painter().text(middle, Align2::CENTER_CENTER, "–", font, tokens.soft);
        }
    }
}
