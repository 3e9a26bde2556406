//! What can be undone and redone, capped by memory.

use crate::edit::{Edit, MergeKey};
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hasher as _};

/// The most memory that history may take, in bytes of what its edits say.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Tells an edit from any other without keeping it, and how much there is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint {
    hash: u64,
    bytes: u64,
}

impl Fingerprint {
    pub(super) fn of(edit: &Edit) -> Self {
        written_down(edit).1
    }

    /// How much memory an edit takes, about: its own size and a tree node or two.
    pub(super) const fn memory(self) -> u64 {
        self.bytes + 256
    }
}

/// An edit in JSON, for the journal, and what tells it from others.
pub(super) fn written_down(edit: &Edit) -> (Vec<u8>, Fingerprint) {
    // Every edit can be written: its maps have texts as keys.
    let json = serde_json::to_vec(edit);
    debug_assert!(json.is_ok());
    let json = json.unwrap_or_default();
    let mut hash = DefaultHasher::new();
    hash.write(&json);
    let fingerprint = Fingerprint { hash: hash.finish(), bytes: json.len() as u64 };
    (json, fingerprint)
}

/// One step of undo or redo.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// What takes it back.
    pub(super) reverse: Edit,
    /// What taking it back must give as its own reverse, unless someone else changed the same thing since.
    pub(super) done: Fingerprint,
    /// What it says in a menu: "tag note as Feedback".
    pub(super) caption: String,
    /// Which value it typed.
    pub(super) merge_key: Option<MergeKey>,
    /// The revision before it.
    pub(super) before: u64,
    /// How many edits of others had arrived then.
    pub(super) others: u64,
    /// How much memory it takes, about.
    pub(super) bytes: u64,
}

/// Steps that can be undone or redone; the oldest are let go of when they take too much memory.
#[derive(Debug, Default)]
pub(super) struct History {
    steps: VecDeque<Step>,
    bytes: u64,
}

impl History {
    pub(super) fn push(&mut self, step: Step, most_bytes: u64) {
        self.bytes += step.bytes;
        self.steps.push_back(step);
        while self.bytes > most_bytes && self.steps.len() > 1 {
            if let Some(oldest) = self.steps.pop_front() {
                self.bytes -= oldest.bytes;
            }
        }
    }

    pub(super) fn pop(&mut self) -> Option<Step> {
        let step = self.steps.pop_back()?;
        self.bytes -= step.bytes;
        Some(step)
    }

    pub(super) fn last(&self) -> Option<&Step> {
        self.steps.back()
    }

    pub(super) fn last_mut(&mut self) -> Option<&mut Step> {
        self.steps.back_mut()
    }

    pub(super) fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.steps.iter().map(|step| &step.reverse)
    }

    pub(super) fn clear(&mut self) {
        self.steps.clear();
        self.bytes = 0;
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }
}
