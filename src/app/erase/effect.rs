//! What erasing asks of the world outside, and what comes back.

use crate::erase::Erasure;
use crate::model::{Session, Withdrawn};
use crate::store::{FileStamp, SaveError};
use crate::words;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Something to be done outside for what is to be gone for good.
#[derive(Debug, Clone, PartialEq)]
pub enum EraseEffect {
    /// Look what else is known of it: earlier wordings, and how many of the program's own files have it.
    Look {
        /// Where the session is kept.
        path: PathBuf,
        /// What is to be erased.
        erasure: Erasure,
    },
    /// Save the session without it, and after that take it out of everything else that the program keeps.
    Erase {
        /// Where the session is kept.
        path: PathBuf,
        /// The session without it.
        session: Box<Session>,
        /// Its revision.
        revision: u64,
        /// The number of the last edit that it has.
        number: u64,
        /// What the file must still be.
        expected: Option<FileStamp>,
        /// What is to be erased.
        erasure: Erasure,
    },
    /// Take what was withdrawn elsewhere out of what is kept here, where that has any of it.
    Again {
        /// Where the session is kept.
        path: PathBuf,
        /// Everything that its file says was withdrawn.
        erasure: Erasure,
    },
    /// Go on with what earlier runs of the program were ended in.
    Finish,
    /// Remove files that could not be read or cleaned, since somebody chose so.
    Remove(Vec<PathBuf>),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum EraseEvent {
    /// What else is known.
    Looked {
        /// What is to be erased, with every wording that was found.
        erasure: Erasure,
        /// How many kept versions have it.
        backups: usize,
        /// How many journals were left behind that may have it.
        journals: usize,
    },
    /// It is out of the session's file and of whatever else could be reached.
    Erased {
        /// Where the session is kept.
        path: PathBuf,
        /// The revision that is on the disk.
        revision: u64,
        /// What the file is now.
        stamp: FileStamp,
        /// How long saving took.
        took: Duration,
        /// What was done.
        done: Erased,
    },
    /// The session's file could not be saved: nothing else was touched.
    NotErased {
        /// Where the session is kept.
        path: PathBuf,
        /// Why.
        error: SaveError,
    },
    /// What earlier runs were ended in.
    Finished(Vec<FinishedErasing>),
    /// Files were removed; those that are still there, each with why, in words.
    Removed(Vec<(PathBuf, String)>),
}

/// Something that an earlier run of the program was ended in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedErasing {
    /// Where the session is kept.
    pub path: PathBuf,
    /// The tombstones.
    pub withdrawn: Vec<Withdrawn>,
    /// What was done; none: the session's file had not been saved without it, or cannot be read now.
    pub done: Option<Erased>,
}

/// What was done when something was erased.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased {
    /// How many kept versions it was taken out of.
    pub backups: usize,
    /// How many journals it was taken out of, the session's own not counted.
    pub journals: usize,
    /// How many other files of the program's own it was taken out of.
    pub others: usize,
    /// How many photos of flipchart sheets that show it were deleted.
    pub photos: usize,
    /// What could not be cleaned.
    pub left: Vec<Left>,
    /// Other files that are known to be copies of the session: nothing was done to them.
    pub copies: Vec<PathBuf>,
}

/// A file that could not be cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub why: Why,
}

impl Left {
    /// As it is said.
    #[must_use]
    pub fn said(&self) -> String {
        match &self.why {
            Why::Unreadable { has_words } => words::erase::unreadable(&self.file, *has_words),
            Why::UnknownPhoto => words::erase::unknown_photo(&self.file),
            Why::HeldElsewhere => words::erase::held_elsewhere(&self.file),
            Why::Failed(why) => words::erase::failed(&self.file, why),
        }
    }
}

/// Why a file could not be cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It cannot be read as what it is, so that words cannot be taken out one by one; whether the words were seen in it.
    Unreadable {
        /// They were.
        has_words: bool,
    },
    /// It is in the folder of photos, and no sheet has it: it may show the words.
    UnknownPhoto,
    /// Another window is writing it.
    HeldElsewhere,
    /// Something else, in words.
    Failed(String),
}

impl Erased {
    /// The files that can only be removed whole.
    #[must_use]
    pub fn unreadable(&self) -> Vec<PathBuf> {
        let unreadable = self.left.iter().filter(|left| matches!(left.why, Why::Unreadable { .. }));
        unreadable.map(|left| left.file.clone()).collect()
    }

    /// Whether something is to be tried again.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.left.iter().any(|left| !matches!(left.why, Why::Unreadable { .. } | Why::UnknownPhoto))
    }

    /// Notes that something did not work.
    pub fn fails(&mut self, file: &Path, why: String) {
        self.left.push(Left { file: file.to_owned(), why: Why::Failed(why) });
    }

    /// Notes that a file can only be removed whole.
    pub fn cannot_be_read(&mut self, file: &Path, has_words: bool) {
        self.left.push(Left { file: file.to_owned(), why: Why::Unreadable { has_words } });
    }

    /// Notes that a photo belongs to no sheet.
    pub fn is_unknown_photo(&mut self, file: &Path) {
        self.left.push(Left { file: file.to_owned(), why: Why::UnknownPhoto });
    }

    /// Notes that another window is writing a file.
    pub fn is_held_elsewhere(&mut self, file: &Path) {
        self.left.push(Left { file: file.to_owned(), why: Why::HeldElsewhere });
    }
}
