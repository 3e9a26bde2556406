//! Going to another screen by key takes the keyboard along, so that the next press of Tab or an arrow is there and a screen reader
//! says where one is.

use crate::app::{AppState, Screen};
use crate::ui::panes;
use crate::ui::screens::Screens;
use eframe::egui::{Context, Event};

/// So many frames a screen has to give the keyboard to what it likes.
const PATIENCE: u8 = 2;

/// Looks where the keyboard is when another screen is shown.
#[derive(Default)]
pub(super) struct Arrival {
    shown: Option<Screen>,
    /// Whether what was pressed last was a key; a session that is read from the disk is there some frames after it.
    by_key: bool,
    frames_left: u8,
}

impl Arrival {
    /// To be asked once a frame, before the screen is drawn.
    pub(super) fn look(&mut self, ctx: &Context, state: &AppState, screens: &mut Screens) {
        if self.shown.replace(state.screen) != Some(state.screen) {
            self.frames_left = if self.by_key && state.screen != Screen::Home { PATIENCE } else { 0 };
        }
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Key { pressed: true, .. } => self.by_key = true,
                    Event::PointerButton { pressed: true, .. } => self.by_key = false,
                    _ => {}
                }
            }
        });
        if self.frames_left == 0 || state.dialog.is_some() {
            return;
        }
        ctx.request_repaint();
        self.frames_left -= 1;
        if self.frames_left == 0 && ctx.memory(|memory| memory.focused().is_none()) {
            let screen_takes_it = state.screen == Screen::Themes && state.open.as_ref().is_some_and(|open| screens.themes.come(open));
            if !screen_takes_it {
                panes::go_to_screen(ctx);
            }
        }
    }
}
