//! A damaged session and one of a newer Saltaire: what is said, what is offered, and that the file stays as it is.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand};
use saltaire::app::file::{FileCommand, FileDialog, ReadOnly};
use saltaire::app::home::{HomeDialog, NewSession};
use saltaire::app::{Command, Dialog, PathPurpose};
use saltaire::edit::Ids;
use saltaire::library;
use saltaire::model::{Note, Session, Source};
use saltaire::store;
use std::fs;
use std::path::PathBuf;
use support::Desk;

const TITLE: &str = "This session is damaged";
const OPEN_COPY: &str = "Open what can be read as a copy…";

fn sound() -> Session {
    let mut session = library::template("half-day-involvement-panel").unwrap().session().unwrap();
    let mut ids = Ids::seeded(3);
    for (number, words) in (1..).zip(["Ring people back", "We heard nothing", "Ask those who never come"]) {
        session.notes.insert(Note::new(ids.note(), number, words, Source::Plenary, "2018-04-17T08:20:00Z".parse().unwrap()));
    }
    session
}

fn text(session: &Session) -> String {
    String::from_utf8(store::write(session).unwrap()).unwrap()
}

/// The session with its second note hit.
fn damaged() -> String {
    text(&sound()).replacen("written: \"We heard", "wri%ten; \"We heard", 1)
}

/// The window with a damaged session of this text, which somebody has tried to open.
fn opens(text: &str) -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    let path = desk.path("leeds.ron");
    fs::write(&path, text).unwrap();
    desk.dispatch(Command::File(FileCommand::Open(path.clone())));
    (desk, path)
}

fn said(session: &Session) -> Vec<String> {
    session.notes.in_order().into_iter().map(|note| note.written.clone()).collect()
}

#[test]
fn what_can_be_read_is_said_first_and_opened_as_a_copy_by_keyboard_alone() {
    let (mut desk, path) = opens(&damaged());
    assert!(desk.shows(Role::Dialog, TITLE));
    assert!(desk.says("leeds.ron could not be opened: it is damaged. It was not changed."));
    let line = 1 + damaged().lines().position(|line| line.contains("wri%ten")).unwrap();
    assert!(desk.says(&format!("line {line}, column")), "whoever helps is told where");
    assert!(desk.says("Can be read: 3 notes, 10 agenda items") && desk.says("One stretch of lines could not be read, or not wholly."));
    assert!(desk.says("No earlier version of it is kept.") && !desk.shows(Role::Button, "Earlier versions…"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    let copy = desk.path("copy.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.tab_to(Role::Button, OPEN_COPY);
    desk.key(Key::Enter);
    assert_eq!(*desk.world.borrow().asked.last().unwrap(), (PathPurpose::RescuedCopy, "leeds-rescued.ron".to_owned()));
    assert_eq!(desk.opened().file.path, copy);
    assert_eq!((said(desk.session()).len(), said(desk.session())[2].as_str()), (3, "Ask those who never come"));
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged(), "the original stays as it is");
    assert!(desk.shows(Role::Dialog, "What was lost"));
    assert!(desk.says("copy.ron is a copy of what could be read of leeds.ron"));
    assert!(desk.says("wri%ten; \"We heard nothing\""), "the damaged line itself");
    desk.tab_to(Role::Button, &format!("Line {line}: copy the text"));
    let enter = Event::Key { key: Key::Enter, pressed: true, modifiers: Modifiers::NONE, repeat: false, physical_key: None };
    desk.harness.input_mut().events.push(enter);
    desk.harness.step();
    let copied = desk.harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert!(copied.is_some_and(|text| text.contains("We heard nothing")));
    desk.harness.run();
    desk.tab_to(Role::Button, "Done");
    desk.key(Key::Enter);
    assert_eq!(desk.app().state().dialog, None);
    assert!(desk.app().state().damage.is_none());
}

#[test]
fn the_copy_never_takes_the_place_of_the_damaged_file() {
    let (mut desk, path) = opens(&damaged());
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.press(OPEN_COPY);
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged());
    assert!(desk.says("There is already a file called leeds.ron."));
    let copy = desk.path("copy.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.press("Choose another place…");
    assert_eq!(desk.opened().file.path, copy);
}

#[test]
fn a_damaged_recent_session_and_a_typed_path_offer_the_same() {
    let mut desk = Desk::with_session(&sound());
    let path = desk.path("session.ron");
    desk.dispatch(Command::File(FileCommand::Close));
    fs::write(&path, damaged()).unwrap();
    desk.press(&sound().about.title);
    assert!(desk.shows(Role::Dialog, TITLE));
    desk.press("Cancel");
    assert_eq!(desk.app().state().dialog, None);
    desk.world.borrow_mut().no_dialogs = true;
    desk.press("Open a file…");
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&path.display().to_string());
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, TITLE));
    desk.press(OPEN_COPY);
    desk.key(Key::Escape);
    assert!(desk.shows(Role::Dialog, TITLE), "who types no path is asked again");
    desk.press(OPEN_COPY);
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&desk.path("copy").display().to_string());
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "What was lost"));
    assert_eq!(desk.opened().file.path, desk.path("copy.ron"));
}

#[test]
fn earlier_versions_are_offered_where_there_are_some() {
    let mut desk = Desk::new();
    let path = desk.path("leeds.ron");
    fs::write(&path, "damaged").unwrap();
    desk.keep_version(&path, text(&sound()).as_bytes(), "2018-04-17T08:35:00Z");
    fs::write(&path, "").unwrap();
    desk.dispatch(Command::File(FileCommand::Open(path.clone())));
    assert!(desk.says("leeds.ron could not be opened: it is empty") && desk.says("Nothing in the file can be read as a session."));
    assert!(!desk.shows(Role::Button, OPEN_COPY));
    desk.press("Earlier versions…");
    desk.press("Restore");
    assert_eq!(said(desk.session()).len(), 3);
    assert_eq!(fs::read_to_string(&path).unwrap(), text(&sound()));
}

#[test]
fn a_dialog_with_words_in_it_is_not_taken_away() {
    let mut desk = Desk::new();
    let path = desk.path("leeds.ron");
    fs::write(&path, damaged()).unwrap();
    let typed = Dialog::Home(HomeDialog::New(Box::new(NewSession::from_template("half-day-involvement-panel"))));
    desk.dispatch(Command::dialog(typed));
    desk.dispatch(Command::File(FileCommand::Open(path)));
    assert!(matches!(desk.app().state().dialog, Some(Dialog::Home(_))));
    desk.key(Key::Escape);
    desk.press("What to do…");
    assert!(desk.shows(Role::Dialog, TITLE));
}

/// The session as a newer Saltaire wrote it, with a mood that this one does not know.
fn newer(reads_from: u32) -> String {
    let text = text(&sound()).replacen("written: \"We heard", "mood: Glad, written: \"We heard", 1);
    let first = format!("Saltaire(version: 2, reads_from: {reads_from}, since: \"0.4.0\", session:");
    let body = text.replacen("Saltaire(version: 1, session:", &first, 1);
    let end = body.trim_end().rfind('\n').unwrap() + 1;
    body[..end].to_owned()
}

#[test]
fn a_newer_session_is_only_read_and_a_copy_says_first_what_it_loses() {
    let (mut desk, path) = opens(&newer(1));
    assert!(matches!(&desk.opened().file.read_only, Some(ReadOnly::Newer(newer)) if newer.since == "0.4.0"));
    assert!(desk.says("Read-only: a newer Saltaire made this session") && desk.says("Saltaire 0.4.0 or later can change it."));
    assert!(!desk.shows(Role::Button, "Take over") && !desk.says("another window"));
    desk.dispatch(Command::commit(saltaire::edit::Edit::Session(saltaire::edit::SessionEdit::About(saltaire::edit::AboutField::Title(
        "Changed".to_owned(),
    )))));
    assert!(desk.says("Not changed: a newer Saltaire made this session."));
    desk.press("Save a copy…");
    assert!(desk.shows(Role::Dialog, "What a copy would lose") && desk.says("“mood”, once, on line"));
    assert!(desk.world.borrow().asked.is_empty(), "no place is asked for before that");
    desk.press("Cancel");
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let copy = desk.path("copy.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.press("Save a copy without it…");
    assert_eq!((desk.opened().file.path.clone(), desk.opened().file.read_only.clone()), (copy, None));
    assert_eq!(desk.app().state().dialog, None);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer(1));
}

#[test]
fn a_newer_session_that_loses_nothing_is_copied_at_once() {
    let (mut desk, _) = opens(&newer(1).replace("mood: Glad, ", ""));
    desk.world.borrow_mut().picks.push_back(Some(desk.path("copy.ron")));
    desk.press("Save a copy…");
    assert_eq!(desk.opened().file.path, desk.path("copy.ron"));
}

#[test]
fn a_newer_session_that_cannot_be_understood_says_what_is_needed() {
    let (desk, _) = opens(&newer(2));
    assert!(desk.says("leeds.ron could not be opened: a newer Saltaire made it. Install Saltaire 0.4.0 or later"));
    assert!(desk.says("this one reads up to 1"));
    assert!(desk.app().state().open.is_none() && desk.app().state().dialog != Some(Dialog::File(FileDialog::Damaged)));
}
