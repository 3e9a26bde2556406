//! What comes back from files and dialogs.

use super::super::effect::{Effect, Event, PathPurpose, WhatToRead};
use super::super::open::Open;
use super::super::state::{Dialog, Screen};
use super::super::toast::ToastKind;
use super::super::{App, tables, write_up};
use super::{FileDialog, OpenFile, SaveState};
use crate::document::Document;
use crate::insight::is_overdue;
use crate::model::Session;
use crate::store::{self, FileStamp, Loaded, RecentSession, SaveError};
use crate::words;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(in crate::app) fn handle(app: &mut App, event: Event) {
    match event {
        Event::HomeRead { settings, recent, remark } => {
            app.state.settings = *settings;
            app.state.home.recent = recent;
            if let Some(remark) = remark {
                app.toast(ToastKind::Error, remark, None);
            }
        }
        Event::PathChosen { purpose, path: Some(path) } => path_chosen(app, purpose, path, true),
        Event::PathChosen { path: None, .. } => {}
        Event::Gone(paths) => super::super::home::looked(app, paths),
        Event::NoDialogs { purpose, suggested } => {
            let text = suggested.display().to_string();
            app.state.dialog = Some(Dialog::File(FileDialog::TypePath { purpose, text }));
        }
        Event::Read { path, loaded, stamp, held } => read(app, path, *loaded, stamp, held),
        Event::NotRead { path: _, error } => app.toast(ToastKind::Error, words::sentence(&error.to_string()), None),
        Event::Saved { path, revision, stamp, took } => saved(app, path, revision, stamp, took),
        Event::NotSaved { path, error } => not_saved(app, &path, &error),
        Event::Exported { path, audience, options } => {
            write_up::exported(app, &path, audience, options);
            super::offer_folder(app, words::file::exported_to(&path), &path);
        }
        Event::CommentsRead { path, column, read } => tables::read(app, path, column, read.map(|preview| *preview)),
        Event::NotExported { path, why } => write_up::not_exported(app, &path, why),
        Event::Previewed { ticket, report } => write_up::previewed(app, ticket, *report),
        Event::WriteUpChecked { ticket, repeats } => write_up::checked(app, ticket, repeats),
        Event::Failed(why) => app.toast(ToastKind::Error, why, None),
    }
}

/// Goes on with a path that the person chose; `may_replace` where the system's dialog has asked already.
pub(super) fn path_chosen(app: &mut App, purpose: PathPurpose, path: PathBuf, may_replace: bool) {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        app.state.settings.last_folder = Some(folder.to_owned());
        let settings = Box::new(app.state.settings.clone());
        app.effect(Effect::WriteSettings(settings));
    }
    match purpose {
        PathPurpose::Open => super::read(app, WhatToRead::File(path)),
        PathPurpose::New => {
            if let Some((_, session)) = app.state.home.making.take() {
                app.state.home.making = Some((path.clone(), session.clone()));
                app.effect(Effect::Create { path, session: Box::new(session), revision: 0, replace: may_replace });
            }
        }
        PathPurpose::Copy => {
            if let Some(open) = app.state.open.as_ref() {
                let (session, revision) = (Box::new(open.session().clone()), open.document.revision());
                app.effect(Effect::Create { path, session, revision, replace: may_replace });
            }
        }
        PathPurpose::Export => write_up::path_chosen(app, path, may_replace),
        PathPurpose::Import => tables::path_chosen(app, path),
    }
}

fn read(app: &mut App, path: PathBuf, loaded: Loaded<Session>, stamp: FileStamp, held: Option<String>) {
    for remark in &loaded.remarks {
        app.toast(ToastKind::Remark, words::sentence(&remark.to_string()), None);
    }
    for fault in crate::model::faults(&loaded.document).iter().take(3) {
        app.toast(ToastKind::Error, words::file::fault_in(&path, &fault.to_string()), None);
    }
    if let Some(who) = &held {
        app.toast(ToastKind::Error, words::file::open_elsewhere(who), None);
    }
    let document = Document::opened(loaded.document);
    show(app, document, OpenFile::new(path, Some(stamp), held));
}

fn show(app: &mut App, document: Document, file: OpenFile) {
    let open = Open::new(document, file, app.state.now, &app.state.zone);
    remember(app, &open);
    app.state.open = Some(open);
    app.state.dialog = None;
    app.state.screen = Screen::Agenda;
}

fn saved(app: &mut App, path: PathBuf, revision: u64, stamp: FileStamp, took: Duration) {
    let now = app.clock.since_start();
    if let Some((_, session)) = app.state.home.making.take_if(|(making, _)| *making == path) {
        let document = Document::opened(session);
        show(app, document, OpenFile::new(path, Some(stamp), None));
        return;
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let moved = open.file.path != path;
    let before = std::mem::replace(&mut open.file.path, path.clone());
    open.document.mark_saved(revision);
    open.file.held = None;
    let all = open.document.is_saved();
    open.file.saved(stamp, took, now, all);
    if matches!(app.state.dialog, Some(Dialog::File(FileDialog::NotSaved(_)))) {
        app.state.dialog = None;
    }
    if moved {
        app.effect(Effect::Unlock(before));
        app.state.dialog = None;
        super::offer_folder(app, words::file::goes_on_in(&path), &path);
        if let Some(open) = app.state.open.take() {
            remember(app, &open);
            app.state.open = Some(open);
        }
    }
}

fn not_saved(app: &mut App, path: &Path, error: &SaveError) {
    let (now, why) = (app.clock.since_start(), words::sentence(&error.to_string()));
    let Some(open) = app.state.open.as_mut().filter(|open| open.file.path == path) else {
        app.toast(ToastKind::Error, why, None);
        return;
    };
    let dialog = if matches!(error, SaveError::ChangedOnDisk { .. }) {
        open.file.state = SaveState::ChangedOnDisk;
        FileDialog::ChangedOnDisk
    } else {
        if !open.file.failed(why.clone(), now) {
            return;
        }
        FileDialog::NotSaved(why)
    };
    app.state.dialog = Some(Dialog::File(dialog));
}

/// Puts a session at the head of the recent ones, with what is owed.
pub(super) fn remember(app: &mut App, open: &Open) {
    let about = &open.session().about;
    let entry = RecentSession {
        path: open.file.path.clone(),
        title: about.title.clone(),
        place: about.place.clone(),
        date: about.date,
        opened_at: app.state.now,
        owed: summary(open, app.state.now),
    };
    let recent = &mut app.state.home.recent;
    recent.remember(entry);
    let recent = recent.clone();
    app.effect(Effect::WriteRecent(recent));
}

/// What a session owes, as the list of recent ones keeps it.
fn summary(open: &Open, now: Timestamp) -> store::Owed {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let today = now.to_zoned(open.schedule.zone.clone()).date();
    let overdue = open.session().next_steps.iter().filter(|step| is_overdue(step, today)).count();
    store::Owed {
        notes_promised_by: open.owed.notes_promised.map(|promise| promise.by),
        steps_overdue: count(overdue),
        checks_open: count(open.owed.notes_to_check()),
        answers_due: count(open.owed.answers),
        updates_due: count(open.owed.updates.len().saturating_sub(overdue)),
    }
}
