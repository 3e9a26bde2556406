//! A part of XML, one event after the other.

use super::progress::Part;
use super::{ImportError, Progress};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// What comes next in a part. Names are without what stands before their colon.
pub(super) enum Xml<'a> {
    /// An element begins. One that is empty begins and ends.
    Begin(Element<'a>),
    /// An element ends.
    End(String),
    /// Words.
    Text(String),
}

/// An element that begins.
pub(super) struct Element<'a> {
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// Its name.
    pub fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// One of its attributes, by its name without what stands before the colon.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found =
            self.start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        Some(found.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }

    /// A number of an attribute.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// The white space that it stands for in a text of the OpenDocument format: several spaces, a tab, a line's end. Mostly none.
    pub fn white_space(&self) -> Cow<'static, str> {
        const MOST_SPACES: usize = 1000;
        match self.name() {
            "s" => " ".repeat(self.number("c").unwrap_or(1).min(MOST_SPACES)).into(),
            // A note has no columns.
            "tab" => " ".into(),
            "line-break" => "\n".into(),
            _ => "".into(),
        }
    }
}

/// Reads a part from its begin to its end.
pub(super) struct Events<'a> {
    reader: Reader<&'a [u8]>,
    /// An element that was empty and still has to end.
    ends: Option<String>,
    /// Who is told how far it is, and can stop it; of how many bytes, and after how many events.
    watched: Option<(&'a Progress, usize, usize)>,
}

/// After so many events it is told how far the reading is.
const TOLD_AFTER: usize = 256;

impl<'a> Events<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = false;
        Self { reader, ends: None, watched: None }
    }

    /// As [`Events::of`], for a long part: somebody sees how far it is, and can stop it.
    pub fn watched(text: &'a str, progress: &'a Progress) -> Self {
        Self { watched: Some((progress, text.len(), 0)), ..Self::of(text) }
    }

    /// How many bytes are behind.
    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or_default()
    }

    /// What comes next; none at the end.
    ///
    /// # Errors
    /// Where it is no XML, or the reading was stopped.
    pub fn next(&mut self) -> Result<Option<Xml<'a>>, ImportError> {
        if let Some(name) = self.ends.take() {
            return Ok(Some(Xml::End(name)));
        }
        let at = self.position() / TOLD_AFTER * TOLD_AFTER;
        if let Some((progress, length, count)) = &mut self.watched {
            *count += 1;
            if count.is_multiple_of(TOLD_AFTER) {
                progress.step(Part::Read, at, *length)?;
            }
        }
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| ImportError::Damaged)? {
                Event::Start(start) => Xml::Begin(Element { start }),
                Event::Empty(start) => {
                    self.ends = Some(start.local_name().into_inner().to_owned());
                    Xml::Begin(Element { start })
                }
                Event::End(end) => Xml::End(end.local_name().into_inner().to_owned()),
                Event::Text(text) => Xml::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Xml::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => match meant(&reference) {
                    Some(letter) => Xml::Text(letter.to_string()),
                    None => continue,
                },
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// Passes over the rest of an element that has begun, whatever it holds.
    ///
    /// # Errors
    /// Where it is no XML.
    pub fn skip(&mut self) -> Result<(), ImportError> {
        let mut depth = 1usize;
        while depth > 0 {
            match self.next()? {
                Some(Xml::Begin(_)) => depth += 1,
                Some(Xml::End(_)) => depth -= 1,
                Some(Xml::Text(_)) => {}
                None => return Ok(()),
            }
        }
        Ok(())
    }
}

/// The letter that a reference stands for. What a document defines itself is not taken: it could stand for anything.
fn meant(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter);
    }
    match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
