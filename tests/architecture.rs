//! Who may import whom: `src/ARCHITECTURE.md` says it, this reads the `use` lines and holds it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules that a module may use, besides itself.
const MAY_USE: &[(&str, &[&str])] = &[
    // Whoever has something to say may ask it for a sentence.
    ("say", &[]),
    ("model", &[]),
    ("edit", &["model"]),
    ("pack", &["model", "merge", "words"]),
    // What was withdrawn is found as a search finds words.
    ("erase", &["model", "edit", "insight"]),
    ("merge", &["model", "edit", "erase"]),
    ("document", &["model", "edit"]),
    ("schedule", &["model"]),
    ("insight", &["model"]),
    ("words", &["say", "model", "edit", "erase", "merge", "schedule", "insight", "import", "report"]),
    // Dates in a message are said as everywhere.
    ("store", &["model", "edit", "merge", "words"]),
    ("library", &["model", "edit", "store"]),
    // What the CSV export guards against spreadsheets, the import takes off: one pair of functions, in export.
    ("import", &["model", "edit", "export", "words"]),
    ("report", &["model", "schedule", "insight", "words"]),
    // A calendar holds the plan, which is no report.
    ("export", &["model", "schedule", "report", "words"]),
    ("cli", &["model", "edit", "merge", "document", "schedule", "insight", "store", "library", "import", "report", "export", "words"]),
    (
        "app",
        &[
            "model", "edit", "erase", "merge", "pack", "document", "schedule", "insight", "store", "library", "import", "report", "export",
            "words",
        ],
    ),
    (
        "ui",
        &[
            "app", "platform", "model", "edit", "erase", "merge", "schedule", "insight", "library", "report", "export", "store", "words",
            "import",
        ],
    ),
    ("platform", &["app", "edit", "erase", "merge", "model", "pack", "store", "library", "import", "report", "export", "words"]),
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every `crate::module` that stands in a file's code, tests left out.
fn uses(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines
        .flat_map(|line| line.match_indices("crate::").map(move |(at, found)| &line[at + found.len()..]))
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>())
        .filter(|module| !module.is_empty())
        .collect()
}

#[test]
fn modules_import_only_what_they_may() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let may: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    assert!(files.len() > 50, "the sources were not found");
    let mut wrong = Vec::new();
    for path in files {
        let inside = path.strip_prefix(&source).unwrap();
        let is_test = inside.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("tests"));
        let Some(module) = inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned()) else { continue };
        if is_test || !source.join(&module).is_dir() {
            continue;
        }
        let allowed = may.get(module.as_str()).unwrap_or_else(|| panic!("{module} is not in the table of who may import whom"));
        for used in uses(&fs::read_to_string(&path).unwrap()) {
            if used != module && used != "say" && may.contains_key(used.as_str()) && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} uses {used}", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn screens_do_not_import_each_other() {
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/screens");
    let mut files = Vec::new();
    rust_files(&screens, &mut files);
    for path in files {
        let inside = path.strip_prefix(&screens).unwrap();
        let own = inside.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).unwrap();
        for (at, found) in text.match_indices("screens::") {
            let other: String = text[at + found.len()..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            assert!(own == "mod" || other.is_empty() || other == own, "{} uses {other}", inside.display());
        }
    }
}
