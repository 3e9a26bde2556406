//! What a plan is likely to run into, said before the day.

use super::day::Schedule;
use super::moment::nearest_minutes;
use super::talk_time::TalkTime;
use crate::model::{AgendaItem, ItemId, ItemKind, Session};
use std::sync::Arc;

/// People sit no longer than this many minutes without a break.
const WITHOUT_BREAK: u32 = 90;
/// A table that tells the room needs at least this many seconds.
const TO_TELL_THE_ROOM: u32 = 60;
/// One part in so many of the plan is needed in hand.
const IN_HAND: i64 = 20;

/// Something that a plan is likely to run into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanWarning {
    /// The plan ends so many minutes after the latest finish.
    PastFinish {
        /// How many.
        minutes: u32,
    },
    /// The plan comes to an item so many minutes after it must start.
    PastFixedStart {
        /// The item.
        item: ItemId,
        /// How many.
        minutes: u32,
    },
    /// Something is protected, and nothing says when the day has to be over: no overrun is ever seen to take from it.
    NoFinish,
    /// So few minutes are between the end of the plan and the latest finish that the first overrun costs somebody.
    NoSlack {
        /// How many; less than a twentieth of the plan.
        minutes: u32,
    },
    /// A protected item comes last, and nothing before it can give a minute.
    NothingGivesWay {
        /// The protected item.
        item: ItemId,
    },
    /// People sit for so many minutes without a break.
    NoBreak {
        /// The item with which that stretch begins.
        from: ItemId,
        /// How many.
        minutes: u32,
    },
    /// Those who speak have more time than the tables.
    MoreTalkThanTables {
        /// Minutes of welcome, talks and close.
        speakers: u32,
        /// Minutes in which tables talk; zero: none are planned.
        tables: u32,
    },
    /// Each table has only so many seconds to tell the room.
    LittleForEachTable {
        /// The feedback item.
        item: ItemId,
        /// How many for each.
        seconds: u32,
        /// How many tables there are.
        tables: usize,
    },
}

/// What the plan of a session is likely to run into, what breaks a promise first. `schedule` is of `session`.
#[must_use]
pub fn of_plan(session: &Session, schedule: &Schedule) -> Vec<PlanWarning> {
    let items = session.agenda.in_order();
    let mut found = Vec::new();
    found.extend(finish(session, schedule));
    for times in &schedule.items {
        let minutes = times.planned_minutes_past_fixed_start();
        found.extend((minutes > 0).then_some(PlanWarning::PastFixedStart { item: times.item, minutes }));
    }
    found.extend(nothing_gives_way(&items));
    found.extend(without_break(&items, schedule));
    let time = TalkTime::of(session, schedule);
    let (speakers, tables) = (time.speakers.planned, time.tables.planned);
    found.extend((speakers > tables).then_some(PlanWarning::MoreTalkThanTables { speakers, tables }));
    let count = session.tables.len();
    for item in items.iter().filter(|item| item.kind == ItemKind::TableFeedback && item.planned_minutes > 0) {
        let each = u64::from(item.planned_minutes) * 60 / count.max(1) as u64;
        let seconds = u32::try_from(each).unwrap_or(u32::MAX);
        let is_little = count > 0 && seconds < TO_TELL_THE_ROOM;
        found.extend(is_little.then_some(PlanWarning::LittleForEachTable { item: item.id, seconds, tables: count }));
    }
    found
}

fn finish(session: &Session, schedule: &Schedule) -> Option<PlanWarning> {
    let planned = schedule.planned?;
    let Some(latest) = schedule.latest_finish else {
        return session.agenda.iter().any(|item| item.protected).then_some(PlanWarning::NoFinish);
    };
    let spare = nearest_minutes(latest.duration_since(planned.end));
    let minutes = u32::try_from(spare.abs()).unwrap_or(u32::MAX);
    let is_tight = spare.saturating_mul(IN_HAND) < nearest_minutes(planned.length());
    match spare {
        ..0 => Some(PlanWarning::PastFinish { minutes }),
        _ => is_tight.then_some(PlanWarning::NoSlack { minutes }),
    }
}

fn nothing_gives_way(items: &[&Arc<AgendaItem>]) -> Option<PlanWarning> {
    let last = items.iter().rposition(|item| item.kind != ItemKind::Close)?;
    let item = items.get(last).filter(|item| item.protected)?;
    let gives = |item: &&&Arc<AgendaItem>| !item.protected && item.kind != ItemKind::Break && item.planned_minutes > item.floor_minutes();
    let is_any = items.iter().take(last).any(|item| gives(&item));
    (!is_any).then_some(PlanWarning::NothingGivesWay { item: item.id })
}

/// The longest stretch without a break; a wait for a fixed start that is as long as a break is one.
fn without_break(items: &[&Arc<AgendaItem>], schedule: &Schedule) -> Option<PlanWarning> {
    let mut longest: Option<(u32, ItemId)> = None;
    let mut stretch: Option<(u32, ItemId)> = None;
    for (item, times) in items.iter().zip(&schedule.items) {
        if item.kind == ItemKind::Break || times.planned_spare_minutes >= crate::model::BREAK_FLOOR {
            stretch = None;
        }
        if item.kind != ItemKind::Break {
            let (minutes, from) = stretch.unwrap_or((0, item.id));
            stretch = Some((minutes.saturating_add(item.planned_minutes), from));
        }
        if stretch.map(|(minutes, _)| minutes) > longest.map(|(minutes, _)| minutes) {
            longest = stretch;
        }
    }
    let (minutes, from) = longest?;
    (minutes > WITHOUT_BREAK).then_some(PlanWarning::NoBreak { from, minutes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Position, Table};
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    /// The warnings of a plan from 10:00 (kind, minutes, least) with a latest finish and so many tables; next steps are protected.
    fn warned(items: &[(ItemKind, u32, u32)], finish: Option<(i8, i8)>, tables: usize) -> Vec<PlanWarning> {
        let mut session = Session::new("s1".parse().unwrap());
        let about = Arc::make_mut(&mut session.about);
        (about.date, about.start) = (Some(date(2018, 4, 17)), Some(time(10, 0, 0, 0)));
        about.latest_finish = finish.map(|(hour, minute)| time(hour, minute, 0, 0));
        for ((number, (kind, minutes, least)), position) in (1u64..).zip(items).zip(Position::first(items.len())) {
            let mut item = AgendaItem::new(ItemId::from_random(number), position, *kind, "Item", *minutes);
            (item.least_minutes, item.protected) = (*least, *kind == ItemKind::NextSteps);
            session.agenda.insert(item);
        }
        for (number, position) in (0..tables as u64).zip(Position::first(tables)) {
            session.tables.insert(Table::new(crate::model::TableId::from_random(number), position, "Table"));
        }
        of_plan(&session, &Schedule::of(&session, "2018-04-01T00:00:00Z".parse().unwrap(), &TimeZone::UTC))
    }

    fn nth(number: u64) -> ItemId {
        ItemId::from_random(number)
    }

    #[test]
    fn a_plan_with_room_to_spare_is_not_warned_of() {
        let items = [(ItemKind::Talk, 20, 10), (ItemKind::TableDiscussion, 30, 20), (ItemKind::NextSteps, 20, 0)];
        assert_eq!(warned(&items, Some((11, 20)), 4), []);
        assert_eq!(warned(&[], None, 0), []);
    }

    #[test]
    fn the_end_of_the_plan_against_the_latest_finish() {
        let items = [(ItemKind::TableDiscussion, 60, 20), (ItemKind::NextSteps, 20, 0)];
        assert_eq!(warned(&items, Some((11, 20)), 0), [PlanWarning::NoSlack { minutes: 0 }]);
        assert_eq!(warned(&items, Some((11, 23)), 0), [PlanWarning::NoSlack { minutes: 3 }]);
        assert_eq!(warned(&items, Some((11, 24)), 0), []);
        assert_eq!(warned(&items, Some((11, 15)), 0), [PlanWarning::PastFinish { minutes: 5 }]);
        assert_eq!(warned(&items, None, 0), [PlanWarning::NoFinish]);
        assert_eq!(warned(&[(ItemKind::TableDiscussion, 60, 20)], None, 0), [], "nothing is protected");
    }

    #[test]
    fn a_protected_item_at_the_end_needs_someone_who_gives_way() {
        let tight = [(ItemKind::TableDiscussion, 40, 40), (ItemKind::Break, 20, 10), (ItemKind::NextSteps, 20, 0), (ItemKind::Close, 5, 0)];
        assert_eq!(warned(&tight, Some((12, 0)), 0), [PlanWarning::NothingGivesWay { item: nth(3) }]);
        assert_eq!(warned(&[(ItemKind::TableDiscussion, 40, 39), (ItemKind::NextSteps, 20, 0)], Some((12, 0)), 0), []);
    }

    #[test]
    fn ninety_minutes_without_a_break_are_too_long() {
        let day = |before, after| [(ItemKind::TableDiscussion, before, 0), (ItemKind::Break, 10, 0), (ItemKind::TableDiscussion, after, 0)];
        assert_eq!(warned(&day(90, 90), None, 0), []);
        assert_eq!(warned(&day(30, 91), None, 0), [PlanWarning::NoBreak { from: nth(3), minutes: 91 }]);
        assert_eq!(warned(&day(95, 91), None, 0), [PlanWarning::NoBreak { from: nth(1), minutes: 95 }]);
    }

    #[test]
    fn talks_and_tables_and_seconds_for_each() {
        let items = [(ItemKind::Talk, 40, 0), (ItemKind::TableDiscussion, 30, 0), (ItemKind::TableFeedback, 8, 0)];
        assert_eq!(warned(&items, None, 8), [PlanWarning::MoreTalkThanTables { speakers: 40, tables: 38 }]);
        assert_eq!(warned(&items[..1], None, 8), [PlanWarning::MoreTalkThanTables { speakers: 40, tables: 0 }], "nobody else talks at all");
        assert_eq!(warned(&[(ItemKind::Break, 20, 0)], None, 8), []);
        let found = warned(&items, None, 9);
        assert_eq!(found.last(), Some(&PlanWarning::LittleForEachTable { item: nth(3), seconds: 53, tables: 9 }));
    }

    #[test]
    fn a_plan_that_comes_too_late_for_a_fixed_start() {
        let mut session = Session::new("s1".parse().unwrap());
        let about = Arc::make_mut(&mut session.about);
        (about.date, about.start) = (Some(date(2018, 4, 17)), Some(time(10, 0, 0, 0)));
        for (number, (position, starts_at)) in
            (1u64..).zip(Position::first(3).zip([None, Some(time(10, 20, 0, 0)), Some(time(11, 30, 0, 0))]))
        {
            let mut item = AgendaItem::new(ItemId::from_random(number), position, ItemKind::TableDiscussion, "Item", 30);
            item.starts_at = starts_at;
            session.agenda.insert(item);
        }
        let schedule = Schedule::of(&session, "2018-04-01T00:00:00Z".parse().unwrap(), &TimeZone::UTC);
        assert_eq!(of_plan(&session, &schedule), [PlanWarning::PastFixedStart { item: nth(2), minutes: 10 }]);
        assert_eq!(
            schedule.items.iter().map(|times| (times.planned_minutes_in, times.planned_spare_minutes)).collect::<Vec<_>>(),
            [(0, 0), (30, 0), (90, 30)]
        );
    }
}
