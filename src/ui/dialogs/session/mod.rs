//! About this session: what, where, when and what for; people, formats, short forms; what people were told.

mod day;
mod formats;
mod people;
mod short_forms;
mod told;

use crate::app::file::{FileCommand, VersionsCommand};
use crate::app::home::{HomeCommand, ReuseCommand};
use crate::app::session::{SessionCommand, SessionPart};
use crate::app::{Command, Open, Outbox};
use crate::ui::hidden::hidden_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, IconButton, TextField, dialog_buttons_ui, tabs_ui};
use eframe::egui::{Context, Id, Ui};

/// Draws the dialog.
pub(super) fn session_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let tokens = theme::tokens_of(ctx);
    let output = widgets::Dialog::new("session", say!("actions-about-session")).width(720.0).show(ctx, |ui| {
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
            SessionPart::People if open.is_projected() => hidden_ui(ui, say!("projecting-room-hidden")),
            SessionPart::People => people::people_ui(ui, open, out),
            SessionPart::Told => told::told_ui(ui, open, out),
            SessionPart::Formats => formats::formats_ui(ui, open, out),
            SessionPart::ShortForms => short_forms::short_forms_ui(ui, open, out),
        }
        dialog_buttons_ui(ui, |ui| {
            if open.session().pack.is_none() && ui.add(Button::quiet(say!("actions-save-template")).icon(Icon::Plus)).clicked() {
                out.send(Command::Home(HomeCommand::Reuse(ReuseCommand::AskSave)));
            }
            if ui.add(Button::quiet(say!("actions-earlier-versions")).icon(Icon::History)).clicked() {
                out.send(Command::File(FileCommand::Versions(VersionsCommand::Show(open.file.path.clone()))));
            }
        });
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

/// A list of which things are deleted, and how many there are: the focus stays beside what went.
#[derive(Clone, Copy)]
struct Deleting {
    list: &'static str,
    count: usize,
}

impl Deleting {
    fn id(self) -> Id {
        Id::unique(("session-deleted", self.list))
    }

    /// The button that deletes what stands at this place; `true`: do it.
    fn button_ui(self, ui: &mut Ui, at: usize, name: &str) -> bool {
        let delete = ui.add(IconButton::new(Icon::Trash2, &say!("session-delete", name = name)).small());
        let deleted: Option<usize> = ui.data(|data| data.get_temp(self.id()));
        if deleted.is_some_and(|deleted| deleted.min(self.count.saturating_sub(1)) == at) {
            ui.data_mut(|data| data.remove::<usize>(self.id()));
            delete.request_focus();
        }
        if delete.clicked() {
            ui.data_mut(|data| data.insert_temp(self.id(), at));
        }
        delete.clicked()
    }

    /// Whether the last of them went, so that the focus has nowhere to go but where another is added.
    fn took_the_last(self, ui: &Ui) -> bool {
        self.count == 0 && ui.data_mut(|data| data.remove_temp::<usize>(self.id())).is_some()
    }
}

/// A field for a new name and the button that adds it, which leaves the field ready for the next.
struct Adding<'a> {
    list: Deleting,
    label: &'a str,
    button: &'a str,
    text: &'a str,
}

impl Adding<'_> {
    /// Draws it; what is typed is sent with `draft`. `true`: add it.
    fn show(self, ui: &mut Ui, out: &mut Outbox, draft: impl FnOnce(String) -> SessionCommand) -> bool {
        let tokens = theme::tokens(ui);
        let mut typed = self.text.to_owned();
        ui.horizontal(|ui| {
            let field = TextField::single(&mut typed).name(self.label).hint(self.label).width(260.0);
            // The same however many stand above it.
            let field = field.id(Id::unique(("session-new", self.list.list))).show(ui);
            if field.response.changed() {
                out.send(Command::Session(draft(typed.clone())));
            }
            ui.add_space(tokens.space.xs);
            let add = Button::plain(self.button).icon(Icon::Plus);
            let adds = ui.add_enabled(!typed.trim().is_empty(), add).clicked() || field.submitted;
            if adds || self.list.took_the_last(ui) {
                field.response.request_focus();
            }
            adds
        })
        .inner
    }
}
