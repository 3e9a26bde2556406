//! Every sentence is there, is used, and stands nowhere else.

mod literals;

use literals::{Use, code, is_text, literals, sources, uses};

use super::{ENGLISH, ids};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source with its name from `src` on and its code.
fn all_code() -> Vec<(String, String)> {
    let mut files = Vec::new();
    sources(&source_folder(), &mut files);
    assert!(files.len() > 100, "the sources were not found");
    let name = |path: &Path| path.strip_prefix(source_folder()).unwrap().to_string_lossy().replace('\\', "/");
    files.iter().map(|path| (name(path), code(&std::fs::read_to_string(path).unwrap()))).collect()
}

/// Every sentence with the names of its arguments.
fn sentences() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (_, text) in ENGLISH {
        let mut last: Option<&str> = None;
        for line in text.lines() {
            if let Some(id) = ids(line).next() {
                assert!(all.insert(id, BTreeSet::new()).is_none(), "{id} stands twice");
                last = Some(id);
            }
            let Some(arguments) = last.and_then(|id| all.get_mut(id)).filter(|_| !line.starts_with('#')) else { continue };
            for (at, _) in line.match_indices('$') {
                arguments.insert(line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
            }
        }
    }
    all
}

#[test]
fn every_file_can_be_read_and_its_ids_begin_with_its_name() {
    for (name, text) in ENGLISH {
        let parsed = FluentResource::try_new((*text).to_owned());
        assert!(parsed.is_ok(), "{name}.ftl: {:?}", parsed.err().map(|(_, faults)| faults));
        for id in ids(text) {
            assert!(id.starts_with(&format!("{name}-")), "{id} stands in {name}.ftl");
        }
    }
    let mut files: Vec<String> = std::fs::read_dir(source_folder().join("words/en-GB"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().trim_end_matches(".ftl").to_owned())
        .collect();
    files.sort();
    assert_eq!(files, ENGLISH.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>());
}

#[test]
fn what_is_asked_for_is_there_and_what_is_there_is_asked_for() {
    let sentences = sentences();
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for (file, code) in all_code() {
        for Use { id, arguments } in uses(&code) {
            match sentences.get(id.as_str()) {
                None => wrong.push(format!("{file}: {id} is in no file of words/en-GB")),
                Some(wanted) if !wanted.iter().eq(arguments.iter()) => {
                    wrong.push(format!("{file}: {id} takes {wanted:?} and gets {arguments:?}"));
                }
                Some(_) => {}
            }
            used.insert(id);
        }
    }
    wrong.extend(sentences.keys().filter(|id| !used.contains(**id)).map(|id| format!("{id} is never said")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What looks like text and is none, with why.
const NO_TEXT: &[(&str, &str)] = &[
    // For those who work on the program.
    ("model/position.rs", "Position({})"),
    ("store/disk/sim/crash.rs", ", bounded"),
    ("store/disk/sim/crash.rs", "{} states of {} power cuts{bounded}"),
    // Words of the file, which are the same in every language.
    ("store/ron_writer/serializer.rs", "None"),
    ("store/ron_writer/serializer.rs", "Some"),
    ("store/end_line.rs", "// end: "),
    ("store/writing.rs", "#![enable(implicit_some)] Saltaire(version: {}, "),
    ("store/writing.rs", "reads_from: {}, since: \\\"{}\\\", "),
    ("store/rescue/places.rs", "id: \\\""),
    ("store/rescue/places.rs", "key: \\\""),
    ("store/rescue/places.rs", "number: {number}"),
    ("store/rescue/gather.rs", "table: "),
    ("store/rescue/gather.rs", "told: "),
    ("store/rescue/gather.rs", "written: {text}"),
    ("store/rescue/stand_ins.rs", "Plenary"),
    ("store/rescue/stand_ins.rs", "Reflections"),
    ("store/rescue/stand_ins.rs", "Chair"),
    ("store/session_file.rs", "agenda item"),
    ("store/session_file.rs", "agenda items"),
    ("store/session_file.rs", "next step"),
    ("store/session_file.rs", "next steps"),
    // Names of types, by which the file is laid out.
    ("store/session_file.rs", "AskedFormat"),
    ("store/session_file.rs", "ItemEvent"),
    ("store/session_file.rs", "Note"),
    ("store/session_file.rs", "SavedFilter"),
    ("store/session_file.rs", "Sending"),
    ("store/session_file.rs", "SheetAnswer"),
    ("store/session_file.rs", "SpeakerGroup"),
    ("store/session_file.rs", "Unsettled"),
    ("store/session_file.rs", "Photo"),
    ("store/session_file.rs", "Withdrawn"),
    ("store/recent.rs", "RecentSession"),
    ("store/lock.rs", "Holder"),
    // What Windows is told to play.
    ("platform/chime.rs", "(New-Object Media.SoundPlayer 'C:\\\\Windows\\\\Media\\\\chimes.wav').PlaySync()"),
    // What joins the names of groups in exports that were made before they were joined by semicolons.
    ("import/place.rs", " and "),
    // What Word, Excel and LibreOffice call things in their files.
    ("import/parts.rs", "Pictures/"),
    ("import/word.rs", "Type"),
    ("import/word.rs", "Target"),
    ("import/word.rs", "toc "),
    ("import/word.rs", "table of figures"),
    ("import/word.rs", "heading "),
    ("import/word.rs", "Fallback"),
    ("import/open_document.rs", "Title"),
    ("import/open_document.rs", "Subtitle"),
    ("import/kind.rs", "EncryptedPackage"),
];
/// What stands before a literal that is asked for, or that no person reads: attributes, bytes.
const BEFORE_NO_TEXT: &[&str] = &["say!(", "#[doc", "#[serde", "#[cfg", "#[must_use = ", "reason = ", "serialize = "];
/// Not for people who run workshops: every widget on one page, with made-up texts.
const GALLERY: &str = "ui/gallery";
/// Not for them either: what a fuzzer is told.
const FUZZ: &str = "fuzz.rs";

#[test]
fn no_text_stands_outside() {
    let mut outside = Vec::new();
    for (file, code) in all_code() {
        if file.starts_with(GALLERY) || file == FUZZ {
            continue;
        }
        for (before, literal) in literals(&code) {
            let is_ours = before.ends_with('b') || BEFORE_NO_TEXT.iter().any(|opening| before.contains(opening));
            let is_known = NO_TEXT.iter().any(|(place, text)| file == *place && literal == *text);
            if !is_ours && !is_known && is_text(literal) {
                outside.push(format!("{file}: “{literal}”"));
            }
        }
    }
    assert!(outside.is_empty(), "texts that belong into words/en-GB: {outside:#?}");
}

#[test]
fn literals_and_uses_are_found() {
    let code = code("let a = \"x \\\" y\"; // \"no\"\nlet b = r#\"raw \"z\"\"#; let c = '\"'; say!(\"a-b\", n = f(\"q\", x = 1), w = 2)");
    let found: Vec<&str> = literals(&code).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, ["x \\\" y", "raw \"z\"", "a-b", "q"]);
    assert_eq!(uses(&code), [Use { id: "a-b".into(), arguments: vec!["n".into(), "w".into()] }]);
}

#[test]
fn text_is_what_a_person_would_read() {
    for text in ["Add", "Add…", "two words", "{n} notes", "{} of {}", "Close the session", "—\\nhere it is"] {
        assert!(is_text(text), "{text}");
    }
    for none in ["", "add", "agenda-list", "{title} · {place}", "<w:p xml:space=\"x\">", "UTF-8", "note_id", "%", "Q1"] {
        assert!(!is_text(none), "{none}");
    }
}

#[test]
fn plurals_and_arguments_are_filled_in() {
    assert_eq!(say!("settings-zoom", percent = 110), "110 %");
    assert_eq!(super::plain("no-such-sentence"), "no-such-sentence");
}
