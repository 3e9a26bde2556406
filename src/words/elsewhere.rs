//! About a session's file that somebody else has changed, and about copies that a sync program made of two.

use super::count;
use crate::model::Tally;
use std::path::Path;

/// What merging is called in undo.
#[must_use]
pub fn merging() -> &'static str {
    say!("elsewhere-merging")
}

/// What going on with the file's state is called in undo.
#[must_use]
pub fn reloading() -> &'static str {
    say!("elsewhere-reloading")
}

/// What a person calls the session as it is in the window.
#[must_use]
pub fn here() -> &'static str {
    say!("elsewhere-here")
}

/// Says that both were merged, with what there is to say about it.
#[must_use]
pub fn merged(told: impl Iterator<Item = String>) -> String {
    let told: Vec<String> = told.collect();
    if told.is_empty() { say!("elsewhere-merged").to_owned() } else { say!("elsewhere-merged-told", told = told.join("; ")) }
}

/// "The file was changed elsewhere, and is read again: 3 new notes, 1 changed."
#[must_use]
pub fn reloaded(notes: Tally) -> String {
    let parts = [
        (notes.more > 0).then(|| say!("elsewhere-new-notes", count = notes.more)),
        (notes.changed > 0).then(|| say!("elsewhere-changed-notes", count = notes.changed)),
        (notes.fewer > 0).then(|| say!("elsewhere-gone-notes", count = notes.fewer)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { say!("elsewhere-reloaded").to_owned() } else { say!("elsewhere-reloaded-notes", what = parts.join(", ")) }
}

/// Says that there are copies beside the session.
#[must_use]
pub fn copies_found(copies: usize) -> String {
    say!("elsewhere-copies-found", count = copies)
}

/// Says that a copy beside the session cannot be compared with it: why, in a sentence.
#[must_use]
pub fn copy_not_read(path: &Path, why: &str) -> String {
    say!("elsewhere-copy-not-read", file = super::file::name_of(path), why = why)
}

/// What is let go of by going on with the file's state: notes that are only here, notes that say something else here.
#[must_use]
pub fn reload_loses(notes: usize, changed: usize, others: bool) -> String {
    match lacking(notes, changed, others) {
        Some(what) => say!("elsewhere-reload-loses", what = what),
        None => say!("elsewhere-reload-loses-nothing").to_owned(),
    }
}

/// What a copy of the session as it is here would not have.
#[must_use]
pub fn copy_lacks(notes: usize, changed: usize, others: bool) -> String {
    match lacking(notes, changed, others) {
        Some(what) => say!("elsewhere-copy-lacks", what = what),
        None => say!("elsewhere-copy-lacks-nothing").to_owned(),
    }
}

fn lacking(notes: usize, changed: usize, others: bool) -> Option<String> {
    let parts = [
        (notes > 0).then(|| count::notes(notes)),
        (changed > 0).then(|| say!("elsewhere-changed-notes", count = changed)),
        others.then(|| say!("elsewhere-other-changes").to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_way_out_loses_is_said() {
        assert_eq!(
            reload_loses(2, 1, true),
            "Reload goes on with the file: what only you have here (2 notes, 1 changed note, other changes) goes, until you undo it."
        );
        assert_eq!(copy_lacks(0, 0, false), "Save a copy keeps what you have here; the file has nothing that it would lack.");
        assert_eq!(
            reloaded(Tally { fewer: 0, more: 3, changed: 1 }),
            "The file was changed on another computer or by another program; that is shown now: 3 new notes, 1 changed note."
        );
    }
}
