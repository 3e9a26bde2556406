//! Files of other programs, brought in through the real window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::DroppedFile;
use eframe::egui::accesskit::Role;
use saltaire::app::Command;
use saltaire::app::tables::{ImportCommand, TablesCommand};
use saltaire::model::Session;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use support::Desk;

/// A file as it is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|err| err.to_string())
    }
}

fn drop_on(desk: &mut Desk, file: &Path) {
    desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.to_path_buf())));
    desk.harness.run();
}

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/import").join(name)
}

fn written(session: &Session) -> Vec<String> {
    session.notes.in_order().iter().map(|note| note.written.clone()).collect()
}

#[test]
fn a_workbook_that_is_dropped_is_matched_and_brought_in_as_one_step() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    let before = written(desk.session());
    drop_on(&mut desk, &kept("notes.xlsx"));
    assert!(desk.says("notes.xlsx") && desk.says("Excel workbook") && desk.says("4 notes, 2 rows are left out"));
    assert!(desk.says("Row 7: the text is empty") && desk.says("Not taken: Date, Number"));
    assert_eq!(desk.unnamed(), Vec::<String>::new());
    desk.click(Role::ComboBox, "What “Themes” holds");
    desk.press("What was said");
    desk.harness.run();
    assert!(desk.says("7 notes, 1 row is left out"), "the cells of both columns are notes");
    desk.click(Role::ComboBox, "Sheet");
    desk.press("More");
    desk.harness.run();
    assert!(desk.says("From another sheet") && desk.says("1 note"));
    desk.press("Bring in 1 note");
    assert_eq!(written(desk.session())[before.len()..], ["From another sheet"]);
    desk.press("Undo");
    assert_eq!(written(desk.session()), before);
}

#[test]
fn a_document_that_is_dropped_says_what_its_headings_mean() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    let before = desk.session().notes.len();
    drop_on(&mut desk, &kept("doc.docx"));
    assert!(desk.says("Word document") && desk.says("“Table 3”: the table Table 3"));
    assert!(desk.says("“Something else”: nothing that this session has"));
    desk.press("Bring in 13 notes");
    let notes = desk.session().notes.in_order();
    let table = notes[before].table().and_then(|table| desk.session().tables.get(&table)).map(|table| table.name.clone());
    assert_eq!((notes.len() - before, table.as_deref()), (13, Some("Table 3")));
}

#[test]
fn a_file_that_cannot_be_read_says_so_and_changes_nothing() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    let before = desk.session().clone();
    let path = desk.path("report.docx");
    std::fs::write(&path, b"%PDF-1.7").unwrap();
    drop_on(&mut desk, &path);
    assert!(desk.says("this is a PDF") || desk.says("This is a PDF"));
    desk.press("Cancel");
    assert!(desk.session() == &before && desk.app().state().dialog.is_none());
}

#[test]
fn nothing_is_brought_in_where_no_session_is_open() {
    let mut desk = Desk::new();
    drop_on(&mut desk, &kept("doc.odt"));
    assert!(desk.says("doc.odt can be brought in when a whole session is open"));
    assert!(desk.app().state().dialog.is_none());
    desk.dispatch(Command::Tables(TablesCommand::Import(ImportCommand::Take)));
}

#[test]
fn of_several_files_the_first_is_read_and_that_is_said() {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    for name in ["doc.odt", "notes.ods"] {
        desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(kept(name))));
    }
    desk.harness.run();
    assert!(desk.says("OpenDocument text") && desk.says("doc.odt is read first"));
}
