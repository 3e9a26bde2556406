//! What may have been said at more than one table: found as notes come in, looked at side by side, joined and taken apart.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::app::Command;
use saltaire::app::projecting::ProjectingCommand;
use saltaire::model::{Note, NoteId, Quoting, Session, Source, joined_set};
use support::Desk;

fn note(number: u32, words: &str, source: Source) -> Note {
    Note::new(format!("n{number}").parse().unwrap(), number, words, source, "2018-04-17T10:20:00Z".parse().unwrap())
}

/// The example with only these notes: one table each, in turn.
fn with_notes(words: &[&str]) -> Session {
    let mut session = saltaire::library::EXAMPLES[0].session().unwrap();
    let tables: Vec<Source> = session.tables.in_order().iter().map(|table| Source::Table(table.id)).collect();
    session.write_up = Default::default();
    session.next_steps = Default::default();
    session.unsettled = Default::default();
    session.notes = words.iter().zip(1..).zip(&tables).map(|((words, number), table)| note(number, words, *table)).collect();
    session
}

fn tables(words: &[&str]) -> Desk {
    let mut desk = Desk::with_session(&with_notes(words));
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk
}

fn set_of(desk: &Desk, note: &str) -> Vec<String> {
    let id: NoteId = note.parse().unwrap();
    joined_set(&desk.session().notes, id).iter().map(|note| note.id.to_string()).collect()
}

const WAITS: &str = "1 point may have been said at more than one table";
const TITLE: &str = "Do these say the same?";

fn palette(desk: &mut Desk, what: &str) {
    desk.key_with(Modifiers::COMMAND, Key::K);
    desk.type_text(what);
    desk.key(Key::Enter);
}

#[test]
fn pairs_are_looked_at_joined_told_apart_and_taken_back_by_keyboard_alone() {
    let mut desk =
        tables(&["Run more buses on Sunday", "More buses on Sundays!", "Pay for the taxi home", "Pay for taxis home", "Say no plainly"]);
    assert!(desk.says("2 points may have been said at more than one table") && desk.app().state().dialog.is_none());
    palette(&mut desk, "look at what may have been said");
    assert!(desk.shows(Role::Dialog, TITLE));
    assert!(desk.says("Both say: bus, sunday, more.") || desk.says("Both say: buses, sunday, more."), "why is said");
    desk.key(Key::J);
    assert_eq!(set_of(&desk, "n1"), ["n1", "n2"]);
    assert!(desk.shows(Role::Dialog, TITLE), "the next pair comes");
    desk.key(Key::S);
    assert!(desk.says("Nothing more to look at"));
    desk.key(Key::Escape);
    // What was put off comes again.
    palette(&mut desk, "look at what may have been said");
    desk.key(Key::N);
    assert!(desk.session().notes.iter().any(|note| !note.not_same_as.is_empty()));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.session().notes.iter().all(|note| note.not_same_as.is_empty()));
    desk.key(Key::N);
    desk.key(Key::Escape);
    assert!(!desk.says(WAITS) && desk.app().state().dialog.is_none());
    // It is remembered.
    let saved = desk.session().clone();
    let again = Desk::with_session(&saved);
    assert_eq!(again.opened().comparing.count(), (0, 0));
}

#[test]
fn what_is_joined_says_at_how_many_tables_and_is_taken_apart_in_its_panel() {
    let mut desk = tables(&["Run more buses on Sunday", "More buses on Sundays!", "Something else"]);
    palette(&mut desk, "look at what may have been said");
    desk.key(Key::J);
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::L);
    assert!(desk.focused().1.contains("said at 2 tables"), "{}", desk.focused().1);
    desk.key(Key::Space);
    assert!(desk.says("More buses on Sundays!") && desk.says("Run more buses on Sunday"), "each keeps its own words");
    desk.press("Take apart");
    assert_eq!(set_of(&desk, "n1"), ["n1"]);
    desk.key(Key::Escape);
    assert!(!desk.focused().1.contains("said at 2 tables"));
}

#[test]
fn a_note_is_joined_by_hand_with_one_that_is_searched_for() {
    let mut desk = tables(&["Run more buses on Sunday", "Nothing goes at weekends", "Something else"]);
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.key(Key::J);
    assert!(desk.shows(Role::Dialog, "Join N001 with…"));
    desk.tab_to(Role::TextInput, "Search for the note");
    desk.type_text("weekends");
    desk.key(Key::Tab);
    desk.key(Key::Enter);
    assert_eq!(set_of(&desk, "n1"), ["n1", "n2"]);
}

#[test]
fn in_rounds_people_may_repeat() {
    let mut session = with_notes(&["Run more buses on Sunday", "More buses on Sundays!"]);
    let item = session.agenda.in_order().iter().find(|item| item.kind == saltaire::model::ItemKind::TableDiscussion).unwrap().id;
    session.agenda.get_mut(&item).unwrap().rounds = 3;
    for id in ["n1", "n2"] {
        session.notes.get_mut(&id.parse().unwrap()).unwrap().item = Some(item);
    }
    let mut desk = Desk::with_session(&session);
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    palette(&mut desk, "look at what may have been said");
    desk.key(Key::J);
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::L);
    assert!(desk.focused().1.contains("2 conversations, people may repeat"), "{}", desk.focused().1);
}

#[test]
fn nothing_moves_while_someone_types_and_what_is_for_the_chair_only_is_not_offered_while_projecting() {
    let mut session = with_notes(&["Run more buses on Sunday", "More buses on Sundays!"]);
    session.notes.get_mut(&"n2".parse().unwrap()).unwrap().quoting = Some(Quoting::ChairOnly);
    let mut desk = Desk::with_session(&session);
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    assert!(desk.says(WAITS));
    desk.dispatch(Command::Projecting(ProjectingCommand::Toggle));
    assert!(desk.opened().is_projected() && !desk.says(WAITS));
    desk.dispatch(Command::Projecting(ProjectingCommand::Toggle));
    assert!(desk.says(WAITS));
    // Letter by letter another note comes: no dialog, and the count stays as it is until it is added.
    desk.type_text("More buses on Sun");
    assert!(desk.says(WAITS) && desk.app().state().dialog.is_none());
    // A note that is changed keeps its place in the count until it is left.
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.key(Key::Enter);
    desk.type_text(" and on Saturdays, with all the rest of what a long sentence says");
    assert_eq!(desk.opened().comparing.count(), (1, 1));
    desk.key(Key::Escape);
    assert_eq!(desk.opened().comparing.count(), (0, 0));
}
