//! The line under the bar of a session in which something waits to be settled after a merge.

use crate::app::{Command, Dialog, Open, Outbox};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Notice};
use eframe::egui::Ui;

/// Draws the line where there is anything to settle.
pub(super) fn to_settle_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let count = open.session().unsettled.len();
    if count == 0 {
        return;
    }
    Notice::new("to-settle", Tone::Amber, Icon::TriangleAlert, &say!("settle-line", count = count)).show(ui, |ui| {
        if ui.add(Button::plain(say!("actions-settle")).small()).clicked() {
            out.send(Command::dialog(Dialog::Settle));
        }
    });
}
