//! The largest of many values, where values come and go.

/// How many of the largest values are kept.
const KEPT: usize = 16;

/// The largest of many values, of which only a few are kept: enough for some to be taken away again without looking at all of them.
#[derive(Debug, Clone)]
pub(super) struct Top<T> {
    /// The largest values there are, in order, the largest last; as many as are known, up to [`KEPT`].
    largest: Vec<T>,
    /// How many values there are.
    all: usize,
}

impl<T> Default for Top<T> {
    fn default() -> Self {
        Self { largest: Vec::new(), all: 0 }
    }
}

impl<T: Ord + Copy> Top<T> {
    /// Adds a value or takes it away.
    pub fn step(&mut self, value: T, adds: bool) {
        if adds {
            self.add(value);
        } else {
            self.take_away(value);
        }
    }

    pub fn add(&mut self, value: T) {
        let knows_all = self.largest.len() == self.all;
        self.all = self.all.saturating_add(1);
        if knows_all || self.largest.first().is_some_and(|least| value >= *least) {
            let at = self.largest.partition_point(|other| *other <= value);
            self.largest.insert(at, value);
        }
        if self.largest.len() > KEPT {
            self.largest.remove(0);
        }
    }

    pub fn take_away(&mut self, value: T) {
        self.all = self.all.saturating_sub(1);
        if let Ok(at) = self.largest.binary_search(&value) {
            self.largest.remove(at);
        }
    }

    /// The largest value.
    pub fn largest(&self) -> Option<T> {
        self.largest.last().copied()
    }

    /// Whether there are values of which none is known: all have to be added anew.
    pub fn is_lost(&self) -> bool {
        self.largest.is_empty() && self.all > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_largest_is_known_or_known_to_be_lost(turns in proptest::collection::vec((proptest::bool::weighted(0.6), 0..20u8), 0..120)) {
            let (mut top, mut values) = (Top::default(), Vec::new());
            for (adds, value) in turns {
                if adds {
                    top.add(value);
                    values.push(value);
                } else if let Some(at) = values.iter().position(|other| *other >= value) {
                    top.take_away(values.swap_remove(at));
                }
                if top.is_lost() {
                    top = Top::default();
                    values.iter().for_each(|value| top.add(*value));
                }
                proptest::prop_assert_eq!(top.largest(), values.iter().max().copied());
            }
        }
    }

    #[test]
    fn after_many_are_gone_it_is_lost() {
        let mut top = Top::default();
        (0..40).for_each(|value| top.add(value));
        (24..40).for_each(|value| top.take_away(value));
        assert!(top.is_lost() && top.largest().is_none());
        top.add(3);
        assert!(top.is_lost(), "what was forgotten may be larger");
    }
}
