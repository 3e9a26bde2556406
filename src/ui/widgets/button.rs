//! Buttons: the one main action of a screen, plain ones, quiet ones without a frame, and deletion.

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::key_hint;
use super::paint::{corner, focus_ring, line, room};
use super::pose::{is_hovered, is_pressed};
use crate::ui::theme::{self, Face, Icon, Tokens};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Main,
    Plain,
    Quiet,
    Danger,
}

/// A button with a verb on it, `ui.add(Button::main("Add note").icon(Icon::Plus).key("Enter"))`.
///
/// It is 34 points high (28 when small) and shortens its text, with the whole on hover, where there
/// is no room.
#[must_use = "show it with ui.add"]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    icon: Option<Icon>,
    key: Option<&'a str>,
    hover: Option<&'a str>,
    small: bool,
    wide: bool,
    selected: Option<bool>,
}

impl<'a> Button<'a> {
    fn new(kind: Kind, text: &'a str) -> Self {
        Self { kind, text, icon: None, key: None, hover: None, small: false, wide: false, selected: None }
    }

    /// The one main action of a screen or dialog.
    pub fn main(text: &'a str) -> Self {
        Self::new(Kind::Main, text)
    }

    /// Any other action.
    pub fn plain(text: &'a str) -> Self {
        Self::new(Kind::Plain, text)
    }

    /// An action in the text, without a frame.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// An action that takes something away for good.
    pub fn danger(text: &'a str) -> Self {
        Self::new(Kind::Danger, text)
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same, shown behind the words and told to screen readers.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// More words, on hover.
    pub fn hover(mut self, text: &'a str) -> Self {
        self.hover = Some(text);
        self
    }

    /// 28 points high instead of 34.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as there is room, words at the left.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Makes it one that stays pressed or not.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    fn text_colour(&self, tokens: &Tokens, enabled: bool) -> Color32 {
        match self.kind {
            _ if !enabled => tokens.soft,
            Kind::Main => tokens.on_accent,
            Kind::Danger => tokens.panel,
            Kind::Quiet => tokens.accent,
            Kind::Plain if self.selected == Some(true) => tokens.accent,
            Kind::Plain => tokens.ink,
        }
    }

    /// Ground and outline for the state that the button is in.
    fn dress(&self, ui: &Ui, tokens: &Tokens, response: &Response) -> (Color32, Stroke) {
        let pressed = is_pressed(ui, response);
        let hot = pressed || is_hovered(ui, response);
        let chosen = self.selected == Some(true);
        let outline = |colour| Stroke::new(tokens.shape.line, colour);
        match self.kind {
            Kind::Quiet if !ui.is_enabled() => (Color32::TRANSPARENT, Stroke::NONE),
            _ if !ui.is_enabled() => (tokens.sunk, tokens.hairline()),
            Kind::Main if pressed => (tokens.deeper(tokens.accent_hover), Stroke::NONE),
            Kind::Main if hot => (tokens.accent_hover, Stroke::NONE),
            Kind::Main => (tokens.accent, Stroke::NONE),
            Kind::Danger if pressed => (tokens.deeper(tokens.deeper(tokens.red)), Stroke::NONE),
            Kind::Danger if hot => (tokens.deeper(tokens.red), Stroke::NONE),
            Kind::Danger => (tokens.red, Stroke::NONE),
            Kind::Plain | Kind::Quiet if pressed => (tokens.pressed(), outline(tokens.accent)),
            Kind::Quiet if hot || chosen => (tokens.accent_soft, Stroke::NONE),
            Kind::Quiet => (Color32::TRANSPARENT, Stroke::NONE),
            Kind::Plain if chosen => (tokens.accent_soft, outline(tokens.accent)),
            Kind::Plain if hot => (tokens.accent_soft, tokens.hairline()),
            Kind::Plain => (tokens.panel, tokens.hairline()),
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let (space, shape) = (tokens.space, tokens.shape);
        let colour = self.text_colour(&tokens, ui.is_enabled());
        let height = if self.small { shape.small_height } else { shape.control_height };
        let padding = match (self.kind, self.small) {
            (Kind::Quiet, _) | (_, true) => space.s,
            _ => space.m + shape.focus,
        };
        let icon_width = self.icon.map_or(0.0, |_| shape.small_icon + space.s);
        let key_width = self.key.map_or(0.0, |key| key_hint::width(ui, key) + space.s);
        let around = 2.0 * padding + icon_width + key_width;
        let font = tokens.font(Face::Semibold, tokens.size.control);
        let galley = line(ui, self.text, font, colour, room(ui) - around);
        let mut width = (around + galley.size().x).max(shape.small_height);
        if self.wide {
            width = width.max(ui.available_width());
        }
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        describe(ui, &response, &self);
        if ui.is_rect_visible(rect) {
            let (ground, stroke) = self.dress(ui, &tokens, &response);
            let radius = corner(shape.corner);
            ui.painter().rect(rect, radius, ground, stroke, StrokeKind::Inside);
            focus_ring(ui, &tokens, &response, rect, shape.corner);
            let mut x = if self.wide { rect.left() + padding } else { rect.center().x - (icon_width + galley.size().x + key_width) / 2.0 };
            if let Some(icon) = self.icon {
                let place = Rect::from_min_max(pos2(x, rect.top()), pos2(x + shape.small_icon, rect.bottom()));
                icon.paint(ui, place, shape.small_icon, colour);
                x += icon_width;
            }
            let top = rect.center().y - galley.size().y / 2.0;
            let text_width = galley.size().x;
            let elided = galley.elided;
            ui.painter().galley(pos2(x, top), galley, colour);
            if let Some(key) = self.key {
                let left = if self.wide { rect.right() - padding - key_width + space.s } else { x + text_width + space.s };
                key_hint::paint(ui, key, pos2(left, rect.center().y));
            }
            if elided && self.hover.is_none() {
                return response.on_hover_text(self.text);
            }
        }
        match self.hover {
            Some(hover) => response.on_hover_text(hover).accessible_name(self.text),
            None => response,
        }
    }
}

fn describe(ui: &Ui, response: &Response, button: &Button<'_>) {
    response.widget_info(|| match button.selected {
        Some(selected) => WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, button.text),
        None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), button.text),
    });
    if let Some(key) = button.key {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
    }
}
