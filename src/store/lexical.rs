//! Where quotation marks and brackets open and close, for files that ron refuses: what it reports is where it
//! noticed, which is often lines after the mistake.

/// What a look at quotation marks and brackets alone shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Outline {
    /// Whether the text ends inside a quotation, a comment or a bracket.
    pub(super) ends_open: bool,
    /// The line on which the first quotation begins that runs over a line break, which Saltaire never writes: its
    /// closing quotation mark is probably missing.
    pub(super) first_long_text: Option<usize>,
}

/// Looks through `text`, counting lines from 1.
pub(super) fn outline(text: &str) -> Outline {
    let mut scan = Scan { bytes: text.as_bytes(), at: 0, line: 1, open_brackets: 0, outline: Outline::default() };
    while let Some(byte) = scan.next() {
        scan.token(byte);
    }
    scan.outline.ends_open |= scan.open_brackets > 0;
    scan.outline
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    open_brackets: i64,
    outline: Outline,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        if byte == b'\n' {
            self.line += 1;
        }
        Some(byte)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn token(&mut self, byte: u8) {
        match byte {
            b'"' => self.quotation(),
            b'\'' => self.character(),
            b'(' | b'[' | b'{' => self.open_brackets += 1,
            b')' | b']' | b'}' => self.open_brackets -= 1,
            b'/' if self.peek() == Some(b'/') => self.line_comment(),
            _ => {}
        }
    }

    fn quotation(&mut self) {
        let first_line = self.line;
        loop {
            match self.next() {
                None => {
                    self.outline.ends_open = true;
                    return;
                }
                Some(b'"') => break,
                Some(b'\\') => {
                    self.next();
                }
                Some(_) => {}
            }
        }
        if self.line > first_line {
            self.outline.first_long_text.get_or_insert(first_line);
        }
    }

    /// A character in single marks: nothing in it opens or closes anything.
    fn character(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = match rest {
            [b'\\', _, ..] => 2 + rest.iter().skip(2).take_while(|byte| byte.is_ascii_alphanumeric() || b"{}".contains(byte)).count(),
            [first, ..] => utf8_length(*first),
            [] => return,
        };
        if rest.get(length) == Some(&b'\'') {
            self.at += length + 1;
        }
    }

    fn line_comment(&mut self) {
        while self.peek().is_some_and(|byte| byte != b'\n') {
            self.at += 1;
        }
    }
}

/// How many bytes the character takes that begins with this one.
const fn utf8_length(first: u8) -> usize {
    match first {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_texts_and_brackets_are_closed() {
        for text in ["", "(a: [1, {2: 3}], b: \"x)\\\"y\", c: '\"', d: '\\'', e: '(', f: '\\u{28}', g: 'é', h: '\\\\') // (", "\"a\\\\\""]
        {
            assert_eq!(outline(text), Outline::default(), "{text}");
        }
    }

    #[test]
    fn what_is_left_open_is_noticed() {
        for text in ["(", "(a: \"x", "[1, 2", "(a: \"x\\\")", "\"", "\"\\"] {
            assert!(outline(text).ends_open, "{text}");
        }
    }

    #[test]
    fn the_line_of_the_missing_quotation_mark_is_found() {
        let text = "(\n  a: \"fine\",\n  b: \"lost,\n  c: \"x\",\n  d: \"y\",\n)";
        assert_eq!(outline(text).first_long_text, Some(3));
    }
}
