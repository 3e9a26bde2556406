//! Lines become notes: without the sign of a list's item, and parted where they are longer than a note.

use crate::model::Note;

/// A paragraph without the sign or number that makes it an item of a list.
#[must_use]
pub fn without_bullet(text: &str) -> &str {
    const SIGNS: [char; 14] = ['-', '*', '+', '•', '–', '—', '‣', '◦', '▪', '▫', '●', '○', '·', '\u{f0b7}'];
    let rest = text.strip_prefix(SIGNS).or_else(|| {
        let text = text.strip_prefix('(').unwrap_or(text);
        let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let rest = text.get(digits..).filter(|_| (1..=3).contains(&digits))?;
        rest.strip_prefix(['.', ')'])
    });
    match rest {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        // A sign alone says nothing; one that is part of a word stays: -5 degrees.
        Some("") if !text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '(') => "",
        _ => text,
    }
}

/// A text in pieces that a note holds, parted between words. One that is short enough stays as it is.
#[must_use]
pub fn pieces(text: &str) -> Vec<&str> {
    let (mut rest, mut pieces) = (text, Vec::new());
    while let Some((end, _)) = rest.char_indices().nth(Note::MOST_CHARACTERS) {
        let space = rest[..end].rfind(char::is_whitespace).filter(|at| *at > 0);
        let (piece, after) = rest.split_at(space.unwrap_or(end));
        if !piece.trim().is_empty() {
            pieces.push(piece.trim_end());
        }
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_are_taken_off_and_words_are_not() {
        let given = ["- a", "• a", "1. a", "12) a", "(3) a", "-5 degrees", "2018. That year", "1.5 hours", "–", "a - b", "3.", "(a) b"];
        let kept = ["a", "a", "a", "a", "a", "-5 degrees", "2018. That year", "1.5 hours", "", "a - b", "3.", "(a) b"];
        assert_eq!(given.map(without_bullet), kept);
    }

    #[test]
    fn what_is_too_long_for_a_note_is_parted_between_words() {
        let most = Note::MOST_CHARACTERS;
        let long = format!("{}{}", " ".repeat(most), "word ".repeat(most));
        let parted = pieces(&long);
        assert!(parted.iter().all(|piece| piece.chars().count() <= most && !piece.trim().is_empty()));
        assert_eq!(parted.iter().map(|piece| piece.split_whitespace().count()).sum::<usize>(), most, "no word is lost or cut");
        assert_eq!(pieces(" as it is "), [" as it is "]);
        assert_eq!(pieces(&"é".repeat(most + 1)).len(), 2, "one word is cut where it has to be");
    }
}
