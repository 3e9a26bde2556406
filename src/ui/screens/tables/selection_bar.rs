//! What can be done with all notes that are selected.

use super::{Seen, items, note_marks, sources};
use crate::app::tables::{ListCommand, ManyCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::model::{NoteKind, Words};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Button, Choice, IconButton};
use crate::words;
use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Role, Ui, UiBuilder, Vec2};

/// How wide each choice is, in points.
const WIDE: f32 = 132.0;

/// Draws the bar where notes are selected.
pub(super) fn selection_bar_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let count = seen.open.tables.selected.notes().len();
    if count == 0 {
        return;
    }
    let tokens = theme::tokens(ui);
    let parts = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(say!("tables-selected", count = count));
    ui.scope_builder(parts, |ui| {
        let frame = Frame::new().fill(tokens.tone_soft(Tone::Accent)).corner_radius(CornerRadius::same(tokens.shape.corner as u8));
        frame.inner_margin(Margin::same(tokens.space.s as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::splat(tokens.space.xs);
            ui.horizontal(|ui| {
                ui.label(tokens.strong(say!("tables-selected", count = count)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(IconButton::new(Icon::X, say!("tables-select-none")).small().key("Esc")).clicked() {
                        out.send(Command::Tables(TablesCommand::List(ListCommand::PickNone)));
                    }
                });
            });
            ui.horizontal_wrapped(|ui| what_ui(ui, seen, out));
        });
    });
}

fn what_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let session = seen.session;
    let themes = session.themes.in_order().into_iter();
    let themes = themes.map(|theme| (ManyCommand::ToggleTheme(theme.key.clone()), theme.name.clone()));
    choice_ui(ui, say!("tables-many-theme"), themes, out);
    let groups = session.groups.in_order().into_iter();
    let groups = groups.map(|group| (ManyCommand::ToggleGroup(group.key.clone()), group.name.clone()));
    choice_ui(ui, say!("tables-many-said-by"), groups, out);
    choice_ui(ui, say!("tables-many-from"), sources(session).into_iter().map(|(source, name)| (ManyCommand::From(source), name)), out);
    let during = items(session, say!("tables-no-item")).into_iter().map(|(item, title)| (ManyCommand::During(item), title));
    choice_ui(ui, say!("tables-many-during"), during, out);
    let answers = note_marks::QUOTING.map(|quoting| (ManyCommand::Quoting(quoting), words::note::quoting_short(quoting).to_owned()));
    choice_ui(ui, say!("tables-many-quoting"), answers.into_iter(), out);
    let kinds = super::new_note::kinds().map(|kind: NoteKind| (words::note::kind(&kind).to_owned(), kind));
    choice_ui(ui, say!("tables-many-kind"), kinds.into_iter().map(|(name, kind)| (ManyCommand::Kind(kind), name)), out);
    let whose = [Words::Their, Words::Paraphrase].map(|whose| (ManyCommand::Words(whose), words::note::words(whose).to_owned()));
    choice_ui(ui, say!("tables-many-words"), whose.into_iter(), out);
    if ui.add(Button::plain(say!("tables-star")).icon(Icon::Star)).clicked() {
        send(out, ManyCommand::Star);
    }
    if ui.add(Button::plain(say!("tables-many-delete")).icon(Icon::Trash2).key("Del")).clicked() {
        send(out, ManyCommand::Delete);
    }
}

/// A menu of what can be done: it shows its name again after each.
fn choice_ui(ui: &mut Ui, name: &str, what: impl Iterator<Item = (ManyCommand, String)>, out: &mut Outbox) {
    let what: Vec<(Option<ManyCommand>, String)> = what.map(|(command, name)| (Some(command), name)).collect();
    if what.is_empty() {
        return;
    }
    let options: Vec<_> = std::iter::once((None, name.to_owned())).chain(what).collect();
    let mut chosen = None;
    Choice::new(name, &mut chosen).hide_label().width(WIDE).show(ui, &options);
    if let Some(command) = chosen {
        send(out, command);
    }
}

fn send(out: &mut Outbox, command: ManyCommand) {
    out.send(Command::Tables(TablesCommand::Many(command)));
}
