//! One tree for everything that is printed or sent, and who may see what.

mod audience;
mod before_sending;
mod build;
mod check_list;
mod clock;
mod day;
mod group_counts;
mod joined;
pub mod leaving;
mod next_steps;
mod note_table;
mod private_words;
mod purpose;
mod questions;
mod rescue_sheet;
mod short_forms;
mod tree;
mod what_was_said;
mod what_we_did;
mod write_up;

#[cfg(test)]
mod tests;

pub use audience::Disclosure;
pub use build::{Options, Paper, build, title};
pub use day::{Copy, DayPages, DayParts, day_pages, print_day};
pub use group_counts::{People, people_of};
pub use note_table::{NoteRow, NoteTable, note_table};
pub use rescue_sheet::{DraftStep, Drafts, MOST_ON_SHEET};
pub use tree::{Block, Form, Report, Run, Table, Tone};
pub use what_was_said::themes_in_reading_order;
