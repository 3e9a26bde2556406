//! The first screen on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use saltaire::app::file::FileCommand;
use saltaire::app::{Command, Screen};
use saltaire::{library, store};
use std::sync::Arc;
use support::Desk;

#[test]
fn someone_new_begins_with_the_example() {
    let mut desk = Desk::new();
    assert!(desk.says("from its plan to its write-up"));
    assert!(desk.unnamed().is_empty());
    desk.press("Open the example workshop");
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    desk.dispatch(Command::File(FileCommand::Close));
    assert!(desk.shows(Role::Heading, "Recent sessions") && !desk.shows(Role::Heading, "Welcome"));
    assert!(!desk.says("notes to check with their tables"), "nobody waits for what an example owes");
    for name in ["womens-and-childrens-summit", "well-led-leadership-day"] {
        let mut session = library::example(name).expect("an example").session().expect("a session");
        Arc::make_mut(&mut session.about).illustrative = false;
        let path = desk.path(&format!("{name}.ron"));
        std::fs::write(&path, store::write(&session).expect("a session to write")).expect("room on the disk");
        desk.dispatch(Command::File(FileCommand::Open(path)));
        desk.dispatch(Command::File(FileCommand::Close));
    }
    assert!(desk.says("notes to check with their tables"));
    assert!(desk.shows(Role::Heading, "What people are waiting for"), "two sessions owe something");
    desk.press("Involvement panel workshop");
    assert_eq!(desk.app().state().screen, Screen::Agenda);
}

#[test]
fn a_new_workshop_is_made_by_keys_alone() {
    let mut desk = Desk::new();
    let path = desk.path("spring.ron");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.find(Role::ListBoxOption, "Half-day involvement panel").focus();
    desk.harness.run();
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "New workshop"));
    desk.key_with(eframe::egui::Modifiers::COMMAND, Key::A);
    desk.type_text("Spring workshop");
    desk.key(Key::Tab);
    desk.type_text("Saltaire");
    desk.type_into(Role::TextInput, "Date", "31 April 2018");
    desk.key(Key::Enter);
    assert!(desk.says("There is no such day."), "a day that is none is asked for again");
    desk.find(Role::TextInput, "Date").focus();
    desk.harness.run();
    desk.key_with(eframe::egui::Modifiers::COMMAND, Key::A);
    desk.type_text("1 May 2018");
    assert!(desk.says("Tuesday 1 May 2018"));
    desk.world.borrow_mut().picks.push_front(None);
    desk.key(Key::Enter);
    assert!(desk.says("Tuesday 1 May 2018") && !path.exists(), "without a place nothing that was typed is lost");
    desk.press("Choose where to keep it…");
    assert!(path.exists());
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    let about = desk.session().about.clone();
    assert_eq!(
        (about.title.as_str(), about.place.as_str(), about.date),
        ("Spring workshop", "Saltaire", Some(jiff::civil::date(2018, 5, 1)))
    );
}

#[test]
fn a_file_that_is_gone_says_so_and_can_be_forgotten() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.dispatch(Command::File(FileCommand::Close));
    desk.dispatch(Command::GoTo(Screen::Home));
    assert!(!desk.says("Its file is not there any more"));
    std::fs::remove_file(desk.path("session.ron")).expect("the session's file");
    let again = library::example("vanguard-reflection").expect("an example").session().expect("a session");
    std::fs::write(desk.path("other.ron"), store::write(&again).expect("bytes")).expect("room on the disk");
    desk.dispatch(Command::File(FileCommand::Open(desk.path("other.ron"))));
    desk.dispatch(Command::File(FileCommand::Close));
    assert!(desk.says("Its file is not there any more"));
    desk.press("Take “Involvement panel workshop” off this list; its file stays");
    assert!(!desk.says("Its file is not there any more"));
    assert_eq!(desk.app().state().home.recent.sessions.len(), 1);
}

#[test]
fn there_is_one_column_where_there_is_no_room_for_two() {
    let desk = Desk::of_size([640.0, 400.0], saltaire::ui::theme::ThemeChoice::HighContrast);
    let (templates, examples) =
        (desk.find(Role::Heading, "New from a template").rect(), desk.find(Role::Heading, "Examples to look at").rect());
    assert!(templates.left() == examples.left() && templates.bottom() < examples.top());
}
