//! A paragraph, edited in place, with the notes that it stands on.

use super::WriteUpScreen;
use crate::app::Towards;
use crate::app::write_up::{Part, WriteUpCommand};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, Edit, ParagraphField};
use crate::model::{Paragraph, Section};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Card, Chip, Choice, IconButton, TextField};
use crate::words;
use eframe::egui::{Align, Id, Label, Layout, Ui};

/// Width of the choice of another part, in points.
const PART_CHOICE: f32 = 180.0;

pub(super) fn paragraph_ui(
    ui: &mut Ui,
    open: &Open,
    part: &Part,
    index: usize,
    it: &Paragraph,
    screen: &mut WriteUpScreen,
    out: &mut Outbox,
) {
    let tokens = theme::tokens(ui);
    let chosen = open.write_up.selected == Some(it.id);
    let mut card = Card::new().padding(tokens.space.m).selected(chosen);
    if it.section == Section::Reflections {
        card = card.tone(Tone::Accent);
    }
    let shown = card.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        words_ui(ui, open, index, it, out);
        behind_ui(ui, open, it, out);
        if let Some(note) = open.write_up.check.repeated_by(it.id).and_then(|note| open.notes.note(note)) {
            ui.add(Label::new(tokens.second(say!("write-up-repeats", note = note.reference().to_string())).color(tokens.red)).wrap());
        }
        if chosen {
            actions_ui(ui, open, part, index, it, out);
        }
    });
    if !chosen {
        return;
    }
    // Asked for once the field is there.
    let is_asked = screen.cursor_seen != open.write_up.cursor_asked;
    let has_moved = screen.place.replace((it.id, index)).is_some_and(|(id, before)| id == it.id && before != index);
    if is_asked {
        ui.memory_mut(|memory| memory.request_focus(field_id(it)));
        screen.cursor_seen = open.write_up.cursor_asked;
    }
    if is_asked || has_moved {
        ui.scroll_to_rect(shown.response.rect, None);
    }
}

fn field_id(it: &Paragraph) -> Id {
    Id::unique(("paragraph", it.id))
}

fn words_ui(ui: &mut Ui, open: &Open, index: usize, it: &Paragraph, out: &mut Outbox) {
    let name = say!("write-up-paragraph", number = index + 1, part = words::write_up::section(&it.section, open.session()));
    let mut text = it.words.clone();
    let field = TextField::multi(&mut text, 2).bare().name(&name).hint(say!("write-up-write-here")).id(field_id(it)).show(ui);
    if field.response.changed() {
        out.edit(Edit::WriteUp(Change::Set(it.id, ParagraphField::Words(text))));
    }
    if field.response.gained_focus() {
        out.send(Command::WriteUp(WriteUpCommand::Select(it.id)));
    }
    if field.response.lost_focus() {
        out.send(Command::EndTyping);
    }
}

/// The notes that it stands on, or that it stands on none.
fn behind_ui(ui: &mut Ui, open: &Open, it: &Paragraph, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if it.lacks_notes() {
        ui.add(Chip::tone(Tone::Amber, say!("write-up-no-notes-yet")).icon(Icon::TriangleAlert));
        return;
    }
    if it.stands_on.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.xs;
        ui.label(tokens.second(say!("write-up-stands-on")));
        for note in it.stands_on.iter().filter_map(|id| open.notes.note(*id)) {
            let reference = note.reference().to_string();
            let name = say!("write-up-show-note", note = reference.as_str());
            if ui.add(Chip::tone(Tone::Plain, &reference).button(&name)).on_hover_text(note.wording()).clicked() {
                out.send(Command::WriteUp(WriteUpCommand::LookAt(note.id)));
            }
        }
    });
}

/// What can be done with the chosen paragraph.
fn actions_ui(ui: &mut Ui, open: &Open, part: &Part, index: usize, it: &Paragraph, out: &mut Outbox) {
    let mut send = |command| out.send(Command::WriteUp(command));
    ui.horizontal(|ui| {
        let last = part.paragraphs.len().saturating_sub(1);
        // At an end the button cannot be pressed again: the keyboard goes to the words then, with which one moves on by Alt.
        let mut at_end = false;
        let up = IconButton::new(Icon::ArrowUp, say!("widgets-move-up")).key("Alt+Up");
        if ui.add_enabled(index > 0, up).clicked() {
            send(WriteUpCommand::Move(it.id, Towards::Up));
            at_end = index == 1;
        }
        let down = IconButton::new(Icon::ArrowDown, say!("widgets-move-down")).key("Alt+Down");
        if ui.add_enabled(index < last, down).clicked() {
            send(WriteUpCommand::Move(it.id, Towards::Down));
            at_end = index + 1 == last;
        }
        if at_end {
            ui.memory_mut(|memory| memory.request_focus(field_id(it)));
        }
        let parts = open.write_up.outline.parts().iter();
        let options: Vec<_> = parts.map(|part| (part.section.clone(), words::write_up::section(&part.section, open.session()))).collect();
        let mut section = it.section.clone();
        if Choice::new(say!("write-up-belongs-to"), &mut section).hide_label().width(PART_CHOICE).show(ui, &options).changed() {
            send(WriteUpCommand::MoveTo(it.id, section));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(IconButton::new(Icon::Trash2, say!("actions-delete-paragraph"))).clicked() {
                send(WriteUpCommand::Remove(it.id));
            }
        });
    });
}
