//! The earlier versions of a session: listed, looked into one after the other, saved as copies. `restoring` brings one back.

use super::super::effect::{Effect, PathPurpose, VersionContents, VersionsEffect, VersionsEvent};
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, AppState, Command, Open};
use super::{FileCommand, FileDialog, ask, damage, restoring, typed_path, why};
use crate::merge::as_restored;
use crate::model::Session;
use crate::store::{BackupContents, BackupEntry, LoadError, Loaded, RestoreError};
use crate::words;
use crate::words::versions::Against;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

/// Something to do with the earlier versions of a session; a version is named by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionsCommand {
    /// Shows those of the session at this path, which need not be open, nor be there any more.
    Show(PathBuf),
    /// Looks at a version.
    Choose(PathBuf),
    /// Goes back to a version.
    Restore(PathBuf),
    /// Chooses where a version is kept as a file of its own.
    AskCopy(PathBuf),
}

/// The earlier versions of a session, as the dialog shows them.
#[derive(Debug, Default)]
pub struct Versions {
    /// Where the session is or was kept.
    pub path: PathBuf,
    /// The versions, the newest first; none as long as they are looked for.
    pub list: Option<Vec<KeptVersion>>,
    /// The one that is looked at.
    pub chosen: Option<PathBuf>,
    /// Why the last thing that was asked for did not work, in words.
    pub error: Option<String>,
    /// What they are compared with: the session as it is; none where it cannot be read, or has not been yet.
    now: Option<Box<Session>>,
    /// Whether it is known what they are compared with.
    is_now_known: bool,
    /// Whether a version is being looked into.
    looks: bool,
    /// The version that is on its way back.
    pub(super) restores: Option<BackupEntry>,
    /// The version that is to be a copy.
    copies: Option<BackupEntry>,
}

/// A version in the list.
#[derive(Debug)]
pub struct KeptVersion {
    /// Its file, when it was saved.
    pub entry: BackupEntry,
    /// What is in it, or why it cannot be read; none as long as nobody has looked.
    pub contents: Option<Result<Box<VersionContents>, LoadError>>,
}

/// Why a version cannot be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// Nobody has looked into it yet, or it cannot be read.
    NotRead,
    /// It is of another session, a pack of this one, or what this one is a pack of.
    OfAnother,
    /// The session is only read here.
    ReadOnly,
}

impl Versions {
    /// The version that is looked at.
    #[must_use]
    pub fn chosen(&self) -> Option<&KeptVersion> {
        self.list.as_ref()?.iter().find(|version| Some(&version.entry.file) == self.chosen.as_ref())
    }

    /// Whether a version is on its way back.
    #[must_use]
    pub const fn is_restoring(&self) -> bool {
        self.restores.is_some()
    }

    /// Whether the session itself cannot be read, so that a version takes the place of its file.
    #[must_use]
    pub const fn puts_back(&self) -> bool {
        self.is_now_known && self.now.is_none()
    }

    /// Where the session is held, as far as that is known.
    #[must_use]
    pub fn zone(&self, own: &TimeZone) -> TimeZone {
        self.now.as_ref().map_or_else(|| own.clone(), |now| crate::schedule::zone_of(now, own))
    }

    /// What the session is called now; none where it cannot be read.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.now.as_ref().map(|now| now.about.title.as_str())
    }

    /// Why a version cannot be restored; none: it can.
    #[must_use]
    pub fn obstacle(&self, version: &KeptVersion, state: &AppState) -> Option<Obstacle> {
        let Some(Ok(contents)) = &version.contents else { return Some(Obstacle::NotRead) };
        if self.now.as_ref().is_some_and(|now| !is_of(now, &contents.holds)) {
            return Some(Obstacle::OfAnother);
        }
        let is_read_only = state.open.as_ref().is_some_and(|open| open.file.path == self.path && open.file.read_only.is_some());
        is_read_only.then_some(Obstacle::ReadOnly)
    }

    pub(super) fn entry(&self, version: &Path) -> Option<BackupEntry> {
        self.list.iter().flatten().map(|version| &version.entry).find(|entry| entry.file == version).cloned()
    }

    /// The version to be looked into next: the chosen one, then the newest.
    fn next(&self) -> Option<BackupEntry> {
        let unread = |version: &&KeptVersion| version.contents.is_none();
        let chosen = self.chosen().filter(unread);
        chosen.or_else(|| self.list.iter().flatten().find(unread)).map(|version| version.entry.clone())
    }
}

/// What is in a version that was read, and what restoring it would change, where it is one of the same session. Takes a look at everything.
#[must_use]
pub fn compare(version: &Loaded<Session>, now: Option<&Session>) -> VersionContents {
    let holds = BackupContents::of(version);
    let same = now.filter(|now| is_of(now, &holds));
    let against = same.map(|now| Against::between(now, &as_restored(&version.document, now)));
    VersionContents { holds, against }
}

/// Whether what a version holds is of this session, and of the same part of it.
fn is_of(now: &Session, holds: &BackupContents) -> bool {
    now.id == holds.session && now.pack.as_ref().map(|pack| pack.table) == holds.pack_of
}

pub(super) fn run(app: &mut App, command: VersionsCommand) {
    match command {
        VersionsCommand::Show(path) => show(app, path),
        VersionsCommand::Choose(version) => {
            if let Some(versions) = app.state.versions.as_mut() {
                versions.chosen = Some(version);
                versions.error = None;
            }
            look_on(app);
        }
        VersionsCommand::Restore(version) => restoring::restore(app, &version),
        VersionsCommand::AskCopy(version) => ask_copy(app, &version),
    }
}

fn show(app: &mut App, path: PathBuf) {
    let now = open_at(&app.state, &path).map(|open| Box::new(open.session().clone()));
    app.effect(Effect::Versions(VersionsEffect::List(path.clone())));
    if now.is_none() {
        app.effect(Effect::Versions(VersionsEffect::ReadNow(path.clone())));
    }
    app.state.versions = Some(Versions { path, is_now_known: now.is_some(), now, ..Versions::default() });
    app.state.dialog = Some(Dialog::File(FileDialog::Versions));
}

/// The open session, where it is the one at this path.
pub(super) fn open_at<'a>(state: &'a AppState, path: &Path) -> Option<&'a Open> {
    state.open.as_ref().filter(|open| open.file.path == path)
}

const fn is_shown(state: &AppState) -> bool {
    matches!(state.dialog, Some(Dialog::File(FileDialog::Versions)))
}

/// What came back.
pub(super) fn came(app: &mut App, event: VersionsEvent) {
    match event {
        VersionsEvent::Listed { path, entries } => {
            damage::listed(app, &path, entries.len());
            if let Some(versions) = of(app, &path) {
                versions.chosen = entries.first().map(|entry| entry.file.clone());
                versions.list = Some(entries.into_iter().map(|entry| KeptVersion { entry, contents: None }).collect());
            }
            look_on(app);
        }
        VersionsEvent::NowRead { path, session } => {
            if let Some(versions) = of(app, &path) {
                versions.now = session;
                versions.is_now_known = true;
            }
            look_on(app);
        }
        VersionsEvent::LookedInto { path, version, contents } => {
            if let Some(versions) = of(app, &path) {
                versions.looks = false;
                if let Some(kept) = versions.list.iter_mut().flatten().find(|kept| kept.entry.file == version) {
                    kept.contents = Some(contents);
                }
            }
            look_on(app);
        }
        VersionsEvent::Read { path, version, session } => restoring::take_in(app, &path, &version, session),
        VersionsEvent::PutBack { path, done } => restoring::put_back(app, path, done),
        VersionsEvent::Copied { to, done } => copied(app, &to, done),
    }
}

/// The versions that are shown, or one of which is on its way back, where they are of this session.
pub(super) fn of<'a>(app: &'a mut App, path: &Path) -> Option<&'a mut Versions> {
    app.state.versions.as_mut().filter(|versions| versions.path == path)
}

/// Looks into the next version, one at a time, as long as someone looks at the list.
fn look_on(app: &mut App) {
    let shown = is_shown(&app.state);
    let Some(versions) = app.state.versions.as_mut().filter(|versions| shown && versions.is_now_known && !versions.looks) else { return };
    let Some(entry) = versions.next() else { return };
    versions.looks = true;
    let effect = VersionsEffect::LookInto { path: versions.path.clone(), entry, now: versions.now.clone() };
    app.effect(Effect::Versions(effect));
}

/// Nobody looks at versions any more.
pub(super) fn close(app: &mut App) {
    app.state.versions = None;
    if is_shown(&app.state) {
        app.state.dialog = None;
    }
}

/// Says in the dialog why nothing came of what was asked for, or where that is gone, in a message.
pub(super) fn say_why(app: &mut App, why: String) {
    restoring::give_up(app);
    let shown = is_shown(&app.state);
    match app.state.versions.as_mut().filter(|_| shown) {
        Some(versions) => versions.error = Some(why),
        None => app.toast(ToastKind::Error, why, None),
    }
}

/// Why a version cannot be read.
pub(super) fn unreadable(error: &LoadError) -> String {
    words::sentence(&error.to_string())
}

/// Why a version was not written.
pub(super) fn why_not(error: &RestoreError) -> String {
    match error {
        RestoreError::Unreadable(error) => unreadable(error),
        RestoreError::NotSaved(error) => why::why_not_saved(error),
    }
}

fn ask_copy(app: &mut App, version: &Path) {
    let Some(versions) = app.state.versions.as_mut() else { return };
    let Some(entry) = versions.entry(version) else { return };
    let title = versions.list.iter().flatten().find_map(|kept| match &kept.contents {
        Some(Ok(contents)) if kept.entry.file == version => Some(contents.holds.title.clone()),
        _ => None,
    });
    let title = title.unwrap_or_else(|| words::file::name_of(&versions.path.with_extension("")));
    let saved_at = entry.saved_at;
    versions.copies = Some(entry);
    let zone = app.state.versions.as_ref().map_or(TimeZone::UTC, |versions| versions.zone(&app.state.zone));
    ask(app, PathPurpose::VersionCopy, words::versions::file_name(&title, saved_at, &zone));
}

/// The person chose where a version goes.
pub(super) fn copy_to(app: &mut App, to: PathBuf, replace: bool) {
    let Some(entry) = app.state.versions.as_ref().and_then(|versions| versions.copies.clone()) else { return };
    app.effect(Effect::Versions(VersionsEffect::Copy { entry, to, replace }));
}

/// The person chose no place for it: the list is there again.
pub(super) fn not_copied(app: &mut App) {
    if app.state.versions.is_some() {
        app.state.dialog = Some(Dialog::File(FileDialog::Versions));
    }
}

fn copied(app: &mut App, to: &Path, done: Result<(), RestoreError>) {
    match done {
        Ok(()) => {
            typed_path::done(app);
            close(app);
            let open = (words::recovery::open().to_owned(), Command::File(FileCommand::Open(to.to_owned())));
            app.toast(ToastKind::Done, words::versions::copied(to), Some(open));
        }
        Err(RestoreError::NotSaved(error)) if typed_path::not_written(app, to, &error) => {}
        Err(error) => {
            not_copied(app);
            say_why(app, why_not(&error));
        }
    }
}

/// Lets go of the list once nobody looks at it any more.
pub(super) fn refresh(state: &mut AppState) {
    let is_wanted =
        matches!(state.dialog, Some(Dialog::File(FileDialog::Versions | FileDialog::TypePath { .. }))) || state.trying.is_some();
    state.versions.take_if(|versions| !is_wanted && !versions.is_restoring());
}
