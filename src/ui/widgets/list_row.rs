//! A row of a list, as wide as the list: to press, to select, to drag.

use eframe::egui::epaint::RectShape;
use eframe::egui::{Color32, Frame, InnerResponse, Margin, Role, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};

use super::paint::{corner, focus_ring};
use super::pose::is_hovered;
use crate::ui::theme;

/// A row to press: `ListRow::new("Table 1, 9 notes").selected(true).show(ui, |ui| …)`.
///
/// Buttons and chips inside still take their own presses.
#[must_use = "show it with show"]
pub struct ListRow<'a> {
    name: &'a str,
    selected: bool,
    ruled: bool,
    round: bool,
    tight: bool,
    sense: Sense,
    ground: Option<Color32>,
}

impl<'a> ListRow<'a> {
    /// A row and what a screen reader says of it.
    pub fn new(name: &'a str) -> Self {
        Self { name, selected: false, ruled: false, round: false, tight: false, sense: Sense::click(), ground: None }
    }

    /// Whether it is the one that is chosen.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// A hairline below it.
    pub fn ruled(mut self) -> Self {
        self.ruled = true;
        self
    }

    /// Round corners, for rows that stand apart (a rail, a menu).
    pub fn round(mut self) -> Self {
        self.round = true;
        self
    }

    /// Less room above and below, for rows of one line (a rail, a menu).
    pub fn tight(mut self) -> Self {
        self.tight = true;
        self
    }

    /// Lets it be dragged, besides.
    pub fn draggable(mut self) -> Self {
        self.sense = Sense::click_and_drag();
        self
    }

    /// Leaves the keyboard to the chosen row of its list, which goes from row to row by the arrow keys.
    pub fn one_of_many(mut self) -> Self {
        if !self.selected {
            self.sense = Sense::CLICK;
        }
        self
    }

    /// A token's colour behind it while it is not chosen.
    pub fn ground(mut self, ground: Color32) -> Self {
        self.ground = Some(ground);
        self
    }

    /// Draws it. The response is the whole row's.
    pub fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let tokens = theme::tokens(ui);
        let space = tokens.space;
        let above = if self.tight { space.xs } else { space.s };
        let behind = ui.painter().add(Shape::Noop);
        let shown = ui.scope_builder(UiBuilder::new().sense(self.sense), |ui| {
            Frame::new()
                .inner_margin(Margin::symmetric(space.m as i8, above as i8))
                .show(ui, |ui| {
                    ui.take_available_width();
                    ui.set_min_height(tokens.shape.small_height - 2.0 * above);
                    add(ui)
                })
                .inner
        });
        let response = shown.response;
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), self.selected, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.clear_toggled();
            node.set_selected(self.selected);
        });
        let rect = response.rect;
        let ground = match (self.selected, is_hovered(ui, &response), self.ground) {
            (true, _, _) => tokens.accent_soft,
            (false, true, _) => tokens.accent_soft.gamma_multiply(0.5),
            (false, false, ground) => ground.unwrap_or(Color32::TRANSPARENT),
        };
        let radius = if self.round { tokens.shape.corner } else { 0.0 };
        ui.painter().set(behind, RectShape::new(rect, corner(radius), ground, Stroke::NONE, StrokeKind::Inside));
        if self.ruled {
            ui.painter().hline(rect.x_range(), rect.bottom(), tokens.hairline());
        }
        // Inside, since rows lie against the edge of what scrolls and would be cut there.
        let inside = rect.shrink(tokens.shape.focus + tokens.shape.line);
        focus_ring(ui, &tokens, &response, inside, radius);
        InnerResponse::new(shown.inner, response)
    }
}
