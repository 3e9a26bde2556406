//! What tables have checked: a table that sends its sheet back is marked with one press.

use crate::app::write_up::WriteUpCommand;
use crate::app::{Command, Open, Outbox};
use crate::insight::TableCount;
use crate::model::{Table, TableId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card};
use crate::words;
use eframe::egui::{Align, Id, Label, Layout, Response, ScrollArea, Ui, UiBuilder};

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
            let row_id = |table: &Table| UiBuilder::new().scope_id(Id::unique(("table-agreed", table.id)));
            let buttons = rows.into_iter().map(|(table, count)| ui.scope_builder(row_id(table), |ui| row_ui(ui, table, count)).inner);
            let buttons: Vec<_> = buttons.collect();
            agreed_ui(ui, &buttons, out);
        });
    });
}

/// Sends which table agreed. Its row goes; the keyboard goes on to the next one, or the one before.
fn agreed_ui(ui: &Ui, buttons: &[(TableId, Response)], out: &mut Outbox) {
    let clicked = buttons.iter().enumerate().find(|(_, (_, button))| button.clicked());
    let Some((place, (table, _))) = clicked else { return };
    out.send(Command::WriteUp(WriteUpCommand::MarkAgreed(*table)));
    let neighbour = buttons.get(place + 1).or_else(|| buttons.get(place.checked_sub(1)?));
    if let Some((_, button)) = neighbour {
        ui.memory_mut(|memory| memory.request_focus(button.id));
    }
}

fn row_ui(ui: &mut Ui, table: &Table, count: TableCount) -> (TableId, Response) {
    let tokens = theme::tokens(ui);
    let row = ui.horizontal(|ui| {
        let shown = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let agreed = words::write_up::table_agreed(&table.name);
            let button = Button::plain(say!("write-up-agreed")).icon(Icon::Check).small().hover(&agreed);
            let button = ui.add(button).accessible_name(&agreed);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width() * MOST_NAME);
                    ui.add(Label::new(tokens.strong(&table.name)).truncate());
                });
                ui.add(Label::new(tokens.second(words::write_up::checked_of(count.notes, count.not_checked))).truncate());
            });
            (table.id, button)
        });
        shown.inner
    });
    row.inner
}
