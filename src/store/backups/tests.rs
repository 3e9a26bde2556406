use std::time::Duration;

use super::*;
use crate::{
    edit::Ids,
    model::{Note, Session, Source},
    store::{Calls, Fault, FaultyDisk, Keep, LoadError, Over, RealDisk, SaveError, SimDisk, save_atomic, write},
};

fn backups(folder: &Path) -> Backups {
    Backups::at(folder, TimeZone::UTC)
}

fn stamp(time: &str) -> FileStamp {
    FileStamp::of(b"x", Some(time.parse::<Timestamp>().unwrap().into()))
}

#[test]
fn the_same_name_elsewhere_is_another_session() {
    let folder = tempfile::tempdir().unwrap();
    let backups = backups(folder.path());
    let first = backups.folder_for(&RealDisk, Path::new("/a/Leeds panel.ron"));
    assert_ne!(first, backups.folder_for(&RealDisk, Path::new("/b/Leeds panel.ron")));
    assert!(first.file_name().unwrap().to_str().unwrap().starts_with("Leeds-panel-"));
}

#[test]
fn half_an_hour_another_day_or_a_clock_that_was_ahead_make_it_due() {
    let folder = tempfile::tempdir().unwrap();
    let (backups, session) = (backups(folder.path()), Path::new("/a/Leeds panel.ron"));
    let is_due = |time: &str| backups.is_due(&RealDisk, session, stamp(time).modified());
    assert!(is_due("2018-04-17T23:40:00Z") && backups.is_due(&RealDisk, session, None));
    backups.keep(&RealDisk, session, b"x", &stamp("2018-04-17T23:40:00Z")).unwrap();
    let seen = ["17T23:40:00", "17T23:59:59", "18T00:00:00", "18T00:10:00", "17T23:39:59"].map(|time| is_due(&format!("2018-04-{time}Z")));
    assert_eq!(seen, [false, false, true, true, true]);
    backups.keep(&RealDisk, session, b"x", &stamp("2018-04-17T10:00:00Z")).unwrap();
    let seen = ["10:29:59", "10:30:00"].map(|time| is_due(&format!("2018-04-17T{time}Z")));
    assert_eq!(seen, [false, true]);
}

#[test]
fn a_kept_version_that_was_damaged_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (backups, session) = (backups(folder.path()), Path::new("/a/Leeds panel.ron"));
    let keep = || backups.keep(&RealDisk, session, b"x", &stamp("2018-04-17T23:40:00Z")).unwrap();
    let kept = keep();
    std::fs::write(&kept, "").unwrap();
    assert_eq!((keep(), std::fs::read(&kept).unwrap()), (kept, b"x".to_vec()));
    assert_eq!(backups.list(&RealDisk, session).len(), 1);
}

const SESSION: &str = "/sessions/leeds.ron";

/// A session with these notes.
fn session(title: &str, notes: &[&str]) -> Vec<u8> {
    let mut session = Session::new("leeds2018".parse().unwrap());
    std::sync::Arc::make_mut(&mut session.about).title = title.to_owned();
    let (mut ids, at) = (Ids::seeded(7), "2018-04-17T09:30:00Z".parse().unwrap());
    for (number, text) in (1..).zip(notes) {
        session.notes.insert(Note::new(ids.note(), number, *text, Source::Online, at));
    }
    write(&session).unwrap()
}

/// A disk with four versions of a session, half an hour apart, the last in its place, and a damaged one.
fn desk() -> (SimDisk, Backups) {
    let disk = SimDisk::new(&["/sessions", "/home/backups"]);
    let backups = backups(Path::new("/home/backups"));
    let mut stamp = save_atomic(&disk, Path::new(SESSION), &session("Panel", &["one"]), Over::Nothing, Keep::Nothing).unwrap().stamp;
    for notes in [&["one", "Anna's secret"][..], &["one", "Anna's secret", "three"], &["one", "three"]] {
        disk.advance(Duration::from_mins(30));
        stamp =
            save_atomic(&disk, Path::new(SESSION), &session("Panel", notes), Over::Known(&stamp), Keep::InTurn(&backups)).unwrap().stamp;
    }
    let folder = backups.folder_for(&disk, Path::new(SESSION));
    disk.put(&folder.join("2018-04-16T09-30-00-000-0a1b2c3d.ron"), b"Saltaire(version: 1, session: (Anna's");
    (disk, backups)
}

#[test]
fn what_is_kept_is_listed_with_what_is_in_it() {
    let (disk, backups) = desk();
    let list = backups.list(&disk, Path::new(SESSION));
    let notes: Vec<_> = list.iter().map(|entry| backups.contents(&disk, entry).map(|contents| (contents.title, contents.notes))).collect();
    let panel = |notes| Ok(("Panel".to_owned(), notes));
    assert_eq!(notes.get(..3).unwrap(), [panel(3), panel(2), panel(1)]);
    assert!(matches!(notes.get(3), Some(Err(LoadError::Cut { .. }))), "{notes:?}");
    assert_eq!(list.iter().map(|entry| entry.saved_at.to_string()).next_back().unwrap(), "2018-04-16T09:30:00Z");
    let all = backups.all(&disk);
    assert_eq!((all.len(), all[0].path.as_deref(), &*all[0].title), (1, Some(Path::new(SESSION)), "Panel"));
    assert_eq!(all[0].entries, list);
    // The file is gone, its versions are not.
    disk.remove(Path::new(SESSION)).unwrap();
    assert_eq!(backups.list(&disk, Path::new(SESSION)), list);
    assert_eq!(backups.list(&disk, Path::new("/sessions/other.ron")), []);
}

#[test]
fn a_folder_of_an_earlier_saltaire_is_listed_without_its_name() {
    let (disk, backups) = desk();
    disk.make_folder(Path::new("/home/backups/Panel-01234567")).unwrap();
    let old = Path::new("/home/backups/Panel-01234567/2018-04-17T23-30-00-000-0a1b2c3d.ron");
    disk.put(old, &session("Old", &[]));
    let all = backups.all(&disk);
    assert_eq!((all.len(), all[0].path.as_deref(), &*all[0].title, &*all[0].entries[0].file), (2, None, "", old));
    assert_eq!(backups.contents(&disk, &all[0].entries[0]).unwrap().title, "Old");
}

#[test]
fn a_version_comes_back_and_what_it_replaces_is_kept() {
    let (disk, backups) = desk();
    let list = backups.list(&disk, Path::new(SESSION));
    let now = disk.read(Path::new(SESSION)).unwrap();
    let copy = Path::new("/sessions/copy.ron");
    assert_eq!(backups.restore(&disk, &list[2], copy, Over::Nothing).unwrap().backup, None);
    assert_eq!(disk.read(copy).unwrap(), session("Panel", &["one"]));
    let taken = backups.restore(&disk, &list[1], copy, Over::Nothing);
    assert_eq!(taken, Err(RestoreError::NotSaved(SaveError::AlreadyThere { file: copy.into() })));
    assert!(matches!(backups.restore(&disk, &list[3], Path::new(SESSION), Over::Anything), Err(RestoreError::Unreadable(_))));
    assert_eq!(disk.read(Path::new(SESSION)).unwrap(), now);
    let restored = backups.restore(&disk, &list[1], Path::new(SESSION), Over::Anything).unwrap();
    assert_eq!(disk.read(Path::new(SESSION)).unwrap(), session("Panel", &["one", "Anna's secret"]));
    assert_eq!(disk.read(&restored.backup.unwrap()).unwrap(), now);
}

#[test]
fn a_version_is_found_by_what_is_in_it() {
    let (disk, backups) = desk();
    let wanted = session("Panel", &["one", "Anna's secret"]);
    let stamp = FileStamp::of(&wanted, None);
    let find = |crc32, length| backups.find_with_checksum(&disk, Path::new(SESSION), crc32, length);
    assert_eq!(find(stamp.crc32(), stamp.length()), Some(wanted));
    assert_eq!((find(stamp.crc32(), stamp.length() + 1), find(stamp.crc32() ^ 1, stamp.length())), (None, None));
    // One that is damaged is none.
    assert_eq!(find(0x0a1b_2c3d, 37), None);
}

#[test]
fn the_last_version_of_a_day_is_kept_before_the_first_save_of_the_next() {
    let disk = SimDisk::new(&["/sessions", "/home/backups"]);
    let backups = backups(Path::new("/home/backups"));
    let save =
        |text: &str, over: Over<'_>| save_atomic(&disk, Path::new(SESSION), &session(text, &[text]), over, Keep::InTurn(&backups)).unwrap();
    let mut stamp = save("0", Over::Nothing).stamp;
    let mut kept = Vec::new();
    // From 9:00 every five minutes for an hour, then the next morning, and then with the clock two days back.
    for number in 1..=20_u64 {
        match number {
            13 => disk.advance(Duration::from_hours(23)),
            17 => disk.set_clock(disk.clock() - Duration::from_hours(48)),
            _ => disk.advance(Duration::from_mins(5)),
        }
        let saved = save(&number.to_string(), Over::Known(&stamp));
        stamp = saved.stamp;
        if let Some(kept_now) = saved.backup {
            let (_, loaded) = versions::load(&disk, &kept_now).unwrap();
            kept.push((number, loaded.document.about.title.clone()));
        }
    }
    let kept: Vec<(u64, &str)> = kept.iter().map(|(number, title)| (*number, title.as_str())).collect();
    assert_eq!(kept, [(1, "0"), (6, "5"), (11, "10"), (13, "12"), (14, "13"), (17, "16"), (18, "17")]);
    assert_eq!(backups.list(&disk, Path::new(SESSION)).len(), kept.len(), "nothing was thinned out");
}

/// Leaves the secret out.
fn without_secret(session: &Session) -> Option<Session> {
    let mut session = session.clone();
    let secret = session.notes.iter().find(|note| note.written.contains("secret")).map(|note| note.id)?;
    session.notes.remove(&secret);
    Some(session)
}

fn holds_secret(disk: &SimDisk) -> Vec<PathBuf> {
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, b"secret").is_some();
    disk.files().into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

#[test]
fn what_is_to_be_gone_is_gone_from_every_version_and_no_version_with_it() {
    let (disk, backups) = desk();
    let folder = backups.folder_for(&disk, Path::new(SESSION));
    disk.put(&folder.join(".2018-04-17T09-30-00-000-0a1b2c3d.ron.0123456789abcdef.saltaire-tmp"), b"half of Anna's secret");
    let before = backups.list(&disk, Path::new(SESSION));
    assert_eq!(holds_secret(&disk).len(), 3);
    let rewritten = backups.rewrite(&disk, Path::new(SESSION), without_secret);
    disk.mark("gone");
    assert_eq!((rewritten.changed, rewritten.unread.len(), &rewritten.failed[..]), (2, 1, &[][..]));
    assert_eq!(holds_secret(&disk), [] as [PathBuf; 0]);
    let after = backups.list(&disk, Path::new(SESSION));
    let times = |list: &[BackupEntry]| list.iter().map(|entry| entry.saved_at).collect::<Vec<_>>();
    assert_eq!(times(&after), times(&before));
    assert!(after.iter().take(3).all(|entry| crc32fast::hash(&disk.read(&entry.file).unwrap()) == entry.crc32));
    assert_eq!(backups.rewrite_all(&disk, without_secret).changed, 0);

    let crashes = disk.for_each_crash_state(|crash, restarted| {
        let list = backups.list(restarted, Path::new(SESSION));
        let mut found = times(&list);
        found.dedup();
        assert_eq!(found, times(&before), "a version is lost after {} steps", crash.after);
        assert!(list.iter().take(list.len() - 1).all(|entry| backups.contents(restarted, entry).is_ok()));
        if crash.has("gone") {
            assert_eq!(holds_secret(restarted), [] as [PathBuf; 0]);
        }
    });
    println!("rewriting of two versions: {crashes}");
}

#[test]
fn whatever_fails_while_versions_are_rewritten_none_is_lost_and_what_is_said_is_true() {
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied, io::ErrorKind::Other] {
        for times in [1, usize::MAX] {
            for call in 0.. {
                let (sim, backups) = desk();
                let disk = FaultyDisk::new(std::sync::Arc::new(sim.clone()));
                disk.fail(Fault { call, times, kind, on: Calls::Changing });
                let rewritten = backups.rewrite(&disk, Path::new(SESSION), without_secret);
                let readable = backups.list(&sim, Path::new(SESSION)).iter().filter(|entry| backups.contents(&sim, entry).is_ok()).count();
                assert!(readable >= 3, "{kind} {call}");
                assert!(rewritten.failed.is_empty() == (disk.failed() == 0), "{kind} {call}: {rewritten:?}");
                if rewritten.failed.is_empty() {
                    assert_eq!((holds_secret(&sim).len(), disk.failed()), (0, 0));
                    break;
                }
            }
        }
    }
}
