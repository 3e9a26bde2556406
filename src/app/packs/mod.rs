//! Table packs: handing one out, taking notes in one, giving it back, and bringing it back into the whole session.

mod actions;
mod bringing_back;
mod effect;
mod giving_back;
mod handing_out;

pub use effect::{Brought, BroughtFile, BroughtPack, PackEffect, PackEvent};
pub use handing_out::HandOut;

pub(super) use actions::ACTIONS;
pub(super) use bringing_back::{bring, kept};
pub(super) use handing_out::path_chosen;

use super::file::FileCommand;
use super::state::{AppState, Dialog, Screen};
use super::tables::{self, ImportCommand, TablesCommand};
use super::{App, Command, Effect, Open, PathPurpose};
use crate::model::{ItemKind, Pack, Session, Source, TableId};
use crate::schedule;
use crate::words;
use std::path::PathBuf;

/// Something to do with table packs.
#[derive(Debug, Clone, PartialEq)]
pub enum PackCommand {
    /// Asks how a pack for a table is to be handed out.
    AskHandOut(TableId),
    /// Chooses where it goes, and writes it there.
    HandOut(HandOut),
    /// Chooses packs to be brought back.
    AskBringBack,
    /// Looks what packs bring.
    BringBack(Vec<PathBuf>),
    /// Looks again, with or without notes that were brought before and are not there any more.
    Again(bool),
    /// Takes what they bring into the session; whether their files are deleted afterwards.
    TakeIn {
        /// They are.
        deletes: bool,
    },
    /// Saves the open pack and shows where it is.
    GiveBack,
    /// Asks whether the open pack is to be removed from this computer.
    AskRemove,
    /// Removes it.
    Remove,
}

/// A dialog about packs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackDialog {
    /// How a pack is handed out.
    HandOut(HandOut),
    /// What packs bring: [`PackState::brought`].
    BringBack {
        /// Their files are deleted afterwards.
        deletes: bool,
    },
    /// The pack is saved and can be given back.
    GivenBack,
    /// Whether it is removed from this computer.
    Remove,
}

/// What is going on with packs.
#[derive(Debug, Default)]
pub struct PackState {
    /// What packs bring, until somebody has said yes or no to it.
    pub brought: Option<Brought>,
    /// What is handed out while its place is chosen.
    handing_out: Option<HandOut>,
    /// Packs that were taken in: each is kept as it came back once the edit of this number is on the disk.
    taken_in: Vec<bringing_back::TakenIn>,
    /// The open pack is given back as soon as it is saved.
    gives_back: bool,
}

pub(super) fn run(app: &mut App, command: PackCommand) {
    match command {
        PackCommand::AskHandOut(table) => handing_out::ask(app, table),
        PackCommand::HandOut(wanted) => handing_out::choose_place(app, wanted),
        PackCommand::AskBringBack => {
            if app.state.open.as_ref().is_some_and(|open| open.session().pack.is_none()) && !app.refuses_changes() {
                super::file::ask(app, PathPurpose::BringBack, String::new());
            }
        }
        PackCommand::BringBack(paths) => bring(app, paths),
        PackCommand::Again(again) => bringing_back::again(app, again),
        PackCommand::TakeIn { deletes } => bringing_back::take_in(app, deletes),
        PackCommand::GiveBack => giving_back::give_back(app),
        PackCommand::AskRemove => {
            if pack_of(&app.state).is_some() {
                app.state.dialog = Some(Dialog::Packs(PackDialog::Remove));
            }
        }
        PackCommand::Remove => giving_back::remove(app),
    }
}

pub(super) fn handle(app: &mut App, event: PackEvent) {
    match event {
        PackEvent::Chosen(paths) => bring(app, paths),
        PackEvent::HandedOut { path } => handing_out::done(app, &path),
        PackEvent::NotHandedOut { path, error } => handing_out::not_done(app, &path, &error),
        PackEvent::Brought(brought) => bringing_back::brought(app, *brought),
        PackEvent::Removed { path, left } => giving_back::removed(app, &path, &left),
        PackEvent::NotRemoved { path, why } => {
            app.toast(super::ToastKind::Error, words::packs::not_removed(&path, &why), None);
        }
        PackEvent::Deleted { left } => {
            if !left.is_empty() {
                app.toast(super::ToastKind::Error, words::packs::not_deleted(&left), None);
            }
        }
    }
}

/// The dialog was closed without an answer.
pub(super) fn closed(app: &mut App, dialog: &PackDialog) {
    if matches!(dialog, PackDialog::BringBack { .. }) {
        app.state.packs.brought = None;
    }
}

/// The open session is another one from now on. A pack goes straight into capture: its table, and the discussion that comes first, since
/// nobody starts the clock there.
pub(super) fn opened(app: &mut App) {
    app.state.packs = PackState::default();
    let Some(open) = app.state.open.as_mut() else { return };
    let Some(pack) = open.session().pack.clone() else { return };
    open.tables.open_at(Source::Table(pack.table));
    if schedule::last_discussion_begun(open.session()).is_none() {
        let discussions = open.session().agenda.in_order().into_iter();
        open.tables.pinned = discussions.filter(|item| item.kind == ItemKind::TableDiscussion).map(|item| item.id).next();
    }
    app.state.screen = Screen::Tables;
}

/// Whether what is to be opened is a pack of the session that is open: it is brought back into that.
pub(super) fn is_of_open(state: &AppState, session: &Session) -> bool {
    let whole = state.open.as_ref().filter(|open| open.session().pack.is_none() && open.file.read_only.is_none());
    session.pack.is_some() && whole.is_some_and(|open| open.session().id == session.id)
}

/// The pack that is open.
fn pack_of(state: &AppState) -> Option<(&Open, &Pack)> {
    let open = state.open.as_ref()?;
    Some((open, open.session().pack.as_ref()?))
}

impl AppState {
    /// Whether the open session has a screen: a pack has what it takes to take notes at a table, and no more.
    #[must_use]
    pub fn has_screen(&self, screen: Screen) -> bool {
        screen == Screen::Home || self.open.as_ref().is_some_and(|open| open.session().pack.is_none() || screen == Screen::Tables)
    }
}

/// The command that opens files that were dropped on the window.
#[must_use]
pub fn dropped(state: &AppState, mut paths: Vec<PathBuf>) -> Option<Command> {
    let is_whole = state.open.as_ref().is_some_and(|open| open.session().pack.is_none());
    let bring = |path: PathBuf| Some(Command::Tables(TablesCommand::Import(ImportCommand::Bring(path))));
    // Documents and spreadsheets are no packs.
    let is_other = |path: &PathBuf| tables::is_to_bring_in(state, path) && path.extension().is_none_or(|ending| ending != "txt");
    match paths.len() {
        0 => None,
        2.. if paths.iter().any(is_other) => Some(Command::Tables(TablesCommand::Import(ImportCommand::BringFirst(paths)))),
        1 if paths.iter().all(|path| tables::is_to_bring_in(state, path)) => paths.pop().and_then(bring),
        1 => paths.pop().map(|path| Command::File(FileCommand::Open(path))),
        _ if is_whole => Some(Command::Packs(PackCommand::BringBack(paths))),
        _ => paths.into_iter().next().map(|path| Command::File(FileCommand::Open(path))),
    }
}

fn effect(app: &mut App, effect: PackEffect) {
    app.effect(Effect::Pack(effect));
}
