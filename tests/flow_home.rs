//! The first screen on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use saltaire::app::file::FileCommand;
use saltaire::app::{Command, Dialog, Screen};
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
    desk.find(Role::ListBoxOption, "Half-day involvement panel").focus();
    desk.harness.run();
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "New workshop"));
    assert!(desk.unnamed().is_empty(), "{:?}", desk.unnamed());
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("Spring workshop");
    desk.key(Key::Tab);
    desk.key(Key::Tab);
    desk.type_text("Saltaire");
    desk.type_into(Role::TextInput, "Date", "31 April 2018");
    desk.key(Key::Enter);
    assert!(desk.says("There is no such day."), "a day that is none is asked for again");
    assert_eq!(desk.focused().1, "Date", "where it is wrong");
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("1 May 2018");
    assert!(desk.says("Tuesday 1 May 2018"));
    desk.type_into(Role::TextInput, "Patients", "20");
    desk.key(Key::Tab);
    assert_eq!(desk.focused().1, "Carers");
    desk.type_text("15");
    desk.type_into(Role::TextInput, "Another group", "Interpreters");
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "Interpreters", "how many of them is asked next");
    desk.type_text("three");
    desk.key(Key::Enter);
    assert!(desk.says("Write a whole number like 12.") && desk.focused().1 == "Interpreters");
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("3");
    assert!(desk.says("38 people expected, about 7 at each table"));
    let path = desk.path("spring-workshop-2018-05-01.ron");
    assert!(desk.says("spring-workshop-2018-05-01.ron") && desk.says(desk.path("").display().to_string().trim_end_matches('/')));
    assert!(!path.exists());
    desk.key(Key::Enter);
    assert!(path.exists());
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    let about = desk.session().about.clone();
    assert_eq!(
        (about.title.as_str(), about.place.as_str(), about.date),
        ("Spring workshop", "Saltaire", Some(jiff::civil::date(2018, 5, 1)))
    );
    let invited: Vec<_> = desk.session().groups.in_order().iter().filter_map(|it| Some((it.name.clone(), it.invited?))).collect();
    assert_eq!(invited, [("Patients", 20), ("Carers", 15), ("Interpreters", 3)].map(|(name, people)| (name.to_owned(), people)));
}

#[test]
fn another_place_is_chosen_and_no_file_is_overwritten() {
    let mut desk = Desk::new();
    let (there, elsewhere) = (desk.path("kept.ron"), desk.path("elsewhere.ron"));
    std::fs::write(&there, "somebody's").expect("room on the disk");
    desk.press("New workshop…");
    desk.world.borrow_mut().picks.push_back(None);
    desk.press("Choose another place…");
    assert!(desk.shows(Role::Dialog, "New workshop") && desk.says("involvement-panel-workshop.ron"), "a change of mind changes nothing");
    desk.world.borrow_mut().picks.push_back(Some(there.clone()));
    desk.press("Choose another place…");
    assert!(desk.says("kept-2.ron") && desk.says("There is a file called kept.ron already"));
    assert_eq!(desk.focused().1, "Create", "which is next");
    desk.world.borrow_mut().picks.push_back(Some(elsewhere.clone()));
    desk.press("Choose another place…");
    assert!(desk.says("elsewhere.ron") && !desk.says("There is a file called"));
    // Somebody is quicker.
    std::fs::write(&elsewhere, "somebody's").expect("room on the disk");
    desk.press("Create");
    assert!(
        desk.says("There is already a file called elsewhere.ron") && desk.says("elsewhere-2.ron"),
        "it is said, and another name is there"
    );
    desk.press("Create");
    assert_eq!(desk.opened().file.path, desk.path("elsewhere-2.ron"));
    assert_eq!((support::read(&there), support::read(&elsewhere)), (b"somebody's".to_vec(), b"somebody's".to_vec()));
}

#[test]
fn without_file_dialogs_the_place_is_typed() {
    let mut desk = Desk::new();
    desk.world.borrow_mut().no_dialogs = true;
    desk.press("New workshop…");
    desk.type_into(Role::TextInput, "Place", "Leeds");
    desk.press("Choose another place…");
    assert!(desk.shows(Role::Dialog, "Where the new session is kept"));
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&desk.path("no such folder/spring").display().to_string());
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "New workshop") && desk.says("There is no folder"));
    desk.press("Choose another place…");
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&desk.path("spring").display().to_string());
    desk.press("Keep it there");
    assert!(desk.says("spring.ron") && !desk.says("There is no folder"));
    desk.press("Create");
    assert_eq!((desk.opened().file.path.clone(), desk.session().about.place.as_str()), (desk.path("spring.ron"), "Leeds"));
}

#[test]
fn a_group_that_was_added_by_mistake_goes_again() {
    let mut desk = Desk::new();
    desk.press("New workshop…");
    desk.type_into(Role::TextInput, "Another group", "Interpretres");
    desk.press("Add group");
    desk.press("Remove Interpretres");
    assert!(!desk.says("Interpretres"));
    assert_eq!(desk.focused().1, "Another group");
}

#[test]
fn a_session_comes_back_on_its_screen() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.dispatch(Command::GoTo(Screen::NextSteps));
    desk.dispatch(Command::File(FileCommand::Close));
    desk.press("Involvement panel workshop");
    assert_eq!(desk.app().state().screen, Screen::NextSteps);
    assert!(desk.close_window());
    let home = store::Home::at(&desk.path("home")).expect("a home");
    assert_eq!(store::Recent::read(&store::RealDisk, &home).value.sessions[0].screen, "next-steps", "the list has it, the session has not");
    assert!(!String::from_utf8(support::read(&desk.path("session.ron"))).expect("text").contains("next-steps\""));
}

#[test]
fn a_title_that_is_proposed_gives_way_to_what_is_typed() {
    let mut desk = Desk::new();
    desk.press("New workshop…");
    desk.type_text("Panel in Shipley");
    desk.key(Key::Enter);
    assert_eq!(desk.session().about.title, "Panel in Shipley");
}

#[test]
fn the_keyboard_goes_along_into_the_example() {
    let mut desk = Desk::new();
    desk.find(Role::Button, "Open the example workshop").focus();
    desk.harness.run();
    desk.key(Key::Enter);
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    assert!(desk.focused().1.starts_with("Welcome and how the morning goes"), "{}", desk.focused().1);
}

#[test]
fn home_is_gone_through_as_the_eye_does() {
    let mut desk = Desk::new();
    let mut order = Vec::new();
    for _ in 0..8 {
        desk.key(Key::Tab);
        order.push(desk.focused().1);
    }
    let head = ["Help for this screen", "Find or do something…", "Settings"];
    let ways_in = ["Open the example workshop", "New workshop…", "Open a file…", "Half-day involvement panel", "Leadership day"];
    assert_eq!(order, [&head[..], &ways_in].concat());
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "New workshop") && desk.says("Leadership day"));
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, "Leadership day", "back where it was");
    desk.open(&library::example("vanguard-reflection").expect("an example").session().expect("a session"));
    desk.dispatch(Command::File(FileCommand::Close));
    desk.find(Role::Button, "New workshop…").focus();
    desk.harness.run();
    let mut order = Vec::new();
    for _ in 0..6 {
        order.push(desk.focused().1);
        desk.key(Key::Tab);
    }
    let title = desk.app().state().home.recent.sessions[0].title.clone();
    assert_eq!(order, [&["New workshop…", "Open a file…"], &head[..], &[title.as_str()]].concat());
    assert!(desk.shows(Role::List, "Recent sessions") && desk.shows(Role::ListItem, &title));
}

#[test]
fn taking_a_session_off_the_list_leaves_the_focus_beside_it() {
    let mut desk = Desk::new();
    for name in ["vanguard-reflection", "leeds-involvement-panel"] {
        let path = desk.path(&format!("{name}.ron"));
        let session = library::example(name).expect("an example").session().expect("a session");
        std::fs::write(&path, store::write(&session).expect("bytes")).expect("room on the disk");
        desk.dispatch(Command::File(FileCommand::Open(path)));
        desk.dispatch(Command::File(FileCommand::Close));
    }
    let second = desk.app().state().home.recent.sessions[1].title.clone();
    desk.find(Role::Button, "Take “Involvement panel workshop” off this list; its file stays").focus();
    desk.harness.run();
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, second);
    desk.press(&format!("Take “{second}” off this list; its file stays"));
    assert_eq!(desk.focused().1, "Open the example workshop");
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

#[test]
fn the_keyboard_stays_where_things_are_added_and_deleted_about_the_session() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.dispatch(Command::dialog(Dialog::Session));
    desk.click(Role::Tab, "People");
    desk.type_into(Role::TextInput, "New group", "Interpreters");
    desk.press("Add group");
    assert_eq!(desk.focused().1, "New group", "ready for the next");
    let names: Vec<String> = desk.session().groups.in_order().iter().map(|group| group.name.clone()).collect();
    assert_eq!(names.last().unwrap(), "Interpreters");
    let delete = |desk: &mut Desk, name: &str| {
        desk.find(Role::Button, &format!("Delete {name}")).focus();
        desk.harness.run();
        desk.key(Key::Enter);
    };
    delete(&mut desk, &names[0]);
    assert_eq!(desk.focused().1, format!("Delete {}", names[1]));
    delete(&mut desk, "Interpreters");
    assert_eq!(desk.focused().1, format!("Delete {}", names[names.len() - 2]));
    for name in &names[1..names.len() - 1] {
        delete(&mut desk, name);
    }
    assert!(desk.session().groups.is_empty());
    assert_eq!(desk.focused().1, "New group");
    desk.click(Role::Tab, "Short forms");
    desk.type_into(Role::TextInput, "New short form", "EHRC");
    desk.key(Key::Tab);
    desk.type_text("Equality and Human Rights Commission");
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "New short form");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn what_has_the_keyboard_in_a_dialog_is_in_view() {
    let mut desk = Desk::of_size([640.0, 400.0], saltaire::ui::theme::ThemeChoice::Light);
    desk.press("New workshop…");
    for _ in 0..30 {
        desk.key(Key::Tab);
        let node = desk.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused()).unwrap();
        let rect = node.rect();
        assert!(rect.min.y >= 0.0 && rect.max.y <= 400.0, "{:?} at {rect:?}", node.accesskit_node().label());
    }
}
