//! Dialogs about files: typing a path, a file that changed on disk, a save that failed.

use super::damage::{damaged_ui, lost_ui};
use super::elsewhere::{changed_on_disk_ui, conflict_copy_ui};
use super::newer::copy_loses_ui;
use super::recovery::left_behind_ui;
use super::text_ui;
use super::versions::versions_ui;
use crate::app::file::{FileCommand, FileDialog, SaveState};
use crate::app::{AppState, Command, Dialog, Open, Outbox, PathPurpose};
use crate::ui::widgets::{self, Button, TextField, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Ui};

/// Draws a dialog about files.
pub(super) fn file_dialog_ui(ctx: &Context, state: &AppState, dialog: &FileDialog, out: &mut Outbox) {
    match (dialog, &state.open) {
        (FileDialog::TypePath { purpose, text, error }, _) => type_path_ui(ctx, *purpose, text, error.as_deref(), out),
        (FileDialog::ChangedOnDisk, Some(open)) => changed_on_disk_ui(ctx, state, open, out),
        (FileDialog::NotSaved(why), Some(open)) => not_saved_ui(ctx, state, open, why, out),
        (FileDialog::ConflictCopy, Some(open)) => conflict_copy_ui(ctx, open, out),
        (FileDialog::LeftBehind, _) => left_behind_ui(ctx, state, out),
        (FileDialog::Versions, _) => versions_ui(ctx, state, out),
        (FileDialog::Damaged, _) => damaged_ui(ctx, state, out),
        (FileDialog::Lost, _) => lost_ui(ctx, state, out),
        (FileDialog::CopyLoses, Some(open)) => copy_loses_ui(ctx, open, out),
        // What they ask about is gone.
        (FileDialog::ChangedOnDisk | FileDialog::ConflictCopy | FileDialog::NotSaved(_) | FileDialog::CopyLoses, None) => {
            out.send(Command::CloseDialog);
        }
    }
}

/// Asks for a path to be typed, as the system has no dialog for it.
fn type_path_ui(ctx: &Context, purpose: PathPurpose, text: &str, error: Option<&str>, out: &mut Outbox) {
    let (title, action) = match purpose {
        PathPurpose::Open => (say!("file-open-session"), say!("file-open")),
        PathPurpose::New => (say!("file-new-place"), say!("file-use-place")),
        PathPurpose::Copy | PathPurpose::RecoveredCopy | PathPurpose::VersionCopy | PathPurpose::RescuedCopy => {
            (say!("file-save-copy"), say!("file-save"))
        }
        PathPurpose::Pack => (say!("packs-place"), say!("file-save")),
        PathPurpose::LastTime => (say!("reuse-last-time-place"), say!("file-read")),
        PathPurpose::BringBack => (say!("packs-bring-back-title"), say!("file-read")),
        PathPurpose::Export | PathPurpose::Day => (say!("file-export"), say!("file-export")),
        PathPurpose::Import => (say!("file-bring-in"), say!("file-read")),
        PathPurpose::Photo => (say!("photos-title"), say!("file-read")),
        PathPurpose::Answers => (say!("answers-file-title"), say!("file-read")),
    };
    let mut typed = text.to_owned();
    let output = widgets::Dialog::new("type-path", title).width(560.0).show(ctx, |ui| {
        let field = TextField::single(&mut typed).label(say!("file-path")).error(error).show(ui);
        let go = dialog_buttons_ui(ui, |ui| {
            let go = ui.add_enabled(!typed.trim().is_empty(), Button::main(action)).clicked();
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            go
        });
        if go || field.submitted {
            // Where it cannot be, another is typed in its place.
            field.response.request_focus();
        }
        go || field.submitted
    });
    if output.inner {
        out.send(Command::File(FileCommand::TypedPath(purpose, typed)));
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if typed != text {
        // What was wrong with the path is past as soon as it is another.
        out.send(Command::dialog(Dialog::File(FileDialog::TypePath { purpose, text: typed, error: None })));
    }
}

/// Saving failed; what was changed is only in memory.
fn not_saved_ui(ctx: &Context, state: &AppState, open: &Open, why: &str, out: &mut Outbox) {
    let output = widgets::Dialog::new("not-saved", say!("file-not-saved-title")).width(560.0).show(ctx, |ui| {
        text_ui(ui, why);
        text_ui(ui, words::file::nothing_lost_yet());
        if state.is_leaving() {
            text_ui(ui, lost(state, open));
        }
        dialog_buttons_ui(ui, |ui| {
            let saving = matches!(open.file.state, SaveState::Saving(_));
            if ui.add_enabled(!saving, Button::main(if saving { say!("shell-saving") } else { say!("file-try-again") })).clicked() {
                out.send(Command::File(FileCommand::Save));
            }
            if ui.add(Button::plain(say!("actions-save-copy"))).clicked() {
                out.send(Command::File(FileCommand::AskCopy));
            }
            if state.is_leaving() {
                abandon_ui(ui, out);
            }
            if ui.add(Button::plain(if state.is_leaving() { say!("file-do-not-close") } else { say!("file-go-on") })).clicked() {
                out.send(Command::CloseDialog);
            }
        });
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

pub(super) fn abandon_ui(ui: &mut Ui, out: &mut Outbox) {
    if ui.add(Button::danger(say!("file-close-without-saving"))).clicked() {
        out.send(Command::File(FileCommand::Abandon));
    }
}

/// What would be lost.
pub(super) fn lost(state: &AppState, open: &Open) -> String {
    let zone = &open.schedule.zone;
    let time = open.file.saved_at.map(|moment| words::time::clock_at(moment, zone));
    let last = open.document.undo_caption();
    if state.is_leaving() && open.is_kept() {
        words::file::kept_without_saving().to_owned()
    } else if state.is_leaving() {
        words::file::lost_without_saving(time.as_deref(), last)
    } else {
        words::file::lost_by_reloading(time.as_deref(), last)
    }
}
