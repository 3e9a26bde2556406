//! One tree for everything that is printed or sent, and who may see what.

pub mod note_table;
pub mod tree;

pub use note_table::{NoteRow, NoteTable};
pub use tree::{Block, Report, Run, Stage, Table, Tone};
