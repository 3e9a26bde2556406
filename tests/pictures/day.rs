//! The session that all pictures are drawn from.

use crate::support::Desk;
use eframe::egui::Theme;
use saltaire::app::Command;
use saltaire::app::agenda::AgendaCommand;
use saltaire::library;
use std::time::Duration;

const SIZE: [f32; 2] = [1280.0, 800.0];

/// The window as it opens for the first time.
pub fn first_time() -> Desk {
    Desk::drawn(SIZE, Theme::Light)
}

/// The Leeds example eleven minutes into the table discussion, a little late, with its notes.
pub fn during_the_day() -> Desk {
    let mut session = library::example("leeds-involvement-panel").expect("the example").session().expect("a session");
    for item in session.agenda.in_order().into_iter().map(|item| item.id).collect::<Vec<_>>() {
        session.agenda.get_mut(&item).expect("an item").events.clear();
    }
    let mut desk = first_time();
    desk.open(&session);
    for minutes in [13, 17, 10, 12, 11] {
        desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
        desk.pass(Duration::from_secs(minutes * 60 - 12));
    }
    desk.pass(Duration::from_secs(8));
    desk
}

/// A session with nothing in it yet.
pub fn blank() -> Desk {
    let mut desk = first_time();
    desk.open(&library::template("blank").expect("the template").session().expect("a session"));
    desk
}
