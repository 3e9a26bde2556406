//! Before the day: what the plan is likely to run into, beside the running order.

use crate::app::Open;
use crate::schedule::Phase;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::Card;
use crate::words;
use eframe::egui::{Label, Ui};

/// Before the day: what the plan is likely to run into. Nothing where it is likely to run into nothing.
pub(super) fn warnings_ui(ui: &mut Ui, open: &Open) {
    if open.schedule.phase != Phase::Before || open.agenda.warnings.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    Card::new().title(say!("warnings-title")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        for warning in &open.agenda.warnings {
            ui.horizontal_top(|ui| {
                ui.add(Icon::TriangleAlert.image(tokens.shape.icon, tokens.amber));
                ui.add(Label::new(tokens.body(words::warnings::of_plan(open.session(), warning))).wrap());
            });
        }
    });
}
