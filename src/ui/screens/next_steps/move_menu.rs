//! What a drag of a card does, as a menu.

use crate::app::next_steps::{NextStepsCommand, StepCard};
use crate::app::{Command, Outbox};
use crate::model::Stage;
use crate::ui::theme::Icon;
use crate::ui::widgets::{IconButton, menu_ui};
use crate::words;
use eframe::egui::Ui;

/// How wide the menu of a card is.
const WIDTH: f32 = 184.0;

/// Draws the button and the menu that it opens.
pub(super) fn move_menu_ui(ui: &mut Ui, stage: Stage, card: &StepCard, out: &mut Outbox) {
    let name = say!("next-steps-move-to", what = card.what.as_str());
    let button = ui.add(IconButton::new(Icon::ArrowRight, &name).small());
    menu_ui(ui, &button, WIDTH, |menu| {
        for to in Stage::ALL.into_iter().filter(|to| *to != stage) {
            if menu.entry(words::next_step::stage(to), None) {
                out.send(Command::NextSteps(NextStepsCommand::Place { step: card.id, stage: to, before: None }));
            }
        }
        menu.separator();
        for (label, key, down) in [(say!("next-steps-up"), "Alt+Up", false), (say!("next-steps-down"), "Alt+Down", true)] {
            if menu.entry(label, Some(key)) {
                out.send(Command::NextSteps(NextStepsCommand::Reach(card.id)));
                out.send(Command::NextSteps(NextStepsCommand::MoveWithin { down }));
            }
        }
    });
}
