//! Rows of a table whose cells wrap.

use crate::report::Table;
use crate::ui::theme::Tokens;
use eframe::egui::{Align, Label, Layout, RichText, Role, Ui, UiBuilder, vec2};
use std::ops::Range;

/// Draws some rows of a table, the first of them under its heads; `shares` says what part of the width each column has.
pub(super) fn table_ui(ui: &mut Ui, tokens: &Tokens, table: &Table, rows: Range<usize>, shares: &[f32]) {
    let builder = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(table.caption.as_str());
    ui.scope_builder(builder, |ui| {
        // A long table comes in pieces: this is what it is in all.
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(table.rows.len() + 1);
            node.set_column_count(table.header.len());
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        if rows.start == 0 {
            ui.add(Label::new(tokens.second_strong(&table.caption)).wrap());
            let heads = table.header.iter().map(|name| (tokens.second_strong(name), Role::ColumnHeader));
            row_ui(ui, tokens, shares, 0, heads);
        }
        let is_last = rows.end >= table.rows.len();
        for (index, row) in table.rows.iter().enumerate().take(rows.end).skip(rows.start) {
            let cells = table.cells(row).enumerate().map(|(column, text)| {
                let names_row = table.header_column == Some(column);
                if names_row { (tokens.strong(text), Role::RowHeader) } else { (tokens.body(text), Role::Cell) }
            });
            row_ui(ui, tokens, shares, index + 1, cells);
        }
        if is_last {
            ui.add_space(tokens.space.s);
        }
    });
}

fn row_ui(ui: &mut Ui, tokens: &Tokens, shares: &[f32], index: usize, cells: impl Iterator<Item = (RichText, Role)>) {
    let gap = tokens.space.m;
    let room = (ui.available_width() - gap * (shares.len().saturating_sub(1)) as f32).max(0.0);
    let builder = UiBuilder::new().accessibility_role(Role::Row);
    let shown = ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_row_index(index));
        ui.add_space(tokens.space.xs);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (column, ((text, role), share)) in cells.zip(shares).enumerate() {
                let size = vec2(room * share, 0.0);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_width(size.x);
                    cell_ui(ui, text, role, column);
                });
            }
        });
        ui.add_space(tokens.space.xs);
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), tokens.hairline());
}

fn cell_ui(ui: &mut Ui, text: RichText, role: Role, column: usize) {
    let name = text.text().to_owned();
    let response = ui.add(Label::new(text).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.clear_value();
        node.set_label(name);
        node.set_column_index(column);
    });
}
