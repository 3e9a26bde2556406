//! Every screen, with the states in which it looks another.

use crate::camera::{Album, LOOKS, ONE_LOOK, SMALL_LOOKS, STRONG_LOOKS, TWO_LOOKS};
use crate::day::{blank, during_the_day, first_time};
use crate::dialogs::pack_with_a_note;
use crate::support::Desk;
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::file::FileCommand;
use saltaire::app::next_steps::NextStepsCommand;
use saltaire::app::projecting::ProjectingCommand;
use saltaire::app::tables::{ListCommand, NoteCommand, TablesCommand};
use saltaire::app::themes::{Shown, ThemesCommand, ThemesTab};
use saltaire::app::write_up::{WriteUpCommand, WriteUpTab};
use saltaire::app::{Command, Screen};
use saltaire::library;
use saltaire::model::{Audience, ItemKind, Note, NoteFilter, NoteId, NoteSort, Position, Session, Source, Table, TableId};
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

/// How many tables and notes, and how the picture is called.
const SIZES: [(usize, usize, &str); 3] = [(1, 9, "one"), (12, 160, "twelve"), (6, 2_000, "two-thousand")];

#[test]
fn tables_of_every_size() {
    let mut album = Album::default();
    for (tables, notes, name) in SIZES {
        let mut desk = first_time();
        desk.open(&of_size(tables, notes));
        desk.dispatch(Command::GoTo(Screen::Tables));
        album.take(&mut desk, &format!("tables-{name}"), &SMALL_LOOKS);
    }
    let mut desk = blank();
    desk.dispatch(Command::GoTo(Screen::Tables));
    album.take(&mut desk, "tables-empty", &SMALL_LOOKS);
}

/// The Leeds example with so many tables, and its notes said again and again at all of them.
fn of_size(tables: usize, notes: usize) -> Session {
    let mut session = library::example("leeds-involvement-panel").expect("the example").session().expect("a session");
    let (said, places) = (session.notes.in_order().into_iter().cloned().collect::<Vec<_>>(), Position::first(tables));
    (session.notes, session.tables, session.next_steps) = Default::default();
    (session.write_up, session.sent, session.concerns) = Default::default();
    for (position, number) in places.zip(1..) {
        session.tables.insert(Table::new(TableId::from_random(number), position, format!("Table {number}")));
    }
    for (number, note) in (1..).zip(said.iter().cycle().take(notes)) {
        let table = TableId::from_random(1 + u64::from(number) % tables as u64);
        let id = NoteId::from_random(u64::from(number));
        session.notes.insert(Note {
            source: Source::Table(table),
            joined_with: Vec::new(),
            not_same_as: Vec::new(),
            ..Note { id, number, ..note.as_ref().clone() }
        });
    }
    session
}

#[test]
fn tables_with_filters_and_a_theme_with_what_was_said_again() {
    let mut desk = at(Screen::Tables);
    let list = |command| Command::Tables(TablesCommand::List(command));
    desk.dispatch(list(ListCommand::Everywhere(true)));
    desk.dispatch(list(ListCommand::Filter(NoteFilter { sort: Some(NoteSort::Point), ..NoteFilter::default() })));
    desk.dispatch(list(ListCommand::ShowFilters(true)));
    let mut album = Album::default();
    // Where the window is small, a note that is open takes the place of the list.
    album.take(&mut desk, "tables-filters", &SMALL_LOOKS[..1]);
    let note = desk.session().notes.in_order().last().map(|note| note.id);
    desk.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Open(note))));
    album.take(&mut desk, "tables-filters", &ONE_LOOK);
    let joined = desk.session().notes.iter().find(|note| !note.joined_with.is_empty() && !note.themes.is_empty());
    let theme = joined.expect("the example has joined notes").themes[0].clone();
    desk.dispatch(Command::GoTo(Screen::Themes));
    desk.dispatch(Command::Themes(ThemesCommand::Show(Shown::Theme(theme))));
    album.take(&mut desk, "themes-said", &TWO_LOOKS);
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
