//! A button that shows only an icon; its name is said by screen readers and shown on hover.

use eframe::egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo};

use super::paint::{corner, focus_ring};
use super::pose::{is_hovered, is_pressed};
use crate::ui::theme::{self, Icon};

/// An icon to press: `ui.add(IconButton::new(Icon::X, "Close"))`.
#[must_use = "show it with ui.add"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    key: Option<&'a str>,
    small: bool,
    framed: bool,
    selected: Option<bool>,
    colour: Option<Color32>,
}

impl<'a> IconButton<'a> {
    /// An icon and what pressing it does, as a verb and its object (“Delete note”).
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, key: None, small: false, framed: false, selected: None, colour: None }
    }

    /// The key that does the same, shown on hover.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// 28 points wide and high instead of 34.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// With a frame, like a plain button.
    pub fn framed(mut self) -> Self {
        self.framed = true;
        self
    }

    /// Makes it one that stays pressed or not.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    /// A token's colour in place of ink.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let shape = tokens.shape;
        let side = if self.small { shape.small_height } else { shape.control_height };
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::click());
        response.widget_info(|| match self.selected {
            Some(selected) => WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, self.name),
            None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name),
        });
        if ui.is_rect_visible(rect) {
            let chosen = self.selected == Some(true);
            let (enabled, pressed) = (ui.is_enabled(), is_pressed(ui, &response));
            let ground = match (is_hovered(ui, &response) || chosen, self.framed) {
                _ if !enabled => Color32::TRANSPARENT,
                _ if pressed => tokens.pressed(),
                (true, _) => tokens.accent_soft,
                (false, true) => tokens.panel,
                (false, false) => Color32::TRANSPARENT,
            };
            let stroke = match (pressed && enabled, self.framed) {
                (true, _) => Stroke::new(shape.line, tokens.accent),
                (false, true) => tokens.hairline(),
                (false, false) => Stroke::NONE,
            };
            ui.painter().rect(rect, corner(shape.corner), ground, stroke, StrokeKind::Inside);
            focus_ring(ui, &tokens, &response, rect, shape.corner);
            let icon_side = if self.small { shape.small_icon } else { shape.icon };
            let ink = if chosen { tokens.accent } else { tokens.ink };
            let colour = if enabled { self.colour.unwrap_or(ink) } else { tokens.edge };
            self.icon.paint(ui, rect, icon_side, colour);
        }
        if let Some(key) = self.key {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
        }
        response.on_hover_ui(|ui| {
            ui.horizontal(|ui| {
                ui.label(self.name);
                if let Some(key) = self.key {
                    super::key_hint_ui(ui, key);
                }
            });
        })
    }
}
