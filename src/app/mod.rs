//! The controller: what the window shows and what happens when someone acts. It knows no screen toolkit.
//!
//! Screens read [`AppState`] and send [`Command`]s; [`App::dispatch`] runs them. What touches the world outside
//! (files, dialogs) leaves as an [`Effect`] and comes back as an [`Event`]. One file an area: its commands, its view state
//! and how they run.

pub mod actions;
pub mod agenda;
mod awake;
mod command;
pub mod comparing;
mod effect;
pub mod erase;
pub mod file;
pub mod home;
mod journal;
pub mod next_steps;
mod open;
pub mod packs;
pub mod palette;
mod ports;
pub mod projecting;
pub mod replace;
pub mod room;
pub mod selection;
pub mod session;
pub mod settings;
#[cfg(test)]
mod standing_clock;
mod state;
pub mod tables;
#[cfg(test)]
mod tests;
pub mod themes;
mod toast;
pub mod typed;
mod undo;
pub mod write_up;

pub use command::{Command, Outbox, Towards};
pub use effect::{
    DamageEffect, Effect, Event, JournalEffect, LookEffect, LookEvent, PathPurpose, VersionContents, VersionsEffect, VersionsEvent,
    WhatToRead,
};
pub use erase::{EraseEffect, EraseEvent, Erased, FinishedErasing, Left, Why};
pub use open::{Open, Standing};
pub use ports::{Clock, Ports};
pub use state::{AppState, Dialog, HelpPage, Screen};
pub use toast::{Toast, ToastKind};

use crate::edit::{Edit, Ids};
use crate::words;
use std::collections::VecDeque;
use std::time::Duration;

/// The running program, without its window.
pub struct App {
    state: AppState,
    ids: Ids,
    clock: Box<dyn Clock>,
    effects: VecDeque<Effect>,
    awake: awake::Awake,
}

impl App {
    /// A program that has just started, with nothing open.
    #[must_use]
    pub fn new(clock: Box<dyn Clock>, ids: Ids) -> Self {
        let mut app = Self { state: AppState::default(), ids, clock, effects: VecDeque::new(), awake: awake::Awake::default() };
        app.tick();
        app
    }

    /// What there is to show.
    #[must_use]
    pub const fn state(&self) -> &AppState {
        &self.state
    }

    /// Runs one command.
    pub fn dispatch(&mut self, command: Command) {
        match command {
            Command::GoTo(screen) => self.go_to(screen),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::EndTyping => self.with_open(|open| open.document.seal()),
            Command::Type(field, text) => typed::type_in(self, field, text),
            Command::Leave(field) => typed::leave(self, &field),
            Command::Commit(edit) => self.commit(*edit),
            Command::ShowDialog(dialog) => self.state.dialog = Some(*dialog),
            Command::CloseDialog => self.close_dialog(),
            Command::DismissToast(id) => self.state.toasts.retain(|toast| toast.id != id),
            Command::File(command) => {
                typed::settle(self);
                file::run(self, command);
            }
            Command::Packs(command) => {
                typed::settle(self);
                packs::run(self, command);
            }
            Command::Erase(command) => erase::run(self, command),
            Command::Palette(command) => palette::run(self, command),
            Command::Projecting(command) => projecting::run(self, command),
            Command::Room(command) => room::run(self, command),
            Command::Settings(command) => settings::run(self, command),
            Command::Home(command) => home::run(self, command),
            Command::Session(command) => session::run(self, command),
            Command::Agenda(command) => agenda::run(self, command),
            Command::GiveWay(command) => agenda::give_way(self, command),
            Command::Tables(command) => tables::run(self, command),
            Command::Themes(command) => themes::run(self, command),
            Command::NextSteps(command) => next_steps::run(self, command),
            Command::Replace(command) => replace::run(self, command),
            Command::WriteUp(command) => write_up::run(self, command),
        }
        self.refresh();
        journal::write(self);
    }

    /// Takes in what came back from outside.
    pub fn handle(&mut self, event: Event) {
        file::handle(self, event);
        self.refresh();
        journal::write(self);
    }

    /// Looks at the clock: what is due is done, what is shown is brought up to now.
    pub fn tick(&mut self) {
        self.state.now = self.clock.now();
        self.state.zone = self.clock.zone();
        self.state.toasts.retain(|toast| !toast.is_over(self.clock.since_start()));
        file::save_if_due(self);
        settings::write_if_due(self);
        self.refresh();
        agenda::watch(self);
        awake::look(self);
        journal::write_if_due(self);
    }

    /// Takes note that what there is to show was drawn.
    pub fn was_drawn(&mut self) {
        agenda::was_drawn(self);
    }

    /// When the program has to look at the clock next, from now: at the next whole second while an item runs,
    /// else at the next whole minute, and earlier when a save or a toast is due.
    #[must_use]
    pub fn next_wake(&self) -> Duration {
        let into_second = Duration::from_nanos(u64::from(self.state.now.subsec_nanosecond().unsigned_abs()));
        let to_second = Duration::from_secs(1).saturating_sub(into_second);
        let runs = self.state.open.as_ref().is_some_and(|open| open.schedule.running().is_some());
        let to_clock = if runs {
            to_second
        } else {
            let second = u64::try_from(self.state.now.as_second().rem_euclid(60)).unwrap_or_default();
            to_second + Duration::from_secs(59 - second.min(59))
        };
        if self.state.open.as_ref().is_some_and(Open::compares) {
            return comparing::REST;
        }
        let now = self.clock.since_start();
        let toasts = self.state.toasts.iter().filter_map(|toast| toast.over_at);
        let due =
            toasts.chain(file::save_due_at(&self.state)).chain(settings::write_due_at(&self.state)).chain(journal::due_at(&self.state));
        due.map(|at| at.saturating_sub(now)).fold(to_clock, Duration::min)
    }

    /// Does what waited for a dialog to be off the screen; whether there was anything.
    pub fn do_what_waited(&mut self) -> bool {
        let waiting = std::mem::take(&mut self.state.waiting);
        let is_any = !waiting.is_empty();
        waiting.into_iter().for_each(|command| self.dispatch(command));
        is_any
    }

    /// What is to be done outside, first in, first out.
    pub fn take_effects(&mut self) -> impl Iterator<Item = Effect> + use<> {
        std::mem::take(&mut self.effects).into_iter()
    }

    /// Sends everything to the journal that is not in it yet, what is being typed too: the program is about to fall over.
    pub fn keep_what_is_unfinished(&mut self) {
        journal::write(self);
        let _ = journal::write_typed(self);
    }

    fn go_to(&mut self, screen: Screen) {
        typed::settle(self);
        self.with_open(|open| open.document.seal());
        if self.state.has_screen(screen) {
            self.state.screen = screen;
        }
    }

    /// Closes the dialog. Where it asked about files, what waited for the answer does not happen.
    fn close_dialog(&mut self) {
        typed::settle(self);
        match self.state.dialog.take() {
            Some(Dialog::File(file::FileDialog::TypePath { purpose, .. })) => file::not_typed(self, purpose),
            Some(Dialog::File(_)) => file::stay(self),
            Some(Dialog::Home(_)) => home::closed(self),
            Some(Dialog::Replace) => replace::closed(self),
            Some(Dialog::Packs(dialog)) => packs::closed(self, &dialog),
            _ => {}
        }
    }

    /// Applies an edit to the open session and says so where it cannot be.
    fn commit(&mut self, edit: Edit) {
        if self.refuses_changes() {
            return;
        }
        let Some(open) = self.state.open.as_ref() else { return };
        let caption = words::edits::caption(&edit, open.session());
        if let Err(err) = self.committed(edit, caption) {
            self.toast(ToastKind::Error, words::sentence(&err.to_string()), None);
        }
    }

    /// Applies an edit as a step of undo of its own, under a name that may be more than its edits say. Whether it changed anything.
    fn commit_alone(&mut self, edit: Edit, caption: impl Into<String>) -> Result<bool, crate::edit::EditError> {
        self.with_open(|open| open.document.seal());
        let is_changed = self.committed(edit, caption)?;
        self.with_open(|open| open.document.seal());
        Ok(is_changed)
    }

    /// As [`App::commit_alone`], and says what came of it: why it could not be done, or, with a way back, that it was. Whether it changed
    /// anything.
    fn commit_and_say(&mut self, edit: Edit, caption: impl Into<String>, done: Option<String>) -> bool {
        match self.commit_alone(edit, caption) {
            Ok(is_changed) => {
                if let Some(done) = done.filter(|_| is_changed) {
                    let undo = (words::edits::undo().to_owned(), Command::Undo);
                    self.toast(ToastKind::Done, done, Some(undo));
                }
                is_changed
            }
            Err(err) => {
                self.toast(ToastKind::Error, words::sentence(&err.to_string()), None);
                false
            }
        }
    }

    /// Makes another state of the open session what it says, as one step that can be undone: a merge, an earlier version, what a journal
    /// or a pack brings. Whether that is anything else than it said.
    fn take_in(&mut self, outcome: &crate::model::Session, caption: impl Into<String>) -> Result<bool, crate::edit::EditError> {
        let Some(open) = self.state.open.as_ref() else { return Ok(false) };
        self.commit_alone(Edit::between(open.session(), outcome), caption)
    }

    /// Applies an edit; whether it changed anything. What a command does next reads figures that fit the session as it is now.
    fn committed(&mut self, edit: Edit, caption: impl Into<String>) -> Result<bool, crate::edit::EditError> {
        let Some(open) = self.state.open.as_mut() else { return Ok(false) };
        let committed = open.document.commit(edit, caption);
        if matches!(committed, Ok(crate::document::Committed::Changed)) {
            self.drop_offers_to_undo();
            file::changed(self);
        }
        self.refresh();
        committed.map(|committed| committed == crate::document::Committed::Changed)
    }

    /// Whether the open session can only be read here; says so, once. What takes words out of a field or a dialog asks first, so
    /// that they stay where they were typed.
    fn refuses_changes(&mut self) -> bool {
        let Some(read_only) = self.state.open.as_ref().and_then(|open| open.file.read_only.as_ref()) else { return false };
        let why = match read_only {
            file::ReadOnly::Held { .. } => words::file::read_only(),
            file::ReadOnly::Newer(_) => words::newer::read_only(),
        };
        if !self.state.toasts.iter().any(|toast| toast.text == why) {
            self.toast(ToastKind::Error, why.to_owned(), None);
        }
        true
    }

    /// Takes away messages that offer to undo what is no longer the last change.
    fn drop_offers_to_undo(&mut self) {
        self.state.toasts.retain(|toast| !matches!(toast.action, Some((_, Command::Undo))));
    }

    /// Applies what an edit builder gave, or says why there is none.
    fn commit_built(&mut self, edit: Result<Edit, crate::edit::EditError>) {
        match edit {
            Ok(edit) => self.commit(edit),
            Err(err) => self.toast(ToastKind::Error, words::sentence(&err.to_string()), None),
        }
    }

    fn with_open(&mut self, act: impl FnOnce(&mut Open)) {
        if let Some(open) = self.state.open.as_mut() {
            act(open);
        }
    }

    fn toast(&mut self, kind: ToastKind, text: String, action: Option<(String, Command)>) {
        if kind == ToastKind::Done {
            // What was done before is seen on the screen by now; a row of these only hides it.
            self.state.toasts.retain(|toast| toast.kind != ToastKind::Done);
        }
        self.state.toasts.retain(|toast| toast.text != text);
        let id = self.state.next_toast;
        self.state.next_toast += 1;
        self.state.toasts.push(Toast::new(id, kind, text, action, self.clock.since_start()));
    }

    fn effect(&mut self, effect: Effect) {
        self.effects.push_back(effect);
    }

    /// Brings what is derived from the session up to its revision and the clock.
    /// Takes in what was looked for aside.
    fn looked(&mut self, found: LookEvent) {
        match found {
            LookEvent::Words { ticket, found } => replace::arrived(self, ticket, found),
            LookEvent::Same { ticket, near } => comparing::arrived(self, ticket, *near),
            LookEvent::Leaving { ticket, found } => write_up::looked_through(self, ticket, *found),
        }
    }

    fn refresh(&mut self) {
        let (now, zone) = (self.state.now, self.state.zone.clone());
        let projecting = self.state.projecting.is_on();
        if let Some(open) = self.state.open.as_mut() {
            open.notes.leave_out_chair_only(projecting);
            open.refresh(now, &zone);
            // What costs a look at every note is worked out only where it is seen.
            if self.state.screen == Screen::Themes {
                themes::refresh(open);
            }
        }
        comparing::ask(self);
        write_up::refresh(self);
        replace::refresh(self);
        home::refresh(self);
        file::refresh(self);
        tables::refresh_photos(self);
        palette::refresh(&mut self.state);
        room::refresh(&mut self.state);
        awake::ask(self);
    }
}
