use super::*;
use crate::store::{Nothing, write};
use serde::Deserialize;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Workshop {
    title: String,
    #[serde(default)]
    minutes: u32,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    lead: Option<String>,
    #[serde(default)]
    notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Note {
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
enum Kind {
    #[default]
    Panel,
    Summit,
}

impl Version for Workshop {
    const NUMBER: u32 = 1;
    type Before = Nothing;

    fn step(before: Nothing) -> Self {
        match before {}
    }
}

impl Document for Workshop {
    const ONE_LINE: &'static [&'static str] = &["Note"];

    fn counts(&self) -> Vec<Count> {
        vec![Count::new(self.notes.len(), "note", "notes")]
    }
}

fn workshop() -> Workshop {
    let notes = ["a (b", "सबका \"साथ\"\n", "c\\"].map(|text| Note { text: text.to_owned() }).into();
    Workshop { title: "What matters".to_owned(), lead: Some("Panel chair".to_owned()), notes, ..Workshop::default() }
}

fn saved() -> String {
    String::from_utf8(write(&workshop()).unwrap()).unwrap()
}

fn read_text(text: &str) -> Result<Loaded<Workshop>, LoadError> {
    read(text.as_bytes(), Path::new("panel.ron"))
}

/// What a person is told about a file that holds these lines between the first and the last.
#[track_caller]
fn told(fields: &str) -> String {
    let text = format!("#![enable(implicit_some)] Saltaire(version: 1, session: (\n{fields}\n))\n");
    read_text(&text).unwrap_err().to_string()
}

#[test]
fn the_layout_of_the_file() {
    let expected = r#"#![enable(implicit_some)] Saltaire(version: 1, session: (
  title: "What matters",
  minutes: 0,
  kind: Panel,
  lead: "Panel chair",
  notes: [
    (text: "a (b"),
    (text: "सबका \"साथ\"\n"),
    (text: "c\\"),
  ],
))
// end: 3 notes, crc32 "#;
    let text = saved();
    assert_eq!(&text[..expected.len()], expected);
    assert_eq!(text.len(), expected.len() + 9);
}

#[test]
fn what_is_written_reads_back_sound() {
    let loaded = read_text(&saved()).unwrap();
    assert_eq!(loaded, Loaded { document: workshop(), version: 1, remarks: vec![], newer: None });
    assert_eq!(write(&loaded.document).unwrap(), saved().into_bytes());
}

#[test]
fn a_mark_other_line_ends_and_comments_are_accepted() {
    let text = saved();
    for changed in [format!("\u{feff}{text}"), text.replace('\n', "\r\n"), format!("\u{feff}{}", text.replace('\n', "\r\n"))] {
        let loaded = read_text(&changed).unwrap();
        assert_eq!((loaded.document, loaded.remarks), (workshop(), vec![Remark::LineEndsChanged]));
    }
    let commented = text.replace("  lead:", "  /* who */ lead:").replace("#![", "// ours\n#![");
    let loaded = read_text(&commented).unwrap();
    assert_eq!((loaded.document, loaded.remarks), (workshop(), vec![Remark::ChecksumDiffers]));
}

#[test]
fn other_kinds_of_files_are_told_apart() {
    let error = |bytes: &[u8]| read::<Workshop>(bytes, Path::new("panel.ron")).unwrap_err();
    let file = || Path::new("panel.ron").to_path_buf();
    assert_eq!(error(b""), LoadError::Empty { file: file(), zero_bytes: false });
    assert_eq!(error(b" \r\n"), LoadError::Empty { file: file(), zero_bytes: false });
    assert_eq!(error(&[0; 4096]), LoadError::Empty { file: file(), zero_bytes: true });
    for foreign in [&b"PK\x03\x04\xff\xfe"[..], b"title,notes\n", b"(version: 1)", b"{\"version\": 1}", b"\xef\xbb\xbfhello"] {
        assert_eq!(error(foreign), LoadError::NotASession { file: file() });
    }
    let newer = saved().replace("version: 1", "version: 3");
    assert_eq!(
        error(newer.as_bytes()).to_string(),
        "panel.ron: line 1, column 36: made by a newer Saltaire (version 3); this one reads up to 1, so update it to open the file"
    );
    let newer_still = b"Saltaire(version: 4, rubbish".to_vec();
    assert!(matches!(error(&newer_still), LoadError::Newer { version: 4, .. }));
    let utf16: Vec<u8> = "\u{feff}Saltaire".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(matches!(error(&utf16), LoadError::NotUtf8 { line: 1, byte: 1, .. }));
    for version in ["0", "one", "-1", ""] {
        let text = saved().replace("version: 1", &format!("version: {version}"));
        assert!(matches!(error(text.as_bytes()), LoadError::Damaged { line: 1, .. }), "{version}");
    }
}

#[test]
fn bytes_that_are_no_text_are_found_by_line_and_byte() {
    let mut bytes = saved().into_bytes();
    let at = saved().find("Panel chair").unwrap();
    bytes[at] = 0xff;
    let error = read::<Workshop>(&bytes, Path::new("panel.ron")).unwrap_err();
    assert_eq!(error, LoadError::NotUtf8 { file: "panel.ron".into(), line: 5, byte: 10 });
}

#[test]
fn mistakes_are_told_in_plain_words_where_they_are() {
    for (fields, expected) in [
        ("  titel: \"x\",", "line 2, column 3: there is no field “titel” here; what can be is title, minutes, kind, lead or notes"),
        ("  minutes: 1,", "line 3, column 1: the field “title” is missing from what ends here"),
        ("  title: \"x\", title: \"y\",", "line 2, column 15: the field “title” is there twice"),
        ("  title: x,", "line 2, column 10: a text in quotation marks was expected here"),
        ("  title: \"x\", minutes: many,", "line 2, column 24: a whole number was expected here"),
        ("  title: \"x\", minutes: 99999999999,", "line 2, column 24: this number is too large or too small"),
        ("  title: \"x\", kind: Pannel,", "line 2, column 21: “Pannel” is not one of the choices here; what can be is Panel or Summit"),
        ("  title: \"x\" minutes: 1,", "line 2, column 14: a comma is missing here"),
        ("  title \"x\",", "line 2, column 9: a colon was expected here, after the name of a field"),
        ("  title: \"x\", notes: (1),", "line 2, column 22: a list was expected here; lists begin with ["),
        ("  title: \"x\", notes: [1],", "line 2, column 23: a group of fields was expected here; it begins with ("),
        ("  title: \"\\q\",", "after a backslash in a text only"),
        ("  title: \"x\", )) more ((", "the session ends before this, and nothing may follow it"),
    ] {
        let said = told(fields);
        assert!(said.starts_with("panel.ron: line ") && said.contains(expected), "{fields}: {said}");
    }
}

#[test]
fn a_missing_quotation_mark_is_looked_for_further_up() {
    let said = told("  title: \"What matters,\n  minutes: 1,\n  lead: \"x\",");
    assert!(said.starts_with("panel.ron: line 4, column ") && said.contains(" or a little before: "), "{said}");
    assert!(said.ends_with("the text that begins on line 2 may have no closing quotation mark"), "{said}");
}

#[test]
fn a_file_cut_anywhere_is_an_error_or_a_remark() {
    let text = saved().into_bytes();
    let body = saved().find("// end").unwrap();
    for length in 0..text.len() {
        let whole = &text[..length];
        match read::<Workshop>(whole, Path::new("panel.ron")) {
            Ok(loaded) => {
                assert!(length + 1 >= body, "{length}");
                assert_eq!(loaded.document, workshop());
                assert!(matches!(loaded.remarks[..], [Remark::EndLineMissing | Remark::EndLineCut]), "{length}");
            }
            Err(LoadError::Cut { line, .. }) => {
                let lines = String::from_utf8_lossy(whole).trim_end().matches('\n').count() + 1;
                assert_eq!(line, lines, "{length}");
            }
            Err(LoadError::NotUtf8 { .. }) => assert!(std::str::from_utf8(whole).is_err()),
            Err(LoadError::Empty { .. }) => assert_eq!(length, 0),
            Err(other) => panic!("{length}: {other}"),
        }
    }
}

#[test]
fn a_cut_file_says_so() {
    let text = saved();
    let cut = &text[..text.find("c\\").unwrap()];
    assert_eq!(
        read_text(cut).unwrap_err().to_string(),
        "panel.ron: the file ends in the middle, at line 9: it was cut; take an earlier version from the backups among Saltaire's own files"
    );
}

#[test]
fn a_hole_in_a_file_that_has_its_end_is_no_cut() {
    let text = saved().replace("  ],\n))", "");
    assert!(matches!(read_text(&text), Err(LoadError::Damaged { .. })));
}

#[test]
fn every_flipped_bit_is_noticed() {
    let text = saved().into_bytes();
    for bit in 0..text.len() * 8 {
        let mut flipped = text.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        if let Ok(loaded) = read::<Workshop>(&flipped, Path::new("panel.ron")) {
            assert!(!loaded.remarks.is_empty(), "bit {bit}");
        }
    }
}

#[test]
fn brackets_nested_without_end_are_an_error_and_no_overflow() {
    for opening in ["(", "[", "{", "Some(", "[(", "/*"] {
        let said = told(&format!("  title: {}", opening.repeat(200_000)));
        assert!(said.starts_with("panel.ron: "), "{opening}: {said}");
        let skipped = format!("Saltaire(version: 1, other: {}", opening.repeat(200_000));
        assert!(read_text(&skipped).is_err());
    }
}

#[test]
fn more_than_a_session_can_be_is_refused_unread() {
    let said = LoadError::TooLarge { file: "a.ron".into(), bytes: LARGEST_FILE + 1, limit: LARGEST_FILE }.to_string();
    assert_eq!(said, "a.ron: too large for a session: 1073741825 bytes, the limit is 1073741824");
}
