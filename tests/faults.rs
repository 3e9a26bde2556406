//! The disk fails under the running program: every call, in every way, once and for good. What the screen confirmed is kept, what is
//! not kept is said, and what is cured is saved by itself.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "support/program.rs"]
mod program;

use program::{Place, Program, Where};
use saltaire::app::file::{FileCommand, FileDialog, RecoveryCommand};
use saltaire::app::{Command, Dialog, Standing, Toast, ToastKind};
use saltaire::store::{Calls, Fault};
use std::io::ErrorKind;

/// Full, not allowed, read-only, gone, held by another program, and a flush that fails.
const KINDS: [ErrorKind; 6] = [
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::NotFound,
    ErrorKind::ResourceBusy,
    ErrorKind::Other,
];
/// How many seconds pass after each note: the journal alone has it, a save comes, something is half typed, saves come.
const SECONDS: [u32; 5] = [1, 3, 1, 16, 16];

/// What came of many runs.
#[derive(Default)]
struct Count {
    runs: usize,
    faults: usize,
    stuck: usize,
    journal_only: usize,
}

/// Lets every call fail in turn until a run has none that does; each kind of error takes its turns.
fn every_call(what: &str, times: usize, run: impl Fn(&Place, &str, &mut Count)) {
    let mut count = Count::default();
    for on in [Calls::All, Calls::Flushing] {
        for call in 0.. {
            let place = Place::new();
            let fault = Fault { call, times, kind: KINDS[(call + count.runs / 7) % KINDS.len()], on };
            place.disk.fail(fault);
            run(&place, &format!("{what}, {fault:?}"), &mut count);
            count.runs += 1;
            count.faults += place.disk.failed();
            if place.disk.failed() == 0 {
                break;
            }
        }
    }
    let Count { runs, faults, stuck, journal_only } = count;
    println!("{what}: {runs} runs, {faults} calls failed, {stuck} runs said “Not saved”, {journal_only} notes were in the journal alone");
    assert!(runs > 30 && faults >= runs - 2, "the faults fall where it matters");
}

/// What holds at every moment: what the screen confirms is on the disk.
fn check(program: &Program, place: &Place, about: &str) {
    let kept = place.kept(&program.open().file.path);
    let is_there = |words: &&String| kept.all.contains(*words);
    let missing: Vec<&String> = program.confirmed.iter().filter(|words| !is_there(words)).collect();
    assert!(missing.is_empty(), "{about}: {missing:?} were confirmed");
    assert!(program.standing() != Standing::Saved || program.said.iter().all(|words| is_there(&words)), "{about}");
}

/// Opens the session and says notes, as long as `goes_on`.
fn work(program: &mut Program, place: &Place, about: &str, goes_on: impl Fn(&Place) -> bool) {
    program.dispatch(Command::File(FileCommand::Open(place.session())));
    for (number, seconds) in (1..).zip(SECONDS) {
        if number == 3 {
            program.type_half();
        }
        program.say(number);
        check(program, place, about);
        for _ in 0..seconds {
            if !goes_on(place) {
                return;
            }
            program.pass(1, 1);
            check(program, place, about);
        }
    }
}

/// Everything is in the file, nothing is asked or said any more, and nothing is left when the session is closed.
fn ends_well(mut program: Program, place: &Place, about: &str) {
    program.pass(12, 5);
    check(&program, place, about);
    assert_eq!(program.standing(), Standing::Saved, "{about}: it becomes saved by itself");
    assert!(program.open().is_in_file(), "{about}");
    let state = program.app.state();
    assert_eq!(state.dialog, None, "{about}");
    // The list of recent sessions is no session: that it was not kept is said once.
    let complains = |toast: &&Toast| toast.kind == ToastKind::Error && !toast.text.contains("recent.ron");
    assert_eq!(state.toasts.iter().find(complains), None, "{about}: what is cured is not complained about");
    let path = program.open().file.path.clone();
    let kept = place.kept(&path);
    assert!(program.said.iter().all(|words| kept.in_file.contains(words)), "{about}: {:?}", kept.in_file);
    place.disk.heal();
    program.dispatch(Command::File(FileCommand::Close));
    assert!(program.app.state().open.is_none(), "{about}");
    assert_eq!(place.journals(), Vec::<std::path::PathBuf>::new(), "{about}");
    program.kill();
}

/// The next start finds what was confirmed.
fn is_recovered(confirmed: &[String], place: &Place, about: &str) {
    place.disk.heal();
    let mut program = place.start(Where::Everywhere);
    while let Some(left) = program.app.state().left.first() {
        let journal = left.recovery.journal.clone();
        program.dispatch(Command::File(FileCommand::Recovery(RecoveryCommand::Recover(journal))));
    }
    if program.app.state().open.is_none() {
        program.dispatch(Command::File(FileCommand::Open(place.session())));
    }
    let said: Vec<String> = program.open().session().notes.iter().map(|note| note.written.clone()).collect();
    assert!(confirmed.iter().all(|words| said.contains(words)), "{about}: {confirmed:?} were confirmed, there is {said:?}");
    program.said = said;
    ends_well(program, place, about);
}

#[test]
fn whatever_fails_once_everything_is_saved_in_the_end() {
    every_call("once", 1, |place, about, count| {
        let mut program = place.start(Where::Everywhere);
        work(&mut program, place, about, |_| true);
        count.stuck += usize::from(program.was_stuck);
        ends_well(program, place, about);
    });
}

#[test]
fn a_disk_that_goes_on_failing_is_said_until_it_is_cured_and_then_all_is_saved() {
    every_call("until it is cured", usize::MAX, |place, about, count| {
        let mut program = place.start(Where::Everywhere);
        work(&mut program, place, about, |_| true);
        let fails = place.disk.failed() > 0;
        program.say(6);
        program.pass(5, 4);
        if fails {
            assert_eq!(program.standing(), Standing::NotSaved, "{about}");
            program.dispatch(Command::CloseDialog);
            for _ in 0..15 {
                program.pass(1, 1);
                assert_eq!(program.standing(), Standing::NotSaved, "{about}: it is said until it is cured");
            }
            program.dispatch(Command::File(FileCommand::Explain));
            let dialog = &program.app.state().dialog;
            assert!(matches!(dialog, Some(Dialog::File(FileDialog::NotSaved(why))) if !why.is_empty()), "{about}: {dialog:?}");
            count.stuck += 1;
        }
        place.disk.heal();
        ends_well(program, place, about);
    });
}

#[test]
fn a_program_that_kill_on_a_failing_disk_has_kept_what_it_confirmed() {
    for (what, times) in [("killed after one", 1), ("killed after some", usize::MAX)] {
        every_call(what, times, |place, about, count| {
            let mut program = place.start(Where::Everywhere);
            work(&mut program, place, about, |place| place.disk.failed() < times.min(4));
            count.stuck += usize::from(program.was_stuck);
            let confirmed = program.kill();
            let kept = place.kept(&place.session());
            count.journal_only += kept.all.len() - kept.in_file.len();
            is_recovered(&confirmed, place, about);
        });
    }
}

#[test]
fn a_stick_that_is_pulled_leaves_every_note_in_the_journal_and_a_copy_takes_them_all() {
    every_call("pulled", usize::MAX, |place, about, count| {
        let mut program = place.start(Where::Session);
        work(&mut program, place, about, |_| true);
        let fails = place.disk.failed() > 0;
        program.say(6);
        program.pass(5, 4);
        if fails {
            count.stuck += 1;
            assert_eq!(program.standing(), Standing::NotSaved, "{about}");
            let kept = place.kept(&place.session());
            assert!(program.said.iter().all(|words| kept.all.contains(words)), "{about}: the journal has what the file lacks");
            count.journal_only += kept.all.len() - kept.in_file.len();
            program.dispatch(Command::File(FileCommand::AskCopy));
            assert_eq!(program.open().file.path, place.copy(), "{about}");
        } else {
            // It is pulled after the last save: nothing was to be said of it yet.
            place.disk.heal();
        }
        program.say(7);
        ends_well(program, place, about);
    });
}

#[test]
fn a_journal_whose_folder_cannot_be_written_is_kept_elsewhere() {
    every_call("elsewhere", usize::MAX, |place, about, count| {
        let mut program = place.start(Where::Home);
        work(&mut program, place, about, |_| true);
        program.say(6);
        check(&program, place, about);
        assert_eq!(program.standing(), Standing::Saved, "{about}: another folder has it");
        let kept = place.kept(&place.session());
        count.journal_only += kept.all.len() - kept.in_file.len();
        let confirmed = program.kill();
        is_recovered(&confirmed, place, about);
    });
}
