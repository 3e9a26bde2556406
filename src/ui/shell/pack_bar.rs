//! The line under the bar of a table pack: what it is, and how it gets back.

use crate::app::packs::PackCommand;
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::Button;
use eframe::egui::{Frame, Label, Margin, Panel, Ui};

/// Draws the line where the session is a pack.
pub(super) fn pack_bar_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let session = open.session();
    let Some(table) = session.pack.as_ref().and_then(|pack| session.tables.get(&pack.table)) else { return };
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8));
    Panel::top("pack").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Icon::UsersRound.image(tokens.shape.icon, tokens.soft));
            ui.add(Label::new(tokens.strong(say!("packs-bar", table = table.name.as_str()))).wrap());
            ui.add(Label::new(tokens.body(say!("packs-bar-what"))).wrap());
            if ui.add(Button::plain(say!("actions-give-back")).small()).clicked() {
                out.send(Command::Packs(PackCommand::GiveBack));
            }
        });
    });
}
