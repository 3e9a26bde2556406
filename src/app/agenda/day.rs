//! What happens on the day: the clock of items, and putting right what was recorded.

use super::App;
use crate::app::Open;
use crate::edit::{AgendaEdit, Edit, EditError, ItemField, record_event};
use crate::model::{Happening, ItemEvent, ItemId, Session, TableId};
use crate::schedule::action::{self, NewEvents};
use crate::schedule::correction::{self, NewLists};
use crate::schedule::{ItemState, Schedule, Turns, turns};
use jiff::{SignedDuration, Timestamp};

/// Records what an action stands for, as one step of undo.
pub(super) fn happen(app: &mut App, events: impl FnOnce(&Session, Timestamp) -> NewEvents) {
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    let mut edits = Vec::new();
    let recorded = record_ahead(&mut session.clone(), events(session, app.state.now), &mut edits);
    if recorded.is_ok() && edits.is_empty() {
        return;
    }
    app.commit_built(recorded.map(|()| Edit::several(edits)));
}

/// Goes back to the item before, as one step of undo.
pub(super) fn go_back(app: &mut App) {
    let Some(open) = app.state.open.as_ref() else { return };
    let withdrawn = action::go_back(open.session());
    let edits: Vec<Edit> = withdrawn.into_iter().map(|(item, place)| Edit::Agenda(AgendaEdit::Unrecord { item, place })).collect();
    if !edits.is_empty() {
        app.commit(Edit::several(edits));
    }
}

/// Adds the edits that record events, and makes them in `ahead`: each event goes behind those before it, so its place is looked up in
/// the session as it will be then.
pub(super) fn record_ahead(ahead: &mut Session, events: NewEvents, edits: &mut Vec<Edit>) -> Result<(), EditError> {
    for (item, event) in events {
        let edit = record_event(ahead, item, event)?;
        edit.clone().apply(ahead)?;
        edits.push(edit);
    }
    Ok(())
}

/// The item whose clock is shown, and whether it runs.
fn running(app: &App) -> Option<(ItemId, ItemState)> {
    let schedule: &Schedule = &app.state.open.as_ref()?.schedule;
    schedule.running().map(|times| (times.item, times.state))
}

pub(super) fn start_or_pause(app: &mut App) {
    match running(app) {
        Some((_, ItemState::Running)) => happen(app, action::pause),
        Some(_) => happen(app, action::resume),
        None => happen(app, action::finish_and_start_next),
    }
}

pub(super) fn add_minutes(app: &mut App, minutes: i32) {
    if let Some((item, _)) = running(app) {
        happen(app, |session, now| action::add_minutes(session, item, minutes, now));
    }
}

/// Whose turn it is in the feedback that is under way; `None` where there is none.
#[must_use]
pub fn turns_now(open: &Open) -> Option<Turns> {
    let times = open.schedule.running()?;
    turns(open.session(), open.session().agenda.get(&times.item)?, times)
}

/// Records that a table had its turn, or takes that back.
pub(super) fn hear(app: &mut App, table: TableId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(item) = open.schedule.running().and_then(|times| open.session().agenda.get(&times.item)) else { return };
    let heard = item.events.iter().rposition(|event| event.what == Happening::Heard(table));
    let item = item.id;
    match heard {
        Some(place) => app.commit(Edit::Agenda(AgendaEdit::Unrecord { item, place })),
        None => happen(app, |_, now| vec![(item, ItemEvent { at: now, what: Happening::Heard(table) })]),
    }
}

pub(super) fn began_ago(app: &mut App, item: ItemId, minutes: u32) {
    let now = app.state.now;
    let began = now.checked_sub(SignedDuration::from_mins(i64::from(minutes))).unwrap_or(now);
    let Some(open) = app.state.open.as_ref() else { return };
    let lists = correction::put_start_at(open.session(), item, began);
    if let Some(edit) = put_right(lists) {
        app.commit(edit);
    }
}

/// The edit that puts recorded times right; none where nothing changes. The item that was meant is named by the step of undo.
pub(in crate::app) fn put_right(lists: NewLists) -> Option<Edit> {
    if lists.is_empty() {
        return None;
    }
    Some(Edit::several(lists.into_iter().rev().map(|(item, events)| Edit::set_item(item, ItemField::Events(events)))))
}
