//! The tables screen: what every table says, captured as it is said.

mod dialogs;
mod filters;
mod header;
mod long_paste;
mod new_note;
mod note_list;
mod note_marks;
mod note_panel;
mod note_row;
mod note_words;
mod photo;
mod quick_marks;
mod said_again;
mod selection_bar;
mod table_list;
mod voices;

pub use dialogs::dialog_ui;

use crate::app::tables::{ELSEWHERE, FocusOn, ListCommand, NewNoteCommand, NoteCommand, TablesCommand};
use crate::app::{AppState, Command, Open, Outbox, Screen};
use crate::model::{Session, Source};
use crate::ui::panes::pane;
use crate::ui::side::Side;
use crate::ui::theme;
use crate::ui::widgets::follow_focus;
use crate::words;
use eframe::egui::{Align, Key, Layout, Popup, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use note_list::ListPlace;
use quick_marks::Completing;

/// From this width, in points, there is room for four columns: tables, notes, the note that is shown, and who they come from.
const FOUR_COLUMNS: f32 = 1480.0;
/// From this width there is room for three: the note that is shown takes the place of who they come from.
const THREE_COLUMNS: f32 = 900.0;
/// From this width there is room for two.
const TWO_COLUMNS: f32 = 560.0;
/// More than what stands at the end of a row ever takes, in points.
const WIDEST_END: f32 = 2000.0;
/// What the notes keep in height, with the field for a new one: in a lower window they scroll together.
const LEAST_HEIGHT: f32 = 360.0;
/// The same with the filters.
const LEAST_WITH_FILTERS: f32 = 470.0;
/// What the notes keep, however wide the side is made.
const LEAST_NOTES: f32 = 300.0;

/// What the screen keeps between frames.
#[derive(Default)]
pub struct TablesScreen {
    notes: ListPlace,
    /// The wish for the keyboard that was granted last.
    focus_granted: u64,
    /// When it was drawn last, as the toolkit counts.
    drawn: u64,
    /// A dialog stood over it when it was drawn last.
    was_covered: bool,
    /// The dialog was gone for the first time when it was drawn last.
    is_uncovered: bool,
    /// In a low window: whether the marks of the note that is being written are shown.
    marks_are_shown: bool,
    /// What may complete the theme or group that is begun in the field for a new note.
    completing: Completing,
    /// The place whose card was brought into view last.
    table_shown: Option<Source>,
}

impl TablesScreen {
    /// What is to have the keyboard from this frame on: what was asked for, or the field for a new note where someone has just come here.
    fn focus(&mut self, ui: &Ui, state: &AppState, open: &Open) -> Option<FocusOn> {
        let (before, now) = (self.drawn, ui.ctx().cumulative_pass_nr());
        self.drawn = now;
        let was_covered = std::mem::replace(&mut self.was_covered, state.dialog.is_some());
        let is_uncovered = std::mem::take(&mut self.is_uncovered);
        if state.dialog.is_some() {
            return None;
        }
        let (wish, on) = open.tables.focus();
        // A dialog on another screen that led here covers the first pass, too.
        if was_covered || !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
            // The dialog gives the keyboard back at the end of this pass; what was asked for meanwhile comes after.
            self.is_uncovered = true;
            ui.ctx().request_repaint();
            return None;
        }
        let has_come = now > before + 1;
        let is_asked = std::mem::replace(&mut self.focus_granted, wish) != wish;
        // What had it before the dialog may be gone.
        let has_keys = || ui.memory(|memory| memory.focused()).is_some_and(|id| ui.ctx().read_response(id).is_some());
        let is_lost = is_uncovered && !has_keys();
        (is_asked || has_come || is_lost).then_some(if is_asked { on } else { FocusOn::NewNote })
    }
}

/// What every part of the screen reads.
#[derive(Clone, Copy)]
struct Seen<'a> {
    state: &'a AppState,
    open: &'a Open,
    session: &'a Session,
    /// What is to have the keyboard from this frame on.
    focus: Option<FocusOn>,
}

/// Draws the screen.
pub fn tables_ui(ui: &mut Ui, state: &AppState, open: &Open, screen: &mut TablesScreen, out: &mut Outbox) {
    let seen = Seen { state, open, session: open.session(), focus: screen.focus(ui, state, open) };
    if !screen.completing.is_open() {
        escape(ui, seen, out);
    }
    if ui.available_width() < TWO_COLUMNS {
        return one_column_ui(ui, seen, screen, out);
    }
    header::header_ui(ui, seen, out);
    ui.add_space(theme::tokens(ui).space.s);
    let room = ui.available_rect_before_wrap();
    if room.width() >= FOUR_COLUMNS {
        four_columns_ui(ui, room, seen, screen, out);
    } else if room.width() >= THREE_COLUMNS {
        three_columns_ui(ui, room, seen, screen, out);
    } else {
        two_columns_ui(ui, room, seen, screen, out);
    }
}

/// Esc lets go of the notes that are selected, or closes the note that is shown; from the list it goes to the field for a new note. An open menu is closed before that.
fn escape(ui: &Ui, seen: Seen<'_>, out: &mut Outbox) {
    if seen.state.dialog.is_some() || Popup::is_any_open(ui.ctx()) || !ui.input(|input| input.key_pressed(Key::Escape)) {
        return;
    }
    if !seen.open.tables.selected.notes().is_empty() {
        out.send(Command::Tables(TablesCommand::List(ListCommand::PickNone)));
    } else if seen.open.tables.note.is_some() {
        out.send(Command::Tables(TablesCommand::Note(NoteCommand::Open(None))));
    } else if seen.open.tables.at.is_some() {
        out.send(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Focus)));
    }
}

fn four_columns_ui(ui: &mut Ui, room: Rect, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    let (left, right) = ((room.width() * 0.16).clamp(230.0, 360.0), (room.width() * 0.17).clamp(270.0, 400.0));
    let [left, between, right] = columns(ui, room, left, right);
    let side = Side::of(seen.state, Screen::Tables, between.width(), (between.width() * 0.38).clamp(400.0, 620.0), LEAST_NOTES);
    let [middle, panel] = side.split(between);
    pane(ui, left);
    column_ui(ui, left, |ui| tables_column_ui(ui, seen, screen, out));
    pane(ui, middle);
    notes_column_ui(ui, middle, seen, screen, false, out);
    side.splitter_ui(ui, panel, out);
    pane(ui, panel);
    column_ui(ui, panel, |ui| note_panel::note_panel_ui(ui, seen, out));
    pane(ui, right);
    column_ui(ui, right, |ui| scrolled_ui(ui, "voices", |ui| voices::voices_ui(ui, seen, out)));
}

fn three_columns_ui(ui: &mut Ui, room: Rect, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    // Of what there is beyond the least, each side takes a part.
    let more = room.width() - THREE_COLUMNS;
    let usual = if seen.open.tables.note.is_some() { 340.0 + more * 0.2 } else { 270.0 + more * 0.1 };
    let [left, rest, _] = columns(ui, room, 230.0 + more * 0.05, 0.0);
    let side = Side::of(seen.state, Screen::Tables, rest.width(), usual, LEAST_NOTES);
    let [middle, right] = side.split(rest);
    pane(ui, left);
    column_ui(ui, left, |ui| tables_column_ui(ui, seen, screen, out));
    pane(ui, middle);
    notes_column_ui(ui, middle, seen, screen, seen.open.tables.note.is_some(), out);
    side.splitter_ui(ui, right, out);
    pane(ui, right);
    column_ui(ui, right, |ui| {
        if seen.open.tables.note.is_some() {
            note_panel::note_panel_ui(ui, seen, out);
        } else {
            scrolled_ui(ui, "voices", |ui| voices::voices_ui(ui, seen, out));
        }
    });
}

fn tables_column_ui(ui: &mut Ui, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    scrolled_ui(ui, "tables", |ui| table_list::table_list_ui(ui, seen, &mut screen.table_shown, out));
}

fn two_columns_ui(ui: &mut Ui, room: Rect, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    let [left, middle, _] = columns(ui, room, 200.0, 0.0);
    pane(ui, left);
    column_ui(ui, left, |ui| {
        scrolled_ui(ui, "tables", |ui| {
            table_list::table_list_ui(ui, seen, &mut screen.table_shown, out);
            ui.add_space(theme::tokens(ui).space.s);
            voices::voices_ui(ui, seen, out);
        });
    });
    pane(ui, middle);
    if seen.open.tables.note.is_some() {
        column_ui(ui, middle, |ui| note_panel::note_panel_ui(ui, seen, out));
    } else {
        notes_column_ui(ui, middle, seen, screen, false, out);
    }
}

fn one_column_ui(ui: &mut Ui, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    if seen.open.tables.note.is_some() {
        return note_panel::note_panel_ui(ui, seen, out);
    }
    table_list::choice_ui(ui, seen, out);
    ui.horizontal_wrapped(|ui| header::buttons_ui(ui, seen, out));
    let rect = Rect::from_min_max(ui.cursor().min, ui.max_rect().max);
    notes_column_ui(ui, rect, seen, screen, true, out);
}

/// The notes. Where the window is low, the list keeps a height in which it can be read, and the whole scrolls.
fn notes_column_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>, screen: &mut TablesScreen, alone: bool, out: &mut Outbox) {
    let least = match seen.open.tables.filters_are_shown {
        true => LEAST_WITH_FILTERS,
        false if ui.available_width() < TWO_COLUMNS => LEAST_HEIGHT,
        false => 0.0,
    };
    column_ui(ui, rect, |ui| {
        if rect.height() >= least {
            return notes_ui(ui, seen, screen, alone, out);
        }
        scrolled_ui(ui, "notes", |ui| {
            let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), least));
            column_ui(ui, whole, |ui| notes_ui(ui, seen, screen, alone, out));
            ui.advance_cursor_after_rect(whole);
        });
    });
}

/// The note that is being written, over the notes that are there. `alone` where the card has no room that says how often things were said.
fn notes_ui(ui: &mut Ui, seen: Seen<'_>, screen: &mut TablesScreen, alone: bool, out: &mut Outbox) {
    let gap = theme::tokens(ui).space.s;
    ui.spacing_mut().item_spacing.y = gap;
    new_note::new_note_ui(ui, seen, screen, out);
    filters::filters_ui(ui, seen, &mut screen.notes, out);
    if alone {
        said_again::said_line_ui(ui, seen, out);
    }
    selection_bar::selection_bar_ui(ui, seen, out);
    note_list::note_list_ui(ui, seen, &mut screen.notes, out);
}

/// A row with something at its right end, in the order that the eye goes: `rest` from the left in the room that `end` leaves. Unlike in
/// a layout from the right, Tab and screen readers go that way too.
fn with_end_ui<R>(ui: &mut Ui, height: f32, rest: impl FnOnce(&mut Ui), end: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), height);
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, row, |ui| {
        let kept = ui.unique_id().with("width-of-end");
        let before: Option<f32> = ui.data(|data| data.get_temp(kept));
        let gap = ui.spacing().item_spacing.x;
        let width = (ui.available_width() - before.unwrap_or_default() - gap).max(0.0);
        ui.allocate_ui_with_layout(vec2(width, height), row, |ui| {
            ui.set_width(width);
            rest(ui);
        });
        // In all the room that it may want, so that what is measured was not shortened to fit.
        let free = Rect::from_min_size(ui.cursor().min, vec2(WIDEST_END, height));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(free).layout(row), end);
        let now = shown.response.rect.width();
        if before.is_none_or(|before| (before - now).abs() > 0.5) {
            ui.data_mut(|data| data.insert_temp(kept, now));
            ui.ctx().request_discard("width-of-end");
        }
        shown.inner
    })
    .inner
}

fn columns(ui: &Ui, room: Rect, left: f32, right: f32) -> [Rect; 3] {
    let gap = theme::tokens(ui).space.l;
    let (first, last) = (room.left() + left, room.right() - right);
    let end = if right > 0.0 { last - gap } else { last };
    [
        Rect::from_min_max(room.min, pos2(first, room.bottom())),
        Rect::from_min_max(pos2(first + gap, room.top()), pos2(end, room.bottom())),
        Rect::from_min_max(pos2(last, room.top()), room.max),
    ]
}

fn column_ui(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}

/// A column that scrolls. The margin that scroll areas keep for focus rings goes outside, so that columns are in line.
fn scrolled_ui(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let margin = theme::tokens(ui).space.xs;
    let room = ui.available_rect_before_wrap().expand2(vec2(margin, 0.0));
    let room = Rect::from_min_max(room.min - vec2(0.0, margin), room.max);
    column_ui(ui, room, |ui| {
        ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).show(ui, |ui| {
            add(ui);
            follow_focus(ui);
        });
    });
}

/// What a place is called.
fn name_of(session: &Session, source: Source) -> &str {
    let table = match source {
        Source::Table(table) => session.tables.get(&table),
        _ => None,
    };
    words::note::source_with_table(source, table)
}

/// Every place that a note can come from, with its name.
fn sources(session: &Session) -> Vec<(Source, String)> {
    let tables = session.tables.in_order().into_iter().map(|table| Source::Table(table.id));
    tables.chain(ELSEWHERE).map(|source| (source, name_of(session, source).to_owned())).collect()
}

/// Every agenda item by its title, and none.
fn items(session: &Session, none: &str) -> Vec<(Option<crate::model::ItemId>, String)> {
    let items = session.agenda.in_order().into_iter().map(|item| (Some(item.id), words::agenda::title(item).to_owned()));
    std::iter::once((None, none.to_owned())).chain(items).collect()
}
