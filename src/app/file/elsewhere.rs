//! Another state of the open session: its file, which somebody else has changed, or a copy beside it that a sync program made of two.
//! What each way out would bring and lose is worked out off the UI thread and said before anyone chooses.

use super::super::effect::Effect;
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, Command, Open};
use super::{FileCommand, FileDialog, SaveState, changed, leaving, saving};
use crate::merge::{Merged, brought_in};
use crate::model::Session;
use crate::store::{FileStamp, is_conflict_copy};
use crate::words;
use std::path::{Path, PathBuf};

/// Another state of the open session.
#[derive(Debug, Clone, PartialEq)]
pub struct Elsewhere {
    /// The file that holds it.
    pub path: PathBuf,
    /// What that file is.
    pub stamp: FileStamp,
    /// The state in it.
    pub theirs: Session,
    /// The open session as it was compared with it.
    pub mine: Session,
    /// Both brought together.
    pub merged: Merged,
}

/// How much of one state another lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lacks {
    /// Notes that are not there.
    pub notes: usize,
    /// Notes that say something else.
    pub changed: usize,
    /// Whether anything but notes is different.
    pub others: bool,
}

impl Lacks {
    fn between(one: &Session, other: &Session) -> Self {
        let notes = one.notes.tally_since(&other.notes);
        let others = Session { notes: other.notes.clone(), ..one.clone() } != *other;
        Self { notes: notes.more, changed: notes.changed, others }
    }
}

impl Elsewhere {
    /// What would be let go of by going on with theirs.
    #[must_use]
    pub fn lost_by_reloading(&self) -> Lacks {
        Lacks::between(&self.mine, &self.theirs)
    }

    /// What a copy of mine would not have.
    #[must_use]
    pub fn lacking_in_copy(&self) -> Lacks {
        Lacks::between(&self.theirs, &self.mine)
    }

    /// Whether merging would take out so many notes that somebody should look.
    #[must_use]
    pub fn is_shrunk(&self) -> bool {
        self.merged.told.iter().any(|told| matches!(told, crate::merge::MergeRemark::Shrunk { .. }))
    }
}

/// What becomes of another state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElsewhereCommand {
    /// Brings both together.
    Merge(PathBuf),
    /// Brings both together and takes no note out, whoever deleted it.
    MergeKeepingAll(PathBuf),
    /// Goes on with theirs.
    TakeTheirs,
    /// Shows what there is about copies beside the session.
    ShowCopies,
    /// Shows nothing more of this copy; it stays where it is.
    LeaveCopy(PathBuf),
}

pub(super) fn run(app: &mut App, command: ElsewhereCommand) {
    match command {
        ElsewhereCommand::Merge(path) => merge(app, &path, false),
        ElsewhereCommand::MergeKeepingAll(path) => merge(app, &path, true),
        ElsewhereCommand::TakeTheirs => take_theirs(app),
        ElsewhereCommand::ShowCopies => {
            if app.state.open.as_ref().is_some_and(|open| !open.file.copies.is_empty()) {
                app.state.dialog = Some(Dialog::File(FileDialog::ConflictCopy));
            }
        }
        ElsewhereCommand::LeaveCopy(path) => {
            app.with_open(|open| open.file.copies.retain(|copy| copy.path != path));
            next_copy(app);
        }
    }
}

/// Compares the open session with a file: its own, or a copy beside it.
pub(super) fn compare(app: &mut App, path: PathBuf) {
    let Some(open) = app.state.open.as_ref() else { return };
    let is_own = path == open.file.path;
    let base = if is_own { open.file.base.clone().map(Box::new) } else { None };
    let expected = if is_own { open.file.stamp.clone() } else { None };
    let mine = Box::new(open.session().clone());
    app.effect(Effect::Compare { path, base, mine, expected });
}

/// Whether a save is on its way: it compares for itself, and what was read meanwhile may be what it has just written.
const fn compares_for_itself(open: &Open) -> bool {
    matches!(open.file.state, SaveState::Saving(_))
}

/// The session's file may have been changed by somebody else.
pub(super) fn may_have_changed(app: &mut App, path: &Path) {
    let waits = app.state.open.as_ref().filter(|open| open.file.path == path);
    if waits.is_some_and(|open| !compares_for_itself(open) && open.file.state != SaveState::ChangedOnDisk) {
        compare(app, path.to_owned());
    }
}

/// The session's file holds something that cannot be compared, or a copy beside it does.
pub(super) fn not_compared(app: &mut App, path: &Path, why: String) {
    if app.state.open.as_ref().is_some_and(|open| is_copy_of(&open.file.path, path)) {
        app.toast(ToastKind::Error, words::elsewhere::copy_not_read(path, &why), None);
        return;
    }
    let Some(open) = app.state.open.as_mut().filter(|open| open.file.path == path && !compares_for_itself(open)) else { return };
    open.file.not_compared = Some(why);
    if open.file.state != SaveState::ChangedOnDisk {
        open.file.state = SaveState::ChangedOnDisk;
        leaving::ask_where_stuck(app);
    }
}

/// Whether a file is called as a copy that a sync program made of the session at `of`.
fn is_copy_of(of: &Path, path: &Path) -> bool {
    let names = of.file_name().zip(path.file_name()).and_then(|(of, name)| of.to_str().zip(name.to_str()));
    of.parent() == path.parent() && names.is_some_and(|(of, name)| is_conflict_copy(of, name))
}

/// Another state was read and compared.
pub(super) fn compared(app: &mut App, expected: Option<FileStamp>, found: Elsewhere) {
    let Some(open) = app.state.open.as_mut() else { return };
    if found.path != open.file.path {
        if expected.is_some() {
            // It was the session's own file before the session went on in a copy.
            return;
        }
        let brings = found.merged.session != found.mine && open.file.read_only.is_none();
        // One that is offered already has changed since.
        open.file.copies.retain(|copy| copy.path != found.path);
        if brings && found.theirs.id == open.session().id {
            open.file.copies.push(found);
            let count = open.file.copies.len();
            let look = (words::file::what_to_do().to_owned(), Command::File(FileCommand::Elsewhere(ElsewhereCommand::ShowCopies)));
            app.toast(ToastKind::Question, words::elsewhere::copies_found(count), Some(look));
        }
        return;
    }
    // What was compared is past where a save has come between.
    if open.file.stamp != expected || compares_for_itself(open) {
        return;
    }
    let is_quiet = open.document.is_saved() && found.mine == *open.session() && !found.is_shrunk();
    open.file.elsewhere = Some(found);
    open.file.not_compared = None;
    if is_quiet && open.file.state == SaveState::Idle {
        // Nothing here is lost by it, and it can be undone.
        take_theirs(app);
    } else if open.file.state != SaveState::ChangedOnDisk {
        open.file.state = SaveState::ChangedOnDisk;
        leaving::ask_where_stuck(app);
    }
}

fn merge(app: &mut App, path: &Path, keeps_all: bool) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let is_own = path == open.file.path;
    let found = if is_own {
        open.file.elsewhere.take()
    } else {
        let at = open.file.copies.iter().position(|copy| copy.path == path);
        at.map(|at| open.file.copies.remove(at))
    };
    let Some(found) = found else { return };
    let merged = if keeps_all { crate::merge::merge(None, &found.mine, &found.theirs).ok() } else { Some(found.merged.clone()) };
    let Some(merged) = merged else { return };
    let outcome = brought_in(&found.mine, open.session(), &merged.session);
    let is_done = take(app, &outcome, words::elsewhere::merging());
    if !is_done {
        return put_back(app, found, is_own);
    }
    if is_own {
        go_on_over(app, found.stamp);
    } else {
        saving::save_now(app);
    }
    let name = words::file::name_of(path);
    let told = merged.told.iter().map(|told| words::merge::remark(told, &merged.session, words::elsewhere::here(), &name));
    app.toast(ToastKind::Remark, words::elsewhere::merged(told), Some((words::edits::undo().to_owned(), Command::Undo)));
    next_copy(app);
}

fn put_back(app: &mut App, found: Elsewhere, is_own: bool) {
    app.with_open(|open| if is_own { open.file.elsewhere = Some(found) } else { open.file.copies.push(found) });
}

fn take_theirs(app: &mut App) {
    let Some(found) = app.state.open.as_mut().and_then(|open| open.file.elsewhere.take()) else { return };
    let notes = found.theirs.notes.tally_since(&found.mine.notes);
    if !take(app, &found.theirs, words::elsewhere::reloading()) {
        return put_back(app, found, true);
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let revision = open.document.revision();
    open.document.mark_saved(revision);
    open.file.taken_over(found.stamp, found.theirs);
    // Who can only read here sees what is written elsewhere, without a message each time.
    let is_silent = open.file.read_only.is_some();
    if matches!(app.state.dialog, Some(Dialog::File(FileDialog::ChangedOnDisk))) {
        app.state.dialog = None;
    }
    if is_silent {
        return;
    }
    let said = words::elsewhere::reloaded(notes);
    app.toast(ToastKind::Remark, said, Some((words::edits::undo().to_owned(), Command::Undo)));
    leaving::go_on(app);
}

/// Makes another state the session's; whether that could be done.
fn take(app: &mut App, outcome: &Session, caption: &str) -> bool {
    let done = app.take_in(outcome, caption);
    if let Err(err) = &done {
        app.toast(ToastKind::Error, words::sentence(&err.to_string()), None);
    }
    done.is_ok()
}

/// The session holds what the file holds now: it may be written over that, which is kept as an earlier version.
fn go_on_over(app: &mut App, stamp: FileStamp) {
    app.with_open(|open| {
        open.file.stamp = Some(stamp);
        open.file.state = SaveState::Idle;
        open.file.keeps_before = true;
        open.document.mark_unsaved();
    });
    if matches!(app.state.dialog, Some(Dialog::File(FileDialog::ChangedOnDisk))) {
        app.state.dialog = None;
    }
    changed(app);
    saving::save_now(app);
    leaving::go_on(app);
}

/// Shows the next copy, or no more.
fn next_copy(app: &mut App) {
    let is_shown = app.state.dialog == Some(Dialog::File(FileDialog::ConflictCopy));
    if is_shown && app.state.open.as_ref().is_none_or(|open| open.file.copies.is_empty()) {
        app.state.dialog = None;
    }
}
