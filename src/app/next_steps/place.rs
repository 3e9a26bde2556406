//! Where a step stands: its column, and its place in it.

use crate::edit::{Edit, NextStepField};
use crate::model::{NextStep, Position, Session, Stage, StepId, StepStatus};
use std::sync::Arc;

/// The steps of a column, in their order, without one that is being moved.
fn column(session: &Session, stage: Stage, without: Option<StepId>) -> Vec<&Arc<NextStep>> {
    let mut steps = session.next_steps.in_order();
    steps.retain(|step| step.status.stage() == stage && Some(step.id) != without);
    steps
}

/// The place at the end of a column.
pub(super) fn last(session: &Session, stage: Stage) -> Position {
    Position::between(column(session, stage, None).last().map(|step| &step.position), None)
}

/// The edits that put a step before another one of a column (`None`: at its end); none where it stands there already.
/// `status` is what it becomes where the column is another one.
pub(super) fn put(session: &Session, step: &NextStep, stage: Stage, status: Option<StepStatus>, before: Option<StepId>) -> Vec<Edit> {
    if status.is_none() && before == Some(step.id) {
        return Vec::new();
    }
    let others = column(session, stage, Some(step.id));
    let at = before.and_then(|before| others.iter().position(|other| other.id == before)).unwrap_or(others.len());
    let set = |id, field| Edit::set_step(id, field);
    let mut edits: Vec<Edit> = status.map(|status| set(step.id, NextStepField::Status(status))).into_iter().collect();
    if edits.is_empty() && stands_at(session, step, stage, at) {
        return edits;
    }
    let above = at.checked_sub(1).and_then(|above| others.get(above)).map(|step| &step.position);
    let below = others.get(at).map(|step| &step.position);
    if above.zip(below).is_some_and(|(above, below)| above >= below) {
        // Two laptops chose the same place, so there is none between: the column is put in order anew.
        let mut order: Vec<StepId> = others.iter().map(|step| step.id).collect();
        order.insert(at, step.id);
        let places = Position::first(order.len());
        edits.extend(order.into_iter().zip(places).map(|(id, place)| set(id, NextStepField::Position(place))));
    } else {
        edits.push(set(step.id, NextStepField::Position(Position::between(above, below))));
    }
    edits
}

fn stands_at(session: &Session, step: &NextStep, stage: Stage, at: usize) -> bool {
    step.status.stage() == stage && column(session, stage, None).iter().position(|other| other.id == step.id) == Some(at)
}

/// Before which step it stands after one place up or down among those of `shown`; `None`: it cannot go further that way.
/// The inner `None`: at the end.
pub(super) fn neighbour(shown: &[StepId], step: StepId, down: bool) -> Option<Option<StepId>> {
    let at = shown.iter().position(|id| *id == step)?;
    if down {
        shown.get(at + 1)?;
        Some(shown.get(at + 2).copied())
    } else {
        shown.get(at.checked_sub(1)?).copied().map(Some)
    }
}

/// The column after or before this one; `None` at the edge of the board.
pub(super) fn beside(stage: Stage, on: bool) -> Option<Stage> {
    let at = Stage::ALL.iter().position(|one| *one == stage)?;
    let to = if on { at.checked_add(1)? } else { at.checked_sub(1)? };
    Stage::ALL.get(to).copied()
}
