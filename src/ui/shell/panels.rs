//! The parts of the window, and F6, which goes from one to the next.

use crate::app::AppState;
use crate::ui::keys;
use eframe::egui::{Context, FocusDirection, Key, KeyboardShortcut, Modifiers, Rect, Ui};

/// A part of the window, in the order in which F6 goes through them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// The bar.
    Top,
    /// The screens to go to.
    Rail,
    /// The screen.
    Screen,
}

impl Part {
    const ALL: [Self; 3] = [Self::Top, Self::Rail, Self::Screen];

    fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

/// Where the parts are, and which of them is to get the focus.
#[derive(Default)]
pub(super) struct Panels {
    places: [Option<Rect>; 3],
    wanted: Option<Part>,
}

impl Panels {
    /// Looks whether F6 was pressed; with a session open and nothing over it.
    pub(super) fn begin(&mut self, ctx: &Context, state: &AppState) {
        let there = state.open.is_some() && state.screen != crate::app::Screen::Home && state.dialog.is_none();
        if there && keys::take(ctx, KeyboardShortcut::new(Modifiers::NONE, Key::F6)) {
            self.wanted = Some(self.focused(ctx).map_or(Part::Top, Part::next));
            // Nothing in between is to keep it.
            if let Some(id) = ctx.memory(|memory| memory.focused()) {
                ctx.memory_mut(|memory| memory.surrender_focus(id));
            }
        }
    }

    /// The part that has the focus.
    fn focused(&self, ctx: &Context) -> Option<Part> {
        let id = ctx.memory(|memory| memory.focused())?;
        let rect = ctx.read_response(id)?.rect;
        Part::ALL.into_iter().find(|part| self.places[*part as usize].is_some_and(|place| place.contains(rect.center())))
    }

    /// Draws a part; where it was asked for, its first control gets the focus.
    pub(super) fn part_ui<R>(&mut self, ui: &mut Ui, part: Part, add: impl FnOnce(&mut Ui) -> R) -> R {
        if self.wanted == Some(part) {
            self.wanted = None;
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
            ui.ctx().request_repaint();
        }
        let before = ui.available_rect_before_wrap();
        let inner = add(ui);
        let after = ui.available_rect_before_wrap();
        self.places[part as usize] = Some(taken(before, after));
        inner
    }
}

/// What a panel at an edge has taken of the room; a panel in the middle leaves it as it was.
fn taken(before: Rect, after: Rect) -> Rect {
    if after.top() > before.top() {
        before.with_max_y(after.top())
    } else if after.left() > before.left() {
        before.with_max_x(after.left())
    } else {
        before
    }
}
