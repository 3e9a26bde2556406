//! Finding and replacing names, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::library;
use saltaire::model::{Quoting, Session, Words};
use support::Desk;

/// The example with a name in two notes, one of them somebody's own words that may be quoted.
fn desk() -> Desk {
    let mut session: Session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    let ids: Vec<_> = session.notes.in_order().iter().map(|note| note.id).collect();
    for id in &ids {
        session.notes.get_mut(id).unwrap().quoting = None;
    }
    for (id, words) in ids.iter().zip([Words::Their, Words::Paraphrase]) {
        let note = session.notes.get_mut(id).unwrap();
        (note.written, note.tidied, note.public) = ("we told Dr Okonkwo so".to_owned(), None, None);
        (note.words, note.quoting) = (words, Some(Quoting::Yes));
    }
    Desk::with_session(&session)
}

fn tidied(desk: &Desk) -> Vec<Option<String>> {
    desk.session().notes.in_order().iter().take(2).map(|note| note.tidied.clone()).collect()
}

#[test]
fn a_name_is_replaced_by_key_seen_before_and_undone_by_one_press() {
    let mut desk = desk();
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    let before = desk.session().clone();
    desk.key_with(Modifiers::COMMAND, Key::H);
    assert!(desk.shows(Role::Dialog, "Find and replace"));
    assert_eq!(desk.focused().1, "Find");
    desk.type_text("dr okonkwo");
    assert!(desk.says("2 wordings would change. 1 of them is a speaker’s own words."));
    assert!(desk.shows(Role::CheckBox, "N001, tidied wording – their own words"));
    assert!(desk.says("Then: we told [name] so"));
    desk.tab_to(Role::TextInput, "Replace with");
    desk.type_text("a doctor");
    assert!(desk.says("Then: we told a doctor so"), "what is proposed makes way");
    desk.tab_to(Role::CheckBox, "N001, tidied wording – their own words");
    desk.key(Key::Space);
    assert!(desk.says("1 wording would change."));
    desk.tab_to(Role::Button, "Replace in 1 note");
    desk.key(Key::Enter);
    assert_eq!(tidied(&desk), [None, Some("we told a doctor so".to_owned())]);
    assert!(!desk.shows(Role::Dialog, "Find and replace"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.key(Key::Escape);
    desk.dispatch(saltaire::app::Command::Undo);
    assert_eq!(*desk.session(), before);
}

#[test]
fn a_name_that_was_found_before_an_export_is_replaced_everywhere() {
    let mut desk = desk();
    desk.key_with(Modifiers::COMMAND, Key::Num5);
    desk.key_with(Modifiers::COMMAND, Key::E);
    assert!(desk.says("Looks like it names someone (1)"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.tab_to(Role::Button, "Replace everywhere…");
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "Find and replace") && !desk.shows(Role::Dialog, "Export"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.tab_to(Role::Button, "Replace in 2 notes");
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "Export"), "one was about to export");
    assert!(!desk.says("Looks like it names someone (1)"));
    assert!(tidied(&desk).iter().all(|words| words.as_deref() == Some("we told [name] so")));
}
