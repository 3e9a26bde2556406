//! Capturing what tables say, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use saltaire::app::agenda::AgendaCommand;
use saltaire::app::tables::{TableCommand, TablesCommand, TablesDialog};
use saltaire::app::{Command, Dialog};
use saltaire::model::{ItemKind, Note, Source, Table};
use std::time::Duration;
use support::Desk;

const NEW_NOTE: &str = "New note";

fn tables() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk
}

fn field(desk: &Desk) -> String {
    desk.find(Role::MultilineTextInput, NEW_NOTE).accesskit_node().value().unwrap_or_default()
}

/// What a screen reader says of the row of a note, by how it begins.
fn row(desk: &Desk, begin: &str) -> String {
    let node = desk.harness.get_by(|node| node.role() == Role::ListBoxOption && node.label().is_some_and(|name| name.starts_with(begin)));
    node.accesskit_node().label().unwrap_or_default()
}

/// Shows a note with the pointer.
fn open_note(desk: &mut Desk, begin: &str) {
    let name = row(desk, begin);
    desk.click(Role::ListBoxOption, &name);
}

fn latest(desk: &Desk) -> Note {
    desk.opened().notes.iter().next_back().expect("a note").as_ref().clone()
}

fn table_at(desk: &Desk, place: usize) -> Table {
    desk.session().tables.in_order()[place].as_ref().clone()
}

#[test]
fn every_control_has_a_name() {
    let mut desk = tables();
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.press("Filter");
    open_note(&mut desk, "N007,");
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    for dialog in [TablesDialog::Sheet, TablesDialog::Table(table_at(&desk, 3).id)] {
        desk.dispatch(Command::dialog(Dialog::Tables(dialog)));
        assert_eq!(desk.unnamed(), Vec::<String>::new());
    }
}

#[test]
fn notes_are_typed_one_after_the_other_at_two_tables_and_taken_back() {
    let mut desk = tables();
    let before = desk.session().clone();
    for words in ["We were asked twice", "Nobody answered"] {
        desk.type_text(words);
        desk.key(Key::Enter);
        assert_eq!((latest(&desk).written.as_str(), field(&desk).as_str()), (words, ""));
    }
    desk.key_with(Modifiers::ALT, Key::Num2);
    desk.type_text("Line one");
    desk.key_with(Modifiers::SHIFT, Key::Enter);
    desk.type_text("line two");
    desk.key(Key::Enter);
    let note = latest(&desk);
    assert_eq!((note.written.as_str(), note.source), ("Line one\nline two", Source::Table(table_at(&desk, 1).id)));
    assert!(desk.shows(Role::ListBoxOption, &format!("{}, Table 2: Line one\nline two, no theme yet", note.reference())));
    for _ in 0..3 {
        desk.key_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(*desk.session(), before, "with the field empty, undo is the session's");
    for _ in 0..3 {
        desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(latest(&desk), note);
    desk.pass(Duration::from_secs(3));
    assert_eq!(desk.saved().notes.len(), before.notes.len() + 3);
}

#[test]
fn what_is_typed_stays_with_its_table_and_undo_of_letters_with_the_field() {
    let mut desk = tables();
    let notes = desk.session().notes.len();
    desk.type_text("Half a sentence");
    desk.key_with(Modifiers::ALT, Key::Num3);
    assert_eq!(field(&desk), "");
    desk.type_text("Another");
    desk.key_with(Modifiers::COMMAND, Key::Num1);
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    assert_eq!(field(&desk), "Another");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().notes.len(), notes, "letters are undone, not notes");
    desk.key_with(Modifiers::ALT, Key::Num1);
    assert_eq!(field(&desk), "Half a sentence");
    desk.key(Key::Enter);
    assert_eq!(latest(&desk).written, "Half a sentence");
}

#[test]
fn what_is_half_written_when_the_session_is_closed_is_kept_as_a_note() {
    let mut desk = tables();
    desk.type_text("Half a sentence");
    desk.key_with(Modifiers::ALT, Key::Num3);
    desk.type_text("Another");
    desk.key_with(Modifiers::COMMAND, Key::W);
    desk.pass(Duration::from_secs(1));
    assert!(desk.app().state().open.is_none());
    let saved = desk.saved();
    for words in ["Half a sentence", "Another"] {
        assert!(saved.notes.iter().any(|note| note.written == words), "{words}");
    }
}

#[test]
fn up_in_the_empty_field_changes_the_last_note() {
    let mut desk = tables();
    desk.type_text("Nobody anwered");
    desk.key(Key::Enter);
    desk.key(Key::ArrowUp);
    desk.key(Key::End);
    desk.type_text(" at all");
    assert_eq!(latest(&desk).written, "Nobody anwered at all");
    desk.key(Key::Escape);
    desk.type_text("Next");
    assert_eq!(field(&desk), "Next", "the keyboard is back in the field");
}

#[test]
fn a_note_is_marked_moved_starred_and_deleted_beside_the_list() {
    let mut desk = tables();
    open_note(&mut desk, "N007,");
    let id = desk.opened().tables.note.expect("a note that is shown");
    let note = |desk: &Desk| desk.session().notes.get(&id).cloned();
    desk.press("Star");
    desk.click(Role::CheckBox, "Their words");
    desk.press("Tag as Feedback");
    let changed = note(&desk).expect("the note");
    assert!(changed.starred && changed.themes.iter().any(|theme| theme.as_str() == "feedback"));
    desk.click(Role::ComboBox, "Where it was said");
    desk.press("Table 2");
    let moved = Source::Table(table_at(&desk, 1).id);
    assert_eq!(note(&desk).expect("the note").source, moved);
    desk.press("Delete note");
    assert_eq!(note(&desk), None);
    desk.press("Undo");
    assert_eq!(note(&desk).expect("the note").source, moved);
}

#[test]
fn a_long_paste_neither_freezes_nor_is_lost() {
    let mut desk = tables();
    let text = format!("{}\n", "What was said. ".repeat(40)).repeat(2_000);
    let notes = desk.session().notes.len();
    desk.harness.event(Event::Paste(text));
    desk.harness.run();
    assert!(desk.says("characters were pasted"));
    desk.press("Enter as a flipchart sheet…");
    desk.press("Add 2000 notes");
    assert_eq!(desk.session().notes.len(), notes + 2_000);
    desk.press("Undo");
    assert_eq!(desk.session().notes.len(), notes);
}

#[test]
fn a_flipchart_sheet_is_typed_as_lines_and_added_at_once() {
    let mut desk = tables();
    desk.key_with(Modifiers::ALT, Key::Num5);
    let notes = desk.session().notes.len();
    desk.key_with(Modifiers::COMMAND, Key::E);
    desk.type_text("- First");
    desk.key(Key::Enter);
    desk.type_text("- Second");
    desk.press("Finish later");
    assert_eq!(desk.session().notes.len(), notes);
    desk.press("Enter flipchart sheets…");
    desk.press("Add 2 notes");
    assert_eq!(desk.session().notes.len(), notes + 2);
    assert_eq!(latest(&desk).source, Source::Table(table_at(&desk, 4).id));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().notes.len(), notes, "one step");
}

#[test]
fn comments_are_chosen_looked_at_and_taken_in() {
    let mut desk = tables();
    let path = desk.path("comments.csv");
    std::fs::write(&path, "comment\n\"Two\nlines\"\n\"\"\n=1+1\n").expect("room on the disk");
    desk.world.borrow_mut().picks.push_back(Some(path));
    let notes = desk.session().notes.len();
    desk.press("Bring in…");
    assert!(desk.says("2 notes, 1 row is left out") && desk.says("Line 4: the text is empty"));
    desk.key(Key::Escape);
    assert_eq!(desk.focused().1, NEW_NOTE, "a path that was typed is gone with its dialog");
    desk.world.borrow_mut().picks.push_back(Some(desk.path("comments.csv")));
    desk.press("Bring in…");
    desk.press("Bring in 2 notes");
    assert_eq!(desk.session().notes.len(), notes + 2);
    assert_eq!(latest(&desk).written, "=1+1");
    desk.world.borrow_mut().picks.push_back(Some(desk.path("not-there.csv")));
    desk.press("Bring in…");
    assert!(desk.says("there is no such file"));
}

#[test]
fn searching_marks_and_filters_and_shows_all_again() {
    let mut desk = tables();
    desk.press("All tables");
    desk.key_with(Modifiers::COMMAND, Key::F);
    desk.type_text("survey zebra");
    assert!(desk.says("No note fits"));
    desk.press("Clear filters");
    assert!(!desk.says("No note fits"));
}

#[test]
fn a_table_is_renamed_and_deleted_and_its_notes_are_kept() {
    let mut desk = tables();
    let (table, notes) = (table_at(&desk, 0), desk.session().notes.len());
    desk.press("Edit Table 1…");
    desk.type_into(Role::TextInput, "Name", " by the window");
    assert_eq!(desk.session().tables.get(&table.id).expect("the table").name, "Table 1 by the window");
    desk.press("Delete table");
    assert!(!desk.session().tables.contains(&table.id) && desk.session().notes.len() == notes);
    desk.press("Undo");
    assert!(desk.session().tables.contains(&table.id));
    desk.dispatch(Command::Tables(TablesCommand::Table(TableCommand::MoveBy { table: table.id, by: 2 })));
    assert_eq!(table_at(&desk, 2).id, table.id);
}

#[test]
fn a_table_that_says_nothing_while_its_discussion_runs_is_called_still() {
    let template = saltaire::library::template("half-day-involvement-panel").expect("a template");
    let mut desk = Desk::with_session(&template.session().expect("a session"));
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    let discusses = |desk: &Desk| {
        let running = desk.opened().schedule.running().and_then(|times| desk.session().agenda.get(&times.item));
        running.is_some_and(|item| item.kind == ItemKind::TableDiscussion)
    };
    for _ in 0..desk.session().agenda.len() {
        if !discusses(&desk) {
            desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
        }
    }
    desk.pass(Duration::from_secs(4 * 60));
    assert!(!desk.says("no notes for"));
    desk.type_text("Said at table 1");
    desk.key(Key::Enter);
    assert!(latest(&desk).said_at.is_some(), "its discussion runs");
    desk.pass(Duration::from_secs(2 * 60));
    assert!(desk.says("2 minutes ago") && desk.says("no notes for 6 min"));
}

#[test]
fn it_fits_narrow_and_low_windows() {
    for size in [[960.0, 600.0], [640.0, 400.0], [2560.0, 1440.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Dark);
        desk.open(&saltaire::library::example("leeds-involvement-panel").expect("an example").session().expect("a session"));
        desk.key_with(Modifiers::COMMAND, Key::Num2);
        desk.type_text("Said");
        desk.key(Key::Enter);
        assert_eq!(latest(&desk).written, "Said", "{size:?}");
        assert_eq!(desk.unnamed(), Vec::<String>::new());
    }
}

#[test]
fn a_session_without_tables_says_how_to_begin() {
    let mut desk = Desk::with_session(&saltaire::model::Session::new("s1".parse().expect("an id")));
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    assert!(desk.says("No notes yet: The whole room") && desk.says("No tables yet"));
    desk.press("Add the first table");
    assert!(desk.says("No notes yet: Table 1"));
    desk.type_text("The first");
    desk.key(Key::Enter);
    assert_eq!(latest(&desk).source, Source::Table(table_at(&desk, 0).id));
}

#[test]
fn what_cannot_be_added_says_why_and_what_next() {
    let mut desk = tables();
    desk.key(Key::Enter);
    assert!(desk.says("Nothing to add yet: write what was said, then press Enter."));
    desk.type_text(&"What was said. ".repeat(266));
    for letter in "and a little".chars() {
        desk.harness.event(Event::Text(letter.to_string()));
    }
    desk.key(Key::Enter);
    assert!(desk.says("are too many for one note, which holds 4000"));
    desk.press("Enter as a flipchart sheet…");
    assert!(desk.says("2 notes,"));
}
