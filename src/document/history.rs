//! What can be undone and redone, capped by memory.

use crate::edit::{Edit, MergeKey};
use serde::Serialize;
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hasher as _};
use std::io;

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
        struct Hashing(DefaultHasher, u64);
        impl io::Write for Hashing {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.write(bytes);
                self.1 += bytes.len() as u64;
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut hashing = Hashing(DefaultHasher::new(), 0);
        // Writing into a hash cannot fail, and every edit can be written: its maps have texts as keys.
        let written = edit.serialize(&mut serde_json::Serializer::new(&mut hashing));
        debug_assert!(written.is_ok());
        Self { hash: hashing.0.finish(), bytes: hashing.1 }
    }
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

    pub(super) fn clear(&mut self) {
        self.steps.clear();
        self.bytes = 0;
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// What an edit takes, whatever it says: its own size and a tree node or two.
pub(super) fn bytes_of(edit: &Edit) -> u64 {
    Fingerprint::of(edit).bytes + 256
}
