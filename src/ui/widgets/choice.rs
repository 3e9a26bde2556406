//! One of several, from a list that opens.

use eframe::egui::{ComboBox, Response, Ui};

use super::paint::dress_disabled;
use crate::ui::theme::{self, Icon};

/// One of several: `Choice::new("Kind", &mut item.kind).show(ui, &[(Kind::Talk, "Talk"), …])`.
#[must_use = "show it with show"]
pub struct Choice<'a, V> {
    label: &'a str,
    value: &'a mut V,
    width: Option<f32>,
    hide_label: bool,
}

impl<'a, V: PartialEq + Clone> Choice<'a, V> {
    /// A choice with its label.
    pub fn new(label: &'a str, value: &'a mut V) -> Self {
        Self { label, value, width: None, hide_label: false }
    }

    /// Width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Uses the label as the name only, where something beside it says it already.
    pub fn hide_label(mut self) -> Self {
        self.hide_label = true;
        self
    }

    /// Draws it. The response is `changed()` when another option was taken.
    pub fn show<S: AsRef<str>>(self, ui: &mut Ui, options: &[(V, S)]) -> Response {
        let tokens = theme::tokens(ui);
        if self.hide_label {
            let name = self.label;
            return self.list(ui, options).accessible_name(name);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            let label = ui.label(tokens.second(self.label)).id;
            self.list(ui, options).labelled_by(label)
        })
        .inner
    }

    fn list<S: AsRef<str>>(self, ui: &mut Ui, options: &[(V, S)]) -> Response {
        let tokens = theme::tokens(ui);
        let now = options.iter().find(|(value, _)| value == self.value).map_or("", |(_, name)| name.as_ref());
        let before = self.value.clone();
        let mut response = ui
            .scope(|ui| {
                dress_disabled(ui, &tokens);
                ui.spacing_mut().interact_size.y = tokens.shape.control_height;
                let mut list = ComboBox::from_id_salt(self.label).selected_text(now).truncate().icon(|ui, rect, visuals, _open| {
                    let colour = visuals.fg_stroke.color;
                    Icon::ChevronDown.paint(ui, rect, rect.height(), colour);
                });
                if let Some(width) = self.width {
                    // A long option is cut in the closed list, not the list made wider.
                    ui.set_max_width(width);
                    list = list.width(width);
                }
                list.show_ui(ui, |ui| {
                    for (value, name) in options {
                        if ui.selectable_value(self.value, value.clone(), name.as_ref()).clicked() {
                            // A key is no click that would close it.
                            ui.close();
                        }
                    }
                })
                .response
            })
            .inner;
        // On Linux the toolkit tells screen readers the name of a list and not what is chosen in it.
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(now));
        if *self.value != before {
            response.mark_changed();
            // The option that was taken is gone with its list.
            response.request_focus();
        }
        response
    }
}
