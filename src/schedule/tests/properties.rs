//! Days as they cannot go: any events, any actions, any corrections.

use super::*;
use proptest::prelude::*;

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        Just(Happening::Started),
        Just(Happening::Paused),
        Just(Happening::Resumed),
        Just(Happening::Finished),
        Just(Happening::Reopened),
        Just(Happening::Skipped),
        prop_oneof![any::<i32>(), -20..20i32, Just(i32::MIN), Just(i32::MAX)].prop_map(Happening::MinutesAdded),
    ]
}

/// Mostly moments of the morning, some anywhere and at the ends of what can be told.
fn moments() -> impl Strategy<Value = Timestamp> {
    let morning = at("09:00:00").as_second();
    prop_oneof![
        8 => (0..4 * 3600i64).prop_map(move |after| Timestamp::from_second(morning + after).unwrap()),
        1 => (Timestamp::MIN.as_second()..Timestamp::MAX.as_second()).prop_map(|second| Timestamp::from_second(second).unwrap()),
        1 => prop_oneof![Just(Timestamp::MIN), Just(Timestamp::MAX)],
    ]
}

fn any_day() -> impl Strategy<Value = Session> {
    let events = || prop::collection::vec((moments(), happening()).prop_map(|(at, what)| ItemEvent { at, what }), 0..6);
    let start = prop_oneof![Just(None), Just(Some(time(10, 0, 0, 0))), Just(Some(time(23, 30, 0, 0)))];
    let day = prop_oneof![Just(None), Just(Some(date(2018, 4, 17))), Just(Some(date(9999, 12, 31))), Just(Some(date(-9999, 1, 1)))];
    let finish = prop_oneof![Just(None), Just(Some(time(11, 30, 0, 0)))];
    (prop::collection::vec((events(), prop_oneof![0..60u32, Just(u32::MAX)]), 0..5), start, day, finish).prop_map(
        |(lists, start, day, finish)| {
            let mut session = Session::new("s1".parse().unwrap());
            let about = Arc::make_mut(&mut session.about);
            (about.start, about.date, about.latest_finish) = (start, day, finish);
            for ((number, (events, minutes)), position) in (1u64..).zip(lists).zip(Position::first(5)) {
                let mut item = AgendaItem::new(ItemId::from_random(number), position, ItemKind::TableDiscussion, "Item", minutes);
                (item.events, item.protected) = (events, true);
                session.agenda.insert(item);
            }
            session
        },
    )
}

fn is_sound(schedule: &Schedule, now: Timestamp) -> Result<(), TestCaseError> {
    for times in &schedule.items {
        prop_assert!(times.expected_minutes_kept <= times.planned_minutes);
        prop_assert!((0.0..=1.0).contains(&times.progress));
        prop_assert!(times.held >= SignedDuration::ZERO);
        prop_assert_eq!(times.remaining_seconds.is_some(), times.state.is_under_way());
        if let (Some(start), Some(expected)) = (times.actual_start, times.expected) {
            prop_assert_eq!(expected.start, start);
            prop_assert!(expected.end >= expected.start);
            prop_assert!(times.held <= expected.length());
            prop_assert!(times.actual_end.is_none_or(|end| end == expected.end));
        }
        if times.state == ItemState::ToCome && schedule.phase == Phase::UnderWay {
            prop_assert!(times.expected.is_some_and(|expected| expected.start >= now), "{times:?}");
        }
    }
    prop_assert!(schedule.outlook.protected_minutes_kept() <= schedule.outlook.protected_minutes_planned());
    Ok(())
}

proptest! {
    #[test]
    fn any_events_make_a_day((session, now) in (any_day(), moments())) {
        is_sound(&Schedule::of(&session, now, &TimeZone::UTC), now)?;
    }

    #[test]
    fn any_action_leaves_one_item_under_way((mut session, now, which) in (any_day(), moments(), 0..6usize)) {
        let item = session.agenda.iter().last().map_or(id("none"), |item| item.id);
        let events = match which {
            0 => action::start(&session, item, now),
            1 => action::finish_and_start_next(&session, now),
            2 => action::finish(&session, now),
            3 => action::reopen(&session, item, now),
            4 => action::resume(&session, now),
            5 => action::skip(&session, item, now),
            _ => {
                back::go_back(&mut session);
                vec![]
            }
        };
        let is_start = which < 2 && !events.is_empty();
        add(&mut session, |_| events);
        let schedule = Schedule::of(&session, now, &TimeZone::UTC);
        is_sound(&schedule, now)?;
        let under_way = schedule.items.iter().filter(|times| times.state.is_under_way()).count();
        if is_start || which == 2 {
            prop_assert!(under_way <= 1, "{under_way}");
        }
    }

    #[test]
    fn any_correction_leaves_a_day_that_makes_sense((mut session, when, now) in (any_day(), moments(), moments())) {
        let items: Vec<ItemId> = session.agenda.iter().map(|item| item.id).collect();
        for item in items {
            let was = Schedule::of(&session, now, &TimeZone::UTC).item(item).unwrap().actual_start;
            put(&mut session, |s| correction::put_start_at(s, item, when));
            put(&mut session, |s| correction::put_end_at(s, item, when));
            let schedule = Schedule::of(&session, now, &TimeZone::UTC);
            is_sound(&schedule, now)?;
            prop_assert!(was.is_none() || schedule.item(item).unwrap().actual_start.is_some());
        }
    }
}
