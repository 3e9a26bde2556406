//! What is typed into the fields of a step, on its way to the session.

use super::super::App;
use super::step_of;
use super::text::StepText;
use crate::edit::{Edit, NextStepField};
use crate::model::StepId;

pub(super) fn type_text(app: &mut App, step: StepId, text: StepText, typed: String) {
    if app.refuses_changes() {
        return;
    }
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(found) = open.session().next_steps.get(&step) else { return };
    let taken = if text.is_taken_by_letter() { text.read(found, &typed, open.next_steps.today).ok() } else { None };
    if let Some(field) = taken {
        app.commit(Edit::set_step(step, field));
    }
    let differs = step_of(app, step).is_some_and(|step| text.of(step) != typed);
    app.with_open(|open| {
        if differs {
            open.next_steps.typed.insert((step, text), typed);
        } else {
            open.next_steps.typed.remove(&(step, text));
        }
    });
}

pub(super) fn leave(app: &mut App, step: StepId, text: StepText) {
    if let Some(field) = what_waits(app, step, text) {
        app.commit(Edit::set_step(step, field));
        app.with_open(|open| {
            open.next_steps.typed.remove(&(step, text));
        });
    }
    app.with_open(|open| open.document.seal());
}

/// What is typed in a field and not taken yet, where it can be.
fn what_waits(app: &App, step: StepId, text: StepText) -> Option<NextStepField> {
    let open = app.state.open.as_ref()?;
    let typed = open.next_steps.typed.get(&(step, text))?;
    text.read(open.session().next_steps.get(&step)?, typed, open.next_steps.today).ok()
}

/// Someone goes on to something else: all fields are left.
pub(in crate::app) fn settle(app: &mut App) {
    let fields: Vec<_> = app.state.open.iter().flat_map(|open| open.next_steps.typed.keys().copied()).collect();
    fields.into_iter().for_each(|(step, text)| leave(app, step, text));
}
