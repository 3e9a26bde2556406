use super::*;
use crate::store::Home;

struct Place {
    folder: tempfile::TempDir,
    backups: Backups,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        let home = Home::at(&folder.path().join("home")).unwrap();
        Self { backups: Backups::in_home(&home).unwrap(), folder }
    }

    fn sessions(&self) -> PathBuf {
        self.folder.path().join("sessions")
    }

    fn path(&self) -> PathBuf {
        self.sessions().join("Leeds panel.ron")
    }

    fn save(&self, bytes: &[u8], over: Over<'_>) -> Result<Saved, SaveError> {
        save_atomic(&self.path(), bytes, over, Some(&self.backups))
    }

    /// Everything beside the session, hidden files too.
    fn names(&self) -> Vec<String> {
        fs::read_dir(self.sessions()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }
}

#[test]
fn a_new_file_is_saved_and_nothing_else_is_left() {
    let place = Place::new();
    let saved = place.save(b"one", Over::Nothing).unwrap();
    assert_eq!((saved.backup, saved.remarks), (None, vec![]));
    assert_eq!(fs::read(place.path()).unwrap(), b"one");
    assert_eq!(place.names(), ["Leeds panel.ron"]);
}

#[test]
fn the_version_before_is_kept_elsewhere() {
    let place = Place::new();
    let first = place.save(b"one", Over::Nothing).unwrap();
    let second = place.save(b"two", Over::Known(&first.stamp)).unwrap();
    let third = place.save(b"three", Over::Known(&second.stamp)).unwrap();
    assert_eq!(fs::read(place.path()).unwrap(), b"three");
    let (before, last) = (second.backup.unwrap(), third.backup.unwrap());
    assert_eq!(fs::read(&last).unwrap(), b"two");
    assert_eq!(fs::read(&before).unwrap(), b"one");
    assert!(last.starts_with(place.folder.path().join("home")));
    assert_eq!(place.names(), ["Leeds panel.ron"]);
}

#[test]
fn versions_kept_do_not_pile_up() {
    let place = Place::new();
    let mut stamp = place.save(b"0", Over::Nothing).unwrap().stamp;
    let mut last = None;
    for number in 1..40_u32 {
        let saved = place.save(number.to_string().as_bytes(), Over::Known(&stamp)).unwrap();
        (stamp, last) = (saved.stamp, saved.backup);
    }
    let last = last.unwrap();
    assert_eq!(fs::read(&last).unwrap(), b"38");
    let kept = fs::read_dir(last.parent().unwrap()).unwrap().count();
    assert!((2..=3).contains(&kept), "{kept}");
}

#[test]
fn a_file_changed_meanwhile_is_never_overwritten() {
    let place = Place::new();
    let stamp = place.save(b"mine", Over::Nothing).unwrap().stamp;
    let modified = fs::metadata(place.path()).unwrap().modified().unwrap();
    // As long as ours and as old as ours: only the contents tell.
    fs::write(place.path(), b"hers").unwrap();
    File::options().write(true).open(place.path()).unwrap().set_modified(modified).unwrap();
    let refused = place.save(b"next", Over::Known(&stamp));
    assert_eq!(refused, Err(SaveError::ChangedOnDisk { file: place.path() }));
    assert_eq!(fs::read(place.path()).unwrap(), b"hers");
    assert_eq!(place.names(), ["Leeds panel.ron"]);

    let saved = place.save(b"next", Over::Anything).unwrap();
    assert_eq!(fs::read(saved.backup.unwrap()).unwrap(), b"hers");
}

#[test]
fn a_file_emptied_by_a_sync_client_counts_as_changed() {
    let place = Place::new();
    let stamp = place.save(b"mine", Over::Nothing).unwrap().stamp;
    fs::write(place.path(), b"").unwrap();
    assert!(matches!(place.save(b"next", Over::Known(&stamp)), Err(SaveError::ChangedOnDisk { .. })));
}

#[test]
fn a_file_that_was_only_touched_or_deleted_is_saved() {
    let place = Place::new();
    let stamp = place.save(b"one", Over::Nothing).unwrap().stamp;
    let file = File::options().write(true).open(place.path()).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    let stamp = place.save(b"two", Over::Known(&stamp)).unwrap().stamp;
    fs::remove_file(place.path()).unwrap();
    let saved = place.save(b"three", Over::Known(&stamp)).unwrap();
    assert_eq!((saved.backup, fs::read(place.path()).unwrap()), (None, b"three".to_vec()));
}

#[test]
fn a_new_file_overwrites_nothing() {
    let place = Place::new();
    fs::write(place.path(), b"old").unwrap();
    assert_eq!(place.save(b"new", Over::Nothing), Err(SaveError::AlreadyThere { file: place.path() }));
    assert_eq!(fs::read(place.path()).unwrap(), b"old");
    assert_eq!(place.names(), ["Leeds panel.ron"]);
}

#[test]
fn what_is_in_the_way_is_named() {
    let place = Place::new();
    fs::create_dir(place.path()).unwrap();
    assert_eq!(place.save(b"x", Over::Anything), Err(SaveError::NotAFile { file: place.path() }));
    let lost = place.folder.path().join("gone/a.ron");
    let said = save_atomic(&lost, b"x", Over::Nothing, None).unwrap_err().to_string();
    assert!(said.contains("a.ron: cannot be saved: the folder") && said.ends_with("gone does not exist"), "{said}");
    let under_a_file = place.sessions().join("file");
    fs::write(&under_a_file, "x").unwrap();
    assert!(matches!(save_atomic(&under_a_file.join("a.ron"), b"x", Over::Nothing, None), Err(SaveError::NoFolder { .. })));
}

#[test]
fn a_file_that_can_only_be_read_stays() {
    let place = Place::new();
    fs::write(place.path(), b"old").unwrap();
    let mut permissions = fs::metadata(place.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(place.path(), permissions).unwrap();
    assert_eq!(place.save(b"x", Over::Anything), Err(SaveError::ReadOnly { file: place.path() }));
    assert_eq!(fs::read(place.path()).unwrap(), b"old");
}

#[test]
fn a_save_that_fails_at_the_last_leaves_no_backup() {
    let place = Place::new();
    place.save(b"one", Over::Nothing).unwrap();
    let before = place.save(b"two", Over::Anything).unwrap().backup.unwrap();
    let path = place.path();
    let save = Save { path: &path, target: &path, bytes: b"three", over: Over::Anything, backups: Some(&place.backups) };
    let fail = || {
        let temporary = save.write_temporary(None).unwrap();
        fs::remove_file(temporary.path()).unwrap();
        save.replace(temporary, save.check_contents().unwrap(), &mut Vec::new()).unwrap_err();
        let names = fs::read_dir(before.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(fail(), [before.clone()].into());
    assert_eq!((fs::read(&path).unwrap(), fs::read(&before).unwrap()), (b"two".to_vec(), b"one".to_vec()));
    // One that an earlier save has kept stays.
    let (contents, stamp) = save.check_contents().unwrap().unwrap();
    let kept = place.backups.keep(&path, &contents, &stamp).unwrap().settle().unwrap();
    assert!(fail().contains(&kept));
}

#[test]
fn a_backup_that_fails_does_not_stop_the_save() {
    let place = Place::new();
    let stamp = place.save(b"one", Over::Nothing).unwrap().stamp;
    fs::remove_dir_all(place.folder.path().join("home")).unwrap();
    fs::write(place.folder.path().join("home"), "a file in the way").unwrap();
    let saved = place.save(b"two", Over::Known(&stamp)).unwrap();
    assert!(matches!(&saved.remarks[..], [SaveRemark::NoBackup(_)]), "{saved:?}");
    assert_eq!(fs::read(place.path()).unwrap(), b"two");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_stay_and_new_files_have_the_usual_ones() {
        let place = Place::new();
        let usual = place.sessions().join("usual");
        File::create(&usual).unwrap();
        place.save(b"one", Over::Nothing).unwrap();
        assert_eq!(mode(&place.path()), mode(&usual));
        fs::set_permissions(place.path(), Permissions::from_mode(0o640)).unwrap();
        place.save(b"two", Over::Anything).unwrap();
        assert_eq!(mode(&place.path()), 0o640);
    }

    #[test]
    fn a_link_stays_a_link() {
        let place = Place::new();
        let real = place.folder.path().join("real.ron");
        symlink(&real, place.path()).unwrap();
        place.save(b"one", Over::Nothing).unwrap();
        place.save(b"two", Over::Anything).unwrap();
        assert!(fs::symlink_metadata(place.path()).unwrap().is_symlink());
        assert_eq!(fs::read(real).unwrap(), b"two");
        assert_eq!(place.names(), ["Leeds panel.ron"]);
    }
}

#[test]
fn a_bare_file_name_means_this_folder() {
    // Not saved, since this folder is the project's: only where it would go is looked at.
    let refused = save_atomic(Path::new("Cargo.toml"), b"x", Over::Nothing, None);
    assert_eq!(refused, Err(SaveError::AlreadyThere { file: "Cargo.toml".into() }));
}

#[test]
fn a_busy_file_is_tried_again_until_patience_ends() {
    let busy = || SaveError::Busy { file: "a.ron".into() };
    let mut attempts = 0;
    let third_time = while_busy(PATIENCE, || {
        attempts += 1;
        if attempts < 3 { Err(busy()) } else { Ok(attempts) }
    });
    assert_eq!(third_time, Ok(3));

    let mut attempts = 0;
    let never = while_busy::<()>(Duration::from_millis(60), || {
        attempts += 1;
        Err(busy())
    });
    assert_eq!((never, attempts > 1), (Err(busy()), true));

    let mut attempts = 0;
    let other = while_busy::<()>(PATIENCE, || {
        attempts += 1;
        Err(SaveError::DiskFull { file: "a.ron".into() })
    });
    assert_eq!((other, attempts), (Err(SaveError::DiskFull { file: "a.ron".into() }), 1));
}

#[test]
fn only_own_and_old_leftovers_are_removed() {
    let place = Place::new();
    let long_ago = std::time::SystemTime::now() - STRANDED_AFTER * 2;
    let leftover = |name: &str, is_old: bool| {
        let file = File::create(place.sessions().join(name)).unwrap();
        if is_old {
            file.set_modified(long_ago).unwrap();
        }
    };
    leftover(".Leeds panel.ron.0123456789ab.saltaire-tmp", true);
    leftover(".Leeds panel.ron.ba9876543210.saltaire-tmp", false);
    leftover(".Other.ron.0123456789ab.saltaire-tmp", true);
    leftover("Leeds panel.ron.tmp", true);
    remove_stranded(&place.path());
    let mut names = place.names();
    names.sort();
    let stay = [".Leeds panel.ron.ba9876543210.saltaire-tmp", ".Other.ron.0123456789ab.saltaire-tmp", "Leeds panel.ron.tmp"];
    assert_eq!(names, stay);
}
