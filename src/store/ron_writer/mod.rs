//! Writes any serde value as RON that a person can read, search and diff.
//!
//! ron's own writer turns Hindi, Arabic and joined emoji into `\u{...}`, cannot put one note on one line,
//! and takes longer. This one writes the same grammar, so ron reads it back equal:
//!
//! - structs without names, one field a line, two spaces a level;
//! - structs and enums named in [`Layout::one_line`] wholly on one line;
//! - `Some(x)` as `x` (the reader needs the extension `implicit_some`), written out only where leaving it
//!   away would change the meaning;
//! - short lists of plain values on one line, other lists one element a line with a comma after the last;
//! - no line break inside a text, whatever the text holds.

mod compound;
mod error;
mod serializer;
#[cfg(test)]
mod tests;
mod text;

use serde::Serialize;

pub use error::WriteError;
use serializer::Serializer;

/// How a value is laid out over lines.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layout<'a> {
    /// Serde names of the structs and enums that are written on one line with everything in them.
    pub one_line: &'a [&'a str],
}

/// Appends `value` to `out` as RON, without a line break at the end.
///
/// # Errors
///
/// When the value has something that RON cannot hold (a field name that is not an identifier, a 128-bit
/// number), or when its own `Serialize` refuses. What was written until then stays in `out`.
pub fn write_ron<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T, layout: Layout<'_>) -> Result<(), WriteError> {
    value.serialize(&mut Serializer::new(out, layout.one_line))
}
