//! Characters that no format can hold, and line ends.

use std::borrow::Cow;

/// The text with one kind of line end and without characters that XML 1.0 forbids.
///
/// CRLF and a lone CR become a line feed; each forbidden control character and U+FFFE, U+FFFF become
/// U+FFFD, so that a reader sees that something stood there. Line breaks at the very end are dropped.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    let text = text.trim_end_matches(['\n', '\r']);
    if !text.contains(|c| c == '\r' || forbidden(c)) {
        return Cow::Borrowed(text);
    }
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(unix.chars().map(|c| if forbidden(c) { '\u{FFFD}' } else { c }).collect())
}

/// Whether XML 1.0 (section 2.2, Char) has no place for the character.
fn forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(readable("a\tb\nनमस्ते"), std::borrow::Cow::Borrowed("a\tb\nनमस्ते")));
    }

    #[test]
    fn forbidden_characters_leave_a_mark() {
        assert_eq!(readable("a\0b\u{1b}[31m\u{FFFE}"), "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}");
    }

    #[test]
    fn every_line_end_becomes_a_line_feed() {
        assert_eq!(readable("a\r\nb\rc\n\r\n"), "a\nb\nc");
    }
}
