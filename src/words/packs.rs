//! About table packs: what their files are called, what was done with them.

use super::file::{name_of, session_name};
use std::path::{Path, PathBuf};

/// A file name for a table's pack: "spring-workshop-table-4.ron", or ".txt".
#[must_use]
pub fn file_name(title: &str, table: &str, as_text: bool) -> String {
    let name = session_name(&say!("packs-file-name", title = title, table = table));
    match name.strip_suffix(".ron") {
        Some(stem) if as_text => format!("{stem}.txt"),
        _ => name,
    }
}

/// That a pack was handed out.
#[must_use]
pub fn handed_out(table: &str, path: &Path) -> String {
    say!("packs-handed-out", table = table, file = name_of(path))
}

/// Why a pack cannot be written there.
#[must_use]
pub fn not_over_the_session(path: &Path) -> String {
    say!("packs-not-over-the-session", file = name_of(path))
}

/// What undo calls it.
#[must_use]
pub fn step(tables: &[&str]) -> String {
    say!("packs-step", tables = tables.join(", "))
}

/// That packs were brought back.
#[must_use]
pub fn taken_in(tables: &[&str], notes: usize) -> String {
    say!("packs-taken-in", tables = tables.join(", "), notes = notes)
}

/// That a pack is gone from this computer.
#[must_use]
pub fn removed(path: &Path) -> String {
    say!("packs-removed", file = name_of(path))
}

/// That a pack is still there.
#[must_use]
pub fn not_removed(path: &Path, why: &str) -> String {
    say!("packs-not-removed", file = name_of(path), why = why)
}

/// Which files could not be deleted.
#[must_use]
pub fn not_deleted(files: &[PathBuf]) -> String {
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    say!("packs-not-deleted", files = files.join("\n"))
}

/// Why a file is not deleted.
#[must_use]
pub fn not_this_pack() -> &'static str {
    say!("packs-not-this-pack")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_called_after_its_workshop_and_its_table() {
        assert_eq!(file_name("Spring workshop", "Table 4", false), "spring-workshop-table-4.ron");
        assert_eq!(file_name("Spring workshop", "Table 4", true), "spring-workshop-table-4.txt");
        assert_eq!(taken_in(&["Table 4"], 1), "Brought back from Table 4: 1 new note");
        assert_eq!(taken_in(&["Table 4", "Table 5"], 0), "Brought back from Table 4, Table 5: no new notes, but changes");
    }
}
