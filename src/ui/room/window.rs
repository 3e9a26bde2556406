//! The window of its own that the room's screen has, beside the program's.

use super::{asked_by_key, draw};
use crate::app::room::{RoomCommand, RoomScreen};
use crate::app::{AppState, Command};
use crate::platform::window::SMALLEST;
use eframe::egui::{CentralPanel, Context, Frame, ViewportBuilder, ViewportCommand, ViewportId, accesskit_root_id};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The window's size in points, where it does not fill a display.
const USUAL_SIZE: [f32; 2] = [960.0, 600.0];

/// What both windows share.
#[derive(Default)]
struct Shared {
    screen: RoomScreen,
    is_full: bool,
    /// What was asked for in the room's window.
    asked: Vec<Command>,
}

/// The window of its own, while there is one.
#[derive(Default)]
pub struct RoomWindow {
    shared: Arc<Mutex<Shared>>,
    /// The display that it was opened on, if it filled one.
    opened_on: Option<usize>,
    /// As it was drawn last; none: there was none.
    was_full: Option<bool>,
}

impl RoomWindow {
    fn id() -> ViewportId {
        ViewportId::from_hash_of("saltaire-room")
    }

    fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
        shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Brings the window what it shows, which draws it anew only where that is something else; what was asked for in it.
    pub fn exchange(&self, ctx: &Context, state: &AppState) -> Vec<Command> {
        let Some(is_full) = state.room.window() else { return Vec::new() };
        let mut shared = Self::lock(&self.shared);
        if shared.screen != *state.room.screen() {
            shared.screen.clone_from(state.room.screen());
            ctx.request_repaint_of(Self::id());
        }
        shared.is_full = is_full;
        std::mem::take(&mut shared.asked)
    }

    /// Keeps the window there while the room's screen has one; to be called in every frame.
    pub fn show(&mut self, ctx: &Context, state: &AppState) {
        let Some(is_full) = state.room.window() else {
            self.was_full = None;
            return;
        };
        let other = state.projecting.displays().other();
        match self.was_full.replace(is_full) {
            None => self.opened_on = other.filter(|_| is_full),
            Some(was_full) if was_full == is_full => {}
            Some(_) => {
                let command = match other {
                    Some(display) if is_full => ViewportCommand::SetMonitor(display),
                    _ => ViewportCommand::Fullscreen(is_full),
                };
                ctx.send_viewport_cmd_to(Self::id(), command);
                if is_full && other.is_none() {
                    ctx.send_viewport_cmd_to(Self::id(), ViewportCommand::Focus);
                }
            }
        }
        let title = state.open.as_ref().map(|open| open.session().about.title.as_str()).unwrap_or_default();
        let title = say!("room-window-title", title = title);
        // The person goes on working in the program's window where this is on another display.
        let mut builder = ViewportBuilder::default().with_title(&title).with_app_id("saltaire").with_active(self.opened_on.is_none());
        builder = builder.with_inner_size(USUAL_SIZE).with_min_inner_size(SMALLEST);
        if let Some(display) = self.opened_on {
            builder = builder.with_monitor(display);
        }
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(Self::id(), builder, move |ui, _class| {
            ui.ctx().accesskit_node_builder(accesskit_root_id(), |node| node.set_label(title.as_str()));
            let (screen, is_full) = {
                let shared = Self::lock(&shared);
                (shared.screen.clone(), shared.is_full)
            };
            let mut asked = asked_by_key(ui.ctx(), is_full.then_some(RoomCommand::FullScreen));
            if ui.ctx().input(|input| input.viewport().close_requested()) {
                asked.push(Command::Room(RoomCommand::Close));
            }
            if !asked.is_empty() {
                Self::lock(&shared).asked.extend(asked);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            CentralPanel::default().frame(Frame::NONE).show(ui, |ui| draw::screen_ui(ui, &screen));
        });
    }
}
