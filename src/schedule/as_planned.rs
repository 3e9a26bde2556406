//! The day as it is planned, whatever has happened so far: for what is printed and put into calendars.

use super::day::Schedule;
use crate::model::{AgendaItem, Session};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The schedule of a session of which nothing has been held yet: its clock times are those of its date and start, even where it was
/// tried out on another day. Without a start no item has a planned time.
#[must_use]
pub fn as_planned(session: &Session, now: Timestamp, system_zone: &TimeZone) -> Schedule {
    let mut plan = session.clone();
    let begun: Vec<AgendaItem> = session.agenda.iter().filter(|item| !item.events.is_empty()).cloned().collect();
    for item in begun {
        plan.agenda.insert(AgendaItem { events: Vec::new(), ..item });
    }
    Schedule::of(&plan, now, system_zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Happening, ItemEvent, ItemKind, Position};
    use jiff::civil::{date, time};

    #[test]
    fn what_was_tried_out_on_another_day_is_still_planned_for_its_own() {
        let mut session = Session::new("s1".parse().unwrap());
        let about = std::sync::Arc::make_mut(&mut session.about);
        (about.date, about.start) = (Some(date(2018, 4, 17)), Some(time(10, 0, 0, 0)));
        let mut item = AgendaItem::new("i1".parse().unwrap(), Position::default(), ItemKind::Talk, "Talk", 20);
        item.events.push(ItemEvent { at: "2018-04-10T15:00:00Z".parse().unwrap(), what: Happening::Started });
        session.agenda.insert(item);
        let now = "2018-04-10T15:05:00Z".parse().unwrap();
        let planned = |schedule: &Schedule| schedule.items[0].planned.unwrap().start.to_string();
        assert_eq!(planned(&as_planned(&session, now, &TimeZone::UTC)), "2018-04-17T10:00:00Z");
        assert_eq!(planned(&Schedule::of(&session, now, &TimeZone::UTC)), "2018-04-10T15:00:00Z");
    }
}
