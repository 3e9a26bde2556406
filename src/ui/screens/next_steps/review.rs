//! The steps from last time, which the room is told of first.

use super::panel::steady_ui;
use crate::app::next_steps::NextStepsCommand;
use crate::app::{Command, Open, Outbox};
use crate::model::{FromLastTime, NextStep};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Banner, Button};
use crate::words;
use eframe::egui::Ui;

/// Says above the board how many are still to be reviewed, and begins with the first.
pub(super) fn to_review_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let to_review = &open.next_steps.board.to_review;
    let Some(first) = to_review.first() else { return };
    let said = words::reuse::to_review(to_review.len());
    if Banner::new(Tone::Accent, &said).icon(Icon::History).action(say!("reuse-review")).show(ui) {
        out.send(Command::NextSteps(NextStepsCommand::Show(*first)));
    }
    ui.add_space(theme::tokens(ui).space.s);
}

/// Says in a step that it came from last time, and goes on to the next when it was reviewed.
pub(super) fn review_ui(ui: &mut Ui, open: &Open, step: &NextStep, out: &mut Outbox) {
    let Some(mark) = words::reuse::mark(step.from_last_time) else { return };
    ui.label(theme::tokens(ui).second(mark));
    if step.from_last_time != FromLastTime::ToReview {
        return;
    }
    let more = open.next_steps.board.to_review.iter().any(|other| *other != step.id);
    let reviewed = if more { say!("reuse-review-next") } else { say!("reuse-review-done") };
    // The same button in every step, so that the keyboard stays on it from one to the next.
    let button = steady_ui(ui, "reviewed", |ui| ui.add(Button::plain(reviewed).icon(Icon::Check).small()));
    if button.clicked() {
        out.send(Command::NextSteps(NextStepsCommand::Review(step.id)));
    }
}
