//! A look that a control has without a pointer or the keyboard on it, for the page of every widget.

use eframe::egui::{Response, Ui, UiBuilder, UiStackInfo};

/// Where the tag is found.
const TAG: &str = "pose";

/// What a control is to look like, whatever the pointer and the keyboard do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pose {
    /// Under the pointer.
    Hovered,
    /// Held down.
    Pressed,
    /// With the keyboard.
    Focused,
}

/// Draws controls in a pose.
pub fn posed_ui<R>(ui: &mut Ui, pose: Pose, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().ui_stack_info(UiStackInfo::default().with_tag_value(TAG, pose));
    ui.scope_builder(builder, add).inner
}

fn pose(ui: &Ui) -> Option<Pose> {
    ui.stack().iter().find_map(|node| node.tags().get_downcast::<Pose>(TAG).copied())
}

/// Whether a control is drawn as under the pointer.
pub(super) fn is_hovered(ui: &Ui, response: &Response) -> bool {
    response.hovered() || matches!(pose(ui), Some(Pose::Hovered | Pose::Pressed))
}

/// Whether a control is drawn as held down.
pub(super) fn is_pressed(ui: &Ui, response: &Response) -> bool {
    response.is_pointer_button_down_on() || pose(ui) == Some(Pose::Pressed)
}

/// Whether a control is drawn with the keyboard on it.
pub(super) fn is_focused(ui: &Ui, id: eframe::egui::Id) -> bool {
    // Not the response's own word, which is no while another window is in front: who comes back should find the place again.
    ui.memory(|memory| memory.has_focus(id)) || pose(ui) == Some(Pose::Focused)
}
