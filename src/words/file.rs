//! About files: what they are called, what became of them, and what can be done where they cannot be opened or saved.

use jiff::civil::Date;
use std::path::Path;

/// The most letters of a title that go into a file's name.
const LONGEST_NAME: usize = 80;

/// A file name for a session: its title in lower case, words joined by hyphens.
#[must_use]
pub fn session_name(title: &str) -> String {
    with_ending(&plain(title, LONGEST_NAME))
}

/// A file name for a new session, from its title and its day: "spring-workshop-2018-05-01.ron".
#[must_use]
pub fn new_session_name(title: &str, date: Option<Date>) -> String {
    let name = plain(title, LONGEST_NAME);
    match date {
        Some(date) => format!("{}-{date}.ron", if name.is_empty() { say!("file-name-workshop") } else { &name }),
        None => with_ending(&name),
    }
}

/// Letters, digits and hyphens, which every system takes in a name.
fn plain(title: &str, most: usize) -> String {
    let mut name = String::new();
    for c in title.chars().take(most) {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.trim_end_matches('-').to_owned()
}

fn with_ending(name: &str) -> String {
    format!("{}.ron", if name.is_empty() { say!("file-name-workshop") } else { name })
}

/// A session's title, or that it has none yet.
#[must_use]
pub fn title_or_none(title: &str) -> &str {
    if title.trim().is_empty() { say!("file-untitled") } else { title }
}

/// What a list of windows says of ours.
#[must_use]
pub fn window_title(title: Option<&str>) -> String {
    title.map_or_else(|| say!("file-window").to_owned(), |title| say!("file-window-of", title = title_or_none(title)))
}

/// A file name for a copy of a session.
#[must_use]
pub fn copy_name(title: &str) -> String {
    session_name(&say!("file-copy-of", title = title))
}

/// Why nothing can be made of a path that was typed.
#[must_use]
pub fn no_name_typed() -> &'static str {
    say!("file-no-name-typed")
}

/// Why a typed path cannot be opened.
#[must_use]
pub fn no_such_file(path: &Path) -> String {
    say!("file-no-such-file", path = path.display().to_string())
}

/// Why a typed path cannot be opened or written.
#[must_use]
pub fn not_a_file() -> &'static str {
    say!("file-not-a-file")
}

/// Why a typed path cannot be written.
#[must_use]
pub fn already_there(path: &Path) -> String {
    say!("file-already-there", file = name_of(path))
}

/// Why a path cannot be written.
#[must_use]
pub fn no_folder(folder: &Path) -> String {
    say!("file-no-folder", folder = folder.display().to_string())
}

/// The button that asks for a path again.
#[must_use]
pub fn choose_another_place() -> &'static str {
    say!("file-choose-another-place")
}

/// The button that asks for a file again.
#[must_use]
pub fn look_for_it() -> &'static str {
    say!("file-look-for-it")
}

/// Says which file was changed by someone else.
#[must_use]
pub fn changed_elsewhere(path: &Path) -> String {
    say!("file-changed-elsewhere", path = path.display().to_string())
}

/// What can be done about a file that was changed by someone else.
#[must_use]
pub fn copy_or_reload() -> &'static str {
    say!("file-copy-or-reload")
}

/// Says that a failed save has lost nothing so far.
#[must_use]
pub fn nothing_lost_yet() -> &'static str {
    say!("file-nothing-lost-yet")
}

/// Names what reloading lets go of: "Reloading lets go of what you changed since 11:26, the last of it: add note. It cannot be undone."
#[must_use]
pub fn lost_by_reloading(saved_at: Option<&str>, last: Option<&str>) -> String {
    match (saved_at, last) {
        (Some(time), Some(last)) => say!("file-reloading-loses-since-and-last", time = time, last = last),
        (Some(time), None) => say!("file-reloading-loses-since", time = time),
        (None, Some(last)) => say!("file-reloading-loses-last", last = last),
        (None, None) => say!("file-reloading-loses").to_owned(),
    }
}

/// Names what would be lost if a session were closed without saving: "What you changed since 11:26 would be lost for good, the last of
/// it: add note."
#[must_use]
pub fn lost_without_saving(saved_at: Option<&str>, last: Option<&str>) -> String {
    match (saved_at, last) {
        (Some(time), Some(last)) => say!("file-closing-loses-since-and-last", time = time, last = last),
        (Some(time), None) => say!("file-closing-loses-since", time = time),
        (None, Some(last)) => say!("file-closing-loses-last", last = last),
        (None, None) => say!("file-closing-loses").to_owned(),
    }
}

/// Says that closing without saving loses nothing.
#[must_use]
pub fn kept_without_saving() -> &'static str {
    say!("file-closing-keeps")
}

/// The button that says what can be done where saving does not get on by itself.
#[must_use]
pub fn what_to_do() -> &'static str {
    say!("file-what-to-do")
}

/// The button that shows a file's folder.
#[must_use]
pub fn open_folder() -> &'static str {
    say!("file-open-folder")
}

/// Says where an export went.
#[must_use]
pub fn exported_to(path: &Path) -> String {
    say!("file-exported-to", file = name_of(path))
}

/// Says in which file work goes on.
#[must_use]
pub fn goes_on_in(path: &Path) -> String {
    say!("file-goes-on-in", file = name_of(path))
}

/// Says what does not hold in a file.
#[must_use]
pub fn fault_in(path: &Path, fault: &str) -> String {
    say!("file-fault-in", file = name_of(path), fault = fault)
}

/// Says that someone else has a session open.
#[must_use]
pub fn open_elsewhere(who: &str, since: Option<String>) -> String {
    match since {
        Some(since) => say!("file-open-elsewhere-since", who = who, since = since),
        None => say!("file-open-elsewhere", who = who),
    }
}

/// Says that a session may be open on another computer, which nobody here can know.
#[must_use]
pub fn perhaps_open_elsewhere(who: &str, since: &str) -> String {
    super::sentence(&say!("file-perhaps-open-elsewhere", who = who, since = since))
}

/// How a session that someone else has open can be changed.
#[must_use]
pub fn how_to_change_it() -> &'static str {
    say!("file-how-to-change-it")
}

/// Says that someone is asked to hand a session over.
#[must_use]
pub fn asks_for_it(who: &str) -> String {
    super::sentence(&say!("file-asks-for-it", who = who))
}

/// Says that someone else has the session now.
#[must_use]
pub fn handed_over(who: &str) -> String {
    super::sentence(&say!("file-handed-over", who = who))
}

/// Says that a session was not handed over.
#[must_use]
pub fn not_handed_over(who: &str) -> String {
    say!("file-not-handed-over", who = who)
}

/// The button that keeps a copy.
#[must_use]
pub fn save_copy() -> &'static str {
    say!("actions-save-copy")
}

/// Says why a file is not written.
#[must_use]
pub fn in_use_by(who: &str) -> String {
    say!("file-in-use-by", who = who)
}

/// Says why a change is not taken.
#[must_use]
pub fn read_only() -> &'static str {
    say!("file-read-only")
}

/// Whoever has a session open, where that is not known.
#[must_use]
pub fn somebody() -> &'static str {
    say!("store-somebody")
}

/// Says that one of the program's own files was damaged.
#[must_use]
pub fn set_aside(path: &Path) -> String {
    say!("file-set-aside", path = path.display().to_string())
}

/// Says that there is no such example.
#[must_use]
pub fn no_such_example(name: &str) -> String {
    say!("file-no-such-example", name = name)
}

/// Says that nothing can be read or written.
#[must_use]
pub fn no_thread() -> &'static str {
    say!("file-no-thread")
}

/// Says that the system has no file manager to show a folder.
#[must_use]
pub fn folder_not_shown(folder: &Path) -> String {
    say!("file-folder-not-shown", folder = folder.display().to_string())
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
        let day = Some(jiff::civil::date(2018, 5, 1));
        assert_eq!(new_session_name("Spring: workshop", day), "spring-workshop-2018-05-01.ron");
        assert_eq!((new_session_name(" ", day), new_session_name("", None)), ("workshop-2018-05-01.ron".into(), "workshop.ron".into()));
    }
}
