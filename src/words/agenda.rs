//! The agenda: kinds of items, and what the day does to the protected ones.

use super::{count, time};
use crate::model::{AgendaItem, Concern, Decision, ItemId, ItemKind, Session};
use crate::schedule::{ItemState, ItemTimes, Outlook, Phase, ProtectedOutcome, Schedule};

/// What a kind of item is called.
#[must_use]
pub const fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Welcome => "Welcome",
        ItemKind::Talk => "Talk",
        ItemKind::TableDiscussion => "Table discussion",
        ItemKind::TableFeedback => "Feedback from tables",
        ItemKind::Break => "Break",
        ItemKind::NextSteps => "Next steps",
        ItemKind::Close => "Close",
        ItemKind::Other => "Other",
    }
}

/// Where an item is on the day.
#[must_use]
pub const fn item_state(state: ItemState) -> &'static str {
    match state {
        ItemState::ToCome => "To come",
        ItemState::Running => "Running",
        ItemState::Paused => "Paused",
        ItemState::Finished => "Finished",
        ItemState::Skipped => "Skipped",
    }
}

/// What an item is called: its title, or its kind where it has none yet.
#[must_use]
pub fn title(item: &AgendaItem) -> &str {
    let title = item.title.trim();
    if title.is_empty() { item_kind(item.kind) } else { title }
}

fn title_of(session: &Session, id: ItemId) -> &str {
    session.agenda.get(&id).map_or("", title)
}

/// What the day does to the protected items, and when it ends: "Next steps keeps 20 min · finish 12:37 (+7)",
/// "Next steps keeps 13 of 20 min", "Next steps is lost". Empty where there is nothing to say.
#[must_use]
pub fn outlook(session: &Session, schedule: &Schedule) -> String {
    let kept = protected(session, schedule);
    // Where minutes are lost, the finish is the latest one, which everyone knows.
    let is_cut = schedule.outlook.is_anything_lost() && schedule.outlook.minutes_past_latest_finish > 0;
    let finish = if is_cut { String::new() } else { finish(schedule) };
    match (kept.is_empty(), finish.is_empty()) {
        (false, false) => format!("{kept} · {finish}"),
        (true, false) => capitalised(&finish),
        _ => kept,
    }
}

/// What is left of the protected items: of those that lose, where any does.
fn protected(session: &Session, schedule: &Schedule) -> String {
    let all = &schedule.outlook.protected;
    let is_over = schedule.phase == Phase::Over && schedule.items.iter().any(|times| times.actual_start.is_some());
    let losing: Vec<String> =
        all.iter().filter(|outcome| outcome.keeps < outcome.planned).map(|outcome| kept(session, *outcome, is_over)).collect();
    match (losing.as_slice(), all.as_slice()) {
        ([], []) => String::new(),
        ([], [only]) => kept(session, *only, is_over),
        ([], _) if is_over => "All protected items had their minutes".to_owned(),
        ([], _) => "All protected items keep their minutes".to_owned(),
        (losing, _) => losing.join(", "),
    }
}

/// What is left of one protected item: "Next steps keeps 13 of 20 min"; after the day: "had".
#[must_use]
fn kept(session: &Session, outcome: ProtectedOutcome, is_over: bool) -> String {
    let title = title_of(session, outcome.item);
    let ProtectedOutcome { planned, keeps, .. } = outcome;
    let verb = if is_over { "had" } else { "keeps" };
    match (keeps, is_over) {
        (0, false) if planned > 0 => format!("{title} is lost"),
        (0, true) if planned > 0 => format!("{title} was lost"),
        _ if keeps < planned => format!("{title} {verb} {keeps} of {planned} min"),
        _ => format!("{title} {verb} {keeps} min"),
    }
}

/// When the day ends: "finish 12:37 (+7)", "finished 12:29 (−1)"; empty where nothing says when it starts.
fn finish(schedule: &Schedule) -> String {
    let Some(finish) = schedule.outlook.expected_finish else { return String::new() };
    let at = time::about(finish, &schedule.zone);
    let verb = if schedule.phase == Phase::Over { "finished" } else { "finish" };
    match schedule.outlook.minutes_late {
        0 => format!("{verb} {at}"),
        late if late < 0 => format!("{verb} {at} (−{})", late.unsigned_abs()),
        late => format!("{verb} {at} (+{late})"),
    }
}

fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How the day stands: "on time", "7 min late", "3 min in hand".
#[must_use]
pub fn late(minutes: i64) -> String {
    match minutes {
        0 => "on time".to_owned(),
        minutes if minutes < 0 => format!("{} in hand", time::short_minutes(minutes.saturating_neg())),
        minutes => format!("{} late", time::short_minutes(minutes)),
    }
}

/// What an item loses to the latest finish: "loses 12 of 20 min", "is lost"; on a day that is over: "was not held".
/// `None` where it loses nothing, or was held.
#[must_use]
pub fn loss(times: &ItemTimes, phase: Phase) -> Option<String> {
    if matches!(times.state, ItemState::Finished | ItemState::Skipped) {
        return None;
    }
    let allowed = i64::from(times.planned_minutes).saturating_add(times.added_minutes).clamp(0, i64::from(times.planned_minutes));
    let lost = allowed - i64::from(times.expected_minutes_kept);
    if lost <= 0 {
        return None;
    }
    Some(match (times.expected.is_some(), times.expected_minutes_kept) {
        (false, _) if phase == Phase::Over => "was not held".to_owned(),
        (_, 0) => "is lost".to_owned(),
        _ => format!("loses {lost} of {allowed} min"),
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
        (late, _) if late > 0 => Some(format!("{}: {lost} past the latest finish", capitalised(&self::late(late)))),
        _ => Some(format!("The plan goes {lost} past the latest finish")),
    }
}

/// What that does to the items: "“Next steps” loses 12 of 20 min"; that nothing is lost, where nothing is.
#[must_use]
pub fn losses(session: &Session, schedule: &Schedule) -> Vec<String> {
    let losing = schedule.items.iter().filter_map(|times| {
        let loss = loss(times, schedule.phase)?;
        Some(format!("“{}” {loss}.", title_of(session, times.item)))
    });
    let losing: Vec<String> = losing.collect();
    if losing.is_empty() {
        let at = schedule.outlook.expected_finish.map(|finish| time::about(finish, &schedule.zone)).unwrap_or_default();
        return vec![format!("Every item keeps its minutes; the session ends at {at}.")];
    }
    losing
}

/// What a screen reader says of a row of the running order.
#[must_use]
pub fn row(item: &AgendaItem, times: &ItemTimes, schedule: &Schedule) -> String {
    let mut parts = vec![title(item).to_owned(), item_state(times.state).to_lowercase()];
    if let Some(expected) = times.expected {
        parts.push(time::about(expected.start, &schedule.zone));
    }
    parts.push(time::short_minutes(i64::from(times.planned_minutes)));
    if item.protected {
        parts.push(protected_item().to_lowercase());
    }
    parts.extend(loss(times, schedule.phase));
    parts.join(", ")
}

/// That an item's minutes are protected.
#[must_use]
pub const fn protected_item() -> &'static str {
    "Protected"
}

/// When an item is planned to begin where no start is set: so long after the session begins, "+1:05".
#[must_use]
pub fn minutes_in(minutes: u32) -> String {
    format!("+{}:{:02}", minutes / 60, minutes % 60)
}

/// The button that finishes what runs: "Finish, start Break".
#[must_use]
pub fn finish_and_start(next: Option<&AgendaItem>) -> String {
    next.map_or_else(|| "Finish".to_owned(), |next| format!("Finish, start {}", title(next)))
}

/// The button that starts an item: "Start Break"; one that was left out or is over: "Reopen Break".
#[must_use]
pub fn start(item: &AgendaItem) -> String {
    format!("Start {}", title(item))
}

/// What runs, over the large clock: "Now · Table discussion 1 · until 11:32", "Paused · …".
#[must_use]
pub fn now_running(item: &AgendaItem, times: &ItemTimes, schedule: &Schedule) -> String {
    let state = if times.state == ItemState::Paused { "Paused" } else { "Now" };
    let until = times.expected.map(|expected| time::about(expected.end, &schedule.zone)).unwrap_or_default();
    format!("{state} · {} · until {until}", title(item))
}

/// What comes next while nothing runs: "Next · Welcome · 10 min".
#[must_use]
pub fn coming(item: &AgendaItem) -> String {
    format!("Next · {} · {}", title(item), time::short_minutes(i64::from(item.planned_minutes)))
}

/// What became of the day: "Planned 2 h 30 min, held 2 h 37 min".
#[must_use]
pub fn held(schedule: &Schedule) -> String {
    let said = |minutes: u32| time::short_minutes(i64::from(minutes));
    format!("Planned {}, held {}", said(schedule.planned_minutes()), said(schedule.actual_minutes()))
}

/// One of the choices that put a start right: "It started 6 minutes ago".
#[must_use]
pub fn began_ago(minutes: u32) -> String {
    format!("It started {} ago", count::minutes(u64::from(minutes)))
}

/// Below the running order: "8 items, 2 h 30 min planned".
#[must_use]
pub fn sum(schedule: &Schedule) -> String {
    let items = schedule.items.len();
    let planned = time::short_minutes(i64::from(schedule.planned_minutes()));
    format!("{items} {}, {planned} planned", if items == 1 { "item" } else { "items" })
}

/// What happened to an item so far: "Took 24 min, 4 min more than planned"; `None` before it began.
#[must_use]
pub fn on_the_day(times: &ItemTimes) -> Option<String> {
    times.actual_start?;
    let took = time::short_minutes(i64::from(times.actual_minutes()));
    let verb = if times.actual_end.is_some() { "Took" } else { "Held for" };
    let over = match times.minutes_over_plan() {
        0 => "as planned".to_owned(),
        less if less < 0 && times.actual_end.is_none() => format!("of {} planned", time::short_minutes(i64::from(times.planned_minutes))),
        less if less < 0 => format!("{} less than planned", time::short_minutes(less.saturating_neg())),
        more => format!("{} more than planned", time::short_minutes(more)),
    };
    let added = match times.added_minutes {
        0 => String::new(),
        added => format!("; given {added:+} min"),
    };
    Some(format!("{verb} {took}, {over}{added}"))
}

/// Says that a decision was deleted.
#[must_use]
pub const fn decision_deleted() -> &'static str {
    "Deleted the decision"
}

/// Says that an entry about someone who needed someone was deleted.
#[must_use]
pub const fn concern_deleted() -> &'static str {
    "Deleted the entry about someone who needed someone"
}

/// A decision in a line: its words, or that there are none yet.
#[must_use]
pub fn decision(decision: &Decision) -> &str {
    let what = decision.what.trim();
    if what.is_empty() { "A decision without words yet" } else { what }
}

/// Who needed someone, in a line: "Table 4, told: safeguarding lead".
#[must_use]
pub fn concern(concern: &Concern, session: &Session) -> String {
    let table = concern.table.and_then(|table| session.tables.get(&table)).map_or("No table", |table| table.name.as_str());
    let told = concern.told.trim();
    if told.is_empty() { format!("{table}, nobody told yet") } else { format!("{table}, told: {told}") }
}

/// Why the finish cannot move: "Has to finish by 12:30: taxis at 12:30"; `None` where there is no latest finish.
#[must_use]
pub fn latest_finish(session: &Session) -> Option<String> {
    let about = &session.about;
    let at = time::clock(about.latest_finish?);
    let verb = if about.finish_fixed { "Has to finish by" } else { "Should finish by" };
    let reason = about.finish_reason.trim();
    Some(if reason.is_empty() { format!("{verb} {at}") } else { format!("{verb} {at}: {reason}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Happening, ItemEvent, Position};
    use jiff::civil;
    use jiff::tz::TimeZone;
    use std::sync::Arc;

    /// A discussion from 11:40 that runs over, then next steps, planned to be over at 12:30.
    fn said(at: &str, latest: Option<i8>, protected: bool) -> String {
        let mut session = Session::new("s1".parse().unwrap());
        let about = Arc::make_mut(&mut session.about);
        (about.date, about.start) = (Some(civil::date(2018, 4, 17)), Some(civil::time(11, 40, 0, 0)));
        about.latest_finish = latest.map(|minute| civil::time(12, minute, 0, 0));
        let places: Vec<Position> = Position::first(2).collect();
        let mut talk = AgendaItem::new("talk".parse().unwrap(), places[0].clone(), ItemKind::TableDiscussion, "Tables", 30);
        talk.events.push(ItemEvent { at: "2018-04-17T11:40:00Z".parse().unwrap(), what: Happening::Started });
        let mut steps = AgendaItem::new("steps".parse().unwrap(), places[1].clone(), ItemKind::NextSteps, " ", 20);
        steps.protected = protected;
        session.agenda.insert(talk);
        session.agenda.insert(steps);
        let now = format!("2018-04-17T{at}:00Z").parse().unwrap();
        outlook(&session, &Schedule::of(&session, now, &TimeZone::UTC))
    }

    #[test]
    fn the_outlook_in_a_line() {
        assert_eq!(said("12:00", Some(30), true), "Next steps keeps 20 min · finish 12:30");
        assert_eq!(said("12:17", None, true), "Next steps keeps 20 min · finish 12:37 (+7)");
        assert_eq!(said("12:17", Some(40), true), "Next steps keeps 20 min · finish 12:37 (+7)");
        assert_eq!(said("12:17", Some(30), true), "Next steps keeps 13 of 20 min");
        assert_eq!(said("12:35", Some(30), true), "Next steps is lost");
        assert_eq!(said("12:17", Some(30), false), "Finish 12:37 (+7)");
        assert_eq!(said("23:00", Some(30), true), "Next steps was lost · finished 12:10 (−20)");
    }

    #[test]
    fn late_and_in_hand() {
        assert_eq!([0, 7, -3, 65].map(late), ["on time", "7 min late", "3 min in hand", "1 h 5 min late"]);
    }
}
