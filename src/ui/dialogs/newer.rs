//! What a copy of a session would lose that a newer Saltaire made.

use super::text_ui;
use crate::app::file::{FileCommand, ReadOnly};
use crate::app::{Command, Open, Outbox};
use crate::ui::theme;
use crate::ui::widgets::{self, Button, Card, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, ScrollArea};

/// The most height of the list, in points.
const LIST: f32 = 240.0;

/// Draws it.
pub(super) fn copy_loses_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let Some(ReadOnly::Newer(newer)) = &open.file.read_only else { return out.send(Command::CloseDialog) };
    let output = widgets::Dialog::new("copy-loses", say!("newer-copy-title")).width(560.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        let file = words::file::name_of(&open.file.path);
        text_ui(ui, say!("newer-copy-why", file = file));
        Card::new().sunk(&tokens).padding(tokens.space.m).show(ui, |ui| {
            ScrollArea::vertical().id_salt("dropped").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
                for dropped in &newer.dropped {
                    text_ui(ui, dropped.to_string());
                }
            });
        });
        dialog_buttons_ui(ui, |ui| {
            if ui.add(Button::main(say!("newer-copy-anyway"))).clicked() {
                out.send(Command::File(FileCommand::AskCopyThatLoses));
            }
            cancel_ui(ui)
        })
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}
