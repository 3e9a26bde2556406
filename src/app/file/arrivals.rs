//! What comes back from files and dialogs.

use super::super::effect::{Effect, Event, JournalEffect, PathPurpose, WhatToRead};
use super::super::open::Open;
use super::super::state::{Dialog, Screen};
use super::super::toast::ToastKind;
use super::super::{App, Command, agenda, erase, home, journal, next_steps, packs, settings, tables, write_up};
use super::why::why_not_saved;
use super::{
    FileCommand, FileDialog, OpenFile, SaveState, Then, damage, elsewhere, handing_over, leaving, opening, recovery, restoring, typed_path,
    versions,
};
use crate::document::Document;
use crate::insight::is_overdue;
use crate::store::{self, Contents, FileStamp, RecentSession, SaveError};
use crate::words;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(in crate::app) fn handle(app: &mut App, event: Event) {
    match event {
        Event::HomeRead { settings, recent, remark } => home::remembered(app, *settings, recent, remark),
        Event::PathChosen { purpose, path: Some(path) } => path_chosen(app, purpose, path, true),
        Event::Gone(paths) => home::looked(app, paths),
        Event::PathChosen { purpose, path: None } => not_chosen(app, purpose),
        Event::NoDialogs { purpose, suggested } => {
            if purpose == PathPurpose::New && !home::put_aside(app) {
                return;
            }
            let text = suggested.display().to_string();
            app.state.dialog = Some(Dialog::File(FileDialog::TypePath { purpose, text, error: None }));
        }
        Event::PlaceFound { folder, name, path } => home::place_found(app, folder, name, path),
        Event::Read { path, loaded, stamp, held, left } => opening::read(app, path, *loaded, stamp, held, left),
        Event::NotRead { path, error } => {
            app.state.reloads.take_if(|reloads| *reloads == path);
            if !restoring::not_read(app, &error) {
                typed_path::not_read(app, &error);
            }
        }
        Event::Saved { path, revision, stamp, took } => saved(app, path, revision, stamp, took),
        Event::NotSaved { path, error } => not_saved(app, &path, &error),
        Event::Exported { path, audience, options } => {
            typed_path::done(app);
            write_up::exported(app, &path, audience, options);
            super::offer_folder(app, words::file::exported_to(&path), &path);
        }
        Event::Day(event) => agenda::handle(app, event),
        Event::Import(event) => {
            typed_path::done(app);
            tables::read(app, event);
        }
        Event::AnswersRead(path, read) => next_steps::read(app, path, read.map(|answers| *answers)),
        Event::NotExported { path, error } => {
            if typed_path::not_written(app, &path, &error) {
                write_up::asks_again(app, &path);
            } else {
                write_up::not_exported(app, &path, &error);
            }
        }
        Event::Journalled { path, number } => journalled(app, &path, number),
        Event::FileMayHaveChanged(path) => elsewhere::may_have_changed(app, &path),
        Event::CopiesFound(paths) => paths.into_iter().for_each(|path| elsewhere::compare(app, path)),
        Event::Compared { expected, found } => elsewhere::compared(app, expected, *found),
        Event::AskedToHandOver { path, who } => handing_over::asked(app, &path, who),
        Event::NotTakenOver { path, who } => handing_over::not_taken_over(app, &path, &who),
        Event::NotCompared { path, why } => elsewhere::not_compared(app, &path, why),
        Event::JournalDiscarded(journal) => recovery::gone(app, &journal),
        Event::JournalSetAside(journal, kept) => recovery::set_aside(app, &journal, &kept),
        Event::NotJournalled { path, why } => not_journalled(app, &path, &why),
        Event::LeftBehind { left, unreadable } => recovery::found(app, left, &unreadable),
        Event::Previewed { ticket, report } => write_up::previewed(app, ticket, *report),
        Event::Looked(found) => app.looked(found),
        Event::WriteUpChecked { ticket, repeats } => write_up::checked(app, ticket, repeats),
        Event::Versions(event) => versions::came(app, event),
        Event::Rescued { path, rescued } => damage::rescued(app, &path, rescued),
        Event::Reuse(event) => home::reused(app, event),
        Event::Pack(event) => packs::handle(app, event),
        Event::Photo(event) => tables::photo_came(app, event),
        Event::Erase(event) => erase::handle(app, *event),
        Event::Remarked(what) => app.toast(ToastKind::Remark, what, None),
        Event::Failed(why) => app.toast(ToastKind::Error, why, None),
    }
}

/// Goes on with a path that the person chose; `may_replace` where the system's dialog has asked already.
pub(super) fn path_chosen(app: &mut App, purpose: PathPurpose, path: PathBuf, may_replace: bool) {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let folder = folder.to_owned();
        settings::set(app, |settings| settings.last_folder = Some(folder));
    }
    match purpose {
        PathPurpose::Open => super::read(app, WhatToRead::File(path)),
        PathPurpose::New => {
            typed_path::done(app);
            home::file_chosen(app, path);
        }
        PathPurpose::Copy => {
            if let Some(open) = app.state.open.as_ref() {
                let (session, revision) = (Box::new(open.session().clone()), open.document.revision());
                let number = open.document.last_number();
                app.state.copying = Some((path.clone(), number));
                app.effect(Effect::Create { path, session, revision, number, replace: may_replace });
            }
        }
        PathPurpose::Export => write_up::path_chosen(app, path, may_replace),
        PathPurpose::Day => agenda::path_chosen(app, path, may_replace),
        PathPurpose::Import => tables::path_chosen(app, path),
        PathPurpose::Answers => next_steps::path_chosen(app, path),
        PathPurpose::Photo => tables::photo_chosen(app, path),
        PathPurpose::RecoveredCopy => recovery::copy_to(app, path, may_replace),
        PathPurpose::VersionCopy => versions::copy_to(app, path, may_replace),
        PathPurpose::RescuedCopy => damage::copy_to(app, path, may_replace),
        PathPurpose::Pack => packs::path_chosen(app, path, may_replace),
        PathPurpose::BringBack => packs::bring(app, vec![path]),
        PathPurpose::LastTime => home::from_last(app, path),
    }
}

/// The person changed their mind about a path: what waited for it does not happen.
fn not_chosen(app: &mut App, purpose: PathPurpose) {
    match purpose {
        PathPurpose::Copy => leaving::stay(app),
        PathPurpose::VersionCopy => versions::not_copied(app),
        PathPurpose::RescuedCopy => damage::not_chosen(app),
        PathPurpose::Photo => tables::back_to_sheet(app),
        PathPurpose::New
        | PathPurpose::Open
        | PathPurpose::Export
        | PathPurpose::Day
        | PathPurpose::Import
        | PathPurpose::Answers
        | PathPurpose::RecoveredCopy
        | PathPurpose::Pack
        | PathPurpose::BringBack
        | PathPurpose::LastTime => {}
    }
}

/// The person closed the field for a path without a path.
pub(in crate::app) fn not_typed(app: &mut App, purpose: PathPurpose) {
    app.state.trying = None;
    not_chosen(app, purpose);
    leaving::stay(app);
}

/// Shows a session; nothing else is open any more.
pub(super) fn show(app: &mut App, mut document: Document, mut file: OpenFile) {
    file.saved_at = Some(app.state.now);
    let left = std::mem::take(&mut file.left);
    file.base = Some(document.session().clone());
    if file.read_only.is_none()
        && let Some(stamp) = &file.stamp
    {
        document.begin_journal();
        let (path, session, builds_on) = (file.path.clone(), document.session().id, Contents::from(stamp));
        app.effect(Effect::Journal(JournalEffect::Begin { path, session, builds_on, after: document.last_number(), before: None }));
    }
    journal::begun(app);
    let open = Open::new(document, file, app.state.now, &app.state.zone);
    app.state.screen = home::left_on(app, &open.file.path);
    remember(app, &open);
    app.state.open = Some(open);
    // A copy on its way is one of the session before.
    app.state.copying = None;
    // What messages offer to do is about the session before, but for folders.
    app.state.toasts.retain(|toast| matches!(toast.action, None | Some((_, Command::File(FileCommand::OpenFolder(_))))));
    app.state.dialog = None;
    watch(app);
    damage::opened(app);
    restoring::opened(app);
    packs::opened(app);
    app.state.erasing = None;
    erase::say_kept_too_long(app);
    recovery::opened(app, left);
    erase::withdrawn_elsewhere(app);
}

pub(in crate::app) fn saved(app: &mut App, path: PathBuf, revision: u64, stamp: FileStamp, took: Duration) {
    if let Some((_, session)) = app.state.home.making.take_if(|(making, _)| *making == path) {
        home::made(app);
        let session = (Document::opened(session), OpenFile::new(path, Some(stamp), None));
        return leaving::leave(app, Then::Show(Box::new(session)));
    }
    if recovery::copied(app, &path) || damage::copied(app, &path) {
        return;
    }
    let copied = app.state.copying.take_if(|(copying, _)| *copying == path).map(|(_, number)| number);
    let is_copy = copied.is_some();
    let (now, time) = (app.clock.since_start(), app.state.now);
    let Some(open) = app.state.open.as_mut().filter(|open| is_copy || open.file.path == path) else {
        // A copy of a session that is no longer open: it is whole on the disk, and nobody works in it.
        return app.effect(Effect::Unlock(path));
    };
    let before = std::mem::replace(&mut open.file.path, path.clone());
    open.document.mark_saved(revision);
    let all = open.document.is_saved();
    let builds_on = Contents::from(&stamp);
    open.file.saved(stamp, took, now, all);
    open.file.saved_at = Some(time);
    if all {
        open.file.journalled = open.document.last_number();
    }
    if let Some(after) = copied {
        open.file.read_only = None;
        // What was found was another state of the file before.
        (open.file.elsewhere, open.file.not_compared) = (None, None);
        open.file.copies.clear();
        open.document.begin_journal();
        let session = open.session().id;
        let begin = JournalEffect::Begin { path: path.clone(), session, builds_on, after, before: Some(before.clone()) };
        app.effect(Effect::Journal(begin));
        goes_on_in_copy(app, before, &path);
    } else if matches!(app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(_)))) {
        app.state.dialog = None;
    }
    watch(app);
    recovery::kept(app);
    go_on(app);
}

/// Something is on the disk, or gone from it: whoever waited for that goes on.
pub(in crate::app) fn go_on(app: &mut App) {
    handing_over::go_on(app);
    restoring::go_on(app);
    packs::kept(app);
    erase::go_on(app);
    erase::withdrawn_elsewhere(app);
    leaving::go_on(app);
}

/// Watches the file of the open session as it is now.
fn watch(app: &mut App) {
    let watched = app.state.open.as_ref().and_then(|open| Some((open.file.path.clone(), open.file.stamp.clone()?)));
    app.effect(Effect::Watch(watched));
}

/// The open session is kept in another file from now on.
fn goes_on_in_copy(app: &mut App, before: PathBuf, path: &Path) {
    typed_path::done(app);
    if before != path {
        app.effect(Effect::Unlock(before.clone()));
    }
    if matches!(app.state.dialog, Some(Dialog::File(_))) {
        app.state.dialog = None;
    }
    super::offer_folder(app, words::file::goes_on_in(path), path);
    if let Some(open) = app.state.open.take() {
        tables::photos_go_along(app, open.session(), &before, path);
        remember(app, &open);
        app.state.open = Some(open);
    }
}

/// Edits are on the disk.
fn journalled(app: &mut App, path: &Path, number: u64) {
    if let Some(open) = app.state.open.as_mut().filter(|open| open.file.path == path) {
        open.file.journalled = open.file.journalled.max(number);
        if let Some(why) = open.file.journal_fails.take() {
            let complaint = words::recovery::not_journalled(&why);
            app.state.toasts.retain(|toast| toast.text != complaint);
        }
        recovery::kept(app);
        packs::kept(app);
    }
}

/// The journal cannot be written: the session's own file is all there is, until it can.
fn not_journalled(app: &mut App, path: &Path, why: &str) {
    if let Some(open) = app.state.open.as_mut().filter(|open| open.file.path == path) {
        let is_news = open.file.journal_fails.is_none();
        open.file.journal_fails.get_or_insert_with(|| why.to_owned());
        journal::try_again(app);
        if is_news {
            app.toast(ToastKind::Error, words::recovery::not_journalled(why), None);
        }
    }
}

pub(in crate::app) fn not_saved(app: &mut App, path: &Path, error: &SaveError) {
    let why = why_not_saved(error);
    let is_copy = app.state.copying.take_if(|(copying, _)| copying == path).is_some();
    if app.state.home.making.as_ref().is_some_and(|(making, _)| making == path) {
        return home::not_made(app, error);
    }
    if recovery::not_copied(app, path, error) || damage::not_copied(app, path, error) {
        return;
    }
    if is_copy {
        if !typed_path::not_written(app, path, error) {
            offer_another_place(app, why);
        }
        return;
    }
    restoring::not_saved(app, &why);
    let now = app.clock.since_start();
    let Some(open) = app.state.open.as_mut().filter(|open| open.file.path == path) else {
        return app.toast(ToastKind::Error, why, None);
    };
    if let SaveError::NotConfirmed { now_there, .. } = error {
        // It is ours, and there; only the disk would not say that it stays.
        open.file.stamp = Some(now_there.as_ref().clone());
        open.file.base = open.file.saving.take().or(open.file.base.take());
        // What was saved before is not there any more: who goes back to it saves it again.
        open.document.mark_unsaved();
    }
    let is_news = if matches!(error, SaveError::ChangedOnDisk { .. }) {
        open.file.state = SaveState::ChangedOnDisk;
        elsewhere::compare(app, path.to_owned());
        true
    } else {
        open.file.failed(why.clone(), now)
    };
    let asks_already = matches!(app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(_))));
    let is_busy = app.state.dialog.as_ref().is_some_and(|dialog| !matches!(dialog, Dialog::File(_)));
    if is_busy && !app.state.is_leaving() {
        // Something is being typed into another dialog: it is not taken away.
        if is_news {
            let what_to_do = (words::file::what_to_do().to_owned(), Command::File(FileCommand::Explain));
            app.toast(ToastKind::Error, why, Some(what_to_do));
        }
    } else if is_news || asks_already || app.state.is_leaving() {
        leaving::ask_where_stuck(app);
    }
}

/// A copy cannot be kept where the person chose: offers to choose again.
fn offer_another_place(app: &mut App, why: String) {
    leaving::stay(app);
    let again = Command::File(FileCommand::AskCopy);
    app.toast(ToastKind::Error, why, Some((words::file::choose_another_place().to_owned(), again)));
}

/// Puts a session at the head of the recent ones, with what is owed.
pub(in crate::app) fn remember(app: &mut App, open: &Open) {
    let about = &open.session().about;
    let path = &open.file.path;
    let screen = if app.state.screen == Screen::Home { home::left_on(app, path) } else { app.state.screen };
    let entry = RecentSession {
        path: open.file.path.clone(),
        title: about.title.clone(),
        place: about.place.clone(),
        date: about.date,
        opened_at: app.state.now,
        screen: screen.key().to_owned(),
        owed: summary(open, app.state.now),
    };
    let recent = &mut app.state.home.recent;
    recent.remember(entry);
    let recent = recent.clone();
    app.effect(Effect::WriteRecent(recent));
}

/// What a session owes, as the list of recent ones keeps it.
fn summary(open: &Open, now: Timestamp) -> store::Owed {
    if open.session().about.illustrative || open.session().pack.is_some() {
        // Nobody waits for what an example owes, and what a pack's notes owe, the whole session does.
        return store::Owed::default();
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let today = now.to_zoned(open.schedule.zone.clone()).date();
    let overdue = open.session().next_steps.iter().filter(|step| is_overdue(step, today)).count();
    store::Owed {
        notes_promised_by: open.owed.notes_promised.map(|promise| promise.by),
        keep_until: open.session().told.keep_until,
        steps_overdue: count(overdue),
        checks_open: count(open.owed.notes_to_check()),
        answers_due: count(open.owed.answers),
        updates_due: count(open.owed.updates.len().saturating_sub(overdue)),
    }
}
