//! Words that tell names from what is no name. They stand in `assets/names`, a list a section.

use std::collections::HashSet;
use std::sync::OnceLock;

const ENGLISH: &str = include_str!("../../../assets/names/en-GB.txt");

/// The lists, lower case.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// "dr": a name follows, however they are written.
    pub(super) titles: HashSet<&'static str>,
    /// "miss": with a capital a name follows.
    pub(super) capital_titles: HashSet<&'static str>,
    /// "daughter": a word with a capital after it is somebody.
    pub(super) relations: HashSet<&'static str>,
    /// First names that are nothing else.
    pub(super) given: HashSet<&'static str>,
    /// First names that are words as well.
    pub(super) given_words: HashSet<&'static str>,
    /// With a capital they name nobody.
    pub(super) no_one: HashSet<&'static str>,
    /// Ordinary words.
    pub(super) words: HashSet<&'static str>,
    /// Short forms that need no long one.
    pub(super) short_forms: HashSet<&'static str>,
}

impl Lists {
    /// The lists, read once.
    pub(super) fn get() -> &'static Self {
        static LISTS: OnceLock<Lists> = OnceLock::new();
        LISTS.get_or_init(|| Self::read(ENGLISH))
    }

    fn read(text: &'static str) -> Self {
        let (mut lists, mut none) = (Self::default(), HashSet::new());
        let mut section = "";
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = name;
                continue;
            }
            let list = match section {
                "titles" => &mut lists.titles,
                "titles-with-a-capital" => &mut lists.capital_titles,
                "relations" => &mut lists.relations,
                "given-names" => &mut lists.given,
                "given-names-that-are-words" => &mut lists.given_words,
                "no-one" => &mut lists.no_one,
                "words" => &mut lists.words,
                "known-short-forms" => &mut lists.short_forms,
                _ => &mut none,
            };
            list.extend(line.split_whitespace());
        }
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_folded() {
        let lists = Lists::get();
        let all = [
            &lists.titles,
            &lists.capital_titles,
            &lists.relations,
            &lists.given,
            &lists.given_words,
            &lists.no_one,
            &lists.words,
            &lists.short_forms,
        ];
        for list in all {
            assert!(list.len() > 10);
            assert!(list.iter().all(|word| **word == word.to_lowercase()), "lower case");
        }
        assert!(lists.given.is_disjoint(&lists.words), "{:?}", lists.given.intersection(&lists.words));
        assert!(lists.given.is_disjoint(&lists.no_one), "{:?}", lists.given.intersection(&lists.no_one));
    }
}
