//! What comes along from another session: templates, and next steps from last time.

use crate::model::FromLastTime;

/// The mark on a step that came along; none where it is the session's own.
#[must_use]
pub fn mark(from: FromLastTime) -> Option<&'static str> {
    match from {
        FromLastTime::No => None,
        FromLastTime::ToReview => Some(say!("reuse-to-review")),
        FromLastTime::Reviewed => Some(say!("reuse-reviewed")),
    }
}

/// A card with its mark, as a screen reader says it.
#[must_use]
pub fn marked(card: &str, mark: &str) -> String {
    say!("reuse-marked", card = card, mark = mark)
}

/// "7 steps from last time: review them first".
#[must_use]
pub fn to_review(steps: usize) -> String {
    say!("reuse-review-first", count = steps)
}
