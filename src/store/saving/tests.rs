use std::fs::{self, File, Permissions};

use super::*;
use crate::store::{Home, RealDisk};

struct Place {
    folder: tempfile::TempDir,
    backups: Backups,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        let home = Home::at(&folder.path().join("home")).unwrap();
        Self { backups: Backups::in_home(&RealDisk, &home).unwrap(), folder }
    }

    fn sessions(&self) -> PathBuf {
        self.folder.path().join("sessions")
    }

    fn path(&self) -> PathBuf {
        self.sessions().join("Leeds panel.ron")
    }

    fn save(&self, bytes: &[u8], over: Over<'_>) -> Result<Saved, SaveError> {
        save_atomic(&RealDisk, &self.path(), bytes, over, Keep::InTurn(&self.backups))
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

/// A file with so many notes, as its last line says it, told from others by its words.
fn with_notes(notes: usize, words: &str) -> Vec<u8> {
    format!("{words}\n// end: {notes} notes, crc32 00000000\n").into_bytes()
}

#[test]
fn of_a_half_hour_one_version_is_kept() {
    let place = Place::new();
    let mut stamp = place.save(&with_notes(40, "0"), Over::Nothing).unwrap().stamp;
    let mut kept = Vec::new();
    for number in 1..40_u32 {
        let saved = place.save(&with_notes(40, &number.to_string()), Over::Known(&stamp)).unwrap();
        stamp = saved.stamp;
        kept.extend(saved.backup);
    }
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read(&kept[0]).unwrap(), with_notes(40, "0"));
}

#[test]
fn what_loses_half_its_notes_or_is_not_ours_is_kept_out_of_turn() {
    let place = Place::new();
    let stamp = place.save(&with_notes(40, "a"), Over::Nothing).unwrap().stamp;
    let next = |bytes: &[u8], over: Over<'_>| place.save(bytes, over).unwrap();
    let first = next(&with_notes(41, "b"), Over::Known(&stamp));
    assert!(first.backup.is_some(), "the first of the day");
    let half = next(&with_notes(21, "c"), Over::Known(&first.stamp));
    assert_eq!(half.backup, None);
    let less = next(&with_notes(10, "d"), Over::Known(&half.stamp));
    assert_eq!(fs::read(less.backup.unwrap()).unwrap(), with_notes(21, "c"));
    fs::write(place.path(), with_notes(10, "hers")).unwrap();
    let over_hers = next(&with_notes(10, "e"), Over::Anything);
    assert_eq!(fs::read(over_hers.backup.unwrap()).unwrap(), with_notes(10, "hers"));
    let asked = save_atomic(&RealDisk, &place.path(), b"f", Over::Known(&over_hers.stamp), Keep::Always(&place.backups)).unwrap();
    assert_eq!(fs::read(asked.backup.unwrap()).unwrap(), with_notes(10, "e"));
}

#[test]
fn nothing_is_never_written() {
    let place = Place::new();
    place.save(b"one", Over::Nothing).unwrap();
    assert_eq!(place.save(b"", Over::Anything), Err(SaveError::NothingToWrite { file: place.path() }));
    assert_eq!(fs::read(place.path()).unwrap(), b"one");
}

#[test]
fn what_is_there_already_is_no_change_of_somebody_else() {
    let place = Place::new();
    let stamp = place.save(b"one", Over::Nothing).unwrap().stamp;
    // As after a rename that a network did and said that it had not.
    fs::write(place.path(), b"two").unwrap();
    place.save(b"two", Over::Known(&stamp)).unwrap();
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
    let said = save_atomic(&RealDisk, &lost, b"x", Over::Nothing, Keep::Nothing).unwrap_err().to_string();
    assert!(said.contains("a.ron: cannot be saved: the folder") && said.ends_with("gone does not exist"), "{said}");
    let under_a_file = place.sessions().join("file");
    fs::write(&under_a_file, "x").unwrap();
    assert!(matches!(
        save_atomic(&RealDisk, &under_a_file.join("a.ron"), b"x", Over::Nothing, Keep::Nothing),
        Err(SaveError::NoFolder { .. })
    ));
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
fn a_backup_that_fails_does_not_stop_the_save() {
    let place = Place::new();
    let stamp = place.save(b"one", Over::Nothing).unwrap().stamp;
    fs::remove_dir_all(place.folder.path().join("home")).unwrap();
    fs::write(place.folder.path().join("home"), "a file in the way").unwrap();
    let saved = place.save(b"two", Over::Known(&stamp)).unwrap();
    assert!(matches!(&saved.remarks[..], [SaveRemark::NoBackup(_)]), "{saved:?}");
    assert_eq!(fs::read(place.path()).unwrap(), b"two");
    // Unless it was asked for.
    let refused = save_atomic(&RealDisk, &place.path(), b"three", Over::Known(&saved.stamp), Keep::Always(&place.backups));
    assert!(matches!(refused, Err(SaveError::NotKept { .. })), "{refused:?}");
    assert_eq!((fs::read(place.path()).unwrap(), place.names()), (b"two".to_vec(), vec!["Leeds panel.ron".to_owned()]));
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
        let kept = place.save(b"two", Over::Anything).unwrap().backup.unwrap();
        assert_eq!(mode(&place.path()), 0o640);
        assert_eq!((mode(&kept), mode(kept.parent().unwrap())), (0o600, 0o700));
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
    let refused = save_atomic(&RealDisk, Path::new("Cargo.toml"), b"x", Over::Nothing, Keep::Nothing);
    assert_eq!(refused, Err(SaveError::AlreadyThere { file: "Cargo.toml".into() }));
}

#[test]
fn only_own_and_old_leftovers_are_removed() {
    let place = Place::new();
    let long_ago = std::time::SystemTime::now() - Duration::from_hours(48);
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
    remove_stranded(&RealDisk, &place.path());
    let mut names = place.names();
    names.sort();
    let stay = [".Leeds panel.ron.ba9876543210.saltaire-tmp", ".Other.ron.0123456789ab.saltaire-tmp", "Leeds panel.ron.tmp"];
    assert_eq!(names, stay);
}
