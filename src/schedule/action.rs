//! Which events an action on the agenda stands for. At most one item is under way afterwards.
//!
//! Nothing is changed here: the caller makes edits of what is returned. An action that makes no sense now returns nothing.

use super::course::ItemState;
use super::day::{running, to_come};
use super::plan::{Part, parts};
use crate::model::{Happening, ItemEvent, ItemId, Session};
use jiff::Timestamp;

/// Events to be added, each at the end of its item's list, in this order.
pub type NewEvents = Vec<(ItemId, ItemEvent)>;

/// Events to be taken out, each by its place among its item's, in this order.
pub type Withdrawn = Vec<(ItemId, usize)>;

/// Starts an item; one that is paused goes on, one that was finished or skipped is opened again. What is under way is finished.
#[must_use]
pub fn start(session: &Session, item: ItemId, now: Timestamp) -> NewEvents {
    begin(&parts(session), item, now)
}

/// Finishes what is under way and starts the next item to come; where nothing is under way, starts the next item.
#[must_use]
pub fn finish_and_start_next(session: &Session, now: Timestamp) -> NewEvents {
    let parts = parts(session);
    let next = to_come(&parts).first().and_then(|at| parts.get(*at));
    next.map_or_else(|| finish_all_but(&parts, None, now), |next| begin(&parts, next.item.id, now))
}

/// Finishes what is under way.
#[must_use]
pub fn finish(session: &Session, now: Timestamp) -> NewEvents {
    finish_all_but(&parts(session), None, now)
}

/// Stops the clock of the running item.
#[must_use]
pub fn pause(session: &Session, now: Timestamp) -> NewEvents {
    to_the_running_one(session, ItemState::Running, Happening::Paused, now)
}

/// Lets the clock of the paused item go on.
#[must_use]
pub fn resume(session: &Session, now: Timestamp) -> NewEvents {
    to_the_running_one(session, ItemState::Paused, Happening::Resumed, now)
}

/// Gives an item more minutes, or takes some away (negative).
#[must_use]
pub fn add_minutes(session: &Session, item: ItemId, minutes: i32, now: Timestamp) -> NewEvents {
    let exists = minutes != 0 && session.agenda.contains(&item);
    exists.then_some((item, ItemEvent { at: now, what: Happening::MinutesAdded(minutes) })).into_iter().collect()
}

/// Where going back leads: to the item that was held last before what is under way, or last of all where nothing is.
#[must_use]
pub fn back_to(session: &Session) -> Option<ItemId> {
    let parts = parts(session);
    let now = running(&parts);
    let held = parts.iter().enumerate().filter(|(at, part)| Some(*at) != now && !part.course.begins.is_empty());
    let before = held.filter_map(|(at, part)| Some((part.course.ended?, at, part.item.id))).max();
    before.map(|(_, _, item)| item)
}

/// Goes back to the item before, as if it had never ended and what is under way had never begun. Minutes that were given stay given.
/// Nothing where no item was held before.
#[must_use]
pub fn go_back(session: &Session) -> Withdrawn {
    let Some(before) = back_to(session).and_then(|before| session.agenda.get(&before)) else { return Withdrawn::new() };
    let parts = parts(session);
    let under_way = running(&parts).and_then(|at| parts.get(at)).map(|part| part.item);
    let began = |what: Happening| matches!(what, Happening::Started | Happening::Reopened);
    let ended = |what: Happening| matches!(what, Happening::Finished | Happening::Skipped);
    let start = under_way.and_then(|item| Some((item, item.events.iter().rposition(|event| began(event.what))?)));
    let started = start.into_iter().flat_map(|(item, start)| {
        let since = item.events.iter().enumerate().skip(start).rev();
        let moves = since.filter(|(_, event)| !matches!(event.what, Happening::MinutesAdded(_) | Happening::Heard(_)));
        moves.map(move |(place, _)| (item.id, place))
    });
    let end = before.events.iter().rposition(|event| ended(event.what)).map(|place| (before.id, place));
    started.chain(end).collect()
}

/// Lets an item go on that was finished or skipped. What is under way is finished.
#[must_use]
pub fn reopen(session: &Session, item: ItemId, now: Timestamp) -> NewEvents {
    let parts = parts(session);
    let is_closed = |part: &&Part<'_>| part.item.id == item && matches!(part.course.state, ItemState::Finished | ItemState::Skipped);
    if parts.iter().any(|part| is_closed(&part)) { begin(&parts, item, now) } else { NewEvents::new() }
}

/// Leaves an item out, or gives up one that is under way.
#[must_use]
pub fn skip(session: &Session, item: ItemId, now: Timestamp) -> NewEvents {
    let parts = parts(session);
    let is_open = |part: &&Part<'_>| part.item.id == item && !matches!(part.course.state, ItemState::Finished | ItemState::Skipped);
    parts.iter().filter(is_open).map(|part| happens(part, Happening::Skipped, now)).collect()
}

fn begin(parts: &[Part<'_>], item: ItemId, now: Timestamp) -> NewEvents {
    let Some(part) = parts.iter().find(|part| part.item.id == item) else { return NewEvents::new() };
    let what = match part.course.state {
        ItemState::Running => return NewEvents::new(),
        ItemState::ToCome => Happening::Started,
        ItemState::Paused => Happening::Resumed,
        ItemState::Finished | ItemState::Skipped => Happening::Reopened,
    };
    let mut events = finish_all_but(parts, Some(item), now);
    events.push(happens(part, what, now));
    events
}

fn finish_all_but(parts: &[Part<'_>], spared: Option<ItemId>, now: Timestamp) -> NewEvents {
    let ends = |part: &&Part<'_>| part.course.state.is_under_way() && Some(part.item.id) != spared;
    parts.iter().filter(ends).map(|part| happens(part, Happening::Finished, now)).collect()
}

fn to_the_running_one(session: &Session, state: ItemState, what: Happening, now: Timestamp) -> NewEvents {
    let parts = parts(session);
    let part = running(&parts).and_then(|at| parts.get(at)).filter(|part| part.course.state == state);
    part.map(|part| happens(part, what, now)).into_iter().collect()
}

/// The event, never ahead of what the item has recorded already: a clock that was set back does not turn its course round.
fn happens(part: &Part<'_>, what: Happening, now: Timestamp) -> (ItemId, ItemEvent) {
    (part.item.id, ItemEvent { at: part.course.last.map_or(now, |last| last.max(now)), what })
}
