//! The small box that says which key does the same.

use eframe::egui::{Pos2, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint::{corner, line};
use crate::ui::theme::{self, Face};

/// Width in points of the hint for `key`.
pub(super) fn width(ui: &Ui, key: &str) -> f32 {
    let tokens = theme::tokens(ui);
    let font = tokens.font(Face::Regular, tokens.size.second);
    line(ui, key, font, tokens.soft, f32::INFINITY).size().x + 2.0 * tokens.space.xs + 2.0
}

/// Paints the hint with the middle of its left side at `left`. Nothing for a screen reader.
pub(super) fn paint(ui: &Ui, key: &str, left: Pos2) {
    let tokens = theme::tokens(ui);
    let font = tokens.font(Face::Regular, tokens.size.second);
    let galley = line(ui, key, font, tokens.soft, f32::INFINITY);
    let size = galley.size() + vec2(2.0 * tokens.space.xs + 2.0, 2.0);
    let rect = Rect::from_min_size(pos2(left.x, left.y - size.y / 2.0), size);
    ui.painter().rect(rect, corner(tokens.shape.small_corner), tokens.paper, tokens.hairline(), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, tokens.soft);
}

/// The key that does something, as on a key cap: `key_hint_ui(ui, "Ctrl+2")`.
pub fn key_hint_ui(ui: &mut Ui, key: &str) -> Response {
    let tokens = theme::tokens(ui);
    let height = tokens.size.second + tokens.space.s;
    let (rect, response) = ui.allocate_exact_size(vec2(width(ui, key), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), key));
    if ui.is_rect_visible(rect) {
        paint(ui, key, rect.left_center());
    }
    response
}
