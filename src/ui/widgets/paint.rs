//! What several widgets draw alike: one line of text, the focus ring.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Color32, CornerRadius, FontId, Galley, Rect, Response, StrokeKind, Ui};

use crate::ui::theme::Tokens;

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
    // Not the response's own word, which is no while another window is in front: who comes back
    // should find the place again.
    if ui.memory(|memory| memory.has_focus(response.id)) {
        let radius = CornerRadius::same((corner + tokens.shape.focus) as u8);
        ui.painter().rect_stroke(rect.expand(tokens.shape.line), radius, tokens.focus_ring(), StrokeKind::Outside);
    }
}

/// A corner radius in the toolkit's type.
pub(super) fn corner(points: f32) -> CornerRadius {
    CornerRadius::same(points as u8)
}
