//! The session's file is changed on another computer, or a sync program makes a copy of two: nothing is overwritten, nothing is lost.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::app::{Command, Event};
use saltaire::edit::{AboutField, Change, Edit, Ids, NoteEdit, SessionEdit};
use saltaire::library;
use saltaire::model::{Note, Session, Source};
use saltaire::store;
use std::path::PathBuf;
use std::time::Duration;
use support::Desk;

fn example() -> Session {
    library::example("leeds-involvement-panel").unwrap().session().unwrap()
}

fn said(words: &str, number: u32) -> Edit {
    let note = Note::new(Ids::random().note(), number, words, Source::Plenary, "2018-04-17T09:05:00Z".parse().unwrap());
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))
}

fn titled(title: &str) -> Edit {
    Edit::Session(SessionEdit::About(AboutField::Title(title.to_owned())))
}

/// Another computer writes the session's file after these edits.
fn written_elsewhere(desk: &Desk, name: &str, edits: Vec<Edit>) -> PathBuf {
    let mut theirs = desk.saved();
    for edit in edits {
        edit.apply(&mut theirs).unwrap();
    }
    let path = desk.path(name);
    std::fs::write(&path, store::write(&theirs).unwrap()).unwrap();
    path
}

fn arrives(desk: &mut Desk, event: Event) {
    desk.world.borrow_mut().arrives.push(event);
    desk.harness.run();
}

fn has(session: &Session, words: &str) -> bool {
    session.notes.iter().any(|note| note.written == words)
}

#[test]
fn both_sides_words_are_there_after_a_merge_and_what_both_changed_is_kept_twice() {
    let mut desk = Desk::with_session(&example());
    written_elsewhere(&desk, "session.ron", vec![said("Said over there", 54), titled("Theirs")]);
    desk.dispatch(Command::commit(said("Said here", 54)));
    desk.dispatch(Command::commit(titled("Mine")));
    desk.pass(Duration::from_secs(3));
    assert!(desk.says("1 new note from session.ron"), "it says what a merge brings");
    assert!(desk.says("Save a copy keeps what you have here, without what the file has: 1 note"));
    assert!(desk.says("Reload goes on with the file: what only you have here (1 note, other changes) goes"));
    desk.press("Merge");
    assert!(has(desk.session(), "Said here") && has(desk.session(), "Said over there"));
    assert_eq!(desk.session().unsettled.len(), 1);
    desk.pass(Duration::from_secs(3));
    assert_eq!(&desk.saved(), desk.session());
    let backups = std::fs::read_dir(desk.path("home").join("backups")).unwrap().count();
    assert_eq!(backups, 1, "what the other computer wrote is kept as an earlier version");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(has(desk.session(), "Said here") && !has(desk.session(), "Said over there"));
}

#[test]
fn a_change_elsewhere_is_shown_at_once_where_nothing_here_is_lost_by_it() {
    let mut desk = Desk::with_session(&example());
    let path = written_elsewhere(&desk, "session.ron", vec![said("Said over there", 54)]);
    arrives(&mut desk, Event::FileMayHaveChanged(path.clone()));
    assert!(has(desk.session(), "Said over there"));
    assert!(desk.says("1 new note"));
    assert!(desk.says("All saved"));
    // It was noticed by its contents: the same file again is no news.
    arrives(&mut desk, Event::FileMayHaveChanged(path));
    desk.dispatch(Command::commit(said("Said here", 55)));
    desk.pass(Duration::from_secs(3));
    assert!(has(&desk.saved(), "Said here") && has(&desk.saved(), "Said over there"));
}

#[test]
fn a_file_that_lost_more_than_half_its_notes_is_not_taken_unasked() {
    let mut desk = Desk::with_session(&example());
    let all: Vec<_> = desk.session().notes.iter().map(|note| note.id).collect();
    let mut theirs = desk.saved();
    for note in all.iter().skip(10) {
        saltaire::edit::remove_note(&theirs, *note).apply(&mut theirs).unwrap();
    }
    let path = desk.path("session.ron");
    std::fs::write(&path, store::write(&theirs).unwrap()).unwrap();
    arrives(&mut desk, Event::FileMayHaveChanged(path));
    assert_eq!(desk.session().notes.len(), all.len());
    assert!(desk.says("More than half of the notes are gone in one of the two."));
    desk.press("Merge and keep every note");
    assert_eq!(desk.session().notes.len(), all.len());
    desk.pass(Duration::from_secs(3));
    assert_eq!(desk.saved().notes.len(), all.len());
}

#[test]
fn reloading_can_be_undone() {
    let mut desk = Desk::with_session(&example());
    written_elsewhere(&desk, "session.ron", vec![titled("Theirs")]);
    desk.dispatch(Command::commit(titled("Mine")));
    desk.pass(Duration::from_secs(3));
    desk.press("Reload");
    assert_eq!(desk.session().about.title, "Theirs");
    assert!(desk.says("All saved"));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().about.title, "Mine");
    desk.pass(Duration::from_secs(3));
    assert_eq!(desk.saved().about.title, "Mine");
}

#[test]
fn a_file_that_cannot_be_compared_is_not_overwritten_either() {
    let mut desk = Desk::with_session(&example());
    let path = desk.path("session.ron");
    std::fs::write(&path, "rubbish").unwrap();
    desk.dispatch(Command::commit(titled("Mine")));
    desk.pass(Duration::from_secs(3));
    assert!(desk.says("not a Saltaire session") && desk.shows(Role::Button, "Save a copy…"));
    assert!(!desk.shows(Role::Button, "Merge"));
    assert_eq!(std::fs::read(&path).unwrap(), b"rubbish");
}

#[test]
fn a_copy_that_a_sync_program_made_is_offered_and_never_deleted() {
    let mut desk = Desk::with_session(&example());
    let copy = written_elsewhere(&desk, "session-LAPTOP7.ron", vec![said("Said over there", 54)]);
    arrives(&mut desk, Event::CopiesFound(vec![copy.clone()]));
    assert!(desk.says("There is a copy of this session beside it"));
    desk.press("What to do…");
    desk.press("Merge");
    assert!(has(desk.session(), "Said over there") && copy.exists());
    // What it has is here now: it is not offered again.
    arrives(&mut desk, Event::CopiesFound(vec![copy]));
    assert!(!desk.shows(Role::Button, "What to do…"));
}

#[test]
fn a_copy_that_cannot_be_looked_into_is_said_and_one_that_has_changed_is_offered_as_it_is_now() {
    let mut desk = Desk::with_session(&example());
    let damaged = desk.path("session (Ann's conflicted copy 2018-04-17).ron");
    std::fs::write(&damaged, "rubbish").unwrap();
    arrives(&mut desk, Event::CopiesFound(vec![damaged.clone()]));
    assert!(desk.says("session (Ann's conflicted copy 2018-04-17).ron") && desk.says("not a Saltaire session"));
    assert!(damaged.exists() && desk.app().state().dialog.is_none());
    let copy = written_elsewhere(&desk, "session-LAPTOP7.ron", vec![said("Said over there", 54)]);
    arrives(&mut desk, Event::CopiesFound(vec![copy]));
    let copy = written_elsewhere(&desk, "session-LAPTOP7.ron", vec![said("Said later", 54)]);
    arrives(&mut desk, Event::CopiesFound(vec![copy]));
    desk.press("What to do…");
    desk.press("Merge");
    assert!(has(desk.session(), "Said later"));
}

#[test]
fn what_was_changed_twice_is_settled_one_by_one_and_undone() {
    let mut desk = Desk::with_session(&example());
    desk.merge_two_ways();
    let first = |desk: &Desk| desk.session().notes.in_order()[0].written.clone();
    let (says, both) = (first(&desk), ["Nobody rang us back", "Nobody rang us back, not once"]);
    let other = both[usize::from(says == both[0])];
    assert!(desk.says("1 value was changed on two computers"));
    desk.press("Settle…");
    assert!(desk.says(both[0]) && desk.says(both[1]));
    desk.press("Take this");
    assert_eq!((first(&desk).as_str(), desk.session().unsettled.len()), (other, 0));
    assert_eq!(desk.app().state().dialog, None, "nothing more is to be settled");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((first(&desk), desk.session().unsettled.len()), (says.clone(), 1));
    desk.press("Settle…");
    desk.press("Keep this");
    assert_eq!((first(&desk), desk.session().unsettled.len()), (says, 0));
}
