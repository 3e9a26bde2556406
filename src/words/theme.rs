//! Themes: what is said about them, about deleting and merging them, and about where they were raised.

use super::count;
use crate::insight::{Merging, ThemeUse};

/// On the button that takes back what was just done.
pub const UNDO: &str = "Undo";

/// A theme that nobody has named yet.
pub const NAMELESS: &str = "Theme without a name";

/// What a theme is called.
#[must_use]
pub fn name(name: &str) -> &str {
    if name.trim().is_empty() { NAMELESS } else { name }
}

/// "Feedback, 17 notes": a row of the list, for screen readers.
#[must_use]
pub fn row(name: &str, notes: usize) -> String {
    format!("{name}, {}", count::notes(notes))
}

/// "17 notes · 6 tables · 3 next steps, 1 done".
#[must_use]
pub fn summary(notes: usize, tables: usize, steps: usize, done: usize) -> String {
    let mut text = format!("{} · {}", count::notes(notes), count::tables(tables));
    if steps > 0 {
        text.push_str(&format!(" · {}", count::next_steps(steps)));
    }
    if done > 0 {
        text.push_str(&format!(", {done} done"));
    }
    text
}

/// Above the themes to tag with: "Tag N037 as", "Tag 3 notes as".
#[must_use]
pub fn tag_as(reference: Option<String>, selected: usize) -> String {
    match (reference, selected) {
        (Some(reference), 0 | 1) => format!("Tag {reference} as"),
        (_, selected) => format!("Tag {} as", count::notes(selected)),
    }
}

/// "There is a theme called Feedback already."
#[must_use]
pub fn taken(name: &str) -> String {
    format!("There is a theme called {name} already.")
}

/// What is left of a name field that is empty.
pub const NEEDS_A_NAME: &str = "A theme needs a name, such as “Being heard”.";

/// Says that a theme is gone.
#[must_use]
pub fn deleted(name: &str) -> String {
    format!("{name} is deleted")
}

/// Says that one theme was made of two.
#[must_use]
pub fn merged(name: &str, into: &str) -> String {
    format!("{name} is merged into {into}")
}

/// Notes and next steps, those that there are: "12 notes and 2 next steps"; none where there are none.
fn notes_and_steps(usage: ThemeUse) -> Option<(String, bool)> {
    let is_one = usage.notes + usage.steps == 1;
    match (usage.notes, usage.steps) {
        (0, 0) => None,
        (notes, 0) => Some((count::notes(notes), is_one)),
        (0, steps) => Some((count::next_steps(steps), is_one)),
        (notes, steps) => Some((format!("{} and {}", count::notes(notes), count::next_steps(steps)), is_one)),
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

const UNUSED: &str = "No note and no next step has this theme.";

/// What deleting a theme changes, a sentence a line.
#[must_use]
pub fn deleting(usage: ThemeUse) -> Vec<String> {
    let mut lines = vec![match notes_and_steps(usage) {
        Some((what, is_one)) => format!("{what} {} this theme.", if is_one { "loses" } else { "lose" }),
        None => UNUSED.to_owned(),
    }];
    if usage.paragraphs > 0 {
        let what = counted(usage.paragraphs, "paragraph about it stays", "paragraphs about it stay");
        lines.push(format!("{what} in the write-up, under what was said."));
    }
    if usage.parts > 0 {
        lines.push(format!("{} it.", counted(usage.parts, "theme stays that is part of", "themes stay that are part of")));
    }
    lines
}

/// What merging a theme changes, a sentence a line.
#[must_use]
pub fn merging(merging: Merging, name: &str, into: &str) -> Vec<String> {
    let usage = merging.usage;
    let mut lines = vec![match notes_and_steps(usage) {
        Some((what, is_one)) => format!("{what} {} {into} in place of {name}.", if is_one { "gets" } else { "get" }),
        None => UNUSED.to_owned(),
    }];
    if merging.both > 0 {
        lines.push(format!("{} both already.", counted(merging.both, "note has", "notes have")));
    }
    if usage.paragraphs > 0 {
        let what = counted(usage.paragraphs, "paragraph of the write-up is", "paragraphs of the write-up are");
        lines.push(format!("{what} about {into} then."));
    }
    if usage.parts > 0 {
        lines.push(format!(
            "{} part of {into}.",
            counted(usage.parts, "theme that is part of it becomes", "themes that are part of it become")
        ));
    }
    lines.push(format!("{name} is gone then."));
    lines
}

/// A cell of the matrix, for screen readers: "Feedback at Table 3: raised", with counts "Feedback at Table 3: 4 notes".
#[must_use]
pub fn cell(theme: &str, table: &str, notes: usize, with_counts: bool) -> String {
    let said = match (notes, with_counts) {
        (0, _) => "not raised".to_owned(),
        (_, false) => "raised".to_owned(),
        (notes, true) => count::notes(notes),
    };
    format!("{}: {said}", at(theme, table))
}

/// "Feedback at Table 3".
#[must_use]
pub fn at(theme: &str, table: &str) -> String {
    format!("{theme} at {table}")
}

/// "5 of 6": at how many tables a theme was raised.
#[must_use]
pub fn of_tables(raised: usize, tables: usize) -> String {
    format!("{raised} of {tables}")
}

/// "Feedback: raised at 2 of 6 tables: Table 1, Table 4".
#[must_use]
pub fn raised_at(theme: &str, at: &[&str], tables: usize) -> String {
    let text = format!("{theme}: raised at {} of {}", at.len(), count::tables(tables));
    if at.is_empty() { text } else { format!("{text}: {}", at.join(", ")) }
}

/// What the matrix leaves out: notes with themes that come from the whole room, the wall or elsewhere.
#[must_use]
pub fn elsewhere(tags: usize) -> String {
    let times = if tags == 1 { "once".to_owned() } else { format!("{tags} times") };
    format!("Not shown: {times} a theme was raised by the whole room, on the wall, online or afterwards.")
}

/// A table's name at the head of a narrow column: "3" for "Table 3".
#[must_use]
pub fn short_table(name: &str) -> &str {
    let name = name.trim();
    match name.strip_prefix("Table ").map(str::trim) {
        Some(rest) if !rest.is_empty() => rest,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deleting_says_what_loses_the_theme() {
        let mut usage = ThemeUse { notes: 12, steps: 2, paragraphs: 0, parts: 0 };
        assert_eq!(deleting(usage), ["12 notes and 2 next steps lose this theme."]);
        usage = ThemeUse { notes: 0, steps: 1, paragraphs: 1, parts: 2 };
        let said = [
            "1 next step loses this theme.",
            "1 paragraph about it stays in the write-up, under what was said.",
            "2 themes stay that are part of it.",
        ];
        assert_eq!(deleting(usage), said);
        assert_eq!(deleting(ThemeUse::default()), [UNUSED]);
    }

    #[test]
    fn merging_says_what_gets_the_other_theme() {
        let usage = ThemeUse { notes: 1, steps: 0, paragraphs: 0, parts: 1 };
        let said = [
            "1 note gets Honesty in place of Feedback.",
            "1 note has both already.",
            "1 theme that is part of it becomes part of Honesty.",
            "Feedback is gone then.",
        ];
        assert_eq!(merging(Merging { usage, both: 1 }, "Feedback", "Honesty"), said);
    }

    #[test]
    fn cells_say_what_is_seen() {
        assert_eq!(cell("Feedback", "Table 3", 4, false), "Feedback at Table 3: raised");
        assert_eq!(cell("Feedback", "Table 3", 1, true), "Feedback at Table 3: 1 note");
        assert_eq!(cell("Feedback", "Table 3", 0, true), "Feedback at Table 3: not raised");
        assert_eq!(raised_at("Honesty", &["Table 1"], 6), "Honesty: raised at 1 of 6 tables: Table 1");
    }

    #[test]
    fn the_head_of_a_column_is_short() {
        assert_eq!(short_table("Table 3"), "3");
        assert_eq!(short_table("Table "), "Table");
        assert_eq!(short_table("Youth"), "Youth");
    }

    #[test]
    fn summaries_leave_out_what_there_is_none_of() {
        assert_eq!(summary(17, 6, 3, 1), "17 notes · 6 tables · 3 next steps, 1 done");
        assert_eq!(summary(1, 0, 0, 0), "1 note · 0 tables");
        assert_eq!(tag_as(Some("N037".to_owned()), 1), "Tag N037 as");
        assert_eq!(tag_as(Some("N037".to_owned()), 3), "Tag 3 notes as");
    }
}
