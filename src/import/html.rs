//! HTML inside a text: its words, and where they part.

use std::borrow::Cow;

/// A piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words, in one line.
    Words(Cow<'a, str>),
    /// A line ends.
    LineEnd,
    /// A paragraph ends; where it was a heading, how deep.
    ParagraphEnd(Option<usize>),
    /// A picture.
    Picture,
    /// A remark of whoever wrote the file, or something for the computer.
    Hidden,
}

/// Elements that stand inside of a line.
const IN_LINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u",
];
/// Elements of which nobody sees what stands in them.
const HIDDEN: [&str; 3] = ["script", "style", "template"];

/// Reads HTML, piece by piece. What only looks like a tag is words.
pub(super) fn read<'a>(mut html: &'a str, mut take: impl FnMut(Piece<'a>)) {
    while let Some(at) = memchr::memchr(b'<', html.as_bytes()) {
        let (before, rest) = html.split_at(at);
        words(before, &mut take);
        html = if let Some(remark) = rest.strip_prefix("<!--") {
            take(Piece::Hidden);
            remark.split_once("-->").map_or("", |(_, rest)| rest)
        } else if let Some((tag, after)) = tag(rest) {
            element(tag, after, &mut take)
        } else {
            take(Piece::Words("<".into()));
            rest.get(1..).unwrap_or_default()
        };
    }
    words(html, &mut take);
}

fn words<'a>(html: &'a str, take: &mut impl FnMut(Piece<'a>)) {
    if html.is_empty() {
        return;
    }
    let known = |name: &str| if name == "nbsp" { Some("\u{a0}") } else { quick_xml::escape::resolve_predefined_entity(name) };
    let text = quick_xml::escape::unescape_with(html, known).unwrap_or(Cow::Borrowed(html));
    take(Piece::Words(if text.contains(['\n', '\r']) { Cow::Owned(text.replace(['\n', '\r'], " ")) } else { text }));
}

/// What stands inside the tag with which a text begins, and what follows it. A quoted attribute may hold what would end it.
fn tag(html: &str) -> Option<(&str, &str)> {
    let inside = html.strip_prefix('<')?;
    if !inside.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')) {
        return None;
    }
    let mut quote = None;
    let end = inside.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        quote.is_none() && byte == b'>'
    })?;
    Some((inside.get(..end)?, inside.get(end + 1..)?))
}

/// Takes an element's begin or end; returns what is to be read next.
fn element<'a>(tag: &str, after: &'a str, take: &mut impl FnMut(Piece<'a>)) -> &'a str {
    let is_end = tag.starts_with('/');
    let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "br" => take(Piece::LineEnd),
        "img" => take(Piece::Picture),
        name if HIDDEN.contains(&name) && !is_end => {
            take(Piece::Hidden);
            let is_its_end = |at: &usize| after.get(at + 2..at + 2 + name.len()).is_some_and(|other| other.eq_ignore_ascii_case(name));
            let end = memchr::memmem::find_iter(after.as_bytes(), b"</").find(is_its_end);
            return end.and_then(|at| after.get(at..)).unwrap_or_default();
        }
        name if IN_LINE.contains(&name) || HIDDEN.contains(&name) => {}
        name => {
            let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| is_end && (1..=6).contains(level));
            take(Piece::ParagraphEnd(level));
        }
    }
    after
}
