//! Notes that are there: opening, deleting, tagging, marking.

use super::super::App;
use super::super::toast::ToastKind;
use super::super::typed;
use super::view::{FocusOn, Said};
use crate::app::{Command, Open};
use crate::edit::{Edit, NoteField, remove_note, toggle_theme};
use crate::model::{Counted, Note, NoteId, Quoting, Support, ThemeKey, Words};
use crate::words;

/// Something to do with a note that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteCommand {
    /// Shows a note beside the list; none: closes it.
    Open(Option<NoteId>),
    /// Shows a note with the keyboard in a part of it.
    OpenOn(NoteId, FocusOn),
    /// Shows the last note of the chosen place, ready to be changed.
    OpenLast,
    /// The note whose row in the list has the keyboard; none: no row has it.
    At(Option<NoteId>),
    /// Deletes a note.
    Delete(NoteId),
    /// Tags a note, or takes the theme off.
    ToggleTheme {
        /// The note.
        note: NoteId,
        /// The theme.
        theme: ThemeKey,
    },
    /// Stars a note, or takes the star off.
    Star(NoteId),
    /// The next answer to "May we quote this?".
    NextQuoting(NoteId),
    /// Says that these are their words, or a paraphrase.
    WhoseWords(NoteId),
    /// Says that agreement was counted, by hands, and shows the note with the keyboard in how many agreed.
    Agreed(NoteId),
    /// Says that not everyone agreed, or takes that back.
    NotEveryone(NoteId),
    /// Says that a note was said just now.
    SaidNow(NoteId),
}

/// Agreement that was counted by a show of hands, before the number is known.
const BY_HANDS: Support = Support { count: 0, out_of: None, counted: Counted::Hands, not_everyone_agreed: false };

pub(super) fn run(app: &mut App, command: NoteCommand) {
    match command {
        NoteCommand::Open(note) => open_note(app, note),
        NoteCommand::OpenOn(note, on) => {
            open_note(app, Some(note));
            app.with_open(|open| open.tables.ask_focus(on));
        }
        NoteCommand::OpenLast => open_last(app),
        NoteCommand::At(note) => app.with_open(|open| open.tables.at = note),
        NoteCommand::Delete(note) => delete(app, note),
        NoteCommand::ToggleTheme { note, theme } => toggle(app, note, &theme),
        NoteCommand::Star(note) => set(app, note, |note| NoteField::Starred(!note.starred)),
        NoteCommand::NextQuoting(note) => set(app, note, |note| NoteField::Quoting(after(note.quoting))),
        NoteCommand::WhoseWords(note) => set(app, note, |note| {
            NoteField::Words(match note.words {
                Words::Their => Words::Paraphrase,
                Words::Paraphrase => Words::Their,
            })
        }),
        NoteCommand::Agreed(note) => {
            if note_of(app, note).is_some_and(|note| note.support.is_none()) {
                app.commit(Edit::set_note(note, NoteField::Support(Some(BY_HANDS))));
            }
            open_note(app, Some(note));
            app.with_open(|open| open.tables.ask_focus(FocusOn::Support));
        }
        NoteCommand::NotEveryone(note) => set(app, note, |note| {
            let support = note.support.unwrap_or(BY_HANDS);
            NoteField::Support(Some(Support { not_everyone_agreed: !support.not_everyone_agreed, ..support }))
        }),
        NoteCommand::SaidNow(note) => app.commit(Edit::set_note(note, NoteField::SaidAt(Some(app.state.now)))),
    }
}

fn open_note(app: &mut App, note: Option<NoteId>) {
    typed::settle(app);
    app.with_open(|open| {
        open.document.seal();
        open.tables.note = note;
        if note.is_none() {
            let on = if open.tables.at.is_some() { FocusOn::List } else { FocusOn::NewNote };
            open.tables.ask_focus(on);
        }
    });
}

fn open_last(app: &mut App) {
    let last = app.state.open.as_ref().and_then(|open| {
        let source = open.tables.source();
        let here = open.notes.iter().filter(|note| note.source == source);
        here.max_by_key(|note| (note.entered_at, note.number)).map(|note| note.id)
    });
    if last.is_some() {
        open_note(app, last);
        app.with_open(|open| {
            open.tables.at = None;
            open.tables.ask_focus(FocusOn::Written);
        });
    }
}

/// Changes a value of a note and says what it is now.
fn set(app: &mut App, id: NoteId, field: impl FnOnce(&Note) -> NoteField) {
    let Some(note) = note_of(app, id) else { return };
    let field = field(&note);
    app.commit(Edit::set_note(id, field.clone()));
    say(app, id, |note| words::note::now(note, &field));
}

fn toggle(app: &mut App, id: NoteId, theme: &ThemeKey) {
    let Some(open) = app.state.open.as_ref() else { return };
    let edit = toggle_theme(open.session(), id, theme);
    let name = open.session().themes.get(theme).map(|theme| theme.name.clone()).unwrap_or_default();
    app.commit_built(edit);
    say(app, id, |note| Some(words::note::now_tagged(note, &name, note.themes.contains(theme))));
}

fn say(app: &mut App, id: NoteId, what: impl FnOnce(&Note) -> Option<String>) {
    let said = note_of(app, id).and_then(|note| what(&note));
    app.with_open(|open| open.tables.said = said.map(Said::done));
}

fn note_of(app: &App, id: NoteId) -> Option<Note> {
    app.state.open.as_ref()?.session().notes.get(&id).cloned()
}

const fn after(quoting: Option<Quoting>) -> Option<Quoting> {
    match quoting {
        None => Some(Quoting::Yes),
        Some(Quoting::Yes) => Some(Quoting::UseOnly),
        Some(Quoting::UseOnly) => Some(Quoting::ChairOnly),
        Some(Quoting::ChairOnly) => None,
    }
}

/// The note that stands below in the list, or else above.
fn neighbour(open: &Open, note: NoteId) -> Option<NoteId> {
    let listed = open.tables.listed();
    let at = listed.binary_search(&open.notes.position_of(note)?).ok()?;
    let next = at.checked_sub(1).or_else(|| Some(at + 1)).and_then(|at| listed.get(at))?;
    open.notes.get(*next).map(|note| note.id)
}

fn delete(app: &mut App, note: NoteId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(reference) = open.session().notes.get(&note).map(|note| note.reference()) else { return };
    let next = neighbour(open, note);
    app.commit(remove_note(open.session(), note));
    if app.state.open.as_ref().is_some_and(|open| !open.session().notes.contains(&note)) {
        let undo = (words::edits::undo().to_owned(), Command::Undo);
        app.toast(ToastKind::Done, words::note::deleted(reference), Some(undo));
        app.with_open(|open| {
            open.tables.at = next;
            open.tables.ask_focus(if next.is_some() { FocusOn::List } else { FocusOn::NewNote });
        });
    }
}
