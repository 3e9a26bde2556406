//! The chair's own words, and what of them attendees will not see.

use super::build::Scope;
use super::tree::{Block, Run};
use crate::model::{NoteId, Reference, Section, Session};

/// The paragraphs of one part. The chair sees the notes behind each, and where there are none.
///
/// Others do not get a paragraph that repeats the words of a note that they may not read.
pub(super) fn paragraphs(scope: &Scope<'_>, section: &Section) -> Vec<Block> {
    let written = scope.session.write_up.in_order().into_iter().filter(|paragraph| paragraph.section == *section);
    written
        .filter_map(|paragraph| {
            let text = scope.disclosure.authored(&paragraph.words, &paragraph.stands_on)?;
            let mut runs = vec![Run::plain(text.trim())];
            let flag = (scope.is_for_chair() && paragraph.lacks_notes()).then(|| say!("report-no-notes-behind").to_owned());
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
