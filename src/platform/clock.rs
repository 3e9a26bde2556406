//! The system's clock.

use crate::app::Clock;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::time::{Duration, Instant};

/// Tells the system's time.
pub struct SystemClock {
    started: Instant,
    zone: TimeZone,
}

impl SystemClock {
    /// A clock that counts from now.
    #[must_use]
    pub fn start() -> Self {
        Self { started: Instant::now(), zone: TimeZone::system() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
    fn since_start(&self) -> Duration {
        self.started.elapsed()
    }
    fn zone(&self) -> TimeZone {
        self.zone.clone()
    }
}
