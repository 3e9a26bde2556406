//! What can be read of a damaged session, as a copy.
//!
//! A file has one note a line and every other part on lines of its own, so damage is local: [`rescue`] reads it line by line, never
//! touching the file, and damage costs no more than the parts whose lines it touched. Of those it keeps the fields that can
//! still be read. What comes out holds together, as `model::faults` asks; everything that was lost, left out or put in its place
//! is listed, with the text of the lines.
//!
//! - `lines` makes text of any bytes; `layout` finds the parts by how the lines begin; `kinds` says what kinds there are;
//! - `gather` reads each part as what it must be where it stands; `salvage` reads a broken one field by field;
//! - `mend` makes the whole hold together; `places` finds what does not hold in the file.

mod fields;
mod gather;
mod kinds;
mod layout;
mod lines;
mod mend;
mod places;
mod repair;
mod salvage;
mod stand_ins;
#[cfg(test)]
mod tests;

pub use places::{fault_places, placed};
pub use repair::Repair;

use super::end_line::EndLine;
use super::{Count, Document as _, LoadError, Newer, read, session_file::read_bytes};
use crate::model::Session;
use gather::{Gathered, gather};
use std::ops::RangeInclusive;
use std::path::Path;

/// What could be read of a damaged session.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescued {
    /// What could be read; it holds together.
    pub session: Session,
    /// How much that is, as the last line of a file would count it.
    pub kept: Vec<Count>,
    /// How much there was by the file's own last line; empty where that could not be read.
    pub said: Vec<Count>,
    /// The lines that could not be read, or not wholly, in their order.
    pub lost: Vec<LostPart>,
    /// What was put right so that the session holds together.
    pub repairs: Vec<Repair>,
    /// Where the file is of a later version: what of it is dropped besides.
    pub newer: Option<Newer>,
}

/// Lines of a damaged file that could not be read, or not wholly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostPart {
    /// The lines, counted from 1.
    pub lines: RangeInclusive<usize>,
    /// What stood there as far as it can be told, and what could be kept of it, in plain words.
    pub what: String,
    /// What stands there now, for a person to look at; bytes that are no text stand as �.
    pub text: String,
}

impl Rescued {
    /// Whether a copy would have anything in it that somebody entered.
    #[must_use]
    pub fn brings_anything(&self) -> bool {
        let empty = Session { about: self.session.about.clone(), ..Session::new(self.session.id) };
        self.session != empty || !self.session.about.title.is_empty()
    }

    /// Whether the file needed no rescue: it could be read whole, and holds together.
    #[must_use]
    pub const fn lost_nothing(&self) -> bool {
        self.lost.is_empty() && self.repairs.is_empty()
    }
}

/// Reads what can be read of the damaged session in `bytes`; `file` is only named. Takes time in proportion to its length and about
/// twice its memory, whatever is in it.
#[must_use]
pub fn rescue(bytes: &[u8], file: &Path) -> Rescued {
    let text = lines::readable(bytes);
    let (mut gathered, newer) = match read::<Session>(bytes, file) {
        Ok(loaded) => (Gathered::whole(loaded.document), loaded.newer),
        Err(_) => (gather(&text), None),
    };
    mend::mend(&mut gathered);
    let Gathered { session, mut lost, repairs, .. } = gathered;
    lost.sort_by_key(|part| (*part.lines.start(), *part.lines.end()));
    let last_line = text.trim_end().rsplit('\n').next().unwrap_or_default();
    let said = EndLine::parse(&format!("{last_line}\n")).map(|end| end.counts).unwrap_or_default();
    Rescued { kept: session.counts(), session, said, lost, repairs, newer }
}

/// Reads what can be read of the damaged session in `file`, which stays as it is.
///
/// # Errors
///
/// When the file itself cannot be read, or is larger than any session.
pub fn rescue_file(file: &Path) -> Result<Rescued, LoadError> {
    Ok(rescue(&read_bytes(file)?.0, file))
}
