//! From a document to the bytes of its file.

use super::{Document, Layout, WriteError, end_line::EndLine, versions::FIRST_THAT_SAYS_SINCE, write_ron};
use std::fmt::Write as _;

/// The bytes of the file that holds `document`: the same document always gives the same bytes, on every system,
/// and nothing in them says when or where it was saved.
///
/// # Errors
///
/// When the document holds something that the format cannot; see [`write_ron`].
pub fn write<T: Document>(document: &T) -> Result<Vec<u8>, WriteError> {
    let mut first_line = format!("#![enable(implicit_some)] Saltaire(version: {}, ", T::NUMBER);
    if T::NUMBER >= FIRST_THAT_SAYS_SINCE {
        // Writing into a String cannot fail.
        let _ = write!(first_line, "reads_from: {}, since: \"{}\", ", T::READS_FROM, T::SINCE);
    }
    let mut out = first_line.into_bytes();
    out.extend_from_slice(b"session: ");
    write_ron(&mut out, document, Layout { one_line: T::ONE_LINE })?;
    out.extend_from_slice(b")\n");
    let end = EndLine::of(&out, document.counts());
    out.extend_from_slice(end.to_line().as_bytes());
    Ok(out)
}
