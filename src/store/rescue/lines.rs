//! Lines of text out of any bytes.

/// Where a stretch of zeros was, which may have had anything in it, line breaks too. No file that Saltaire wrote has this character.
pub(super) const HOLE: char = '\0';
/// Stands for bytes that are no text.
pub(super) const UNREADABLE: char = '\u{fffd}';
/// From how many zeros on they are a hole, and not one character that was hit.
const HOLE_LENGTH: usize = 4;

/// A line, or what stands for one where a line break was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Its number in the file, counted from 1.
    pub(super) number: usize,
    /// Its text without its line break.
    pub(super) text: &'t str,
    /// How far it is indented, in spaces; a tab counts as two.
    pub(super) indent: usize,
}

impl<'t> Line<'t> {
    fn new(number: usize, text: &'t str) -> Self {
        let indent = text.bytes().map_while(|byte| match byte {
            b' ' => Some(1),
            b'\t' => Some(2),
            _ => None,
        });
        Self { number, text, indent: indent.sum() }
    }

    /// Its text without what it is indented by.
    pub(super) fn inner(&self) -> &'t str {
        self.text.trim_matches([' ', '\t', '\r'])
    }
}

/// The bytes as text: what is none stands as [`UNREADABLE`], a stretch of zeros as [`HOLE`]. Line breaks stay where they are.
pub(super) fn readable(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        let mut rest = chunk.valid();
        while let Some(at) = memchr::memchr(0, rest.as_bytes()) {
            let (before, zeros) = rest.split_at(at);
            text.push_str(before);
            rest = zeros.trim_start_matches('\0');
            text.push(if zeros.len() - rest.len() < HOLE_LENGTH { UNREADABLE } else { HOLE });
        }
        text.push_str(rest);
        if !chunk.invalid().is_empty() {
            text.push(UNREADABLE);
        }
    }
    text
}

/// The lines of a text. Where two stand on one since the break between them was hit, they are parted again.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut found, mut is_ended) = (Vec::new(), true);
    for (at, text) in text.split('\n').enumerate() {
        let line = Line::new(at + 1, text);
        // After a line that does not end as lines do comes the rest of it.
        part(if is_ended { reindented(line) } else { line }, false, &mut found);
        is_ended = line.inner().is_empty() || line.inner().ends_with(ENDS);
    }
    found
}

/// The lines that a line was before the breaks between them were hit: parted wherever something begins that stands at the beginning of a
/// line only, whether in a text or not, since a quotation mark may have been hit as well.
pub(super) fn part_anywhere(line: Line<'_>) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    part(reindented(line), true, &mut found);
    found
}

/// Outside texts Saltaire writes two spaces together nowhere but at the beginning of a line.
fn part<'t>(line: Line<'t>, even_in_texts: bool, found: &mut Vec<Line<'t>>) {
    let bytes = line.text.as_bytes();
    let start = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    if memchr::memmem::find(bytes.get(start..).unwrap_or_default(), b"  ").is_none() {
        found.push(line);
        return;
    }
    let (mut from, mut at, mut is_text) = (0, start, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            // In place of a break it begins no text.
            b'"' if !is_text && is_for_break(line.text, at) => {}
            b'"' => is_text = !is_text,
            b'\\' if is_text => at += 1,
            b' ' if bytes.get(at + 1) == Some(&b' ') => {
                let spaces = bytes.iter().skip(at).take_while(|byte| **byte == b' ').count();
                let may_part = even_in_texts || (!is_text && ends_line(line.text.get(..at).unwrap_or_default(), spaces));
                if may_part && begins_line(bytes.get(at + spaces..).unwrap_or_default()) {
                    found.extend(line.text.get(from..at).map(|text| Line::new(line.number, text)));
                    from = at;
                }
                at += spaces - 1;
            }
            _ => {}
        }
        at += 1;
    }
    found.extend(line.text.get(from..).map(|text| Line::new(line.number, text)));
}

/// What lines end with, but for the first and the last.
const ENDS: [char; 4] = [',', '(', '[', '{'];

/// Whether a line can end here whose break was hit, with so many spaces after it: one other character stands in its place, which may
/// be a space as well.
fn ends_line(before: &str, spaces: usize) -> bool {
    let mut last = before.chars().rev();
    let (last, before) = (last.next(), last.next());
    match last {
        Some(HOLE) => true,
        // A space stands in its place.
        Some(last) if ENDS.contains(&last) && spaces % 2 == 1 => true,
        Some(_) => spaces.is_multiple_of(2) && before.is_some_and(|before| ENDS.contains(&before)),
        None => false,
    }
}

/// Whether the character at a place stands where a break was: what ends a line before it, what begins one after it.
fn is_for_break(text: &str, at: usize) -> bool {
    let after = text.as_bytes().get(at + 1..).unwrap_or_default();
    let spaces = after.iter().take_while(|byte| **byte == b' ').count();
    let is_end = text.get(..=at).is_some_and(|before| spaces > 0 && ends_line(before, spaces));
    is_end && begins_line(after.get(spaces..).unwrap_or_default())
}

/// How far a line may be indented, at most, where one of the spaces was hit.
const DEEPEST: usize = 12;

/// A line one of whose first spaces was hit, as if it had not been.
fn reindented(line: Line<'_>) -> Line<'_> {
    let start = line.text.bytes().take_while(|byte| *byte == b' ').count();
    let hit = line.text.get(start..).and_then(|rest| rest.chars().next());
    let Some(hit) = hit.filter(|hit| start < DEEPEST && !matches!(hit, '(' | ')' | '[' | ']' | '{' | '}' | '"' | '/' | '#')) else {
        return line;
    };
    let after = line.text.get(start + hit.len_utf8()..).unwrap_or_default();
    let inner = after.trim_start_matches(' ');
    let indent = start + 1 + (after.len() - inner.len());
    // A name goes on after its first letter.
    let is_name = after.len() == inner.len() && hit.is_ascii_lowercase();
    let is_hit = indent <= DEEPEST && indent % 2 == 0 && !is_name && begins_line(inner.as_bytes());
    if is_hit { Line { number: line.number, text: inner, indent } } else { line }
}

/// What a part on one line begins with.
const FIRST_FIELDS: [&[u8]; 4] = [b"id: \"", b"key: \"", b"at: \"", b"note: \""];

/// Whether something stands here that a line can begin with.
fn begins_line(rest: &[u8]) -> bool {
    let name = rest.iter().take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_').count();
    match rest {
        [b'(', inside @ ..] => inside.is_empty() || FIRST_FIELDS.iter().any(|field| inside.starts_with(field)),
        [b')' | b']' | b'}', rest @ ..] => matches!(rest, [] | [b',', ..]),
        _ => (1..=30).contains(&name) && rest.get(name..).is_some_and(|rest| rest.starts_with(b": ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_are_text_with_the_same_lines() {
        assert_eq!(readable(b"\xef\xbb\xbfa\xffb\n\0c\0\0\0\0d\xe2\x82"), "a\u{fffd}b\n\u{fffd}c\0d\u{fffd}");
        assert_eq!(readable(&[0; 5000]), "\0");
    }

    #[test]
    fn lines_that_ran_together_are_parted() {
        let texts = |text| lines(text).iter().map(|line| (line.number, line.indent, line.inner())).collect::<Vec<_>>();
        assert_eq!(texts("  notes: [\n    (id: \"n1\"),"), [(1, 2, "notes: ["), (2, 4, "(id: \"n1\"),")]);
        assert_eq!(
            texts("  notes: [X    (id: \"a  b: (\"),?    (id: \"n2\"),\r\n"),
            [(1, 2, "notes: [X"), (1, 4, "(id: \"a  b: (\"),?"), (1, 4, "(id: \"n2\"),"), (2, 0, ""),]
        );
        assert_eq!(texts("  ],x  themes: ["), [(1, 2, "],x"), (1, 2, "themes: [")]);
        assert_eq!(texts("      lead: \"a  b\",~      title: \"b\","), [(1, 6, "lead: \"a  b\",~"), (1, 6, "title: \"b\",")]);
    }
}
