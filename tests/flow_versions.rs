//! Earlier versions: looked at, restored into the open session and in place of a file that is damaged or gone, saved as copies.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use saltaire::app::file::{FileCommand, FileDialog, VersionsCommand};
use saltaire::app::{Command, Dialog};
use saltaire::edit::{Change, Edit, Ids, NoteEdit};
use saltaire::library;
use saltaire::model::{Note, Session, SessionId, Source, Withdrawn};
use saltaire::store::{self, Backups, Home, RealDisk};
use std::fs;
use std::path::Path;
use std::time::Duration;
use support::Desk;

const TITLE: &str = "Earlier versions";
const MENU: &str = "Earlier versions…";

fn with_notes(words: &[&str]) -> Session {
    let mut session = library::template("half-day-involvement-panel").unwrap().session().unwrap();
    std::sync::Arc::make_mut(&mut session.about).title = "Leeds".to_owned();
    let mut ids = Ids::seeded(3);
    for (number, words) in (1..).zip(words) {
        session.notes.insert(Note::new(ids.note(), number, *words, Source::Plenary, "2018-04-17T08:20:00Z".parse().unwrap()));
    }
    session
}

fn said(session: &Session) -> Vec<String> {
    session.notes.in_order().into_iter().map(|note| note.written.clone()).collect()
}

fn bytes(session: &Session) -> Vec<u8> {
    store::write(session).unwrap()
}

/// What the kept versions of a session say, the newest first.
fn kept(desk: &Desk, path: &Path) -> Vec<Vec<String>> {
    let home = Home::at(&desk.path("home")).unwrap();
    let backups = Backups::in_home(&RealDisk, &home).unwrap();
    let list = backups.list(&RealDisk, path);
    list.iter().map(|entry| backups.session(&RealDisk, entry).map(|loaded| said(&loaded.document)).unwrap_or_default()).collect()
}

/// Two notes now, with a version of an hour ago that had three and one of 25 minutes ago that had none.
fn desk() -> Desk {
    let mut desk = Desk::new();
    let path = desk.path("session.ron");
    desk.keep_version(&path, &bytes(&with_notes(&["One", "Two, as it was", "Three"])), "2018-04-17T08:00:00Z");
    desk.keep_version(&path, &bytes(&with_notes(&[])), "2018-04-17T08:35:00Z");
    desk.open(&with_notes(&["One", "Two"]));
    desk
}

fn show(desk: &mut Desk) {
    let path = desk.path("session.ron");
    desk.dispatch(Command::File(FileCommand::Versions(VersionsCommand::Show(path))));
}

#[test]
fn a_version_is_found_looked_at_and_restored_by_keyboard_alone_and_undo_brings_back_what_was() {
    let mut desk = desk();
    let note = Note::new(Ids::random().note(), 3, "Said a moment ago", Source::Plenary, "2018-04-17T08:59:00Z".parse().unwrap());
    desk.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
    desk.key_with(Modifiers::COMMAND, Key::I);
    desk.tab_to(Role::Button, MENU);
    desk.key(Key::Enter);
    let newest = "17 April 2018, 09:35 (25 minutes ago): 0 notes, 0 next steps, 10 agenda items";
    assert!(desk.shows(Role::ListBoxOption, newest));
    assert!(desk.says("Restoring it changes: 3 notes fewer."));
    desk.tab_to(Role::ListBoxOption, newest);
    desk.key(Key::ArrowDown);
    let oldest = "17 April 2018, 09:00 (1 hour ago): 3 notes, 0 next steps, 10 agenda items";
    assert_eq!(desk.focused(), (Role::ListBoxOption, oldest.to_owned()));
    assert!(desk.says("Restoring it changes: 1 note fewer, 1 more, 1 changed."), "the note that has just been said goes");
    desk.tab_to(Role::Button, "Restore");
    desk.key(Key::Enter);
    assert_eq!(said(desk.session()), ["One", "Two, as it was", "Three"]);
    assert_eq!(desk.app().state().dialog, None);
    assert!(desk.says("Restored the version of 17 April 2018, 09:00"));
    assert_eq!(said(&desk.saved()), said(desk.session()), "it is in the file at once");
    let path = desk.path("session.ron");
    assert!(
        kept(&desk, &path).contains(&vec!["One".to_owned(), "Two".to_owned(), "Said a moment ago".to_owned()]),
        "and what it replaced is kept"
    );
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(desk.session()), ["One", "Two", "Said a moment ago"]);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(said(desk.session()), ["One", "Two, as it was", "Three"]);
    desk.pass(Duration::from_secs(3));
    assert_eq!(said(&desk.saved()), said(desk.session()));
}

#[test]
fn a_version_that_says_the_same_and_one_that_cannot_be_read_say_so() {
    let mut desk = desk();
    let path = desk.path("session.ron");
    desk.keep_version(&path, &bytes(&with_notes(&["One", "Two"])), "2018-04-17T08:50:00Z");
    desk.keep_version(&path, b"#![enable(implicit_some)] Saltaire(version: 1, session: (id: 7", "2018-04-17T08:55:00Z");
    show(&mut desk);
    assert!(desk.says("This version cannot be read. It is kept as it is."));
    assert!(desk.find(Role::Button, "Restore").accesskit_node().is_disabled());
    desk.click(Role::ListBoxOption, "17 April 2018, 09:50 (10 minutes ago): 2 notes, 0 next steps, 10 agenda items");
    assert!(desk.says("It says the same as the session says now."));
    desk.press("Restore");
    assert_eq!(desk.opened().document.undo_caption(), None);
    assert_eq!(desk.app().state().dialog, None);
}

#[test]
fn what_was_withdrawn_since_does_not_come_back() {
    let mut now = with_notes(&["One", "Two"]);
    let mut desk = Desk::new();
    let path = desk.path("session.ron");
    let gone = now.notes.in_order()[0].clone();
    desk.keep_version(&path, &bytes(&with_notes(&["One", "Two", "Three"])), "2018-04-17T08:00:00Z");
    now.notes.remove(&gone.id);
    now.withdrawn.insert(Withdrawn { note: gone.id, number: 1, at: "2018-04-17T08:30:00Z".parse().unwrap() });
    desk.open(&now);
    show(&mut desk);
    desk.press("Restore");
    assert_eq!(said(desk.session()), ["Two", "Three"]);
    assert!(desk.session().withdrawn.contains(&gone.id));
}

#[test]
fn another_session_in_the_same_place_is_not_mixed_up() {
    let mut desk = Desk::new();
    let path = desk.path("session.ron");
    let id: SessionId = "york2018".parse().unwrap();
    let mut other = Session { id, ..with_notes(&["Somebody else's"]) };
    std::sync::Arc::make_mut(&mut other.about).title = "York".to_owned();
    desk.keep_version(&path, &bytes(&other), "2018-04-17T08:35:00Z");
    desk.open(&with_notes(&["One"]));
    show(&mut desk);
    assert!(desk.says("York: 1 note") && desk.says("This version is of another session"));
    assert!(desk.find(Role::Button, "Restore").accesskit_node().is_disabled());
    let copy = desk.path("york.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.press("Save as a copy…");
    assert_eq!(desk.world.borrow().asked.last().unwrap().1, "york-17-april-2018-09-35.ron");
    assert_eq!(fs::read(&copy).unwrap(), bytes(&other));
    assert_eq!(said(desk.session()), ["One"]);
    desk.press("Open it");
    assert_eq!(desk.session().id, id);
}

#[test]
fn a_session_that_is_gone_or_damaged_comes_back_from_the_first_screen() {
    for damage in [None, Some(&b"#![enable(implicit_some)] Saltaire(version: 1, session: (id; \"a\""[..]), Some(&b"\0\0\0"[..])] {
        let mut desk = desk();
        let path = desk.path("session.ron");
        desk.dispatch(Command::File(FileCommand::Close));
        match damage {
            Some(damage) => fs::write(&path, damage).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        desk.dispatch(Command::File(FileCommand::OpenExample("leeds-involvement-panel".to_owned())));
        desk.dispatch(Command::File(FileCommand::Close));
        desk.press("Earlier versions of “Leeds”");
        assert!(desk.says("The session’s file cannot be read or is gone."));
        desk.key_with(Modifiers::NONE, Key::Tab);
        desk.click(Role::ListBoxOption, "17 April 2018, 09:00 (1 hour ago): Leeds: 3 notes, 0 next steps, 10 agenda items");
        desk.press("Restore");
        assert_eq!(said(desk.session()), ["One", "Two, as it was", "Three"]);
        assert!(desk.says("An earlier version is in session.ron again."));
        if let Some(damage) = damage {
            let home = Home::at(&desk.path("home")).unwrap();
            let list = Backups::in_home(&RealDisk, &home).unwrap().list(&RealDisk, &path);
            assert!(list.iter().any(|entry| fs::read(&entry.file).unwrap() == damage), "what was damaged is kept");
        }
    }
}

#[test]
fn a_sound_session_that_is_not_open_is_opened_and_then_restored() {
    let mut desk = desk();
    desk.dispatch(Command::File(FileCommand::Close));
    show(&mut desk);
    assert!(desk.says("Restoring it changes: 2 notes fewer."));
    desk.press("Restore");
    assert_eq!(said(desk.session()), Vec::<String>::new());
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(desk.session()), ["One", "Two"]);
}

#[test]
fn somebody_elses_file_is_not_replaced_by_a_version() {
    let mut desk = desk();
    let path = desk.path("session.ron");
    desk.dispatch(Command::File(FileCommand::Close));
    fs::write(&path, "A letter to the council").unwrap();
    show(&mut desk);
    desk.press("Restore");
    assert!(desk.says("it is not a Saltaire session"));
    assert_eq!(fs::read(&path).unwrap(), b"A letter to the council");
}

#[test]
fn nothing_is_restored_where_what_there_is_now_cannot_be_saved_first() {
    let mut desk = desk();
    let path = desk.path("session.ron");
    let note = Note::new(Ids::random().note(), 3, "Said a moment ago", Source::Plenary, "2018-04-17T08:59:00Z".parse().unwrap());
    desk.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
    desk.world.borrow_mut().no_save = Some(store::SaveError::DiskFull { file: path });
    show(&mut desk);
    desk.press("Restore");
    assert_eq!(said(desk.session()), ["One", "Two", "Said a moment ago"]);
    assert!(desk.says("the disk is full"));
    desk.world.borrow_mut().no_save = None;
    desk.pass(Duration::from_secs(30));
    assert_eq!(said(desk.session()), ["One", "Two", "Said a moment ago"], "nor later, by itself");
}

#[test]
fn a_session_without_versions_says_so_and_the_palette_finds_them() {
    let mut desk = Desk::with_session(&with_notes(&[]));
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text("earlier versions");
    desk.key(Key::Enter);
    assert_eq!(desk.app().state().dialog, Some(Dialog::File(FileDialog::Versions)));
    assert!(desk.shows(Role::Dialog, TITLE) && desk.says("No earlier version of this session is kept."));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.key(Key::Escape);
    assert!(desk.app().state().versions.is_none());
}

#[test]
fn a_place_that_is_typed_for_a_copy_can_be_typed_again() {
    let mut desk = desk();
    desk.world.borrow_mut().no_dialogs = true;
    show(&mut desk);
    desk.press("Save as a copy…");
    desk.key(Key::Escape);
    assert_eq!(desk.app().state().dialog, Some(Dialog::File(FileDialog::Versions)), "back to the list");
    desk.press("Save as a copy…");
    let own = desk.path("session.ron").display().to_string();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&own);
    desk.key(Key::Enter);
    assert!(desk.says("There is already a file called session.ron"));
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&desk.path("empty").display().to_string());
    desk.key(Key::Enter);
    assert_eq!(said(&store::load::<Session>(&desk.path("empty.ron")).unwrap().0.document), Vec::<String>::new());
    assert_eq!(said(desk.session()), ["One", "Two"]);
}
