//! The frame around the screens, and the way from a frame to what it changes.

mod rail;
mod running;
mod top_bar;

use super::screens::{self, Screens};
use super::widgets::{ToastAnswer, toasts_ui};
use super::{dialogs, keys, theme, widgets};
use crate::app::file::FileCommand;
use crate::app::{App, Command, Effect, Outbox, Ports, Screen, ToastKind};
use eframe::egui::{CentralPanel, Context, Frame, Margin, Ui, ViewportCommand};
use theme::Tone;

/// The program in its window.
pub struct Shell<P: Ports> {
    app: App,
    ports: P,
    screens: Screens,
    closing: bool,
}

impl<P: Ports> Shell<P> {
    /// A program that talks to the world through `ports`.
    pub fn new(app: App, ports: P) -> Self {
        Self { app, ports, screens: Screens::default(), closing: false }
    }

    /// Reads what this computer remembers, and opens a session where one was named.
    pub fn start(&mut self, open: Option<FileCommand>) {
        self.ports.begin(Effect::ReadHome);
        if let Some(open) = open {
            self.dispatch(Command::File(open));
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
        self.close_when_saved(ctx);
        ctx.request_repaint_after(self.app.next_wake());
    }

    /// Draws the window and runs what was asked for in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        let mut out = Outbox::default();
        let state = self.app.state();
        keys::send_shortcuts(ui.ctx(), state, &mut out);
        let tokens = theme::tokens(ui);
        if state.screen == Screen::Home {
            let frame = Frame::new().fill(tokens.paper).inner_margin(Margin::same(tokens.space.xl as i8));
            CentralPanel::default().frame(frame).show(ui, |ui| screens::home::home_ui(ui, state, &mut self.screens.home, &mut out));
        } else if let Some(open) = &state.open {
            top_bar::top_bar_ui(ui, state, open, &mut out);
            rail::rail_ui(ui, state, &mut out);
            let frame = Frame::new().fill(tokens.paper).inner_margin(Margin::same(tokens.space.xl as i8));
            CentralPanel::default().frame(frame).show(ui, |ui| match state.screen {
                Screen::Home => {}
                Screen::Agenda => screens::agenda::agenda_ui(ui, state, open, &mut self.screens.agenda, &mut out),
                Screen::Tables => screens::tables::tables_ui(ui, state, open, &mut self.screens.tables, &mut out),
                Screen::Themes => screens::themes::themes_ui(ui, state, open, &mut self.screens.themes, &mut out),
                Screen::NextSteps => screens::next_steps::next_steps_ui(ui, state, open, &mut self.screens.next_steps, &mut out),
                Screen::WriteUp => screens::write_up::write_up_ui(ui, state, open, &mut self.screens.write_up, &mut out),
            });
        }
        dialogs::dialog_ui(ui.ctx(), state, &mut out);
        self.toasts_ui(ui.ctx(), &mut out);
        let commands = out.take();
        if !commands.is_empty() {
            // What they change is drawn in a frame of its own.
            ui.ctx().request_repaint();
        }
        for command in commands {
            self.app.dispatch(command);
        }
        self.exchange();
    }

    fn toasts_ui(&self, ctx: &Context, out: &mut Outbox) {
        let toasts = &self.app.state().toasts;
        let shown: Vec<widgets::Toast<'_>> = toasts
            .iter()
            .map(|toast| {
                let tone = match toast.kind {
                    ToastKind::Done => Tone::Green,
                    ToastKind::Remark => Tone::Plain,
                    ToastKind::Error => Tone::Red,
                };
                widgets::Toast { tone, text: &toast.text, action: toast.action.as_ref().map(|(label, _)| label.as_str()) }
            })
            .collect();
        if let Some((index, answer)) = toasts_ui(ctx, &shown)
            && let Some(toast) = toasts.get(index)
        {
            if let (ToastAnswer::Action, Some((_, command))) = (answer, &toast.action) {
                out.send(command.clone());
            }
            out.send(Command::DismissToast(toast.id));
        }
    }

    /// Sends effects out and takes in what has come back.
    fn exchange(&mut self) {
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
        for effect in self.app.take_effects() {
            self.ports.begin(effect);
        }
    }

    /// Someone wants to close the window: it stays until everything is on the disk.
    fn close_when_saved(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if !asked && !self.closing {
            return;
        }
        let open = self.app.state().open.as_ref();
        let saved = open.is_none_or(|open| open.document.is_saved());
        let stuck = open.is_some_and(|open| open.file.is_stuck());
        if saved {
            if !asked {
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        } else if asked && !self.closing {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.closing = true;
            self.dispatch(Command::File(FileCommand::Close));
        } else if asked {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        } else if stuck {
            self.closing = false;
        }
    }
}

impl<P: Ports> eframe::App for Shell<P> {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        Self::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        Self::ui(self, ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // A system that ends the program without asking, as a Mac does, comes by here all the same.
        self.dispatch(Command::File(FileCommand::Close));
        for event in self.ports.finish() {
            self.app.handle(event);
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
