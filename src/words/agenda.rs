//! The agenda: kinds of items, and what the day does to the protected ones.

use super::time;
use crate::model::{AgendaItem, ItemId, ItemKind, Session};
use crate::schedule::{ItemState, Phase, ProtectedOutcome, Schedule};
use std::borrow::Cow;

/// What a kind of item is called.
#[must_use]
pub fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Welcome => say!("agenda-kind-welcome"),
        ItemKind::Talk => say!("agenda-kind-talk"),
        ItemKind::TableDiscussion => say!("agenda-kind-table-discussion"),
        ItemKind::TableFeedback => say!("agenda-kind-table-feedback"),
        ItemKind::Break => say!("agenda-kind-break"),
        ItemKind::NextSteps => say!("agenda-kind-next-steps"),
        ItemKind::Close => say!("agenda-kind-close"),
        ItemKind::Other => say!("agenda-kind-other"),
    }
}

/// Where an item is on the day.
#[must_use]
pub fn item_state(state: ItemState) -> &'static str {
    match state {
        ItemState::ToCome => say!("agenda-to-come"),
        ItemState::Running => say!("agenda-running"),
        ItemState::Paused => say!("agenda-paused"),
        ItemState::Finished => say!("agenda-finished"),
        ItemState::Skipped => say!("agenda-skipped"),
    }
}

/// What an item is called: its title, or its kind where it has none yet.
#[must_use]
pub fn title(item: &AgendaItem) -> &str {
    let title = item.title.trim();
    if title.is_empty() { item_kind(item.kind) } else { title }
}

pub(super) fn title_of(session: &Session, id: ItemId) -> &str {
    session.agenda.get(&id).map_or("", title)
}

/// What the day does to the protected items, and when it ends: "Next steps keeps 20 min · finish 12:37 (+7)",
/// "Next steps keeps 13 of 20 min", "Next steps is lost". Empty where there is nothing to say.
#[must_use]
pub fn outlook(session: &Session, schedule: &Schedule) -> String {
    let (kept, finish) = outlook_within(session, schedule, usize::MAX);
    [kept, finish].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The same in its two parts, with titles of so many letters at most, so that what the items keep is read where there is little room.
/// Either may be empty.
#[must_use]
pub fn outlook_within(session: &Session, schedule: &Schedule, letters: usize) -> (String, String) {
    // Where minutes are lost, the finish is the latest one, which everyone knows.
    let is_cut = schedule.outlook.is_anything_lost() && schedule.outlook.minutes_past_latest_finish > 0;
    let (kept, finish) = (protected(session, schedule, letters), if is_cut { String::new() } else { finish(schedule) });
    if kept.is_empty() { (kept, capitalised(&finish)) } else { (kept, finish) }
}

/// Below so many letters for a title, everything else is said shortly too.
const SHORT: usize = 24;

/// What is left of the protected items: of those that lose, where any does.
#[must_use]
pub fn protected(session: &Session, schedule: &Schedule, letters: usize) -> String {
    let all = &schedule.outlook.protected;
    let is_over = schedule.phase == Phase::Over && schedule.items.iter().any(|times| times.actual_start.is_some());
    let losing: Vec<String> =
        all.iter().filter(|outcome| outcome.keeps < outcome.planned).map(|outcome| kept(session, *outcome, is_over, letters)).collect();
    match (losing.as_slice(), all.as_slice()) {
        ([], []) => String::new(),
        ([], [only]) => kept(session, *only, is_over, letters),
        ([], _) if letters < SHORT && is_over => say!("clock-all-had-short").to_owned(),
        ([], _) if letters < SHORT => say!("clock-all-keep-short").to_owned(),
        ([], _) if is_over => say!("clock-all-had").to_owned(),
        ([], _) => say!("clock-all-keep").to_owned(),
        (losing, _) => losing.join(", "),
    }
}

/// What is left of one protected item: "Next steps keeps 13 of 20 min"; after the day: "had".
fn kept(session: &Session, outcome: ProtectedOutcome, is_over: bool, letters: usize) -> String {
    let title = shortened(title_of(session, outcome.item), letters);
    let ProtectedOutcome { planned, keeps, .. } = outcome;
    match (keeps, is_over) {
        (0, false) if planned > 0 => say!("clock-is-lost", title = title),
        (0, true) if planned > 0 => say!("clock-was-lost", title = title),
        (_, false) if keeps < planned => say!("clock-keeps-some", title = title, minutes = keeps, planned = planned),
        (_, true) if keeps < planned => say!("clock-had-some", title = title, minutes = keeps, planned = planned),
        (_, false) => say!("clock-keeps", title = title, minutes = keeps),
        (_, true) => say!("clock-had", title = title, minutes = keeps),
    }
}

/// When the day ends: "finish 12:37 (+7)", "finished 12:29 (−1)"; empty where nothing says when it starts.
fn finish(schedule: &Schedule) -> String {
    let Some(finish) = schedule.outlook.expected_finish else { return String::new() };
    let at = time::about(finish, &schedule.zone);
    let (late, is_over) = (schedule.outlook.minutes_late, schedule.phase == Phase::Over);
    let minutes = late.unsigned_abs();
    match (late.signum(), is_over) {
        (0, false) => say!("clock-finish", time = at),
        (0, true) => say!("clock-finished", time = at),
        (1, false) => say!("clock-finish-later", time = at, minutes = minutes),
        (1, true) => say!("clock-finished-later", time = at, minutes = minutes),
        (_, false) => say!("clock-finish-earlier", time = at, minutes = minutes),
        (_, true) => say!("clock-finished-earlier", time = at, minutes = minutes),
    }
}

/// A title of so many letters at most.
fn shortened(title: &str, letters: usize) -> Cow<'_, str> {
    match title.char_indices().nth(letters) {
        Some((end, _)) => Cow::Owned(format!("{}…", title[..end].trim_end_matches([' ', ':', ',']))),
        None => Cow::Borrowed(title),
    }
}

pub(super) fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How the day stands: "on time", "7 min late", "3 min in hand".
#[must_use]
pub fn late(minutes: i64) -> String {
    match minutes {
        0 => say!("clock-on-time").to_owned(),
        minutes if minutes < 0 => say!("clock-in-hand", time = time::short_minutes(minutes.saturating_neg())),
        minutes => say!("clock-late", time = time::short_minutes(minutes)),
    }
}

/// Asks whether a change of the clock is to be taken back: what it does, as a menu says it, and when that was.
#[must_use]
pub fn would_take_back(caption: &str, at: Option<&str>) -> String {
    let change = super::sentence(caption);
    match at {
        Some(at) => say!("shell-would-take-back-at", change = change, time = at),
        None => say!("shell-would-take-back", change = change),
    }
}

/// Why the finish cannot move: "Has to finish by 12:30: taxis at 12:30"; `None` where there is no latest finish.
#[must_use]
pub fn latest_finish(session: &Session) -> Option<String> {
    let about = &session.about;
    let at = time::clock(about.latest_finish?);
    let reason = about.finish_reason.trim();
    Some(match (about.finish_fixed, reason.is_empty()) {
        (true, true) => say!("clock-has-to-finish", time = at),
        (true, false) => say!("clock-has-to-finish-because", time = at, reason = reason),
        (false, true) => say!("clock-should-finish", time = at),
        (false, false) => say!("clock-should-finish-because", time = at, reason = reason),
    })
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
    fn where_there_is_little_room_the_title_gives_way_and_not_what_it_keeps() {
        let mut session = Session::new("s1".parse().unwrap());
        let mut item = AgendaItem::new("steps".parse().unwrap(), Position::default(), ItemKind::NextSteps, "Été: who does what", 20);
        item.protected = true;
        session.agenda.insert(item);
        let schedule = Schedule::of(&session, jiff::Timestamp::UNIX_EPOCH, &TimeZone::UTC);
        let said = |letters| outlook_within(&session, &schedule, letters).0;
        assert_eq!(
            (said(99), said(5), said(0)),
            ("Été: who does what keeps 20 min".to_owned(), "Été… keeps 20 min".to_owned(), "… keeps 20 min".to_owned())
        );
    }

    #[test]
    fn late_and_in_hand() {
        assert_eq!([0, 7, -3, 65].map(late), ["on time", "7 min late", "3 min in hand", "1 h 5 min late"]);
    }
}
