//! Times on the clock of the session's place.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::Session;
use crate::schedule::zone_of;

/// The clock on the wall of the session's place.
#[derive(Debug)]
pub(super) struct Clock(TimeZone);

impl Clock {
    /// The clock of a session's time zone; the computer's own where it names none, or none that exists.
    pub(super) fn of(session: &Session, system_zone: &TimeZone) -> Self {
        Self(zone_of(session, system_zone))
    }

    /// The time on the clock: "10:05".
    pub(super) fn time(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.0.clone());
        format!("{:02}:{:02}", local.hour(), local.minute())
    }

    /// The day on which the clock shows that time.
    pub(super) fn date(&self, at: Timestamp) -> Date {
        at.to_zoned(self.0.clone()).date()
    }
}
