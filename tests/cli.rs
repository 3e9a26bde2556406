//! The real program, run as a person or a script runs it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of its own for a test, the program's own files included.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &[u8]) -> PathBuf {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    /// A copy of the Leeds workshop.
    fn leeds(&self) -> PathBuf {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/leeds-involvement-panel.ron");
        self.write("leeds.ron", &fs::read(example).unwrap())
    }

    fn run(&self, args: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_saltaire"))
            .args(args)
            .current_dir(self.0.path())
            .env("SALTAIRE_HOME", self.path("home"))
            // Where journals are looked for besides.
            .env("TMPDIR", self.0.path())
            .output()
            .unwrap();
        Run::of(&output)
    }
}

struct Run {
    status: i32,
    out: String,
    err: String,
}

impl Run {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { status: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    #[track_caller]
    fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, status, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }
}

#[test]
fn new_lists_the_templates_and_makes_each() {
    let desk = Desk::new();
    let list = desk.run(&["new", "--list"]).ends(0).out;
    assert_eq!(list.lines().count(), 5);
    for line in list.lines() {
        let name = line.split_whitespace().next().unwrap();
        let file = format!("{name}.ron");
        desk.run(&["new", "--template", name, "--out", &file]).ends(0);
        let check = desk.run(&["check", &file]).ends(0);
        assert!(check.out.contains("sound") && check.err.is_empty(), "{}{}", check.out, check.err);
    }
}

#[test]
fn new_overwrites_nothing_and_two_are_never_the_same() {
    let desk = Desk::new();
    desk.run(&["new", "--template", "blank", "--out", "a.ron"]).ends(0);
    let before = fs::read(desk.path("a.ron")).unwrap();
    let again = desk.run(&["new", "--template", "blank", "--out", "a.ron"]).ends(1);
    assert!(again.err.contains("a.ron") && again.out.is_empty(), "{}", again.err);
    assert_eq!(fs::read(desk.path("a.ron")).unwrap(), before);
    desk.run(&["new", "--template", "blank", "--out", "b.ron"]).ends(0);
    assert_ne!(fs::read(desk.path("b.ron")).unwrap(), before, "each session has its own id");
    desk.run(&["new", "--template", "blank", "--out", "nowhere/b.ron"]).ends(1);
}

#[test]
fn wrong_usage_is_two() {
    let desk = Desk::new();
    let leeds = desk.leeds();
    let leeds = leeds.to_str().unwrap();
    for args in [
        &["new"][..],
        &["new", "--template", "blank"],
        &["new", "--template", "no-such", "--out", "a.ron"],
        &["new", "--list", "--template", "blank", "--out", "a.ron"],
        &["check"],
        &["stats"],
        &["stats", leeds, "--xml"],
        &["export", leeds, "--for", "chair"],
        &["export", leeds, "--for", "everyone", "--to", "a.html"],
        &["export", leeds, "--for", "chair", "--to", "a.xyz"],
        &["export", leeds, "--for", "chair", "--to", "a"],
        &["export", leeds, "--for", "chair", "--to", "a.txt", "--large-print"],
        &["export", leeds, "--for", "chair", "--rescue-sheet", "--to", "a.txt"],
        &["export", leeds, "--for", "attendees", "--rescue-sheet", "--to", "a.csv"],
        &["export", leeds, "--for", "attendees", "--rescue-sheet", "--as", "final", "--to", "a.txt"],
        &["export", leeds, "--day", "question-cards", "--rescue-sheet", "--to", "a.docx"],
        &["export", leeds, "--to", "a.docx"],
        &["export", leeds, "--day", "running-order", "--to", "a.csv"],
        &["export", leeds, "--for", "chair", "--to", "a.ics"],
        &["export", leeds, "--day", "everything", "--to", "a.docx"],
        &["export", leeds, "--day", "running-order", "--for", "chair", "--to", "a.docx"],
        &["import", "a.csv"],
        &["merge", leeds, leeds, leeds],
        &["merge", leeds, leeds, "--out", "a.ron"],
        &["chekc", leeds],
    ] {
        let run = desk.run(args).ends(2);
        assert!(!run.err.is_empty() && run.out.is_empty(), "{args:?}: {}", run.out);
    }
    let help = desk.run(&["--help"]).ends(0);
    assert!(help.out.contains("import") && help.err.is_empty());
    assert!(desk.run(&["--version"]).ends(0).out.starts_with("saltaire "));
}

#[test]
fn check_says_what_is_wrong_and_with_which_file() {
    let desk = Desk::new();
    let leeds = fs::read_to_string(desk.leeds()).unwrap();
    desk.write("changed.ron", leeds.replacen("parking", "Parking", 1).replacen("Parking.", "No parking.", 1).as_bytes());
    desk.write("cut.ron", &leeds.as_bytes()[..leeds.len() / 2]);
    let lines: Vec<&str> = leeds.trim_end().lines().collect();
    desk.write("no-end.ron", (lines[..lines.len() - 1].join("\n") + "\n").as_bytes());
    desk.write("other.txt", b"Dear all,\n");
    let run = desk.run(&["check", "leeds.ron", "changed.ron", "cut.ron", "no-end.ron", "other.txt", "missing.ron"]).ends(1);
    assert_eq!(run.out.lines().count(), 1, "{}", run.out);
    assert!(run.out.starts_with("leeds.ron: sound (52 notes"), "{}", run.out);
    for file in ["changed.ron", "cut.ron", "no-end.ron", "other.txt", "missing.ron"] {
        assert!(run.err.lines().any(|line| line.starts_with(&format!("{file}:"))), "{file} is not named: {}", run.err);
    }
}

#[test]
fn check_finds_a_reference_to_nowhere() {
    let desk = Desk::new();
    let leeds = fs::read_to_string(desk.leeds()).unwrap();
    desk.write("broken.ron", leeds.replacen("source: Table(\"t1\")", "source: Table(\"t77\")", 1).as_bytes());
    let run = desk.run(&["check", "broken.ron"]).ends(1);
    assert!(run.err.contains("table t77, which is not there"), "{}", run.err);
}

#[test]
fn stats_count() {
    let desk = Desk::new();
    desk.leeds();
    let json = desk.run(&["stats", "leeds.ron", "--json"]).ends(0).out;
    let stats: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&stats["notes"], &stats["tables"]), (&52.into(), &6.into()));
    assert_eq!((&stats["planned_minutes"], &stats["actual_minutes"]), (&145.into(), &164.into()));
    assert_eq!(stats["protected_minutes"], serde_json::json!({ "planned": 20, "kept": 0 }));
    assert_eq!(stats["next_steps"]["under_way"], 2);
    let steps: u64 = stats["next_steps"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!((steps, stats["next_steps"].as_object().unwrap().len()), (9, 7));
    let themes = stats["themes"].as_array().unwrap();
    assert_eq!((themes.len(), &themes[0]["key"], &themes[0]["name"]), (6, &"silo-working".into(), &"Silo working".into()));
    assert!(themes.iter().all(|theme| theme["tables"].as_u64() <= theme["notes"].as_u64() && theme["tables"].as_u64() > Some(0)));
    assert!(stats["untagged"].as_u64() > Some(0));
    let text = desk.run(&["stats", "leeds.ron"]).ends(0).out;
    assert!(text.contains("Notes: 52") && text.contains("Protected minutes: 20 planned, 0 kept"), "{text}");
    desk.run(&["stats", "missing.ron"]).ends(1);
}

#[test]
fn export_writes_every_format_and_logs_it() {
    let desk = Desk::new();
    desk.leeds();
    for (at, (whom, file)) in [("chair", "a.docx"), ("tables", "b.html"), ("attendees", "c.txt"), ("attendees", "d.MD"), ("chair", "e.csv")]
        .into_iter()
        .enumerate()
    {
        let run = desk.run(&["export", "leeds.ron", "--for", whom, "--to", file]).ends(0);
        // What the chair and the tables get may hold names.
        assert!(run.err.is_empty() || whom == "attendees", "{}", run.err);
        assert!(run.out.contains(&format!(" {}, ", at + 3)), "two were sent before: {}", run.out);
        assert!(fs::metadata(desk.path(file)).unwrap().len() > 500, "{file}");
        desk.run(&["check", "leeds.ron"]).ends(0);
    }
    let session = fs::read_to_string(desk.path("leeds.ron")).unwrap();
    assert!(session.contains("\"b.html\"") && session.contains("number: 7"), "the exports are logged");
    desk.run(&["export", "leeds.ron", "--for", "attendees", "--to", "large.html", "--large-print", "--as", "final"]).ends(0);
    assert!(fs::read_to_string(desk.path("large.html")).unwrap().contains("Final 8"));
}

#[test]
fn export_says_what_looks_like_it_names_someone() {
    let desk = Desk::new();
    let session = String::from_utf8(fs::read(desk.leeds()).unwrap()).unwrap();
    let words = "sentence: \"";
    assert!(session.contains(words));
    desk.write(
        "named.ron",
        session.replacen(words, &format!("{words}Nobody. "), 1).replace("Two tables", "Dr Okonkwo and the ZQX").as_bytes(),
    );
    let run = desk.run(&["export", "named.ron", "--for", "attendees", "--to", "a.txt"]).ends(0);
    assert!(run.err.contains("Looks like it names someone (") && run.err.contains("  Dr Okonkwo (Paragraph of "), "{}", run.err);
    assert!(run.err.contains("Short forms without a long form (") && run.err.contains("  ZQX ("), "{}", run.err);
    assert!(run.out.contains("a.txt"), "it is exported all the same");
}

#[test]
fn export_writes_the_rescue_sheet_for_those_who_came() {
    let desk = Desk::new();
    desk.leeds();
    desk.run(&["export", "leeds.ron", "--for", "attendees", "--rescue-sheet", "--to", "sheet.txt"]).ends(0);
    let sheet = fs::read_to_string(desk.path("sheet.txt")).unwrap();
    assert!(sheet.contains("could not be held on the day.") && sheet.contains("more in the notes"), "{sheet}");
    assert!(sheet.contains("There are no draft next steps on this sheet."), "they are put on it in the window");
}

#[test]
fn export_prints_the_day_and_logs_nothing() {
    let desk = Desk::new();
    let before = fs::read(desk.leeds()).unwrap();
    let run = desk.run(&["export", "leeds.ron", "--day", "running-order,question-cards,capture-sheets", "--to", "day.html"]).ends(0);
    assert!(run.err.is_empty() && run.out.contains("day.html"), "{}{}", run.out, run.err);
    let page = fs::read_to_string(desk.path("day.html")).unwrap();
    assert!(page.contains("Really began") && page.contains("class=\"large\"") && page.contains("Sheet 1 of "), "{page}");
    assert!(!page.contains("not to be passed on"));
    desk.run(&["export", "leeds.ron", "--day", "facilitators-running-order", "--to", "mine.html"]).ends(0);
    assert!(fs::read_to_string(desk.path("mine.html")).unwrap().contains("not to be passed on"));
    desk.run(&["export", "leeds.ron", "--day", "question-cards", "--large-print", "--to", "cards.docx"]).ends(0);
    assert!(fs::metadata(desk.path("cards.docx")).unwrap().len() > 500);
    desk.run(&["export", "leeds.ron", "--to", "agenda.ics"]).ends(0);
    let calendar = fs::read_to_string(desk.path("agenda.ics")).unwrap();
    assert!(
        calendar.contains("DTSTART;TZID=Europe/London:20180417T100000\r\n") && calendar.matches("BEGIN:VEVENT").count() == 12,
        "{calendar}"
    );
    assert_eq!(fs::read(desk.path("leeds.ron")).unwrap(), before);
    desk.run(&["new", "--template", "blank", "--out", "blank.ron"]).ends(0);
    let run = desk.run(&["export", "blank.ron", "--to", "blank.ics"]).ends(1);
    assert!(run.err.contains("a calendar needs to know"), "{}", run.err);
}

#[test]
fn export_says_when_the_settings_could_not_be_read() {
    let desk = Desk::new();
    desk.leeds();
    fs::create_dir(desk.path("home")).unwrap();
    desk.write("home/settings.ron", b"(smallest_group_shown: 12,");
    let run = desk.run(&["export", "leeds.ron", "--for", "attendees", "--to", "a.txt"]).ends(0);
    assert!(run.err.contains("your settings could not be read; groups of fewer than 5 are left out"), "{}", run.err);
    desk.write("home/settings.ron", b"(smallest_group_shown: 12)");
    let run = desk.run(&["export", "leeds.ron", "--for", "attendees", "--to", "b.txt"]).ends(0);
    assert!(run.err.is_empty(), "{}", run.err);
}

#[test]
fn export_overwrites_nothing_without_force() {
    let desk = Desk::new();
    let before = fs::read(desk.leeds()).unwrap();
    desk.write("out.txt", b"mine");
    let run = desk.run(&["export", "leeds.ron", "--for", "chair", "--to", "out.txt"]).ends(1);
    assert!(run.err.contains("--force"), "{}", run.err);
    assert_eq!(fs::read(desk.path("out.txt")).unwrap(), b"mine");
    assert_eq!(fs::read(desk.path("leeds.ron")).unwrap(), before, "what was not made is not logged");
    desk.run(&["export", "leeds.ron", "--for", "chair", "--to", "out.txt", "--force"]).ends(0);
    assert_ne!(fs::read(desk.path("out.txt")).unwrap(), b"mine");
}

#[test]
fn answers_of_a_rescue_sheet_are_taken_in_once() {
    let desk = Desk::new();
    let text = fs::read_to_string(desk.leeds()).unwrap();
    let number = "      on_sheet: 1,\n";
    assert!(text.contains("  next_steps: [\n    (\n"));
    let at = text.find("  next_steps: [\n").unwrap();
    let end = at + text[at..].find("    ),\n").unwrap();
    desk.write("leeds.ron", format!("{}{number}{}", &text[..end], &text[end..]).as_bytes());
    desk.write("answers.csv", b"ID,R1,R7,missing,Email\n1,x,,A ramp,a@b\n2,,x,,\n3,,,,\n");
    let run = desk.run(&["answers", "answers.csv", "--into", "leeds.ron"]).ends(0);
    assert!(run.out.contains("1 answer taken in") && run.out.contains("The version before is kept: "), "{}", run.out);
    for said in ["line 4: nothing is ticked or written", "left out: R7", "1 answer is left out", "Not taken from the file: Email"] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    let after = fs::read(desk.path("leeds.ron")).unwrap();
    desk.run(&["check", "leeds.ron"]).ends(0);
    let again = desk.run(&["answers", "answers.csv", "--into", "leeds.ron"]).ends(0);
    assert!(again.out.contains("1 answer is there already."), "{}", again.out);
    assert_eq!(fs::read(desk.path("leeds.ron")).unwrap(), after);
    let none = desk.write("none.csv", b"comment\nWe wait\n").display().to_string();
    let refused = desk.run(&["answers", &none, "--into", "leeds.ron"]).ends(1);
    assert!(refused.err.contains("no column begins with a reference"), "{}", refused.err);
}

#[test]
fn import_takes_every_comment_and_keeps_a_backup() {
    let desk = Desk::new();
    let before = fs::read(desk.leeds()).unwrap();
    let csv = "\u{feff}comment-id,comment-body,agrees\r\n1,\"We were asked,\r\n\"\"and\"\" heard nothing\",3\r\n2,,0\r\n3,सुनना 👂,1\r\n4,'- once more,2\r\n";
    desk.write("comments.csv", csv.as_bytes());
    let run =
        desk.run(&["import", "comments.csv", "--into", "leeds.ron", "--table", "table 2", "--item", "Tea and a breath of air"]).ends(0);
    assert!(run.out.contains("3 rows taken, 1 row skipped") && run.out.contains("N053 to N055"), "{}", run.out);
    assert!(run.err.contains("comments.csv: line 4: the text is empty"), "{}", run.err);
    let after = fs::read_to_string(desk.path("leeds.ron")).unwrap();
    assert!(after.contains("We were asked,\\n\\\"and\\\" heard nothing") && after.contains("सुनना 👂") && after.contains("\"- once more\""));
    assert!(after.contains("entered_by: Import"));
    desk.run(&["check", "leeds.ron"]).ends(0);
    let backup = run.out.lines().find_map(|line| line.strip_prefix("The version before is kept: ")).unwrap();
    assert_eq!(fs::read(backup).unwrap(), before);
}

#[test]
fn import_takes_spreadsheets_and_documents_too() {
    let desk = Desk::new();
    desk.leeds();
    let kept = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/import").join(name).display().to_string();
    let run = desk.run(&["import", &kept("notes.xlsx"), "--into", "leeds.ron", "--sheet", "More"]).ends(0);
    assert!(run.out.contains("1 row taken") && run.out.contains("Excel workbook"), "{}", run.out);
    let run = desk.run(&["import", &kept("marked.docx"), "--into", "leeds.ron"]).ends(0);
    assert!(run.out.contains("5 rows taken") && run.out.contains("“Table 2”: the table Table 2"), "{}", run.out);
    assert!(run.out.contains("Left out: 1 footnote, 1 comment in the margin, 1 deletion, headers and footers"), "{}", run.out);
    let after = fs::read_to_string(desk.path("leeds.ron")).unwrap();
    assert!(after.contains("From another sheet") && after.contains("Said and inserted here") && !after.contains("Somebody Named"));
    desk.run(&["check", "leeds.ron"]).ends(0);
}

#[test]
fn an_import_that_fails_changes_nothing() {
    let desk = Desk::new();
    let before = fs::read(desk.leeds()).unwrap();
    desk.write("ok.csv", b"comment\nyes\n");
    desk.write("none.csv", b"comment\n\n");
    desk.write("other.csv", b"a,b\n1,2\n");
    desk.write("open.csv", b"comment\n\"never closed\nmore\n");
    desk.write("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\x03\x04");
    for (args, says) in [
        (&["import", "none.csv", "--into", "leeds.ron"][..], "nothing in it becomes a note"),
        (&["import", "other.csv", "--into", "leeds.ron"], "there are: a, b"),
        (&["import", "open.csv", "--into", "leeds.ron"], "open.csv: line 2"),
        (&["import", "picture.csv", "--into", "leeds.ron"], "this is no text"),
        (&["import", "missing.csv", "--into", "leeds.ron"], "missing.csv"),
        (&["import", "ok.csv", "--into", "missing.ron"], "missing.ron"),
        (&["import", "ok.csv", "--into", "leeds.ron", "--column", "c"], "no column \"c\""),
        (&["import", "ok.csv", "--into", "leeds.ron", "--table", "Table 9"], "no table \"Table 9\""),
        (&["import", "ok.csv", "--into", "leeds.ron", "--item", "Lunch"], "no agenda item \"Lunch\""),
    ] {
        let run = desk.run(args).ends(1);
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
        assert!(run.out.is_empty(), "{args:?}: {}", run.out);
    }
    assert_eq!(fs::read(desk.path("leeds.ron")).unwrap(), before);
}

#[test]
fn import_and_export_refuse_while_somebody_has_the_session_open() {
    let desk = Desk::new();
    let leeds = desk.leeds();
    let before = fs::read(&leeds).unwrap();
    desk.write("ok.csv", b"comment\nyes\n");
    let lock = saltaire::store::Lock::take(&leeds, "2018-04-17T09:00:00Z".parse().unwrap()).unwrap();
    let run = desk.run(&["import", "ok.csv", "--into", "leeds.ron"]).ends(1);
    assert!(run.err.contains("open"), "{}", run.err);
    desk.run(&["export", "leeds.ron", "--for", "chair", "--to", "a.txt"]).ends(1);
    assert!(!desk.path("a.txt").exists());
    assert_eq!(fs::read(&leeds).unwrap(), before);
    drop(lock);
    desk.run(&["import", "ok.csv", "--into", "leeds.ron"]).ends(0);
}

#[test]
fn what_was_exported_as_csv_is_imported_again() {
    let desk = Desk::new();
    desk.leeds();
    desk.run(&["export", "leeds.ron", "--for", "chair", "--to", "all.csv"]).ends(0);
    desk.run(&["new", "--template", "half-day-involvement-panel", "--out", "next.ron"]).ends(0);
    desk.run(&["import", "all.csv", "--into", "next.ron"]).ends(0);
    let stats = |file| -> serde_json::Value { serde_json::from_str(&desk.run(&["stats", file, "--json"]).ends(0).out).unwrap() };
    let (old, new) = (stats("leeds.ron"), stats("next.ron"));
    assert_eq!((&new["notes"], &new["untagged"], &new["tables"]), (&old["notes"], &old["untagged"], &old["tables"]));
    // Which notes say the same is not in the file: each is a point of its own again.
    let counted = |stats: &serde_json::Value| {
        let mut themes = stats["themes"].as_array().unwrap().clone();
        themes.iter_mut().for_each(|theme| drop(theme["points"].take()));
        themes
    };
    assert_eq!(counted(&new), {
        // The template has the same six themes in another order.
        let mut themes = counted(&old);
        let order: Vec<_> = new["themes"].as_array().unwrap().iter().map(|theme| theme["key"].clone()).collect();
        themes.sort_by_key(|theme| order.iter().position(|key| *key == theme["key"]));
        themes
    });
    desk.run(&["check", "next.ron"]).ends(0);
}

/// A session with two earlier versions: one import each.
fn with_versions(desk: &Desk) -> Vec<Vec<u8>> {
    let mut versions = vec![fs::read(desk.leeds()).unwrap()];
    for text in ["first", "second"] {
        desk.write("one.csv", format!("comment\n{text}\n").as_bytes());
        desk.run(&["import", "one.csv", "--into", "leeds.ron"]).ends(0);
        versions.push(fs::read(desk.path("leeds.ron")).unwrap());
    }
    versions
}

#[test]
fn recover_lists_what_is_kept_and_what_is_in_it() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["recover"]).ends(0).out, "No earlier version of any session is kept, and no journal was left behind.\n");
    assert!(desk.run(&["recover", "leeds.ron"]).ends(1).err.contains("leeds.ron: no earlier version of it is kept"));
    with_versions(&desk);
    let all = desk.run(&["recover"]).ends(0).out;
    assert!(all.contains("leeds.ron: Involvement panel workshop: 2 earlier versions, the latest of "), "{all}");
    assert_eq!(all.lines().count(), 1);
    let list = desk.run(&["recover", "leeds.ron"]).ends(0).out;
    assert!(list.starts_with("leeds.ron: 2 earlier versions, the newest first"), "{list}");
    let line = |number: usize| list.lines().nth(number).unwrap();
    assert!(line(1).starts_with("  1. ") && line(1).contains(": 53 notes, 11 agenda items, 6 tables, 6 themes, 9 next steps ("), "{list}");
    assert!(line(2).starts_with("  2. ") && line(2).contains(": 52 notes, "), "{list}");
    // The file is gone, or damaged: what is kept of it is not.
    fs::write(desk.path("leeds.ron"), "").unwrap();
    assert_eq!(desk.run(&["recover", "leeds.ron"]).ends(0).out, list);
    fs::remove_file(desk.path("leeds.ron")).unwrap();
    assert_eq!(desk.run(&["recover", "leeds.ron"]).ends(0).out, list);
}

#[test]
fn recover_writes_a_version_and_overwrites_nothing_unasked() {
    let desk = Desk::new();
    let versions = with_versions(&desk);
    let list = desk.run(&["recover", "leeds.ron"]).ends(0).out;
    let newest = list.lines().nth(1).and_then(|line| line.split_once('(')).unwrap().1.trim_end_matches(')').to_owned();
    let run = desk.run(&["recover", "leeds.ron", "--from", "2", "--out", "copy.ron"]).ends(0);
    assert!(run.out.starts_with("copy.ron: the version of ") && run.err.is_empty(), "{}{}", run.out, run.err);
    assert_eq!(fs::read(desk.path("copy.ron")).unwrap(), versions[0]);
    let again = ["recover", "leeds.ron", "--from", &newest, "--out", "copy.ron"];
    assert!(desk.run(&again).ends(1).err.contains("--force"));
    assert_eq!(fs::read(desk.path("copy.ron")).unwrap(), versions[0]);
    let forced = desk.run(&["recover", "leeds.ron", "--from", &newest, "--out", "copy.ron", "--force"]).ends(0);
    assert_eq!(fs::read(desk.path("copy.ron")).unwrap(), versions[1]);
    let kept = forced.out.lines().find_map(|line| line.strip_prefix("The version before is kept: ")).unwrap();
    assert_eq!(fs::read(kept).unwrap(), versions[0]);
    // In its own place, while nobody has it open.
    let back = ["recover", "leeds.ron", "--from", "2", "--out", "leeds.ron", "--force"];
    let lock = saltaire::store::Lock::take(&desk.path("leeds.ron"), "2018-04-17T09:00:00Z".parse().unwrap()).unwrap();
    desk.run(&back).ends(1);
    assert_eq!(fs::read(desk.path("leeds.ron")).unwrap(), versions[2]);
    drop(lock);
    desk.run(&back).ends(0);
    assert_eq!(fs::read(desk.path("leeds.ron")).unwrap(), versions[0]);
    assert_eq!(desk.run(&["recover", "leeds.ron"]).ends(0).out.lines().count(), 4, "what it replaced is a version too");
}

#[test]
fn recover_says_what_it_cannot_read_and_keeps_it() {
    let desk = Desk::new();
    with_versions(&desk);
    let copy = desk.run(&["recover", "leeds.ron", "--from", "3", "--out", "copy.ron"]).ends(1);
    assert!(copy.err.contains("the numbers go from 1 to 2"), "{}", copy.err);
    let folder = fs::read_dir(desk.path("home/backups")).unwrap().next().unwrap().unwrap().path();
    let version = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).find(|path| !path.ends_with("about.ron")).unwrap();
    fs::write(&version, "damaged").unwrap();
    let list = desk.run(&["recover", "leeds.ron"]).ends(0).out;
    let number = list.lines().position(|line| line.contains("cannot be read; ")).unwrap().to_string();
    let run = desk.run(&["recover", "leeds.ron", "--from", &number, "--out", "copy.ron"]).ends(1);
    assert!(run.err.contains("not a Saltaire session"), "{}", run.err);
    assert!(!desk.path("copy.ron").exists() && version.exists());
    for args in [&["recover", "leeds.ron", "--from", "1"][..], &["recover", "leeds.ron", "--out", "a"], &["recover", "--force"]] {
        desk.run(args).ends(2);
    }
}

#[test]
fn rescue_saves_a_copy_of_what_can_be_read_and_leaves_the_original() {
    let desk = Desk::new();
    let leeds = fs::read_to_string(desk.leeds()).unwrap();
    let line = leeds.lines().position(|line| line.contains("id: \"n007\"")).unwrap() + 1;
    let damaged = leeds.replace("(id: \"n007\", number: 7, ", "(id: \"n007\", nu");
    let file = desk.write("hit.ron", damaged.as_bytes());
    let check = desk.run(&["check", "hit.ron"]).ends(1);
    let offer = "hit.ron: what can be read can be saved as a copy by saltaire rescue: 52 notes, 11 agenda items, 6 tables, ";
    assert!(check.err.contains(&format!("hit.ron: line {line}, column ")) && check.err.contains(offer), "{}", check.err);

    let rescue = desk.run(&["rescue", "hit.ron", "--out", "copy.ron"]).ends(0);
    assert!(rescue.out.starts_with("copy.ron: 52 notes, ") && rescue.out.contains("one stretch of lines"), "{}", rescue.out);
    assert!(
        rescue.err.contains(&format!("hit.ron: line {line}: note n007: kept in part and, until somebody has looked")),
        "{}",
        rescue.err
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), damaged);
    desk.run(&["check", "copy.ron"]).ends(0);

    let copy = fs::read(desk.path("copy.ron")).unwrap();
    for out in ["copy.ron", "hit.ron"] {
        let again = desk.run(&["rescue", "hit.ron", "--out", out]).ends(1);
        assert!(again.err.contains("there is already a file with this name; choose another name for the copy"), "{}", again.err);
    }
    assert_eq!((fs::read(desk.path("copy.ron")).unwrap(), fs::read_to_string(&file).unwrap()), (copy, damaged));
    desk.write("zeros.ron", &[0; 500]);
    let nothing = desk.run(&["rescue", "zeros.ron", "--out", "none.ron"]).ends(1);
    assert!(nothing.err.contains("nothing in it can be read as a session") && !desk.path("none.ron").exists(), "{}", nothing.err);
}

#[test]
fn check_says_where_references_lead_nowhere() {
    let desk = Desk::new();
    let leeds = fs::read_to_string(desk.leeds()).unwrap();
    let astray = leeds.replacen("source: Table(\"t1\")", "source: Table(\"t99\")", 1);
    let (at, line) = astray.lines().enumerate().find(|(_, line)| line.contains("\"t99\"")).unwrap();
    let column = line[..line.find("\"t99\"").unwrap()].chars().count() + 1;
    desk.write("astray.ron", astray.as_bytes());
    let check = desk.run(&["check", "astray.ron"]).ends(1);
    let expected = format!("astray.ron: line {}, column {column}: note n001 refers to table t99, which is not there", at + 1);
    assert!(check.err.contains(&expected), "{}", check.err);
}

#[test]
fn a_newer_file_is_read_but_never_changed() {
    let desk = Desk::new();
    let leeds = fs::read_to_string(desk.leeds()).unwrap();
    let newer = leeds.replace("Saltaire(version: 1, ", "Saltaire(version: 2, reads_from: 1, since: \"0.4.0\", ").replacen(
        "id: \"n001\", ",
        "id: \"n001\", mood: Glad(\"a\"), ",
        1,
    );
    let file = desk.write("newer.ron", newer.as_bytes());
    desk.write("comments.csv", b"comment\nHello\n");
    let stats = desk.run(&["stats", "newer.ron"]).ends(0);
    let said = "made by a newer Saltaire (version 2) and only shown here; Saltaire 0.4.0 or later can change it";
    assert!(stats.err.contains(said) && stats.err.contains("“mood”, once, on line "), "{}", stats.err);
    let import = desk.run(&["import", "comments.csv", "--into", "newer.ron"]).ends(1);
    assert!(import.err.contains(said), "{}", import.err);
    assert_eq!(fs::read_to_string(file).unwrap(), newer);
}

#[test]
fn new_begins_with_last_times_session_and_with_templates_of_ones_own() {
    let desk = Desk::new();
    desk.leeds();
    let made = desk.run(&["new", "--from", "leeds.ron", "--out", "next.ron"]).ends(0);
    assert!(made.out.contains("next.ron: made from") && made.out.contains("next steps to review"), "{}", made.out);
    desk.run(&["check", "next.ron"]).ends(0);
    let text = fs::read_to_string(desk.path("next.ron")).unwrap();
    assert!(text.contains("What came of last time") && text.contains("from_last_time: ToReview") && !text.contains("\n  notes:"));
    desk.run(&["new", "--from", "leeds.ron", "--out", "next.ron"]).ends(1);
    desk.run(&["new", "--from", "nowhere.ron", "--out", "b.ron"]).ends(1);
    desk.run(&["new", "--from", "leeds.ron", "--template", "blank", "--out", "b.ron"]).ends(2);
    desk.run(&["new", "--from", "leeds.ron"]).ends(2);
    // A whole session that somebody put among the templates gives its plan only.
    fs::create_dir_all(desk.path("home/templates")).unwrap();
    fs::copy(desk.path("leeds.ron"), desk.path("home/templates/ours.ron")).unwrap();
    fs::write(desk.path("home/templates/damaged.ron"), "not a session").unwrap();
    let list = desk.run(&["new", "--list"]).ends(0);
    assert!(list.out.contains("own/ours") && list.err.contains("damaged.ron"), "{} {}", list.out, list.err);
    for (name, file) in [("own/ours", "c.ron"), ("Ours", "d.ron")] {
        desk.run(&["new", "--template", name, "--out", file]).ends(0);
        let text = fs::read_to_string(desk.path(file)).unwrap();
        assert!(!text.contains("\n  notes:") && !text.contains("next_steps:") && text.contains("questions:"), "{text}");
    }
}
