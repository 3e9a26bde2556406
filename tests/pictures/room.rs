//! The room's screen at every stage, as it fills the window.

use crate::camera::{Album, Look, ONE_LOOK, STRONG_LOOKS};
use crate::day::first_time;
use crate::support::Desk;
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::room::RoomCommand;
use saltaire::app::settings::SettingsCommand;
use saltaire::app::{Command, Screen};
use saltaire::edit::{Edit, ItemField};
use saltaire::library;
use saltaire::model::{ItemId, ItemKind, StepStatus};
use saltaire::store::RoomSettings;
use std::time::Duration;

/// The Leeds example on its day, with nothing held yet and two steps agreed, and the room's screen open.
fn hall() -> Desk {
    let mut session = library::example("leeds-involvement-panel").expect("the example").session().expect("a session");
    for item in session.agenda.in_order().into_iter().map(|item| item.id).collect::<Vec<_>>() {
        session.agenda.get_mut(&item).expect("an item").events.clear();
    }
    for step in session.next_steps.in_order().into_iter().map(|step| step.id).take(3).collect::<Vec<_>>() {
        session.next_steps.get_mut(&step).expect("a step").status = StepStatus::Agreed;
    }
    let mut desk = first_time();
    desk.open(&session);
    desk.dispatch(Command::GoTo(Screen::Agenda));
    desk.dispatch(Command::Room(RoomCommand::FullScreen));
    desk
}

/// The first item of a kind.
fn item(desk: &Desk, kind: ItemKind) -> ItemId {
    desk.session().agenda.in_order().into_iter().find(|item| item.kind == kind).expect("an item").id
}

fn start(desk: &mut Desk, kind: ItemKind) {
    let item = item(desk, kind);
    desk.dispatch(Command::Agenda(AgendaCommand::Start(item)));
}

/// Lets time pass until so many seconds of what runs are left.
fn until(desk: &mut Desk, left: i64) {
    let now = desk.opened().schedule.running().and_then(|times| times.remaining_seconds).expect("an item runs");
    desk.pass(Duration::from_secs(u64::try_from(now - left).expect("time to come")));
}

#[test]
fn every_stage() {
    let (mut album, mut desk) = (Album::default(), hall());
    let mut take = |desk: &mut Desk, name: &str, looks: &[Look]| album.take(desk, &format!("room-{name}"), looks);
    take(&mut desk, "before", &ONE_LOOK);
    start(&mut desk, ItemKind::TableDiscussion);
    until(&mut desk, 372);
    take(&mut desk, "calm", &ONE_LOOK);
    take(&mut desk, "calm", &STRONG_LOOKS);
    let discussion = item(&desk, ItemKind::TableDiscussion);
    for field in [ItemField::Rounds(2), ItemField::MovingMinutes(2)] {
        desk.dispatch(Command::commit(Edit::set_item(discussion, field)));
    }
    desk.dispatch(Command::Settings(SettingsCommand::Room(RoomSettings { notes: true, ..RoomSettings::default() })));
    take(&mut desk, "round-and-notes", &ONE_LOOK);
    until(&mut desk, 299);
    take(&mut desk, "five-minutes", &ONE_LOOK);
    until(&mut desk, 42);
    take(&mut desk, "one-minute", &ONE_LOOK);
    until(&mut desk, -125);
    take(&mut desk, "over", &ONE_LOOK);
    take(&mut desk, "over", &STRONG_LOOKS);
    desk.dispatch(Command::Agenda(AgendaCommand::StartOrPause));
    take(&mut desk, "paused", &ONE_LOOK);
    start(&mut desk, ItemKind::Break);
    desk.pass(Duration::from_secs(20));
    take(&mut desk, "break", &ONE_LOOK);
    start(&mut desk, ItemKind::NextSteps);
    desk.pass(Duration::from_secs(20));
    take(&mut desk, "next-steps", &ONE_LOOK);
}
