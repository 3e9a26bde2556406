//! Three-way merging of values: what only one side changed is taken, what both changed has a winner that does not depend on the side.

use serde::Serialize;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What comes of one value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Picked<'a, T> {
    /// Both sides agree, or only one of them changed it.
    One(&'a T),
    /// Both changed it, each in its own way.
    Both {
        /// The one that the session says.
        winner: &'a T,
        /// The one that loses.
        other: &'a T,
    },
}

impl<'a, T> Picked<'a, T> {
    pub(super) const fn winner(&self) -> &'a T {
        match self {
            Self::One(value) | Self::Both { winner: value, .. } => value,
        }
    }
}

/// Merges one value; `order` says which of two wins: the greater.
pub(super) fn pick_by<'a, T: PartialEq>(
    base: Option<&T>,
    mine: &'a T,
    theirs: &'a T,
    order: impl FnOnce(&T, &T) -> Ordering,
) -> Picked<'a, T> {
    if mine == theirs || base == Some(theirs) {
        Picked::One(mine)
    } else if base == Some(mine) {
        Picked::One(theirs)
    } else if order(mine, theirs) == Ordering::Less {
        Picked::Both { winner: theirs, other: mine }
    } else {
        Picked::Both { winner: mine, other: theirs }
    }
}

/// Merges one value; something wins over nothing, the larger number over the smaller, the later text over the earlier.
pub(super) fn pick<'a, T: PartialEq + Serialize>(base: Option<&T>, mine: &'a T, theirs: &'a T) -> Picked<'a, T> {
    pick_by(base, mine, theirs, by_content)
}

/// An order of all values of a kind that only what they say decides.
pub(super) fn by_content<T: Serialize + ?Sized>(one: &T, other: &T) -> Ordering {
    // Whatever the file can hold can be written as JSON: its maps have texts as keys.
    let (one, other) = (serde_json::to_value(one).unwrap_or_default(), serde_json::to_value(other).unwrap_or_default());
    let key = |value: &Value| (!is_nothing(value), value.as_u64(), value.to_string());
    key(&one).cmp(&key(&other))
}

/// Whether a value says nothing: no text, no number, an empty list.
pub(super) fn says_nothing<T: Serialize>(value: &T) -> bool {
    serde_json::to_value(value).is_ok_and(|value| is_nothing(&value))
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(is) => !is,
        Value::Number(number) => number.as_u64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
    }
}

/// Merges a list whose elements matter each by itself: what one side added or took out is added or taken out.
pub(super) fn list<T: PartialEq + Clone + Serialize>(base: Option<&[T]>, mine: &[T], theirs: &[T]) -> Vec<T> {
    if mine == theirs || base == Some(theirs) {
        return mine.to_vec();
    }
    if base == Some(mine) {
        return theirs.to_vec();
    }
    let base = base.unwrap_or_default();
    let count = |list: &[T], one: &T| list.iter().filter(|it| *it == one).count();
    let stays = |one: &T| match (count(base, one), count(mine, one), count(theirs, one)) {
        (before, mine, theirs) if mine == before => theirs,
        (before, mine, theirs) if theirs == before => mine,
        (before, mine, theirs) if mine.max(theirs) > before => mine.max(theirs),
        (_, mine, theirs) => mine.min(theirs),
    };
    // The same thing can be in a list more than once: it is told apart by how many of it stand before.
    let numbered = |list: &[T]| -> Vec<(T, usize)> {
        let at = list.iter().enumerate().map(|(place, one)| (one.clone(), count(list.get(..place).unwrap_or_default(), one)));
        at.filter(|(one, before)| *before < stays(one)).collect()
    };
    in_one_order(numbered(mine), numbered(theirs)).into_iter().map(|(one, _)| one).collect()
}

/// All of two lists in one order: that of the longer, with what only the other has after what it stands behind there.
pub(super) fn in_one_order<K: PartialEq + Serialize>(one: Vec<K>, other: Vec<K>) -> Vec<K> {
    let longer = one.len().cmp(&other.len()).then_with(|| by_content(&one, &other));
    let (mut all, rest) = if longer == Ordering::Less { (other, one) } else { (one, other) };
    let mut place = 0;
    for key in rest {
        if let Some(at) = all.iter().position(|it| *it == key) {
            place = at + 1;
        } else {
            all.insert(place, key);
            place += 1;
        }
    }
    all
}

/// Merges a map key by key; `clash` is told of the values that win and lose.
pub(super) fn map<K: Ord + Clone, V: PartialEq + Clone + Serialize>(
    base: Option<&BTreeMap<K, V>>,
    mine: &BTreeMap<K, V>,
    theirs: &BTreeMap<K, V>,
    mut clash: impl FnMut(&K, &V, &V),
) -> BTreeMap<K, V> {
    let mut merged = BTreeMap::new();
    for key in mine.keys().chain(theirs.keys().filter(|key| !mine.contains_key(*key))) {
        let before = base.and_then(|base| base.get(key));
        let value = match (mine.get(key), theirs.get(key)) {
            (Some(mine), Some(theirs)) => {
                let picked = pick(before, mine, theirs);
                if let Picked::Both { winner, other } = picked {
                    clash(key, winner, other);
                }
                Some(picked.winner())
            }
            // Taken out by one side: gone, unless the other changed it.
            (one, other) => one.or(other).filter(|value| before != Some(value)),
        };
        if let Some(value) = value {
            merged.insert(key.clone(), value.clone());
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(base: Option<&str>, mine: &str, theirs: &str) -> String {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let base = base.map(letters);
        list(base.as_deref(), &letters(mine), &letters(theirs)).into_iter().collect()
    }

    #[test]
    fn what_one_side_adds_or_takes_out_of_a_list_is_added_or_taken_out() {
        for (base, mine, theirs, merged) in [
            (Some("abc"), "abc", "cba", "cba"),
            (Some("abc"), "ac", "abcd", "acd"),
            (Some("abc"), "xabc", "abcy", "xabcy"),
            (Some(""), "x", "y", "xy"),
            (Some("ab"), "", "ab", ""),
            (Some("ab"), "b", "a", ""),
            (Some("aa"), "aaa", "aa", "aaa"),
            (Some("aa"), "a", "aa", "a"),
            (None, "ab", "bc", "abc"),
            (None, "", "abc", "abc"),
        ] {
            let one = lists(base, mine, theirs);
            assert_eq!(one, lists(base, theirs, mine), "{base:?} {mine} {theirs}");
            let sorted = |text: &str| {
                let mut letters: Vec<char> = text.chars().collect();
                letters.sort_unstable();
                letters
            };
            assert_eq!(sorted(&one), sorted(merged), "{base:?} {mine} {theirs}: {one}");
            assert_eq!(lists(base, &one, mine), one);
            assert_eq!(lists(base, &one, theirs), one);
        }
        assert_eq!(lists(Some("abc"), "ac", "abcd"), "acd");
    }

    #[test]
    fn the_winner_is_the_same_from_both_sides() {
        for (one, other, winner) in [("a", "b", "b"), ("", "b", "b"), ("z", "", "z")] {
            for (mine, theirs) in [(one, other), (other, one)] {
                assert_eq!(pick(Some(&"base"), &mine, &theirs).winner(), &winner);
            }
        }
        assert_eq!(pick(Some(&1u32), &9, &15).winner(), &15, "numbers are compared as numbers");
        assert_eq!(pick(Some(&1u32), &1, &2), Picked::One(&2));
        assert_eq!(pick(None, &3u32, &3), Picked::One(&3));
    }
}
