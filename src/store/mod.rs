//! The session file: reading, writing, checking.

mod ron_writer;

pub use ron_writer::{Layout, WriteError, write_ron};
