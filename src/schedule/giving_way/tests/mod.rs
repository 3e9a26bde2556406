//! Days that ran over, and what could be done about them.

mod properties;

use super::*;
use crate::model::{AgendaItem, Happening, ItemEvent, ItemKind, Position};
use jiff::civil::{date, time};
use jiff::tz::TimeZone;
use std::sync::Arc;

fn id(text: &str) -> ItemId {
    text.parse().unwrap()
}

/// A clock time of the day, in London in April: an hour ahead of UTC.
fn at(clock: &str) -> Timestamp {
    format!("2018-04-17T{clock}:00+01:00").parse().unwrap()
}

/// Items in a row from 10:00 (name, kind, minutes, least), next steps protected, with a latest finish.
fn day(items: &[(&str, ItemKind, u32, u32)], finish: Option<(i8, i8)>) -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    let about = Arc::make_mut(&mut session.about);
    (about.date, about.start) = (Some(date(2018, 4, 17)), Some(time(10, 0, 0, 0)));
    about.time_zone = "Europe/London".to_owned();
    about.latest_finish = finish.map(|(hour, minute)| time(hour, minute, 0, 0));
    about.finish_fixed = finish.is_some();
    for ((name, kind, minutes, least), position) in items.iter().zip(Position::first(items.len())) {
        let mut item = AgendaItem::new(id(name), position, *kind, *name, *minutes);
        (item.least_minutes, item.protected) = (*least, *kind == ItemKind::NextSteps);
        session.agenda.insert(item);
    }
    session
}

fn happened(session: &mut Session, item: &str, clock: &str, what: Happening) {
    session.agenda.get_mut(&id(item)).unwrap().events.push(ItemEvent { at: at(clock), what });
}

/// Each item held from its clock time to the next; the last one runs.
fn held(session: &mut Session, items: &[(&str, &str)]) {
    for (place, (item, clock)) in items.iter().enumerate() {
        happened(session, item, clock, Happening::Started);
        if let Some((_, end)) = items.get(place + 1) {
            happened(session, item, end, Happening::Finished);
        }
    }
}

fn asked(session: &Session, clock: &str) -> Option<GivingWay> {
    giving_way(session, &Schedule::of(session, at(clock), &TimeZone::UTC), at(clock))
}

/// A way in a line: "GiveFrom(talk): talk 15 -> 8; ends 12:30; asks []".
fn line(way: &WayOut) -> String {
    let giving: Vec<String> = way.giving().map(|times| format!("{} {} -> {}", times.item, times.had_minutes, times.minutes)).collect();
    let ends = way.ends.to_zoned(TimeZone::get("Europe/London").unwrap()).strftime("%H:%M");
    let asks = if way.asks.is_empty() { String::new() } else { format!("; asks {:?}", way.asks) };
    format!("{:?}: {}; ends {ends}{asks}", way.way, giving.join(", ")).replace("ItemId", "")
}

fn lines(session: &Session, clock: &str) -> Vec<String> {
    asked(session, clock).map(|found| found.ways.iter().map(line).collect()).unwrap_or_default()
}

/// The panel workshop in Leeds as it was planned: from 10:00, over by 12:25, with taxis at 12:45.
fn leeds() -> Session {
    let items = [
        ("welcome", ItemKind::Welcome, 10, 5),
        ("heading", ItemKind::Talk, 15, 10),
        ("asked", ItemKind::Talk, 10, 5),
        ("chair", ItemKind::Talk, 10, 5),
        ("tables", ItemKind::TableDiscussion, 25, 20),
        ("feedback", ItemKind::TableFeedback, 10, 6),
        ("tea", ItemKind::Break, 10, 10),
        ("out", ItemKind::Talk, 15, 10),
        ("show", ItemKind::Talk, 15, 10),
        ("steps", ItemKind::NextSteps, 20, 15),
        ("close", ItemKind::Close, 5, 3),
    ];
    day(&items, Some((12, 45)))
}

#[test]
fn in_leeds_the_table_discussion_goes_25_minutes_over_and_next_steps_is_held_whole() {
    let mut session = leeds();
    held(&mut session, &[("welcome", "10:00"), ("heading", "10:10"), ("asked", "10:25"), ("chair", "10:35"), ("tables", "10:45")]);
    assert_eq!(asked(&session, "11:10"), None, "on time");
    assert_eq!(asked(&session, "11:29"), None, "the 20 minutes in hand are used up first");
    let found = asked(&session, "11:35").unwrap();
    assert_eq!((found.minutes_past_finish, found.can_be_kept), (5, true));
    let ways: Vec<String> = found.ways.iter().map(line).collect();
    insta::assert_snapshot!(ways.join("\n"), @r"
    Trim: feedback 10 -> 9, out 15 -> 14, show 15 -> 13, close 5 -> 4; ends 12:45
    GiveFrom((show)): show 15 -> 10; ends 12:45
    GiveFrom((out)): out 15 -> 10; ends 12:45
    LeaveOut((close)): close 5 -> 0; ends 12:45
    LeaveOut((feedback)): feedback 10 -> 0; ends 12:40
    LeaveOut((show)): show 15 -> 0; ends 12:35
    FinishLater: ; ends 12:50; asks [FixedFinish]
    TakeFromProtected: steps 20 -> 15; ends 12:45; asks [Protected]
    ");
    let best = &found.ways[0];
    assert_eq!(best.protected, [ProtectedOutcome { item: id("steps"), planned: 20, keeps: 20 }]);
    assert_eq!(best.item(id("tea")).map(|tea| tea.minutes), Some(10), "the break stays");
    assert_eq!(best.ends, at("12:45"));
}

#[test]
fn in_leeds_as_it_really_went_it_is_asked_as_soon_as_the_promise_is_at_risk() {
    let mut session = leeds();
    held(&mut session, &[("welcome", "10:04"), ("heading", "10:17"), ("asked", "10:36"), ("chair", "10:47"), ("tables", "10:59")]);
    let first = (0..60).map(|minute| format!("{}:{:02}", 11 + minute / 60, minute % 60)).find(|clock| asked(&session, clock).is_some());
    assert_eq!(first.as_deref(), Some("11:31"));
    insta::assert_snapshot!(lines(&session, "11:46").join("\n"), @r"
    Trim: feedback 10 -> 6, out 15 -> 10, show 15 -> 10, close 5 -> 3; ends 12:45
    HoldEarlier { item: (steps), before: (out) }: out 15 -> 14, show 15 -> 0; ends 12:45
    LeaveOut((show)): out 15 -> 14, show 15 -> 0; ends 12:45
    LeaveOut((out)): out 15 -> 0, show 15 -> 14; ends 12:45
    LeaveOut((close)): feedback 10 -> 7, out 15 -> 11, show 15 -> 11, close 5 -> 0; ends 12:45
    FinishLater: ; ends 13:01; asks [FixedFinish]
    ");
}

#[test]
fn the_picture_of_the_design_seven_minutes_late() {
    let items = [
        ("tables", ItemKind::TableDiscussion, 85, 30),
        ("tea", ItemKind::Break, 15, 0),
        ("show", ItemKind::Talk, 20, 10),
        ("feedback", ItemKind::TableFeedback, 10, 3),
        ("steps", ItemKind::NextSteps, 20, 0),
    ];
    let mut session = day(&items, Some((12, 30)));
    held(&mut session, &[("tables", "10:00")]);
    insta::assert_snapshot!(lines(&session, "11:32").join("\n"), @r"
    Trim: show 20 -> 16, feedback 10 -> 7; ends 12:30
    GiveFrom((show)): show 20 -> 13; ends 12:30
    GiveFrom((feedback)): feedback 10 -> 3; ends 12:30
    HoldEarlier { item: (steps), before: (feedback) }: feedback 10 -> 3; ends 12:30
    LeaveOut((feedback)): feedback 10 -> 0; ends 12:27
    LeaveOut((show)): show 20 -> 0; ends 12:17
    FinishLater: ; ends 12:37; asks [FixedFinish]
    TakeFromProtected: steps 20 -> 13; ends 12:30; asks [Protected]
    ");
}

#[test]
fn what_runs_gives_its_share_of_what_the_items_to_come_cannot_give_alone() {
    let items = [
        ("tables", ItemKind::TableDiscussion, 40, 25),
        ("feedback", ItemKind::TableFeedback, 10, 5),
        ("steps", ItemKind::NextSteps, 20, 0),
    ];
    let mut session = day(&items, Some((11, 50)));
    held(&mut session, &[("tables", "11:00")]);
    let found = asked(&session, "11:00").unwrap();
    assert_eq!((found.minutes_past_finish, found.can_be_kept), (20, true));
    insta::assert_snapshot!(found.ways.iter().map(line).collect::<Vec<_>>().join("\n"), @r"
    Trim: tables 40 -> 25, feedback 10 -> 5; ends 11:50
    HoldEarlier { item: (steps), before: (feedback) }: tables 40 -> 25, feedback 10 -> 5; ends 11:50
    LeaveOut((feedback)): tables 40 -> 30, feedback 10 -> 0; ends 11:50
    FinishLater: ; ends 12:10; asks [FixedFinish]
    TakeFromProtected: steps 20 -> 0; ends 11:50; asks [Protected]
    ");
    let ends = found.ways[0].item(id("tables")).map(|tables| (tables.is_under_way, tables.times.end));
    assert_eq!(ends, Some((true, at("11:25"))));
    assert_eq!(lines(&session, "11:25")[0], "Trim: tables 40 -> 25, feedback 10 -> 5; ends 11:50", "fifteen minutes of it are left");
    insta::assert_snapshot!(lines(&session, "11:26").join("\n"), @r"
    HoldEarlier { item: (steps), before: (feedback) }: tables 40 -> 30, feedback 10 -> 0; ends 11:50
    LeaveOut((feedback)): tables 40 -> 30, feedback 10 -> 0; ends 11:50
    FinishLater: ; ends 12:10; asks [FixedFinish]
    TakeFromProtected: steps 20 -> 0; ends 11:50; asks [Protected]
    ");
}

#[test]
fn what_runs_cannot_give_for_what_begins_only_once_another_item_is_over() {
    let items =
        [("one", ItemKind::TableDiscussion, 40, 5), ("two", ItemKind::TableDiscussion, 40, 5), ("steps", ItemKind::NextSteps, 20, 0)];
    let mut session = day(&items, Some((10, 50)));
    // Two laptops started one each.
    happened(&mut session, "one", "10:00", Happening::Started);
    happened(&mut session, "two", "10:01", Happening::Started);
    assert!(!lines(&session, "10:02").iter().any(|way| way.starts_with("Trim") || way.starts_with("GiveFrom")), "the other goes on");
}

#[test]
fn a_break_gives_only_what_nobody_else_can_and_never_below_its_floor() {
    let items = [
        ("talk", ItemKind::Talk, 30, 0),
        ("tea", ItemKind::Break, 15, 0),
        ("out", ItemKind::Talk, 15, 13),
        ("steps", ItemKind::NextSteps, 20, 0),
    ];
    let mut session = day(&items, Some((11, 20)));
    held(&mut session, &[("talk", "10:00")]);
    assert_eq!(lines(&session, "10:32")[0], "Trim: out 15 -> 13; ends 11:20");
    assert_eq!(lines(&session, "10:36")[0], "Trim: tea 15 -> 11, out 15 -> 13; ends 11:20");
    assert!(!lines(&session, "10:38").iter().any(|way| way.starts_with("Trim") || way.contains("tea 15 -> 9")), "ten minutes stay");
}

#[test]
fn what_must_start_at_a_time_is_met_and_what_comes_after_it_gains_nothing_from_before() {
    let items = [
        ("talk", ItemKind::Talk, 30, 0),
        ("tables", ItemKind::TableDiscussion, 20, 10),
        ("lunch", ItemKind::Break, 30, 0),
        ("out", ItemKind::Talk, 20, 5),
        ("steps", ItemKind::NextSteps, 20, 0),
    ];
    let mut session = day(&items, Some((12, 10)));
    session.agenda.get_mut(&id("lunch")).unwrap().starts_at = Some(time(10, 50, 0, 0));
    held(&mut session, &[("talk", "10:00")]);
    let found = asked(&session, "10:38").unwrap();
    assert_eq!((found.minutes_past_fixed_start, found.minutes_past_finish), (8, 0), "there are ten minutes after lunch, not before");
    assert_eq!(line(&found.ways[0]), "Trim: tables 20 -> 12; ends 12:00");
    assert!(found.ways.iter().all(|way| way.way != Way::GiveFrom(id("out"))), "a talk after lunch cannot help");
}

#[test]
fn where_nothing_keeps_the_promise_it_says_so_and_says_what_is_the_best() {
    let items = [
        ("tables", ItemKind::TableDiscussion, 30, 0),
        ("feedback", ItemKind::TableFeedback, 10, 5),
        ("steps", ItemKind::NextSteps, 20, 15),
        ("close", ItemKind::Close, 5, 0),
    ];
    let mut session = day(&items, Some((11, 5)));
    held(&mut session, &[("tables", "10:00")]);
    let found = asked(&session, "10:53").unwrap();
    assert!(!found.can_be_kept);
    insta::assert_snapshot!(found.ways.iter().map(line).collect::<Vec<_>>().join("\n"), @r"
    FinishLater: ; ends 11:28; asks [FixedFinish]
    BestThatCanBeDone: steps 20 -> 12, feedback 10 -> 0, close 5 -> 0; ends 11:05; asks [Protected]
    ");
    let late = asked(&session, "11:30").unwrap();
    assert!(!late.can_be_kept, "time is up, and it is still said");
    assert_eq!(late.ways.iter().map(line).collect::<Vec<_>>(), ["FinishLater: ; ends 12:05; asks [FixedFinish]"]);
}

#[test]
fn what_is_protected_is_held_before_a_break_where_that_keeps_it() {
    let items = [
        ("talk", ItemKind::Talk, 30, 0),
        ("lunch", ItemKind::Break, 30, 30),
        ("tables", ItemKind::TableDiscussion, 30, 30),
        ("tea", ItemKind::Break, 10, 0),
        ("steps", ItemKind::NextSteps, 20, 0),
    ];
    let mut session = day(&items, Some((12, 20)));
    session.agenda.get_mut(&id("lunch")).unwrap().starts_at = Some(time(11, 0, 0, 0));
    held(&mut session, &[("talk", "10:00")]);
    insta::assert_snapshot!(lines(&session, "10:35").join("\n"), @r"
    HoldEarlier { item: (steps), before: (lunch) }: ; ends 12:10
    LeaveOut((tables)): tables 30 -> 0; ends 12:00
    FinishLater: ; ends 12:30; asks [FixedFinish]
    TakeFromProtected: steps 20 -> 10; ends 12:20; asks [Protected]
    ");
    let earlier = asked(&session, "10:35").unwrap().ways.into_iter().find(|way| matches!(way.way, Way::HoldEarlier { .. })).unwrap();
    let order: Vec<String> = earlier.items.iter().map(|times| times.item.to_string()).collect();
    assert_eq!(order, ["steps", "lunch", "tables", "tea"], "there are 25 minutes before lunch");
}

#[test]
fn several_are_left_out_where_one_is_not_enough() {
    let items = [
        ("talk", ItemKind::Talk, 30, 0),
        ("one", ItemKind::Talk, 5, 5),
        ("two", ItemKind::Talk, 5, 5),
        ("tea", ItemKind::Break, 10, 0),
        ("three", ItemKind::Talk, 5, 5),
    ];
    let mut session = day(&items, Some((10, 55)));
    held(&mut session, &[("talk", "10:00")]);
    let found = asked(&session, "10:38").unwrap();
    assert!(found.can_be_kept);
    assert_eq!(found.ways.iter().map(line).collect::<Vec<_>>()[0], "LeaveOut((two)): two 5 -> 0, three 5 -> 0; ends 10:53");
}

#[test]
fn a_long_day_that_is_late_beyond_help_is_looked_through_as_well() {
    let names: Vec<String> = (0..200).map(|number| format!("i{number}")).collect();
    let row = |(place, name)| (name, if place % 8 == 7 { ItemKind::NextSteps } else { ItemKind::Talk }, 6, 3);
    let items: Vec<_> = names.iter().map(String::as_str).enumerate().map(row).collect();
    let mut session = day(&items, Some((12, 0)));
    held(&mut session, &[("i0", "10:00")]);
    assert!(!asked(&session, "11:00").unwrap().can_be_kept);
}

#[test]
fn a_finish_that_can_move_moves_without_a_reason() {
    let mut session = leeds();
    Arc::make_mut(&mut session.about).finish_fixed = false;
    held(&mut session, &[("welcome", "10:00"), ("tables", "10:45")]);
    let found = asked(&session, "11:35").unwrap();
    let later = found.ways.iter().find(|way| way.way == Way::FinishLater).unwrap();
    assert_eq!((later.finish, later.asks.as_slice()), (Some(time(13, 25, 0, 0)), [].as_slice()));
}

#[test]
fn without_a_latest_finish_the_planned_one_is_the_promise() {
    let items = [("tables", ItemKind::TableDiscussion, 30, 0), ("steps", ItemKind::NextSteps, 20, 0)];
    let mut session = day(&items, None);
    held(&mut session, &[("tables", "10:00")]);
    let found = asked(&session, "10:37").unwrap();
    assert_eq!(found.minutes_past_finish, 7);
    assert_eq!(
        found.ways.iter().map(|way| (way.way, way.finish)).collect::<Vec<_>>(),
        [(Way::FinishLater, Some(time(10, 57, 0, 0))), (Way::TakeFromProtected, None)]
    );
}

#[test]
fn nothing_is_asked_before_the_day_and_after_it() {
    let session = day(&[("tables", ItemKind::TableDiscussion, 30, 0), ("steps", ItemKind::NextSteps, 20, 0)], Some((10, 50)));
    assert_eq!(asked(&session, "09:30"), None);
    assert_eq!(asked(&session, "10:06").map(|found| found.minutes_past_finish), Some(6), "everyone is late");
    assert_eq!(asked(&session, "20:00"), None);
}
