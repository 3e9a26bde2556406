//! The log of what was sent: number, day, for whom, how finished, which file.

use crate::app::write_up::WriteUpCommand;
use crate::app::{AppState, Command, Dialog, Open, Outbox};
use crate::schedule::zone_of;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Column, Table, empty_state_ui};
use crate::words;
use eframe::egui::{Label, ScrollArea, Ui};

/// Widths of the columns before the file's name, in points.
const COLUMNS: [f32; 4] = [72.0, 148.0, 132.0, 110.0];
/// The same where there is little room; what does not fit is shown on hover.
const NARROW_COLUMNS: [f32; 4] = [56.0, 104.0, 116.0, 92.0];
/// Below this width, in points, there is little room.
const NARROW: f32 = 640.0;

pub(super) fn sent_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let session = open.session();
    promise_ui(ui, state, open, out);
    if session.sent.is_empty() {
        let sentence = say!("write-up-nothing-exported-why");
        if empty_state_ui(ui, Icon::Upload, say!("write-up-nothing-exported"), sentence, Some(say!("actions-export"))) {
            out.send(Command::WriteUp(WriteUpCommand::AskExport));
        }
        return;
    }
    let zone = zone_of(session, &state.zone);
    let [number, day, whom, finality] = if ui.available_width() < NARROW { NARROW_COLUMNS } else { COLUMNS };
    let columns = [
        Column::number(say!("write-up-sent-number"), number),
        Column::fixed(say!("write-up-sent-day"), day),
        Column::fixed(say!("write-up-for-whom"), whom),
        Column::fixed(say!("write-up-how-finished"), finality),
        Column::grow(say!("write-up-sent-file")),
    ];
    Card::new().padding(tokens.space.s).show(ui, |ui| {
        ScrollArea::vertical().id_salt("sent").auto_shrink([false, true]).show(ui, |ui| {
            Table::new(say!("write-up-exports"), &columns).row_height(tokens.shape.control_height).show(ui, |rows| {
                // The newest is looked for most often.
                for sending in session.sent.in_order().into_iter().rev() {
                    let day = words::time::date(sending.at.to_zoned(zone.clone()).date());
                    let whom = words::record::audience(sending.audience);
                    let finality = words::record::finality(sending.finality);
                    let (number, file) = (sending.number, sending.file_name.as_str());
                    let name =
                        say!("write-up-sent-row", number = number, day = day.as_str(), whom = whom, finality = finality, file = file);
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

/// By when people were promised the notes, and whether they have them.
fn promise_ui(ui: &mut Ui, state: &AppState, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let today = state.now.to_zoned(zone_of(open.session(), &state.zone)).date();
    ui.horizontal_wrapped(|ui| match (open.owed.notes_promised, open.session().told.notes_promised_by) {
        (Some(promise), _) => {
            let text = tokens.second_strong(words::owed::promised(promise, today));
            ui.add(Label::new(if promise.is_late { text.color(tokens.red) } else { text }).wrap());
        }
        (None, Some(by)) => {
            ui.add(Label::new(tokens.second(say!("write-up-promise-kept", date = words::time::date(by)))).wrap());
        }
        (None, None) => {
            ui.add(Label::new(tokens.second(say!("write-up-no-promise"))).wrap());
            if ui.add(Button::quiet(say!("agenda-about")).small()).clicked() {
                out.send(Command::dialog(Dialog::Session));
            }
        }
    });
}
