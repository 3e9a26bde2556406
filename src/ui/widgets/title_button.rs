//! A title with what stands beside it, which opens all there is to say about it.

use eframe::egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::paint::{corner, focus_ring, line};
use super::pose::is_hovered;
use crate::ui::theme::{self, Face};

/// A title to press: `ui.add(TitleButton::new("Involvement panel", &["Leeds · 17 April", "17 April"], "About this session"))`.
///
/// Beside it stands the first of the texts that there is room for; where there is room for none, none, and the title is shortened.
/// All of it is shown on hover.
#[must_use = "show it with ui.add"]
pub struct TitleButton<'a> {
    title: &'a str,
    beside: &'a [&'a str],
    action: &'a str,
    key: Option<&'a str>,
}

impl<'a> TitleButton<'a> {
    /// A title, what can stand beside it, the longest first, and what pressing it does.
    pub fn new(title: &'a str, beside: &'a [&'a str], action: &'a str) -> Self {
        Self { title, beside, action, key: None }
    }

    /// The key that does the same, shown on hover.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }
}

impl Widget for TitleButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let (space, shape) = (tokens.space, tokens.shape);
        let room = ui.available_width() - 2.0 * space.s;
        let title = line(ui, self.title, tokens.font(Face::Bold, tokens.size.card_title), tokens.ink, room);
        let left = room - title.size().x - space.l;
        let font = tokens.font(Face::Regular, tokens.size.second);
        let beside = self.beside.iter().filter(|text| !text.is_empty());
        let beside = beside.map(|text| line(ui, text, font.clone(), tokens.soft, f32::INFINITY)).find(|text| text.size().x <= left);
        let width = title.size().x + beside.as_ref().map_or(0.0, |beside| space.l + beside.size().x);
        let (rect, response) = ui.allocate_exact_size(vec2(width + 2.0 * space.s, shape.control_height), Sense::click());
        let name = say!("widgets-action-and-title", action = self.action, title = self.title);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if ui.is_rect_visible(rect) {
            let ground = if is_hovered(ui, &response) { tokens.accent_soft } else { tokens.panel };
            ui.painter().rect(rect, corner(shape.corner), ground, Stroke::NONE, StrokeKind::Inside);
            focus_ring(ui, &tokens, &response, rect, shape.corner);
            let x = rect.left() + space.s;
            let end = x + title.size().x + space.l;
            ui.painter().galley(pos2(x, rect.center().y - title.size().y / 2.0), title, tokens.ink);
            if let Some(beside) = beside {
                ui.painter().galley(pos2(end, rect.center().y - beside.size().y / 2.0), beside, tokens.soft);
            }
        }
        response.on_hover_ui(|ui| {
            ui.label(tokens.strong(self.title));
            if let Some(beside) = self.beside.first().filter(|beside| !beside.is_empty()) {
                ui.label(tokens.second(*beside));
            }
            ui.horizontal(|ui| {
                ui.label(self.action);
                if let Some(key) = self.key {
                    super::key_hint_ui(ui, key);
                }
            });
        })
    }
}
