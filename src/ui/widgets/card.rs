//! Cards: panels with a hairline, plain, in a tone, or to be pressed.

use eframe::egui::{Color32, Frame, InnerResponse, Margin, Role, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};

use super::heading::{Level, heading_text_ui};
use super::paint::{corner, focus_ring};
use super::pose::is_hovered;
use crate::ui::theme::{self, Tokens, Tone};

/// A card: `Card::new().title("Question for the tables").show(ui, |ui| …)`.
#[must_use = "show it with show"]
pub struct Card<'a> {
    title: Option<&'a str>,
    tone: Option<Tone>,
    ground: Option<Color32>,
    selected: bool,
    button: Option<&'a str>,
    document: Option<&'a str>,
    sense: Sense,
    padding: Option<f32>,
    fill: bool,
}

impl Default for Card<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a> Card<'a> {
    /// A white card, as wide as there is room.
    pub fn new() -> Self {
        Self {
            title: None,
            tone: None,
            ground: None,
            selected: false,
            button: None,
            document: None,
            sense: Sense::hover(),
            padding: None,
            fill: true,
        }
    }

    /// A title, which is a heading.
    pub fn title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Ground, outline and title in a tone.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// A well: lower than a card, without a line.
    pub fn sunk(mut self, tokens: &Tokens) -> Self {
        self.ground = Some(tokens.sunk);
        self
    }

    /// Outlined as what is chosen.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Makes the whole card a button with this name. Buttons inside still work.
    pub fn button(mut self, name: &'a str) -> Self {
        self.button = Some(name);
        self.sense |= Sense::click();
        self
    }

    /// Something to read that keys can scroll: it takes the focus, and a screen reader says that it is a document with this name.
    pub fn document(mut self, name: &'a str) -> Self {
        self.document = Some(name);
        self.sense |= Sense::focusable_noninteractive();
        self
    }

    /// Lets the card be dragged, besides.
    pub fn draggable(mut self) -> Self {
        self.sense |= Sense::drag();
        self
    }

    /// Distance from the edge to what is inside (one of `tokens.space`).
    pub fn padding(mut self, points: f32) -> Self {
        self.padding = Some(points);
        self
    }

    /// Only as wide as what is inside.
    pub fn hug(mut self) -> Self {
        self.fill = false;
        self
    }

    /// Draws the card. The response is the whole card's.
    pub fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = theme::tokens(ui);
        let padding = self.padding.unwrap_or(tokens.space.l) as i8;
        let mut builder = UiBuilder::new().sense(self.sense);
        if self.button.is_none()
            && let Some(title) = self.title
        {
            builder = builder.accessibility_label(title).accessibility_role(Role::Group);
        }
        if let Some(name) = self.document {
            builder = builder.accessibility_label(name).accessibility_role(Role::Document);
        }
        let behind = ui.painter().add(Shape::Noop);
        let shown = ui.scope_builder(builder, |ui| {
            Frame::new()
                .inner_margin(Margin::same(padding))
                .show(ui, |ui| {
                    if self.fill {
                        ui.take_available_width();
                    }
                    if let Some(title) = self.title {
                        let colour = self.tone.map_or(tokens.ink, |tone| tokens.tone(tone));
                        let text = tokens.card_title(title).color(colour);
                        heading_text_ui(ui, Level::Card, text);
                    }
                    add(ui)
                })
                .inner
        });
        let response = shown.response;
        if let Some(name) = self.button {
            response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, name));
        }
        if let Some(name) = self.document {
            response.widget_info(|| WidgetInfo::labeled(Role::Document, ui.is_enabled(), name));
        }
        let (ground, stroke) = self.dress(&tokens, is_hovered(ui, &response));
        let radius = corner(tokens.shape.card_corner);
        ui.painter().set(behind, eframe::egui::epaint::RectShape::new(response.rect, radius, ground, stroke, StrokeKind::Inside));
        focus_ring(ui, &tokens, &response, response.rect, tokens.shape.card_corner);
        InnerResponse::new(shown.inner, response)
    }

    fn dress(&self, tokens: &Tokens, hovered: bool) -> (Color32, Stroke) {
        let ground = match (self.tone, self.ground) {
            (Some(tone), _) => tokens.tone_soft(tone),
            (None, Some(ground)) => ground,
            (None, None) => tokens.panel,
        };
        let stroke = if self.selected {
            Stroke::new(tokens.shape.focus, tokens.accent)
        } else if hovered && self.button.is_some() {
            Stroke::new(tokens.shape.line, tokens.accent)
        } else if let Some(tone) = self.tone {
            Stroke::new(tokens.shape.line, tokens.tone_edge(tone))
        } else if self.ground.is_some() {
            Stroke::NONE
        } else {
            tokens.hairline()
        };
        (ground, stroke)
    }
}
