//! Erasing for good: what would go, what cannot be reached, and what was done.

use super::{second_ui, strong_ui, text_ui};
use crate::app::erase::{Asked, Done, EraseCommand, EraseDialog};
use crate::app::{AppState, Command, Left, Open, Outbox};
use crate::erase::HeldBy;
use crate::model::Reference;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Banner, Button, Card, Dialog, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Ui};

const WIDTH: f32 = 600.0;

/// Draws the dialog that is open.
pub(super) fn erase_dialog_ui(ctx: &Context, state: &AppState, dialog: &EraseDialog, out: &mut Outbox) {
    let Some(open) = &state.open else { return out.send(Command::CloseDialog) };
    let closed = match dialog {
        EraseDialog::Ask(asked) => ask_ui(ctx, open, asked, out),
        EraseDialog::Running => running_ui(ctx),
        EraseDialog::Done(done) => done_ui(ctx, open, done, out),
    };
    if closed {
        out.send(Command::CloseDialog);
    }
}

fn ask_ui(ctx: &Context, open: &Open, asked: &Asked, out: &mut Outbox) -> bool {
    let session = open.session();
    let Some(note) = session.notes.get(&asked.note) else { return true };
    let title = say!("erase-title", reference = note.reference().to_string());
    let shown = Dialog::new("erase", &title).width(WIDTH).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        Card::new().sunk(&tokens).show(ui, |ui| text_ui(ui, note.wording()));
        text_ui(ui, say!("erase-why", reference = Reference(note.number).to_string()));
        Banner::new(Tone::Red, say!("erase-no-undo")).icon(Icon::TriangleAlert).show(ui);
        if asked.places.is_empty() {
            text_ui(ui, say!("erase-nowhere-else"));
        } else {
            list_ui(ui, say!("erase-elsewhere"), asked.places.iter().map(|part| words::erase::place(part, session)));
        }
        let photos: Vec<String> = asked.erasure.photos().map(|photo| photo.file.to_string()).collect();
        if !photos.is_empty() {
            list_ui(ui, say!("erase-photos"), photos.into_iter());
            second_ui(ui, say!("erase-photos-other-notes"));
        }
        exports_ui(ui, open, &asked.exports);
        match asked.kept.map(|(backups, journals)| words::erase::kept(backups, journals)) {
            Some(kept) => kept.iter().for_each(|kept| second_ui(ui, kept)),
            None => second_ui(ui, say!("erase-looking")),
        }
        second_ui(ui, say!("erase-out-of-reach"));
        dialog_buttons_ui(ui, |ui| {
            // First, so that it has the keyboard: Enter alone erases nothing.
            let cancelled = cancel_ui(ui);
            if ui.add_enabled(asked.kept.is_some(), Button::danger(say!("erase-button"))).clicked() {
                out.send(Command::Erase(EraseCommand::Sure));
            }
            cancelled
        })
    });
    shown.inner || shown.closed
}

/// It goes by itself when it is done; closing it changes nothing.
fn running_ui(ctx: &Context) -> bool {
    let shown = Dialog::new("erasing", say!("erase-running-title")).width(WIDTH).show(ctx, |ui| text_ui(ui, say!("erase-running")));
    shown.closed
}

fn done_ui(ctx: &Context, open: &Open, done: &Done, out: &mut Outbox) -> bool {
    let title = say!("erase-done-title", references = words::erase::references(&done.withdrawn));
    let shown = Dialog::new("erased", &title).width(WIDTH).show(ctx, |ui| {
        let files = &done.done;
        text_ui(ui, say!("erase-done"));
        let also = [
            (files.backups > 0).then(|| say!("erase-done-backups", count = files.backups)),
            (files.journals > 0).then(|| say!("erase-done-journals", count = files.journals)),
            (files.photos > 0).then(|| say!("erase-done-photos", count = files.photos)),
            (files.others > 0).then(|| say!("erase-done-others", count = files.others)),
        ];
        also.iter().flatten().for_each(|line| text_ui(ui, line));
        if !files.left.is_empty() {
            list_ui(ui, say!("erase-left"), files.left.iter().map(Left::said));
        }
        if !files.copies.is_empty() {
            list_ui(ui, say!("erase-copies"), files.copies.iter().map(|copy| copy.display().to_string()));
        }
        if files.photos > 0 {
            second_ui(ui, if files.copies.is_empty() { say!("erase-photos-elsewhere") } else { say!("erase-copies-photos") });
        }
        exports_ui(ui, open, &done.exports);
        second_ui(ui, say!("erase-out-of-reach"));
        let unreadable = files.unreadable();
        dialog_buttons_ui(ui, |ui| {
            let closes = ui.add(Button::main(say!("file-go-on"))).clicked();
            if !unreadable.is_empty() && ui.add(Button::danger(&say!("erase-remove", count = unreadable.len()))).clicked() {
                out.send(Command::Erase(EraseCommand::Remove(unreadable.clone())));
            }
            closes
        })
    });
    shown.inner || shown.closed
}

fn exports_ui(ui: &mut Ui, open: &Open, exports: &[HeldBy]) {
    if exports.is_empty() {
        text_ui(ui, say!("erase-no-exports"));
    } else {
        list_ui(ui, say!("erase-exports"), exports.iter().map(|held| words::erase::export(held, &open.schedule.zone)));
    }
}

fn list_ui(ui: &mut Ui, title: &str, lines: impl Iterator<Item = String>) {
    let tokens = theme::tokens(ui);
    text_ui(ui, title);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        for line in lines {
            ui.horizontal_top(|ui| {
                ui.add_space(tokens.space.m);
                ui.vertical(|ui| strong_ui(ui, line));
            });
        }
    });
}
