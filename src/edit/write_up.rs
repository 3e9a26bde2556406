//! Edits of the chair's words.

use super::change::{Area, Change, InUse, fields};
use crate::model::{EntryId, Keyed, NoteId, Paragraph, Position, Section, Session};

/// A change of the write-up.
pub type WriteUpEdit = Change<Paragraph>;

fields! {
    /// One value of a paragraph.
    ParagraphField of Paragraph {
        Section(Section) = section,
        Position(Position) = position,
        @typed Words(String) = words,
        StandsOn(Vec<NoteId>) = stands_on,
    }
}

impl Area for Paragraph {
    type Field = ParagraphField;

    fn all(session: &Session) -> &Keyed<Self> {
        &session.write_up
    }
    fn all_mut(session: &mut Session) -> &mut Keyed<Self> {
        &mut session.write_up
    }
    fn in_use(_: &EntryId, _: &Session) -> Option<InUse> {
        None
    }
}
