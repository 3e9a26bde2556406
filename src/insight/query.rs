//! What someone looks for.

use super::fold::{FIELD_END, Traced, fold};
use memchr::memmem::{Finder, find_iter};
use std::ops::Range;

/// Words that must all occur, in any order; words in quotes stay together. A reference (`N037`, `n37`) finds that note, too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// How well a text fits what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It begins with the first word, and has the others at the beginning of words.
    Begins,
    /// It has all words at the beginning of words.
    Words,
    /// It has some inside of words.
    Inside,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    folded: String,
    number: Option<u32>,
}

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed).replace(FIELD_END, " ");
        let mut terms = Vec::new();
        for (at, part) in folded.split('"').enumerate() {
            let is_phrase = at % 2 == 1;
            if is_phrase {
                terms.extend(Term::new(part.trim()));
            } else {
                terms.extend(part.split(' ').filter_map(Term::new));
            }
        }
        Self { terms }
    }

    /// Looks for words that stand together, whatever signs are among them.
    #[must_use]
    pub fn phrase(words: &str) -> Self {
        Self { terms: Term::new(&fold(words).replace(FIELD_END, " ")).into_iter().collect() }
    }

    /// Whether nothing is looked for, so that everything matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Where its words stand in a text that is shown: ranges of bytes at character boundaries, in order, none touching another.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let traced = Traced::of(text);
        let folded = traced.folded.as_bytes();
        let found = self.terms.iter().flat_map(|term| find_iter(folded, &term.folded).map(|start| (start, start + term.folded.len())));
        let mut marks: Vec<Range<usize>> = found.map(|(start, end)| traced.origin(start, end)).collect();
        marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
        marks.dedup_by(|next, mark| {
            let touches = next.start <= mark.end;
            if touches {
                mark.end = mark.end.max(next.end);
            }
            touches
        });
        marks
    }

    /// How well a text fits; none: it lacks a word.
    #[must_use]
    pub fn fit(&self, text: &str) -> Option<Fit> {
        self.fit_folded(&fold(text))
    }

    pub(super) fn fit_folded(&self, folded: &str) -> Option<Fit> {
        let mut fit = Fit::Begins;
        for (place, term) in self.terms.iter().enumerate() {
            let best = find_iter(folded.as_bytes(), &term.folded).map(|start| match folded.get(..start)?.chars().next_back() {
                None => Some(Fit::Begins),
                Some(before) if before.is_alphanumeric() => Some(Fit::Inside),
                Some(_) => Some(if place == 0 { Fit::Words } else { Fit::Begins }),
            });
            fit = fit.max(best.flatten().min()?);
        }
        Some(fit)
    }

    /// Made ready to go through many folded texts.
    pub(super) fn sweep<'a>(&'a self, folded: &'a str, packed: usize) -> Sweep<'a> {
        let text = folded.as_bytes();
        let term = |term: &'a Term| {
            let finder = Finder::new(&term.folded);
            let hit = text.get(..packed).and_then(|text| finder.find(text));
            TermSweep { finder, number: term.number, text, packed, hit }
        };
        let mut terms: Vec<TermSweep<'a>> = self.terms.iter().map(term).collect();
        terms.sort_by_key(|term| std::cmp::Reverse(term.finder.needle().len()));
        Sweep(terms)
    }
}

impl Term {
    fn new(folded: &str) -> Option<Self> {
        let digits = folded.strip_prefix('n').filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
        let number = digits.and_then(|digits| digits.parse().ok());
        (!folded.is_empty()).then(|| Self { folded: folded.to_owned(), number })
    }
}

/// A query at work: goes through texts that lie one after the other in one buffer.
pub(super) struct Sweep<'a>(Vec<TermSweep<'a>>);

/// One of its words. Most texts lie in the order in which they are asked for, ahead of `packed`: there one search of the buffer
/// passes over all that do not hold the word. A text beyond is searched by itself.
struct TermSweep<'a> {
    finder: Finder<'a>,
    number: Option<u32>,
    text: &'a [u8],
    packed: usize,
    /// The first place at or after the texts asked for so far where the word is.
    hit: Option<usize>,
}

impl Sweep<'_> {
    /// Whether a note with this number, whose folded words lie at `start`, is meant.
    pub fn finds(&mut self, number: u32, start: usize, length: usize) -> bool {
        self.0.iter_mut().all(|term| term.number == Some(number) || term.occurs(start, start + length))
    }
}

impl TermSweep<'_> {
    fn occurs(&mut self, start: usize, end: usize) -> bool {
        let find = |from: usize, to: usize| self.text.get(from..to).and_then(|text| self.finder.find(text));
        if start >= self.packed {
            return find(start, end).is_some();
        }
        if self.hit.is_some_and(|hit| hit < start) {
            self.hit = find(start, self.packed).map(|at| start + at);
        }
        self.hit.is_some_and(|hit| hit < end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(typed: &str, text: &str) -> Vec<String> {
        Query::new(typed).marks(text).into_iter().map(|mark| text[mark].to_owned()).collect()
    }

    fn finds(typed: &str, text: &str) -> bool {
        let folded = fold(text);
        let query = Query::new(typed);
        let is_found = query.sweep(&folded, folded.len()).finds(37, 0, folded.len());
        assert_eq!(query.sweep(&folded, 0).finds(37, 0, folded.len()), is_found, "packed or not");
        is_found
    }

    #[test]
    fn all_words_must_occur() {
        assert!(finds("heard VERY", "Very little was heard back"));
        assert!(!finds("heard nothing", "Very little was heard back"));
        assert!(finds("\"was  heard\" little", "Very little was\nheard back"));
        assert!(!finds("\"heard was\"", "Very little was heard back"));
        assert!(finds("  \"\" ", "anything"));
        assert!(finds("“was heard", "Very little was heard back"), "a quote that is still open");
    }

    #[test]
    fn the_beginning_of_words_fits_better_than_their_inside() {
        let fit = |typed, text| Query::new(typed).fit(text);
        assert_eq!(fit("tra", "Transport, and parking"), Some(Fit::Begins));
        assert_eq!(fit("park TRÁ", "Transport and parking"), Some(Fit::Words));
        assert_eq!(fit("tra park", "Transport and parking"), Some(Fit::Begins));
        assert_eq!(fit("port", "Transport, and ports"), Some(Fit::Words), "the better of two places");
        assert_eq!(fit("port", "Transport"), Some(Fit::Inside));
        assert_eq!(fit("tra bus", "Transport"), None);
        assert_eq!(fit("", "Transport"), Some(Fit::Begins));
    }

    #[test]
    fn references_find_their_note() {
        assert!(finds("n37", "") && finds("N037", "") && finds("N000000037", ""));
        assert!(!finds("N38", "") && !finds("37", "") && !finds("n99999999999", "") && !finds("n", ""));
        assert!(finds("n38", "see N38"));
    }

    #[test]
    fn marks_are_whole_characters_of_the_text() {
        assert_eq!(marked("cafe", "A Cafe\u{301}, a CAFÉ, a caf"), ["Cafe\u{301}", "CAFÉ"]);
        assert_eq!(marked("we're \"very  little\"", "We’re told very\n little"), ["We’re", "very\n little"]);
        assert_eq!(marked("aba bac", "abac, caba"), ["abac", "aba"], "what overlaps is one mark");
        assert_eq!(marked("ना", "सुनना"), ["ना"]);
        assert_eq!(marked("x", ""), [""; 0]);
        assert_eq!(marked("", "text"), [""; 0]);
        assert_eq!(marked("ss", "straße"), [""; 0]);
    }

    proptest::proptest! {
        #[test]
        fn marks_lie_within_any_text(text in ".{0,40}", typed in ".{0,4}", from in 0..40usize) {
            let part: String = text.chars().skip(from).take(3).collect();
            for query in [&typed, &part] {
                let marks = Query::new(query).marks(&text);
                for mark in &marks {
                    proptest::prop_assert!(text.get(mark.clone()).is_some_and(|found| !found.is_empty()), "{mark:?}");
                }
                proptest::prop_assert!(marks.windows(2).all(|pair| pair[0].end < pair[1].start));
            }
        }
    }
}
