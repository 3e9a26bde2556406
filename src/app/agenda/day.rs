//! What happens on the day: the clock of items, and putting right what was recorded.

use super::App;
use crate::edit::{AgendaEdit, Edit, ItemField, record_event};
use crate::model::{ItemId, Session};
use crate::schedule::action::{self, NewEvents};
use crate::schedule::correction::{self, NewLists};
use crate::schedule::{ItemState, Schedule};
use jiff::{SignedDuration, Timestamp};

/// Records what an action stands for, as one step of undo.
pub(super) fn happen(app: &mut App, events: impl FnOnce(&Session, Timestamp) -> NewEvents) {
    let Some(open) = app.state.open.as_ref() else { return };
    let session = open.session();
    let mut edits = Vec::new();
    let mut ahead = session.clone();
    for (item, event) in events(session, app.state.now) {
        // Each event goes behind those before it, so the place is looked up in the session as it will be then.
        let Ok(edit) = record_event(&ahead, item, event) else { return };
        if edit.clone().apply(&mut ahead).is_err() {
            return;
        }
        edits.push(edit);
    }
    if !edits.is_empty() {
        app.commit(Edit::several(edits));
    }
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
