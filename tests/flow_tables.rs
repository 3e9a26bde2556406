//! Capturing what tables say, on the real window.
#![cfg(feature = "gui")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use support::Desk;

#[test]
fn a_session_opens_and_its_tables_are_a_key_away() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    assert!(desk.shows(Role::Heading, &desk.session().about.title.clone()));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}
