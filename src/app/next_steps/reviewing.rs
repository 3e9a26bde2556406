//! Going through the steps from last time.

use super::super::App;
use super::super::toast::ToastKind;
use super::{select, show_card, step_of};
use crate::edit::{Edit, NextStepField};
use crate::model::{FromLastTime, StepId};

/// The room was told of a step: the next one that is still to be reviewed is shown.
pub(super) fn reviewed(app: &mut App, step: StepId) {
    if step_of(app, step).is_none_or(|step| step.from_last_time != FromLastTime::ToReview) {
        return;
    }
    app.commit(Edit::set_step(step, NextStepField::FromLastTime(FromLastTime::Reviewed)));
    if step_of(app, step).is_none_or(|step| step.from_last_time == FromLastTime::ToReview) {
        return;
    }
    let next = app.state.open.as_ref().and_then(|open| open.next_steps.board.to_review.first().copied());
    match next {
        Some(next) => select(app, Some(next)),
        None => {
            app.toast(ToastKind::Done, say!("reuse-all-reviewed").to_owned(), None);
            show_card(app, step);
        }
    }
}
