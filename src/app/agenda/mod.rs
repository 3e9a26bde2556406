//! The agenda screen: its commands, what is selected, and how they run.

mod day;
mod day_file;
mod giving;
mod order;
mod record;
#[cfg(test)]
mod tests;
mod watch;

pub use day_file::{DayEffect, DayEvent, PrintChoice};

pub(super) use day::put_right;
pub use day::turns_now;
pub(super) use day_file::{handle, path_chosen};
pub use giving::{GOES_ON, Giving, GivingCommand};
pub(super) use giving::{run as give_way, was_drawn};
pub(super) use watch::watch;

use super::actions::{Action, Chord, Key, Where, action, keyed};
use super::{App, AppState, Command, Screen, typed};
use crate::app::Towards;
use crate::export::DayFile;
use crate::model::{EntryId, ItemId, ItemKind, Session, TableId};
use crate::schedule::warnings::{PlanWarning, of_plan};
use crate::schedule::{Schedule, action};

/// Something to do on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaCommand {
    /// Shows an item beside the running order.
    Select(Option<ItemId>),
    /// Shows an item and gives the keyboard to its title.
    Change(ItemId),
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
    /// A table has told the room in the feedback that is under way; or, where it had, has not.
    Hear(TableId),
    /// Finishes what is under way.
    Finish,
    /// Finishes what runs and starts the next item.
    FinishAndStartNext,
    /// Goes back to the item before, as if it had never ended.
    GoBack,
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
    /// Asks which parts of the day are printed.
    AskPrint,
    /// Writes a file about the day; asks where first.
    WriteDay(DayFile),
}

/// What the agenda screen shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgendaView {
    /// The item that is shown beside the running order.
    pub selected: Option<ItemId>,
    /// The entry of the record that is being changed.
    pub entry: Option<EntryId>,
    /// What gets the keyboard.
    pub fresh: Option<Fresh>,
    /// How often something else was to get the keyboard.
    pub freshened: u32,
    /// The item that going back leads to.
    pub goes_back_to: Option<ItemId>,
    /// What the plan is likely to run into.
    pub warnings: Vec<PlanWarning>,
    /// Who could give way, while the day passes what was promised.
    pub giving: Giving,
    pub(in crate::app) watch: watch::Watch,
    pub(in crate::app) files: day_file::DayFiles,
}

/// Something that gets the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fresh {
    /// The first field of an agenda item.
    Item(ItemId),
    /// The first field of a decision, or of who needed someone.
    Entry(EntryId),
    /// The row of an agenda item.
    Row(ItemId),
    /// The row of an entry of the record.
    EntryRow(EntryId),
    /// The button that adds an item.
    AddItem,
    /// The button that adds a decision.
    AddDecision,
    /// The button that adds that someone needed someone.
    AddConcern,
}

impl AgendaView {
    /// Gives the keyboard to something, once.
    pub(super) fn freshen(&mut self, fresh: Fresh) {
        self.fresh = Some(fresh);
        self.freshened = self.freshened.wrapping_add(1);
    }

    /// Brings it up to a session's revision: lets go of what is no longer there, and says what the plan is likely to run into.
    pub(super) fn refresh(&mut self, session: &Session, schedule: &Schedule) {
        self.warnings = of_plan(session, schedule);
        self.goes_back_to = action::back_to(session);
        self.selected = self.selected.filter(|item| session.agenda.contains(item));
        self.entry = self.entry.filter(|entry| session.decisions.contains(entry) || session.concerns.contains(entry));
    }
}

const HERE: Where = Where::On(Screen::Agenda);

/// What can be done on this screen.
pub(super) static ACTIONS: &[Action] = &[
    keyed(|| say!("actions-add-table-discussion"), Chord::plain("N"), HERE, |_| send(AgendaCommand::Add(ItemKind::TableDiscussion)))
        .from_anywhere(),
    action(|| say!("actions-add-welcome"), HERE, |_| send(AgendaCommand::Add(ItemKind::Welcome))).from_anywhere(),
    action(|| say!("actions-add-talk"), HERE, |_| send(AgendaCommand::Add(ItemKind::Talk))).from_anywhere(),
    action(|| say!("actions-add-feedback"), HERE, |_| send(AgendaCommand::Add(ItemKind::TableFeedback))).from_anywhere(),
    action(|| say!("actions-add-break"), HERE, |_| send(AgendaCommand::Add(ItemKind::Break))).from_anywhere(),
    action(|| say!("actions-add-next-steps"), HERE, |_| send(AgendaCommand::Add(ItemKind::NextSteps))).from_anywhere(),
    action(|| say!("actions-add-close"), HERE, |_| send(AgendaCommand::Add(ItemKind::Close))).from_anywhere(),
    action(|| say!("actions-add-other"), HERE, |_| send(AgendaCommand::Add(ItemKind::Other))).from_anywhere(),
    keyed(|| say!("actions-start-or-pause"), Key::Space.alone(), HERE, |_| send(AgendaCommand::StartOrPause)).from_anywhere(),
    // Presenters' clickers send Page Down and Page Up.
    keyed(|| say!("actions-finish-and-start"), Chord::plain("F"), HERE, |_| send(AgendaCommand::FinishAndStartNext))
        .or(Key::PageDown.alone())
        .from_anywhere(),
    keyed(
        || say!("actions-go-back"),
        Key::PageUp.alone(),
        HERE,
        |state| {
            state.open.as_ref()?.agenda.goes_back_to?;
            send(AgendaCommand::GoBack)
        },
    )
    .from_anywhere(),
    keyed(|| say!("actions-one-more-minute"), Chord::plain("1"), HERE, |_| send(AgendaCommand::AddMinutes(1))).from_anywhere(),
    keyed(|| say!("actions-five-more-minutes"), Chord::plain("5"), HERE, |_| send(AgendaCommand::AddMinutes(5))).from_anywhere(),
    action(|| say!("actions-one-minute-less"), HERE, |_| send(AgendaCommand::AddMinutes(-1))).from_anywhere(),
    keyed(
        || say!("actions-table-heard"),
        Chord::plain("H"),
        HERE,
        |state| {
            let turns = turns_now(state.open.as_ref()?)?;
            turns.waiting.first().and_then(|table| send(AgendaCommand::Hear(*table)))
        },
    ),
    keyed(|| say!("actions-record-decision"), Chord::plain("D"), HERE, |_| send(AgendaCommand::AddDecision)).from_anywhere(),
    keyed(|| say!("actions-give-way"), Chord::plain("G"), HERE, giving::by_key),
    keyed(|| say!("actions-compare-ways"), Chord::command("G"), Where::Session, |_| Some(Command::GiveWay(GivingCommand::Compare))),
    action(|| say!("actions-record-concern"), HERE, |_| send(AgendaCommand::AddConcern)).from_anywhere(),
    action(|| say!("actions-print-day"), HERE, |_| send(AgendaCommand::AskPrint)).from_anywhere(),
    action(|| say!("actions-export-calendar"), HERE, |_| send(AgendaCommand::WriteDay(DayFile::Calendar))).from_anywhere(),
    action(|| say!("actions-start-item"), HERE, |state| selected(state).and_then(|item| send(AgendaCommand::Start(item)))),
    action(|| say!("actions-skip-item"), HERE, |state| selected(state).and_then(|item| send(AgendaCommand::Skip(item)))),
    keyed(
        || say!("actions-move-item-up"),
        Key::Up.alt(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Move(item, Towards::Up))),
    ),
    keyed(
        || say!("actions-move-item-down"),
        Key::Down.alt(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Move(item, Towards::Down))),
    ),
    keyed(
        || say!("actions-change-item"),
        Key::F(2).alone(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Change(item))),
    ),
    keyed(
        || say!("actions-delete-item"),
        Key::Delete.alone(),
        HERE,
        |state| selected(state).and_then(|item| send(AgendaCommand::Delete(item))),
    ),
    keyed(
        || say!("actions-close-item"),
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
            app.with_open(|open| {
                let before = std::mem::replace(&mut open.agenda.selected, item);
                if let (Some(before), None) = (before, item) {
                    open.agenda.freshen(Fresh::Row(before));
                }
            });
        }
        AgendaCommand::Change(item) => {
            typed::settle(app);
            app.with_open(|open| {
                open.agenda.selected = Some(item);
                open.agenda.freshen(Fresh::Item(item));
            });
        }
        AgendaCommand::Add(kind) => order::add(app, kind),
        AgendaCommand::Move(item, towards) => order::shift(app, item, towards),
        AgendaCommand::Place(item, place) => order::put(app, item, place),
        AgendaCommand::Delete(item) => order::delete(app, item),
        AgendaCommand::Start(item) => day::happen(app, |session, now| action::start(session, item, now)),
        AgendaCommand::StartOrPause => day::start_or_pause(app),
        AgendaCommand::AddMinutes(minutes) => day::add_minutes(app, minutes),
        AgendaCommand::Hear(table) => day::hear(app, table),
        AgendaCommand::Finish => day::happen(app, action::finish),
        AgendaCommand::FinishAndStartNext => day::happen(app, action::finish_and_start_next),
        AgendaCommand::GoBack => day::go_back(app),
        AgendaCommand::Skip(item) => day::happen(app, |session, now| action::skip(session, item, now)),
        AgendaCommand::Reopen(item) => day::happen(app, |session, now| action::reopen(session, item, now)),
        AgendaCommand::BeganAgo(item, minutes) => day::began_ago(app, item, minutes),
        AgendaCommand::AddDecision => record::add_decision(app),
        AgendaCommand::AddConcern => record::add_concern(app),
        AgendaCommand::SelectEntry(entry) => {
            typed::settle(app);
            app.with_open(|open| {
                let before = std::mem::replace(&mut open.agenda.entry, entry);
                match (before, entry) {
                    (_, Some(entry)) => open.agenda.freshen(Fresh::Entry(entry)),
                    (Some(before), None) => open.agenda.freshen(Fresh::EntryRow(before)),
                    (None, None) => {}
                }
            });
        }
        AgendaCommand::DeleteDecision(entry) => record::delete_decision(app, entry),
        AgendaCommand::DeleteConcern(entry) => record::delete_concern(app, entry),
        AgendaCommand::AskPrint => day_file::ask_print(app),
        AgendaCommand::WriteDay(file) => day_file::ask_where(app, file),
    }
}
