//! The words of our own export, read back.

use crate::export::csv::unguard;
use crate::model::{NoteKind, Quoting, Words};
use jiff::civil::Time;

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

/// A time of day: 10:05 or 10:05:30, after a date or alone.
pub(super) fn time(cell: &str) -> Option<Time> {
    let time = cell.trim().rsplit([' ', 'T']).next().unwrap_or_default();
    let mut parts = time.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().map_or(Some(0), |part| part)?;
    Time::new(hour, minute, second, 0).ok()
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

/// Whose words; a paraphrase where the cell does not say that they are theirs.
pub(super) fn words(cell: &str) -> Words {
    if is(cell, crate::words::report::words(Words::Their)) { Words::Their } else { Words::Paraphrase }
}

/// The kind, without what only the session knows: an answer, a figure's source.
pub(super) fn kind(cell: &str) -> NoteKind {
    let kinds = [NoteKind::Question { answer: String::new() }, NoteKind::Idea, NoteKind::Story, NoteKind::Figure { source: String::new() }];
    kinds.into_iter().find(|kind| is(cell, crate::words::report::kind(kind))).unwrap_or_default()
}

/// May we quote it? What is not understood is nothing set: use, never quote.
pub(super) fn quoting(cell: &str) -> Option<Quoting> {
    [Quoting::Yes, Quoting::UseOnly, Quoting::ChairOnly].into_iter().find(|may| is(cell, crate::words::report::quoting(Some(*may))))
}

/// Whether a cell says these words.
pub(super) fn is(cell: &str, said: &str) -> bool {
    cell.trim().to_lowercase() == said.to_lowercase()
}
