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

/// A session's title, or that it has none yet.
#[must_use]
pub fn title_or_none(title: &str) -> &str {
    if title.trim().is_empty() { "Workshop without a title" } else { title }
}

/// What a list of windows says of ours.
#[must_use]
pub fn window_title(title: Option<&str>) -> String {
    title.map_or_else(|| "Saltaire".to_owned(), |title| format!("{} – Saltaire", title_or_none(title)))
}

/// A file name for a copy of a session.
#[must_use]
pub fn copy_name(title: &str) -> String {
    session_name(&format!("{title} copy"))
}

/// Why nothing can be made of a path that was typed.
#[must_use]
pub const fn no_name_typed() -> &'static str {
    "Type the path of a file, with its folder."
}

/// Why a typed path cannot be opened.
#[must_use]
pub fn no_such_file(path: &Path) -> String {
    format!("There is no file {}", path.display())
}

/// Why a typed path cannot be opened or written.
#[must_use]
pub const fn not_a_file() -> &'static str {
    "This is a folder. Add the name of a file."
}

/// Why a typed path cannot be written.
#[must_use]
pub fn already_there(path: &Path) -> String {
    format!("There is already a file called {}. Nothing was overwritten; type another name.", name_of(path))
}

/// Why a typed path cannot be written.
#[must_use]
pub fn no_folder(folder: &Path) -> String {
    format!("There is no folder {}", folder.display())
}

/// The button that asks for a path again.
#[must_use]
pub const fn choose_another_place() -> &'static str {
    "Choose another place…"
}

/// Says which file was changed by someone else.
#[must_use]
pub fn changed_elsewhere(path: &Path) -> String {
    format!(
        "{} was changed by another program or on another computer while you worked on it here. Nothing was overwritten.",
        path.display()
    )
}

/// What can be done about a file that was changed by someone else.
#[must_use]
pub const fn copy_or_reload() -> &'static str {
    "Save a copy to keep what you have here in a file of its own, or reload to go on with what is in the file now."
}

/// Says that a failed save has lost nothing so far.
#[must_use]
pub const fn nothing_lost_yet() -> &'static str {
    "Nothing is lost while this window is open. Saving is tried again by itself."
}

/// Names what reloading lets go of: "Reloading lets go of what you changed since 11:26, the last of it: add note. It cannot be undone."
#[must_use]
pub fn lost_by_reloading(saved_at: Option<&str>, last: Option<&str>) -> String {
    let since = saved_at.map(|time| format!(" since {time}")).unwrap_or_default();
    let last = last.map(|caption| format!(", the last of it: {caption}")).unwrap_or_default();
    format!("Reloading lets go of what you changed{since}{last}. It cannot be undone.")
}

/// Names what would be lost if a session were closed without saving: "What you changed since 11:26 is lost, the last of it: add note."
#[must_use]
pub fn lost_without_saving(saved_at: Option<&str>, last: Option<&str>) -> String {
    let what = saved_at.map_or_else(|| "What is not saved".to_owned(), |time| format!("What you changed since {time}"));
    let last = last.map(|caption| format!(", the last of it: {caption}")).unwrap_or_default();
    format!("{what} would be lost for good{last}.")
}

/// The button that says what can be done where saving does not get on by itself.
#[must_use]
pub const fn what_to_do() -> &'static str {
    "What to do…"
}

/// The button that shows a file's folder.
#[must_use]
pub const fn open_folder() -> &'static str {
    "Open folder"
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
    format!("Read-only: {who} has this session open in another window")
}

/// How a session that someone else has open can be changed.
#[must_use]
pub const fn how_to_change_it() -> &'static str {
    "To change it, close it there and open it again here, or go on in a copy."
}

/// Says why a file is not written.
#[must_use]
pub fn in_use_by(who: &str) -> String {
    format!("{who} has it open in another window")
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
        assert_eq!(
            lost_without_saving(Some("11:26"), Some("add note")),
            "What you changed since 11:26 would be lost for good, the last of it: add note."
        );
        assert_eq!(lost_by_reloading(None, None), "Reloading lets go of what you changed. It cannot be undone.");
        assert_eq!(
            (window_title(None), window_title(Some(" "))),
            ("Saltaire".to_owned(), "Workshop without a title – Saltaire".to_owned())
        );
        assert_eq!(copy_name("Leeds"), "leeds-copy.ron");
    }
}
