//! Words that are to go, found whatever their case, accents and spacing, and what stands in their place.

use crate::insight::{Traced, fold};
use std::ops::Range;

/// Fewer characters than this are found only where they are the whole of a text that belongs to the note: "Parking" is said by many.
const LEAST: usize = 12;

/// Wordings, folded as a search folds them.
#[derive(Debug, Default)]
pub(super) struct Wordings {
    /// Those that are found wherever they stand.
    long: Vec<String>,
    /// Those that are found only as the whole of a text.
    short: Vec<String>,
}

/// What stands in the place of words that were withdrawn.
pub(super) fn gone() -> &'static str {
    say!("erase-gone")
}

impl Wordings {
    pub(super) fn of<'a>(wordings: impl Iterator<Item = &'a str>) -> Self {
        let mut folded: Vec<String> = wordings.map(fold).filter(|words| !words.is_empty() && *words != fold(gone())).collect();
        folded.sort_unstable();
        folded.dedup();
        let (long, short) = folded.into_iter().partition(|words| words.chars().count() >= LEAST);
        Self { long, short }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.long.is_empty() && self.short.is_empty()
    }

    /// The text with something else in the place of the words, or none where they are not in it. `belongs` where the text is about the
    /// note: then it may be a short one, too.
    pub(super) fn replaced(&self, text: &str, belongs: bool) -> Option<String> {
        if text.len() < LEAST && !belongs {
            return None;
        }
        let traced = Traced::of(text);
        let folded = traced.folded.trim_end();
        if self.long.iter().any(|words| words == folded) || (belongs && self.short.iter().any(|words| words == folded)) {
            return Some(gone().to_owned());
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        for words in &self.long {
            let mut from = 0;
            while let Some(at) = traced.folded.get(from..).and_then(|rest| rest.find(words.as_str())) {
                let start = from + at;
                found.push(traced.origin(start, start + words.len()));
                // They may overlap themselves.
                from = start + traced.folded.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            }
        }
        found.sort_unstable_by_key(|range| (range.start, range.end));
        let mut last = found.first()?.clone();
        let (mut replaced, mut done) = (String::with_capacity(text.len()), 0);
        let mut put = |range: &Range<usize>, done: &mut usize| {
            replaced.push_str(text.get(*done..range.start).unwrap_or_default());
            replaced.push_str(gone());
            *done = range.end;
        };
        for range in found {
            if range.start > last.end {
                put(&last, &mut done);
                last = range;
            } else {
                last.end = last.end.max(range.end);
            }
        }
        put(&last, &mut done);
        replaced.push_str(text.get(done..).unwrap_or_default());
        Some(replaced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(words: &[&str], text: &str) -> Option<String> {
        Wordings::of(words.iter().copied()).replaced(text, true)
    }

    #[test]
    fn words_are_found_whatever_their_case_and_spacing_and_the_rest_stays() {
        let words = ["We waited “nine” weeks"];
        let text = "Carers: WE  waited\n\"nine\"  weeks. And then some; we waited \"nine\" weeks";
        assert_eq!(replaced(&words, text).unwrap(), "Carers: (withdrawn). And then some; (withdrawn)");
        assert_eq!(replaced(&words, " we waited \"NINE\" weeks\n").unwrap(), "(withdrawn)");
        assert_eq!(replaced(&words, "We waited ten weeks"), None);
    }

    #[test]
    fn few_words_go_only_where_they_are_the_whole_and_belong_to_the_note() {
        assert_eq!(replaced(&["Parking"], "parking").unwrap(), "(withdrawn)");
        assert_eq!(replaced(&["Parking"], "Parking is dear"), None);
        assert_eq!(Wordings::of(["Parking"].into_iter()).replaced("Parking", false), None);
        for nothing in ["", " \n", "(Withdrawn)"] {
            assert_eq!(replaced(&[nothing], nothing), None);
        }
    }

    #[test]
    fn what_overlaps_goes_as_one() {
        assert_eq!(replaced(&["no no no no no no"], "no no no no no no no no, I said").unwrap(), "(withdrawn), I said");
        assert_eq!(replaced(&["ring people back", "back before June"], "Ring people back before June!").unwrap(), "(withdrawn)!");
    }

    proptest::proptest! {
        #[test]
        fn nothing_of_the_words_is_found_again(text in "[abAB ]{0,40}", words in "[abAB]{6} [abAB]{6}|[ab]{12}") {
            let wordings = Wordings::of([words.as_str()].into_iter());
            let after = wordings.replaced(&text, true).unwrap_or_else(|| text.clone());
            proptest::prop_assert!(!fold(&after).contains(&fold(&words)));
            proptest::prop_assert_eq!(wordings.replaced(&after, true), None);
        }
    }
}
