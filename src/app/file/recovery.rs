//! Journals that were left behind: what they have beyond the session's file, and what becomes of it.

use super::super::effect::{Effect, JournalEffect, PathPurpose};
use super::super::erase::EraseEffect;
use super::super::state::{Dialog, Screen};
use super::super::toast::ToastKind;
use super::super::{App, Command, journal, tables};
use super::{FileCommand, FileDialog, ask, typed_path, why};
use crate::schedule::{Phase, Schedule};
use crate::store::{LeftBehind, Recovery, SaveError, UnreadJournal};
use crate::words;
use jiff::{SignedDuration, Timestamp};
use std::path::{Path, PathBuf};

/// A session that ran this long ago or less goes on without a question: people are sitting there.
const STILL_SITTING: SignedDuration = SignedDuration::from_hours(12);

/// A journal that was recovered into the open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recovered {
    journal: PathBuf,
    /// The number of the last edit that brought it in: once that is on the disk the journal goes.
    number: u64,
    /// Whether all of it was brought in.
    is_whole: bool,
    /// Whether it was told to go.
    is_discarded: bool,
}

/// Something to do about a journal that was left behind, named by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecoveryCommand {
    /// Looks whether there are any: the program has just started.
    Look,
    /// Shows what there is.
    Show,
    /// Opens the session with what its journal has.
    Recover(PathBuf),
    /// Chooses where the session with what its journal has is kept as a copy; file and journal stay.
    AskCopy(PathBuf),
    /// Lets go of what the journal has.
    Discard(PathBuf),
    /// Shows nothing more of it until the next start.
    Later,
}

pub(super) fn run(app: &mut App, command: RecoveryCommand) {
    match command {
        RecoveryCommand::Look => {
            app.effect(Effect::Erase(EraseEffect::Finish));
            app.effect(Effect::LookForJournals);
        }
        RecoveryCommand::Show => show(app),
        RecoveryCommand::Recover(journal) => recover(app, &journal),
        RecoveryCommand::AskCopy(journal) => {
            let Some(left) = app.state.left.iter().find(|left| left.recovery.journal == journal) else { return };
            let name = words::recovery::file_name(&left.recovery.session.about.title);
            app.state.copies_left = Some(journal);
            ask(app, PathPurpose::RecoveredCopy, name);
        }
        RecoveryCommand::Discard(journal) => {
            app.effect(Effect::Journal(JournalEffect::Discard(journal.clone())));
            forget(app, &journal);
        }
        RecoveryCommand::Later => {
            app.state.left.clear();
            app.state.dialog = None;
        }
    }
}

/// Journals were found at the start: a session that was just being held goes on, the others are offered.
pub(super) fn found(app: &mut App, left: Vec<LeftBehind>, unreadable: &[UnreadJournal]) {
    for kept in unreadable {
        app.toast(ToastKind::Error, words::recovery::journal_unreadable(&kept.file, kept.lacks.as_deref()), None);
    }
    // What the open session's have was found when it was opened.
    let opened = app.state.open.as_ref().map(|open| open.file.path.clone());
    let left: Vec<LeftBehind> = left.into_iter().filter(|left| Some(&left.path) != opened.as_ref()).collect();
    let now = app.state.now;
    let (held, others): (Vec<_>, Vec<_>) =
        left.into_iter().partition(|left| left.unreadable.is_none() && is_held(app, &left.recovery, now));
    let is_idle = app.state.open.is_none() && app.state.dialog.is_none();
    for (at, left) in held.into_iter().enumerate() {
        if at == 0 && is_idle {
            app.state.recovers = Some(left.recovery.journal);
            app.dispatch(Command::File(FileCommand::Open(left.path)));
        } else {
            app.state.left.push(left);
        }
    }
    for left in others {
        if left.recovery.brings.is_nothing() {
            app.effect(Effect::Journal(JournalEffect::Discard(left.recovery.journal)));
        } else {
            app.state.left.push(left);
        }
    }
    match app.state.left.len() {
        0 => {}
        _ if is_idle && app.state.recovers.is_none() => show(app),
        count => {
            let look = (words::file::what_to_do().to_owned(), Command::File(FileCommand::Recovery(RecoveryCommand::Show)));
            app.toast(ToastKind::Question, words::recovery::left_behind(count), Some(look));
        }
    }
}

/// Whether a session was being held not long ago: something ran, or the day was between two of its items.
fn is_held(app: &App, recovery: &Recovery, now: Timestamp) -> bool {
    let session = &recovery.session;
    let last = session.agenda.iter().filter_map(|item| item.events.last()).map(|event| event.at).chain(recovery.brings.until).max();
    let schedule = Schedule::of(session, now, &app.state.zone);
    let is_held = schedule.running().is_some() || schedule.phase == Phase::UnderWay;
    // A clock that was put back makes what happened lie ahead.
    is_held && last.is_some_and(|last| now.duration_since(last).abs() <= STILL_SITTING)
}

/// A session with journals beyond its file is open from now on.
pub(super) fn opened(app: &mut App, left: Vec<Recovery>) {
    let chosen = app.state.recovers.take();
    let Some(path) = app.state.open.as_ref().map(|open| open.file.path.clone()) else { return };
    let mut asks = false;
    for recovery in left {
        let by_itself = is_held(app, &recovery, app.state.now);
        if by_itself {
            app.state.screen = Screen::Agenda;
        }
        if by_itself || chosen.as_ref() == Some(&recovery.journal) {
            take_in(app, recovery);
        } else {
            app.state.left.retain(|left| left.recovery.journal != recovery.journal);
            app.state.left.push(LeftBehind { path: path.clone(), recovery, unreadable: None });
            asks = true;
        }
    }
    if asks {
        show(app);
    }
}

fn show(app: &mut App) {
    let is_free = app.state.dialog.as_ref().is_none_or(|dialog| matches!(dialog, Dialog::File(FileDialog::LeftBehind)));
    if is_free && !app.state.left.is_empty() {
        app.state.dialog = Some(Dialog::File(FileDialog::LeftBehind));
    }
}

fn recover(app: &mut App, journal: &Path) {
    let Some(at) = app.state.left.iter().position(|left| left.recovery.journal == journal) else { return };
    let is_open = app.state.open.as_ref().is_some_and(|open| app.state.left.get(at).is_some_and(|left| left.path == open.file.path));
    let left = app.state.left.remove(at);
    app.state.dialog = None;
    if is_open {
        take_in(app, left.recovery);
        show(app);
    } else {
        app.state.recovers = Some(left.recovery.journal);
        super::run(app, FileCommand::Open(left.path));
    }
}

/// Takes what a journal has into the open session, as one step that can be undone.
fn take_in(app: &mut App, recovery: Recovery) {
    let Some(open) = app.state.open.as_ref() else { return };
    let outcome = recovery.brought_into(open.session());
    let Recovery { journal: file, brings, scraps, .. } = recovery;
    let is_other = match app.take_in(&outcome, words::recovery::step()) {
        Ok(is_other) => is_other,
        // The journal stays, for the next time that it is opened.
        Err(err) => return app.toast(ToastKind::Error, words::sentence(&err.to_string()), None),
    };
    if is_other || !scraps.is_empty() {
        app.with_open(|open| {
            let number = open.document.last_number();
            open.file.recovered.push(Recovered { journal: file, number, is_whole: brings.is_whole(), is_discarded: false });
        });
    } else {
        app.effect(let_go(file, brings.is_whole()));
    }
    let homeless = journal::put_back(app, scraps);
    app.refresh();
    journal::write(app);
    if !journal::write_typed(app) && !is_other {
        // The journal has it all already: nothing is on its way that would say so.
        kept(app);
    }
    let zone = app.state.open.as_ref().map_or_else(|| app.state.zone.clone(), |open| open.schedule.zone.clone());
    app.toast(ToastKind::Remark, words::recovery::done(&words::recovery::beyond(brings.beyond(), &zone)), None);
    // Whoever was not asked first learns all of it here.
    let kind = if brings.is_whole() { ToastKind::Remark } else { ToastKind::Error };
    for remark in brings.remarks() {
        app.toast(kind, remark, None);
    }
    for text in homeless {
        app.toast(ToastKind::Error, words::recovery::without_place(&text), None);
    }
}

/// Edits are on the disk: journals whose words are among them are not needed any more. Each is told to go once.
pub(super) fn kept(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let on_disk = open.file.journalled;
    let done = open.file.recovered.iter_mut().filter(|recovered| recovered.number <= on_disk && !recovered.is_discarded);
    let journals: Vec<(PathBuf, bool)> = done
        .map(|recovered| {
            recovered.is_discarded = true;
            (recovered.journal.clone(), recovered.is_whole)
        })
        .collect();
    for (journal, is_whole) in journals {
        app.effect(let_go(journal, is_whole));
    }
}

/// What becomes of a journal whose words are on the disk elsewhere: one of which something could not be brought in is kept.
const fn let_go(journal: PathBuf, is_whole: bool) -> Effect {
    Effect::Journal(if is_whole { JournalEffect::Discard(journal) } else { JournalEffect::SetAside(journal) })
}

/// A journal is kept under another name, with what could not be brought in: whoever helps finds it there.
pub(super) fn set_aside(app: &mut App, journal: &Path, kept: &Path) {
    app.toast(ToastKind::Error, words::recovery::rest_kept(kept), None);
    gone(app, journal);
}

/// A journal is gone: the session that it was recovered into may be saved.
pub(super) fn gone(app: &mut App, journal: &Path) {
    app.with_open(|open| open.file.recovered.retain(|recovered| recovered.journal != journal));
    super::go_on(app);
}

/// The person chose where a recovered copy is kept.
pub(super) fn copy_to(app: &mut App, path: PathBuf, may_replace: bool) {
    let Some(journal) = app.state.copies_left.as_ref() else { return };
    let Some(left) = app.state.left.iter().find(|left| left.recovery.journal == *journal) else { return };
    let session = Box::new(left.recovery.session.clone());
    app.state.copying_left = Some((path.clone(), journal.clone()));
    app.effect(Effect::Create { path, session, revision: 0, number: 0, replace: may_replace });
}

/// A copy was saved; whether it was one of these. The journal goes where all of it is in the copy.
pub(super) fn copied(app: &mut App, path: &Path) -> bool {
    let Some((_, journal)) = app.state.copying_left.take_if(|(copy, _)| copy == path) else { return false };
    typed_path::done(app);
    if let Some(left) = app.state.left.iter().find(|left| left.recovery.journal == journal) {
        let (session, before) = (left.recovery.session.clone(), left.path.clone());
        tables::photos_go_along(app, &session, &before, path);
    }
    app.effect(Effect::Unlock(path.to_owned()));
    let left = app.state.left.iter().find(|left| left.recovery.journal == journal);
    // What was being typed is in no copy.
    let is_whole = left.is_some_and(|left| left.recovery.brings.is_whole() && left.recovery.scraps.is_empty());
    app.effect(let_go(journal.clone(), is_whole));
    forget(app, &journal);
    let open = (words::recovery::open().to_owned(), Command::File(FileCommand::Open(path.to_owned())));
    app.toast(ToastKind::Done, words::recovery::copied(path), Some(open));
    true
}

/// A copy could not be saved; whether it was one of these. The journal stays.
pub(super) fn not_copied(app: &mut App, path: &Path, error: &SaveError) -> bool {
    let Some((_, journal)) = app.state.copying_left.take_if(|(copy, _)| copy == path) else { return false };
    if !typed_path::not_written(app, path, error) {
        let again = Command::File(FileCommand::Recovery(RecoveryCommand::AskCopy(journal)));
        app.toast(ToastKind::Error, why::why_not_saved(error), Some((words::file::choose_another_place().to_owned(), again)));
    }
    true
}

/// Lets go of one; those that are left are shown again where a path was typed in between.
fn forget(app: &mut App, journal: &Path) {
    app.state.left.retain(|left| left.recovery.journal != *journal);
    if app.state.left.is_empty() && app.state.dialog == Some(Dialog::File(FileDialog::LeftBehind)) {
        app.state.dialog = None;
    } else if app.state.dialog.is_none() {
        show(app);
    }
}
