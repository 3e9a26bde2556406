//! The note that is being written, for the chosen place.

use super::{Seen, TablesScreen, items, long_paste, name_of};
use crate::app::tables::{FocusOn, MOST_CHARACTERS, NewNote, NewNoteCommand, NoteCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::model::{NoteKind, Source, Words};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Banner, Button, Card, Choice, TextField};
use crate::words;
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Align, Context, Id, Key, Label, Layout, Modifiers, Ui, vec2};

/// The field for the notes of a place. Each place has its own, so that what is undone by letters stays with it.
fn field(source: Source) -> Id {
    Id::unique(("new note", source))
}

/// Below this height of the column, in points, the marks are folded away, so that notes can be seen.
const LOW: f32 = 480.0;

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
        adds = words_ui(ui, seen, id, &mut note, out);
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
            let last = last.map_or("No discussion has begun", |item| words::agenda::title(item));
            let mut pinned = view.pinned;
            let mut options = items(seen.session, last);
            for (item, title) in &mut options {
                if item.is_some() {
                    title.insert_str(0, "Pinned: ");
                }
            }
            let width = (ui.available_width() * 0.5).min(220.0);
            if Choice::new("Agenda item of new notes", &mut pinned).hide_label().width(width).show(ui, &options).changed() {
                out.send(tell(NewNoteCommand::Pin(pinned)));
                out.send(tell(NewNoteCommand::Focus));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = format!("New note · {}", name_of(seen.session, source));
                ui.add(Label::new(tokens.second(text)).truncate());
            });
        });
    });
}

/// The field; whether Enter was pressed in it.
fn words_ui(ui: &mut Ui, seen: Seen<'_>, id: Id, note: &mut NewNote, out: &mut Outbox) -> bool {
    if ui.memory(|memory| memory.has_focus(id)) && note.text.is_empty() && seen.state.dialog.is_none() {
        keys_of_the_empty_field(ui, out);
    }
    if let Some(text) = long_paste::take(ui, id, note.text.chars().count(), MOST_CHARACTERS) {
        out.send(tell(NewNoteCommand::KeepTooLong(text)));
    }
    let too_many = note.characters_if_too_many().map(|count| words::note::too_long(count, MOST_CHARACTERS));
    let shown = TextField::multi(&mut note.text, 1)
        .name("New note")
        .hint("What was said…")
        .error(too_many.as_deref())
        .submit_on_enter()
        .bare()
        .large()
        .id(id)
        .focus(seen.focus == Some(FocusOn::NewNote))
        .show(ui);
    shown.submitted
}

/// In the empty field undo takes back the last change of the session, and Up goes to the last note.
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
}

/// Who said it, and whose words these are.
fn who_ui(ui: &mut Ui, seen: Seen<'_>, note: &mut NewNote) {
    let tokens = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space.xs, tokens.space.xs);
        for group in seen.session.groups.in_order() {
            let marked = note.groups.contains(&group.key);
            let hover = format!("Said by: {}", group.name);
            if ui.add(Button::plain(&group.name).small().selected(marked).hover(&hover)).clicked() {
                toggle(&mut note.groups, &group.key);
            }
        }
        let their = note.words == Words::Their;
        if ui.add(Button::plain("Their words").small().icon(Icon::Quote).selected(their).hover("Word for word as it was said")).clicked() {
            note.words = if their { Words::Paraphrase } else { Words::Their };
        }
    });
}

/// The rest of the marks, and Add: whether that was pressed. In a low window the marks are folded away, and said in a line.
fn last_row_ui(ui: &mut Ui, seen: Seen<'_>, note: &mut NewNote, folded: Option<&mut bool>) -> bool {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let can_add = !note.text.trim().is_empty() && note.characters_if_too_many().is_none();
            let adds = ui.add_enabled(can_add, Button::main("Add").key("Enter")).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| match folded {
                None => sort_ui(ui, note),
                Some(shown) => {
                    if ui
                        .add(Button::plain("Marks").selected(*shown).hover("Who said it, whose words, what sort, may we quote it"))
                        .clicked()
                    {
                        *shown = !*shown;
                    }
                    if *shown {
                        sort_ui(ui, note);
                    } else {
                        ui.add(Label::new(theme::tokens(ui).second(marks_in_a_line(seen, note))).truncate());
                    }
                }
            });
            adds
        })
        .inner
    })
    .inner
}

/// The marks that are set: "Carers · their words".
fn marks_in_a_line(seen: Seen<'_>, note: &NewNote) -> String {
    let groups = note.groups.iter().filter_map(|key| seen.session.groups.get(key)).map(|group| group.name.as_str());
    let mut marks: Vec<&str> = groups.collect();
    if note.kind != NoteKind::Point {
        marks.push(words::note::kind(&note.kind));
    }
    if note.words == Words::Their {
        marks.push("their words");
    }
    marks.extend(note.quoting.map(words::note::quoting_in_a_line));
    marks.join(" · ")
}

/// What sort, may we quote it.
fn sort_ui(ui: &mut Ui, note: &mut NewNote) {
    let kinds = kinds().map(|kind| (kind.clone(), words::note::kind(&kind)));
    Choice::new("Kind of the new note", &mut note.kind).hide_label().width(104.0).show(ui, &kinds);
    let answers = super::note_marks::QUOTING.map(|quoting| (quoting, words::note::quoting_short(quoting)));
    Choice::new("May we quote the new note?", &mut note.quoting).hide_label().width(ui.available_width().min(180.0)).show(ui, &answers);
}

fn kinds() -> [NoteKind; 5] {
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

/// A text that was pasted and is too long for a note: it waits until the person says what becomes of it.
fn too_long_ui(ui: &mut Ui, note: &NewNote, out: &mut Outbox) {
    let Some(text) = &note.too_long else { return };
    let title = words::note::too_long_pasted(text.chars().count(), MOST_CHARACTERS);
    if Banner::new(Tone::Amber, &title)
        .text("A flipchart sheet takes them, a line a note.")
        .action("Enter as a flipchart sheet…")
        .live()
        .show(ui)
    {
        out.send(tell(NewNoteCommand::TooLongToSheet));
    }
    if ui.add(Button::quiet("Let go of the pasted text").small()).clicked() {
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
