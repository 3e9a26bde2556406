//! Tabs in a row: which view of a screen.

use eframe::egui::{Color32, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use super::paint::{corner, focus_ring, line};
use super::pose::is_hovered;
use crate::ui::theme::{self, Face};

/// Tabs in a row; `true` when another was taken. `name` is what the row chooses (“View”).
pub fn tabs_ui<V: PartialEq + Clone, S: AsRef<str>>(ui: &mut Ui, name: &str, current: &mut V, options: &[(V, S)]) -> bool {
    let tokens = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::TabList).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space.xs;
            let mut changed = false;
            for (value, text) in options {
                let selected = value == current;
                if tab_ui(ui, text.as_ref(), selected) && !selected {
                    *current = value.clone();
                    changed = true;
                }
            }
            changed
        })
        .inner
    })
    .inner
}

fn tab_ui(ui: &mut Ui, text: &str, selected: bool) -> bool {
    let tokens = theme::tokens(ui);
    let (space, shape) = (tokens.space, tokens.shape);
    let (face, colour) = if selected { (Face::Semibold, tokens.accent) } else { (Face::Regular, tokens.soft) };
    let font = tokens.font(face, tokens.size.control);
    let galley = line(ui, text, font, colour, ui.available_width());
    let size = vec2(galley.size().x + 2.0 * space.m, shape.small_height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
    if ui.is_rect_visible(rect) {
        let ground = if is_hovered(ui, &response) { tokens.accent_soft } else { Color32::TRANSPARENT };
        let (ground, stroke) = if selected { (tokens.panel, Stroke::new(shape.line, tokens.accent)) } else { (ground, Stroke::NONE) };
        let radius = rect.height() / 2.0;
        ui.painter().rect(rect, corner(radius), ground, stroke, StrokeKind::Inside);
        focus_ring(ui, &tokens, &response, rect, radius);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
    }
    response.clicked()
}
