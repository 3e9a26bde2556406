//! The agenda as an iCalendar file (RFC 5545): the session, and each item as an event of its own.
//!
//! It is for everyone: who leads and what is asked is in it, notes for the facilitator are not. An item keeps its UID, and the sequence
//! grows with the time, so that importing it again puts right what was imported before.

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::ExportError;
use super::characters::readable;
use crate::model::{About, AgendaItem, Session};
use crate::schedule::{Stretch, as_planned};
use crate::words;

/// What a session must say before it can stand in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// On which day it is.
    Date,
    /// When it starts.
    Start,
    /// Neither is known.
    DateAndStart,
}

impl Missing {
    /// What a session lacks; `None`: nothing.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        match (session.about.date, session.about.start) {
            (None, None) => Some(Self::DateAndStart),
            (None, Some(_)) => Some(Self::Date),
            (Some(_), None) => Some(Self::Start),
            (Some(_), Some(_)) => None,
        }
    }
}

/// The agenda as planned. `now` is written down as when it was made.
///
/// # Errors
/// [`ExportError::NoTime`] when the session says no date or no start.
pub fn write(session: &Session, now: Timestamp, system_zone: &TimeZone) -> Result<String, ExportError> {
    let plan = as_planned(session, now, system_zone);
    let whole = whole(session, &plan.zone, plan.planned, plan.latest_finish)
        .ok_or_else(|| ExportError::NoTime(Missing::of(session).unwrap_or(Missing::DateAndStart)))?;
    let zone = Zone::of(&plan.zone);
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Saltaire//Saltaire//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    if let Some(name) = zone.name {
        calendar.append_property(Property::new("X-WR-TIMEZONE", name));
    }
    let title = super::title(session);
    calendar.append_property(Property::new("X-WR-CALNAME", one_line(&title)));
    calendar.push(event(session, &session.id.to_string(), &title, &about_session(session), whole, &zone, now));
    for times in &plan.items {
        if let (Some(item), Some(planned)) = (session.agenda.get(&times.item), times.planned) {
            let id = format!("{}-{}", session.id, item.id);
            calendar.push(event(session, &id, words::agenda::title(item), &about_item(item), planned, &zone, now));
        }
    }
    Ok(with_zone(&calendar.to_string(), &zone, whole))
}

/// From when to when the session is.
fn whole(session: &Session, zone: &TimeZone, planned: Option<Stretch>, latest_finish: Option<Timestamp>) -> Option<Stretch> {
    let About { date: Some(date), start: Some(start), .. } = *session.about else { return None };
    let start = zone.to_timestamp(date.to_datetime(start)).ok()?;
    Some(planned.unwrap_or(Stretch { start, end: latest_finish.unwrap_or(start).max(start) }))
}

fn event(session: &Session, id: &str, title: &str, about: &str, when: Stretch, zone: &Zone<'_>, now: Timestamp) -> Event {
    let mut event = Event::with_uid(&format!("{id}@saltaire"));
    event.summary(&one_line(title));
    let place = one_line(&session.about.place);
    if !place.trim().is_empty() {
        event.location(place.trim());
    }
    if !about.is_empty() {
        event.description(&readable(about));
    }
    event.append_property(Property::new("DTSTAMP", utc(now)));
    // Minutes since 1970 stay within what a sequence may be for four thousand years.
    event.append_property(Property::new("SEQUENCE", now.as_second().div_euclid(60).max(0).to_string()));
    event.append_property(zone.moment("DTSTART", when.start));
    if when.end > when.start {
        event.append_property(zone.moment("DTEND", when.end));
    }
    event
}

fn about_session(session: &Session) -> String {
    let purpose = Some(session.about.purpose.sentence.trim().to_owned()).filter(|purpose| !purpose.is_empty());
    let lines: Vec<String> = purpose.into_iter().chain(words::agenda::latest_finish(session)).collect();
    lines.join("\n")
}

fn about_item(item: &AgendaItem) -> String {
    let lead = item.lead.trim();
    let lead = (!lead.is_empty()).then(|| format!("{} {lead}", words::report::label(say!("agenda-lead"))));
    let questions = item.questions.iter().map(|question| question.trim().to_owned()).filter(|question| !question.is_empty());
    lead.into_iter().chain(questions).collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    readable(text).replace('\n', " ")
}

/// A zone as calendars know it: by the name in the IANA database, or else moments are told in universal time.
struct Zone<'a> {
    zone: &'a TimeZone,
    name: Option<&'a str>,
}

impl<'a> Zone<'a> {
    fn of(zone: &'a TimeZone) -> Self {
        Self { zone, name: zone.iana_name().filter(|_| *zone != TimeZone::UTC) }
    }

    fn moment(&self, property: &str, at: Timestamp) -> Property {
        match self.name {
            Some(name) => Property::new(property, local(self.zone.to_datetime(at))).add_parameter("TZID", name).done(),
            None => Property::new(property, utc(at)),
        }
    }
}

/// Puts what the zone's name means in front of the first event, as the standard asks; the library has no component for it. Lines that
/// are the library's own end in CRLF, and no text of ours has a line of its own.
fn with_zone(calendar: &str, zone: &Zone<'_>, when: Stretch) -> String {
    const FIRST_EVENT: &str = "\r\nBEGIN:VEVENT\r\n";
    match (zone.name, calendar.split_once(FIRST_EVENT)) {
        (Some(name), Some((head, events))) => {
            let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{name}")];
            lines.extend(observances(zone.zone, when));
            lines.push("END:VTIMEZONE".to_owned());
            format!("{head}\r\n{}{FIRST_EVENT}{events}", lines.join("\r\n"))
        }
        _ => calendar.to_owned(),
    }
}

/// The rules that hold during the session: from the last change of the clocks before it to the first one after.
fn observances(zone: &TimeZone, when: Stretch) -> Vec<String> {
    let second = SignedDuration::from_secs(1);
    let just_after = when.start.saturating_add(second).unwrap_or(when.start);
    let mut changes: Vec<_> = zone.preceding(just_after).take(1).collect();
    // A day has one change at most; the second is the one after it.
    changes.extend(zone.following(when.start).take(2));
    let mut lines = Vec::new();
    for change in changes {
        let at = change.timestamp();
        let before = zone.to_offset(at.saturating_sub(second).unwrap_or(at));
        let begins = before.to_datetime(at);
        if begins.year() > 0 {
            lines.extend(observance(if change.dst().is_dst() { "DAYLIGHT" } else { "STANDARD" }, begins, before, change.offset()));
        }
    }
    if lines.is_empty() {
        let offset = zone.to_offset(when.start);
        lines.extend(observance("STANDARD", DateTime::constant(1970, 1, 1, 0, 0, 0, 0), offset, offset));
    }
    lines
}

fn observance(kind: &str, begins: DateTime, from: Offset, to: Offset) -> [String; 5] {
    [
        format!("BEGIN:{kind}"),
        format!("DTSTART:{}", local(begins)),
        format!("TZOFFSETFROM:{}", offset(from)),
        format!("TZOFFSETTO:{}", offset(to)),
        format!("END:{kind}"),
    ]
}

fn offset(offset: Offset) -> String {
    let (sign, seconds) = (if offset.seconds() < 0 { '-' } else { '+' }, offset.seconds().unsigned_abs());
    let rest = if seconds.is_multiple_of(60) { String::new() } else { format!("{:02}", seconds % 60) };
    format!("{sign}{:02}{:02}{rest}", seconds / 3600, seconds / 60 % 60)
}

fn utc(at: Timestamp) -> String {
    format!("{}Z", local(TimeZone::UTC.to_datetime(at)))
}

fn local(at: DateTime) -> String {
    format!("{:04}{:02}{:02}T{:02}{:02}{:02}", at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second())
}
