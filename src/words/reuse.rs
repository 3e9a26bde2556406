//! What comes along from another session: templates, and next steps from last time.

use crate::model::FromLastTime;
use std::path::Path;

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

/// Last time's session, as one of what a new one can begin with.
#[must_use]
pub fn last_time(title: &str) -> String {
    say!("reuse-last-time-of", title = title)
}

/// Says why a table pack is not last time's session.
#[must_use]
pub fn is_a_pack() -> &'static str {
    say!("reuse-is-a-pack")
}

/// Says why no template can be kept.
#[must_use]
pub fn nowhere() -> &'static str {
    say!("reuse-nowhere")
}

/// Says that a template was kept, and where.
#[must_use]
pub fn saved(title: &str, path: &Path) -> String {
    say!("reuse-saved", title = title, file = path.display().to_string())
}

/// Says that a template cannot be read.
#[must_use]
pub fn unreadable(path: &Path, why: &str) -> String {
    say!("reuse-unreadable", file = path.display().to_string(), why = super::sentence(why))
}

/// Says that a template is gone.
#[must_use]
pub fn removed(title: &str) -> String {
    say!("reuse-removed", title = title)
}

/// Says that a template is still there.
#[must_use]
pub fn not_removed(title: &str, why: &str) -> String {
    say!("reuse-not-removed", title = title, why = super::sentence(why))
}
