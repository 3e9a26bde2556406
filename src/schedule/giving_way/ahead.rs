//! What is still to come, in whole minutes, and what becomes of it when items give.

use crate::model::{ItemId, ItemKind};
use crate::schedule::day::{Schedule, to_come};
use crate::schedule::moment::nearest_minutes;
use crate::schedule::plan::Part;
use jiff::{SignedDuration, Timestamp};

/// What is still to come. Seconds count from when the first of it can begin.
pub(super) struct Ahead {
    pub coming: Vec<Coming>,
    pub running: Option<Running>,
    /// When everything is to be over.
    pub finish: i64,
    pub finish_fixed: bool,
}

/// An item that has not begun.
pub(super) struct Coming {
    pub item: ItemId,
    /// Planned and added minutes.
    pub minutes: i64,
    /// The fewest that it can have and still be held.
    pub floor: i64,
    pub protected: bool,
    pub is_break: bool,
    /// When it must start.
    pub fixed: Option<i64>,
}

impl Coming {
    /// Whether it may give minutes without anyone being asked.
    pub const fn is_flexible(&self) -> bool {
        !self.protected && self.minutes > self.floor
    }

    /// Whether it may be left out, or held later than planned, for another.
    pub const fn can_yield(&self) -> bool {
        !self.protected && !self.is_break && self.fixed.is_none() && self.minutes > 0
    }
}

/// The item under way, where it is not protected.
pub(super) struct Running {
    pub item: ItemId,
    pub minutes: i64,
    /// The most that it can give of what it still has: neither minutes that have passed nor any of its least ones.
    pub can_give: i64,
    pub is_break: bool,
}

/// Who is asked for minutes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Givers {
    /// Everything that is not protected, the item under way as well.
    Flexible,
    /// What is protected and still to come.
    Protected,
}

impl Givers {
    const fn asks(self, coming: &Coming) -> bool {
        match self {
            Self::Flexible => coming.is_flexible(),
            Self::Protected => coming.protected && coming.minutes > coming.floor,
        }
    }
}

/// What is held one after the other between two times that are set.
struct Leg {
    begins: i64,
    items: Vec<usize>,
    /// It comes right after the item under way, and begins sooner where that gives.
    follows_running: bool,
}

impl Leg {
    fn ends(&self, ahead: &Ahead, trial: &Trial) -> i64 {
        let sooner = if self.follows_running { trial.running_gives } else { 0 };
        self.begins + self.items.iter().map(|place| 60 * trial.minutes(ahead, *place)).sum::<i64>() - 60 * sooner
    }
}

/// What is tried: an order, and what each item gives, by its place in [`Ahead::coming`].
#[derive(Clone)]
pub(super) struct Trial {
    pub order: Vec<usize>,
    pub gives: Vec<i64>,
    pub running_gives: i64,
    pub finish: i64,
}

/// How a trial goes.
pub(super) struct Walk {
    /// When each item begins and ends, in the trial's order.
    pub spans: Vec<(i64, i64)>,
    /// When the last one ends.
    pub ends: i64,
    /// Minutes past the finish; negative: in hand.
    pub past_finish: i64,
    /// The most minutes that an item begins after its fixed start.
    pub past_fixed: i64,
    /// All minutes past fixed starts together.
    past_fixed_in_all: i64,
}

impl Walk {
    /// All minutes past fixed starts and the finish together: less of them is better, wherever they are.
    pub fn late(&self) -> i64 {
        self.past_fixed_in_all + self.past_finish.max(0)
    }
}

impl Trial {
    /// Nothing gives.
    pub fn of(ahead: &Ahead) -> Self {
        let count = ahead.coming.len();
        Self { order: (0..count).collect(), gives: vec![0; count], running_gives: 0, finish: ahead.finish }
    }

    /// The minutes that an item has in it.
    pub fn minutes(&self, ahead: &Ahead, place: usize) -> i64 {
        ahead.coming.get(place).map_or(0, |coming| coming.minutes - self.gives.get(place).copied().unwrap_or_default())
    }

    pub fn give(&mut self, place: usize, minutes: i64) {
        if let Some(gives) = self.gives.get_mut(place) {
            *gives += minutes;
        }
    }

    pub fn gives_anything(&self) -> bool {
        self.running_gives > 0 || self.gives.iter().any(|gives| *gives > 0)
    }
}

const fn nearest(seconds: i64) -> i64 {
    nearest_minutes(SignedDuration::from_secs(seconds))
}

impl Ahead {
    pub fn of(parts: &[Part<'_>], schedule: &Schedule, start: Timestamp, finish: Timestamp, finish_fixed: bool) -> Self {
        let seconds = |moment: Timestamp| moment.duration_since(start).as_secs();
        let coming = to_come(parts).into_iter().filter_map(|at| {
            let (part, times) = (parts.get(at)?, schedule.items.get(at)?);
            let minutes = part.course.allowed(part.item.planned_minutes).as_mins();
            Some(Coming {
                item: part.item.id,
                minutes,
                floor: i64::from(part.item.floor_minutes()).min(minutes),
                protected: part.item.protected,
                is_break: part.item.kind == ItemKind::Break,
                fixed: times.fixed_start.map(seconds),
            })
        });
        let running = schedule.running().and_then(|times| {
            let part = parts.iter().find(|part| part.item.id == times.item && !part.item.protected)?;
            let minutes = part.course.allowed(part.item.planned_minutes).as_mins();
            // Where another item is under way as well, nothing begins before that is over.
            let others = schedule.items.iter().filter(|other| other.item != times.item && other.actual_start.is_some());
            let others_end = others.filter_map(|other| other.expected).map(|expected| seconds(expected.end)).max();
            let left = times.remaining_seconds?.min(others_end.map_or(i64::MAX, i64::saturating_neg)).max(0) / 60;
            let can_give = left.min(minutes - i64::from(part.item.floor_minutes())).max(0);
            Some(Running { item: times.item, minutes, can_give, is_break: part.item.kind == ItemKind::Break })
        });
        Self { coming: coming.collect(), running, finish: seconds(finish), finish_fixed }
    }

    /// Goes through a trial from the first item to the last.
    pub fn walk(&self, trial: &Trial) -> Walk {
        let mut cursor = -60 * trial.running_gives;
        let mut spans = Vec::with_capacity(trial.order.len());
        let (mut past_fixed, mut past_fixed_in_all) = (0, 0);
        for place in &trial.order {
            let minutes = trial.minutes(self, *place);
            if let Some(fixed) = self.fixed(trial, *place) {
                let past = nearest(cursor - fixed).max(0);
                (past_fixed, past_fixed_in_all) = (past_fixed.max(past), past_fixed_in_all + past);
                cursor = cursor.max(fixed);
            }
            spans.push((cursor, cursor + 60 * minutes));
            cursor += 60 * minutes;
        }
        Walk { spans, ends: cursor, past_finish: nearest(cursor - trial.finish), past_fixed, past_fixed_in_all }
    }

    /// The most minutes by which a trial misses the finish or a fixed start; not above zero: it misses none.
    pub fn misses(&self, trial: &Trial) -> i64 {
        let walk = self.walk(trial);
        walk.past_finish.max(walk.past_fixed)
    }

    /// Whether all that is protected keeps its minutes, fixed starts are met and nothing passes the finish.
    pub fn keeps_promise(&self, trial: &Trial) -> bool {
        let is_whole = |place: usize| self.coming.get(place).is_none_or(|coming| !coming.protected) || trial.gives.get(place) == Some(&0);
        self.misses(trial) <= 0 && (0..self.coming.len()).all(is_whole)
    }

    /// When an item must start; not asked of one that is left out.
    fn fixed(&self, trial: &Trial, place: usize) -> Option<i64> {
        let coming = self.coming.get(place)?;
        coming.fixed.filter(|_| coming.minutes == 0 || trial.minutes(self, place) > 0)
    }

    /// Lets those who are asked give what is missed, in proportion to what they can: for each fixed start and for the finish those items
    /// that come since the fixed start before, and the item under way for the first of these. Breaks give only what the others cannot.
    pub fn trim(&self, trial: &mut Trial, givers: Givers) {
        let mut leg = Leg { begins: 0, items: Vec::new(), follows_running: true };
        for place in trial.order.clone() {
            if let Some(fixed) = self.fixed(trial, place) {
                let begins = self.meet(trial, &leg, fixed, givers).max(fixed);
                leg = Leg { begins, items: Vec::new(), follows_running: false };
            }
            leg.items.push(place);
        }
        let finish = trial.finish;
        self.meet(trial, &leg, finish, givers);
    }

    /// Lets those who are asked give so that a leg ends by `deadline`, as far as they can; returns when it ends.
    fn meet(&self, trial: &mut Trial, leg: &Leg, deadline: i64, givers: Givers) -> i64 {
        for breaks_too in [false, true] {
            let missing = nearest(leg.ends(self, trial) - deadline);
            if missing <= 0 {
                break;
            }
            let slack_of = |place: &usize| {
                let coming = self.coming.get(*place).filter(|coming| givers.asks(coming) && coming.is_break == breaks_too)?;
                Some((Some(*place), trial.minutes(self, *place) - coming.floor))
            };
            let running = self.running.as_ref().filter(|running| leg.follows_running && running.is_break == breaks_too);
            let running = running.filter(|_| givers == Givers::Flexible).map(|running| (None, running.can_give - trial.running_gives));
            let able = running.into_iter().chain(leg.items.iter().filter_map(slack_of));
            let able: Vec<(Option<usize>, i64)> = able.filter(|(_, slack)| *slack > 0).collect();
            for (place, share) in shares(missing, &able) {
                match place {
                    Some(place) => trial.give(place, share),
                    None => trial.running_gives += share,
                }
            }
        }
        leg.ends(self, trial)
    }
}

/// Shares out minutes in proportion to what each can give, all of it where that is too little. Whole minutes go to the largest
/// remainders, among equal ones to who comes later.
fn shares<T: Copy>(missing: i64, able: &[(T, i64)]) -> Vec<(T, i64)> {
    let all: i64 = able.iter().map(|(_, slack)| slack).sum();
    let taken = missing.min(all);
    if taken <= 0 {
        return Vec::new();
    }
    // In 128 bits: an item can be as long as anyone can type.
    let part = |slack: i64| {
        let share = i128::from(taken) * i128::from(slack);
        (share / i128::from(all), share % i128::from(all))
    };
    let mut shares: Vec<(T, i64)> = able.iter().map(|(place, slack)| (*place, i64::try_from(part(*slack).0).unwrap_or(0))).collect();
    let left = taken - shares.iter().map(|(_, share)| share).sum::<i64>();
    let mut by_remainder: Vec<usize> = (0..able.len()).collect();
    by_remainder.sort_by_key(|at| able.get(*at).map(|(_, slack)| (-part(*slack).1, std::cmp::Reverse(*at))));
    for at in by_remainder.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        if let Some((_, share)) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}
