//! The usual mistakes of a hand edit: each is answered with line, column and what is wrong, and none costs more than its line.

use super::{LoadError, Remark, read, rescue};
use crate::model::{Session, faults};
use std::path::Path;

const SOUND: &str = include_str!("versions/golden/version-1.ron");

/// What was written, what somebody made of it, and what they are told.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    ("a comma left out between fields", "place: \"Leeds\",\n", "place: \"Leeds\"\n", "line 6, column 5: a comma is missing here"),
    (
        "a comma left out between notes",
        "kind: Figure(source: \"NHS\")),",
        "kind: Figure(source: \"NHS\"))",
        "line 168, column 5: a comma is missing here",
    ),
    (
        "a closing quotation mark left out",
        "title: \"Talk\",",
        "title: \"Talk,",
        "line 80, column 12 or a little before: a comma is missing here; the text that begins on line 77 may have no closing quotation mark",
    ),
    (
        "an opening quotation mark left out",
        "title: \"Talk\",",
        "title: Talk\",",
        "line 77, column 14: a text in quotation marks was expected here",
    ),
    (
        "a word processor's quotation marks",
        "title: \"Talk\",",
        "title: “Talk”,",
        "line 77, column 14: these quotation marks cannot be used; a text stands between straight double ones: \"",
    ),
    (
        "single quotation marks",
        "title: \"Talk\",",
        "title: 'Talk',",
        "line 77, column 14: these quotation marks cannot be used; a text stands between straight double ones: \"",
    ),
    ("quotation marks in a text", "title: \"Talk\",", "title: \"The \"Talk\"\",", "line 77, column 20: a comma is missing here"),
    (
        "a folder with backslashes",
        "title: \"Talk\",",
        "title: \"C:\\Talks\",",
        "line 77, column 19: after a backslash in a text only n, r, t, 0, \\, \", ', x.. and u{..} can stand",
    ),
    (
        "a bracket left out",
        "kind: Figure(source: \"NHS\")),",
        "kind: Figure(source: \"NHS\"),",
        "line 168, column 5: a bracket is not closed before this: ) was expected",
    ),
    ("a bracket too many", "title: \"Talk\",\n    ),", "title: \"Talk\",\n    )),", "line 78, column 6: a comma is missing here"),
    (
        "a name typed wrongly",
        "written: \"d\"",
        "writen: \"d\"",
        "line 167, column 27: there is no field “writen” here; what can be is id, number, written, tidied, public, source, item, sheet, said_at, entered_at, entered_by, words, groups, kind, support, checked, quoting, themes, starred, joined_with or not_same_as",
    ),
    (
        "a name with a capital",
        "written: \"d\"",
        "Written: \"d\"",
        "line 167, column 27: there is no field “Written” here; what can be is id, number, written, tidied, public, source, item, sheet, said_at, entered_at, entered_by, words, groups, kind, support, checked, quoting, themes, starred, joined_with or not_same_as",
    ),
    (
        "a name in quotation marks, as in JSON",
        "written: \"d\"",
        "\"written\": \"d\"",
        "line 167, column 27: the name of a field or of a choice was expected here",
    ),
    (
        "an equals sign for a colon",
        "title: \"Talk\",",
        "title = \"Talk\",",
        "line 77, column 13: a colon was expected here, after the name of a field",
    ),
    (
        "a field that has to be there deleted",
        "number: 4, written: \"d\", ",
        "number: 4, ",
        "line 167, column 106: the field “written” is missing from what ends here",
    ),
    (
        "a field there twice",
        "title: \"Talk\",",
        "title: \"Talk\",\n      title: \"Speech\",",
        "line 78, column 7: the field “title” is there twice",
    ),
    ("a number in quotation marks", "number: 4,", "number: \"4\",", "line 167, column 24: a whole number was expected here"),
    (
        "a number with a thousands separator",
        "planned_minutes: 10,",
        "planned_minutes: 1,000,",
        "line 49, column 26: numbers are written without anything between their digits",
    ),
    (
        "a number below nothing",
        "planned_minutes: 10,",
        "planned_minutes: -10,",
        "line 49, column 25: this number is too large or too small",
    ),
    ("yes for true", "starred: true", "starred: yes", "line 164, column 487: true or false was expected here"),
    (
        "a choice that is none",
        "kind: Break,",
        "kind: Pause,",
        "line 94, column 13: “Pause” is not one of the choices here; what can be is Welcome, Talk, TableDiscussion, TableFeedback, Break, NextSteps, Close or Other",
    ),
    (
        "a day that is none",
        "date: \"2018-04-17\",\n    time",
        "date: \"2018-02-30\",\n    time",
        "line 6, column 12: a day was expected here, written like 2018-04-17",
    ),
    (
        "a day as people write it",
        "date: \"2018-04-17\",\n    time",
        "date: \"17/04/2018\",\n    time",
        "line 6, column 12: a day was expected here, written like 2018-04-17",
    ),
    (
        "an id with a capital",
        "id: \"n4\"",
        "id: \"N4\"",
        "line 167, column 11: \"N4\" is not an id: an id has 1 to 12 of a-z and 0-9 and does not begin with 0",
    ),
    (
        "a line copied and its id kept",
        "    (id: \"n5\", number: 5,",
        "    (id: \"n4\", number: 5,",
        "line 168, column 122: note n4 is there twice",
    ),
    ("a remark with #", "  notes: [\n", "  # mine\n  notes: [\n", "line 163, column 3: “#” cannot stand here; a remark begins with //"),
    (
        "null for nothing",
        "item: \"a3\",\n    ),",
        "item: null,\n    ),",
        "line 325, column 13: a text in quotation marks was expected here",
    ),
    (
        "a list without its brackets",
        "answers: [\"n1\", \"n2\"]",
        "answers: \"n1\"",
        "line 180, column 16: a list was expected here; lists begin with [",
    ),
    (
        "what two people merged",
        "  notes: [\n",
        "  notes: [\n<<<<<<< HEAD\n",
        "line 164, column 1: another program put two versions of the file into one and left its marks here",
    ),
    (
        "spaces that do not break",
        "      title: \"Talk\"",
        "\u{a0}\u{a0}title: \"Talk\"",
        "line 77, column 1: this is not a plain space, but one that looks like it",
    ),
];

#[test]
fn mistakes_are_told_with_line_and_column_and_cost_no_more_than_their_line() {
    let before = read::<Session>(SOUND.as_bytes(), Path::new("a.ron")).unwrap().document;
    for (mistake, was, is, said) in MISTAKES {
        let text = SOUND.replacen(was, is, 1);
        assert_ne!(text, SOUND, "{mistake}");
        let error = read::<Session>(text.as_bytes(), Path::new("a.ron")).unwrap_err();
        assert_eq!(error.to_string(), format!("a.ron: {said}"), "{mistake}");
        assert!(error.may_be_rescued(), "{mistake}");
        let rescued = rescue(text.as_bytes(), Path::new("a.ron"));
        assert_eq!(faults(&rescued.session), [], "{mistake}");
        assert!(rescued.lost.len() <= 2, "{mistake}: {:#?}", rescued.lost);
        // Of a note that has lost its words nothing is left to keep.
        let notes = before.notes.len() - usize::from(is.starts_with("number: 4, ") && !is.contains("written"));
        assert_eq!((rescued.session.notes.len(), rescued.session.agenda.len()), (notes, before.agenda.len()), "{mistake}");
    }
}

#[test]
fn what_only_looks_different_is_read_with_a_remark() {
    for (mistake, text, remark) in [
        ("line ends of another system", SOUND.replace('\n', "\r\n"), Remark::LineEndsChanged),
        ("a byte order mark", format!("\u{feff}{SOUND}"), Remark::LineEndsChanged),
        ("the last line deleted", SOUND.split("// end").next().unwrap().to_owned(), Remark::EndLineMissing),
        ("a remark", SOUND.replace("  notes: [", "  // mine\n  notes: ["), Remark::ChecksumDiffers),
        ("a line break in a text", SOUND.replace("title: \"Talk\"", "title: \"Ta\nlk\""), Remark::ChecksumDiffers),
        ("no comma after the last field", SOUND.replace("title: \"Talk\",", "title: \"Talk\""), Remark::ChecksumDiffers),
        ("a word changed", SOUND.replace("Everything", "Something"), Remark::ChecksumDiffers),
    ] {
        let loaded = read::<Session>(text.as_bytes(), Path::new("a.ron")).unwrap();
        assert_eq!(loaded.remarks.first(), Some(&remark), "{mistake}");
    }
}

#[test]
fn another_encoding_is_told_by_its_first_letter() {
    let latin = SOUND.replace("Hear everyone", "H\u{1}ar").into_bytes().into_iter().map(|byte| if byte == 1 { 0xe9 } else { byte });
    let error = read::<Session>(&latin.collect::<Vec<u8>>(), Path::new("a.ron")).unwrap_err();
    assert_eq!(error, LoadError::NotUtf8 { file: "a.ron".into(), line: 13, byte: 19 });
    assert!(error.may_be_rescued());
}

#[test]
fn a_first_line_that_was_hit_does_not_make_it_another_kind_of_file() {
    for (was, is) in [("Saltaire", "Saltbire"), ("#![enable(implicit_some)] Saltaire(version: 1, session: (", "\0\0\0\0"), ("#!", "# ")] {
        let error = read::<Session>(SOUND.replacen(was, is, 1).as_bytes(), Path::new("a.ron")).unwrap_err();
        assert!(matches!(error, LoadError::Damaged { line: 1, .. }) && error.may_be_rescued(), "{error}");
    }
}

/// All bits of a small session and a sample of a real one.
#[test]
fn every_flipped_bit_is_noticed() {
    let small = SOUND.split_inclusive('\n').take(29).collect::<String>() + "  notes: [\n  ],\n))\n";
    let small = crate::store::write(&read::<Session>(small.as_bytes(), Path::new("a.ron")).unwrap().document).unwrap();
    let real = include_bytes!("../../sessions/shared-purpose-stories.ron").to_vec();
    for (bytes, step) in [(small, 1), (real, 61)] {
        assert_eq!(read::<Session>(&bytes, Path::new("a.ron")).unwrap().remarks, []);
        let mut flipped = bytes.clone();
        for bit in (0..bytes.len() * 8).step_by(step) {
            flipped[bit / 8] ^= 1 << (bit % 8);
            if let Ok(loaded) = read::<Session>(&flipped, Path::new("a.ron")) {
                assert!(!loaded.remarks.is_empty(), "bit {bit}");
            }
            flipped[bit / 8] ^= 1 << (bit % 8);
        }
    }
}

/// Takes a gigabyte of memory and some time: `cargo test --release --lib -- --ignored 500`.
#[test]
#[ignore = "takes a gigabyte of memory"]
fn a_file_of_500_megabytes_is_answered() {
    let line = SOUND.lines().find(|line| line.contains("id: \"n5\"")).unwrap();
    let head = SOUND.split(line).next().unwrap();
    let mut text = head.to_owned();
    while text.len() < 500_000_000 {
        let number = text.len();
        text.push_str(&line.replace("\"n5\", number: 5", &format!("\"x{number}\", number: {number}")));
        text.push('\n');
    }
    assert!(matches!(read::<Session>(text.as_bytes(), Path::new("a.ron")), Err(LoadError::Cut { .. })));
    let rescued = rescue(text.as_bytes(), Path::new("a.ron"));
    assert!(rescued.session.notes.len() > 4_000_000 && rescued.lost.is_empty());
    let zeros = vec![0; 500_000_000];
    assert!(matches!(read::<Session>(&zeros, Path::new("a.ron")), Err(LoadError::Empty { zero_bytes: true, .. })));
    assert!(!rescue(&zeros, Path::new("a.ron")).brings_anything());
}
