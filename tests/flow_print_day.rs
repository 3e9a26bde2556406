//! Printing the day and sending its agenda to a calendar, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use saltaire::app::PathPurpose;
use saltaire::app::{Command, Screen};
use saltaire::library;
use saltaire::model::Session;
use std::sync::Arc;
use support::Desk;

fn leeds() -> Session {
    library::example("leeds-involvement-panel").unwrap().session().unwrap()
}

fn at_agenda(session: &Session) -> Desk {
    let mut desk = Desk::with_session(session);
    desk.dispatch(Command::GoTo(Screen::Agenda));
    desk
}

#[test]
fn the_day_is_printed_from_the_agenda_and_nothing_is_logged() {
    let mut desk = at_agenda(&leeds());
    let before = desk.session().clone();
    assert!(desk.says("Speakers ") && desk.says(" min · tables "), "whose minutes they are");
    let path = desk.path("day.html");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.press("Print or export");
    desk.press("Print the day…");
    assert!(desk.shows(Role::Dialog, "Print the day"));
    assert!(desk.says("6 question cards") && desk.says("6 sheets to write on"));
    assert!(!desk.says("not to be passed on"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.press("Choose where…");
    assert_eq!(desk.world.borrow().asked.last().map(|(purpose, _)| *purpose), Some(PathPurpose::Day));
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("Really began") && page.contains("Sheet 1 of 3") && page.contains("class=\"large\""), "{page}");
    assert!(desk.says("Exported to"));
    assert!(desk.session() == &before);
}

#[test]
fn without_any_part_there_is_nothing_to_print() {
    let mut desk = at_agenda(&leeds());
    desk.press("Print or export");
    desk.press("Print the day…");
    for part in ["Running order", "Question cards for the tables", "Numbered sheets to write on"] {
        desk.click(Role::CheckBox, part);
    }
    let asked = desk.world.borrow().asked.len();
    desk.press("Choose where…");
    assert_eq!(desk.world.borrow().asked.len(), asked);
    assert!(desk.shows(Role::Dialog, "Print the day"));
}

#[test]
fn the_agenda_goes_to_a_calendar_once_the_session_says_when_it_is() {
    let mut session = leeds();
    Arc::make_mut(&mut session.about).date = None;
    let mut desk = at_agenda(&session);
    desk.press("Print or export");
    desk.press("Export the agenda to a calendar…");
    assert!(desk.says("the session says no date"));
    assert!(desk.world.borrow().asked.is_empty());
    let mut desk = at_agenda(&leeds());
    let path = desk.path("agenda");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.press("Print or export");
    desk.press("Export the agenda to a calendar…");
    let calendar = std::fs::read_to_string(path.with_extension("ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("TZID:Europe/London\r\n"), "{calendar}");
}
