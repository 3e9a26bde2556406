//! How much of something is over.

use eframe::egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint::corner;
use crate::ui::theme::{self, Tone};

/// A bar filled to `share` (0 to 1; less or more is taken as the end). `name` says what it measures.
pub fn progress_ui(ui: &mut Ui, name: &str, share: f32, tone: Tone) -> Response {
    let tokens = theme::tokens(ui);
    let share = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) };
    let size = vec2(ui.available_width(), tokens.space.s);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, ui.is_enabled(), name);
        info.value = Some((f64::from(share) * 100.0).round());
        info
    });
    if ui.is_rect_visible(rect) {
        let radius = corner(rect.height() / 2.0);
        ui.painter().rect_filled(rect, radius, tokens.sunk);
        let width = (rect.width() * share).max(if share > 0.0 { rect.height() } else { 0.0 });
        let colour = if tone == Tone::Plain { tokens.accent } else { tokens.tone(tone) };
        let filled = Rect::from_min_size(rect.min, vec2(width, rect.height()));
        ui.painter().rect_filled(filled, radius, colour);
    }
    response
}
