//! What someone withdrew is gone from every file that the program wrote, and nothing brings it back.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod support;

use eframe::egui::{Key, Modifiers};
use saltaire::app::erase::EraseCommand;
use saltaire::app::file::{FileCommand, RecoveryCommand};
use saltaire::app::packs::PackCommand;
use saltaire::app::session::{SessionCommand, SessionPart};
use saltaire::app::settings::SettingsCommand;
use saltaire::app::tables::{NewNote, NewNoteCommand, TablesCommand};
use saltaire::app::{Command, Dialog, Screen};
use saltaire::edit::{AboutField, Change, Edit, Ids, NextStepEdit, NoteEdit, NoteField, RecordEdit, SessionEdit};
use saltaire::erase::Erasure;
use saltaire::library;
use saltaire::merge::merge;
use saltaire::model::{Audience, Finality, NextStep, Note, NoteId, Position, Sending, Session, Source, Withdrawn};
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
    let elsewhere = [std::env::temp_dir(), PathBuf::from("/var/tmp")];
    for entry in elsewhere.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten() {
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
    store::Home::at(&desk.path("home")).unwrap().private_folder(&store::RealDisk, "examples").unwrap();
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

#[test]
fn a_file_that_cannot_be_read_is_named_and_deleted_only_when_asked() {
    let mut desk = Desk::with_session(&planned());
    let note = say(&mut desk, THEN);
    desk.dispatch(Command::File(FileCommand::Save));
    let unreadable = desk.path("home/journals").join(format!("{}-0a1b2c3d-1.unreadable", desk.session().id));
    fs::write(&unreadable, format!("rubbish {THEN} rubbish")).unwrap();
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    desk.press("Erase for good");
    assert!(desk.says("cannot be read and has the words") && desk.says(&unreadable.display().to_string()));
    assert_eq!(holding(&desk, &[THEN]), std::slice::from_ref(&unreadable));
    desk.press("Delete the file that cannot be read");
    assert_eq!(holding(&desk, &[THEN]), Vec::<PathBuf>::new());
}

#[test]
fn who_does_not_say_yes_keeps_it_and_a_session_that_can_only_be_read_refuses() {
    let mut desk = Desk::with_session(&planned());
    let note = say(&mut desk, THEN);
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    desk.press("Cancel");
    assert!(desk.session().notes.contains(&note) && desk.opened().document.undo_caption().is_some());
    desk.dispatch(Command::File(FileCommand::Close));
    let _lock = store::Lock::take(&desk.path("session.ron"), "2018-04-17T09:00:00Z".parse().unwrap()).unwrap();
    desk.dispatch(Command::File(FileCommand::Open(desk.path("session.ron"))));
    assert!(desk.opened().file.read_only.is_some());
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    assert_eq!(desk.app().state().dialog, None);
    assert!(desk.session().notes.contains(&note));
}

#[test]
fn what_could_not_be_saved_goes_with_the_next_save_that_works() {
    let mut desk = Desk::with_session(&planned());
    let note = say(&mut desk, THEN);
    desk.dispatch(Command::File(FileCommand::Save));
    let file = desk.path("session.ron");
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    desk.world.borrow_mut().no_save = Some(store::SaveError::DiskFull { file });
    desk.press("Erase for good");
    assert!(desk.says("is gone here, but not from the file yet") && !desk.session().notes.contains(&note));
    assert!(desk.saved().notes.contains(&note));
    desk.world.borrow_mut().no_save = None;
    desk.dispatch(Command::CloseDialog);
    desk.pass(Duration::from_secs(20));
    assert!(!desk.saved().notes.contains(&note) && desk.says("erased for good"));
    assert_eq!(holding(&desk, &[THEN]), Vec::<PathBuf>::new());
}

#[test]
fn a_day_until_which_notes_are_kept_is_said_when_it_has_passed() {
    let mut session = planned();
    std::sync::Arc::make_mut(&mut session.told).keep_until = Some("2018-04-17".parse().unwrap());
    let mut desk = Desk::with_session(&session);
    assert!(!desk.says("kept until 17 April 2018"), "the day itself still counts");
    desk.dispatch(Command::File(FileCommand::Close));
    assert!(!desk.says("Notes were to be kept until"));
    desk.pass(Duration::from_secs(24 * 3600));
    assert!(desk.says("Notes were to be kept until 17 April 2018"));
    desk.dispatch(Command::File(FileCommand::Open(desk.path("session.ron"))));
    assert!(desk.says("People were told that these notes are kept until 17 April 2018"));
    desk.dispatch(Command::Session(SessionCommand::Show(SessionPart::Told)));
    desk.dispatch(Command::dialog(Dialog::Session));
    assert!(desk.says("Notes were to be kept until 17 April 2018"));
}

#[cfg(unix)]
#[test]
fn what_the_program_keeps_is_for_its_user_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (mut desk, note) = said_and_spread();
    desk.dispatch(Command::File(FileCommand::OpenExample("leeds-involvement-panel".to_owned())));
    desk.dispatch(Command::File(FileCommand::Open(desk.path("session.ron"))));
    desk.press("Ask me later");
    desk.dispatch(Command::Settings(SettingsCommand::Larger));
    desk.world.borrow_mut().picks.push_back(Some(desk.path("table-1.ron")));
    let table = desk.session().tables.in_order()[0].id;
    desk.dispatch(Command::Packs(PackCommand::AskHandOut(table)));
    desk.press("Choose where…");
    assert_eq!(fs::read_dir(desk.path("home/packs")).unwrap().count(), 1);
    desk.pass(Duration::from_secs(20));
    fs::write(desk.path("home/journals").join(format!("{}-0a1b2c3d-1.unreadable", desk.session().id)), THEN).unwrap();
    fs::set_permissions(
        desk.path("home/journals").join(format!("{}-0a1b2c3d-1.unreadable", desk.session().id)),
        fs::Permissions::from_mode(0o600),
    )
    .unwrap();
    // What the test put there itself.
    fs::remove_file(desk.path("home/examples/copy.ron")).unwrap();
    desk.dispatch(Command::Erase(EraseCommand::Ask(note)));
    desk.press("Erase for good");
    let mut files = Vec::new();
    files_below(&desk.path("home"), &mut files);
    assert!(files.len() > 8, "{files:#?}");
    for path in files {
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        assert_eq!(mode(path.parent().unwrap()), 0o700, "{}", path.display());
    }
}

#[test]
fn what_was_withdrawn_on_another_laptop_goes_here_when_the_file_is_opened_or_merged() {
    let mut desk = Desk::with_session(&planned());
    let note = say(&mut desk, THEN);
    for minutes in [200, 100] {
        save_later(&mut desk, minutes);
    }
    // The other laptop erases it in the file that both share.
    let here = desk.saved();
    let gone = Withdrawn { note, number: 1, at: "2018-04-17T10:00:00Z".parse().unwrap() };
    let erased = Erasure::of(&here, vec![gone]).erased(&here).unwrap();
    // A merge brings it: undo had it, the file, the versions and the journal.
    desk.dispatch(Command::commit(Edit::between(desk.session(), &merge(Some(&here), desk.session(), &erased).unwrap().session)));
    desk.dispatch(Command::File(FileCommand::Save));
    desk.pass(Duration::from_secs(20));
    assert_eq!(holding(&desk, &[THEN]), Vec::<PathBuf>::new());
    assert_eq!(desk.opened().document.undo_caption(), None);
    assert!(desk.session().withdrawn.contains(&note));
    // The same by opening the file: versions of before are left from another run.
    desk.dispatch(Command::File(FileCommand::Close));
    let folder = fs::read_dir(desk.path("home/backups")).unwrap().next().unwrap().unwrap().path();
    let old = store::write(&here).unwrap();
    let name = format!("2018-04-17T09-30-00-000-{:08x}.ron", crc32fast::hash(&old));
    fs::write(folder.join(name), old).unwrap();
    assert_eq!(holding(&desk, &[THEN]).len(), 1);
    desk.dispatch(Command::File(FileCommand::Open(desk.path("session.ron"))));
    assert_eq!(holding(&desk, &[THEN]), Vec::<PathBuf>::new());
    assert!(desk.says("still had the words"));
}
