//! Moments and stretches of time that saturate at the ends of what can be told, instead of failing there.

use crate::model::Session;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// A stretch of time; its end is never before its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// When it begins.
    pub start: Timestamp,
    /// When it is over.
    pub end: Timestamp,
}

impl Stretch {
    /// The stretch between two moments; none at all at `start` where `end` is earlier.
    pub(super) fn new(start: Timestamp, end: Timestamp) -> Self {
        Self { start, end: end.max(start) }
    }

    /// How long it is; never negative.
    #[must_use]
    pub fn length(&self) -> SignedDuration {
        self.end.duration_since(self.start)
    }

    /// How much of it lies before a moment.
    pub(super) fn length_before(&self, moment: Timestamp) -> SignedDuration {
        Self::new(self.start, self.end.min(moment)).length()
    }
}

/// The moment that is `by` later (earlier where it is negative), or the last (first) one that there is.
pub(super) fn moved(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.checked_add(by).unwrap_or(if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX })
}

/// So many minutes.
pub(super) fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_secs(count.saturating_mul(60))
}

/// To the nearest whole minute, as people say it.
pub(super) const fn nearest_minutes(length: SignedDuration) -> i64 {
    length.as_secs().saturating_add(30).div_euclid(60)
}

/// The same, for a length that cannot be negative.
pub(super) fn nearest_whole_minutes(length: SignedDuration) -> u32 {
    u32::try_from(nearest_minutes(length).max(0)).unwrap_or(u32::MAX)
}

/// The zone of a session's clock times: the one it names, else (none named, or not one that is known) the computer's own, `system_zone`.
#[must_use]
pub fn zone_of(session: &Session, system_zone: &TimeZone) -> TimeZone {
    let name = session.about.time_zone.trim();
    if name.is_empty() { system_zone.clone() } else { TimeZone::get(name).unwrap_or_else(|_| system_zone.clone()) }
}
