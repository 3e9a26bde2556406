//! What a kept version is called: when it was saved and what it holds, so that the same version has the same name and names
//! sort by time. `2018-04-17T09-30-00-000-0a1b2c3d.ron`

use std::{ffi::OsStr, fmt};

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::store::FileStamp;

const LENGTH: usize = "2018-04-17T09-30-00-000-0a1b2c3d.ron".len();

/// A kept version's name. Times are those that the file itself had, in UTC, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) struct Name {
    pub(super) saved_at: Timestamp,
    /// The checksum of its contents.
    pub(super) crc32: u32,
}

impl Name {
    /// The name of a version with this stamp; one of no known time counts as older than all others.
    pub(super) fn of(stamp: &FileStamp) -> Self {
        let saved_at = stamp.modified().and_then(|modified| Timestamp::try_from(modified).ok()).unwrap_or_default();
        Self { saved_at: Timestamp::from_millisecond(saved_at.as_millisecond()).unwrap_or_default(), crc32: stamp.crc32() }
    }

    /// Reads a name; none where it is something else.
    pub(super) fn parse(name: &OsStr) -> Option<Self> {
        let name = name.to_str().filter(|name| name.len() == LENGTH && name.is_ascii())?;
        let (time, rest) = (name.get(..19)?, name.get(19..)?);
        let (date, clock) = time.split_once('T')?;
        let saved: DateTime = format!("{date}T{}", clock.replace('-', ":")).parse().ok()?;
        let (millisecond, checksum) = rest.strip_prefix('-')?.strip_suffix(".ron")?.split_once('-')?;
        let is_digits = |text: &str, length, radix| text.len() == length && text.chars().all(|c| c.is_digit(radix));
        if !is_digits(millisecond, 3, 10) || !is_digits(checksum, 8, 16) {
            return None;
        }
        let saved = saved.with().millisecond(millisecond.parse().ok()?).build().ok()?;
        let saved_at = saved.to_zoned(TimeZone::UTC).ok()?.timestamp();
        let read = Self { saved_at, crc32: u32::from_str_radix(checksum, 16).ok()? };
        (read.to_string() == name).then_some(read)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.saved_at.strftime("%Y-%m-%dT%H-%M-%S");
        write!(f, "{time}-{:03}-{:08x}.ron", self.saved_at.subsec_millisecond(), self.crc32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_when_and_what_and_nothing_else_is_one() {
        let text = "2018-04-17T09-30-05-007-0a1b2c3d.ron";
        let name = Name::parse(OsStr::new(text)).unwrap();
        assert_eq!((name.saved_at, name.crc32), ("2018-04-17T09:30:05.007Z".parse().unwrap(), 0x0a1b_2c3d));
        assert_eq!(name.to_string(), text);
        for other in [
            "about.ron",
            "2018-04-17T09-30-05-007-0a1b2c3d.txt",
            "2018-04-17T09-30-05-007-0A1B2C3D.ron",
            "2018-02-30T09-30-05-007-0a1b2c3d.ron",
            "2018-04-17T29-30-05-007-0a1b2c3d.ron",
            "2018-04-17T09-30-05-+07-0a1b2c3d.ron",
            ".2018-04-17T09-30-05-007-0a1b2c3d.ro",
            "ü018-04-17T09-30-05-007-0a1b2c3d.ron",
        ] {
            assert_eq!(Name::parse(OsStr::new(other)), None, "{other}");
        }
    }

    #[test]
    fn a_version_of_no_known_time_is_the_oldest() {
        assert_eq!(Name::of(&FileStamp::of(b"x", None)).to_string(), "1970-01-01T00-00-00-000-8cdc1683.ron");
    }
}
