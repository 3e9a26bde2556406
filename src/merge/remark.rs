//! What there is to say about a merge, as values; `words::merge` says it.

use crate::model::{NoteId, Part, Session, ThemeKey};

/// One of the two that are merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The one that was given first.
    Mine,
    /// The one that was given second.
    Theirs,
}

/// Something to say about a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergeRemark {
    /// Notes that only one side has and that are new.
    NewNotes {
        /// The side.
        side: Side,
        /// How many.
        count: usize,
    },
    /// Notes that one side deleted, and that are not in what came out.
    DeletedNotes {
        /// The side.
        side: Side,
        /// How many.
        count: usize,
    },
    /// A side lacks more than half of the notes that there were: whoever merges has to be asked.
    Shrunk {
        /// The side.
        side: Side,
        /// How many notes there were.
        of: usize,
        /// How many of them the side lacks.
        lacks: usize,
    },
    /// The base is another state than the one that the pack was handed out with, and was passed over.
    BaseIsNotThePack,
    /// Notes that a side still had although they were withdrawn.
    Withdrawn {
        /// How many.
        count: usize,
    },
    /// A note got another number, since both sides had given out the same.
    Renumbered {
        /// The note.
        note: NoteId,
        /// The number that it had.
        from: u32,
        /// The number that it has.
        to: u32,
    },
    /// Two themes would each have been a part of the other: this one stands alone now.
    CircleCut(ThemeKey),
    /// One side deleted it, the other changed it or refers to it: it is kept.
    Kept(Part),
    /// Values that both sides changed, each in its own way, and that the facilitator has to settle.
    ToSettle {
        /// How many were found.
        count: usize,
    },
}

/// Which sides lack more than half of the notes that there were.
pub(super) fn shrunk(base: Option<&Session>, mine: &Session, theirs: &Session) -> Vec<MergeRemark> {
    let Some(base) = base else { return Vec::new() };
    let of = base.notes.len();
    let lacks = |session: &Session| base.notes.iter().filter(|note| !session.notes.contains(&note.id)).count();
    // A pack lacks what it was not handed out with.
    let is_like_base = |session: &Session| session.pack.is_none() || base.pack.is_some();
    let sides = [(Side::Mine, mine), (Side::Theirs, theirs)].into_iter().filter(|(_, session)| is_like_base(session));
    let all = sides.map(|(side, session)| (side, lacks(session)));
    all.filter(|(_, lacks)| lacks * 2 > of).map(|(side, lacks)| MergeRemark::Shrunk { side, of, lacks }).collect()
}

/// How many notes each side brought, and how many it took out.
pub(super) fn counts(base: Option<&Session>, mine: &Session, theirs: &Session, merged: &Session) -> Vec<MergeRemark> {
    let is_in = |session: Option<&Session>, id: &NoteId| session.is_some_and(|session| session.notes.contains(id));
    let mut told = Vec::new();
    for (side, one, other) in [(Side::Mine, mine, theirs), (Side::Theirs, theirs, mine)] {
        let is_new = |id: &&NoteId| !is_in(Some(other), id) && !is_in(base, id);
        let count = one.notes.iter().map(|note| &note.id).filter(is_new).count();
        told.extend((count > 0).then_some(MergeRemark::NewNotes { side, count }));
        let is_deleted = |id: &&NoteId| !is_in(Some(one), id) && is_in(Some(other), id) && !merged.notes.contains(id);
        let count = base.map_or(0, |base| base.notes.iter().map(|note| &note.id).filter(is_deleted).count());
        told.extend((count > 0).then_some(MergeRemark::DeletedNotes { side, count }));
    }
    told
}
