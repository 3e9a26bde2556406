//! What the notes say together: counts, coverage, what is owed, and finding notes.
//!
//! - [`Insight`] counts: per theme, table, item and group, themes by tables, questions without an answer, steps for notes.
//! - [`NoteIndex`] holds the notes in their order with their folded words: [`NoteFilter`] chooses, [`Query`] finds and marks,
//!   [`Listing`] keeps what was chosen from edit to edit.
//! - [`AnswerCounts`] is what the rescue sheets that came back say.
//! - [`NearNotes`] finds notes that may say the same as others.
//! - [`Owed`] is what people are still waiting for.
//!
//! The first three are kept and updated: after an edit they look at what changed only.

mod answers;
mod counts;
mod filter;
mod fold;
mod joined;
mod listing;
mod near;
mod note_index;
mod owed;
mod query;
mod replace;
mod speakers;
mod steps;
mod theme_use;
mod top;
mod voices;

#[cfg(test)]
mod measure_tests;
#[cfg(test)]
mod tests;

pub use answers::{AnswerCounts, ShouldAct, matters_to, should_act};
pub use counts::{Insight, TableCount, ThemeCount};
pub use filter::{GroupIs, NoteFilter, NoteSort, QuotingIs, SaidIs, ThemeIs};
pub(crate) use fold::{Traced, fold, is_without_spaces};
pub use joined::JoinedSet;
pub use listing::Listing;
pub use near::{InCommon, MOST_LOOKED_AT, NearNotes, NearPair};
pub use note_index::NoteIndex;
pub use owed::{Owed, Promise, is_overdue};
pub use query::{Fit, Query};
pub use replace::{Replacement, Sought, Wording, Wordings};
pub use speakers::Heard;
pub use theme_use::{Merging, ThemeUse};
pub use voices::{Voice, Voices};
