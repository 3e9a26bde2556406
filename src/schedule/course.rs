//! What the events of one item tell: where it is, and how long it was really held.

use super::moment::{minutes, moved};
use crate::model::{AgendaItem, Happening, ItemEvent};
use jiff::{SignedDuration, Timestamp};

/// Where an item is on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ItemState {
    /// It has not begun.
    #[default]
    ToCome,
    /// Its clock runs.
    Running,
    /// It has begun and its clock stands still.
    Paused,
    /// It was held and is over.
    Finished,
    /// It was not held, or given up.
    Skipped,
}

impl ItemState {
    /// Whether it has begun and is not over.
    #[must_use]
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Running | Self::Paused)
    }
}

/// The clock of an item started to run at `at`, after it had been held for `held` in earlier stretches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Begin {
    pub at: Timestamp,
    pub held: SignedDuration,
}

/// The course of one item, as its events tell it. Any list of events makes sense: what cannot be (a second start, an end
/// without a beginning, a time before the one recorded ahead of it) is read as the nearest thing that can.
#[derive(Debug, Clone, Default)]
pub(super) struct Course {
    pub state: ItemState,
    /// When it first began, or ended without having begun.
    pub started: Option<Timestamp>,
    /// When it was last finished or given up; `None` while it runs or waits.
    pub ended: Option<Timestamp>,
    /// Minutes that it was given on top of the planned ones; negative: taken away.
    pub added_minutes: i64,
    /// Every time its clock started to run.
    pub begins: Vec<Begin>,
    /// The latest moment in any event.
    pub last: Option<Timestamp>,
    held: SignedDuration,
    running_since: Option<Timestamp>,
}

impl Course {
    /// Reads the events of an item in the order in which they were recorded.
    pub fn of(item: &AgendaItem) -> Self {
        Self::of_events(&item.events)
    }

    /// The same of the first events of an item.
    pub fn of_events(events: &[ItemEvent]) -> Self {
        let mut course = Self::default();
        events.iter().for_each(|event| course.take(*event));
        course
    }

    fn take(&mut self, event: ItemEvent) {
        match event.what {
            Happening::MinutesAdded(added) => return self.added_minutes = self.added_minutes.saturating_add(i64::from(added)),
            Happening::Heard(_) => return,
            _ => {}
        }
        let at = self.last.map_or(event.at, |last| last.max(event.at));
        self.last = Some(at);
        match (event.what, self.state) {
            (Happening::Started | Happening::Resumed | Happening::Reopened, state) if state != ItemState::Running => self.begin(at),
            (Happening::Paused, ItemState::Running) => self.stop(at, ItemState::Paused),
            (Happening::Finished, ItemState::ToCome | ItemState::Running | ItemState::Paused) => self.end(at, ItemState::Finished),
            (Happening::Skipped, _) => self.end(at, ItemState::Skipped),
            _ => {}
        }
    }

    fn begin(&mut self, at: Timestamp) {
        self.started.get_or_insert(at);
        self.begins.push(Begin { at, held: self.held });
        self.ended = None;
        self.running_since = Some(at);
        self.state = ItemState::Running;
    }

    fn stop(&mut self, at: Timestamp, state: ItemState) {
        self.held = self.held_until(at);
        self.running_since = None;
        self.state = state;
    }

    fn end(&mut self, at: Timestamp, state: ItemState) {
        self.stop(at, state);
        self.ended = Some(at);
        if state == ItemState::Finished {
            self.started.get_or_insert(at);
        }
    }

    /// How long it has been held by `now`, pauses out.
    pub fn held_until(&self, now: Timestamp) -> SignedDuration {
        let running = self.running_since.map_or(SignedDuration::ZERO, |since| now.duration_since(since).max(SignedDuration::ZERO));
        self.held.saturating_add(running)
    }

    /// How long it may take: planned and added minutes, never less than none.
    pub fn allowed(&self, planned_minutes: u32) -> SignedDuration {
        minutes(i64::from(planned_minutes).saturating_add(self.added_minutes).max(0))
    }

    /// When the running clock reaches what the item is allowed; `None` unless it runs.
    pub fn due(&self, planned_minutes: u32) -> Option<Timestamp> {
        let left = self.allowed(planned_minutes).saturating_sub(self.held).max(SignedDuration::ZERO);
        self.running_since.map(|since| moved(since, left))
    }
}
