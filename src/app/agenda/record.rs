//! The record of the day: decisions, and who needed someone.

use super::{App, Fresh, order};
use crate::app::typed;
use crate::edit::{Change, Edit, RecordEdit};
use crate::model::{Concern, Decision, EntryId};
use crate::words;

pub(super) fn add_decision(app: &mut App) {
    let item = app.state.open.as_ref().and_then(|open| open.schedule.running().map(|times| times.item));
    let id = app.ids.entry();
    let decision = Decision { id, at: app.state.now, what: String::new(), reason: String::new(), item };
    add(app, id, RecordEdit::Decision(Change::Add(Box::new(decision))));
}

pub(super) fn add_concern(app: &mut App) {
    let id = app.ids.entry();
    let concern = Concern { id, at: app.state.now, table: None, told: String::new(), told_at: None };
    add(app, id, RecordEdit::Concern(Change::Add(Box::new(concern))));
}

fn add(app: &mut App, id: EntryId, edit: RecordEdit) {
    typed::settle(app);
    let revision = app.state.open.as_ref().map(|open| open.document.revision());
    app.commit(Edit::Record(edit));
    app.with_open(|open| {
        if Some(open.document.revision()) != revision {
            // The item beside the running order makes room for the record.
            open.agenda.selected = None;
            open.agenda.entry = Some(id);
            open.agenda.freshen(Fresh::Entry(id));
        }
    });
}

pub(super) fn delete_decision(app: &mut App, entry: EntryId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let beside = order::neighbour(open.session().decisions.in_order().into_iter().map(|decision| decision.id), entry);
    let edit = RecordEdit::Decision(Change::Remove(entry));
    delete(app, edit, words::record::decision_deleted(), beside.map_or(Fresh::AddDecision, Fresh::EntryRow));
}

pub(super) fn delete_concern(app: &mut App, entry: EntryId) {
    let Some(open) = app.state.open.as_ref() else { return };
    let beside = order::neighbour(open.session().concerns.in_order().into_iter().map(|concern| concern.id), entry);
    let edit = RecordEdit::Concern(Change::Remove(entry));
    delete(app, edit, words::record::concern_deleted(), beside.map_or(Fresh::AddConcern, Fresh::EntryRow));
}

fn delete(app: &mut App, edit: RecordEdit, text: &str, then: Fresh) {
    let Some(revision) = app.state.open.as_ref().map(|open| open.document.revision()) else { return };
    app.commit(Edit::Record(edit));
    order::said(app, revision, text.to_owned());
    app.with_open(|open| open.agenda.freshen(then));
}
