//! A clock for tests that stands still.

use super::Clock;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::time::Duration;

/// Stands still at a moment: "2018-04-17T09:00:00Z".
pub(in crate::app) struct StandingClock(pub(in crate::app) &'static str);

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        self.0.parse().unwrap()
    }
    fn since_start(&self) -> Duration {
        Duration::ZERO
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}
