//! `saltaire recover` after the program was ended from outside: what is in journals and in no file yet.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use saltaire::edit::{Change, Edit, Ids, NoteEdit};
use saltaire::model::{Note, Session, Source};
use saltaire::store::{self, Contents, EditLine, Home, JOURNALS, Journals, RealDisk};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// The Leeds workshop, of which a program that is gone had written notes into its journal only.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/leeds-involvement-panel.ron");
        fs::copy(example, desk.path("leeds.ron")).unwrap();
        desk.leave_behind(&["Ring people back before the next meeting", "We filled in the form and heard nothing"], "Half of");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn leave_behind(&self, notes: &[&str], typed: &str) {
        let home = Home::at(&self.path("home")).unwrap();
        let mut journals = Journals::in_folders(Arc::new(RealDisk), vec![home.folder().join(JOURNALS)]);
        let (path, session) = (self.path("leeds.ron"), self.read("leeds.ron"));
        journals.begin(&path, session.id, Contents::of(&fs::read(&path).unwrap()), 0).unwrap();
        let lines = (1..).zip(notes).map(|(number, words)| {
            let at = format!("2018-04-17T09:0{number}:00Z").parse().unwrap();
            let note = Note::new(Ids::random().note(), 100 + u32::try_from(number).unwrap(), *words, Source::Plenary, at);
            let edit = Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))));
            EditLine { number, at, json: serde_json::to_vec(&edit).unwrap() }
        });
        journals.append(&path, lines.collect(), Some(vec![typed.to_owned()])).unwrap();
        journals.leave_behind(&path);
    }

    fn read(&self, name: &str) -> Session {
        store::load::<Session>(&self.path(name)).unwrap().0.document
    }

    fn journals(&self) -> Vec<PathBuf> {
        let names = fs::read_dir(self.path("home").join(JOURNALS)).unwrap().map(|entry| entry.unwrap().path());
        names.filter(|path| path.extension().is_some_and(|ending| ending == "journal")).collect()
    }

    /// Its exit status, results and messages.
    fn recover(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_saltaire"));
        command.arg("recover").args(args).current_dir(self.0.path());
        // A day begins at the same moment wherever this runs.
        command.env("SALTAIRE_HOME", self.path("home")).env("TMPDIR", self.0.path()).env("TZ", "UTC");
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }
}

const LACKS: &str = "in the journal and not in the file: 2 new notes, from 09:01 to 09:02 on 17 April 2018";

#[test]
fn what_is_in_a_journal_alone_is_listed() {
    let desk = Desk::new();
    let (status, out, err) = desk.recover(&[]);
    assert_eq!((status, out.lines().count()), (0, 1), "{out}{err}");
    assert!(out.contains("leeds.ron: Involvement panel workshop: ") && out.contains(LACKS), "{out}");
    let (status, out, err) = desk.recover(&["leeds.ron"]);
    assert_eq!(
        (status, out.as_str()),
        (0, format!("leeds.ron: {LACKS}; --from journal --out COPY writes a copy that has it\n").as_str()),
        "{err}"
    );
    assert_eq!(desk.journals().len(), 1, "looking takes nothing away");
    let (status, _, err) = desk.recover(&["other.ron"]);
    assert!(status == 1 && err.contains("other.ron: no earlier version of it is kept"), "{err}");
}

#[test]
fn what_is_in_a_journal_alone_is_written_as_a_copy_and_over_nothing() {
    let desk = Desk::new();
    let before = fs::read(desk.path("leeds.ron")).unwrap();
    let (status, out, err) = desk.recover(&["leeds.ron", "--from", "journal", "--out", "copy.ron"]);
    assert_eq!(status, 0, "{err}");
    assert!(out.starts_with("copy.ron: 54 notes, with what was in the journal alone: 2 new notes, from 09:01 to 09:02"), "{out}");
    assert!(err.contains("what was being typed in 1 field is not in the copy"), "{err}");
    let said: Vec<String> = desk.read("copy.ron").notes.iter().map(|note| note.written.clone()).collect();
    assert!(said.len() == 54 && said.iter().any(|words| words.starts_with("Ring people back")), "{said:?}");
    for (out, force) in [("copy.ron", None), ("copy.ron", Some("--force")), ("leeds.ron", Some("--force"))] {
        let args: Vec<&str> = ["leeds.ron", "--from", "journal", "--out", out].into_iter().chain(force).collect();
        let (status, _, err) = desk.recover(&args);
        assert!(status == 1 && err.contains("already a file with this name; choose another name for the copy"), "{err}");
    }
    assert_eq!((fs::read(desk.path("leeds.ron")).unwrap(), desk.journals().len()), (before, 1));
}

#[test]
fn each_of_several_journals_has_a_name() {
    let desk = Desk::new();
    desk.leave_behind(&["Nobody rang, once more"], "");
    let (_, out, _) = desk.recover(&["leeds.ron"]);
    assert!(out.contains("2 new notes, from 09:01 to 09:02") && out.contains("1 new note, at 09:01"), "{out}");
    let (status, _, err) = desk.recover(&["leeds.ron", "--from", "journal-2", "--out", "copy.ron"]);
    assert_eq!((status, desk.read("copy.ron").notes.len()), (0, 53), "{err}");
    let (status, _, err) = desk.recover(&["leeds.ron", "--from", "journal-3", "--out", "third.ron"]);
    assert!(status == 1 && !desk.path("third.ron").exists(), "{err}");
}

#[test]
fn a_journal_whose_session_is_gone_or_damaged_still_gives_what_it_has() {
    for damage in [Some("rubbish"), None] {
        let desk = Desk::new();
        let base = desk.journals()[0].with_extension("base");
        fs::copy(desk.path("leeds.ron"), base).unwrap();
        match damage {
            Some(damage) => fs::write(desk.path("leeds.ron"), damage).unwrap(),
            None => fs::remove_file(desk.path("leeds.ron")).unwrap(),
        }
        let (status, _, err) = desk.recover(&["leeds.ron", "--from", "journal", "--out", "copy.ron"]);
        assert_eq!((status, desk.read("copy.ron").notes.len()), (0, 54), "{err}");
        assert!(err.contains("leeds.ron"), "{err}");
    }
}

#[test]
fn a_journal_that_cannot_be_read_is_kept_and_said() {
    let desk = Desk::new();
    let journal = desk.journals().remove(0);
    fs::write(&journal, "rubbish").unwrap();
    let (status, _, err) = desk.recover(&[]);
    let kept = journal.with_extension("unreadable");
    assert!(status == 0 && err.contains(&kept.display().to_string()), "{err}");
    assert_eq!(fs::read(kept).unwrap(), b"rubbish");
}
