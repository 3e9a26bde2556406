//! Filters that are saved under a name: saving the present one, and choosing one again.

use super::super::state::Dialog;
use super::super::{App, ToastKind};
use super::view::FocusOn;
use super::{TablesCommand, TablesDialog};
use crate::app::{Command, Open};
use crate::edit::{Change, Edit, SavedFilterField, remove_filter};
use crate::model::{EntryId, NoteFilter, SavedFilter, Session};
use crate::words;
use std::sync::Arc;

/// Something to do with saved filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedCommand {
    /// Shows them, with a field for the name of the present one.
    Show,
    /// What is typed as that name.
    Name(String),
    /// Saves the present filter under that name; one that has it already wants what the present one does from then on.
    Save,
    /// Shows the notes that a saved one wants.
    Choose(EntryId),
    /// Removes one.
    Remove(EntryId),
}

pub(super) fn run(app: &mut App, command: SavedCommand) {
    match command {
        SavedCommand::Show => {
            app.with_open(|open| open.tables.filter_name.clear());
            app.state.dialog = Some(Dialog::Tables(TablesDialog::Filters));
        }
        SavedCommand::Name(name) => app.with_open(|open| open.tables.filter_name = name),
        SavedCommand::Save => save(app),
        SavedCommand::Choose(filter) => choose(app, filter),
        SavedCommand::Remove(filter) => {
            let Some(open) = &app.state.open else { return };
            let edit = remove_filter(open.session(), filter);
            app.commit(edit);
        }
    }
}

fn save(app: &mut App) {
    let Some(open) = &app.state.open else { return };
    let (name, wanted) = (open.tables.filter_name.trim().to_owned(), open.tables.whole_filter());
    if name.is_empty() || open.tables.filter.is_empty() {
        return;
    }
    let change = match called(open.session(), &name) {
        Some(filter) => Change::Set(filter.id, SavedFilterField::Wanted(wanted)),
        None => Change::Add(Box::new(SavedFilter { id: app.ids.entry(), at: app.state.now, name, wanted })),
    };
    app.commit(Edit::Filters(change));
    app.with_open(|open| open.tables.filter_name.clear());
}

fn choose(app: &mut App, filter: EntryId) {
    let Some(open) = &app.state.open else { return };
    let Some(filter) = open.session().saved_filters.get(&filter) else { return };
    let wanted = filter.wanted.clone();
    app.state.dialog = None;
    if !wanted.is_whole_in(open.session()) {
        // Without what was deleted it would show notes that it never wanted.
        let (name, wants) = (words::filter::name(&filter.name), words::filter::described(&wanted, open.session()));
        let text = say!("tables-saved-not-whole", name = name, filter = wants);
        let look = (say!("tables-saved-look").to_owned(), Command::Tables(TablesCommand::Saved(SavedCommand::Show)));
        return app.toast(ToastKind::Remark, text, Some(look));
    }
    app.with_open(|open| {
        let finds = !open.notes.select(&wanted).is_empty();
        let view = &mut open.tables;
        match wanted.source {
            Some(source) => view.choose(source),
            None => view.everywhere = true,
        }
        view.filter = NoteFilter { source: None, ..wanted };
        view.note = None;
        view.selected.clear();
        view.ask_focus(if finds { FocusOn::List } else { FocusOn::Search });
    });
}

/// The saved filter that has a name.
#[must_use]
pub fn called<'a>(session: &'a Session, name: &str) -> Option<&'a Arc<SavedFilter>> {
    let name = name.trim().to_lowercase();
    session.saved_filters.in_order().into_iter().find(|filter| filter.name.trim().to_lowercase() == name)
}

/// The saved filter that wants what the list shows now.
#[must_use]
pub fn saved_as(open: &Open) -> Option<EntryId> {
    let now = open.tables.whole_filter();
    open.session().saved_filters.in_order().into_iter().find(|filter| filter.wanted == now).map(|filter| filter.id)
}
