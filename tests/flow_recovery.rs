//! The program is killed, and started again: what was said is there, or asked about.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use saltaire::app::agenda::{AgendaCommand, GivingCommand};
use saltaire::app::next_steps::{NewStep, NextStepsDialog};
use saltaire::app::tables::{NewNote, NewNoteCommand, TablesCommand};
use saltaire::app::{Command, Dialog, Event, Screen};
use saltaire::edit::{Change, Edit, Ids, NoteEdit};
use saltaire::library;
use saltaire::model::{Note, Session, Source, Stage};
use saltaire::store::LeftBehind;
use saltaire::store::{Brings, Recovery};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use support::Desk;

const TITLE: &str = "Recover";

/// A session that has not begun.
fn planned() -> Session {
    library::template("half-day-involvement-panel").unwrap().session().unwrap()
}

fn say(desk: &mut Desk, words: &str) {
    let number = u32::try_from(desk.session().notes.len()).unwrap() + 1;
    let note = Note::new(Ids::random().note(), number, words, Source::Plenary, "2018-04-17T09:05:00Z".parse().unwrap());
    desk.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
}

fn said(session: &Session) -> Vec<String> {
    session.notes.in_order().into_iter().map(|note| note.written.clone()).collect()
}

/// The journals in the program's own folder.
fn journals(desk: &Desk) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(desk.path("home").join("journals")) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ending| ending == "journal")).collect()
}

/// Killed with two notes that are in no file, and started again.
fn killed_with_two_notes() -> Desk {
    let mut desk = Desk::with_session(&planned());
    say(&mut desk, "Ring people back before the next meeting");
    say(&mut desk, "We filled in the form and heard nothing");
    assert_eq!(said(&desk.saved()), Vec::<String>::new(), "the file does not have them yet");
    desk.killed()
}

/// Opens a dialog and types half a sentence into it.
fn begin_a_step(desk: &mut Desk) -> Dialog {
    let step = NewStep { what: "Ring ba".to_owned(), ..NewStep::at(Stage::Agreed) };
    let dialog = Dialog::NextSteps(NextStepsDialog::New(step));
    desk.dispatch(Command::dialog(dialog.clone()));
    dialog
}

#[test]
fn what_only_the_journal_has_is_offered_and_recovered_as_one_step() {
    let mut desk = killed_with_two_notes();
    assert!(desk.says("2 new notes, at 10:00 on 17 April 2018"));
    desk.press(TITLE);
    assert_eq!(said(desk.session()), ["Ring people back before the next meeting", "We filled in the form and heard nothing"]);
    assert!(desk.says("Recovered: 2 new notes"));
    desk.pass(Duration::from_secs(3));
    assert_eq!(said(&desk.saved()).len(), 2);
    assert_eq!(journals(&desk).len(), 1, "the one that was recovered is gone, the one of this session is there");
    desk.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(said(desk.session()), Vec::<String>::new());
    desk.key_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    desk.key_with(Modifiers::COMMAND, Key::W);
    assert_eq!(journals(&desk), Vec::<PathBuf>::new());
    assert_eq!(said(&desk.saved()).len(), 2);
    assert!(!desk.killed().shows(Role::Button, TITLE));
}

#[test]
fn a_session_that_is_being_held_goes_on_without_a_question() {
    let mut desk = Desk::with_session(&planned());
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    let table = desk.session().tables.in_order()[0].id;
    let words = NewNote { text: "Half of what somebody".to_owned(), ..NewNote::default() };
    desk.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source: Source::Table(table), note: words })));
    desk.pass(Duration::from_millis(900));
    say(&mut desk, "Ring people back before the next meeting");
    let mut desk = desk.killed();
    assert_eq!(desk.app().state().dialog, None);
    assert_eq!(desk.app().state().screen, Screen::Agenda);
    assert!(desk.opened().schedule.running().is_some());
    assert_eq!(said(desk.session()), ["Ring people back before the next meeting"]);
    desk.dispatch(Command::GoTo(Screen::Tables));
    assert_eq!(desk.opened().tables.new_note().unwrap().text, "Half of what somebody");
    // A day later nobody is sitting there.
    let desk = desk.killed();
    desk.clock.pass(Duration::from_secs(24 * 3600));
    assert!(desk.killed().app().state().open.is_none());
}

#[test]
fn a_session_between_two_items_goes_on_without_a_question_until_its_day_is_over() {
    let mut desk = Desk::with_session(&planned());
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    desk.dispatch(Command::Agenda(AgendaCommand::Finish));
    assert!(desk.opened().schedule.running().is_none());
    say(&mut desk, "Ring people back before the next meeting");
    let mut desk = desk.killed();
    assert_eq!((desk.app().state().dialog.clone(), desk.app().state().screen), (None, Screen::Agenda));
    assert_eq!(said(desk.session()), ["Ring people back before the next meeting"]);
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    while desk.opened().schedule.running().is_some() {
        desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    }
    assert!(desk.killed().app().state().open.is_none(), "everybody has gone home");
}

#[test]
fn what_was_being_typed_in_a_dialog_comes_back() {
    let mut desk = Desk::with_session(&planned());
    let dialog = begin_a_step(&mut desk);
    desk.pass(Duration::from_millis(900));
    let mut desk = desk.killed();
    assert!(desk.says("What was being typed in 1 field comes back too."));
    desk.press(TITLE);
    assert_eq!(desk.app().state().dialog, Some(dialog));
}

#[test]
fn why_something_gives_way_comes_back_as_far_as_it_was_typed() {
    let mut desk = Desk::with_session(&planned());
    desk.dispatch(Command::GiveWay(GivingCommand::Because("The council has the hall from tw".to_owned())));
    desk.pass(Duration::from_millis(900));
    let mut desk = desk.killed();
    desk.press(TITLE);
    assert_eq!(desk.opened().agenda.giving.because, "The council has the hall from tw");
}

#[test]
fn who_is_asked_later_is_asked_again_and_who_discards_is_asked_twice() {
    let mut desk = killed_with_two_notes();
    desk.press("Ask me later");
    assert_eq!((desk.app().state().dialog.clone(), journals(&desk).len()), (None, 1));
    let mut desk = desk.killed();
    desk.press("Discard");
    assert!(desk.says("These words would be gone for good."));
    desk.press("Keep them");
    desk.press("Discard");
    desk.press("Discard for good");
    assert_eq!((desk.app().state().dialog.clone(), journals(&desk).len()), (None, 0));
    assert_eq!(said(&desk.saved()), Vec::<String>::new());
}

#[test]
fn a_copy_has_all_of_it_and_the_file_stays() {
    let mut desk = killed_with_two_notes();
    let copy = desk.path("copy.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
    desk.press("Save a copy…");
    assert_eq!(said(&saltaire::store::load::<Session>(&copy).unwrap().0.document).len(), 2);
    assert_eq!((said(&desk.saved()).len(), journals(&desk).len()), (0, 0));
    desk.press("Open it");
    assert_eq!((desk.opened().file.path.clone(), said(desk.session()).len()), (copy, 2));
}

#[test]
fn words_are_saved_from_a_session_whose_file_is_damaged_or_gone() {
    for damage in [Some("rubbish"), None] {
        let desk = killed_with_two_notes();
        let path = desk.path("session.ron");
        match damage {
            Some(damage) => fs::write(&path, damage).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let mut desk = desk.killed();
        assert!(!desk.shows(Role::Button, TITLE), "there is nothing to recover it into");
        assert!(desk.says("can be saved as a copy"));
        let copy = desk.path("copy.ron");
        desk.world.borrow_mut().picks.push_back(Some(copy.clone()));
        desk.press("Save a copy…");
        assert_eq!(said(&saltaire::store::load::<Session>(&copy).unwrap().0.document).len(), 2);
    }
}

#[test]
fn a_journal_whose_session_is_gone_with_all_it_builds_on_is_said_and_waits_for_it() {
    let desk = killed_with_two_notes();
    let (journal, path) = (journals(&desk).remove(0), desk.path("session.ron"));
    let file = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::remove_file(journal.with_extension("base")).unwrap();
    let desk = desk.killed();
    assert!(desk.says("session.ron") && desk.says(&journal.display().to_string()));
    assert!(desk.app().state().dialog.is_none());
    fs::write(&path, file).unwrap();
    let mut desk = desk.killed();
    desk.press(TITLE);
    assert_eq!(said(desk.session()).len(), 2);
}

#[test]
fn a_journal_that_cannot_be_read_is_kept_and_said_once() {
    let desk = killed_with_two_notes();
    let journal = journals(&desk).remove(0);
    fs::write(&journal, "rubbish").unwrap();
    let desk = desk.killed();
    let kept = journal.with_extension("unreadable");
    assert!(desk.says(&kept.display().to_string()));
    assert_eq!(fs::read(&kept).unwrap(), b"rubbish");
    assert!(!desk.killed().says(&kept.display().to_string()));
}

/// Killed while a record is written to its journal, and started again.
fn killed_in_mid_record(desk: Desk) -> (Desk, PathBuf) {
    let (journal, folder, clock) = (journals(&desk).remove(0), desk.folder.clone(), desk.clock.clone());
    drop(desk);
    let mut bytes = fs::read(&journal).unwrap();
    bytes.extend_from_slice(b"000000ff 01234567 {\"Edit");
    fs::write(&journal, bytes).unwrap();
    (Desk::again(folder, clock), journal)
}

/// Killed with two notes, of which the first cannot be read any more and after the second a third was being written.
fn killed_and_damaged() -> (Desk, PathBuf) {
    let desk = killed_with_two_notes();
    let journal = journals(&desk).remove(0);
    let mut bytes = fs::read(&journal).unwrap();
    let first = bytes.windows(4).position(|window| window == b"Ring").unwrap();
    bytes[first] = b'r';
    fs::write(&journal, bytes).unwrap();
    killed_in_mid_record(desk)
}

#[test]
fn a_journal_of_which_some_cannot_be_read_is_kept_when_the_rest_is_recovered_or_copied() {
    let torn = "A change was just being kept when the program ended. If you do not see it, make it again.";
    for copies in [false, true] {
        let (mut desk, journal) = killed_and_damaged();
        assert!(desk.says("1 new note") && desk.says("1 place in the journal cannot be read") && desk.says(torn));
        let before = fs::read(&journal).unwrap();
        if copies {
            let copy = desk.path("copy.ron");
            desk.world.borrow_mut().picks.push_back(Some(copy));
            desk.press("Save a copy…");
        } else {
            desk.press(TITLE);
            assert!(desk.says("1 place in the journal cannot be read") && desk.says(torn));
        }
        let kept = journal.with_extension("unreadable");
        assert_eq!(fs::read(&kept).unwrap(), before, "copies: {copies}");
        assert!(desk.says(&kept.display().to_string()));
        assert!(!journals(&desk).contains(&journal));
        desk.pass(Duration::from_secs(3));
        assert!(!desk.killed().shows(Role::Button, TITLE), "it is not asked about again");
    }
}

#[test]
fn a_record_that_was_cut_off_is_said_though_there_is_nothing_else() {
    let (mut desk, journal) = killed_in_mid_record(Desk::with_session(&planned()));
    assert!(desk.says("A change was just being kept when the program ended. If you do not see it, make it again."));
    desk.press(TITLE);
    assert!(!journals(&desk).contains(&journal) || desk.app().state().left.is_empty());
    assert!(!desk.killed().says("cut off"));
}

#[test]
fn a_session_that_is_being_held_says_what_was_cut_off_though_it_asks_nothing() {
    let mut desk = Desk::with_session(&planned());
    desk.dispatch(Command::Agenda(AgendaCommand::FinishAndStartNext));
    let (desk, _) = killed_in_mid_record(desk);
    assert!(desk.opened().schedule.running().is_some());
    assert!(desk.says("A change was just being kept when the program ended. If you do not see it, make it again."));
}

#[test]
fn what_was_being_typed_is_kept_where_a_copy_does_not_have_it() {
    let mut desk = Desk::with_session(&planned());
    begin_a_step(&mut desk);
    desk.pass(Duration::from_millis(900));
    let mut desk = desk.killed();
    let journal = journals(&desk).remove(0);
    let copy = desk.path("copy.ron");
    desk.world.borrow_mut().picks.push_back(Some(copy));
    desk.press("Save a copy…");
    let kept = fs::read_to_string(journal.with_extension("unreadable")).unwrap();
    assert!(kept.contains("Ring ba"));
}

#[test]
fn a_session_that_is_opened_with_words_left_behind_asks_what_becomes_of_them() {
    let mut desk = killed_with_two_notes();
    desk.press("Ask me later");
    let path = desk.path("session.ron");
    desk.dispatch(Command::File(saltaire::app::file::FileCommand::Open(path)));
    assert!(desk.says("2 new notes"));
    desk.press("Ask me later");
    say(&mut desk, "Something else");
    let mut desk = desk.killed();
    assert_eq!(journals(&desk).len(), 2, "both are there");
    assert!(desk.says("2 new notes") && desk.says("1 new note,"));
    desk.press("Ask me later");
}

#[test]
fn words_beyond_a_file_that_somebody_else_changed_come_together_with_what_it_says_now() {
    let mut desk = killed_with_two_notes();
    desk.press("Ask me later");
    let mut theirs = desk.saved();
    let note = Note::new(Ids::random().note(), 3, "Said over there", Source::Plenary, "2018-04-17T09:05:00Z".parse().unwrap());
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))).apply(&mut theirs).unwrap();
    fs::write(desk.path("session.ron"), saltaire::store::write(&theirs).unwrap()).unwrap();
    let mut desk = desk.killed();
    assert!(desk.says("Both are brought together: what the file says now and what is recovered."));
    assert!(!desk.says("left out"), "all of it could be brought in");
    desk.press(TITLE);
    assert_eq!(said(desk.session()).len(), 3);
}

#[test]
fn changes_that_cannot_be_brought_in_are_said_in_a_line_of_their_own() {
    let mut desk = Desk::new();
    let session = planned();
    let brings = Brings { edits: 3, left_out: 2, ..Brings::default() };
    let recovery = Recovery { journal: "a.journal".into(), file: session.clone(), session, brings, scraps: Vec::new() };
    let left = vec![LeftBehind { path: "leeds.ron".into(), recovery, unreadable: None }];
    desk.world.borrow_mut().arrives.push(Event::LeftBehind { left, unreadable: Vec::new() });
    desk.harness.run();
    assert!(desk.shows(Role::Label, "2 changes do not fit what the file says and are left out."));
    assert!(!desk.says("brought together"));
}

#[test]
fn a_program_that_falls_over_writes_first_what_was_being_typed() {
    let mut desk = Desk::with_session(&planned());
    let (folder, clock) = (desk.folder.clone(), desk.clock.clone());
    let dialog = begin_a_step(&mut desk);
    let fell = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
        let _desk = desk;
        panic!("on purpose");
    }));
    assert!(fell.is_err());
    let mut desk = Desk::again(folder, clock);
    desk.press(TITLE);
    assert_eq!(desk.app().state().dialog, Some(dialog));
}

#[test]
fn who_starts_with_the_session_named_is_asked_once() {
    let mut desk = killed_with_two_notes();
    desk.press("Ask me later");
    let mut desk = desk.killed_and_named();
    assert!(desk.app().state().open.is_some());
    assert_eq!(desk.app().state().left.len(), 1);
    desk.press(TITLE);
    assert_eq!((said(desk.session()).len(), desk.app().state().left.len()), (2, 0));
}
