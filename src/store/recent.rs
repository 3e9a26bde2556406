//! The sessions opened lately, with what each still owes people.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Disk, Home, Kept, SaveError,
    kept_file::{read_kept, write_kept},
};

const FILE: &str = "recent.ron";
/// How many sessions the list holds.
pub const MOST_RECENT: usize = 20;

/// What a session still owes the people who were there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Owed {
    /// By when attendees were promised the notes, while they have not been sent.
    pub notes_promised_by: Option<Date>,
    /// Until when people were told that the notes are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_until: Option<Date>,
    /// Next steps past their date.
    pub steps_overdue: u32,
    /// Notes not yet checked with their table.
    pub checks_open: u32,
    /// Questions without an answer.
    pub answers_due: u32,
    /// Next steps of which attendees have not been told the latest.
    pub updates_due: u32,
}

impl Owed {
    /// Whether nothing is owed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A session opened lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentSession {
    /// Where its file is.
    pub path: PathBuf,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Where it is held.
    #[serde(default)]
    pub place: String,
    /// On which day.
    #[serde(default)]
    pub date: Option<Date>,
    /// When it was last open.
    pub opened_at: Timestamp,
    /// The screen on which it was left, by its key; one that is not known here does no harm.
    #[serde(default)]
    pub screen: String,
    /// What it still owes people.
    #[serde(default)]
    pub owed: Owed,
}

/// The sessions opened lately, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Recent {
    /// The sessions, at most [`MOST_RECENT`], each file once.
    pub sessions: Vec<RecentSession>,
}

impl Recent {
    /// The list as last saved; empty where there is none or it is damaged.
    #[must_use]
    pub fn read(disk: &dyn Disk, home: &Home) -> Kept<Self> {
        let mut kept: Kept<Self> = read_kept(disk, &home.folder().join(FILE));
        kept.value.sessions.truncate(MOST_RECENT);
        kept
    }

    /// Puts a session first, in place of what was known of the same file. A path that is not text is left out: the list
    /// could not hold it.
    pub fn remember(&mut self, session: RecentSession) {
        if session.path.to_str().is_none() {
            return;
        }
        self.forget(&session.path);
        self.sessions.insert(0, session);
        self.sessions.truncate(MOST_RECENT);
    }

    /// What is known of a file.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<&RecentSession> {
        self.sessions.iter().find(|session| session.path == path)
    }

    /// Takes a file off the list.
    pub fn forget(&mut self, path: &Path) {
        self.sessions.retain(|session| session.path != path);
    }

    /// Keeps the list.
    ///
    /// # Errors
    ///
    /// When the file cannot be saved.
    pub fn save(&self, disk: &dyn Disk, home: &Home) -> Result<(), SaveError> {
        write_kept(disk, &home.folder().join(FILE), self, &["RecentSession"])
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::RealDisk;

    fn session(name: &str) -> RecentSession {
        RecentSession {
            path: PathBuf::from(format!("/sessions/{name}.ron")),
            title: "What matters\n\"here\"".to_owned(),
            place: "लीड्स".to_owned(),
            date: Some("2018-04-17".parse().unwrap()),
            opened_at: "2018-04-17T09:30:00Z".parse().unwrap(),
            screen: "tables".to_owned(),
            owed: Owed { notes_promised_by: Some("2018-05-01".parse().unwrap()), steps_overdue: 2, ..Owed::default() },
        }
    }

    #[test]
    fn the_latest_is_first_and_each_file_is_there_once() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path()).unwrap();
        let mut recent = Recent::read(&RealDisk, &home).value;
        for name in ["a", "b", "a"] {
            recent.remember(session(name));
        }
        recent.save(&RealDisk, &home).unwrap();
        let names = |recent: &Recent| recent.sessions.iter().map(|s| s.path.display().to_string()).collect::<Vec<_>>();
        assert_eq!(Recent::read(&RealDisk, &home).value, recent);
        assert_eq!(names(&recent), ["/sessions/a.ron", "/sessions/b.ron"]);
        recent.forget(Path::new("/sessions/a.ron"));
        assert_eq!(names(&recent), ["/sessions/b.ron"]);
        assert_eq!(fs::read_to_string(folder.path().join(FILE)).unwrap().lines().count(), 6);
    }

    #[test]
    fn the_list_is_short() {
        let mut recent = Recent::default();
        for number in 0..50 {
            recent.remember(session(&number.to_string()));
        }
        assert_eq!(recent.sessions.len(), MOST_RECENT);
        assert_eq!(recent.sessions[0].path, Path::new("/sessions/49.ron"));
    }

    #[test]
    fn what_is_missing_in_an_entry_is_filled_in() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path()).unwrap();
        fs::write(folder.path().join(FILE), r#"(sessions: [(path: "/a.ron", opened_at: "2018-04-17T09:30:00Z")])"#).unwrap();
        let recent = Recent::read(&RealDisk, &home);
        assert_eq!(recent.set_aside, None);
        assert!(recent.value.sessions[0].owed.is_nothing());
    }

    #[test]
    fn a_damaged_list_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path()).unwrap();
        fs::write(folder.path().join(FILE), "(sessions: [(path: ").unwrap();
        let recent = Recent::read(&RealDisk, &home);
        assert_eq!(recent.value, Recent::default());
        assert!(recent.set_aside.unwrap().exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_not_text_is_left_out() {
        use std::os::unix::ffi::OsStringExt as _;
        let mut recent = Recent::default();
        recent.remember(RecentSession { path: std::ffi::OsString::from_vec(vec![0xff]).into(), ..session("a") });
        assert_eq!(recent, Recent::default());
    }
}
