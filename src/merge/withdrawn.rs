//! What was withdrawn anywhere is withdrawn everywhere.

use super::MergeRemark;
use super::refers::lose;
use super::three::by_content;
use crate::model::{Keyed, Part, Session, Withdrawn};

/// The tombstones of all.
pub(super) fn all(base: Option<&Session>, mine: &Session, theirs: &Session) -> Keyed<Withdrawn> {
    let mut all = mine.withdrawn.clone();
    for gone in theirs.withdrawn.iter().chain(base.iter().flat_map(|base| base.withdrawn.iter())) {
        // Erased twice: which of the two is kept must not depend on the side.
        if all.get(&gone.note).is_none_or(|it| by_content(it, gone).is_gt()) {
            all.insert(gone.clone());
        }
    }
    all
}

/// That a side still had notes that were withdrawn.
pub(super) fn remark(withdrawn: &Keyed<Withdrawn>, mine: &Session, theirs: &Session) -> Option<MergeRemark> {
    let has = |session: &Session, gone: &Withdrawn| session.notes.contains(&gone.note);
    let count = withdrawn.iter().filter(|gone| has(mine, gone) || has(theirs, gone)).count();
    (count > 0).then_some(MergeRemark::Withdrawn { count })
}

/// An earlier state of a session as it can come back now: what was withdrawn since stays withdrawn.
#[must_use]
pub fn as_restored(earlier: &Session, now: &Session) -> Session {
    let withdrawn = all(None, earlier, now);
    Session { withdrawn: withdrawn.clone(), ..without(&withdrawn, earlier) }
}

/// A session without what was withdrawn, and without anything that refers to it.
pub(super) fn without(withdrawn: &Keyed<Withdrawn>, session: &Session) -> Session {
    let mut session = session.clone();
    let mut still_there = false;
    for gone in withdrawn.iter() {
        still_there |= session.notes.remove(&gone.note).is_some();
    }
    let is_withdrawn = |part: &Part| matches!(part, Part::Note(note) if withdrawn.contains(note));
    let about_it: Vec<_> = session.unsettled.iter().filter(|unsettled| is_withdrawn(&unsettled.of)).map(|unsettled| unsettled.id).collect();
    for id in about_it {
        session.unsettled.remove(&id);
    }
    if still_there {
        lose(&mut session, &|part| is_withdrawn(&part));
    }
    session
}
