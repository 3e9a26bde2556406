//! Every power cut during a save, with backups and their thinning.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::*;
use crate::store::{Calls, Crashes, Fault, FaultyDisk, SimDisk};

const SESSION: &str = "/sessions/leeds.ron";

fn backups() -> Backups {
    Backups::at(Path::new("/home/backups"), TimeZone::UTC)
}

/// The `number`th version, which says so.
fn version(number: usize) -> Vec<u8> {
    format!("version {number} {}\n// end: 40 notes, crc32 00000000\n", "what was said ".repeat(number)).into_bytes()
}

/// Which version a file holds, which must be whole.
#[track_caller]
fn number_of(bytes: &[u8]) -> usize {
    let text = std::str::from_utf8(bytes).expect("torn");
    let number = text.split_whitespace().nth(1).expect("cut").parse().expect("damaged");
    assert_eq!(bytes, version(number), "not whole");
    number
}

/// Cuts the power everywhere: the session is there as soon as it was said to be, never older than it was said to be, and everything
/// that has the name of a backup is a whole version.
fn cut_everywhere(disk: &SimDisk, was_there: Option<usize>) -> Crashes {
    disk.for_each_crash_state(|crash, restarted| {
        let confirmed = crash.marks.iter().filter_map(|mark| mark.parse::<usize>().ok()).max().or(was_there);
        let files: BTreeMap<PathBuf, Vec<u8>> = restarted.files();
        let found = files.get(Path::new(SESSION)).map(|bytes| number_of(bytes));
        assert!(found >= confirmed, "{found:?} where {confirmed:?} was confirmed, after {} steps", crash.after);
        for (path, bytes) in &files {
            let is_version = !["saltaire-tmp", "about.ron"].iter().any(|ending| path.to_string_lossy().ends_with(ending));
            if path.starts_with("/home") && is_version {
                let kept = number_of(bytes);
                assert!(found.is_some_and(|found| kept <= found), "{} is a version that the session never was", path.display());
                assert!(path.to_string_lossy().ends_with(&format!("{:08x}.ron", crc32fast::hash(bytes))), "{}", path.display());
            }
        }
        // Whoever starts again there can save.
        save_atomic(restarted, Path::new(SESSION), &version(99), Over::Anything, Keep::Always(&backups())).expect("saved after a restart");
        assert_eq!(number_of(&restarted.read(Path::new(SESSION)).unwrap()), 99);
    })
}

fn save(disk: &SimDisk, number: usize, over: Over<'_>, keep: Keep<'_>) -> Saved {
    let saved = save_atomic(disk, Path::new(SESSION), &version(number), over, keep).unwrap();
    disk.mark(&number.to_string());
    saved
}

#[test]
fn a_first_save() {
    let disk = SimDisk::new(&["/sessions", "/home/backups"]);
    save(&disk, 1, Over::Nothing, Keep::InTurn(&backups()));
    let crashes = cut_everywhere(&disk, None);
    println!("first save: {crashes}");
    assert!(crashes.states >= 20 && !crashes.is_bounded, "{crashes}");
}

#[test]
fn saves_over_each_other() {
    let disk = SimDisk::new(&["/sessions", "/home/backups"]);
    disk.put(Path::new(SESSION), &version(1));
    let mut stamp = save(&disk, 2, Over::Anything, Keep::Nothing).stamp;
    for number in 3..=4 {
        stamp = save(&disk, number, Over::Known(&stamp), Keep::Nothing).stamp;
    }
    let crashes = cut_everywhere(&disk, Some(1));
    println!("three saves over a file: {crashes}");
    assert!(crashes.states >= 60 && !crashes.is_bounded, "{crashes}");
}

#[test]
fn saves_with_a_backup() {
    let disk = SimDisk::new(&["/sessions", "/home/backups"]);
    disk.put(Path::new(SESSION), &version(1));
    let first = save(&disk, 2, Over::Anything, Keep::Always(&backups()));
    assert!(first.backup.is_some());
    save(&disk, 3, Over::Known(&first.stamp), Keep::Always(&backups()));
    let crashes = cut_everywhere(&disk, Some(1));
    println!("two saves with backups: {crashes}");
    assert!(crashes.states >= 100, "{crashes}");
}

#[test]
fn backups_that_are_thinned_out() {
    let disk = SimDisk::new(&["/sessions", "/home/backups"]);
    disk.put(Path::new(SESSION), &version(1));
    let mut stamp = save(&disk, 2, Over::Anything, Keep::InTurn(&backups())).stamp;
    // Four days of two hours: of the first two days all but the last go, one by one.
    for number in 3..=20 {
        disk.advance(Duration::from_mins(if number % 5 == 0 { 24 * 60 } else { 31 }));
        stamp = save(&disk, number, Over::Known(&stamp), Keep::InTurn(&backups())).stamp;
    }
    let kept = |disk: &SimDisk| backups().list(disk, Path::new(SESSION)).len();
    let before = kept(&disk);
    disk.settle();
    for number in 21..=24 {
        disk.advance(Duration::from_mins(if number == 21 { 24 * 60 } else { 31 }));
        stamp = save(&disk, number, Over::Known(&stamp), Keep::InTurn(&backups())).stamp;
    }
    assert!(kept(&disk) < before + 4, "nothing was thinned out");
    let crashes = cut_everywhere(&disk, Some(20));
    println!("four saves that thin out backups: {crashes}");
    assert!(crashes.states >= 200, "{crashes}");
}

/// A disk that does not confirm and then loses power: whatever it said, the session is one of the versions.
#[test]
fn saves_on_a_disk_that_does_not_confirm() {
    let mut crashes = 0;
    for call in 0.. {
        let sim = SimDisk::new(&["/sessions", "/home/backups"]);
        sim.put(Path::new(SESSION), &version(1));
        let disk = FaultyDisk::new(std::sync::Arc::new(sim.clone()));
        disk.fail(Fault { call, times: 1, kind: io::ErrorKind::Other, on: Calls::Flushing });
        let saved = save_atomic(&disk, Path::new(SESSION), &version(2), Over::Anything, Keep::Always(&backups()));
        if saved.is_ok() {
            sim.mark("2");
        }
        crashes += cut_everywhere(&sim, Some(1)).states;
        if disk.failed() == 0 {
            assert!(call >= 4, "file, backup and two folders are flushed");
            break;
        }
    }
    println!("saves with one flush that fails: {crashes} states");
}
