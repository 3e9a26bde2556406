//! Every sentence that a person reads. The core returns values; what they are called is said here, once, so that it can be translated.
//!
//! Names stand alone, as on a button or in a menu: with a capital. Phrases that go into a line begin small.

pub mod agenda;
pub mod answers;
pub mod count;
pub mod damage;
pub mod edits;
pub mod elsewhere;
pub mod erase;
pub mod file;
pub mod filter;
pub mod giving_way;
pub mod home;
pub mod import;
pub mod leaving;
pub mod merge;
pub mod newer;
pub mod next_step;
pub mod note;
pub mod owed;
pub mod packs;
pub mod photos;
pub mod reading;
pub mod record;
pub mod recovery;
pub mod report;
pub mod reuse;
pub mod running_order;
pub mod same;
pub mod settings;
pub mod table;
pub mod theme;
pub mod time;
pub mod versions;
pub mod warnings;
pub mod write_up;

/// A message as a sentence: its first letter large.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        // What begins with a path or an id stays as it is.
        Some(first) if text.split([' ', ':']).next().is_some_and(|word| !word.contains(['/', '\\', '.'])) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
