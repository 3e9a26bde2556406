//! Earlier versions and damaged sessions: what is asked of the world outside, and what comes back.

use crate::model::Session;
use crate::store::{BackupContents, BackupEntry, LoadError, RestoreError};
use crate::words::versions::Against;
use std::path::PathBuf;

/// Something to be done with the earlier versions of a session.
#[derive(Debug, Clone, PartialEq)]
pub enum VersionsEffect {
    /// List those of the session at this path.
    List(PathBuf),
    /// Read the session at this path, to compare its versions with.
    ReadNow(PathBuf),
    /// Say what is in a version.
    LookInto {
        /// Where the session is kept.
        path: PathBuf,
        /// The version.
        entry: BackupEntry,
        /// What it is compared with.
        now: Option<Box<Session>>,
    },
    /// Read a version, to be taken into the open session.
    Read {
        /// Where the session is kept.
        path: PathBuf,
        /// The version.
        entry: BackupEntry,
    },
    /// Write a version where the session cannot be read any more; what is there is kept as a version first.
    PutBack {
        /// Where the session is kept.
        path: PathBuf,
        /// The version.
        entry: BackupEntry,
    },
    /// Write a version to a file of its own.
    Copy {
        /// The version.
        entry: BackupEntry,
        /// The file.
        to: PathBuf,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
}

/// What came back of earlier versions. A version is named by its file.
#[derive(Debug)]
pub enum VersionsEvent {
    /// Which there are.
    Listed {
        /// Where the session is kept.
        path: PathBuf,
        /// The newest first.
        entries: Vec<BackupEntry>,
    },
    /// The session as its file has it.
    NowRead {
        /// Where it is kept.
        path: PathBuf,
        /// None: it cannot be read.
        session: Option<Box<Session>>,
    },
    /// What is in a version.
    LookedInto {
        /// Where the session is kept.
        path: PathBuf,
        /// The version.
        version: PathBuf,
        /// What is in it, or why it cannot be read.
        contents: Result<Box<VersionContents>, LoadError>,
    },
    /// A version was read.
    Read {
        /// Where the session is kept.
        path: PathBuf,
        /// The version.
        version: PathBuf,
        /// What it says, or why it cannot be read.
        session: Result<Box<Session>, LoadError>,
    },
    /// A version is in the place of a session that could not be read, or is not.
    PutBack {
        /// Where the session is kept.
        path: PathBuf,
        /// Why not.
        done: Result<(), RestoreError>,
    },
    /// A version is in a file of its own, or is not.
    Copied {
        /// The file.
        to: PathBuf,
        /// Why not.
        done: Result<(), RestoreError>,
    },
}

/// What is in a version.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionContents {
    /// What it holds.
    pub holds: BackupContents,
    /// What restoring it would change; none where there is nothing to compare it with, or it is of another session.
    pub against: Option<Against>,
}

/// Something to be done with a damaged session, which stays as it is.
#[derive(Debug, Clone, PartialEq)]
pub enum DamageEffect {
    /// Work out what can be read of it.
    Rescue(PathBuf),
    /// Write what could be read to a file of its own, never over the damaged one.
    Copy {
        /// The damaged file.
        original: PathBuf,
        /// Where the copy goes.
        path: PathBuf,
        /// What could be read.
        session: Box<Session>,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
}
