//! Every sentence that a person reads. The core returns values; what they are called is said here, once, so that it can be translated.
//!
//! Names stand alone, as on a button or in a menu: with a capital. Phrases that go into a line begin small.

pub mod agenda;
pub mod count;
pub mod next_step;
pub mod note;
pub mod owed;
pub mod record;
pub mod report;
pub mod table;
pub mod time;
