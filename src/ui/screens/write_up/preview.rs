//! What an audience gets, as a page to read.

use super::page::Page;
use super::tables_agreed;
use crate::app::{Open, Outbox};
use crate::model::Audience;
use crate::ui::hidden::hidden_ui;
use crate::ui::theme;
use crate::ui::widgets::Card;
use crate::words;
use eframe::egui::{Rect, Ui, UiBuilder, pos2};

/// How high what tables have checked is at most where it stands above their preview, in points.
const MOST_HEIGHT: f32 = 96.0;
/// From this width on, in points, what tables have checked stands beside their preview.
const BESIDE: f32 = 860.0;
/// Width of what tables have checked, in points.
const CHECKED: f32 = 300.0;

pub(super) fn preview_ui(ui: &mut Ui, open: &Open, audience: Audience, page: &mut Page, out: &mut Outbox) {
    if audience == Audience::Chair && open.is_projected() {
        return hidden_ui(ui, say!("projecting-preview-hidden"));
    }
    if audience != Audience::Tables || !tables_agreed::is_any_open(open) {
        return page_ui(ui, open, audience, page);
    }
    if ui.available_width() < BESIDE {
        tables_agreed::tables_agreed_ui(ui, open, Some(MOST_HEIGHT), out);
        return page_ui(ui, open, audience, page);
    }
    let area = ui.available_rect_before_wrap();
    let split = area.right() - CHECKED;
    let left = Rect::from_min_max(area.min, pos2(split - theme::tokens(ui).space.l, area.bottom()));
    let right = Rect::from_min_max(pos2(split, area.top()), area.max);
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| tables_agreed::tables_agreed_ui(ui, open, None, out));
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| page_ui(ui, open, audience, page));
}

fn page_ui(ui: &mut Ui, open: &Open, audience: Audience, page: &mut Page) {
    let tokens = theme::tokens(ui);
    let name = words::write_up::preview(audience);
    let Some(report) = open.write_up.preview.report(audience) else {
        Card::new().padding(tokens.space.s).show(ui, |ui| ui.label(tokens.second(say!("write-up-putting-together"))));
        return;
    };
    let shown = Card::new().padding(tokens.space.s).document(name).show(ui, |ui| page.show(ui, report));
    page.scroll_by_keys(ui, &shown.response);
}
