//! Dialogs about what new sessions can begin with: last time's session, and the person's own templates.

use super::{list_of_ui, soft_ui};
use crate::app::home::{HomeCommand, HomeDialog, ReuseCommand};
use crate::app::{AppState, Command, Dialog, Outbox};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, ListRow, TextField, cancel_ui, dialog_buttons_ui};
use crate::words;
use eframe::egui::{Context, Label, Role, ScrollArea, Ui};

/// How much of the window's height the list of sessions takes before it scrolls.
const MOST_OF_HEIGHT: f32 = 0.4;

pub(super) fn send(out: &mut Outbox, command: ReuseCommand) {
    out.send(Command::Home(HomeCommand::Reuse(command)));
}

/// Says what went wrong.
fn wrong_ui(ui: &mut Ui, error: Option<&str>) {
    let tokens = theme::tokens(ui);
    if let Some(error) = error {
        ui.add(Label::new(tokens.second(error).color(tokens.red)).wrap());
    }
}

/// Asks which session was last time's.
pub(super) fn last_time_ui(ctx: &Context, state: &AppState, error: Option<&str>, out: &mut Outbox) {
    let output = widgets::Dialog::new("last-time", say!("reuse-last-time-title")).width(560.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        soft_ui(ui, say!("reuse-last-time-why"));
        wrong_ui(ui, error);
        let sessions: Vec<_> = state.home.recent.sessions.iter().filter(|session| !state.home.gone.contains(&session.path)).collect();
        if !sessions.is_empty() {
            let most = ctx.content_rect().height() * MOST_OF_HEIGHT;
            ui.add(Label::new(tokens.strong(say!("reuse-last-time-which"))).wrap());
            ScrollArea::vertical().id_salt("last-time").max_height(most).min_scrolled_height(most).auto_shrink([false, true]).show(
                ui,
                |ui| {
                    list_of_ui(ui, Role::ListBox, say!("reuse-last-time-which"), |ui| {
                        for (at, session) in sessions.into_iter().enumerate() {
                            let title = words::file::title_or_none(&session.title);
                            let place = words::home::where_and_when(&session.place, session.date);
                            let row = ui.push_id(at, |ui| {
                                ListRow::new(title).round().show(ui, |ui| {
                                    ui.add(Label::new(tokens.strong(title)).wrap());
                                    soft_ui(ui, &place);
                                })
                            });
                            if row.inner.response.clicked() {
                                send(out, ReuseCommand::FromLast(session.path.clone()));
                            }
                        }
                    });
                },
            );
        }
        dialog_buttons_ui(ui, |ui| {
            if ui.add(Button::main(say!("reuse-last-time-file")).icon(Icon::FolderOpen)).clicked() {
                send(out, ReuseCommand::ChooseLast);
            }
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
        });
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}

/// Asks what the open session is called as a template.
pub(super) fn save_template_ui(ctx: &Context, before: &str, taken: bool, error: Option<&str>, out: &mut Outbox) {
    let mut name = before.to_owned();
    let output = widgets::Dialog::new("save-template", say!("reuse-save-title")).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.s;
        let wrong = taken.then(|| say!("reuse-save-taken"));
        let submitted = TextField::single(&mut name).label(say!("reuse-save-name")).proposed().error(wrong).show(ui).submitted;
        wrong_ui(ui, error);
        soft_ui(ui, say!("reuse-save-why"));
        soft_ui(ui, say!("reuse-save-where"));
        dialog_buttons_ui(ui, |ui| {
            let save = if taken && name == before { say!("reuse-replace") } else { say!("file-save") };
            let go = ui.add_enabled(!name.trim().is_empty(), Button::main(save)).clicked();
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            // Enter alone replaces nothing.
            go || (submitted && !(taken && name == before))
        })
    });
    if output.inner {
        let replace = taken && name == before;
        send(out, ReuseCommand::Save { name, replace });
    } else if output.closed {
        out.send(Command::CloseDialog);
    } else if name != before {
        out.send(Command::dialog(Dialog::Home(HomeDialog::SaveTemplate { name, taken: false, error: None })));
    }
}

/// Asks whether a template is to be removed.
pub(super) fn remove_template_ui(ctx: &Context, state: &AppState, name: &str, out: &mut Outbox) {
    let Some(own) = state.home.own.get(name) else { return out.send(Command::CloseDialog) };
    let output = widgets::Dialog::new("remove-template", say!("reuse-remove-title")).show(ctx, |ui| {
        let said = theme::tokens(ui).body(say!("reuse-remove-what", title = own.title()));
        ui.add(Label::new(said).wrap());
        dialog_buttons_ui(ui, |ui| {
            let keep = cancel_ui(ui);
            let remove = ui.add(Button::plain(say!("reuse-remove-it")).icon(Icon::Trash2)).clicked();
            if remove {
                send(out, ReuseCommand::Remove(name.to_owned()));
            } else if keep {
                out.send(Command::CloseDialog);
            }
        });
    });
    if output.closed {
        out.send(Command::CloseDialog);
    }
}
