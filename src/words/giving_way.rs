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

/// More items than these are counted where a way stands in a list.
const NAMED: usize = 2;

/// A way as it stands in a list, beside what it does to each item: "Trim 4 items by 7 min in all; finish 12:30".
#[must_use]
pub fn way_in_list(session: &Session, way: &WayOut, zone: &TimeZone) -> String {
    let (count, minutes) = way.giving().fold((0, 0u32), |(count, sum), times| (count + 1, sum.saturating_add(times.gives())));
    if way.way != Way::Trim || count <= NAMED {
        return self::way(session, way, zone);
    }
    say!("giving-finish", way = say!("giving-trim-many", count = count, minutes = minutes), time = time::about(way.ends, zone))
}

/// A way in a sentence without its full stop: "Trim “Feedback” by 2 min and “Talk” by 5 min; finish 12:30".
#[must_use]
pub fn way(session: &Session, way: &WayOut, zone: &TimeZone) -> String {
    let finish = time::about(way.ends, zone);
    let named = |times: &NewTimes| title_of(session, times.item).to_owned();
    let others = |but: &dyn Fn(&NewTimes) -> bool| {
        let giving = way.giving().filter(|times| !but(times)).map(|times| gives(&named(times), times));
        giving.map(|one| say!("giving-and-then", what = one)).collect::<String>()
    };
    let said = match way.way {
        Way::Trim => {
            let by = way.giving().map(|times| say!("giving-by", title = named(times), minutes = times.gives()));
            let by: Vec<String> = by.collect();
            say!("giving-trim", items = and_list(&by.iter().map(String::as_str).collect::<Vec<_>>()))
        }
        Way::GiveFrom(item) => {
            let from = way.giving().find(|times| times.item == item);
            say!("giving-from", title = title_of(session, item), minutes = from.map_or(0, NewTimes::gives))
        }
        Way::HoldEarlier { item, before } => {
            let head = say!("giving-earlier", title = title_of(session, item), before = title_of(session, before));
            head + &others(&|_| false)
        }
        Way::LeaveOut(item) => say!("giving-leave-out", title = title_of(session, item)) + &others(&|times| times.item == item),
        Way::FinishLater => return say!("giving-finish-at", time = finish),
        Way::TakeFromProtected => {
            let by: Vec<String> = way.giving().map(|times| gives(&named(times), times)).collect();
            and_list(&by.iter().map(String::as_str).collect::<Vec<_>>())
        }
        Way::BestThatCanBeDone => {
            let first = way.items.iter().find(|times| way.protected.iter().any(|outcome| outcome.item == times.item));
            let title = first.map(named).unwrap_or_default();
            say!("giving-best", title = title) + &others(&|_| false)
        }
    };
    say!("giving-finish", way = said, time = finish)
}

/// What an item has left: "“Feedback” keeps 3 of 10 min", "“Feedback” is left out".
fn gives(title: &str, times: &NewTimes) -> String {
    match times.is_left_out() {
        true => say!("giving-is-left-out", title = title),
        false => say!("giving-keeps", title = title, minutes = times.minutes, planned = times.had_minutes),
    }
}

/// What the row of an item says of the way that is chosen: "would give 5 min", "would be left out".
#[must_use]
pub fn would(times: &NewTimes) -> Option<String> {
    match (times.is_left_out(), times.gives()) {
        (true, _) => Some(say!("giving-would-be-left-out").to_owned()),
        (false, 0) => None,
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
