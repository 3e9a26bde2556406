//! The versions that were saved before, in the app's own folder: beside the session they would be synced, sent and found.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{FileStamp, Home};

/// How many ten-minute spans keep a version, besides the one saved last.
const SPANS_KEPT: usize = 8;
/// How much of a backup's name says in which ten minutes it was saved: `2018-04-17T09-3`.
const SPAN_LENGTH: usize = "2018-04-17T09-3".len();
const NAME_LENGTH: usize = "2018-04-17T09-30-00-000-0a1b2c3d.ron".len();

/// Where the versions before are kept: of each session the last one, and the first of each ten minutes in which it was
/// saved, for the latest eight of them.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// The backups in the app's own folder.
    ///
    /// # Errors
    ///
    /// When the folder for them cannot be made.
    pub fn in_home(home: &Home) -> io::Result<Self> {
        Ok(Self { folder: home.private_folder("backups")? })
    }

    /// Keeps what is at `target` now, whose contents and stamp were just read.
    pub(super) fn keep(&self, target: &Path, contents: &[u8], stamp: &FileStamp) -> io::Result<Backup> {
        let folder = self.folder_of(target);
        Home::create_private(&folder)?;
        let backup = folder.join(name_of(stamp));
        // The rename that follows leaves the old contents to this second name: nothing is copied. Not across disks.
        let is_new = match fs::hard_link(target, &backup) {
            Ok(()) => true,
            Err(err) if err.kind() == io::ErrorKind::AlreadyExists => false,
            Err(_) => {
                fs::write(&backup, contents)?;
                true
            }
        };
        Ok(Backup { folder, path: backup, is_new })
    }

    /// One folder a session: its name to be found by people, a checksum of its path to tell apart what has the same name.
    fn folder_of(&self, target: &Path) -> PathBuf {
        let path = fs::canonicalize(target).unwrap_or_else(|_| target.to_path_buf());
        let checksum = crc32fast::hash(path.as_os_str().as_encoded_bytes());
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
        self.folder.join(format!("{plain}-{checksum:08x}"))
    }
}

/// A version just kept, while what is to take its place is not there yet.
#[derive(Debug)]
#[must_use = "it is either settled or taken back"]
pub(super) struct Backup {
    folder: PathBuf,
    path: PathBuf,
    /// Whether it was not there before.
    is_new: bool,
}

impl Backup {
    /// The new version is in place: older backups make room. Gives where this one is.
    pub(super) fn settle(self) -> io::Result<PathBuf> {
        thin_out(&self.folder, &self.path)?;
        Ok(self.path)
    }

    /// The new version did not get in place. The backup would be the session itself by a second name, and change with it.
    pub(super) fn take_back(self) {
        if self.is_new {
            // The save has failed and says so; this adds nothing that anyone could do.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// When it was saved and what it holds, so that the same version has the same name and names sort by time.
fn name_of(stamp: &FileStamp) -> String {
    let saved = stamp.modified().and_then(|modified| jiff::Timestamp::try_from(modified).ok()).unwrap_or_default();
    let time = saved.strftime("%Y-%m-%dT%H-%M-%S");
    format!("{time}-{:03}-{:08x}.ron", saved.subsec_millisecond(), stamp.crc32())
}

/// Removes all but the newest, the one just `kept`, and the first of each of the latest spans.
fn thin_out(folder: &Path, kept: &Path) -> io::Result<()> {
    let mut names: Vec<String> =
        fs::read_dir(folder)?.flatten().filter_map(|entry| entry.file_name().into_string().ok()).filter(|name| is_backup(name)).collect();
    names.sort_unstable();
    let just_kept = kept.file_name().unwrap_or_default();
    for name in surplus(&names).into_iter().filter(|name| just_kept != name.as_str()) {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

fn is_backup(name: &str) -> bool {
    name.len() == NAME_LENGTH && name.is_ascii() && name.ends_with(".ron")
}

/// Which of the names, sorted by time, are one too many.
fn surplus(names: &[String]) -> Vec<&String> {
    let Some((_newest, older)) = names.split_last() else { return Vec::new() };
    let (mut first_of_span, mut surplus): (Vec<&String>, Vec<&String>) = (Vec::new(), Vec::new());
    for name in older {
        if first_of_span.last().is_some_and(|first| first[..SPAN_LENGTH] == name[..SPAN_LENGTH]) {
            surplus.push(name);
        } else {
            first_of_span.push(name);
        }
    }
    let too_old = first_of_span.len().saturating_sub(SPANS_KEPT);
    surplus.extend(first_of_span.into_iter().take(too_old));
    surplus
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(time: &str) -> String {
        format!("2018-04-17T{time}-000-0a1b2c3d.ron")
    }

    #[test]
    fn the_newest_and_the_first_of_each_ten_minutes_stay() {
        let names: Vec<_> = ["09-30-00", "09-30-02", "09-39-59", "09-40-00", "09-45-00", "09-45-02"].map(name).into();
        let gone: Vec<_> = ["09-30-02", "09-39-59", "09-45-00"].map(name).into();
        assert_eq!(surplus(&names), gone.iter().collect::<Vec<_>>());
        assert!(names.iter().all(|name| is_backup(name)));
    }

    #[test]
    fn the_number_kept_is_bounded() {
        let names: Vec<_> = (0..600).map(|second| name(&format!("{:02}-{:02}-{:02}", second / 60, second % 60, 0))).collect();
        let gone = surplus(&names).len();
        assert_eq!(names.len() - gone, SPANS_KEPT + 1);
        assert!(surplus(&[]).is_empty());
    }

    #[test]
    fn the_same_name_elsewhere_is_another_session() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups { folder: folder.path().into() };
        let first = backups.folder_of(Path::new("/a/Leeds panel.ron"));
        assert_ne!(first, backups.folder_of(Path::new("/b/Leeds panel.ron")));
        assert!(first.file_name().unwrap().to_str().unwrap().starts_with("Leeds-panel-"));
    }
}
