//! Dialogs about table packs: handing one out, bringing one back, giving one back, removing it.

use super::{second_ui, strong_ui, text_ui};
use crate::app::packs::{Brought, BroughtFile, BroughtPack, HandOut, PackCommand, PackDialog};
use crate::app::{AppState, Command, Dialog, Open, Outbox};
use crate::merge::MergeRemark;
use crate::model::{Session, Table};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, Card, Toggle, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Id, ScrollArea, Ui};

/// How much of the window's height the list of files takes before it scrolls.
const MOST_OF_HEIGHT: f32 = 0.45;
/// After so many passes a dialog's first control has the keyboard.
const PASSES_TO_COME: u64 = 1;

/// Draws a dialog about packs.
pub(super) fn pack_dialog_ui(ctx: &Context, state: &AppState, dialog: &PackDialog, out: &mut Outbox) {
    let Some(open) = &state.open else { return out.send(Command::CloseDialog) };
    match (dialog, &state.packs.brought, own_table(open.session())) {
        (PackDialog::HandOut(wanted), ..) => hand_out_ui(ctx, open, *wanted, out),
        (PackDialog::BringBack { deletes }, Some(brought), _) => bring_back_ui(ctx, brought, *deletes, out),
        (PackDialog::GivenBack, _, Some(table)) => given_back_ui(ctx, open, table, out),
        (PackDialog::Remove, _, Some(table)) => remove_ui(ctx, open, table, out),
        // What they are about is gone.
        (PackDialog::BringBack { .. } | PackDialog::GivenBack | PackDialog::Remove, ..) => out.send(Command::CloseDialog),
    }
}

/// The table that a pack is for.
fn own_table(session: &Session) -> Option<&Table> {
    session.tables.get(&session.pack.as_ref()?.table)
}

fn show(out: &mut Outbox, dialog: PackDialog) {
    out.send(Command::dialog(Dialog::Packs(dialog)));
}

fn hand_out_ui(ctx: &Context, open: &Open, before: HandOut, out: &mut Outbox) {
    let Some(table) = open.session().tables.get(&before.table) else { return out.send(Command::CloseDialog) };
    let mut wanted = before;
    let title = say!("packs-hand-out-title", table = table.name.as_str());
    let output = widgets::Dialog::new("hand-out", &title).show(ctx, |ui| {
        text_ui(ui, say!("packs-hand-out-what"));
        if !open.session().themes.is_empty() {
            ui.add(Toggle::new(&mut wanted.themes, say!("packs-with-themes")));
            second_ui(ui, say!("packs-with-themes-note"));
        }
        ui.add(Toggle::new(&mut wanted.as_text, say!("packs-as-text")));
        second_ui(ui, say!("packs-as-text-note"));
        dialog_buttons_ui(ui, |ui| {
            let go = ui.add(Button::main(say!("packs-choose-place"))).clicked();
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            go
        })
    });
    if output.inner {
        out.send(Command::Packs(PackCommand::HandOut(wanted)));
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if wanted != before {
        show(out, PackDialog::HandOut(wanted));
    }
}

fn bring_back_ui(ctx: &Context, brought: &Brought, before: bool, out: &mut Outbox) {
    let mut deletes = before;
    let output = widgets::Dialog::new("bring-back", say!("packs-bring-back-title")).width(560.0).show(ctx, |ui| {
        let most = ctx.content_rect().height() * MOST_OF_HEIGHT;
        ScrollArea::vertical().id_salt("packs").max_height(most).min_scrolled_height(most).auto_shrink([false, true]).show(ui, |ui| {
            for file in &brought.files {
                file_ui(ui, file, &brought.session);
            }
        });
        let left_out = brought.left_out();
        if left_out > 0 || brought.again {
            let mut again = brought.again;
            if left_out > 0 {
                second_ui(ui, say!("packs-left-out", count = left_out));
            }
            if ui.add(Toggle::new(&mut again, say!("packs-again"))).changed() {
                out.send(Command::Packs(PackCommand::Again(again)));
            }
        }
        let readable = brought.packs().count();
        if readable > 0 {
            ui.add(Toggle::new(&mut deletes, &say!("packs-deletes", count = readable)));
        }
        dialog_buttons_ui(ui, |ui| {
            let does = brought.changes() || (deletes && readable > 0);
            let main = ui.add(Button::main(if brought.changes() { say!("packs-take-in") } else { say!("widgets-done") }));
            if has_just_come(ui) {
                // One table after the other: Enter, and the next.
                main.request_focus();
            }
            if ui.add(Button::plain(say!("packs-choose-other"))).clicked() {
                out.send(Command::CloseDialog);
                out.send(Command::Packs(PackCommand::AskBringBack));
            }
            if does {
                if cancel_ui(ui) {
                    out.send(Command::CloseDialog);
                }
            } else if main.clicked() {
                out.send(Command::CloseDialog);
            }
            does && main.clicked()
        })
    });
    if output.inner {
        out.send(Command::Packs(PackCommand::TakeIn { deletes }));
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if deletes != before {
        show(out, PackDialog::BringBack { deletes });
    }
}

/// Whether the dialog was drawn for the first time a moment ago: its first control has been given the keyboard, and it can go elsewhere.
fn has_just_come(ui: &Ui) -> bool {
    let (id, now) = (Id::unique("brought-packs-drawn"), ui.ctx().cumulative_pass_nr());
    let (last, came) = ui.data(|data| data.get_temp::<(u64, u64)>(id)).unwrap_or_default();
    let came = if last + 1 < now { now } else { came };
    ui.data_mut(|data| data.insert_temp(id, (now, came)));
    if now < came + PASSES_TO_COME {
        ui.ctx().request_repaint();
    }
    now == came + PASSES_TO_COME
}

/// One file, with what it brings or why it brings nothing.
fn file_ui(ui: &mut Ui, file: &BroughtFile, merged: &Session) {
    let table = file.outcome.as_ref().ok().and_then(|pack| own_table(&pack.pack));
    let name = words::file::name_of(&file.path);
    let title = table.map_or(name.as_str(), |table| table.name.as_str());
    Card::new().title(title).show(ui, |ui| match &file.outcome {
        Err(why) => {
            let tokens = theme::tokens(ui);
            ui.horizontal_top(|ui| {
                ui.add(Icon::TriangleAlert.image(tokens.shape.small_icon, tokens.red));
                text_ui(ui, why);
            });
        }
        Ok(pack) => {
            second_ui(ui, file.path.display().to_string());
            pack_ui(ui, pack, merged, &name);
        }
    });
}

fn pack_ui(ui: &mut Ui, pack: &BroughtPack, merged: &Session, name: &str) {
    if !pack.changes {
        strong_ui(ui, say!("packs-brings-nothing"));
    } else {
        strong_ui(ui, say!("packs-brings", notes = pack.new_notes));
    }
    // How many are new stands over it.
    for told in pack.told.iter().filter(|told| !matches!(told, MergeRemark::NewNotes { .. })) {
        second_ui(ui, words::sentence(&words::merge::remark(told, merged, say!("packs-here"), name)));
    }
}

fn given_back_ui(ctx: &Context, open: &Open, table: &Table, out: &mut Outbox) {
    let title = say!("packs-given-back-title", table = table.name.as_str());
    let output = widgets::Dialog::new("given-back", &title).width(520.0).show(ctx, |ui| {
        text_ui(ui, say!("packs-given-back-what", file = words::file::name_of(&open.file.path)));
        if let Some(folder) = open.file.path.parent() {
            second_ui(ui, say!("packs-given-back-where", folder = folder.display().to_string()));
        }
        text_ui(ui, say!("packs-once-received"));
        dialog_buttons_ui(ui, |ui| {
            if ui.add(Button::main(say!("widgets-done"))).clicked() {
                out.send(Command::CloseDialog);
            }
            if ui.add(Button::plain(say!("actions-remove-pack"))).clicked() {
                out.send(Command::Packs(PackCommand::AskRemove));
            }
        });
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

fn remove_ui(ctx: &Context, open: &Open, table: &Table, out: &mut Outbox) {
    let title = say!("packs-remove-title", table = table.name.as_str());
    let output = widgets::Dialog::new("remove-pack", &title).width(520.0).show(ctx, |ui| {
        strong_ui(ui, say!("packs-remove-first"));
        let (file, notes) = (words::file::name_of(&open.file.path), open.session().notes.len());
        text_ui(ui, say!("packs-remove-what", file = file, notes = notes));
        text_ui(ui, say!("packs-remove-not"));
        dialog_buttons_ui(ui, |ui| {
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            if ui.add(Button::danger(say!("packs-remove"))).clicked() {
                out.send(Command::Packs(PackCommand::Remove));
            }
        });
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}
