//! A remark across the screen: what is short, wrong or protected, with what can be done about it.

use eframe::egui::accesskit::Live;
use eframe::egui::{Frame, Stroke};
use eframe::egui::{Label, Margin, Role, Ui, UiBuilder};

use super::button::Button;
use super::paint::corner;
use crate::ui::theme::{self, Icon, Tone};

/// A remark: `Banner::new(Tone::Amber, "7 minutes late").show(ui)`.
#[must_use = "show it with show"]
pub struct Banner<'a> {
    tone: Tone,
    title: &'a str,
    text: Option<&'a str>,
    icon: Option<Icon>,
    action: Option<&'a str>,
    live: bool,
}

impl<'a> Banner<'a> {
    /// A remark with its most important words.
    pub fn new(tone: Tone, title: &'a str) -> Self {
        Self { tone, title, text: None, icon: None, action: None, live: false }
    }

    /// More words.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = Some(text);
        self
    }

    /// An icon in place of the tone's own.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A button at its end.
    pub fn action(mut self, action: &'a str) -> Self {
        self.action = Some(action);
        self
    }

    /// Makes screen readers say it when it appears or changes.
    pub fn live(mut self) -> Self {
        self.live = true;
        self
    }

    fn icon_or_own(&self) -> Icon {
        self.icon.unwrap_or(match self.tone {
            Tone::Plain | Tone::Accent => Icon::Info,
            Tone::Amber | Tone::Red => Icon::TriangleAlert,
            Tone::Green => Icon::CircleCheck,
        })
    }

    /// Draws it; `true` when its button was pressed.
    pub fn show(self, ui: &mut Ui) -> bool {
        let tokens = theme::tokens(ui);
        let colour = tokens.tone(self.tone);
        let role = if self.live { Role::Status } else { Role::Group };
        let builder = UiBuilder::new().accessibility_role(role).accessibility_label(self.title);
        ui.scope_builder(builder, |ui| {
            if self.live {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_live(Live::Polite);
                });
            }
            Frame::new()
                .fill(tokens.tone_soft(self.tone))
                .stroke(Stroke::new(tokens.shape.line, tokens.tone_edge(self.tone)))
                .corner_radius(corner(tokens.shape.card_corner))
                .inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.m as i8))
                .show(ui, |ui| {
                    if self.live {
                        // It is announced once, as the name of all of it.
                        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Off));
                    }
                    ui.take_available_width();
                    ui.horizontal_wrapped(|ui| {
                        ui.add(self.icon_or_own().image(tokens.shape.icon, colour));
                        ui.add(Label::new(tokens.strong(self.title).color(colour)).wrap());
                        if let Some(text) = self.text {
                            ui.add(Label::new(tokens.body(text)).wrap());
                        }
                        self.action.is_some_and(|action| ui.add(Button::plain(action).small()).clicked())
                    })
                    .inner
                })
                .inner
        })
        .inner
    }
}
