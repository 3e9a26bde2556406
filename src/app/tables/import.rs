//! A file of what was said: read away from the window, looked at, then taken in as one step.

use super::super::App;
use super::super::effect::{Effect, PathPurpose};
use super::super::file::{self, FileCommand};
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::TablesDialog;
use crate::app::{AppState, Command};
use crate::edit::Ids;
use crate::import::{self, Choices, ENDINGS, ImportError, Known, Placed, Placement, Preview, Progress};
use crate::model::{EntryId, Session};
use crate::words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that is being read, or was read and not taken in yet.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportDraft {
    /// The file.
    pub path: PathBuf,
    /// What the person chose about how it is read.
    pub choices: Choices,
    /// What is in it, or why it cannot be taken; none until it has been read for the first time.
    pub read: Option<Result<Arc<Preview>, ImportError>>,
    /// Where notes go that do not say themselves where they were said.
    pub placement: Placement,
    /// What the session would get besides notes, in words, each a line.
    pub remarks: Vec<String>,
    /// What is being read or made into notes just now.
    pub working: Option<Working>,
    /// What taking it in would do to the session, and the revision of the session that it would be done to.
    ready: Option<(u64, Box<Placed>)>,
    /// It is taken in as soon as that is known.
    takes: bool,
}

/// Something that is being done away from the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Working {
    ticket: EntryId,
    /// How far it is.
    pub progress: Progress,
}

/// Something to do with a file of what was said.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportCommand {
    /// Choose a file.
    Ask,
    /// Read this one.
    Bring(PathBuf),
    /// Read the first of these and say that files are brought in one after the other.
    BringFirst(Vec<PathBuf>),
    /// Read it in another way.
    Choose(Choices),
    /// Put notes there that do not say where they were said.
    Place(Placement),
    /// Add its rows to the session.
    Take,
    /// Let go of it, and of what is being done with it.
    Drop,
}

/// A file to be read and made into notes, or a preview to be made into notes anew.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportEffect {
    /// Comes back with what came of it.
    pub ticket: EntryId,
    /// Says how far it is, and whether it is still wanted.
    pub progress: Progress,
    /// What the notes are made of.
    pub from: ImportFrom,
    /// The session as it was then, and its revision.
    pub session: (u64, Box<Session>),
    /// Where notes go that do not say themselves where they were said.
    pub placement: Placement,
    /// When the notes are entered.
    pub now: Timestamp,
    /// The zone of this computer.
    pub zone: TimeZone,
    /// Where their ids come from.
    pub ids: Ids,
}

/// What notes are made of.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportFrom {
    /// A file.
    File(PathBuf, Choices),
    /// What was read of it before.
    Read(Arc<Preview>),
}

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportEvent {
    /// As it was asked for.
    pub ticket: EntryId,
    /// What is in it and what it would do to a session of which revision, or why not.
    pub read: Result<(Arc<Preview>, u64, Box<Placed>), ImportFailure>,
}

/// Why a file gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFailure {
    /// The disk does not give it, in words.
    Disk(String),
    /// What is in it cannot be taken.
    Contents(ImportError),
}

impl ImportEffect {
    /// Makes notes of a file. `read` gives its bytes, or says in words why not.
    pub fn run(mut self, read: impl FnOnce(&Path) -> Result<Vec<u8>, ImportFailure>) -> ImportEvent {
        let ticket = self.ticket;
        ImportEvent { ticket, read: self.prepare(read) }
    }

    fn prepare(
        &mut self,
        read: impl FnOnce(&Path) -> Result<Vec<u8>, ImportFailure>,
    ) -> Result<(Arc<Preview>, u64, Box<Placed>), ImportFailure> {
        let (revision, session) = &self.session;
        let preview = match &self.from {
            ImportFrom::Read(preview) => Arc::clone(preview),
            ImportFrom::File(path, choices) => {
                let bytes = read(path)?;
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let preview = import::read(&name, &bytes, choices, &Known::of(session), &self.progress);
                Arc::new(preview.map_err(ImportFailure::Contents)?)
            }
        };
        let placed = import::place(&preview, session, &self.placement, self.now, &self.zone, &mut self.ids, &self.progress);
        Ok((preview, *revision, Box::new(placed.map_err(ImportFailure::Contents)?)))
    }
}

pub(super) fn run(app: &mut App, command: ImportCommand) {
    match command {
        ImportCommand::Ask => file::ask(app, PathPurpose::Import, String::new()),
        ImportCommand::Bring(path) => path_chosen(app, path),
        ImportCommand::BringFirst(paths) => {
            if let Some(first) = paths.into_iter().find(|path| is_to_bring_in(&app.state, path)) {
                let only = words::import::only(&first);
                path_chosen(app, first);
                app.toast(ToastKind::Remark, only, None);
            }
        }
        ImportCommand::Choose(choices) => {
            app.with_open(|open| {
                if let Some(draft) = &mut open.tables.import {
                    draft.choices = choices;
                }
            });
            read_anew(app);
        }
        ImportCommand::Place(placement) => {
            app.with_open(|open| {
                if let Some(draft) = &mut open.tables.import {
                    draft.placement = placement;
                }
            });
            place_anew(app);
        }
        ImportCommand::Take => take(app),
        ImportCommand::Drop => close(app),
    }
}

/// Whether a dropped file is one to be brought in, by its name. A text can be a session, too: that shows when it is read.
pub(in crate::app) fn is_to_bring_in(state: &AppState, path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_whole = state.open.as_ref().is_some_and(|open| open.session().pack.is_none());
    ENDINGS.contains(&ending.as_str()) && (ending != "txt" || is_whole)
}

/// Goes on with a file that the person chose or dropped on the window.
pub(in crate::app) fn path_chosen(app: &mut App, path: PathBuf) {
    if app.state.open.as_ref().is_none_or(|open| open.session().pack.is_some()) {
        app.toast(ToastKind::Error, words::import::no_session(&path), None);
        return;
    }
    if app.refuses_changes() {
        return;
    }
    close(app);
    app.with_open(|open| {
        let placement = Placement { table: open.tables.table(), item: open.tables.target };
        let choices = Choices::default();
        let remarks = Vec::new();
        open.tables.import = Some(ImportDraft { path, choices, read: None, placement, remarks, working: None, ready: None, takes: false });
    });
    app.state.dialog = Some(Dialog::Tables(TablesDialog::Import));
    read_anew(app);
}

fn read_anew(app: &mut App) {
    let draft = app.state.open.as_ref().and_then(|open| open.tables.import.as_ref());
    let from = draft.map(|draft| ImportFrom::File(draft.path.clone(), draft.choices.clone()));
    begin(app, from);
}

fn place_anew(app: &mut App) {
    let draft = app.state.open.as_ref().and_then(|open| open.tables.import.as_ref());
    let from = draft.and_then(|draft| Some(ImportFrom::Read(draft.read.clone()?.ok()?)));
    begin(app, from);
}

/// Has notes made; what was being made before is not wanted any more.
fn begin(app: &mut App, from: Option<ImportFrom>) {
    let (ticket, ids) = (app.ids.entry(), app.ids.apart());
    let (now, zone) = (app.state.now, app.state.zone.clone());
    let Some(open) = app.state.open.as_mut() else { return };
    let session = (open.document.revision(), Box::new(open.session().clone()));
    let (Some(draft), Some(from)) = (&mut open.tables.import, from) else { return };
    let progress = Progress::default();
    draft.ready = None;
    let before = draft.working.replace(Working { ticket, progress: progress.clone() });
    let placement = draft.placement;
    if let Some(before) = before {
        before.progress.cancel();
    }
    app.effect(Effect::Import(Box::new(ImportEffect { ticket, progress, from, session, placement, now, zone, ids })));
}

/// Notes were made of a file, or could not be.
pub(in crate::app) fn read(app: &mut App, event: ImportEvent) {
    let Some(draft) = app.state.open.as_mut().and_then(|open| open.tables.import.as_mut()) else { return };
    if draft.working.as_ref().is_none_or(|working| working.ticket != event.ticket) {
        return;
    }
    draft.working = None;
    match event.read {
        Ok((preview, revision, placed)) => {
            draft.remarks = words::import::remarks(&placed);
            draft.read = Some(Ok(preview));
            draft.ready = Some((revision, placed));
            if draft.takes {
                take(app);
            }
        }
        Err(ImportFailure::Contents(ImportError::Session)) => {
            let path = draft.path.clone();
            close(app);
            app.dispatch(Command::File(FileCommand::Open(path)));
        }
        Err(ImportFailure::Contents(error)) => {
            (draft.read, draft.takes) = (Some(Err(error)), false);
            draft.remarks.clear();
        }
        Err(ImportFailure::Disk(why)) => {
            close(app);
            app.toast(ToastKind::Error, why, None);
        }
    }
}

fn take(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let revision = open.document.revision();
    let Some(draft) = &mut open.tables.import else { return };
    draft.takes = true;
    let ready = draft.ready.take_if(|(of, _)| *of == revision);
    let Some((_, placed)) = ready else {
        // The session has changed since, or it is still being worked out.
        if draft.working.is_none() {
            place_anew(app);
        }
        return;
    };
    let Placed { edit, references, .. } = *placed;
    if references.is_empty() {
        draft.takes = false;
        return;
    }
    app.commit(edit);
    if app.state.open.as_ref().is_some_and(|open| open.document.revision() != revision) {
        close(app);
        let undo = (words::edits::undo().to_owned(), Command::Undo);
        app.toast(ToastKind::Done, words::import::taken(references.len()), Some(undo));
    }
}

fn close(app: &mut App) {
    app.with_open(|open| {
        if let Some(working) = open.tables.import.take().and_then(|draft| draft.working) {
            working.progress.cancel();
        }
    });
    if app.state.dialog == Some(Dialog::Tables(TablesDialog::Import)) {
        app.state.dialog = None;
    }
}
