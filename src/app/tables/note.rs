//! Notes that are there: opening, deleting, tagging.

use super::super::App;
use super::super::toast::ToastKind;
use super::super::typed;
use super::view::FocusOn;
use crate::app::Command;
use crate::edit::{Edit, NoteField, remove_note, toggle_theme};
use crate::model::{NoteId, ThemeKey};
use crate::words;

/// Something to do with a note that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteCommand {
    /// Shows a note beside the list; none: closes it.
    Open(Option<NoteId>),
    /// Shows the last note of the chosen place, ready to be changed.
    OpenLast,
    /// Deletes a note.
    Delete(NoteId),
    /// Tags a note, or takes the theme off.
    ToggleTheme {
        /// The note.
        note: NoteId,
        /// The theme.
        theme: ThemeKey,
    },
    /// Says that a note was said just now.
    SaidNow(NoteId),
}

pub(super) fn run(app: &mut App, command: NoteCommand) {
    match command {
        NoteCommand::Open(note) => open_note(app, note),
        NoteCommand::OpenLast => open_last(app),
        NoteCommand::Delete(note) => delete(app, note),
        NoteCommand::ToggleTheme { note, theme } => {
            let Some(open) = app.state.open.as_ref() else { return };
            let edit = toggle_theme(open.session(), note, &theme);
            app.commit_built(edit);
        }
        NoteCommand::SaidNow(note) => app.commit(Edit::set_note(note, NoteField::SaidAt(Some(app.state.now)))),
    }
}

fn open_note(app: &mut App, note: Option<NoteId>) {
    typed::settle(app);
    app.with_open(|open| {
        open.document.seal();
        open.tables.note = note;
        if note.is_none() {
            open.tables.ask_focus(FocusOn::NewNote);
        }
    });
}

fn open_last(app: &mut App) {
    let last = app.state.open.as_ref().and_then(|open| {
        let source = open.tables.source();
        open.notes.iter().rev().find(|note| note.source == source).map(|note| note.id)
    });
    if last.is_some() {
        open_note(app, last);
        app.with_open(|open| open.tables.ask_focus(FocusOn::Written));
    }
}

fn delete(app: &mut App, note: NoteId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(reference) = open.session().notes.get(&note).map(|note| note.reference()) else { return };
    app.commit(remove_note(open.session(), note));
    if app.state.open.as_ref().is_some_and(|open| !open.session().notes.contains(&note)) {
        let undo = (words::edits::undo().to_owned(), Command::Undo);
        app.toast(ToastKind::Done, words::note::deleted(reference), Some(undo));
        app.with_open(|open| open.tables.ask_focus(FocusOn::NewNote));
    }
}
