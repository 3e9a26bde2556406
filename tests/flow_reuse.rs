//! Templates of one's own, and a new session from last time's, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use saltaire::app::Screen;
use saltaire::app::file::FileCommand;
use saltaire::app::home::{HomeCommand, ReuseCommand};
use saltaire::app::{Command, Dialog};
use saltaire::model::{FromLastTime, Session};
use saltaire::{library, store};
use std::sync::Arc;
use support::Desk;

/// The Leeds workshop as people's own: it is no example any more.
fn leeds() -> Session {
    let mut session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    Arc::make_mut(&mut session.about).illustrative = false;
    session
}

fn reuse(command: ReuseCommand) -> Command {
    Command::Home(HomeCommand::Reuse(command))
}

/// How many of its steps come along: six that are open, and one that was answered since.
const STEPS: usize = 7;

#[test]
fn a_session_is_kept_as_a_template_and_begun_with() {
    let mut desk = Desk::with_session(&leeds());
    desk.dispatch(reuse(ReuseCommand::AskSave));
    assert!(desk.shows(Role::Dialog, "Save as a template") && desk.says("Nothing that anybody said"));
    assert!(desk.unnamed().is_empty(), "{:?}", desk.unnamed());
    desk.type_into(Role::TextInput, "Name of the template", "Our panel");
    desk.press("Save");
    let file = desk.path("home/templates/our-panel.ron");
    assert!(file.exists() && desk.says("Saved as the template") && desk.says("our-panel.ron"), "it says where it is");
    let kept = std::fs::read_to_string(&file).unwrap();
    for note in leeds().notes.iter() {
        assert!(!kept.contains(&note.written), "{} stays where it was said", note.reference());
    }
    // One of that name is asked about.
    desk.dispatch(reuse(ReuseCommand::AskSave));
    desk.type_into(Role::TextInput, "Name of the template", "our panel");
    desk.press("Save");
    assert!(desk.says("There is a template of this name already"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), kept);
    desk.press("Replace it");
    assert!(!desk.shows(Role::Dialog, "Save as a template"));
    assert_ne!(std::fs::read_to_string(&file).unwrap(), kept);
    // It is offered on the first screen, and makes a session.
    desk.dispatch(Command::File(FileCommand::Close));
    desk.click(Role::ListBoxOption, "our panel");
    assert!(desk.shows(Role::Dialog, "New workshop"));
    desk.press("Create");
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    let session = desk.session();
    assert_eq!((session.agenda.len(), session.tables.len()), (leeds().agenda.len(), leeds().tables.len()));
    assert!(session.notes.is_empty() && session.next_steps.is_empty() && session.about.title == "our panel");
    // It is removed after a question.
    desk.dispatch(Command::File(FileCommand::Close));
    desk.press("Remove the template “our panel”…");
    assert!(file.exists() && desk.shows(Role::Dialog, "Remove this template"));
    desk.press("Remove it");
    assert!(!file.exists() && !desk.shows(Role::ListBoxOption, "our panel"));
}

#[test]
fn a_new_session_from_last_times_brings_the_steps_to_be_reviewed_first() {
    let mut desk = Desk::with_session(&leeds());
    desk.dispatch(Command::File(FileCommand::Close));
    desk.press("New from last time’s session…");
    assert!(desk.shows(Role::Dialog, "New from last time’s session"));
    assert!(desk.unnamed().is_empty(), "{:?}", desk.unnamed());
    desk.click(Role::ListBoxOption, &leeds().about.title);
    assert!(desk.shows(Role::Dialog, "New workshop") && desk.says("to be reviewed first"));
    desk.press("Create");
    let session = desk.session().clone();
    assert_eq!((session.next_steps.len(), session.notes.len(), session.about.date), (STEPS, 0, None));
    assert_eq!(session.agenda.in_order()[0].title, "What came of last time");
    desk.dispatch(Command::GoTo(Screen::NextSteps));
    assert!(desk.says(&format!("{STEPS} steps from last time: review them first")));
    desk.press("Review the first");
    for left in (0..STEPS).rev() {
        desk.press(if left > 0 { "Reviewed, next step" } else { "Reviewed" });
        let to_review = desk.session().next_steps.iter().filter(|step| step.from_last_time == FromLastTime::ToReview).count();
        assert_eq!(to_review, left);
    }
    assert!(!desk.says("review them first") && desk.says("All steps from last time are reviewed"));
    assert!(desk.says("From last time, reviewed"));
}

#[test]
fn last_times_session_is_chosen_as_a_file_and_what_cannot_be_read_says_why() {
    let mut desk = Desk::new();
    let (damaged, newer, good) = (desk.path("damaged.ron"), desk.path("newer.ron"), desk.path("good.ron"));
    std::fs::write(&damaged, "not a session").unwrap();
    std::fs::write(&newer, include_bytes!("corpus/session_file/newer.ron")).unwrap();
    std::fs::write(&good, store::write(&leeds()).unwrap()).unwrap();
    desk.press("New workshop…");
    desk.type_into(Role::TextInput, "Title", "Summer panel");
    desk.dispatch(reuse(ReuseCommand::AskLast));
    for (file, why) in [(&damaged, "damaged.ron"), (&newer, "newer")] {
        desk.world.borrow_mut().picks.push_back(Some(file.clone()));
        desk.press("Choose a file…");
        assert!(desk.shows(Role::Dialog, "New from last time’s session") && desk.says(why), "{why}");
    }
    desk.world.borrow_mut().picks.push_back(Some(good));
    desk.press("Choose a file…");
    assert!(desk.shows(Role::Dialog, "New workshop"), "{:?}", desk.app().state().dialog);
    desk.press("Create");
    assert_eq!(desk.session().about.title, "Summer panel", "what was typed before is gone on with");
    assert_eq!(desk.session().next_steps.len(), STEPS);
}

#[test]
fn a_new_session_that_is_being_typed_comes_back_when_last_times_is_not_chosen() {
    let mut desk = Desk::new();
    desk.press("New workshop…");
    desk.type_into(Role::TextInput, "Title", "Summer panel");
    desk.dispatch(reuse(ReuseCommand::AskLast));
    desk.press("Cancel");
    let dialog = desk.app().state().dialog.clone();
    assert!(matches!(dialog, Some(Dialog::Home(saltaire::app::home::HomeDialog::New(new))) if new.title == "Summer panel"));
}
