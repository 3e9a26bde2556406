//! Every call of a save that fails, in every way.

use std::{io::ErrorKind, sync::Arc};

use jiff::tz::TimeZone;

use super::*;
use crate::store::{Calls, Fault, FaultyDisk, Kept, Settings, SimDisk, home::Home};

const SESSION: &str = "/sessions/leeds.ron";
const KINDS: [ErrorKind; 6] = [
    ErrorKind::StorageFull,
    ErrorKind::PermissionDenied,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::NotFound,
    ErrorKind::ResourceBusy,
    ErrorKind::Other,
];

fn backups() -> Backups {
    Backups::at(Path::new("/home/backups"), TimeZone::UTC)
}

fn disk(session: Option<&[u8]>) -> (SimDisk, FaultyDisk) {
    let sim = SimDisk::new(&["/sessions", "/home/backups"]);
    if let Some(bytes) = session {
        sim.put(Path::new(SESSION), bytes);
    }
    (sim.clone(), FaultyDisk::new(Arc::new(sim)))
}

fn fault(call: usize, times: usize, kind: ErrorKind, on: Calls) -> Fault {
    Fault { call, times, kind, on }
}

/// Tries every call, with every kind of error, once, twice and for good; gives how many saves that were.
fn every_fault(session: Option<&[u8]>, mut check: impl FnMut(&SimDisk, &FaultyDisk, Fault)) -> usize {
    let mut tried = 0;
    for kind in KINDS {
        for times in [1, 2, usize::MAX] {
            for call in 0.. {
                let (sim, disk) = disk(session);
                let fault = fault(call, times, kind, Calls::All);
                disk.fail(fault);
                check(&sim, &disk, fault);
                tried += 1;
                if disk.failed() == 0 {
                    break;
                }
            }
        }
    }
    tried
}

#[test]
fn whatever_fails_the_file_is_the_old_or_the_new_one_and_what_is_said_is_true() {
    let stamp = FileStamp::of(b"old", None);
    for (over, keep_always) in [(Over::Known(&stamp), false), (Over::Known(&stamp), true), (Over::Anything, false)] {
        let tried = every_fault(Some(b"old"), |sim, disk, fault| {
            let backups = backups();
            let keep = if keep_always { Keep::Always(&backups) } else { Keep::InTurn(&backups) };
            let saved = save_atomic(disk, Path::new(SESSION), b"new", over, keep);
            let found = sim.read(Path::new(SESSION)).unwrap_or_else(|err| panic!("{fault:?}: gone: {err}"));
            match saved {
                Ok(saved) => {
                    assert_eq!(found, b"new", "{fault:?}");
                    assert!(saved.stamp.has_same_contents(&FileStamp::of(b"new", None)));
                    let kept = saved.backup.map(|kept| sim.read(&kept).unwrap());
                    assert!(kept.as_deref() == Some(b"old") || (!keep_always && !saved.remarks.is_empty()), "{fault:?}: {kept:?}");
                }
                Err(SaveError::NotConfirmed { now_there, .. }) => {
                    assert_eq!(found, b"new", "{fault:?}");
                    assert!(now_there.has_same_contents(&FileStamp::of(b"new", None)));
                }
                Err(err) => {
                    assert_eq!(found, b"old", "{fault:?}");
                    assert_eq!(err.file(), Path::new(SESSION));
                    assert!(err.to_string().contains(SESSION), "{err}");
                }
            }
        });
        println!("saves over a file with something that fails: {tried}");
        assert!(tried > 200, "{tried}");
    }
}

#[test]
fn whatever_fails_a_first_save_is_whole_or_not_there() {
    let tried = every_fault(None, |sim, disk, fault| {
        let saved = save_atomic(disk, Path::new(SESSION), b"new", Over::Nothing, Keep::Nothing);
        let found = sim.read(Path::new(SESSION)).ok();
        match saved {
            Ok(_) | Err(SaveError::NotConfirmed { .. }) => assert_eq!(found.as_deref(), Some(&b"new"[..]), "{fault:?}"),
            Err(err) => {
                assert_eq!(found, None, "{fault:?}");
                assert!(err.to_string().contains(SESSION), "{err}");
            }
        }
    });
    println!("first saves with something that fails: {tried}");
}

#[test]
fn whatever_fails_nobody_else_s_file_is_overwritten() {
    let ours = FileStamp::of(b"ours", None);
    for over in [Over::Known(&ours), Over::Nothing] {
        every_fault(Some(b"hers"), |sim, disk, fault| {
            save_atomic(disk, Path::new(SESSION), b"new", over, Keep::InTurn(&backups())).unwrap_err();
            assert_eq!(sim.read(Path::new(SESSION)).unwrap(), b"hers", "{fault:?}");
        });
    }
}

#[test]
fn what_was_cured_is_saved_and_nothing_is_left_lying_about() {
    every_fault(Some(b"old"), |sim, disk, fault| {
        if fault.times != usize::MAX {
            return;
        }
        let first = save_atomic(disk, Path::new(SESSION), b"new", Over::Anything, Keep::Nothing);
        disk.heal();
        let now = match &first {
            Ok(saved) => saved.stamp.clone(),
            Err(SaveError::NotConfirmed { now_there, .. }) => now_there.as_ref().clone(),
            Err(_) => FileStamp::of(b"old", None),
        };
        save_atomic(disk, Path::new(SESSION), b"newer", Over::Known(&now), Keep::Nothing).unwrap();
        assert_eq!(sim.read(Path::new(SESSION)).unwrap(), b"newer");
        // What could not even be removed is removed when it is old.
        let beside: Vec<PathBuf> = sim.files().into_keys().filter(|path| path != Path::new(SESSION)).collect();
        assert!(beside.iter().all(|path| path.to_string_lossy().starts_with("/sessions/.leeds.ron.")), "{beside:?}");
        remove_stranded(disk, Path::new(SESSION));
        assert_eq!(sim.files().len(), 1, "{beside:?} stay");
    });
}

#[test]
fn a_file_that_is_held_is_tried_again_with_a_fresh_name_for_two_seconds() {
    let save = |disk: &FaultyDisk| save_atomic(disk, Path::new(SESSION), b"new", Over::Anything, Keep::Nothing);
    for times in 0..9 {
        let (sim, disk) = disk(Some(b"old"));
        disk.fail(fault(0, times, ErrorKind::ResourceBusy, Calls::Renaming));
        save(&disk).unwrap();
        assert_eq!((disk.failed(), sim.files().len()), (times, 1));
        let waited = [0, 10, 30, 70, 150, 310, 630, 1270, 2000];
        assert_eq!(disk.waited(), Duration::from_millis(waited[times]), "{times}");
    }
    let (sim, disk) = disk(Some(b"old"));
    disk.fail(fault(0, usize::MAX, ErrorKind::ResourceBusy, Calls::Renaming));
    assert_eq!(save(&disk), Err(SaveError::Busy { file: SESSION.into() }));
    assert_eq!((disk.waited(), disk.failed()), (PATIENCE, 9));
    assert_eq!(sim.files().into_iter().collect::<Vec<_>>(), [(PathBuf::from(SESSION), b"old".to_vec())]);
}

#[test]
fn what_a_flush_did_not_confirm_is_written_anew_once() {
    for (times, expected) in [(1, true), (2, false)] {
        let (sim, disk) = disk(Some(b"old"));
        disk.fail(fault(0, times, ErrorKind::Other, Calls::Flushing));
        let saved = save_atomic(&disk, Path::new(SESSION), b"new", Over::Anything, Keep::Nothing);
        assert_eq!(saved.is_ok(), expected, "{saved:?}");
        if !expected {
            assert!(matches!(saved, Err(SaveError::NotFlushed { .. })), "{saved:?}");
        }
        assert_eq!(sim.read(Path::new(SESSION)).unwrap(), if expected { b"new" } else { b"old" });
    }
    // The second flush is the folder's.
    for (times, expected) in [(1, true), (usize::MAX, false)] {
        let (_, disk) = disk(Some(b"old"));
        disk.fail(fault(1, times, ErrorKind::Other, Calls::Flushing));
        let saved = save_atomic(&disk, Path::new(SESSION), b"new", Over::Anything, Keep::Nothing);
        assert_eq!(saved.is_ok(), expected, "{saved:?}");
        if !expected {
            assert!(matches!(saved, Err(SaveError::NotConfirmed { .. })), "{saved:?}");
        }
    }
}

#[test]
fn settings_are_the_old_or_the_new_ones_whatever_fails() {
    every_fault(None, |sim, disk, fault| {
        let home = Home::on(sim, Path::new("/home")).unwrap();
        Settings::default().save(sim, &home).unwrap();
        let zoomed = Settings { zoom: 2.0, ..Settings::default() };
        let saved = zoomed.save(disk, &home);
        let Kept { value, set_aside } = Settings::read(sim, &home);
        assert_eq!(set_aside, None, "{fault:?}");
        assert!(if saved.is_ok() { value == zoomed } else { value == zoomed || value == Settings::default() }, "{fault:?}");
    });
}
