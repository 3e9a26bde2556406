//! About this session: what, where, when and what for; people, formats, short forms; what people were told.

mod day;
mod formats;
mod people;
mod short_forms;
mod told;

use crate::app::session::{SessionCommand, SessionPart};
use crate::app::{Command, Open, Outbox};
use crate::ui::hidden::hidden_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, TextField, tabs_ui};
use eframe::egui::{Context, Ui};

/// Draws the dialog.
pub(super) fn session_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens_of(ctx);
    let output = widgets::Dialog::new("session", say!("session-about")).width(720.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.m;
        let mut part = open.about.part;
        ui.horizontal_wrapped(|ui| {
            if tabs_ui(ui, say!("session-part"), &mut part, &SessionPart::ALL.map(|part| (part, name(part)))) {
                out.send(Command::Session(SessionCommand::Show(part)));
            }
        });
        // The dialog keeps its height from part to part, where the window has room for it.
        ui.set_min_height(440.0_f32.min(ui.ctx().content_rect().height() - 260.0));
        match open.about.part {
            SessionPart::Day => day::day_ui(ui, open, out),
            SessionPart::Purpose => day::purpose_ui(ui, open, out),
            SessionPart::People if open.is_projected() => hidden_ui(ui, say!("palette-room-hidden")),
            SessionPart::People => people::people_ui(ui, open, out),
            SessionPart::Told => told::told_ui(ui, open, out),
            SessionPart::Formats => formats::formats_ui(ui, open, out),
            SessionPart::ShortForms => short_forms::short_forms_ui(ui, open, out),
        }
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

fn name(part: SessionPart) -> &'static str {
    match part {
        SessionPart::Day => say!("session-day"),
        SessionPart::Purpose => say!("session-purpose"),
        SessionPart::People => say!("session-people"),
        SessionPart::Told => say!("session-what-told"),
        SessionPart::Formats => say!("session-formats"),
        SessionPart::ShortForms => say!("session-short-forms"),
    }
}

/// A field for a new name and the button that adds it; what is typed is sent with `draft`. `true`: add it.
fn add_ui(ui: &mut Ui, label: &str, button: &str, text: &str, out: &mut Outbox, draft: impl FnOnce(String) -> SessionCommand) -> bool {
    let tokens = theme::tokens(ui);
    let mut typed = text.to_owned();
    ui.horizontal(|ui| {
        let field = TextField::single(&mut typed).name(label).hint(label).width(260.0).show(ui);
        if field.response.changed() {
            out.send(Command::Session(draft(typed.clone())));
        }
        ui.add_space(tokens.space.xs);
        let add = Button::plain(button).icon(Icon::Plus);
        let pressed = ui.add_enabled(!typed.trim().is_empty(), add).clicked();
        if field.submitted {
            field.response.request_focus();
        }
        pressed || field.submitted
    })
    .inner
}
