//! So many of something.

/// "1 note", "7 notes".
#[must_use]
pub fn notes(number: usize) -> String {
    say!("count-notes", count = number)
}

/// "11 agenda items"
#[must_use]
pub fn agenda_items(number: usize) -> String {
    say!("count-agenda-items", count = number)
}

/// "1 table", "6 tables".
#[must_use]
pub fn tables(number: usize) -> String {
    say!("count-tables", count = number)
}

/// "1 theme", "6 themes".
#[must_use]
pub fn themes(number: usize) -> String {
    say!("count-themes", count = number)
}

/// "1 next step", "4 next steps".
#[must_use]
pub fn next_steps(number: usize) -> String {
    say!("count-next-steps", count = number)
}

/// "1 question", "3 questions".
#[must_use]
pub fn questions(number: usize) -> String {
    say!("count-questions", count = number)
}

/// "1 person", "40 people".
#[must_use]
pub fn people(number: usize) -> String {
    say!("count-people", count = number)
}

/// "1 minute", "20 minutes".
#[must_use]
pub fn minutes(number: u64) -> String {
    say!("count-minutes", count = number)
}

/// "6 of 49 notes have no theme yet", "Every note has a theme", "No notes yet".
#[must_use]
pub fn untagged(untagged: usize, all: usize) -> String {
    match (untagged, all) {
        (_, 0) => say!("count-no-notes").to_owned(),
        (0, _) => say!("count-all-tagged").to_owned(),
        _ => say!("count-untagged", count = untagged, notes = notes(all)),
    }
}

/// "7 notes from 3 tables"; without the tables where none came from one.
#[must_use]
pub fn notes_from_tables(from: usize, at_tables: usize) -> String {
    points_from_tables(from, from, at_tables)
}

/// The same of notes of which some were joined, since they say the same: "5 points from 3 tables, in 7 notes".
#[must_use]
pub fn points_from_tables(points: usize, of_notes: usize, at_tables: usize) -> String {
    let from = |what: String| {
        if at_tables == 0 { what } else { say!("count-notes-from-tables", notes = what, tables = tables(at_tables)) }
    };
    if points == of_notes {
        return from(notes(of_notes));
    }
    say!("count-in-notes", points = from(say!("count-points", count = points)), notes = notes(of_notes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        assert_eq!((notes(0), notes(1), notes(2)), ("0 notes".to_owned(), "1 note".to_owned(), "2 notes".to_owned()));
        assert_eq!(untagged(0, 0), "No notes yet");
        assert_eq!(untagged(1, 1), "1 of 1 note has no theme yet");
        assert_eq!(untagged(6, 49), "6 of 49 notes have no theme yet");
        assert_eq!(notes_from_tables(7, 1), "7 notes from 1 table");
        assert_eq!(notes_from_tables(1, 0), "1 note");
        assert_eq!(points_from_tables(5, 7, 3), "5 points from 3 tables, in 7 notes");
        assert_eq!(points_from_tables(7, 7, 1), notes_from_tables(7, 1));
    }
}
