//! The tables down the side, and the other places that notes come from.

use super::{Seen, name_of, sources};
use crate::app::actions::{Chord, DIGITS};
use crate::app::tables::{ELSEWHERE, LastNote, TableCommand, TablesCommand, TablesDialog, last_note};
use crate::app::{Command, Dialog, Outbox};
use crate::model::{Capture, Source, Table, TableId};
use crate::ui::theme::{self, Icon, Tokens};
use crate::ui::widgets::{Button, Card, Choice, IconButton, Level, ListRow, heading_ui, key_hint_ui};
use crate::words;
use eframe::egui::{Align, Label, Layout, Response, Role, Ui, UiBuilder};

/// A table that is being dragged to another place in the list.
#[derive(Clone, Copy)]
struct Dragged(TableId);

/// Draws the tables and the other places. `shown` is the place that was brought into view last.
pub(super) fn table_list_ui(ui: &mut Ui, seen: Seen<'_>, shown: &mut Option<Source>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = tokens.space.s;
    let tables = seen.session.tables.in_order();
    if tables.is_empty() {
        none_ui(ui, &tokens, out);
    }
    let chosen = seen.open.tables.source();
    let is_new = shown.replace(chosen) != Some(chosen);
    for (place, table) in tables.into_iter().enumerate() {
        let card = ui.push_id(table.id, |ui| table_ui(ui, seen, place, table, out)).inner;
        if is_new && chosen == Source::Table(table.id) {
            card.scroll_to_me(None);
        }
        drag(ui, &tokens, &card, table.id, place, out);
        if card.clicked() {
            out.send(TableCommand::choose(Source::Table(table.id)));
        }
    }
    ui.add_space(tokens.space.xs);
    heading_ui(ui, Level::Part, say!("tables-not-at-a-table"));
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(say!("tables-not-at-a-table"));
    ui.scope_builder(list, |ui| {
        for source in ELSEWHERE {
            elsewhere_ui(ui, seen, source, out);
        }
    });
}

/// What stands here once there is a table, and how the first gets here.
fn none_ui(ui: &mut Ui, tokens: &Tokens, out: &mut Outbox) {
    Card::new().padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        heading_ui(ui, Level::Part, say!("tables-none-yet"));
        ui.add(Label::new(tokens.second(say!("tables-none-yet-what"))).wrap());
        if ui.add(Button::plain(say!("tables-add-first")).icon(Icon::Plus).small()).clicked() {
            out.send(Command::Tables(TablesCommand::Table(TableCommand::Add)));
        }
    });
}

/// The same as one choice, where there is no room for a list.
pub(super) fn choice_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let mut source = seen.open.tables.source();
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Screen, say!("session-tables"));
        if Choice::new(say!("tables-choose"), &mut source).hide_label().width(200.0).show(ui, &sources(seen.session)).changed() {
            out.send(TableCommand::choose(source));
        }
        if let Some(table) = seen.open.tables.table().and_then(|table| seen.session.tables.get(&table)) {
            edit_ui(ui, table, out);
        }
    });
}

fn drag(ui: &Ui, tokens: &Tokens, card: &Response, table: TableId, place: usize, out: &mut Outbox) {
    card.dnd_set_drag_payload(Dragged(table));
    if card.dnd_hover_payload::<Dragged>().is_some_and(|dragged| dragged.0 != table) {
        ui.painter().hline(card.rect.x_range(), card.rect.top() - tokens.space.xs, tokens.focus_ring());
    }
    if let Some(dragged) = card.dnd_release_payload::<Dragged>() {
        out.send(Command::Tables(TablesCommand::Table(TableCommand::Place { table: dragged.0, place })));
    }
}

fn table_ui(ui: &mut Ui, seen: Seen<'_>, place: usize, table: &Table, out: &mut Outbox) -> Response {
    let tokens = theme::tokens(ui);
    let count = seen.open.insight.table(table.id);
    let chosen = seen.open.tables.source() == Source::Table(table.id);
    let notes = words::count::notes(count.notes);
    let (heard, is_still) = heard(seen, table);
    let from = groups_heard(seen, table);
    let parts = [table.name.as_str(), &notes, &heard, &from].into_iter().filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join(", ");
    let card = Card::new().button(&name).selected(chosen).draggable().padding(tokens.space.m).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // As high with the pencil as without.
        ui.spacing_mut().interact_size.y = tokens.shape.small_height;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(digit) = DIGITS.get(place) {
                    key_hint_ui(ui, &Chord::alt(digit).on_keys());
                }
                if chosen {
                    edit_ui(ui, table, out);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(tokens.strong(&table.name)).truncate()));
            });
        });
        ui.spacing_mut().interact_size.y = tokens.size.body + tokens.space.xs;
        // What is long goes on a line of its own where there is no room beside the count.
        let narrow = ui.available_width() < 190.0 && heard.chars().count() > 14;
        ui.horizontal(|ui| {
            ui.label(tokens.second(&notes));
            if !narrow {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| heard_ui(ui, &tokens, &heard, is_still));
            }
        });
        if narrow && !heard.is_empty() {
            ui.horizontal(|ui| ui.with_layout(Layout::right_to_left(Align::Center), |ui| heard_ui(ui, &tokens, &heard, is_still)));
        }
        if !from.is_empty() {
            ui.add(Label::new(tokens.second(&from)).truncate());
        }
    });
    card.response
}

/// Which groups a table's notes come from: "Carers 3 · Staff 1 · not marked 2". Not told while projecting.
fn groups_heard(seen: Seen<'_>, table: &Table) -> String {
    if seen.open.is_projected() || seen.session.groups.is_empty() {
        return String::new();
    }
    let heard = seen.open.insight.heard(table.id);
    let groups = seen.session.groups.in_order().into_iter();
    let groups = groups.filter_map(|group| Some((group.name.as_str(), heard.groups.iter().find(|(key, _)| *key == group.key)?.1)));
    words::note::from_groups(groups, heard.not_marked)
}

/// When a table was last heard, in words, and whether it has gone still.
fn heard(seen: Seen<'_>, table: &Table) -> (String, bool) {
    let now = seen.state.now;
    match last_note(table, seen.open.insight.table(table.id), seen.session, &seen.open.schedule, now) {
        LastNote::Nothing if table.capture == Capture::OwnLaptop => (say!("tables-mark-own-laptop").to_owned(), false),
        LastNote::Nothing => (String::new(), false),
        LastNote::Sheets => (words::table::sheets(table), false),
        LastNote::At(at) => (words::time::ago(at, now), false),
        LastNote::StillSince(since) => (words::time::no_notes_for(since, now), true),
    }
}

fn heard_ui(ui: &mut Ui, tokens: &Tokens, heard: &str, is_still: bool) {
    if is_still {
        ui.add(Label::new(tokens.second_strong(heard).color(tokens.amber)).truncate());
        ui.add(Icon::TriangleAlert.image(tokens.shape.small_icon, tokens.amber));
    } else {
        ui.add(Label::new(tokens.second(heard)).truncate());
    }
}

fn edit_ui(ui: &mut Ui, table: &Table, out: &mut Outbox) {
    if ui.add(IconButton::new(Icon::Pencil, &say!("tables-edit", table = table.name.as_str())).small().key("F2")).clicked() {
        out.send(Command::dialog(Dialog::Tables(TablesDialog::Table(table.id))));
    }
}

fn elsewhere_ui(ui: &mut Ui, seen: Seen<'_>, source: Source, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let chosen = seen.open.tables.source() == source;
    let (name, notes) = (name_of(seen.session, source), seen.open.insight.from(source));
    let row = ListRow::new(&format!("{name}, {}", words::count::notes(notes))).selected(chosen).round().tight().show(ui, |ui| {
        ui.spacing_mut().interact_size.y = tokens.size.body + tokens.space.xs;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(tokens.mono(notes.to_string()).color(tokens.soft));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let text = if chosen { tokens.strong(name).color(tokens.accent) } else { tokens.body(name) };
                    ui.add(Label::new(text).truncate());
                });
            });
        });
    });
    if row.response.clicked() {
        out.send(TableCommand::choose(source));
    }
}
