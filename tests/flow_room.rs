//! The room's screen on the real window, by role and name. In a test there is but one window, so it takes that one's place.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use saltaire::app::Command;
use saltaire::app::agenda::AgendaCommand;
use saltaire::library;
use saltaire::model::Session;
use saltaire::schedule::ItemState;
use std::time::Duration;
use support::Desk;

/// The half-day template on the day of the desk's clock.
fn half_day() -> Session {
    let mut session = library::template("half-day-involvement-panel").expect("a template").session().expect("a session");
    let about = std::sync::Arc::make_mut(&mut session.about);
    about.date = Some(jiff::civil::date(2018, 4, 17));
    about.start = Some(jiff::civil::time(10, 0, 0, 0));
    about.time_zone = "Europe/London".to_owned();
    session
}

/// The titles of what runs and of what was finished.
fn running(desk: &Desk) -> (Option<String>, usize) {
    let schedule = &desk.opened().schedule;
    let title = schedule.running().and_then(|times| desk.session().agenda.get(&times.item)).map(|item| item.title.clone());
    (title, schedule.items.iter().filter(|times| times.state == ItemState::Finished).count())
}

#[test]
fn it_is_opened_by_its_button_shows_the_countdown_and_one_key_brings_back() {
    let mut desk = Desk::with_session(&half_day());
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    desk.press("Open room screen");
    assert!(desk.says("10:00") && desk.says("Welcome and how the morning goes") && desk.says("Until 10:10 · then"));
    assert!(!desk.shows(Role::Heading, "Agenda"), "nothing else is on it");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.pass(Duration::from_secs(372));
    assert!(desk.says("03:48") && desk.says("Last 5 minutes") && desk.says("10:06"));
    desk.key(Key::F11);
    assert!(desk.shows(Role::Heading, "Agenda"));
    desk.key(Key::F11);
    assert!(desk.says("Last 5 minutes"));
    desk.key(Key::Escape);
    assert!(desk.shows(Role::Heading, "Agenda") && !desk.app().state().room.is_on());
    desk.key(Key::F11);
    desk.press("Back");
    assert!(desk.shows(Role::Heading, "Agenda"));
}

#[test]
fn it_is_opened_from_the_rail_and_what_it_shows_is_chosen_in_a_dialog() {
    let mut desk = Desk::with_session(&half_day());
    desk.press("What the room screen shows");
    for choice in ["Minutes only, no seconds", "A chime when time is over, if this computer can"] {
        desk.click(Role::Switch, choice);
    }
    desk.key(Key::Escape);
    assert!(desk.app().state().settings.room.minutes_only && desk.app().state().settings.room.chime);
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    assert!(desk.world.borrow().awake);
    desk.click(Role::ListBoxOption, "Room screen");
    desk.pass(Duration::from_secs(61));
    assert!(desk.says("9 min") && !desk.says("08:59"));
    desk.pass(Duration::from_secs(600));
    assert!(desk.says("Time is over") && desk.says("+1 min"));
    assert_eq!(desk.world.borrow().chimes, 1);
    desk.dispatch(Command::Agenda(AgendaCommand::Finish));
    assert!(!desk.world.borrow().awake);
}

#[test]
fn a_presenters_clicker_goes_on_and_back() {
    let mut desk = Desk::with_session(&half_day());
    desk.key(Key::PageDown);
    desk.key(Key::PageDown);
    let (second, finished) = running(&desk);
    assert_eq!(finished, 1);
    desk.key(Key::PageUp);
    assert_eq!(running(&desk), (Some("Welcome and how the morning goes".to_owned()), 0));
    desk.key(Key::F11);
    desk.key(Key::PageDown);
    assert_eq!(running(&desk), (second, 1), "on the room's screen, too");
    desk.key(Key::PageUp);
    assert_eq!(running(&desk).1, 0);
    desk.key(Key::F11);
    desk.key(Key::PageDown);
    desk.find(Role::Button, "Go back").scroll_to_me();
    desk.harness.run();
    desk.press("Go back");
    assert_eq!(running(&desk).1, 0);
}

#[test]
fn a_clicker_does_nothing_while_someone_types() {
    let mut desk = Desk::with_session(&half_day());
    desk.key(Key::N);
    desk.type_text("Closing round");
    desk.key(Key::PageDown);
    assert_eq!(running(&desk), (None, 0));
}

#[test]
fn the_palette_finds_it() {
    let mut desk = Desk::with_session(&half_day());
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text("room screen");
    desk.key(Key::Enter);
    assert!(desk.app().state().room.is_on());
}

/// Every text on the screen lies within it, in any window, however long the question.
#[test]
fn nothing_is_cut_in_any_window() {
    let mut session = half_day();
    let first = session.agenda.in_order()[0].id;
    let item = session.agenda.get_mut(&first).expect("an item");
    item.questions = vec!["What would make involvement real here, and what has to stop before anybody else is asked again? ".repeat(12)];
    item.title = "A welcome with a very long title that nobody could read out in one breath without stopping".to_owned();
    (item.rounds, item.moving_minutes) = (2, 1);
    let mut desk = Desk::with_session(&session);
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    desk.key(Key::F11);
    for (width, height) in [(640.0, 400.0), (1280.0, 800.0), (800.0, 1200.0), (1920.0, 400.0), (3840.0, 2160.0)] {
        desk.harness.set_size(vec2(width, height));
        for seconds in [0, 400, 180, 60] {
            desk.pass(Duration::from_secs(seconds));
            use egui_kittest::kittest::{NodeT as _, Queryable as _};
            let labels: Vec<_> = desk.harness.query_all_by_role(Role::Label).collect();
            assert!(labels.len() >= 4, "{}", labels.len());
            for label in labels {
                let (rect, said) = (label.rect(), label.accesskit_node().value().unwrap_or_default());
                let is_within = rect.left() >= 0.0 && rect.top() >= 0.0 && rect.right() <= width && rect.bottom() <= height;
                assert!(is_within, "{said} at {rect:?} in {width} x {height}");
            }
        }
        desk.dispatch(Command::Agenda(AgendaCommand::AddMinutes(11)));
    }
}
