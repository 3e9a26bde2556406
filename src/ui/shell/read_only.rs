//! The line under the bar of a session that someone else has open: it is only read here, and this is the way out.

use crate::app::file::FileCommand;
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::Button;
use crate::words;
use eframe::egui::{Frame, Label, Margin, Panel, Role, Ui, UiBuilder, accesskit};

/// Draws the line where the session is open elsewhere.
pub(super) fn read_only_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let Some(who) = &open.file.held else { return };
    let tokens = theme::tokens(ui);
    let said = words::file::open_elsewhere(who);
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
                ui.add(Label::new(tokens.body(words::file::how_to_change_it())).wrap());
                if ui.add(Button::plain(say!("shell-open-again")).small()).clicked() {
                    out.send(Command::File(FileCommand::Reload));
                }
                if ui.add(Button::plain(say!("actions-save-copy")).small()).clicked() {
                    out.send(Command::File(FileCommand::AskCopy));
                }
            });
        });
    });
}
