//! Dialogs about files.

use crate::app::file::{FileCommand, FileDialog};
use crate::app::{Command, Dialog, Outbox, PathPurpose};
use crate::ui::widgets::{self, Button, TextField, dialog_buttons_ui};
use eframe::egui::Context;

/// Asks for a path to be typed, as the system has no dialog for it.
pub(super) fn type_path_ui(ctx: &Context, purpose: PathPurpose, text: &str, out: &mut Outbox) {
    let (title, action) = match purpose {
        PathPurpose::Open => ("Open a session", "Open"),
        PathPurpose::New => ("Keep the new session", "Create"),
        PathPurpose::Copy => ("Save a copy", "Save"),
        PathPurpose::Export => ("Export", "Export"),
        PathPurpose::Import => ("Import comments", "Read"),
    };
    let mut typed = text.to_owned();
    let output = widgets::Dialog::new("type path", title).width(560.0).show(ctx, |ui| {
        let field = TextField::single(&mut typed).label("Path of the file").show(ui);
        let go = dialog_buttons_ui(ui, |ui| {
            let go = ui.add_enabled(!typed.trim().is_empty(), Button::main(action)).clicked();
            if ui.add(Button::plain("Cancel")).clicked() {
                out.send(Command::CloseDialog);
            }
            go
        });
        go || field.submitted
    });
    if output.inner {
        out.send(Command::File(FileCommand::TypedPath(purpose, typed)));
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if typed != text {
        out.send(Command::dialog(Dialog::File(FileDialog::TypePath { purpose, text: typed })));
    }
}
