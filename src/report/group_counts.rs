//! Which groups attendees may see, and with which counts: no small group, and nothing from which one could be worked out.

use std::collections::BTreeSet;

use crate::model::{GroupKey, Session, SpeakerGroup};

/// How many people of a group there were, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// So many.
    Exactly(u32),
    /// So many or more: the exact count would give away a group that is not shown.
    AtLeast(u32),
}

/// How many people of a group came: as counted at the door, else as counted at the tables.
#[must_use]
pub fn people_of(session: &Session, group: &SpeakerGroup) -> Option<u32> {
    let at_tables = || {
        let counts: Vec<u32> = session.tables.iter().filter_map(|table| table.people.get(&group.key)).copied().collect();
        (!counts.is_empty()).then(|| counts.iter().fold(0, |sum: u32, count| sum.saturating_add(*count)))
    };
    group.came.or_else(at_tables)
}

/// The groups of a session by whether they may be shown.
#[derive(Debug)]
pub(super) struct GroupCounts {
    shown: BTreeSet<GroupKey>,
    blurred: BTreeSet<GroupKey>,
    hides_one: bool,
    /// Whether even the blurred counts give a small group away.
    too_telling: bool,
    smallest: u32,
}

impl GroupCounts {
    /// All groups, with their counts.
    pub(super) fn open(session: &Session) -> Self {
        let shown = session.groups.iter().map(|group| group.key.clone()).collect();
        Self { shown, blurred: BTreeSet::new(), hides_one: false, too_telling: false, smallest: 0 }
    }

    /// The groups that count at least `smallest` people. One that was not counted could be small, so it is taken for small.
    ///
    /// Where a group is left out, the smallest of the others are told as "`smallest` or more" until they could hide any small
    /// count: whoever knows how many were in the room can then subtract, and still does not know. Where even that is
    /// not enough, no count is told.
    pub(super) fn guarded(session: &Session, smallest: u32) -> Self {
        let mut large: Vec<(u32, GroupKey)> = Vec::new();
        let mut hidden = 0u64;
        for group in session.groups.iter() {
            match people_of(session, group) {
                Some(count) if count >= smallest => large.push((count, group.key.clone())),
                count => hidden += u64::from(count.unwrap_or(0)),
            }
        }
        large.sort();
        let shown: BTreeSet<GroupKey> = large.iter().map(|(_, key)| key.clone()).collect();
        let hides_one = shown.len() < session.groups.len();
        let mut blurred = BTreeSet::new();
        let mut leeway = hidden;
        for (count, key) in large.into_iter().filter(|_| hides_one) {
            if !blurred.is_empty() && leeway + 1 >= u64::from(smallest) {
                break;
            }
            leeway += u64::from(count - smallest);
            blurred.insert(key);
        }
        let too_telling = hides_one && leeway + 1 < u64::from(smallest);
        Self { shown, blurred, hides_one, too_telling, smallest }
    }

    /// Whether the group may be named.
    pub(super) fn shows(&self, group: &GroupKey) -> bool {
        self.shown.contains(group)
    }

    /// Whether any group is left out: then no total may be told either.
    pub(super) const fn hides_one(&self) -> bool {
        self.hides_one
    }

    /// How many people of a group came, as far as it may be told; none where they were not counted or no count may be told.
    pub(super) fn people(&self, session: &Session, group: &SpeakerGroup) -> Option<People> {
        let count = people_of(session, group).filter(|_| self.shows(&group.key) && !self.too_telling)?;
        Some(if self.blurred.contains(&group.key) { People::AtLeast(self.smallest) } else { People::Exactly(count) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Position, SessionId};

    fn told(counts: &[Option<u32>]) -> Vec<Option<People>> {
        let mut session = Session::new(SessionId::from_random(1));
        let keys: Vec<GroupKey> = (0..counts.len()).map(|at| format!("g{at}").parse().unwrap()).collect();
        for (key, count) in keys.iter().zip(counts) {
            let mut group = SpeakerGroup::new(key.clone(), Position::default(), "Group");
            group.came = *count;
            session.groups.insert(group);
        }
        let guarded = GroupCounts::guarded(&session, 5);
        keys.iter().map(|key| guarded.people(&session, session.groups.get(key).unwrap())).collect()
    }

    #[test]
    fn without_a_small_group_every_count_is_told() {
        assert_eq!(told(&[Some(5), Some(9)]), [Some(People::Exactly(5)), Some(People::Exactly(9))]);
    }

    #[test]
    fn a_small_group_cannot_be_subtracted_out_of_the_others() {
        assert_eq!(told(&[Some(13), Some(3), Some(9)]), [Some(People::Exactly(13)), None, Some(People::AtLeast(5))]);
        // Five people or more and one more would be six in all: that leaves one, or none. So a second count is blurred.
        assert_eq!(
            told(&[Some(5), Some(1), Some(9), Some(20)]),
            [Some(People::AtLeast(5)), None, Some(People::AtLeast(5)), Some(People::Exactly(20))]
        );
    }

    #[test]
    fn no_count_is_told_where_even_rounded_ones_give_the_small_group_away() {
        // Six in the room and "5 or more": that is one at the most.
        assert_eq!(told(&[Some(5), Some(1)]), [None, None]);
        assert_eq!(told(&[Some(5), Some(4)]), [Some(People::AtLeast(5)), None]);
    }

    #[test]
    fn a_group_that_was_not_counted_is_taken_for_small() {
        assert_eq!(told(&[None, Some(30)]), [None, Some(People::AtLeast(5))]);
        assert_eq!(told(&[Some(0), Some(u32::MAX)]), [None, Some(People::AtLeast(5))]);
    }
}
