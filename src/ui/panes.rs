//! The parts of the window, and F6, which goes from one to the next: the bar, the rail, the screen, and the columns of a screen.
//!
//! A part begins where [`pane`] is called; parts come in the order in which they are drawn.

use super::keys;
use super::widgets::place_of;
use eframe::egui::{Context, FocusDirection, Id, Key, KeyboardShortcut, Modifiers, Rect, Ui, plugin};

/// Begins a part of the window that takes `rect` and is drawn next. Where F6 goes to it, what had the focus in it last gets it again,
/// else its first control.
pub fn pane(ui: &Ui, rect: Rect) {
    begin(ui, rect);
}

/// A part of the window that is a panel at an edge, which takes what it needs of the room.
pub(super) fn edge_pane_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let before = ui.available_rect_before_wrap();
    let place = begin(ui, before);
    let inner = add(ui);
    let taken = taken(before, ui.available_rect_before_wrap());
    if let Some(pane) = ui.ctx().plugin_or_default::<Panes>().lock().drawn.get_mut(place) {
        pane.rect = taken;
    }
    inner
}

/// Looks whether F6 was pressed, alone or with Shift.
pub(super) fn look_for_f6(ctx: &Context) {
    for (modifiers, on) in [(Modifiers::NONE, true), (Modifiers::SHIFT, false)] {
        if keys::take(ctx, KeyboardShortcut::new(modifiers, Key::F6)) {
            let focused = ctx.memory(|memory| memory.focused());
            let at = focused.and_then(|id| place_of(ctx, id)).map(|place| place.rect);
            ctx.plugin_or_default::<Panes>().lock().go(focused.zip(at), on);
            // Nothing in between is to keep it.
            if let Some(id) = focused {
                ctx.memory_mut(|memory| memory.surrender_focus(id));
            }
        }
    }
}

/// Goes to what the screen is about, as F6 does: its first column, or all of it where it has none.
pub(super) fn go_to_screen(ctx: &Context) {
    let panes = ctx.plugin_or_default::<Panes>();
    let mut panes = panes.lock();
    panes.wanted = Some(if panes.shown.len() > SCREEN + 1 { SCREEN + 1 } else { SCREEN });
}

/// Notes a part; its place among those drawn so far.
fn begin(ui: &Ui, rect: Rect) -> usize {
    let panes = ui.ctx().plugin_or_default::<Panes>();
    let mut panes = panes.lock();
    let place = panes.drawn.len();
    let last = panes.shown.get(place).and_then(|pane| pane.last);
    panes.drawn.push(Pane { rect, last });
    if panes.wanted == Some(place) && !ui.is_sizing_pass() {
        panes.wanted = None;
        let there = last.filter(|id| place_of(ui.ctx(), *id).is_some_and(|place| rect.contains(place.rect.center())));
        ui.memory_mut(|memory| match there {
            Some(id) => memory.request_focus(id),
            None => memory.move_focus(FocusDirection::Next),
        });
        ui.ctx().request_repaint();
    }
    place
}

/// The screen as a part, with its head: the bar and the rail come before it, its columns after it.
const SCREEN: usize = 2;

/// A part of the window.
#[derive(Clone, Copy)]
struct Pane {
    rect: Rect,
    /// What had the focus in it last.
    last: Option<Id>,
}

/// Where the parts are, and which of them is to get the focus.
#[derive(Default)]
struct Panes {
    /// As of the last frame.
    shown: Vec<Pane>,
    /// As far as this frame is drawn.
    drawn: Vec<Pane>,
    wanted: Option<usize>,
    /// Where F6 went last, with what got the focus: a part without controls passes it on, and is not where it is then.
    went: Option<(usize, Option<Id>)>,
}

impl Panes {
    fn go(&mut self, focused: Option<(Id, Rect)>, on: bool) {
        let count = self.shown.len();
        if count == 0 {
            return;
        }
        let went = self.went.filter(|(_, id)| *id == focused.map(|(id, _)| id)).map(|(place, _)| place);
        // The innermost: it is drawn after what is round it.
        let at = |(_, rect): (Id, Rect)| self.shown.iter().rposition(|pane| pane.rect.contains(rect.center()));
        let now = went.or_else(|| focused.and_then(at)).filter(|place| *place < count);
        let next = match now {
            None => 0,
            Some(place) if on => (place + 1) % count,
            Some(place) => (place + count - 1) % count,
        };
        self.wanted = Some(next);
        self.went = Some((next, None));
    }
}

impl plugin::Plugin for Panes {
    fn debug_name(&self) -> &'static str {
        "panes"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if self.drawn.is_empty() {
            return;
        }
        self.shown = std::mem::take(&mut self.drawn);
        // A part that is not there cannot be gone to, and is not waited for.
        self.wanted = self.wanted.filter(|place| *place < self.shown.len());
        let focused = ui.memory(|memory| memory.focused());
        if let Some((_, id @ None)) = &mut self.went
            && self.wanted.is_none()
        {
            *id = focused;
        }
        let Some((id, rect)) = focused.and_then(|id| place_of(ui.ctx(), id)).map(|place| (place.id, place.rect)) else {
            return;
        };
        if let Some(pane) = self.shown.iter_mut().rev().find(|pane| pane.rect.contains(rect.center())) {
            pane.last = Some(id);
        }
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
