//! Finding words in the wordings of notes and putting others in their place. What was written stays as it is.

use super::fold::{Traced, fold, is_without_spaces};
use super::{NoteIndex, Query};
use crate::model::Note;
use std::ops::Range;
use std::sync::Arc;

/// What is looked for, and how closely.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Sought {
    /// The words.
    pub words: String,
    /// Capitals, accents and spaces as they are typed; otherwise as a search takes them.
    pub exactly: bool,
    /// Also inside of longer words.
    pub inside_words: bool,
}

/// A wording that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wording {
    /// The tidied one.
    Tidied,
    /// The public one.
    Public,
}

/// In which wordings something is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Wordings {
    /// In both. A public wording that is not there is not made: without one the tidied wording leaves.
    #[default]
    Both,
    /// In the tidied one.
    Tidied,
    /// In the public one.
    Public,
}

/// A wording in which the words were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Replacement {
    /// The note.
    pub note: Arc<Note>,
    /// Which wording would change.
    pub wording: Wording,
    /// Where the words stand in what the wording is now, in bytes; in order, never touching another.
    pub marks: Vec<Range<usize>>,
}

impl Replacement {
    /// What the wording is now: its own, or else the one that stands in for it.
    #[must_use]
    pub fn before(&self) -> &str {
        base(&self.note, self.wording)
    }

    /// What it would be, and where the new words stand in it.
    #[must_use]
    pub fn after(&self, with: &str) -> (String, Vec<Range<usize>>) {
        let before = self.before();
        let (mut after, mut marks, mut from) = (String::with_capacity(before.len()), Vec::with_capacity(self.marks.len()), 0);
        for mark in &self.marks {
            after.push_str(before.get(from..mark.start).unwrap_or_default());
            let start = after.len();
            after.push_str(with);
            marks.push(start..after.len());
            from = mark.end;
        }
        after.push_str(before.get(from..).unwrap_or_default());
        (after, marks)
    }
}

/// What a wording is now: its own, or else the one that stands in for it.
fn base(note: &Note, wording: Wording) -> &str {
    match wording {
        Wording::Tidied => note.wording(),
        Wording::Public => note.public.as_deref().unwrap_or(note.wording()),
    }
}

impl Sought {
    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        fold(&self.words).is_empty()
    }

    /// Where the words stand in a text, in bytes at character boundaries; in order, none touching another.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let found: Vec<Range<usize>> = if self.exactly {
            let words = self.words.trim();
            text.match_indices(words).map(|(at, found)| at..at + found.len()).collect()
        } else {
            let (traced, words) = (Traced::of(text), fold(&self.words));
            traced.folded.match_indices(&words).map(|(at, found)| traced.origin(at, at + found.len())).collect()
        };
        let mut end = 0;
        let whole = found.into_iter().filter(|mark| self.inside_words || is_whole(text, mark));
        whole
            .filter(|mark| {
                mark.start >= end && mark.end > mark.start && {
                    end = mark.end;
                    true
                }
            })
            .collect()
    }

    /// The notes that may have the words in a wording, as the search finds them: some have them in none.
    #[must_use]
    pub fn candidates(&self, index: &NoteIndex) -> Vec<usize> {
        if self.is_empty() { Vec::new() } else { index.find(&Query::phrase(&self.words)) }
    }

    /// The wordings of a note that would change.
    pub fn replacements(&self, note: &Arc<Note>, wordings: Wordings) -> impl Iterator<Item = Replacement> {
        let public = match wordings {
            Wordings::Public => true,
            Wordings::Both => note.public.is_some(),
            Wordings::Tidied => false,
        };
        let tidied = wordings != Wordings::Public;
        let asked = [(Wording::Tidied, tidied), (Wording::Public, public)].into_iter().filter(|(_, asked)| *asked);
        asked.filter_map(|(wording, _)| {
            let marks = self.marks(base(note, wording));
            (!marks.is_empty()).then(|| Replacement { note: Arc::clone(note), wording, marks })
        })
    }
}

/// Whether a stretch of a text does not begin or end inside of a word. Scripts without spaces have no such words.
fn is_whole(text: &str, mark: &Range<usize>) -> bool {
    let joins = |before: Option<char>, after: Option<char>| {
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_without_spaces(c));
        is_letter(before) && is_letter(after)
    };
    let found = text.get(mark.clone()).unwrap_or_default();
    let before = text.get(..mark.start).and_then(|text| text.chars().next_back());
    let after = text.get(mark.end..).and_then(|text| text.chars().next());
    !joins(before, found.chars().next()) && !joins(found.chars().next_back(), after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Keyed, NoteId, Source};
    use jiff::Timestamp;

    fn sought(words: &str) -> Sought {
        Sought { words: words.to_owned(), ..Sought::default() }
    }

    fn marked<'t>(sought: &Sought, text: &'t str) -> Vec<&'t str> {
        sought.marks(text).into_iter().map(|mark| &text[mark]).collect()
    }

    fn note(written: &str, tidied: Option<&str>, public: Option<&str>) -> Arc<Note> {
        let mut note = Note::new(NoteId::from_random(1), 1, written, Source::Wall, Timestamp::UNIX_EPOCH);
        (note.tidied, note.public) = (tidied.map(str::to_owned), public.map(str::to_owned));
        Arc::new(note)
    }

    fn changes(note: &Arc<Note>, wordings: Wordings) -> Vec<(Wording, String)> {
        let sought = sought("priya");
        let found = sought.replacements(note, wordings);
        found.map(|found| (found.wording, found.after("[name]").0)).collect()
    }

    #[test]
    fn whole_words_are_found_whatever_their_case_and_accents() {
        assert_eq!(marked(&sought("josé"), "Jose, JOSÉ and Jose\u{301}, not Josephine"), ["Jose", "JOSÉ", "Jose\u{301}"]);
        assert_eq!(marked(&sought(" dr  khan "), "Dr\nKhan’s, DR KHANS, dr khan"), ["Dr\nKhan", "dr khan"]);
        assert_eq!(marked(&sought("李明"), "我和李明去"), ["李明"]);
        assert_eq!(marked(&sought("(name)"), "a(name)b"), ["(name)"]);
        assert_eq!(marked(&Sought { inside_words: true, ..sought("ann") }, "Joanna, Ann"), ["ann", "Ann"]);
        let exactly = Sought { exactly: true, ..sought("Will") };
        assert_eq!(marked(&exactly, "Will they? they will, Will"), ["Will", "Will"]);
        assert_eq!(marked(&sought("  "), "any  text"), [""; 0]);
        assert_eq!(marked(&sought("\u{301}"), "e\u{301}"), [""; 0]);
    }

    #[test]
    fn the_wording_that_is_not_there_is_made_from_the_one_that_stands_in_for_it() {
        use Wording::{Public, Tidied};
        let replaced = "[name] waited".to_owned();
        let written = note("Priya waited", None, None);
        assert_eq!(changes(&written, Wordings::Tidied), [(Tidied, replaced.clone())]);
        assert_eq!(changes(&written, Wordings::Public), [(Public, replaced.clone())]);
        assert_eq!(changes(&written, Wordings::Both), [(Tidied, replaced.clone())], "without a public wording the tidied one leaves");
        let tidied = note("priya waitd", Some("Priya waited"), None);
        assert_eq!(changes(&tidied, Wordings::Both), [(Tidied, replaced.clone())]);
        assert_eq!(changes(&tidied, Wordings::Public), [(Public, replaced.clone())]);
        let public = note("Priya waited", None, Some("A girl, Priya, waited"));
        assert_eq!(changes(&public, Wordings::Both), [(Tidied, replaced), (Public, "A girl, [name], waited".to_owned())]);
        let done = note("Priya waited", Some("She waited"), None);
        assert_eq!(changes(&done, Wordings::Both), []);
    }

    proptest::proptest! {
        #[test]
        fn what_is_marked_is_replaced_and_nothing_else(
            text in "[aAbé\u{301} \n’İß我]{0,30}",
            words in "[aAbé\u{301} 我]{1,3}",
            (exactly, inside_words) in proptest::prelude::any::<(bool, bool)>(),
        ) {
            let sought = Sought { words, exactly, inside_words };
            let note = note(&text, None, None);
            let found: Vec<_> = sought.replacements(&note, Wordings::Both).collect();
            let index = NoteIndex::of(&Keyed::from_iter([Note::clone(&note)]));
            proptest::prop_assert!(found.is_empty() || sought.candidates(&index) == [0]);
            for found in found {
                let (after, marks) = found.after("{}");
                proptest::prop_assert_eq!(marks.len(), found.marks.len());
                let replaced = marks.iter().all(|mark| &after[mark.clone()] == "{}");
                proptest::prop_assert!(replaced);
                let originals = found.marks.iter().map(|mark| &text[mark.clone()]);
                let again = originals.fold(after.clone(), |after, original| after.replacen("{}", original, 1));
                proptest::prop_assert_eq!(&again, &text);
            }
        }
    }
}
