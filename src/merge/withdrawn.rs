//! What was withdrawn anywhere is withdrawn everywhere.

use super::MergeRemark;
use super::three::by_content;
use crate::erase::Erasure;
use crate::model::{Keyed, Session, Withdrawn};

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

/// What was withdrawn, with every wording that a side still has of it.
pub(super) fn erasure(withdrawn: &Keyed<Withdrawn>, base: Option<&Session>, mine: &Session, theirs: &Session) -> Erasure {
    let mut erasure = Erasure::of(mine, withdrawn.iter().cloned().collect());
    base.into_iter().chain([theirs]).for_each(|session| erasure.learn(session));
    erasure
}

/// An earlier state of a session as it can come back now: what was withdrawn since stays withdrawn.
#[must_use]
pub fn as_restored(earlier: &Session, now: &Session) -> Session {
    let withdrawn = all(None, earlier, now);
    let erasure = erasure(&withdrawn, None, earlier, now);
    Session { withdrawn, ..without(&erasure, earlier) }
}

/// A session without what was withdrawn, without its words wherever they stand, and without anything that refers to it.
pub(super) fn without(erasure: &Erasure, session: &Session) -> Session {
    erasure.erased(session).unwrap_or_else(|| session.clone())
}
