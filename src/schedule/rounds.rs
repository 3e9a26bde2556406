//! The rounds of a table discussion: people change tables between them.
//!
//! Nothing is recorded of a round: which one is on follows from how long the item has been held. All rounds are as long as each other;
//! minutes that were given before it began are spread over them. Minutes that are given or taken while it runs go to the round that is on
//! then (while people change tables: to the one that comes), so that no round that is over becomes another. The last ends with the item.

use super::course::Course;
use super::day::ItemTimes;
use super::moment::minutes;
use crate::model::{AgendaItem, Happening, MOST_ROUNDS};
use jiff::Timestamp;

/// The round that is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundNow {
    /// Which it is, from 1; while people change tables, the one that comes.
    pub number: u32,
    /// Of how many.
    pub of: u32,
    /// Whether people are changing tables before it.
    pub is_changing: bool,
    /// Seconds left of the round, or of changing tables; negative: the last round is over by so many.
    pub seconds_left: i64,
}

/// How an item is divided, as it is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedRounds {
    /// How many rounds there are, at least two.
    pub rounds: u32,
    /// How many whole minutes each has.
    pub minutes_each: u32,
    /// How many minutes there are to change tables between two.
    pub moving_minutes: u32,
}

/// How an item is divided, as it is planned; `None` for one without rounds.
#[must_use]
pub fn planned(item: &AgendaItem) -> Option<PlannedRounds> {
    let changes = item.rounds.checked_sub(1).filter(|changes| *changes > 0)?;
    let talking = item.planned_minutes.saturating_sub(changes.saturating_mul(item.moving_minutes));
    Some(PlannedRounds { rounds: item.rounds, minutes_each: talking / item.rounds, moving_minutes: item.moving_minutes })
}

/// Which round of an item is on; `None` for one without rounds, and while it is not under way.
#[must_use]
pub fn now(item: &AgendaItem, times: &ItemTimes) -> Option<RoundNow> {
    if item.rounds < 2 || !times.state.is_under_way() {
        return None;
    }
    let rounds = Rounds::of(item);
    let (at, start, is_changing) = rounds.at(times.held.as_secs());
    let end = if is_changing { start } else { rounds.end_of(at, start, times.held.as_secs().saturating_add(times.remaining_seconds?)) };
    Some(RoundNow {
        number: u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1),
        of: u32::try_from(rounds.lengths.len()).unwrap_or(u32::MAX),
        is_changing,
        seconds_left: end.saturating_sub(times.held.as_secs()),
    })
}

/// Which round of an item was on at a moment, from 1; while people changed tables, the one that was over. `None` for one without rounds,
/// and where it had not begun.
#[must_use]
pub fn at(item: &AgendaItem, moment: Timestamp) -> Option<u32> {
    if item.rounds < 2 {
        return None;
    }
    let so_far: Vec<_> = item.events.iter().filter(|event| event.at <= moment).copied().collect();
    let course = Course::of_events(&so_far);
    course.last_begin()?;
    let (round, _, is_changing) = Rounds::of(item).at(course.held_until(moment).as_secs());
    u32::try_from(round).ok()?.checked_add(u32::from(!is_changing))
}

/// The rounds of an item, in seconds of the time that it is held.
struct Rounds {
    /// How long each is.
    lengths: Vec<i64>,
    /// How long people change tables between two.
    moving: i64,
}

impl Rounds {
    fn of(item: &AgendaItem) -> Self {
        let count = item.rounds.min(MOST_ROUNDS);
        let seconds = |count: i64| minutes(count).as_secs();
        let mut before = 0i64;
        let mut given = Vec::new();
        for (place, event) in item.events.iter().enumerate() {
            let Happening::MinutesAdded(added) = event.what else { continue };
            let so_far = Course::of_events(item.events.get(..place).unwrap_or_default());
            if so_far.last_begin().is_none() {
                before = before.saturating_add(i64::from(added));
            } else {
                given.push((so_far.held_until(event.at).as_secs(), seconds(i64::from(added))));
            }
        }
        let all = seconds(i64::from(item.planned_minutes).saturating_add(before).max(0));
        let changes = i64::from(count.saturating_sub(1)).max(1);
        let moving = seconds(i64::from(item.moving_minutes)).min(all / changes);
        let length = (all - moving.saturating_mul(changes)) / i64::from(count.max(1));
        let mut rounds = Self { lengths: vec![length; usize::try_from(count).unwrap_or_default()], moving };
        given.into_iter().for_each(|(held, by)| rounds.give(held, by));
        rounds
    }

    /// Gives the round that was on after so many seconds more of them, or fewer; what has passed of it has passed.
    fn give(&mut self, held: i64, by: i64) {
        let (at, start, _) = self.at(held);
        if let Some(length) = self.lengths.get_mut(at) {
            *length = length.saturating_add(by).max(held.saturating_sub(start).max(0));
        }
    }

    /// The round that is on after so many seconds, from 0, when it begins, and whether people still change tables before it.
    fn at(&self, held: i64) -> (usize, i64, bool) {
        let last = self.lengths.len().saturating_sub(1);
        let mut start = 0i64;
        for (at, length) in self.lengths.iter().enumerate() {
            let end = start.saturating_add(*length);
            if held < end || at == last {
                return (at, start, held < start);
            }
            start = end.saturating_add(self.moving);
        }
        (0, 0, false)
    }

    /// When a round ends that begins at `start`: the last one with the item.
    fn end_of(&self, at: usize, start: i64, end_of_item: i64) -> i64 {
        if at + 1 >= self.lengths.len() { end_of_item } else { start.saturating_add(self.lengths.get(at).copied().unwrap_or_default()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemEvent, ItemKind, Position, Session};
    use crate::schedule::Schedule;
    use jiff::tz::TimeZone;
    use jiff::{SignedDuration, Timestamp};

    fn at(seconds: i64) -> Timestamp {
        "2018-04-17T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_secs(seconds)
    }

    /// A discussion of 32 minutes in so many rounds, two minutes for changing tables, with events at seconds.
    #[test]
    fn what_was_said_in_which_round_is_found_by_when_it_was_said() {
        let mut item = AgendaItem::new("i1".parse().unwrap(), Position::default(), ItemKind::TableDiscussion, "Tables", 32);
        (item.rounds, item.moving_minutes) = (2, 2);
        item.events = vec![ItemEvent { at: at(0), what: Happening::Started }];
        let round = |seconds| super::at(&item, at(seconds));
        assert_eq!(
            [round(-1), round(0), round(899), round(960), round(1_020), round(9_000)],
            [None, Some(1), Some(1), Some(1), Some(2), Some(2)]
        );
    }

    fn round(rounds: u32, events: &[(i64, Happening)], now: i64) -> Option<RoundNow> {
        let mut item = AgendaItem::new("talk".parse().unwrap(), Position::default(), ItemKind::TableDiscussion, "", 32);
        (item.rounds, item.moving_minutes) = (rounds, 2);
        item.events = events.iter().map(|(seconds, what)| ItemEvent { at: at(*seconds), what: *what }).collect();
        let mut session = Session::new("s1".parse().unwrap());
        session.agenda.insert(item.clone());
        let schedule = Schedule::of(&session, at(now), &TimeZone::UTC);
        super::now(&item, schedule.item(item.id).unwrap())
    }

    /// The same as number, whether people change tables, and seconds left.
    fn said(rounds: u32, events: &[(i64, Happening)], now: i64) -> (u32, bool, i64) {
        let round = round(rounds, events, now).unwrap();
        assert_eq!(round.of, rounds);
        (round.number, round.is_changing, round.seconds_left)
    }

    const STARTED: (i64, Happening) = (0, Happening::Started);

    #[test]
    fn two_rounds_with_a_change_between_them() {
        let said = |now| said(2, &[STARTED], now);
        assert_eq!(said(0), (1, false, 900));
        assert_eq!(said(899), (1, false, 1));
        assert_eq!(said(900), (2, true, 120), "people change tables");
        assert_eq!(said(1019), (2, true, 1));
        assert_eq!(said(1020), (2, false, 900));
        assert_eq!(said(1920), (2, false, 0));
        assert_eq!(said(1950), (2, false, -30), "the last one runs over with the item");
    }

    #[test]
    fn without_rounds_or_before_and_after_there_is_none() {
        assert_eq!(round(0, &[STARTED], 60), None);
        assert_eq!(round(1, &[STARTED], 60), None);
        assert_eq!(round(2, &[], 60), None);
        assert_eq!(round(2, &[STARTED, (600, Happening::Finished)], 700), None);
        assert_eq!(round(u32::MAX, &[STARTED], 60).unwrap().of, MOST_ROUNDS);
    }

    #[test]
    fn minutes_given_before_are_spread_and_minutes_given_while_it_runs_go_to_the_round_that_is_on() {
        assert_eq!(said(2, &[(-60, Happening::MinutesAdded(4)), STARTED], 0), (1, false, 1020));
        let given = [STARTED, (600, Happening::MinutesAdded(5))];
        assert_eq!(said(2, &given, 600), (1, false, 600));
        assert_eq!(said(2, &given, 1320), (2, false, 900), "the second keeps what it had");
        let in_change = [STARTED, (960, Happening::MinutesAdded(5))];
        assert_eq!(said(2, &in_change, 960), (2, true, 60));
        assert_eq!(said(2, &in_change, 1020), (2, false, 1200));
        let in_last = [STARTED, (1100, Happening::MinutesAdded(-5))];
        assert_eq!(said(2, &in_last, 1100), (2, false, 520));
    }

    #[test]
    fn taking_more_than_is_left_ends_the_round_and_never_turns_it_back() {
        let taken = [STARTED, (800, Happening::MinutesAdded(-5))];
        assert_eq!(said(2, &taken, 800), (2, true, 120));
        assert_eq!(said(2, &taken, 920), (2, false, 700), "the last ends with the item: 27 minutes in all");
    }

    #[test]
    fn a_pause_stops_the_round() {
        let paused = [STARTED, (300, Happening::Paused)];
        assert_eq!(said(2, &paused, 800), (1, false, 600));
        assert_eq!(said(2, &[STARTED, (300, Happening::Paused), (800, Happening::Resumed)], 900), (1, false, 500));
    }

    #[test]
    fn no_minutes_and_too_much_moving_make_no_round_longer_than_the_item() {
        let mut item = AgendaItem::new("talk".parse().unwrap(), Position::default(), ItemKind::TableDiscussion, "", 3);
        (item.rounds, item.moving_minutes) = (3, u32::MAX);
        let rounds = Rounds::of(&item);
        assert_eq!((rounds.lengths, rounds.moving), (vec![0; 3], 90));
        item.planned_minutes = 0;
        assert_eq!(Rounds::of(&item).moving, 0);
    }

    #[test]
    fn any_minutes_at_any_time_are_told() {
        for by in [i32::MIN, -3, 0, 7, i32::MAX] {
            for given_at in [-10, 0, 899, 900, 1000, 1919, 5000] {
                for now in [0, 900, 1000, 1920, 100_000] {
                    let round = round(3, &[STARTED, (given_at, Happening::MinutesAdded(by)), (given_at, Happening::MinutesAdded(by))], now);
                    assert!(round.is_none_or(|round| (1..=3).contains(&round.number)));
                }
            }
        }
    }
}
