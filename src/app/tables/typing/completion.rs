//! `#` and a theme's first letters, `@` and a group's: what they may stand for. Only when one is chosen does it mark the note.

use super::{Marked, Pasted};
use crate::insight::fold;
use crate::model::{GroupKey, Session, ThemeKey};
use std::ops::Range;

/// How many are offered at once.
const MOST_OFFERED: usize = 6;

/// What is being typed after a `#` or an `@`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// A theme, otherwise a group.
    pub is_theme: bool,
    /// Its letters so far.
    pub letters: String,
    /// Where it stands in the line with its sign, in bytes.
    pub at: Range<usize>,
}

/// Something that the letters may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Completion {
    /// A theme: the note is about it.
    Theme(ThemeKey),
    /// A group: one of it said it.
    Group(GroupKey),
}

impl Begun {
    /// The word that ends at the cursor, where it begins with one of the signs and neither was pasted. `cursor`: in bytes.
    #[must_use]
    pub fn at(line: &str, cursor: usize, pasted: &Pasted) -> Option<Self> {
        let before = line.get(..cursor)?;
        let lead = Marked::read(before, pasted).lead(before);
        let word = before.rfind(char::is_whitespace).map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8));
        let start = word.max(lead);
        let letters = before.get(start..)?;
        let is_theme = letters.starts_with('#');
        let letters = letters.strip_prefix(['#', '@']).filter(|_| !pasted.has(start))?;
        Some(Self { is_theme, letters: letters.to_owned(), at: start..cursor })
    }

    /// What it may stand for, the likeliest first, with the names: those that begin so, those of which a word does, those that have it
    /// inside. `has` says what the note is marked with already.
    #[must_use]
    pub fn offers<'a>(&self, session: &'a Session, has: impl Fn(&Completion) -> bool) -> Vec<(Completion, &'a str)> {
        let all: Vec<(Completion, &str)> = if self.is_theme {
            let themes = session.themes.in_order().into_iter();
            themes.map(|theme| (Completion::Theme(theme.key.clone()), theme.name.as_str())).collect()
        } else {
            let groups = session.groups.in_order().into_iter();
            groups.map(|group| (Completion::Group(group.key.clone()), group.name.as_str())).collect()
        };
        let letters = fold(&self.letters);
        let mut offered: Vec<(usize, (Completion, &str))> = Vec::new();
        for offer in all {
            if let Some(rank) = rank(&fold(offer.1), &letters).filter(|_| !has(&offer.0)) {
                offered.push((rank, offer));
            }
        }
        offered.sort_by_key(|(rank, _)| *rank);
        offered.into_iter().take(MOST_OFFERED).map(|(_, offer)| offer).collect()
    }

    /// The line without it, and where the cursor is then, in bytes. Of the spaces round it one stays.
    #[must_use]
    pub fn taken_out_of(&self, line: &str) -> (String, usize) {
        let before = line.get(..self.at.start).unwrap_or(line);
        let after = line.get(self.at.end..).unwrap_or_default();
        let after = if before.ends_with(char::is_whitespace) { after.strip_prefix(' ').unwrap_or(after) } else { after };
        (format!("{before}{after}"), before.len())
    }
}

/// How well a name fits the letters, both folded; the lowest is best.
fn rank(name: &str, letters: &str) -> Option<usize> {
    let begins = |word: &str| word.starts_with(letters);
    if begins(name) {
        Some(0)
    } else if name.split(|sign: char| !sign.is_alphanumeric()).any(begins) {
        Some(1)
    } else {
        name.contains(letters).then_some(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Position, SpeakerGroup, Theme};

    fn session() -> Session {
        let mut session = Session::new("s1".parse().unwrap());
        for ((key, name), position) in
            [("silo", "Silo working"), ("honesty", "Honesty"), ("being-heard", "Being heard"), ("cafe", "Café talk")]
                .into_iter()
                .zip(Position::first(4))
        {
            session.themes.insert(Theme::new(key.parse().unwrap(), position.clone(), name, 0));
            session.groups.insert(SpeakerGroup::new(key.parse().unwrap(), position, name));
        }
        session
    }

    fn offered(line: &str) -> Vec<String> {
        let begun = Begun::at(line, line.len(), &Pasted::default());
        begun.map_or_else(Vec::new, |begun| begun.offers(&session(), |_| false).into_iter().map(|(_, name)| name.to_owned()).collect())
    }

    #[test]
    fn letters_after_a_sign_offer_what_they_may_stand_for() {
        assert_eq!(offered("Need more #hon"), ["Honesty"]);
        assert_eq!(offered("Need more #w"), ["Silo working"]);
        assert_eq!(offered("#he"), ["Being heard"]);
        assert_eq!(offered("#CAFÉ"), ["Café talk"]);
        assert_eq!(offered("#cafe"), ["Café talk"]);
        assert_eq!(offered("said @"), ["Silo working", "Honesty", "Being heard", "Café talk"]);
        assert_eq!(offered("#e"), ["Honesty", "Being heard", "Café talk"]);
    }

    #[test]
    fn a_sign_inside_a_word_or_with_a_space_behind_offers_nothing() {
        for line in ["me@hon", "C#hon", "#hon ", "hon", "", "# hon", "#xyz"] {
            assert_eq!(offered(line), Vec::<String>::new(), "{line}");
        }
        assert_eq!(offered("!#hon"), ["Honesty"]);
        assert_eq!(offered("~\"#hon"), ["Honesty"]);
    }

    #[test]
    fn what_was_pasted_or_is_marked_already_is_not_offered() {
        let mut pasted = Pasted::default();
        pasted.follow("", "#hon", true);
        assert_eq!(Begun::at("#hon", 4, &pasted), None);
        let begun = Begun::at("#hon", 4, &Pasted::default()).unwrap();
        assert!(begun.offers(&session(), |_| true).is_empty());
    }

    #[test]
    fn what_was_chosen_leaves_the_line_with_one_space() {
        for (line, cursor, left) in
            [("Need #hon", 9, ("Need ", 5)), ("a #hon b", 6, ("a b", 2)), ("#hon b", 4, (" b", 0)), ("é #h", 5, ("é ", 3))]
        {
            let begun = Begun::at(line, cursor, &Pasted::default()).unwrap();
            assert_eq!(begun.taken_out_of(line), (left.0.to_owned(), left.1), "{line}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_line_and_cursor_is_read(line in "[#@!~\" aé]{0,12}", cursor in 0usize..30) {
            if let Some(begun) = Begun::at(&line, cursor, &Pasted::default()) {
                let (left, at) = begun.taken_out_of(&line);
                proptest::prop_assert!(left.is_char_boundary(at) && left.len() < line.len());
            }
        }
    }
}
