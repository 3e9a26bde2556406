//! From bytes to a document: what kind of file, which version, what it holds and how sound it is.

use std::path::Path;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    Count, LoadError, Remark,
    end_line::{EndLine, split},
    lexical::outline,
    probe::{Beginning, probe},
    refusal::{place, reason},
    soundness::remarks,
};

/// The version of the format that is written, and the latest that is read.
pub const CURRENT_VERSION: u32 = 1;

/// The largest file that is read, in bytes: 1 GiB, some thirty times a session of 100,000 notes.
pub const LARGEST_FILE: u64 = 1 << 30;

/// Something that a file of this format holds.
pub trait Document: Serialize + DeserializeOwned {
    /// The serde names of the structs and enums in it that are written on one line each.
    const ONE_LINE: &'static [&'static str];

    /// What the last line of its file counts, always the same things in the same order.
    fn counts(&self) -> Vec<Count>;
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded<T> {
    /// What the file holds.
    pub document: T,
    /// The version of the format it was in.
    pub version: u32,
    /// What is odd about the file though its contents could be read; empty for a sound file.
    pub remarks: Vec<Remark>,
}

/// Reads the bytes of `file`, which is named in errors and not touched.
///
/// A byte order mark, line ends of another system and comments are accepted.
///
/// # Errors
///
/// Says what kind of file it is where it is none of ours, and where the damage is where it is one.
pub fn read<T: Document>(bytes: &[u8], file: &Path) -> Result<Loaded<T>, LoadError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > LARGEST_FILE {
        return Err(LoadError::TooLarge { file: file.into(), bytes: size, limit: LARGEST_FILE });
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf");
    let had_mark = unmarked.is_some();
    let bytes = unmarked.unwrap_or(bytes);
    let version = version_of(bytes, file)?;
    let text = std::str::from_utf8(bytes).map_err(|err| not_utf8(&bytes[..err.valid_up_to()], file))?;
    let document: T = match version {
        CURRENT_VERSION => parse(text, file)?,
        newer => return Err(newer_version(bytes, newer, file)),
    };
    let remarks = remarks(text, had_mark, &document.counts());
    Ok(Loaded { document, version, remarks })
}

/// The version of the format, or why this is no session at all.
fn version_of(bytes: &[u8], file: &Path) -> Result<u32, LoadError> {
    let file = file.to_path_buf();
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(LoadError::Empty { file, zero_bytes: bytes.contains(&0) });
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(LoadError::NotUtf8 { file, line: 1, byte: 1 });
    }
    match probe(bytes) {
        Beginning::Session { version: 0 } => Err(no_version(bytes, 0, file)),
        Beginning::Session { version } => Ok(version),
        Beginning::NoVersion(at) if bytes[at..].trim_ascii().is_empty() => Err(LoadError::Cut { file, line: 1 }),
        Beginning::NoVersion(at) => Err(no_version(bytes, at, file)),
        Beginning::Cut => Err(LoadError::Cut { file, line: 1 }),
        Beginning::Foreign => Err(LoadError::NotASession { file }),
    }
}

fn newer_version(bytes: &[u8], version: u32, file: &Path) -> LoadError {
    let at = memchr::memmem::find(bytes, b"version").unwrap_or_default();
    let (line, column) = line_and_byte(&bytes[..at]);
    LoadError::Newer { file: file.into(), version, reads_up_to: CURRENT_VERSION, line, column }
}

fn no_version(bytes: &[u8], at: usize, file: std::path::PathBuf) -> LoadError {
    let (line, column) = line_and_byte(&bytes[..at.min(bytes.len())]);
    let reason = say!("store-version-missing").to_owned();
    LoadError::Damaged { file, line, column, perhaps_from: None, reason }
}

fn not_utf8(sound: &[u8], file: &Path) -> LoadError {
    let (line, byte) = line_and_byte(sound);
    LoadError::NotUtf8 { file: file.into(), line, byte }
}

/// The line, and the byte in it, that come right after `before`.
fn line_and_byte(before: &[u8]) -> (usize, usize) {
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let line_start = memchr::memrchr(b'\n', before).map_or(0, |line_break| line_break + 1);
    (line, before.len() - line_start + 1)
}

/// The whole of a file of version 1. What comes first is the version, so that it can be read without the rest.
#[derive(Deserialize)]
#[serde(rename = "Saltaire", deny_unknown_fields, bound(deserialize = "T: DeserializeOwned"))]
struct Envelope<T> {
    #[serde(rename = "version")]
    _version: u32,
    session: T,
}

fn parse<T: DeserializeOwned>(text: &str, file: &Path) -> Result<T, LoadError> {
    // The last line is looked at apart: even where it is cut within its `//` the contents are sound.
    let (body, last_line) = split(text);
    let envelope: Envelope<T> =
        ron::from_str(body).map_err(|error| refused(body, last_line.and_then(EndLine::parse).is_some(), &error, file))?;
    Ok(envelope.session)
}

fn refused(body: &str, has_end_line: bool, error: &ron::error::SpannedError, file: &Path) -> LoadError {
    let place = place(error);
    let outline = outline(body);
    let last_line = body.trim_end().matches('\n').count() + 1;
    if !has_end_line && outline.ends_open && place.line >= last_line {
        return LoadError::Cut { file: file.into(), line: last_line };
    }
    let perhaps_from = outline.first_long_text.filter(|line| *line < place.line);
    let reason = match perhaps_from {
        Some(line) => say!("store-quotation-open", reason = reason(&error.code), line = line),
        None => reason(&error.code),
    };
    LoadError::Damaged { file: file.into(), line: place.line, column: place.col, perhaps_from, reason }
}

#[cfg(test)]
mod tests;
