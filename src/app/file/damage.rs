//! A session that is damaged: what can be done, what can be read of it as a copy, and what was lost. The damaged file is never changed.

use super::super::effect::{DamageEffect, Effect, PathPurpose, VersionsEffect};
use super::super::state::Dialog;
use super::super::toast::ToastKind;
use super::super::{App, AppState, Command, tables};
use super::{FileCommand, FileDialog, typed_path, why};
use crate::store::{LoadError, Rescued, SaveError};
use crate::words;
use std::path::{Path, PathBuf};

/// Something to do about a damaged session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageCommand {
    /// Chooses where what can be read goes, and opens it there.
    AskCopy,
}

/// A damaged session, as the dialogs show it.
#[derive(Debug)]
pub struct Damage {
    /// Where it is.
    pub path: PathBuf,
    /// What happened, in words.
    pub what: String,
    /// What is wrong in the file, with line and column, for whoever helps.
    pub details: String,
    /// How many earlier versions are kept; none as long as nobody has looked.
    pub versions: Option<usize>,
    /// What can be read of it.
    pub readable: Readable,
    /// Where a copy of that is on its way to.
    copy: Option<PathBuf>,
}

/// What can be read of a damaged session.
#[derive(Debug)]
pub enum Readable {
    /// It is being worked out.
    Unknown,
    /// Nothing.
    Nothing,
    /// This.
    Some(Box<Rescued>),
}

/// Whether a file that could not be opened is a session that was hit.
pub(super) const fn is_damage(error: &LoadError) -> bool {
    error.may_be_rescued() || matches!(error, LoadError::Empty { .. })
}

/// A session is damaged: says so, and finds out what can be done. Where another dialog has words in it, a message offers to.
pub(super) fn found(app: &mut App, error: &LoadError) {
    let path = error.file().to_owned();
    let is_busy = match &app.state.dialog {
        Some(Dialog::File(dialog)) => !matches!(dialog, FileDialog::Damaged | FileDialog::Versions | FileDialog::TypePath { .. }),
        Some(_) => true,
        None => false,
    };
    let what = why::why_not_opened(error);
    if is_busy {
        let again = (words::file::what_to_do().to_owned(), Command::File(FileCommand::Open(path)));
        return app.toast(ToastKind::Error, what, Some(again));
    }
    app.effect(Effect::Versions(VersionsEffect::List(path.clone())));
    let readable = if error.may_be_rescued() {
        app.effect(Effect::Damage(DamageEffect::Rescue(path.clone())));
        Readable::Unknown
    } else {
        Readable::Nothing
    };
    app.state.damage = Some(Damage { path, what, details: error.to_string(), versions: None, readable, copy: None });
    app.state.dialog = Some(Dialog::File(FileDialog::Damaged));
}

/// How many earlier versions a session has.
pub(super) fn listed(app: &mut App, path: &Path, count: usize) {
    if let Some(damage) = of(app, path) {
        damage.versions = Some(count);
    }
}

/// What can be read of it is known.
pub(super) fn rescued(app: &mut App, path: &Path, rescued: Result<Box<Rescued>, LoadError>) {
    if let Some(damage) = of(app, path) {
        damage.readable = match rescued {
            Ok(rescued) if rescued.brings_anything() => Readable::Some(rescued),
            Ok(_) | Err(_) => Readable::Nothing,
        };
    }
}

fn of<'a>(app: &'a mut App, path: &Path) -> Option<&'a mut Damage> {
    app.state.damage.as_mut().filter(|damage| damage.path == path)
}

pub(super) fn run(app: &mut App, command: DamageCommand) {
    match command {
        DamageCommand::AskCopy => {
            let Some(damage) = &app.state.damage else { return };
            let suggested_name = words::damage::file_name(&damage.path);
            let folder = damage.path.parent().map(Path::to_owned);
            app.effect(Effect::AskPath { purpose: PathPurpose::RescuedCopy, suggested_name, folder });
        }
    }
}

/// The person chose where what can be read goes.
pub(super) fn copy_to(app: &mut App, path: PathBuf, replace: bool) {
    let Some(damage) = app.state.damage.as_mut() else { return };
    let Readable::Some(rescued) = &damage.readable else { return };
    let effect =
        DamageEffect::Copy { original: damage.path.clone(), path: path.clone(), session: Box::new(rescued.session.clone()), replace };
    damage.copy = Some(path);
    app.effect(Effect::Damage(effect));
}

/// The person chose no place for it: what can be done is there again.
pub(super) fn not_chosen(app: &mut App) {
    if app.state.damage.is_some() {
        app.state.dialog = Some(Dialog::File(FileDialog::Damaged));
    }
}

/// A copy was saved; whether it was this one, which is opened then.
pub(super) fn copied(app: &mut App, path: &Path) -> bool {
    let is_it = is_copy(&app.state, path);
    if is_it {
        typed_path::done(app);
        if let Some(damage) = app.state.damage.take() {
            if let Readable::Some(rescued) = &damage.readable {
                tables::photos_go_along(app, &rescued.session, &damage.path, path);
            }
            app.state.damage = Some(damage);
        }
        super::run(app, FileCommand::Open(path.to_owned()));
    }
    is_it
}

/// A copy could not be saved; whether it was this one.
pub(super) fn not_copied(app: &mut App, path: &Path, error: &SaveError) -> bool {
    if !is_copy(&app.state, path) {
        return false;
    }
    if let Some(damage) = app.state.damage.as_mut() {
        damage.copy = None;
    }
    if !typed_path::not_written(app, path, error) {
        let again = Command::File(FileCommand::Damage(DamageCommand::AskCopy));
        app.toast(ToastKind::Error, why::why_not_saved(error), Some((words::file::choose_another_place().to_owned(), again)));
    }
    true
}

fn is_copy(state: &AppState, path: &Path) -> bool {
    state.damage.as_ref().is_some_and(|damage| damage.copy.as_deref() == Some(path))
}

/// A session is open from now on: if it is the copy, what was lost is shown.
pub(super) fn opened(app: &mut App) {
    let Some(damage) = app.state.damage.as_mut() else { return };
    let copy = damage.copy.take();
    let Some(path) = app.state.open.as_ref().map(|open| open.file.path.clone()).filter(|path| copy.as_ref() == Some(path)) else { return };
    let loses = matches!(&damage.readable, Readable::Some(rescued) if !rescued.lost_nothing());
    if loses {
        app.state.dialog = Some(Dialog::File(FileDialog::Lost));
    } else {
        app.toast(ToastKind::Done, words::file::goes_on_in(&path), None);
    }
}

/// Lets go of it once nobody looks at it any more.
pub(super) fn refresh(state: &mut AppState) {
    let is_wanted = state.trying.is_some()
        || matches!(state.dialog, Some(Dialog::File(FileDialog::Damaged | FileDialog::Lost | FileDialog::TypePath { .. })));
    state.damage.take_if(|damage| !is_wanted && damage.copy.is_none());
}
