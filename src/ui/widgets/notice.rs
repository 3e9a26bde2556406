//! A line across the window, under its bar: what is so of all that is shown, and what can be done about it.

use crate::ui::theme::{self, Icon, Tone};
use eframe::egui::accesskit::Live;
use eframe::egui::{Frame, Label, Margin, Panel, Role, Ui, UiBuilder};

/// A line: `Notice::new("to-settle", Tone::Amber, Icon::TriangleAlert, "1 thing to settle").show(ui, |ui| ...)`.
#[must_use = "show it with show"]
pub struct Notice<'a> {
    id: &'static str,
    tone: Tone,
    icon: Icon,
    title: &'a str,
    text: Option<&'a str>,
    said: Option<&'a str>,
    is_low: bool,
}

impl<'a> Notice<'a> {
    /// A line with its most important words. `id` tells it from other lines under the bar.
    pub fn new(id: &'static str, tone: Tone, icon: Icon, title: &'a str) -> Self {
        Self { id, tone, icon, title, text: None, said: None, is_low: false }
    }

    /// More words.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = Some(text);
        self
    }

    /// Makes screen readers say this when it appears or changes.
    pub fn live(mut self, said: &'a str) -> Self {
        self.said = Some(said);
        self
    }

    /// Takes less of the window's height.
    pub fn low(mut self) -> Self {
        self.is_low = true;
        self
    }

    /// Draws it with its buttons, small ones, which stand after the words.
    pub fn show(self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui)) {
        let tokens = theme::tokens(ui);
        let ground = if self.tone == Tone::Plain { tokens.panel } else { tokens.tone_soft(self.tone) };
        let above = if self.is_low { tokens.space.xs } else { tokens.space.s };
        let frame = Frame::new().fill(ground).inner_margin(Margin::symmetric(tokens.space.l as i8, above as i8));
        Panel::top(self.id).resizable(false).frame(frame).show(ui, |ui| {
            let Some(said) = self.said else { return self.line_ui(ui, buttons) };
            let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(said);
            ui.scope_builder(builder, |ui| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
                self.line_ui(ui, buttons);
            });
        });
    }

    fn line_ui(&self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui)) {
        let tokens = theme::tokens(ui);
        ui.horizontal_wrapped(|ui| {
            if self.said.is_some() {
                // It is said once, as the name of all of it.
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Off));
            }
            let icon = if self.tone == Tone::Plain { tokens.soft } else { tokens.tone(self.tone) };
            ui.add(self.icon.image(tokens.shape.icon, icon));
            ui.add(Label::new(tokens.strong(self.title).color(tokens.tone(self.tone))).wrap());
            if let Some(text) = self.text {
                ui.add(Label::new(tokens.body(text)).wrap());
            }
            buttons(ui);
        });
    }
}
