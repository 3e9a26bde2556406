//! Every screen, with the states in which it looks another.

use crate::camera::{Album, LOOKS, ONE_LOOK, STRONG_LOOKS, TWO_LOOKS};
use crate::day::{blank, during_the_day, first_time};
use crate::dialogs::pack_with_a_note;
use crate::support::Desk;
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::file::FileCommand;
use saltaire::app::next_steps::NextStepsCommand;
use saltaire::app::projecting::ProjectingCommand;
use saltaire::app::tables::{NoteCommand, TablesCommand};
use saltaire::app::themes::{ThemesCommand, ThemesTab};
use saltaire::app::write_up::{WriteUpCommand, WriteUpTab};
use saltaire::app::{Command, Screen};
use saltaire::library;
use saltaire::model::{Audience, ItemKind, Session};
use std::sync::Arc;

/// What a screen's pictures are called; a new screen has none and does not compile.
pub const fn name(screen: Screen) -> &'static str {
    match screen {
        Screen::Home => "home",
        Screen::Agenda => "agenda",
        Screen::Tables => "tables",
        Screen::Themes => "themes",
        Screen::NextSteps => "next-steps",
        Screen::WriteUp => "write-up",
    }
}

/// During the day, with a screen shown.
pub fn at(screen: Screen) -> Desk {
    let mut desk = during_the_day();
    if screen == Screen::Home {
        desk.dispatch(Command::File(FileCommand::Close));
    } else {
        desk.dispatch(Command::GoTo(screen));
    }
    assert_eq!(desk.app().state().screen, screen);
    desk
}

/// A screen in every look, and in another state after these commands.
fn screen(screen: Screen, state: &str, commands: impl FnOnce(&Desk) -> Vec<Command>) -> Album {
    let (mut album, mut desk) = (Album::default(), at(screen));
    album.take(&mut desk, name(screen), &LOOKS);
    for command in commands(&desk) {
        desk.dispatch(command);
    }
    album.take(&mut desk, &format!("{}-{state}", name(screen)), &TWO_LOOKS);
    album
}

#[test]
fn home() {
    let mut album = Album::default();
    album.take(&mut first_time(), "home-first", &LOOKS);
    album.take(&mut at(Screen::Home), name(Screen::Home), &LOOKS);
}

#[test]
fn agenda() {
    let mut album = screen(Screen::Agenda, "item", |desk| {
        let next = desk.session().agenda.in_order().into_iter().find(|item| item.protected).map(|item| item.id);
        vec![Command::Agenda(AgendaCommand::Select(next))]
    });
    let mut late = at(Screen::Agenda);
    late.dispatch(Command::Agenda(AgendaCommand::AddMinutes(15)));
    album.take(&mut late, "agenda-late", &LOOKS);
    let mut feedback = at(Screen::Agenda);
    feedback.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    for table in feedback.session().tables.in_order().into_iter().take(2).map(|table| table.id).collect::<Vec<_>>() {
        feedback.dispatch(Command::Agenda(AgendaCommand::Hear(table)));
    }
    album.take(&mut feedback, "agenda-feedback", &TWO_LOOKS);
    let mut before = first_time();
    before.open(&on_paper());
    before.dispatch(Command::GoTo(Screen::Agenda));
    album.take(&mut before, "agenda-before", &TWO_LOOKS);
}

/// The Leeds example before its day, with a fixed start that the plan comes too late for.
fn on_paper() -> Session {
    let mut session = library::example("leeds-involvement-panel").expect("the example").session().expect("a session");
    Arc::make_mut(&mut session.about).latest_finish = Some(jiff::civil::time(12, 25, 0, 0));
    for item in session.agenda.in_order().into_iter().map(|item| item.id).collect::<Vec<_>>() {
        let item = session.agenda.get_mut(&item).expect("an item");
        item.events.clear();
        match item.kind {
            ItemKind::Break => {
                item.starts_at = Some(jiff::civil::time(11, 15, 0, 0));
                item.starts_at_reason = "The urn is hot then".to_owned();
            }
            ItemKind::TableDiscussion => (item.rounds, item.moving_minutes) = (2, 1),
            _ => {}
        }
    }
    Arc::make_mut(&mut session.about).date = Some(jiff::civil::date(2018, 4, 18));
    session
}

#[test]
fn tables() {
    let mut album = screen(Screen::Tables, "note", |desk| {
        let note = desk.session().notes.iter().find(|note| note.quoting.is_some()).map(|note| note.id);
        vec![Command::Tables(TablesCommand::Note(NoteCommand::Open(note)))]
    });
    let mut desk = at(Screen::Tables);
    desk.dispatch(Command::Projecting(ProjectingCommand::Toggle));
    album.take(&mut desk, "tables-projecting", &TWO_LOOKS);
}

#[test]
fn a_table_pack() {
    let mut desk = during_the_day();
    let path = pack_with_a_note(&desk);
    desk.dispatch(Command::File(FileCommand::Close));
    desk.dispatch(Command::File(FileCommand::Open(path)));
    Album::default().take(&mut desk, "pack", &LOOKS);
}

#[test]
fn themes() {
    screen(Screen::Themes, "matrix", |_| vec![Command::Themes(ThemesCommand::ShowTab(ThemesTab::Matrix))]);
}

#[test]
fn next_steps() {
    screen(Screen::NextSteps, "step", |desk| {
        let step = desk.session().next_steps.in_order().first().map(|step| step.id);
        vec![Command::NextSteps(NextStepsCommand::Select(step))]
    });
}

#[test]
fn write_up() {
    screen(Screen::WriteUp, "preview", |_| vec![Command::WriteUp(WriteUpCommand::Show(WriteUpTab::Preview(Audience::Attendees)))]);
}

#[test]
fn with_more_contrast_and_larger() {
    let mut album = Album::default();
    for screen in [Screen::Home, Screen::Agenda, Screen::Tables] {
        album.take(&mut at(screen), name(screen), &STRONG_LOOKS);
    }
}

#[test]
fn with_nothing_in_them_yet() {
    let (mut album, mut desk) = (Album::default(), blank());
    for screen in Screen::OF_SESSION {
        desk.dispatch(Command::GoTo(screen));
        album.take(&mut desk, &format!("{}-empty", name(screen)), &ONE_LOOK);
    }
}
