//! The room's screen as it is drawn: in a window of its own, or in place of everything else in the program's.

mod draw;
mod fit;
mod look;
mod window;

pub(super) use window::RoomWindow;

use crate::app::agenda::AgendaCommand;
use crate::app::room::{RoomCommand, RoomScreen};
use crate::app::{Command, Outbox, actions};
use crate::ui::theme;
use crate::ui::widgets::Button;
use eframe::egui::{Align, CentralPanel, Context, Event, Frame, Key, Layout, Ui, UiBuilder};

/// What the keys of this frame ask for, where the room's screen has the keyboard. A key that is held down was pressed once.
fn asked_by_key(ctx: &Context, escape: Option<RoomCommand>) -> Vec<Command> {
    let command_of = |key: Key| match key {
        Key::F11 => Some(Command::Room(RoomCommand::FullScreen)),
        Key::Escape => escape.map(Command::Room),
        Key::PageDown => Some(Command::Agenda(AgendaCommand::FinishAndStartNext)),
        Key::PageUp => Some(Command::Agenda(AgendaCommand::GoBack)),
        _ => None,
    };
    ctx.input(|input| {
        let pressed = input.events.iter().filter_map(|event| match event {
            Event::Key { key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => command_of(*key),
            _ => None,
        });
        pressed.collect()
    })
}

/// Draws the room's screen in place of everything else in the window, with the way back.
pub(super) fn here_ui(ui: &mut Ui, screen: &RoomScreen, out: &mut Outbox) {
    asked_by_key(ui.ctx(), Some(RoomCommand::Close)).into_iter().for_each(|command| out.send(command));
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        let all = ui.max_rect();
        draw::screen_ui(ui, screen);
        let tokens = theme::tokens(ui);
        let corner = all.shrink(tokens.space.m);
        ui.scope_builder(UiBuilder::new().max_rect(corner).layout(Layout::right_to_left(Align::Min)), |ui| {
            let key = actions::Key::F(11).text();
            let back = Button::plain(say!("room-back-here")).small().key(&key).hover(say!("room-back-here-hover"));
            if ui.add(back).clicked() {
                out.send(Command::Room(RoomCommand::Close));
            }
        });
    });
}
