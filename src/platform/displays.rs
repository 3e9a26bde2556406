//! Which displays there are, and on which of them the window is, as far as the system says.

use crate::app::projecting::{Display, Displays};
use eframe::egui::{Context, Rect};
use std::time::{Duration, Instant};

/// Not looked at more often than this, unless the window moves or gets the keyboard.
const PATIENCE: Duration = Duration::from_secs(5);

/// Looks at the displays now and then. It asks for no frame of its own: an idle window stays idle.
#[derive(Debug, Default)]
pub struct DisplayWatch {
    looked: Option<Instant>,
    seen: (Option<Rect>, Option<bool>),
}

impl DisplayWatch {
    /// The displays, where it is time to look; none: no news, or there is no window.
    pub fn look(&mut self, ctx: &Context, frame: &eframe::Frame) -> Option<Displays> {
        let seen = ctx.input(|input| (input.viewport().outer_rect, input.viewport().focused));
        let is_due = self.looked.is_none_or(|at| at.elapsed() >= PATIENCE);
        if !is_due && seen == self.seen {
            return None;
        }
        (self.looked, self.seen) = (Some(Instant::now()), seen);
        let window = frame.winit_window()?;
        let mut all = Vec::new();
        for monitor in window.available_monitors() {
            all.push(display(monitor.position().into(), monitor.size().into()));
        }
        let of = |position: (i32, i32), size: (u32, u32)| Some(display(position, size)).filter(|display| display.size != (0, 0));
        let current = window.current_monitor().and_then(|monitor| of(monitor.position().into(), monitor.size().into()));
        let main = window.primary_monitor().and_then(|monitor| of(monitor.position().into(), monitor.size().into()));
        Some(Displays { all, current, main })
    }
}

const fn display(position: (i32, i32), size: (u32, u32)) -> Display {
    Display { position, size }
}
