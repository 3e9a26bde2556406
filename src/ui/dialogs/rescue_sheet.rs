//! What would be on the rescue sheet, by theme, and what stays off it and why.

use super::{second_ui, strong_ui, text_ui};
use crate::app::next_steps::{NextStepsCommand, SheetChoice};
use crate::app::{Command, Dialog, Open, Outbox};
use crate::ui::theme;
use crate::ui::widgets::{self, Button, Toggle, cancel_ui, dialog_buttons_ui};
use eframe::egui::{Context, ScrollArea, Ui};

/// What stands above and below the drafts, in points: it stays in view while they scroll.
const BESIDES: f32 = 330.0;

pub(super) fn rescue_sheet_ui(ctx: &Context, open: &Open, before: &SheetChoice, out: &mut Outbox) {
    let mut choice = before.clone();
    let shown = widgets::Dialog::new("rescue-sheet", say!("rescue-sheet-title")).width(640.0).show(ctx, |ui| {
        text_ui(ui, say!("rescue-sheet-what"));
        let tokens = theme::tokens(ui);
        let height = (ui.ctx().content_rect().height() - BESIDES).max(3.0 * tokens.shape.control_height);
        ScrollArea::vertical().id_salt("drafts").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            drafts_ui(ui, &mut choice);
            left_out_ui(ui, open, &choice);
        });
        dialog_buttons_ui(ui, |ui| {
            let steps = choice.steps();
            let make = steps > 0 && ui.add(Button::main(&say!("rescue-sheet-make", count = steps))).clicked();
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            make
        })
    });
    if shown.inner {
        out.send(Command::NextSteps(NextStepsCommand::MakeSheet(Box::new(choice))));
    } else if shown.closed {
        out.send(Command::CloseDialog);
    } else if choice != *before {
        out.send(Command::dialog(Dialog::RescueSheet(Box::new(choice))));
    }
}

fn drafts_ui(ui: &mut Ui, choice: &mut SheetChoice) {
    if choice.drafts.is_empty() {
        strong_ui(ui, say!("rescue-sheet-nothing"));
    }
    if !choice.drafts.proposed.is_empty() {
        let label = say!("rescue-sheet-proposed", count = choice.drafts.proposed.len());
        ui.add(Toggle::new(&mut choice.with_proposed, &label));
    }
    for group in choice.drafts.drafts.chunk_by(|one, other| one.under == other.under) {
        let theme = group.first().and_then(|draft| draft.under.as_deref()).unwrap_or(say!("rescue-sheet-other"));
        strong_ui(ui, say!("rescue-sheet-under", theme = theme, count = group.len()));
        for draft in group {
            ui.push_id(draft.note, |ui| {
                let starred = draft.starred.then(|| say!("rescue-sheet-starred", words = draft.words.as_str()));
                let mut on = !choice.without.contains(&draft.note);
                if ui.add(Toggle::new(&mut on, starred.as_deref().unwrap_or(&draft.words))).changed() {
                    if on {
                        choice.without.remove(&draft.note)
                    } else {
                        choice.without.insert(draft.note)
                    };
                }
            });
        }
    }
}

/// How much stays off the sheet, and why. What is for the chair only is not spoken of while projecting.
fn left_out_ui(ui: &mut Ui, open: &Open, choice: &SheetChoice) {
    let drafts = &choice.drafts;
    if !open.session().told.is_recorded() {
        text_ui(ui, say!("rescue-sheet-not-told"));
    }
    let chair_only = if open.is_projected() { 0 } else { drafts.chair_only };
    let lines = [
        (drafts.on_sheet, say!("rescue-sheet-on-it", count = drafts.on_sheet)),
        (drafts.held_back, say!("rescue-sheet-held-back", count = drafts.held_back)),
        (drafts.beyond, say!("rescue-sheet-no-room", count = drafts.beyond)),
        (drafts.not_quoted, say!("rescue-sheet-not-quoted", count = drafts.not_quoted)),
        (drafts.repeats, say!("rescue-sheet-repeats", count = drafts.repeats)),
        (chair_only, say!("rescue-sheet-chair-only", count = chair_only)),
    ];
    for (_, line) in lines.into_iter().filter(|(count, _)| *count > 0) {
        second_ui(ui, line);
    }
}
