//! All about one note, to be changed in place.

use super::{Seen, note_marks, note_words, said_again, with_end_ui};
use crate::app::erase::EraseCommand;
use crate::app::next_steps::NextStepsCommand;
use crate::app::tables::{FocusOn, NoteCommand, TablesCommand};
use crate::app::{Command, Outbox, Screen};
use crate::edit::{Edit, NoteField};
use crate::model::{Note, NoteId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, IconButton, Level, empty_state_ui, heading_ui};
use crate::words;
use eframe::egui::{Align, CornerRadius, Frame, Label, Margin, Response, ScrollArea, Ui};

/// Draws the panel of the note that is shown.
pub(super) fn note_panel_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let Some(note) = seen.open.tables.note.and_then(|id| seen.session.notes.get(&id)) else {
        let (title, sentence) = (say!("tables-no-note-chosen"), say!("tables-no-note-chosen-what"));
        Card::new().show(ui, |ui| empty_state_ui(ui, Icon::MessageSquare, title, sentence, None));
        return;
    };
    let corner = CornerRadius::same(tokens.shape.card_corner as u8);
    let margin = Margin::same(tokens.space.s as i8);
    Frame::new().fill(tokens.panel).stroke(tokens.hairline()).corner_radius(corner).inner_margin(margin).show(ui, |ui| {
        // As far in as what scrolls, which keeps a margin for focus rings.
        Frame::new().inner_margin(Margin::symmetric(tokens.space.xs as i8, 0)).show(ui, |ui| head_ui(ui, seen, note, out));
        ScrollArea::vertical().id_salt(("note", note.id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.s;
            ui.push_id(note.id, |ui| {
                note_words::written_ui(ui, seen, note, out);
                let is_joined = !note.joined_with.is_empty();
                if is_joined {
                    said_again::joined_ui(ui, seen, note, out);
                }
                note_marks::who_ui(ui, seen, note, out);
                note_marks::kind_ui(ui, note, out);
                note_marks::quoting_ui(ui, note, out);
                note_marks::themes_ui(ui, seen, note, out);
                note_marks::place_ui(ui, seen, note, out);
                note_marks::said_at_ui(ui, seen, note, out);
                note_marks::support_ui(ui, seen, note, out);
                note_marks::checked_ui(ui, note, out);
                note_words::other_wordings_ui(ui, seen, note, out);
                if !is_joined {
                    said_again::joined_ui(ui, seen, note, out);
                }
                foot_ui(ui, seen, note, out);
            });
        });
    });
}

fn head_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let name = |ui: &mut Ui| {
        heading_ui(ui, Level::Card, &note.reference().to_string());
    };
    with_end_ui(ui, tokens.shape.small_height, name, |ui| {
        let step = IconButton::new(Icon::SquareKanban, say!("tables-make-step")).small().key("S").colour(tokens.soft);
        if seen.state.has_screen(Screen::NextSteps) && ui.add(step).clicked() {
            out.send(Command::NextSteps(NextStepsCommand::FromNote { note: note.id }));
        }
        let colour = if note.starred { tokens.amber } else { tokens.soft };
        let name = if note.starred { say!("tables-take-star-off") } else { say!("tables-star") };
        if ui.add(IconButton::new(Icon::Star, name).small().key("R").selected(note.starred).colour(colour)).clicked() {
            out.send(tell(NoteCommand::Star(note.id)));
        }
        if ui.add(IconButton::new(Icon::Trash2, say!("actions-delete-note")).small().key("Delete").colour(tokens.soft)).clicked() {
            out.send(tell(NoteCommand::Delete(note.id)));
        }
        if ui.add(IconButton::new(Icon::X, say!("tables-close-note")).small().key("Esc")).clicked() {
            out.send(tell(NoteCommand::Open(None)));
        }
    });
}

fn foot_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let entered = words::note::entered(note, &seen.open.schedule.zone);
    ui.add(Label::new(tokens.second(entered)).wrap());
    if ui.add(Button::quiet(say!("tables-erase")).small().hover(say!("tables-erase-why"))).clicked() {
        out.send(Command::Erase(EraseCommand::Ask(note.id)));
    }
}

pub(super) const fn tell(command: NoteCommand) -> Command {
    Command::Tables(TablesCommand::Note(command))
}

/// Sets one value of a note.
pub(super) fn set(out: &mut Outbox, note: NoteId, field: NoteField) {
    out.edit(Edit::set_note(note, field));
}

/// Gives the keyboard to a part of the note where that was asked for.
pub(super) fn focus(seen: Seen<'_>, on: FocusOn, first: &Response) {
    if seen.focus == Some(on) {
        first.request_focus();
        first.scroll_to_me(Some(Align::Center));
    }
}
