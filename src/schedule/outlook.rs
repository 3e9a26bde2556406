//! What the day so far does to the items that are protected.

use super::course::ItemState;
use super::day::ItemTimes;
use super::moment::{nearest_minutes, nearest_whole_minutes};
use super::plan::{Part, Plan};
use crate::model::ItemId;
use jiff::Timestamp;

/// What is to be expected of the rest of the day. Said by `words::agenda::outlook`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outlook {
    /// The protected items in their order, with what each keeps.
    pub protected: Vec<ProtectedOutcome>,
    /// When the session would be over if nothing was lost; after the day: when it was over. `None`: nothing says when it starts.
    pub expected_finish: Option<Timestamp>,
    /// How many minutes that is after the planned finish; negative: minutes in hand.
    pub minutes_late: i64,
    /// By how many minutes it passes the latest finish; these minutes are lost from the end. Zero: it does not.
    pub minutes_past_latest_finish: u32,
    /// Whether the latest finish cannot be moved.
    pub finish_fixed: bool,
    /// The items to come that are expected to begin after their fixed start, and by how many minutes.
    pub too_late_for: Vec<(ItemId, u32)>,
}

/// What is left of a protected item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProtectedOutcome {
    /// Which item.
    pub item: ItemId,
    /// How many minutes were planned for it.
    pub planned: u32,
    /// How many it keeps, or has had; never more than planned.
    pub keeps: u32,
}

impl Outlook {
    /// `items` are the times of `parts`, in the same order.
    pub(super) fn new(
        finish_fixed: bool,
        parts: &[Part<'_>],
        items: &[ItemTimes],
        plan: &Plan,
        expected_finish: Option<Timestamp>,
    ) -> Self {
        let protected = items.iter().zip(parts).filter(|(_, part)| part.item.protected).map(|(times, _)| times);
        let outcome =
            |times: &ItemTimes| ProtectedOutcome { item: times.item, planned: times.planned_minutes, keeps: times.expected_minutes_kept };
        let planned_finish = items.last().and_then(|last| last.planned).map(|planned| planned.end);
        let late = expected_finish.zip(planned_finish).map_or(0, |(expected, planned)| nearest_minutes(expected.duration_since(planned)));
        let too_late = |times: &ItemTimes| Some((times.item, times.minutes_past_fixed_start())).filter(|(_, minutes)| *minutes > 0);
        let past = expected_finish.zip(plan.latest_finish).map(|(expected, latest)| expected.duration_since(latest));
        Self {
            protected: protected.map(outcome).collect(),
            expected_finish,
            minutes_late: late,
            minutes_past_latest_finish: past.map_or(0, nearest_whole_minutes),
            finish_fixed,
            too_late_for: items.iter().filter(|times| times.state == ItemState::ToCome).filter_map(too_late).collect(),
        }
    }

    /// Minutes that were planned for protected items.
    #[must_use]
    pub fn protected_minutes_planned(&self) -> u32 {
        self.protected.iter().fold(0, |sum, outcome| sum.saturating_add(outcome.planned))
    }

    /// Minutes that protected items keep, or have had.
    #[must_use]
    pub fn protected_minutes_kept(&self) -> u32 {
        self.protected.iter().fold(0, |sum, outcome| sum.saturating_add(outcome.keeps))
    }

    /// Whether any protected item keeps less than was planned.
    #[must_use]
    pub fn is_anything_lost(&self) -> bool {
        self.protected.iter().any(|outcome| outcome.keeps < outcome.planned)
    }
}
