//! The earlier versions of a session: what is in each, what restoring it would change, and the ways back.

use super::{second_ui, strong_ui, text_ui};
use crate::app::file::{FileCommand, KeptVersion, Obstacle, Versions, VersionsCommand};
use crate::app::{AppState, Command, Outbox};
use crate::store::BackupContents;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{self, Banner, Button, Card, ListRow, choose_row, dialog_buttons_ui};
use crate::words;
use crate::words::count;
use eframe::egui::{Context, Label, Role, ScrollArea, Ui, UiBuilder};

/// The most height of the list, in points, and how much of the window's height everything else takes.
const LIST: f32 = 300.0;
const BESIDES: f32 = 420.0;

fn send(out: &mut Outbox, command: VersionsCommand) {
    out.send(Command::File(FileCommand::Versions(command)));
}

/// Draws it.
pub(super) fn versions_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let Some(versions) = &state.versions else { return out.send(Command::CloseDialog) };
    let output = widgets::Dialog::new("versions", say!("versions-title")).width(640.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        second_ui(ui, versions.path.display().to_string());
        match versions.list.as_deref() {
            None => text_ui(ui, say!("versions-looking")),
            Some([]) => text_ui(ui, say!("versions-none")),
            Some(list) => {
                list_ui(ui, state, versions, list, out);
                if let Some(chosen) = versions.chosen() {
                    chosen_ui(ui, state, versions, chosen);
                }
            }
        }
        if let Some(error) = &versions.error {
            Banner::new(Tone::Red, error).live().show(ui);
        }
        dialog_buttons_ui(ui, |ui| buttons_ui(ui, state, versions, out))
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}

/// The buttons; `true`: close it.
fn buttons_ui(ui: &mut Ui, state: &AppState, versions: &Versions, out: &mut Outbox) -> bool {
    if let Some(chosen) = versions.chosen() {
        let can_restore = !versions.is_restoring() && versions.obstacle(chosen, state).is_none();
        let label = if versions.is_restoring() { say!("versions-restoring") } else { say!("versions-restore") };
        if ui.add_enabled(can_restore, Button::main(label)).clicked() {
            send(out, VersionsCommand::Restore(chosen.entry.file.clone()));
        }
        let can_copy = matches!(chosen.contents, Some(Ok(_)));
        if ui.add_enabled(can_copy, Button::plain(say!("versions-save-copy"))).clicked() {
            send(out, VersionsCommand::AskCopy(chosen.entry.file.clone()));
        }
    }
    ui.add(Button::plain(say!("widgets-close"))).clicked()
}

fn list_ui(ui: &mut Ui, state: &AppState, versions: &Versions, list: &[KeptVersion], out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let height = (ui.ctx().content_rect().height() - BESIDES).clamp(2.0 * tokens.shape.control_height, LIST);
    let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(say!("versions-list"));
    Card::new().padding(0.0).show(ui, |ui| {
        ui.scope_builder(builder, |ui| {
            ScrollArea::vertical().id_salt("versions").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                rows_ui(ui, state, versions, list, out);
            });
        });
    });
}

fn rows_ui(ui: &mut Ui, state: &AppState, versions: &Versions, list: &[KeptVersion], out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let zone = versions.zone(&state.zone);
    for (at, version) in list.iter().enumerate() {
        let is_chosen = versions.chosen.as_deref() == Some(version.entry.file.as_path());
        let when = words::versions::when(version.entry.saved_at, state.now, &zone);
        let what = what(versions, version);
        let name = say!("versions-row", when = when.as_str(), what = what.as_str());
        let row = ui.push_id(&version.entry.file, |ui| {
            ListRow::new(&name).selected(is_chosen).one_of_many().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Label::new(tokens.strong(when.as_str())).selectable(false).truncate());
                ui.add(Label::new(tokens.second(what.as_str())).selectable(false).truncate());
            })
        });
        let asked = choose_row(ui, "versions", &row.inner.response, at, list.len(), is_chosen);
        if let Some(version) = asked.and_then(|to| list.get(to)) {
            send(out, VersionsCommand::Choose(version.entry.file.clone()));
        }
    }
}

/// What is in a version, in a line.
fn what(versions: &Versions, version: &KeptVersion) -> String {
    match &version.contents {
        None => say!("versions-reading").to_owned(),
        Some(Err(_)) => say!("versions-unreadable").to_owned(),
        Some(Ok(contents)) => {
            let title = contents.holds.title.as_str();
            let holds = holds(&contents.holds);
            if versions.title() == Some(title) {
                holds
            } else {
                say!("versions-holds-titled", title = words::file::title_or_none(title), holds = holds)
            }
        }
    }
}

fn holds(contents: &BackupContents) -> String {
    say!(
        "versions-holds",
        notes = count::notes(contents.notes),
        steps = count::next_steps(contents.next_steps),
        items = count::agenda_items(contents.items),
    )
}

/// What restoring the chosen version would change, and what comes of it; or why it cannot be restored.
fn chosen_ui(ui: &mut Ui, state: &AppState, versions: &Versions, chosen: &KeptVersion) {
    match &chosen.contents {
        None => {}
        Some(Err(error)) => {
            Banner::new(Tone::Amber, &say!("versions-unreadable-why", why = words::sentence(&error.to_string()))).show(ui);
        }
        Some(Ok(contents)) => {
            for remark in &contents.holds.remarks {
                Banner::new(Tone::Amber, &say!("versions-odd", remark = remark.to_string())).show(ui);
            }
            if let Some(against) = &contents.against {
                strong_ui(ui, words::versions::against(against));
            }
        }
    }
    match versions.obstacle(chosen, state) {
        Some(Obstacle::NotRead) => {}
        Some(Obstacle::OfAnother) => text_ui(ui, words::versions::of_another()),
        Some(Obstacle::ReadOnly) => text_ui(ui, say!("versions-why-read-only")),
        None if versions.puts_back() => text_ui(ui, say!("versions-why-put-back")),
        None => text_ui(ui, say!("versions-why-open")),
    }
}
