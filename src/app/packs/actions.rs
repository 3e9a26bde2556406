//! What can be done with packs.

use super::{PackCommand, pack_of};
use crate::app::actions::{Action, Chord, Where, action, keyed};
use crate::app::state::{AppState, Screen};
use crate::app::{Command, Open};

const TABLES: Where = Where::On(Screen::Tables);

/// What can be done with packs.
pub(in crate::app) static ACTIONS: &[Action] = &[
    action(
        || say!("actions-hand-out"),
        TABLES,
        |state| {
            let table = whole(state)?.tables.table()?;
            Some(Command::Packs(PackCommand::AskHandOut(table)))
        },
    ),
    keyed(
        || say!("actions-bring-back"),
        Chord::command("B"),
        TABLES,
        |state| whole(state).map(|_| Command::Packs(PackCommand::AskBringBack)),
    )
    .from_anywhere(),
    action(|| say!("actions-give-back"), TABLES, |state| pack_of(state).map(|_| Command::Packs(PackCommand::GiveBack))),
    action(|| say!("actions-remove-pack"), TABLES, |state| pack_of(state).map(|_| Command::Packs(PackCommand::AskRemove))),
];

/// The open session, where it is whole.
fn whole(state: &AppState) -> Option<&Open> {
    state.open.as_ref().filter(|open| open.session().pack.is_none())
}
