//! The line under the bar while others look at the window: what is hidden, why, and the way to stop.

use crate::app::projecting::{Because, ProjectingCommand};
use crate::app::{AppState, Command, Outbox};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Notice};
use eframe::egui::Ui;

/// Draws the line while it is on.
pub(super) fn projecting_ui(ui: &mut Ui, state: &AppState, out: &mut Outbox) {
    let Some(because) = state.projecting.because() else { return };
    let why = match because {
        Because::Asked => say!("projecting-asked"),
        Because::Mirrored => say!("projecting-mirrored"),
        Because::OtherDisplay => say!("projecting-other-display"),
    };
    let said = say!("projecting-said", why = why);
    let notice = Notice::new("projecting", Tone::Accent, Icon::Monitor, say!("projecting-on")).text(why).live(&said).low();
    notice.show(ui, |ui| {
        if ui.add(Button::plain(say!("projecting-stop")).small().key("F9")).clicked() {
            out.send(Command::Projecting(ProjectingCommand::Toggle));
        }
    });
}
