//! How near an item is to the end of its time: what messages, colours and words go by.

/// How near an item is to the end of its time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// There is time.
    #[default]
    Far,
    /// Five minutes are left, or less.
    FiveMinutes,
    /// One minute is left, or less.
    OneMinute,
    /// Time is over.
    Over,
}

impl Near {
    /// How near it is with so many seconds left; negative: over by so many.
    #[must_use]
    pub const fn of(seconds_left: i64) -> Self {
        match seconds_left {
            ..=0 => Self::Over,
            1..=60 => Self::OneMinute,
            61..=300 => Self::FiveMinutes,
            _ => Self::Far,
        }
    }

    /// The most seconds left at which it is so; `None`: any number.
    #[must_use]
    pub const fn most_seconds(self) -> Option<i64> {
        match self {
            Self::Far => None,
            Self::FiveMinutes => Some(300),
            Self::OneMinute => Some(60),
            Self::Over => Some(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_begins_where_it_says() {
        for near in [Near::FiveMinutes, Near::OneMinute, Near::Over] {
            let most = near.most_seconds().unwrap();
            assert!(Near::of(most) == near && Near::of(most + 1) < near);
        }
        assert_eq!(Near::of(i64::MAX), Near::Far);
    }
}
