//! A protected session was left out: draft next steps come onto the board in one step, and go out as a form.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::app::{Command, Screen};
use saltaire::model::{AgendaItem, Happening, ItemEvent, ItemKind, Note, Position, Quoting, Session, Source, StepStatus, Theme};
use std::sync::Arc;
use support::Desk;

const OFFER: &str = "“Who does what” was not held. What should happen next can still be asked: on a sheet with draft next steps.";

/// Next steps were skipped; four notes, of which three may be quoted.
fn session(what: Happening) -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    Arc::make_mut(&mut session.about).title = "Panel".to_owned();
    Arc::make_mut(&mut session.told).wording = "We use your words.".to_owned();
    session.themes.insert(Theme::new("buses".parse().unwrap(), Position::default(), "Buses", 0));
    let mut item = AgendaItem::new("steps".parse().unwrap(), Position::default(), ItemKind::NextSteps, "Who does what", 20);
    (item.protected, item.events) = (true, vec![ItemEvent { at: "2018-04-17T08:50:00Z".parse().unwrap(), what }]);
    session.agenda.insert(item);
    let said = [
        ("Run a bus on Sundays", Quoting::Yes),
        ("Ring people back", Quoting::Yes),
        ("Post the minutes", Quoting::Yes),
        ("Nobody else is to read this", Quoting::ChairOnly),
    ];
    for (number, (words, quoting)) in (1..).zip(said) {
        let mut note =
            Note::new(format!("n{number}").parse().unwrap(), number, words, Source::Plenary, "2018-04-17T08:40:00Z".parse().unwrap());
        (note.quoting, note.starred) = (Some(quoting), number == 3);
        if number == 1 {
            note.themes = vec!["buses".parse().unwrap()];
        }
        session.notes.insert(note);
    }
    session
}

fn on_the_board(desk: &Desk) -> Vec<(String, String)> {
    let mut steps: Vec<_> = desk.session().next_steps.iter().map(|step| (step.reference().unwrap(), step.what.clone())).collect();
    steps.sort();
    steps
}

#[test]
fn what_was_lost_is_offered_drafted_in_one_step_and_exported_as_a_form() {
    let mut desk = Desk::with_session(&session(Happening::Skipped));
    assert!(desk.says(OFFER), "beside the running order");
    desk.press("Make the rescue sheet…");
    assert!(desk.shows(Role::Dialog, "Make the rescue sheet"));
    assert!(desk.says("Buses (1)") && desk.says("Other points (2)"));
    assert!(desk.says("1 note without a step is for the chair only and stays off the sheet."));
    assert!(!desk.shows(Role::CheckBox, "Nobody else is to read this"));
    desk.click(Role::CheckBox, "Ring people back");
    desk.press("Put 2 steps on the sheet");
    assert!(!desk.shows(Role::Dialog, "Make the rescue sheet"));
    let expected = [("R1", "Run a bus on Sundays"), ("R2", "Post the minutes")].map(|(one, other)| (one.to_owned(), other.to_owned()));
    assert_eq!(on_the_board(&desk), expected);
    let bus = desk.session().next_steps.iter().find(|step| step.what.contains("bus")).unwrap().clone();
    assert_eq!((&bus.status, bus.answers.len(), bus.themes.len()), (&StepStatus::Proposed, 1, 1));
    assert_eq!(desk.app().state().screen, Screen::NextSteps);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.session().next_steps.is_empty(), "one undo takes all of it back");
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(on_the_board(&desk).len(), 2);

    assert!(desk.says("The rescue sheet has 2 steps, ready to be sent to those who came."));
    let path = desk.path("sheet.txt");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.press("Export the sheet…");
    assert!(desk.says("A form for those who came"));
    desk.press("Choose where…");
    assert_eq!(desk.world.borrow().asked.last().unwrap().1, "panel-rescue-sheet-1.docx");
    let form = String::from_utf8(support::read(&path)).unwrap();
    assert!(form.contains("[ ] R1  Run a bus on Sundays") && form.contains("R2 who should act:"), "{form}");
    assert!(!form.contains("Nobody else"), "{form}");
    assert_eq!(desk.session().sent.len(), 1, "it stands in the log of what was sent");
}

#[test]
fn notes_that_came_later_follow_on_with_their_own_numbers() {
    let mut desk = Desk::with_session(&session(Happening::Skipped));
    desk.dispatch(Command::GoTo(Screen::NextSteps));
    assert!(desk.says(OFFER), "above the board");
    desk.press("Make the rescue sheet…");
    desk.click(Role::CheckBox, "Run a bus on Sundays");
    desk.press("Put 2 steps on the sheet");
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text("rescue sheet");
    assert!(desk.says("Export the rescue sheet…"));
    desk.type_text(" make");
    desk.key(Key::Enter);
    assert!(desk.says("2 steps are on it already."));
    desk.press("Put 1 step on the sheet");
    assert!(on_the_board(&desk).contains(&("R3".to_owned(), "Run a bus on Sundays".to_owned())));
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text("make the rescue sheet");
    desk.key(Key::Enter);
    assert!(desk.says("There is nothing to draft"));
    assert!(!desk.says("Put 0 steps"));
}

#[test]
fn while_nothing_is_lost_nothing_is_offered() {
    let desk = Desk::with_session(&session(Happening::Started));
    assert!(!desk.says("rescue sheet") && !desk.shows(Role::Button, "Make the rescue sheet…"));
}
