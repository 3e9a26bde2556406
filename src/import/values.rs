//! The words of our own export, read back.

use crate::export::csv::unguard;
use crate::model::{NoteKind, Quoting, Words};
use jiff::civil::Time;
use jiff::tz::Offset;

/// A cell without the one apostrophe that keeps a spreadsheet from running it.
pub(super) fn unguarded(cell: &str) -> &str {
    unguard(cell)
}

/// A text with line feeds for line ends of any system.
pub(super) fn with_line_feeds(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// The number of a reference such as N037.
pub(super) fn number(cell: &str) -> Option<u32> {
    cell.trim().strip_prefix(['N', 'n'])?.parse().ok().filter(|number| *number > 0)
}

/// A time of day, after a date or alone: 10:05, 10:05:30.5, 10.05, 10:05 AM, 2 pm; with how far its clock is from UTC, where that is said:
/// 10:05Z, 2018-04-17T10:05+01:00.
pub(super) fn time(cell: &str) -> Option<(Time, Option<Offset>)> {
    let cell = cell.trim().to_lowercase();
    let (rest, is_afternoon) = match cell.strip_suffix("m.").or_else(|| cell.strip_suffix('m')).map(|rest| rest.trim_end_matches('.')) {
        Some(rest) => (rest.strip_suffix(['a', 'p'])?, Some(rest.ends_with('p'))),
        None => (cell.as_str(), None),
    };
    let (rest, offset) = match ["z", "utc", "gmt"].iter().find_map(|end| rest.strip_suffix(end)) {
        Some(rest) => (rest, Some(Offset::UTC)),
        None => with_offset(rest)?,
    };
    let time = rest.trim_end().rsplit(|letter: char| letter.is_whitespace() || letter == 't').next()?;
    let (hour, minute, second) = match time.split_once(':') {
        Some((hour, rest)) => {
            let (minute, second) = rest.split_once(':').unwrap_or((rest, "0"));
            let (second, fraction) = second.split_once(['.', ',']).unwrap_or((second, "0"));
            digits(fraction, 9)?;
            (hour, minute, second)
        }
        // A dot parts numbers and dates as well: 10.5, 17.4.2018.
        None => match time.split_once('.') {
            Some((hour, minute)) => (hour, Some(minute).filter(|minute| minute.len() == 2)?, "0"),
            None => (Some(time).filter(|_| is_afternoon.is_some())?, "0", "0"),
        },
    };
    let (hour, minute, second) = (digits(hour, 2)?, digits(minute, 2)?, digits(second, 2)?);
    let hour = match is_afternoon {
        None => hour,
        Some(is_afternoon) => Some(hour).filter(|hour| (1..=12).contains(hour))? % 12 + if is_afternoon { 12 } else { 0 },
    };
    let [hour, minute, second] = [hour, minute, second].map(|number| i8::try_from(number).unwrap_or(i8::MAX));
    Some((Time::new(hour, minute, second, 0).ok()?, offset))
}

/// A time without what says behind it how far its clock is from UTC: +01:00, -0530, +1.
fn with_offset(said: &str) -> Option<(&str, Option<Offset>)> {
    // A sign before the time parts a date.
    let Some(at) = said.find(':').and_then(|colon| Some(colon + said.get(colon..)?.find(['+', '-', '−'])?)) else {
        return Some((said, None));
    };
    let (time, offset) = said.split_at_checked(at)?;
    // Between two times of day a sign says from when to when.
    if !time.contains('t') && time.matches(':').count() < 2 {
        return None;
    }
    let mut rest = offset.chars();
    let is_west = rest.next() != Some('+');
    let rest = rest.as_str();
    let (hours, minutes) = rest.split_once(':').or_else(|| rest.split_at_checked(2)).unwrap_or((rest, ""));
    let (hours, minutes) = (digits(hours, 2)?, if minutes.is_empty() { 0 } else { digits(minutes, 2).filter(|minutes| *minutes < 60)? });
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    Some((time, Some(Offset::from_seconds(if is_west { -seconds } else { seconds }).ok()?)))
}

/// A number of so many digits at most.
fn digits(said: &str, most: usize) -> Option<u32> {
    let is_number = (1..=most).contains(&said.len()) && said.bytes().all(|byte| byte.is_ascii_digit());
    said.parse().ok().filter(|_| is_number)
}

/// Names parted by `sign`.
pub(super) fn parted<'a>(cell: &'a str, sign: &str) -> Vec<&'a str> {
    cell.split(sign).map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// Themes' names parted by semicolons, or else by commas.
pub(super) fn themes(cell: &str) -> Vec<String> {
    let sign = if cell.contains(';') { ";" } else { "," };
    parted(cell, sign).into_iter().map(str::to_owned).collect()
}

/// A document's name without the ending of its file.
pub(super) fn document_name(cell: &str) -> &str {
    let name = cell.trim();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let is_file = matches!(ending.as_str(), "docx" | "doc" | "odt" | "rtf" | "pdf" | "txt" | "md" | "html" | "htm" | "epub");
    if is_file { name.get(..name.len() - ending.len() - 1).unwrap_or(name) } else { name }
}

/// Whether a cell that marks something says yes, as people mark: 1, x, yes, a tick.
pub(super) fn is_yes(cell: &str) -> bool {
    matches!(cell.trim(), "1" | "x" | "X" | "✓" | "✔") || ["yes", "true"].iter().any(|yes| is(cell, yes))
}

/// Whose words.
pub(super) fn words(cell: &str) -> Option<Words> {
    [Words::Paraphrase, Words::Their].into_iter().find(|words| is(cell, crate::words::report::words(*words)))
}

/// The kind, without what only the session knows: an answer, a figure's source.
pub(super) fn kind(cell: &str) -> Option<NoteKind> {
    let (question, figure) = (NoteKind::Question { answer: String::new() }, NoteKind::Figure { source: String::new() });
    let kinds = [NoteKind::Point, question, NoteKind::Idea, NoteKind::Story, figure];
    kinds.into_iter().find(|kind| is(cell, crate::words::report::kind(kind)))
}

/// May we quote it? The inner none: nobody was asked.
pub(super) fn quoting(cell: &str) -> Option<Option<Quoting>> {
    let answers = [None, Some(Quoting::Yes), Some(Quoting::UseOnly), Some(Quoting::ChairOnly)];
    answers.into_iter().find(|may| is(cell, crate::words::report::quoting(*may)))
}

/// Whether a cell says these words.
pub(super) fn is(cell: &str, said: &str) -> bool {
    let cell = cell.trim();
    if cell.is_ascii() && said.is_ascii() { cell.eq_ignore_ascii_case(said) } else { folded(cell) == folded(said) }
}

/// A name, whatever its case.
pub(super) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
