//! The themes screen: tagging notes, tending the themes, and where each was raised.

mod actions;
mod changes;
mod list;
mod matrix;
mod outline;
#[cfg(test)]
mod tests;
mod view;

pub(super) use actions::ACTIONS;
pub use changes::{PALETTE, Place, called};
pub use list::{NoteList, Shown};

pub(in crate::app) use changes::toggle_on;
pub use matrix::Matrix;
pub use outline::{Outline, OutlineRow, is_within};
pub use view::{Draft, DraftField, ThemesTab, ThemesView};

use super::state::Dialog;
use super::{App, Command, Open, ToastKind};
use crate::app::Towards;
use crate::app::selection::Pick;
use crate::edit::{Change, Edit, ThemeEdit, ThemeField, merge_themes, remove_theme};
use crate::insight::{Merging, NoteIndex, ThemeUse};
use crate::model::{NoteId, SaidIs, Session, TableId, ThemeKey};
use crate::words;

/// Something to do on the themes screen.
#[derive(Debug, Clone, PartialEq)]
pub enum ThemesCommand {
    /// Shows one of the two views of the screen.
    ShowTab(ThemesTab),
    /// Shows the notes with a theme; none: all notes.
    SelectTheme(Option<ThemeKey>),
    /// Shows some of the notes to be tagged.
    Show(Shown),
    /// Shows of the chosen theme's notes those that were said so often; none: all of them.
    ShowSaid(Option<SaidIs>),
    /// Selects a note, alone or besides others.
    SelectNote(NoteId, Pick),
    /// Shows a note with those that have a theme, ready to be tagged.
    ShowNote(NoteId, ThemeKey),
    /// Goes to the next note without a theme, from the top again after the last.
    NextUntagged,
    /// Tags the selected notes with a theme, or takes it off where all of them have it.
    ToggleTheme(ThemeKey),
    /// Shows the notes of a theme at a table beside the matrix.
    ShowCell(Option<(ThemeKey, TableId)>),
    /// Shows counts in the matrix, or only where a theme was raised.
    ShowCounts(bool),
    /// Opens the field for a new theme, or goes back to it.
    BeginTheme,
    /// What is typed as the name of a new theme; none: no theme is being added.
    TypeNewTheme(Option<String>),
    /// Adds the theme whose name was typed.
    AddTheme,
    /// Shows the fields of the theme, or only what they say.
    EditTheme(bool),
    /// What is typed into a field of a theme.
    Type(Draft),
    /// The field was left: it shows what the session has.
    EndTyping,
    /// Makes a theme a part of another, or lets it stand alone.
    SetParent(ThemeKey, Option<ThemeKey>),
    /// Puts a theme beside another, with the same wider theme.
    Put(ThemeKey, Place),
    /// Puts a theme one place up or down among its like.
    Move(ThemeKey, Towards),
    /// Says what deleting a theme changes.
    AskDelete(ThemeKey),
    /// Deletes a theme.
    Delete(ThemeKey),
    /// Says what merging a theme into another changes.
    AskMerge(ThemeKey, Option<ThemeKey>),
    /// Makes one theme of two: the first is gone.
    Merge(ThemeKey, ThemeKey),
}

/// A dialog about themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemesDialog {
    /// Deletes a theme, after saying what that changes.
    Delete {
        /// Which one.
        theme: ThemeKey,
        /// What has it.
        usage: ThemeUse,
    },
    /// Merges a theme into another, after saying what that changes.
    Merge {
        /// The one that will be gone.
        theme: ThemeKey,
        /// The other, with what would change; none is chosen yet.
        into: Option<(ThemeKey, Merging)>,
    },
}

pub(super) fn run(app: &mut App, command: ThemesCommand) {
    match command {
        ThemesCommand::ShowTab(tab) => look(app, |view, _, _| view.tab = tab),
        ThemesCommand::SelectTheme(theme) => show(app, theme.map_or(Shown::All, Shown::Theme)),
        ThemesCommand::Show(shown) => show(app, shown),
        ThemesCommand::ShowSaid(said) => look(app, |view, session, search| view.list.show_said(session, search, said)),
        ThemesCommand::SelectNote(note, pick) => look(app, |view, _, search| view.list.pick(search, note, pick)),
        ThemesCommand::ShowNote(note, theme) => show_note(app, note, theme),
        ThemesCommand::NextUntagged => next_untagged(app),
        ThemesCommand::ToggleTheme(theme) => {
            commit(app, |open| toggle_on(open.session(), open.themes.list.selected(), &theme));
        }
        ThemesCommand::ShowCell(cell) => look(app, |view, session, search| view.show_cell(session, search, cell)),
        ThemesCommand::ShowCounts(counts) => look(app, |view, _, _| view.counts = counts),
        ThemesCommand::BeginTheme => look(app, |view, _, _| {
            view.tab = ThemesTab::Tag;
            view.begun += 1;
            view.new_theme.get_or_insert_default();
        }),
        ThemesCommand::TypeNewTheme(name) => look(app, |view, _, _| view.new_theme = name),
        ThemesCommand::AddTheme => add_theme(app),
        ThemesCommand::EditTheme(editing) => look(app, |view, _, _| view.editing = editing),
        ThemesCommand::Type(draft) => type_draft(app, draft),
        ThemesCommand::EndTyping => app.with_open(|open| {
            open.themes.draft = None;
            open.document.seal();
        }),
        ThemesCommand::SetParent(theme, parent) => {
            app.commit(Edit::Themes(Change::Set(theme, ThemeField::Parent(parent))));
        }
        ThemesCommand::Put(theme, place) => commit(app, |open| changes::put(open.session(), &theme, &place)),
        ThemesCommand::Move(theme, direction) => commit(app, |open| changes::step(open.session(), &theme, direction)),
        ThemesCommand::AskDelete(theme) => ask(app, |session| {
            session.themes.contains(&theme).then(|| ThemesDialog::Delete { usage: ThemeUse::of(session, &theme), theme })
        }),
        ThemesCommand::Delete(theme) => delete(app, &theme),
        ThemesCommand::AskMerge(theme, into) => ask(app, |session| {
            let into = into.filter(|into| *into != theme && session.themes.contains(into));
            let into = into.map(|into| (into.clone(), Merging::of(session, &theme, &into)));
            session.themes.contains(&theme).then_some(ThemesDialog::Merge { theme, into })
        }),
        ThemesCommand::Merge(theme, into) => merge(app, &theme, &into),
    }
}

/// Changes what is shown, and nothing in the session.
fn look(app: &mut App, act: impl FnOnce(&mut ThemesView, &Session, &NoteIndex)) {
    app.with_open(|open| {
        let Open { document, notes: search, themes, .. } = open;
        act(themes, document.session(), search);
    });
}

fn show(app: &mut App, shown: Shown) {
    look(app, |view, session, search| view.list.show(session, search, shown));
}

fn show_note(app: &mut App, note: NoteId, theme: ThemeKey) {
    look(app, |view, session, search| {
        view.tab = ThemesTab::Tag;
        view.list.show(session, search, Shown::Theme(theme));
        view.list.pick(search, note, Pick::Only);
    });
}

/// Brings the view up to the session.
pub(super) fn refresh(open: &mut Open) {
    let Open { document, insight, notes: search, themes, .. } = open;
    themes.refresh(document.revision(), document.session(), insight, search);
}

fn commit(app: &mut App, edit: impl FnOnce(&Open) -> Option<Edit>) {
    if let Some(edit) = app.state.open.as_ref().and_then(edit) {
        app.commit(edit);
    }
}

fn ask(app: &mut App, dialog: impl FnOnce(&Session) -> Option<ThemesDialog>) {
    if let Some(dialog) = app.state.open.as_ref().and_then(|open| dialog(open.session())) {
        app.state.dialog = Some(Dialog::Themes(dialog));
    }
}

fn add_theme(app: &mut App) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_mut() else { return };
    let name = open.themes.new_theme.as_deref().unwrap_or_default().trim().to_owned();
    if name.is_empty() {
        open.themes.new_theme = None;
    } else if called(open.session(), &name).is_none() {
        // The field stays open for the next one.
        open.themes.new_theme = Some(String::new());
        let edit = changes::add(open.session(), &name);
        app.commit(edit);
    }
}

fn type_draft(app: &mut App, draft: Draft) {
    if app.refuses_changes() {
        return;
    }
    let edit = draft.field_edit();
    let theme = draft.theme.clone();
    app.with_open(|open| open.themes.draft = Some(draft));
    if let Some(field) = edit {
        app.commit(Edit::Themes(ThemeEdit::Set(theme, field)));
    }
}

fn delete(app: &mut App, theme: &ThemeKey) {
    app.state.dialog = None;
    let Some(name) = name_of(app, theme) else { return };
    let neighbour = app.state.open.as_ref().and_then(|open| open.themes.outline.neighbour(theme)).cloned();
    commit(app, |open| Some(remove_theme(open.session(), theme)));
    if offer_undo(app, theme, words::theme::deleted(&name)) {
        show_instead(app, neighbour.map_or(Shown::All, Shown::Theme));
    }
}

fn merge(app: &mut App, theme: &ThemeKey, into: &ThemeKey) {
    app.state.dialog = None;
    let (Some(name), Some(other)) = (name_of(app, theme), name_of(app, into)) else { return };
    if theme == into {
        return;
    }
    commit(app, |open| Some(merge_themes(open.session(), theme, into)));
    if offer_undo(app, theme, words::theme::merged(&name, &other)) {
        show_instead(app, Shown::Theme(into.clone()));
    }
}

/// Shows something in place of a theme that is gone.
fn show_instead(app: &mut App, shown: Shown) {
    show(app, shown);
    app.with_open(|open| open.themes.moves += 1);
}

fn name_of(app: &App, theme: &ThemeKey) -> Option<String> {
    app.state.open.as_ref()?.session().themes.get(theme).map(|theme| theme.name.clone())
}

/// Says that a theme is gone, where it is, with the way back.
fn offer_undo(app: &mut App, theme: &ThemeKey, text: String) -> bool {
    let is_gone = app.state.open.as_ref().is_some_and(|open| !open.session().themes.contains(theme));
    if is_gone {
        app.toast(ToastKind::Done, text, Some((words::edits::undo().to_owned(), Command::Undo)));
    }
    is_gone
}

fn next_untagged(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let Open { document, notes: search, themes: view, .. } = open;
    let Some(note) = search.next_untagged(view.list.cursor()) else {
        let text = words::count::untagged(0, search.len());
        app.toast(ToastKind::Remark, text, None);
        return;
    };
    view.tab = ThemesTab::Tag;
    if !matches!(view.list.shown(), Shown::All | Shown::Untagged) {
        view.list.show(document.session(), search, Shown::All);
    }
    view.list.pick(search, note, Pick::Only);
}
