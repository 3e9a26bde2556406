//! The line under the bar while others look at the window: what is hidden, why, and the way to stop.

use crate::app::projecting::{Because, ProjectingCommand};
use crate::app::{AppState, Command, Outbox};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::Button;
use eframe::egui::{Frame, Label, Margin, Panel, Role, Ui, UiBuilder, accesskit};

/// Draws the line while it is on.
pub(super) fn projecting_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let Some(because) = state.projecting.because() else { return };
    let tokens = theme::tokens(ui);
    let why = match because {
        Because::Asked => say!("projecting-asked"),
        Because::Mirrored => say!("projecting-mirrored"),
        Because::OtherDisplay => say!("projecting-other-display"),
    };
    let colour = tokens.tone(Tone::Accent);
    let frame =
        Frame::new().fill(tokens.tone_soft(Tone::Accent)).inner_margin(Margin::symmetric(tokens.space.l as i8, tokens.space.xs as i8));
    Panel::top("projecting").resizable(false).frame(frame).show(ui, |ui| {
        let said = say!("projecting-said", why = why);
        let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(&said);
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Polite));
            ui.horizontal_wrapped(|ui| {
                // It is said once, as the name of all of it.
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Off));
                ui.add(Icon::Monitor.image(tokens.shape.icon, colour));
                ui.label(tokens.strong(say!("projecting-on")).color(colour));
                ui.add(Label::new(tokens.body(why)).wrap());
                if ui.add(Button::plain(say!("projecting-stop")).small().key("F9")).clicked() {
                    out.send(Command::Projecting(ProjectingCommand::Toggle));
                }
            });
        });
    });
}
