//! Short forms with what they stand for.

use super::Deleting;
use crate::app::session::{SessionCommand, SessionDraft};
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, TextField};
use eframe::egui::{Align, Id, Label, Layout, Ui, vec2};

/// Width of a short form in points.
const SHORT: f32 = 110.0;

/// Draws them.
pub(super) fn short_forms_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let acronyms = &open.session().acronyms;
    if acronyms.is_empty() {
        let text = say!("session-no-short-forms");
        ui.add(Label::new(tokens.body(text)).wrap());
    }
    let list = Deleting { list: "short-forms", count: acronyms.len() };
    for (at, (short, long)) in acronyms.iter().enumerate() {
        ui.horizontal(|ui| {
            let room = ui.available_width();
            let place = vec2(SHORT, tokens.shape.control_height);
            ui.allocate_ui_with_layout(place, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(SHORT);
                ui.add(Label::new(tokens.strong(short)).truncate());
            });
            let mut text = long.clone();
            let name = say!("session-stands-for", short = short);
            let width = room - SHORT - tokens.shape.small_height - 3.0 * tokens.space.m;
            let field = TextField::single(&mut text).name(&name).width(width).id(Id::unique(("long-form", short))).show(ui);
            if field.response.changed() {
                out.send(Command::Session(SessionCommand::SetLongForm(short.clone(), text)));
            }
            if field.response.lost_focus() {
                out.send(Command::EndTyping);
            }
            if list.button_ui(ui, at, short) {
                out.send(Command::Session(SessionCommand::DeleteShortForm(short.clone())));
            }
        });
    }
    add_ui(ui, open, list, out);
}

fn add_ui(ui: &mut Ui, open: &Open, list: Deleting, out: &mut Outbox) {
    let mut draft: SessionDraft = open.about.draft.clone();
    ui.horizontal(|ui| {
        let short = TextField::single(&mut draft.short_form)
            .name(say!("session-new-short-form"))
            .hint(say!("session-hint-short-form"))
            .id(Id::unique("new-short-form"))
            .width(SHORT)
            .show(ui);
        let long = TextField::single(&mut draft.long_form)
            .name(say!("session-long-form"))
            .hint(say!("session-hint-long-form"))
            .id(Id::unique("new-long-form"))
            .width(260.0)
            .show(ui);
        if short.response.changed() || long.response.changed() {
            out.send(Command::Session(SessionCommand::Draft(draft.clone())));
        }
        let add = Button::plain(say!("session-add-short-form")).icon(Icon::Plus);
        let adds = ui.add_enabled(!draft.short_form.trim().is_empty(), add).clicked() || long.submitted;
        if adds || list.took_the_last(ui) {
            short.response.request_focus();
        }
        if adds {
            out.send(Command::Session(SessionCommand::AddShortForm));
        }
    });
}
