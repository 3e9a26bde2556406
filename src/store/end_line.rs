//! The last line of a file: a comment that says what the lines before it hold, and their checksum.
//!
//! `// end: 49 notes, 9 agenda items, crc32 0a1b2c3d`. ron's reader notices little damage by itself: of the single
//! bits that can flip in a session, two in five give another session. This line notices every one of them.

use std::fmt::Write as _;

const OPENING: &str = "// end: ";
const CHECKSUM: &str = "crc32 ";

/// How many of one thing a document holds, as its last line says it: "49 notes".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// How many there are.
    pub number: u64,
    /// What is counted, in the words of the file: "notes". Without commas.
    pub what: String,
}

impl Count {
    /// `number` of what is called `one` where there is one, and `many` otherwise.
    #[must_use]
    pub fn new(number: usize, one: &str, many: &str) -> Self {
        let what = if number == 1 { one } else { many };
        Self { number: u64::try_from(number).unwrap_or(u64::MAX), what: what.to_owned() }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.number, self.what)
    }
}

/// What a last line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EndLine {
    pub(super) counts: Vec<Count>,
    pub(super) crc32: u32,
}

impl EndLine {
    pub(super) fn of(body: &[u8], counts: Vec<Count>) -> Self {
        Self { counts, crc32: crc32fast::hash(body) }
    }

    /// The line with its line break.
    pub(super) fn to_line(&self) -> String {
        let mut line = OPENING.to_owned();
        for count in &self.counts {
            // Writing into a String cannot fail.
            let _ = write!(line, "{count}, ");
        }
        let _ = writeln!(line, "{CHECKSUM}{:08x}", self.crc32);
        line
    }

    /// Reads a last line, which must be whole, its line break included: the least sign of a cut gives `None`.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let line = line.strip_suffix('\n')?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let said = line.strip_prefix(OPENING)?;
        let (counts, checksum) = said.rsplit_once(", ").map_or((None, said), |(counts, checksum)| (Some(counts), checksum));
        let digits = checksum.strip_prefix(CHECKSUM)?;
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if digits.len() != 8 || !digits.bytes().all(is_digit) {
            return None;
        }
        let crc32 = u32::from_str_radix(digits, 16).ok()?;
        let counts = counts.into_iter().flat_map(|counts| counts.split(", ")).map(parse_count).collect::<Option<Vec<_>>>()?;
        Some(Self { counts, crc32 })
    }
}

fn parse_count(part: &str) -> Option<Count> {
    let (number, what) = part.split_once(' ')?;
    let is_plain = number.bytes().all(|byte| byte.is_ascii_digit()) && (number == "0" || !number.starts_with('0'));
    let number = is_plain.then(|| number.parse().ok()).flatten()?;
    Some(Count { number, what: what.to_owned() })
}

/// Parts a file into what ron reads and the last line, if that is a comment (whole or cut).
pub(super) fn split(text: &str) -> (&str, Option<&str>) {
    let without_break = text.strip_suffix('\n').unwrap_or(text);
    let start = without_break.rfind('\n').map_or(0, |line_break| line_break + 1);
    let (body, line) = text.split_at(start);
    if line.starts_with('/') { (body, Some(line)) } else { (text, None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts() -> Vec<Count> {
        vec![Count::new(49, "note", "notes"), Count::new(1, "agenda item", "agenda items"), Count::new(0, "next step", "next steps")]
    }

    #[test]
    fn the_line_says_counts_and_checksum_and_reads_back() {
        let end = EndLine { counts: counts(), crc32: 0x000a_1b2c };
        let line = end.to_line();
        assert_eq!(line, "// end: 49 notes, 1 agenda item, 0 next steps, crc32 000a1b2c\n");
        assert_eq!(EndLine::parse(&line), Some(end.clone()));
        assert_eq!(EndLine::parse(&line.replace('\n', "\r\n")), Some(end));
    }

    #[test]
    fn a_line_without_counts_reads_back() {
        let end = EndLine::of(b"anything", Vec::new());
        assert_eq!(EndLine::parse(&end.to_line()), Some(end));
    }

    #[test]
    fn every_cut_is_seen() {
        let line = EndLine::of(b"x", counts()).to_line();
        for length in 0..line.len() {
            assert_eq!(EndLine::parse(&line[..length]), None, "{}", &line[..length]);
        }
    }

    #[test]
    fn every_flipped_bit_is_seen() {
        let end = EndLine::of(b"x", counts());
        let line = end.to_line().into_bytes();
        for bit in 0..line.len() * 8 {
            let mut flipped = line.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            if let Ok(text) = std::str::from_utf8(&flipped) {
                assert_ne!(EndLine::parse(text).as_ref(), Some(&end), "{text:?}");
            }
        }
    }

    #[test]
    fn only_a_comment_on_the_last_line_is_split_off() {
        assert_eq!(split("a\n// end: x\n"), ("a\n", Some("// end: x\n")));
        assert_eq!(split("a\n/"), ("a\n", Some("/")));
        assert_eq!(split("a\n//"), ("a\n", Some("//")));
        assert_eq!(split("// end: x\na\n"), ("// end: x\na\n", None));
        assert_eq!(split("a"), ("a", None));
        assert_eq!(split(""), ("", None));
    }
}
