//! Paths that are typed, where the system has no dialog: what cannot be is said beside the field, and what was typed stays in it.

use super::super::effect::PathPurpose;
use super::super::state::Dialog;
use super::super::{App, Command, ToastKind};
use super::{FileCommand, FileDialog, arrivals, damage, why};
use crate::store::{LoadError, SaveError};
use crate::words;
use std::path::{Path, PathBuf};

/// A path that was typed and is being tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct TypedPath {
    purpose: PathPurpose,
    /// As it was typed.
    text: String,
    /// As it is tried.
    path: PathBuf,
}

/// Tries a path as typed.
pub(super) fn typed(app: &mut App, purpose: PathPurpose, text: String) {
    let mut path = expand(text.trim());
    if text.trim().is_empty() || path.file_name().is_none() {
        show(app, purpose, text, words::file::no_name_typed().to_owned());
        return;
    }
    let is_session =
        !matches!(purpose, PathPurpose::Export | PathPurpose::Day | PathPurpose::Import | PathPurpose::Answers | PathPurpose::Photo);
    if is_session && path.extension().is_none() && !text.trim_end().ends_with(['/', '\\']) {
        path.set_extension("ron");
    }
    app.state.dialog = None;
    app.state.trying = Some(TypedPath { purpose, text, path: path.clone() });
    arrivals::path_chosen(app, purpose, path, false);
}

/// A path as typed, with `~` for the home folder, from the folder that the program was started in.
fn expand(text: &str) -> PathBuf {
    let path = match (text.strip_prefix("~/"), dirs::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Something came of a path: it need not be asked for again.
pub(in crate::app) fn done(app: &mut App) {
    app.state.trying = None;
}

/// A session could not be read: says so beside the field where its path was typed, else in a message
/// that stays. What can be done about a damaged one takes a dialog.
pub(super) fn not_read(app: &mut App, error: &LoadError) {
    if damage::is_damage(error) {
        take(app, error.file());
        return damage::found(app, error);
    }
    match take(app, error.file()) {
        Some(typed) => show(app, typed.purpose, typed.text, why::why_not_read_as_typed(error)),
        None => {
            // What is not there is looked for elsewhere.
            let look = (words::file::look_for_it().to_owned(), Command::File(FileCommand::AskOpen));
            app.toast(ToastKind::Error, why::why_not_opened(error), Some(look));
        }
    }
}

/// A file could not be written; says whether its path was typed and is asked for again.
pub(in crate::app) fn not_written(app: &mut App, path: &Path, error: &SaveError) -> bool {
    let Some(typed) = take(app, path) else { return false };
    show(app, typed.purpose, typed.text, why::why_not_written_as_typed(error));
    true
}

fn take(app: &mut App, path: &Path) -> Option<TypedPath> {
    // An export gets an ending where none was typed.
    app.state.trying.take_if(|typed| typed.path == path || typed.path == path.with_extension(""))
}

fn show(app: &mut App, purpose: PathPurpose, text: String, error: String) {
    app.state.dialog = Some(Dialog::File(FileDialog::TypePath { purpose, text, error: Some(error) }));
}
