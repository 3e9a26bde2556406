//! What kind of file this is, from its beginning alone.

/// What the beginning of a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Beginning {
    /// A session in this version of the format.
    Session {
        /// The number after `version:`.
        version: u32,
        /// What a later version says of itself besides.
        later: Option<Later>,
    },
    /// A session by its name, but without a version that can be read; where that should stand, in bytes.
    NoVersion(usize),
    /// The file is nothing but the beginning of a session's first line.
    Cut,
    /// Something else.
    Foreign,
}

/// What the first line says from version 2 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Later {
    /// The oldest version of the format whose reader understands the file but for fields that it does not know.
    pub(super) reads_from: u32,
    /// The first Saltaire that reads it wholly.
    pub(super) since: String,
}

const FIRST_LINE: &[u8] = b"#![enable(implicit_some)] Saltaire(version: ";

/// The most characters of what names a Saltaire.
const LONGEST_SINCE: usize = 40;

/// Reads as far as the version, and what belongs to it, and no further.
pub(super) fn probe(bytes: &[u8]) -> Beginning {
    if FIRST_LINE.starts_with(bytes.trim_ascii_end()) {
        return Beginning::Cut;
    }
    let mut cursor = Cursor { bytes, at: 0 };
    if cursor.skip_to_fields().is_none() {
        return Beginning::Foreign;
    }
    match cursor.version() {
        Some(version) => Beginning::Session { version, later: cursor.later() },
        None => Beginning::NoVersion(cursor.at),
    }
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes past attributes, comments and `Saltaire(`.
    fn skip_to_fields(&mut self) -> Option<()> {
        self.skip_blank();
        while self.take(b"#![").is_some() {
            self.skip_past(b"]")?;
            self.skip_blank();
        }
        self.take(b"Saltaire")?;
        self.skip_blank();
        self.take(b"(")
    }

    fn version(&mut self) -> Option<u32> {
        self.number(b"version")
    }

    /// What stands after the version from version 2 on.
    fn later(&mut self) -> Option<Later> {
        let reads_from = self.number(b"reads_from")?;
        self.name(b"since")?;
        self.take(b"\"")?;
        let is_version = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-+".contains(byte);
        let length = self.rest().iter().take(LONGEST_SINCE + 1).take_while(is_version).count();
        let since = str::from_utf8(self.rest().get(..length)?).ok()?.to_owned();
        self.at += length;
        self.take(b"\"")?;
        (1..=LONGEST_SINCE).contains(&length).then_some(Later { reads_from, since })
    }

    /// Goes past a field that is a number.
    fn number(&mut self, name: &[u8]) -> Option<u32> {
        self.name(name)?;
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = str::from_utf8(self.rest().get(..digits)?).ok()?.parse().ok()?;
        self.at += digits;
        self.skip_blank();
        self.take(b",")?;
        Some(number)
    }

    /// Goes past a field's name.
    fn name(&mut self, name: &[u8]) -> Option<()> {
        self.skip_blank();
        self.take(name)?;
        self.skip_blank();
        self.take(b":")?;
        self.skip_blank();
        Some(())
    }

    fn take(&mut self, expected: &[u8]) -> Option<()> {
        self.rest().starts_with(expected).then(|| self.at += expected.len())
    }

    fn skip_past(&mut self, end: &[u8]) -> Option<()> {
        let found = memchr::memmem::find(self.rest(), end)?;
        self.at += found + end.len();
        Some(())
    }

    /// Goes past white space and comments.
    fn skip_blank(&mut self) {
        loop {
            self.at += self.rest().iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            let skipped = if self.rest().starts_with(b"//") {
                self.skip_past(b"\n")
            } else if self.rest().starts_with(b"/*") {
                self.skip_past(b"*/")
            } else {
                None
            };
            if skipped.is_none() {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_without_the_rest() {
        let version = |text: &str| probe(text.as_bytes());
        let first = Beginning::Session { version: 1, later: None };
        assert_eq!(version("#![enable(implicit_some)] Saltaire(version: 1, session: ("), first);
        assert_eq!(version(" // mine\n/* b */ #![enable(implicit_some)]\r\nSaltaire (\n version : 1 ,"), first);
        assert_eq!(version("Saltaire(version: 4000000000, rubbish \u{0}"), Beginning::Session { version: 4_000_000_000, later: None });
    }

    #[test]
    fn a_later_version_says_who_can_read_it() {
        let found = |text: &str| match probe(text.as_bytes()) {
            Beginning::Session { version: 2, later } => later.map(|later| (later.reads_from, later.since)),
            other => panic!("{other:?}"),
        };
        let expected = Some((1, "0.4.0-rc.1".to_owned()));
        assert_eq!(found("Saltaire(version: 2, reads_from: 1, since: \"0.4.0-rc.1\", session: ("), expected);
        assert_eq!(found("Saltaire(\n version: 2,\n reads_from : 1, // a\n since: \"0.4.0-rc.1\"\n"), expected);
        let long = format!("Saltaire(version: 2, reads_from: 1, since: \"{}\",", "9".repeat(41));
        for text in
            ["Saltaire(version: 2, session", "Saltaire(version: 2, reads_from: 1, session", "Saltaire(version: 2, since: \"1\"", &long]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_session_without_a_version_is_told_from_something_else() {
        for text in ["Saltaire()", "Saltaire(title: 1", "Saltaire(version: x,", "Saltaire(version: 99999999999,", "Saltaire(version: 1.5,"]
        {
            assert!(matches!(probe(text.as_bytes()), Beginning::NoVersion(at) if at >= 9), "{text}");
        }
        for text in [
            "hello",
            "(version: 1, session: ())",
            "PK\u{3}\u{4}",
            "// Saltaire(",
            "/* Saltaire(",
            "#![",
            "Saltair",
            "#![enable(",
            "Saltaire",
        ] {
            let found = probe(text.as_bytes());
            let is_beginning = text.starts_with("#!");
            assert_eq!(found, if is_beginning { Beginning::Cut } else { Beginning::Foreign }, "{text}");
        }
    }
}
