//! What several widgets draw alike: one line of text, the focus ring.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Color32, CornerRadius, FontId, Galley, Rect, Response, StrokeKind, Ui};

use super::pose::is_focused;
use crate::ui::theme::{self, Tokens};

/// One line of text, cut with “…” where it is wider than `max_width` points.
pub(super) fn line(ui: &Ui, text: &str, font: FontId, colour: Color32, max_width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.append(text, 0.0, TextFormat { font_id: font, color: colour, ..TextFormat::default() });
    job.break_on_newline = false;
    job.wrap = TextWrapping::truncate_at_width(max_width.max(1.0));
    ui.painter().layout_job(job)
}

/// How wide a control may become, in points: where the layout wraps, a whole row, since it goes to
/// the next row rather than be cut.
pub(super) fn room(ui: &Ui) -> f32 {
    if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() }
}

/// The ring round what has the keyboard, just outside `rect`.
pub(super) fn focus_ring(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect, corner: f32) {
    if is_focused(ui, response.id) {
        let radius = CornerRadius::same((corner + tokens.shape.focus) as u8);
        ui.painter().rect_stroke(rect.expand(tokens.shape.line), radius, tokens.focus_ring(), StrokeKind::Outside);
    }
}

/// The ring round something that is pressed like a button and drawn elsewhere.
pub fn focus_ring_ui(ui: &Ui, response: &Response) {
    let tokens = theme::tokens(ui);
    focus_ring(ui, &tokens, response, response.rect, tokens.shape.corner);
}

/// The toolkit's own controls in the colours of what cannot be used, where they cannot.
pub(super) fn dress_disabled(ui: &mut Ui, tokens: &Tokens) {
    if !ui.is_enabled() {
        let visuals = &mut ui.visuals_mut().widgets.inactive;
        (visuals.bg_fill, visuals.weak_bg_fill) = (tokens.sunk, tokens.sunk);
        (visuals.fg_stroke.color, visuals.bg_stroke) = (tokens.soft, tokens.hairline());
    }
}

/// A corner radius in the toolkit's type.
pub(super) fn corner(points: f32) -> CornerRadius {
    CornerRadius::same(points as u8)
}
