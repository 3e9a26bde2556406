//! Putting right when an item really began or ended: "it started 6 minutes ago".
//!
//! What touches moves along: the end of the item before with a start, the start of the item after with an end.

use super::course::{Course, ItemState};
use super::moment::{minutes, moved};
use crate::model::{AgendaItem, Happening, ItemEvent, ItemId, Session};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// Items whose end and start are no further apart than this touch.
const TOUCHES: SignedDuration = SignedDuration::from_secs(60);

/// The new events of items, each in place of all that the item had.
pub type NewLists = Vec<(ItemId, Vec<ItemEvent>)>;

/// Moves the start of an item by so many minutes; earlier where they are negative. Nothing for one that has not begun.
#[must_use]
pub fn shift_start(session: &Session, item: ItemId, by_minutes: i32) -> NewLists {
    let started = session.agenda.get(&item).and_then(|item| Course::of(item).started);
    started.map_or_else(NewLists::new, |started| put_start_at(session, item, moved(started, minutes(i64::from(by_minutes)))))
}

/// Puts the start of an item at a moment. One that has not begun begins then, and what is under way ends then.
///
/// The moment is held between the start of the item before and what happened to the item next, so that no course turns round.
/// Nothing is returned where nothing changes.
#[must_use]
pub fn put_start_at(session: &Session, item: ItemId, at: Timestamp) -> NewLists {
    let Some(item) = session.agenda.get(&item) else { return NewLists::new() };
    let course = Course::of(item);
    let before = neighbour_before(session, item, course.started);
    let at = before.map_or(at, |before| with_end(before, at).0);
    let (at, events) = if course.started.is_some() { with_start(item, at) } else { started(item, &course, at) };
    let mut lists = vec![(item.id, events)];
    lists.extend(before.map(|before| (before.id, with_end(before, at).1)));
    changed(session, lists)
}

/// Puts the end of an item that is over at a moment, and moves along the start of the item that followed it at once.
/// Held between what happened to the item last and the end of the item that followed. Nothing where nothing changes.
#[must_use]
pub fn put_end_at(session: &Session, item: ItemId, at: Timestamp) -> NewLists {
    let Some(item) = session.agenda.get(&item) else { return NewLists::new() };
    let Some(ended) = Course::of(item).ended else { return NewLists::new() };
    let touches = |other: &&AgendaItem| {
        let started = Course::of(other).started;
        other.id != item.id && started.is_some_and(|started| started >= ended && started.duration_since(ended) <= TOUCHES)
    };
    let after = session.agenda.iter().filter(touches).min_by_key(|other| Course::of(other).started);
    let at = after.and_then(second_moment).map_or(at, |latest| at.min(latest));
    let (at, events) = with_end(item, at);
    let mut lists = vec![(item.id, events)];
    lists.extend(after.map(|after| (after.id, with_start(after, at).1)));
    changed(session, lists)
}

/// The item whose end goes with this start: the one that ended last before it, where the two touch; for an item that has not begun,
/// the one under way.
fn neighbour_before<'a>(session: &'a Session, item: &AgendaItem, started: Option<Timestamp>) -> Option<&'a AgendaItem> {
    let others = session.agenda.iter().filter(|other| other.id != item.id).map(|other| (other, Course::of(other)));
    let Some(started) = started else {
        let under_way = others.filter(|(_, course)| course.state.is_under_way());
        return under_way.max_by_key(|(_, course)| course.last_begin().map(|begin| begin.at)).map(|(other, _)| other);
    };
    let touches = |course: &Course| course.ended.is_some_and(|ended| started.duration_since(ended).abs() <= TOUCHES);
    let began_before = |course: &Course| course.last_begin().is_some_and(|begin| begin.at <= started);
    let touching = others.filter(|(_, course)| course.state == ItemState::Finished && touches(course) && began_before(course));
    touching.max_by_key(|(_, course)| course.ended).map(|(other, _)| other)
}

/// An item's first beginning among its events.
fn first_begin(events: &[ItemEvent]) -> Option<usize> {
    events.iter().position(|event| matches!(event.what, Happening::Started | Happening::Resumed | Happening::Reopened))
}

fn moves_the_clock(event: &ItemEvent) -> bool {
    !matches!(event.what, Happening::MinutesAdded(_) | Happening::Heard(_))
}

/// When what followed the start of an item happened to it.
fn second_moment(item: &AgendaItem) -> Option<Timestamp> {
    let after = item.events.iter().skip(first_begin(&item.events)? + 1);
    after.filter(|event| moves_the_clock(event)).map(|event| event.at).min()
}

/// The events with the first beginning moved, and where it came to stand.
fn with_start(item: &AgendaItem, at: Timestamp) -> (Timestamp, Vec<ItemEvent>) {
    let at = second_moment(item).map_or(at, |latest| at.min(latest));
    let mut events = item.events.clone();
    let first = first_begin(&events).unwrap_or(0);
    for event in events.iter_mut().take(first).filter(|event| moves_the_clock(event)) {
        event.at = event.at.min(at);
    }
    if let Some(event) = events.get_mut(first) {
        event.at = at;
    }
    (at, events)
}

/// The events with a beginning added.
fn started(item: &AgendaItem, course: &Course, at: Timestamp) -> (Timestamp, Vec<ItemEvent>) {
    let at = course.last.map_or(at, |last| at.max(last));
    let what = if course.state == ItemState::Skipped { Happening::Reopened } else { Happening::Started };
    let mut events = item.events.clone();
    events.push(ItemEvent { at, what });
    (at, events)
}

/// The events with the last end moved, or with one added to an item that is under way; and where it came to stand.
fn with_end(item: &AgendaItem, at: Timestamp) -> (Timestamp, Vec<ItemEvent>) {
    let mut events = item.events.clone();
    let last_end = events.iter().rposition(|event| matches!(event.what, Happening::Finished | Happening::Skipped));
    let is_under_way = Course::of(item).state.is_under_way();
    let ahead = last_end.filter(|_| !is_under_way).unwrap_or(events.len());
    let earliest = events.iter().take(ahead).filter(|event| moves_the_clock(event)).map(|event| event.at).max();
    let at = earliest.map_or(at, |earliest| at.max(earliest));
    match last_end.filter(|_| !is_under_way).and_then(|end| events.get_mut(end)) {
        Some(end) => end.at = at,
        None => events.push(ItemEvent { at, what: Happening::Finished }),
    }
    (at, events)
}

fn changed(session: &Session, lists: NewLists) -> NewLists {
    let is_changed =
        |(id, events): &(ItemId, Vec<ItemEvent>)| session.agenda.shared(id).map(Arc::as_ref).is_some_and(|item| item.events != *events);
    lists.into_iter().filter(is_changed).collect()
}
