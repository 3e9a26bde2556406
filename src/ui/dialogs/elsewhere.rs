//! The session's file was changed by somebody else, or a copy lies beside it: each way out, with what it brings and loses.

use super::file::{abandon_ui, lost};
use super::text_ui;
use crate::app::file::{Elsewhere, ElsewhereCommand, FileCommand, Lacks};
use crate::app::{AppState, Command, Open, Outbox};
use crate::ui::theme::Tone;
use crate::ui::widgets::{self, Banner, Button, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Ui};
use std::path::Path;

fn send(out: &mut Outbox, command: ElsewhereCommand) {
    out.send(Command::File(FileCommand::Elsewhere(command)));
}

/// The file changed while the session was open; nothing is overwritten.
pub(super) fn changed_on_disk_ui(ctx: &Context, state: &AppState, open: &Open, out: &mut Outbox) {
    let output = widgets::Dialog::new("changed-on-disk", say!("file-changed-title")).width(600.0).show(ctx, |ui| {
        text_ui(ui, words::file::changed_elsewhere(&open.file.path));
        match (&open.file.elsewhere, &open.file.not_compared) {
            (Some(found), _) => ways_ui(ui, found, &open.file.path),
            (None, Some(why)) => {
                text_ui(ui, why);
                text_ui(ui, words::file::copy_or_reload());
                text_ui(ui, lost(state, open));
            }
            (None, None) => text_ui(ui, say!("elsewhere-comparing")),
        }
        dialog_buttons_ui(ui, |ui| {
            if let Some(found) = &open.file.elsewhere {
                merge_buttons_ui(ui, found, out);
            }
            if ui.add(Button::plain(say!("actions-save-copy"))).clicked() {
                out.send(Command::File(FileCommand::AskCopy));
            }
            if state.is_leaving() {
                abandon_ui(ui, out);
            } else if open.file.elsewhere.is_some() {
                if ui.add(Button::plain(say!("file-reload"))).clicked() {
                    send(out, ElsewhereCommand::TakeTheirs);
                }
            } else if ui.add(Button::danger(say!("file-reload"))).clicked() {
                out.send(Command::File(FileCommand::Reload));
            }
            let later = if state.is_leaving() { say!("file-do-not-close") } else { say!("file-ask-later") };
            if ui.add(Button::plain(later)).clicked() {
                out.send(Command::CloseDialog);
            }
        });
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

/// A copy lies beside the session, with something that it does not have.
pub(super) fn conflict_copy_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let Some(found) = open.file.copies.first() else { return out.send(Command::CloseDialog) };
    let output = widgets::Dialog::new("conflict-copy", say!("elsewhere-copy-title")).width(600.0).show(ctx, |ui| {
        text_ui(ui, say!("elsewhere-copy-why", file = words::file::name_of(&found.path)));
        merge_ui(ui, found, &found.path);
        dialog_buttons_ui(ui, |ui| {
            merge_buttons_ui(ui, found, out);
            ui.add(Button::plain(say!("elsewhere-copy-leave"))).clicked()
        })
    });
    if output.inner || output.closed {
        send(out, ElsewhereCommand::LeaveCopy(found.path.clone()));
    }
}

/// What each of the three ways brings and loses.
fn ways_ui(ui: &mut Ui, found: &Elsewhere, path: &Path) {
    merge_ui(ui, found, path);
    let Lacks { notes, changed, others } = found.lacking_in_copy();
    text_ui(ui, words::elsewhere::copy_lacks(notes, changed, others));
    let Lacks { notes, changed, others } = found.lost_by_reloading();
    text_ui(ui, words::elsewhere::reload_loses(notes, changed, others));
}

fn merge_ui(ui: &mut Ui, found: &Elsewhere, path: &Path) {
    let (name, merged) = (words::file::name_of(path), &found.merged);
    let told: Vec<String> =
        merged.told.iter().map(|told| words::merge::remark(told, &merged.session, words::elsewhere::here(), &name)).collect();
    if told.is_empty() {
        text_ui(ui, say!("elsewhere-merge-brings-nothing"));
    } else {
        text_ui(ui, say!("elsewhere-merge-brings", told = told.join("; ")));
    }
    if found.is_shrunk() {
        Banner::new(Tone::Amber, say!("elsewhere-shrunk")).show(ui);
    }
}

/// Merge first; where one side has lost half of its notes, keeping them all comes first.
fn merge_buttons_ui(ui: &mut Ui, found: &Elsewhere, out: &mut Outbox) {
    let is_shrunk = found.is_shrunk();
    if is_shrunk && ui.add(Button::main(say!("elsewhere-merge-keep-all"))).clicked() {
        send(out, ElsewhereCommand::MergeKeepingAll(found.path.clone()));
    }
    let merge = if is_shrunk { Button::plain(say!("elsewhere-merge")) } else { Button::main(say!("elsewhere-merge")) };
    if ui.add(merge).clicked() {
        send(out, ElsewhereCommand::Merge(found.path.clone()));
    }
}
