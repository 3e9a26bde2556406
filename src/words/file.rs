//! About files: what they are called and what became of them.

use std::path::Path;

/// A file name for a session: its title in lower case, words joined by hyphens.
#[must_use]
pub fn session_name(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars().take(80) {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    format!("{}.ron", if name.is_empty() { "workshop" } else { name })
}

/// A file name for a copy of a session.
#[must_use]
pub fn copy_name(title: &str) -> String {
    session_name(&format!("{title} copy"))
}

/// The button that shows a file's folder.
#[must_use]
pub const fn open_folder() -> &'static str {
    "Open folder"
}

/// Why a session is not closed.
#[must_use]
pub const fn still_unsaved() -> &'static str {
    "The session could not be saved yet, so it stays open. Nothing is lost while this window is open."
}

/// Says where an export went.
#[must_use]
pub fn exported_to(path: &Path) -> String {
    format!("Exported to {}", name_of(path))
}

/// Says in which file work goes on.
#[must_use]
pub fn goes_on_in(path: &Path) -> String {
    format!("Saved as {}. You are working in this copy now.", name_of(path))
}

/// Says what does not hold in a file.
#[must_use]
pub fn fault_in(path: &Path, fault: &str) -> String {
    format!("{}: {fault}. It is kept as it is; “saltaire check” lists everything.", name_of(path))
}

/// Says that someone else has a session open.
#[must_use]
pub fn open_elsewhere(who: &str) -> String {
    format!("This session is open elsewhere ({who}). You can read it here; changes are not taken until it is closed there.")
}

/// Says why a change is not taken.
#[must_use]
pub const fn read_only() -> &'static str {
    "Not changed: this session is open in another window."
}

/// Whoever has a session open, where that is not known.
#[must_use]
pub const fn somebody() -> &'static str {
    "somebody"
}

/// Says that one of the program's own files was damaged.
#[must_use]
pub fn set_aside(path: &Path) -> String {
    format!("A file with your settings or recent sessions could not be read. It was put aside as {}.", path.display())
}

/// Says that there is no such example.
#[must_use]
pub fn no_such_example(name: &str) -> String {
    format!("There is no example called “{name}”.")
}

/// Says that nothing can be read or written.
#[must_use]
pub const fn no_thread() -> &'static str {
    "Files cannot be read or written: the system gave no thread for it. Start Saltaire again."
}

/// Says that the system has no file manager to show a folder.
#[must_use]
pub fn folder_not_shown(folder: &Path) -> String {
    format!("The folder could not be shown. It is {}", folder.display())
}

/// A file's name without its folder.
#[must_use]
pub fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(session_name("Leeds: involvement / panel!"), "leeds-involvement-panel.ron");
        assert_eq!(session_name("…"), "workshop.ron");
        assert_eq!(session_name("Café"), "café.ron");
        assert_eq!(copy_name("Leeds"), "leeds-copy.ron");
    }
}
