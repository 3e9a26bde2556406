//! The ways out, each tried on what is still to come.

use super::ahead::{Ahead, Coming, Givers, Trial};
use super::{Asks, Way};

/// So many single items are offered at most, and so many to be left out.
const FEW: usize = 3;

type Draft = (Way, Trial, Vec<Asks>);

/// All that help, best first.
pub(super) fn all(ahead: &Ahead) -> Vec<Draft> {
    let mut ways: Vec<Draft> = Vec::new();
    ways.extend(trim(ahead));
    let trimmed = ways.first().map(|(_, trial, _)| trial.clone());
    ways.extend(give_from_one(ahead).into_iter().filter(|(_, trial, _)| !trimmed.as_ref().is_some_and(|trimmed| is_alike(trimmed, trial))));
    ways.extend(hold_earlier(ahead));
    ways.extend(leave_out(ahead));
    if ways.is_empty() {
        ways.extend(leave_out_several(ahead));
    }
    ways.extend(finish_later(ahead));
    let is_kept = ways.iter().any(|(_, _, asks)| asks.is_empty());
    ways.extend(take_from_protected(ahead));
    if !is_kept {
        ways.extend(best_that_can_be_done(ahead).filter(|(_, best, _)| !ways.iter().any(|(_, trial, _)| is_alike(best, trial))));
    }
    ways
}

fn is_alike(one: &Trial, other: &Trial) -> bool {
    one.order == other.order && one.gives == other.gives && one.running_gives == other.running_gives && one.finish == other.finish
}

fn trim(ahead: &Ahead) -> Option<Draft> {
    let mut trial = Trial::of(ahead);
    ahead.trim(&mut trial, Givers::Flexible);
    (trial.gives_anything() && ahead.keeps_promise(&trial)).then_some((Way::Trim, trial, Vec::new()))
}

/// One item gives all that is missed: those that have most to give first, then those that come later.
fn give_from_one(ahead: &Ahead) -> Vec<Draft> {
    let missing = ahead.misses(&Trial::of(ahead));
    let mut able: Vec<(i64, usize)> = Vec::new();
    for (place, coming) in ahead.coming.iter().enumerate() {
        let slack = coming.minutes - coming.floor;
        if coming.is_flexible() && slack >= missing {
            able.push((slack, place));
        }
    }
    able.sort_by_key(|(slack, place)| {
        let is_break = ahead.coming.get(*place).is_some_and(|coming| coming.is_break);
        (is_break, std::cmp::Reverse((*slack, *place)))
    });
    let one = |(_, place): (i64, usize)| {
        let mut trial = Trial::of(ahead);
        trial.give(place, missing);
        Some((Way::GiveFrom(ahead.coming.get(place)?.item), trial, Vec::new()))
    };
    let running = ahead.running.as_ref().filter(|running| running.can_give >= missing).map(|running| {
        let trial = Trial { running_gives: missing, ..Trial::of(ahead) };
        (Way::GiveFrom(running.item), trial, Vec::new())
    });
    able.into_iter().filter_map(one).chain(running).filter(|(_, trial, _)| ahead.keeps_promise(trial)).take(FEW).collect()
}

/// The first protected item that loses is held before others: as few of them as will do, where that leaves nothing out, and else where it
/// does. What it passes yields; a break only down to its floor, and what has a fixed start is held all the same. Where that will not do,
/// all others give as well.
fn hold_earlier(ahead: &Ahead) -> Option<Draft> {
    let first = Trial::of(ahead);
    let spans = ahead.walk(&first).spans;
    let loses = |place: &usize| spans.get(*place).is_some_and(|(_, end)| end - ahead.finish >= 30);
    let item = (0..ahead.coming.len()).filter(loses).find(|place| ahead.coming.get(*place).is_some_and(|coming| coming.protected))?;
    let coming = ahead.coming.get(item).filter(|coming| coming.fixed.is_none())?;
    let held_before = |before: usize, may_be_left_out: fn(&Coming) -> bool, others_give: bool| {
        let mut trial = first.clone();
        trial.order.remove(item);
        trial.order.insert(before, item);
        let passed: Vec<usize> = (before..item).collect();
        if !can_be_enough(ahead, &trial, &passed, may_be_left_out, others_give) {
            return None;
        }
        yield_from_the_last(ahead, &mut trial, &passed, may_be_left_out);
        if others_give {
            ahead.trim(&mut trial, Givers::Flexible);
        }
        let way = Way::HoldEarlier { item: coming.item, before: ahead.coming.get(before)?.item };
        ahead.keeps_promise(&trial).then_some((way, trial, Vec::new()))
    };
    let sooner = |may_be_left_out, others_give| (0..item).rev().find_map(|before| held_before(before, may_be_left_out, others_give));
    sooner(|_| false, false).or_else(|| sooner(Coming::can_yield, false)).or_else(|| sooner(Coming::can_yield, true))
}

/// Whether nothing is missed where `items`, what runs and, if they are to, all others give what they may, and those of `items` that may be
/// left out are.
fn can_be_enough(ahead: &Ahead, trial: &Trial, items: &[usize], may_be_left_out: fn(&Coming) -> bool, others_give: bool) -> bool {
    let mut least = trial.clone();
    for (place, coming) in ahead.coming.iter().enumerate().filter(|(_, coming)| !coming.protected) {
        let is_in = items.contains(&place);
        let keeps = if is_in && may_be_left_out(coming) { 0 } else { coming.floor };
        least.give(place, if is_in || others_give { least.minutes(ahead, place) - keeps } else { 0 });
    }
    least.running_gives = ahead.running.as_ref().map_or(0, |running| running.can_give);
    ahead.walk(&least).late() <= 0
}

/// Items that are not protected give what is missed, the last of them first, breaks after the others and the item under way at last: down
/// to their least minutes, or as few of those that may be left out as will do altogether. Where not all is enough, what helps most.
fn yield_from_the_last(ahead: &Ahead, trial: &mut Trial, items: &[usize], may_be_left_out: fn(&Coming) -> bool) {
    let of = |place: &usize| ahead.coming.get(*place);
    let mut items: Vec<usize> = items.iter().copied().filter(|place| of(place).is_some_and(|coming| !coming.protected)).collect();
    items.sort_by_key(|place| of(place).map(|coming| (may_be_left_out(coming), !coming.is_break)));
    let most_left_out = items.iter().filter(|place| of(place).is_some_and(may_be_left_out)).count();
    let can_give = ahead.running.as_ref().map_or(0, |running| running.can_give);
    // So late is it where the last so many are left out and the others give all they may.
    let at_least_late = |left_out: usize| {
        let mut least = trial.clone();
        for (at, place) in items.iter().enumerate() {
            let keeps = if at + left_out >= items.len() { 0 } else { of(place).map_or(0, |coming| coming.floor) };
            least.give(*place, least.minutes(ahead, *place) - keeps);
        }
        least.running_gives = can_give;
        ahead.walk(&least).late()
    };
    let least_late = at_least_late(most_left_out);
    let left_out = (0..most_left_out).find(|left_out| at_least_late(*left_out) <= least_late).unwrap_or(most_left_out);
    let (staying, leaving) = items.split_at(items.len() - left_out);
    for place in leaving {
        trial.give(*place, trial.minutes(ahead, *place));
    }
    for place in staying.iter().rev() {
        let slack = of(place).map_or(0, |coming| trial.minutes(ahead, *place) - coming.floor);
        yield_some(ahead, trial, slack, |trial, share| trial.give(*place, share));
    }
    let slack = can_give - trial.running_gives;
    yield_some(ahead, trial, slack, |trial, share| trial.running_gives += share);
}

/// Gives what is missed as far as `slack` goes, and no more of it than helps.
fn yield_some(ahead: &Ahead, trial: &mut Trial, slack: i64, give: impl Fn(&mut Trial, i64)) {
    let most = slack.min(ahead.misses(trial)).max(0);
    let late = |share: i64| {
        let mut tried = trial.clone();
        give(&mut tried, share);
        ahead.walk(&tried).late()
    };
    let least_late = late(most);
    let (mut too_few, mut enough) = (-1, most);
    while enough - too_few > 1 {
        let middle = too_few + (enough - too_few) / 2;
        if late(middle) <= least_late {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    give(trial, enough);
}

/// One item is left out, and others are trimmed for what that leaves over: those that cost fewest minutes first.
fn leave_out(ahead: &Ahead) -> Vec<Draft> {
    let one = |(place, coming): (usize, &Coming)| {
        let mut trial = Trial::of(ahead);
        trial.give(place, coming.minutes);
        ahead.trim(&mut trial, Givers::Flexible);
        let cost = trial.gives.iter().sum::<i64>() + trial.running_gives;
        let others = trial.gives.iter().chain([&trial.running_gives]).filter(|gives| **gives > 0).count();
        Some(((others, cost, std::cmp::Reverse(place)), (Way::LeaveOut(coming.item), trial, Vec::new())))
    };
    let mut drafts: Vec<_> = ahead.coming.iter().enumerate().filter(|(_, coming)| coming.can_yield()).filter_map(one).collect();
    drafts.retain(|(_, (_, trial, _))| ahead.keeps_promise(trial));
    drafts.sort_by_key(|(rank, _)| *rank);
    drafts.into_iter().map(|(_, draft)| draft).take(FEW).collect()
}

/// As few items are left out as will do, from the last, and others are trimmed for what that leaves over.
fn leave_out_several(ahead: &Ahead) -> Option<Draft> {
    let without = |places: &[usize]| {
        let mut trial = Trial::of(ahead);
        for place in places {
            trial.give(*place, trial.minutes(ahead, *place));
        }
        ahead.trim(&mut trial, Givers::Flexible);
        ahead.keeps_promise(&trial).then_some(trial)
    };
    let able: Vec<usize> = (0..ahead.coming.len()).rev().filter(|place| ahead.coming.get(*place).is_some_and(Coming::can_yield)).collect();
    let mut places = (2..=able.len()).filter_map(|count| able.get(..count)).find(|places| without(places).is_some())?.to_vec();
    // What was left out on the way to one that helps is held after all.
    for place in places.clone().into_iter().rev() {
        let others: Vec<usize> = places.iter().copied().filter(|other| *other != place).collect();
        if without(&others).is_some() {
            places = others;
        }
    }
    let first = ahead.coming.get(places.iter().copied().min()?)?.item;
    Some((Way::LeaveOut(first), without(&places)?, Vec::new()))
}

fn finish_later(ahead: &Ahead) -> Option<Draft> {
    let mut trial = Trial::of(ahead);
    let walk = ahead.walk(&trial);
    if walk.past_finish <= 0 {
        return None;
    }
    trial.finish = ahead.finish + 60 * (walk.ends - ahead.finish + 59).div_euclid(60);
    let asks = if ahead.finish_fixed { vec![Asks::FixedFinish] } else { Vec::new() };
    (walk.past_fixed <= 0).then_some((Way::FinishLater, trial, asks))
}

/// The protected items give down to their least minutes; where that will not do, the others give first.
fn take_from_protected(ahead: &Ahead) -> Option<Draft> {
    let mut alone = Trial::of(ahead);
    ahead.trim(&mut alone, Givers::Protected);
    let mut after_others = Trial::of(ahead);
    ahead.trim(&mut after_others, Givers::Flexible);
    ahead.trim(&mut after_others, Givers::Protected);
    let takes = |trial: &Trial| ahead.coming.iter().zip(&trial.gives).any(|(coming, gives)| coming.protected && *gives > 0);
    let trial = [alone, after_others].into_iter().find(|trial| takes(trial) && ahead.misses(trial) <= 0)?;
    Some((Way::TakeFromProtected, trial, vec![Asks::Protected]))
}

/// What is protected comes first; the rest yields from the end, and what is still missed is lost from the last protected item.
fn best_that_can_be_done(ahead: &Ahead) -> Option<Draft> {
    let mut trial = Trial::of(ahead);
    let is_protected = |place: &usize| ahead.coming.get(*place).is_some_and(|coming| coming.protected);
    let (first, rest): (Vec<usize>, Vec<usize>) = trial.order.iter().partition(|place| is_protected(place));
    trial.order = first.iter().chain(&rest).copied().collect();
    yield_from_the_last(ahead, &mut trial, &rest, |_| true);
    for place in first.iter().rev() {
        let missing = ahead.misses(&trial).max(0);
        let share = missing.min(trial.minutes(ahead, *place));
        trial.give(*place, share);
    }
    let keeps = |place: &usize| trial.minutes(ahead, *place);
    let is_any_held = first.iter().any(|place| keeps(place) > 0);
    let takes = first.iter().any(|place| ahead.coming.get(*place).is_some_and(|coming| coming.minutes > keeps(place)));
    let shortens_break =
        rest.iter().any(|place| ahead.coming.get(*place).is_some_and(|coming| coming.is_break && keeps(place) < coming.floor));
    let asks = [(takes, Asks::Protected), (shortens_break, Asks::Break)].into_iter().filter_map(|(is_so, asks)| is_so.then_some(asks));
    let asks = asks.collect();
    (is_any_held && ahead.misses(&trial) <= 0).then_some((Way::BestThatCanBeDone, trial, asks))
}
