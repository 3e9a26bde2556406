//! Folding: what people do not type when they search. Case, accents, typographic quotes and dashes, and how words are spaced.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

/// Ends each field of a note in the folded text, so that no phrase reaches from one into the next. Folded words never hold it.
pub(super) const FIELD_END: char = '\n';

/// Below this class a mark is part of the letter (nukta, virama), at or above it an accent or a vowel point that people leave out.
const FIRST_ACCENT_CLASS: u8 = 10;

/// Folds one character; marks fold to nothing, some letters to more than one.
fn fold_char(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        return emit(c.to_ascii_lowercase());
    }
    decompose_canonical(c, |part| {
        // The dot that a lower-cased İ leaves behind is a mark, too.
        part.to_lowercase().filter(|lower| canonical_combining_class(*lower) < FIRST_ACCENT_CLASS).for_each(|lower| emit(plain(lower)));
    });
}

/// The character that is on a keyboard for the one that a word processor makes of it.
const fn plain(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        'ς' => 'σ',
        other => other,
    }
}

/// Whether the character belongs to a script that is written without spaces between words.
pub(crate) const fn is_without_spaces(c: char) -> bool {
    matches!(c,
        // Thai, Lao; Burmese; Khmer.
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}' | '\u{1780}'..='\u{17FF}'
        // Tai Le and New Tai Lue; Tai Tham; Balinese; Javanese; Tai Viet.
        | '\u{1950}'..='\u{19DF}' | '\u{1A20}'..='\u{1AAF}' | '\u{1B00}'..='\u{1B7F}' | '\u{A980}'..='\u{A9DF}' | '\u{AA80}'..='\u{AADF}'
        // Chinese and Japanese: kana, bopomofo, Han and Yi, with their compatibility and narrow forms.
        | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}'
        | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}'
        | '\u{1AFF0}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Adds a text to `folded`: lower case, accents off, runs of white space as one space, none at either end.
pub(super) fn fold_into(text: &str, folded: &mut String) {
    let start = folded.len();
    if text.is_ascii() {
        for word in text.split_whitespace() {
            if folded.len() > start {
                folded.push(' ');
            }
            folded.push_str(word);
        }
        return folded.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
    }
    for c in text.chars() {
        if c.is_whitespace() {
            if folded.len() > start && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            fold_char(c, |c| folded.push(c));
        }
    }
    if folded.len() > start && folded.ends_with(' ') {
        folded.pop();
    }
}

/// A text folded.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// A text folded, with where each piece of it came from.
pub(crate) struct Traced {
    pub folded: String,
    /// For every character of the text that left something: where that begins in `folded`, and where the character begins in the text.
    origins: Vec<(usize, usize)>,
    length: usize,
}

impl Traced {
    pub fn of(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        for (from, c) in text.char_indices() {
            let at = folded.len();
            if !c.is_whitespace() {
                fold_char(c, |c| folded.push(c));
            } else if at > 0 && !folded.ends_with(' ') {
                folded.push(' ');
            }
            if folded.len() > at {
                origins.push((at, from));
            }
        }
        Self { folded, origins, length: text.len() }
    }

    /// The bytes of the text that a stretch of the folded text came from: whole characters, with their marks.
    pub fn origin(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let first = self.origins.partition_point(|(at, _)| *at <= start).saturating_sub(1);
        let after = self.origins.partition_point(|(at, _)| *at < end);
        let from = self.origins.get(first).map_or(self.length, |(_, from)| *from);
        let to = self.origins.get(after).map_or(self.length, |(_, from)| *from);
        from..to.max(from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_do_not_type_goes() {
        assert_eq!(fold("  Café\u{a0} — “We’re\n\nHERE”  "), "cafe - \"we're here\"");
        assert_eq!(fold("İstanbul ΣΟΦΟΣ σοφος"), "istanbul σοφοσ σοφοσ");
        assert_eq!(fold("e\u{301}\u{323}"), fold("ẹ\u{301}"));
        // Vowel signs of Hindi are letters to its readers, vowel points of Hebrew and Arabic are not.
        assert_eq!(fold("सुनना"), "सुनना");
        assert_eq!(fold("שָׁלוֹם مَرْحَبًا"), "שלום مرحبا");
        assert_eq!(fold("\u{301}\u{302}"), "");
    }

    proptest::proptest! {
        #[test]
        fn texts_fold_the_same_whether_traced_or_not(text in "[ -~\t\n\r]{0,30}|.{0,30}") {
            let traced = Traced::of(&text);
            proptest::prop_assert_eq!(traced.folded.trim_end(), fold(&text));
        }
    }
}
