//! The line between a screen's middle and what stands at its right, which makes either wider.

use std::ops::RangeInclusive;

use eframe::egui::accesskit::{Action, ActionData, Orientation};
use eframe::egui::{CursorIcon, EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::paint::focus_ring;
use super::pose::{is_hovered, is_pressed};
use crate::ui::theme;

/// Widths closer than this are the same.
const SAME: f32 = 0.5;

/// A line to drag: `Splitter::new("Width of the notes", width, 320.0, 240.0..=480.0).show(ui, between)`.
///
/// It is drawn as one hairline and can be taken hold of across the whole place that it is given. With the keyboard on it the arrow keys
/// move it, Home and End go as far as it can go, and Enter, like a double click, goes back to the usual width.
#[must_use = "show it with show"]
pub struct Splitter<'a> {
    name: &'a str,
    width: f32,
    usual: f32,
    limits: RangeInclusive<f32>,
}

impl<'a> Splitter<'a> {
    /// How wide a place it needs, in points; it is drawn in the middle of it.
    pub const ROOM: f32 = 24.0;

    /// The line at the left of something `width` points wide, which can be as wide as `limits` say.
    pub fn new(name: &'a str, width: f32, usual: f32, limits: RangeInclusive<f32>) -> Self {
        Self { name, width, usual, limits }
    }

    /// Draws it; the new width, where someone changed it.
    pub fn show(self, ui: &mut Ui, place: Rect) -> Option<f32> {
        let id = ui.make_persistent_id(("splitter", self.name));
        let response = ui.interact(place, id, Sense::click_and_drag());
        self.describe(ui, &response);
        self.paint(ui, &response, place);
        let wish = self.wish(ui, &response)?.clamp(*self.limits.start(), *self.limits.end());
        ((wish - self.width).abs() > SAME).then_some(wish)
    }

    /// How wide someone wants it now.
    fn wish(&self, ui: &Ui, response: &Response) -> Option<f32> {
        if !ui.is_enabled() {
            return None;
        }
        let is_back = response.double_clicked() || (response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)));
        if is_back {
            return Some(self.usual);
        }
        dragged(ui, response, self.width).or_else(|| self.by_key(ui, response)).or_else(|| self.by_reader(ui, response.id))
    }

    fn by_key(&self, ui: &Ui, response: &Response) -> Option<f32> {
        if !response.has_focus() {
            return None;
        }
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let step = theme::tokens(ui).space.l;
        ui.input(|input| {
            if !input.modifiers.is_none() {
                return None;
            }
            let steps = input.num_presses(Key::ArrowLeft) as f32 - input.num_presses(Key::ArrowRight) as f32;
            if steps != 0.0 {
                Some(self.width + steps * step)
            } else if input.key_pressed(Key::Home) {
                Some(*self.limits.end())
            } else if input.key_pressed(Key::End) {
                Some(*self.limits.start())
            } else {
                None
            }
        })
    }

    /// What a screen reader asks for.
    fn by_reader(&self, ui: &Ui, id: Id) -> Option<f32> {
        let step = theme::tokens(ui).space.l;
        ui.input(|input| {
            let set = input.accesskit_action_requests(id, Action::SetValue).filter_map(|request| match request.data {
                Some(ActionData::NumericValue(points)) => Some(points as f32),
                _ => None,
            });
            let asked = |action| input.num_accesskit_action_requests(id, action) as f32;
            let steps = asked(Action::Increment) - asked(Action::Decrement);
            set.last().or_else(|| (steps != 0.0).then_some(self.width + steps * step))
        })
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        let step = f64::from(theme::tokens(ui).space.l);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Splitter, ui.is_enabled(), self.name);
            info.value = Some(f64::from(self.width.round()));
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_orientation(Orientation::Vertical);
            node.set_min_numeric_value(f64::from(self.limits.start().round()));
            node.set_max_numeric_value(f64::from(self.limits.end().round()));
            node.set_numeric_value_step(step);
            for action in [Action::SetValue, Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
        });
    }

    fn paint(&self, ui: &Ui, response: &Response, place: Rect) {
        let tokens = theme::tokens(ui);
        let can_move = ui.is_enabled() && self.limits.start() < self.limits.end();
        if can_move && (response.hovered() || response.dragged()) {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        let stroke = match (can_move && is_pressed(ui, response), can_move && is_hovered(ui, response)) {
            (true, _) => Stroke::new(tokens.shape.focus, tokens.accent),
            (false, true) => Stroke::new(tokens.shape.focus, tokens.edge),
            (false, false) => tokens.hairline(),
        };
        ui.painter().vline(place.center().x, place.y_range(), stroke);
        let around = place.shrink2(eframe::egui::vec2(tokens.space.s, tokens.shape.focus + tokens.shape.line));
        focus_ring(ui, &tokens, response, around, tokens.shape.small_corner);
    }
}

/// How wide it is to be under a pointer that drags: as far from where it was as the pointer is from where it went down.
fn dragged(ui: &Ui, response: &Response, width: f32) -> Option<f32> {
    let began = response.id.with("began");
    if response.drag_started() {
        ui.data_mut(|data| data.insert_temp(began, width));
    }
    if !response.dragged() {
        return None;
    }
    let (from, to) = ui.input(|input| (input.pointer.press_origin(), input.pointer.latest_pos()));
    let before = ui.data(|data| data.get_temp::<f32>(began))?;
    Some(before + from?.x - to?.x)
}
