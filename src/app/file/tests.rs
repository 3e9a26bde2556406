//! Opening, leaving, copying and typed paths, without a window.

use super::super::tests::{Desk, stamp};
use super::super::*;
use super::*;
use crate::model::Session;
use crate::store::{Brings, LoadError, Loaded, Recovery, SaveError};
use std::path::PathBuf;
use std::time::Duration;

fn loaded(id: &str) -> Box<Loaded<Session>> {
    Box::new(Loaded {
        document: Session::new(id.parse().unwrap()),
        version: crate::store::CURRENT_VERSION,
        remarks: Vec::new(),
        newer: None,
    })
}

fn full() -> SaveError {
    SaveError::DiskFull { file: PathBuf::from("/x/leeds.ron") }
}

fn unlocks(desk: &mut Desk) -> Vec<PathBuf> {
    desk.app.take_effects().filter_map(|effect| if let Effect::Unlock(path) = effect { Some(path) } else { None }).collect()
}

#[test]
fn the_window_closes_when_all_is_on_the_disk_and_not_before() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.app.dispatch(Command::File(FileCommand::Quit));
    assert_eq!(desk.saves(), [1], "it saves at once");
    assert!(!desk.app.state.may_quit);
    desk.title("Leeds");
    desk.saved(1, Duration::ZERO);
    assert!(!desk.app.state.may_quit, "what was typed while it saved is saved too");
    assert_eq!(desk.saves(), [2]);
    desk.saved(2, Duration::ZERO);
    assert!(desk.app.state.may_quit);
}

#[test]
fn the_window_stays_when_saving_fails_and_says_why() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.app.dispatch(Command::File(FileCommand::Quit));
    desk.not_saved(full());
    assert!(matches!(&desk.app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(why))) if why.contains("full")));
    assert!(desk.app.state.is_leaving() && !desk.app.state.may_quit);
    desk.app.dispatch(Command::CloseDialog);
    desk.wait(12.0);
    desk.saved(1, Duration::ZERO);
    assert!(!desk.app.state.may_quit, "who closed the question stays");
    assert!(desk.app.state.open.is_some());
}

#[test]
fn what_fails_is_said_while_it_is_tried_again_and_no_longer_than_it_fails() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    desk.not_saved(full());
    desk.app.dispatch(Command::CloseDialog);
    desk.wait(12.0);
    assert_eq!((&desk.open().file.state, desk.open().standing()), (&SaveState::Saving(1), Standing::NotSaved));
    desk.app.dispatch(Command::File(FileCommand::Explain));
    assert!(matches!(&desk.app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(why))) if why.contains("full")));
    desk.saved(1, Duration::ZERO);
    assert_eq!((&desk.app.state.dialog, desk.open().standing()), (&None, Standing::Saved));
    desk.app.dispatch(Command::EndTyping);
    desk.title("Le");
    desk.wait(20.0);
    desk.not_saved(full());
    desk.app.dispatch(Command::Undo);
    assert_eq!(desk.open().session().about.title, "L");
    assert_eq!(desk.open().standing(), Standing::Saved, "the file says what the session says");
}

#[test]
fn what_was_saved_before_is_saved_again_where_the_disk_would_not_say_that_a_change_stays() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    desk.saved(1, Duration::ZERO);
    desk.app.dispatch(Command::EndTyping);
    desk.title("Leeds, or not");
    desk.wait(20.0);
    let file = PathBuf::from("/x/leeds.ron");
    desk.not_saved(SaveError::NotConfirmed { file, reason: "it said so".to_owned(), now_there: Box::new(stamp()) });
    desk.saves();
    desk.app.dispatch(Command::Undo);
    assert_eq!(desk.open().session().about.title, "L");
    desk.wait(20.0);
    assert_eq!(desk.saves().len(), 1, "the file has what was undone");
}

#[test]
fn every_failure_is_said_to_someone_who_wants_to_leave() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    desk.not_saved(full());
    desk.app.dispatch(Command::CloseDialog);
    desk.app.dispatch(Command::File(FileCommand::Close));
    desk.not_saved(full());
    assert!(matches!(desk.app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(_)))), "told before, and again");
    desk.app.dispatch(Command::File(FileCommand::Save));
    desk.saved(1, Duration::ZERO);
    assert!(desk.app.state.open.is_none(), "trying again went on with closing");
    assert_eq!((desk.app.state.screen, &desk.app.state.dialog), (Screen::Home, &None));
}

#[test]
fn closing_without_saving_is_the_persons_own_choice() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.app.dispatch(Command::File(FileCommand::Quit));
    desk.not_saved(full());
    desk.app.dispatch(Command::File(FileCommand::Abandon));
    assert!(desk.app.state.may_quit);
    assert_eq!(unlocks(&mut desk), [PathBuf::from("/x/leeds.ron")]);
}

#[test]
fn what_was_undone_while_it_was_saved_is_not_what_stays_on_the_disk() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    assert_eq!(desk.saves(), [1]);
    desk.app.dispatch(Command::Undo);
    desk.app.dispatch(Command::File(FileCommand::Close));
    assert!(desk.app.state.open.is_some(), "the save of what was undone is still on its way");
    desk.saved(1, Duration::ZERO);
    assert_eq!(desk.saves(), [0]);
    desk.saved(0, Duration::ZERO);
    assert!(desk.app.state.open.is_none());
}

#[test]
fn another_session_is_shown_when_this_one_is_on_the_disk() {
    let mut desk = Desk::with_session();
    desk.title("L");
    let other = PathBuf::from("/x/york.ron");
    desk.app.dispatch(Command::File(FileCommand::Open(other.clone())));
    let read = Event::Read { path: other.clone(), loaded: loaded("s2"), stamp: stamp(), held: None, left: Vec::new() };
    desk.app.handle(read);
    assert_eq!(desk.open().session().id.to_string(), "s1");
    desk.saved(1, Duration::ZERO);
    assert_eq!(desk.open().session().id.to_string(), "s2");
    assert_eq!(unlocks(&mut desk), [PathBuf::from("/x/leeds.ron")]);
    assert_eq!(desk.open().file.path, other);
}

#[test]
fn a_session_that_cannot_be_read_takes_nothing_away() {
    let mut desk = Desk::with_session();
    desk.title("L");
    let path = PathBuf::from("/x/none.ron");
    desk.app.dispatch(Command::File(FileCommand::Open(path.clone())));
    desk.app.handle(Event::NotRead { path: path.clone(), error: LoadError::NotFound { file: path } });
    assert_eq!(desk.open().session().about.title, "L");
    let toast = desk.app.state.toasts.last().unwrap();
    assert!(toast.kind == ToastKind::Error && toast.text.contains("none.ron"), "{toast:?}");
    desk.wait(600.0);
    assert_eq!(desk.app.state.toasts.iter().filter(|toast| toast.kind == ToastKind::Error).count(), 1, "it stays until it is read");
}

#[test]
fn one_file_under_two_names_is_opened_once() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.app.dispatch(Command::File(FileCommand::Open(PathBuf::from("/link.ron"))));
    assert_eq!(desk.saves(), [1], "saved first, in case it is the same file");
    let read = Event::Read { path: PathBuf::from("/x/leeds.ron"), loaded: loaded("s1"), stamp: stamp(), held: None, left: Vec::new() };
    desk.app.handle(read);
    assert_eq!(desk.open().session().about.title, "L");
    assert_eq!(unlocks(&mut desk), Vec::<PathBuf>::new());
}

#[test]
fn reloading_lets_go_of_what_was_not_saved_but_only_once_the_file_was_read() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.wait(2.0);
    let path = PathBuf::from("/x/leeds.ron");
    desk.not_saved(SaveError::ChangedOnDisk { file: path.clone() });
    desk.app.state.screen = Screen::Themes;
    desk.app.dispatch(Command::File(FileCommand::Reload));
    desk.app.handle(Event::NotRead { path: path.clone(), error: LoadError::NotFound { file: path.clone() } });
    assert_eq!(desk.open().session().about.title, "L", "the file is gone, what is in memory is not");
    desk.app.dispatch(Command::File(FileCommand::Reload));
    desk.app.handle(Event::Read { path, loaded: loaded("s1"), stamp: stamp(), held: None, left: Vec::new() });
    assert_eq!(desk.open().session().about.title, "");
    assert_eq!(desk.app.state.screen, Screen::Themes);
    assert!(unlocks(&mut desk).is_empty(), "it is the same file and stays locked");
}

#[test]
fn what_is_read_while_a_save_is_on_its_way_is_no_change_of_somebody_elses() {
    let mut desk = Desk::with_session();
    let (path, mine) = (PathBuf::from("/x/leeds.ron"), desk.open().session().clone());
    desk.title("L");
    desk.wait(2.0);
    assert_eq!(desk.saves(), [1]);
    let theirs = desk.open().session().clone();
    let merged = crate::merge::merge(None, &mine, &theirs).unwrap();
    let found = Elsewhere { path: path.clone(), stamp: stamp(), theirs, mine, merged };
    let read = |expected| Event::Compared { expected, found: Box::new(found.clone()) };
    desk.app.handle(read(None));
    desk.app.handle(Event::NotCompared { path, why: "the disk would not".to_owned() });
    assert_eq!((&desk.open().file.state, &desk.app.state.dialog), (&SaveState::Saving(1), &None));
    desk.saved(1, Duration::ZERO);
    desk.app.handle(read(None));
    assert_eq!((&desk.open().file.state, &desk.app.state.dialog), (&SaveState::Idle, &None), "it is past");
    desk.app.state.open.as_mut().unwrap().file.path = PathBuf::from("/usb/leeds.ron");
    desk.app.handle(read(Some(stamp())));
    assert!(desk.open().file.copies.is_empty(), "the file that the session was kept in before is no copy of it");
}

#[test]
fn a_journal_that_was_recovered_goes_once_its_words_are_on_the_disk_and_is_told_so_once() {
    let mut desk = Desk::with_session();
    let (path, journal) = (PathBuf::from("/x/york.ron"), PathBuf::from("york.journal"));
    let (file, mut session) = (loaded("s2").document, loaded("s2").document);
    std::sync::Arc::make_mut(&mut session.about).title = "York".to_owned();
    let recovery = Recovery { journal: journal.clone(), file, session, brings: Brings::default(), scraps: Vec::new() };
    desk.app.state.recovers = Some(journal.clone());
    desk.app.handle(Event::Read { path: path.clone(), loaded: loaded("s2"), stamp: stamp(), held: None, left: vec![recovery] });
    assert_eq!(desk.open().session().about.title, "York");
    let discarded = |desk: &mut Desk| -> Vec<PathBuf> {
        let effects = desk.app.take_effects();
        effects.filter_map(|effect| if let Effect::Journal(JournalEffect::Discard(file)) = effect { Some(file) } else { None }).collect()
    };
    assert_eq!(discarded(&mut desk), Vec::<PathBuf>::new(), "nothing of it is on the disk yet");
    let number = desk.open().document.last_number();
    desk.app.handle(Event::Journalled { path: path.clone(), number });
    assert_eq!(discarded(&mut desk), std::slice::from_ref(&journal));
    desk.app.handle(Event::Journalled { path, number });
    assert_eq!(discarded(&mut desk), Vec::<PathBuf>::new());
    assert!(desk.open().file.waits(), "it is not gone yet");
    desk.app.handle(Event::JournalDiscarded(journal));
    assert!(!desk.open().file.waits());
}

#[test]
fn a_copy_goes_on_with_leaving_and_a_change_of_mind_does_not() {
    let mut desk = Desk::with_session();
    desk.title("L");
    desk.app.dispatch(Command::File(FileCommand::Quit));
    desk.not_saved(full());
    desk.app.dispatch(Command::File(FileCommand::AskCopy));
    desk.app.handle(Event::PathChosen { purpose: PathPurpose::Copy, path: None });
    assert!(!desk.app.state.is_leaving());
    desk.app.dispatch(Command::File(FileCommand::Quit));
    desk.not_saved(full());
    let copy = PathBuf::from("/usb/leeds.ron");
    desk.app.handle(Event::PathChosen { purpose: PathPurpose::Copy, path: Some(copy.clone()) });
    desk.app.handle(Event::Saved { path: copy.clone(), revision: 1, stamp: stamp(), took: Duration::ZERO });
    assert!(desk.app.state.may_quit);
    assert_eq!(desk.open().file.path, copy);
}

#[test]
fn a_save_of_a_session_that_was_let_go_of_moves_nothing() {
    let mut desk = Desk::with_session();
    desk.app.handle(Event::Saved { path: PathBuf::from("/x/old.ron"), revision: 9, stamp: stamp(), took: Duration::ZERO });
    assert_eq!(desk.open().file.path, PathBuf::from("/x/leeds.ron"));
}

#[test]
fn a_typed_path_that_cannot_be_stays_typed_and_says_why() {
    let mut desk = Desk::with_session();
    let typed = |text: &str| Command::File(FileCommand::TypedPath(PathPurpose::Copy, text.to_owned()));
    let shown = |desk: &Desk| match &desk.app.state.dialog {
        Some(Dialog::File(FileDialog::TypePath { text, error: Some(error), .. })) => (text.clone(), error.clone()),
        other => panic!("{other:?}"),
    };
    desk.app.dispatch(typed("  "));
    assert_eq!(shown(&desk).0, "  ");
    desk.app.dispatch(typed("/x/there "));
    let file = PathBuf::from("/x/there.ron");
    desk.app.handle(Event::NotSaved { path: file.clone(), error: SaveError::AlreadyThere { file } });
    let (text, error) = shown(&desk);
    assert!(text == "/x/there " && error.contains("already a file called there.ron"), "{error}");
    desk.app.dispatch(typed("/y/new.ron"));
    let (file, folder) = (PathBuf::from("/y/new.ron"), PathBuf::from("/y"));
    desk.app.handle(Event::NotSaved { path: file.clone(), error: SaveError::NoFolder { file, folder } });
    assert_eq!(shown(&desk).1, "There is no folder /y. Choose one that is there.");
    let open = Command::File(FileCommand::TypedPath(PathPurpose::Open, "/y/old".to_owned()));
    desk.app.dispatch(open);
    let file = PathBuf::from("/y/old.ron");
    desk.app.handle(Event::NotRead { path: file.clone(), error: LoadError::NotFound { file } });
    assert_eq!(shown(&desk).1, "There is no file /y/old.ron. Check the spelling, and that the disk it is on is connected.");
}

#[test]
fn a_session_comes_back_on_the_screen_that_it_was_left_on() {
    let mut desk = Desk::with_session();
    let path = PathBuf::from("/x/leeds.ron");
    desk.app.dispatch(Command::GoTo(Screen::Tables));
    desk.app.dispatch(Command::File(FileCommand::Close));
    assert_eq!(desk.app.state.screen, Screen::Home);
    desk.app.handle(Event::Read { path: path.clone(), loaded: loaded("s1"), stamp: stamp(), held: None, left: Vec::new() });
    assert_eq!(desk.app.state.screen, Screen::Tables);
    let other = Event::Read { path: "/x/york.ron".into(), loaded: loaded("s2"), stamp: stamp(), held: None, left: Vec::new() };
    desk.app.handle(other);
    assert_eq!(desk.app.state.screen, Screen::Agenda, "one that is new here begins with its agenda");
    desk.app.handle(Event::Read { path, loaded: loaded("s1"), stamp: stamp(), held: None, left: Vec::new() });
    assert_eq!(desk.app.state.screen, Screen::Tables, "each has its own");
}

#[test]
fn what_cannot_be_opened_or_saved_is_said_with_where_and_what_next() {
    let file = PathBuf::from("/x/leeds.ron");
    let mut desk = Desk::with_session();
    desk.app.handle(Event::NotRead { path: file.clone(), error: LoadError::NotFound { file: file.clone() } });
    let toast = desk.app.state.toasts.last().unwrap().clone();
    assert!(toast.text.starts_with("leeds.ron could not be opened") && toast.text.contains("/x"), "{}", toast.text);
    desk.app.dispatch(toast.action.unwrap().1);
    assert!(desk.app.take_effects().any(|effect| matches!(effect, Effect::AskPath { purpose: PathPurpose::Open, .. })));
    for error in [
        SaveError::DiskFull { file: file.clone() },
        SaveError::ReadOnly { file: file.clone() },
        SaveError::NotAllowed { file: file.clone() },
        SaveError::Busy { file: file.clone() },
        SaveError::NoFolder { file: file.clone(), folder: "/x".into() },
        SaveError::Failed { file, reason: "the network is gone".to_owned() },
    ] {
        let said = why_not_saved(&error);
        assert!(
            said.starts_with("leeds.ron could not be saved: ")
                && said.contains("/x")
                && said.contains("save a copy") | said.contains("Save a copy"),
            "{said}"
        );
    }
}
