use std::{path::PathBuf, time::Instant};

use super::*;
use crate::{
    model::{
        AgendaItem, Counted, Happening, ItemEvent, ItemKind, NextStep, Note, NoteKind, Position, Quoting, Source, StepStatus, Support,
        Table, Theme, Words,
    },
    store::{Keep, Over, RealDisk, Remark, save_atomic, write},
};

fn id<T: std::str::FromStr<Err = crate::model::IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn session(notes: u32) -> Session {
    let mut session = Session::new(id("s1"));
    let first = Position::default();
    std::sync::Arc::make_mut(&mut session.about).title = "What matters to us".to_owned();
    session.tables.insert(Table::new(id("t1"), first.clone(), "Table 1"));
    session.themes.insert(Theme::new(id("feedback"), first.clone(), "Feedback", 2));
    let mut item = AgendaItem::new(id("talk"), first.clone(), ItemKind::TableDiscussion, "At the tables", 20);
    item.events.push(ItemEvent { at: id_time(), what: Happening::Started });
    item.events.push(ItemEvent { at: id_time(), what: Happening::MinutesAdded(-5) });
    session.agenda.insert(item);
    for number in 1..=notes {
        session.notes.insert(note(number));
    }
    let mut step = NextStep::new(id("st1"), first, "Tell everyone");
    step.status = StepStatus::NotNow { because: "No money\nthis year".to_owned() };
    step.answers.push(id("n1"));
    session.next_steps.insert(step);
    session
}

fn id_time() -> jiff::Timestamp {
    "2018-04-17T10:00:00Z".parse().unwrap()
}

fn note(number: u32) -> Note {
    let words = "We were asked, \"and\" then we heard nothing for months; nobody told us what became of it – कुछ नहीं";
    let mut note = Note::new(id(&format!("n{number}")), number, words, Source::Table(id("t1")), id_time());
    note.themes.push(id("feedback"));
    note.kind = NoteKind::Question { answer: "Soon.".to_owned() };
    note.words = Words::Their;
    note.quoting = Some(Quoting::Yes);
    note.item = Some(id("talk"));
    note.support = Some(Support { count: 3, out_of: Some(8), counted: Counted::Hands, not_everyone_agreed: true });
    note
}

#[test]
fn a_session_reads_back_sound_with_one_note_a_line() {
    let before = session(3);
    let bytes = write(&before).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let loaded: Loaded<Session> = read(&bytes, Path::new("a.ron")).unwrap();
    assert_eq!((&loaded.document, loaded.remarks), (&before, vec![]), "{text}");
    assert_eq!(write(&loaded.document).unwrap(), bytes);
    assert_eq!(text.lines().filter(|line| line.contains("कुछ नहीं") && line.ends_with("),")).count(), 3, "{text}");
    assert!(text.contains("\n        (at: \"2018-04-17T10:00:00Z\", what: Started),\n"), "{text}");
    let end = text.lines().last().unwrap();
    assert!(end.starts_with("// end: 3 notes, 1 agenda item, 1 table, 1 theme, 1 next step, crc32 "), "{end}");
}

#[test]
fn an_empty_session_reads_back_sound() {
    let before = Session::new(id("s1"));
    let loaded: Loaded<Session> = read(&write(&before).unwrap(), Path::new("a.ron")).unwrap();
    assert_eq!((loaded.document, loaded.remarks), (before, vec![]));
}

#[test]
fn a_session_cut_anywhere_is_an_error_or_a_remark() {
    let before = session(2);
    let bytes = write(&before).unwrap();
    for length in 0..bytes.len() {
        match read::<Session>(&bytes[..length], Path::new("a.ron")) {
            Ok(loaded) => assert!(loaded.document == before && !loaded.remarks.is_empty(), "{length}"),
            Err(LoadError::Cut { .. } | LoadError::Empty { .. } | LoadError::NotUtf8 { .. }) => {}
            Err(other) => panic!("{length}: {other}"),
        }
    }
}

#[test]
fn a_lost_or_doubled_note_is_noticed_even_by_a_person_who_mends_the_checksum() {
    let text = String::from_utf8(write(&session(3)).unwrap()).unwrap();
    let line = text.lines().find(|line| line.contains("number: 2")).unwrap();
    let lost = text.replace(&format!("{line}\n"), "");
    let body = &lost[..lost.find("// end").unwrap()];
    let mended = lost.replace(&text[text.len() - 9..], &format!("{:08x}\n", crc32fast::hash(body.as_bytes())));
    let loaded: Loaded<Session> = read(mended.as_bytes(), Path::new("a.ron")).unwrap();
    assert!(matches!(loaded.remarks[..], [Remark::CountsDiffer { .. }]), "{:?}", loaded.remarks);
    let doubled = text.replace(line, &format!("{line}\n{line}"));
    let said = read::<Session>(doubled.as_bytes(), Path::new("a.ron")).unwrap_err().to_string();
    assert!(said.contains("note n2 is there twice"), "{said}");
}

#[test]
fn opening_gives_a_stamp_that_saving_accepts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    save_atomic(&RealDisk, &path, &write(&session(1)).unwrap(), Over::Nothing, Keep::Nothing).unwrap();
    let (loaded, stamp) = load::<Session>(&path).unwrap();
    assert!(!stamp.has_changed(&path).unwrap());
    let saved = save_atomic(&RealDisk, &path, &write(&session(2)).unwrap(), Over::Known(&stamp), Keep::Nothing).unwrap();
    assert_ne!(load::<Session>(&path).unwrap().0, loaded);
    assert!(!saved.stamp.has_changed(&path).unwrap());
    assert!(stamp.has_changed(&path).unwrap());
}

#[test]
fn what_is_no_file_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let error = |path: PathBuf| load::<Session>(&path).unwrap_err();
    assert_eq!(error(folder.path().into()), LoadError::NotAFile { file: folder.path().into(), is_folder: true });
    let missing = folder.path().join("missing.ron");
    assert_eq!(error(missing.clone()), LoadError::NotFound { file: missing });
    let huge = folder.path().join("huge.ron");
    File::create(&huge).unwrap().set_len(LARGEST_FILE + 1).unwrap();
    assert!(matches!(error(huge), LoadError::TooLarge { .. }));
    #[cfg(unix)]
    assert!(matches!(error("/dev/zero".into()), LoadError::NotAFile { .. }));
}

#[test]
fn many_notes_are_written_and_read_in_linear_time() {
    let time = |notes| {
        let session = session(notes);
        let started = Instant::now();
        let bytes = write(&session).unwrap();
        let loaded: Loaded<Session> = read(&bytes, Path::new("a.ron")).unwrap();
        assert_eq!(loaded.document.notes.len(), session.notes.len());
        started.elapsed()
    };
    time(200);
    let (few, many) = (time(500), time(5_000));
    // Ten times the notes: forty leaves room for a busy machine and none for squares.
    assert!(many < few * 40 + std::time::Duration::from_millis(200), "{few:?} {many:?}");
}
