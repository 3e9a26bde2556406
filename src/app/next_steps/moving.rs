//! How a step gets to another column or place.

use super::super::App;
use super::super::state::Dialog;
use super::dialog::{Explanation, Move, NextStepsDialog};
use super::text::StepText;
use super::{place, show_card, step_of};
use crate::edit::Edit;
use crate::model::{Stage, StepId, StepStatus};
use crate::words;

pub(super) fn place_step(app: &mut App, step: StepId, stage: Stage, before: Option<StepId>) {
    let Some(found) = step_of(app, step) else { return };
    if found.status.stage() == stage {
        return put(app, step, stage, None, before);
    }
    let explanation = Explanation::of(&found.status);
    if words::next_step::asked_for(stage).is_some() {
        let asked = Move { step, to: stage, before, explanation, tried: false };
        app.state.dialog = Some(Dialog::NextSteps(NextStepsDialog::Explain(asked)));
    } else {
        let status = explanation.status(stage);
        put(app, step, stage, status, before);
    }
}

pub(super) fn explain(app: &mut App, asked: Move) {
    if app.refuses_changes() {
        return;
    }
    match asked.explanation.status(asked.to) {
        Some(status) => {
            app.state.dialog = None;
            put(app, asked.step, asked.to, Some(status), asked.before);
        }
        None => app.state.dialog = Some(Dialog::NextSteps(NextStepsDialog::Explain(Move { tried: true, ..asked }))),
    }
}

fn put(app: &mut App, step: StepId, stage: Stage, status: Option<StepStatus>, before: Option<StepId>) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(found) = open.session().next_steps.get(&step) else { return };
    let edits = place::put(open.session(), found, stage, status, before);
    if !edits.is_empty() {
        app.commit(Edit::several(edits));
        // What was typed about the status that it had has no field any more.
        app.with_open(|open| {
            open.next_steps
                .typed
                .retain(|(of, text), _| *of != step || !matches!(text, StepText::Changed | StepText::Because | StepText::Whom));
        });
    }
    show_card(app, step);
}

pub(super) fn move_across(app: &mut App, on: bool) {
    let reached = app.state.open.as_ref().and_then(|open| open.next_steps.reached);
    let Some(step) = reached.and_then(|step| step_of(app, step)) else { return };
    if let Some(stage) = place::beside(step.status.stage(), on) {
        let id = step.id;
        place_step(app, id, stage, None);
    }
}

pub(super) fn move_within(app: &mut App, down: bool) {
    let Some(open) = app.state.open.as_ref() else { return };
    let view = &open.next_steps;
    let Some(step) = view.reached.and_then(|step| open.session().next_steps.get(&step)) else { return };
    let (id, stage) = (step.id, step.status.stage());
    let shown: Vec<StepId> = view.board.column(stage).iter().map(|card| card.id).collect();
    if let Some(before) = place::neighbour(&shown, id, down) {
        put(app, id, stage, None, before);
    }
}
