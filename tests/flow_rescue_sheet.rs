//! A protected session was left out: draft next steps come onto the board in one step, and go out as a form.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::app::next_steps::{AnswersCommand, NextStepsCommand};
use saltaire::app::projecting::ProjectingCommand;
use saltaire::app::{Command, Screen};
use saltaire::model::{
    AgendaItem, Happening, ItemEvent, ItemKind, Note, Position, Quoting, Session, Source, SpeakerGroup, StepId, StepStatus, Theme,
};
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

/// The sheet is made: R1 Run a bus on Sundays, R2 Post the minutes, R3 Ring people back; two groups.
fn with_a_sheet() -> Desk {
    let mut session = session(Happening::Skipped);
    for (key, name) in [("carers", "Carers"), ("staff", "Staff")] {
        session.groups.insert(SpeakerGroup::new(key.parse().unwrap(), Position::default(), name));
    }
    let mut desk = Desk::with_session(&session);
    desk.dispatch(Command::GoTo(Screen::NextSteps));
    desk.press("Make the rescue sheet…");
    desk.press("Put 3 steps on the sheet");
    desk
}

fn ticked(desk: &Desk) -> Vec<(Vec<String>, Option<String>)> {
    let session = desk.session();
    let reference = |id: &StepId| session.next_steps.get(id).unwrap().reference().unwrap();
    let answers = session.sheet_answers.in_order().into_iter();
    answers
        .map(|answer| {
            let missing = answer.missing.map(|note| session.notes.get(&note).unwrap().written.clone());
            (answer.matters.iter().map(reference).collect(), missing)
        })
        .collect()
}

#[test]
fn sheets_that_came_by_post_are_typed_one_after_the_other() {
    let mut desk = with_a_sheet();
    desk.press("Enter answers…");
    assert!(desk.shows(Role::Dialog, "Enter answers") && desk.says("No answers so far"));
    desk.type_text("3 1");
    assert!(desk.says("R3 Ring people back") && desk.says("R1 Run a bus on Sundays"));
    desk.type_into(Role::TextInput, "R3 who should act", "Mrs Example at the ward");
    desk.click(Role::ComboBox, "The group they speak from");
    desk.press("Carers");
    desk.type_into(Role::MultilineTextInput, "What is missing", "A ramp");
    desk.key(Key::Enter);
    assert!(desk.says("1 answer so far"));
    assert_eq!(ticked(&desk), [(vec!["R3".to_owned(), "R1".to_owned()], Some("A ramp".to_owned()))]);
    let note = desk.session().notes.iter().find(|note| note.written == "A ramp").unwrap().clone();
    assert_eq!((note.source, note.quoting, note.groups.len()), (Source::SentAfterwards, None, 1));
    // The keyboard is in the first field again.
    desk.type_text("3 9");
    assert!(desk.says("Not on the sheet: R9"));
    desk.key(Key::Enter);
    assert!(desk.says("1 answer so far"), "a number that is not on the sheet is not passed over");
    desk.key(Key::Escape);
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Dialog, "Enter answers"));
    desk.press("Enter answers…");
    assert!(desk.says("Not on the sheet: R9"), "what was typed waits");
    desk.key(Key::Backspace);
    desk.key(Key::Enter);
    assert_eq!(ticked(&desk).len(), 2);
    desk.press("Done");

    assert!(desk.says("Matters most to 2 of 2") && desk.says("Matters most to 1 of 2"));
    desk.press("Put what matters to most people first");
    let board: Vec<String> = desk.session().next_steps.in_order().iter().map(|step| step.reference().unwrap()).collect();
    assert_eq!(board, ["R3", "R1", "R2"]);
    let ring = desk.session().next_steps.iter().find(|step| step.on_sheet == Some(3)).unwrap().id;
    desk.dispatch(Command::NextSteps(NextStepsCommand::Select(Some(ring))));
    assert!(desk.says("Mrs Example at the ward – Carers") && desk.says("Carers 2"), "the group stays for the next sheet");
    desk.dispatch(Command::Projecting(ProjectingCommand::Toggle));
    assert!(!desk.says("Mrs Example") && desk.says("Who should act is hidden while projecting."));
    desk.dispatch(Command::Projecting(ProjectingCommand::Toggle));

    desk.key_with(Modifiers::COMMAND, Key::Z);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(ticked(&desk).len(), 1, "each answer is one step");
    desk.dispatch(Command::NextSteps(NextStepsCommand::Answers(AnswersCommand::Enter)));
    desk.press("Remove R3, R1 – Carers – N005");
    assert!(desk.session().sheet_answers.is_empty() && desk.session().notes.len() == 4, "its note goes with it");
    desk.press("Done");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(ticked(&desk).len(), 1);
}

#[test]
fn a_file_of_answers_is_looked_at_and_taken_in_as_one_step_and_only_once() {
    let mut desk = with_a_sheet();
    let path = desk.path("answers.csv");
    let rows = "Timestamp;What matters most?;R2 who should act:;Is anything missing?;Group\r\n\
                9:01;R3, R1;;A ramp;Carers\r\n9:02;R3, R40;The office;;A Person\r\n9:03;;;;Staff\r\n";
    std::fs::write(&path, format!("\u{feff}{rows}")).unwrap();
    for (time, adds) in [(0, "2 answers are taken in"), (1, "No answer is taken in")] {
        desk.world.borrow_mut().picks.push_back(Some(path.clone()));
        desk.key_with(Modifiers::COMMAND, Key::K);
        desk.type_text("take in answers");
        desk.key(Key::Enter);
        assert!(desk.shows(Role::Dialog, "Take in answers") && desk.says(adds));
        assert!(desk.says("Not on the sheet, and left out: R40") || time == 1);
        assert!(desk.says("Line 4: nothing is ticked or written"));
        if time == 0 {
            assert!(desk.says("No group of this session, and left out: A Person"));
            desk.press("Take in 2 answers");
        } else {
            assert!(desk.says("2 answers are there already."));
            desk.press("Cancel");
        }
        assert_eq!(ticked(&desk).len(), 2);
    }
    assert!(desk.says("Matters most to 2 of 2"));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.session().sheet_answers.is_empty() && desk.session().notes.len() == 4);
    let comments = desk.path("comments.csv");
    std::fs::write(&comments, "comment\nWe wait\n").unwrap();
    desk.world.borrow_mut().picks.push_back(Some(comments));
    desk.press("Take in answers…");
    assert!(desk.says("There are no answers of a rescue sheet in it"));
}

#[test]
fn the_form_that_was_exported_comes_back_by_mail() {
    let mut desk = with_a_sheet();
    let path = desk.path("sheet.txt");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.dispatch(Command::NextSteps(NextStepsCommand::ExportSheet));
    desk.press("Choose where…");
    let form = String::from_utf8(support::read(&path)).unwrap();
    let filled = form.replace("[ ] R2", "[x] R2").replace("R2 who should act: ", "R2 who should act: The office");
    assert_ne!(filled, form);
    std::fs::write(&path, filled).unwrap();
    desk.world.borrow_mut().picks.push_back(Some(path));
    desk.press("Take in answers…");
    desk.press("Take in 1 answer");
    assert_eq!(ticked(&desk), [(vec!["R2".to_owned()], None)]);
}

#[test]
fn a_half_typed_sheet_is_kept_when_the_session_is_left() {
    let mut desk = with_a_sheet();
    desk.press("Enter answers…");
    desk.type_text("2");
    desk.dispatch(Command::CloseDialog);
    desk.dispatch(Command::File(saltaire::app::file::FileCommand::Close));
    assert_eq!(desk.saved().sheet_answers.len(), 1);
}
