//! The record of the day: decisions with their reasons, and who needed someone.

use crate::app::agenda::{AgendaCommand, Fresh};
use crate::app::typed::{ConcernTime, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Change, ConcernField, DecisionField, Edit, RecordEdit};
use crate::model::{Concern, Decision, EntryId, ItemId, TableId};
use crate::ui::fields::BoundField;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Choice, IconButton, Level, ListRow, heading_ui};
use crate::words;
use eframe::egui::{Align, Label, Layout, Response, Ui};
use jiff::Timestamp;

/// Draws the record.
pub(super) fn record_ui(ui: &mut Ui, open: &Open, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().title(say!("agenda-record")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        decisions_ui(ui, open, fresh, out);
        ui.add_space(tokens.space.s);
        concerns_ui(ui, open, fresh, out);
    });
}

/// A head with the button that adds to what is below it.
fn part_ui(ui: &mut Ui, title: &str, add: &str, command: AgendaCommand, is_next: bool, out: &mut Outbox) {
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Part, title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.add(Button::plain(add).icon(Icon::Plus).small());
            if is_next {
                button.request_focus();
            }
            if button.clicked() {
                out.send(Command::Agenda(command));
            }
        });
    });
}

fn decisions_ui(ui: &mut Ui, open: &Open, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    part_ui(ui, say!("agenda-decisions"), say!("agenda-add-decision"), AgendaCommand::AddDecision, fresh == Some(Fresh::AddDecision), out);
    let decisions = open.session().decisions.in_order();
    if decisions.is_empty() {
        ui.add(Label::new(tokens.second(say!("agenda-no-decisions"))).wrap());
    }
    for decision in decisions {
        if open.agenda.entry == Some(decision.id) {
            decision_ui(ui, open, decision, fresh == Some(Fresh::Entry(decision.id)), out);
        } else {
            let entry = entry_ui(ui, open, decision.id, decision.at, words::record::decision(decision), decision.reason.trim(), out);
            focus(&entry, decision.id, fresh);
        }
    }
}

fn concerns_ui(ui: &mut Ui, open: &Open, fresh: Option<Fresh>, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    part_ui(ui, say!("agenda-concerns"), say!("agenda-add-concern"), AgendaCommand::AddConcern, fresh == Some(Fresh::AddConcern), out);
    let contact = open.session().told.safeguarding_contact.trim();
    if !contact.is_empty() {
        ui.add(Label::new(tokens.second(say!("agenda-go-to", contact = contact))).wrap());
    }
    ui.add(Label::new(tokens.second(say!("agenda-about-concerns"))).wrap());
    for concern in open.session().concerns.in_order() {
        if open.agenda.entry == Some(concern.id) {
            concern_ui(ui, open, concern, fresh == Some(Fresh::Entry(concern.id)), out);
        } else {
            let text = words::record::concern(concern, open.session());
            focus(&entry_ui(ui, open, concern.id, concern.at, &text, "", out), concern.id, fresh);
        }
    }
}

/// An entry in the list, to be pressed to change it.
fn entry_ui(ui: &mut Ui, open: &Open, id: EntryId, at: Timestamp, text: &str, more: &str, out: &mut Outbox) -> Response {
    let tokens = theme::tokens(ui);
    let clock = words::time::about(at, &open.schedule.zone);
    let name = format!("{clock}, {text}");
    let row = ui.push_id(id, |ui| {
        ListRow::new(&name).round().show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.label(tokens.mono(clock));
                ui.vertical(|ui| {
                    ui.add(Label::new(tokens.body(text)).wrap());
                    if !more.is_empty() {
                        ui.add(Label::new(tokens.second(more)).wrap());
                    }
                });
            });
        })
    });
    if row.inner.response.clicked() {
        out.send(Command::Agenda(AgendaCommand::SelectEntry(Some(id))));
    }
    row.inner.response
}

/// Gives the keyboard to the row of an entry that was left, or that stands beside one that was deleted.
fn focus(row: &Response, id: EntryId, fresh: Option<Fresh>) {
    if fresh == Some(Fresh::EntryRow(id)) {
        row.request_focus();
        row.scroll_to_me(None);
    }
}

fn decision_ui(ui: &mut Ui, open: &Open, decision: &Decision, is_new: bool, out: &mut Outbox) {
    let id = decision.id;
    let set = |field| Edit::Record(RecordEdit::Decision(Change::Set(id, field)));
    let tokens = theme::tokens(ui);
    Card::new().sunk(&tokens).padding(tokens.space.m).show(ui, |ui| {
        let what = BoundField::new(say!("agenda-decision-what")).rows(2).focus(is_new);
        what.words(ui, ("decision", id), &decision.what, out, |text| set(DecisionField::What(text)));
        let why = BoundField::new(say!("agenda-decision-why")).rows(2);
        why.words(ui, ("reason", id), &decision.reason, out, |text| set(DecisionField::Reason(text)));
        BoundField::new(say!("agenda-decision-at")).width(80.0).typed(ui, open, TypedField::Decision(id), out);
        let mut item = decision.item;
        let mut items: Vec<(Option<ItemId>, &str)> = vec![(None, say!("agenda-whole-day"))];
        items.extend(open.session().agenda.in_order().into_iter().map(|item| (Some(item.id), words::agenda::title(item))));
        ui.push_id(id, |ui| {
            if Choice::new(say!("agenda-decision-about"), &mut item).width(ui.available_width() - tokens.space.s).show(ui, &items).changed()
            {
                out.edit(set(DecisionField::Item(item)));
            }
        });
        done_ui(ui, AgendaCommand::DeleteDecision(id), say!("agenda-delete-decision"), out);
    });
}

fn concern_ui(ui: &mut Ui, open: &Open, concern: &Concern, is_new: bool, out: &mut Outbox) {
    let id = concern.id;
    let set = |field| Edit::Record(RecordEdit::Concern(Change::Set(id, field)));
    let tokens = theme::tokens(ui);
    Card::new().sunk(&tokens).padding(tokens.space.m).show(ui, |ui| {
        let told = BoundField::new(say!("agenda-concern-told")).hint(say!("agenda-concern-told-hint")).focus(is_new);
        told.words(ui, ("told", id), &concern.told, out, |text| set(ConcernField::Told(text)));
        let mut table = concern.table;
        let mut tables: Vec<(Option<TableId>, &str)> = vec![(None, say!("agenda-no-table"))];
        tables.extend(open.session().tables.in_order().into_iter().map(|table| (Some(table.id), table.name.as_str())));
        ui.push_id(id, |ui| {
            if Choice::new(say!("agenda-concern-table"), &mut table)
                .width(ui.available_width() - tokens.space.s)
                .show(ui, &tables)
                .changed()
            {
                out.edit(set(ConcernField::Table(table)));
            }
        });
        ui.horizontal_top(|ui| {
            let (came_up, told) = (BoundField::new(say!("agenda-concern-came-up-at")), BoundField::new(say!("agenda-concern-told-at")));
            ui.vertical(|ui| came_up.width(72.0).typed(ui, open, TypedField::Concern(id, ConcernTime::CameUp), out));
            ui.vertical(|ui| told.width(72.0).typed(ui, open, TypedField::Concern(id, ConcernTime::Told), out));
        });
        if concern.told_at.is_none() && ui.add(Button::plain(say!("agenda-concern-told-now")).small()).clicked() {
            out.edit(set(ConcernField::ToldAt(Some(open.now()))));
        }
        done_ui(ui, AgendaCommand::DeleteConcern(id), say!("agenda-delete-concern"), out);
    });
}

fn done_ui(ui: &mut Ui, delete: AgendaCommand, delete_name: &str, out: &mut Outbox) {
    ui.horizontal(|ui| {
        if ui.add(Button::plain(say!("widgets-done")).icon(Icon::Check).small()).clicked() {
            out.send(Command::Agenda(AgendaCommand::SelectEntry(None)));
        }
        if ui.add(IconButton::new(Icon::Trash2, delete_name).small()).clicked() {
            out.send(Command::Agenda(delete));
        }
    });
}
