//! What happens next: every step by how far it is, with the because or what changed.

use std::collections::BTreeSet;

use super::build::Scope;
use super::tree::{Block, Run};
use super::write_up;
use crate::insight::{matters_to, should_act};
use crate::model::{NextStep, Note, Section, Stage, StepStatus, StepUpdate, ThemeKey};
use crate::words;
use crate::words::report::{and_list, label};
use crate::words::{count, time};

/// The order in which people ask: what will be done, what was done, what will not.
const ORDER: [Stage; 7] =
    [Stage::Agreed, Stage::UnderWay, Stage::Done, Stage::Proposed, Stage::PassedTo, Stage::NotNow, Stage::NotPossible];

/// The section without its heading.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = write_up::paragraphs(scope, &Section::WhatHappensNext);
    let steps = scope.session.next_steps.in_order();
    for stage in ORDER {
        let mut heading = Some(Block::heading(2, words::next_step::stage(stage)));
        for step in steps.iter().filter(|step| step.status.stage() == stage) {
            blocks.extend(heading.take());
            blocks.extend(about_step(scope, step));
        }
    }
    blocks
}

fn about_step(scope: &Scope<'_>, step: &NextStep) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, what(scope, step))];
    let facts = facts(scope, step);
    if !facts.is_empty() {
        blocks.push(Block::List { items: facts });
    }
    blocks
}

fn what(scope: &Scope<'_>, step: &NextStep) -> String {
    match scope.disclosure.authored(&step.what, &step.answers) {
        Some(what) => what.trim().to_owned(),
        None => words::report::step_held_back(&theme_names(scope, step.themes.iter())),
    }
}

fn facts(scope: &Scope<'_>, step: &NextStep) -> Vec<Vec<Run>> {
    let mut facts = Vec::new();
    let mut add = |name: &str, text: &str| {
        if let Some(text) = scope.disclosure.authored(text, &step.answers) {
            facts.push(vec![Run::strong(label(name)), Run::plain(format!(" {}", text.trim()))]);
        }
    };
    if let Some(mattering) = scope.disclosure.mattering(step.id) {
        add(say!("report-step-matters"), &mattering);
    }
    // They may name people.
    if scope.is_for_chair() {
        let of = words::answers::matters_to(&matters_to(scope.session, step.id), scope.session);
        add(say!("report-step-matters-to"), &of);
        let said: Vec<String> =
            should_act(scope.session, step.id).iter().map(|said| words::answers::should_act(said, scope.session)).collect();
        add(say!("report-step-should-act"), &said.join("; "));
    }
    how_it_stands(step).into_iter().for_each(|(label, text)| add(label, text));
    if let Some(due) = step.due {
        let is_overdue = step.status.stage().is_open() && due < scope.date;
        let day = time::date(due);
        add(say!("report-step-by"), &if is_overdue { say!("report-step-overdue", date = day) } else { day });
    }
    measured(step).into_iter().for_each(|(label, text)| add(label, text));
    add(say!("report-step-because-of"), &because_of(scope, step));
    for update in &step.updates {
        add(&reported(scope, step, update), &update.words);
    }
    facts
}

/// Everything that people wrote about a step, in the order in which it is told. All of it is compared with private notes.
pub(super) fn texts(step: &NextStep) -> Vec<&str> {
    let labelled = how_it_stands(step).into_iter().chain(measured(step)).map(|(_, text)| text);
    let reported = step.updates.iter().flat_map(|update| [update.organisation.as_str(), update.words.as_str()]);
    [step.what.as_str()].into_iter().chain(labelled).chain(reported).collect()
}

/// What became of a step and who takes part in it, each with its label.
fn how_it_stands(step: &NextStep) -> Vec<(&'static str, &str)> {
    let mut told: Vec<(&str, &str)> = match &step.status {
        StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => vec![],
        StepStatus::Done { changed } => vec![(say!("report-step-changed"), changed)],
        StepStatus::NotPossible { because } | StepStatus::NotNow { because } => vec![(say!("report-because"), because)],
        StepStatus::PassedTo { whom, because } => vec![(say!("report-step-passed-to"), whom), (say!("report-because"), because)],
    };
    told.push((say!("report-step-lead"), &step.lead));
    told.extend(step.partners.iter().map(|partner| (say!("report-step-with"), partner.as_str())));
    told
}

/// How a step is measured, each part with its label.
fn measured(step: &NextStep) -> Vec<(&'static str, &str)> {
    step.measure.as_ref().map_or_else(Vec::new, |measure| {
        vec![
            (say!("report-step-measured"), measure.what.as_str()),
            (say!("report-step-baseline"), &measure.baseline),
            (say!("report-step-target"), &measure.target),
            (say!("report-step-now"), &measure.now),
        ]
    })
}

fn reported(scope: &Scope<'_>, step: &NextStep, update: &StepUpdate) -> String {
    let from = scope.disclosure.authored(&update.organisation, &step.answers);
    let (date, stage) = (time::date(update.date), words::report::stage(update.stage));
    match from {
        Some(from) => say!("report-step-update-from", date = date, organisation = from.trim(), stage = stage),
        None => say!("report-step-update", date = date, stage = stage),
    }
}

/// The notes a step answers: by reference for the chair, for others how many and on which themes.
fn because_of(scope: &Scope<'_>, step: &NextStep) -> String {
    if scope.is_for_chair() {
        return write_up::references(scope.session, &step.answers);
    }
    let notes: Vec<&Note> =
        step.answers.iter().filter_map(|id| scope.session.notes.get(id)).filter(|note| scope.disclosure.counts(note)).collect();
    if notes.is_empty() {
        return String::new();
    }
    let themes = theme_names(scope, step.themes.iter().chain(notes.iter().flat_map(|note| &note.themes)));
    match themes.as_slice() {
        [] => count::notes(notes.len()),
        themes => say!("report-step-notes-on", count = notes.len(), themes = and_list(themes)),
    }
}

fn theme_names<'s>(scope: &Scope<'s>, keys: impl Iterator<Item = &'s ThemeKey>) -> Vec<&'s str> {
    let keys: BTreeSet<&ThemeKey> = keys.collect();
    keys.into_iter().filter_map(|key| scope.disclosure.theme_name(key)).collect()
}
