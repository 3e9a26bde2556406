//! Who gives way: each way out as a sentence, what it keeps, and what is put into the record.

use super::agenda::{capitalised, late, title_of};
use super::report::and_list;
use super::time;
use crate::model::Session;
use crate::schedule::giving_way::{Asks, GivingWay, NewTimes, Way, WayOut};
use crate::schedule::{Outlook, Schedule};
use jiff::tz::TimeZone;

/// What is asked: "7 min late: who gives way?"
#[must_use]
pub fn asked(session: &Session, schedule: &Schedule, found: &GivingWay) -> String {
    say!("giving-title", why = why(session, schedule, found))
}

/// What the day misses: "7 min past the finish", "“Lunch” would start 8 min late".
fn why(session: &Session, schedule: &Schedule, found: &GivingWay) -> String {
    let worst = schedule.outlook.too_late_for.iter().max_by_key(|(_, minutes)| *minutes);
    match worst {
        Some((item, minutes)) if found.minutes_past_fixed_start > found.minutes_past_finish => {
            say!("giving-starts-late", title = title_of(session, *item), minutes = *minutes)
        }
        _ => {
            let minutes = time::short_minutes(i64::from(found.minutes_past_finish));
            say!("giving-past-finish", time = minutes)
        }
    }
}

/// Says that what was chosen is not possible any more as it was, so that nothing is.
#[must_use]
pub fn gone(session: &Session, way: &WayOut, zone: &TimeZone) -> String {
    say!("giving-gone", way = self::way(session, way, zone))
}

/// More items than these are counted where a way stands in a list.
const NAMED: usize = 2;

/// A way as it stands in a list, beside what it does to each item: "Trim 4 items by 7 min in all; finish 12:30".
#[must_use]
pub fn way_in_list(session: &Session, way: &WayOut, zone: &TimeZone) -> String {
    let (count, minutes) = to_come(way).fold((0, 0u32), |(count, sum), times| (count + 1, sum.saturating_add(times.gives())));
    if way.way != Way::Trim || count <= NAMED {
        return self::way(session, way, zone);
    }
    finishing(&trimmed(session, way, &say!("giving-many-by", count = count, minutes = minutes), zone), way, zone)
}

/// A way in a sentence without its full stop: "Trim “Feedback” by 2 min and “Talk” by 5 min; finish 12:30".
#[must_use]
pub fn way(session: &Session, way: &WayOut, zone: &TimeZone) -> String {
    let named = |times: &NewTimes| title_of(session, times.item).to_owned();
    let others = |but: &dyn Fn(&NewTimes) -> bool| {
        let giving = way.giving().filter(|times| !but(times)).map(|times| gives(&named(times), times, zone));
        giving.map(|one| say!("giving-and-then", what = one)).collect::<String>()
    };
    let said = match way.way {
        Way::Trim => {
            let by: Vec<String> = to_come(way).map(|times| say!("giving-by", title = named(times), minutes = times.gives())).collect();
            trimmed(session, way, &and_list(&by.iter().map(String::as_str).collect::<Vec<_>>()), zone)
        }
        Way::GiveFrom(item) => {
            let from = way.giving().find(|times| times.item == item);
            ends_sooner(session, way, zone)
                .unwrap_or_else(|| say!("giving-from", title = title_of(session, item), minutes = from.map_or(0, NewTimes::gives)))
        }
        Way::HoldEarlier { item, before } => {
            let head = say!("giving-earlier", title = title_of(session, item), before = title_of(session, before));
            head + &others(&|_| false)
        }
        Way::LeaveOut(item) => say!("giving-leave-out", title = title_of(session, item)) + &others(&|times| times.item == item),
        Way::FinishLater => return say!("giving-finish-at", time = time::about(way.ends, zone)),
        Way::TakeFromProtected => {
            let by: Vec<String> = way.giving().map(|times| gives(&named(times), times, zone)).collect();
            and_list(&by.iter().map(String::as_str).collect::<Vec<_>>())
        }
        Way::BestThatCanBeDone => {
            let first = way.items.iter().find(|times| way.protected.iter().any(|outcome| outcome.item == times.item));
            let title = first.map(named).unwrap_or_default();
            say!("giving-best", title = title) + &others(&|_| false)
        }
    };
    finishing(&said, way, zone)
}

/// What gives of what has not begun.
fn to_come(way: &WayOut) -> impl Iterator<Item = &NewTimes> {
    way.giving().filter(|times| !times.is_under_way)
}

/// What is trimmed, after what runs where that gives as well; `items` are the others.
fn trimmed(session: &Session, way: &WayOut, items: &str, zone: &TimeZone) -> String {
    match ends_sooner(session, way, zone) {
        Some(ends) if items.is_empty() => ends,
        Some(ends) => say!("giving-end-and-trim", end = ends, items = items),
        None => say!("giving-trim", items = items),
    }
}

/// When what runs would have to end, where it gives: "Finish “Tables” at 11:25, 15 min sooner".
fn ends_sooner(session: &Session, way: &WayOut, zone: &TimeZone) -> Option<String> {
    let running = way.giving().find(|times| times.is_under_way)?;
    let ends = time::about(running.times.end, zone);
    Some(say!("giving-end", title = title_of(session, running.item), time = ends, minutes = running.gives()))
}

fn finishing(said: &str, way: &WayOut, zone: &TimeZone) -> String {
    say!("giving-finish", way = said, time = time::about(way.ends, zone))
}

/// What an item has left: "“Feedback” keeps 3 of 10 min", "“Feedback” is left out"; what runs: "“Tables” ends at 11:25".
fn gives(title: &str, times: &NewTimes, zone: &TimeZone) -> String {
    match (times.is_under_way, times.is_left_out()) {
        (true, _) => say!("giving-ends", title = title, time = time::about(times.times.end, zone)),
        (false, true) => say!("giving-is-left-out", title = title),
        (false, false) => say!("giving-keeps", title = title, minutes = times.minutes, planned = times.had_minutes),
    }
}

/// What the row of an item says of the way that is chosen: "would give 5 min", "would be left out", "would end at 11:25".
#[must_use]
pub fn would(times: &NewTimes, zone: &TimeZone) -> Option<String> {
    match (times.is_left_out(), times.gives()) {
        (_, 0) => None,
        _ if times.is_under_way => Some(say!("giving-would-end", time = time::about(times.times.end, zone))),
        (true, _) => Some(say!("giving-would-be-left-out").to_owned()),
        (false, minutes) => Some(say!("giving-would-give", minutes = minutes)),
    }
}

/// For what a way needs a reason: "needs a reason: the finish is fixed (taxis at 12:30)". Empty: it needs none.
#[must_use]
pub fn asks(session: &Session, way: &WayOut) -> String {
    let why = session.about.finish_reason.trim();
    let one = |asks: &Asks| match asks {
        Asks::FixedFinish if why.is_empty() => say!("giving-finish-is-fixed").to_owned(),
        Asks::FixedFinish => say!("giving-finish-is-fixed-because", reason = why),
        Asks::Protected => say!("giving-takes-from-protected").to_owned(),
        Asks::Break => say!("giving-shortens-break").to_owned(),
    };
    let all: Vec<String> = way.asks.iter().map(one).collect();
    if all.is_empty() { String::new() } else { say!("giving-needs-reason", what = all.join(", ")) }
}

/// What the protected items keep with a way: "Next steps keeps 20 min".
#[must_use]
pub fn keeps(session: &Session, way: &WayOut) -> String {
    let one = |outcome: &crate::schedule::ProtectedOutcome| {
        let title = title_of(session, outcome.item);
        match outcome.keeps {
            0 if outcome.planned > 0 => say!("clock-is-lost", title = title),
            keeps if keeps < outcome.planned => say!("clock-keeps-some", title = title, minutes = keeps, planned = outcome.planned),
            keeps => say!("clock-keeps", title = title, minutes = keeps),
        }
    };
    way.protected.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What goes into the record of the day: what was missed, what was decided, and what is kept by it.
#[must_use]
pub fn decided(session: &Session, schedule: &Schedule, found: &GivingWay, chosen: &WayOut) -> String {
    let missed = why(session, schedule, found);
    let (way, keeps) = (way(session, chosen, &schedule.zone), keeps(session, chosen));
    if keeps.is_empty() {
        say!("giving-decided", missed = missed, way = way)
    } else {
        say!("giving-decided-keeping", missed = missed, way = way, keeps = keeps)
    }
}

/// What the step of undo is called.
#[must_use]
pub fn caption(way: &str) -> String {
    say!("giving-caption", way = way)
}

/// Says that a way was taken.
#[must_use]
pub fn taken(way: &str) -> String {
    say!("giving-taken", way = way)
}

/// What becomes of the protected items if what runs goes on: "If this goes on 5 more minutes, Next steps keeps 17 of 20 min".
#[must_use]
pub fn if_it_goes_on(session: &Session, later: &Outlook, minutes: u32) -> String {
    let losing = later.protected.iter().filter(|outcome| outcome.keeps < outcome.planned).map(|outcome| {
        let title = title_of(session, outcome.item);
        match outcome.keeps {
            0 => say!("clock-is-lost", title = title),
            keeps => say!("clock-keeps-some", title = title, minutes = keeps, planned = outcome.planned),
        }
    });
    say!("giving-if-it-goes-on", count = minutes, losing = losing.collect::<Vec<_>>().join(", "))
}

/// How the day stands, always: "On time", "7 min late", "3 min in hand".
#[must_use]
pub fn stands(schedule: &Schedule) -> String {
    capitalised(&late(schedule.outlook.minutes_late))
}
