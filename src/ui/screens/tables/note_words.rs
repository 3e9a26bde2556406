//! The wordings of a note: as written, tidied, and as it may leave the room.

use super::Seen;
use crate::app::Outbox;
use crate::app::tables::FocusOn;
use crate::edit::{Edit, NoteField};
use crate::model::{Note, NoteKind};
use crate::ui::fields::BoundField;
use eframe::egui::Ui;

/// What was written down.
pub(super) fn written_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let field = BoundField::new(say!("tables-written")).rows(3).focus(seen.focus == Some(FocusOn::Written));
    field.words(ui, ("written", note.id), &note.written, out, |text| Edit::set_note(note.id, NoteField::Written(text)));
}

/// The wordings that are made later.
pub(super) fn other_wordings_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tidied = note.tidied.as_deref().unwrap_or_default();
    let field = BoundField::new(say!("tables-tidied")).rows(2).hint(say!("tables-tidied-hint")).note(say!("tables-tidied-note"));
    field.words(ui, ("tidied", note.id), tidied, out, |text| Edit::set_note(note.id, NoteField::Tidied(or_none(text))));
    let public = note.public.as_deref().unwrap_or_default();
    let field = BoundField::new(say!("tables-public")).rows(2).hint(say!("tables-public-hint")).note(say!("tables-public-note"));
    let field = field.focus(seen.focus == Some(FocusOn::Public));
    field.words(ui, ("public", note.id), public, out, |text| Edit::set_note(note.id, NoteField::Public(or_none(text))));
}

/// The answer to a question, or where a figure is from.
pub(super) fn of_kind_ui(ui: &mut Ui, note: &Note, out: &mut Outbox) {
    let set = |kind| Edit::set_note(note.id, NoteField::Kind(kind));
    match &note.kind {
        NoteKind::Question { answer } => {
            let field = BoundField::new(say!("tables-answer")).rows(2);
            field.words(ui, ("answer", note.id), answer, out, |answer| set(NoteKind::Question { answer }));
        }
        NoteKind::Figure { source } => {
            let field = BoundField::new(say!("tables-figure-from"));
            field.words(ui, ("figure", note.id), source, out, |source| set(NoteKind::Figure { source }));
        }
        NoteKind::Point | NoteKind::Idea | NoteKind::Story => {}
    }
}

fn or_none(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
