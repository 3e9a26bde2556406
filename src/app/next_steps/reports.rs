//! The updates of a step.

use super::super::App;
use super::super::state::Dialog;
use super::dialog::{NextStepsDialog, UpdateDraft};
use super::step_of;
use crate::edit::{Edit, NextStepField};
use crate::model::{EntryId, StepId, StepUpdate};

pub(super) fn keep_update(app: &mut App, draft: UpdateDraft) {
    if app.refuses_changes() {
        return;
    }
    let Some(today) = app.state.open.as_ref().map(|open| open.next_steps.today) else { return };
    let id = draft.update.unwrap_or_else(|| app.ids.entry());
    let Some(update) = draft.update(id, today) else {
        app.state.dialog = Some(Dialog::NextSteps(NextStepsDialog::Update(UpdateDraft { tried: true, ..draft })));
        return;
    };
    app.state.dialog = None;
    set_updates(app, draft.step, |updates| match updates.iter_mut().find(|one| one.id == id) {
        Some(known) => *known = update,
        None => updates.push(update),
    });
}

pub(super) fn told_today(app: &mut App, step: StepId, update: EntryId) {
    let Some(today) = app.state.open.as_ref().map(|open| open.next_steps.today) else { return };
    set_updates(app, step, |updates| {
        for one in updates.iter_mut().filter(|one| one.id == update) {
            one.told_attendees = Some(today);
        }
    });
}

/// Each change of the updates is a step of undo of its own.
pub(super) fn set_updates(app: &mut App, step: StepId, change: impl FnOnce(&mut Vec<StepUpdate>)) {
    let Some(mut updates) = step_of(app, step).map(|step| step.updates.clone()) else { return };
    change(&mut updates);
    app.with_open(|open| open.document.seal());
    app.commit(Edit::set_step(step, NextStepField::Updates(updates)));
    app.with_open(|open| open.document.seal());
}
