//! The words of a text, with what tells a name from a sentence's first word.

/// A word as it stands in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends, without an "’s".
    pub(super) end: usize,
    /// The word without an "’s".
    pub(super) text: &'t str,
    /// Whether it is the first of a sentence, a line, a quotation or a bracket.
    pub(super) is_first: bool,
    /// Whether only a space stands between the word before and this one, or the full stop of a title or an initial.
    pub(super) is_joined: bool,
}

impl Word<'_> {
    /// "Priya", "McDonald", "O’Brien".
    pub(super) fn has_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase) && self.text.chars().any(char::is_lowercase)
    }

    /// "PCN", "A&E", "STOP"; of at least two letters.
    pub(super) fn is_all_capitals(&self) -> bool {
        let letters = self.text.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() >= 2 && letters.clone().all(char::is_uppercase)
    }

    /// The word in lower case, its apostrophe as typewriters have it.
    pub(super) fn key(&self) -> String {
        key(self.text)
    }
}

/// A word in lower case, its apostrophe as typewriters have it.
pub(super) fn key(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The words of a text in their order; what only looks like words (numbers, signs) is among them.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(char::is_alphanumeric)).map(|found| at + found) {
        let end = end_of_word(text, start);
        let between = text.get(at..start).unwrap_or_default();
        let before = words.last();
        let goes_on = before.is_some_and(|word| between.trim_end() == "." && has_full_stop(word.text));
        let is_first = before.is_none_or(|word| !goes_on && (begins(between) || word.is_first && is_number(word.text)));
        let whole = text.get(start..end).unwrap_or_default();
        let bare = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| whole.strip_suffix(ending)).unwrap_or(whole);
        let is_joined = !words.is_empty() && (goes_on || matches!(between, " " | "\u{a0}"));
        words.push(Word { start, end: start + bare.len(), text: bare, is_first, is_joined });
        at = end;
    }
    words
}

fn end_of_word(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut end = start;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let follows = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        // A mark belongs to the letter before it.
        let is_inner = matches!(c, '\'' | '’' | '-' | '‑' | '&') && follows;
        if !(c.is_alphanumeric() || is_inner || ('\u{300}'..='\u{36f}').contains(&c)) {
            break;
        }
        end = start + at + c.len_utf8();
    }
    end.max(start + rest.chars().next().map_or(0, char::len_utf8))
}

/// Whether a word after this begins something.
fn begins(between: &str) -> bool {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '…' | ':' | ';' | '\n' | '\r' | '–' | '—' | '•' | '*' | '/' | '|' | '>' | '¿' | '¡');
    between.contains(ends) || between.contains(" - ") || between.ends_with(['"', '“', '‘', '\'', '«', '(', '[', '{', '„'])
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// Whether a full stop belongs to the word: "Dr.", "St.", "J."
fn has_full_stop(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    is_initial || matches!(word.to_lowercase().as_str(), "dr" | "mr" | "mrs" | "ms" | "prof" | "rev" | "cllr" | "st")
}
