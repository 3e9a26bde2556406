//! The agenda's arithmetic: planned, actual, expected; what an overrun does to the items that are protected.
//!
//! Everything is worked out from the items in their order, their events and `now`, which the caller says: there is no clock here.
//! [`Schedule::of`] gives the whole day as it stands; [`action`] and [`correction`] say which events a click stands for.
//!
//! The rules:
//! - An item that takes longer pushes what follows. Nothing is trimmed by itself; [`giving_way`] says what could be.
//! - What must start at a clock time waits for it, in the plan and on the day; it is never started early by what comes before it.
//! - What would come after the latest finish is lost from the end: the last items first, down to nothing; the item that straddles the
//!   finish keeps what lies before it. Without a latest finish nothing is lost.
//! - A session that is run on another day than the one it says (an example that is tried out, a rehearsal) is measured against the same
//!   plan, moved so that what began first on that day began on time.

pub mod action;
mod as_planned;
pub mod correction;
mod course;
mod day;
pub mod giving_way;
mod moment;
mod near;
mod outlook;
mod plan;
pub mod rounds;
mod talk_time;
mod turns;
pub mod warnings;

#[cfg(test)]
mod tests;

pub use as_planned::as_planned;
pub use course::ItemState;
pub use day::{ItemTimes, Phase, Schedule, last_discussion_begun};
pub use moment::{Stretch, zone_of};
pub use near::Near;
pub use outlook::{Outlook, ProtectedOutcome};
pub use talk_time::{Minutes, TalkTime};
pub use turns::{Turns, turns};
