//! The board on the real window: by drag, by menu and by keys alone.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use saltaire::app::{Command, Screen};
use saltaire::model::{NextStep, Stage};
use support::Desk;

const EVENING: &str = "Hold the next steps session that was lost, as an evening meeting";

fn board() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.dispatch(Command::GoTo(Screen::NextSteps));
    desk
}

fn step(desk: &Desk, what: &str) -> NextStep {
    desk.session().next_steps.iter().find(|step| step.what == what).expect("the step").clone()
}

fn stage(desk: &Desk, what: &str) -> Stage {
    step(desk, what).status.stage()
}

fn card<'a>(desk: &'a Desk, what: &'a str) -> egui_kittest::Node<'a> {
    let is_card = move |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(what))
    };
    desk.harness.get_all_by_role(Role::Button).find(is_card).expect("the card")
}

fn drag(desk: &mut Desk, what: &str, to_head: &str) {
    let (from, to) = (card(desk, what).rect().center_top(), desk.find(Role::Heading, to_head).rect().center());
    let from = eframe::egui::pos2(from.x, from.y + 4.0);
    desk.harness.drag_at(from);
    desk.harness.run();
    let steps = [from + (to - from) * 0.5, to];
    for at in steps {
        desk.harness.hover_at(at);
        desk.harness.run_steps(2);
    }
    desk.harness.drop_at(to);
    desk.harness.run();
}

/// Presses a button that may be further down, by key.
fn reach(desk: &mut Desk, name: &str) {
    desk.find(Role::Button, name).focus();
    desk.harness.run();
    desk.key(Key::Enter);
}

#[test]
fn a_card_is_dragged_to_another_column_and_back_by_undo() {
    let mut desk = board();
    drag(&mut desk, EVENING, "Under way");
    assert_eq!(stage(&desk, EVENING), Stage::UnderWay);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage(&desk, EVENING), Stage::Agreed);
    assert!(desk.unnamed().is_empty());
}

#[test]
fn a_no_asks_the_because() {
    let mut desk = board();
    drag(&mut desk, EVENING, "Not possible");
    assert!(desk.shows(Role::Dialog, "Not possible"));
    desk.press("Cancel");
    assert_eq!(stage(&desk, EVENING), Stage::Agreed);
    drag(&mut desk, EVENING, "Not possible");
    desk.press("Move to Not possible");
    assert!(desk.says("Say this in a few words."), "the reason is asked for again");
    desk.type_into(Role::MultilineTextInput, "Why is it not possible?", "No room is free.");
    desk.key(Key::Enter);
    assert_eq!(stage(&desk, EVENING), Stage::NotPossible);
    assert!(desk.says("Because: No room is free."));
}

#[test]
fn everything_goes_by_keys() {
    let mut desk = board();
    desk.key(Key::N);
    desk.type_text("Send the notes round");
    desk.key(Key::Enter);
    let made = "Send the notes round";
    assert_eq!(stage(&desk, made), Stage::Proposed);
    assert!(card(&desk, made).accesskit_node().is_focused(), "the new card has the keyboard");
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    desk.key_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(stage(&desk, made), Stage::Agreed);
    assert!(card(&desk, made).accesskit_node().is_focused(), "the keyboard goes with the card");
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Heading, "This step"));
    desk.key(Key::Enter);
    assert!(desk.find(Role::MultilineTextInput, "What is to be done").accesskit_node().is_focused());
    desk.type_text(" today");
    assert_eq!(stage(&desk, "Send the notes round today"), Stage::Agreed);
}

#[test]
fn the_menu_moves_what_a_drag_moves() {
    let mut desk = board();
    desk.press(&format!("Move “{EVENING}” to…"));
    desk.press("Under way");
    assert_eq!(stage(&desk, EVENING), Stage::UnderWay);
}

#[test]
fn the_selected_step_is_edited() {
    let mut desk = board();
    card(&desk, EVENING).click();
    desk.harness.run();
    desk.find(Role::TextInput, "Due").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("some day");
    desk.key(Key::Tab);
    assert!(desk.says("Write a date like 17 April 2018."));
    desk.find(Role::TextInput, "Due").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.type_text("20 May 2018");
    desk.key(Key::Enter);
    assert_eq!(step(&desk, EVENING).due, Some(jiff::civil::date(2018, 5, 20)));
    reach(&mut desk, "Link notes…");
    desk.type_into(Role::TextInput, "Search notes", "N003");
    let row = desk.harness.get_by(|node| node.role() == Role::ListBoxOption && node.label().is_some_and(|it| it.starts_with("N003,")));
    row.click();
    desk.harness.run();
    desk.press("Done");
    assert_eq!(step(&desk, EVENING).answers.len(), 2);
    assert!(desk.shows(Role::Button, "Unlink N003"));
    reach(&mut desk, "Add an update…");
    desk.type_into(Role::MultilineTextInput, "What is reported", "A hall is booked.");
    desk.press("Keep update");
    let updates = step(&desk, EVENING).updates;
    assert_eq!((updates.len(), updates[1].date), (2, jiff::civil::date(2018, 4, 17)));
    assert!(desk.unnamed().is_empty());
}

#[test]
fn the_smallest_window_shows_the_board_and_then_the_step() {
    let mut desk = Desk::of_size([640.0, 480.0], saltaire::ui::theme::ThemeChoice::Dark);
    desk.open(&saltaire::library::example("leeds-involvement-panel").expect("an example").session().expect("a session"));
    desk.dispatch(Command::GoTo(Screen::NextSteps));
    card(&desk, "Meet in community halls").click();
    desk.harness.run();
    assert!(desk.shows(Role::Heading, "This step") && !desk.shows(Role::Heading, "Agreed"));
    desk.press("Close this step");
    assert!(desk.shows(Role::Heading, "Agreed"));
}
