//! Writing the report and sending it out, on the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
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
    for size in [[960.0, 600.0], [640.0, 400.0]] {
        let mut desk = Desk::of_size(size, saltaire::ui::theme::ThemeChoice::Dark);
        desk.open(&library::example("leeds-involvement-panel").unwrap().session().unwrap());
        let mut desk = at_write_up(desk);
        for tab in ["Chair", "Tables", "Attendees", "Write"] {
            desk.click(Role::Tab, tab);
            assert_eq!(desk.unnamed(), Vec::<String>::new());
        }
    }
}
