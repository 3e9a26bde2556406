//! Photos of flipchart sheets: which sheet, and which file in the folder beside the session. The pictures themselves are not in it.

use super::is_default;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A photo of one of a table's flipchart sheets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// Which of the table's sheets it shows, from 1.
    pub sheet: u32,
    /// Its file in the folder beside the session.
    pub file: PhotoName,
    /// How long the file is, in bytes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bytes: u64,
    /// The file's CRC-32, by which a file that was changed or exchanged is noticed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub crc32: u32,
}

/// The longest name, in bytes, that every file system takes, with room for the ending of a temporary file.
const LONGEST: usize = 200;

/// The name of a photo's file: a name alone, which leads nowhere but into the folder that it is looked for in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoName(String);

/// A text that cannot be the name of a photo's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", say!("model-not-a-photo-name", text = .0))]
pub struct NotAPhotoName(String);

impl PhotoName {
    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a text names a file in a folder on every system, and nothing outside of it.
fn is_plain_name(text: &str) -> bool {
    let is_odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    // Windows takes spaces and dots at the end off, and so would find another file.
    let ends_oddly = text.ends_with(['.', ' ']);
    !text.is_empty() && text.len() <= LONGEST && !text.starts_with(['.', ' ']) && !ends_oddly && !text.contains(is_odd) && !is_device(text)
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(text: &str) -> bool {
    let stem = text.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered =
        |name: &str| stem.strip_prefix(name).is_some_and(|rest| rest.chars().count() == 1 && !rest.starts_with(char::is_alphabetic));
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

impl FromStr for PhotoName {
    type Err = NotAPhotoName;
    fn from_str(text: &str) -> Result<Self, NotAPhotoName> {
        if is_plain_name(text) { Ok(Self(text.to_owned())) } else { Err(NotAPhotoName(text.chars().take(60).collect())) }
    }
}

impl fmt::Display for PhotoName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for PhotoName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PhotoName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).and_then(|text| text.parse().map_err(de::Error::custom))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_called_by_a_name_alone_that_every_system_takes() {
        for good in ["Table 3, sheet 2.jpg", "Table 3, sheet 2 (2).png", "Tisch Ä.jpg", "Concert.jpg", "COM.jpg", "comb1.jpg"] {
            assert_eq!(good.parse::<PhotoName>().map(|name| name.to_string()).as_deref(), Ok(good));
        }
        let odd = [
            "",
            ".",
            "..",
            "../a.jpg",
            "a/b.jpg",
            "a\\b.jpg",
            "/etc/passwd",
            "C:a.jpg",
            ".hidden.jpg",
            "a.jpg ",
            "a.",
            " a.jpg",
            "a\n.jpg",
        ];
        for bad in odd.into_iter().chain(["nul", "Con.jpg", "com1.jpg", "a?.jpg"]) {
            assert!(bad.parse::<PhotoName>().is_err(), "{bad:?}");
            let written = format!("(sheet: 1, file: {bad:?})");
            assert!(ron::from_str::<Photo>(&written).is_err(), "{written}");
        }
        assert!("a".repeat(201).parse::<PhotoName>().is_err());
    }
}
