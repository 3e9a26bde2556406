//! What quick hands type at the edges of a note in place of pressing buttons: `"` their words, `!` the seed of a next step, `~` for the
//! chair only, and a `?` at the end.

use super::Pasted;

/// A line read with its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marked<'a> {
    /// What is said, without the marks that stand before it; a question keeps its `?`.
    pub text: &'a str,
    /// Their words: it begins with a quotation mark.
    pub their_words: bool,
    /// The seed of a next step: it begins with `!`.
    pub seeds_step: bool,
    /// For the chair only: it begins with `~`.
    pub chair_only: bool,
    /// A question: it ends with `?`.
    pub is_question: bool,
}

/// A mark that a button sets as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Their words.
    TheirWords,
    /// The seed of a next step.
    Step,
    /// For the chair only.
    ChairOnly,
}

impl Mark {
    /// What is typed for it.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::TheirWords => '"',
            Self::Step => '!',
            Self::ChairOnly => '~',
        }
    }

    /// Whether a sign stands for it.
    #[must_use]
    pub fn is(self, sign: char) -> bool {
        sign == self.sign() || (self == Self::TheirWords && OPENING.contains(&sign))
    }
}

const OPENING: [char; 3] = ['"', '“', '„'];
const CLOSING: [char; 3] = ['"', '”', '“'];

impl<'a> Marked<'a> {
    /// Reads a line. What was pasted has no marks.
    #[must_use]
    pub fn read(line: &'a str, pasted: &Pasted) -> Self {
        let mut marked = Self::default();
        let mut rest = line.trim_start();
        let offset = |rest: &str| line.len() - rest.len();
        while let Some(sign) = rest.chars().next().filter(|_| !pasted.has(offset(rest))) {
            let behind = rest.get(sign.len_utf8()..).unwrap_or_default();
            let mark = match sign {
                '!' => &mut marked.seeds_step,
                '~' => &mut marked.chair_only,
                sign if OPENING.contains(&sign) && quotes_all(behind) => &mut marked.their_words,
                _ => break,
            };
            if std::mem::replace(mark, true) {
                break;
            }
            rest = behind.trim_start();
        }
        let rest = rest.trim_end();
        let closed = rest.strip_suffix(CLOSING).filter(|_| marked.their_words && is_whole(rest));
        marked.text = closed.map_or(rest, str::trim_end);
        let last = marked.text.char_indices().next_back();
        marked.is_question = last.is_some_and(|(at, sign)| sign == '?' && !pasted.has(offset(rest) + at));
        marked
    }

    /// Whether it has a mark.
    #[must_use]
    pub const fn has(&self, mark: Mark) -> bool {
        match mark {
            Mark::TheirWords => self.their_words,
            Mark::Step => self.seeds_step,
            Mark::ChairOnly => self.chair_only,
        }
    }

    /// How many bytes of the line its marks take at the beginning.
    #[must_use]
    pub fn lead(&self, line: &str) -> usize {
        if self.text.is_empty() { line.len() } else { self.text.as_ptr() as usize - line.as_ptr() as usize }
    }
}

/// Whether a mark before this quotes all of it, and not only the first words: `"Silo" is a silly word` is nobody's words as a whole.
fn quotes_all(text: &str) -> bool {
    quotes(text).is_multiple_of(2) || is_whole(text.trim_end())
}

/// Whether the one quotation mark of a text ends it.
fn is_whole(text: &str) -> bool {
    quotes(text) == 1 && text.ends_with(CLOSING)
}

fn quotes(text: &str) -> usize {
    text.chars().filter(|sign| OPENING.contains(sign) || CLOSING.contains(sign)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> String {
        described(&Marked::read(line, &Pasted::default()))
    }

    fn described(marked: &Marked<'_>) -> String {
        let marks = [(marked.their_words, '"'), (marked.seeds_step, '!'), (marked.chair_only, '~'), (marked.is_question, '?')];
        let marks: String = marks.into_iter().filter(|(on, _)| *on).map(|(_, sign)| sign).collect();
        format!("{marks}|{}", marked.text)
    }

    #[test]
    fn marks_before_a_note_are_taken_off_it() {
        assert_eq!(read("Nobody rang back"), "|Nobody rang back");
        assert_eq!(read("\"Nobody rang back"), "\"|Nobody rang back");
        assert_eq!(read(" “Nobody rang back” "), "\"|Nobody rang back");
        assert_eq!(read("! Ring people back"), "!|Ring people back");
        assert_eq!(read("~Someone was shouted at"), "~|Someone was shouted at");
        assert_eq!(read("~!\"Who rings back?\""), "\"!~?|Who rings back?");
        assert_eq!(read("!! now"), "!|! now");
        assert_eq!(read("\""), "\"|");
        assert_eq!(read(""), "|");
    }

    #[test]
    fn a_quotation_in_a_note_is_no_mark() {
        assert_eq!(read("\"Silo\" is a silly word"), "|\"Silo\" is a silly word");
        assert_eq!(read("\"He said \"no\" to us"), "\"|He said \"no\" to us");
        assert_eq!(read("Who said \"no\"?"), "?|Who said \"no\"?");
        assert_eq!(read("5 \" is 12 cm"), "|5 \" is 12 cm");
    }

    #[test]
    fn what_was_pasted_is_taken_as_it_is() {
        let mut pasted = Pasted::default();
        pasted.follow("", "\"Why us?", true);
        assert_eq!(described(&Marked::read("\"Why us?", &pasted)), "|\"Why us?");
        let mut behind_a_mark = Pasted::default();
        behind_a_mark.follow("!", "!\"Why us?", true);
        assert_eq!(described(&Marked::read("!\"Why us?", &behind_a_mark)), "!|\"Why us?");
        behind_a_mark.follow("!\"Why us?", "!\"Why us??", false);
        assert_eq!(described(&Marked::read("!\"Why us??", &behind_a_mark)), "!?|\"Why us??");
    }

    #[test]
    fn marks_say_how_much_of_the_line_they_take() {
        for (line, lead) in [("~ \"Yes", 3), ("Yes", 0), ("  Yes", 2), ("!", 1)] {
            assert_eq!(Marked::read(line, &Pasted::default()).lead(line), lead, "{line}");
        }
    }
}
