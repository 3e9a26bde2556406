//! Closing the window: it stays until everything is on the disk.

use super::Shell;
use crate::app::file::FileCommand;
use crate::app::settings::SettingsCommand;
use crate::app::{Command, Ports};
use crate::store::WindowPlace;
use eframe::egui::{Context, ViewportCommand};
use std::time::{Duration, Instant};

/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_secs(20);

impl<P: Ports> Shell<P> {
    /// Someone wants to close the window: it stays until everything is on the disk, or they say that it need not be.
    pub(super) fn close_when_saved(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && !self.app.state().may_quit {
            self.remember_window(ctx);
            self.dispatch(Command::File(FileCommand::Quit));
        }
        match (asked, self.app.state().may_quit) {
            (true, false) => ctx.send_viewport_cmd(ViewportCommand::CancelClose),
            (false, true) if !std::mem::replace(&mut self.closes, true) => ctx.send_viewport_cmd(ViewportCommand::Close),
            (_, true) | (false, false) => {}
        }
    }

    /// The program ends, whether or not anyone was asked: a Mac that is shut down comes by here without closing the window.
    pub(super) fn end(&mut self) {
        if !self.app.state().may_quit {
            self.dispatch(Command::File(FileCommand::Quit));
        }
        // A save that is on its way may have to be followed by another.
        let patience = Instant::now() + PATIENCE;
        while !self.app.state().may_quit && self.app.state().is_leaving() && self.app.state().dialog.is_none() && Instant::now() < patience
        {
            std::thread::sleep(Duration::from_millis(5));
            self.exchange();
        }
        for event in self.ports.finish() {
            self.app.handle(event);
        }
    }

    /// The window opens as large as it was; where, the system knows best: screens come and go.
    fn remember_window(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let (size, maximised) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect.map(|rect| rect.size() * zoom), viewport.maximized.unwrap_or(false))
        });
        let before = self.app.state().settings.window;
        let place = match (before, size) {
            (Some(before), _) if maximised => WindowPlace { maximised, ..before },
            (_, Some(size)) => WindowPlace { width: size.x.round(), height: size.y.round(), maximised },
            (_, None) => return,
        };
        self.dispatch(Command::Settings(SettingsCommand::Window(place)));
    }
}
