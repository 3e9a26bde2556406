//! The photos of a flipchart sheet, as large as the window has room for.

use super::super::photo::photo_ui;
use crate::app::{Command, Open, Outbox};
use crate::model::TableId;
use crate::ui::widgets::{Button, Dialog, dialog_buttons_ui};
use crate::words;
use eframe::egui::Context;

/// How wide it is at most, what stands above and below the photo, and how high that is at least, in points.
const WIDTH: f32 = 1400.0;
const BESIDES: f32 = 240.0;
const LEAST_HEIGHT: f32 = 200.0;

/// Draws the dialog.
pub(super) fn photos_ui(ctx: &Context, open: &Open, (table, sheet): (TableId, u32), out: &mut Outbox) {
    let Some(name) = open.session().tables.get(&table).map(|table| words::table::sheet_of(&table.name, sheet)) else {
        return out.send(Command::CloseDialog);
    };
    let title = words::photos::of(&name);
    let shown = Dialog::new("sheet-photo", &title).width(WIDTH).show(ctx, |ui| {
        let height = (ui.ctx().content_rect().height() - BESIDES).max(LEAST_HEIGHT);
        photo_ui(ui, open, (table, sheet), height, out);
        dialog_buttons_ui(ui, |ui| ui.add(Button::main(say!("widgets-close"))).clicked())
    });
    if shown.inner || shown.closed {
        out.send(Command::CloseDialog);
    }
}
