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
    desk.find(Role::Button, "Under way").click();
    // The column goes to the card, and finds out the heights of those on the way as they are drawn.
    desk.harness.run_steps(10);
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

#[test]
fn a_note_becomes_a_step_that_is_agreed_by_keyboard_alone() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.key(Key::N);
    let cursor = desk.opened().themes.list.cursor().expect("a note");
    let words = desk.session().notes.get(&cursor).expect("the note").wording().to_owned();
    desk.key(Key::S);
    assert_eq!(stage(&desk, &words), Stage::Proposed);
    desk.key_with(Modifiers::COMMAND, Key::Num4);
    assert!(desk.focused().1.starts_with(&words), "the card of the step that was made has the keyboard");
    desk.key_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(stage(&desk, &words), Stage::Agreed);
    assert!(desk.focused().1.starts_with(&words), "the keyboard stays on what moved");
    assert_eq!(step(&desk, &words).answers, [cursor]);
}

#[test]
fn the_arrow_keys_go_from_card_to_card() {
    let mut desk = board();
    let columns: Vec<Vec<String>> = [Stage::Proposed, Stage::Agreed, Stage::UnderWay, Stage::Done]
        .map(|stage| desk.opened().next_steps.board.column(stage).iter().map(|card| card.what.clone()).collect())
        .into();
    let filled: Vec<&Vec<String>> = columns.iter().filter(|cards| !cards.is_empty()).collect();
    card(&desk, &filled[0][0]).focus();
    desk.harness.run();
    desk.key(Key::ArrowRight);
    assert!(desk.focused().1.starts_with(&filled[1][0]), "{:?}", desk.focused());
    desk.key(Key::End);
    assert!(desk.focused().1.starts_with(filled[1].last().expect("a card")));
    desk.key(Key::ArrowLeft);
    let last = filled[0].last().expect("a card");
    assert!(desk.focused().1.starts_with(filled[0].get(filled[1].len() - 1).unwrap_or(last)));
    desk.key(Key::Home);
    desk.key_with(Modifiers::ALT, Key::ArrowRight);
    assert!(desk.focused().1.starts_with(&filled[0][0]), "keys move what has the keyboard");
}

#[test]
fn the_menu_of_a_card_is_opened_walked_and_left_by_key() {
    let mut desk = board();
    card(&desk, EVENING).focus();
    desk.harness.run();
    let menu = format!("Move “{EVENING}” to…");
    desk.key(Key::Tab);
    assert_eq!(desk.focused(), (Role::Button, menu.clone()));
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "Proposed");
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, menu, "back where it was");
    desk.key(Key::Enter);
    desk.key(Key::ArrowUp);
    desk.key(Key::ArrowUp);
    desk.key(Key::ArrowUp);
    assert_eq!(desk.focused().1, "Passed on");
    desk.key(Key::Enter);
    desk.type_text("Housing team");
    desk.key(Key::Tab);
    desk.type_text("They hold the keys.");
    desk.key(Key::Enter);
    assert_eq!(stage(&desk, EVENING), Stage::PassedTo);
    assert!(desk.focused().1.starts_with(EVENING), "{:?}", desk.focused());
}

#[test]
fn what_is_taken_away_leaves_the_keyboard_on_its_neighbour() {
    let mut desk = board();
    card(&desk, EVENING).focus();
    desk.harness.run();
    desk.key(Key::Enter);
    let notes = step(&desk, EVENING).answers;
    assert_eq!(notes.len(), 1);
    let reference = desk.session().notes.get(&notes[0]).expect("the note").reference().to_string();
    desk.tab_to(Role::Button, &format!("Unlink {reference}"));
    desk.key(Key::Enter);
    assert_eq!(desk.focused().1, "Link notes…");
    desk.key(Key::Enter);
    assert!(desk.shows(Role::Dialog, "Link notes"));
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, "Link notes…", "back where it was");
    desk.tab_to(Role::Button, "Delete this step");
    desk.key(Key::Enter);
    assert!(!desk.session().next_steps.iter().any(|step| step.what == EVENING));
    assert_eq!(desk.focused().0, Role::Button);
    assert!(desk.opened().next_steps.reached.is_some_and(|step| desk.session().next_steps.contains(&step)));
    assert!(desk.unnamed().is_empty());
}

#[test]
fn the_board_is_groups_with_lists_of_cards_and_says_what_goes_where_there_is_nothing() {
    let mut desk = board();
    for (stage, name) in [(Stage::Proposed, "Proposed"), (Stage::Agreed, "Agreed"), (Stage::UnderWay, "Under way"), (Stage::Done, "Done")] {
        let steps = desk.opened().next_steps.board.column(stage).len();
        let said = format!("{name}, {steps} step{}", if steps == 1 { "" } else { "s" });
        desk.find(Role::Group, &said);
        desk.find(Role::List, name);
    }
    while let Some(step) = desk.opened().next_steps.board.column(Stage::Agreed).first().map(|card| card.id) {
        desk.dispatch(Command::NextSteps(saltaire::app::next_steps::NextStepsCommand::Delete(step)));
    }
    assert!(desk.says("What those who would do it said yes to."));
    desk.press("Add a step");
    desk.type_text("Meet again");
    desk.key(Key::Enter);
    assert_eq!(stage(&desk, "Meet again"), Stage::Agreed);
}

#[test]
fn forty_steps_and_a_long_one_fit_every_window() {
    let mut session = saltaire::library::example("leeds-involvement-panel").expect("an example").session().expect("a session");
    let long = "Write to everyone who came, in their own language and in the form that they chose, and say what was done. ".repeat(12);
    for (number, place) in (1..=40).zip(saltaire::model::Position::first(40)) {
        let what = if number == 1 { long.clone() } else { format!("Step {number}") };
        session.next_steps.insert(NextStep::new(format!("many{number}").parse().expect("an id"), place, what));
    }
    for size in [[640.0, 400.0], [960.0, 600.0], [1280.0, 800.0], [2560.0, 1440.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Light);
        desk.open(&session);
        desk.dispatch(Command::GoTo(Screen::NextSteps));
        let first = card(&desk, &long[..40]);
        assert!(first.rect().height() < 300.0, "{size:?}: {:?}", first.rect());
        first.focus();
        desk.harness.run();
        desk.harness.key_press(Key::End);
        // The heights of cards on the way are found out as they are drawn.
        desk.harness.run_steps(20);
        let seen = desk.harness.get_by(|node| node.is_focused()).rect();
        assert!(seen.bottom() <= size[1] && seen.top() > 0.0, "{size:?}: {seen:?} {:?}", desk.focused());
        desk.key(Key::Enter);
        assert_eq!(desk.focused().1, "What is to be done", "{size:?}");
        for node in desk.harness.query_all_by_role(Role::TextInput) {
            assert!(node.rect().right() <= size[0] && node.rect().left() >= 0.0, "{size:?}: {:?}", node.rect());
        }
        assert!(desk.unnamed().is_empty());
    }
}
