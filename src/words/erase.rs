//! About what is erased for good, and until when notes are kept.

use super::file::name_of;
use super::{record, time};
use crate::erase::HeldBy;
use crate::model::{Part, Reference, Session, Withdrawn};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::path::Path;

/// What was erased, by what people quote it by: "N037 and N040".
#[must_use]
pub fn references(withdrawn: &[Withdrawn]) -> String {
    let references: Vec<String> = withdrawn.iter().map(|gone| Reference(gone.number).to_string()).collect();
    super::report::and_list(&references.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Where words stand: "N040", "“Ring people back”".
#[must_use]
pub fn place(part: &Part, session: &Session) -> String {
    match part {
        Part::About | Part::Told | Part::Acronyms => say!("erase-in-about").to_owned(),
        Part::Concern(_) => say!("erase-in-concern").to_owned(),
        part => {
            let name = super::merge::part_name(session, part).unwrap_or_else(|| part.to_string());
            say!("erase-in-part", what = name)
        }
    }
}

/// An export that held it, or perhaps did.
#[must_use]
pub fn export(held: &HeldBy, zone: &TimeZone) -> String {
    let sending = &held.sending;
    let (file, audience) = (sending.file_name.as_str(), record::audience(sending.audience));
    let day = time::date(sending.at.to_zoned(zone.clone()).date());
    let when = say!("erase-when", date = day, time = time::clock_at(sending.at, zone));
    if held.surely {
        say!("erase-export", file = file, audience = audience, when = when)
    } else {
        say!("erase-export-maybe", file = file, audience = audience, when = when)
    }
}

/// What else is cleaned: "3 kept versions and 1 journal that was left behind"; nothing where there is nothing.
#[must_use]
pub fn kept(backups: usize, journals: usize) -> Option<String> {
    let versions = (backups > 0).then(|| say!("erase-versions", count = backups));
    let journals = (journals > 0).then(|| say!("erase-journals", count = journals));
    let all: Vec<String> = versions.into_iter().chain(journals).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    (!all.is_empty()).then(|| say!("erase-kept", what = super::report::and_list(&all)))
}

/// Says that it is done.
#[must_use]
pub fn erased(references: &str) -> String {
    say!("erase-erased", references = references)
}

/// Says that the file could not be saved without it yet.
#[must_use]
pub fn not_yet(references: &str) -> String {
    say!("erase-not-yet", references = references)
}

/// Says that what an earlier run was ended in is done.
#[must_use]
pub fn finished(references: &str, path: &Path) -> String {
    say!("erase-finished", references = references, file = name_of(path))
}

/// Says that an earlier run was ended before anything was erased.
#[must_use]
pub fn not_finished(references: &str, path: &Path) -> String {
    say!("erase-not-finished", references = references, file = name_of(path))
}

/// A file that cannot be read, and whether it has the words.
#[must_use]
pub fn unreadable(file: &Path, has_words: bool) -> String {
    let file = file.display().to_string();
    if has_words { say!("erase-left-has-words", file = file) } else { say!("erase-left-unreadable", file = file) }
}

/// A photo that belongs to no sheet.
#[must_use]
pub fn unknown_photo(file: &Path) -> String {
    say!("erase-left-photo", file = file.display().to_string())
}

/// A file that another window is writing.
#[must_use]
pub fn held_elsewhere(file: &Path) -> String {
    say!("erase-left-held", file = file.display().to_string())
}

/// A file that could not be cleaned for another reason.
#[must_use]
pub fn failed(file: &Path, why: &str) -> String {
    say!("erase-left-failed", file = file.display().to_string(), why = why)
}

/// A file that could not be deleted.
#[must_use]
pub fn not_removed(file: &Path, why: &str) -> String {
    say!("erase-not-removed", file = file.display().to_string(), why = why)
}

/// That the day has passed until which people were told that the notes are kept.
#[must_use]
pub fn kept_too_long(until: Date) -> String {
    say!("erase-kept-too-long", date = time::date(until))
}

/// The same in a line of the list of recent sessions.
#[must_use]
pub fn keep_line(until: Date) -> String {
    say!("erase-keep-line", date = time::date(until))
}
