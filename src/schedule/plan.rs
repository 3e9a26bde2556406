//! Where the plan lies in time: when the session was to start, and when it has to be over.

use super::course::{Begin, Course};
use super::moment::{minutes, moved, zone_of};
use crate::model::{About, AgendaItem, Session};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// What began this long before the plan's start or after its end was on another day than the planned one.
const ANOTHER_DAY: SignedDuration = SignedDuration::from_hours(12);
/// Items that began within this time of each other belong to one day.
const ONE_DAY: SignedDuration = SignedDuration::from_hours(18);

/// An item with its course and where it stands in the plan.
#[derive(Clone)]
pub(super) struct Part<'a> {
    pub item: &'a AgendaItem,
    pub course: Course,
    /// Minutes from the start of the session to where it is planned, waiting for fixed starts included.
    pub minutes_before: i64,
    /// How many of those it waits for its fixed start.
    pub spare_minutes: i64,
    /// Minutes from the start of the session to when it must start.
    pub fixed_minutes_in: Option<i64>,
}

/// The plan's place in time.
#[derive(Clone)]
pub(super) struct Plan {
    pub zone: TimeZone,
    /// When the session starts on its clock, as it says or as its first fixed start gives it.
    pub start_clock: Option<Time>,
    /// When the first item was to begin; `None` where no start is set and nothing has begun.
    pub start: Option<Timestamp>,
    /// When the session has to be over.
    pub latest_finish: Option<Timestamp>,
    /// The same on its clock.
    pub latest_finish_clock: Option<Time>,
}

/// The items in their order, with their courses.
pub(super) fn parts(session: &Session) -> Vec<Part<'_>> {
    let items = session.agenda.in_order();
    let start = start_clock(&session.about, items.iter().map(|item| Arc::as_ref(item)));
    let mut end = 0i64;
    let part = |item| {
        let item: &AgendaItem = Arc::as_ref(item);
        let fixed_minutes_in = item.starts_at.zip(start).map(|(at, start)| minutes_from(start, at));
        let minutes_before = fixed_minutes_in.map_or(end, |fixed| end.max(fixed));
        let spare_minutes = minutes_before.saturating_sub(end);
        end = minutes_before.saturating_add(i64::from(item.planned_minutes));
        Part { item, course: Course::of(item), minutes_before, spare_minutes, fixed_minutes_in }
    };
    items.into_iter().map(part).collect()
}

/// When the session starts on its clock; where it does not say, its first fixed start and the minutes before that do.
fn start_clock<'a>(about: &About, items: impl Iterator<Item = &'a AgendaItem>) -> Option<Time> {
    about.start.or_else(|| {
        let mut before = 0i64;
        for item in items {
            if let Some(at) = item.starts_at {
                return Some(at.wrapping_sub(minutes(before)));
            }
            before = before.saturating_add(i64::from(item.planned_minutes));
        }
        None
    })
}

/// Whole minutes from one clock time to the next time that the clock shows the other.
fn minutes_from(start: Time, at: Time) -> i64 {
    let minute = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    (minute(at) - minute(start)).rem_euclid(24 * 60)
}

/// Minutes from the start of the session to its planned end.
pub(super) fn total_minutes(parts: &[Part<'_>]) -> i64 {
    parts.last().map_or(0, |last| last.minutes_before.saturating_add(i64::from(last.item.planned_minutes)))
}

impl Plan {
    pub fn of(session: &Session, parts: &[Part<'_>], now: Timestamp, system_zone: &TimeZone) -> Self {
        let zone = zone_of(session, system_zone);
        let start_clock = start_clock(&session.about, parts.iter().map(|part| part.item));
        let on_time = start_that_was_on_time(parts);
        // A date alone, without a start, says nothing of the day on which it was really run.
        let planned_date = session.about.date.filter(|_| start_clock.is_some() || on_time.is_none());
        let date = planned_date.unwrap_or_else(|| zone.to_datetime(on_time.unwrap_or(now)).date());
        let start = start_clock.and_then(|time| moment(&zone, date, time)).or(on_time);
        let latest_finish = latest_finish(session.about.latest_finish, start_clock, &zone, date, start);
        let by = start.zip(on_time).map_or(SignedDuration::ZERO, |(start, on_time)| {
            let end = latest_finish.unwrap_or(start).max(moved(start, minutes(total_minutes(parts))));
            let is_planned_day = on_time >= moved(start, -ANOTHER_DAY) && on_time <= moved(end, ANOTHER_DAY);
            if is_planned_day { SignedDuration::ZERO } else { on_time.duration_since(start) }
        });
        let by_that = |moment: Timestamp| moved(moment, by);
        Self {
            zone,
            start_clock,
            start: start.map(by_that),
            latest_finish: latest_finish.map(by_that),
            latest_finish_clock: session.about.latest_finish,
        }
    }
}

/// When the session would have started if what began first on the last day it was run had begun on time.
fn start_that_was_on_time(parts: &[Part<'_>]) -> Option<Timestamp> {
    let begins = || parts.iter().flat_map(|part| part.course.begins().map(move |begin| (part.minutes_before, begin)));
    let last = begins().map(|(_, begin)| begin.at).max()?;
    let first = begins().filter(|(_, begin)| last.duration_since(begin.at) <= ONE_DAY).min_by_key(|(_, begin)| begin.at);
    first.map(|(minutes_before, Begin { at, held })| moved(at, minutes(minutes_before.saturating_neg()).saturating_sub(held)))
}

/// The moment at which a clock shows this time on this day. `None` at the very ends of the calendar.
fn moment(zone: &TimeZone, date: Date, time: Time) -> Option<Timestamp> {
    zone.to_timestamp(date.to_datetime(time)).ok()
}

fn latest_finish(
    finish: Option<Time>,
    start_clock: Option<Time>,
    zone: &TimeZone,
    date: Date,
    start: Option<Timestamp>,
) -> Option<Timestamp> {
    let finish = finish?;
    let starts_at = start_clock.or_else(|| start.map(|start| zone.to_datetime(start).time()));
    let is_after_midnight = starts_at.is_some_and(|start| finish < start);
    let date = if is_after_midnight { date.tomorrow().ok()? } else { date };
    moment(zone, date, finish)
}
