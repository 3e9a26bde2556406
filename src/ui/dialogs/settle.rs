//! What two laptops changed in two ways: both texts, and a choice for each.

use super::{second_ui, text_ui};
use crate::app::{Command, Open, Outbox};
use crate::edit::{keep_ours, take_other};
use crate::ui::widgets::{self, Button, Card, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, ScrollArea, Ui};

/// Draws it; closes it where nothing is left to settle.
pub(super) fn settle_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let session = open.session();
    if session.unsettled.is_empty() {
        return out.send(Command::CloseDialog);
    }
    let output = widgets::Dialog::new("settle", say!("settle-title")).width(720.0).show(ctx, |ui| {
        text_ui(ui, say!("settle-why"));
        let room = ui.ctx().content_rect().height() * 0.55;
        ScrollArea::vertical().max_height(room).show(ui, |ui| {
            for unsettled in session.unsettled.in_order() {
                let both = words::merge::in_two_ways(session, unsettled);
                Card::new().title(&both.of).show(ui, |ui| {
                    let take = take_other(session, unsettled.id);
                    let ours = both.ours.as_deref().unwrap_or(say!("settle-deleted"));
                    let keeps = one_ui(ui, say!("settle-says"), ours, say!("settle-keep"), true);
                    let takes = one_ui(ui, say!("settle-other"), &both.other, say!("settle-take"), take.is_ok());
                    match (keeps, takes, take) {
                        (true, ..) => out.edit(keep_ours(unsettled.id)),
                        (_, true, Ok(edit)) => out.edit(edit),
                        _ => {}
                    }
                });
            }
        });
        dialog_buttons_ui(ui, |ui| ui.add(Button::plain(say!("file-ask-later"))).clicked())
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}

/// One of the two texts with the button that chooses it; whether it was pressed.
fn one_ui(ui: &mut Ui, label: &str, text: &str, choose: &str, can_be: bool) -> bool {
    second_ui(ui, label);
    text_ui(ui, text);
    ui.add_enabled(can_be, Button::plain(choose).small()).clicked()
}
