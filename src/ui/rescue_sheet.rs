//! The offer of a rescue sheet, on the agenda and above the board: one sentence and one button.

use super::theme::Tone;
use super::widgets::Banner;
use crate::app::next_steps::{NextStepsCommand, on_sheet};
use crate::app::{Command, Open, Outbox};
use crate::words;
use eframe::egui::Ui;

/// Draws it where a protected session was lost or cut short; whether there is one.
pub(super) fn offer_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) -> bool {
    let lost = open.schedule.lost();
    let most = lost.iter().max_by_key(|outcome| outcome.planned.saturating_sub(outcome.keeps));
    let Some((outcome, item)) = most.and_then(|outcome| Some((outcome, open.session().agenda.get(&outcome.item)?))) else { return false };
    let (sentence, button, command) = match on_sheet(open.session()) {
        0 => {
            let title = words::agenda::title(item);
            let said = match outcome.keeps {
                0 => say!("rescue-sheet-offer-lost", title = title),
                keeps => say!("rescue-sheet-offer-short", title = title, minutes = keeps, planned = outcome.planned),
            };
            (said, say!("actions-rescue-sheet"), NextStepsCommand::AskSheet)
        }
        count => (say!("rescue-sheet-made", count = count), say!("rescue-sheet-export"), NextStepsCommand::ExportSheet),
    };
    if Banner::new(Tone::Accent, &sentence).action(button).show(ui) {
        out.send(Command::NextSteps(command));
    }
    true
}
