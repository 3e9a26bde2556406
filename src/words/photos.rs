//! Photos of flipchart sheets: what their files are called, and what became of them.

use super::file::name_of;
use super::table::sheet_of;
use std::path::Path;

/// The most letters of a table's name that go into a file's name.
const LONGEST_NAME: usize = 60;

/// What a photo's file is called, without an ending: "Table 3, sheet 2". What no system takes in a name is left out.
#[must_use]
pub fn file_name(table: &str, sheet: u32) -> String {
    let is_odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '.');
    let plain: String = table.chars().map(|c| if is_odd(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut name = String::new();
    for c in words.join(" ").chars().take(LONGEST_NAME) {
        // Names are limited in bytes, of which a letter takes up to four.
        if name.len() + c.len_utf8() <= 2 * LONGEST_NAME {
            name.push(c);
        }
    }
    let name = name.trim();
    sheet_of(if name.is_empty() { say!("photos-a-table") } else { name }, sheet)
}

/// How the folder with a session's photos is called, for a sentence.
fn folder_of(session: &Path) -> String {
    say!("store-photo-folder", name = name_of(&session.with_extension("")))
}

/// Which of a sheet's photos is shown: "Photo 1 of 2".
#[must_use]
pub fn place(at: usize, all: usize) -> String {
    say!("photos-place", at = at + 1, all = all)
}

/// What a photo shows, as a screen reader says it.
#[must_use]
pub fn of(sheet: &str) -> String {
    say!("photos-of", sheet = sheet)
}

/// How much larger than whole a photo is shown: "150%".
#[must_use]
pub fn zoom(zoom: f32) -> String {
    say!("photos-zoom", percent = (zoom * 100.0).round().clamp(0.0, 10_000.0) as u32)
}

/// That a photo was taken off its sheet and where its file is.
#[must_use]
pub fn taken_off(file: &str, session: &Path) -> String {
    say!("photos-taken-off", file = file, folder = folder_of(session))
}

/// Why a file was not added.
#[must_use]
pub fn not_added(from: &Path, why: &str) -> String {
    say!("photos-not-added", file = name_of(from), why = why)
}

/// That a photo was kept and the session is not there any more to say so.
#[must_use]
pub fn came_too_late(file: &str, session: &Path) -> String {
    say!("photos-too-late", file = file, folder = folder_of(session))
}

/// That photos are beside another file of the session, too.
#[must_use]
pub fn copied(count: usize, to: &Path) -> String {
    say!("photos-copied", count = count, folder = folder_of(to))
}

/// That a photo did not go along, and where it is.
#[must_use]
pub fn not_copied(why: &str, from: &Path) -> String {
    say!("photos-not-copied", why = why, folder = folder_of(from))
}

/// That a photo is not where the session looks for it.
#[must_use]
pub fn missing(file: &str, session: &Path) -> String {
    say!("photos-missing", file = file, folder = folder_of(session))
}

/// That a photo's file is not the one that was added.
#[must_use]
pub fn changed(file: &str) -> String {
    say!("photos-changed", file = file)
}

/// Why a photo that is there is not shown.
#[must_use]
pub fn not_shown(file: &str, why: &str) -> String {
    say!("photos-not-shown", file = file, why = why)
}

/// That a picture has too many points.
#[must_use]
pub fn too_many_pixels(megapixels: u64) -> String {
    say!("photos-too-many-pixels", megapixels = megapixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PhotoName;

    #[test]
    fn whatever_a_table_is_called_its_photos_have_names_that_every_system_takes() {
        assert_eq!(file_name("Table 3", 2), "Table 3, sheet 2");
        assert_eq!(file_name(" ../Carers: “A/B”\n", 1), "Carers “A B”, sheet 1");
        for odd in ["", "...", "/", "CON", "\u{1f600}".repeat(200).as_str(), "a".repeat(500).as_str()] {
            let name = format!("{} (999).jpg", file_name(odd, 999));
            assert!(name.parse::<PhotoName>().is_ok(), "{name}");
        }
    }
}
