//! The words of a note by which it is compared with others.

use crate::insight::fold::fold;
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

/// How many words of a note are compared, at the most: of a note as long as one is entered, all.
pub(super) const MOST_WORDS: usize = 2_000;

/// How much a word weighs that says something, in tenths.
pub(super) const TELLING: u8 = 10;
/// How much a word weighs that stands in many notes, whatever they are about.
const COMMON: u8 = 3;

/// The words of one line of the list.
fn listed(mark: char) -> impl Iterator<Item = &'static str> {
    let lines = include_str!("common-en.txt").lines().filter_map(move |line| line.strip_prefix(mark));
    lines.flat_map(str::split_whitespace)
}

/// Words that hold a sentence together.
static NOTHING: LazyLock<HashSet<&'static str>> = LazyLock::new(|| listed('0').collect());
/// The stems of words that stand in many notes, whatever they are about.
static LITTLE: LazyLock<HashSet<String>> = LazyLock::new(|| listed('1').map(stem).collect());
/// Words that turn a sentence into its opposite.
static NOT: LazyLock<HashSet<&'static str>> = LazyLock::new(|| listed('2').collect());

/// What a text says, as it is compared: without case, accents, punctuation, plurals, and words that hold a sentence together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// Each word that says something: its stem, with the word itself, folded, and where it comes among the words. The first
    /// [`MOST_WORDS`] of them.
    pub words: BTreeMap<String, (usize, String)>,
    /// It says "not".
    pub says_not: bool,
    /// There is no word in it at all.
    pub is_wordless: bool,
    /// The same for all texts with the same words in the same order, those that say nothing among them.
    pub whole: u64,
}

impl Said {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let (mut words, mut says_not, mut is_wordless, mut whole) = (BTreeMap::new(), false, true, DefaultHasher::new());
        let is_in_word = |c: char| c.is_alphanumeric() || c == '\'' || is_mark(c);
        let pieces = folded.split(|c: char| !is_in_word(c)).map(|word| word.trim_matches('\''));
        for (place, word) in pieces.filter(|word| word.contains(char::is_alphanumeric)).enumerate() {
            let word = word.strip_suffix("'s").unwrap_or(word).replace('\'', "");
            is_wordless = false;
            word.hash(&mut whole);
            let is_not = NOT.contains(word.as_str());
            says_not |= is_not;
            if !is_not && words.len() < MOST_WORDS && !NOTHING.contains(word.as_str()) {
                words.entry(stem(&word)).or_insert((place, word));
            }
        }
        Self { words, says_not, is_wordless, whole: whole.finish() }
    }
}

/// How much a word says, by its stem, in tenths.
pub(super) fn weight(stem: &str) -> u8 {
    if LITTLE.contains(stem) { COMMON } else { TELLING }
}

/// Whether a word is a number, by its stem.
pub(super) fn is_number(stem: &str) -> bool {
    stem.contains(char::is_numeric)
}

/// Marks that folding leaves in a word, since they are part of its letters: virama, nukta.
const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}'
    )
}

/// A word without the endings of plurals and of "doing" and "done", where enough of it stays. Words of other scripts stay as they are.
fn stem(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 {
        return word.to_owned();
    }
    let plural = match word {
        _ if ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) => None,
        _ if word.len() > 4 && word.ends_with("ies") => word.strip_suffix("ies").map(|bare| format!("{bare}y")),
        _ if ["ses", "xes", "ches", "shes"].iter().any(|end| word.ends_with(end)) => word.strip_suffix("es").map(str::to_owned),
        _ => word.strip_suffix('s').map(str::to_owned),
    };
    let word = plural.as_deref().unwrap_or(word);
    let bare = ["ing", "ed"].iter().find_map(|end| word.strip_suffix(end).filter(|bare| bare.len() >= 4));
    let word = bare.unwrap_or(word);
    word.strip_suffix('e').filter(|bare| bare.len() >= 4).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        Said::of(text).words.into_keys().collect()
    }

    #[test]
    fn words_that_say_nothing_go_and_endings_with_them() {
        assert_eq!(stems("The buses are very late!"), ["bus", "late"]);
        assert_eq!(stems("Closing the LIBRARIES; close a library’s door"), ["clos", "door", "library"]);
        assert_eq!(stems("and the of"), [""; 0]);
    }

    #[test]
    fn other_scripts_are_compared_as_they_are() {
        assert_eq!(stems("हमें और बसें चाहिए").len(), 4);
        assert_eq!(stems("विद्यालय").len(), 1, "a mark between letters does not part a word");
        assert_eq!(stems("Más autobuses"), stems("mas AUTOBUSES"));
    }

    #[test]
    fn what_says_not_is_told_from_what_does_not() {
        assert!(Said::of("It doesn’t come").says_not && Said::of("Nobody listens").says_not && !Said::of("Notes are kept").says_not);
        assert_eq!(stems("The bus is late"), stems("The bus isn't late"));
    }

    #[test]
    fn the_whole_of_a_text_is_the_same_but_for_case_accents_and_punctuation() {
        let same = |one, other| Said::of(one).whole == Said::of(other).whole;
        assert!(same("What about us, at the café?", "what   ABOUT us at the Cafe"));
        assert!(!same("What about us?", "What about them?"));
    }
}
