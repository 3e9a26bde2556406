//! Writing the report and sending it out, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use saltaire::app::file::FileCommand;
use saltaire::app::{Command, PathPurpose};
use saltaire::library;
use saltaire::model::{Audience, Finality, Section, Session};
use std::path::Path;
use std::sync::Arc;
use support::{Desk, read};

fn write_up() -> Desk {
    at_write_up(Desk::with_example("leeds-involvement-panel"))
}

fn at_write_up(mut desk: Desk) -> Desk {
    desk.key_with(Modifiers::COMMAND, Key::Num5);
    assert!(desk.shows(Role::Heading, "Write-up"));
    desk
}

fn is_on(desk: &Desk, role: Role, name: &str) {
    assert_eq!(desk.focused(), (role, name.to_owned()));
}

#[test]
fn an_export_for_attendees_needs_no_mouse_from_opening_to_where_the_file_is() {
    let mut desk = Desk::new();
    let session: Session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    let (file, path) = (desk.path("leeds.ron"), desk.path("for-attendees.txt"));
    std::fs::write(&file, saltaire::store::write(&session).unwrap()).unwrap();
    desk.world.borrow_mut().picks.extend([Some(file), Some(path.clone())]);
    desk.key_with(Modifiers::COMMAND, Key::O);
    desk.key_with(Modifiers::COMMAND, Key::Num5);
    assert!(desk.shows(Role::Heading, "Write-up"));
    // What they will get is read before it goes out.
    desk.tab_to(Role::Tab, "Preview for attendees");
    desk.key(Key::Enter);
    desk.tab_to(Role::Document, "Preview for attendees");
    assert!(!desk.says("Reflections"));
    desk.key(Key::PageDown);
    assert!(!desk.says("For everyone who took part"), "a page further down");
    desk.key(Key::End);
    assert!(desk.shows(Role::Heading, "Reflections"), "the end of it");
    is_on(&desk, Role::Document, "Preview for attendees");
    desk.key_with(Modifiers::COMMAND, Key::E);
    assert!(desk.shows(Role::Dialog, "Export"));
    assert_eq!(desk.focused().1, "For whom");
    desk.tab_to(Role::Button, "Choose where…");
    desk.key(Key::Enter);
    assert!(String::from_utf8(read(&path)).unwrap().contains("For everyone who took part"));
    assert!(!desk.shows(Role::Dialog, "Export"));
    assert!(desk.says("Exported to for-attendees.txt"));
    is_on(&desk, Role::Document, "Preview for attendees");
    desk.tab_to(Role::Button, "Open folder");
    desk.key(Key::Enter);
    assert_eq!(desk.world.borrow().folders.last(), Some(&path));
}

#[test]
fn the_dialog_that_came_by_key_gives_the_keyboard_back() {
    let mut desk = write_up();
    is_on(&desk, Role::ListBoxOption, "Purpose, 1 paragraph");
    desk.key_with(Modifiers::COMMAND, Key::E);
    desk.key(Key::Escape);
    assert!(!desk.shows(Role::Dialog, "Export"));
    is_on(&desk, Role::ListBoxOption, "Purpose, 1 paragraph");
}

#[test]
fn paragraphs_are_written_moved_deleted_and_founded_on_notes_by_key() {
    let mut desk = write_up();
    desk.tab_to(Role::ListBoxOption, "Honesty, no paragraphs");
    desk.key(Key::Enter);
    is_on(&desk, Role::ListBoxOption, "Honesty, no paragraphs");
    desk.tab_to(Role::Button, "Add a paragraph");
    desk.key(Key::Enter);
    let first = (Role::MultilineTextInput, "Paragraph 1 of Honesty");
    let second = (Role::MultilineTextInput, "Paragraph 2 of Honesty");
    is_on(&desk, first.0, first.1);
    desk.type_text("People can take a no.");
    desk.key_with(Modifiers::COMMAND, Key::Enter);
    is_on(&desk, second.0, second.1);
    desk.type_text("Second.");
    // The button goes with the paragraph, and at the end, where it cannot be pressed again, the words have the keyboard.
    desk.key_with(Modifiers::COMMAND, Key::Enter);
    desk.type_text("Third.");
    desk.tab_to(Role::Button, "Move up");
    desk.key(Key::Enter);
    is_on(&desk, Role::Button, "Move up");
    desk.key(Key::Enter);
    is_on(&desk, first.0, first.1);
    desk.key_with(Modifiers::ALT, Key::ArrowDown);
    is_on(&desk, second.0, second.1);
    // A note behind it, and back to that note from the words.
    desk.tab_to(Role::CheckBox, "Stands on this: N005");
    desk.key(Key::Space);
    is_on(&desk, Role::CheckBox, "Stands on this: N005");
    desk.tab_to(Role::Button, "Show N005");
    desk.key(Key::Enter);
    is_on(&desk, Role::CheckBox, "Stands on this: N005");
    // Deleting leads to the neighbour, and after the last one to where another is added. Tab comes by the first one first.
    for _ in 0..2 {
        desk.tab_to(Role::Button, "Delete the paragraph");
        desk.key(Key::Enter);
        is_on(&desk, first.0, first.1);
    }
    desk.tab_to(Role::Button, "Delete the paragraph");
    desk.key(Key::Enter);
    is_on(&desk, Role::Button, "Add a paragraph");
}

#[test]
fn tables_that_agreed_are_marked_by_key_one_after_the_other() {
    let mut desk = write_up();
    desk.tab_to(Role::Tab, "Preview for tables");
    desk.key(Key::Enter);
    let agreed = saltaire::words::write_up::table_agreed;
    desk.tab_to(Role::Button, &agreed("Table 5"));
    desk.key(Key::Enter);
    is_on(&desk, Role::Button, &agreed("Table 6"));
    desk.key(Key::Enter);
    is_on(&desk, Role::Button, &agreed("Table 4"));
}

#[test]
fn the_preview_reads_as_a_document() {
    let mut desk = write_up();
    desk.click(Role::Tab, "Preview for the chair");
    let level = |name: &str| desk.find(Role::Heading, name).accesskit_node().level();
    assert_eq!(level("What the day was for"), Some(3));
    assert_eq!(level("How people’s words are used"), Some(4));
    let point = desk.harness.root().children_recursive().find(|node| node.accesskit_node().role() == Role::ListItem).unwrap();
    assert_eq!((point.accesskit_node().position_in_set(), point.accesskit_node().size_of_set()), (Some(1), Some(1)));
    desk.click(Role::Tab, "Preview for tables");
    let table = desk.find(Role::Table, "What was written down at Table 1");
    assert_eq!(table.accesskit_node().data().column_count(), Some(4));
    assert!(desk.shows(Role::ColumnHeader, "May we quote it?") && desk.shows(Role::RowHeader, "N001"));
}

#[test]
fn what_is_empty_says_what_goes_there_and_begins_it() {
    let mut desk = at_write_up(Desk::with_session(&Session::new("s1".parse().unwrap())));
    assert!(desk.says("No paragraphs here yet") && desk.shows(Role::Button, "Add a paragraph"));
    assert!(desk.says("No notes yet"));
    desk.click(Role::Tab, "Preview for attendees");
    assert!(desk.says("Nothing to tell yet"));
    desk.click(Role::Tab, "Sent");
    assert!(desk.says("Nothing was exported yet"));
    assert!(desk.says("It is not noted by when people were promised the notes."));
    assert!(desk.shows(Role::Button, "About this session…"));
    desk.click(Role::Tab, "Write");
    desk.press("Go to Tables");
    assert!(desk.shows(Role::Heading, "Tables"));
    // With notes, none of which is found, or none of which is behind the paragraph.
    let mut desk = write_up();
    desk.type_into(Role::TextInput, "Search the notes", "no such words");
    assert!(desk.says("No note here has these words."));
    desk.press("Clear the search");
    is_on(&desk, Role::TextInput, "Search the notes");
    assert!(desk.says("N001"));
    desk.click(Role::Tab, "Behind it (0)");
    assert!(desk.says("No paragraph is chosen"));
    // In the part that is written at there are paragraphs: this is the one beside the notes.
    desk.tab_to(Role::Button, "Add a paragraph");
    desk.key(Key::Enter);
    assert!(desk.says("Nothing behind it yet"));
    desk.press("Show all notes");
    assert!(desk.shows(Role::CheckBox, "Stands on this: N001"));
}

#[test]
fn an_export_that_cannot_be_written_says_what_and_where_and_asks_again() {
    let mut desk = write_up();
    let (gone, other) = (desk.path("gone").join("report.docx"), desk.path("report.docx"));
    desk.world.borrow_mut().picks.extend([Some(gone.clone()), Some(other.clone())]);
    desk.press("Export…");
    desk.press("Choose where…");
    let folder = gone.parent().unwrap().display();
    assert!(desk.says(&format!("report.docx was not exported: the folder {folder} is not there any more.")));
    assert_eq!(desk.session().sent.len(), 2);
    desk.press("Choose another place…");
    assert!(read(&other).starts_with(b"PK"));
    assert_eq!(desk.session().sent.len(), 3);
}

#[test]
fn the_chair_writes_beside_the_evidence() {
    let mut desk = write_up();
    desk.click(Role::ListBoxOption, "Honesty, no paragraphs");
    desk.press("Add a paragraph");
    desk.type_text("People can take a no.");
    let honesty = Section::Theme("honesty".parse().unwrap());
    let id = desk.opened().write_up.selected.expect("the new paragraph");
    assert_eq!(desk.session().write_up.get(&id).unwrap().words, "People can take a no.");
    assert!(desk.says("no notes behind this yet"));
    assert!(desk.says("1 paragraph has no notes behind it yet"));
    desk.click(Role::CheckBox, "Stands on this: N005");
    assert_eq!(desk.session().write_up.get(&id).unwrap().stands_on.len(), 1);
    assert!(!desk.says("no notes behind this yet"));
    assert!(desk.shows(Role::Button, "Show N005"));
    assert_eq!(desk.opened().write_up.outline.part(&honesty).unwrap().paragraphs.len(), 1);
    // All of it by key: another one, moved up, deleted, and back.
    desk.type_into(Role::MultilineTextInput, "Paragraph 1 of Honesty", "");
    desk.key_with(Modifiers::COMMAND, Key::Enter);
    desk.type_text("Second.");
    desk.key_with(Modifiers::ALT, Key::ArrowUp);
    let words: Vec<String> = {
        let part = desk.opened().write_up.outline.part(&honesty).unwrap();
        part.paragraphs.iter().map(|id| desk.session().write_up.get(id).unwrap().words.clone()).collect()
    };
    assert_eq!(words, ["Second.", "People can take a no."]);
    desk.press("Delete the paragraph");
    assert_eq!(desk.opened().write_up.outline.part(&honesty).unwrap().paragraphs.len(), 1);
    desk.press("Undo");
    assert_eq!(desk.opened().write_up.outline.part(&honesty).unwrap().paragraphs.len(), 2);
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn private_words_are_pointed_out_and_left_out_of_the_preview() {
    let mut desk = write_up();
    let private = desk.session().notes.get(&"n016".parse().unwrap()).unwrap().written.clone();
    desk.click(Role::ListBoxOption, "Honesty, no paragraphs");
    desk.press("Add a paragraph");
    desk.type_text(&private);
    assert!(desk.says("1 paragraph repeats words that may not be quoted"));
    assert!(desk.says("Repeats words of N016"));
    desk.click(Role::Tab, "Preview for the chair");
    assert!(desk.says("Before this goes out"));
    desk.click(Role::Tab, "Preview for attendees");
    assert!(desk.says("For everyone who took part"));
    assert!(!desk.says(&private));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn an_export_for_attendees_is_written_and_logged() {
    let mut desk = write_up();
    let before = desk.session().sent.len();
    let path = desk.path("for-attendees.html");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.press("Export…");
    assert!(desk.shows(Role::Dialog, "Export"));
    assert!(desk.says("quotes that people said yes to"));
    desk.press("Choose where…");
    let asked = desk.world.borrow().asked.clone();
    assert_eq!(asked.last().map(|(purpose, _)| *purpose), Some(PathPurpose::Export));
    let page = String::from_utf8(read(&path)).unwrap();
    assert!(page.contains("For everyone who took part"));
    let sent = desk.session().sent.in_order();
    let entry = sent.last().unwrap();
    assert_eq!((sent.len(), entry.audience, entry.finality), (before + 1, Audience::Attendees, Finality::Draft));
    assert!(desk.says("Exported to"));
    desk.press("Open folder");
    assert_eq!(desk.world.borrow().folders.last(), Some(&path));
    let tab = format!("Sent ({})", before + 1);
    desk.click(Role::Tab, &tab);
    assert!(desk.says("for-attendees.html"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
}

#[test]
fn a_typed_name_that_is_taken_is_not_overwritten() {
    let mut desk = write_up();
    let path = desk.path("taken.docx");
    std::fs::write(&path, b"mine").unwrap();
    desk.world.borrow_mut().no_dialogs = true;
    let before = desk.session().sent.len();
    desk.press("Export…");
    desk.press("Choose where…");
    let typed = |path: &Path| Command::File(FileCommand::TypedPath(PathPurpose::Export, path.display().to_string()));
    desk.dispatch(typed(&path));
    assert_eq!(read(&path), b"mine");
    assert_eq!(desk.session().sent.len(), before);
    assert!(desk.says(&saltaire::words::file::already_there(&path)));
    assert!(desk.shows(Role::TextInput, "Path of the file"), "another name can be typed at once");
    let other = desk.path("other.docx");
    desk.dispatch(typed(&other));
    assert!(read(&other).starts_with(b"PK"), "a Word document");
    assert_eq!(desk.session().sent.len(), before + 1);
}

#[test]
fn without_what_people_were_told_attendees_are_not_quoted_and_the_dialog_says_so() {
    let mut session: Session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    Arc::make_mut(&mut session.told).wording.clear();
    let mut desk = at_write_up(Desk::with_session(&session));
    desk.press("Export…");
    assert!(desk.says("No quotes: it is not recorded what people were told"));
    assert!(desk.shows(Role::Button, "About this session…"));
    desk.key(Key::Escape);
    desk.click(Role::Tab, "Preview for attendees");
    assert!(desk.says("Nothing is quoted here"));
}

#[test]
fn a_table_that_agreed_is_marked_with_one_press() {
    let mut desk = write_up();
    desk.click(Role::Tab, "Preview for tables");
    assert!(desk.says("Not checked with the table yet"));
    let agreed = saltaire::words::write_up::table_agreed("Table 1");
    desk.press(&agreed);
    let table = "t1".parse().unwrap();
    assert_eq!(desk.opened().insight.table(table).not_checked, 0);
    assert!(!desk.shows(Role::Button, &agreed));
}

#[test]
fn it_holds_in_a_small_window() {
    for size in [[960.0, 600.0], [640.0, 400.0], [2560.0, 1440.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Dark);
        desk.open(&library::example("leeds-involvement-panel").unwrap().session().unwrap());
        let mut desk = at_write_up(desk);
        let previews = ["Preview for the chair", "Preview for tables", "Preview for attendees"];
        let tabs = if size[0] > 1000.0 { previews } else { ["Chair", "Tables", "Attendees"] };
        for tab in tabs.into_iter().chain(["Sent (2)", "Write"]) {
            desk.click(Role::Tab, tab);
            assert_eq!(desk.unnamed(), Vec::<String>::new());
            // Nothing lies beyond the edge at the right, and no line of text is too long to be read.
            for node in desk.harness.root().children_recursive() {
                let (node, name) = (node.accesskit_node(), node.accesskit_node().label());
                let Some(place) = node.bounding_box() else { continue };
                assert!(place.x1 <= f64::from(size[0]) + 1.0, "{name:?} ends at {} in {size:?}", place.x1);
                assert!(node.role() != Role::Label || place.width() < 760.0, "{:?} is {} wide", node.value(), place.width());
            }
        }
    }
}

/// A note that attendees get to read, in the example that has what people were told.
fn with_quote(words: &str) -> Desk {
    let mut session: Session = library::example("leeds-involvement-panel").unwrap().session().unwrap();
    for note in session.notes.iter().map(|note| note.id).collect::<Vec<_>>() {
        session.notes.get_mut(&note).unwrap().quoting = None;
    }
    let first = session.notes.in_order()[0].id;
    let note = session.notes.get_mut(&first).unwrap();
    (note.written, note.tidied, note.public) = (words.to_owned(), None, None);
    note.quoting = Some(saltaire::model::Quoting::Yes);
    at_write_up(Desk::with_session(&session))
}

#[test]
fn before_an_export_names_and_short_forms_are_listed_and_dealt_with_one_by_one() {
    let mut desk = with_quote("We told Dr Okonkwo of the ZQX on 07700 900123");
    desk.key_with(Modifiers::COMMAND, Key::E);
    assert!(desk.says("Looks like it names someone (2)"));
    assert!(desk.says("N001 · A phone number: take it out."));
    assert!(desk.says("Export all the same…"));
    desk.tab_to(Role::Button, "It names nobody");
    desk.key(Key::Enter);
    assert!(desk.says("Looks like it names someone (1)"));
    assert!(desk.says("N001 · A title and a name: write what they do, not who they are."));
    desk.tab_to(Role::TextInput, "What ZQX stands for");
    desk.type_text("quality board");
    assert_eq!(desk.session().acronyms["ZQX"], "quality board");
    assert!(desk.says("Short forms without a long form (0)"));
    // The public wording is written where the note is.
    desk.tab_to(Role::Button, "Write a public wording…");
    desk.key(Key::Enter);
    assert!(!desk.shows(Role::Dialog, "Export"));
    assert_eq!(desk.focused().1, "Public wording");
    desk.type_text("We told a doctor");
    desk.key_with(Modifiers::COMMAND, Key::Num5);
    desk.key_with(Modifiers::COMMAND, Key::E);
    assert!(desk.says("Nothing in it looks like it names someone, and every short form has a long one."));
    assert!(desk.says("Choose where…"));
}

#[test]
fn what_was_found_stands_in_nobodys_way() {
    let mut desk = with_quote("We told Dr Okonkwo");
    let path = desk.path("attendees.txt");
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.key_with(Modifiers::COMMAND, Key::E);
    desk.tab_to(Role::Button, "Export all the same…");
    desk.key(Key::Enter);
    assert!(String::from_utf8(read(&path)).unwrap().contains("Okonkwo"));
}
