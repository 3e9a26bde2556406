//! What came back on the rescue sheet: which next steps matter most to somebody, who should act, and what is missing.

use super::keyed::{Entity, is_default};
use super::together::stable_hash;
use super::{EntryId, GroupKey, NoteId, StepId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One rescue sheet that came back. It never says whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetAnswer {
    /// Its id. That of an answer from a file follows from what the file says, so that taken in again it is the same one.
    pub id: EntryId,
    /// When it was entered.
    pub at: Timestamp,
    /// The group that was spoken from; `None`: not said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Option<GroupKey>,
    /// The steps that matter most.
    #[serde(default, skip_serializing_if = "is_default")]
    pub matters: Vec<StepId>,
    /// Who should act, a step, in their words. They may name people: for the facilitator and the chair only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub who: BTreeMap<StepId, String>,
    /// The note that keeps what they found missing; `None`: nothing, or it was withdrawn.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missing: Option<NoteId>,
}

impl SheetAnswer {
    /// An empty answer.
    #[must_use]
    pub const fn new(id: EntryId, at: Timestamp) -> Self {
        Self { id, at, group: None, matters: Vec::new(), who: BTreeMap::new(), missing: None }
    }

    /// The ids of an answer and of the note with what it found missing, as they follow from what a file says of it; `mark` is all of that.
    /// Every laptop that reads the same file makes the same.
    #[must_use]
    pub fn ids<'a>(mark: impl IntoIterator<Item = &'a str>) -> (EntryId, NoteId) {
        let hash = stable_hash(std::iter::once("answer").chain(mark));
        (EntryId::from_random(hash), NoteId::from_random(hash))
    }

    /// Lets go of a step.
    pub fn forget_step(&mut self, step: StepId) {
        self.matters.retain(|one| *one != step);
        self.who.remove(&step);
    }

    /// Whether it says something of a step.
    #[must_use]
    pub fn is_about(&self, step: StepId) -> bool {
        self.matters.contains(&step) || self.who.contains_key(&step)
    }
}

impl Entity for SheetAnswer {
    type Id = EntryId;
    type Order<'a> = Timestamp;

    fn name() -> &'static str {
        say!("model-sheet-answer")
    }
    fn id(&self) -> EntryId {
        self.id
    }
    fn order(&self) -> Timestamp {
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_an_answer_follow_from_what_the_file_says() {
        let ids = |mark: &[&str]| SheetAnswer::ids(mark.iter().copied());
        assert_eq!(ids(&["a", "b"]), ids(&["a", "b"]));
        assert_ne!(ids(&["a", "b"]).0, ids(&["ab"]).0);
        assert_ne!(ids(&["a", "b"]).1, ids(&["b", "a"]).1);
    }
}
