//! Texts, characters, bytes and names, as RON's reader wants them.

use std::fmt::Write as _;

use super::WriteError;

/// What a byte of UTF-8 means for the scan in [`escape_into`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Stays itself.
    Plain,
    /// Always escaped.
    Escaped,
    /// Begins a character that is escaped for some of its next bytes.
    Perhaps,
}

const CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 0x20 {
        classes[byte] = Class::Escaped;
        byte += 1;
    }
    classes[0x7f] = Class::Escaped;
    classes[b'"' as usize] = Class::Escaped;
    classes[b'\\' as usize] = Class::Escaped;
    // U+0080 to U+009F are C2 80 to C2 9F; U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    classes[0xc2] = Class::Perhaps;
    classes[0xe2] = Class::Perhaps;
    classes
}

/// Appends `text` in quotation marks.
pub(super) fn write_text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    escape_into(out, text);
    out.push(b'"');
}

/// Appends `text` with quotation marks, backslashes, control characters and everything that some editor takes
/// for a line break escaped; every other character, of any script, stays itself.
pub(super) fn escape_into(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    let mut written = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match CLASSES[usize::from(byte)] {
            Class::Plain => at += 1,
            Class::Escaped => {
                out.extend_from_slice(&bytes[written..at]);
                write_escape(out, u32::from(byte));
                at += 1;
                written = at;
            }
            Class::Perhaps => match line_breaking(&bytes[at..]) {
                None => at += 1,
                Some((code, length)) => {
                    out.extend_from_slice(&bytes[written..at]);
                    write_escape(out, code);
                    at += length;
                    written = at;
                }
            },
        }
    }
    out.extend_from_slice(&bytes[written..]);
}

/// The code and the length in bytes of a control character or line separator beyond ASCII, if `bytes` begins
/// with one.
fn line_breaking(bytes: &[u8]) -> Option<(u32, usize)> {
    match bytes {
        [0xc2, next @ 0x80..=0x9f, ..] => Some((u32::from(*next), 2)),
        [0xe2, 0x80, 0xa8, ..] => Some((0x2028, 3)),
        [0xe2, 0x80, 0xa9, ..] => Some((0x2029, 3)),
        _ => None,
    }
}

fn write_escape(out: &mut Vec<u8>, code: u32) {
    match code {
        0 => out.extend_from_slice(br"\0"),
        9 => out.extend_from_slice(br"\t"),
        10 => out.extend_from_slice(br"\n"),
        13 => out.extend_from_slice(br"\r"),
        0x22 => out.extend_from_slice(br#"\""#),
        0x5c => out.extend_from_slice(br"\\"),
        other => out.extend_from_slice(format!("\\u{{{other:x}}}").as_bytes()),
    }
}

/// Appends one character in single quotation marks.
pub(super) fn write_char(out: &mut Vec<u8>, character: char) {
    out.push(b'\'');
    if character == '\'' {
        out.extend_from_slice(br"\'");
    } else {
        escape_into(out, character.encode_utf8(&mut [0; 4]));
    }
    out.push(b'\'');
}

/// Appends bytes as a byte string.
pub(super) fn write_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(b"b\"");
    for byte in bytes {
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            b' '..=b'~' => out.push(*byte),
            other => out.extend_from_slice(format!("\\x{other:02x}").as_bytes()),
        }
    }
    out.push(b'"');
}

/// Appends the name of a field or variant, as a raw identifier where a plain one will not do.
///
/// # Errors
///
/// When the name is empty or has characters that no identifier of RON can have.
pub(super) fn write_name(out: &mut Vec<u8>, name: &str) -> Result<(), WriteError> {
    let bytes = name.as_bytes();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let begins_plain = bytes.first().is_some_and(|first| is_word(first) && !first.is_ascii_digit());
    if begins_plain && bytes.iter().all(is_word) {
        out.extend_from_slice(bytes);
        return Ok(());
    }
    let fits_raw = |byte: &u8| is_word(byte) || matches!(*byte, b'.' | b'+' | b'-');
    if bytes.is_empty() || !bytes.iter().all(fits_raw) {
        return Err(WriteError::Name(name.to_owned()));
    }
    out.extend_from_slice(b"r#");
    out.extend_from_slice(bytes);
    Ok(())
}

/// Appends what is displayed into it as part of a text, escaped.
pub(super) struct Escaping<'a>(pub(super) &'a mut Vec<u8>);

impl std::fmt::Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        escape_into(self.0, text);
        Ok(())
    }
}

/// Appends what `value` displays, in quotation marks.
///
/// # Errors
///
/// When `value` refuses to be displayed.
pub(super) fn write_displayed<T: std::fmt::Display + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<(), WriteError> {
    out.push(b'"');
    write!(Escaping(out), "{value}").map_err(|_| WriteError::Refused(say!("store-unwritable-value").to_owned()))?;
    out.push(b'"');
    Ok(())
}
