//! Themes: what is said about them, about deleting and merging them, and about where they were raised.

use super::count;
use crate::insight::{Merging, ThemeUse};

/// A theme that nobody has named yet.
#[must_use]
pub fn nameless() -> &'static str {
    say!("themes-nameless")
}

/// What a theme is called.
#[must_use]
pub fn name(name: &str) -> &str {
    if name.trim().is_empty() { nameless() } else { name }
}

/// What a colour of the palette is called, by its name in the files of the window's themes.
#[must_use]
pub fn colour(name: &str) -> &str {
    match name {
        "violet" => say!("themes-colour-violet"),
        "lake" => say!("themes-colour-lake"),
        "orange" => say!("themes-colour-orange"),
        "green" => say!("themes-colour-green"),
        "pink" => say!("themes-colour-pink"),
        "olive" => say!("themes-colour-olive"),
        "blue" => say!("themes-colour-blue"),
        "brick" => say!("themes-colour-brick"),
        "teal" => say!("themes-colour-teal"),
        "slate" => say!("themes-colour-slate"),
        "gold" => say!("themes-colour-gold"),
        "brown" => say!("themes-colour-brown"),
        other => other,
    }
}

/// "Feedback, 17 notes", or "Feedback, 15 points, in 17 notes": a row of the list, for screen readers.
#[must_use]
pub fn row(name: &str, points: usize, notes: usize) -> String {
    say!("themes-row", name = name, notes = count::points_from_tables(points, notes, 0))
}

/// "17 notes · 6 tables · 3 next steps, 1 done".
#[must_use]
pub fn summary(notes: usize, tables: usize, steps: usize, done: usize) -> String {
    let mut parts = vec![count::notes(notes), count::tables(tables)];
    match (steps, done) {
        (0, _) => {}
        (steps, 0) => parts.push(count::next_steps(steps)),
        (steps, done) => parts.push(say!("themes-steps-done", steps = steps, done = done)),
    }
    parts.join(" · ")
}

/// Above the themes to tag with: "Tag N037 as", "Tag 3 notes as".
#[must_use]
pub fn tag_as(reference: Option<String>, selected: usize) -> String {
    match (reference, selected) {
        (Some(reference), 0 | 1) => say!("themes-tag-note-as", reference = reference),
        (_, selected) => say!("themes-tag-notes-as", count = selected),
    }
}

/// "There is a theme called Feedback already."
#[must_use]
pub fn taken(name: &str) -> String {
    say!("themes-taken", name = name)
}

/// Says that a theme is gone.
#[must_use]
pub fn deleted(name: &str) -> String {
    say!("themes-deleted", name = name)
}

/// Says that one theme was made of two.
#[must_use]
pub fn merged(name: &str, into: &str) -> String {
    say!("themes-merged", name = name, into = into)
}

/// What deleting a theme changes, a sentence a line.
#[must_use]
pub fn deleting(usage: ThemeUse) -> Vec<String> {
    let mut lines = vec![match (usage.notes, usage.steps) {
        (0, 0) => say!("themes-unused").to_owned(),
        (notes, 0) => say!("themes-lost-by-notes", notes = notes),
        (0, steps) => say!("themes-lost-by-steps", steps = steps),
        (notes, steps) => say!("themes-lost-by-both", notes = count::notes(notes), steps = count::next_steps(steps)),
    }];
    if usage.paragraphs > 0 {
        lines.push(say!("themes-paragraphs-stay", count = usage.paragraphs));
    }
    if usage.parts > 0 {
        lines.push(say!("themes-parts-stay", count = usage.parts));
    }
    lines
}

/// What merging a theme changes, a sentence a line.
#[must_use]
pub fn merging(merging: Merging, name: &str, into: &str) -> Vec<String> {
    let usage = merging.usage;
    let mut lines = vec![match (usage.notes, usage.steps) {
        (0, 0) => say!("themes-unused").to_owned(),
        (notes, 0) => say!("themes-got-by-notes", notes = notes, into = into, name = name),
        (0, steps) => say!("themes-got-by-steps", steps = steps, into = into, name = name),
        (notes, steps) => {
            let (notes, steps) = (count::notes(notes), count::next_steps(steps));
            say!("themes-got-by-both", notes = notes, steps = steps, into = into, name = name)
        }
    }];
    if merging.both > 0 {
        lines.push(say!("themes-have-both", count = merging.both));
    }
    if usage.paragraphs > 0 {
        lines.push(say!("themes-paragraphs-then", count = usage.paragraphs, into = into));
    }
    if usage.parts > 0 {
        lines.push(say!("themes-parts-then", count = usage.parts, into = into));
    }
    lines.push(say!("themes-gone-then", name = name));
    lines
}

/// A cell of the matrix, for screen readers: "Feedback at Table 3: raised", with counts "Feedback at Table 3: 4 notes".
#[must_use]
pub fn cell(theme: &str, table: &str, notes: usize, with_counts: bool) -> String {
    match (notes, with_counts) {
        (0, _) => say!("themes-cell-not-raised", theme = theme, table = table),
        (_, false) => say!("themes-cell-raised", theme = theme, table = table),
        (notes, true) => say!("themes-cell-notes", theme = theme, table = table, count = notes),
    }
}

/// "Feedback at Table 3".
#[must_use]
pub fn at(theme: &str, table: &str) -> String {
    say!("themes-at", theme = theme, table = table)
}

/// "5 of 6": at how many tables a theme was raised.
#[must_use]
pub fn of_tables(raised: usize, tables: usize) -> String {
    say!("themes-of-tables", raised = raised, tables = tables)
}

/// "Feedback: raised at 2 of 6 tables: Table 1, Table 4".
#[must_use]
pub fn raised_at(theme: &str, at: &[&str], tables: usize) -> String {
    if at.is_empty() {
        return say!("themes-raised-at", theme = theme, raised = 0, tables = tables);
    }
    say!("themes-raised-at-named", theme = theme, raised = at.len(), tables = tables, names = at.join(", "))
}

/// What the matrix leaves out: notes with themes that come from the whole room, the wall or elsewhere.
#[must_use]
pub fn elsewhere(tags: usize) -> String {
    say!("themes-elsewhere", count = tags)
}

/// A table's name at the head of a narrow column: "3" for "Table 3", as new tables are called.
#[must_use]
pub fn short_table(name: &str) -> &str {
    let name = name.trim();
    match name.rsplit_once(char::is_whitespace) {
        Some((_, number)) if number.parse().is_ok_and(|number| super::table::numbered(number) == name) => number,
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
        assert_eq!(deleting(ThemeUse::default()), ["No note and no next step has this theme."]);
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
        assert_eq!(short_table("Red 1"), "Red 1");
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
