//! The frame around the screens, and the way from a frame to what it changes.

mod arrival;
mod closing;
mod dropped;
mod pack_bar;
mod projecting;
mod rail;
mod read_only;
mod running;
mod save_state;
mod to_settle;
mod top_bar;

use super::room::{self, RoomWindow};
use super::screens::{self, Screens};
use super::widgets::{ToastAnswer, toasts_ui};
use super::{dialogs, keys, panes, theme, widgets};
use crate::app::agenda::AgendaCommand;
use crate::app::file::{FileCommand, RecoveryCommand};
use crate::app::projecting::ProjectingCommand;
use crate::app::room::RoomCommand;
use crate::app::settings::{SettingsCommand, ZOOMS};
use crate::app::{App, AppState, Command, Outbox, Ports, Screen, ToastKind};
use crate::platform::DisplayWatch;
use crate::platform::window::SMALLEST;
use crate::words;
use arrival::Arrival;
use eframe::egui::{CentralPanel, Context, Event, Frame, Margin, Ui, ViewportCommand};
use std::thread;
use std::time::{Duration, Instant};
use theme::Tone;

/// Room for so much more or less is no other room.
const SAME_ROOM: f32 = 0.005;

/// The program in its window.
pub struct Shell<P: Ports> {
    app: App,
    ports: P,
    screens: Screens,
    displays: DisplayWatch,
    arrival: Arrival,
    room: RoomWindow,
    title: String,
    /// The window was told to close.
    closes: bool,
    frames: u64,
}

impl<P: Ports> Shell<P> {
    /// A program that talks to the world through `ports`.
    pub fn new(app: App, ports: P) -> Self {
        Self {
            app,
            ports,
            screens: Screens::default(),
            displays: DisplayWatch::default(),
            arrival: Arrival::default(),
            room: RoomWindow::default(),
            title: String::new(),
            closes: false,
            frames: 0,
        }
    }

    /// Opens a session where one was named; looks whether an earlier run of the program left words behind.
    pub fn start(&mut self, open: Option<FileCommand>) {
        if let Some(open) = open {
            self.dispatch(Command::File(open));
        }
        self.dispatch(Command::File(FileCommand::Recovery(RecoveryCommand::Look)));
    }

    /// Waits a little for the session that was asked for at the start, so that the window opens with it and not with what is about to go.
    pub fn wait_for_session(&mut self, most: Duration) {
        let until = Instant::now() + most;
        while Instant::now() < until {
            self.exchange();
            let state = self.app.state();
            if state.open.is_some() || state.dialog.is_some() || !state.toasts.is_empty() {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// The program behind the window.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// What carries effects out.
    pub const fn ports(&self) -> &P {
        &self.ports
    }

    /// How many frames were drawn: a window that has nothing to show draws none.
    pub const fn frames(&self) -> u64 {
        self.frames
    }

    /// Runs a command as if someone had pressed a button.
    pub fn dispatch(&mut self, command: Command) {
        self.app.dispatch(command);
        self.exchange();
    }

    /// What has to happen whether or not the window is drawn: events, the clock, saving.
    pub fn logic(&mut self, ctx: &Context) {
        self.exchange();
        self.app.tick();
        self.exchange();
        theme::choose(ctx, self.app.state().settings.theme);
        self.fit(ctx);
        self.say_title(ctx);
        self.follow_room(ctx);
        self.close_when_saved(ctx);
        ctx.request_repaint_after(self.app.next_wake());
    }

    /// Draws the window and runs what was asked for in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.frames += 1;
        ui.ctx().accesskit_node_builder(eframe::egui::accesskit_root_id(), |node| node.set_label(self.title.as_str()));
        let mut out = Outbox::default();
        let state = self.app.state();
        let is_held = is_a_key_held(ui.ctx());
        self.room.show(ui.ctx(), state);
        if state.room.is_here() && state.dialog.is_none() {
            room::here_ui(ui, state.room.screen(), &mut out);
            self.run(ui, &mut out, is_held);
            return;
        }
        self.arrival.look(ui.ctx(), state, &mut self.screens);
        keys::send_actions(ui.ctx(), state, &mut out);
        dropped::take_dropped(ui.ctx(), state, &mut out);
        if state.dialog.is_none() {
            panes::look_for_f6(ui.ctx());
        }
        let screens = &mut self.screens;
        if state.screen == Screen::Home {
            screen_ui(ui, |ui| screens::home::home_ui(ui, state, &mut screens.home, &mut out));
        } else {
            session_ui(ui, state, screens, &mut out);
        }
        dialogs::dialog_ui(ui.ctx(), state, &mut out);
        toasts_of(ui.ctx(), state, &mut out);
        self.app.was_drawn();
        self.run(ui, &mut out, is_held);
    }

    /// Runs what was asked for in a frame. A key that is held down was pressed once, where pressing it again does more.
    fn run(&mut self, ui: &Ui, out: &mut Outbox, is_held: bool) {
        let (commands, is_covered) = (out.take(), self.app.state().dialog.is_some());
        let mut is_changed = !commands.is_empty();
        for command in commands {
            let is_once = match command {
                Command::Undo => self.app.state().is_asked_to_undo(),
                Command::Agenda(AgendaCommand::FinishAndStartNext | AgendaCommand::GoBack) => true,
                _ => false,
            };
            if !(is_held && is_once) {
                self.app.dispatch(command);
            }
        }
        if !is_covered {
            is_changed |= self.app.do_what_waited();
        }
        if is_changed {
            // What they change is drawn in a frame of its own.
            ui.ctx().request_repaint();
        }
        self.exchange();
    }

    /// Sends effects out and takes in what has come back, until there is nothing more of either.
    fn exchange(&mut self) {
        loop {
            for effect in self.app.take_effects() {
                self.ports.begin(effect);
            }
            let arrived = self.ports.arrived();
            if arrived.is_empty() {
                return;
            }
            for event in arrived {
                self.app.handle(event);
            }
        }
    }

    /// Brings the room's window what it shows, and runs what was asked for in it.
    fn follow_room(&mut self, ctx: &Context) {
        if ctx.embed_viewports() == self.app.state().room.can_have_window() {
            self.dispatch(Command::Room(RoomCommand::Windows(!ctx.embed_viewports())));
        }
        for command in self.room.exchange(ctx, self.app.state()) {
            self.dispatch(command);
        }
    }

    /// Draws everything as large as the person chose, as far as the window has room for it.
    fn fit(&mut self, ctx: &Context) {
        // The toolkit's own keys would know nothing of the settings.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let room = ctx.content_rect().size() * ctx.zoom_factor();
        let most = (room.x / SMALLEST[0]).min(room.y / SMALLEST[1]).max(ZOOMS[0]);
        if most.is_finite() && (most - self.app.state().most_zoom).abs() > SAME_ROOM {
            self.dispatch(Command::Settings(SettingsCommand::MostZoom(most)));
        }
        ctx.set_zoom_factor(self.app.state().zoom());
    }

    /// Says in the list of windows what is open.
    fn say_title(&mut self, ctx: &Context) {
        let title = words::file::window_title(self.app.state().open.as_ref().map(|open| open.session().about.title.as_str()));
        if title != self.title {
            self.title.clone_from(&title);
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }
}

impl<P: Ports> Drop for Shell<P> {
    /// Where the program falls over, what is being typed and what was not written down yet goes to the journal first.
    fn drop(&mut self) {
        if thread::panicking() {
            self.app.keep_what_is_unfinished();
            for effect in self.app.take_effects() {
                self.ports.begin(effect);
            }
            self.ports.finish();
        }
    }
}

/// Whether a key is repeated because someone holds it down.
fn is_a_key_held(ctx: &Context) -> bool {
    ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, repeat: true, .. })))
}

/// Draws the open session: bar, rail and screen.
fn session_ui(ui: &mut Ui, state: &AppState, screens: &mut Screens, out: &mut Outbox) {
    let Some(open) = &state.open else { return };
    panes::edge_pane_ui(ui, |ui| {
        top_bar::top_bar_ui(ui, state, open, out);
        projecting::projecting_ui(ui, state, out);
        read_only::read_only_ui(ui, open, out);
        to_settle::to_settle_ui(ui, open, out);
        pack_bar::pack_bar_ui(ui, open, out);
    });
    panes::edge_pane_ui(ui, |ui| rail::rail_ui(ui, state, out));
    screen_ui(ui, |ui| match state.screen {
        Screen::Home => {}
        Screen::Agenda => screens::agenda::agenda_ui(ui, state, open, &mut screens.agenda, out),
        Screen::Tables => screens::tables::tables_ui(ui, state, open, &mut screens.tables, out),
        Screen::Themes => screens::themes::themes_ui(ui, state, open, &mut screens.themes, out),
        Screen::NextSteps => screens::next_steps::next_steps_ui(ui, state, open, &mut screens.next_steps, out),
        Screen::WriteUp => screens::write_up::write_up_ui(ui, state, open, &mut screens.write_up, out),
    });
}

/// The room for a screen.
fn screen_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.paper).inner_margin(Margin::same(tokens.space.xl as i8));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        panes::pane(ui, ui.max_rect());
        add(ui);
    });
}

/// Draws the messages.
fn toasts_of(ctx: &Context, state: &AppState, out: &mut Outbox) {
    let tone = |kind| match kind {
        ToastKind::Done => Tone::Green,
        ToastKind::Remark => Tone::Plain,
        ToastKind::Question | ToastKind::Warning => Tone::Amber,
        ToastKind::Error => Tone::Red,
    };
    let shown = state.toasts.iter().map(|toast| {
        let action = toast.action.as_ref().map(|(label, _)| label.as_str());
        widgets::Toast { tone: tone(toast.kind), text: &toast.text, action }
    });
    if let Some((index, answer)) = toasts_ui(ctx, &shown.collect::<Vec<_>>())
        && let Some(toast) = state.toasts.get(index)
    {
        if let (ToastAnswer::Action, Some((_, command))) = (answer, &toast.action) {
            out.send(command.clone());
        }
        out.send(Command::DismissToast(toast.id));
    }
}

impl<P: Ports> eframe::App for Shell<P> {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        if let Some(displays) = self.displays.look(ctx, frame) {
            self.dispatch(Command::Projecting(ProjectingCommand::Seen(displays)));
        }
        Self::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        Self::ui(self, ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.end();
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
