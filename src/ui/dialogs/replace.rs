//! Find and replace: what is looked for, and every change before it is made.

use super::{second_ui, text_ui};
use crate::app::replace::{ReplaceChoice, ReplaceCommand, ReplaceView};
use crate::app::{Command, Open, Outbox};
use crate::insight::{Replacement, Wording, Wordings};
use crate::model::Words;
use crate::ui::theme::{self, Face, Tokens};
use crate::ui::widgets::{self, Button, Choice, TallList, TextField, Toggle, append_marked, cancel_ui, dialog_buttons_ui};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Context, Id, Label, Ui, vec2};
use std::ops::Range;

/// What the fields above the list and the buttons below it take, in points.
const BESIDES: f32 = 500.0;
/// How high a change is taken for until it is drawn, in points.
const ESTIMATE: f32 = 84.0;

pub(super) fn replace_ui(ctx: &Context, open: &Open, out: &mut Outbox) {
    let view = &open.replace;
    let mut choice = view.choice.clone();
    let shown = widgets::Dialog::new("replace", say!("replace-title")).width(720.0).show(ctx, |ui| {
        fields_ui(ui, view, &mut choice);
        counts_ui(ui, view);
        let height = (ui.ctx().content_rect().height() - BESIDES).clamp(120.0, 480.0);
        if !view.found().is_empty() {
            ui.allocate_ui(vec2(ui.available_width(), height), |ui| list_ui(ui, view, out));
        }
        dialog_buttons_ui(ui, |ui| {
            let notes = view.notes();
            let replaces = ui.add_enabled(notes > 0 && !view.is_looking(), Button::main(&say!("replace-do", count = notes))).clicked();
            if cancel_ui(ui) {
                out.send(Command::CloseDialog);
            }
            replaces
        })
    });
    if choice != view.choice {
        out.send(Command::Replace(ReplaceCommand::Choose(choice)));
    }
    if shown.inner {
        out.send(Command::Replace(ReplaceCommand::Replace));
    } else if shown.closed {
        out.send(Command::CloseDialog);
    }
}

fn fields_ui(ui: &mut Ui, view: &ReplaceView, choice: &mut ReplaceChoice) {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let half = (width - tokens.space.m) / 2.0;
    ui.horizontal_top(|ui| {
        let find = TextField::single(&mut choice.sought.words).label(say!("replace-find")).hint(say!("replace-find-hint"));
        ui.vertical(|ui| find.id(Id::unique("replace-find")).width(half).show(ui));
        let with = TextField::single(&mut choice.with).label(say!("replace-with")).proposed();
        ui.vertical(|ui| with.id(Id::unique("replace-with")).width(half).show(ui));
    });
    let wordings =
        [(Wordings::Both, say!("replace-both")), (Wordings::Tidied, say!("replace-tidied")), (Wordings::Public, say!("replace-public"))];
    Choice::new(say!("replace-where"), &mut choice.wordings).width(width).show(ui, &wordings);
    if let Some(count) = view.listed() {
        let notes = [(false, say!("replace-all").to_owned()), (true, say!("replace-listed", count = count))];
        Choice::new(say!("replace-which"), &mut choice.only_listed).width(width).show(ui, &notes);
    }
    ui.horizontal_wrapped(|ui| {
        ui.add(Toggle::new(&mut choice.sought.exactly, say!("replace-exactly")));
        ui.add(Toggle::new(&mut choice.sought.inside_words, say!("replace-inside")));
    });
    second_ui(ui, say!("replace-what"));
    ui.add_space(tokens.space.s);
}

fn counts_ui(ui: &mut Ui, view: &ReplaceView) {
    let found = view.found();
    if view.is_looking() {
        return text_ui(ui, say!("replace-looking"));
    }
    if view.choice.sought.is_empty() {
        return text_ui(ui, say!("replace-nothing-typed"));
    }
    if found.is_empty() {
        return text_ui(ui, say!("replace-none"));
    }
    let changed = || found.iter().filter(|found| view.changes(found));
    let own = changed().filter(|found| found.note.words == Words::Their).count();
    let counts = say!("replace-counts", count = changed().count());
    let text = if own > 0 { [counts, say!("replace-own", count = own)].join(" ") } else { counts };
    text_ui(ui, text);
}

fn list_ui(ui: &mut Ui, view: &ReplaceView, out: &mut Outbox) {
    let id = Id::unique("replacements");
    // Taken out and put back: it grows with what is found and is not to be copied.
    let kept: Option<Option<TallList>> = ui.data_mut(|data| data.remove_temp(id));
    let mut list = kept.flatten().unwrap_or_else(|| TallList::new(ESTIMATE));
    list.show(ui, say!("replace-list"), view.found().len(), |ui, at| {
        if let Some(found) = view.found().get(at) {
            ui.push_id((found.note.id, found.wording), |ui| row_ui(ui, view, found, out));
        }
    });
    ui.data_mut(|data| data.insert_temp(id, Some(list)));
}

fn row_ui(ui: &mut Ui, view: &ReplaceView, found: &Replacement, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let note = found.note.reference().to_string();
    let row = match found.wording {
        Wording::Tidied => say!("replace-row-tidied", note = note),
        Wording::Public => say!("replace-row-public", note = note),
    };
    let row = if found.note.words == Words::Their { say!("replace-row-own", row = row) } else { row };
    let mut on = view.changes(found);
    if ui.add(Toggle::new(&mut on, &row)).changed() {
        out.send(Command::Replace(ReplaceCommand::Toggle(found.note.id, found.wording)));
    }
    let (after, marks) = found.after(&view.choice.with);
    ui.add(Label::new(labelled(&tokens, say!("replace-before"), found.before(), &found.marks, tokens.amber_soft)).wrap());
    if on {
        ui.add(Label::new(labelled(&tokens, say!("replace-after"), &after, &marks, tokens.accent_soft)).wrap());
    }
    ui.add_space(tokens.space.m);
}

/// A wording after what it is, with some of its words marked.
fn labelled(tokens: &Tokens, label: &str, text: &str, marks: &[Range<usize>], ground: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let font_id = tokens.font(Face::Regular, tokens.size.body);
    job.append(&format!("{label} "), 0.0, TextFormat { font_id, color: tokens.soft, ..TextFormat::default() });
    append_marked(&mut job, tokens, text, marks, ground);
    job
}
