//! The dialogs about next steps.

use crate::app::next_steps::{Explanation, Move, NewStep, NextStepsCommand, NextStepsDialog, UpdateDraft};
use crate::app::{AppState, Command, Dialog, Open, Outbox};
use crate::model::{Note, Stage, StepId};
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{self, Button, Choice, ListRow, TallList, TextField, cancel_ui, dialog_buttons_ui};
use crate::words;
use crate::words::reading::{self, Unread};
use eframe::egui::{Context, Id, Label, Role, Ui};
use jiff::civil::Date;

/// Draws the dialog.
pub fn next_steps_dialog_ui(ctx: &Context, state: &AppState, dialog: &NextStepsDialog, out: &mut Outbox) {
    let Some(open) = &state.open else { return };
    match dialog {
        NextStepsDialog::New(new) => new_ui(ctx, new, out),
        NextStepsDialog::Explain(asked) => explain_ui(ctx, open, asked, out),
        NextStepsDialog::Update(draft) => update_ui(ctx, draft, open.next_steps.today, out),
        NextStepsDialog::Link { step, search } => link_ui(ctx, open, *step, search, out),
    }
}

/// Main button and Cancel; `true` when the main one was pressed.
fn answer_ui(ui: &mut Ui, main: &str, out: &mut Outbox) -> bool {
    dialog_buttons_ui(ui, |ui| {
        let yes = ui.add(Button::main(main)).clicked();
        if cancel_ui(ui) {
            out.send(Command::CloseDialog);
        }
        yes
    })
}

/// Sends what came of a dialog: the answer, closing, or what was typed in it.
fn send(yes: bool, closed: bool, changed: bool, answer: NextStepsCommand, draft: NextStepsDialog, out: &mut Outbox) {
    if yes {
        out.send(Command::NextSteps(answer));
    } else if closed {
        out.send(Command::CloseDialog);
    } else if changed {
        out.send(Command::dialog(Dialog::NextSteps(draft)));
    }
}

/// What is said under a field that must not stay empty.
fn missing(tried: bool, text: &str) -> Option<&'static str> {
    (tried && text.trim().is_empty()).then(|| say!("next-steps-say-this"))
}

/// The words that are owed with a status; `true` when Enter was pressed in one.
fn explanation_ui(ui: &mut Ui, stage: Stage, words_typed: &mut Explanation, tried: bool) -> bool {
    let Some(question) = words::next_step::asked_for(stage) else { return false };
    let mut submitted = false;
    if stage == Stage::PassedTo {
        let error = missing(tried, &words_typed.whom);
        submitted = TextField::single(&mut words_typed.whom).label(say!("next-steps-to-whom")).error(error).show(ui).submitted;
    }
    let error = missing(tried, &words_typed.because);
    let field = TextField::multi(&mut words_typed.because, 2).label(question).note(words::next_step::why_asked(stage));
    submitted | field.error(error).submit_on_enter().show(ui).submitted
}

fn new_ui(ctx: &Context, before: &NewStep, out: &mut Outbox) {
    let mut new = before.clone();
    let shown = widgets::Dialog::new("new-step", say!("next-steps-new-title")).show(ctx, |ui| {
        let error = missing(new.tried, &new.what);
        let field = TextField::multi(&mut new.what, 2).label(say!("next-steps-what")).error(error).submit_on_enter();
        let mut submitted = field.show(ui).submitted;
        let stages = Stage::ALL.map(|stage| (stage, words::next_step::stage(stage)));
        Choice::new(say!("next-steps-status"), &mut new.stage).width(220.0).show(ui, &stages);
        submitted |= explanation_ui(ui, new.stage, &mut new.explanation, new.tried);
        let lead = TextField::single(&mut new.lead).label(say!("next-steps-lead")).hint(words::next_step::no_lead());
        submitted |= lead.show(ui).submitted;
        answer_ui(ui, say!("next-steps-add"), out) || submitted
    });
    let changed = new != *before;
    send(shown.inner, shown.closed, changed, NextStepsCommand::Add(new.clone()), NextStepsDialog::New(new), out);
}

fn explain_ui(ctx: &Context, open: &Open, before: &Move, out: &mut Outbox) {
    let mut asked = before.clone();
    let title = words::next_step::stage(asked.to);
    let what = open.session().next_steps.get(&asked.step).map(|step| step.what.as_str()).unwrap_or_default();
    let shown = widgets::Dialog::new("explain-step", title).show(ctx, |ui| {
        ui.add(Label::new(theme::tokens(ui).strong(what)).wrap());
        let submitted = explanation_ui(ui, asked.to, &mut asked.explanation, asked.tried);
        answer_ui(ui, &say!("next-steps-move", stage = title), out) || submitted
    });
    let changed = asked != *before;
    send(shown.inner, shown.closed, changed, NextStepsCommand::Explain(asked.clone()), NextStepsDialog::Explain(asked), out);
}

fn update_ui(ctx: &Context, before: &UpdateDraft, today: Date, out: &mut Outbox) {
    let mut draft = before.clone();
    let title = if draft.update.is_some() { say!("next-steps-update-edit-title") } else { say!("next-steps-update-new-title") };
    let shown = widgets::Dialog::new("update-of-step", title).show(ctx, |ui| {
        let error = missing(draft.tried, &draft.words);
        TextField::multi(&mut draft.words, 3).label(say!("next-steps-update-words")).error(error).show(ui);
        let wrong = |fault: Option<Unread>| fault.filter(|_| draft.tried).map(reading::unread);
        let date_error = wrong(draft.day(today).err());
        let told_error = wrong(draft.told_on(today).err());
        let mut submitted = TextField::single(&mut draft.date).label(say!("next-steps-update-date")).error(date_error).show(ui).submitted;
        let stages = Stage::ALL.map(|stage| (stage, words::next_step::stage(stage)));
        Choice::new(say!("next-steps-update-stage"), &mut draft.stage).width(220.0).show(ui, &stages);
        submitted |= TextField::single(&mut draft.organisation).label(say!("next-steps-update-by")).show(ui).submitted;
        let told = TextField::single(&mut draft.told)
            .label(say!("next-steps-update-told"))
            .hint(say!("next-steps-update-told-hint"))
            .error(told_error);
        submitted |= told.show(ui).submitted;
        answer_ui(ui, say!("next-steps-update-keep"), out) || submitted
    });
    let changed = draft != *before;
    send(shown.inner, shown.closed, changed, NextStepsCommand::KeepUpdate(draft.clone()), NextStepsDialog::Update(draft), out);
}

fn link_ui(ctx: &Context, open: &Open, step: StepId, search: &str, out: &mut Outbox) {
    let Some(step) = open.session().next_steps.get(&step) else {
        out.send(Command::CloseDialog);
        return;
    };
    let mut typed = search.to_owned();
    let found = &open.next_steps.found;
    let shown = widgets::Dialog::new("link-notes", say!("next-steps-link-title")).width(640.0).show(ctx, |ui| {
        let tokens = theme::tokens(ui);
        ui.add(Label::new(tokens.strong(&step.what)).wrap());
        TextField::single(&mut typed).label(say!("tables-search")).hint(say!("next-steps-link-hint")).show(ui);
        let counts = [say!("next-steps-link-found", count = found.len()), say!("next-steps-link-linked", count = step.answers.len())];
        ui.label(tokens.second(counts.join(" · ")));
        let height = (ui.ctx().content_rect().height() - 340.0).clamp(120.0, 420.0);
        if found.is_empty() {
            let none = if open.notes.is_empty() { say!("next-steps-link-no-notes") } else { say!("next-steps-link-none") };
            ui.add(Label::new(tokens.body(none).color(tokens.soft)).wrap());
        }
        ui.allocate_ui(eframe::egui::vec2(ui.available_width(), height), |ui| notes_ui(ui, open, step.answers.as_slice(), step.id, out));
        dialog_buttons_ui(ui, |ui| ui.add(Button::main(say!("widgets-done"))).clicked())
    });
    if shown.closed || shown.inner {
        out.send(Command::CloseDialog);
    } else if typed != search {
        out.send(Command::NextSteps(NextStepsCommand::FindNotes { step: step.id, search: typed }));
    }
}

fn notes_ui(ui: &mut Ui, open: &Open, linked: &[crate::model::NoteId], step: StepId, out: &mut Outbox) {
    let found = &open.next_steps.found;
    let id = Id::unique("notes-to-link");
    // Taken out and put back: it grows with the notes and is not to be copied.
    let kept: Option<Option<TallList>> = ui.data_mut(|data| data.remove_temp(id));
    let mut list = kept.flatten().unwrap_or_else(|| TallList::new(48.0).role(Role::ListBox));
    list.show(ui, say!("next-steps-link-list"), found.len(), |ui, at| {
        let Some(note) = found.get(at).and_then(|note| open.notes.note(*note)) else { return };
        ui.push_id(note.id, |ui| {
            if note_ui(ui, note, linked.contains(&note.id)) {
                out.send(Command::NextSteps(NextStepsCommand::ToggleNote { step, note: note.id }));
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(id, Some(list)));
}

/// A note to be linked; `true` when it was pressed.
fn note_ui(ui: &mut Ui, note: &Note, is_linked: bool) -> bool {
    let tokens = theme::tokens(ui);
    let reference = note.reference().to_string();
    let name = if is_linked {
        say!("next-steps-link-note-linked", reference = reference.as_str(), words = note.wording())
    } else {
        say!("next-steps-link-note", reference = reference.as_str(), words = note.wording())
    };
    let row = ListRow::new(&name).selected(is_linked).ruled();
    row.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let (mark, side) = (tokens.shape.small_icon, tokens.shape.small_icon);
            if is_linked {
                ui.add(Icon::Check.image(mark, tokens.accent));
            } else {
                ui.add_space(side + ui.spacing().item_spacing.x);
            }
            ui.label(tokens.mono(&reference));
            ui.vertical(|ui| ui.add(Label::new(tokens.body(note.wording())).wrap()));
        });
    })
    .response
    .clicked()
}
