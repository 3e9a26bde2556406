//! What the toolkit leaves open about the keyboard: what gets it is seen, and the arrow keys of a list are the list's own.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{Context, EventFilter, Id, Key, Modifiers, Response, Ui, WidgetRect};

/// Scrolls what has just got the keyboard into view. To be called last inside what scrolls.
pub fn follow_focus(ui: &Ui) {
    let id = ui.scope_id().with("followed-focus");
    let focused = ui.memory(|memory| memory.focused());
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<Option<Id>>(id), focused));
    let Some(place) = focused.filter(|_| focused != before).and_then(|id| place_of(ui.ctx(), id)) else { return };
    let (rect, clip) = (place.rect, ui.clip_rect());
    // What is drawn above or beside what scrolls has the same place as something in it that is out of view.
    let is_elsewhere = place.interact_rect.is_positive() && !clip.intersects(place.interact_rect);
    let is_here = place.layer_id == ui.layer_id() && ui.min_rect().contains(rect.center()) && !is_elsewhere;
    if is_here && !clip.contains_rect(rect) {
        ui.scroll_to_rect(rect, None);
    }
}

/// Where a control was drawn last. Asking the toolkit for its response would take the keyboard from it in a frame in which the
/// pointer was pressed elsewhere.
pub fn place_of(ctx: &Context, id: Id) -> Option<WidgetRect> {
    ctx.viewport(|viewport| {
        let before = viewport.prev_pass.widgets.get(id).copied();
        let now = viewport.this_pass.widgets.get(id).copied();
        // What has not been drawn to its end yet has no place.
        now.filter(|place| place.rect.is_positive() && place.rect.is_finite()).or(before)
    })
}

/// Keeps Up and Down from taking the keyboard to whatever lies that way while a row has it: what they do is the list's to say.
pub fn hold_arrows(ui: &Ui, row: &Response) {
    if ui.memory(|memory| memory.has_focus(row.id)) {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
    }
}

/// The row that Shift with Up or Down takes the selection to.
#[must_use]
pub fn shift_target(ui: &Ui, row: Option<usize>, count: usize) -> Option<usize> {
    let row = row?;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    match (up, down) {
        (true, _) => row.checked_sub(1),
        (_, true) => Some(row + 1).filter(|row| *row < count),
        (false, false) => None,
    }
}

/// Choosing one of `count` rows of which only the chosen one takes the keyboard (`ListRow::one_of_many`): which is asked for at row `at`, by
/// pressing it, or from the chosen one by Up, Down, Home and End. The keyboard goes along with what a person chooses, and stays where it
/// is when the list chooses by itself. `list` tells lists from each other.
#[must_use]
pub fn choose_row(ui: &Ui, list: impl Hash + Debug, row: &Response, at: usize, count: usize, is_chosen: bool) -> Option<usize> {
    let id = Id::unique(("chosen-row", list));
    let mut asked = row.clicked().then_some(at);
    if is_chosen {
        hold_arrows(ui, row);
        if ui.data_mut(|data| data.remove_temp::<usize>(id)) == Some(at) {
            row.request_focus();
            row.scroll_to_me(None);
        }
        if ui.memory(|memory| memory.has_focus(row.id)) {
            let keys =
                [(Key::ArrowUp, at.checked_sub(1)), (Key::ArrowDown, Some(at + 1)), (Key::Home, Some(0)), (Key::End, count.checked_sub(1))];
            for (key, to) in keys {
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                    asked = to.filter(|to| *to < count).or(asked);
                }
            }
        }
    }
    if let Some(asked) = asked {
        ui.data_mut(|data| data.insert_temp(id, asked));
    }
    asked
}
