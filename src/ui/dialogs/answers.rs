//! The rescue sheets that come back: typed off paper, and what would be taken in from a file.

use super::{second_ui, strong_ui};
use crate::app::next_steps::{AnswerDraft, AnswersCommand, AnswersDialog, AnswersFile, NextStepsCommand, step_on_sheet};
use crate::app::{Command, Open, Outbox};
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{self, Banner, Button, Choice, IconButton, Level, TextField, Toggle, cancel_ui, dialog_buttons_ui, heading_ui};
use crate::words;
use eframe::egui::{Context, Id, Label, ScrollArea, Ui};

/// How many answers of those that were entered are shown, and how many that are left out of a file.
const SHOWN: usize = 200;
/// How high their list is, in points.
const LIST: f32 = 132.0;

const fn tell(command: AnswersCommand) -> Command {
    Command::NextSteps(NextStepsCommand::Answers(command))
}

/// Draws the dialog.
pub(super) fn answers_dialog_ui(ctx: &Context, open: &Open, dialog: AnswersDialog, out: &mut Outbox) {
    match (dialog, &open.next_steps.answers.file) {
        (AnswersDialog::Enter, _) => enter_ui(ctx, open, out),
        (AnswersDialog::File, Some(file)) => file_ui(ctx, open, file, out),
        (AnswersDialog::File, None) => out.send(Command::CloseDialog),
    }
}

fn enter_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let view = &open.next_steps.answers;
    let mut draft = view.draft.clone();
    let shown = widgets::Dialog::new("enter-answers", say!("answers-title")).width(620.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = tokens.space.s;
        let submitted = fields_ui(ui, open, &mut draft);
        let so_far = say!("answers-so-far", count = open.session().sheet_answers.len());
        ui.label(tokens.second_strong(so_far));
        entered_ui(ui, open, out);
        dialog_buttons_ui(ui, |ui| {
            let can_be_added = draft.answer(open.session()).is_some();
            let added = ui.add_enabled(can_be_added, Button::main(say!("answers-add")).key("Enter")).clicked();
            if ui.add(Button::plain(say!("widgets-done"))).clicked() {
                out.send(Command::CloseDialog);
            }
            added || (submitted && can_be_added)
        })
    });
    if draft != view.draft {
        out.send(tell(AnswersCommand::Type(draft)));
    }
    if shown.inner {
        out.send(tell(AnswersCommand::Add));
    } else if shown.closed {
        out.send(Command::CloseDialog);
    }
}

/// The fields of one sheet, in the order of the paper; `true` when Enter was pressed in one.
fn fields_ui(ui: &mut Ui, open: &Open, draft: &mut AnswerDraft) -> bool {
    let session = open.session();
    let error = |typed: &str| {
        let unknown = AnswerDraft::unknown(session, typed);
        (!unknown.is_empty()).then(|| say!("answers-not-on-sheet", references = unknown.join(", ")))
    };
    let added = ui.data_mut(|data| {
        let seen = data.get_temp_mut_or(Id::unique("answers-added"), open.next_steps.answers.added);
        std::mem::replace(seen, open.next_steps.answers.added) != open.next_steps.answers.added
    });
    let wrong = error(&draft.ticked);
    let ticked = TextField::single(&mut draft.ticked).label(say!("answers-ticked")).hint(say!("answers-ticked-hint"));
    let mut submitted = ticked.error(wrong.as_deref()).focus(added).id(Id::unique("answers-ticked")).show(ui).submitted;
    let wrong = error(&draft.others);
    submitted |= TextField::single(&mut draft.others).label(say!("answers-others")).error(wrong.as_deref()).show(ui).submitted;
    for number in draft.numbers() {
        let Some(step) = step_on_sheet(session, number) else { continue };
        let reference = step.reference().unwrap_or_default();
        ui.push_id(number, |ui| {
            strong_ui(ui, say!("answers-becomes", reference = reference.as_str(), step = step.what.trim()));
            let mut who = draft.who(number).to_owned();
            let label = say!("answers-who", reference = reference);
            submitted |= TextField::single(&mut who).label(&label).show(ui).submitted;
            if who != draft.who(number) {
                draft.say_who(number, who);
            }
        });
    }
    let groups = session.groups.in_order().into_iter().map(|group| (Some(group.key.clone()), group.name.clone()));
    let groups: Vec<_> = std::iter::once((None, say!("answers-no-group").to_owned())).chain(groups).collect();
    Choice::new(say!("answers-group"), &mut draft.group).width(260.0).show(ui, &groups);
    let missing = TextField::multi(&mut draft.missing, 2).label(say!("answers-missing")).note(say!("answers-missing-note"));
    submitted | missing.submit_on_enter().show(ui).submitted
}

/// The answers that are there, each with what removes it.
fn entered_ui(ui: &mut Ui, open: &Open, out: &mut Outbox) {
    let session = open.session();
    if session.sheet_answers.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    second_ui(ui, say!("answers-entered"));
    ScrollArea::vertical().id_salt("answers-entered").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
        let all = session.sheet_answers.in_order();
        for answer in all.iter().rev().take(SHOWN) {
            ui.push_id(answer.id, |ui| {
                ui.horizontal(|ui| {
                    let said = words::answers::answer(answer, session);
                    if ui.add(IconButton::new(Icon::Trash2, &say!("answers-remove", answer = said.as_str())).small()).clicked() {
                        out.send(tell(AnswersCommand::Remove(answer.id)));
                    }
                    ui.add(Label::new(tokens.second(said).color(tokens.ink)).wrap());
                });
            });
        }
        if let Some(more) = all.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            second_ui(ui, words::import::and_more(more));
        }
    });
}

fn file_ui(ctx: &Context, open: &Open, file: &AnswersFile, out: &mut Outbox) {
    let shown = widgets::Dialog::new("take-in-answers", say!("answers-file-title")).width(620.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = theme::tokens(ui).space.s;
        strong_ui(ui, words::file::name_of(&file.path));
        match &file.read {
            Ok(_) => preview_ui(ui, open, file, out),
            Err(err) => {
                Banner::new(Tone::Red, &words::sentence(&err.to_string())).live().show(ui);
            }
        }
        let count = file.taken.as_ref().map_or(0, |taken| taken.answers);
        dialog_buttons_ui(ui, |ui| {
            let takes = ui.add_enabled(count > 0, Button::main(&say!("answers-take", count = count))).clicked();
            (takes, cancel_ui(ui))
        })
    });
    if shown.inner.0 {
        out.send(tell(AnswersCommand::Take));
    } else if shown.inner.1 || shown.closed {
        out.send(tell(AnswersCommand::Drop));
    }
}

fn preview_ui(ui: &mut Ui, open: &Open, file: &AnswersFile, out: &mut Outbox) {
    let (Ok(read), Some(taken)) = (&file.read, &file.taken) else { return };
    heading_ui(ui, Level::Part, &say!("answers-would-add", count = taken.answers));
    if taken.there_already > 0 {
        second_ui(ui, say!("answers-there-already", count = taken.there_already));
    }
    let mut again = file.again;
    if (taken.there_already > 0 || file.again) && ui.add(Toggle::new(&mut again, say!("answers-again"))).changed() {
        out.send(tell(AnswersCommand::Again(again)));
    }
    for remark in words::answers::remarks(read, taken, open.is_projected()) {
        second_ui(ui, remark);
    }
    if read.skipped.is_empty() {
        return;
    }
    heading_ui(ui, Level::Part, say!("answers-left-out"));
    ScrollArea::vertical().id_salt("left-out").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
        for answer in read.skipped.iter().take(SHOWN) {
            second_ui(ui, words::answers::skipped(answer));
        }
        if let Some(more) = read.skipped.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            second_ui(ui, words::import::and_more(more));
        }
    });
}
