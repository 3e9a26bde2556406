//! From bytes to text: the encoding is guessed, and can be said.

use super::ImportError;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How a text file writes its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As nearly everything does today.
    Utf8,
    /// As Windows programs that say "Unicode" do.
    Utf16Le,
    /// The same with its bytes the other way round.
    Utf16Be,
    /// As older Windows programs do in western Europe.
    Windows1252,
}

impl Encoding {
    /// All that there are.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];
}

/// A text with its encoding and how many places of it cannot be read in that.
pub(super) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub encoding: Encoding,
    pub broken: usize,
}

/// The text of some bytes, without a mark for the byte order; in the encoding that is asked for, else in the one that they seem to have.
///
/// # Errors
/// Where they are no text, or not in UTF-8 although that was asked for.
pub(super) fn decoded(bytes: &[u8], wanted: Option<Encoding>) -> Result<Decoded<'_>, ImportError> {
    let encoding = wanted.unwrap_or_else(|| guessed(bytes));
    let (text, broken): (Cow<'_, str>, usize) = match encoding {
        Encoding::Utf8 => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), 0),
                Err(err) if wanted.is_some() => return Err(ImportError::NotUtf8 { line: line_of(bytes, err.valid_up_to()) }),
                // A few bytes of a long text were hit: all the rest of it is right.
                Err(_) => (String::from_utf8_lossy(bytes), bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count()),
            }
        }
        Encoding::Utf16Le => utf16(bytes.strip_prefix(b"\xff\xfe").unwrap_or(bytes), UTF_16LE),
        Encoding::Utf16Be => utf16(bytes.strip_prefix(b"\xfe\xff").unwrap_or(bytes), UTF_16BE),
        Encoding::Windows1252 => (WINDOWS_1252.decode_without_bom_handling(bytes).0, 0),
    };
    if wanted.is_none() && !looks_like_text(&text) {
        return Err(ImportError::NoText);
    }
    Ok(Decoded { text, encoding, broken })
}

fn utf16<'a>(bytes: &'a [u8], encoding: &'static encoding_rs::Encoding) -> (Cow<'a, str>, usize) {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let broken = if had_errors { text.matches(char::REPLACEMENT_CHARACTER).count() } else { 0 };
    (text, broken)
}

fn guessed(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return Encoding::Utf8,
        [0xff, 0xfe, ..] => return Encoding::Utf16Le,
        [0xfe, 0xff, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    if let Some(encoding) = by_zeros(bytes) {
        return encoding;
    }
    if str::from_utf8(bytes).is_ok() {
        return Encoding::Utf8;
    }
    // Letters that are right in UTF-8 hardly come about by chance.
    let (mut right, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    if right > wrong { Encoding::Utf8 } else { Encoding::Windows1252 }
}

/// UTF-16 without a mark: every other byte of what western languages write is zero.
fn by_zeros(bytes: &[u8]) -> Option<Encoding> {
    const LOOKED_AT: usize = 4096;
    let begin = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let pairs = begin.len() / 2;
    let zeros = |at: usize| begin.chunks_exact(2).filter(|pair| pair.get(at) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    if pairs > 0 && second * 2 > pairs && first * 10 < pairs {
        return Some(Encoding::Utf16Le);
    }
    (pairs > 0 && first * 2 > pairs && second * 10 < pairs).then_some(Encoding::Utf16Be)
}

/// Control characters that no text has tell that these bytes are something else: a picture, a program.
fn looks_like_text(text: &str) -> bool {
    const LOOKED_AT: usize = 20_000;
    let is_odd =
        |letter: &char| letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\x1a' | '\x1b' | '\x7f');
    let (odd, all) = (text.chars().take(LOOKED_AT).filter(is_odd).count(), text.chars().take(LOOKED_AT).count());
    odd * 50 <= all
}

/// The line, from 1, on which the byte at `at` stands.
pub(super) fn line_of(bytes: &[u8], at: usize) -> u64 {
    let before = bytes.get(..at).unwrap_or(bytes);
    u64::try_from(memchr::memchr_iter(b'\n', before).count() + 1).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Encoding, usize) {
        let decoded = decoded(bytes, None).unwrap();
        (decoded.text.into_owned(), decoded.encoding, decoded.broken)
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_encoding_is_told_from_the_others() {
        let said = "caf\u{e9} \u{201c}na\u{ef}ve\u{201d}";
        assert_eq!(read(said.as_bytes()), (said.into(), Encoding::Utf8, 0));
        assert_eq!(read(format!("\u{feff}{said}").as_bytes()), (said.into(), Encoding::Utf8, 0));
        assert_eq!(read(b"caf\xe9 \x93na\xefve\x94"), (said.into(), Encoding::Windows1252, 0));
        assert_eq!(read(&utf16(&format!("\u{feff}{said}"), u16::to_le_bytes)), (said.into(), Encoding::Utf16Le, 0));
        assert_eq!(read(&utf16(&format!("\u{feff}{said}"), u16::to_be_bytes)), (said.into(), Encoding::Utf16Be, 0));
        assert_eq!(read(&utf16(said, u16::to_le_bytes)), (said.into(), Encoding::Utf16Le, 0));
        assert_eq!(read(&utf16(said, u16::to_be_bytes)), (said.into(), Encoding::Utf16Be, 0));
        assert_eq!(read(b""), (String::new(), Encoding::Utf8, 0));
    }

    #[test]
    fn a_long_text_with_one_bad_byte_stays_utf8() {
        assert_eq!(read("\u{e9}\u{e8}\u{ea} ok ".bytes().chain([0xe9]).collect::<Vec<_>>().as_slice()).1, Encoding::Utf8);
        assert_eq!(read(b"\xc3\xa9\xc3\xa9 x\xff y").2, 1);
    }

    #[test]
    fn what_is_asked_for_is_taken() {
        assert_eq!(decoded(b"\xc3\xa9", Some(Encoding::Windows1252)).unwrap().text, "\u{c3}\u{a9}");
        assert_eq!(decoded(b"a\nb\xe9\n", Some(Encoding::Utf8)).err(), Some(ImportError::NotUtf8 { line: 2 }));
        assert!(decoded(b"odd", Some(Encoding::Utf16Le)).is_ok());
    }

    #[test]
    fn a_picture_is_no_text() {
        let picture: Vec<u8> = (0..2000u32).map(|n| (n * 7 % 256) as u8).collect();
        assert_eq!(decoded(&picture, None).err(), Some(ImportError::NoText));
    }
}
