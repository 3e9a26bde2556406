//! So many of something.

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "1 note", "7 notes".
#[must_use]
pub fn notes(number: usize) -> String {
    counted(number, "note", "notes")
}

/// "1 table", "6 tables".
#[must_use]
pub fn tables(number: usize) -> String {
    counted(number, "table", "tables")
}

/// "1 theme", "6 themes".
#[must_use]
pub fn themes(number: usize) -> String {
    counted(number, "theme", "themes")
}

/// "1 next step", "4 next steps".
#[must_use]
pub fn next_steps(number: usize) -> String {
    counted(number, "next step", "next steps")
}

/// "1 question", "3 questions".
#[must_use]
pub fn questions(number: usize) -> String {
    counted(number, "question", "questions")
}

/// "1 person", "40 people".
#[must_use]
pub fn people(number: usize) -> String {
    counted(number, "person", "people")
}

/// "1 minute", "20 minutes".
#[must_use]
pub fn minutes(number: u64) -> String {
    format!("{number} {}", if number == 1 { "minute" } else { "minutes" })
}

/// "6 of 49 notes have no theme yet", "Every note has a theme", "No notes yet".
#[must_use]
pub fn untagged(untagged: usize, all: usize) -> String {
    match (untagged, all) {
        (_, 0) => "No notes yet".to_owned(),
        (0, _) => "Every note has a theme".to_owned(),
        (1, _) => format!("1 of {} has no theme yet", notes(all)),
        _ => format!("{untagged} of {} have no theme yet", notes(all)),
    }
}

/// "7 notes from 3 tables"; without the tables where none came from one.
#[must_use]
pub fn notes_from_tables(from: usize, at_tables: usize) -> String {
    if at_tables == 0 { notes(from) } else { format!("{} from {}", notes(from), tables(at_tables)) }
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
    }
}
