//! About a damaged session: what can be read of it, and what was lost.

use super::file::{name_of, session_name};
use std::ops::RangeInclusive;
use std::path::Path;

/// What can be read: "51 of 52 notes, 9 agenda items", and how much was not. Counts are those of the last line of a file, as numbers and in
/// words: kept, and what there was.
#[must_use]
pub fn readable(kept: &[(usize, String)], said: &[(usize, String)], lost: usize) -> String {
    let counts: Vec<String> = kept
        .iter()
        .enumerate()
        .map(|(at, (number, kept))| match said.get(at) {
            Some((was, said)) if was != number => say!("damage-kept-of", kept = number.to_string(), said = said.as_str()),
            _ => kept.clone(),
        })
        .collect();
    say!("damage-readable", counts = counts.join(", "), lost = lost)
}

/// Which lines something stands on: "Line 12", "Lines 12 to 14".
#[must_use]
pub fn lines(lines: &RangeInclusive<usize>) -> String {
    let (first, last) = (*lines.start(), *lines.end());
    if first == last { say!("damage-line", line = first) } else { say!("damage-lines", first = first, last = last) }
}

/// A file name for what can be read of a session: "leeds-rescued.ron".
#[must_use]
pub fn file_name(damaged: &Path) -> String {
    session_name(&say!("damage-file-name", name = name_of(&damaged.with_extension(""))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_is_counted_against_what_there_was() {
        let count = |number: usize, what: &str| (number, format!("{number} {what}"));
        let kept = [count(51, "notes"), count(9, "agenda items")];
        assert_eq!(
            readable(&kept, &[count(52, "notes"), count(9, "agenda items")], 1),
            "Can be read: 51 of 52 notes, 9 agenda items. One stretch of lines could not be read, or not wholly."
        );
        assert_eq!(readable(&kept, &[], 0), "Can be read: 51 notes, 9 agenda items. Every line could be read.");
    }

    #[test]
    fn lines_and_names() {
        assert_eq!((lines(&(3..=3)), lines(&(3..=5))), ("Line 3".to_owned(), "Lines 3 to 5".to_owned()));
        assert_eq!(file_name(Path::new("/x/Leeds day.ron")), "leeds-day-rescued.ron");
    }
}
