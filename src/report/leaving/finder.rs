//! What in a text looks like it names someone, and which short forms it uses.

use super::lists::Lists;
use super::numbers;
use super::words::{Word, key, words};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Why something looks like it names someone, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// An NHS number: ten digits, the last of which is right.
    NhsNumber,
    /// Some number of ten digits.
    TenDigits,
    /// A postcode.
    Postcode,
    /// A title and a name: "Dr Khan".
    Titled,
    /// A name after what someone is: "my daughter Priya".
    Related,
    /// A first name.
    FirstName,
    /// A capital within a sentence: a person, a place or an organisation.
    Capital,
    /// Letters that stand for words. This names nobody, but not everyone knows it.
    ShortForm,
}

/// Something in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Why it looks so.
    pub why: Why,
}

/// Finds names and short forms; knows which words of a session are none.
#[derive(Debug)]
pub(super) struct Finder {
    lists: &'static Lists,
    known: HashSet<String>,
    /// Words that often enough have no capital.
    ordinary: HashSet<String>,
}

/// A word that is written in lower case at least once in so many times is an ordinary word.
const ONE_IN: u32 = 4;

impl Finder {
    /// A finder that takes the words of `known` for no names, nor those that the texts also write in lower case.
    pub(super) fn new<'t>(known: impl Iterator<Item = &'t str>, texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let known = known.flat_map(|text| words(text).into_iter().map(|word| word.key()).collect::<Vec<_>>()).collect();
        Self { lists: Lists::get(), known, ordinary: ordinary(texts) }
    }

    /// What looks like a name or is a short form, in the order of the text; no two overlap.
    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        numbers::find(text, &mut found);
        // Where all is shouted capitals say nothing.
        let has_small = text.chars().any(char::is_lowercase);
        for sentence in words(text).chunk_by(|_, next| !next.is_first) {
            self.names(sentence, &mut found);
            if has_small {
                self.short_forms(sentence, &mut found);
            }
        }
        found.sort_by_key(|found| (found.range.start, found.why));
        let mut end = 0;
        found.retain(|found| {
            let is_free = found.range.start >= end;
            end = if is_free { found.range.end } else { end };
            is_free
        });
        found
    }

    fn names(&self, sentence: &[Word<'_>], found: &mut Vec<Found>) {
        let is_title_case = is_title_case(sentence);
        let mut at = 0;
        while let Some(word) = sentence.get(at) {
            let before = at.checked_sub(1).and_then(|before| sentence.get(before)).filter(|_| word.is_joined);
            let Some((why, from)) = self.why(word, before, at == 0, is_title_case) else {
                at += 1;
                continue;
            };
            let from = if why == Why::Titled { from } else { self.begins(sentence, at) };
            let mut last = at;
            while sentence.get(last + 1).is_some_and(|next| next.is_joined && self.goes_on(next)) {
                last += 1;
            }
            let start = sentence.get(at.saturating_sub(from)).map_or(word.start, |first| first.start);
            let end = sentence.get(last).map_or(word.end, |last| last.end);
            // "Leila and the Priya Khan" is told by its surest part.
            let parts = sentence.get(at..=last).unwrap_or_default();
            let surest = parts.iter().filter_map(|part| self.first_name(part, false)).min().map_or(why, |first| first.min(why));
            found.push(Found { range: start..end, why: surest });
            at = last + 1;
        }
    }

    /// Why a name begins with this word, and how many words before it belong to it.
    fn why(&self, word: &Word<'_>, before: Option<&Word<'_>>, is_first: bool, is_title_case: bool) -> Option<(Why, usize)> {
        let key = word.key();
        if self.known.contains(&key) {
            return None;
        }
        let before_key = before.map(Word::key);
        let is_related = before_key.as_ref().is_some_and(|before| self.lists.relations.contains(before.as_str()));
        if !word.has_capital() || is_short_form(bare_short_form(word.text)) {
            return (is_related && self.lists.given.contains(key.as_str())).then_some((Why::Related, 0));
        }
        let is_no_one = self.lists.no_one.contains(key.as_str());
        // After a title and after "my sister" only what is always a word is none.
        let is_listed = is_no_one || self.lists.words.contains(key.as_str());
        let is_word = is_no_one || self.is_word(&key);
        let has_title = before.zip(before_key.as_ref()).is_some_and(|(before, key)| {
            let key = key.as_str();
            self.lists.titles.contains(key) || (self.lists.capital_titles.contains(key) && before.has_capital())
        });
        if has_title && !is_listed && !self.is_title(&key) {
            return Some((Why::Titled, 1));
        }
        if is_related && !is_listed && !is_title_case {
            return Some((Why::Related, 0));
        }
        if let Some(why) = self.first_name(word, is_first || is_title_case) {
            return Some((why, 0));
        }
        let is_name = !is_first && !is_title_case && !is_word && !self.is_title(&key) && word.text.chars().count() > 1;
        is_name.then_some((Why::Capital, 0))
    }

    fn first_name(&self, word: &Word<'_>, is_first: bool) -> Option<Why> {
        let key = word.key();
        let is_given = self.lists.given.contains(key.as_str()) || (!is_first && self.lists.given_words.contains(key.as_str()));
        (is_given && word.has_capital() && !self.known.contains(&key)).then_some(Why::FirstName)
    }

    /// How many words before a name belong to it: a sentence's first word before a surname.
    fn begins(&self, sentence: &[Word<'_>], at: usize) -> usize {
        let first = at == 1 && sentence.get(at).is_some_and(|word| word.is_joined);
        let before = sentence.first().filter(|word| first && word.has_capital());
        usize::from(before.is_some_and(|word| {
            let key = word.key();
            !self.is_word(&key) && !self.lists.no_one.contains(key.as_str()) && !self.known.contains(&key)
        }))
    }

    /// Whether a word goes on with the name before it.
    fn goes_on(&self, next: &Word<'_>) -> bool {
        let is_initial = next.text.chars().count() == 1 && next.text.starts_with(char::is_uppercase) && next.text != "I";
        is_initial || (next.has_capital() && !self.lists.words.contains(next.key().as_str()))
    }

    fn is_title(&self, key: &str) -> bool {
        self.lists.titles.contains(key) || self.lists.capital_titles.contains(key)
    }

    /// Whether it is an ordinary word, also in the plural or with something left out ("don't").
    fn is_word(&self, key: &str) -> bool {
        let listed = |key: &str| self.lists.words.contains(key) || self.ordinary.contains(key);
        let single = key.strip_suffix('s').filter(|single| single.len() > 2);
        let stem = key.split_once('\'').map(|(stem, _)| stem);
        let not = key.strip_suffix("n't");
        let compound = || key.contains(['-', '‑']) && key.split(['-', '‑']).all(|part| listed(part) || self.lists.no_one.contains(part));
        listed(key)
            || single.is_some_and(|single| listed(single) || self.lists.no_one.contains(single))
            || stem.is_some_and(listed)
            || not.is_some_and(listed)
            || compound()
    }

    fn short_forms(&self, sentence: &[Word<'_>], found: &mut Vec<Found>) {
        if is_shouted(sentence) {
            return;
        }
        for word in sentence {
            let bare = bare_short_form(word.text);
            let folded = key(bare);
            let is_known = self.lists.short_forms.contains(folded.as_str()) || self.is_word(&folded);
            if is_short_form(bare) && !is_known {
                found.push(Found { range: word.start..word.start + bare.len(), why: Why::ShortForm });
            }
        }
    }
}

/// A short form without the small s of its plural: "PCNs".
fn bare_short_form(word: &str) -> &str {
    ["'s", "’s", "s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// Two to six capitals, among them digits and &.
fn is_short_form(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let is_made_of = word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&');
    let digits = word.chars().filter(char::is_ascii_digit).count();
    // "B12" and "R3" are references, "1ST" is a number.
    (2..=6).contains(&capitals) && digits < 3 && is_made_of && word.starts_with(char::is_uppercase)
}

/// Most longer words of the sentence have a capital: then a capital says nothing.
fn is_title_case(sentence: &[Word<'_>]) -> bool {
    let long = sentence.iter().skip(1).filter(|word| word.text.chars().count() > 3);
    let (all, capitals) = long.fold((0, 0), |(all, capitals), word| (all + 1, capitals + usize::from(word.has_capital())));
    all >= 3 && capitals * 3 >= all * 2
}

fn is_shouted(sentence: &[Word<'_>]) -> bool {
    let long = sentence.iter().filter(|word| word.text.chars().count() > 1 && word.text.contains(char::is_alphabetic));
    let (all, capitals) = long.fold((0, 0), |(all, capitals), word| (all + 1, capitals + usize::from(word.is_all_capitals())));
    all >= 3 && capitals * 2 > all
}

/// The words that have a capital somewhere, and often enough have none.
fn ordinary<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> HashSet<String> {
    let mut capitals: HashMap<String, u32> = HashMap::new();
    for text in texts.clone() {
        for word in words(text) {
            if word.text.contains(char::is_uppercase) {
                // A sentence's first word has its capital for that.
                *capitals.entry(word.key()).or_default() += u32::from(!word.is_first || word.is_all_capitals());
            }
        }
    }
    let mut small: HashMap<String, u32> = HashMap::new();
    for text in texts {
        for word in words(text) {
            if !word.text.contains(char::is_uppercase) && capitals.contains_key(word.text) {
                *small.entry(word.text.to_owned()).or_default() += 1;
            }
        }
    }
    small.retain(|word, small| capitals.get(word).is_none_or(|capitals| small.saturating_mul(ONE_IN) >= *capitals));
    small.into_keys().collect()
}
