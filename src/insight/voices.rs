//! Who the notes come from, against who is in the room.

use super::counts::Insight;
use crate::model::{GroupKey, Session, SpeakerGroup};

/// Who the notes come from. A note that several groups are marked on counts for each of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voices {
    /// The session's groups in their order.
    pub groups: Vec<Voice>,
    /// Notes on which no group is marked.
    pub not_marked: usize,
}

/// One group's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Which group.
    pub group: GroupKey,
    /// How many notes come from it.
    pub notes: usize,
    /// How many of it are in the room: as counted at the door, else as they sit at the tables; `None`: nobody counted.
    pub in_room: Option<u32>,
    /// How many of it were asked to come, where that is known.
    pub invited: Option<u32>,
}

impl Voice {
    /// Whether the group is in the room and no note comes from it yet.
    fn is_unheard(&self) -> bool {
        self.notes == 0 && self.in_room.is_some_and(|people| people > 0)
    }
}

impl Voices {
    /// The groups that are in the room and that no note comes from; none are named while notes are unmarked, which may be theirs.
    pub fn unheard(&self) -> impl Iterator<Item = &Voice> {
        self.groups.iter().filter(|voice| self.not_marked == 0 && voice.is_unheard())
    }

    /// Who the notes of a session come from; `insight` is that session's.
    #[must_use]
    pub fn of(session: &Session, insight: &Insight) -> Self {
        let voice = |group: &SpeakerGroup| Voice {
            group: group.key.clone(),
            notes: insight.group(&group.key),
            invited: group.invited,
            in_room: group.came.or_else(|| at_tables(session, &group.key)),
        };
        let groups = session.groups.in_order().into_iter().map(|group| voice(group)).collect();
        Self { groups, not_marked: insight.not_marked() }
    }
}

fn at_tables(session: &Session, group: &GroupKey) -> Option<u32> {
    session.tables.iter().filter_map(|table| table.people.get(group)).copied().reduce(u32::saturating_add)
}
