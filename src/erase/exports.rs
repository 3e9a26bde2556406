//! Which exports may have held what was withdrawn.

use crate::model::{Audience, Note, Quoting, Sending, Session};

/// An export that may have held a note.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldBy {
    /// The export.
    pub sending: Sending,
    /// Whether it did, as the note is marked now; else it did where that was different then, or where its words stood elsewhere, too.
    pub surely: bool,
}

/// The exports that were made once the note was entered, in their order: the chair's have every note, the tables' what was said at tables,
/// attendees' what may be quoted.
#[must_use]
pub fn exports(session: &Session, note: &Note) -> Vec<HeldBy> {
    let made_since = session.sent.in_order().into_iter().filter(|sending| sending.at >= note.entered_at);
    let held = made_since.map(|sending| {
        let surely = match sending.audience {
            Audience::Chair => true,
            Audience::Tables => note.table().is_some() && note.quoting != Some(Quoting::ChairOnly),
            Audience::Attendees => note.quoting == Some(Quoting::Yes) && session.told.is_recorded(),
        };
        HeldBy { sending: sending.as_ref().clone(), surely }
    });
    held.collect()
}
