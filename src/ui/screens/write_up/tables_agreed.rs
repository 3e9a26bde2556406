//! What tables have checked: a table that sends its sheet back is marked with one press.

use crate::app::write_up::WriteUpCommand;
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card};
use crate::words;
use eframe::egui::{Align, Label, Layout, ScrollArea, Ui};

/// How much of the screen the list takes at most, in points.
const MOST_HEIGHT: f32 = 132.0;

/// A row for each table with notes: how many it has not checked, and a button for when it has. Nothing where all is checked.
pub(super) fn tables_agreed_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let tables = open.session().tables.in_order();
    let rows: Vec<_> =
        tables.into_iter().map(|table| (table, open.insight.table(table.id))).filter(|(_, count)| count.not_checked > 0).collect();
    if rows.is_empty() {
        return;
    }
    Card::new().title("Not checked with the table yet").padding(tokens.space.m).show(ui, |ui| {
        ScrollArea::vertical().id_salt("tables agreed").max_height(MOST_HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
            for (table, count) in rows {
                ui.horizontal(|ui| {
                    let name = format!("{} agreed", table.name);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let button = Button::plain(&name).icon(Icon::Check).small();
                        if ui.add(button.hover("Marks the notes that were not checked as agreed by the table")).clicked() {
                            out.send(Command::WriteUp(WriteUpCommand::MarkAgreed(table.id)));
                        }
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            ui.label(tokens.strong(&table.name));
                            ui.add(Label::new(tokens.second(words::write_up::checked_of(count.notes, count.not_checked))).truncate());
                        });
                    });
                });
            }
        });
    });
}
