//! The log of what was sent: number, day, for whom, how finished, which file.

use crate::app::write_up::WriteUpCommand;
use crate::app::{AppState, Command, Open, Outbox};
use crate::schedule::zone_of;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Card, Column, Table, empty_state_ui};
use crate::words;
use eframe::egui::{ScrollArea, Ui};

pub(super) fn sent_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let session = open.session();
    if session.sent.is_empty() {
        let sentence = "Every export is listed here, with its number, for whom it was and how finished.";
        if empty_state_ui(ui, Icon::Upload, "Nothing was exported yet", sentence, Some("Export…")) {
            out.send(Command::WriteUp(WriteUpCommand::AskExport));
        }
        return;
    }
    let zone = zone_of(session, &state.zone);
    let columns = [
        Column::number("Number", 72.0),
        Column::fixed("Day", 148.0),
        Column::fixed("For whom", 132.0),
        Column::fixed("How finished", 110.0),
        Column::grow("File"),
    ];
    Card::new().padding(tokens.space.s).show(ui, |ui| {
        ScrollArea::vertical().id_salt("sent").auto_shrink([false, true]).show(ui, |ui| {
            Table::new("What was exported", &columns).row_height(tokens.shape.control_height).show(ui, |rows| {
                // The newest is looked for most often.
                for sending in session.sent.in_order().into_iter().rev() {
                    let day = words::time::date(sending.at.to_zoned(zone.clone()).date());
                    let whom = words::record::audience(sending.audience);
                    let finality = words::record::finality(sending.finality);
                    let name = format!("Number {}, {day}, {whom}, {finality}, {}", sending.number, sending.file_name);
                    rows.row(sending.id, &name, false, |cells| {
                        cells.number(&sending.number.to_string());
                        cells.text(tokens.body(&day));
                        cells.text(tokens.body(whom));
                        cells.text(tokens.body(finality));
                        cells.text(tokens.body(&sending.file_name));
                    });
                }
            });
        });
    });
}
