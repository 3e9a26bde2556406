//! The program is killed at every step of an erasure, and every step fails once: the words are gone in the end, or nothing happened.

use super::*;
use crate::app::{Effect, JournalEffect, Why};
use crate::edit::{Change, Edit, NoteEdit};
use crate::model::{Note, NoteId, Position, Source, Table, Withdrawn};
use crate::store::{Calls, EditLine, Fault, FaultyDisk, FileStamp, Home, RealDisk};
use memchr::memmem;
use std::fs;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

const WORDS: &str = "Nobody rang \"my mother\" back";
const OTHER: &str = "The ramp at the back is locked";

struct Place {
    folder: tempfile::TempDir,
    disk: FaultyDisk,
}

/// Everything that an erasure needs, with the words in the session, two versions, its journal and one that was left behind.
struct Said {
    place: Place,
    files: Files,
    session: Session,
    stamp: FileStamp,
}

fn note(id: &str, words: &str) -> Note {
    Note::new(id.parse().unwrap(), u32::from(id.as_bytes()[1] - b'0'), words, Source::Plenary, Timestamp::UNIX_EPOCH)
}

fn append(files: &mut Files, path: &Path, number: u64, note: Note) {
    let json = serde_json::to_vec(&Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))).unwrap();
    let edits = vec![EditLine { number, at: Timestamp::UNIX_EPOCH, json }];
    files.run(Effect::Journal(JournalEffect::Append { path: path.to_owned(), edits, scraps: Some(vec![format!("[\"{OTHER}\"]")]) }));
}

fn begin(files: &mut Files, path: &Path, session: &Session, stamp: &FileStamp) {
    let begin = JournalEffect::Begin { path: path.to_owned(), session: session.id, builds_on: stamp.into(), after: 0, before: None };
    files.run(Effect::Journal(begin));
}

impl Place {
    fn path(&self) -> PathBuf {
        self.folder.path().join("leeds.ron")
    }

    fn files(&self) -> Files {
        let home = Home::on(&self.disk, &self.folder.path().join("home")).unwrap();
        Files::on_disk(Arc::new(self.disk.clone()), home, &self.folder.path().join("elsewhere"))
    }

    fn save(&self, files: &mut Files, session: &Session, expected: Option<FileStamp>, minutes: u64) -> FileStamp {
        if let Ok(file) = fs::File::options().write(true).open(self.path()) {
            file.set_modified(SystemTime::now() - Duration::from_secs(minutes * 60)).unwrap();
        }
        let session = Box::new(session.clone());
        match files.run(Effect::Save { path: self.path(), session, revision: 0, number: 0, expected, keeps_before: false }) {
            Some(Event::Saved { stamp, .. }) => stamp,
            other => panic!("{other:?}"),
        }
    }

    /// The files that have words in them, in JSON, RON or plain.
    fn holding(&self, words: &str) -> Vec<PathBuf> {
        let (mut folders, mut found) = (vec![self.folder.path().to_owned()], Vec::new());
        let plain = words.split('"').map(str::to_owned).max_by_key(String::len).unwrap();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if memmem::find(&fs::read(&path).unwrap(), plain.as_bytes()).is_some() {
                    found.push(path);
                }
            }
        }
        found
    }
}

fn said() -> Said {
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder, disk: FaultyDisk::new(Arc::new(RealDisk)) };
    let path = place.path();
    let mut session = Session::new("s1".parse().unwrap());
    let mut files = place.files();
    let stamp = place.save(&mut files, &session, None, 0);
    let (t1, bytes) = ("t1".parse().unwrap(), format!("A photo: {WORDS}").into_bytes());
    let mut table = Table::new(t1, Position::default(), "Table 1");
    table.photos.push(store::keep_photo(&RealDisk, &path, (1, "Table 1, sheet 1", "jpg"), &[], &bytes).unwrap());
    table.photos.push(store::keep_photo(&RealDisk, &path, (2, "Table 1, sheet 2", "jpg"), &[], OTHER.as_bytes()).unwrap());
    session.tables.insert(table);
    session.notes.insert(Note { source: Source::Table(t1), sheet: Some(1), ..note("n1", WORDS) });
    let stamp = place.save(&mut files, &session, Some(stamp), 300);
    begin(&mut files, &path, &session, &stamp);
    append(&mut files, &path, 1, note("n2", OTHER));
    append(&mut files, &path, 2, note("n3", &format!("{WORDS}, and mine")));
    drop(files);
    let mut files = place.files();
    let mut stamp = stamp;
    for (at, minutes) in [200, 100].into_iter().enumerate() {
        Arc::make_mut(&mut session.about).title = format!("At {at}: {WORDS}");
        stamp = place.save(&mut files, &session, Some(stamp), minutes);
    }
    begin(&mut files, &path, &session, &stamp);
    append(&mut files, &path, 1, note("n4", &format!("Again: {WORDS}")));
    let edit = Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note("n4", &format!("Again: {WORDS}"))))));
    edit.apply(&mut session).unwrap();
    assert!(place.holding(WORDS).len() >= 5, "{:?}", place.holding(WORDS));
    Said { place, files, session, stamp }
}

fn erase_in(said: &mut Said) -> EraseEvent {
    let n1: NoteId = "n1".parse().unwrap();
    let erasure = Erasure::of(&said.session, vec![Withdrawn { note: n1, number: 1, at: Timestamp::UNIX_EPOCH }]);
    let (path, expected) = (said.place.path(), Some(said.stamp.clone()));
    let session = Box::new(erasure.erased(&said.session).unwrap());
    let effect = EraseEffect::Erase { path, session, revision: 1, number: 2, expected, erasure };
    match said.files.run(Effect::Erase(effect)) {
        Some(Event::Erase(event)) => *event,
        other => panic!("{other:?}"),
    }
}

/// Starts again and goes on.
fn again(place: &Place) -> Vec<FinishedErasing> {
    match place.files().run(Effect::Erase(EraseEffect::Finish)) {
        Some(Event::Erase(event)) if matches!(*event, EraseEvent::Finished(_)) => {
            let EraseEvent::Finished(finished) = *event else { return Vec::new() };
            finished
        }
        other => panic!("{other:?}"),
    }
}

fn is_erased(place: &Place) -> bool {
    store::load::<Session>(&place.path()).unwrap().0.document.withdrawn.contains(&"n1".parse().unwrap())
}

#[test]
fn what_is_erased_is_in_no_file_and_the_rest_is() {
    let mut said = said();
    match erase_in(&mut said) {
        EraseEvent::Erased { done, .. } => {
            assert_eq!((done.backups, done.journals, done.photos, done.left, done.copies), (3, 1, 1, Vec::new(), Vec::new()));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(said.place.holding(WORDS), Vec::<PathBuf>::new());
    assert!(!said.place.holding(OTHER).is_empty());
    drop(said.files);
    assert_eq!(again(&said.place), []);
}

#[test]
fn copies_that_a_sync_program_made_beside_the_session_are_named_and_stay() {
    let mut said = said();
    let [copy, damaged, other] = ["leeds-Annas-MacBook-Pro.ron", "leeds (Ann's conflicted copy 2018-04-17).ron", "leeds-York.ron"]
        .map(|name| said.place.folder.path().join(name));
    fs::copy(said.place.path(), &copy).unwrap();
    fs::write(&damaged, format!("damaged: {}", WORDS.replace('"', "\\\""))).unwrap();
    fs::write(&other, store::write(&Session::new("s2".parse().unwrap())).unwrap()).unwrap();
    let EraseEvent::Erased { done, .. } = erase_in(&mut said) else { panic!("not erased") };
    assert_eq!(done.copies, [damaged.clone(), copy.clone()]);
    assert!(copy.exists() && damaged.exists() && other.exists());
}

#[test]
fn killed_at_any_step_it_is_gone_on_with_or_nothing_happened() {
    let (mut done, mut not_done) = (0, 0);
    for call in 0.. {
        let mut said = said();
        said.place.disk.fail(Fault { call, times: usize::MAX, kind: io::ErrorKind::BrokenPipe, on: Calls::Changing });
        erase_in(&mut said);
        let was_reached = said.place.disk.failed() > 0;
        drop(said.files);
        said.place.disk.heal();
        let finished = again(&said.place);
        if is_erased(&said.place) {
            done += 1;
            assert_eq!(said.place.holding(WORDS), Vec::<PathBuf>::new(), "killed at {call}: {finished:?}");
        } else {
            not_done += 1;
            assert!(finished.iter().all(|finished| finished.done.is_none()));
            assert!(said.place.holding(WORDS).len() >= 5, "{call}: nothing happened");
            assert_eq!(
                fs::read_dir(said.place.folder.path().join("home/erasing")).map_or(0, Iterator::count),
                0,
                "{call}: no order is left"
            );
        }
        assert!(!said.place.holding(OTHER).is_empty(), "{call}: what others said is there");
        if !was_reached {
            break;
        }
    }
    assert!(done > 20 && not_done > 5, "{done} and {not_done}");
}

#[test]
fn whatever_fails_once_is_tried_again() {
    for call in 0.. {
        let mut said = said();
        said.place.disk.fail(Fault { call, times: 1, kind: io::ErrorKind::PermissionDenied, on: Calls::All });
        let event = erase_in(&mut said);
        let was_reached = said.place.disk.failed() > 0;
        said.place.disk.heal();
        let is_said = match &event {
            EraseEvent::Erased { done, .. } => !done.is_unfinished() && done.left.is_empty(),
            _ => false,
        };
        if is_said {
            assert_eq!(said.place.holding(WORDS), Vec::<PathBuf>::new(), "{call}: said to be done");
        }
        drop(said.files);
        again(&said.place);
        if matches!(event, EraseEvent::Erased { .. }) {
            assert_eq!(said.place.holding(WORDS), Vec::<PathBuf>::new(), "{call}: {event:?}");
        }
        if !was_reached {
            break;
        }
    }
}

#[test]
fn a_photo_that_no_sheet_has_is_named_since_nobody_knows_what_it_shows() {
    let mut said = said();
    let unknown = said.place.folder.path().join("leeds photos/Table 1, sheet 1 (2).jpg");
    fs::write(&unknown, "taken off the sheet").unwrap();
    match erase_in(&mut said) {
        EraseEvent::Erased { done, .. } => {
            assert!(matches!(&done.left[..], [left] if left.file == unknown && left.why == Why::UnknownPhoto), "{done:?}");
            assert!(!done.is_unfinished() && unknown.exists(), "somebody has to look at it");
        }
        other => panic!("{other:?}"),
    }
}
