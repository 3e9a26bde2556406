//! What can be done with all notes that are selected.

use super::{Seen, items, note_marks, sources};
use crate::app::tables::{ListCommand, ManyCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::model::Words;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Button, Choice, IconButton};
use crate::words;
use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Role, Ui, UiBuilder, Vec2};

/// The least width of a menu, in points.
const LEAST_WIDE: f32 = 112.0;

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
                if ui.add(Button::plain(say!("tables-star")).icon(Icon::Star).small().key("R")).clicked() {
                    send(out, ManyCommand::Star);
                }
                if ui.add(Button::plain(say!("tables-many-delete")).icon(Icon::Trash2).small().key("Del")).clicked() {
                    send(out, ManyCommand::Delete);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(IconButton::new(Icon::X, say!("tables-select-none")).small().key("Esc")).clicked() {
                        out.send(Command::Tables(TablesCommand::List(ListCommand::PickNone)));
                    }
                });
            });
            menus_ui(ui, seen, out);
        });
    });
}

/// A name, and what it offers.
type Menu = (&'static str, Vec<(ManyCommand, String)>);

/// The menus, as many beside each other as there is room for.
fn menus_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let menus: Vec<Menu> = menus(seen).into_iter().filter(|(_, what)| !what.is_empty()).collect();
    let (room, gap) = (ui.available_width(), ui.spacing().item_spacing.x);
    let beside = ((room / LEAST_WIDE) as usize).clamp(1, menus.len().max(1));
    let width = (room + gap) / beside as f32 - gap;
    for row in menus.chunks(beside) {
        ui.horizontal(|ui| row.iter().for_each(|(name, what)| choice_ui(ui, name, what, width, out)));
    }
}

fn menus(seen: Seen<'_>) -> [Menu; 7] {
    let session = seen.session;
    let themes = session.themes.in_order().into_iter();
    let groups = session.groups.in_order().into_iter();
    let kinds = super::new_note::kinds().map(|kind| (words::note::kind(&kind).to_owned(), kind));
    let whose = [Words::Their, Words::Paraphrase].map(|whose| (ManyCommand::Words(whose), words::note::words(whose).to_owned()));
    let answers = note_marks::QUOTING.map(|quoting| (ManyCommand::Quoting(quoting), words::note::quoting_short(quoting).to_owned()));
    let during = items(session, say!("tables-no-item")).into_iter();
    [
        (say!("tables-many-theme"), themes.map(|theme| (ManyCommand::ToggleTheme(theme.key.clone()), theme.name.clone())).collect()),
        (say!("tables-many-said-by"), groups.map(|group| (ManyCommand::ToggleGroup(group.key.clone()), group.name.clone())).collect()),
        (say!("tables-many-from"), sources(session).into_iter().map(|(source, name)| (ManyCommand::From(source), name)).collect()),
        (say!("tables-many-during"), during.map(|(item, title)| (ManyCommand::During(item), title)).collect()),
        (say!("tables-many-quoting"), answers.into()),
        (say!("tables-many-kind"), kinds.into_iter().map(|(name, kind)| (ManyCommand::Kind(kind), name)).collect()),
        (say!("tables-many-words"), whose.into()),
    ]
}

/// A menu of what can be done: it shows its name again after each.
fn choice_ui(ui: &mut Ui, name: &str, what: &[(ManyCommand, String)], width: f32, out: &mut Outbox) {
    let what = what.iter().map(|(command, name)| (Some(command), name.as_str()));
    let options: Vec<_> = std::iter::once((None, name)).chain(what).collect();
    let mut chosen = None;
    Choice::new(name, &mut chosen).hide_label().width(width).show(ui, &options);
    if let Some(command) = chosen {
        send(out, command.clone());
    }
}

fn send(out: &mut Outbox, command: ManyCommand) {
    out.send(Command::Tables(TablesCommand::Many(command)));
}
