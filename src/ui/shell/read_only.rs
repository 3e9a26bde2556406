//! The line under the bar of a session that is only read here, since someone else has it open or a newer Saltaire made it: this is the
//! way out.

use crate::app::file::{FileCommand, ReadOnly};
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Notice};
use crate::words;
use eframe::egui::Ui;
use jiff::Timestamp;

fn near(at: Timestamp, open: &Open) -> String {
    words::time::near(at, open.now(), &open.schedule.zone)
}

/// Draws the line where the session is only read here.
pub(super) fn read_only_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let Some(read_only) = &open.file.read_only else { return };
    let (said, how) = match read_only {
        ReadOnly::Held { who, since } => {
            (words::file::open_elsewhere(who, since.map(|at| near(at, open))), words::file::how_to_change_it().to_owned())
        }
        ReadOnly::Newer(newer) => (say!("newer-title").to_owned(), words::newer::how_to_change_it(&newer.since, !newer.dropped.is_empty())),
    };
    let is_held = matches!(read_only, ReadOnly::Held { .. });
    Notice::new("read-only", Tone::Amber, Icon::Lock, &said).text(&how).live(&said).show(ui, |ui| {
        if is_held && ui.add(Button::plain(say!("shell-take-over")).small()).clicked() {
            out.send(Command::File(FileCommand::TakeOver));
        }
        if ui.add(Button::plain(say!("actions-save-copy")).small()).clicked() {
            out.send(Command::File(FileCommand::AskCopy));
        }
    });
}
