//! Where new ids come from.

use crate::model::{EntryId, ItemId, NoteId, SessionId, StepId, TableId};

/// A source of new ids: random ones from the system, or the same ones at every run for tests and examples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ids(Option<u64>);

impl Ids {
    /// Ids that no other laptop will make.
    #[must_use]
    pub const fn random() -> Self {
        Self(None)
    }

    /// The same ids at every run with the same seed.
    #[must_use]
    pub const fn seeded(seed: u64) -> Self {
        Self(Some(seed))
    }

    /// A source of its own, for work that goes on beside this one: neither gives what the other does.
    #[must_use]
    pub fn apart(&mut self) -> Self {
        match self.0 {
            Some(_) => Self(Some(self.next())),
            None => Self(None),
        }
    }

    fn next(&mut self) -> u64 {
        match &mut self.0 {
            // The SplitMix64 step: every seed gives a long run of different numbers.
            Some(state) => {
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut z = *state;
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                z ^ (z >> 31)
            }
            None => getrandom::u64().unwrap_or_else(|_| {
                // A system without a source of randomness: the clock and the address space still differ between laptops.
                use std::hash::{BuildHasher as _, RandomState};
                RandomState::new().hash_one(std::time::SystemTime::now())
            }),
        }
    }

    /// A new session's id.
    pub fn session(&mut self) -> SessionId {
        SessionId::from_random(self.next())
    }
    /// A new agenda item's id.
    pub fn item(&mut self) -> ItemId {
        ItemId::from_random(self.next())
    }
    /// A new table's id.
    pub fn table(&mut self) -> TableId {
        TableId::from_random(self.next())
    }
    /// A new note's id.
    pub fn note(&mut self) -> NoteId {
        NoteId::from_random(self.next())
    }
    /// A new next step's id.
    pub fn step(&mut self) -> StepId {
        StepId::from_random(self.next())
    }
    /// A new id for anything else.
    pub fn entry(&mut self) -> EntryId {
        EntryId::from_random(self.next())
    }
}
