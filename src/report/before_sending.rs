//! What the chair should know before attendees get their version.

use super::audience::Disclosure;
use super::build::Scope;
use super::next_steps;
use super::tree::{Block, Run};
use super::write_up::references;
use crate::model::{Audience, Checked, Note, NoteId, NoteKind};
use crate::words::report::{Authored, held_back as held_back_in_words};

/// Words that attendees will not get to read, and quotes that no table has checked.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let attendees = Disclosure::new(scope.session, Audience::Attendees, scope.options.smallest_count);
    let mut items = held_back(scope, &attendees);
    items.extend(not_checked(scope, &attendees));
    if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
}

fn held_back(scope: &Scope<'_>, attendees: &Disclosure<'_>) -> Vec<Vec<Run>> {
    let mut items = Vec::new();
    let mut hold = |what: Authored, text: &str, linked: &[NoteId]| {
        if let Some(note) = attendees.repeats(text, linked) {
            let reference = references(scope.session, &[note]);
            items.push(vec![Run::plain(held_back_in_words(what, text.trim(), &reference))]);
        }
    };
    for step in scope.session.next_steps.in_order() {
        next_steps::texts(step).into_iter().for_each(|text| hold(Authored::Step, text, &step.answers));
    }
    for paragraph in scope.session.write_up.in_order() {
        hold(Authored::Paragraph, &paragraph.words, &paragraph.stands_on);
    }
    for decision in scope.session.decisions.in_order() {
        hold(Authored::Decision, &decision.what, &[]);
        hold(Authored::Reason, &decision.reason, &[]);
    }
    for theme in scope.session.themes.in_order() {
        hold(Authored::Theme, &theme.name, &[]);
    }
    for note in scope.notes.iter().filter(|note| attendees.counts(note)) {
        match &note.kind {
            NoteKind::Question { answer } => hold(Authored::Answer, answer, &[note.id]),
            NoteKind::Figure { source } if attendees.words(note).is_some() => hold(Authored::Source, source, &[note.id]),
            _ => {}
        }
    }
    items
}

fn not_checked(scope: &Scope<'_>, attendees: &Disclosure<'_>) -> Option<Vec<Run>> {
    let is_open = |note: &&Note| note.checked == Checked::NotYet && note.table().is_some() && attendees.words(note).is_some();
    let open: Vec<NoteId> = scope.session.notes.iter().filter(is_open).map(|note| note.id).collect();
    (!open.is_empty()).then(|| {
        let notes = references(scope.session, &open);
        vec![Run::plain(say!("report-not-checked", count = open.len(), notes = notes))]
    })
}
