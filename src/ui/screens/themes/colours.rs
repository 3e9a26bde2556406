//! The colours of the palette to choose from, each with its name.

use crate::app::themes::PALETTE;
use crate::ui::theme::{self, Icon};
use crate::words;
use eframe::egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

/// Draws the palette; a slot when it was chosen.
pub fn colours_ui(ui: &mut Ui, chosen: u8) -> Option<u8> {
    let tokens = theme::tokens(ui);
    let chosen = chosen % PALETTE;
    let mut taken = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
        ui.label(tokens.second(say!("themes-colour-chosen", colour = words::theme::colour(&tokens.slot(usize::from(chosen)).name))));
        let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(say!("themes-colours"));
        ui.scope_builder(builder, |ui| {
            ui.horizontal_wrapped(|ui| {
                for slot in 0..PALETTE {
                    if colour_ui(ui, slot, slot == chosen).clicked() && slot != chosen {
                        taken = Some(slot);
                    }
                }
            });
        });
    });
    taken
}

fn colour_ui(ui: &mut Ui, slot: u8, chosen: bool) -> Response {
    let tokens = theme::tokens(ui);
    let colour = tokens.slot(usize::from(slot));
    let side = tokens.shape.small_height;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::click());
    let called = words::theme::colour(&colour.name);
    let name = say!("themes-colour", colour = called);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &name));
    let radius = CornerRadius::same(tokens.shape.corner as u8);
    let inside = rect.shrink(tokens.shape.focus + tokens.shape.line);
    ui.painter().rect_filled(inside, radius, colour.text);
    if chosen {
        Icon::Check.paint(ui, rect, tokens.shape.small_icon, tokens.panel);
    }
    if chosen || response.hovered() {
        ui.painter().rect_stroke(rect, radius, Stroke::new(tokens.shape.line, tokens.ink), StrokeKind::Inside);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius, tokens.focus_ring(), StrokeKind::Inside);
    }
    response.on_hover_text(called)
}
