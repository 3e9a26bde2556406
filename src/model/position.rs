//! Where an ordered thing stands among its like.

use fractional_index::FractionalIndex;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A place in an order: between any two places there is another, so that moving one thing changes that thing only
/// and two people's reorderings merge. Ties are broken by id.
///
/// Written as hexadecimal digits that sort as they read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position(FractionalIndex);

impl Position {
    /// A place after `before` and ahead of `after`, either of which may be open.
    /// Where the two are equal or the wrong way round (two laptops chose the same place), it is a place right after the first.
    #[must_use]
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let (low, high) = (before.map(|p| &p.0), after.map(|p| &p.0));
        let place = FractionalIndex::new(low, high).or_else(|| FractionalIndex::new(low, None));
        Self(place.unwrap_or_default())
    }

    /// The first `count` places of an empty order, in order.
    pub fn first(count: usize) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(Self::default()), |last| Some(Self::between(Some(last), None))).take(count)
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Position({})", self.0.to_string())
    }
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // The library slices the text by bytes and so must not see anything but digits.
        let digits = text.len() % 2 == 0 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let place = digits.then(|| FractionalIndex::from_string(&text).ok()).flatten();
        place.map(Self).ok_or_else(|| de::Error::custom(say!("model-not-a-position", text = text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_place_between() {
        let mut low = Position::default();
        let high = Position::between(Some(&low), None);
        for _ in 0..200 {
            let middle = Position::between(Some(&low), Some(&high));
            assert!(low < middle && middle < high);
            low = middle;
        }
        assert!(Position::between(None, Some(&low)) < low);
        assert!(Position::between(Some(&low), Some(&low)) > low);
    }

    #[test]
    fn a_position_reads_back_and_nothing_else_does() {
        for place in Position::first(40) {
            let text = ron::to_string(&place).unwrap();
            assert_eq!(ron::from_str::<Position>(&text).unwrap(), place);
        }
        for text in ["\"\"", "\"8\"", "\"7f\"", "\"é0\"", "\"80é\"", "\"zz80\""] {
            assert!(ron::from_str::<Position>(text).is_err(), "{text}");
        }
    }
}
