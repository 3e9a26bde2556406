//! The line under the bar of a table pack: what it is, and how it gets back.

use crate::app::packs::PackCommand;
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Notice};
use eframe::egui::Ui;

/// Draws the line where the session is a pack.
pub(super) fn pack_bar_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let session = open.session();
    let Some(table) = session.pack.as_ref().and_then(|pack| session.tables.get(&pack.table)) else { return };
    let title = say!("packs-bar", table = table.name.as_str());
    Notice::new("pack", Tone::Plain, Icon::UsersRound, &title).text(say!("packs-bar-what")).show(ui, |ui| {
        if ui.add(Button::plain(say!("actions-give-back")).small()).clicked() {
            out.send(Command::Packs(PackCommand::GiveBack));
        }
    });
}
