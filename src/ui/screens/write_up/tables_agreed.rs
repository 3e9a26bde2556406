//! What tables have checked: a table that sends its sheet back is marked with one press.

use crate::app::write_up::WriteUpCommand;
use crate::app::{Command, Open, Outbox};
use crate::insight::TableCount;
use crate::model::Table;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card};
use crate::words;
use eframe::egui::{Align, Label, Layout, ScrollArea, Ui};

/// What part of a row a table's name has at most; the whole of it is shown on hover.
const MOST_NAME: f32 = 0.6;

/// Whether a table has notes that it has not checked.
pub(super) fn is_any_open(open: &Open) -> bool {
    open.session().tables.iter().any(|table| open.insight.table(table.id).not_checked > 0)
}

/// A row for each table with notes that it has not checked, with a button for when it has; no higher than `most`, in points.
pub(super) fn tables_agreed_ui(ui: &mut Ui, open: &Open, most: Option<f32>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let tables = open.session().tables.in_order().into_iter();
    let rows: Vec<_> = tables.map(|table| (table, open.insight.table(table.id))).filter(|(_, count)| count.not_checked > 0).collect();
    Card::new().title(say!("write-up-not-checked")).padding(tokens.space.m).show(ui, |ui| {
        let mut area = ScrollArea::vertical().id_salt("tables-agreed").auto_shrink([false, true]);
        if let Some(most) = most {
            area = area.max_height(most);
        }
        area.show(ui, |ui| {
            for (table, count) in rows {
                ui.push_id(table.id, |ui| row_ui(ui, table, count, out));
            }
        });
    });
}

fn row_ui(ui: &mut Ui, table: &Table, count: TableCount, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let agreed = words::write_up::table_agreed(&table.name);
            let button = Button::plain(say!("write-up-agreed")).icon(Icon::Check).small().hover(&agreed);
            if ui.add(button).accessible_name(&agreed).clicked() {
                out.send(Command::WriteUp(WriteUpCommand::MarkAgreed(table.id)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width() * MOST_NAME);
                    ui.add(Label::new(tokens.strong(&table.name)).truncate());
                });
                ui.add(Label::new(tokens.second(words::write_up::checked_of(count.notes, count.not_checked))).truncate());
            });
        });
    });
}
