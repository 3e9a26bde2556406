//! The main jobs by keyboard alone: nothing is clicked and nothing is focused but by keys. Keys are counted where the way is by Tab,
//! so that it stays short.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use saltaire::app::Screen;
use saltaire::library;
use saltaire::model::{Session, Stage};
use std::sync::Arc;
use support::{Desk, read};

const NOTES: [&str; 5] = [
    "Ring people back before the next meeting",
    "We filled in the form and heard nothing",
    "Ask the people who never come",
    "Say what is decided before you ask",
    "One number to ring",
];

/// Presses a key until what has the focus is called so, at most so many times.
#[track_caller]
fn go_by(desk: &mut Desk, modifiers: Modifiers, key: Key, name: &str, most: usize) {
    let mut way = vec![desk.focused()];
    while !way.last().is_some_and(|(_, label)| label.starts_with(name)) {
        assert!(way.len() <= most, "{name} is not reached within {most} × {key:?}: {way:#?}");
        desk.key_with(modifiers, key);
        way.push(desk.focused());
    }
}

/// Goes on by Tab to what is called so.
#[track_caller]
fn tab_to(desk: &mut Desk, name: &str, most: usize) {
    go_by(desk, Modifiers::NONE, Key::Tab, name, most);
}

/// Types over what a field holds.
fn type_over(desk: &mut Desk, text: &str) {
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text(text);
}

fn half_day() -> Session {
    let template = library::TEMPLATES.iter().find(|volume| volume.name == "half-day-involvement-panel").expect("a template");
    template.session().expect("a session")
}

fn titles(session: &Session) -> Vec<String> {
    session.agenda.in_order().iter().map(|item| item.title.clone()).collect()
}

#[test]
fn an_agenda_is_planned() {
    let mut desk = Desk::new();
    tab_to(&mut desk, "Half-day involvement panel", 8);
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "New workshop"));
    assert_eq!(desk.focused().1, "Title");
    type_over(&mut desk, "Spring workshop");
    tab_to(&mut desk, "Date", 3);
    type_over(&mut desk, "1 May 2018");
    desk.key(Key::Enter);
    assert_eq!(desk.app().state().screen, Screen::Agenda, "Enter makes it from any field");
    assert_eq!(desk.session().about.title, "Spring workshop");

    let before = titles(desk.session());
    desk.key(Key::N);
    assert_eq!(titles(desk.session()).len(), before.len() + 1);
    assert_eq!(desk.focused().1, "Title", "what was added is named next");
    type_over(&mut desk, "Closing round");
    tab_to(&mut desk, "Planned minutes", 3);
    type_over(&mut desk, "5");
    tab_to(&mut desk, "Protected from overruns", 2);
    desk.key(Key::Space);
    go_by(&mut desk, Modifiers::SHIFT, Key::Tab, "At least", 1);
    type_over(&mut desk, "3");
    desk.key(Key::Enter);
    let added = Arc::clone(desk.session().agenda.in_order().last().expect("an item"));
    assert_eq!((added.title.as_str(), added.planned_minutes, added.least_minutes, added.protected), ("Closing round", 5, 3, true));

    assert!(desk.focused().1.starts_with("Closing round"), "Enter ends typing, and the row has the keyboard: {:?}", desk.focused());
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(titles(desk.session()).iter().position(|title| title == "Closing round"), Some(before.len() - 2));
    assert!(desk.focused().1.starts_with("Closing round"), "the focus goes with it: {:?}", desk.focused());
    // Another one is chosen by the arrows and named anew.
    desk.key(Key::ArrowDown);
    desk.key(Key::Enter);
    assert_eq!(desk.focused(), (Role::TextInput, "Title".to_owned()), "Enter goes on into what is chosen");
    type_over(&mut desk, "What happens next");
    assert_eq!(titles(desk.session())[before.len() - 1], "What happens next");
}

#[test]
fn five_notes_are_captured_at_two_tables_and_tagged() {
    let mut desk = Desk::with_session(&half_day());
    capture(&mut desk);
    let sources: std::collections::BTreeSet<_> = desk.session().notes.iter().map(|note| note.source).collect();
    assert_eq!((desk.session().notes.len(), sources.len()), (5, 2));
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num1, Key::Num2] {
        desk.key(Key::N);
        desk.key(key);
    }
    assert!(desk.session().notes.iter().all(|note| note.themes.len() == 1));
    assert_eq!(desk.opened().insight.untagged(), 0);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.opened().insight.untagged(), 1);
}

fn capture(desk: &mut Desk) {
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    for (at, words) in NOTES.into_iter().enumerate() {
        if at == 3 {
            desk.key_with(Modifiers::ALT, Key::Num2);
        }
        desk.type_text(words);
        desk.key(Key::Enter);
    }
}

#[test]
fn a_note_becomes_a_next_step_that_is_agreed() {
    let mut desk = Desk::with_session(&half_day());
    capture(&mut desk);
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.key(Key::N);
    desk.key(Key::S);
    let step = desk.session().next_steps.iter().next().expect("a step").clone();
    assert_eq!((step.status.stage(), step.answers.len()), (Stage::Proposed, 1));
    let words = step.what.clone();
    assert!(NOTES.contains(&words.as_str()));
    desk.key_with(Modifiers::COMMAND, Key::Num4);
    tab_to(&mut desk, &words, 24);
    desk.key_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(desk.session().next_steps.get(&step.id).expect("the step").status.stage(), Stage::Agreed);
    assert!(desk.focused().1.starts_with(&words), "the focus goes with it: {:?}", desk.focused());
}

#[test]
fn what_attendees_get_is_exported() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    let page = desk.path("for-attendees.html");
    desk.world.borrow_mut().picks.push_back(Some(page.clone()));
    desk.key_with(Modifiers::COMMAND, Key::Num5);
    desk.key_with(Modifiers::COMMAND, Key::E);
    assert!(desk.shows(Role::Dialog, "Export"), "{:?}", desk.app().state().dialog);
    tab_to(&mut desk, "For whom", 1);
    assert_eq!(desk.find(Role::ComboBox, "For whom").accesskit_node().value().as_deref(), Some("Attendees"));
    tab_to(&mut desk, "As", 2);
    tab_to(&mut desk, "Choose where…", 2);
    desk.key(Key::Enter);
    let html = String::from_utf8(read(&page)).expect("text");
    assert!(html.contains("For everyone who took part"), "{html}");
    assert!(!desk.shows(Role::Dialog, "Export"));
}

#[test]
fn a_dialog_begins_with_its_first_control() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    let mut wrong = Vec::new();
    for (screen, modifiers, key) in [
        (Key::Num1, Modifiers::COMMAND, Key::I),
        (Key::Num1, Modifiers::COMMAND, Key::Comma),
        (Key::Num1, Modifiers::COMMAND, Key::K),
        (Key::Num2, Modifiers::COMMAND, Key::E),
        (Key::Num4, Modifiers::NONE, Key::N),
        (Key::Num5, Modifiers::COMMAND, Key::E),
    ] {
        desk.key_with(Modifiers::COMMAND, screen);
        let before = desk.focused();
        desk.key_with(modifiers, key);
        let (role, name) = desk.focused();
        let dialog = desk.app().state().dialog.clone();
        if dialog.is_none() || role == Role::Unknown || name == "Close" {
            wrong.push(format!("{key:?}: {role:?} {name}"));
        }
        // The first may only leave a field.
        for _ in 0..2 {
            if desk.app().state().dialog.is_some() {
                desk.key(Key::Escape);
            }
        }
        assert!(desk.app().state().dialog.is_none(), "{key:?}: Escape closes it");
        assert!(
            desk.focused() == before || before.0 == Role::Unknown,
            "{key:?}: the keyboard is back at {before:?}, not {:?}",
            desk.focused()
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
