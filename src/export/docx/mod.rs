//! Word documents: XML parts in a zip, with real heading styles, table header rows, language and title.
//!
//! The same report gives the same bytes: nothing in the file says when it was written.

mod document;
mod form;
mod parts;
mod styles;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::{ExportError, Print};
use crate::report::Report;

/// The report as a Word document; large print is set at 18 points, without italics.
///
/// # Errors
/// [`ExportError::Write`] when a part cannot be written.
pub fn write(report: &Report, print: Print) -> Result<Vec<u8>, ExportError> {
    let sizes = match print {
        Print::Ordinary => styles::ORDINARY,
        Print::Large => styles::LARGE,
    };
    // The content types come first, as readers of the format expect.
    let parts: [(&str, Vec<u8>); 11] = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.into()),
        ("_rels/.rels", parts::PACKAGE_RELATIONS.into()),
        ("docProps/core.xml", parts::core(report)?),
        ("docProps/app.xml", parts::APP.into()),
        ("word/document.xml", document::write(report, sizes)?),
        ("word/styles.xml", styles::write(report, sizes)),
        ("word/numbering.xml", parts::numbering(sizes)),
        ("word/settings.xml", parts::settings(report)?),
        ("word/header1.xml", parts::header(report)?),
        ("word/footer1.xml", parts::footer(report)?),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.into()),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Dos);
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&part)?;
    }
    Ok(zip.finish()?.into_inner())
}

impl From<std::io::Error> for ExportError {
    fn from(err: std::io::Error) -> Self {
        Self::Write(err.to_string())
    }
}

impl From<zip::result::ZipError> for ExportError {
    fn from(err: zip::result::ZipError) -> Self {
        Self::Write(err.to_string())
    }
}
