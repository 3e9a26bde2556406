//! Whether all is saved, in the bar: in words with an icon, and where saving is stuck, a button that says why.

use crate::app::file::FileCommand;
use crate::app::{Command, Open, Outbox, Standing};
use crate::ui::theme::{self, Icon, Tokens, Tone};
use crate::ui::widgets::{Chip, IconButton};
use eframe::egui::{Align, Layout, Role, Sense, Ui, UiBuilder, vec2};

/// Wide enough for every state, so that nothing beside it moves.
const WIDTH: f32 = 104.0;

/// How wide it is drawn, in points.
pub(super) fn width(tokens: &Tokens, words: bool) -> f32 {
    if words { WIDTH } else { tokens.shape.control_height }
}

/// Draws it; without `words` the icon alone, which has the words as its name.
pub(super) fn save_state_ui(ui: &mut Ui, open: &Open, words: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let size = vec2(width(&tokens, words), tokens.shape.control_height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center));
    let mut ui = ui.new_child(builder);
    ui.spacing_mut().item_spacing.x = tokens.space.xs;
    match said(open) {
        None => stuck_ui(&mut ui, words, out),
        Some((icon, said)) if words => {
            ui.label(tokens.second(said));
            ui.add(icon.image(tokens.shape.small_icon, tokens.soft));
        }
        Some((icon, said)) => icon_ui(&mut ui, icon, said),
    }
}

/// The icon alone; the words are its name and shown on hover.
fn icon_ui(ui: &mut Ui, icon: Icon, said: &str) {
    let tokens = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(said);
    ui.scope_builder(builder, |ui| ui.add(icon.image(tokens.shape.icon, tokens.soft)).on_hover_text(said));
}

/// Saving does not get on by itself.
fn stuck_ui(ui: &mut Ui, words: bool, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let name = say!("shell-not-saved-why");
    let button = if words {
        ui.add(Chip::tone(Tone::Red, say!("shell-not-saved")).icon(Icon::TriangleAlert).button(name)).on_hover_text(name)
    } else {
        ui.add(IconButton::new(Icon::TriangleAlert, name).colour(tokens.red))
    };
    if button.clicked() {
        out.send(Command::File(FileCommand::Explain));
    }
}

/// Icon and words; none where it is stuck.
fn said(open: &Open) -> Option<(Icon, &'static str)> {
    match open.standing() {
        Standing::ReadOnly => Some((Icon::Lock, say!("shell-read-only"))),
        Standing::NotSaved => None,
        Standing::Saved => Some((Icon::CircleCheck, say!("shell-saved"))),
        Standing::Saving => Some((Icon::Save, say!("shell-saving"))),
    }
}
