//! The small parts around the document: what is in the package, its title, lists, header and footer.

use std::io;

use super::styles::{Sizes, Style};
use super::xml::{Xml, element, empty, part, text};
use crate::export::characters::readable;
use crate::report::Report;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The part `[Content_Types].xml`.
pub(super) const CONTENT_TYPES: &str = include_str!("content_types.xml");
/// The part `_rels/.rels`.
pub(super) const PACKAGE_RELATIONS: &str = include_str!("package_relations.xml");
/// The part `word/_rels/document.xml.rels`.
pub(super) const DOCUMENT_RELATIONS: &str = include_str!("document_relations.xml");
/// The part `docProps/app.xml`: which program wrote it.
pub(super) const APP: &str = include_str!("app.xml");

/// Stand in the sentence of the footer where Word fills numbers in; no text that we write holds them.
const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

/// The part `docProps/core.xml`: title and language. Its date is the report's own.
pub(super) fn core(report: &Report) -> io::Result<Vec<u8>> {
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    part(|xml| {
        element(xml, "cp:coreProperties", &namespaces, |xml| {
            text(xml, "dc:title", &[], &readable(&report.title).replace('\n', " "))?;
            text(xml, "dc:description", &[], &readable(&report.imprint))?;
            text(xml, "dc:language", &[], &readable(&report.language))?;
            text(xml, "dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &format!("{}T00:00:00Z", report.date))
        })
    })
}

/// The part `word/numbering.xml`: the bullet of lists.
pub(super) fn numbering(sizes: Sizes) -> Vec<u8> {
    include_str!("numbering.xml").replace("{indent}", &sizes.list_indent.to_string()).into_bytes()
}

/// The part `word/settings.xml`.
pub(super) fn settings(report: &Report) -> io::Result<Vec<u8>> {
    part(|xml| {
        element(xml, "w:settings", &[("xmlns:w", WORD)], |xml| {
            element(xml, "w:compat", &[], |xml| {
                // Without this Word opens the file in compatibility mode.
                let uri = "http://schemas.microsoft.com/office/word";
                empty(xml, "w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")])
            })?;
            empty(xml, "w:themeFontLang", &[("w:val", &readable(&report.language))])
        })
    })
}

/// The part `word/header1.xml`: how far the report is, on every page.
pub(super) fn header(report: &Report) -> io::Result<Vec<u8>> {
    part(|xml| {
        element(xml, "w:hdr", &[("xmlns:w", WORD)], |xml| paragraph(xml, Style::Header, |xml| words(xml, &readable(&report.imprint))))
    })
}

/// The part `word/footer1.xml`: the title and the page's number.
pub(super) fn footer(report: &Report) -> io::Result<Vec<u8>> {
    let title = readable(&report.title).replace('\n', " ");
    let sentence = say!("export-page-of", title = title, page = PAGE.to_string(), pages = PAGES.to_string());
    part(|xml| {
        element(xml, "w:ftr", &[("xmlns:w", WORD)], |xml| {
            paragraph(xml, Style::Footer, |xml| {
                let mut rest = sentence.as_str();
                while let Some(at) = rest.find([PAGE, PAGES]) {
                    let (before, number) = rest.split_at(at);
                    words(xml, before)?;
                    field(xml, if number.starts_with(PAGE) { "PAGE" } else { "NUMPAGES" })?;
                    rest = number.strip_prefix([PAGE, PAGES]).unwrap_or_default();
                }
                words(xml, rest)
            })
        })
    })
}

fn paragraph(xml: &mut Xml, style: Style, content: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    element(xml, "w:p", &[], |xml| {
        element(xml, "w:pPr", &[], |xml| empty(xml, "w:pStyle", &[("w:val", style.id())]))?;
        content(xml)
    })
}

fn words(xml: &mut Xml, words: &str) -> io::Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    element(xml, "w:r", &[], |xml| text(xml, "w:t", &[("xml:space", "preserve")], words))
}

fn field(xml: &mut Xml, name: &str) -> io::Result<()> {
    element(xml, "w:fldSimple", &[("w:instr", name)], |xml| words(xml, "1"))
}
