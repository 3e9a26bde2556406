//! The line under the bar of a session in which something waits to be settled after a merge.

use crate::app::{Command, Dialog, Open, Outbox};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::Button;
use eframe::egui::{Frame, Label, Margin, Panel, Ui};

/// Draws the line where there is anything to settle.
pub(super) fn to_settle_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let count = open.session().unsettled.len();
    if count == 0 {
        return;
    }
    let tokens = theme::tokens(ui);
    let frame =
        Frame::new().fill(tokens.tone_soft(Tone::Amber)).inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8));
    Panel::top("to-settle").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Icon::TriangleAlert.image(tokens.shape.icon, tokens.amber));
            ui.add(Label::new(tokens.strong(say!("settle-line", count = count)).color(tokens.amber)).wrap());
            if ui.add(Button::plain(say!("actions-settle")).small()).clicked() {
                out.send(Command::dialog(Dialog::Settle));
            }
        });
    });
}
