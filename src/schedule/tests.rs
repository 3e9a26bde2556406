//! Days as they go.

mod back;
mod properties;

use super::action::NewEvents;
use super::*;
use crate::model::{AgendaItem, Happening, ItemEvent, ItemId, ItemKind, Position, Session};
use jiff::civil::{date, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

/// A clock time of the day, in London in April: an hour ahead of UTC.
fn at(clock: &str) -> Timestamp {
    format!("2018-04-17T{clock}+01:00").parse().unwrap()
}

/// Four items from 10:00 to 11:30, the last one protected, with 11:30 as the latest finish.
fn morning() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    let about = Arc::make_mut(&mut session.about);
    about.date = Some(date(2018, 4, 17));
    about.time_zone = "Europe/London".to_owned();
    about.start = Some(time(10, 0, 0, 0));
    about.latest_finish = Some(time(11, 30, 0, 0));
    about.finish_fixed = true;
    let plan = [
        ("welcome", ItemKind::Welcome, 10),
        ("tables", ItemKind::TableDiscussion, 40),
        ("feedback", ItemKind::TableFeedback, 20),
        ("steps", ItemKind::NextSteps, 20),
    ];
    for ((name, kind, minutes), position) in plan.into_iter().zip(Position::first(4)) {
        let mut item = AgendaItem::new(id(name), position, kind, name, minutes);
        item.protected = kind == ItemKind::NextSteps;
        session.agenda.insert(item);
    }
    session
}

fn add(session: &mut Session, events: impl FnOnce(&Session) -> NewEvents) {
    for (item, event) in events(session) {
        session.agenda.get_mut(&item).unwrap().events.push(event);
    }
}

fn put(session: &mut Session, lists: impl FnOnce(&Session) -> correction::NewLists) {
    for (item, events) in lists(session) {
        session.agenda.get_mut(&item).unwrap().events = events;
    }
}

fn seen(session: &Session, clock: &str) -> Schedule {
    Schedule::of(session, at(clock), &TimeZone::UTC)
}

fn keeps(schedule: &Schedule) -> Vec<u32> {
    schedule.items.iter().map(|times| times.expected_minutes_kept).collect()
}

/// Welcome and the table discussion begun on time.
fn discussing() -> Session {
    let mut session = morning();
    add(&mut session, |s| action::finish_and_start_next(s, at("10:00:00")));
    add(&mut session, |s| action::finish_and_start_next(s, at("10:10:00")));
    session
}

#[test]
fn the_plan_is_the_start_and_the_minutes_in_order() {
    let schedule = seen(&morning(), "08:00:00");
    assert_eq!(schedule.phase, Phase::Before);
    let steps = schedule.item(id("steps")).unwrap();
    assert_eq!(steps.planned, Some(Stretch { start: at("11:10:00"), end: at("11:30:00") }));
    assert_eq!(steps.expected, steps.planned);
    assert_eq!((schedule.planned_minutes(), schedule.actual_minutes()), (90, 0));
    assert_eq!(schedule.outlook.minutes_late, 0);
    assert_eq!(schedule.next().unwrap().item, id("welcome"));
    assert_eq!(schedule.running(), None);
}

#[test]
fn an_overrun_is_lost_from_the_end() {
    let session = discussing();
    assert_eq!(keeps(&seen(&session, "10:50:00")), [10, 40, 20, 20]);
    let late = seen(&session, "11:15:00");
    assert_eq!(late.running().unwrap().remaining_seconds, Some(-25 * 60));
    assert_eq!(late.running().unwrap().minutes_over(), 25);
    assert_eq!(keeps(&late), [10, 40, 15, 0], "next steps go first, then the feedback that straddles the finish");
    assert_eq!((late.outlook.minutes_late, late.outlook.minutes_past_latest_finish), (25, 25));
    assert_eq!(late.outlook.expected_finish, Some(at("11:55:00")));
    assert_eq!((late.outlook.protected_minutes_planned(), late.outlook.protected_minutes_kept()), (20, 0));
    assert!(late.outlook.is_anything_lost() && late.outlook.finish_fixed);
    assert_eq!(keeps(&seen(&session, "10:57:00")), [10, 40, 20, 13]);
}

#[test]
fn a_few_seconds_cost_nothing() {
    let session = discussing();
    assert_eq!(keeps(&seen(&session, "10:50:29")), [10, 40, 20, 20]);
    assert_eq!(seen(&session, "10:50:29").outlook.minutes_late, 0);
}

#[test]
fn what_is_lost_for_good_is_known_only_once_it_is_over() {
    let mut session = morning();
    add(&mut session, |it| action::start(it, id("tables"), at("11:00")));
    assert_eq!((seen(&session, "11:25").outlook.is_anything_lost(), &seen(&session, "11:25").lost()[..]), (true, &[][..]));
    let lost = |keeps| [ProtectedOutcome { item: id("steps"), planned: 20, keeps }];
    let mut skipped = session.clone();
    add(&mut skipped, |it| action::skip(it, id("steps"), at("11:25")));
    assert_eq!(seen(&skipped, "11:26").lost(), lost(0));
    add(&mut session, |it| action::start(it, id("steps"), at("11:25")));
    assert!(seen(&session, "11:26").lost().is_empty(), "it runs");
    add(&mut session, |it| action::finish(it, at("11:29")));
    assert_eq!(seen(&session, "11:29").lost(), lost(4));
    let forgotten = morning();
    assert!(Schedule::of(&forgotten, at("23:00"), &TimeZone::UTC).lost().is_empty(), "a day that was never run has lost nothing");
}

#[test]
fn without_a_latest_finish_nothing_is_lost() {
    let mut session = discussing();
    Arc::make_mut(&mut session.about).latest_finish = None;
    let late = seen(&session, "11:15:00");
    assert_eq!(keeps(&late), [10, 40, 20, 20]);
    assert_eq!((late.outlook.minutes_late, late.outlook.minutes_past_latest_finish), (25, 0));
}

#[test]
fn minutes_given_move_the_end_and_what_follows_at_once() {
    let mut session = discussing();
    add(&mut session, |s| action::add_minutes(s, id("tables"), 5, at("10:20:00")));
    let schedule = seen(&session, "10:20:00");
    assert_eq!(schedule.running().unwrap().remaining_seconds, Some(35 * 60));
    assert_eq!(schedule.item(id("feedback")).unwrap().minutes_late(), Some(5));
    assert_eq!(keeps(&schedule), [10, 40, 20, 15]);
    add(&mut session, |s| action::add_minutes(s, id("tables"), i32::MIN, at("10:20:00")));
    assert_eq!(seen(&session, "10:20:00").running().unwrap().remaining_seconds, Some(-10 * 60));
    assert_eq!(action::add_minutes(&session, id("tables"), 0, at("10:20:00")), []);
}

#[test]
fn a_pause_is_no_time_of_the_item_and_pushes_the_rest() {
    let mut session = discussing();
    add(&mut session, |s| action::pause(s, at("10:20:00")));
    assert_eq!(action::pause(&session, at("10:21:00")), []);
    let paused = seen(&session, "10:30:00");
    assert_eq!((paused.running().unwrap().state, paused.running().unwrap().remaining_seconds), (ItemState::Paused, Some(30 * 60)));
    assert_eq!(paused.item(id("feedback")).unwrap().minutes_late(), Some(10));
    add(&mut session, |s| action::resume(s, at("10:30:00")));
    add(&mut session, |s| action::finish(s, at("11:00:00")));
    let tables = seen(&session, "11:00:00").item(id("tables")).unwrap().clone();
    assert_eq!((tables.actual_minutes(), tables.actual_end), (40, Some(at("11:00:00"))));
}

#[test]
fn what_is_finished_early_gives_minutes_in_hand_and_can_go_on() {
    let mut session = discussing();
    add(&mut session, |s| action::finish(s, at("10:40:00")));
    let early = seen(&session, "10:40:00");
    assert_eq!(early.outlook.minutes_late, -10);
    assert_eq!(early.outlook.expected_finish, Some(at("11:20:00")));
    assert_eq!(early.next().unwrap().item, id("feedback"));
    add(&mut session, |s| action::start(s, id("feedback"), at("10:40:00")));
    add(&mut session, |s| action::reopen(s, id("tables"), at("10:45:00")));
    let again = seen(&session, "10:50:00");
    assert_eq!(again.running().unwrap().item, id("tables"));
    assert_eq!((again.running().unwrap().actual_minutes(), again.running().unwrap().remaining_seconds), (35, Some(5 * 60)));
    assert_eq!(again.item(id("feedback")).unwrap().state, ItemState::Finished, "one runs at a time");
    assert_eq!(action::reopen(&session, id("steps"), at("10:50:00")), [], "what has not begun cannot be reopened");
}

#[test]
fn a_skipped_item_gives_its_minutes_to_the_rest() {
    let mut session = discussing();
    add(&mut session, |s| action::skip(s, id("feedback"), at("11:00:00")));
    let schedule = seen(&session, "11:00:00");
    assert_eq!(keeps(&schedule), [10, 40, 0, 20]);
    assert_eq!(schedule.next().unwrap().item, id("steps"));
    add(&mut session, |s| action::skip(s, id("steps"), at("11:00:00")));
    assert_eq!(seen(&session, "11:00:00").outlook.protected_minutes_kept(), 0);
    add(&mut session, |s| action::finish_and_start_next(s, at("11:01:00")));
    let over = seen(&session, "11:02:00");
    assert_eq!((over.phase, over.running(), over.next()), (Phase::Over, None, None));
    assert_eq!(over.outlook.expected_finish, Some(at("11:01:00")));
}

#[test]
fn a_day_that_nobody_closed_is_over_by_the_evening() {
    let session = discussing();
    let schedule = Schedule::of(&session, at("23:00:00"), &TimeZone::UTC);
    assert_eq!(schedule.phase, Phase::Over);
    assert_eq!(schedule.item(id("tables")).unwrap().actual_minutes(), 40, "its time was up at 10:50");
    assert_eq!(keeps(&schedule), [10, 40, 0, 0]);
    assert_eq!(schedule.item(id("steps")).unwrap().expected, None);
    let planned_only = Schedule::of(&morning(), at("23:00:00"), &TimeZone::UTC);
    assert_eq!((planned_only.phase, keeps(&planned_only)), (Phase::Over, vec![10, 40, 20, 20]));
}

#[test]
fn on_another_day_the_plan_moves_along() {
    let mut session = morning();
    let now: Timestamp = "2026-11-21T20:00:00Z".parse().unwrap();
    add(&mut session, |s| action::start(s, id("tables"), now));
    let schedule = Schedule::of(&session, now, &TimeZone::UTC);
    assert_eq!(schedule.item(id("tables")).unwrap().minutes_late(), Some(0));
    assert_eq!(schedule.outlook.protected_minutes_kept(), 20);
    // A day told to its end and tried again years later.
    let mut session = discussing();
    add(&mut session, |s| action::finish(s, at("11:20:00")));
    let now: Timestamp = "2026-11-21T20:00:00Z".parse().unwrap();
    add(&mut session, |s| action::start(s, id("feedback"), now));
    let schedule = Schedule::of(&session, now, &TimeZone::UTC);
    assert_eq!((schedule.outlook.minutes_late, schedule.outlook.protected_minutes_kept()), (0, 20));
}

#[test]
fn without_a_start_the_plan_is_relative_until_something_begins() {
    let mut session = morning();
    *Arc::make_mut(&mut session.about) = crate::model::About::default();
    let before = seen(&session, "09:00:00");
    assert_eq!(before.planned, None);
    assert_eq!(before.items.iter().map(|times| times.planned_minutes_in).collect::<Vec<_>>(), [0, 10, 50, 70]);
    assert_eq!((before.outlook.expected_finish, keeps(&before)), (None, vec![10, 40, 20, 20]));
    add(&mut session, |s| action::finish_and_start_next(s, at("09:07:00")));
    let begun = seen(&session, "09:17:00");
    assert_eq!(begun.planned, Some(Stretch { start: at("09:07:00"), end: at("10:37:00") }));
    // A start without a date means today, on the clock of the zone that is given.
    let mut session = morning();
    let about = Arc::make_mut(&mut session.about);
    (about.date, about.time_zone) = (None, "Nowhere/At all".to_owned());
    let today = Schedule::of(&session, at("09:00:00"), &TimeZone::get("Europe/London").unwrap());
    assert_eq!(today.planned.unwrap().start, at("10:00:00"));
}

#[test]
fn midnight_and_the_change_of_the_clocks_pass_by() {
    let mut session = morning();
    let about = Arc::make_mut(&mut session.about);
    // The clocks go forward from 01:00 to 02:00 in the night to the 25th.
    about.date = Some(date(2018, 3, 24));
    (about.start, about.latest_finish) = (Some(time(23, 50, 0, 0)), Some(time(2, 10, 0, 0)));
    let schedule = Schedule::of(&session, "2018-03-24T20:00:00Z".parse().unwrap(), &TimeZone::UTC);
    let end = schedule.planned.unwrap().end.to_zoned(schedule.zone.clone());
    assert_eq!(end.datetime(), date(2018, 3, 25).at(2, 20, 0, 0), "ninety minutes on, the clock has moved by 150");
    assert_eq!(keeps(&schedule), [10, 40, 20, 10]);
    assert_eq!(schedule.outlook.minutes_past_latest_finish, 10);
}

#[test]
fn without_a_start_the_latest_finish_is_on_the_day_it_is_run() {
    for planned in [date(2018, 4, 17), date(2018, 4, 10), date(2018, 5, 1)] {
        let mut session = discussing();
        let about = Arc::make_mut(&mut session.about);
        (about.start, about.date) = (None, Some(planned));
        let schedule = seen(&session, "10:57:00");
        assert_eq!(schedule.latest_finish, Some(at("11:30:00")), "{planned}");
        assert_eq!(keeps(&schedule), [10, 40, 20, 13], "{planned}");
    }
    // Before anything has begun the planned day is all that is known.
    let mut session = morning();
    Arc::make_mut(&mut session.about).start = None;
    let schedule = Schedule::of(&session, "2018-04-01T09:00:00Z".parse().unwrap(), &TimeZone::UTC);
    assert_eq!(schedule.latest_finish, Some(at("11:30:00")));
}

#[test]
fn new_notes_belong_to_the_last_discussion_begun() {
    let mut session = morning();
    assert_eq!(last_discussion_begun(&session), None);
    add(&mut session, |s| action::start(s, id("tables"), at("10:10:00")));
    add(&mut session, |s| action::start(s, id("feedback"), at("10:50:00")));
    assert_eq!(last_discussion_begun(&session), Some(id("tables")), "though the feedback runs");
    let second = AgendaItem::new(id("more"), Position::default(), ItemKind::TableDiscussion, "More", 5);
    session.agenda.insert(second);
    add(&mut session, |s| action::start(s, id("more"), at("11:00:00")));
    assert_eq!(last_discussion_begun(&session), Some(id("more")));
    add(&mut session, |s| action::skip(s, id("more"), at("11:00:10")));
    assert_eq!(last_discussion_begun(&session), Some(id("tables")));
}

#[test]
fn an_item_that_was_left_out_comes_last() {
    let mut session = morning();
    add(&mut session, |s| action::start(s, id("feedback"), at("10:00:00")));
    let schedule = seen(&session, "10:00:00");
    assert_eq!(schedule.next().unwrap().item, id("steps"));
    let begins = |name| schedule.item(id(name)).unwrap().expected.unwrap().start;
    assert!(begins("steps") < begins("welcome") && begins("welcome") < begins("tables"));
}

#[test]
fn it_started_six_minutes_ago() {
    let mut session = discussing();
    put(&mut session, |s| correction::shift_start(s, id("tables"), -6));
    let schedule = seen(&session, "10:10:00");
    assert_eq!(schedule.item(id("tables")).unwrap().actual_start, Some(at("10:04:00")));
    assert_eq!(schedule.item(id("welcome")).unwrap().actual_end, Some(at("10:04:00")), "what touched moves along");
    assert_eq!(schedule.running().unwrap().remaining_seconds, Some(34 * 60));
    // Never ahead of the start of what came before it, never past what happened next.
    put(&mut session, |s| correction::shift_start(s, id("tables"), -60));
    assert_eq!(seen(&session, "10:10:00").item(id("tables")).unwrap().actual_start, Some(at("10:00:00")));
    add(&mut session, |s| action::pause(s, at("10:20:00")));
    put(&mut session, |s| correction::shift_start(s, id("tables"), i32::MAX));
    assert_eq!(seen(&session, "10:20:00").item(id("tables")).unwrap().actual_start, Some(at("10:20:00")));
    assert_eq!(correction::shift_start(&session, id("steps"), -6), [], "it has not begun");
}

#[test]
fn what_nobody_started_can_be_started_afterwards() {
    let mut session = discussing();
    put(&mut session, |s| correction::put_start_at(s, id("feedback"), at("10:44:00")));
    let schedule = seen(&session, "10:50:00");
    assert_eq!(schedule.item(id("tables")).unwrap().actual_end, Some(at("10:44:00")));
    assert_eq!((schedule.running().unwrap().item, schedule.running().unwrap().remaining_seconds), (id("feedback"), Some(14 * 60)));
    put(&mut session, |s| correction::put_end_at(s, id("tables"), at("10:47:00")));
    let schedule = seen(&session, "10:50:00");
    assert_eq!(schedule.item(id("feedback")).unwrap().actual_start, Some(at("10:47:00")));
    assert_eq!(schedule.item(id("tables")).unwrap().actual_minutes(), 37);
    assert_eq!(correction::put_end_at(&session, id("feedback"), at("10:48:00")), [], "it runs");
}
