//! The agenda screen: its commands, what is selected, and how they run.

mod day;
mod order;
mod record;
#[cfg(test)]
mod tests;

pub(super) use day::put_right;

use super::actions::{Action, Chord, Key, Where, action, keyed};
use super::{App, AppState, Command, Screen, typed};
use crate::app::Towards;
use crate::model::{EntryId, ItemId, ItemKind, Session};
use crate::schedule::action;

/// Something to do on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaCommand {
    /// Shows an item beside the running order.
    Select(Option<ItemId>),
    /// Adds an item after the selected one, or at the end, and selects it.
    Add(ItemKind),
    /// Moves an item one place up or down.
    Move(ItemId, Towards),
    /// Puts an item at a place among the others, counted from 0 without the item itself.
    Place(ItemId, usize),
    /// Deletes an item; its notes and decisions stay.
    Delete(ItemId),
    /// Starts an item; what is under way is finished.
    Start(ItemId),
    /// Starts what comes next, stops the clock of what runs, or lets it go on.
    StartOrPause,
    /// Gives the running item more minutes, or fewer (negative).
    AddMinutes(i32),
    /// Finishes what is under way.
    Finish,
    /// Finishes what runs and starts the next item.
    FinishAndStartNext,
    /// Leaves an item out.
    Skip(ItemId),
    /// Lets an item go on that was finished or skipped.
    Reopen(ItemId),
    /// The item began so many minutes ago, whether or not that was recorded.
    BeganAgo(ItemId, u32),
    /// Adds a decision that is made now.
    AddDecision,
    /// Adds that someone needs someone now.
    AddConcern,
    /// Shows an entry of the record to be changed.
    SelectEntry(Option<EntryId>),
    /// Deletes a decision.
    DeleteDecision(EntryId),
    /// Deletes that someone needed someone.
    DeleteConcern(EntryId),
}

/// What the agenda screen shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgendaView {
    /// The item that is shown beside the running order.
    pub selected: Option<ItemId>,
    /// The entry of the record that is being changed.
    pub entry: Option<EntryId>,
    /// What was added last: its first field gets the keyboard.
    pub fresh: Option<Fresh>,
}

/// Something that was just added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fresh {
    /// An agenda item.
    Item(ItemId),
    /// A decision, or that someone needed someone.
    Entry(EntryId),
}

impl AgendaView {
    /// Lets go of what is no longer there.
    pub(super) fn refresh(&mut self, session: &Session) {
        self.selected = self.selected.filter(|item| session.agenda.contains(item));
        self.entry = self.entry.filter(|entry| session.decisions.contains(entry) || session.concerns.contains(entry));
    }
}

const HERE: Where = Where::On(Screen::Agenda);

/// What can be done on this screen.
pub(super) static ACTIONS: &[Action] = &[
    keyed(|| say!("palette-add-table-discussion"), Chord::plain("N"), HERE, |_| send(AgendaCommand::Add(ItemKind::TableDiscussion)))
        .from_anywhere(),
    action(|| say!("palette-add-welcome"), HERE, |_| send(AgendaCommand::Add(ItemKind::Welcome))).from_anywhere(),
    action(|| say!("palette-add-talk"), HERE, |_| send(AgendaCommand::Add(ItemKind::Talk))).from_anywhere(),
    action(|| say!("palette-add-feedback"), HERE, |_| send(AgendaCommand::Add(ItemKind::TableFeedback))).from_anywhere(),
    action(|| say!("palette-add-break"), HERE, |_| send(AgendaCommand::Add(ItemKind::Break))).from_anywhere(),
    action(|| say!("palette-add-next-steps"), HERE, |_| send(AgendaCommand::Add(ItemKind::NextSteps))).from_anywhere(),
    action(|| say!("palette-add-close"), HERE, |_| send(AgendaCommand::Add(ItemKind::Close))).from_anywhere(),
    action(|| say!("palette-add-other"), HERE, |_| send(AgendaCommand::Add(ItemKind::Other))).from_anywhere(),
    keyed(|| say!("palette-start-or-pause"), Key::Space.alone(), HERE, |_| send(AgendaCommand::StartOrPause)).from_anywhere(),
    keyed(|| say!("palette-finish-and-start"), Chord::plain("F"), HERE, |_| send(AgendaCommand::FinishAndStartNext)).from_anywhere(),
    keyed(|| say!("palette-one-more-minute"), Chord::plain("1"), HERE, |_| send(AgendaCommand::AddMinutes(1))).from_anywhere(),
    keyed(|| say!("palette-five-more-minutes"), Chord::plain("5"), HERE, |_| send(AgendaCommand::AddMinutes(5))).from_anywhere(),
    keyed(|| say!("palette-record-decision"), Chord::plain("D"), HERE, |_| send(AgendaCommand::AddDecision)).from_anywhere(),
    action(|| say!("palette-record-concern"), HERE, |_| send(AgendaCommand::AddConcern)).from_anywhere(),
    action(|| say!("palette-start-item"), HERE, |state| selected(state).and_then(|item| send(AgendaCommand::Start(item)))),
    action(|| say!("palette-skip-item"), HERE, |state| selected(state).and_then(|item| send(AgendaCommand::Skip(item)))),
    keyed(
        || say!("palette-move-item-up"),
        Key::Up.alt(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Move(item, Towards::Up))),
    ),
    keyed(
        || say!("palette-move-item-down"),
        Key::Down.alt(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Move(item, Towards::Down))),
    ),
    keyed(
        || say!("palette-delete-item"),
        Key::Delete.alone(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Delete(item))),
    ),
    keyed(
        || say!("palette-close-item"),
        Key::Escape.alone(),
        HERE,
        |state| selected(state).and_then(|_| send(AgendaCommand::Select(None))),
    ),
];

const fn send(command: AgendaCommand) -> Option<Command> {
    Some(Command::Agenda(command))
}

fn selected(state: &AppState) -> Option<ItemId> {
    state.open.as_ref()?.agenda.selected
}

pub(super) fn run(app: &mut App, command: AgendaCommand) {
    match command {
        AgendaCommand::Select(item) => {
            typed::settle(app);
            app.with_open(|open| open.agenda.selected = item);
        }
        AgendaCommand::Add(kind) => order::add(app, kind),
        AgendaCommand::Move(item, towards) => order::shift(app, item, towards),
        AgendaCommand::Place(item, place) => order::put(app, item, place),
        AgendaCommand::Delete(item) => order::delete(app, item),
        AgendaCommand::Start(item) => day::happen(app, |session, now| action::start(session, item, now)),
        AgendaCommand::StartOrPause => day::start_or_pause(app),
        AgendaCommand::AddMinutes(minutes) => day::add_minutes(app, minutes),
        AgendaCommand::Finish => day::happen(app, action::finish),
        AgendaCommand::FinishAndStartNext => day::happen(app, action::finish_and_start_next),
        AgendaCommand::Skip(item) => day::happen(app, |session, now| action::skip(session, item, now)),
        AgendaCommand::Reopen(item) => day::happen(app, |session, now| action::reopen(session, item, now)),
        AgendaCommand::BeganAgo(item, minutes) => day::began_ago(app, item, minutes),
        AgendaCommand::AddDecision => record::add_decision(app),
        AgendaCommand::AddConcern => record::add_concern(app),
        AgendaCommand::SelectEntry(entry) => {
            typed::settle(app);
            app.with_open(|open| open.agenda.entry = entry);
        }
        AgendaCommand::DeleteDecision(entry) => record::delete_decision(app, entry),
        AgendaCommand::DeleteConcern(entry) => record::delete_concern(app, entry),
    }
}
