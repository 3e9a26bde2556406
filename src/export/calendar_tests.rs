//! The agenda's calendar file, read back by the parser of the library that wrote it and by one of another project.

use std::collections::BTreeMap;
use std::sync::Arc;

use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{ICalendar, ICalendarProperty};
use calcard::{Entry, Parser};
use icalendar::{Calendar, Component as _, Event};
use jiff::civil::{date, time};
use jiff::tz::TimeZone;

use super::calendar::{Missing, write};
use super::{DayFile, ExportError};
use crate::model::*;

const NOW: &str = "2018-04-01T09:00:00Z";

fn session(zone: &str, start: (i8, i8), minutes: &[u32]) -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    let about = Arc::make_mut(&mut session.about);
    (about.title, about.place, about.time_zone) =
        ("Panel, in\r\nBEGIN:VEVENT\r\nLeeds; with café".repeat(3), "Leeds".to_owned(), zone.to_owned());
    (about.date, about.start) = (Some(date(2018, 4, 17)), Some(time(start.0, start.1, 0, 0)));
    for ((number, minutes), place) in minutes.iter().enumerate().zip(Position::first(minutes.len())) {
        let mut item =
            AgendaItem::new(format!("i{number}").parse().unwrap(), place, ItemKind::TableDiscussion, format!("Item {number}"), *minutes);
        (item.lead, item.questions) = ("Panel chair".to_owned(), vec!["What, then; and why\\not?".to_owned(), "And यह?".repeat(30)]);
        item.facilitator_notes = "qzprivate".to_owned();
        session.agenda.insert(item);
    }
    session
}

fn written(session: &Session) -> String {
    write(session, NOW.parse().unwrap(), &TimeZone::UTC).unwrap()
}

/// From when to when each event is, by its UID, as it stands in the file.
fn times(file: &str) -> BTreeMap<String, (String, String)> {
    let calendar: Calendar = file.parse().unwrap();
    let value = |event: &Event, name: &str| {
        let property = &event.properties().get(name);
        property.map_or(String::new(), |property| {
            let zone = property.params().get("TZID").map(|zone| format!("{} ", zone.value())).unwrap_or_default();
            format!("{zone}{}", property.value())
        })
    };
    calendar.events().map(|event| (event.get_uid().unwrap().to_owned(), (value(event, "DTSTART"), value(event, "DTEND")))).collect()
}

fn pair(start: &str, end: &str) -> (String, String) {
    (start.to_owned(), end.to_owned())
}

#[test]
fn a_summer_day_in_london_is_told_on_its_own_clock_with_what_the_zone_means() {
    let file = written(&session("Europe/London", (10, 0), &[20, 40]));
    let expected = [
        ("s1@saltaire", pair("Europe/London 20180417T100000", "Europe/London 20180417T110000")),
        ("s1-i0@saltaire", pair("Europe/London 20180417T100000", "Europe/London 20180417T102000")),
        ("s1-i1@saltaire", pair("Europe/London 20180417T102000", "Europe/London 20180417T110000")),
    ];
    assert_eq!(times(&file), expected.map(|(uid, when)| (uid.to_owned(), when)).into());
    let zone = file.split("BEGIN:VTIMEZONE\r\n").nth(1).unwrap().split("END:VTIMEZONE").next().unwrap();
    let daylight = "BEGIN:DAYLIGHT\r\nDTSTART:20180325T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT\r\n";
    let standard = "BEGIN:STANDARD\r\nDTSTART:20181028T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n";
    assert!(zone.starts_with(&format!("TZID:Europe/London\r\n{daylight}{standard}")), "{zone}");
}

#[test]
fn what_goes_on_after_midnight_is_on_the_next_day() {
    let times = times(&written(&session("", (23, 30), &[20, 40])));
    assert_eq!(times["s1-i0@saltaire"], pair("20180417T233000Z", "20180417T235000Z"));
    assert_eq!(times["s1-i1@saltaire"], pair("20180417T235000Z", "20180418T003000Z"));
}

#[test]
fn texts_come_back_as_they_were_and_lines_are_folded_and_end_in_crlf() {
    let session = session("Europe/London", (10, 0), &[20]);
    let file = written(&session);
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{file}");
    let calendar: Calendar = file.parse().unwrap();
    let item = calendar.events().find(|event| event.get_uid() == Some("s1-i0@saltaire")).unwrap();
    assert_eq!(item.get_summary(), Some("Item 0"));
    let expected = format!("Lead: Panel chair\nWhat, then; and why\\not?\n{}", "And यह?".repeat(30));
    assert_eq!(item.get_description(), Some(expected.as_str()));
    assert_eq!(calendar.events().count(), 2);
    assert!(!file.contains("qzprivate"));
}

/// A file as another project's library reads it; what it does not know is an extension by its name.
fn read_elsewhere(file: &str) -> ICalendar {
    let mut parser = Parser::new(file);
    let Entry::ICalendar(calendar) = parser.entry() else { panic!("no calendar: {file}") };
    assert_eq!(parser.entry(), Entry::Eof);
    for entry in calendar.components.iter().flat_map(|component| &component.entries) {
        let is_known = !matches!(&entry.name, ICalendarProperty::Other(name) if !name.starts_with("X-"));
        assert!(is_known && !entry.values.is_empty(), "{entry:?}");
    }
    calendar
}

#[test]
fn another_library_reads_the_same_moments_and_texts() {
    // An hour ahead of UTC by what the file itself says of its zone, and at UTC.
    for (zone, utc_hour) in [("Europe/London", 9), ("", 10)] {
        let calendar = read_elsewhere(&written(&session(zone, (10, 0), &[20, 40])));
        let expanded = calendar.expand_dates(calcard::common::timezone::Tz::Floating, 100);
        assert_eq!(expanded.errors, []);
        let begins = date(2018, 4, 17).at(utc_hour, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp().as_second();
        let moments = expanded.events.iter().map(|event| {
            let uid = calendar.component_by_id(event.comp_id).and_then(|event| event.uid()).unwrap();
            let TimeOrDelta::Time(end) = &event.end else { panic!("{event:?}") };
            (uid, ((event.start.timestamp() - begins) / 60, (end.timestamp() - begins) / 60))
        });
        let expected = [("s1@saltaire", (0, 60)), ("s1-i0@saltaire", (0, 20)), ("s1-i1@saltaire", (20, 60))];
        assert_eq!(moments.collect::<BTreeMap<_, _>>(), BTreeMap::from(expected), "{zone}");
        let item = calendar.components.iter().find(|event| event.uid() == Some("s1-i0@saltaire")).unwrap();
        let text = |name| item.property(&name).and_then(|entry| entry.values.first()?.as_text()).unwrap();
        assert_eq!(text(ICalendarProperty::Summary), "Item 0");
        let expected = format!("Lead: Panel chair\nWhat, then; and why\\not?\n{}", "And यह?".repeat(30));
        assert_eq!(text(ICalendarProperty::Description), expected);
    }
}

#[test]
fn an_item_keeps_its_uid_and_what_is_made_later_has_a_higher_sequence() {
    let mut session = session("Europe/London", (10, 0), &[20, 20]);
    let before = written(&session);
    let mut moved = AgendaItem::clone(session.agenda.get(&"i1".parse().unwrap()).unwrap());
    (moved.title, moved.planned_minutes) = ("Another title".to_owned(), 50);
    session.agenda.insert(moved);
    let after = write(&session, "2018-04-01T09:01:00Z".parse().unwrap(), &TimeZone::UTC).unwrap();
    let sequence = |file: &str| -> u32 { file.split("SEQUENCE:").nth(1).unwrap().split("\r\n").next().unwrap().parse().unwrap() };
    assert_eq!(times(&before).into_keys().collect::<Vec<_>>(), times(&after).into_keys().collect::<Vec<_>>());
    assert_eq!(sequence(&after), sequence(&before) + 1);
    assert_eq!(before, written(&self::session("Europe/London", (10, 0), &[20, 20])));
}

#[test]
fn a_session_without_date_or_start_says_which() {
    let lacks = |date, start| {
        let mut session = session("", (10, 0), &[20]);
        let about = Arc::make_mut(&mut session.about);
        (about.date, about.start) = (about.date.filter(|_| date), about.start.filter(|_| start));
        match DayFile::Calendar.write(&session, NOW.parse().unwrap(), &TimeZone::UTC) {
            Err(ExportError::NoTime(missing)) => Some(missing),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(lacks(false, false), Some(Missing::DateAndStart));
    assert_eq!(lacks(true, false), Some(Missing::Start));
    assert_eq!(lacks(false, true), Some(Missing::Date));
}

#[test]
fn a_session_without_items_is_one_event_and_an_item_of_no_minutes_has_no_end() {
    let mut empty = session("", (10, 0), &[]);
    Arc::make_mut(&mut empty.about).latest_finish = Some(time(12, 0, 0, 0));
    assert_eq!(times(&written(&empty))["s1@saltaire"], pair("20180417T100000Z", "20180417T120000Z"));
    assert_eq!(times(&written(&session("", (10, 0), &[0])))["s1-i0@saltaire"], pair("20180417T100000Z", ""));
}
