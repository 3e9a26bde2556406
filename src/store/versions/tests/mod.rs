mod made_up;

use crate::model::{Note, Session, faults};
use crate::store::{Document, Dropped, LoadError, Remark, Version, read, write};
use made_up::{KindV2, Mood, NoteV2, SessionV0, SessionV2, SinceVersion0, Song, SourceV2};
use std::path::Path;

const GOLDEN_0: &str = include_str!("../golden/version-0.ron");
const GOLDEN_0_AS_1: &str = include_str!("../golden/version-0-as-1.ron");
const GOLDEN_1: &str = include_str!("../golden/version-1.ron");

fn file() -> &'static Path {
    Path::new("panel.ron")
}

fn written<T: Document>(document: &T) -> String {
    String::from_utf8(write(document).unwrap()).unwrap()
}

#[test]
fn the_golden_file_of_version_1_is_read_and_written_for_ever() {
    let loaded = read::<Session>(GOLDEN_1.as_bytes(), file()).unwrap();
    assert_eq!((loaded.version, &loaded.remarks[..], loaded.newer), (1, &[][..], None));
    assert_eq!(faults(&loaded.document), []);
    assert_eq!(written(&loaded.document), GOLDEN_1);
}

/// The golden file can only hold what is in it: every field and every choice of the model has to be.
#[test]
fn the_golden_file_of_version_1_has_every_field_and_every_choice() {
    let mut missing = Vec::new();
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model");
    for name in ["agenda", "next_step", "note", "people", "record", "session", "table", "theme", "write_up"] {
        let source = std::fs::read_to_string(model.join(name).with_extension("rs")).unwrap();
        let (mut is_kept, mut is_choices, mut is_default) = (false, false, false);
        for line in source.lines() {
            // Defaults are left out of a file.
            let was_default = std::mem::replace(&mut is_default, line.trim() == "#[default]");
            match line.trim_start() {
                text if text.starts_with("#[derive(") => is_kept = text.contains("Deserialize"),
                text if text.starts_with("pub struct ") => is_choices = false,
                text if text.starts_with("pub enum ") => is_choices = true,
                _ if line == "}" => is_kept = false,
                text if is_kept && line.starts_with("    ") => {
                    let name = text.strip_prefix("pub ").unwrap_or(text);
                    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
                    let (name, after) = name.split_at(end);
                    let is_choice = is_choices
                        && name.starts_with(|c: char| c.is_ascii_uppercase())
                        && line.starts_with("    ")
                        && !line.starts_with("     ");
                    let is_field = after.starts_with(": ") && !name.is_empty();
                    let there = if is_choice { GOLDEN_1.contains(&format!(": {name}")) } else { GOLDEN_1.contains(&format!("{name}: ")) };
                    if (is_choice || is_field) && !there && !was_default {
                        missing.push(format!("{}: {name}", source.lines().next().unwrap()));
                    }
                }
                _ => {}
            }
        }
    }
    assert!(missing.is_empty(), "add these to src/store/versions/golden/version-1.ron: {missing:#?}");
}

#[test]
fn a_file_of_the_version_before_goes_up_a_step() {
    let old = read::<SessionV0>(GOLDEN_0.as_bytes(), file()).unwrap();
    assert_eq!((written(&old.document).as_str(), &old.remarks[..]), (GOLDEN_0, &[][..]));
    let loaded = read::<SinceVersion0>(GOLDEN_0.as_bytes(), file()).unwrap();
    assert_eq!((loaded.version, loaded.newer), (0, None));
    assert_eq!(written(&loaded.document), GOLDEN_0_AS_1);
    assert_eq!(faults(&loaded.document.0), []);
    let again = read::<SinceVersion0>(GOLDEN_0_AS_1.as_bytes(), file()).unwrap();
    assert_eq!((again.document, again.version), (loaded.document, 1));
}

#[test]
fn each_version_is_read_strictly_by_its_own_reader() {
    for (golden, field, known) in [(GOLDEN_0, "written", "text"), (GOLDEN_0_AS_1, "text", "written")] {
        let text = golden.replacen(&format!("{known}: "), &format!("{field}: "), 1);
        let said = read::<SinceVersion0>(text.as_bytes(), file()).unwrap_err().to_string();
        assert!(said.contains(&format!("there is no field “{field}” here")), "{said}");
    }
}

#[test]
fn what_was_never_out_is_not_read() {
    let said = read::<Session>(GOLDEN_0.as_bytes(), file()).unwrap_err().to_string();
    assert_eq!(said, "panel.ron: line 1, column 1: the version of the file should stand here: version: 1");
    assert!(Session::reads(1) && !Session::reads(0) && !Session::reads(2) && !Session::reads(u32::MAX));
    assert!(SinceVersion0::reads(1) && SinceVersion0::reads(0) && !SinceVersion0::reads(2));
}

fn newer() -> SessionV2 {
    let note = |number: u32, mood| NoteV2 {
        id: format!("n{number}").parse().unwrap(),
        mood,
        number,
        written: "Nobody, \"told\" us: (mood".to_owned(),
        source: SourceV2::Plenary,
        kind: KindV2::Question { answer: "Soon".to_owned(), urgent: true },
        entered_at: "2018-04-17T10:00:00Z".parse().unwrap(),
    };
    let glad = || Mood { how: "glad), \"so\"".to_owned(), since: Some(3) };
    let songs = vec![Song { id: "s1".parse().unwrap(), verses: vec!["la".to_owned()] }];
    SessionV2 { id: "a".parse().unwrap(), songs, notes: vec![note(1, Some(glad())), note(2, None), note(3, Some(glad()))] }
}

#[test]
fn a_newer_file_that_only_adds_is_read_and_what_it_adds_is_listed() {
    let text = written(&newer());
    let first_line = "#![enable(implicit_some)] Saltaire(version: 2, reads_from: 1, since: \"0.4.0\", session: (";
    assert_eq!(text.lines().next(), Some(first_line));
    let back = read::<SessionV2>(text.as_bytes(), file()).unwrap();
    assert_eq!((back.document, back.newer), (newer(), None));

    let loaded = read::<Session>(text.as_bytes(), file()).unwrap();
    assert_eq!((loaded.version, &loaded.remarks[..]), (2, &[][..]));
    let notes: Vec<&Note> = loaded.document.notes.iter().collect();
    assert_eq!(notes.len(), 3);
    assert!(notes.iter().all(|note| note.written == "Nobody, \"told\" us: (mood"));
    let newer = loaded.newer.unwrap();
    let field = |field: &str, within, times, line| Dropped { field: field.to_owned(), within, times, line };
    let expected = [field("songs", "Session", 1, 3), field("mood", "Note", 2, 10), field("urgent", "NoteKind", 3, 10)];
    assert_eq!((newer.version, newer.since.as_str(), &newer.dropped[..]), (2, "0.4.0", &expected[..]));
    assert_eq!(
        newer.to_string(),
        "made by a newer Saltaire (version 2) and only shown here; Saltaire 0.4.0 or later can change it, and a copy saved here loses \
         what this one does not know; “songs”, once, on line 3; “mood”, 2 times, first on line 10; “urgent”, 3 times, first on line 10"
    );
}

#[test]
fn a_newer_file_that_is_not_understood_is_refused_and_says_what_is_needed() {
    let mut document = newer();
    document.notes[1].source = SourceV2::Radio;
    let error = read::<Session>(written(&document).as_bytes(), file()).unwrap_err();
    assert!(!error.may_be_rescued());
    assert_eq!(
        error.to_string(),
        "panel.ron: line 11, column 74: made by a newer Saltaire (version 2), and this one does not understand it: “Radio” is not one \
         of the choices here; what can be is Table, Plenary, Wall, Online or SentAfterwards; update it to Saltaire 0.4.0 or later to \
         open the file"
    );
    let from_2 = written(&newer()).replace("reads_from: 1", "reads_from: 2");
    let error = read::<Session>(from_2.as_bytes(), file()).unwrap_err();
    assert!(matches!(&error, LoadError::Newer { version: 2, since: Some(since), .. } if since == "0.4.0") && !error.may_be_rescued());
    let said = "panel.ron: line 1, column 36: made by a newer Saltaire (version 2); this one reads up to 1, so update it to Saltaire \
                0.4.0 or later to open the file";
    assert_eq!(error.to_string(), said);
}

#[test]
fn a_newer_file_that_is_damaged_says_so() {
    let text = written(&newer());
    let damaged = text.replacen("number: 2", "number; 2", 1);
    let error = read::<Session>(damaged.as_bytes(), file()).unwrap_err();
    assert!(matches!(error, LoadError::Damaged { line: 11, .. }), "{error}");
    let changed = text.replacen("Nobody", "Nobodx", 1);
    assert_eq!(read::<Session>(changed.as_bytes(), file()).unwrap().remarks, [Remark::ChecksumDiffers]);
    let cut = &text[..text.len() / 2];
    assert!(matches!(read::<Session>(cut.as_bytes(), file()), Err(LoadError::Cut { .. })));
}

#[test]
fn typing_mistakes_in_a_file_of_this_version_stay_mistakes() {
    let text = GOLDEN_1.replacen("written: ", "writen: ", 1);
    let said = read::<Session>(text.as_bytes(), file()).unwrap_err().to_string();
    assert!(said.contains("there is no field “writen” here"), "{said}");
}
