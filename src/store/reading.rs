//! From bytes to a document: what kind of file, which version, what it holds and how sound it is.

use std::path::Path;

use ron::error::{SpannedError, SpannedResult};
use serde::Serialize;

use super::{
    Count, Dropped, LoadError, Remark,
    end_line::{EndLine, split},
    lexical::outline,
    probe::{Beginning, Later, probe},
    refusal::{place, reason},
    soundness::{has_changed, remarks},
    usual_mistakes::usual_mistake,
    versions::{Version, read_newer, read_strictly},
};
use crate::model::Session;

/// The version of the format that is written, and the latest that is read wholly.
pub const CURRENT_VERSION: u32 = <Session as Version>::NUMBER;

/// The largest file that is read, in bytes: 1 GiB, some thirty times a session of 100,000 notes.
pub const LARGEST_FILE: u64 = 1 << 30;

/// Something that a file of this format holds.
pub trait Document: Serialize + Version {
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
    /// Where a later Saltaire wrote it: what that one needs to be told. Such a document is only read; saving it here would lose
    /// what this program does not know.
    pub newer: Option<Newer>,
}

/// What is to be known about a file of a later version of the format that could be read all the same, since that version only adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newer {
    /// The version of the format.
    pub version: u32,
    /// The first Saltaire that reads it wholly: "0.4.0".
    pub since: String,
    /// What a copy that this program saves would lose; empty where the file makes no use of what is new.
    pub dropped: Vec<Dropped>,
}

impl std::fmt::Display for Newer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&say!("store-only-read", version = self.version, since = self.since.as_str()))?;
        for dropped in &self.dropped {
            write!(f, "; {dropped}")?;
        }
        Ok(())
    }
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
    let (version, later) = version_of::<T>(bytes, file)?;
    let text = std::str::from_utf8(bytes).map_err(|err| not_utf8(&bytes[..err.valid_up_to()], file))?;
    if !T::reads(version) {
        return newer(text, version, later, had_mark, file);
    }
    let document: T = parse(text, file, |body| read_strictly(version, body))?;
    let remarks = remarks(text, had_mark, Some(&document.counts()));
    Ok(Loaded { document, version, remarks, newer: None })
}

/// Reads a file of a later version, if that says that this program can.
fn newer<T: Document>(text: &str, version: u32, later: Option<Later>, had_mark: bool, file: &Path) -> Result<Loaded<T>, LoadError> {
    let since = later.as_ref().map(|later| later.since.clone());
    let Some(later) = later.filter(|later| later.reads_from <= T::NUMBER) else {
        return Err(too_new::<T>(text, version, since, None, file));
    };
    match parse(text, file, read_newer) {
        Ok((document, dropped)) => {
            // What its last line counts beyond what is known here cannot be compared.
            let remarks = remarks(text, had_mark, None);
            Ok(Loaded { document, version, remarks, newer: Some(Newer { version, since: later.since, dropped }) })
        }
        // It is as it was saved: not damaged, but beyond what it says of itself.
        Err(LoadError::Damaged { line, column, reason, .. }) if !has_changed(text) => {
            Err(too_new::<T>(text, version, Some(later.since), Some((line, column, reason)), file))
        }
        Err(other) => Err(other),
    }
}

/// The version of the format, or why this is no session at all.
fn version_of<T: Document>(bytes: &[u8], file: &Path) -> Result<(u32, Option<Later>), LoadError> {
    let file = file.to_path_buf();
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(LoadError::Empty { file, zero_bytes: bytes.contains(&0) });
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(LoadError::NotUtf8 { file, line: 1, byte: 1 });
    }
    match probe(bytes) {
        Beginning::Session { version: 0, .. } if !T::reads(0) => Err(no_version(bytes, 0, file)),
        Beginning::Session { version, later } => Ok((version, later)),
        Beginning::NoVersion(at) if bytes[at..].trim_ascii().is_empty() => Err(LoadError::Cut { file, line: 1 }),
        Beginning::NoVersion(at) => Err(no_version(bytes, at, file)),
        Beginning::Cut => Err(LoadError::Cut { file, line: 1 }),
        Beginning::Foreign if is_ours_further_down(bytes) => {
            let reason = say!("store-beginning-damaged").to_owned();
            Err(LoadError::Damaged { file, line: 1, column: 1, perhaps_from: None, reason })
        }
        Beginning::Foreign => Err(LoadError::NotASession { file }),
    }
}

/// Whether a file whose first line is nothing that Saltaire writes has lines after it that Saltaire does write.
fn is_ours_further_down(bytes: &[u8]) -> bool {
    [&b"\n// end: "[..], b"\n  notes: [\n    (id: ", b"\n  about: (\n    title: "]
        .iter()
        .any(|line| memchr::memmem::find(bytes, line).is_some())
}

fn too_new<T: Document>(
    text: &str,
    version: u32,
    since: Option<String>,
    not_understood: Option<(usize, usize, String)>,
    file: &Path,
) -> LoadError {
    let at = memchr::memmem::find(text.as_bytes(), b"version").unwrap_or_default();
    let (line, column) = line_and_byte(&text.as_bytes()[..at]);
    let (line, column, reason) = not_understood.map_or((line, column, None), |(line, column, reason)| (line, column, Some(reason)));
    LoadError::Newer { file: file.into(), version, reads_up_to: T::NUMBER, line, column, since, reason }
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

fn parse<R>(text: &str, file: &Path, read: impl FnOnce(&str) -> SpannedResult<R>) -> Result<R, LoadError> {
    // The last line is looked at apart: even where it is cut within its `//` the contents are sound.
    let (body, last_line) = split(text);
    read(body).map_err(|error| refused(body, last_line.and_then(EndLine::parse).is_some(), &error, file))
}

fn refused(body: &str, has_end_line: bool, error: &SpannedError, file: &Path) -> LoadError {
    let place = place(error);
    let outline = outline(body);
    let last_line = body.trim_end().matches('\n').count() + 1;
    if !has_end_line && outline.ends_open && place.line >= last_line {
        return LoadError::Cut { file: file.into(), line: last_line };
    }
    let perhaps_from = outline.first_long_text.filter(|line| *line < place.line);
    let reason = usual_mistake(body, &error.code, &place).map_or_else(|| reason(&error.code), str::to_owned);
    let reason = match perhaps_from {
        Some(line) => say!("store-quotation-open", reason = reason, line = line),
        None => reason,
    };
    LoadError::Damaged { file: file.into(), line: place.line, column: place.col, perhaps_from, reason }
}

#[cfg(test)]
mod tests;
