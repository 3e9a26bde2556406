//! What someone withdrew is gone from every file that the program wrote, and nothing brings it back.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::{Key, Modifiers};
use saltaire::app::erase::EraseCommand;
use saltaire::app::file::{FileCommand, RecoveryCommand};
use saltaire::app::tables::{NewNote, NewNoteCommand, TablesCommand};
use saltaire::app::{Command, Screen};
use saltaire::edit::{AboutField, Change, Edit, Ids, NextStepEdit, NoteEdit, NoteField, RecordEdit, SessionEdit};
use saltaire::library;
use saltaire::merge::merge;
use saltaire::model::{Audience, Finality, NextStep, Note, NoteId, Position, Sending, Session, Source};
use saltaire::store;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use support::Desk;

/// With everything in it that a file writes in its own way.
const FIRST: &str = "My GP in Armley wrote \"no show\" — twice\nकुछ नहीं \\ N/A";
const THEN: &str = "Nobody rang my mother back for “nine” weeks";
const OTHER: &str = "The ramp at the back door is locked by four";

fn planned() -> Session {
    library::template("half-day-involvement-panel").unwrap().session().unwrap()
}

fn say(desk: &mut Desk, words: &str) -> NoteId {
    let number = u32::try_from(desk.session().notes.len()).unwrap() + 1;
    let at = desk.clock.clone();
    let note = Note::new(Ids::random().note(), number, words, Source::Plenary, saltaire::app::Clock::now(&at));
    let id = note.id;
    desk.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
    id
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { files_below(&path, found) } else { found.push(path) }
    }
}

/// Every form in which words can stand in a file, and pieces of them: a journal has what is typed letter by letter.
fn forms(words: &str) -> Vec<Vec<u8>> {
    let mut ron = Vec::new();
    store::write_ron(&mut ron, words, store::Layout { one_line: &[] }).unwrap();
    let json = serde_json::to_vec(words).unwrap();
    let inside = |quoted: &[u8]| quoted[1..quoted.len() - 1].to_vec();
    let half: String = words.chars().take(14).collect();
    vec![words.as_bytes().to_vec(), inside(&json), inside(&ron), half.into_bytes()]
}

/// The files that hold any of the words.
fn holding(desk: &Desk, words: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    files_below(desk.folder.path(), &mut files);
    // Where journals go when the program's own folder cannot be written.
    for entry in fs::read_dir(std::env::temp_dir()).unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with("saltaire-journals-") {
            files_below(&entry.path(), &mut files);
        }
    }
    assert!(files.len() > 2, "the files were not found");
    let forms: Vec<Vec<u8>> = words.iter().flat_map(|words| forms(words)).collect();
    files.retain(|file| {
        let bytes = fs::read(file).unwrap();
        forms.iter().any(|form| memchr::memmem::find(&bytes, form).is_some())
    });
    files
}

fn is_below(desk: &Desk, files: &[PathBuf], folder: &str) -> bool {
    files.iter().any(|file| file.starts_with(desk.path(folder)))
}

/// Saves as if the version before had been saved a while ago, so that it is kept.
fn save_later(desk: &mut Desk, minutes_ago: u64) {
    let file = fs::File::options().write(true).open(desk.path("session.ron")).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(minutes_ago * 60)).unwrap();
    desk.dispatch(Command::commit(Edit::Session(SessionEdit::About(AboutField::Place(format!("Room {minutes_ago}"))))));
    desk.dispatch(Command::File(FileCommand::Save));
}

fn add_step(desk: &mut Desk, what: &str) {
    let step = NextStep::new(Ids::random().step(), Position::default(), what);
    desk.dispatch(Command::commit(Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(step))))));
}

fn add_export(desk: &mut Desk) {
    let at = "2018-04-17T12:00:00Z".parse().unwrap();
    let file_name = "for the chair.docx".to_owned();
    let sending = Sending { id: Ids::random().entry(), number: 1, at, audience: Audience::Chair, finality: Finality::Draft, file_name };
    desk.dispatch(Command::commit(Edit::Record(RecordEdit::Sending(Change::Add(Box::new(sending))))));
}

/// A desk where a note was written, put right, made a step of, exported, typed about, kept in versions and left in a journal.
fn said_and_spread() -> (Desk, NoteId) {
    let mut desk = Desk::with_session(&planned());
    let note = say(&mut desk, FIRST);
    say(&mut desk, OTHER);
    for minutes in [400, 300] {
        save_later(&mut desk, minutes);
    }
    desk.dispatch(Command::commit(Edit::set_note(note, NoteField::Written(THEN.to_owned()))));
    add_step(&mut desk, &format!("Look into this: {THEN}"));
    add_step(&mut desk, &FIRST.to_uppercase());
    add_export(&mut desk);
    for minutes in [200, 100] {
        save_later(&mut desk, minutes);
    }
    // Left in a journal: an answer that the file does not have, and what was being typed.
    let late = say(&mut desk, "What was said last");
    desk.dispatch(Command::commit(Edit::set_note(late, NoteField::Tidied(Some(THEN.to_owned())))));
    let words = NewNote { text: format!("{FIRST} and {THEN}"), ..NewNote::default() };
    desk.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source: Source::Wall, note: words.clone() })));
    desk.pass(Duration::from_millis(900));
    let mut desk = desk.killed();
    desk.press("Ask me later");
    let path = desk.path("session.ron");
    desk.dispatch(Command::File(FileCommand::Open(path.clone())));
    desk.press("Ask me later");
    desk.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source: Source::Wall, note: words })));
    desk.dispatch(Command::commit(Edit::set_note(note, NoteField::Public(Some("Somebody waited for nine weeks".to_owned())))));
    desk.pass(Duration::from_millis(900));
    // What a crash leaves half written, and a copy that the program keeps itself.
    let held = fs::read(&path).unwrap();
    fs::write(desk.path(".session.ron.0123456789abcdef.saltaire-tmp"), &held).unwrap();
    fs::create_dir_all(desk.path("home/examples")).unwrap();
    fs::write(desk.path("home/examples/copy.ron"), &held).unwrap();
    let journals = fs::read_dir(desk.path("home/journals")).unwrap().map(|entry| entry.unwrap().path());
    let journal = journals.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "journal")).unwrap();
    fs::copy(&journal, journal.with_extension("unfinished")).unwrap();
    (desk, note)
}

#[test]
fn no_file_that_the_program_wrote_has_the_words_afterwards() {
    let (mut desk, note) = said_and_spread();
    let old_copy = desk.saved();
    let words = [FIRST, THEN, "Somebody waited for nine weeks"];
    let before = holding(&desk, &words);
    for place in ["session.ron", "home/backups", "home/journals", "home/examples", ".session.ron.0123456789abcdef.saltaire-tmp"] {
        assert!(is_below(&desk, &before, place), "{place} has them before: {before:#?}");
    }
    let versions = files_in(&desk, "home/backups");
    let reference = desk.session().notes.get(&note).unwrap().reference().to_string();
    desk.dispatch(Command::GoTo(Screen::Tables));
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    assert!(desk.says(&format!("Erase {reference} for good?")) && desk.says("Undo does not bring this back"));
    assert!(desk.says("for the chair.docx") && desk.says("Look into this") && desk.says("1 journal that was left behind"));
    desk.press("Erase for good");
    assert!(desk.says(&format!("{reference} erased for good")) && desk.says("for the chair.docx"), "{:?}", desk.app().state().dialog);
    assert_eq!(holding(&desk, &words), Vec::<PathBuf>::new());
    assert_eq!(files_in(&desk, "home/erasing"), 0);
    assert_eq!(files_in(&desk, "home/backups"), versions, "no version is lost");
    desk.press("Go on working");
    // Nothing brings it back, and what others said is there.
    assert_eq!((desk.opened().document.undo_caption(), desk.opened().document.redo_caption()), (None, None));
    desk.key_with(Modifiers::COMMAND, Key::Z);
    let session = desk.session().clone();
    assert!(!session.notes.contains(&note) && session.withdrawn.contains(&note) && session.notes.iter().any(|note| note.written == OTHER));
    assert_eq!(session, desk.saved());
    for base in [None, Some(&old_copy)] {
        for merged in [merge(base, &session, &old_copy).unwrap(), merge(base, &old_copy, &session).unwrap()] {
            let bytes = store::write(&merged.session).unwrap();
            assert!(words.iter().flat_map(|words| forms(words)).all(|form| memchr::memmem::find(&bytes, &form).is_none()));
        }
    }
    // What is left in the journal can still be recovered, without the words.
    say(&mut desk, "What was said after that");
    desk.pass(Duration::from_secs(20));
    assert_eq!(holding(&desk, &words), Vec::<PathBuf>::new());
    let mut desk = desk.killed();
    assert_eq!(holding(&desk, &words), Vec::<PathBuf>::new());
    assert!(desk.says("1 new note"), "{:?}", desk.app().state().left.iter().map(|left| &left.recovery.brings).collect::<Vec<_>>());
    let left = desk.app().state().left.iter().find(|left| left.recovery.brings.new_notes == 1).unwrap();
    let journal = left.recovery.journal.clone();
    desk.dispatch(Command::File(FileCommand::Recovery(RecoveryCommand::Recover(journal))));
    assert!(desk.session().notes.iter().any(|note| note.written == "What was said last"));
    desk.pass(Duration::from_secs(20));
    assert_eq!(holding(&desk, &words), Vec::<PathBuf>::new());
}

fn files_in(desk: &Desk, folder: &str) -> usize {
    let mut files = Vec::new();
    files_below(&desk.path(folder), &mut files);
    files.len()
}
