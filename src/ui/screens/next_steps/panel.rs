//! The selected step, beside the board.

use super::field::{Look, field_id, field_ui};
use super::{answers, reports, review};
use crate::app::next_steps::{NextStepsCommand, StepText};
use crate::app::{Command, Open, Outbox};
use crate::model::{EntryId, NextStep, Note, NoteId, Stage, StepId};
use crate::ui::hidden::notes_hidden_ui;
use crate::ui::theme::{self, Icon};
use crate::ui::widgets::{Button, Card, Chip, Choice, IconButton, Level, follow_focus, heading_ui};
use crate::words;
use eframe::egui::{Align, AsIdSalt, Id, Label, Layout, Response, ScrollArea, Ui, UiBuilder};
use std::sync::Arc;

/// How many notes are shown at the most; the dialog shows all.
const MOST_NOTES: usize = 100;

/// What the panel keeps between frames.
#[derive(Default)]
pub(super) struct PanelPlace {
    /// The step that was opened by key: the keyboard goes on to its first field.
    pub enter: Option<StepId>,
    /// What was pressed by key is gone: the keyboard goes to this instead.
    heir: Option<Heir>,
}

/// What gets the keyboard where what had it is gone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Heir {
    /// What unlinks this note.
    Unlink(NoteId),
    /// What links notes.
    Link,
    /// What edits this update.
    Edit(EntryId),
    /// What adds an update.
    Add,
}

impl PanelPlace {
    /// Remembers what gets the keyboard, where what is gone had it.
    pub(super) fn leave(&mut self, gone: &Response, heir: Heir) {
        self.heir = gone.has_focus().then_some(heir);
    }

    /// Gives the keyboard to something where it is its turn.
    pub(super) fn inherit(&mut self, response: &Response, heir: Heir) {
        if self.heir.take_if(|it| *it == heir).is_some() {
            response.request_focus();
            response.ctx.request_repaint();
        }
    }
}

/// Draws something that keeps the keyboard however much comes and goes above it.
pub(super) fn steady_ui<R>(ui: &mut Ui, id: impl AsIdSalt, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(("step-part", id))), add).inner
}

/// Draws the selected step.
pub(super) fn panel_ui(ui: &mut Ui, open: &Open, step: &NextStep, place: &mut PanelPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    Card::new().padding(tokens.space.m).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.add_space(tokens.space.xs);
            heading_ui(ui, Level::Card, say!("next-steps-this-step"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(IconButton::new(Icon::X, say!("next-steps-close")).key("Esc").small()).clicked() {
                    out.send(Command::NextSteps(NextStepsCommand::Select(None)));
                }
            });
        });
        ScrollArea::vertical().id_salt(("step", step.id.number())).auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.s;
            if let Some(reference) = step.reference() {
                ui.label(tokens.second(say!("rescue-sheet-step", reference = reference)));
            }
            enter_ui(ui, step, &mut place.enter);
            review::review_ui(ui, open, step, out);
            what_ui(ui, open, step, out);
            answers::answers_ui(ui, open, step);
            who_ui(ui, open, step, out);
            themes_ui(ui, open, step, out);
            notes_ui(ui, open, step, place, out);
            measure_ui(ui, open, step, out);
            reports::updates_ui(ui, open, step, place, out);
            ui.separator();
            if ui.add(Button::quiet(say!("next-steps-delete")).icon(Icon::Trash2)).clicked() {
                out.send(Command::NextSteps(NextStepsCommand::Delete(step.id)));
            }
            follow_focus(ui);
        });
    });
}

/// Gives the first field the keyboard, once, when the step was opened by key.
fn enter_ui(ui: &Ui, step: &NextStep, enter: &mut Option<StepId>) {
    let first = field_id(step.id, StepText::What);
    if enter.take_if(|wanted| *wanted == step.id && !ui.is_sizing_pass()).is_some() {
        ui.memory_mut(|memory| memory.request_focus(first));
    }
}

fn what_ui(ui: &mut Ui, open: &Open, step: &NextStep, out: &mut Outbox) {
    let text = |ui: &mut Ui, text, label: &str, rows, out: &mut Outbox| {
        field_ui(ui, open, step.id, text, label, &Look { rows, ..Look::default() }, out);
    };
    text(ui, StepText::What, say!("next-steps-what"), 2, out);
    let stage = step.status.stage();
    let mut to = stage;
    let stages = Stage::ALL.map(|stage| (stage, words::next_step::stage(stage)));
    if Choice::new(say!("next-steps-status"), &mut to).width(ui.available_width()).show(ui, &stages).changed() {
        out.send(Command::NextSteps(NextStepsCommand::Place { step: step.id, stage: to, before: None }));
    }
    match stage {
        Stage::Proposed | Stage::Agreed | Stage::UnderWay => {}
        Stage::Done => text(ui, StepText::Changed, say!("next-steps-changed"), 2, out),
        Stage::NotPossible | Stage::NotNow => text(ui, StepText::Because, say!("next-steps-because-label"), 2, out),
        Stage::PassedTo => {
            text(ui, StepText::Whom, say!("next-steps-passed-to-label"), 0, out);
            text(ui, StepText::Because, say!("next-steps-because-label"), 2, out);
        }
    }
}

fn who_ui(ui: &mut Ui, open: &Open, step: &NextStep, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let lead = Look { hint: words::next_step::no_lead(), ..Look::default() };
    field_ui(ui, open, step.id, StepText::Lead, say!("next-steps-lead"), &lead, out);
    let offered = leads_to_offer(open, step);
    if !offered.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.label(tokens.second(say!("next-steps-used-before")));
            for lead in offered {
                let offer = ui.add(Button::plain(lead).small());
                if offer.clicked() {
                    if offer.has_focus() {
                        ui.memory_mut(|memory| memory.request_focus(field_id(step.id, StepText::Lead)));
                    }
                    let command = NextStepsCommand::Type { step: step.id, text: StepText::Lead, typed: lead.clone() };
                    out.send(Command::NextSteps(command));
                    out.send(Command::EndTyping);
                }
            }
        });
    }
    let partners = Look { rows: 1, note: Some(say!("next-steps-partners-note")), ..Look::default() };
    field_ui(ui, open, step.id, StepText::Partners, say!("next-steps-partners"), &partners, out);
    let when = words::next_step::due(step.due, step.status.stage().is_open(), open.next_steps.today);
    let due = Look { hint: say!("reading-hint-date"), note: step.due.map(|_| when.as_str()), ..Look::default() };
    field_ui(ui, open, step.id, StepText::Due, say!("next-steps-due-label"), &due, out);
}

/// Leads of other steps that hold what is typed; none where one of them is typed in full.
fn leads_to_offer<'a>(open: &'a Open, step: &NextStep) -> Vec<&'a String> {
    let own = step.lead.trim();
    let folded = own.to_lowercase();
    let leads = &open.next_steps.board.leads;
    let others: Vec<&String> = leads.iter().filter(|(lead, steps)| **steps > usize::from(*lead == own)).map(|(lead, _)| lead).collect();
    if others.iter().any(|lead| *lead == own) {
        return Vec::new();
    }
    others.into_iter().filter(|lead| lead.to_lowercase().contains(&folded)).take(4).collect()
}

fn themes_ui(ui: &mut Ui, open: &Open, step: &NextStep, out: &mut Outbox) {
    let themes = open.session().themes.in_order();
    heading_ui(ui, Level::Part, say!("next-steps-themes"));
    if themes.is_empty() {
        ui.label(theme::tokens(ui).second(say!("next-steps-no-themes")));
    }
    ui.horizontal_wrapped(|ui| {
        for it in themes {
            let chip = Chip::theme(usize::from(it.palette_slot), &it.name).button(&it.name).selected(step.themes.contains(&it.key));
            if ui.add(chip).clicked() {
                out.send(Command::NextSteps(NextStepsCommand::ToggleTheme { step: step.id, theme: it.key.clone() }));
            }
        }
    });
}

fn notes_ui(ui: &mut Ui, open: &Open, step: &NextStep, place: &mut PanelPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    heading_ui(ui, Level::Part, say!("next-steps-answers"));
    let notes: Vec<&Note> = step.answers.iter().filter_map(|note| open.notes.note(*note)).map(Arc::as_ref).collect();
    notes_hidden_ui(ui, step.answers.len() - notes.len());
    if step.answers.is_empty() {
        ui.add(Label::new(tokens.second(say!("next-steps-answers-none"))).wrap());
    }
    for (at, note) in notes.iter().take(MOST_NOTES).enumerate() {
        let next = notes.get(at + 1).or_else(|| notes.get(at.checked_sub(1)?));
        let heir = next.map_or(Heir::Link, |next| Heir::Unlink(next.id));
        steady_ui(ui, ("note", note.id.number()), |ui| note_ui(ui, step, note, heir, place, out));
    }
    if notes.len() > MOST_NOTES {
        ui.label(tokens.second(say!("count-and-more", count = notes.len() - MOST_NOTES)));
    }
    let link = steady_ui(ui, "link", |ui| ui.add(Button::plain(say!("next-steps-link-notes")).icon(Icon::Link).small()));
    place.inherit(&link, Heir::Link);
    if link.clicked() {
        out.send(Command::NextSteps(NextStepsCommand::FindNotes { step: step.id, search: String::new() }));
    }
}

fn note_ui(ui: &mut Ui, step: &NextStep, note: &Note, heir: Heir, place: &mut PanelPlace, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let reference = note.reference().to_string();
    ui.horizontal_top(|ui| {
        ui.label(tokens.mono(&reference));
        let button = tokens.shape.small_height + tokens.space.s;
        let words_width = (ui.available_width() - button).max(0.0);
        ui.vertical(|ui| {
            ui.set_width(words_width);
            ui.add(Label::new(tokens.second(note.wording()).color(tokens.ink)).wrap());
        });
        let unlink = ui.add(IconButton::new(Icon::X, &say!("next-steps-unlink", reference = reference.as_str())).small());
        place.inherit(&unlink, Heir::Unlink(note.id));
        if unlink.clicked() {
            place.leave(&unlink, heir);
            out.send(Command::NextSteps(NextStepsCommand::ToggleNote { step: step.id, note: note.id }));
        }
    });
}

fn measure_ui(ui: &mut Ui, open: &Open, step: &NextStep, out: &mut Outbox) {
    heading_ui(ui, Level::Part, say!("next-steps-measure-part"));
    let what = Look { hint: say!("next-steps-measure-hint"), ..Look::default() };
    field_ui(ui, open, step.id, StepText::MeasureWhat, say!("next-steps-measure-what"), &what, out);
    ui.columns_const(|columns: &mut [Ui; 3]| {
        let fields = [
            (StepText::Baseline, say!("next-steps-measure-baseline")),
            (StepText::Now, say!("next-steps-measure-now")),
            (StepText::Target, say!("next-steps-measure-target")),
        ];
        for (ui, (text, label)) in columns.iter_mut().zip(fields) {
            field_ui(ui, open, step.id, text, label, &Look::default(), out);
        }
    });
}
