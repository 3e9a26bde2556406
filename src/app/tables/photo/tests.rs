//! Photos come in once they are on the disk, and only then.

use super::super::tests::{app, open, source};
use super::super::{SheetCommand, TablesCommand};
use super::*;
use crate::app::{Command, Event};
use crate::edit::NoteEdit;
use crate::model::{Note, NoteId};

fn sheet(app: &mut App, command: SheetCommand) {
    app.dispatch(Command::Tables(TablesCommand::Sheet(command)));
}

fn photo(app: &mut App, command: PhotoCommand) {
    app.dispatch(Command::Tables(TablesCommand::Photo(command)));
}

fn effects(app: &mut App) -> Vec<PhotoEffect> {
    app.take_effects().filter_map(|effect| if let Effect::Photo(effect) = effect { Some(effect) } else { None }).collect()
}

fn of(app: &App, table: &str) -> Vec<Photo> {
    open(app).session().tables.get(&table.parse().unwrap()).unwrap().photos.clone()
}

fn picture() -> Arc<Picture> {
    Arc::new(Picture { size: [1, 1], pixels: vec![255; 4], remark: None })
}

/// Lets the disk keep everything that is to be kept.
fn keep(app: &mut App, effects: Vec<PhotoEffect>) {
    for effect in effects {
        if let PhotoEffect::Keep { session, beside, table, sheet, from, name, .. } = effect {
            let crc32 = crc32fast::hash(from.as_os_str().as_encoded_bytes());
            let file = format!("{name}.jpg").parse().unwrap();
            app.handle(Event::Photo(PhotoEvent::Kept { session, beside, table, photo: Photo { sheet, file, bytes: 3, crc32 } }));
        }
    }
}

/// The sheet of a table is being entered.
fn entering(table: &str) -> App {
    let mut app = app();
    sheet(&mut app, SheetCommand::Begin);
    sheet(&mut app, SheetCommand::From(source(table)));
    app
}

#[test]
fn a_photo_is_of_its_sheet_once_it_is_on_the_disk_and_undo_takes_it_off() {
    let mut app = entering("t1");
    photo(&mut app, PhotoCommand::Ask);
    assert!(app.take_effects().any(|effect| matches!(effect, Effect::AskPath { purpose: PathPurpose::Photo, .. })));
    app.handle(Event::PathChosen { purpose: PathPurpose::Photo, path: Some("/phone/IMG_1.jpg".into()) });
    let asked = effects(&mut app);
    assert!(matches!(&asked[..], [PhotoEffect::Keep { name, sheet: 1, .. }] if name == "Table 1, sheet 1"), "{asked:?}");
    assert_eq!((of(&app, "t1").len(), open(&app).tables.photos.adding), (0, 1), "nothing says so before it is on the disk");
    // The next sheet is begun meanwhile: the photo is of the one before.
    sheet(&mut app, SheetCommand::Number(2));
    keep(&mut app, asked);
    assert_eq!((of(&app, "t1")[0].sheet, open(&app).tables.photos.adding, open(&app).tables.photos.shown()), (1, 0, None));
    sheet(&mut app, SheetCommand::Number(1));
    assert_eq!(open(&app).tables.photos.shown(), of(&app, "t1").first());
    app.dispatch(Command::Undo);
    assert_eq!((of(&app, "t1").len(), open(&app).tables.photos.shown()), (0, None));
    app.dispatch(Command::Redo);
    assert_eq!(of(&app, "t1").len(), 1);
}

#[test]
fn what_is_not_on_the_disk_is_not_in_the_session_and_why_is_said() {
    let mut app = entering("t1");
    photo(&mut app, PhotoCommand::Add(vec!["/phone/a.jpg".into(), "/phone/b.heic".into()]));
    let (id, mut asked) = (open(&app).session().id, effects(&mut app));
    asked.truncate(1);
    keep(&mut app, asked);
    app.handle(Event::Photo(PhotoEvent::NotKept { session: id, why: "The disk is full".to_owned() }));
    assert_eq!((of(&app, "t1").len(), open(&app).tables.photos.adding), (1, 0));
    assert_eq!(open(&app).tables.photos.error.as_deref(), Some("The disk is full"));
    app.dispatch(Command::CloseDialog);
    assert_eq!(open(&app).tables.photos.error, None);
    app.handle(Event::Photo(PhotoEvent::NotKept { session: id, why: "The disk is full".to_owned() }));
    assert!(app.state.toasts.iter().any(|toast| toast.text == "The disk is full"), "it is said where no dialog can say it");
}

#[test]
fn one_photo_is_read_at_a_time_and_let_go_of_with_the_dialog() {
    let mut app = entering("t1");
    for name in ["/a.jpg", "/b.jpg"] {
        photo(&mut app, PhotoCommand::Add(vec![name.into()]));
        let asked = effects(&mut app);
        keep(&mut app, asked);
    }
    let all = of(&app, "t1");
    let asked = effects(&mut app);
    assert!(matches!(asked.last(), Some(PhotoEffect::Show { photo, .. }) if *photo == all[1]), "the one that was added last: {asked:?}");
    app.handle(Event::Photo(PhotoEvent::Shown { photo: all[0].clone(), picture: Err("late".to_owned()) }));
    assert_eq!(open(&app).tables.photos.picture(), None, "what was asked for before is not shown");
    let picture = picture();
    let gone = Arc::downgrade(&picture);
    app.handle(Event::Photo(PhotoEvent::Shown { photo: all[1].clone(), picture: Ok(picture) }));
    assert!(open(&app).tables.photos.picture().is_some_and(Result::is_ok));
    app.dispatch(Command::GoTo(crate::app::Screen::Tables));
    assert!(effects(&mut app).is_empty(), "it is read once");
    app.dispatch(Command::CloseDialog);
    assert!(open(&app).tables.photos.picture().is_none() && gone.upgrade().is_none());
}

#[test]
fn a_photo_taken_off_keeps_its_file_and_comes_back_by_undo() {
    let mut app = entering("t2");
    photo(&mut app, PhotoCommand::Add(vec!["/a.jpg".into()]));
    let asked = effects(&mut app);
    keep(&mut app, asked);
    let there = of(&app, "t2");
    photo(&mut app, PhotoCommand::Remove("t2".parse().unwrap(), there[0].clone()));
    assert!(of(&app, "t2").is_empty());
    assert!(app.state.toasts.iter().any(|toast| toast.text.contains("stays in “session photos”")), "{:?}", app.state.toasts);
    app.dispatch(Command::Undo);
    assert_eq!(of(&app, "t2"), there);
}

#[test]
fn none_is_shown_while_others_see_the_screen() {
    let mut app = entering("t1");
    photo(&mut app, PhotoCommand::Add(vec!["/a.jpg".into()]));
    let asked = effects(&mut app);
    keep(&mut app, asked);
    assert!(open(&app).tables.photos.shown().is_some());
    app.dispatch(Command::Projecting(crate::app::projecting::ProjectingCommand::Toggle));
    assert_eq!(open(&app).tables.photos.shown(), None);
}

#[test]
fn nothing_closes_while_a_photo_is_on_its_way() {
    let mut app = entering("t1");
    photo(&mut app, PhotoCommand::Add(vec!["/a.jpg".into()]));
    let asked = effects(&mut app);
    app.dispatch(Command::File(file::FileCommand::Close));
    assert!(app.state.open.is_some(), "it waits");
    keep(&mut app, asked);
    assert!(app.take_effects().any(|effect| matches!(effect, Effect::Save { .. })), "it is saved, too");
}

#[test]
fn photos_go_along_to_where_the_session_goes_on() {
    let mut app = entering("t1");
    photo(&mut app, PhotoCommand::Add(vec!["/a.jpg".into(), "/b.jpg".into()]));
    let mut asked = effects(&mut app);
    let late = asked.split_off(1);
    keep(&mut app, asked);
    effects(&mut app);
    let session = open(&app).session().clone();
    copy_along(&mut app, &session, Path::new("/tmp/session.ron"), Path::new("/usb/leeds.ron"));
    copy_along(&mut app, &session, Path::new("/tmp/session.ron"), Path::new("/tmp/session.ron"));
    assert!(matches!(&effects(&mut app)[..], [PhotoEffect::CopyAlong { photos, .. }] if photos.len() == 1));
    app.with_open(|open| open.file.path = "/usb/leeds.ron".into());
    keep(&mut app, late);
    let along = |effect: &PhotoEffect| matches!(effect, PhotoEffect::CopyAlong { to, .. } if to == Path::new("/usb/leeds.ron"));
    assert!(effects(&mut app).iter().any(along), "what was on its way to the old place goes on to the new one");
    let (from, to) = ("/tmp/session.ron".into(), "/usb/leeds.ron".into());
    app.handle(Event::Photo(PhotoEvent::CopiedAlong { from, to, copied: 0, left: vec!["the disk is full".to_owned()] }));
    assert!(app.state.toasts.iter().any(|toast| toast.text.contains("session photos") && toast.text.contains("full")));
}

#[test]
fn erasing_a_note_asks_for_the_photo_of_its_sheet_too() {
    let mut app = entering("t1");
    photo(&mut app, PhotoCommand::Add(vec!["/a.jpg".into()]));
    let asked = effects(&mut app);
    keep(&mut app, asked);
    let id: NoteId = "n1".parse().unwrap();
    let note = Note { sheet: Some(1), ..Note::new(id, 1, "Nobody rang my mother", source("t1"), app.state.now) };
    app.commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))));
    app.dispatch(Command::Erase(crate::app::erase::EraseCommand::Ask(id)));
    let Some(Dialog::Erase(crate::app::erase::EraseDialog::Ask(asked))) = &app.state.dialog else { panic!("it asks") };
    assert_eq!(asked.erasure.photos().collect::<Vec<_>>(), of(&app, "t1").iter().collect::<Vec<_>>());
    let without = asked.erasure.erased(open(&app).session()).unwrap();
    assert!(without.tables.iter().all(|table| table.photos.is_empty()));
}
