//! All about one note, to be changed in place.

use super::{Seen, note_marks, note_words};
use crate::app::next_steps::NextStepsCommand;
use crate::app::tables::{NoteCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::edit::{Edit, NoteField};
use crate::model::{Note, NoteId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{IconButton, Level, heading_ui};
use crate::words;
use eframe::egui::{Align, CornerRadius, Frame, Label, Layout, Margin, ScrollArea, Ui};

/// Draws the panel of the note that is shown.
pub(super) fn note_panel_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let Some(note) = seen.open.tables.note.and_then(|id| seen.session.notes.get(&id)) else { return };
    let tokens = theme::tokens(ui);
    let corner = CornerRadius::same(tokens.shape.card_corner as u8);
    let margin = Margin::same(tokens.space.s as i8);
    Frame::new().fill(tokens.panel).stroke(tokens.hairline()).corner_radius(corner).inner_margin(margin).show(ui, |ui| {
        // As far in as what scrolls, which keeps a margin for focus rings.
        Frame::new().inner_margin(Margin::symmetric(tokens.space.xs as i8, 0)).show(ui, |ui| head_ui(ui, note, out));
        ScrollArea::vertical().id_salt(("note", note.id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.s;
            ui.push_id(note.id, |ui| {
                note_words::written_ui(ui, seen, note, out);
                note_marks::who_ui(ui, seen, note, out);
                note_marks::kind_ui(ui, note, out);
                note_marks::quoting_ui(ui, note, out);
                note_marks::themes_ui(ui, seen, note, out);
                note_marks::place_ui(ui, seen, note, out);
                note_marks::said_at_ui(ui, seen, note, out);
                note_marks::support_ui(ui, note, out);
                note_marks::checked_ui(ui, note, out);
                note_words::other_wordings_ui(ui, note, out);
                foot_ui(ui, seen, note);
            });
        });
    });
}

fn head_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Card, &note.reference().to_string());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(IconButton::new(Icon::X, "Close the note").small().key("Esc")).clicked() {
                out.send(tell(NoteCommand::Open(None)));
            }
            let colour = if note.starred { tokens.amber } else { tokens.soft };
            let name = if note.starred { "Take the star off" } else { "Star" };
            if ui.add(IconButton::new(Icon::Star, name).small().selected(note.starred).colour(colour)).clicked() {
                set(out, note.id, NoteField::Starred(!note.starred));
            }
            let step = IconButton::new(Icon::SquareKanban, "Make a next step").small().colour(tokens.soft);
            if ui.add(step).clicked() {
                out.send(Command::NextSteps(NextStepsCommand::FromNote { note: note.id }));
            }
            if ui.add(IconButton::new(Icon::Trash2, "Delete note").small().key("Delete").colour(tokens.soft)).clicked() {
                out.send(tell(NoteCommand::Delete(note.id)));
            }
        });
    });
}

fn foot_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note) {
    let tokens = theme::tokens(ui);
    let entered = words::note::entered(note, &seen.open.schedule.zone);
    ui.add(Label::new(tokens.second(entered)).wrap());
}

pub(super) const fn tell(command: NoteCommand) -> Command {
    Command::Tables(TablesCommand::Note(command))
}

/// Sets one value of a note.
pub(super) fn set(out: &mut Outbox, note: NoteId, field: NoteField) {
    out.edit(Edit::set_note(note, field));
}
