//! The agenda screen: its commands, what is selected, and how they run.

use super::App;
use super::shortcuts::Shortcut;
use crate::edit::{Edit, record_event};
use crate::model::{ItemId, Session};
use crate::schedule::action::{self, NewEvents};
use jiff::Timestamp;

/// Something to do on the agenda.
#[derive(Debug, Clone, PartialEq)]
pub enum AgendaCommand {
    /// Shows an item beside the running order.
    Select(Option<ItemId>),
    /// Gives the running item more minutes, or fewer (negative).
    AddMinutes(i32),
    /// Finishes what runs and starts the next item.
    FinishAndStartNext,
}

/// What the agenda screen shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgendaView {
    /// The item that is shown beside the running order.
    pub selected: Option<ItemId>,
}

/// What can be done by key on this screen.
pub(super) static SHORTCUTS: &[Shortcut] = &[];

pub(super) fn run(app: &mut App, command: AgendaCommand) {
    match command {
        AgendaCommand::Select(item) => app.with_open(|open| open.agenda.selected = item),
        AgendaCommand::AddMinutes(minutes) => {
            let running = app.state.open.as_ref().and_then(|open| open.schedule.running()).map(|times| times.item);
            if let Some(item) = running {
                happen(app, |session, now| action::add_minutes(session, item, minutes, now));
            }
        }
        AgendaCommand::FinishAndStartNext => happen(app, action::finish_and_start_next),
    }
}

/// Records what an action stands for, as one step of undo.
fn happen(app: &mut App, events: impl FnOnce(&Session, Timestamp) -> NewEvents) {
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
