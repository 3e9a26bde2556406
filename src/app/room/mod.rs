//! The room's screen: what everyone in the room sees, on a projector or in place of the window.
//!
//! It shows a [`RoomScreen`], a small value that is worked out here and holds only what everyone may read. Where there is another
//! display it has a window of its own that fills it; with one display it fills the program's window, and one key goes to and fro.

mod content;
mod screen;
#[cfg(test)]
mod tests;

pub use content::RoomStep;
pub use screen::{RoomScreen, Stage};

use super::actions::{Action, Key, Where, action, keyed};
use super::state::{AppState, Dialog};
use super::{App, Command, ToastKind, typed};
use content::Content;

/// Something to do about the room's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomCommand {
    /// Opens it, or closes it.
    Toggle,
    /// Closes it.
    Close,
    /// Lets it fill a display, or not any more: the one that the window is not on, where there is another.
    FullScreen,
    /// Whether the program can have a second window here.
    Windows(bool),
}

/// Where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a window of its own.
    Window {
        /// Whether that fills its display.
        full: bool,
    },
    /// In place of everything else in the program's window.
    Here,
}

/// The room's screen, as far as it is open.
#[derive(Debug, Default)]
pub struct Room {
    place: Option<Place>,
    /// There is but the program's window.
    has_one_window: bool,
    screen: RoomScreen,
    content: Content,
}

impl Room {
    /// Whether it is open.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.place.is_some()
    }

    /// Whether it fills the program's own window.
    #[must_use]
    pub const fn is_here(&self) -> bool {
        matches!(self.place, Some(Place::Here))
    }

    /// Whether it has a window of its own, and whether that fills its display.
    #[must_use]
    pub const fn window(&self) -> Option<bool> {
        match self.place {
            Some(Place::Window { full }) => Some(full),
            _ => None,
        }
    }

    /// What it shows.
    #[must_use]
    pub const fn screen(&self) -> &RoomScreen {
        &self.screen
    }

    /// Whether it can have a window of its own here.
    #[must_use]
    pub const fn can_have_window(&self) -> bool {
        !self.has_one_window
    }

    const fn beside(&self, full: bool) -> Place {
        if self.has_one_window { Place::Here } else { Place::Window { full } }
    }
}

/// What can be done about it.
pub(super) static ACTIONS: &[Action] = &[
    action(|| say!("actions-room"), Where::Session, |_| Some(Command::Room(RoomCommand::Toggle))),
    keyed(|| say!("actions-room-full"), Key::F(11).alone(), Where::Session, |_| Some(Command::Room(RoomCommand::FullScreen))),
    action(|| say!("actions-room-settings"), Where::Session, |_| Some(Command::dialog(Dialog::Room))),
];

pub(super) fn run(app: &mut App, command: RoomCommand) {
    if app.state.room.is_here() || app.state.room.has_one_window || command == RoomCommand::FullScreen {
        typed::settle(app);
    }
    let has_another_display = app.state.projecting.displays().other().is_some();
    let room = &mut app.state.room;
    match command {
        RoomCommand::Toggle if room.is_on() => room.place = None,
        RoomCommand::Toggle => {
            let place = room.beside(has_another_display);
            room.place = Some(place);
            if place == (Place::Window { full: false }) {
                app.toast(ToastKind::Remark, say!("room-one-display").to_owned(), None);
            }
        }
        RoomCommand::Close => room.place = None,
        RoomCommand::FullScreen => {
            room.place = match room.place {
                Some(Place::Window { full }) => Some(Place::Window { full: !full }),
                Some(Place::Here) => None,
                None if has_another_display => Some(room.beside(true)),
                None => Some(Place::Here),
            };
        }
        RoomCommand::Windows(can) => {
            room.has_one_window = !can;
            room.place = room.place.map(|place| if can { place } else { Place::Here });
        }
    }
}

/// Brings what it shows up to the session and the clock, while it is open.
pub(super) fn refresh(state: &mut AppState) {
    let Some(open) = &state.open else {
        (state.room.place, state.room.content) = (None, Content::default());
        return;
    };
    if state.room.is_on() {
        state.room.content.update(open, &state.settings);
        state.room.screen = RoomScreen::of(open, state.settings.room, &state.room.content);
    }
}
