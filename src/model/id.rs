//! What things are called: unique ids for what two laptops may create, readable keys for what means the same everywhere.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use smol_str::SmolStr;
use std::fmt;
use std::str::FromStr;

const ALPHABET: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const LONGEST: usize = 12;
/// The first number that takes twelve digits in base 36: random ids start here, so that all are equally long.
const FIRST_LONG: u64 = 36u64.pow(11);
/// One past the last number that fits twelve digits.
const END: u64 = 36u64.pow(12);

/// Why a text is not an id or a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text of an id that is empty, too long, begins with 0 or holds something else than a-z and 0-9.
    #[error("{}", say!("model-not-an-id", text = .0))]
    Id(String),
    /// The text of a key that is empty, too long or holds something else than a-z, 0-9 and hyphens.
    #[error("{}", say!("model-not-a-key", text = .0))]
    Key(String),
}

fn parse_base36(text: &str) -> Option<u64> {
    if text.is_empty() || text.len() > LONGEST || text.starts_with('0') {
        return None;
    }
    text.bytes().try_fold(0u64, |number, byte| {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'z' => byte - b'a' + 10,
            _ => return None,
        };
        number.checked_mul(36)?.checked_add(u64::from(digit))
    })
}

fn write_base36(mut number: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = [0u8; LONGEST + 1];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = ALPHABET[(number % 36) as usize];
        number /= 36;
        if number == 0 || first == 0 {
            break;
        }
    }
    f.write_str(str::from_utf8(&digits[first..]).unwrap_or_default())
}

/// Folds any 64 random bits into an id of twelve characters.
const fn long_id(random: u64) -> u64 {
    FIRST_LONG + random % (END - FIRST_LONG)
}

macro_rules! unique_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// Written as up to twelve of a-z and 0-9, so that a file made by hand can say `welcome` or `n1`.
        /// Unique without asking anyone: new ones are random, see [`crate::edit::Ids`].
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// The id that 64 random bits stand for; always twelve characters.
            #[must_use]
            pub const fn from_random(random: u64) -> Self {
                Self(long_id(random))
            }

            /// The id as a number, the same on every machine.
            #[must_use]
            pub const fn number(self) -> u64 {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                parse_base36(text).map(Self).ok_or_else(|| IdError::Id(text.chars().take(60).collect()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_base36(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(TextVisitor).and_then(|text: SmolStr| text.parse().map_err(de::Error::custom))
            }
        }
    };
}

/// Reads a text of an id or key without keeping it on the heap.
struct TextVisitor;

impl de::Visitor<'_> for TextVisitor {
    type Value = SmolStr;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(say!("model-id-expected"))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<SmolStr, E> {
        Ok(SmolStr::new(text))
    }
}

unique_id! {
    /// A session.
    SessionId
}
unique_id! {
    /// An agenda item.
    ItemId
}
unique_id! {
    /// A table.
    TableId
}
unique_id! {
    /// A note.
    NoteId
}
unique_id! {
    /// A next step.
    StepId
}
unique_id! {
    /// Something else that has to be told apart: an update, a paragraph, a decision, a concern, an entry of a log.
    EntryId
}

fn is_key(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Makes a key out of a name that a person typed: lower case, marks off, words joined by hyphens.
fn key_text(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::is_combining_mark;
    let mut key = String::new();
    for c in name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if key.len() >= 40 {
            break;
        }
        if c.is_ascii_alphanumeric() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    key.truncate(key.trim_end_matches('-').len());
    key
}

macro_rules! readable_key {
    ($(#[$doc:meta])* $name:ident, $fallback:literal) => {
        $(#[$doc])*
        ///
        /// One to forty of a-z, 0-9 and hyphens.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(SmolStr);

        impl $name {
            /// The key that a name suggests; `taken` says which ones are in use, and a number is added then.
            #[must_use]
            pub fn from_name(name: &str, taken: impl Fn(&Self) -> bool) -> Self {
                let mut text = key_text(name);
                if text.is_empty() {
                    text.push_str($fallback);
                }
                let plain = Self(SmolStr::new(&text));
                if !taken(&plain) {
                    return plain;
                }
                text.truncate(34);
                (2u32..)
                    .map(|n| Self(SmolStr::new(format!("{text}-{n}"))))
                    .find(|key| !taken(key))
                    .unwrap_or(plain)
            }

            /// The key's text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                if is_key(text) { Ok(Self(SmolStr::new(text))) } else { Err(IdError::Key(text.chars().take(60).collect())) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(TextVisitor).and_then(|text: SmolStr| text.parse().map_err(de::Error::custom))
            }
        }
    };
}

readable_key! {
    /// A theme: the same key means the same theme in every workshop.
    ThemeKey, "theme"
}
readable_key! {
    /// A group that people speak from or sit with: `patients`, `carers`, `staff`.
    GroupKey, "group"
}
readable_key! {
    /// A format that people asked for: `large-print`, `bsl`.
    FormatKey, "format"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_their_own_text() {
        for text in ["1", "welcome", "n001", "zzzzzzzzzzzz"] {
            assert_eq!(text.parse::<NoteId>().unwrap().to_string(), text);
        }
        for text in ["", "0", "01", "Welcome", "é", "zzzzzzzzzzzzz", "a-b"] {
            assert!(text.parse::<NoteId>().is_err(), "{text}");
        }
    }

    #[test]
    fn random_ids_have_twelve_characters_and_read_back() {
        for random in [0, 1, u64::MAX, 0x1234_5678_9abc_def0] {
            let id = ItemId::from_random(random);
            assert_eq!(id.to_string().len(), 12);
            assert_eq!(id.to_string().parse::<ItemId>().unwrap(), id);
        }
    }

    #[test]
    fn keys_come_from_names() {
        let free = |_: &ThemeKey| false;
        assert_eq!(ThemeKey::from_name("Being heard", free).as_str(), "being-heard");
        assert_eq!(ThemeKey::from_name("  Café & talk! ", free).as_str(), "cafe-talk");
        assert_eq!(ThemeKey::from_name("सुनना", free).as_str(), "theme");
        let taken = |key: &ThemeKey| key.as_str() == "feedback";
        assert_eq!(ThemeKey::from_name("Feedback", taken).as_str(), "feedback-2");
    }
}
