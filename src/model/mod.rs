//! What a workshop is: plain data in the field's own terms, and what must hold in it. No clock, no files, no screen.
//!
//! [`Session`] holds everything. Its parts are [`Keyed`] collections of entities that know their own id and place; a clone of
//! the whole is a snapshot that shares them. What must hold is in [`Sound`] and [`faults`].

mod agenda;
mod answer;
mod fault;
mod id;
mod joined;
mod keyed;
mod next_step;
mod note;
mod people;
mod position;
mod record;
mod session;
mod table;
mod theme;
mod together;
mod write_up;

#[cfg(test)]
mod tests;

pub use agenda::{AgendaItem, BREAK_FLOOR, Happening, ItemEvent, ItemKind, MOST_ROUNDS};
pub use answer::SheetAnswer;
pub use fault::{Fault, MOST_MINUTES, Sound, faults};
pub use id::{EntryId, FormatKey, GroupKey, IdError, ItemId, NoteId, SessionId, StepId, TableId, ThemeKey};
pub use joined::{joined_set, one_of_each_set};
pub use keyed::{Changed, Entity, Keyed, Tally, is_default};
pub use next_step::{FromLastTime, Measure, NextStep, Stage, StepStatus, StepUpdate};
pub use note::{Checked, Counted, EnteredBy, Note, NoteKind, Quoting, Reference, Source, Support, Words};
pub use people::{AskedFormat, SpeakerGroup};
pub use position::Position;
pub use record::{Audience, Concern, Decision, Finality, Sending};
pub use session::{About, Purpose, Session, Told};
pub use table::{Capture, Table};
pub use theme::Theme;
pub use together::{Pack, Part, Unsettled, Withdrawn};
pub use write_up::{Paragraph, Section};
