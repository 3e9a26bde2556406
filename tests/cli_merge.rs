//! `saltaire merge`, run as a person or a script runs it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use saltaire::model::{Capture, EntryId, Note, NoteId, Session, Source};
use saltaire::pack::{Wanted, hand_out};
use saltaire::store;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The Leeds workshop as two people have changed it, in a folder of its own.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/leeds-involvement-panel.ron");
        let leeds = fs::read_to_string(example).unwrap();
        desk.write("base.ron", &leeds);
        let title = leeds.lines().find(|line| line.trim_start().starts_with("title: ")).unwrap();
        desk.write("mine.ron", &leeds.replacen(title, "title: \"Leeds, mine\",", 1));
        desk.write("theirs.ron", &leeds.replacen(title, "title: \"Leeds, theirs\",", 1));
        desk
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// Its exit status, results and messages.
    fn merge(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_saltaire"));
        command.arg("merge").args(args).current_dir(self.0.path()).env("SALTAIRE_HOME", self.0.path().join("home"));
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    fn comments(&self, file: &str, into: &str, text: &str) {
        self.write(file, &format!("comment\n{text}\n"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_saltaire"));
        command.args(["import", file, "--into", into]).current_dir(self.0.path()).env("SALTAIRE_HOME", self.0.path().join("home"));
        assert!(command.output().unwrap().status.success());
    }
}

#[test]
fn both_sides_are_in_it_and_what_is_to_settle_is_listed() {
    let desk = Desk::new();
    desk.comments("a.csv", "mine.ron", "Said to me");
    desk.comments("b.csv", "theirs.ron", "Said to them");
    let (status, out, _) = desk.merge(&["base.ron", "mine.ron", "theirs.ron", "--out", "both.ron"]);
    assert_eq!(status, 0, "{out}");
    let said: Vec<&str> = out.lines().collect();
    assert_eq!(said[0], "both.ron: merged, 54 notes");
    assert_eq!(said[1..3], ["1 new note from mine.ron", "1 new note from theirs.ron"]);
    assert!(said[3].starts_with("both sides had a note N053; one of them is N054 now"), "{out}");
    assert_eq!(said[4], "1 value was changed on both sides and is to be settled; the session keeps both");
    assert_eq!(said[5], "to settle, title: Leeds, theirs | Leeds, mine");
    assert_eq!(said.len(), 6, "{out}");
    let both = desk.read("both.ron");
    for text in ["Said to me", "Said to them", "Leeds, mine", "Leeds, theirs"] {
        assert!(both.contains(text), "{text}");
    }
    let (_, _, err) = desk.merge(&["base.ron", "theirs.ron", "mine.ron", "--out", "turned.ron"]);
    assert_eq!(desk.read("turned.ron"), both, "{err}");
    assert_eq!(desk.merge(&["base.ron", "both.ron", "theirs.ron", "--out", "again.ron"]).0, 0);
    assert_eq!(desk.read("again.ron"), both);
    assert_eq!(desk.merge(&["-", "base.ron", "both.ron", "--out", "no-base.ron"]).0, 0);
    assert!(desk.read("no-base.ron").contains("Said to them"));
}

#[test]
fn a_tables_file_goes_into_the_whole_session_as_often_as_anyone_likes() {
    let desk = Desk::new();
    let mut whole = store::load::<Session>(&desk.0.path().join("base.ron")).unwrap().0.document;
    let (table, now) = (whole.tables.in_order()[3].id, "2018-04-17T09:00:00Z".parse().unwrap());
    let mut pack = hand_out(&whole, Wanted { id: EntryId::from_random(1), table, themes: false, now }).unwrap();
    pack.notes.insert(Note::new(NoteId::from_random(1), 4001, "Said at the table", Source::Table(table), now));
    fs::write(desk.0.path().join("table-4.txt"), store::write(&pack).unwrap()).unwrap();
    // It is on its own laptop from when it was handed out.
    whole.tables.get_mut(&table).unwrap().capture = Capture::OwnLaptop;
    fs::write(desk.0.path().join("whole.ron"), store::write(&whole).unwrap()).unwrap();
    let (status, out, err) = desk.merge(&["-", "whole.ron", "table-4.txt", "--out", "one.ron"]);
    assert_eq!((status, out.lines().next()), (0, Some("one.ron: merged, 53 notes")), "{err}");
    assert!(out.contains("1 new note from table-4.txt") && !out.contains("to settle"), "{out}");
    assert!(desk.read("one.ron").contains("Said at the table"));
    assert_eq!(desk.merge(&["-", "one.ron", "table-4.txt", "--out", "two.ron"]).0, 0);
    assert_eq!(desk.read("two.ron"), desk.read("one.ron"));
}

#[test]
fn nothing_is_written_over_unless_it_is_forced() {
    let desk = Desk::new();
    let mine = desk.read("mine.ron");
    for out in ["mine.ron", "base.ron", "theirs.ron"] {
        let (status, _, err) = desk.merge(&["base.ron", "mine.ron", "theirs.ron", "--out", out]);
        assert!(status == 1 && err.contains("--force"), "{err}");
    }
    assert_eq!(desk.read("mine.ron"), mine);
    let path = desk.0.path().join("mine.ron");
    let lock = store::Lock::take(&path, "2018-04-17T09:00:00Z".parse().unwrap()).unwrap();
    let (status, _, err) = desk.merge(&["base.ron", "mine.ron", "theirs.ron", "--out", "mine.ron", "--force"]);
    assert!(status == 1 && err.contains("open"), "{err}");
    drop(lock);
    let (status, out, err) = desk.merge(&["base.ron", "mine.ron", "theirs.ron", "--out", "mine.ron", "--force"]);
    assert_eq!((status, err.lines().count()), (0, 2), "each side was changed by hand: {err}");
    assert!(desk.read("mine.ron").contains("Leeds, theirs"));
    let backup = out.lines().find_map(|line| line.strip_prefix("The version before is kept: ")).unwrap();
    assert_eq!(fs::read_to_string(backup).unwrap(), mine);
}

#[test]
fn what_cannot_be_merged_is_said() {
    let desk = Desk::new();
    let other = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/vanguard-reflection.ron");
    fs::copy(other, desk.0.path().join("other.ron")).unwrap();
    desk.write("text.txt", "Dear all,\n");
    for (args, says) in [
        (["base.ron", "mine.ron", "other.ron"], "different workshops"),
        (["other.ron", "mine.ron", "theirs.ron"], "different workshops"),
        (["base.ron", "mine.ron", "missing.ron"], "missing.ron"),
        (["base.ron", "text.txt", "theirs.ron"], "text.txt"),
    ] {
        let (status, out, err) = desk.merge(&[args[0], args[1], args[2], "--out", "both.ron"]);
        assert!(status == 1 && out.is_empty() && err.contains(says), "{args:?}: {out}{err}");
    }
    assert!(!desk.0.path().join("both.ron").exists());
}
