//! A table's file goes out, is written in on another laptop, comes back, and is removed from there.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, Key, Modifiers};
use saltaire::app::file::{FileCommand, FileDialog};
use saltaire::app::packs::{PackCommand, PackDialog};
use saltaire::app::tables::{NoteCommand, TablesCommand};
use saltaire::app::{Command, Dialog, PathPurpose, Screen};
use saltaire::edit::{Change, Edit, Ids, NoteEdit};
use saltaire::library;
use saltaire::model::{Capture, EnteredBy, Note, Session, Source, TableId};
use saltaire::store;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use support::Desk;

const HAND_OUT: &str = "Choose where…";
const TAKE_IN: &str = "Bring it in";

fn facilitator() -> Desk {
    let mut desk = Desk::with_session(&library::example("leeds-involvement-panel").unwrap().session().unwrap());
    desk.dispatch(Command::GoTo(Screen::Tables));
    desk
}

fn table(desk: &Desk, at: usize) -> TableId {
    desk.session().tables.in_order()[at].id
}

fn packs(command: PackCommand) -> Command {
    Command::Packs(command)
}

/// Hands out a table's file under a name.
fn hand_out(desk: &mut Desk, at: usize, name: &str) -> PathBuf {
    let path = desk.path(name);
    desk.world.borrow_mut().picks.push_back(Some(path.clone()));
    desk.dispatch(packs(PackCommand::AskHandOut(table(desk, at))));
    desk.press(HAND_OUT);
    path
}

/// A note-taker's own laptop with a copy of a file open.
fn note_taker(file: &Path) -> Desk {
    let mut desk = Desk::new();
    let path = desk.path(file.file_name().unwrap().to_str().unwrap());
    fs::copy(file, &path).unwrap();
    desk.dispatch(Command::File(FileCommand::Open(path)));
    assert!(desk.app().state().open.is_some(), "{:?}", desk.app().state().toasts);
    desk
}

fn write(desk: &mut Desk, words: &str) {
    desk.type_text(words);
    desk.key(Key::Enter);
}

/// Gives back what is on the laptop: saves it, and copies it to the facilitator's.
fn give_back(laptop: &mut Desk, to: &Path) {
    laptop.dispatch(packs(PackCommand::GiveBack));
    assert_eq!(laptop.app().state().dialog, Some(Dialog::Packs(PackDialog::GivenBack)));
    laptop.press("Done");
    fs::copy(&laptop.opened().file.path, to).unwrap();
}

/// A table's pack was handed out and comes back with one note: how many notes there were before it, and where the pack is.
fn one_note_given_back() -> (Desk, usize, PathBuf) {
    let mut desk = facilitator();
    let (before, file) = (desk.session().notes.len(), hand_out(&mut desk, 0, "table-1.ron"));
    let mut laptop = note_taker(&file);
    write(&mut laptop, "We were never rung back");
    give_back(&mut laptop, &file);
    (desk, before, file)
}

/// Chooses a file to be brought back.
fn bring_back(desk: &mut Desk, file: &Path) {
    desk.world.borrow_mut().picks.push_back(Some(file.to_owned()));
    desk.key_with(Modifiers::COMMAND, Key::B);
}

fn load(path: &Path) -> Session {
    store::load::<Session>(path).unwrap().0.document
}

#[test]
fn three_notes_by_keyboard_come_back_and_more_of_them_later() {
    let mut desk = facilitator();
    let before = desk.session().notes.len();
    let file = hand_out(&mut desk, 1, "table-2.txt");
    assert_eq!(desk.world.borrow().asked, [(PathPurpose::Pack, "involvement-panel-workshop-table-2.ron".to_owned())]);
    assert!(desk.says("Table 2’s file is table-2.txt"));
    assert_eq!(desk.session().tables.in_order()[1].capture, Capture::OwnLaptop);
    let mut laptop = note_taker(&file);
    assert_eq!((laptop.app().state().screen, laptop.focused()), (Screen::Tables, (Role::MultilineTextInput, "New note".to_owned())));
    assert!(laptop.says("Table 2’s file"));
    assert!(!laptop.says("is lost"), "nobody runs the clock there");
    for words in ["We were never rung back", "Say no plainly", "Ask those who never come"] {
        write(&mut laptop, words);
    }
    let said: Vec<_> = laptop.session().notes.in_order().into_iter().map(|note| note.reference().to_string()).collect();
    assert_eq!(said, ["N2001", "N2002", "N2003"]);
    let by_them = |note: &Note| note.entered_by == EnteredBy::NoteTaker && note.item.is_some();
    assert!(laptop.session().notes.iter().all(by_them));
    assert!(laptop.session().notes.iter().all(|note| note.source == Source::Table(table(&laptop, 0))));
    give_back(&mut laptop, &file);
    bring_back(&mut desk, &file);
    assert!(desk.says("3 new notes"));
    assert_eq!(desk.session().notes.len(), before, "nothing is taken before somebody says yes");
    desk.key(Key::Enter);
    assert_eq!((desk.session().notes.len(), desk.session().unsettled.len()), (before + 3, 0));
    assert!(desk.says("Brought back from Table 2: 3 new notes"));
    bring_back(&mut desk, &file);
    assert!(desk.says("Nothing new in it") && !desk.shows(Role::Button, TAKE_IN));
    desk.press("Done");
    // More of it, and one of them deleted.
    write(&mut laptop, "And one more");
    let slip = laptop.session().notes.in_order()[0].id;
    laptop.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Delete(slip))));
    give_back(&mut laptop, &file);
    bring_back(&mut desk, &file);
    assert!(desk.says("1 new note") && desk.says("1 note was deleted in table-2.txt and is gone"));
    desk.press(TAKE_IN);
    let session = desk.session();
    assert_eq!((session.notes.len(), session.notes.contains(&slip)), (before + 3, false));
    desk.pass(Duration::from_secs(3));
    assert_eq!(&desk.saved(), desk.session());
}

#[test]
fn bringing_back_is_one_step_and_what_was_undone_can_be_had_again() {
    let (mut desk, before, file) = one_note_given_back();
    // Opened while its whole session is open, it goes into that.
    desk.dispatch(Command::File(FileCommand::Open(file.clone())));
    desk.press(TAKE_IN);
    assert_eq!((desk.session().notes.len(), desk.opened().file.path.clone()), (before + 1, desk.path("session.ron")));
    desk.dispatch(Command::Undo);
    assert_eq!(desk.session().notes.len(), before);
    desk.dispatch(Command::Redo);
    assert_eq!(desk.session().notes.len(), before + 1);
    desk.dispatch(Command::Undo);
    bring_back(&mut desk, &file);
    assert!(desk.says("1 note came with it before and is not in the session any more"));
    desk.click(Role::CheckBox, "Bring those in again, too");
    assert!(desk.says("1 new note"));
    desk.press(TAKE_IN);
    assert_eq!(desk.session().notes.len(), before + 1);
}

#[test]
fn all_tables_come_back_at_once_and_what_cannot_be_read_stands_in_nobodys_way() {
    let mut desk = facilitator();
    let before = desk.session().notes.len();
    let files: Vec<PathBuf> = (0..3).map(|at| hand_out(&mut desk, at, &format!("table-{}.ron", at + 1))).collect();
    for file in &files {
        let mut laptop = note_taker(file);
        // The windows of tests all give the same ids.
        let (source, at) = (Source::Table(table(&laptop, 0)), "2018-04-17T09:05:00Z".parse().unwrap());
        let note = Note::new(Ids::random().note(), laptop.opened().insight.next_number(), "We were never rung back", source, at);
        laptop.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
        give_back(&mut laptop, file);
    }
    let (damaged, other) = (desk.path("damaged.txt"), desk.path("other.ron"));
    fs::write(&damaged, "Dear all,").unwrap();
    fs::copy(desk.path("session.ron"), &other).unwrap();
    let all: Vec<PathBuf> = files.iter().chain([&damaged, &other]).cloned().collect();
    desk.dispatch(packs(PackCommand::BringBack(all)));
    assert!(desk.says("It is no table’s file, but a whole workshop") && desk.says("damaged.txt"));
    desk.click(Role::CheckBox, "Delete the files afterwards");
    desk.press(TAKE_IN);
    assert_eq!(desk.session().notes.len(), before + 3);
    desk.pass(Duration::from_secs(3));
    assert_eq!(files.iter().filter(|file| file.exists()).count(), 0, "they were brought back, and that is on the disk");
    assert!(damaged.exists() && other.exists());
}

#[test]
fn a_pack_has_one_screen_and_offers_nothing_else() {
    let mut desk = facilitator();
    let file = hand_out(&mut desk, 0, "table-1.ron");
    let mut laptop = note_taker(&file);
    for screen in [Screen::Agenda, Screen::Themes, Screen::NextSteps, Screen::WriteUp] {
        assert!(!laptop.shows(Role::Button, screen.name()), "{screen:?}");
        laptop.dispatch(Command::GoTo(screen));
        assert_eq!(laptop.app().state().screen, Screen::Tables);
    }
    laptop.key_with(Modifiers::COMMAND, Key::Num1);
    assert_eq!(laptop.app().state().screen, Screen::Tables);
    assert!(!laptop.shows(Role::Button, "Add table") && !laptop.shows(Role::Button, "Bring in…"));
    laptop.dispatch(packs(PackCommand::AskBringBack));
    laptop.dispatch(packs(PackCommand::AskHandOut(table(&laptop, 0))));
    assert_eq!(laptop.app().state().dialog, None);
    assert_eq!(laptop.unnamed(), Vec::<String>::new());
    write(&mut laptop, "We were never rung back");
    laptop.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::OpenLast)));
    assert!(laptop.says("N1001") && !laptop.shows(Role::Button, "Make a next step"));
}

#[test]
fn a_table_is_never_handed_out_over_the_session_and_what_is_replaced_is_kept() {
    let mut desk = facilitator();
    let session = desk.path("session.ron");
    let bytes = support::read(&session);
    desk.world.borrow_mut().picks.push_back(Some(session.clone()));
    desk.dispatch(packs(PackCommand::AskHandOut(table(&desk, 0))));
    desk.press(HAND_OUT);
    assert!(desk.says("Choose another name for the table’s file"));
    assert_eq!(support::read(&session), bytes);
    let other = desk.path("other.ron");
    fs::write(&other, &bytes).unwrap();
    hand_out(&mut desk, 0, "other.ron");
    assert!(load(&other).pack.is_some());
    let kept = files_in(&desk.path("home").join("backups"));
    assert!(kept.iter().any(|file| fs::read(file).unwrap() == bytes), "{kept:?}");
}

/// Every file below a folder.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

#[test]
fn nothing_of_a_pack_is_left_on_a_laptop_that_it_was_removed_from() {
    let mut desk = facilitator();
    let file = hand_out(&mut desk, 0, "table-1.ron");
    let mut laptop = note_taker(&file);
    let path = laptop.opened().file.path.clone();
    for words in ["qzwords one", "qzwords two"] {
        write(&mut laptop, words);
        laptop.pass(Duration::from_secs(24 * 3600));
    }
    write(&mut laptop, "qzwords three");
    let has_words = |file: &PathBuf| fs::read(file).unwrap().windows(7).any(|seen| seen == b"qzwords");
    assert!(files_in(laptop.folder.path()).iter().filter(|file| has_words(file)).count() >= 3, "file, journal and versions");
    laptop.dispatch(packs(PackCommand::GiveBack));
    assert_eq!(laptop.world.borrow().folders, std::slice::from_ref(&path));
    laptop.press("Remove it from this laptop…");
    assert!(laptop.says("What was sent by mail or copied elsewhere cannot be reached from here"));
    laptop.press("Remove it");
    assert!(laptop.app().state().open.is_none() && !path.exists());
    assert!(laptop.says("table-1.ron is gone from this laptop"));
    let left: Vec<PathBuf> = files_in(laptop.folder.path()).into_iter().filter(|file| has_words(file)).collect();
    assert_eq!(left, Vec::<PathBuf>::new());
    assert!(!fs::read_to_string(laptop.path("home").join("recent.ron")).unwrap().contains("table-1"));
    assert!(!laptop.killed().says("Some words are not in their file yet"));
}

#[test]
fn a_file_that_is_another_by_now_is_left_alone() {
    let mut desk = facilitator();
    let file = hand_out(&mut desk, 0, "table-1.ron");
    let mut laptop = note_taker(&file);
    let path = laptop.opened().file.path.clone();
    let whole = support::read(&desk.path("session.ron"));
    fs::write(&path, &whole).unwrap();
    laptop.dispatch(packs(PackCommand::Remove));
    assert!(laptop.says("it is not the pack that was open"));
    assert_eq!(support::read(&path), whole);
}

#[test]
fn a_half_written_note_goes_back_with_the_others() {
    let mut desk = facilitator();
    let file = hand_out(&mut desk, 0, "table-1.ron");
    let mut laptop = note_taker(&file);
    laptop.type_text("Half of what somebody");
    laptop.press("Give the file back…");
    let said: Vec<String> = load(&laptop.opened().file.path).notes.iter().map(|note| note.written.clone()).collect();
    assert_eq!(said, ["Half of what somebody"]);
}

/// A file as it is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|err| err.to_string())
    }
}

fn drop_on(desk: &mut Desk, files: &[&Path]) {
    for file in files {
        desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.to_path_buf())));
    }
    desk.harness.run();
}

#[test]
fn a_file_that_is_dropped_on_the_window_opens_or_is_brought_back() {
    let mut desk = facilitator();
    let files = [hand_out(&mut desk, 0, "table-1.txt"), hand_out(&mut desk, 1, "table-2.txt")];
    let mut laptop = Desk::new();
    drop_on(&mut laptop, &[&files[0]]);
    assert_eq!((laptop.app().state().screen, laptop.opened().file.path.clone()), (Screen::Tables, files[0].clone()));
    laptop.dispatch(Command::File(FileCommand::Close));
    for files in [&[files[0].as_path()][..], &[files[0].as_path(), files[1].as_path()]] {
        drop_on(&mut desk, files);
        let brought = desk.app().state().packs.brought.as_ref().map(|brought| brought.files.len());
        assert_eq!(brought, Some(files.len()));
        assert!(desk.says("Nothing new in it"));
        desk.press("Done");
        assert_eq!(desk.app().state().dialog, None);
    }
}

#[test]
fn where_there_are_no_file_dialogs_paths_are_typed() {
    let mut desk = facilitator();
    desk.world.borrow_mut().no_dialogs = true;
    let (file, taken) = (desk.path("table-1.txt"), desk.path("taken.txt"));
    fs::write(&taken, "somebody's").unwrap();
    desk.dispatch(packs(PackCommand::AskHandOut(table(&desk, 0))));
    desk.press(HAND_OUT);
    for (path, is_written) in [(&taken, false), (&file, true)] {
        desk.dispatch(Command::File(FileCommand::TypedPath(PathPurpose::Pack, path.display().to_string())));
        let asks = matches!(desk.app().state().dialog, Some(Dialog::File(FileDialog::TypePath { error: Some(_), .. })));
        assert_eq!(asks, !is_written, "{}", path.display());
    }
    assert_eq!((fs::read(&taken).unwrap(), load(&file).pack.is_some()), (b"somebody's".to_vec(), true));
    desk.dispatch(packs(PackCommand::AskBringBack));
    desk.dispatch(Command::File(FileCommand::TypedPath(PathPurpose::BringBack, file.display().to_string())));
    assert!(desk.says("Nothing new in it"));
}

#[test]
fn what_was_brought_back_before_a_crash_is_there_after_it() {
    let (mut desk, before, file) = one_note_given_back();
    bring_back(&mut desk, &file);
    desk.key(Key::Enter);
    let mut desk = desk.killed();
    desk.press("Recover");
    assert_eq!(desk.session().notes.len(), before + 1);
    desk.dispatch(packs(PackCommand::BringBack(vec![file])));
    assert!(desk.says("Nothing new in it") && !desk.says("came with it before"));
}
