//! Adding, moving and deleting paragraphs, and the notes that they stand on.

use super::super::{App, Command, ToastKind};
use crate::app::Towards;
use crate::edit::{Change, Edit, ParagraphField};
use crate::model::{EntryId, NoteId, Paragraph, Position, Section, Session};
use std::sync::Arc;

/// The paragraphs of a part, in order.
fn in_part<'a>(session: &'a Session, part: &Section) -> Vec<&'a Arc<Paragraph>> {
    session.write_up.in_order().into_iter().filter(|paragraph| paragraph.section == *part).collect()
}

/// A position before the paragraph at a place of a list; their number: after the last.
fn position_at(list: &[&Arc<Paragraph>], place: usize) -> Position {
    let before = place.checked_sub(1).and_then(|before| list.get(before));
    Position::between(before.map(|it| &it.position), list.get(place).map(|it| &it.position))
}

fn set(paragraph: EntryId, field: ParagraphField) -> Edit {
    Edit::WriteUp(Change::Set(paragraph, field))
}

pub(super) fn go_to(app: &mut App, paragraph: EntryId) {
    app.with_open(|open| {
        let part = open.session().write_up.get(&paragraph).map(|it| it.section.clone());
        if let Some(part) = part {
            open.document.seal();
            open.write_up.tab = super::WriteUpTab::Write;
            open.write_up.go_to_part(part);
            open.write_up.put_cursor_in(Some(paragraph));
        }
    });
}

pub(super) fn add(app: &mut App) {
    let id = app.ids.entry();
    let Some(open) = app.state.open.as_ref() else { return };
    let (session, view) = (open.session(), &open.write_up);
    let list = in_part(session, &view.part);
    let after = view.selected.and_then(|chosen| list.iter().position(|it| it.id == chosen));
    let position = position_at(&list, after.map_or(list.len(), |after| after + 1));
    let new = Paragraph { id, section: view.part.clone(), position, words: String::new(), stands_on: Vec::new() };
    app.commit(Edit::WriteUp(Change::Add(Box::new(new))));
    app.with_open(|open| {
        if open.session().write_up.contains(&id) {
            open.write_up.put_cursor_in(Some(id));
        }
    });
}

pub(super) fn step(app: &mut App, paragraph: EntryId, towards: Towards) {
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    let Some(section) = session.write_up.get(&paragraph).map(|it| it.section.clone()) else { return };
    let mut list = in_part(session, &section);
    let Some(from) = list.iter().position(|it| it.id == paragraph) else { return };
    let to = match towards {
        Towards::Up => from.checked_sub(1),
        Towards::Down => Some(from + 1).filter(|to| *to < list.len()),
    };
    let Some(to) = to else { return };
    list.remove(from);
    let position = position_at(&list, to);
    app.with_open(|open| open.document.seal());
    app.commit(set(paragraph, ParagraphField::Position(position)));
}

pub(super) fn move_to(app: &mut App, paragraph: EntryId, part: Section) {
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    if session.write_up.get(&paragraph).is_none_or(|it| it.section == part) {
        return;
    }
    let list = in_part(session, &part);
    let position = position_at(&list, list.len());
    app.commit(Edit::several([set(paragraph, ParagraphField::Section(part.clone())), set(paragraph, ParagraphField::Position(position))]));
    app.with_open(|open| {
        open.write_up.go_to_part(part);
        open.write_up.put_cursor_in(Some(paragraph));
    });
}

pub(super) fn remove(app: &mut App, paragraph: EntryId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(going) = open.session().write_up.get(&paragraph) else { return };
    let list = in_part(open.session(), &going.section);
    let place = list.iter().position(|it| it.id == paragraph).unwrap_or(0);
    let next = list.get(place + 1).or_else(|| list.get(place.checked_sub(1)?)).map(|it| it.id);
    let had_words = !going.words.trim().is_empty();
    app.commit(Edit::WriteUp(Change::Remove(paragraph)));
    let is_gone = app.state.open.as_ref().is_some_and(|open| !open.session().write_up.contains(&paragraph));
    if is_gone {
        app.with_open(|open| open.write_up.put_cursor_in(next));
        if had_words {
            let undo = (crate::words::edits::undo().to_owned(), Command::Undo);
            app.toast(ToastKind::Done, say!("write-up-deleted").to_owned(), Some(undo));
        }
    }
}

pub(super) fn toggle_note(app: &mut App, paragraph: EntryId, note: NoteId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(it) = open.session().write_up.get(&paragraph) else { return };
    let mut notes = it.stands_on.clone();
    if notes.contains(&note) {
        notes.retain(|linked| *linked != note);
    } else {
        notes.push(note);
    }
    app.commit(set(paragraph, ParagraphField::StandsOn(notes)));
}
