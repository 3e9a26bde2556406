//! What the rescue sheets that came back say together.

use super::fold::fold;
use crate::model::{GroupKey, Session, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// To how many each step matters most.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerCounts {
    /// How many answers there are.
    pub all: usize,
    matters: BTreeMap<StepId, usize>,
}

/// Who should act for a step, as people said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShouldAct {
    /// Their words, as they stand in the first answer.
    pub who: String,
    /// How many said the same, but for capitals.
    pub count: usize,
    /// The groups that those spoke from who say which, in the order of the session.
    pub groups: Vec<GroupKey>,
}

impl AnswerCounts {
    /// The counts of a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let mut counts = Self { all: session.sheet_answers.len(), matters: BTreeMap::new() };
        for step in session.sheet_answers.iter().flat_map(|answer| &answer.matters) {
            *counts.matters.entry(*step).or_default() += 1;
        }
        counts
    }

    /// To how many a step matters most.
    #[must_use]
    pub fn matters(&self, step: StepId) -> usize {
        self.matters.get(&step).copied().unwrap_or_default()
    }
}

/// Who should act for a step, those first whom most name. They may be people's names: for the facilitator and the chair only.
#[must_use]
pub fn should_act(session: &Session, step: StepId) -> Vec<ShouldAct> {
    let mut said: BTreeMap<String, (usize, String, usize, BTreeSet<&GroupKey>)> = BTreeMap::new();
    let order: Vec<GroupKey> = session.groups.in_order().into_iter().map(|group| group.key.clone()).collect();
    for (at, answer) in session.sheet_answers.in_order().into_iter().enumerate() {
        let Some(who) = answer.who.get(&step).map(|who| who.trim()).filter(|who| !who.is_empty()) else { continue };
        let entry = said.entry(fold(who)).or_insert_with(|| (at, who.to_owned(), 0, BTreeSet::new()));
        entry.2 += 1;
        entry.3.extend(&answer.group);
    }
    let mut all: Vec<_> = said.into_values().collect();
    all.sort_by_key(|(first, _, count, _)| (std::cmp::Reverse(*count), *first));
    let in_order = |groups: &BTreeSet<&GroupKey>| order.iter().filter(|key| groups.contains(key)).cloned().collect();
    all.into_iter().map(|(_, who, count, groups)| ShouldAct { who, count, groups: in_order(&groups) }).collect()
}

/// The groups to which a step matters most, and to how many of each; in the order of the session, those last who do not say.
#[must_use]
pub fn matters_to(session: &Session, step: StepId) -> Vec<(Option<GroupKey>, usize)> {
    let count = |group: Option<&GroupKey>| {
        let of_group = session.sheet_answers.iter().filter(|answer| answer.group.as_ref() == group);
        of_group.filter(|answer| answer.matters.contains(&step)).count()
    };
    let groups = session.groups.in_order();
    let all = groups.iter().map(|group| (Some(group.key.clone()), count(Some(&group.key)))).chain([(None, count(None))]);
    all.filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{NextStep, Position, SheetAnswer, SpeakerGroup};

    #[test]
    fn what_people_answered_is_counted_a_step_and_who_should_act_by_what_was_said() {
        let mut session = Session::new("s1".parse().unwrap());
        let places: Vec<Position> = Position::first(2).collect();
        for (key, place) in ["staff", "carers"].into_iter().zip(&places) {
            session.groups.insert(SpeakerGroup::new(key.parse().unwrap(), place.clone(), key));
        }
        let (one, other): (StepId, StepId) = ("st1".parse().unwrap(), "st2".parse().unwrap());
        session.next_steps.insert(NextStep::new(one, places[0].clone(), "Ring"));
        session.next_steps.insert(NextStep::new(other, places[1].clone(), "Bus"));
        let answers = [("carers", "The ward", true), ("staff", "the WARD ", true), ("", "Us", false), ("carers", "", true)];
        for (at, (group, who, ticks)) in (1..).zip(answers) {
            let mut answer = SheetAnswer::new(format!("b{at}").parse().unwrap(), jiff::Timestamp::from_second(at).unwrap());
            answer.group = group.parse().ok();
            answer.matters.extend(ticks.then_some(one));
            answer.who.insert(one, who.to_owned());
            session.sheet_answers.insert(answer);
        }
        let counts = AnswerCounts::of(&session);
        assert_eq!((counts.all, counts.matters(one), counts.matters(other)), (4, 3, 0));
        let said: Vec<_> = should_act(&session, one).into_iter().map(|it| (it.who, it.count, it.groups.len())).collect();
        assert_eq!(said, [("The ward".to_owned(), 2, 2), ("Us".to_owned(), 1, 0)]);
        assert_eq!(matters_to(&session, one), [(Some("staff".parse().unwrap()), 1), (Some("carers".parse().unwrap()), 2)]);
        assert!(should_act(&session, other).is_empty() && matters_to(&session, other).is_empty());
    }
}
