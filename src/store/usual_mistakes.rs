//! The usual mistakes of a hand edit, told by what stands where ron's reader stopped.

use ron::error::{Error, Position};

/// Quotation marks that are not RON's.
const OTHER_MARKS: &[char] = &['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '\'', '`'];

/// Fields that hold a day, one with a time, and a time of day.
const DAYS: &[&str] = &["date", "due", "keep_until", "notes_promised_by", "told_attendees"];
const MOMENTS: &[&str] = &["at", "said_at", "entered_at", "told_at"];
const TIMES: &[&str] = &["start", "latest_finish"];

/// What is wrong at a place, in plain words, if it is one of the usual mistakes.
pub(super) fn usual_mistake(body: &str, error: &Error, place: &Position) -> Option<&'static str> {
    let line = body.split('\n').nth(place.line.checked_sub(1)?)?;
    let at = line.char_indices().nth(place.col.checked_sub(1)?).map_or(line.len(), |(at, _)| at);
    let (before, rest) = line.split_at_checked(at)?;
    let begins_with = |marks: &[char]| rest.starts_with(|c: char| marks.contains(&c));
    if begins_with(OTHER_MARKS) {
        return Some(say!("store-other-quotation-marks"));
    }
    if rest.starts_with(|c: char| c.is_whitespace() && !c.is_ascii()) {
        return Some(say!("store-other-space"));
    }
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| rest.starts_with(mark)) {
        return Some(say!("store-conflict-marks"));
    }
    let expects_name = matches!(error, Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_));
    if rest.starts_with('#') {
        return Some(say!("store-other-remark"));
    }
    if expects_name && rest.starts_with('(') {
        return Some(say!("store-bracket-open-before"));
    }
    if expects_name && rest.starts_with(|c: char| c.is_ascii_digit()) && before.ends_with(',') {
        return Some(say!("store-number-parted"));
    }
    let value_of = before.trim_end_matches(['"', ' ']).strip_suffix(':')?;
    let name = value_of.rsplit(|c: char| !c.is_ascii_lowercase() && c != '_').next()?;
    match error {
        Error::Message(_) if DAYS.contains(&name) => Some(say!("store-day-expected")),
        Error::Message(_) if MOMENTS.contains(&name) => Some(say!("store-moment-expected")),
        Error::Message(_) if TIMES.contains(&name) => Some(say!("store-time-expected")),
        _ => None,
    }
}
