//! What holds of every way out of any day.

use super::*;
use proptest::prelude::*;

const NAMES: [&str; 9] = ["i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9"];

/// A day of a few items, the first of which runs, and how many minutes past 10:00 it is.
fn late_day() -> impl Strategy<Value = (Session, Timestamp)> {
    let kind = prop_oneof![Just(ItemKind::Talk), Just(ItemKind::TableDiscussion), Just(ItemKind::Break), Just(ItemKind::NextSteps)];
    let item = (kind, 0..50u32, 0..60u32, prop::option::weighted(0.15, (10..13i8, 0..60i8)), -10..10i32);
    let finish = prop::option::weighted(0.9, (10..14i8, 0..60i8));
    (prop::collection::vec(item, 1..9), finish, any::<bool>(), 0..200i64, 0..60i64).prop_map(|(items, finish, fixed, minutes, seconds)| {
        let rows: Vec<_> =
            items.iter().zip(NAMES).map(|((kind, minutes, least, ..), name)| (name, *kind, *minutes, *least.min(minutes))).collect();
        let mut session = day(&rows, finish);
        Arc::make_mut(&mut session.about).finish_fixed = fixed;
        for (name, (.., starts_at, added)) in NAMES.iter().zip(&items) {
            let item = session.agenda.get_mut(&id(name)).unwrap();
            item.starts_at = starts_at.map(|(hour, minute)| time(hour, minute, 0, 0));
            item.events.push(ItemEvent { at: at("10:00"), what: Happening::MinutesAdded(*added) });
        }
        session.agenda.get_mut(&id("i1")).unwrap().events.push(ItemEvent { at: at("10:00"), what: Happening::Started });
        (session, moved(at("10:00"), minutes_and(minutes, seconds)))
    })
}

fn minutes_and(count: i64, seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(60 * count + seconds)
}

fn found(session: &Session, now: Timestamp) -> Option<GivingWay> {
    giving_way(session, &Schedule::of(session, now, &TimeZone::UTC), now)
}

/// The session after a way was taken.
fn taken(session: &Session, way: &WayOut, now: Timestamp) -> Session {
    let mut after = session.clone();
    for times in way.giving() {
        let item = after.agenda.get_mut(&times.item).unwrap();
        let what = if times.is_left_out() { Happening::Skipped } else { Happening::MinutesAdded(-i32::try_from(times.gives()).unwrap()) };
        item.events.push(ItemEvent { at: now, what });
    }
    let mut order: Vec<ItemId> = after.agenda.in_order().iter().map(|item| item.id).collect();
    let held: Vec<ItemId> = way.items.iter().map(|times| times.item).filter(|item| *item != id("i1")).collect();
    let first = order.iter().position(|item| held.contains(item)).unwrap_or(order.len());
    order.retain(|item| !held.contains(item));
    order.splice(first..first, held);
    for (item, position) in order.iter().zip(Position::first(order.len())) {
        after.agenda.get_mut(item).unwrap().position = position;
    }
    if let Some(finish) = way.finish {
        Arc::make_mut(&mut after.about).latest_finish = Some(finish);
    }
    after
}

/// Whether everything is kept where all give as much as they may, without anyone being asked, and some items are left out.
fn is_enough(session: &Session, now: Timestamp, is_left_out: &dyn Fn(usize) -> bool) -> bool {
    let schedule = Schedule::of(session, now, &TimeZone::UTC);
    let allowed = |times: &ItemTimes| (i64::from(times.planned_minutes) + times.added_minutes).max(0);
    let least = |times: &ItemTimes| {
        let item = session.agenda.get(&times.item).unwrap();
        let floor = if item.protected { allowed(times) } else { i64::from(item.floor_minutes()) };
        floor.min(allowed(times))
    };
    let running = &schedule.items[0];
    let can_give = (running.remaining_seconds.unwrap().max(0) / 60).min(allowed(running) - least(running));
    let mut cursor = moved(running.expected.unwrap().end.max(now), minutes_and(-can_give, 0));
    for (place, item) in schedule.items_to_come().into_iter().enumerate() {
        let times = schedule.item(item).unwrap();
        if is_left_out(place) {
            continue;
        }
        if let Some(fixed) = times.fixed_start {
            if nearest_whole_minutes(cursor.duration_since(fixed)) > 0 {
                return false;
            }
            cursor = cursor.max(fixed);
        }
        cursor = moved(cursor, minutes_and(least(times), 0));
    }
    let finish = schedule.latest_finish.or(schedule.planned.map(|planned| planned.end)).unwrap();
    nearest_whole_minutes(cursor.duration_since(finish)) == 0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_way_keeps_the_rules((session, now) in late_day()) {
        let schedule = Schedule::of(&session, now, &TimeZone::UTC);
        let Some(found) = found(&session, now) else { return Ok(()) };
        prop_assert!(found.minutes_past_finish > 0 || found.minutes_past_fixed_start > 0);
        for way in &found.ways {
            let had: u32 = way.items.iter().map(|times| times.had_minutes).sum();
            let has: u32 = way.items.iter().map(|times| times.minutes + times.gives()).sum();
            prop_assert_eq!(had, has, "minutes were made or lost: {:?}", way);
            for times in &way.items {
                let item = session.agenda.get(&times.item).unwrap();
                let floor = item.floor_minutes().min(times.had_minutes);
                let is_best = item.protected && way.way == Way::BestThatCanBeDone;
                prop_assert!(times.minutes >= floor || times.is_left_out() || is_best, "below its least: {:?}", way);
                let may_break = item.kind != ItemKind::Break || way.asks.contains(&Asks::Break);
                prop_assert!(times.minutes >= floor || may_break, "a break without a reason: {:?}", way);
                prop_assert!(!item.protected || times.gives() == 0 || way.asks.contains(&Asks::Protected), "protected: {:?}", way);
            }
            let passes = way.finish.is_some() && session.about.finish_fixed && session.about.latest_finish.is_some();
            prop_assert_eq!(passes, way.asks.contains(&Asks::FixedFinish));
            let finish = schedule.latest_finish.or(schedule.planned.map(|planned| planned.end)).unwrap();
            prop_assert!(way.finish.is_some() || way.ends.duration_since(finish).as_secs() < 30, "it is late all the same: {:?}", way);
        }
    }

    #[test]
    fn what_a_way_promises_is_what_comes_of_it((session, now) in late_day()) {
        for way in found(&session, now).map(|found| found.ways).unwrap_or_default() {
            let after = taken(&session, &way, now);
            let schedule = Schedule::of(&after, now, &TimeZone::UTC);
            for times in way.items.iter().filter(|times| !times.is_left_out()) {
                prop_assert_eq!(schedule.item(times.item).unwrap().expected, Some(times.times), "{:?}", way);
            }
            let by_item = |outcomes: &[ProtectedOutcome]| {
                let mut outcomes = outcomes.to_vec();
                outcomes.sort_by_key(|outcome| outcome.item);
                outcomes
            };
            prop_assert_eq!(by_item(&schedule.outlook.protected), by_item(&way.protected), "{:?}", way);
            if way.keeps_promise {
                // The planned finish, where there is no latest one, may wait for less once items change places.
                let is_set = session.about.latest_finish.is_some() || !matches!(way.way, Way::HoldEarlier { .. } | Way::BestThatCanBeDone);
                prop_assert_eq!(found(&after, now).filter(|_| is_set), None, "it was to be enough: {:?}", way);
            }
        }
    }

    #[test]
    fn what_can_be_kept_by_giving_minutes_is_kept_without_a_reason((session, now) in late_day()) {
        let Some(found) = found(&session, now) else { return Ok(()) };
        let is_trimmed = found.ways.iter().any(|way| way.way == Way::Trim && way.keeps_promise && way.asks.is_empty());
        prop_assert!(is_trimmed || !is_enough(&session, now, &|_| false), "{:?}", found);
        prop_assert!(!is_trimmed || found.can_be_kept);
    }

    #[test]
    fn what_can_be_kept_by_leaving_items_out_is_kept_without_a_reason((session, now) in late_day()) {
        let Some(found) = found(&session, now) else { return Ok(()) };
        let coming = Schedule::of(&session, now, &TimeZone::UTC).items_to_come();
        let may_leave = |place: usize| {
            let item = session.agenda.get(&coming[place]).unwrap();
            !item.protected && item.kind != ItemKind::Break && item.starts_at.is_none()
        };
        let mut all = 0..1u32 << coming.len();
        let is_kept = all.any(|set| {
            let is_left_out = |place: usize| (set >> place) & 1 == 1;
            (0..coming.len()).all(|place| !is_left_out(place) || may_leave(place)) && is_enough(&session, now, &is_left_out)
        });
        prop_assert!(!is_kept || found.can_be_kept, "{:?}", found);
    }

    #[test]
    fn while_an_item_can_give_as_much_as_before_the_ways_stay_the_same(
        (mut session, now) in late_day(),
        slack in 0..10u32,
        left in 10..20u32,
        later in 0..500i64,
    ) {
        let elapsed = Schedule::of(&session, now, &TimeZone::UTC).items[0].actual_minutes();
        let running = session.agenda.get_mut(&id("i1")).unwrap();
        // A minute of what is left may pass half; no more than nine do, and one is left besides what it can give.
        running.planned_minutes = elapsed + left + slack;
        running.least_minutes = elapsed + left;
        running.events.remove(0);
        let then = moved(now, minutes_and(0, later));
        let kinds = |found: Option<GivingWay>| found.map(|found| {
            let ways = found.ways.iter().map(|way| (way.way, way.items.clone(), way.finish, way.asks.clone()));
            (found.minutes_past_finish, found.minutes_past_fixed_start, found.can_be_kept, ways.collect::<Vec<_>>())
        });
        prop_assert_eq!(kinds(found(&session, now)), kinds(found(&session, then)));
    }

    #[test]
    fn equal_items_give_alike_wherever_they_stand((session, now) in late_day(), minutes in 1..40u32) {
        let mut session = session;
        for name in ["i2", "i3"] {
            if let Some(item) = session.agenda.get_mut(&id(name)) {
                (item.kind, item.planned_minutes, item.least_minutes) = (ItemKind::Talk, minutes, 0);
                (item.starts_at, item.protected) = (None, false);
                item.events.clear();
            }
        }
        let mut swapped = session.clone();
        let places = ["i2", "i3"].map(|name| session.agenda.get(&id(name)).map(|item| item.position.clone()));
        if let [Some(second), Some(third)] = places {
            swapped.agenda.get_mut(&id("i2")).unwrap().position = third;
            swapped.agenda.get_mut(&id("i3")).unwrap().position = second;
        }
        let rows = |session: &Session| found(session, now).map(|found| {
            let row = |times: &NewTimes| (times.minutes, times.times);
            found.ways.iter().map(|way| way.items.iter().map(row).collect::<Vec<_>>()).collect::<Vec<_>>()
        });
        prop_assert_eq!(rows(&session), rows(&swapped));
    }
}
