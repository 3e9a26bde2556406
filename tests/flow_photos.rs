//! Photos of flipchart sheets: from the phone onto the sheet, beside its lines, to whoever checks the words, and away again.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, Key, Modifiers};
use memchr::memmem;
use saltaire::app::erase::{EraseCommand, EraseDialog};
use saltaire::app::file::FileCommand;
use saltaire::app::tables::{NoteCommand, PhotoCommand, SheetCommand, TablesCommand};
use saltaire::app::{Command, Dialog, PathPurpose};
use saltaire::model::{NoteId, Photo, Source};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use support::{Desk, photo};

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

/// Table 6's third sheet is being entered.
fn entering() -> Desk {
    let mut desk = Desk::with_example("leeds-involvement-panel");
    desk.key_with(Modifiers::COMMAND, Key::Num2);
    desk.key_with(Modifiers::ALT, Key::Num6);
    desk.key_with(Modifiers::COMMAND, Key::E);
    desk
}

fn taken(desk: &Desk, name: &str) -> PathBuf {
    let path = desk.path(name);
    std::fs::write(&path, photo::from_phone(90, 120)).unwrap();
    path
}

fn add(desk: &mut Desk, path: PathBuf) {
    desk.world.borrow_mut().picks.push_back(Some(path));
    desk.press("Add photo…");
}

fn photos(desk: &Desk) -> Vec<Photo> {
    desk.session().tables.iter().flat_map(|table| table.photos.clone()).collect()
}

fn file_of(desk: &Desk, photo: &Photo) -> PathBuf {
    desk.path("session photos").join(photo.file.as_str())
}

/// With a photo on Table 6's third sheet and a note of it.
fn with_photo() -> (Desk, NoteId) {
    let mut desk = entering();
    let from = taken(&desk, "IMG_0001.JPG");
    add(&mut desk, from);
    desk.type_text("Nobody rang my mother back");
    desk.press("Add 1 note");
    let note = desk.opened().notes.iter().next_back().unwrap().id;
    (desk, note)
}

#[test]
fn a_photo_is_typed_from_and_kept_with_its_sheet_without_where_it_was_taken() {
    let mut desk = entering();
    let from = taken(&desk, "IMG_0001.JPG");
    add(&mut desk, from.clone());
    assert_eq!(desk.world.borrow().asked.last().map(|(purpose, _)| *purpose), Some(PathPurpose::Photo));
    assert!(desk.shows(Role::Image, "Photo of Table 6, sheet 3"), "{:?}", desk.app().state().toasts);
    let kept = photos(&desk);
    assert_eq!((kept.len(), kept[0].file.as_str(), kept[0].sheet), (1, "Table 6, sheet 3.jpg", 3));
    let (before, after) = (support::read(&from), support::read(&file_of(&desk, &kept[0])));
    assert!(memmem::find(&before, photo::SECRET.as_bytes()).is_some() && memmem::find(&after, photo::SECRET.as_bytes()).is_none());
    let picture = desk.opened().tables.photos.picture().unwrap().as_ref().unwrap().clone();
    assert_eq!((picture.size, &picture.remark), ([90, 120], &None), "it stands upright");
    drop(picture);
    assert_eq!(desk.unnamed(), Vec::<String>::new());

    // The keyboard stays with the words, and each sheet has its own photo.
    assert_eq!(desk.focused().1, "What is on the sheet");
    desk.type_text("Nobody rang my mother back");
    desk.key_with(Modifiers::COMMAND, Key::Enter);
    assert!(desk.shows(Role::Status, "1 note added from Table 6, sheet 3"));
    assert!(!desk.shows(Role::Image, "Photo of Table 6, sheet 3"), "the next sheet has none yet");
    desk.key(Key::Escape);
    desk.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::Number(3))));
    desk.key_with(Modifiers::COMMAND, Key::S);
    assert_eq!(desk.saved().tables.iter().map(|table| table.photos.len()).sum::<usize>(), 1);
}

#[test]
fn whoever_checks_the_words_can_look_at_the_photo_from_the_note() {
    let (mut desk, note) = with_photo();
    desk.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note)))));
    let textures = |desk: &Desk| desk.harness.ctx.tex_manager().read().allocated().filter(|(_, meta)| meta.name == "sheet-photo").count();
    desk.press("Show the photo");
    assert!(desk.shows(Role::Image, "Photo of Table 6, sheet 3"));
    assert_eq!(textures(&desk), 1);
    for (button, says) in [("Larger", "150%"), ("Larger", "225%"), ("Smaller", "150%"), ("Turn", "150%"), ("Show the whole photo", "100%")]
    {
        desk.press(button);
        assert!(desk.says(says), "{button}");
    }
    desk.tab_to(Role::Image, "Photo of Table 6, sheet 3");
    desk.key(Key::Plus);
    desk.key(Key::ArrowRight);
    assert!(desk.says("150%") && desk.focused().0 == Role::Image, "the arrows move it and do not leave it");
    desk.key(Key::Escape);
    desk.harness.run();
    assert!(desk.app().state().dialog.is_none() && textures(&desk) == 0, "it is let go of");
}

#[test]
fn what_is_dropped_on_the_sheet_is_added_or_told_why_not() {
    let mut desk = entering();
    let (good, heic) = (taken(&desk, "a.jpg"), desk.path("b.heic"));
    std::fs::write(&heic, b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").unwrap();
    let cut = desk.path("cut.jpg");
    std::fs::write(&cut, &photo::from_phone(90, 120)[..900]).unwrap();
    for (file, count, why) in [(&heic, 0, "HEIC"), (&cut, 0, "damaged"), (&good, 1, ""), (&good, 2, "")] {
        desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.clone())));
        desk.harness.step();
        desk.harness.run();
        assert_eq!(photos(&desk).len(), count, "{why}");
        assert!(why.is_empty() || desk.opened().tables.photos.error.as_ref().is_some_and(|said| said.contains(why)), "{why}");
    }
    assert!(desk.says("Photo 2 of 2"));
    desk.press("Next photo");
    assert!(desk.says("Photo 1 of 2"));
    assert_eq!(photos(&desk)[1].file.as_str(), "Table 6, sheet 3 (2).jpg");
    let gone = photos(&desk)[0].clone();
    desk.press("Take the photo off the sheet");
    assert_eq!(photos(&desk).len(), 1);
    assert!(file_of(&desk, &gone).exists(), "its file stays");
    desk.key(Key::Escape);
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(photos(&desk).len(), 2);
}

#[test]
fn a_photo_that_is_missing_or_changed_is_said() {
    let (mut desk, note) = with_photo();
    let file = file_of(&desk, &photos(&desk)[0]);
    std::fs::write(&file, photo::from_phone(60, 80)).unwrap();
    desk.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note)))));
    desk.press("Show the photo");
    assert!(desk.says("is not as it was added") && desk.shows(Role::Image, "Photo of Table 6, sheet 3"));
    desk.key(Key::Escape);
    std::fs::remove_file(&file).unwrap();
    desk.press("Show the photo");
    assert!(desk.says("is not in “session photos” beside the session"));
    desk.press("Take the photo off the sheet");
    assert!(desk.says("This sheet has no photo any more."));
}

#[test]
fn a_session_that_goes_on_elsewhere_takes_its_photos_along() {
    let (mut desk, note) = with_photo();
    let copy = desk.path("copy.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.dispatch(Command::File(FileCommand::AskCopy));
    assert_eq!(desk.opened().file.path, copy);
    assert!(desk.says("The photo of a sheet went along, into “copy photos”."), "{:?}", desk.app().state().toasts);
    assert!(desk.path("session photos/Table 6, sheet 3.jpg").exists() && desk.path("copy photos/Table 6, sheet 3.jpg").exists());
    let of = desk.session().notes.get(&note).and_then(|note| Some((note.table()?, note.sheet?))).unwrap();
    desk.dispatch(Command::Tables(TablesCommand::Photo(PhotoCommand::Show(of.0, of.1))));
    assert!(desk.shows(Role::Image, "Photo of Table 6, sheet 3"), "{:?} {:?}", desk.app().state().dialog, desk.opened().tables.photos);
}

#[test]
fn the_photo_of_its_sheet_is_erased_with_a_note() {
    let (mut desk, note) = with_photo();
    let photo = photos(&desk)[0].clone();
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    assert!(desk.says("These photos of its flipchart sheet show the words") && desk.says("Table 6, sheet 3.jpg"));
    desk.press("Erase for good");
    let Some(Dialog::Erase(EraseDialog::Done(done))) = &desk.app().state().dialog else { panic!("it is done") };
    assert_eq!((done.done.photos, &done.done.left), (1, &Vec::new()));
    assert!(desk.says("1 photo of its flipchart sheet was deleted."));
    assert!(!file_of(&desk, &photo).exists() && photos(&desk).is_empty());
}

#[test]
fn a_sheet_of_the_wall_and_a_tables_own_pack_have_no_photos() {
    let mut desk = entering();
    assert!(desk.shows(Role::Button, "Add photo…"));
    desk.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::From(Source::Wall))));
    assert!(!desk.shows(Role::Button, "Add photo…"));
}
