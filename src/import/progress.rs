//! How far a reading is, and a way to stop it.

use super::ImportError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// How many steps there are between two looks at whether to stop.
const LOOK_EVERY: usize = 256;

/// How far a reading is. Clones are of the same reading: one is carried along, another is watched, or stops it.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    /// In thousandths.
    done: AtomicU32,
    cancelled: AtomicBool,
}

/// A part of the work, with where in the whole it lies, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Bytes become cells or paragraphs.
    Read,
    /// Those become rows.
    Rows,
    /// Rows become notes.
    Place,
}

impl Progress {
    /// From 0 to 1.
    #[must_use]
    pub fn share(&self) -> f32 {
        f32::from(u16::try_from(self.0.done.load(Ordering::Relaxed)).unwrap_or(1000)) / 1000.0
    }

    /// Asks the reading to stop as soon as it can.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// Says that `done` of `of` is done of a part.
    ///
    /// # Errors
    /// Where the reading was asked to stop.
    pub(super) fn step(&self, part: Part, done: usize, of: usize) -> Result<(), ImportError> {
        if !done.is_multiple_of(LOOK_EVERY) {
            return Ok(());
        }
        let (from, to) = match part {
            Part::Read => (0, 500),
            Part::Rows => (500, 700),
            Part::Place => (700, 1000),
        };
        let share = (to - from) * done.min(of) / of.max(1);
        self.0.done.store(u32::try_from(from + share).unwrap_or_default(), Ordering::Relaxed);
        if self.is_cancelled() { Err(ImportError::Cancelled) } else { Ok(()) }
    }
}

/// Two are equal where they are of the same reading.
impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
