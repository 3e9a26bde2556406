//! Which stretches of a half-written text were pasted: signs in them are only signs.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The pasted stretches of one text, as ranges of bytes in order, none touching another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pasted(Vec<Range<usize>>);

impl Pasted {
    /// Whether the byte at `at` was pasted.
    #[must_use]
    pub fn has(&self, at: usize) -> bool {
        self.0.iter().any(|range| range.contains(&at))
    }

    /// Goes along with a change of the text: what is new in it was pasted, or typed.
    pub fn follow(&mut self, before: &str, after: &str, is_paste: bool) {
        if before == after || (self.0.is_empty() && !is_paste) {
            return;
        }
        let same = |(one, other): &(char, char)| one == other;
        let start: usize = before.chars().zip(after.chars()).take_while(same).map(|(one, _)| one.len_utf8()).sum();
        let (old, new) = (before.get(start..).unwrap_or_default(), after.get(start..).unwrap_or_default());
        let end: usize = old.chars().rev().zip(new.chars().rev()).take_while(same).map(|(one, _)| one.len_utf8()).sum();
        let (gone, come) = (start..before.len() - end, start..after.len() - end);
        let behind = |at: usize| at - gone.end + come.end;
        let mut stays: Vec<Range<usize>> = Vec::new();
        for range in &self.0 {
            stays.push(range.start..range.end.min(gone.start));
            stays.push(behind(range.start.max(gone.end))..behind(range.end.max(gone.end)));
        }
        if is_paste {
            stays.push(come);
        }
        stays.retain(|range| !range.is_empty());
        stays.sort_by_key(|range| range.start);
        stays.dedup_by(|next, range| {
            let touches = next.start <= range.end;
            if touches {
                range.end = range.end.max(next.end);
            }
            touches
        });
        self.0 = stays;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with brackets round what was pasted.
    fn shown(pasted: &Pasted, text: &str) -> String {
        let mut shown = String::new();
        for (at, c) in text.char_indices() {
            let is_edge = |other: Option<usize>| pasted.has(at) && !other.is_some_and(|other| pasted.has(other));
            if is_edge(at.checked_sub(1)) {
                shown.push('[');
            }
            shown.push(c);
            if is_edge(Some(at + c.len_utf8()).filter(|next| *next < text.len())) {
                shown.push(']');
            }
        }
        shown
    }

    #[test]
    fn what_was_pasted_is_known_while_one_types_round_and_in_it() {
        let mut pasted = Pasted::default();
        let mut text = String::new();
        let mut go = |after: &str, is_paste: bool| {
            pasted.follow(&text, after, is_paste);
            after.clone_into(&mut text);
            shown(&pasted, &text)
        };
        assert_eq!(go("ab", false), "ab");
        assert_eq!(go("a“é”b", true), "a[“é”]b");
        assert_eq!(go("xa“é”b", false), "xa[“é”]b");
        assert_eq!(go("xa“é!”b", false), "xa[“é]![”]b");
        assert_eq!(go("xa“é!”b#c", true), "xa[“é]![”]b[#c]");
        assert_eq!(go("x#c", false), "x[#c]");
        assert_eq!(go("", false), "");
        assert_eq!(go("\"typed", false), "\"typed");
    }

    proptest::proptest! {
        #[test]
        fn ranges_stay_within_the_text_and_at_its_characters(texts in proptest::collection::vec(("[aé“# ]{0,6}", proptest::bool::ANY), 1..8)) {
            let (mut pasted, mut before) = (Pasted::default(), String::new());
            for (after, is_paste) in texts {
                pasted.follow(&before, &after, is_paste);
                before = after;
                for range in &pasted.0 {
                    proptest::prop_assert!(before.get(range.clone()).is_some_and(|part| !part.is_empty()));
                }
            }
        }
    }
}
