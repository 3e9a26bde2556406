//! The running order and its clock: what stands on rows, on buttons, and in the card about the end of the day.

use super::agenda::{capitalised, late, title, title_of};
use super::{count, time};
use crate::model::{AgendaItem, ItemKind, Session};
use crate::schedule::rounds::{self, RoundNow};
use crate::schedule::{ItemState, ItemTimes, Outlook, Phase, Schedule, TalkTime, turns};

/// What an item loses.
enum Loss {
    NotHeld,
    All,
    Some { lost: i64, allowed: i64 },
}

fn loss_of(times: &ItemTimes, phase: Phase) -> Option<Loss> {
    if matches!(times.state, ItemState::Finished | ItemState::Skipped) {
        return None;
    }
    let allowed = i64::from(times.planned_minutes).saturating_add(times.added_minutes).clamp(0, i64::from(times.planned_minutes));
    let lost = allowed - i64::from(times.expected_minutes_kept);
    if lost <= 0 {
        return None;
    }
    Some(match (times.expected.is_some(), times.expected_minutes_kept) {
        (false, _) if phase == Phase::Over => Loss::NotHeld,
        (_, 0) => Loss::All,
        _ => Loss::Some { lost, allowed },
    })
}

/// What an item loses to the latest finish: "loses 12 of 20 min", "is lost"; on a day that is over: "was not held".
/// `None` where it loses nothing, or was held.
#[must_use]
pub fn loss(times: &ItemTimes, phase: Phase) -> Option<String> {
    Some(match loss_of(times, phase)? {
        Loss::NotHeld => say!("clock-not-held").to_owned(),
        Loss::All => say!("clock-lost").to_owned(),
        Loss::Some { lost, allowed } => say!("clock-loses", minutes = lost, allowed = allowed),
    })
}

/// The head of the card about the end of the day: "7 min late, and 12 min are lost".
#[must_use]
pub fn trouble(schedule: &Schedule) -> Option<String> {
    let Outlook { minutes_late, minutes_past_latest_finish, .. } = schedule.outlook;
    let lost = time::short_minutes(i64::from(minutes_past_latest_finish));
    match (minutes_late, minutes_past_latest_finish) {
        _ if schedule.phase == Phase::Over => None,
        (late, 0) if late > 0 => Some(capitalised(&self::late(late))),
        (_, 0) => None,
        (late, _) if late > 0 => Some(say!("clock-late-and-past", late = capitalised(&self::late(late)), time = lost)),
        _ => Some(say!("clock-plan-past", time = lost)),
    }
}

/// What that does to the items: "“Next steps” loses 12 of 20 min"; that nothing is lost, where nothing is.
#[must_use]
pub fn losses(session: &Session, schedule: &Schedule) -> Vec<String> {
    let losing = schedule.items.iter().filter_map(|times| {
        let (loss, title) = (loss_of(times, schedule.phase)?, title_of(session, times.item));
        Some(match loss {
            Loss::NotHeld => say!("clock-not-held-sentence", title = title),
            Loss::All => say!("clock-lost-sentence", title = title),
            Loss::Some { lost, allowed } => say!("clock-loses-sentence", title = title, minutes = lost, allowed = allowed),
        })
    });
    let losing: Vec<String> = losing.collect();
    if losing.is_empty() {
        let at = schedule.outlook.expected_finish.map(|finish| time::about(finish, &schedule.zone)).unwrap_or_default();
        let gave = |times: &ItemTimes| times.added_minutes < 0 || times.state == ItemState::Skipped;
        let some_gave = schedule.items.iter().any(gave);
        return vec![if some_gave { say!("clock-nothing-more-lost", time = at) } else { say!("clock-nothing-lost", time = at) }];
    }
    losing
}

/// What stands below an item's title: who leads it, and what has to be known of its plan. "Panel chair · 6 tables, 80 seconds each".
/// Empty: its kind is all there is to say.
#[must_use]
pub fn details(session: &Session, item: &AgendaItem, times: &ItemTimes) -> String {
    let mut parts = Vec::new();
    let lead = item.lead.trim();
    parts.extend((!lead.is_empty()).then(|| lead.to_owned()));
    let is_ahead = times.state == ItemState::ToCome;
    if is_ahead && times.added_minutes != 0 {
        parts.push(say!("agenda-has-now", minutes = i64::from(times.planned_minutes).saturating_add(times.added_minutes).max(0)));
    }
    if item.kind == ItemKind::Break && is_ahead && item.floor_minutes() > 0 {
        parts.push(say!("agenda-keeps-at-least", minutes = item.floor_minutes()));
    }
    if let Some(turns) = turns(session, item, times).filter(|_| is_ahead) {
        parts.push(say!("agenda-tables-each", tables = turns.waiting.len(), seconds = turns.seconds_each));
    }
    parts.extend(planned_rounds(item));
    if let Some(at) = item.starts_at.filter(|_| is_ahead) {
        let (at, reason) = (time::clock(at), item.starts_at_reason.trim());
        parts.push(if reason.is_empty() {
            say!("agenda-must-start", time = at)
        } else {
            say!("agenda-must-start-because", time = at, reason = reason)
        });
        let spare = times.planned_spare_minutes;
        parts.extend((spare > 0).then(|| say!("agenda-spare-before", minutes = spare)));
    }
    parts.join(" · ")
}

/// How an item is divided: "2 rounds of 15 min, 1 min to change tables"; `None` where all talk at once.
#[must_use]
pub fn planned_rounds(item: &AgendaItem) -> Option<String> {
    let rounds = rounds::planned(item)?;
    let minutes = |count: u32| time::short_minutes(i64::from(count));
    let each = minutes(rounds.minutes_each);
    Some(match rounds.moving_minutes {
        0 => say!("agenda-rounds-of", rounds = rounds.rounds, each = each),
        moving => say!("agenda-rounds-of-moving", rounds = rounds.rounds, each = each, moving = minutes(moving)),
    })
}

/// That an item comes too late for its fixed start: "8 min too late". `None`: it does not, or has begun.
#[must_use]
pub fn too_late(times: &ItemTimes, phase: Phase) -> Option<String> {
    let minutes = times.minutes_past_fixed_start();
    let is_ahead = times.state == ItemState::ToCome && phase != Phase::Over;
    (is_ahead && minutes > 0).then(|| say!("agenda-too-late", minutes = minutes))
}

/// A few seconds as people say them: "80 s" is "1 min 20 s".
#[must_use]
pub fn seconds(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => say!("agenda-seconds", seconds = seconds),
        (minutes, 0) => time::short_minutes(i64::from(minutes)),
        (minutes, seconds) => say!("agenda-minutes-seconds", minutes = minutes, seconds = seconds),
    }
}

/// What a screen reader says of a row of the running order: "Table discussion, 11:25 to 12:05, running, 12 minutes left".
#[must_use]
pub fn row(item: &AgendaItem, times: &ItemTimes, schedule: &Schedule) -> String {
    let when = match times.expected {
        Some(expected) => time::from_to(expected.start, expected.end, &schedule.zone),
        None => count::minutes(u64::from(times.planned_minutes)),
    };
    let state = match times.state {
        ItemState::ToCome => say!("agenda-row-to-come"),
        ItemState::Running => say!("agenda-row-running"),
        ItemState::Paused => say!("agenda-row-paused"),
        ItemState::Finished => say!("agenda-row-finished"),
        ItemState::Skipped => say!("agenda-row-skipped"),
    };
    let mut parts = vec![title(item).to_owned(), when, state.to_owned()];
    if schedule.phase != Phase::Over {
        parts.extend(times.remaining_seconds.map(left));
    }
    if item.protected {
        parts.push(say!("agenda-row-protected").to_owned());
    }
    parts.extend(loss(times, schedule.phase));
    parts.extend(too_late(times, schedule.phase));
    parts.join(", ")
}

/// How much of an item's time is left, in whole minutes: "12 minutes left", "2 minutes over".
fn left(seconds: i64) -> String {
    match (seconds / 60, seconds > 0) {
        (0, true) => say!("agenda-row-less-than-a-minute").to_owned(),
        (0, false) => say!("agenda-row-time-over").to_owned(),
        (minutes, true) => say!("agenda-row-left", count = minutes),
        (minutes, false) => say!("agenda-row-over", count = minutes.unsigned_abs()),
    }
}

/// That an item's minutes are protected.
#[must_use]
pub fn protected_item() -> &'static str {
    say!("agenda-protected")
}

/// When an item is planned to begin where no start is set: so long after the session begins, "+1:05".
#[must_use]
pub fn minutes_in(minutes: u32) -> String {
    format!("+{}:{:02}", minutes / 60, minutes % 60)
}

/// The button that finishes what runs: "Finish, start Break".
#[must_use]
pub fn finish_and_start(next: Option<&AgendaItem>) -> String {
    next.map_or_else(|| say!("agenda-finish").to_owned(), |next| say!("clock-finish-start", title = title(next)))
}

/// The button that starts an item: "Start Break".
#[must_use]
pub fn start(item: &AgendaItem) -> String {
    say!("clock-start", title = title(item))
}

/// What runs, over the large clock: "Now · Table discussion 1 · until 11:32", "Paused · …".
#[must_use]
pub fn now_running(item: &AgendaItem, times: &ItemTimes, schedule: &Schedule) -> String {
    let until = times.expected.map(|expected| time::about(expected.end, &schedule.zone)).unwrap_or_default();
    if times.state == ItemState::Paused {
        say!("clock-now-paused", title = title(item), time = until)
    } else {
        say!("clock-now", title = title(item), time = until)
    }
}

/// Which round of a discussion is on, with how much of it is left: "Round 1 of 2 · 07:10", "Change tables · 00:40".
#[must_use]
pub fn round(round: RoundNow, left: &str) -> String {
    if round.is_changing {
        say!("clock-change-tables", time = left)
    } else {
        say!("clock-round", number = round.number, of = round.of, time = left)
    }
}

/// What comes next while nothing runs: "Welcome · 10 min".
#[must_use]
pub fn coming(item: &AgendaItem) -> String {
    format!("{} · {}", title(item), time::short_minutes(i64::from(item.planned_minutes)))
}

/// What became of the day: "Planned 2 h 30 min, held 2 h 37 min".
#[must_use]
pub fn held(schedule: &Schedule) -> String {
    let said = |minutes: u32| time::short_minutes(i64::from(minutes));
    say!("clock-held", planned = said(schedule.planned_minutes()), held = said(schedule.actual_minutes()))
}

/// One of the choices that put a start right: "It started 6 minutes ago".
#[must_use]
pub fn began_ago(minutes: u32) -> String {
    say!("clock-began-ago", count = minutes)
}

/// Below the running order: "8 items, 2 h 30 min planned".
#[must_use]
pub fn sum(schedule: &Schedule) -> String {
    say!("agenda-sum", count = schedule.items.len(), time = time::short_minutes(i64::from(schedule.planned_minutes())))
}

/// Whose minutes they are: "Speakers 45 of 40 min · tables 32 of 60 min"; before anything was held the planned ones only. `None` where
/// neither side has any.
#[must_use]
pub fn talk_time(time: TalkTime) -> Option<String> {
    let TalkTime { speakers, tables } = time;
    time.is_any().then(|| match (speakers.actual, tables.actual) {
        (0, 0) => say!("day-talk-time-planned", speakers = speakers.planned, tables = tables.planned),
        (spoke, talked) => {
            say!("day-talk-time", speakers = spoke, speakers_planned = speakers.planned, tables = talked, tables_planned = tables.planned)
        }
    })
}

/// The same as a sentence in the report.
#[must_use]
pub fn talked(time: TalkTime) -> Option<String> {
    let TalkTime { speakers, tables } = time;
    time.is_any().then(|| match (speakers.actual, tables.actual) {
        (0, 0) => say!("day-talked-planned", speakers = speakers.planned, tables = tables.planned),
        (spoke, talked) => {
            say!("day-talked", speakers = spoke, speakers_planned = speakers.planned, tables = talked, tables_planned = tables.planned)
        }
    })
}

/// What happened to an item so far: "Took 24 min, 4 min more than planned"; `None` before it began.
#[must_use]
pub fn on_the_day(times: &ItemTimes) -> Option<String> {
    times.actual_start?;
    let took = time::short_minutes(i64::from(times.actual_minutes()));
    let is_over = times.actual_end.is_some();
    let took = if is_over { say!("clock-took", time = took) } else { say!("clock-held-for", time = took) };
    let against_plan = match times.minutes_over_plan() {
        0 => say!("clock-as-planned").to_owned(),
        less if less < 0 && !is_over => say!("clock-of-planned", time = time::short_minutes(i64::from(times.planned_minutes))),
        less if less < 0 => say!("clock-less", time = time::short_minutes(less.saturating_neg())),
        more => say!("clock-more", time = time::short_minutes(more)),
    };
    let said = format!("{took}, {against_plan}");
    Some(match times.added_minutes {
        0 => said,
        added => format!("{said}; {}", say!("clock-given", minutes = format!("{added:+}"))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Happening, ItemEvent, Position};
    use jiff::tz::TimeZone;

    /// A talk of 20 minutes with these events, at a time of 17 April 2018.
    fn talk(events: &[(&str, Happening)], now: &str) -> (Session, Schedule) {
        let mut session = Session::new("s1".parse().unwrap());
        let mut item = AgendaItem::new("talk".parse().unwrap(), Position::default(), ItemKind::Talk, "", 20);
        let at = |clock: &str| format!("2018-04-17T{clock}:00Z").parse().unwrap();
        item.events = events.iter().map(|(clock, what)| ItemEvent { at: at(clock), what: *what }).collect();
        session.agenda.insert(item);
        let schedule = Schedule::of(&session, at(now), &TimeZone::UTC);
        (session, schedule)
    }

    #[test]
    fn whose_minutes_they_are() {
        use crate::schedule::Minutes;
        let time =
            |spoke, talked| TalkTime { speakers: Minutes { planned: 40, actual: spoke }, tables: Minutes { planned: 60, actual: talked } };
        assert_eq!(talk_time(TalkTime::default()), None);
        assert_eq!(talk_time(time(0, 0)).unwrap(), "Speakers 40 min · tables 60 min");
        assert_eq!(talk_time(time(45, 32)).unwrap(), "Speakers 45 of 40 min · tables 32 of 60 min");
        assert_eq!(talked(time(0, 0)).unwrap(), "Planned: 40 minutes for speakers and 60 minutes for the tables.");
        let said = "Speakers talked for 1 minute (40 planned), and the tables for 32 minutes (60 planned).";
        assert_eq!(talked(time(1, 32)).unwrap(), said);
    }

    #[test]
    fn how_long_it_took_against_the_plan() {
        let said = |events: &[(&str, Happening)], now| on_the_day(&talk(events, now).1.items[0]);
        assert_eq!(said(&[], "10:00"), None);
        let started = ("10:00", Happening::Started);
        assert_eq!(said(&[started], "10:06").unwrap(), "Held for 6 min, of 20 min planned");
        assert_eq!(
            said(&[started, ("10:01", Happening::MinutesAdded(5))], "10:24").unwrap(),
            "Held for 24 min, 4 min more than planned; given +5 min"
        );
        assert_eq!(said(&[started, ("10:20", Happening::Finished)], "10:30").unwrap(), "Took 20 min, as planned");
        assert_eq!(said(&[started, ("10:15", Happening::Finished)], "10:30").unwrap(), "Took 15 min, 5 min less than planned");
    }

    #[test]
    fn over_the_clock_and_on_its_buttons() {
        let (session, schedule) = talk(&[("10:00", Happening::Started), ("10:05", Happening::Paused)], "10:06");
        let item = session.agenda.iter().next().unwrap();
        assert_eq!(now_running(item, &schedule.items[0], &schedule), "Paused · Talk · until 10:21");
        assert_eq!((finish_and_start(Some(item)), finish_and_start(None)), ("Finish, start Talk".to_owned(), "Finish".to_owned()));
        assert_eq!((began_ago(1), began_ago(6)), ("It started 1 minute ago".to_owned(), "It started 6 minutes ago".to_owned()));
        assert_eq!((minutes_in(5), minutes_in(65)), ("+0:05".to_owned(), "+1:05".to_owned()));
        assert_eq!(sum(&schedule), "1 item, 20 min planned");
        assert_eq!(row(item, &schedule.items[0], &schedule), "Talk, 10:00 to 10:21, paused, 15 minutes left");
    }

    #[test]
    fn nothing_is_lost_where_nothing_says_when_it_ends() {
        let (session, schedule) = talk(&[("10:00", Happening::Started)], "11:00");
        assert_eq!(loss(&schedule.items[0], schedule.phase), None);
        assert_eq!(trouble(&schedule).unwrap(), "40 min late");
        assert_eq!(losses(&session, &schedule), ["Every item keeps its minutes; the session ends at 11:00."]);
    }
}
