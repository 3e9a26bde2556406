//! What an audience gets, as a page to read.

use super::page::Page;
use super::tables_agreed;
use crate::app::{Open, Outbox};
use crate::model::Audience;
use crate::ui::theme;
use crate::ui::widgets::Card;
use eframe::egui::Ui;

pub(super) fn preview_ui(ui: &mut Ui, open: &Open, audience: Audience, page: &mut Page, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if audience == Audience::Tables {
        tables_agreed::tables_agreed_ui(ui, open, out);
    }
    Card::new().padding(tokens.space.s).show(ui, |ui| match open.write_up.preview.report(audience) {
        Some(report) => page.show(ui, report),
        None => {
            ui.label(tokens.second("Putting it together…"));
        }
    });
}
