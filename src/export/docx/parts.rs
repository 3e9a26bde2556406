//! The small parts around the document: what is in the package, its title, lists, header and footer.

use std::io;

use super::styles::Print;
use super::xml::{Xml, element, empty, part, text};
use crate::export::characters::readable;
use crate::report::Report;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument";

/// The part `[Content_Types].xml`.
pub(super) fn content_types() -> io::Result<Vec<u8>> {
    let overrides = [
        ("/word/document.xml", "wordprocessingml.document.main+xml"),
        ("/word/styles.xml", "wordprocessingml.styles+xml"),
        ("/word/numbering.xml", "wordprocessingml.numbering+xml"),
        ("/word/settings.xml", "wordprocessingml.settings+xml"),
        ("/word/header1.xml", "wordprocessingml.header+xml"),
        ("/word/footer1.xml", "wordprocessingml.footer+xml"),
        ("/docProps/app.xml", "extended-properties+xml"),
    ];
    part(|xml| {
        element(xml, "Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
            let relations = "application/vnd.openxmlformats-package.relationships+xml";
            empty(xml, "Default", &[("Extension", "rels"), ("ContentType", relations)])?;
            empty(xml, "Default", &[("Extension", "xml"), ("ContentType", "application/xml")])?;
            for (name, kind) in overrides {
                empty(xml, "Override", &[("PartName", name), ("ContentType", &format!("{TYPES}.{kind}"))])?;
            }
            let core = "application/vnd.openxmlformats-package.core-properties+xml";
            empty(xml, "Override", &[("PartName", "/docProps/core.xml"), ("ContentType", core)])
        })
    })
}

/// The part `_rels/.rels`.
pub(super) fn package_relations() -> io::Result<Vec<u8>> {
    relations(&[
        ("rIdDocument", &format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"),
        ("rIdCore", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ("rIdApp", &format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml"),
    ])
}

/// The part `word/_rels/document.xml.rels`.
pub(super) fn document_relations() -> io::Result<Vec<u8>> {
    relations(&[
        ("rIdStyles", &format!("{OFFICE}/relationships/styles"), "styles.xml"),
        ("rIdNumbering", &format!("{OFFICE}/relationships/numbering"), "numbering.xml"),
        ("rIdSettings", &format!("{OFFICE}/relationships/settings"), "settings.xml"),
        ("rIdHeader", &format!("{OFFICE}/relationships/header"), "header1.xml"),
        ("rIdFooter", &format!("{OFFICE}/relationships/footer"), "footer1.xml"),
    ])
}

fn relations(list: &[(&str, &str, &str)]) -> io::Result<Vec<u8>> {
    part(|xml| {
        element(xml, "Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
            list.iter().try_for_each(|(id, kind, target)| empty(xml, "Relationship", &[("Id", id), ("Type", kind), ("Target", target)]))
        })
    })
}

/// The part `docProps/core.xml`: title and language. Its date is the report's own.
pub(super) fn core(report: &Report) -> io::Result<Vec<u8>> {
    let namespaces = [
        ("xmlns:cp", format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".to_owned()),
        ("xmlns:dcterms", "http://purl.org/dc/terms/".to_owned()),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".to_owned()),
    ];
    let namespaces: Vec<(&str, &str)> = namespaces.iter().map(|(name, value)| (*name, value.as_str())).collect();
    part(|xml| {
        element(xml, "cp:coreProperties", &namespaces, |xml| {
            text(xml, "dc:title", &[], &readable(&report.title).replace('\n', " "))?;
            text(xml, "dc:description", &[], &report.imprint())?;
            text(xml, "dc:language", &[], &readable(&report.language))?;
            text(xml, "dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &format!("{}T00:00:00Z", report.date))
        })
    })
}

/// The part `docProps/app.xml`.
pub(super) fn app() -> io::Result<Vec<u8>> {
    part(|xml| {
        element(xml, "Properties", &[("xmlns", &format!("{OFFICE}/extended-properties"))], |xml| text(xml, "Application", &[], "Saltaire"))
    })
}

/// The part `word/numbering.xml`: the bullet of lists.
pub(super) fn numbering(print: Print) -> io::Result<Vec<u8>> {
    let indent = print.list_indent.to_string();
    part(|xml| {
        element(xml, "w:numbering", &[("xmlns:w", WORD)], |xml| {
            element(xml, "w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
                empty(xml, "w:multiLevelType", &[("w:val", "singleLevel")])?;
                element(xml, "w:lvl", &[("w:ilvl", "0")], |xml| {
                    empty(xml, "w:start", &[("w:val", "1")])?;
                    empty(xml, "w:numFmt", &[("w:val", "bullet")])?;
                    empty(xml, "w:pStyle", &[("w:val", "ListBullet")])?;
                    empty(xml, "w:lvlText", &[("w:val", "•")])?;
                    empty(xml, "w:lvlJc", &[("w:val", "left")])?;
                    element(xml, "w:pPr", &[], |xml| empty(xml, "w:ind", &[("w:left", &indent), ("w:hanging", &indent)]))
                })
            })?;
            element(xml, "w:num", &[("w:numId", "1")], |xml| empty(xml, "w:abstractNumId", &[("w:val", "0")]))
        })
    })
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
    part(|xml| element(xml, "w:hdr", &[("xmlns:w", WORD)], |xml| paragraph(xml, "Header", |xml| words(xml, &report.imprint()))))
}

/// The part `word/footer1.xml`: the title and the page's number.
pub(super) fn footer(report: &Report) -> io::Result<Vec<u8>> {
    let title = readable(&report.title).replace('\n', " ");
    part(|xml| {
        element(xml, "w:ftr", &[("xmlns:w", WORD)], |xml| {
            paragraph(xml, "Footer", |xml| {
                words(xml, &format!("{title}: page "))?;
                field(xml, "PAGE")?;
                words(xml, " of ")?;
                field(xml, "NUMPAGES")
            })
        })
    })
}

fn paragraph(xml: &mut Xml, style: &str, content: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    element(xml, "w:p", &[], |xml| {
        element(xml, "w:pPr", &[], |xml| empty(xml, "w:pStyle", &[("w:val", style)]))?;
        content(xml)
    })
}

fn words(xml: &mut Xml, words: &str) -> io::Result<()> {
    element(xml, "w:r", &[], |xml| text(xml, "w:t", &[("xml:space", "preserve")], words))
}

fn field(xml: &mut Xml, name: &str) -> io::Result<()> {
    element(xml, "w:fldSimple", &[("w:instr", name)], |xml| words(xml, "1"))
}
