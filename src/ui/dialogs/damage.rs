//! A damaged session: what can be done about it, and what was lost of it once a copy is open.

use super::{second_ui, strong_ui, text_ui};
use crate::app::file::{Damage, DamageCommand, FileCommand, Readable, VersionsCommand};
use crate::app::{AppState, Command, Outbox};
use crate::store::{Count, LostPart, Rescued};
use crate::ui::theme;
use crate::ui::widgets::{self, Button, Card, Level, cancel_ui, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Context, Label, Role, ScrollArea, Ui, UiBuilder, accesskit};

/// The most characters of a damaged line that are shown, and the most parts; what is copied has all of it.
const MOST_SHOWN: usize = 400;
const MOST_PARTS: usize = 200;
/// The most height of the list of what was lost, in points, and how much of the window's height everything else takes.
const LIST: f32 = 420.0;
const BESIDES: f32 = 320.0;

/// Draws what can be done.
pub(super) fn damaged_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let Some(damage) = &state.damage else { return out.send(Command::CloseDialog) };
    let output = widgets::Dialog::new("damaged", say!("damage-title")).width(620.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        text_ui(ui, &damage.what);
        status_ui(ui, damage);
        second_ui(ui, say!("damage-details", details = damage.details.as_str()));
        dialog_buttons_ui(ui, |ui| buttons_ui(ui, damage, out))
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}

/// What there is to go on with, which a screen reader says when it is known.
fn status_ui(ui: &mut Ui, damage: &Damage) {
    let tokens = theme::tokens(ui);
    let mut lines = Vec::new();
    match &damage.readable {
        Readable::Unknown => lines.push(say!("damage-looking").to_owned()),
        Readable::Nothing => lines.push(say!("damage-nothing-readable").to_owned()),
        Readable::Some(rescued) => {
            lines.push(words::damage::readable(&counted(&rescued.kept), &counted(&rescued.said), rescued.lost.len()));
            if !rescued.repairs.is_empty() {
                lines.push(say!("damage-repairs", count = rescued.repairs.len()));
            }
        }
    }
    lines.push(
        damage.versions.map_or_else(|| say!("damage-looking-for-versions").to_owned(), |count| say!("damage-versions", count = count)),
    );
    lines.push(say!("damage-stays").to_owned());
    let all = lines.join(" ");
    let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(&all);
    Card::new().sunk(&tokens).padding(tokens.space.m).show(ui, |ui| {
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(accesskit::Live::Polite));
            for line in &lines {
                text_ui(ui, line);
            }
        });
    });
}

fn counted(counts: &[Count]) -> Vec<(usize, String)> {
    counts.iter().map(|count| (usize::try_from(count.number).unwrap_or(usize::MAX), count.to_string())).collect()
}

/// The buttons; `true`: close it.
fn buttons_ui(ui: &mut Ui, damage: &Damage, out: &mut Outbox) -> bool {
    let is_readable = matches!(damage.readable, Readable::Some(_));
    let has_versions = damage.versions.is_some_and(|count| count > 0);
    // Where nothing can be read an earlier version is the first thing to look for.
    let (copy, versions) = (say!("damage-open-copy"), say!("actions-earlier-versions"));
    let copies = !matches!(damage.readable, Readable::Nothing);
    if copies && ui.add_enabled(is_readable, Button::main(copy)).clicked() {
        out.send(Command::File(FileCommand::Damage(DamageCommand::AskCopy)));
    }
    if has_versions && ui.add(if copies { Button::plain(versions) } else { Button::main(versions) }).clicked() {
        out.send(Command::File(FileCommand::Versions(VersionsCommand::Show(damage.path.clone()))));
    }
    if ui.add(Button::plain(words::file::look_for_it())).clicked() {
        out.send(Command::File(FileCommand::AskOpen));
    }
    cancel_ui(ui)
}

/// Draws what was lost and what was put right.
pub(super) fn lost_ui(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let (Some(damage), Some(open)) = (&state.damage, &state.open) else { return out.send(Command::CloseDialog) };
    let Readable::Some(rescued) = &damage.readable else { return out.send(Command::CloseDialog) };
    let output = widgets::Dialog::new("lost", say!("damage-lost-title")).width(680.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        let (file, original) = (words::file::name_of(&open.file.path), words::file::name_of(&damage.path));
        text_ui(ui, say!("damage-lost-why", file = file, original = original));
        let height = (ui.ctx().content_rect().height() - BESIDES).clamp(2.0 * tokens.shape.control_height, LIST);
        let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("damage-lost-list"));
        ui.scope_builder(builder, |ui| {
            ScrollArea::vertical().id_salt("lost").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                list_ui(ui, rescued);
                widgets::follow_focus(ui);
            });
        });
        dialog_buttons_ui(ui, |ui| {
            let done = ui.add(Button::main(say!("widgets-done"))).clicked();
            if ui.add(Button::plain(say!("damage-copy-all"))).clicked() {
                ui.ctx().copy_text(all(rescued));
            }
            done
        })
    });
    if output.inner || output.closed {
        out.send(Command::CloseDialog);
    }
}

fn list_ui(ui: &mut Ui, rescued: &Rescued) {
    if !rescued.lost.is_empty() {
        heading_ui(ui, Level::Part, say!("damage-lost-parts"));
    }
    for (at, part) in rescued.lost.iter().take(MOST_PARTS).enumerate() {
        ui.push_id(("part", at), |ui| part_ui(ui, part));
    }
    if !rescued.repairs.is_empty() {
        heading_ui(ui, Level::Part, say!("damage-put-right"));
    }
    for repair in rescued.repairs.iter().take(MOST_PARTS) {
        text_ui(ui, words::sentence(&repair.to_string()));
    }
    let more = rescued.lost.len().saturating_sub(MOST_PARTS) + rescued.repairs.len().saturating_sub(MOST_PARTS);
    if more > 0 {
        second_ui(ui, say!("damage-more", count = more));
    }
    if let Some(newer) = &rescued.newer {
        text_ui(ui, words::sentence(&newer.to_string()));
    }
}

/// Damaged lines: which, what stood there, and their text, to be copied.
fn part_ui(ui: &mut Ui, part: &LostPart) {
    let tokens = theme::tokens(ui);
    Card::new().sunk(&tokens).padding(tokens.space.m).show(ui, |ui| {
        strong_ui(ui, said(part));
        let text: String = part.text.trim().chars().take(MOST_SHOWN).map(shown).collect();
        ui.add(Label::new(tokens.mono(text)).wrap());
        let name = say!("damage-copy-part", lines = words::damage::lines(&part.lines));
        if ui.add(Button::quiet(&name).small()).clicked() {
            ui.ctx().copy_text(part.text.clone());
        }
    });
}

/// "Line 12: note: nothing of it could be read"
fn said(part: &LostPart) -> String {
    say!("damage-lost-part", lines = words::damage::lines(&part.lines), what = part.what.as_str())
}

/// What cannot be drawn is told from what stands there.
fn shown(c: char) -> char {
    if c.is_control() && c != '\n' { '\u{fffd}' } else { c }
}

/// The whole list as text.
fn all(rescued: &Rescued) -> String {
    let parts = rescued.lost.iter().map(|part| format!("{}\n{}\n", said(part), part.text.trim_end()));
    let repairs = rescued.repairs.iter().map(|repair| words::sentence(&repair.to_string()));
    parts.chain(repairs).collect::<Vec<_>>().join("\n")
}
