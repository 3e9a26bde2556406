//! Chips: a theme in its colour, always with its name; what is suggested has a dashed line.

use eframe::egui::{Color32, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::paint::{corner, focus_ring, line, room};
use super::pose::is_hovered;
use crate::ui::theme::{self, Face, Icon, Tokens, Tone};

#[derive(Clone, Copy)]
enum Colour {
    Slot(usize),
    Tone(Tone),
}

/// A chip: `ui.add(Chip::theme(slot, "Honesty"))`.
///
/// It is something to read unless [`Chip::button`] or [`Chip::removable`] makes it something to press.
#[must_use = "show it with ui.add"]
pub struct Chip<'a> {
    colour: Colour,
    text: &'a str,
    icon: Option<Icon>,
    suggested: bool,
    button: Option<&'a str>,
    removable: Option<&'a str>,
    selected: Option<bool>,
}

impl<'a> Chip<'a> {
    fn new(colour: Colour, text: &'a str) -> Self {
        Self { colour, text, icon: None, suggested: false, button: None, removable: None, selected: None }
    }

    /// A theme's name in the colour of its palette slot.
    pub fn theme(slot: usize, name: &'a str) -> Self {
        Self::new(Colour::Slot(slot), name)
    }

    /// A short remark in a tone (“would give 5 min”).
    pub fn tone(tone: Tone, text: &'a str) -> Self {
        Self::new(Colour::Tone(tone), text)
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Dashed, for what the app suggests and nobody has said yes to.
    pub fn suggested(mut self) -> Self {
        self.suggested = true;
        self
    }

    /// Something to press, with what pressing does as its name (“Tag as Honesty”).
    pub fn button(mut self, name: &'a str) -> Self {
        self.button = Some(name);
        self
    }

    /// Something to press that takes the chip away; a cross says so. The name says what goes
    /// (“Remove Honesty”).
    pub fn removable(mut self, name: &'a str) -> Self {
        self.removable = Some(name);
        self
    }

    /// Makes it one that stays pressed or not.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    fn name(&self) -> Option<&'a str> {
        self.removable.or(self.button)
    }

    /// Text, ground and outline.
    fn colours(&self, tokens: &Tokens, enabled: bool) -> (Color32, Color32, Color32) {
        if !enabled {
            return (tokens.soft, tokens.sunk, tokens.line);
        }
        let (text, ground, edge) = match self.colour {
            Colour::Slot(slot) => {
                let slot = tokens.slot(slot);
                (slot.text, slot.soft, slot.edge())
            }
            Colour::Tone(tone) => (tokens.tone(tone), tokens.tone_soft(tone), tokens.tone_edge(tone)),
        };
        if self.suggested {
            (tokens.soft, tokens.panel, tokens.soft)
        } else if self.selected == Some(false) {
            (text, tokens.panel, edge)
        } else {
            (text, ground, edge)
        }
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let (space, shape) = (tokens.space, tokens.shape);
        let (colour, ground, edge) = self.colours(&tokens, ui.is_enabled());
        let pressed_by = self.name();
        let height = if pressed_by.is_some() { shape.small_height } else { tokens.size.second + space.m };
        let padding = space.s + shape.focus;
        let icon_width = self.icon.map_or(0.0, |_| shape.small_icon + space.xs);
        let cross_width = self.removable.map_or(0.0, |_| shape.small_icon + space.xs);
        let around = 2.0 * padding + icon_width + cross_width;
        let font = tokens.font(Face::Semibold, tokens.size.second);
        let galley = line(ui, self.text, font, colour, room(ui) - around);
        let sense = if pressed_by.is_some() { Sense::click() } else { Sense::hover() };
        let size = vec2(galley.size().x + around, height);
        let (rect, response) = ui.allocate_exact_size(size, sense);
        describe(ui, &response, &self);
        let elided = galley.elided;
        if ui.is_rect_visible(rect) {
            let ground = if is_hovered(ui, &response) && pressed_by.is_some() && self.selected.is_some() {
                tokens.tone_soft(Tone::Accent)
            } else {
                ground
            };
            outline(ui, &tokens, rect, ground, edge, self.suggested);
            focus_ring(ui, &tokens, &response, rect, rect.height() / 2.0);
            let mut x = rect.left() + padding;
            if let Some(icon) = self.icon {
                icon.paint(ui, column(rect, x, shape.small_icon), shape.small_icon, colour);
                x += icon_width;
            }
            let text_width = galley.size().x;
            let top = rect.center().y - galley.size().y / 2.0;
            ui.painter().galley(pos2(x, top), galley, colour);
            if self.removable.is_some() {
                let place = column(rect, x + text_width + space.xs, shape.small_icon);
                Icon::X.paint(ui, place, shape.small_icon - 2.0, colour);
            }
        }
        match (pressed_by, elided) {
            (Some(name), _) if name != self.text => response.on_hover_text(name),
            (_, true) => response.on_hover_text(self.text),
            _ => response,
        }
    }
}

fn column(rect: Rect, left: f32, width: f32) -> Rect {
    Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()))
}

fn describe(ui: &Ui, response: &Response, chip: &Chip<'_>) {
    response.widget_info(|| match (chip.name(), chip.selected) {
        (Some(name), Some(selected)) => WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, name),
        (Some(name), None) => WidgetInfo::labeled(Role::Button, ui.is_enabled(), name),
        (None, _) => WidgetInfo::labeled(Role::Label, ui.is_enabled(), chip.text),
    });
}

fn outline(ui: &Ui, tokens: &Tokens, rect: Rect, ground: Color32, edge: Color32, dashed: bool) {
    let stroke = Stroke::new(tokens.shape.line, edge);
    let radius = rect.height() / 2.0;
    if dashed {
        ui.painter().rect_filled(rect, corner(radius), ground);
        let path = pill(rect.shrink(tokens.shape.line / 2.0));
        ui.painter().extend(Shape::dashed_line(&path, stroke, 3.0, 3.0));
    } else {
        ui.painter().rect(rect, corner(radius), ground, stroke, StrokeKind::Inside);
    }
}

/// The outline of a rectangle with round ends, as points along it, closed.
fn pill(rect: Rect) -> Vec<Pos2> {
    const STEPS: usize = 8;
    let radius = rect.height() / 2.0;
    let mut path = Vec::with_capacity(2 * STEPS + 3);
    let ends = [(rect.right() - radius, -0.5_f32), (rect.left() + radius, 0.5)];
    for (x, from) in ends {
        for step in 0..=STEPS {
            let angle = (from + step as f32 / STEPS as f32) * std::f32::consts::PI;
            path.push(pos2(x + radius * angle.cos(), rect.center().y + radius * angle.sin()));
        }
    }
    if let Some(first) = path.first().copied() {
        path.push(first);
    }
    path
}

/// The square of a theme's colour beside its name. Nothing for a screen reader: the name says it.
pub fn swatch_ui(ui: &mut Ui, slot: usize) -> Response {
    let tokens = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(tokens.space.m, tokens.space.m), Sense::hover());
    if ui.is_rect_visible(rect) {
        let radius = corner(tokens.shape.small_corner - 1.0);
        ui.painter().rect_filled(rect, radius, tokens.slot(slot).text);
    }
    response
}
