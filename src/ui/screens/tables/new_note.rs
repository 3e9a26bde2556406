//! The note that is being written, for the chosen place.

use super::quick_marks::{self, Completing};
use super::{Seen, TablesScreen, items, long_paste, name_of, with_end_ui};
use crate::app::tables::{FocusOn, ListCommand, NewNote, NewNoteCommand, NoteCommand, Said, TablesCommand};
use crate::app::{Command, Outbox};
use crate::model::{Note, NoteKind, Session, Source};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Banner, Button, Card, Choice, TextField};
use crate::words;
use eframe::egui::accesskit::{Invalid, Live};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Align, Context, Event, Id, Key, Label, Layout, Margin, Modifiers, Role, ScrollArea, Ui, UiBuilder, vec2};

/// The field for the notes of a place. Each place has its own, so that what is undone by letters stays with it.
fn field(source: Source) -> Id {
    Id::unique(("new-note", source))
}

/// Below this height of the column, in points, the marks are folded away, so that notes can be seen.
const LOW: f32 = 480.0;

/// How much of the column's height the words may take before they scroll, and the least of it, in points.
const MOST_OF_HEIGHT: f32 = 0.3;
const LEAST_HEIGHT: f32 = 60.0;
/// How high the groups grow before they scroll, in points.
const MOST_GROUPS: f32 = 96.0;

/// Draws the card.
pub(super) fn new_note_ui(ui: &mut Ui, seen: Seen<'_>, screen: &mut TablesScreen, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let source = seen.open.tables.source();
    let before = seen.open.tables.new_note().cloned().unwrap_or_default();
    let mut note = before.clone();
    let id = field(source);
    let mut adds = false;
    let room = ui.available_height();
    let focused = ui.memory(|memory| memory.has_focus(id));
    Card::new().selected(focused).padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        target_ui(ui, seen, source, out);
        let height = (room * MOST_OF_HEIGHT).max(LEAST_HEIGHT);
        let words = ScrollArea::vertical().id_salt(("new-note-words", source)).content_margin(Margin::ZERO);
        let words = words.max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
        let offers;
        (adds, offers) = words.show(ui, |ui| words_ui(ui, seen, id, &mut note, &mut screen.completing, out)).inner;
        screen.completing.show(ui, seen, id, &mut note, &offers);
        let is_low = room < LOW;
        if !is_low || screen.marks_are_shown {
            who_ui(ui, seen, &mut note);
        }
        adds |= last_row_ui(ui, seen, &mut note, is_low.then_some(&mut screen.marks_are_shown));
    });
    too_long_ui(ui, &note, out);
    if note != before {
        out.send(tell(NewNoteCommand::Write { source, note }));
    }
    if adds {
        out.send(tell(NewNoteCommand::Add));
        forget_letters(ui.ctx(), id);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

const fn tell(command: NewNoteCommand) -> Command {
    Command::Tables(TablesCommand::NewNote(command))
}

/// Where the note goes: its place, and the agenda item.
fn target_ui(ui: &mut Ui, seen: Seen<'_>, source: Source, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &seen.open.tables;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let last = crate::schedule::last_discussion_begun(seen.session).and_then(|item| seen.session.agenda.get(&item));
            let last = last.map_or_else(|| say!("tables-no-discussion"), |item| words::agenda::title(item));
            let mut pinned = view.pinned;
            let mut options = items(seen.session, last);
            for (item, title) in &mut options {
                if item.is_some() {
                    *title = say!("tables-pinned", item = title.as_str());
                }
            }
            let width = (ui.available_width() * 0.5).min(220.0);
            if Choice::new(say!("tables-item-of-new-notes"), &mut pinned).hide_label().width(width).show(ui, &options).changed() {
                out.send(tell(NewNoteCommand::Pin(pinned)));
                out.send(tell(NewNoteCommand::Focus));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if let Some(said) = &view.said {
                    return said_ui(ui, said);
                }
                let text = say!("tables-new-note-at", place = name_of(seen.session, source));
                ui.add(Label::new(tokens.second(text)).truncate());
            });
        });
    });
}

/// What was done last: seen in place of where notes go until one types, and said by screen readers as it changes.
fn said_ui(ui: &mut Ui, said: &Said) {
    let tokens = theme::tokens(ui);
    let (icon, colour) = if said.done { (Icon::CircleCheck, tokens.green) } else { (Icon::Info, tokens.amber) };
    ui.add(icon.image(tokens.shape.small_icon, colour));
    let line = ui.add(Label::new(tokens.second(said.text.replace('\n', " "))).truncate());
    ui.ctx().accesskit_node_builder(line.id, |node| {
        node.set_role(Role::Status);
        node.set_label(said.text.as_str());
        node.set_live(Live::Polite);
    });
}

/// The field; whether Enter was pressed in it, and what may complete the theme or group that is begun in it.
fn words_ui(
    ui: &mut Ui,
    seen: Seen<'_>,
    id: Id,
    note: &mut NewNote,
    completing: &mut Completing,
    out: &mut Outbox,
) -> (bool, Vec<quick_marks::Offer>) {
    if seen.focus == Some(FocusOn::NewNote) {
        // Before anything of this frame is read: what was typed after the key that led here is for this field.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if ui.memory(|memory| memory.has_focus(id)) && note.text.is_empty() && seen.state.dialog.is_none() {
        keys_of_the_empty_field(ui, out);
    }
    if let Some(text) = long_paste::take(ui, id, note.text.chars().count(), Note::MOST_CHARACTERS) {
        out.send(tell(NewNoteCommand::KeepTooLong(text)));
    }
    let keys = completing.take_keys(ui, id);
    let is_paste = ui.input(|input| input.events.iter().any(brings_back_or_pastes));
    let mut text = note.text.clone();
    let shown = TextField::multi(&mut text, 1)
        .name(say!("tables-new-note"))
        .hint(say!("tables-new-note-hint"))
        .submit_on_enter()
        .bare()
        .large()
        .id(id)
        .keep_tab(completing.is_open())
        .show(ui);
    note.change_text(text, is_paste);
    let cursor = shown.cursor.filter(|_| ui.memory(|memory| memory.has_focus(id)));
    let offers = completing.offer(ui, seen, id, note, cursor, &keys);
    if note.characters_if_too_many().is_some() {
        ui.ctx().accesskit_node_builder(id, |node| node.set_invalid(Invalid::True));
    }
    (shown.submitted, offers)
}

/// Whether what an event puts into a field may not have been typed: a paste, and undo and redo, which bring back what was pasted.
const fn brings_back_or_pastes(event: &Event) -> bool {
    match event {
        Event::Paste(_) => true,
        Event::Key { key: Key::Z | Key::Y, pressed: true, modifiers, .. } => modifiers.command,
        _ => false,
    }
}

/// In the empty field undo takes back the last change of the session, Up goes to the last note, and Down into the list.
fn keys_of_the_empty_field(ui: &Ui, out: &mut Outbox) {
    let redo = ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || input.consume_key(Modifiers::COMMAND, Key::Y)
    });
    if redo {
        out.send(Command::Redo);
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z)) {
        out.send(Command::Undo);
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowUp)) {
        out.send(Command::Tables(TablesCommand::Note(NoteCommand::OpenLast)));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
        out.send(Command::Tables(TablesCommand::List(ListCommand::Focus)));
    }
}

/// Who said it.
fn who_ui(ui: &mut Ui, seen: Seen<'_>, note: &mut NewNote) {
    let tokens = theme::tokens(ui);
    let parts = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("tables-who-said-it"));
    let area = ScrollArea::vertical().id_salt("new-note-groups").content_margin(Margin::ZERO);
    area.max_height(MOST_GROUPS).min_scrolled_height(MOST_GROUPS).auto_shrink([false, true]).show(ui, |ui| {
        ui.scope_builder(parts, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(tokens.space.xs, tokens.space.xs);
                for group in seen.session.groups.in_order() {
                    let marked = note.groups.contains(&group.key);
                    let hover = say!("tables-said-by", group = group.name.as_str());
                    let button = ui.add(Button::plain(&group.name).small().selected(marked).hover(&hover));
                    if button.gained_focus() {
                        button.scroll_to_me(None);
                    }
                    if button.clicked() {
                        toggle(&mut note.groups, &group.key);
                    }
                }
            });
        });
    });
}

/// The rest of the marks, and Add: whether that was pressed. In a low window the marks are folded away, and said in a line.
fn last_row_ui(ui: &mut Ui, seen: Seen<'_>, note: &mut NewNote, folded: Option<&mut bool>) -> bool {
    let can_add = !note.marked().text.is_empty() && note.characters_if_too_many().is_none();
    let marks = |ui: &mut Ui| match folded {
        None => sort_ui(ui, note),
        Some(shown) => {
            if ui.add(Button::plain(say!("tables-marks")).selected(*shown).hover(say!("tables-marks-hover"))).clicked() {
                *shown = !*shown;
            }
            if *shown {
                sort_ui(ui, note);
            } else {
                ui.add(Label::new(theme::tokens(ui).second(marks_in_a_line(seen.session, note))).truncate());
            }
        }
    };
    let height = theme::tokens(ui).shape.control_height;
    with_end_ui(ui, height, marks, |ui| ui.add_enabled(can_add, Button::main(say!("tables-add")).key("Enter")).clicked())
}

/// The marks that are set: "Carers · may be quoted".
pub(super) fn marks_in_a_line(session: &Session, note: &NewNote) -> String {
    let groups = note.groups.iter().filter_map(|key| session.groups.get(key)).map(|group| group.name.as_str());
    let mut marks: Vec<&str> = groups.collect();
    if note.kind != NoteKind::Point {
        marks.push(words::note::kind(&note.kind));
    }
    marks.extend(note.quoting.map(words::note::quoting_in_a_line));
    marks.join(" · ")
}

/// What sort, may we quote it.
fn sort_ui(ui: &mut Ui, note: &mut NewNote) {
    let kinds = kinds().map(|kind| (kind.clone(), words::note::kind(&kind)));
    Choice::new(say!("tables-kind-of-new-note"), &mut note.kind).hide_label().width(104.0).show(ui, &kinds);
    let answers = super::note_marks::QUOTING.map(|quoting| (quoting, words::note::quoting_short(quoting)));
    Choice::new(say!("tables-quoting-of-new-note"), &mut note.quoting)
        .hide_label()
        .width(ui.available_width().min(180.0))
        .show(ui, &answers);
}

/// Every kind, without the words that some carry.
pub(super) fn kinds() -> [NoteKind; 5] {
    [
        NoteKind::Point,
        NoteKind::Question { answer: String::new() },
        NoteKind::Idea,
        NoteKind::Story,
        NoteKind::Figure { source: String::new() },
    ]
}

/// Marks one more, or one less.
pub(super) fn toggle<T: PartialEq + Clone>(list: &mut Vec<T>, one: &T) {
    if list.contains(one) {
        list.retain(|other| other != one);
    } else {
        list.push(one.clone());
    }
}

/// A text that is too long for a note: one that was pasted waits until the person says what becomes of it.
fn too_long_ui(ui: &mut Ui, note: &NewNote, out: &mut Outbox) {
    let title = match (&note.too_long, note.characters_if_too_many()) {
        (Some(text), _) => words::note::too_long_pasted(text.chars().count(), Note::MOST_CHARACTERS),
        (None, Some(count)) => words::note::too_long(count, Note::MOST_CHARACTERS),
        (None, None) => return,
    };
    let mut banner = Banner::new(Tone::Amber, &title).action(say!("tables-sheet-takes-it")).live();
    if note.too_long.is_some() {
        banner = banner.text(say!("notes-too-long-to-sheet"));
    }
    if banner.show(ui) {
        out.send(tell(NewNoteCommand::TooLongToSheet));
    }
    if note.too_long.is_some() && ui.add(Button::quiet(say!("tables-let-go-of-pasted")).small()).clicked() {
        out.send(tell(NewNoteCommand::DropTooLong));
    }
}

/// What was typed for one note is not brought back into the next by undo.
fn forget_letters(ctx: &Context, id: Id) {
    if let Some(mut state) = TextEditState::load(ctx, id) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}
