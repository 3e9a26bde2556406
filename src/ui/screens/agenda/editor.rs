//! The chosen item: everything that can be said of it, and what can be done with it.

use super::times;
use crate::app::Towards;
use crate::app::agenda::AgendaCommand;
use crate::app::typed::{ItemText, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::edit::{Edit, ItemField};
use crate::model::{AgendaItem, ItemKind};
use crate::ui::fields::BoundField;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Choice, IconButton, Level, Toggle, heading_ui};
use crate::words;
use eframe::egui::{Align, Layout, Ui};

/// Draws the chosen item. `is_new`: its title gets the keyboard.
pub(super) fn editor_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, is_new: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        head_ui(ui, item, out);
        plan_ui(ui, open, item, is_new, out);
        times::times_ui(ui, open, item, out);
        asked_ui(ui, open, item, out);
        place_ui(ui, item, out);
    });
}

fn head_ui(ui: &mut Ui, item: &AgendaItem, out: &mut Outbox) {
    ui.horizontal(|ui| {
        heading_ui(ui, Level::Card, words::agenda::item_kind(item.kind));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(IconButton::new(Icon::X, say!("actions-close-item")).key("Esc").small()).clicked() {
                out.send(Command::Agenda(AgendaCommand::Select(None)));
            }
        });
    });
}

fn plan_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, is_new: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let id = item.id;
    let title = BoundField::new(say!("agenda-title")).hint(words::agenda::item_kind(item.kind)).focus(is_new);
    title.words(ui, ("item-title", id), &item.title, out, |text| Edit::set_item(id, ItemField::Title(text)));
    let lead = BoundField::new(say!("agenda-lead")).hint(say!("agenda-lead-hint"));
    lead.words(ui, ("item-lead", id), &item.lead, out, |text| Edit::set_item(id, ItemField::Lead(text)));
    let mut kind = item.kind;
    let kinds = ItemKind::ALL.map(|kind| (kind, words::agenda::item_kind(kind)));
    ui.push_id(("item-kind", id), |ui| {
        if Choice::new(say!("agenda-kind"), &mut kind).width(ui.available_width() - tokens.space.s).show(ui, &kinds).changed() {
            out.edit(Edit::set_item(id, ItemField::Kind(kind)));
        }
    });
    ui.horizontal_top(|ui| {
        let half = ((ui.available_width() - ui.spacing().item_spacing.x) / 2.0).max(40.0);
        let (planned, least) = (BoundField::new(say!("agenda-planned-minutes")), BoundField::new(say!("agenda-at-least")));
        ui.vertical(|ui| planned.width(half).typed(ui, open, TypedField::Item(id, ItemText::Planned), out));
        let least = if item.kind == ItemKind::Break { least.note(say!("agenda-break-floor")) } else { least };
        ui.vertical(|ui| least.width(half).typed(ui, open, TypedField::Item(id, ItemText::Least), out));
    });
    let mut protected = item.protected;
    if ui.add(Toggle::new(&mut protected, say!("agenda-protect"))).changed() {
        out.edit(Edit::set_item(id, ItemField::Protected(protected)));
    }
    if item.kind == ItemKind::TableDiscussion {
        ui.horizontal_top(|ui| {
            let half = ((ui.available_width() - ui.spacing().item_spacing.x) / 2.0).max(40.0);
            let (rounds, moving) = (BoundField::new(say!("agenda-rounds")), BoundField::new(say!("agenda-moving-minutes")));
            ui.vertical(|ui| rounds.width(half).typed(ui, open, TypedField::Item(id, ItemText::Rounds), out));
            ui.vertical(|ui| moving.width(half).typed(ui, open, TypedField::Item(id, ItemText::Moving), out));
        });
    }
    ui.horizontal_top(|ui| {
        let half = ((ui.available_width() - ui.spacing().item_spacing.x) / 2.0).max(40.0);
        let starts = BoundField::new(say!("agenda-starts-at"));
        ui.vertical(|ui| starts.width(half).typed(ui, open, TypedField::Item(id, ItemText::StartsAt), out));
        let why = BoundField::new(say!("agenda-starts-at-reason")).hint(say!("agenda-starts-at-reason-hint")).width(half);
        ui.vertical(|ui| {
            why.words(ui, ("item-starts-at-reason", id), &item.starts_at_reason, out, |text| {
                Edit::set_item(id, ItemField::StartsAtReason(text))
            });
        });
    });
}

fn asked_ui(ui: &mut Ui, open: &Open, item: &AgendaItem, out: &mut Outbox) {
    let id = item.id;
    let questions = BoundField::new(say!("agenda-questions")).rows(3);
    questions.typed(ui, open, TypedField::Item(id, ItemText::Questions), out);
    let decided = BoundField::new(say!("agenda-decided")).rows(2).hint(say!("agenda-decided-hint"));
    decided.words(ui, ("item-decided", id), &item.decided, out, |text| Edit::set_item(id, ItemField::Decided(text)));
    let still_open = BoundField::new(say!("agenda-open")).rows(2).hint(say!("agenda-open-hint"));
    still_open.words(ui, ("item-open", id), &item.open, out, |text| Edit::set_item(id, ItemField::Open(text)));
    let materials = BoundField::new(say!("agenda-materials")).hint(say!("agenda-materials-hint"));
    materials.words(ui, ("item-materials", id), &item.materials, out, |text| Edit::set_item(id, ItemField::Materials(text)));
    let who = BoundField::new(say!("agenda-who-decides"));
    who.words(ui, ("item-who-decides", id), &item.who_decides, out, |text| Edit::set_item(id, ItemField::WhoDecides(text)));
    let notes = BoundField::new(say!("agenda-facilitator-notes")).rows(3).note(say!("agenda-facilitator-notes-note"));
    notes.words(ui, ("item-notes", id), &item.facilitator_notes, out, |text| Edit::set_item(id, ItemField::FacilitatorNotes(text)));
}

fn place_ui(ui: &mut Ui, item: &AgendaItem, out: &mut Outbox) {
    let id = item.id;
    ui.horizontal_wrapped(|ui| {
        let commands = [
            (Icon::ArrowUp, say!("widgets-move-up"), "Alt+Up", AgendaCommand::Move(id, Towards::Up)),
            (Icon::ArrowDown, say!("widgets-move-down"), "Alt+Down", AgendaCommand::Move(id, Towards::Down)),
            (Icon::Trash2, say!("agenda-delete"), "Delete", AgendaCommand::Delete(id)),
        ];
        for (icon, label, key, command) in commands {
            if ui.add(Button::plain(label).icon(icon).small().hover(key)).clicked() {
                out.send(Command::Agenda(command));
            }
        }
    });
}
