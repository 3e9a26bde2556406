use super::*;
use crate::store::RealDisk;

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
    assert_eq!((keep(), std::fs::read(&kept).unwrap()), (kept.clone(), b"x".to_vec()));
    assert_eq!(std::fs::read_dir(kept.parent().unwrap()).unwrap().count(), 1);
}
