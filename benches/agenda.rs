//! What it costs to work out a day of 200 items at each look at the clock, and the ways out when it is late.
//! `cargo bench --bench agenda`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "what criterion makes has none")]

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use saltaire::model::{AgendaItem, Happening, ItemEvent, ItemId, ItemKind, Position, Session};
use saltaire::schedule::Schedule;
use saltaire::schedule::giving_way::giving_way;
use std::hint::black_box;
use std::sync::Arc;

const ITEMS: usize = 200;

/// A day of 200 items of three minutes, the first half of them held for as long as planned and the next one running, `late` minutes over.
/// Every tenth is a break, the last one is protected, and the finish is fixed.
fn day(late: i64) -> (Session, Timestamp) {
    let mut session = Session::new("bench".parse().unwrap());
    let start: Timestamp = "2018-04-17T09:00:00Z".parse().unwrap();
    let about = Arc::make_mut(&mut session.about);
    (about.date, about.start) = (Some(jiff::civil::date(2018, 4, 17)), Some(jiff::civil::time(9, 0, 0, 0)));
    (about.latest_finish, about.finish_fixed) = (Some(jiff::civil::time(19, 0, 0, 0)), true);
    let at = |minutes: i64| start.checked_add(SignedDuration::from_mins(minutes)).unwrap();
    for ((number, position), minute) in (1u64..).zip(Position::first(ITEMS)).zip((0i64..).step_by(3)) {
        let kind = if number % 10 == 0 { ItemKind::Break } else { ItemKind::Talk };
        let mut item = AgendaItem::new(ItemId::from_random(number), position, kind, "Item", 3);
        item.least_minutes = 1;
        item.protected = number == ITEMS as u64;
        if minute <= 300 {
            item.events.push(ItemEvent { at: at(minute), what: Happening::Started });
        }
        if minute < 300 {
            item.events.push(ItemEvent { at: at(minute + 3), what: Happening::Finished });
        }
        session.agenda.insert(item);
    }
    (session, at(303 + late))
}

fn agenda(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("agenda of 200 items");
    let (session, now) = day(0);
    group.bench_function("expected times", |bencher| {
        bencher.iter(|| Schedule::of(black_box(&session), black_box(now), &TimeZone::UTC));
    });
    let (session, now) = day(20);
    let schedule = Schedule::of(&session, now, &TimeZone::UTC);
    assert!(giving_way(&session, &schedule, now).is_some_and(|found| found.ways.len() > 3));
    group.bench_function("the ways out when it is 20 minutes late", |bencher| {
        bencher.iter(|| giving_way(black_box(&session), &schedule, black_box(now)));
    });
    group.finish();
}

criterion_group!(benches, agenda);
criterion_main!(benches);
