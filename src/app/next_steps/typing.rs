//! What is typed into the fields of a step, on its way to the session.

use super::super::App;
use super::step_of;
use super::text::StepText;
use crate::edit::Edit;
use crate::model::StepId;

pub(super) fn type_text(app: &mut App, step: StepId, text: StepText, typed: String) {
    let Some(found) = step_of(app, step) else { return };
    let taken = if text.is_taken_by_letter() { text.read(found, &typed).ok() } else { None };
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
    let typed = app.state.open.as_ref().and_then(|open| open.next_steps.typed.get(&(step, text)).cloned());
    if let (Some(typed), Some(found)) = (typed, step_of(app, step))
        && let Ok(field) = text.read(found, &typed)
    {
        app.commit(Edit::set_step(step, field));
        app.with_open(|open| {
            open.next_steps.typed.remove(&(step, text));
        });
    }
    app.with_open(|open| open.document.seal());
}
