//! The running order: adding, moving and deleting items.

use super::{App, Fresh};
use crate::app::Towards;
use crate::app::{Command, ToastKind, typed};
use crate::edit::{AgendaEdit, Change, Edit, ItemField, remove_item};
use crate::model::{AgendaItem, Entity as _, ItemId, ItemKind, Position, Session};
use crate::words;

/// How long a new item is planned for until someone says otherwise, in minutes.
const fn usual_minutes(kind: ItemKind) -> u32 {
    match kind {
        ItemKind::Welcome | ItemKind::TableFeedback | ItemKind::Other => 10,
        ItemKind::Talk | ItemKind::Break => 15,
        ItemKind::TableDiscussion => 30,
        ItemKind::NextSteps => 20,
        ItemKind::Close => 5,
    }
}

pub(super) fn add(app: &mut App, kind: ItemKind) {
    typed::settle(app);
    let id = app.ids.item();
    let Some(open) = app.state.open.as_ref() else { return };
    let items = open.session().agenda.in_order();
    let selected = open.agenda.selected.and_then(|selected| items.iter().position(|item| item.id == selected));
    let at = selected.map_or(items.len(), |at| at + 1);
    let before = at.checked_sub(1).and_then(|at| items.get(at)).map(|item| &item.position);
    let position = Position::between(before, items.get(at).map(|item| &item.position));
    let mut item = AgendaItem::new(id, position, kind, "", usual_minutes(kind));
    // What is agreed at the end is what the day is for.
    item.protected = kind == ItemKind::NextSteps;
    app.commit(Edit::Agenda(AgendaEdit::Item(Change::Add(Box::new(item)))));
    app.with_open(|open| {
        if open.session().agenda.contains(&id) {
            open.agenda.selected = Some(id);
            open.agenda.freshen(Fresh::Item(id));
        }
    });
}

pub(super) fn shift(app: &mut App, item: ItemId, towards: Towards) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(at) = open.session().agenda.in_order().iter().position(|one| one.id == item) else { return };
    match towards {
        Towards::Up if at == 0 => {}
        Towards::Up => put(app, item, at - 1),
        Towards::Down => put(app, item, at + 1),
    }
}

pub(super) fn put(app: &mut App, item: ItemId, place: usize) {
    let edit = app.state.open.as_ref().and_then(|open| placed(open.session(), item, place));
    if let Some(edit) = edit {
        app.commit(edit);
    }
}

/// The edit that puts an item at a place among the others; none where it stands there already.
pub(super) fn placed(session: &Session, id: ItemId, place: usize) -> Option<Edit> {
    let items = session.agenda.in_order();
    let at = items.iter().position(|item| item.id == id)?;
    let others: Vec<&AgendaItem> = items.iter().filter(|item| item.id != id).map(|item| item.as_ref()).collect();
    let place = place.min(others.len());
    if place == at {
        return None;
    }
    let before = place.checked_sub(1).and_then(|at| others.get(at));
    let after = others.get(place);
    let position = Position::between(before.map(|item| &item.position), after.map(|item| &item.position));
    let fits = before.is_none_or(|before| *before.order() < position) && after.is_none_or(|after| position < *after.order());
    if fits {
        return Some(Edit::set_item(id, ItemField::Position(position)));
    }
    // Two laptops chose the same place, and there is none between them: all are placed anew.
    let order = others[..place].iter().map(|item| item.id).chain([id]).chain(others[place..].iter().map(|item| item.id));
    let moved = order.zip(Position::first(items.len())).map(|(item, position)| Edit::set_item(item, ItemField::Position(position)));
    Some(Edit::several(moved))
}

pub(super) fn delete(app: &mut App, item: ItemId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(title) = open.session().agenda.get(&item).map(|item| words::agenda::title(item).to_owned()) else { return };
    let (revision, was_selected) = (open.document.revision(), open.agenda.selected == Some(item));
    let beside = neighbour(open.session().agenda.in_order().into_iter().map(|item| item.id), item);
    let edit = remove_item(open.session(), item);
    app.commit(edit);
    said(app, revision, words::edits::deleted(&title));
    app.with_open(|open| {
        if open.agenda.selected.is_none() && !open.session().agenda.contains(&item) {
            open.agenda.selected = beside.filter(|_| was_selected);
            open.agenda.freshen(beside.map_or(Fresh::AddItem, Fresh::Row));
        }
    });
}

/// What stands after one of a list, or before it where it is the last.
pub(super) fn neighbour<T: PartialEq + Copy>(all: impl Iterator<Item = T>, one: T) -> Option<T> {
    let all: Vec<T> = all.collect();
    let at = all.iter().position(|other| *other == one)?;
    all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?)).copied()
}

/// Says that something was deleted, with Undo beside it, unless it could not be.
pub(super) fn said(app: &mut App, revision: u64, text: String) {
    if app.state.open.as_ref().is_some_and(|open| open.document.revision() != revision) {
        app.toast(ToastKind::Done, text, Some((words::edits::undo().to_owned(), Command::Undo)));
    }
}
