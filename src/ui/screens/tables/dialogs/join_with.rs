//! With which other note one is to be joined: those that are like it, or those that are searched for.

use crate::app::tables::{SameCommand, TablesCommand, to_join_with};
use crate::app::{Command, Open, Outbox};
use crate::model::NoteId;
use crate::ui::theme;
use crate::ui::widgets::{Dialog, ListRow, TextField, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Label, ScrollArea, Ui};

/// Draws it.
pub(super) fn join_with_ui(ctx: &Context, open: &Open, id: NoteId, out: &mut Outbox) {
    let Some(note) = open.notes.note(id) else { return out.send(Command::CloseDialog) };
    let title = say!("tables-join-title", note = note.reference().to_string());
    let mut typed = open.tables.same.searched.clone();
    let shown = Dialog::new("join-with", &title).width(640.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        ui.add(Label::new(tokens.body(note.wording())).wrap());
        TextField::single(&mut typed).label(say!("tables-join-search")).hint(say!("tables-search-hint")).show(ui);
        found_ui(ui, open, id, out);
        dialog_buttons_ui(ui, cancel_ui)
    });
    if typed != open.tables.same.searched {
        out.send(Command::Tables(TablesCommand::Same(SameCommand::Search(typed))));
    } else if shown.closed || shown.inner {
        out.send(Command::CloseDialog);
    }
}

fn found_ui(ui: &mut Ui, open: &Open, id: NoteId, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let found = to_join_with(open, id);
    if found.is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-join-nothing"))).wrap());
    } else if open.tables.same.searched.trim().is_empty() {
        ui.add(Label::new(tokens.second(say!("tables-join-like"))).wrap());
    }
    let height = (ui.ctx().content_rect().height() - 340.0).clamp(120.0, 420.0);
    ScrollArea::vertical().id_salt("found").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for other in found.into_iter().filter_map(|id| open.notes.note(id)) {
            let from = words::note::from(open.session(), other);
            let name = format!("{from}, {}", other.wording());
            let row = ListRow::new(&name).ruled().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = tokens.space.xs;
                ui.add(Label::new(tokens.body(words::note::shortened(other.wording(), 300))).wrap());
                ui.add(Label::new(tokens.second(from.as_str())).wrap());
            });
            if row.response.clicked() {
                out.send(Command::Tables(TablesCommand::Same(SameCommand::JoinWith { note: id, with: other.id })));
            }
        }
    });
}
