//! A whole number with its label and unit.

use std::ops::RangeInclusive;

use eframe::egui::emath::Numeric;
use eframe::egui::{DragValue, Response, TextStyle, Ui};

use super::paint::dress_disabled;
use crate::ui::theme;

/// A number to type, or to change with the arrow keys: `NumberField::new(&mut minutes, "Minutes", 0..=600).unit("min").show(ui)`.
#[must_use = "show it with show"]
pub struct NumberField<'a, N> {
    value: &'a mut N,
    label: &'a str,
    range: RangeInclusive<N>,
    unit: &'a str,
    hide_label: bool,
}

impl<'a, N: Numeric> NumberField<'a, N> {
    /// A number within `range`, both ends allowed.
    pub fn new(value: &'a mut N, label: &'a str, range: RangeInclusive<N>) -> Self {
        Self { value, label, range, unit: "", hide_label: false }
    }

    /// The unit behind the number.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Uses the label as the name only, where a column's head says it already.
    pub fn hide_label(mut self) -> Self {
        self.hide_label = true;
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        let field = |ui: &mut Ui, value: &mut N| {
            dress_disabled(ui, &tokens);
            ui.style_mut().drag_value_text_style = TextStyle::Monospace;
            ui.spacing_mut().interact_size.y = tokens.shape.control_height;
            let suffix = if self.unit.is_empty() { String::new() } else { format!(" {}", self.unit) };
            ui.add(DragValue::new(value).range(self.range.clone()).speed(0.1).suffix(suffix))
        };
        if self.hide_label {
            return ui.scope(|ui| field(ui, self.value)).inner.accessible_name(self.label);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            let label = ui.label(tokens.second(self.label)).id;
            field(ui, self.value).labelled_by(label)
        })
        .inner
    }
}
