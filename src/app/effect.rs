//! What the program asks of the world outside, and what comes back.

mod journal;
mod looking;
mod offers;
mod path_purpose;

pub use journal::JournalEffect;
pub use looking::{LookEffect, LookEvent};
pub use offers::{DamageEffect, VersionContents, VersionsEffect, VersionsEvent};
pub use path_purpose::PathPurpose;

use super::agenda::{DayEffect, DayEvent};
use super::erase::{EraseEffect, EraseEvent};
use super::file::Elsewhere;
use super::home::{ReuseEffect, ReuseEvent};
use super::packs::{PackEffect, PackEvent};
use super::tables::{ImportEffect, ImportEvent, PhotoEffect, PhotoEvent};
use crate::export::{Format, Print};
use crate::import::answers::{Answers, AnswersError};
use crate::model::{Audience, EntryId, NoteId, Session};
use crate::report::{Options, Report};
use crate::store::{
    FileStamp, LeftBehind, LoadError, Loaded, OpenElsewhere, Recent, Recovery, Rescued, SaveError, Settings, UnreadJournal,
};
use std::path::PathBuf;
use std::time::Duration;

/// Something to be done outside, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read what this computer remembers: settings and recent sessions.
    ReadHome,
    /// Keep the settings.
    WriteSettings(Box<Settings>),
    /// Keep the recent sessions.
    WriteRecent(Recent),
    /// Ask the person for a path with the system's dialog.
    AskPath {
        /// What it is for.
        purpose: PathPurpose,
        /// The name that is offered for a new file.
        suggested_name: String,
        /// The folder to begin in.
        folder: Option<PathBuf>,
    },
    /// Find a path that no file has, for a new session.
    FindPlace {
        /// The folder; where there is none, or it is gone: wherever documents are.
        folder: Option<PathBuf>,
        /// The file's name, as long as no file has it.
        name: String,
    },
    /// Read a session.
    Read(WhatToRead),
    /// Write a session that has no file yet; an existing file is kept unless the person chose to replace it.
    Create {
        /// Where.
        path: PathBuf,
        /// The session as it was then.
        session: Box<Session>,
        /// Its revision.
        revision: u64,
        /// The number of the last edit that it has.
        number: u64,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
    /// Write the open session.
    Save {
        /// Where.
        path: PathBuf,
        /// The session as it was then.
        session: Box<Session>,
        /// Its revision.
        revision: u64,
        /// The number of the last edit that it has.
        number: u64,
        /// What the file must still be, so that nobody's changes are overwritten.
        expected: Option<FileStamp>,
        /// Whether what it takes the place of is kept as a version, whenever the last one was kept.
        keeps_before: bool,
    },
    /// Read another state of the open session and merge both, where it is another.
    Compare {
        /// The session's own file, or a copy beside it.
        path: PathBuf,
        /// What both came from, if that is known.
        base: Option<Box<Session>>,
        /// The open session.
        mine: Box<Session>,
        /// What the file was when it was last read or written here: where it still is, there is nothing to compare.
        expected: Option<FileStamp>,
    },
    /// Ask whoever has a session open to hand it over, and read it when they have.
    TakeOver(PathBuf),
    /// Watch the open session's file and the folder that it is in, in place of what was watched before.
    Watch(Option<(PathBuf, FileStamp)>),
    /// Write an export.
    Export {
        /// Where.
        path: PathBuf,
        /// The session as it was then.
        session: Box<Session>,
        /// For whom.
        audience: Audience,
        /// In which format.
        format: Format,
        /// Number, finality and date.
        options: Options,
        /// How large the text is set.
        print: Print,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
    /// Write a file about the day.
    WriteDay(DayEffect),
    /// Read a file of what was said and make notes of it.
    Import(Box<ImportEffect>),
    /// Read a file of answers of the rescue sheet.
    ReadAnswers(PathBuf),
    /// Put together what an audience gets, to be looked at.
    BuildPreview {
        /// Comes back with it.
        ticket: EntryId,
        /// The session as it was then.
        session: Box<Session>,
        /// For whom.
        audience: Audience,
        /// Number, finality and date.
        options: Options,
    },
    /// Look for paragraphs of the write-up that repeat words which may not be quoted.
    CheckWriteUp {
        /// Comes back with what is found.
        ticket: EntryId,
        /// The session as it was then.
        session: Box<Session>,
        /// Groups of fewer people than this are not shown to attendees.
        smallest_count: u32,
    },
    /// Look through much text.
    Look(LookEffect),
    /// Look which of these files are not there.
    LookFor(Vec<PathBuf>),
    /// Make a sound that says that time is over, where this computer can.
    Chime,
    /// Keep the display and the machine awake, or let them sleep when they like.
    StayAwake(bool),
    /// Show a file's folder in the system's file manager.
    OpenFolder(PathBuf),
    /// Let go of the lock on a session that was closed.
    Unlock(PathBuf),
    /// To do with earlier versions.
    Versions(VersionsEffect),
    /// To do with a damaged session.
    Damage(DamageEffect),
    /// To do with table packs.
    Pack(PackEffect),
    /// To do with the person's own templates and last time's session.
    Reuse(ReuseEffect),
    /// To do with journals.
    Journal(JournalEffect),
    /// To do with photos of flipchart sheets.
    Photo(PhotoEffect),
    /// To do with what is to be gone for good.
    Erase(EraseEffect),
    /// Look for journals that programs which do not run any more have left behind.
    LookForJournals,
}

/// A session to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatToRead {
    /// From a file.
    File(PathBuf),
    /// A bundled example, by its name: a copy in the program's own folder is made, or gone on with.
    Example(String),
}

/// What came back from outside.
#[derive(Debug)]
pub enum Event {
    /// What this computer remembers.
    HomeRead {
        /// The settings.
        settings: Box<Settings>,
        /// The recent sessions, newest first.
        recent: Recent,
        /// What could not be read, in words; it was set aside.
        remark: Option<String>,
    },
    /// Which of the files that were looked for are not there.
    Gone(Vec<PathBuf>),
    /// The person chose a path, or none.
    PathChosen {
        /// What it is for.
        purpose: PathPurpose,
        /// The path; none: they changed their mind.
        path: Option<PathBuf>,
    },
    /// There is no system dialog here: the person has to type the path.
    NoDialogs {
        /// What it is for.
        purpose: PathPurpose,
        /// The path that is offered.
        suggested: PathBuf,
    },
    /// A path that no file has.
    PlaceFound {
        /// The folder that was asked for.
        folder: Option<PathBuf>,
        /// The name that was asked for.
        name: String,
        /// The path.
        path: PathBuf,
    },
    /// A session was read.
    Read {
        /// From where.
        path: PathBuf,
        /// What was read.
        loaded: Box<Loaded<Session>>,
        /// What the file is now, so that a later change of it is noticed.
        stamp: FileStamp,
        /// Who else has it open, in words; it is read-only here then.
        held: Option<OpenElsewhere>,
        /// What journals that were left behind have beyond it.
        left: Vec<Recovery>,
    },
    /// A session could not be read.
    NotRead {
        /// From where.
        path: PathBuf,
        /// Why.
        error: LoadError,
    },
    /// A session is on the disk.
    Saved {
        /// Where.
        path: PathBuf,
        /// Which revision.
        revision: u64,
        /// What the file is now.
        stamp: FileStamp,
        /// How long it took.
        took: Duration,
    },
    /// A session is not on the disk.
    NotSaved {
        /// Where.
        path: PathBuf,
        /// Why.
        error: SaveError,
    },
    /// An export is on the disk.
    Exported {
        /// Where.
        path: PathBuf,
        /// For whom.
        audience: Audience,
        /// Number, finality and date.
        options: Options,
    },
    /// A file of what was said was read.
    Import(ImportEvent),
    /// A file of answers was read; what is in it, or why it cannot be taken.
    AnswersRead(PathBuf, Result<Box<Answers>, AnswersError>),
    /// An export could not be written.
    NotExported {
        /// Where it was to go.
        path: PathBuf,
        /// Why.
        error: SaveError,
    },
    /// What came of a file about the day.
    Day(DayEvent),
    /// What an audience gets is put together.
    Previewed {
        /// As it was asked for.
        ticket: EntryId,
        /// What they get.
        report: Box<Report>,
    },
    /// The paragraphs of the write-up were compared with what may not be quoted.
    WriteUpChecked {
        /// As it was asked for.
        ticket: EntryId,
        /// The paragraphs that repeat a note, each with that note.
        repeats: Vec<(EntryId, NoteId)>,
    },
    /// What came of looking through much text.
    Looked(LookEvent),
    /// Edits are on the disk, in the journal or in the session's file.
    Journalled {
        /// Where the session is kept.
        path: PathBuf,
        /// The number of the last of them.
        number: u64,
    },
    /// Somebody may have changed the watched file.
    FileMayHaveChanged(PathBuf),
    /// Someone asks for the watched session.
    AskedToHandOver {
        /// Where it is.
        path: PathBuf,
        /// Who asks, in words.
        who: String,
    },
    /// A session that was asked for was not handed over.
    NotTakenOver {
        /// Where it is.
        path: PathBuf,
        /// Who has it, in words.
        who: String,
    },
    /// Files beside the watched one are called as sync programs call the copies that they make of two.
    CopiesFound(Vec<PathBuf>),
    /// Another state of the open session was read.
    Compared {
        /// As it was asked for.
        expected: Option<FileStamp>,
        /// What was found.
        found: Box<Elsewhere>,
    },
    /// Another state of the open session cannot be compared with it.
    NotCompared {
        /// The file that holds it.
        path: PathBuf,
        /// Why, in words.
        why: String,
    },
    /// A journal that was left behind is gone, or cannot be removed.
    JournalDiscarded(PathBuf),
    /// A journal that was left behind has this other name and is not found any more.
    JournalSetAside(PathBuf, PathBuf),
    /// Edits are not on the disk.
    NotJournalled {
        /// Where the session is kept.
        path: PathBuf,
        /// Why, in words.
        why: String,
    },
    /// Journals that were left behind.
    LeftBehind {
        /// What each has beyond its session's file, newest first.
        left: Vec<LeftBehind>,
        /// Those that cannot be read; they are kept.
        unreadable: Vec<UnreadJournal>,
    },
    /// Of earlier versions.
    Versions(VersionsEvent),
    /// What can be read of a damaged session.
    Rescued {
        /// Where it is.
        path: PathBuf,
        /// What can be read, or why not even the file can.
        rescued: Result<Box<Rescued>, LoadError>,
    },
    /// What came of the person's own templates and last time's session.
    Reuse(ReuseEvent),
    /// What came of table packs.
    Pack(PackEvent),
    /// What came of photos of flipchart sheets.
    Photo(PhotoEvent),
    /// What came of erasing.
    Erase(Box<EraseEvent>),
    /// Something worth knowing, in words.
    Remarked(String),
    /// Something else did not work, in words.
    Failed(String),
}
