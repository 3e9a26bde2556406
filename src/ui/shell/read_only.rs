//! The line under the bar of a session that is only read here, since someone else has it open or a newer Saltaire made it: this is the
//! way out.

use crate::app::file::{FileCommand, ReadOnly};
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::Button;
use crate::words;
use eframe::egui::{Frame, Label, Margin, Panel, Role, Ui, UiBuilder, accesskit};

/// Draws the line where the session is only read here.
pub(super) fn read_only_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let Some(read_only) = &open.file.read_only else { return };
    let tokens = theme::tokens(ui);
    let (said, how) = match read_only {
        ReadOnly::Held(who) => (words::file::open_elsewhere(who), words::file::how_to_change_it().to_owned()),
        ReadOnly::Newer(newer) => (say!("newer-title").to_owned(), words::newer::how_to_change_it(&newer.since, !newer.dropped.is_empty())),
    };
    let is_held = matches!(read_only, ReadOnly::Held(_));
    let frame =
        Frame::new().fill(tokens.tone_soft(Tone::Amber)).inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8));
    Panel::top("read-only").resizable(false).frame(frame).show(ui, |ui| {
        let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(&said);
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Polite));
            ui.horizontal_wrapped(|ui| {
                // It is said once, as the name of all of it.
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Off));
                ui.add(Icon::Lock.image(tokens.shape.icon, tokens.amber));
                ui.add(Label::new(tokens.strong(&said).color(tokens.amber)).wrap());
                ui.add(Label::new(tokens.body(&how)).wrap());
                if is_held && ui.add(Button::plain(say!("shell-open-again")).small()).clicked() {
                    out.send(Command::File(FileCommand::Reload));
                }
                if ui.add(Button::plain(say!("actions-save-copy")).small()).clicked() {
                    out.send(Command::File(FileCommand::AskCopy));
                }
            });
        });
    });
}
