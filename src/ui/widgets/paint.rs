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

/// The ring round what has the keyboard, just outside `rect`.
pub(super) fn focus_ring(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect, corner: f32) {
    if response.has_focus() {
        let radius = CornerRadius::same((corner + tokens.shape.focus) as u8);
        ui.painter().rect_stroke(rect.expand(tokens.shape.line), radius, tokens.focus_ring(), StrokeKind::Outside);
    }
}

/// A corner radius in the toolkit's type.
pub(super) fn corner(points: f32) -> CornerRadius {
    CornerRadius::same(points as u8)
}
