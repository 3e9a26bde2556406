//! The whole day as it stands.

use super::course::{Course, ItemState};
use super::moment::{Stretch, minutes, moved, nearest_minutes, nearest_whole_minutes};
use super::outlook::{Outlook, ProtectedOutcome};
use super::plan::{Part, Plan, parts, total_minutes};
use crate::model::{ItemId, ItemKind, Session};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// A day on which something began counts as over this long after all that was planned or recorded, whether or not anyone said so.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_hours(4);

/// How far the day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Nothing has begun yet.
    Before,
    /// Something has begun, and something is still to come or runs.
    UnderWay,
    /// Every item is finished or skipped, or the day is long past.
    Over,
}

/// The times of one item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemTimes {
    /// Which item.
    pub item: ItemId,
    /// Where it is.
    pub state: ItemState,
    /// How many minutes are planned for it.
    pub planned_minutes: u32,
    /// How many minutes after the start of the session it was planned to begin; known even where no start is set.
    pub planned_minutes_in: u32,
    /// When it was planned; `None` where no start is set and nothing has begun.
    pub planned: Option<Stretch>,
    /// When it must start.
    pub fixed_start: Option<Timestamp>,
    /// Minutes that the plan waits before it for its fixed start.
    pub planned_spare_minutes: u32,
    /// Minutes that it was given on the day on top of the planned ones; negative: taken away.
    pub added_minutes: i64,
    /// When it really began.
    pub actual_start: Option<Timestamp>,
    /// When it really ended; `None` while it is under way.
    pub actual_end: Option<Timestamp>,
    /// How long it has really been held, pauses out.
    pub held: SignedDuration,
    /// When it is expected, as things stand now, with nothing lost at the end; for what is over: when it was.
    /// `None`: skipped without having begun, not held on a day that is over, or nothing says when the session starts.
    pub expected: Option<Stretch>,
    /// How many of its planned minutes it is expected to have ahead of the latest finish, or has had.
    pub expected_minutes_kept: u32,
    /// Seconds left of its planned and added minutes while it is under way; negative: it is over by so many.
    pub remaining_seconds: Option<i64>,
    /// How much of its planned and added minutes has been used, from 0 to 1.
    pub progress: f32,
}

impl ItemTimes {
    /// How long it has really been held, to the nearest minute.
    #[must_use]
    pub fn actual_minutes(&self) -> u32 {
        nearest_whole_minutes(self.held)
    }

    /// How many minutes more than planned it took, or has taken so far, to the nearest minute; negative for one that took less.
    #[must_use]
    pub fn minutes_over_plan(&self) -> i64 {
        i64::from(self.actual_minutes()) - i64::from(self.planned_minutes)
    }

    /// How many minutes it is past its planned and added minutes while it is under way; zero: it is not.
    #[must_use]
    pub fn minutes_over(&self) -> i64 {
        self.remaining_seconds.map_or(0, |seconds| nearest_minutes(SignedDuration::from_secs(seconds.min(0).saturating_neg())))
    }

    /// By how many minutes the plan itself comes too late for its fixed start.
    #[must_use]
    pub fn planned_minutes_past_fixed_start(&self) -> u32 {
        let past = self.planned.zip(self.fixed_start).map(|(planned, fixed)| planned.start.duration_since(fixed));
        past.map_or(0, nearest_whole_minutes)
    }

    /// By how many minutes it is expected to begin, or began, after its fixed start.
    #[must_use]
    pub fn minutes_past_fixed_start(&self) -> u32 {
        let begins = self.actual_start.or(self.expected.map(|expected| expected.start));
        begins.zip(self.fixed_start).map_or(0, |(begins, fixed)| nearest_whole_minutes(begins.duration_since(fixed)))
    }

    /// How many minutes later than planned it begins or began; negative: earlier. `None` where that cannot be told.
    #[must_use]
    pub fn minutes_late(&self) -> Option<i64> {
        let begins = self.actual_start.or(self.expected.map(|expected| expected.start))?;
        Some(nearest_minutes(begins.duration_since(self.planned?.start)))
    }
}

/// The whole day as it stands at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// The zone of the session's clock times.
    pub zone: TimeZone,
    /// How far the day is.
    pub phase: Phase,
    /// The items in the running order.
    pub items: Vec<ItemTimes>,
    /// When the session was planned, from its first item to its last.
    pub planned: Option<Stretch>,
    /// When it has to be over.
    pub latest_finish: Option<Timestamp>,
    /// What is to be expected of the rest of the day.
    pub outlook: Outlook,
    running: Option<usize>,
    to_come: Vec<usize>,
}

impl Schedule {
    /// Works out the day at `now`. `system_zone` is for sessions that name no time zone.
    #[must_use]
    pub fn of(session: &Session, now: Timestamp, system_zone: &TimeZone) -> Self {
        let parts = parts(session);
        let plan = Plan::of(session, &parts, now, system_zone);
        Self::of_parts(session, &parts, plan, now)
    }

    /// The same if the item that runs is given so many minutes more than it needs as things stand; `None`: none runs.
    #[must_use]
    pub fn if_it_goes_on(&self, session: &Session, more_minutes: u32, now: Timestamp) -> Option<Self> {
        let running = self.running()?;
        let over = running.remaining_seconds.unwrap_or_default().min(0).saturating_neg();
        let more = i64::from(more_minutes).saturating_add(over.div_euclid(60)).saturating_add(i64::from(over.rem_euclid(60) > 0));
        let mut parts = parts(session);
        let part = parts.iter_mut().find(|part| part.item.id == running.item)?;
        part.course.added_minutes = part.course.added_minutes.saturating_add(more);
        let plan = Plan::of(session, &parts, now, &self.zone);
        Some(Self::of_parts(session, &parts, plan, now))
    }

    fn of_parts(session: &Session, parts: &[Part<'_>], plan: Plan, now: Timestamp) -> Self {
        let phase = phase(parts, &plan, now);
        let running = running(parts);
        let to_come = to_come(parts);
        let mut items: Vec<ItemTimes> = parts.iter().map(|part| of_part(part, &plan, phase, now)).collect();
        let free_from = free_from(&items, &plan, phase, now);
        let finish = if is_past(&items, phase) { free_from } else { push(&mut items, parts, &to_come, &plan, free_from) };
        let expected_finish = if items.is_empty() { None } else { finish };
        let outlook = Outlook::new(session.about.finish_fixed, parts, &items, &plan, expected_finish);
        let planned = items.first().zip(items.last()).and_then(|(first, last)| Some(Stretch::new(first.planned?.start, last.planned?.end)));
        Self { zone: plan.zone, phase, items, planned, latest_finish: plan.latest_finish, outlook, running, to_come }
    }

    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&ItemTimes> {
        self.items.iter().find(|times| times.item == id)
    }

    /// The item that is under way, running or paused.
    #[must_use]
    pub fn running(&self) -> Option<&ItemTimes> {
        self.items.get(self.running?)
    }

    /// The item that is under way, on a day that is not over.
    #[must_use]
    pub fn under_way(&self) -> Option<&ItemTimes> {
        self.running().filter(|_| self.phase != Phase::Over)
    }

    /// The item to be started next: the first one to come after the last one that began, or else the first that was left out.
    #[must_use]
    pub fn next(&self) -> Option<&ItemTimes> {
        self.items.get(*self.to_come.first()?)
    }

    /// The items to come in the order in which they would be held.
    #[must_use]
    pub fn items_to_come(&self) -> Vec<ItemId> {
        self.to_come.iter().filter_map(|at| self.items.get(*at)).map(|times| times.item).collect()
    }

    /// The protected items that had less than was planned and will have no more: they are over, were left out, or the day is over.
    #[must_use]
    pub fn lost(&self) -> Vec<ProtectedOutcome> {
        let is_over = is_past(&self.items, self.phase);
        let is_past =
            |item: ItemId| is_over || self.item(item).is_some_and(|times| matches!(times.state, ItemState::Finished | ItemState::Skipped));
        self.outlook.protected.iter().filter(|outcome| outcome.keeps < outcome.planned && is_past(outcome.item)).copied().collect()
    }

    /// All minutes that are planned.
    #[must_use]
    pub fn planned_minutes(&self) -> u32 {
        self.items.iter().fold(0, |sum, times| sum.saturating_add(times.planned_minutes))
    }

    /// All minutes that items were really held, each to the nearest minute.
    #[must_use]
    pub fn actual_minutes(&self) -> u32 {
        self.items.iter().fold(0, |sum, times| sum.saturating_add(times.actual_minutes()))
    }
}

/// The table discussion that was begun (or begun again) last: where new notes belong, whatever runs now.
#[must_use]
pub fn last_discussion_begun(session: &Session) -> Option<ItemId> {
    let discussions = session.agenda.iter().filter(|item| item.kind == ItemKind::TableDiscussion);
    let begun = discussions.filter_map(|item| {
        let course = Course::of(item);
        let begun = course.last_begin().filter(|_| course.state != ItemState::Skipped)?.at;
        Some((begun, &item.position, item.id))
    });
    begun.max().map(|(_, _, id)| id)
}

fn phase(parts: &[Part<'_>], plan: &Plan, now: Timestamp) -> Phase {
    let is_done = |part: &Part<'_>| matches!(part.course.state, ItemState::Finished | ItemState::Skipped);
    if !parts.is_empty() && parts.iter().all(is_done) {
        return Phase::Over;
    }
    let planned_end = plan.start.map(|start| moved(start, minutes(total_minutes(parts))));
    let recorded = parts.iter().flat_map(|part| [part.course.last, part.course.due(part.item.planned_minutes)]);
    let end = recorded.chain([planned_end, plan.latest_finish]).flatten().max();
    if end.is_some_and(|end| now > moved(end, FORGOTTEN_AFTER)) {
        Phase::Over
    } else if parts.iter().any(|part| part.course.started.is_some()) {
        Phase::UnderWay
    } else {
        Phase::Before
    }
}

/// The item under way; of several (two laptops started one each) the one that began last.
pub(super) fn running(parts: &[Part<'_>]) -> Option<usize> {
    let under_way = parts.iter().enumerate().filter(|(_, part)| part.course.state.is_under_way());
    let began = |part: &Part<'_>| (part.course.state == ItemState::Running, part.course.last_begin().map(|begin| begin.at));
    under_way.max_by_key(|(_, part)| began(part)).map(|(at, _)| at)
}

/// The items to come in the order in which they would be held.
pub(super) fn to_come(parts: &[Part<'_>]) -> Vec<usize> {
    let begun = parts.iter().enumerate().filter_map(|(at, part)| Some((part.course.last_begin()?.at, at)));
    let after = running(parts).or_else(|| begun.max().map(|(_, at)| at)).map_or(0, |at| at + 1);
    let is_to_come = |at: &usize| parts.get(*at).is_some_and(|part| part.course.state == ItemState::ToCome);
    (after..parts.len()).chain(0..after).filter(is_to_come).collect()
}

/// The times of one item, looked at alone: what is to come is not placed yet.
fn of_part(part: &Part<'_>, plan: &Plan, phase: Phase, now: Timestamp) -> ItemTimes {
    let Part { item, course, minutes_before, spare_minutes, fixed_minutes_in } = part;
    // On a day that is long past, a clock that nobody stopped is read as stopped when its time was up.
    let clock = if phase == Phase::Over { course.due(item.planned_minutes).map_or(now, |due| due.min(now)) } else { now };
    let clock = course.last.map_or(clock, |last| last.max(clock));
    let held = course.held_until(clock);
    let allowed = course.allowed(item.planned_minutes);
    let remaining = allowed.saturating_sub(held);
    let is_under_way = course.state.is_under_way();
    let end = course.ended.unwrap_or_else(|| moved(clock, remaining.max(SignedDuration::ZERO)));
    let start = plan.start.map(|start| moved(start, minutes(*minutes_before)));
    ItemTimes {
        item: item.id,
        state: course.state,
        planned_minutes: item.planned_minutes,
        planned_minutes_in: u32::try_from(*minutes_before).unwrap_or(u32::MAX),
        planned: start.map(|start| Stretch::new(start, moved(start, minutes(i64::from(item.planned_minutes))))),
        fixed_start: plan.start.zip(*fixed_minutes_in).map(|(start, fixed)| moved(start, minutes(fixed))),
        planned_spare_minutes: u32::try_from(*spare_minutes).unwrap_or_default(),
        added_minutes: course.added_minutes,
        actual_start: course.started,
        actual_end: course.ended,
        held,
        expected: course.started.map(|start| Stretch::new(start, end)),
        expected_minutes_kept: kept_once_begun(part, plan, clock, held, phase),
        remaining_seconds: is_under_way.then(|| remaining.as_secs()),
        progress: progress(course.state, held, allowed),
    }
}

/// The minutes that an item has had and, while it is under way, is still to have. None at all for one that has not begun:
/// [`push`] gives it some where there is room.
fn kept_once_begun(part: &Part<'_>, plan: &Plan, clock: Timestamp, held: SignedDuration, phase: Phase) -> u32 {
    let Part { item, course, .. } = part;
    let mut kept = held;
    if course.state.is_under_way() && phase != Phase::Over {
        let rest = course.allowed(item.planned_minutes).saturating_sub(held).max(SignedDuration::ZERO);
        let rest = Stretch::new(clock, moved(clock, rest));
        kept = kept.saturating_add(plan.latest_finish.map_or(rest.length(), |latest| rest.length_before(latest)));
    }
    nearest_whole_minutes(kept).min(item.planned_minutes)
}

#[allow(clippy::cast_possible_truncation)] // A fraction of one: what is cut off is below what can be seen.
fn progress(state: ItemState, held: SignedDuration, allowed: SignedDuration) -> f32 {
    match state {
        ItemState::ToCome => 0.0,
        ItemState::Finished | ItemState::Skipped => 1.0,
        ItemState::Running | ItemState::Paused if allowed.is_zero() => 1.0,
        ItemState::Running | ItemState::Paused => (held.as_secs_f64() / allowed.as_secs_f64()).clamp(0.0, 1.0) as f32,
    }
}

/// When the next item to come can begin. On a day that is over: when it was over.
pub(super) fn free_from(items: &[ItemTimes], plan: &Plan, phase: Phase, now: Timestamp) -> Option<Timestamp> {
    let begun = items.iter().filter(|times| times.actual_start.is_some());
    let begun_end = begun.filter_map(|times| times.expected).map(|expected| expected.end).max();
    match (phase, begun_end) {
        (Phase::Over, Some(end)) => Some(end),
        (_, Some(end)) => Some(end.max(now)),
        (Phase::Over, None) => plan.start,
        (_, None) => plan.start.map(|start| start.max(now)),
    }
}

/// Whether the day is over and was run, so that what is still to come will not be held.
fn is_past(items: &[ItemTimes], phase: Phase) -> bool {
    phase == Phase::Over && items.iter().any(|times| times.actual_start.is_some())
}

/// Places what is to come one after the other from `free_from`, and returns when the last one ends.
fn push(items: &mut [ItemTimes], parts: &[Part<'_>], to_come: &[usize], plan: &Plan, free_from: Option<Timestamp>) -> Option<Timestamp> {
    let mut next = free_from;
    for at in to_come {
        let (Some(times), Some(part)) = (items.get_mut(*at), parts.get(*at)) else { continue };
        let allowed = part.course.allowed(times.planned_minutes);
        // What must start at a time waits for it.
        let start = next.map(|next| times.fixed_start.map_or(next, |fixed| next.max(fixed)));
        times.expected = start.map(|start| Stretch::new(start, moved(start, allowed)));
        let kept = times.expected.zip(plan.latest_finish).map_or(allowed, |(expected, latest)| expected.length_before(latest));
        times.expected_minutes_kept = nearest_whole_minutes(kept).min(times.planned_minutes);
        next = times.expected.map(|expected| expected.end);
    }
    next
}
