//! What the program needs of the world outside.

use super::{Effect, Event};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::time::Duration;

/// Tells the time.
pub trait Clock {
    /// The time of day, which can jump.
    fn now(&self) -> Timestamp;
    /// How long the program has run, which cannot.
    fn since_start(&self) -> Duration;
    /// The system's time zone.
    fn zone(&self) -> TimeZone;
}

/// Carries effects out and brings back what came of them.
pub trait Ports {
    /// Begins to carry out an effect; must not wait for it.
    fn begin(&mut self, effect: Effect);
    /// What has come back since the last call.
    fn arrived(&mut self) -> Vec<Event>;
    /// Carries out everything that was begun and waits for it: the program ends.
    fn finish(&mut self) -> Vec<Event>;
}
