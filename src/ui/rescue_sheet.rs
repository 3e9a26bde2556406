//! The offer of a rescue sheet, on the agenda and above the board: one sentence and one button; and what came back, above the board.

use super::theme::{self, Tone};
use super::widgets::{Banner, Button};
use crate::app::next_steps::{AnswersCommand, NextStepsCommand, count_on_sheet};
use crate::app::{Command, Open, Outbox};
use crate::words;
use eframe::egui::Ui;

/// Draws it where a protected session was lost or cut short; whether there is one.
pub(super) fn offer_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) -> bool {
    let lost = open.schedule.lost();
    let most = lost.iter().max_by_key(|outcome| outcome.planned.saturating_sub(outcome.keeps));
    let Some((outcome, item)) = most.and_then(|outcome| Some((outcome, open.session().agenda.get(&outcome.item)?))) else { return false };
    let (sentence, button, command) = match count_on_sheet(open.session()) {
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

/// Draws how many answers came back and how more come in, where there is a sheet or was one; whether there is.
pub(super) fn answers_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) -> bool {
    let answers = open.next_steps.board.answers.all;
    if answers == 0 && open.session().next_steps.iter().all(|step| step.on_sheet.is_none()) {
        return false;
    }
    ui.horizontal_wrapped(|ui| {
        let tokens = theme::tokens(ui);
        ui.label(tokens.second(say!("answers-so-far", count = answers)));
        let mut button = |words, command| {
            if ui.add(Button::plain(words).small()).clicked() {
                out.send(Command::NextSteps(NextStepsCommand::Answers(command)));
            }
        };
        button(say!("actions-enter-answers"), AnswersCommand::Enter);
        button(say!("actions-take-in-answers"), AnswersCommand::Ask);
        if answers > 0 {
            button(say!("actions-most-wanted-first"), AnswersCommand::MostWantedFirst);
        }
    });
    true
}
