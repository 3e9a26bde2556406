//! The program is killed at any moment while edits stream in: whatever its screen had confirmed is there afterwards.
//!
//! The child is this test again: the real controller, threads, files and journal without a window, on a clock that runs faster, so that
//! the session's own file is saved many times too. It says on its standard output how many notes the screen would call saved; the
//! parent ends it at a random moment (SIGKILL) and looks. The next child recovers what the last one left, as the program does.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use jiff::Timestamp;
use jiff::tz::TimeZone;
use saltaire::app::file::{FileCommand, RecoveryCommand};
use saltaire::app::{App, Clock, Command, Ports};
use saltaire::edit::{Change, Edit, Ids, NoteEdit};
use saltaire::model::{Note, Session, Source};
use saltaire::platform::{Files, Runner};
use saltaire::store::{self, Contents, Home, Journals, Over, RealDisk, Recovery};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const FOLDER: &str = "SALTAIRE_KILL_TEST";
/// How many times the program is killed, and how often with one session.
const KILLS: usize = 200;
const KILLS_A_SESSION: usize = 10;
/// How much faster the child's clock runs.
const FASTER: u32 = 600;

struct FastClock(Instant);

impl Clock for FastClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
    fn since_start(&self) -> Duration {
        self.0.elapsed() * FASTER
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("workshop.ron")
}

fn home_in(folder: &Path) -> Home {
    Home::at(&folder.join("home")).unwrap()
}

/// The program that is killed.
#[test]
#[ignore = "is the child of the other test"]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut app = App::new(Box::new(FastClock(Instant::now())), Ids::random());
    let mut runner = Runner::start(Files::in_home(home_in(&folder)), || {});
    app.dispatch(Command::File(FileCommand::Open(file_in(&folder))));
    let mut told = 0;
    loop {
        app.take_effects().for_each(|effect| runner.begin(effect));
        runner.arrived().into_iter().for_each(|event| app.handle(event));
        app.tick();
        if let Some(left) = app.state().left.first() {
            let journal = left.recovery.journal.clone();
            app.dispatch(Command::File(FileCommand::Recovery(RecoveryCommand::Recover(journal))));
            continue;
        }
        let Some(open) = &app.state().open else { continue };
        let notes = open.session().notes.len();
        if open.is_kept() && notes > told {
            told = notes;
            // Nobody reads it any more once the program is to be killed.
            let _ = writeln!(std::io::stdout(), "kept {notes}");
        }
        // A person would be slower; what waits for the disk is never more than this.
        if u64::try_from(notes).unwrap() < u64::try_from(told).unwrap() + 20 {
            let number = u32::try_from(notes).unwrap() + 1;
            let note = Note::new(Ids::random().note(), number, words(number), Source::Plenary, Timestamp::now());
            app.dispatch(Command::commit(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))));
        }
    }
}

fn words(number: u32) -> String {
    format!("What was said as number {number}, and nobody wrote it down anywhere else")
}

/// Starts a child; counts up what it confirms.
fn start(folder: &Path) -> (Child, Arc<AtomicUsize>, std::thread::JoinHandle<()>) {
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let confirmed = Arc::new(AtomicUsize::new(0));
    let counted = confirmed.clone();
    let reader = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            // The test runner writes before the first line and has no line break.
            if let Some(number) = line.rsplit("kept ").next().and_then(|number| number.parse().ok()) {
                counted.fetch_max(number, Ordering::SeqCst);
            }
        }
    });
    (child, confirmed, reader)
}

/// The session as the next start finds it; how many notes of it only the journal has.
fn found(folder: &Path) -> (Session, usize) {
    let path = file_in(folder);
    let (loaded, stamp) = store::load::<Session>(&path).expect("the file can be read");
    assert_eq!(loaded.remarks, [], "the file is whole");
    let file = loaded.document;
    let looked = Journals::new(Arc::new(RealDisk), Some(&home_in(folder))).look();
    assert_eq!(looked.unreadable, Vec::<PathBuf>::new(), "every journal can be read");
    let mut best = file.clone();
    for found in looked.found {
        let recovery = Recovery::of(found.file, found.read, &file, Contents::from(&stamp));
        assert_eq!((recovery.brings.left_out, recovery.brings.damaged, recovery.brings.is_merged), (0, 0, false));
        if recovery.session.notes.len() > best.notes.len() {
            best = recovery.session;
        }
    }
    let beyond = best.notes.len() - file.notes.len();
    (best, beyond)
}

#[test]
fn no_confirmed_note_is_lost_however_often_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let (mut confirmed_in_all, mut journal_only, mut kills_with_journal, mut saved) = (0, 0, 0, 0);
    for kill in 0..KILLS {
        let here = folder.path().join((kill / KILLS_A_SESSION).to_string());
        if kill % KILLS_A_SESSION == 0 {
            std::fs::create_dir(&here).unwrap();
            let session = Session::new(Ids::random().session());
            store::save_atomic(&RealDisk, &file_in(&here), &store::write(&session).unwrap(), Over::Nothing, store::Keep::Nothing).unwrap();
        }
        let (in_file_before, _) = found(&here);
        let (mut child, confirmed, reader) = start(&here);
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let patience = Instant::now() + Duration::from_secs(60);
        // Every fourth is killed while it starts and recovers; the others once they work.
        while kill % 4 != 0 && confirmed.load(Ordering::SeqCst) == 0 && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(random % 120_000));
        child.kill().unwrap();
        child.wait().unwrap();
        reader.join().unwrap();
        let confirmed = confirmed.load(Ordering::SeqCst);
        let (session, beyond) = found(&here);
        assert!(session.notes.len() >= confirmed.max(in_file_before.notes.len()), "kill {kill}: {confirmed} were confirmed");
        let said: BTreeSet<String> = session.notes.iter().map(|note| note.written.clone()).collect();
        for number in 1..=u32::try_from(confirmed).unwrap() {
            assert!(said.contains(&words(number)), "kill {kill}: note {number} of {confirmed} is gone");
        }
        confirmed_in_all += confirmed.saturating_sub(in_file_before.notes.len());
        journal_only += beyond;
        kills_with_journal += usize::from(beyond > 0);
        saved += usize::from(session.notes.len() > beyond);
    }
    println!(
        "{KILLS} kills: {confirmed_in_all} notes confirmed, none lost, no file unreadable; {journal_only} of them were in the journal alone \
         at the kill ({kills_with_journal} kills), {saved} kills found notes in the file"
    );
    assert!(kills_with_journal > KILLS / 10 && saved > KILLS / 10, "the kills fall where it matters");
}
