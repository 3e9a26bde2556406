//! Every power cut and every fault while edits go to the journal and the session's file follows.

use super::*;
use crate::edit::{Change, Edit, NoteEdit};
use crate::model::{Note, Session, Source};
use crate::store::{Calls, Disk, Fault, FaultyDisk, Keep, Over, SimDisk, disk::Crashes, read, save_atomic, write};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

const SESSION: &str = "/sessions/leeds.ron";
const JOURNAL: &str = "/home/journals/leeds.journal";
const ELSEWHERE: &str = "/tmp/leeds.journal";
const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn words(number: u64) -> String {
    format!("what was said as number {number}")
}

fn edit(number: u64) -> Edit {
    let note = Note::new(format!("n{number}").parse().unwrap(), u32::try_from(number).unwrap(), words(number), Source::Plenary, NOW);
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))
}

fn line(number: u64) -> EditLine {
    EditLine { number, at: NOW, json: serde_json::to_vec(&edit(number)).unwrap() }
}

/// The program at work: its session, its file and its journal.
struct Work {
    sim: SimDisk,
    disk: Arc<dyn Disk>,
    journal: Journal,
    session: Session,
    number: u64,
}

impl Work {
    fn begin(faulty: bool) -> (Self, Option<Arc<FaultyDisk>>) {
        let session = Session::new("s1".parse().unwrap());
        let sim = SimDisk::new(&["/sessions", "/home", "/tmp"]);
        sim.put(Path::new(SESSION), &write(&session).unwrap());
        let failing = faulty.then(|| Arc::new(FaultyDisk::new(Arc::new(sim.clone()))));
        let disk: Arc<dyn Disk> = match &failing {
            Some(failing) => failing.clone(),
            None => Arc::new(sim.clone()),
        };
        let header = JournalHeader {
            version: JOURNAL_VERSION,
            session: session.id,
            path: SESSION.into(),
            builds_on: Contents::of(&write(&session).unwrap()),
            after: 0,
        };
        (Self { sim, disk: disk.clone(), journal: Journal::unwritten(disk, Some(JOURNAL.into()), header), session, number: 0 }, failing)
    }

    /// Makes so many edits, written at once; those that are said to be kept are marked.
    fn say(&mut self, count: u64) {
        let numbers = self.number + 1..=self.number + count;
        for number in numbers.clone() {
            edit(number).apply(&mut self.session).unwrap();
        }
        self.number += count;
        let scraps = self.number.is_multiple_of(2).then(|| vec![format!("half of number {}", self.number + 1)]);
        if self.journal.append(numbers.map(line).collect(), scraps).is_ok() {
            self.sim.mark(&self.number.to_string());
        }
    }

    /// Saves the session as the program does.
    fn save(&mut self) {
        let bytes = write(&self.session).unwrap();
        let _ = self.journal.announce(self.number, Contents::of(&bytes));
        if save_atomic(&*self.disk, Path::new(SESSION), &bytes, Over::Anything, Keep::Nothing).is_ok() {
            self.sim.mark(&self.number.to_string());
            let _ = self.journal.shorten(self.number, Contents::of(&bytes));
        }
    }

    /// All that the program does with a journal.
    fn work(&mut self) {
        self.say(1);
        self.say(2);
        self.save();
        self.say(1);
        self.say(1);
        self.save();
        self.say(1);
        if self.journal.move_to(ELSEWHERE.into()).is_ok() {
            self.say(2);
            self.save();
            self.say(1);
        }
    }
}

/// What the next start finds: the words in the file and in every journal.
fn found(disk: &SimDisk) -> BTreeSet<String> {
    let bytes = disk.read(Path::new(SESSION)).expect("the file is there");
    let loaded = read::<Session>(&bytes, Path::new(SESSION)).expect("the file can be read");
    assert_eq!(loaded.remarks, [], "the file is whole");
    let mut said: BTreeSet<String> = loaded.document.notes.iter().map(|note| note.written.clone()).collect();
    for file in [JOURNAL, ELSEWHERE] {
        let Ok(bytes) = disk.read(Path::new(file)) else { continue };
        let read = read_journal(&bytes).expect("a journal that has its name can be read");
        let recovery = Recovery::of(file.into(), read, &loaded.document, Contents::of(&bytes_of(disk)), None);
        said.extend(recovery.session.notes.iter().map(|note| note.written.clone()));
    }
    said
}

fn bytes_of(disk: &SimDisk) -> Vec<u8> {
    disk.read(Path::new(SESSION)).unwrap()
}

fn cut_everywhere(disk: &SimDisk) -> Crashes {
    disk.for_each_crash_state(|crash, restarted| {
        let confirmed = crash.marks.iter().filter_map(|mark| mark.parse::<u64>().ok()).max().unwrap_or_default();
        let said = found(restarted);
        for number in 1..=confirmed {
            assert!(said.contains(&words(number)), "{number} of {confirmed} is gone after {} steps", crash.after);
        }
    })
}

#[test]
fn no_power_cut_loses_an_edit_that_was_said_to_be_kept() {
    let (mut work, _) = Work::begin(false);
    work.work();
    let crashes = cut_everywhere(&work.sim);
    println!("journal, saves and a journal that moves: {crashes}");
    assert!(crashes.states >= 200 && !crashes.is_bounded, "{crashes}");
}

#[test]
fn no_fault_loses_an_edit_that_was_said_to_be_kept_and_no_power_cut_after_it() {
    let (mut tried, mut crashes) = (0, Crashes::default());
    for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::NotFound, ErrorKind::Other] {
        for times in [1, 3, usize::MAX] {
            for call in 0.. {
                let (mut work, disk) = Work::begin(true);
                let disk = disk.unwrap();
                disk.fail(Fault { call, times, kind, on: Calls::All });
                work.work();
                tried += 1;
                let is_past = disk.failed() == 0;
                // The disk is mended, and the program goes on.
                disk.heal();
                work.say(1);
                let said = found(&work.sim);
                assert!((1..=work.number).all(|number| said.contains(&words(number))), "call {call}, {times} times {kind}");
                // Every call's power cuts would take an hour.
                if call % 7 == 0 && times == 1 {
                    let these = cut_everywhere(&work.sim);
                    crashes.moments += these.moments;
                    crashes.states += these.states;
                }
                if is_past {
                    break;
                }
            }
        }
    }
    println!("journal with faults: {tried} runs, {crashes}");
    assert!(tried > 400 && crashes.states > 2_000, "{tried} {crashes}");
}

#[test]
fn a_journal_that_is_shortened_before_the_file_is_durable_is_caught_here() {
    let (mut work, _) = Work::begin(false);
    work.say(2);
    let bytes = write(&work.session).unwrap();
    work.journal.announce(work.number, Contents::of(&bytes)).unwrap();
    work.journal.shorten(work.number, Contents::of(&bytes)).unwrap();
    save_atomic(&*work.disk, Path::new(SESSION), &bytes, Over::Anything, Keep::Nothing).unwrap();
    let lost = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| cut_everywhere(&work.sim)));
    assert!(lost.is_err(), "the other tests would not notice either");
}

#[test]
fn a_journal_that_could_be_begun_nowhere_is_found_once_there_is_a_place() {
    let sim = SimDisk::new(&["/sessions", "/home"]);
    let disk = Arc::new(FaultyDisk::new(Arc::new(sim.clone())));
    let folders = vec!["/home/journals".into(), "/home/elsewhere".into()];
    let mut journals = Journals::in_folders(disk.clone(), folders.clone());
    let session = Session::new("s1".parse().unwrap());
    disk.fail(Fault { call: 0, times: usize::MAX, kind: ErrorKind::StorageFull, on: Calls::All });
    let path = Path::new(SESSION);
    assert!(journals.begin(path, session.id, Contents::of(b"x"), 0).is_err());
    assert!(journals.append(path, vec![line(1)], None).is_err());
    disk.heal();
    assert_eq!(journals.append(path, vec![line(2)], None).unwrap(), 2);
    let found = Journals::in_folders(Arc::new(sim), folders).look().found;
    assert_eq!(found.iter().map(|found| found.read.edits.len()).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_copy_whose_journal_could_be_begun_nowhere_has_all_of_it_once_there_is_a_place() {
    let sim = SimDisk::new(&["/sessions", "/home"]);
    let disk = Arc::new(FaultyDisk::new(Arc::new(sim.clone())));
    let folders = vec!["/home/journals".into(), "/home/elsewhere".into()];
    let mut journals = Journals::in_folders(disk.clone(), folders.clone());
    let session = Session::new("s1".parse().unwrap());
    let (path, copy) = (Path::new(SESSION), Path::new("/sessions/copy.ron"));
    journals.begin(path, session.id, Contents::of(b"x"), 0).unwrap();
    journals.append(path, vec![line(1), line(2)], None).unwrap();
    disk.fail(Fault { call: 0, times: usize::MAX, kind: ErrorKind::StorageFull, on: Calls::All });
    // The copy has the first edit; the second was made while it was written.
    assert!(journals.go_on_in(path, copy, session.id, Contents::of(b"y"), 1).is_err());
    disk.heal();
    assert_eq!(journals.append(copy, vec![line(3)], None).unwrap(), 3);
    let found = Journals::in_folders(Arc::new(sim), folders).look().found;
    let said: Vec<_> = found.iter().map(|found| (found.read.header.path.clone(), found.read.edits.len())).collect();
    assert_eq!(said, [(copy.to_owned(), 2)]);
}
