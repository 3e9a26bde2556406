//! From a document to the bytes of its file.

use super::{CURRENT_VERSION, Document, Layout, WriteError, end_line::EndLine, write_ron};

/// The bytes of the file that holds `document`: the same document always gives the same bytes, on every system,
/// and nothing in them says when or where it was saved.
///
/// # Errors
///
/// When the document holds something that the format cannot; see [`write_ron`].
pub fn write<T: Document>(document: &T) -> Result<Vec<u8>, WriteError> {
    let mut out = format!("#![enable(implicit_some)] Saltaire(version: {CURRENT_VERSION}, session: ").into_bytes();
    write_ron(&mut out, document, Layout { one_line: T::ONE_LINE })?;
    out.extend_from_slice(b")\n");
    let end = EndLine::of(&out, document.counts());
    out.extend_from_slice(end.to_line().as_bytes());
    Ok(out)
}
