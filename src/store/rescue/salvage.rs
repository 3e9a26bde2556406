//! A part that was hit, field by field.

use super::layout::Lines;
use super::lines::{HOLE, UNREADABLE};
use ron::error::{Error, SpannedError};

/// The most fields that one may have run into by a lost quotation mark.
const MOST_JOINED: usize = 4;

/// How long a name is, at least, that is looked for at the end of a longer one.
const SHORTEST_RUN_INTO: usize = 4;

/// How the fields of something are read.
pub(super) struct Shape<'a> {
    /// The names of its fields.
    pub(super) fields: &'static [&'static str],
    /// How far its fields are indented where each has its line.
    pub(super) indent: usize,
    /// Why a text is none, if it is none.
    pub(super) refusal: &'a dyn Fn(&str) -> Option<SpannedError>,
}

/// The fields that can be read, each as `name: value`, and each once.
pub(super) fn salvage(shape: &Shape<'_>, lines: &Lines<'_>) -> Vec<(&'static str, String)> {
    let chunks = chunks(shape, lines);
    let mut found: Vec<(&'static str, String)> = Vec::new();
    let mut at = 0;
    while let Some((name, _)) = chunks.get(at) {
        let (used, field) = first_readable(shape, chunks.get(at..).unwrap_or_default());
        at += used.max(1);
        if let Some(field) = field
            && !found.iter().any(|(there, _)| there == name)
        {
            found.push((*name, field));
        }
    }
    found
}

/// Reads the first of these chunks, with those after it where a text in it goes on there; says how many that took.
fn first_readable(shape: &Shape<'_>, chunks: &[(&'static str, String)]) -> (usize, Option<String>) {
    let is_readable = |text: &str| {
        is_balanced(text)
            && match (shape.refusal)(&format!("({text})")) {
                None => true,
                // The others are looked for elsewhere.
                Some(error) => matches!(error.code, Error::MissingStructField { .. }),
            }
    };
    let Some((_, first)) = chunks.first() else { return (0, None) };
    let mut joined = String::new();
    for (count, (_, chunk)) in chunks.iter().take(MOST_JOINED).enumerate() {
        if count > 0 {
            joined.push_str(", ");
        }
        joined.push_str(chunk);
        let unbracketed = joined.strip_suffix(')').unwrap_or(&joined);
        for text in [joined.as_str(), unbracketed] {
            if is_readable(text) {
                return (count + 1, Some(text.to_owned()));
            }
        }
    }
    // What follows may be a field whose name was hit.
    let shorter = first.match_indices(", ").take(MOST_JOINED).filter_map(|(at, _)| first.get(..at)).map(str::to_owned);
    (1, shorter.chain(mended(first)).find(|text| is_readable(text)))
}

/// Whether every text and every bracket that begins also ends.
fn is_balanced(text: &str) -> bool {
    let (mut depth, mut is_text) = (0_i64, false);
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' if is_text => {
                bytes.next();
            }
            b'"' => is_text = !is_text,
            b'(' | b'[' | b'{' if !is_text => depth += 1,
            b')' | b']' | b'}' if !is_text => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0 && !is_text
}

/// What a field may have been whose text has lost, or got, a quotation mark or a backslash.
fn mended(field: &str) -> Vec<String> {
    let Some((name, value)) = field.split_once(": ") else { return Vec::new() };
    let unbracketed = value.strip_suffix(')').unwrap_or(value);
    let mut found = Vec::new();
    for value in [value, unbracketed] {
        match value.strip_prefix('"') {
            Some(open) => found.push(format!("{name}: {}", quoted(open.strip_suffix('"').unwrap_or(open)))),
            None => found.extend(value.strip_suffix('"').map(|text| format!("{name}: {}", quoted(text)))),
        }
    }
    found
}

/// A text whose quotation marks and backslashes cannot be relied on, so that it can be read.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push('"');
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => match rest.clone().next() {
                Some(escaped @ ('n' | 'r' | 't' | '0' | '\\' | '"' | '\'')) => {
                    out.extend(['\\', escaped]);
                    rest.next();
                }
                Some('u') if escapes_character(rest.as_str()) => out.push('\\'),
                _ => out.push_str("\\\\"),
            },
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Whether a text begins with `u{..}` that stands for a character.
fn escapes_character(text: &str) -> bool {
    let digits = text.strip_prefix("u{").and_then(|rest| rest.split_once('}')).map(|(digits, _)| digits);
    digits.filter(|digits| digits.len() <= 6).and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32).is_some()
}

/// What stands from each name of a field to the next. After a hole it may be something else's.
fn chunks(shape: &Shape<'_>, lines: &Lines<'_>) -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    let is_one_line = lines.all.len() == 1;
    for line in &lines.all {
        let (text, has_hole) = match line.inner().split_once(HOLE) {
            Some((before, _)) => (format!("{before}{UNREADABLE}"), true),
            None => (line.inner().to_owned(), false),
        };
        let is_field = line.indent >= shape.indent && line.indent < shape.indent + 2;
        if is_one_line {
            on_one_line(shape.fields, &text, &mut found);
        } else if let Some(name) = is_field.then(|| name_at(shape.fields, &text)).flatten() {
            found.push((name, text));
        } else if let Some((_, chunk)) =
            found.last_mut().filter(|_| line.indent >= shape.indent && (!is_field || text.starts_with([']', ')', '}'])))
        {
            chunk.push('\n');
            chunk.push_str(&text);
        }
        if has_hole {
            break;
        }
    }
    for (_, chunk) in &mut found {
        let end = chunk.trim_end_matches([',', ' ', '\n']).len();
        chunk.truncate(end);
    }
    found
}

/// The name of the field that a text begins with.
fn name_at(fields: &[&'static str], text: &str) -> Option<&'static str> {
    let (name, _) = text.split_once(": ")?;
    fields.iter().find(|field| **field == name).copied()
}

/// Parts a line at every `, name: `, and after its first bracket.
fn on_one_line(fields: &[&'static str], line: &str, found: &mut Vec<(&'static str, String)>) {
    let mut starts: Vec<(&'static str, usize, usize)> = Vec::new();
    for colon in memchr::memmem::find_iter(line.as_bytes(), b": ") {
        let before = line.get(..colon).unwrap_or_default();
        let start = before
            .rfind(|c: char| !c.is_ascii_lowercase() && c != '_')
            .map_or(0, |last| last + before.get(last..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        let (ahead, name) = before.split_at(start);
        let end = if ahead.ends_with(", ") { start - 2 } else { start };
        let may_begin = ahead.ends_with(", ") || ahead.chars().count() <= 2;
        // What stood before it may have run into a name.
        let runs_into = |field: &&&'static str| field.len() >= SHORTEST_RUN_INTO && name.ends_with(**field);
        let field = fields.iter().find(|field| **field == name).or_else(|| fields.iter().find(runs_into));
        if let Some(field) = field.filter(|_| may_begin) {
            starts.push((field, colon - field.len(), end));
        }
    }
    for (at, (name, start, _)) in starts.iter().enumerate() {
        let end = starts.get(at + 1).map_or(line.len(), |(_, _, end)| *end);
        let chunk = line.get(*start..end).unwrap_or_default();
        // The bracket and the comma that close the whole, with whatever a hit line break left after them.
        let chunk = if at + 1 == starts.len() { closed(chunk) } else { chunk };
        found.push((name, chunk.to_owned()));
    }
}

/// The last field of a line without what follows the bracket that closes the line.
fn closed(chunk: &str) -> &str {
    match chunk.rfind("),") {
        Some(at) if chunk.len() - at <= 6 => chunk.get(..=at).unwrap_or(chunk),
        _ => chunk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_anew() {
        assert_eq!(quoted(r#"a "b" \"c\" \d \u{41} \u{zz} \\ \"#), r#""a \"b\" \"c\" \\d \u{41} \\u{zz} \\ \\""#);
    }
}
