//! Who gives way: what can be done when what is expected passes the finish, comes too late for a fixed start, or takes from a protected
//! item.
//!
//! The finish is the latest one, or the planned one where none is set. Every way is worked out on what is still to come, in whole
//! minutes, and on what is left of the item under way, and comes with the new times of all of it. They are ranked as a facilitator would ask: a little from everyone who can, all
//! from one, the protected item sooner, as few items as will do left out, a later finish, and last of all the protected item itself.
//!
//! No way leaves a break less than its floor, passes a finish that is fixed or takes from a protected item without asking for a reason
//! ([`WayOut::asks`]). No item gets less than its least minutes, unless the way says that it is left out. Minutes are rounded to the
//! nearest, as the screen says them: half a minute costs nobody anything.

mod ahead;
mod ways;

#[cfg(test)]
mod tests;

use super::day::{ItemTimes, Phase, Schedule, free_from};
use super::moment::{Stretch, minutes, moved, nearest_whole_minutes};
use super::outlook::ProtectedOutcome;
use super::plan::{Part, Plan, parts, total_minutes};
use crate::model::{ItemId, Session};
use ahead::{Ahead, Trial};
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};

/// What the day asks, and the ways out, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivingWay {
    /// By how many minutes what is expected passes the finish; zero: it does not.
    pub minutes_past_finish: u32,
    /// By how many minutes at most an item to come begins after its fixed start; zero: none does.
    pub minutes_past_fixed_start: u32,
    /// Whether a way keeps every promise without a reason being typed for it.
    pub can_be_kept: bool,
    /// What can be done, best first. Empty: nothing that is to come can help any more.
    pub ways: Vec<WayOut>,
}

/// Which kind of way it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Flexible items give in proportion to what they can give, the one under way among them; breaks only after everything else.
    Trim,
    /// One item gives it all.
    GiveFrom(ItemId),
    /// A protected item is held sooner, before another one; what it passes may lose instead.
    HoldEarlier {
        /// The protected item.
        item: ItemId,
        /// The item that it is held before.
        before: ItemId,
    },
    /// An item is left out, and others with it where one is not enough.
    LeaveOut(ItemId),
    /// The session ends later.
    FinishLater,
    /// The protected items give.
    TakeFromProtected,
    /// Where no promise can be kept: what is protected is held first, as far as the time goes, and the rest gives way.
    BestThatCanBeDone,
}

/// Something that a way does only for a reason that someone types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asks {
    /// It passes a finish that is fixed.
    FixedFinish,
    /// It takes from a protected item.
    Protected,
    /// It leaves a break less than its floor.
    Break,
}

/// One way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayOut {
    /// Which it is.
    pub way: Way,
    /// Everything that is still to come in the order in which it would be held, and ahead of it the item under way where it gives.
    pub items: Vec<NewTimes>,
    /// The new finish where it moves, on the session's clock.
    pub finish: Option<Time>,
    /// When the session would be over.
    pub ends: Timestamp,
    /// What the protected items would keep.
    pub protected: Vec<ProtectedOutcome>,
    /// For what it needs a reason.
    pub asks: Vec<Asks>,
    /// Whether all protected items to come keep their minutes, all fixed starts are met, and nothing passes the finish that it has.
    pub keeps_promise: bool,
}

/// What an item would have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewTimes {
    /// Which item.
    pub item: ItemId,
    /// The minutes that it has as things stand: planned and added.
    pub had_minutes: u32,
    /// The minutes that it would have. Zero with `had_minutes` above: it is left out.
    pub minutes: u32,
    /// When it would be held; of the item under way, from when it really began.
    pub times: Stretch,
    /// It is the item under way: it would end sooner.
    pub is_under_way: bool,
}

impl NewTimes {
    /// How many minutes it gives.
    #[must_use]
    pub const fn gives(&self) -> u32 {
        self.had_minutes.saturating_sub(self.minutes)
    }

    /// Whether it is left out.
    #[must_use]
    pub const fn is_left_out(&self) -> bool {
        self.minutes == 0 && self.had_minutes > 0
    }
}

impl WayOut {
    /// The items that give, in the order in which they would be held.
    pub fn giving(&self) -> impl Iterator<Item = &NewTimes> {
        self.items.iter().filter(|times| times.gives() > 0)
    }

    /// What an item would have; `None` for one that is over, or under way and gives nothing.
    #[must_use]
    pub fn item(&self, item: ItemId) -> Option<&NewTimes> {
        self.items.iter().find(|times| times.item == item)
    }
}

/// What can be done about the day as it stands; `None` where it keeps its promises, or is over, or has no times.
///
/// `schedule` is of `session` at `now`.
#[must_use]
pub fn giving_way(session: &Session, schedule: &Schedule, now: Timestamp) -> Option<GivingWay> {
    let parts = parts(session);
    let plan = Plan::of(session, &parts, now, &schedule.zone);
    let is_held = match schedule.phase {
        Phase::Before => plan.start.is_some_and(|start| now > start),
        Phase::UnderWay => true,
        Phase::Over => false,
    };
    if !is_held {
        return None;
    }
    let start = free_from(&schedule.items, &plan, schedule.phase, now)?;
    let finish = plan.latest_finish.or(schedule.planned.map(|planned| planned.end))?;
    let ahead = Ahead::of(&parts, schedule, start, finish, session.about.finish_fixed && plan.latest_finish.is_some());
    let late = ahead.walk(&Trial::of(&ahead));
    if late.past_finish <= 0 && late.past_fixed <= 0 {
        return None;
    }
    let drafts = ways::all(&ahead);
    let finished = |draft| finished(&ahead, &parts, &plan, schedule, start, draft);
    let ways: Vec<WayOut> = drafts.into_iter().map(finished).collect();
    Some(GivingWay {
        minutes_past_finish: whole(late.past_finish),
        minutes_past_fixed_start: whole(late.past_fixed),
        can_be_kept: ways.iter().any(|way| way.keeps_promise && way.asks.is_empty()),
        ways,
    })
}

fn whole(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}

/// A way with its times on the clock.
fn finished(
    ahead: &Ahead,
    parts: &[Part<'_>],
    plan: &Plan,
    schedule: &Schedule,
    start: Timestamp,
    (way, trial, asks): (Way, Trial, Vec<Asks>),
) -> WayOut {
    let walk = ahead.walk(&trial);
    let at = |second: i64| moved(start, SignedDuration::from_secs(second));
    let mut items = Vec::new();
    if let Some(running) = ahead.running.as_ref().filter(|_| trial.running_gives > 0) {
        let begins = schedule.item(running.item).and_then(|times| times.actual_start).unwrap_or(start);
        let minutes = whole(running.minutes - trial.running_gives);
        let times = Stretch::new(begins, at(-60 * trial.running_gives));
        items.push(NewTimes { item: running.item, had_minutes: whole(running.minutes), minutes, times, is_under_way: true });
    }
    for (place, (begins, ends)) in trial.order.iter().zip(&walk.spans) {
        let Some(coming) = ahead.coming.get(*place) else { continue };
        let times = Stretch::new(at(*begins), at(*ends));
        let minutes = whole(trial.minutes(ahead, *place));
        items.push(NewTimes { item: coming.item, had_minutes: whole(coming.minutes), minutes, times, is_under_way: false });
    }
    let later = trial.finish - ahead.finish;
    let under_way = schedule.running().filter(|_| later > 0);
    let outcome = |before: &ProtectedOutcome| {
        let to_come = items.iter().find(|times| times.item == before.item).map(|times| times.minutes);
        // A later finish also leaves what is under way the rest of its minutes.
        let rest =
            |times: &ItemTimes| times.held.saturating_add(SignedDuration::from_secs(times.remaining_seconds.unwrap_or_default().max(0)));
        let goes_on = || under_way.filter(|times| times.item == before.item).map(|times| nearest_whole_minutes(rest(times)));
        let keeps = to_come.or_else(goes_on).unwrap_or(before.keeps).min(before.planned);
        ProtectedOutcome { keeps, ..*before }
    };
    WayOut {
        way,
        protected: schedule.outlook.protected.iter().map(outcome).collect(),
        finish: (later > 0).then(|| finish_clock(parts, plan, schedule, later)).flatten(),
        ends: at(walk.ends),
        asks,
        keeps_promise: ahead.keeps_promise(&trial),
        items,
    }
}

/// The finish on the session's clock when it is moved by so many seconds. A plan that is run on another day keeps its clock.
fn finish_clock(parts: &[Part<'_>], plan: &Plan, schedule: &Schedule, later_seconds: i64) -> Option<Time> {
    let clock = plan.latest_finish_clock.or_else(|| Some(plan.start_clock?.wrapping_add(minutes(total_minutes(parts)))));
    let shown = || Some(schedule.zone.to_datetime(schedule.planned?.end).time());
    Some(clock.or_else(shown)?.wrapping_add(SignedDuration::from_secs(later_seconds)))
}
