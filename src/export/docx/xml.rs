//! Writing XML elements one inside the other.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML part that is being written.
pub(super) type Xml = Writer<Vec<u8>>;

/// An element's attributes: names and values, which are escaped when written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A whole part: the declaration, then what `content` writes.
pub(super) fn part(content: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    content(&mut xml)?;
    Ok(xml.into_inner())
}

/// An element with what `content` writes inside.
pub(super) fn element(
    xml: &mut Xml,
    name: &str,
    attributes: Attributes<'_>,
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.write_event(Event::Start(start(name, attributes)))?;
    content(xml)?;
    xml.write_event(Event::End(BytesEnd::new(name)))
}

/// An element with nothing inside.
pub(super) fn empty(xml: &mut Xml, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
    xml.write_event(Event::Empty(start(name, attributes)))
}

/// An element with text inside; the text is escaped here.
pub(super) fn text(xml: &mut Xml, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
    element(xml, name, attributes, |xml| xml.write_event(Event::Text(BytesText::new(text))))
}

fn start<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}
