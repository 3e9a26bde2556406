//! Journals that were left behind: what each would bring, and what becomes of it.

use super::{second_ui, strong_ui, text_ui};
use crate::app::file::{FileCommand, RecoveryCommand};
use crate::app::{AppState, Command, Outbox};
use crate::store::LeftBehind;
use crate::ui::widgets::{self, Button, Card, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Id, Ui};
use std::path::PathBuf;

/// Draws it.
pub(super) fn left_behind_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let output = widgets::Dialog::new("left-behind", say!("recovery-title")).width(620.0).show(ctx, |ui| {
        text_ui(ui, say!("recovery-why"));
        for left in &state.left {
            one_ui(ui, state, left, out);
        }
        dialog_buttons_ui(ui, |ui| ui.add(Button::plain(say!("file-ask-later"))).clicked())
    });
    if output.inner || output.closed {
        send(out, RecoveryCommand::Later);
    }
}

fn send(out: &mut Outbox, command: RecoveryCommand) {
    out.send(Command::File(FileCommand::Recovery(command)));
}

/// One session, with what its journal would bring.
fn one_ui(ui: &mut Ui, state: &AppState, left: &LeftBehind, out: &mut Outbox) {
    let (session, brings, journal) = (&left.recovery.session, &left.recovery.brings, &left.recovery.journal);
    let title = words::file::title_or_none(&session.about.title);
    let zone = crate::schedule::zone_of(session, &state.zone);
    Card::new().title(title).show(ui, |ui| {
        second_ui(ui, left.path.display().to_string());
        text_ui(ui, words::recovery::beyond(brings.beyond(), &zone));
        let typed = (brings.scraps > 0).then(|| say!("recovery-being-typed", count = brings.scraps));
        let unreadable = left.unreadable.as_ref().map(|why| say!("recovery-unreadable", why = why));
        for line in typed.into_iter().chain(brings.remarks()).chain(unreadable) {
            second_ui(ui, line);
        }
        let asks = Id::unique("discards-journal");
        let discards = ui.data(|data| data.get_temp::<PathBuf>(asks)).as_ref() == Some(journal);
        if discards {
            strong_ui(ui, say!("recovery-discard-asks"));
        }
        ui.horizontal_wrapped(|ui| {
            if discards {
                if ui.add(Button::danger(say!("recovery-discard-sure"))).clicked() {
                    send(out, RecoveryCommand::Discard(journal.clone()));
                }
                if ui.add(Button::plain(say!("recovery-keep"))).clicked() {
                    ui.data_mut(|data| data.remove::<PathBuf>(asks));
                }
                return;
            }
            let is_readable = left.unreadable.is_none();
            if is_readable && ui.add(Button::main(say!("recovery-recover")).hover(&say!("recovery-of", title = title))).clicked() {
                send(out, RecoveryCommand::Recover(journal.clone()));
            }
            if ui.add(Button::plain(say!("actions-save-copy")).hover(&say!("recovery-copy-of", title = title))).clicked() {
                send(out, RecoveryCommand::AskCopy(journal.clone()));
            }
            if ui.add(Button::quiet(say!("recovery-discard")).hover(&say!("recovery-discard-of", title = title))).clicked() {
                ui.data_mut(|data| data.insert_temp(asks, journal.clone()));
            }
        });
    });
}
