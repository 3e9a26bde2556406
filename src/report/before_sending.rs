//! What the chair should know before attendees get their version.

use super::audience::Disclosure;
use super::build::Scope;
use super::tree::{Block, Run};
use super::write_up::references;
use crate::model::{Audience, Checked, NextStep, Note, NoteId, StepStatus};
use crate::words;

/// Words that attendees will not get to read, and quotes that no table has checked.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let attendees = Disclosure::new(scope.session, Audience::Attendees, scope.options.smallest_count);
    let mut items = held_back(scope, &attendees);
    items.extend(not_checked(scope, &attendees));
    if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
}

fn held_back(scope: &Scope<'_>, attendees: &Disclosure<'_>) -> Vec<Vec<Run>> {
    let mut items = Vec::new();
    let mut hold = |what: &str, text: &str, linked: &[NoteId]| {
        if let Some(note) = attendees.repeats(text, linked) {
            let reference = references(scope.session, &[note]);
            items.push(vec![Run::plain(words::report::held_back(what, text.trim(), &reference))]);
        }
    };
    for step in scope.session.next_steps.in_order() {
        texts(step).into_iter().for_each(|text| hold("The next step", text, &step.answers));
    }
    for paragraph in scope.session.write_up.in_order() {
        hold("The paragraph", &paragraph.words, &paragraph.stands_on);
    }
    for decision in scope.session.decisions.in_order() {
        hold("The decision", &decision.what, &[]);
        hold("The reason", &decision.reason, &[]);
    }
    items
}

/// What a step says in its own words.
fn texts(step: &NextStep) -> Vec<&str> {
    let mut texts = vec![step.what.as_str()];
    match &step.status {
        StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => {}
        StepStatus::Done { changed: words } | StepStatus::NotPossible { because: words } | StepStatus::NotNow { because: words } => {
            texts.push(words);
        }
        StepStatus::PassedTo { whom, because } => texts.extend([whom.as_str(), because]),
    }
    texts.extend(step.updates.iter().map(|update| update.words.as_str()));
    texts
}

fn not_checked(scope: &Scope<'_>, attendees: &Disclosure<'_>) -> Option<Vec<Run>> {
    let is_open = |note: &&Note| note.checked == Checked::NotYet && note.table().is_some() && attendees.words(note).is_some();
    let open: Vec<NoteId> = scope.session.notes.iter().filter(is_open).map(|note| note.id).collect();
    let quotes = words::report::count(open.len(), "quote was", "quotes were");
    (!open.is_empty()).then(|| vec![Run::plain(format!("{quotes} not checked with the table: {}.", references(scope.session, &open)))])
}
