//! How long speakers talked, and how long the tables did: planned, and as it went.

use super::day::Schedule;
use crate::model::{ItemKind, Session};

/// Minutes of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minutes {
    /// As planned.
    pub planned: u32,
    /// As it went so far, pauses out, each item to the nearest minute; what runs counts as far as it has been held.
    pub actual: u32,
}

/// Who has the room's time. Breaks and other items are neither side's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TalkTime {
    /// One speaks and the room listens: welcomes, talks, the close.
    pub speakers: Minutes,
    /// The people in the room speak: table discussions, their feedback, next steps.
    pub tables: Minutes,
}

impl TalkTime {
    /// Adds up a day.
    #[must_use]
    pub fn of(session: &Session, schedule: &Schedule) -> Self {
        let mut time = Self::default();
        for times in &schedule.items {
            let side = match session.agenda.get(&times.item).map(|item| item.kind) {
                Some(ItemKind::Welcome | ItemKind::Talk | ItemKind::Close) => &mut time.speakers,
                Some(ItemKind::TableDiscussion | ItemKind::TableFeedback | ItemKind::NextSteps) => &mut time.tables,
                Some(ItemKind::Break | ItemKind::Other) | None => continue,
            };
            side.planned = side.planned.saturating_add(times.planned_minutes);
            side.actual = side.actual.saturating_add(times.actual_minutes());
        }
        time
    }

    /// Whether either side has any minutes.
    #[must_use]
    pub fn is_any(self) -> bool {
        self != Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgendaItem, Happening, ItemEvent, ItemId, Position};
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    fn at(clock: &str) -> Timestamp {
        format!("2018-04-17T{clock}:00Z").parse().unwrap()
    }

    /// Items of every kind, ten minutes each; events by the number of the item.
    fn time(events: &[(usize, &str, Happening)], now: &str) -> TalkTime {
        let mut session = Session::new("s1".parse().unwrap());
        for ((number, kind), position) in ItemKind::ALL.into_iter().enumerate().zip(Position::first(8)) {
            let mut item = AgendaItem::new(ItemId::from_random(number as u64), position, kind, "", 10);
            let of_item = events.iter().filter(|(of, _, _)| *of == number);
            item.events = of_item.map(|(_, clock, what)| ItemEvent { at: at(clock), what: *what }).collect();
            session.agenda.insert(item);
        }
        TalkTime::of(&session, &Schedule::of(&session, at(now), &TimeZone::UTC))
    }

    #[test]
    fn three_kinds_are_the_speakers_three_the_tables_and_two_are_neither() {
        let planned = |minutes| Minutes { planned: minutes, actual: 0 };
        assert_eq!(time(&[], "09:00"), TalkTime { speakers: planned(30), tables: planned(30) });
        assert!(!TalkTime::default().is_any() && time(&[], "09:00").is_any());
    }

    #[test]
    fn what_runs_counts_as_far_as_it_has_been_held_and_pauses_do_not_count() {
        use Happening::{Finished, Paused, Resumed, Started};
        let talk = [(1, "10:00", Started), (1, "10:25", Finished)];
        let tables = [(2, "10:25", Started), (2, "10:30", Paused), (2, "10:40", Resumed)];
        let pause = [(4, "09:00", Started), (4, "09:30", Finished)];
        let time = time(&[&talk[..], &tables, &pause].concat(), "10:42");
        assert_eq!((time.speakers.actual, time.tables.actual), (25, 7));
    }

    #[test]
    fn huge_plans_add_up_to_the_most_that_there_is() {
        let mut session = Session::new("s1".parse().unwrap());
        for (number, position) in Position::first(2).enumerate() {
            session.agenda.insert(AgendaItem::new(ItemId::from_random(number as u64), position, ItemKind::Talk, "", u32::MAX));
        }
        let schedule = Schedule::of(&session, at("09:00"), &TimeZone::UTC);
        assert_eq!(TalkTime::of(&session, &schedule).speakers.planned, u32::MAX);
    }
}
