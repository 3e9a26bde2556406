//! The chair's own words, and what of them attendees will not see.

use super::audience::Disclosure;
use super::build::Scope;
use super::tree::{Block, Run};
use crate::model::{Audience, NoteId, Reference, Section, Session};
use crate::words;

/// The paragraphs of one part. The chair sees the notes behind each, and where there are none.
///
/// Others do not get a paragraph that repeats the words of a note that they may not read.
pub(super) fn paragraphs(scope: &Scope<'_>, section: &Section) -> Vec<Block> {
    let written = scope.session.write_up.in_order().into_iter().filter(|paragraph| paragraph.section == *section);
    written
        .filter_map(|paragraph| {
            let text = scope.disclosure.authored(&paragraph.words, &paragraph.stands_on)?;
            let mut runs = vec![Run::plain(text.trim())];
            let flag = (scope.is_for_chair() && paragraph.lacks_notes()).then(|| words::report::NO_NOTES_BEHIND.to_owned());
            if scope.is_for_chair() && !paragraph.stands_on.is_empty() {
                runs.push(Run::plain(format!(" ({})", references(scope.session, &paragraph.stands_on))));
            }
            Some(Block::Paragraph { runs, flag })
        })
        .collect()
}

/// The references of notes, in their order: "N003, N012".
pub(super) fn references(session: &Session, notes: &[NoteId]) -> String {
    let mut references: Vec<Reference> = notes.iter().filter_map(|id| session.notes.get(id)).map(|note| note.reference()).collect();
    references.sort_unstable();
    references.iter().map(Reference::to_string).collect::<Vec<_>>().join(", ")
}

/// For the chair: what attendees will not get to read, and how to change that.
pub(super) fn held_back(scope: &Scope<'_>) -> Vec<Block> {
    let attendees = Disclosure::new(scope.session, Audience::Attendees, scope.options.smallest_count);
    let mut items = Vec::new();
    let mut hold = |what: &str, text: &str, linked: &[NoteId]| {
        if let Some(note) = attendees.repeats(text, linked) {
            let reference = references(scope.session, &[note]);
            let after = format!(" repeats {reference}, which may not be quoted. Attendees will not see these words.");
            items.push(vec![Run::plain(format!("{what} “")), Run::plain(text.trim()), Run::plain("”"), Run::plain(after)]);
        }
    };
    for step in scope.session.next_steps.in_order() {
        hold("The next step", &step.what, &step.answers);
    }
    for paragraph in scope.session.write_up.in_order() {
        hold("The paragraph", &paragraph.words, &paragraph.stands_on);
    }
    for decision in scope.session.decisions.in_order() {
        hold("The decision", &decision.what, &[]);
    }
    if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
}
