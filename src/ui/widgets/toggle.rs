//! Yes or no: a box to tick, or a switch for what takes effect at once.

use eframe::egui::{FontSelection, Rect};
use eframe::egui::{Response, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, Widget, WidgetInfo, WidgetText, pos2, vec2};

use super::paint::{corner, focus_ring};
use crate::ui::theme::{self, Icon, Tokens};

/// Yes or no: `ui.add(Toggle::new(&mut item.protected, "Protected"))`.
#[must_use = "show it with ui.add"]
pub struct Toggle<'a> {
    on: &'a mut bool,
    text: &'a str,
    switch: bool,
}

impl<'a> Toggle<'a> {
    /// A box to tick.
    pub fn new(on: &'a mut bool, text: &'a str) -> Self {
        Self { on, text, switch: false }
    }

    /// A switch, for what takes effect at once.
    pub fn switch(on: &'a mut bool, text: &'a str) -> Self {
        Self { on, text, switch: true }
    }
}

impl Widget for Toggle<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let (space, shape) = (tokens.space, tokens.shape);
        let mark = if self.switch { vec2(2.0 * shape.icon, shape.icon) } else { Vec2::splat(shape.icon) };
        let room = (ui.available_width() - mark.x - space.s).max(1.0);
        let galley = WidgetText::from(tokens.body(self.text).color(if ui.is_enabled() { tokens.ink } else { tokens.soft })).into_galley(
            ui,
            Some(TextWrapMode::Wrap),
            room,
            FontSelection::Default,
        );
        let size = vec2(mark.x + space.s + galley.size().x, galley.size().y.max(shape.small_height));
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        let role = if self.switch { Role::Switch } else { Role::CheckBox };
        response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), *self.on, self.text));
        if ui.is_rect_visible(rect) {
            let middle = pos2(rect.left() + mark.x / 2.0, rect.center().y);
            let place = Rect::from_center_size(middle, mark);
            if self.switch {
                paint_switch(ui, &tokens, place, *self.on);
                focus_ring(ui, &tokens, &response, place, place.height() / 2.0);
            } else {
                paint_box(ui, &tokens, place, *self.on);
                focus_ring(ui, &tokens, &response, place, shape.small_corner);
            }
            let text_top = rect.center().y - galley.size().y / 2.0;
            ui.painter().galley(pos2(place.right() + space.s, text_top), galley, tokens.ink);
        }
        response
    }
}

fn paint_box(ui: &Ui, tokens: &Tokens, place: Rect, on: bool) {
    let (ground, edge) = match (ui.is_enabled(), on) {
        (true, true) => (tokens.accent, tokens.accent),
        (true, false) => (tokens.panel, tokens.edge),
        (false, _) => (tokens.sunk, tokens.line),
    };
    let stroke = Stroke::new(tokens.shape.line, edge);
    let radius = corner(tokens.shape.small_corner);
    ui.painter().rect(place, radius, ground, stroke, StrokeKind::Inside);
    if on {
        let colour = if ui.is_enabled() { tokens.on_accent } else { tokens.soft };
        Icon::Check.paint(ui, place, tokens.shape.small_icon - 2.0, colour);
    }
}

fn paint_switch(ui: &Ui, tokens: &Tokens, place: Rect, on: bool) {
    let (ground, edge, knob) = match (ui.is_enabled(), on) {
        (true, true) => (tokens.accent, tokens.accent, tokens.on_accent),
        (true, false) => (tokens.panel, tokens.edge, tokens.edge),
        (false, _) => (tokens.sunk, tokens.line, tokens.edge),
    };
    let stroke = Stroke::new(tokens.shape.line, edge);
    let radius = place.height() / 2.0;
    ui.painter().rect(place, corner(radius), ground, stroke, StrokeKind::Inside);
    let x = if on { place.right() - radius } else { place.left() + radius };
    ui.painter().circle_filled(pos2(x, place.center().y), radius - tokens.space.xs, knob);
}
