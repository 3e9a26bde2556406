//! Words are planted in every text that a session can have, and none is found afterwards.

use super::*;
use crate::insight::fold;
use crate::model::{Audience, Photo, Quoting, Sending, Source, faults};
use crate::store;
use serde_json::Value;
use std::path::Path;

const WORDS: &str = "Nobody rang my mother “back”\nfor nine weeks";
/// The same as somebody else might have typed it.
const AGAIN: &str = "nobody  rang MY mother \"back\" for nine weeks";

/// A session that has every field.
fn golden() -> Session {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/versions/golden/version-1.ron")).unwrap();
    store::read::<Session>(&bytes, Path::new("golden.ron")).unwrap().document
}

fn note(id: &str) -> NoteId {
    id.parse().unwrap()
}

fn withdrawn(session: &Session, id: &str) -> Vec<Withdrawn> {
    let number = session.notes.get(&note(id)).unwrap().number;
    vec![Withdrawn { note: note(id), number, at: "2018-04-20T09:00:00Z".parse().unwrap() }]
}

/// Where every text of a value stands, by keys and places; a key of a map stands where it leads to, with an `@`.
fn texts(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(values) => values.iter().enumerate().for_each(|(place, value)| texts(value, &format!("{at}/{place}"), found)),
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            found.push(format!("{at}/{key}@"));
            texts(value, &format!("{at}/{key}"), found);
        }),
        _ => {}
    }
}

/// The value with words at a place, as far as that is one.
fn planted(value: &Value, at: &str, words: &str) -> Value {
    let mut value = value.clone();
    if let Some(key) = at.strip_suffix('@') {
        let (map, key) = key.rsplit_once('/').unwrap();
        let map = value.pointer_mut(map).unwrap().as_object_mut().unwrap();
        let of = map.remove(key).unwrap();
        map.insert(words.to_owned(), of);
    } else {
        *value.pointer_mut(at).unwrap() = words.into();
    }
    value
}

#[test]
fn words_are_found_in_every_text_that_a_session_can_have() {
    let mut session = golden();
    session.notes.get_mut(&note("n5")).unwrap().written = WORDS.to_owned();
    let json = serde_json::to_value(&session).unwrap();
    let mut places = Vec::new();
    texts(&json, "", &mut places);
    let mut kinds = BTreeSet::new();
    for place in places {
        let quoted = serde_json::to_string(&format!("Carers said: {AGAIN}!")).unwrap();
        for words in [AGAIN, &format!("Carers: {AGAIN}, they said"), &format!("{{\"Written\":{quoted}}}")] {
            let changed = planted(&json, &place, words);
            let Ok(session) = serde_json::from_value::<Session>(changed.clone()) else { continue };
            if serde_json::to_value(&session).unwrap() != changed {
                continue;
            }
            let erasure = Erasure::of(&session, withdrawn(&session, "n5"));
            let erased = erasure.erased(&session).unwrap();
            let left = serde_json::to_string(&erased).unwrap();
            assert!(!fold(&left.replace("\\\"", "\"")).contains("rang my mother"), "{place}: {left}");
            assert_eq!(erasure.erased(&erased), None, "{place}");
            let names: Vec<&str> = place.split('/').filter(|name| name.parse::<usize>().is_err()).collect();
            kinds.insert(names.join("/"));
            let elsewhere = usize::from(!place.starts_with("/notes/4/"));
            assert_eq!(erasure.places(&session).len(), elsewhere, "{place}");
        }
    }
    let kinds: Vec<String> = kinds.into_iter().collect();
    assert!(kinds.len() > 40, "{kinds:#?}");
    for known in [
        "/about/title",
        "/about/purpose/signed_up",
        "/acronyms/GP@",
        "/acronyms/GP",
        "/agenda/questions",
        "/agenda/facilitator_notes",
        "/notes/kind/Question/answer",
        "/next_steps/updates/words",
        "/next_steps/status/PassedTo/because",
        "/next_steps/measure/baseline",
        "/themes/suggested_by",
        "/write_up/words",
        "/decisions/reason",
        "/concerns/told",
        "/sent/file_name",
        "/saved_filters/name",
        "/saved_filters/wanted/words",
        "/unsettled/other",
    ] {
        assert!(kinds.iter().any(|kind| kind == known), "{known}: {kinds:#?}");
    }
}

#[test]
fn the_note_goes_with_all_that_refers_to_it_and_a_tombstone_stays() {
    let mut session = golden();
    // What the golden file says is unsettled of things that are not there is nothing that this does.
    let before = faults(&session).len();
    let erasure = Erasure::of(&session, withdrawn(&session, "n1"));
    let erased = erasure.erased(&session).unwrap();
    assert_eq!(faults(&erased).len(), before);
    assert!(!erased.notes.contains(&note("n1")) && erased.withdrawn.contains(&note("n1")) && erased.withdrawn.contains(&note("n9")));
    assert!(erased.notes.get(&note("n2")).unwrap().joined_with.is_empty());
    assert!(!serde_json::to_string(&erased).unwrap().contains("\"n1\"},"));
    // A state from before the note says that it was withdrawn, too: no merge with it brings the note back.
    session.notes.remove(&note("n5"));
    assert_eq!(Erasure::of(&golden(), withdrawn(&golden(), "n5")).erased(&session).map(|it| it.withdrawn.len()), Some(2));
    let other = Session { id: "other".parse().unwrap(), ..golden() };
    assert_eq!(erasure.erased(&other), None);
}

#[test]
fn few_words_go_only_with_what_belongs_to_the_note() {
    let mut session = golden();
    let parking = |session: &mut Session, id: &str| session.notes.get_mut(&note(id)).unwrap().written = "Parking".to_owned();
    parking(&mut session, "n1");
    parking(&mut session, "n2");
    parking(&mut session, "n3");
    let step = "s1".parse().unwrap();
    session.next_steps.get_mut(&step).unwrap().what = "Parking".to_owned();
    session.themes.get_mut(&"access".parse().unwrap()).unwrap().name = "Parking".to_owned();
    let erasure = Erasure::of(&session, withdrawn(&session, "n1"));
    assert_eq!(erasure.places(&session), BTreeSet::from([Part::Note(note("n2")), Part::NextStep(step)]));
    let erased = erasure.erased(&session).unwrap();
    assert_eq!(erased.notes.get(&note("n3")).unwrap().written, "Parking");
    assert_eq!(erased.next_steps.get(&step).unwrap().what, "(withdrawn)");
}

#[test]
fn earlier_wordings_are_learnt_from_other_states_and_from_what_can_be_undone() {
    let session = golden();
    let mut erasure = Erasure::of(&session, withdrawn(&session, "n5"));
    let mut earlier = session;
    earlier.notes.get_mut(&note("n5")).unwrap().written = "Before it was put right".to_owned();
    erasure.learn(&earlier);
    erasure.learn_edit(&Edit::set_note(note("n5"), NoteField::Public(Some("As it could be told".to_owned()))));
    erasure.learn_edit(&Edit::set_note(note("n4"), NoteField::Written("Of another note".to_owned())));
    assert_eq!(erasure.wordings().collect::<Vec<_>>(), ["As it could be told", "Before it was put right", "e"]);
    let read: Erasure = serde_json::from_str(&serde_json::to_string(&erasure).unwrap()).unwrap();
    assert_eq!(read, erasure);
}

#[test]
fn exports_from_before_it_was_said_did_not_hold_it() {
    let mut session = golden();
    let mut said = Note::new(note("nx"), 20, "We wait", Source::Table("t1".parse().unwrap()), "2018-04-18T08:00:00Z".parse().unwrap());
    let held = |session: &Session, note: &Note| exports(session, note).into_iter().map(|held| (held.sending.number, held.surely)).collect();
    let all: Vec<(u32, bool)> = held(&session, &said);
    assert_eq!(all, [(1, true), (2, true), (3, false)]);
    said.quoting = Some(Quoting::Yes);
    let early = Sending {
        number: 4,
        id: "e4".parse().unwrap(),
        at: "2018-04-17T09:00:00Z".parse().unwrap(),
        audience: Audience::Chair,
        ..session.sent.in_order()[0].as_ref().clone()
    };
    session.sent.insert(early);
    let all: Vec<(u32, bool)> = held(&session, &said);
    assert_eq!(all, [(1, true), (2, true), (3, true)]);
    said.quoting = Some(Quoting::ChairOnly);
    let all: Vec<(u32, bool)> = held(&session, &said);
    assert_eq!(all, [(1, true), (2, false), (3, false)]);
}

#[test]
fn texts_in_json_lose_the_words() {
    let mut session = golden();
    session.notes.get_mut(&note("n5")).unwrap().written = WORDS.to_owned();
    let erasure = Erasure::of(&session, withdrawn(&session, "n5"));
    let scrap = serde_json::json!({"Step": ["s1", "What", format!("Do it: {AGAIN}")]}).to_string();
    assert_eq!(erasure.erased_json(&scrap).unwrap(), r#"{"Step":["s1","What","Do it: (withdrawn)"]}"#);
    assert_eq!(erasure.erased_json(r#"{"Step":"What"}"#), None);
    assert!(erasure.is_in(&format!("He said: {AGAIN}")) && !erasure.is_in("He said"));
}

#[test]
fn the_photos_of_its_sheet_go_with_a_note_and_those_of_other_sheets_stay() {
    let mut session = golden();
    let photo = |sheet: u32, file: &str| Photo { sheet, file: file.parse().unwrap(), bytes: 1, crc32: 2 };
    let table = "t1".parse().unwrap();
    session.tables.get_mut(&table).unwrap().photos = vec![photo(1, "a.jpg"), photo(2, "b.jpg"), photo(1, "c.jpg")];
    let said = session.notes.get_mut(&note("n5")).unwrap();
    (said.source, said.sheet) = (Source::Table(table), Some(1));
    let erasure = Erasure::of(&session, withdrawn(&session, "n5"));
    assert_eq!(erasure.photos().map(|photo| photo.file.as_str()).collect::<Vec<_>>(), ["a.jpg", "c.jpg"]);
    let erased = erasure.erased(&session).unwrap();
    assert_eq!(erased.tables.get(&table).unwrap().photos, [photo(2, "b.jpg")]);
    assert_eq!(erasure.erased(&erased), None);
    // A state in which the note is gone and its photo is not has it still.
    let mut later = erased;
    later.tables.get_mut(&table).unwrap().photos.push(photo(1, "a.jpg"));
    assert!(erasure.has_words(&later) && erasure.erased(&later).is_some());
    // What is undone brings the note back with its photo.
    let mut undone = Erasure { photos: BTreeSet::new(), ..erasure.clone() };
    let mut without = session.clone();
    without.notes.remove(&note("n5"));
    without.tables.get_mut(&table).unwrap().photos.clear();
    undone.learn_edit(&Edit::between(&without, &session));
    assert_eq!(undone.photos().count(), 2);
    // An order from before there were photos reads.
    let mut json = serde_json::to_value(&erasure).unwrap();
    json.as_object_mut().unwrap().remove("photos");
    assert_eq!(serde_json::from_value::<Erasure>(json).unwrap().photos().count(), 0);
}

#[test]
fn what_a_saved_filter_looks_for_and_is_called_goes_with_the_note_and_still_finds_nothing_else() {
    let mut session = golden();
    let filter = session.saved_filters.get_mut(&"f2".parse().unwrap()).unwrap();
    filter.name = "About: we wait, long and long".to_owned();
    filter.wanted.words = "We wait, LONG and long".to_owned();
    session.notes.get_mut(&note("n1")).unwrap().written = "We wait, long and long".to_owned();
    let erasure = Erasure::of(&session, withdrawn(&session, "n1"));
    let id = "f2".parse().unwrap();
    assert!(erasure.places(&session).contains(&Part::SavedFilter(id)));
    let erased = erasure.erased(&session).unwrap();
    let filter = erased.saved_filters.get(&id).unwrap();
    assert_eq!((filter.name.as_str(), filter.wanted.words.as_str()), ("About: (withdrawn)", "(withdrawn)"));
}
