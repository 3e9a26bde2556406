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
    by_key: bool,
    frames_left: u8,
}

impl Arrival {
    /// To be asked once a frame, before the screen is drawn.
    pub(super) fn look(&mut self, ctx: &Context, state: &AppState, screens: &mut Screens) {
        if self.shown.replace(state.screen) != Some(state.screen) {
            self.frames_left = if self.by_key && state.screen != Screen::Home { PATIENCE } else { 0 };
        }
        self.by_key = ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. })));
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
