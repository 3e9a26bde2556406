//! Comments and spreadsheets become notes, through one preview; rescue sheets that come back become [`answers`].
//!
//! Reading a file gives a [`Preview`]: the rows that would be taken, those that would not and why, and what each column was
//! taken for. [`place()`] turns it into one edit. Nothing is changed before that edit is applied.

pub mod answers;
mod cells;
mod columns;
mod comments;
mod error;
mod place;
mod preview;
#[cfg(test)]
mod tests;
mod values;

pub use columns::{Column, Meaning, TEXT_COLUMNS};
pub use comments::read_comments;
pub use error::ImportError;
pub use place::{Placed, Placement, place};
pub use preview::{Preview, Row, Skipped, WhySkipped};
