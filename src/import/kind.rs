//! What kind a file is: by its content first, by its name second.

use super::ImportError;
use super::parts::Parts;

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table as text: cells parted by commas, semicolons or tabs.
    Table,
    /// A workbook of Excel.
    Workbook,
    /// A spreadsheet in the OpenDocument format.
    Spreadsheet,
    /// Text, a note a line.
    Lines,
    /// Text, a note a paragraph.
    Paragraphs,
    /// Markdown.
    Markdown,
    /// A document of Word.
    Word,
    /// A text in the OpenDocument format.
    OpenDocument,
}

impl Kind {
    /// What a file of plain text can be read as.
    pub const OF_TEXT: [Self; 4] = [Self::Table, Self::Lines, Self::Paragraphs, Self::Markdown];

    /// Whether it is plain text, so that it has an encoding and can be read as something else.
    #[must_use]
    pub fn is_text(self) -> bool {
        Self::OF_TEXT.contains(&self)
    }

    /// Whether it has rows and columns.
    #[must_use]
    pub const fn has_columns(self) -> bool {
        matches!(self, Self::Table | Self::Workbook | Self::Spreadsheet)
    }
}

/// How the names of the files end that are read.
pub const ENDINGS: [&str; 9] = ["csv", "tsv", "xlsx", "ods", "txt", "md", "markdown", "docx", "odt"];

/// What a file turned out to be.
pub(super) enum Container {
    /// A zip of parts.
    Zip(Kind, Parts),
    /// Bytes that may be text.
    Text,
}

/// Looks at the first bytes, and into the parts of a zip.
///
/// # Errors
/// Where it is something that is known not to be read, or a zip that is damaged, too large or encrypted.
pub(super) fn container(bytes: &[u8]) -> Result<Container, ImportError> {
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    // A zip begins with its first part, or with its end where it has none.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let parts = Parts::read(bytes)?;
        return Ok(Container::Zip(kind_of(&parts)?, parts));
    }
    if bytes.starts_with(OLE) {
        // With a password Word and Excel wrap their files in what their old formats were.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = memchr::memmem::find(bytes, &name).is_some();
        return Err(if is_encrypted { ImportError::Encrypted } else { ImportError::OldOffice });
    }
    if bytes.starts_with(b"%PDF") {
        return Err(ImportError::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(ImportError::RichText);
    }
    // Every session file says on its first line what it is.
    if bytes.get(..200).unwrap_or(bytes).windows(9).any(|part| part == b"Saltaire(") {
        return Err(ImportError::Session);
    }
    Ok(Container::Text)
}

fn kind_of(parts: &Parts) -> Result<Kind, ImportError> {
    const TEXT: &str = "application/vnd.oasis.opendocument.text";
    const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";
    let media_type = parts.text("mimetype").map(|text| text.trim().to_owned()).unwrap_or_default();
    let is_open_document = parts.has("content.xml");
    if is_open_document && parts.text("META-INF/manifest.xml").is_ok_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ImportError::Encrypted);
    }
    if is_open_document && media_type.starts_with(SPREADSHEET) {
        return Ok(Kind::Spreadsheet);
    }
    if is_open_document && media_type.starts_with(TEXT) {
        return Ok(Kind::OpenDocument);
    }
    if parts.any("xl/") {
        return Ok(Kind::Workbook);
    }
    if parts.any("word/") {
        return Ok(Kind::Word);
    }
    // Without the part that says what it is, the text itself does.
    if let Ok(content) = parts.text("content.xml") {
        if content.contains("<office:spreadsheet") {
            return Ok(Kind::Spreadsheet);
        }
        if content.contains("<office:text") {
            return Ok(Kind::OpenDocument);
        }
    }
    Err(ImportError::OtherZip)
}

/// What a text is read as, by its name's ending and by what stands in it.
pub(super) fn of_text(name: &str, text: &str) -> Kind {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "csv" | "tsv" | "tab" => Kind::Table,
        "md" | "markdown" => Kind::Markdown,
        _ if super::columns::has_known_header(text) => Kind::Table,
        _ if super::prose::has_paragraphs(text) => Kind::Paragraphs,
        _ => Kind::Lines,
    }
}
