//! What packs ask of the world outside, and what comes back.

use crate::merge::MergeRemark;
use crate::model::{EntryId, Session, SessionId};
use crate::store::{Contents, SaveError};
use std::path::PathBuf;

/// Something to be done with the files of packs.
#[derive(Debug, Clone, PartialEq)]
pub enum PackEffect {
    /// Write a pack, and keep it as it is handed out in the program's own folder.
    HandOut {
        /// Where.
        path: PathBuf,
        /// The pack.
        pack: Box<Session>,
        /// Whether a file that is there may be replaced; it is kept first.
        replace: bool,
    },
    /// Read packs and see what they bring.
    BringBack {
        /// The whole session as it is.
        whole: Box<Session>,
        /// Its revision.
        revision: u64,
        /// The packs.
        paths: Vec<PathBuf>,
        /// Whether notes are wanted again that were brought before and are not there any more.
        again: bool,
    },
    /// Keep a pack as it came back, in place of the one that was kept before.
    KeepBase(Box<Session>),
    /// Delete a pack from a note-taker's computer, with its journals and kept versions.
    Remove {
        /// Where it is.
        path: PathBuf,
        /// The session that it is of.
        session: SessionId,
        /// The pack.
        pack: EntryId,
    },
    /// Delete files of packs that were brought back, where they still hold what was read.
    Delete(Vec<(PathBuf, Contents)>),
}

/// What came back.
#[derive(Debug)]
pub enum PackEvent {
    /// Several packs were chosen to be brought back.
    Chosen(Vec<PathBuf>),
    /// A pack was written.
    HandedOut {
        /// Where.
        path: PathBuf,
    },
    /// A pack was not written.
    NotHandedOut {
        /// Where it was to go.
        path: PathBuf,
        /// Why.
        error: SaveError,
    },
    /// Packs were read.
    Brought(Box<Brought>),
    /// A pack was removed from this computer.
    Removed {
        /// Where it was.
        path: PathBuf,
        /// What could not be deleted.
        left: Vec<PathBuf>,
    },
    /// A pack is still on this computer.
    NotRemoved {
        /// Where.
        path: PathBuf,
        /// Why, in words.
        why: String,
    },
    /// Files of packs were deleted, but for these.
    Deleted {
        /// What is still there.
        left: Vec<PathBuf>,
    },
}

/// What packs bring to the whole session.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// The revision of the whole session that they were merged with.
    pub revision: u64,
    /// The whole session with what they bring.
    pub session: Session,
    /// The files, in the order in which they were merged.
    pub files: Vec<BroughtFile>,
    /// Whether notes were wanted again that were brought before and are not there any more.
    pub again: bool,
}

/// One file.
#[derive(Debug, Clone, PartialEq)]
pub struct BroughtFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it brings, or why it brings nothing, in words.
    pub outcome: Result<BroughtPack, String>,
}

/// What one pack brings.
#[derive(Debug, Clone, PartialEq)]
pub struct BroughtPack {
    /// The pack as it came back.
    pub pack: Session,
    /// What its file holds.
    pub contents: Contents,
    /// What there is to say about the merge.
    pub told: Vec<MergeRemark>,
    /// How many new notes.
    pub new_notes: usize,
    /// Whether it changes anything.
    pub changes: bool,
    /// How many notes were brought before, are not in the whole session any more, and stay out.
    pub left_out: usize,
}

impl Brought {
    /// What each pack that can be read brings.
    pub fn packs(&self) -> impl Iterator<Item = &BroughtPack> {
        self.files.iter().filter_map(|file| file.outcome.as_ref().ok())
    }

    /// Whether any of them changes anything.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.packs().any(|pack| pack.changes)
    }

    /// How many notes stay out that were brought before.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.packs().map(|pack| pack.left_out).sum()
    }
}
