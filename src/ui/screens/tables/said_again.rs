//! What was said at more than one table and what was said once, side by side: neither buries the other. And, quietly, what may have been.

use super::Seen;
use crate::app::tables::{ListCommand, NoteCommand, SameCommand, TablesCommand};
use crate::app::{Command, Outbox};
use crate::model::{Note, NoteFilter, SaidIs, joined_set};
use crate::ui::theme;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Card, IconButton, Level, ListRow, heading_ui};
use crate::words;
use eframe::egui::{Label, Ui};
use std::sync::Arc;

/// How many characters of a point the card shows.
const MOST_SHOWN: usize = 120;

/// Draws the card.
pub(super) fn said_again_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if seen.session.pack.is_some() || seen.open.notes.is_empty() {
        return;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        heading_ui(ui, Level::Card, say!("tables-same"));
        let same = &seen.open.tables.same;
        for note in same.sets.iter().filter_map(|id| seen.open.notes.note(*id)) {
            set_ui(ui, seen, note, out);
        }
        if same.sets.is_empty() {
            ui.add(Label::new(tokens.second(say!("tables-same-none"))).wrap());
        } else if ui.add(Button::quiet(say!("tables-show-several")).small()).clicked() {
            show(SaidIs::InSeveralPlaces, seen, out);
        }
        let waiting = words::same::waiting(same.waiting);
        if !waiting.is_empty() {
            ui.add(Label::new(tokens.second(waiting)).wrap());
            if ui.add(Button::plain(say!("tables-same-look")).small()).clicked() {
                out.send(tell(SameCommand::Review));
            }
        }
        heading_ui(ui, Level::Card, &say!("tables-once", count = seen.open.insight.said_once()));
        if ui.add(Button::quiet(say!("tables-show-once")).small()).clicked() {
            show(SaidIs::Once, seen, out);
        }
    });
}

/// The same in a line, where there is no room for the card: each opens its list, or closes it again.
pub(super) fn said_line_ui(ui: &mut Ui, seen: Seen<'_>, out: &mut Outbox) {
    if seen.session.pack.is_some() || seen.open.notes.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let (several, once) = (seen.open.tables.same.several, seen.open.insight.said_once());
    let lists = [
        (SaidIs::InSeveralPlaces, say!("tables-line-several", count = several), several),
        (SaidIs::Once, say!("tables-once", count = once), once),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::Vec2::splat(tokens.space.xs);
        for (said, name, count) in lists {
            let is_shown = seen.open.tables.everywhere && seen.open.tables.filter == of(said);
            if ui.add_enabled(count > 0, Button::plain(&name).small().selected(is_shown)).clicked() {
                if is_shown {
                    out.send(Command::Tables(TablesCommand::List(ListCommand::Clear)));
                } else {
                    show(said, seen, out);
                }
            }
        }
        let (waiting, _) = seen.open.tables.same.waiting;
        if waiting > 0 && ui.add(Button::plain(&say!("tables-line-may-be", count = waiting)).small()).clicked() {
            out.send(tell(SameCommand::Review));
        }
    });
}

fn of(said: SaidIs) -> NoteFilter {
    NoteFilter { said: Some(said), ..NoteFilter::default() }
}

/// One point, in the words of its first note, with where it was said.
fn set_ui(ui: &mut Ui, seen: Seen<'_>, note: &Arc<Note>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let set = shown_set(seen, note);
    let text = words::note::shortened(note.wording(), MOST_SHOWN);
    let line = places(seen, &set);
    let name = format!("{text}, {line}");
    let row = ListRow::new(&name).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        ui.add(Label::new(tokens.body(text.as_str())).wrap());
        ui.add(Label::new(tokens.second(line.as_str())).wrap());
    });
    if row.response.clicked() {
        out.send(Command::Tables(TablesCommand::Note(NoteCommand::Open(Some(note.id)))));
    }
}

/// The notes of a set that are not hidden.
fn shown_set<'a>(seen: Seen<'a>, note: &Note) -> Vec<&'a Arc<Note>> {
    let set = joined_set(&seen.session.notes, note.id);
    set.into_iter().filter(|member| seen.open.notes.note(member.id).is_some()).collect()
}

/// Where they were said, and how often where people went from table to table.
fn places(seen: Seen<'_>, set: &[&Arc<Note>]) -> String {
    let often = words::same::how_often(seen.session, set).unwrap_or_default();
    format!("{} · {often}", words::same::places(seen.session, set))
}

fn show(said: SaidIs, seen: Seen<'_>, out: &mut Outbox) {
    let list = |command| Command::Tables(TablesCommand::List(command));
    out.send(list(ListCommand::Everywhere(true)));
    out.send(list(ListCommand::Filter(of(said))));
    if !seen.open.tables.filters_are_shown {
        out.send(list(ListCommand::ShowFilters(true)));
    }
}

const fn tell(command: SameCommand) -> Command {
    Command::Tables(TablesCommand::Same(command))
}

/// In the panel of a note: those that it is joined with, each with its table and words, and joining by hand.
pub(super) fn joined_ui(ui: &mut Ui, seen: Seen<'_>, note: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    if seen.session.pack.is_some() {
        return;
    }
    let set = shown_set(seen, note);
    if set.len() > 1 {
        heading_ui(ui, Level::Part, say!("tables-joined"));
        ui.add(Label::new(tokens.second(places(seen, &set))).wrap());
        for other in set.iter().filter(|other| other.id != note.id) {
            other_ui(ui, seen, other, out);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if set.len() > 1 && ui.add(Button::plain(say!("tables-take-apart")).small()).clicked() {
            out.send(tell(SameCommand::TakeApart(note.id)));
        }
        if ui.add(Button::plain(say!("tables-join-with")).small().key("J")).clicked() {
            out.send(tell(SameCommand::AskJoin(note.id)));
        }
    });
}

fn other_ui(ui: &mut Ui, seen: Seen<'_>, other: &Note, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().sunk(&tokens).padding(tokens.space.s).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        let end = |ui: &mut Ui| {
            let name = say!("tables-take-apart-name", note = other.reference().to_string());
            if ui.add(IconButton::new(Icon::X, &name).small().colour(tokens.soft)).clicked() {
                out.send(tell(SameCommand::TakeApart(other.id)));
            }
        };
        let from = words::note::from(seen.session, other);
        super::with_end_ui(ui, tokens.shape.small_height, |ui| drop(ui.add(Label::new(tokens.second(from)).truncate())), end);
        ui.add(Label::new(tokens.body(other.wording())).wrap());
    });
}
