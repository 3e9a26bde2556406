//! Times on the clock of the session's place, and how long things took.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::{Happening, ItemEvent, Session};

/// The clock on the wall of the session's place.
#[derive(Debug)]
pub(super) struct Clock(TimeZone);

impl Clock {
    /// The clock of a session's time zone; the computer's own where it names none, or none that exists.
    pub(super) fn of(session: &Session) -> Self {
        Self(TimeZone::get(session.about.time_zone.trim()).unwrap_or_else(|_| TimeZone::system()))
    }

    /// The time on the clock: "10:05".
    pub(super) fn time(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.0.clone());
        format!("{:02}:{:02}", local.hour(), local.minute())
    }
}

/// How an agenda item went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// It was held and took so many minutes, pauses left out.
    For(i64),
    /// It was left out on the day.
    Skipped,
    /// It has not begun, or has no end yet.
    Unknown,
}

/// How an item went by its events, which are told in the order of their times.
pub(super) fn held(events: &[ItemEvent]) -> Held {
    let mut events = events.to_vec();
    events.sort_by_key(|event| event.at);
    let mut seconds = 0;
    let mut running_since = None;
    let mut state = Held::Unknown;
    for event in events {
        match event.what {
            Happening::Started | Happening::Resumed | Happening::Reopened => {
                running_since = running_since.or(Some(event.at));
                state = Held::Unknown;
            }
            Happening::Paused | Happening::Finished => {
                seconds += running_since.take().map_or(0, |since: Timestamp| event.at.as_second() - since.as_second());
                if event.what == Happening::Finished {
                    state = Held::For((seconds + 30) / 60);
                }
            }
            Happening::Skipped => state = Held::Skipped,
            Happening::MinutesAdded(_) => {}
        }
    }
    state
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64, what: Happening) -> ItemEvent {
        ItemEvent { at: Timestamp::from_second(minute * 60).unwrap(), what }
    }

    #[test]
    fn pauses_do_not_count() {
        let events = [at(0, Happening::Started), at(10, Happening::Paused), at(25, Happening::Resumed), at(30, Happening::Finished)];
        assert_eq!(held(&events), Held::For(15));
    }

    #[test]
    fn an_event_put_right_afterwards_stands_where_its_time_says() {
        let events = [at(6, Happening::Finished), at(0, Happening::Started)];
        assert_eq!(held(&events), Held::For(6));
    }

    #[test]
    fn what_has_no_end_took_no_known_time() {
        assert_eq!(held(&[]), Held::Unknown);
        assert_eq!(held(&[at(0, Happening::Started), at(5, Happening::Finished), at(9, Happening::Reopened)]), Held::Unknown);
        assert_eq!(held(&[at(0, Happening::Skipped)]), Held::Skipped);
    }
}
