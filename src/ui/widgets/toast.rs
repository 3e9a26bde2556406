//! Short messages that say what happened and offer the next thing.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, Role, Ui, UiBuilder, vec2};

use super::button::Button;
use super::icon_button::IconButton;
use super::paint::corner;
use crate::ui::theme::{self, Icon, Tone};

/// A message: what happened, and perhaps what can be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toast<'a> {
    /// Green for done, red for failed (it stays until it is read), plain otherwise.
    pub tone: Tone,
    /// What happened, to which file.
    pub text: &'a str,
    /// The next thing, as a verb (“Open folder”).
    pub action: Option<&'a str>,
}

/// What a person did with a toast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAnswer {
    /// Took the action.
    Action,
    /// Closed it.
    Close,
}

/// Draws the messages at the lower right, the newest lowest; says which was answered and how.
pub fn toasts_ui(ctx: &Context, toasts: &[Toast<'_>]) -> Option<(usize, ToastAnswer)> {
    if toasts.is_empty() {
        return None;
    }
    let space = theme::tokens_of(ctx).space;
    Area::new(Id::unique("saltaire-toasts"))
        .anchor(Align2::RIGHT_BOTTOM, vec2(-space.xl, -space.xl))
        .order(Order::Foreground)
        .fade_in(false)
        .show(ctx, |ui| {
            ui.set_max_width(440.0);
            let mut answer = None;
            for (index, toast) in toasts.iter().enumerate() {
                if let Some(given) = toast_ui(ui, *toast) {
                    answer = Some((index, given));
                }
            }
            answer
        })
        .inner
}

/// Draws one message where the layout stands.
pub fn toast_ui(ui: &mut Ui, toast: Toast<'_>) -> Option<ToastAnswer> {
    let tokens = theme::tokens(ui);
    let (icon, colour) = match toast.tone {
        Tone::Red => (Icon::TriangleAlert, tokens.red),
        Tone::Amber => (Icon::TriangleAlert, tokens.amber),
        Tone::Green => (Icon::CircleCheck, tokens.green),
        Tone::Plain | Tone::Accent => (Icon::Info, tokens.accent),
    };
    // One that moves up because another has gone is not said again.
    let id = Id::unique(("toast", toast.text));
    let builder = UiBuilder::new().scope_id(id).accessibility_role(Role::Alert).accessibility_label(toast.text);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_live(if matches!(toast.tone, Tone::Red | Tone::Amber) { Live::Assertive } else { Live::Polite });
        });
        Frame::new()
            .fill(tokens.panel)
            .stroke(eframe::egui::Stroke::new(tokens.shape.line, tokens.tone_edge(toast.tone)))
            .shadow(ui.visuals().popup_shadow)
            .corner_radius(corner(tokens.shape.card_corner))
            .inner_margin(Margin::symmetric(tokens.space.m as i8, tokens.space.s as i8))
            .show(ui, |ui| {
                // The message is announced once, as the name of all of it.
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Off));
                ui.horizontal(|ui| {
                    ui.add(icon.image(tokens.shape.icon, colour));
                    ui.scope(|ui| {
                        ui.set_max_width(250.0);
                        ui.add(Label::new(tokens.body(toast.text)).wrap());
                    });
                    let mut answer = None;
                    if let Some(action) = toast.action
                        && ui.add(Button::quiet(action).small()).clicked()
                    {
                        answer = Some(ToastAnswer::Action);
                    }
                    if ui.add(IconButton::new(Icon::X, say!("widgets-close-message")).small()).clicked() {
                        answer = Some(ToastAnswer::Close);
                    }
                    answer
                })
                .inner
            })
            .inner
    })
    .inner
}
