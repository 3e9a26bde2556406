//! The notes of the chosen place, the newest first.

use super::{Seen, name_of, note_row};
use crate::app::selection::Pick;
use crate::app::tables::{FocusOn, ListCommand, NewNoteCommand, NoteCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::insight::Query;
use crate::model::{Note, NoteId};
use crate::ui::hidden::hidden_notes_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{TallList, empty_state_ui, shift_target};
use eframe::egui::{CornerRadius, EventFilter, FocusDirection, Frame, Id, Key, Modifiers, Response, Ui};
use std::sync::Arc;

/// Where the list stands, and its keyboard, between frames.
pub(super) struct ListPlace {
    list: TallList,
    /// The note that the list was scrolled to.
    scrolled_to: Option<NoteId>,
    /// The row of this note is to get the keyboard.
    wanted: Option<NoteId>,
    /// The note whose row has the keyboard, and its row.
    focused: Option<(NoteId, usize)>,
    /// The note whose row had the keyboard last: Tab comes back to it.
    last: Option<NoteId>,
    /// What stands before the list, for Shift+Tab.
    pub(super) before: Option<Id>,
}

impl Default for ListPlace {
    fn default() -> Self {
        Self { list: TallList::new(62.0), scrolled_to: None, wanted: None, focused: None, last: None, before: None }
    }
}

impl ListPlace {
    /// Gives the keyboard to a note's row as soon as that is drawn.
    fn want(&mut self, seen: Seen<'_>, note: Option<NoteId>) {
        let row = note.and_then(|note| row_of(seen, note)).or_else(|| (!seen.open.tables.listed().is_empty()).then_some(0));
        self.wanted = row.and_then(|row| note_at(seen, row)).map(|note| note.id);
        if let Some(row) = row {
            self.list.show_row(row);
        }
    }
}

/// Draws the list in all the room that is left.
pub(super) fn note_list_ui(ui: &mut Ui, seen: Seen<'_>, place: &mut ListPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if place.scrolled_to != seen.open.tables.note {
        place.scrolled_to = seen.open.tables.note;
        if let Some(row) = seen.open.tables.note.and_then(|note| row_of(seen, note)) {
            place.list.show_row(row);
        }
    }
    hidden_notes_ui(ui, seen.open);
    if seen.open.tables.listed().is_empty() {
        keep_at(seen, None, out);
        return nothing_ui(ui, seen, out);
    }
    keys(ui, seen, place, out);
    let corner = CornerRadius::same(tokens.shape.card_corner as u8);
    // The margin keeps rows off the round corners; the sides belong to the rows.
    let margin = eframe::egui::Margin::same(tokens.shape.line as i8);
    Frame::new().fill(tokens.panel).stroke(tokens.hairline()).corner_radius(corner).inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        rows_ui(ui, seen, place, out);
    });
}

/// The keys that go through the rows while one of them has the keyboard, and what else gives it to one.
fn keys(ui: &Ui, seen: Seen<'_>, place: &mut ListPlace, out: &mut Outbox) {
    if seen.focus == Some(FocusOn::List) {
        place.want(seen, seen.open.tables.at.or(place.last));
    }
    let Some((note, row)) = place.focused.filter(|_| seen.state.dialog.is_none()) else { return };
    let Some(now) = row_of(seen, note) else { return };
    if now != row {
        // A note came or went above it: its row is another widget now.
        place.want(seen, Some(note));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
        return out.send(list(ListCommand::PickAll));
    }
    let through = shift_target(ui, Some(now), seen.open.tables.listed().len());
    if let Some(target) = through.and_then(|row| note_at(seen, row)) {
        place.want(seen, Some(target.id));
        return out.send(list(ListCommand::Pick(target.id, Pick::Through)));
    }
    let up = ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::ArrowUp));
    if up && now == 0 {
        out.send(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Focus)));
    } else if let Some(target) = place.list.key_target(ui, Some(now)).and_then(|row| note_at(seen, row)) {
        place.want(seen, Some(target.id));
        if seen.open.tables.note.is_some() {
            out.send(tell(NoteCommand::Open(Some(target.id))));
        }
    }
}

const fn tell(command: NoteCommand) -> Command {
    Command::Tables(TablesCommand::Note(command))
}

fn rows_ui(ui: &mut Ui, seen: Seen<'_>, place: &mut ListPlace, out: &mut Outbox) {
    let view = &seen.open.tables;
    let query = Query::new(&view.filter.words);
    let ListPlace { list, wanted, .. } = place;
    let mut focused: Option<(NoteId, usize, Response)> = None;
    list.show(ui, say!("tables-notes"), view.listed().len(), |ui, row| {
        let Some(note) = note_at(seen, row) else { return };
        let response = note_row::note_row_ui(ui, seen, note, &query, row);
        let is_wanted = *wanted == Some(note.id);
        if is_wanted {
            *wanted = None;
            response.request_focus();
        }
        if response.clicked() {
            press(ui, seen, &response, note.id, out);
        }
        if is_wanted || (has_keys(ui, &response) && focused.is_none()) {
            focused = Some((note.id, row, response));
        }
    });
    if let Some((_, row, response)) = &focused {
        hold_keys(ui, response);
        if response.gained_focus() {
            list.show_row(*row);
        }
    }
    let (had, has) = (place.focused, focused.as_ref().map(|(note, row, _)| (*note, *row)));
    place.focused = has;
    tab(ui, seen, place, had.is_some(), focused.as_ref().map(|(_, _, response)| response));
    if let Some((note, _)) = has {
        place.last = Some(note);
    }
    if place.wanted.is_none() {
        keep_at(seen, has.map(|(note, _)| note), out);
    }
}

/// A press shows a note; with Ctrl or Shift it selects it for something to be done with several.
fn press(ui: &Ui, seen: Seen<'_>, row: &Response, note: NoteId, out: &mut Outbox) {
    let held = ui.input(|input| input.modifiers);
    if held.command || held.shift {
        let pick = if held.shift { Pick::Through } else { Pick::Besides };
        return out.send(list(ListCommand::Pick(note, pick)));
    }
    if !seen.open.tables.selected.notes().is_empty() {
        out.send(list(ListCommand::PickNone));
    }
    out.send(tell(opened_by(ui, row, note)));
}

const fn list(command: ListCommand) -> Command {
    Command::Tables(TablesCommand::List(command))
}

/// Enter changes a note's words; anything else that presses its row shows it.
fn opened_by(ui: &Ui, row: &Response, note: NoteId) -> NoteCommand {
    let enter = has_keys(ui, row) && ui.input(|input| input.key_pressed(Key::Enter));
    if enter { NoteCommand::OpenOn(note, FocusOn::Written) } else { NoteCommand::Open(Some(note)) }
}

/// Whether a row has the keyboard, or will have it again with the window.
fn has_keys(ui: &Ui, row: &Response) -> bool {
    ui.memory(|memory| memory.has_focus(row.id))
}

/// Keeps Up, Down and Tab from moving the keyboard by the toolkit's rules: Up and Down go through the rows, Tab goes past them all.
fn hold_keys(ui: &Ui, row: &Response) {
    let filter = EventFilter { vertical_arrows: true, tab: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
}

/// The list is one stop for Tab: it leaves the list from any row, and comes back to the row that it left.
fn tab(ui: &Ui, seen: Seen<'_>, place: &mut ListPlace, was_in: bool, row: Option<&Response>) {
    let pressed = |modifiers: Modifiers| ui.input(|input| input.modifiers == modifiers && input.key_pressed(Key::Tab));
    let Some(row) = row else { return };
    if !was_in {
        if pressed(Modifiers::NONE) && place.wanted.is_none() {
            place.want(seen, place.last);
        }
    } else if pressed(Modifiers::NONE) {
        ui.memory_mut(|memory| {
            memory.surrender_focus(row.id);
            memory.move_focus(FocusDirection::Next);
        });
        place.focused = None;
    } else if let Some(before) = place.before.filter(|_| pressed(Modifiers::SHIFT)) {
        ui.memory_mut(|memory| memory.request_focus(before));
        place.focused = None;
    }
}

/// Tells which note's row has the keyboard. While a note is shown or a dialog is open, the one is kept from which that was done.
fn keep_at(seen: Seen<'_>, at: Option<NoteId>, out: &mut Outbox) {
    let is_left = at.is_none() && (seen.open.tables.note.is_some() || seen.state.dialog.is_some());
    if seen.open.tables.at != at && !is_left {
        out.send(tell(NoteCommand::At(at)));
    }
}

/// The note in a row of the list, which begins with the newest.
fn note_at<'a>(seen: Seen<'a>, row: usize) -> Option<&'a Arc<Note>> {
    let listed = seen.open.tables.listed();
    let at = listed.len().checked_sub(row + 1)?;
    seen.open.notes.get(*listed.get(at)?)
}

/// The row that a note is in, where it is listed.
fn row_of(seen: Seen<'_>, note: NoteId) -> Option<usize> {
    let listed = seen.open.tables.listed();
    let at = listed.binary_search(&seen.open.notes.position_of(note)?).ok()?;
    listed.len().checked_sub(at + 1)
}

fn nothing_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let view = &seen.open.tables;
    if !view.filter.is_empty() {
        let (title, sentence) = (say!("tables-nothing-fits"), say!("tables-nothing-fits-what"));
        if empty_state_ui(ui, Icon::Search, title, sentence, Some(say!("tables-show-all"))) {
            out.send(Command::Tables(TablesCommand::List(ListCommand::Clear)));
        }
        return;
    }
    let title = say!("tables-no-notes-from", place = name_of(seen.session, view.source()));
    if empty_state_ui(ui, Icon::MessageSquare, &title, say!("tables-no-notes-what"), Some(say!("tables-write-first"))) {
        out.send(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Focus)));
    }
}
