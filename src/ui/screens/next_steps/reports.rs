//! What was reported about the selected step since.

use super::panel::{Heir, PanelPlace, steady_ui};
use crate::app::next_steps::{NextStepsCommand, NextStepsDialog, UpdateDraft};
use crate::app::{Command, Dialog, Open, Outbox};
use crate::model::{NextStep, StepUpdate};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, IconButton, Level, heading_ui};
use crate::words;
use eframe::egui::{Align, Label, Layout, Ui};

/// Draws the updates of a step, the newest first.
pub(super) fn updates_ui(ui: &mut Ui, open: &Open, step: &NextStep, place: &mut PanelPlace, out: &mut Outbox) {
    heading_ui(ui, Level::Part, say!("next-steps-updates"));
    let mut updates: Vec<&StepUpdate> = step.updates.iter().rev().collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date));
    for (at, update) in updates.iter().enumerate() {
        let next = updates.get(at + 1).or_else(|| updates.get(at.checked_sub(1)?));
        let heir = next.map_or(Heir::Add, |next| Heir::Edit(next.id));
        steady_ui(ui, ("update", update.id.number()), |ui| update_ui(ui, step, update, heir, place, out));
    }
    let add = steady_ui(ui, "add-update", |ui| ui.add(Button::plain(say!("next-steps-add-update")).icon(Icon::Plus).small()));
    place.inherit(&add, Heir::Add);
    if add.clicked() {
        let draft = UpdateDraft::new(step.id, step.status.stage(), &step.lead, open.next_steps.today);
        out.send(Command::dialog(Dialog::NextSteps(NextStepsDialog::Update(draft))));
    }
}

fn update_ui(ui: &mut Ui, step: &NextStep, update: &StepUpdate, heir: Heir, place: &mut PanelPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let day = words::time::date(update.date);
    Card::new().sunk(&tokens).padding(tokens.space.s).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        ui.horizontal(|ui| {
            ui.label(tokens.second_strong(&day));
            ui.label(tokens.second(words::next_step::stage(update.stage)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let delete = ui.add(IconButton::new(Icon::Trash2, &say!("next-steps-delete-update", day = day.as_str())).small());
                if delete.clicked() {
                    place.leave(&delete, heir);
                    out.send(Command::NextSteps(NextStepsCommand::DeleteUpdate { step: step.id, update: update.id }));
                }
                let edit = ui.add(IconButton::new(Icon::Pencil, &say!("next-steps-edit-update", day = day.as_str())).small());
                place.inherit(&edit, Heir::Edit(update.id));
                if edit.clicked() {
                    let draft = UpdateDraft::of(step.id, update);
                    out.send(Command::dialog(Dialog::NextSteps(NextStepsDialog::Update(draft))));
                }
            });
        });
        ui.add(Label::new(tokens.body(&update.words)).wrap());
        if !update.organisation.trim().is_empty() {
            ui.add(Label::new(tokens.second(&update.organisation)).wrap());
        }
        match update.told_attendees {
            Some(told) => {
                ui.label(tokens.second(say!("next-steps-told-on", day = words::time::date(told))).color(tokens.green));
            }
            None => {
                ui.label(tokens.second(say!("next-steps-not-told")).color(tokens.amber));
                let told = ui.add(Button::plain(say!("next-steps-told-today")).small());
                if told.clicked() {
                    place.leave(&told, Heir::Edit(update.id));
                    out.send(Command::NextSteps(NextStepsCommand::ToldToday { step: step.id, update: update.id }));
                }
            }
        }
    });
}
