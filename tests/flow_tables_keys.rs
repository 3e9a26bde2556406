//! The tables screen by keyboard alone: nothing in this file presses anything with the pointer.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::model::{Note, Table};
use support::Desk;

const NEW_NOTE: &str = "New note";

fn tables() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk
}

fn latest(desk: &Desk) -> Note {
    desk.opened().notes.iter().next_back().expect("a note").as_ref().clone()
}

fn table_at(desk: &Desk, place: usize) -> Table {
    desk.session().tables.in_order()[place].as_ref().clone()
}

#[test]
fn five_notes_at_two_tables_are_captured_and_tagged_by_keyboard_alone() {
    let mut desk = tables();
    let first = latest(&desk).number + 1;
    for (table, notes) in
        [(Key::Num1, vec!["Nobody rang back", "The form is too long", "We want to choose"]), (Key::Num2, vec!["Buses", "Pay"])]
    {
        desk.key_with(Modifiers::ALT, table);
        for words in notes {
            desk.type_text(words);
            desk.key(Key::Enter);
            assert_eq!((latest(&desk).written.as_str(), desk.focused().1.as_str()), (words, NEW_NOTE));
            let said = format!("{} added: {words}", latest(&desk).reference());
            assert!(desk.shows(Role::Status, &said), "{said}");
        }
        // Down goes into the list, the newest note first.
        desk.key(Key::ArrowDown);
        assert!(desk.focused().1.starts_with(&format!("{}, ", latest(&desk).reference())), "{}", desk.focused().1);
        desk.key(Key::Num1);
        desk.key(Key::ArrowDown);
        desk.key(Key::Num2);
        if table == Key::Num1 {
            desk.key(Key::ArrowDown);
            // The themes of the note beside the list: the first has the keyboard, Tab goes on.
            desk.key(Key::T);
            desk.key(Key::Tab);
            desk.key(Key::Tab);
            desk.key(Key::Space);
            desk.key(Key::Escape);
            assert!(desk.focused().1.starts_with("N0") && desk.focused().1.contains("Nobody rang back"), "{}", desk.focused().1);
        }
        desk.key(Key::Escape);
        assert_eq!(desk.focused().1, NEW_NOTE);
    }
    let themes: Vec<String> = desk.session().themes.in_order().iter().map(|theme| theme.key.as_str().to_owned()).collect();
    let tagged = |number: u32| {
        let session = desk.session();
        let note = session.notes.iter().find(|note| note.number == number).expect("the note");
        note.themes.iter().map(|key| themes.iter().position(|theme| theme == key.as_str()).expect("a theme")).collect::<Vec<_>>()
    };
    assert_eq!((first..first + 5).map(tagged).collect::<Vec<_>>(), [vec![2], vec![1], vec![0], vec![1], vec![0]]);
}

#[test]
fn a_note_is_found_marked_moved_and_deleted_by_keyboard_alone() {
    let mut desk = tables();
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.key(Key::End);
    let oldest = desk.focused().1;
    desk.key(Key::ArrowUp);
    let above = desk.focused().1;
    assert_ne!(oldest, above);
    desk.key(Key::ArrowDown);
    assert_eq!(desk.focused().1, oldest);
    let id = desk.opened().tables.at.expect("a note that keys act on");
    let before = desk.session().notes.get(&id).expect("the note").clone();
    for key in [Key::R, Key::W, Key::Q] {
        desk.key(key);
    }
    let note = desk.session().notes.get(&id).expect("the note").clone();
    assert!(note.starred != before.starred && note.words != before.words && note.quoting != before.quoting);
    assert!(desk.focused().1.starts_with(&note.reference().to_string()));
    // Who said it.
    desk.key(Key::G);
    assert_eq!(desk.focused().1, desk.session().groups.in_order()[0].name);
    desk.key(Key::Space);
    assert_ne!(desk.session().notes.get(&id).expect("the note").groups, before.groups);
    desk.key(Key::Escape);
    // Enter changes the words, Esc comes back to the row.
    desk.key(Key::Enter);
    desk.key_with(Modifiers::COMMAND, Key::End);
    desk.type_text(" and more");
    desk.key(Key::Escape);
    assert!(desk.focused().1.contains("and more"), "{}", desk.focused().1);
    // To another table: the menu is open with Enter, its options by arrows.
    desk.key(Key::M);
    assert_eq!(desk.focused().1, "Where it was said");
    desk.key(Key::Enter);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    desk.key(Key::Enter);
    assert_ne!(desk.session().notes.get(&id).expect("the note").source, before.source);
    desk.key(Key::Escape);
    desk.key(Key::Escape);
    // Deleting goes on with the neighbour, and is taken back.
    desk.key_with(Modifiers::COMMAND, Key::L);
    let doomed = desk.opened().tables.at.expect("a note");
    desk.key(Key::Delete);
    assert!(!desk.session().notes.contains(&doomed));
    let next = desk.opened().tables.at.expect("the neighbour");
    let next = desk.session().notes.get(&next).expect("the neighbour").reference().to_string();
    assert!(desk.focused().1.starts_with(&next), "{} is not {next}", desk.focused().1);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.session().notes.contains(&doomed));
    assert!(desk.focused().1.starts_with(&next), "the keyboard stays on the note though a row came above it: {}", desk.focused().1);
}

#[test]
fn the_list_is_one_stop_for_tab_and_tables_and_filters_are_reached_by_key() {
    let mut desk = tables();
    desk.key_with(Modifiers::COMMAND, Key::L);
    desk.key(Key::ArrowDown);
    let row = desk.focused().1;
    desk.key_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.focused().1, "Filter");
    desk.key(Key::Tab);
    assert_eq!(desk.focused().1, row);
    desk.key(Key::Home);
    desk.key(Key::ArrowUp);
    assert_eq!(desk.focused().1, NEW_NOTE);
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    assert_eq!(desk.focused().1, "Filter by theme");
    desk.key_with(Modifiers::ALT, Key::PageDown);
    assert_eq!((desk.opened().tables.table(), desk.focused().1.as_str()), (Some(table_at(&desk, 1).id), NEW_NOTE));
    desk.key_with(Modifiers::ALT, Key::PageUp);
    desk.key_with(Modifiers::ALT, Key::PageUp);
    assert_eq!(desk.opened().tables.table(), Some(table_at(&desk, 0).id));
}

#[test]
fn dialogs_give_the_keyboard_back_and_a_deleted_table_gives_it_to_its_neighbour() {
    let mut desk = tables();
    desk.key_with(Modifiers::ALT, Key::Num2);
    let next = table_at(&desk, 2).id;
    desk.type_text("Half");
    desk.key(Key::F2);
    assert_eq!(desk.focused().1, "Name");
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, NEW_NOTE);
    desk.key(Key::F2);
    desk.find(Role::Button, "Delete table").focus();
    desk.harness.run();
    desk.key(Key::Enter);
    assert_eq!((desk.opened().tables.table(), desk.focused().1.as_str()), (Some(next), NEW_NOTE));
}
