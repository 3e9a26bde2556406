//! What gets the keyboard is seen: what scrolls goes there.

use eframe::egui::{Id, Ui};

/// Scrolls what has just got the keyboard into view. To be called last inside what scrolls.
pub fn follow_focus(ui: &Ui) {
    let id = ui.scope_id().with("followed-focus");
    let focused = ui.memory(|memory| memory.focused());
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<Option<Id>>(id), focused));
    let Some(response) = focused.filter(|_| focused != before).and_then(|id| ui.ctx().read_response(id)) else { return };
    let (rect, clip) = (response.rect, ui.clip_rect());
    // What is drawn above or beside what scrolls has the same place as something in it that is out of view.
    let is_elsewhere = response.interact_rect.is_positive() && !clip.intersects(response.interact_rect);
    let is_here = response.layer_id == ui.layer_id() && ui.min_rect().contains(rect.center()) && !is_elsewhere;
    if is_here && !clip.contains_rect(rect) {
        ui.scroll_to_rect(rect, None);
    }
}
