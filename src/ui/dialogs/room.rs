//! What the room's screen shows.

use super::text_ui;
use crate::app::settings::SettingsCommand;
use crate::app::{AppState, Command, Outbox};
use crate::ui::theme;
use crate::ui::widgets::{self, Button, Toggle, dialog_buttons_ui};
use eframe::egui::{Context, Label};

/// Draws the dialog; what is chosen in it holds at once.
pub(super) fn room_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let output = widgets::Dialog::new("room", say!("room-settings-title")).width(520.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        let mut room = state.settings.room;
        ui.add(Toggle::switch(&mut room.minutes_only, say!("room-minutes-only")));
        ui.add(Toggle::switch(&mut room.stops_at_zero, say!("room-stops-at-zero")));
        ui.add(Toggle::switch(&mut room.chime, say!("room-chime")));
        ui.add(Toggle::switch(&mut room.notes, say!("room-notes")));
        ui.add(Label::new(tokens.second(say!("room-notes-note"))).wrap());
        ui.add_space(tokens.space.s);
        text_ui(ui, say!("room-settings-keys"));
        if room != state.settings.room {
            out.send(Command::Settings(SettingsCommand::Room(room)));
        }
        dialog_buttons_ui(ui, |ui| ui.add(Button::main(say!("widgets-close"))).clicked())
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}
