//! One small report with awkward text, drawn in every format.

use std::io::{Cursor, Read as _};

use jiff::civil::date;

use super::{Print, docx, html, markdown, text};
use crate::report::{Block, Report, Run, Table};

fn awkward() -> Report {
    Report {
        title: "Panel & <friends>".into(),
        subtitle: vec!["Leeds, 17 April 2018".into(), "For attendees".into()],
        language: "en-GB".into(),
        imprint: "Draft 2, 20 April 2018".into(),
        date: date(2018, 4, 20),
        blocks: vec![
            Block::heading(1, "What was said: #1"),
            Block::Callout { runs: vec![Run::strong("Draft."), Run::plain(" Please tell us what is wrong.")] },
            Block::heading(2, "*Time* | money"),
            Block::Paragraph {
                runs: vec![Run::strong("7 notes"), Run::plain(" from 3 tables, "), Run::emphasis("said often"), Run::plain(".")],
                flag: Some("no notes behind this".into()),
            },
            Block::Quote { text: "<b>Not</b> | for _us_\r\n- or `them`\n1. ever \\ 5 > 3".into(), attribution: Some("Carers".into()) },
            Block::Quote { text: "# नमस्ते\u{0}, مرحبا & \"ok\"".into(), attribution: None },
            Block::List { items: vec![vec![Run::plain("- a dash")], vec![Run::plain("=1+1\n\n    code?")]] },
            Block::Table(Table {
                caption: "Who came".into(),
                header: vec!["Group".into(), "Invited".into(), "Came".into()],
                rows: vec![vec!["Patients | public".into(), "12".into(), "9".into()], vec!["Two\nlines".into(), "3".into()]],
                header_column: Some(0),
            }),
        ],
    }
}

#[test]
fn text_reads_as_written() {
    insta::assert_snapshot!(text::write(&awkward()));
}

#[test]
fn markdown_escapes_what_notes_hold() {
    insta::assert_snapshot!(markdown::write(&awkward()));
}

#[test]
fn html_body_escapes_what_notes_hold() {
    let page = html::write(&awkward(), Print::Ordinary);
    let (_, body) = page.split_once("</style>").unwrap();
    insta::assert_snapshot!(body);
}

#[test]
fn html_asks_nothing_from_outside() {
    for print in [Print::Ordinary, Print::Large] {
        let page = html::write(&awkward(), print);
        for sign in ["<script", "<link", "<img", "http://", "https://", "url(", "@import", " src=", " href="] {
            assert!(!page.contains(sign), "{sign}");
        }
    }
}

#[test]
fn html_language_cannot_break_out_of_its_attribute() {
    let report = Report { language: "en\"><script>".into(), ..awkward() };
    assert!(html::write(&report, Print::Ordinary).starts_with("<!DOCTYPE html>\n<html lang=\"enscript\">"));
}

#[test]
fn large_print_has_no_italics() {
    assert!(html::write(&awkward(), Print::Large).contains("em { font-style: normal; font-weight: 700; }"));
    assert!(!part(&docx::write(&awkward(), Print::Large).unwrap(), "word/styles.xml").contains("<w:i/>"));
    assert!(part(&docx::write(&awkward(), Print::Large).unwrap(), "word/styles.xml").contains("<w:sz w:val=\"36\"/>"));
}

#[test]
fn docx_document_holds_the_report() {
    insta::assert_snapshot!(part(&docx::write(&awkward(), Print::Ordinary).unwrap(), "word/document.xml").replace("><w:p>", ">\n<w:p>"));
}

#[test]
fn docx_parts_parse_and_refer_to_each_other() {
    let bytes = docx::write(&awkward(), Print::Ordinary).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names.first().map(String::as_str), Some("[Content_Types].xml"));
    for name in &names {
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        assert_balanced(name, &xml);
    }
    let types = part(&bytes, "[Content_Types].xml");
    for name in names.iter().filter(|name| name.ends_with(".xml") && name.contains('/')) {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name} has no content type");
    }
}

#[test]
fn docx_uses_only_styles_that_it_defines() {
    let bytes = docx::write(&awkward(), Print::Ordinary).unwrap();
    let styles = part(&bytes, "word/styles.xml");
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml", "word/numbering.xml"] {
        let xml = part(&bytes, name);
        for piece in xml.split("Style w:val=\"").skip(1) {
            let style = piece.split('"').next().unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style} in {name}");
        }
    }
}

#[test]
fn docx_carries_title_language_and_table_header() {
    let bytes = docx::write(&awkward(), Print::Ordinary).unwrap();
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>Panel &amp; &lt;friends&gt;</dc:title>"));
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert_eq!(part(&bytes, "word/document.xml").matches("<w:tblHeader/>").count(), 1);
    assert!(part(&bytes, "word/header1.xml").contains("Draft 2, 20 April 2018"));
}

#[test]
fn docx_bytes_do_not_depend_on_the_clock() {
    assert_eq!(docx::write(&awkward(), Print::Ordinary).unwrap(), docx::write(&awkward(), Print::Ordinary).unwrap());
}

fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

fn assert_balanced(name: &str, xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|err| panic!("{name}: {err}")) {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{name}");
}
