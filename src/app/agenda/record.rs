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
            open.agenda.fresh = Some(Fresh::Entry(id));
        }
    });
}

pub(super) fn delete_decision(app: &mut App, entry: EntryId) {
    delete(app, RecordEdit::Decision(Change::Remove(entry)), words::record::decision_deleted());
}

pub(super) fn delete_concern(app: &mut App, entry: EntryId) {
    delete(app, RecordEdit::Concern(Change::Remove(entry)), words::record::concern_deleted());
}

fn delete(app: &mut App, edit: RecordEdit, text: &str) {
    let Some(revision) = app.state.open.as_ref().map(|open| open.document.revision()) else { return };
    app.commit(Edit::Record(edit));
    order::said(app, revision, text.to_owned());
}
