//! Feedback to the room, table by table: who had their turn, who waits, and how long each has.

use super::day::ItemTimes;
use crate::model::{AgendaItem, Happening, ItemKind, Session, TableId};

/// Whose turn it is in a feedback item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turns {
    /// The tables that told the room, in the order in which they did.
    pub heard: Vec<TableId>,
    /// The tables that have not, in the order of the tables; the first is next.
    pub waiting: Vec<TableId>,
    /// Seconds that each waiting table has of what is left, or of what is planned before it begins.
    pub seconds_each: u32,
}

/// The turns of an item; `None` unless it is feedback from tables and there are tables. `times` are the item's.
#[must_use]
pub fn turns(session: &Session, item: &AgendaItem, times: &ItemTimes) -> Option<Turns> {
    if item.kind != ItemKind::TableFeedback || session.tables.is_empty() {
        return None;
    }
    let mut heard: Vec<TableId> = Vec::new();
    for event in &item.events {
        match event.what {
            Happening::Heard(table) if session.tables.contains(&table) && !heard.contains(&table) => heard.push(table),
            _ => {}
        }
    }
    let waiting: Vec<TableId> = session.tables.in_order().iter().map(|table| table.id).filter(|table| !heard.contains(table)).collect();
    let left =
        times.remaining_seconds.unwrap_or_else(|| i64::from(times.planned_minutes).saturating_add(times.added_minutes).saturating_mul(60));
    let each = left.max(0) / i64::try_from(waiting.len().max(1)).unwrap_or(1);
    Some(Turns { heard, waiting, seconds_each: u32::try_from(each).unwrap_or(u32::MAX) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemEvent, Position, Table};
    use crate::schedule::Schedule;
    use jiff::tz::TimeZone;

    #[test]
    fn who_had_their_turn_and_how_long_the_others_have() {
        let mut session = Session::new("s1".parse().unwrap());
        let mut item = AgendaItem::new("f".parse().unwrap(), Position::default(), ItemKind::TableFeedback, "Feedback", 10);
        let at = |clock: &str| format!("2018-04-17T{clock}Z").parse().unwrap();
        let id = |name: &str| name.parse::<TableId>().unwrap();
        for (name, position) in ["t1", "t2", "t3", "t4"].into_iter().zip(Position::first(4)) {
            session.tables.insert(Table::new(id(name), position, name));
        }
        session.agenda.insert(item.clone());
        let seen = |session: &Session, item: &AgendaItem, clock: &str| {
            let schedule = Schedule::of(session, at(clock), &TimeZone::UTC);
            turns(session, item, &schedule.items[0]).unwrap()
        };
        assert_eq!(seen(&session, &item, "10:00:00").seconds_each, 150, "before it begins");
        let event = |clock, what| ItemEvent { at: at(clock), what };
        item.events = vec![
            event("10:00:00", Happening::Started),
            event("10:02:00", Happening::Heard(id("t3"))),
            event("10:02:01", Happening::Heard(id("t3"))),
            event("10:03:00", Happening::Heard(id("gone"))),
        ];
        session.agenda.insert(item.clone());
        let found = seen(&session, &item, "10:04:00");
        assert_eq!((found.heard, found.waiting, found.seconds_each), (vec![id("t3")], vec![id("t1"), id("t2"), id("t4")], 120));
        assert_eq!(seen(&session, &item, "10:20:00").seconds_each, 0, "time is over");
        item.kind = ItemKind::Talk;
        let schedule = Schedule::of(&session, at("10:00:00"), &TimeZone::UTC);
        assert_eq!(turns(&session, &item, &schedule.items[0]), None);
    }
}
