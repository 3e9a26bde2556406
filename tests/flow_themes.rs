//! Tagging notes and tending themes, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use saltaire::app::Command;
use saltaire::edit::remove_table;
use saltaire::model::{Note, NoteId, Session, Source, Theme, ThemeKey};
use support::Desk;

fn themes() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.find(Role::Heading, "Themes");
    desk
}

fn key(text: &str) -> ThemeKey {
    text.parse().unwrap()
}

fn theme<'a>(desk: &'a Desk, text: &str) -> &'a Theme {
    desk.session().themes.get(&key(text)).unwrap()
}

fn selected(desk: &Desk) -> &Note {
    let cursor: NoteId = desk.opened().themes.list.cursor().unwrap();
    desk.session().notes.get(&cursor).unwrap()
}

fn untagged(session: &Session) -> usize {
    session.notes.iter().filter(|note| note.themes.is_empty()).count()
}

/// The name of the row in which a theme stands.
fn row(desk: &Desk, text: &str) -> String {
    let notes = desk.session().notes.iter().filter(|note| note.themes.contains(&key(text))).count();
    format!("{}, {notes} note{}", theme(desk, text).name, if notes == 1 { "" } else { "s" })
}

#[test]
fn every_control_has_a_name_in_each_view() {
    let mut desk = themes();
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    let name = row(&desk, "feedback");
    desk.click(Role::ListBoxOption, &name);
    desk.press("Edit");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.click(Role::Tab, "Matrix");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn untagged_notes_are_tagged_by_keyboard_alone() {
    let mut desk = themes();
    let before = untagged(desk.session());
    assert!(before > 1 && desk.says(&format!("{before} of {} notes have no theme yet", desk.session().notes.len())));
    desk.key(Key::N);
    assert!(selected(&desk).themes.is_empty());
    let first = selected(&desk).id;
    desk.key(Key::Num1);
    desk.key(Key::Num3);
    assert_eq!(selected(&desk).themes.len(), 2, "{:?}", selected(&desk));
    desk.key(Key::N);
    assert_ne!(selected(&desk).id, first);
    let second = selected(&desk).number;
    desk.key(Key::ArrowUp);
    assert_eq!(selected(&desk).number, second - 1);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    assert_eq!(selected(&desk).number, second + 1);
    desk.key(Key::Home);
    desk.key_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(desk.opened().themes.list.selected().len(), 2);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(untagged(desk.session()), before);
}

#[test]
fn notes_are_tagged_by_the_names_below_them() {
    let mut desk = themes();
    desk.key(Key::N);
    desk.press("Tag as Honesty");
    assert!(selected(&desk).themes.contains(&key("honesty")));
    desk.press("Tag as Honesty");
    assert!(selected(&desk).themes.is_empty());
}

#[test]
fn numbers_that_are_typed_are_no_keys() {
    let mut desk = themes();
    let before = desk.session().notes.clone();
    desk.press("New theme");
    desk.type_text("Room 101 needs N");
    desk.key(Key::Num1);
    desk.key(Key::N);
    desk.key(Key::Enter);
    assert_eq!(theme(&desk, "room-101-needs-n").name, "Room 101 needs N");
    assert!(desk.session().notes == before);
    desk.type_text("Feedback");
    desk.key(Key::Enter);
    assert!(desk.says("There is a theme called Feedback already."));
    desk.key(Key::Escape);
    assert!(desk.shows(Role::Button, "New theme"));
}

#[test]
fn a_theme_is_renamed_recoloured_merged_and_brought_back() {
    let mut desk = themes();
    let name = row(&desk, "feedback");
    desk.click(Role::ListBoxOption, &name);
    desk.press("Edit");
    desk.find(Role::TextInput, "Name").focus();
    desk.harness.run();
    desk.key_with(Modifiers::COMMAND, Key::A);
    desk.key(Key::Delete);
    assert!(desk.says("A theme needs a name"));
    assert_eq!(theme(&desk, "feedback").name, "Feedback");
    desk.type_text("You said, we did");
    assert_eq!(theme(&desk, "feedback").name, "You said, we did");
    desk.click(Role::RadioButton, "Colour slate");
    assert_eq!(theme(&desk, "feedback").palette_slot, 9);
    desk.press("Done");
    let before = desk.session().clone();
    desk.press("Merge into…");
    desk.find(Role::Dialog, "Merge You said, we did into…");
    desk.click(Role::ComboBox, "The theme that stays");
    desk.press("Honesty");
    assert!(desk.says("get Honesty in place of You said, we did."));
    desk.press("Merge themes");
    assert!(!desk.session().themes.contains(&key("feedback")));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(*desk.session() == before);
}

#[test]
fn deleting_says_what_it_changes_first() {
    let mut desk = themes();
    let before = desk.session().clone();
    let name = row(&desk, "feedback");
    let notes = before.notes.iter().filter(|note| note.themes.contains(&key("feedback"))).count();
    desk.click(Role::ListBoxOption, &name);
    desk.press("Delete…");
    assert!(desk.says(&format!("{notes} notes")) && desk.says("this theme."));
    desk.key(Key::Escape);
    assert!(*desk.session() == before);
    desk.press("Delete…");
    desk.press("Delete theme");
    assert!(desk.says("Feedback is deleted"));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert!(*desk.session() == before);
}

#[test]
fn a_theme_is_dragged_and_moved_by_key() {
    let mut desk = themes();
    let order = |desk: &Desk| desk.session().themes.in_order().iter().map(|theme| theme.key.to_string()).collect::<Vec<_>>();
    let before = order(&desk);
    let (last, first) = (row(&desk, &before[before.len() - 1]), row(&desk, &before[0]));
    let from = desk.find(Role::ListBoxOption, &last).rect().center();
    let to = desk.find(Role::ListBoxOption, &first).rect().center() - vec2(0.0, 8.0);
    desk.harness.drag_at(from);
    desk.harness.run();
    desk.harness.hover_at(to);
    desk.harness.run();
    desk.harness.drop_at(to);
    desk.harness.run();
    assert_eq!(order(&desk)[0], before[before.len() - 1]);
    desk.click(Role::ListBoxOption, &last);
    desk.key_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(&desk)[..2], [before[0].clone(), before[before.len() - 1].clone()]);
}

#[test]
fn the_matrix_says_in_words_where_a_theme_was_raised_and_shows_the_notes() {
    let mut desk = themes();
    desk.click(Role::Tab, "Matrix");
    desk.click(Role::GridCell, "Feedback at Table 1: raised");
    desk.find(Role::Heading, "Feedback at Table 1");
    desk.key(Key::ArrowRight);
    desk.key(Key::Enter);
    assert_eq!(desk.opened().themes.cell.as_ref().unwrap().1, desk.opened().themes.matrix.tables()[1], "the keys go on from the press");
    desk.click(Role::GridCell, "Feedback at Table 1: raised");
    desk.find(Role::Switch, "How many notes").click();
    desk.harness.run();
    let count = desk.opened().themes.cell_notes.len();
    let said = format!("Feedback at Table 1: {count} note{}", if count == 1 { "" } else { "s" });
    let cell = desk.find(Role::GridCell, &said);
    cell.focus();
    desk.harness.run();
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowRight);
    desk.key(Key::Space);
    let cell = desk.opened().themes.cell.clone();
    let (rows, columns) = (desk.opened().themes.matrix.themes(), desk.opened().themes.matrix.tables());
    assert_eq!(cell, Some((rows[3].clone(), columns[1])));
}

#[test]
fn without_notes_themes_or_tables_it_says_what_goes_there() {
    let mut desk = Desk::with_session(&Session::new("s1".parse().unwrap()));
    desk.key_with(Modifiers::COMMAND, Key::Num3);
    desk.find(Role::Heading, "No notes yet");
    desk.click(Role::Tab, "Matrix");
    desk.press("Add a theme");
    desk.type_text("Feedback");
    desk.key(Key::Enter);
    desk.click(Role::Tab, "Matrix");
    desk.find(Role::Heading, "No tables yet");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    let mut desk = themes();
    for table in desk.session().tables.in_order().into_iter().map(|table| table.id).collect::<Vec<_>>() {
        let edit = remove_table(desk.session(), table, Source::Plenary);
        desk.dispatch(Command::commit(edit));
    }
    desk.click(Role::Tab, "Matrix");
    desk.find(Role::Heading, "No tables yet");
}

#[test]
fn it_holds_in_a_small_window() {
    for size in [[960.0, 600.0], [640.0, 400.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Dark);
        desk.open(&saltaire::library::example("leeds-involvement-panel").unwrap().session().unwrap());
        desk.key_with(Modifiers::COMMAND, Key::Num3);
        desk.key(Key::N);
        assert!(desk.shows(Role::Button, "Tag as Honesty"));
        if size[0] < 700.0 {
            desk.press("Themes");
        }
        let name = row(&desk, "feedback");
        // It may have to be scrolled to; the keyboard reaches it all the same.
        desk.find(Role::ListBoxOption, &name).focus();
        desk.key(Key::Enter);
        assert_eq!(desk.opened().themes.theme(), Some(&key("feedback")));
        desk.click(Role::Tab, "Matrix");
        desk.click(Role::GridCell, "Silo working at Table 1: raised");
        desk.press("Close these notes");
        assert_eq!(desk.unnamed(), Vec::<String>::new());
        desk.harness.run();
        assert!(desk.harness.run() <= 1, "nothing is drawn when nothing happens");
    }
}
