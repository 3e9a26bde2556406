use super::*;
use crate::edit::{Edit, NoteEdit, join_notes, take_apart, tell_apart};
use crate::insight::fold::fold;
use crate::model::{Position, Session, Table, TableId, faults};
use jiff::Timestamp;
use proptest::prelude::*;

fn now() -> Timestamp {
    "2018-04-17T10:00:00Z".parse().unwrap()
}

fn table(number: u32) -> TableId {
    format!("t{number}").parse().unwrap()
}

fn id(number: u32) -> NoteId {
    format!("n{number}").parse().unwrap()
}

fn note(number: u32, words: &str, at: u32) -> Note {
    Note::new(id(number), number, words, Source::Table(table(at)), now())
}

fn session(notes: impl IntoIterator<Item = Note>) -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    session.tables = (1..=9).map(|number| Table::new(table(number), Position::default(), format!("Table {number}"))).collect();
    session.notes = notes.into_iter().collect();
    session
}

/// The pairs by the numbers of their notes.
fn pairs(near: &NearNotes) -> Vec<[String; 2]> {
    near.pairs().map(|pair| pair.notes().map(|id| id.to_string())).collect()
}

fn pair_of(one: &str, other: &str) -> Option<NearPair> {
    let near = NearNotes::of(&session([note(1, one, 1), note(2, other, 2)]).notes);
    near.pairs().next().copied()
}

#[test]
fn what_people_would_call_the_same_is_found_and_nothing_else() {
    let should = [
        ("More buses", "more buses."),
        ("More buses", "We need more buses"),
        ("What about us?", "WHAT ABOUT US"),
        ("Café is too small", "The cafe’s too small!"),
        ("Co-production is an overused word", "“Co-production” – overused word, means nothing"),
        ("Nobody told us what happened after the survey", "Nobody ever told us what happened after that survey."),
        ("The letters are hard to read", "Letters hard to read"),
        ("Put a map at the entrance of each clinic", "A map at every clinic’s entrance"),
        ("The bus is late", "The bus is not late"),
        ("Appointments are cancelled the same day", "Appointment cancelled on the day itself, same day"),
        ("हमें और बसें चाहिए", "हमें और बसें चाहिए!"),
    ];
    for (one, other) in should {
        assert!(pair_of(one, other).is_some() && pair_of(other, one).is_some(), "{one} / {other}");
    }
    let should_not = [
        ("More buses", "More benches"),
        ("The bus is late", "The bus is full of people who shout at the driver"),
        ("We need more time", "We need more money"),
        ("People want to be heard", "People want to be paid"),
        ("I am between 20 and 24 years old", "I am between 45 and 49 years old"),
        ("Listen to carers", "Pay the travel costs of carers on the day"),
        ("", ""),
    ];
    for (one, other) in should_not {
        assert_eq!(pair_of(one, other), None, "{one} / {other}");
    }
}

#[test]
fn a_not_and_another_number_come_after_what_is_alike() {
    let notes = [
        note(1, "The bus is late", 1),
        note(2, "The bus is not late", 2),
        note(3, "Open the library 7 days a week for students", 3),
        note(4, "Open the library 5 days a week for students", 4),
        note(5, "Write letters in plain words", 5),
        note(6, "Letters in plain words, written for all", 6),
    ];
    let near = NearNotes::of(&session(notes.clone()).notes);
    assert_eq!(pairs(&near).first(), Some(&["n5".to_owned(), "n6".to_owned()]));
    assert_eq!(near.count(), (3, 3));
    let says = InCommon::of(&notes[0], &notes[1]);
    assert_eq!((says.words, says.one_says_not, says.are_the_same), (vec!["bus".to_owned(), "late".to_owned()], true, false));
    assert!(InCommon::of(&notes[2], &notes[3]).numbers_differ && !InCommon::of(&notes[4], &notes[5]).numbers_differ);
    let said_before = InCommon::of(&note(7, "We need help with forms", 1), &note(8, "Help with the forms!", 1));
    assert_eq!(said_before.words, ["forms", "help"], "what says most stands first");
}

#[test]
fn what_was_said_at_another_table_comes_first() {
    let notes =
        [note(1, "Longer opening hours", 1), note(2, "Longer opening hours", 1), note(3, "Longer opening hours please, evenings", 2)];
    let near = NearNotes::of(&session(notes).notes);
    assert_eq!(pairs(&near), [["n1", "n3"], ["n2", "n3"]].map(|pair| pair.map(str::to_owned)));
    let same_table = NearNotes::of(&session([note(1, "Longer hours", 1), note(2, "longer hours", 1)]).notes);
    assert_eq!(same_table.count(), (1, 0));
}

#[test]
fn what_was_decided_is_not_offered_again() {
    let mut session = session([note(1, "More buses", 1), note(2, "more buses", 2), note(3, "MORE BUSES", 3)]);
    let mut near = NearNotes::of(&session.notes);
    let mut decide = |edit: Edit, session: &mut Session| {
        let back = edit.apply(session).unwrap();
        near.update(&session.notes);
        near.work_off(usize::MAX, None);
        assert_eq!(faults(session), []);
        (pairs(&near), back)
    };
    let edit = join_notes(&session, id(1), id(2)).unwrap();
    let (left, _) = decide(edit, &mut session);
    assert_eq!(left, [["n1", "n3"], ["n2", "n3"]]);
    let edit = tell_apart(&session, id(1), id(3)).unwrap();
    let (left, back) = decide(edit, &mut session);
    assert_eq!(left, [[""; 2]; 0], "who does not say the same as one does not say the same as those that do");
    let (left, _) = decide(back, &mut session);
    assert_eq!(left.len(), 2);
    let edit = take_apart(&session, id(2)).unwrap();
    let (left, _) = decide(edit, &mut session);
    assert_eq!(left.len(), 2);
}

#[test]
fn the_note_that_someone_works_on_is_left_alone() {
    let mut session = session([note(1, "More buses", 1), note(2, "more buses", 2)]);
    let mut near = NearNotes::of(&session.notes);
    session.notes.get_mut(&id(2)).unwrap().written = "More b".to_owned();
    near.update(&session.notes);
    assert!(!near.work_off(usize::MAX, Some(id(2))) && near.count() == (1, 1) && !near.waits(Some(id(2))) && near.waits(None));
    near.work_off(usize::MAX, None);
    assert_eq!(near.count(), (0, 0));
}

#[test]
fn taking_one_out_of_the_middle_leaves_the_others_joined() {
    let mut session = session((1..=4).map(|number| note(number, "More buses", number)));
    for number in [1, 3, 4] {
        Edit::Notes(NoteEdit::Join { note: id(2), with: id(number) }).apply(&mut session).unwrap();
    }
    let before = session.clone();
    let back = take_apart(&session, id(2)).unwrap().apply(&mut session).unwrap();
    assert_eq!((joined_set(&session.notes, id(1)).len(), joined_set(&session.notes, id(2)).len()), (3, 1));
    back.apply(&mut session).unwrap();
    assert_eq!(session, before);
    assert!(join_notes(&session, id(1), id(4)).is_err(), "they are joined by way of another");
}

#[test]
fn nothing_stays_of_words_that_are_gone() {
    let mut session = session([note(1, "Something private about Ann", 1), note(2, "More buses", 2)]);
    let mut near = NearNotes::of(&session.notes);
    session.notes.remove(&id(1));
    near.update(&session.notes);
    assert_eq!((near.lexicon.len(), near.slots.len()), (2, 1));
}

/// A made-up word that stands in one note of `rarity`.
fn word(dice: &mut u64, rarity: u64) -> String {
    *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    format!("w{}x{rarity}", (*dice >> 33) % rarity)
}

fn crowd(count: u32) -> Keyed<Note> {
    let mut dice = 7;
    let rarities = [20, 60, 200, 600, 2000, 6000, 20_000];
    (1..=count).map(|number| note(number, &rarities.map(|rarity| word(&mut dice, rarity)).join(" "), number % 9 + 1)).collect()
}

#[test]
fn how_many_notes_are_looked_at_for_a_new_one_does_not_grow_with_the_session() {
    let mut looked_at = Vec::new();
    for count in [5_000, 100_000] {
        let mut notes = crowd(count);
        let mut near = NearNotes::default();
        near.update(&notes);
        // Taken in without being compared: only what the new note costs is wanted.
        let all: Vec<NoteId> = std::mem::take(&mut near.waiting).into_keys().collect();
        all.into_iter().for_each(|id| near.take_in(id));
        let before = near.looked_at();
        notes.insert(note(count + 1, "more w1x20 w2x60 w3x200 w4x600 w5x2000 w6x6000", 1));
        near.update(&notes);
        near.work_off(usize::MAX, None);
        let its_own = near.looked_at() - before;
        assert!(its_own > 1 && its_own <= MOST_LOOKED_AT as u64 + 1, "{its_own}");
        looked_at.push(its_own);
        // A change that says nothing else costs nothing.
        notes.get_mut(&id(1)).unwrap().starred = true;
        near.update(&notes);
        assert!(!near.waits(None));
    }
    assert!(looked_at[1] < looked_at[0] * 20, "{looked_at:?}: it is capped, not in proportion");
}

fn words() -> impl Strategy<Value = String> {
    let some = ["bus", "late", "not", "more", "need", "hours", "7", "5", "the", "clinic", "open"];
    prop::collection::vec(prop::sample::select(some.to_vec()), 0..5).prop_map(|words| words.join(" "))
}

/// What happens to a note: which, with which other, what becomes of it, at which table.
fn turn() -> impl Strategy<Value = (u32, u32, u8, String, u32)> {
    (1..12u32, 1..12u32, 0..12u8, words(), 1..4u32)
}

fn take_turn(session: &mut Session, (one, other, what, words, at): (u32, u32, u8, String, u32)) {
    let edit = match what {
        0 => Some(crate::edit::remove_note(session, id(one))),
        1 | 2 => join_notes(session, id(one), id(other)).ok(),
        3 => tell_apart(session, id(one), id(other)).ok(),
        4 => take_apart(session, id(one)).ok(),
        5 => Some(Edit::Notes(NoteEdit::Part { note: id(one), from: id(other) })),
        6 => Some(Edit::set_note(id(one), crate::edit::NoteField::Starred(true))),
        7 => Some(Edit::set_note(id(one), crate::edit::NoteField::Source(Source::Plenary))),
        8 => Some(Edit::set_note(id(one), crate::edit::NoteField::Written(words))),
        _ => Some(Edit::Notes(NoteEdit::Note(crate::edit::Change::Add(Box::new(note(one, &words, at)))))),
    };
    edit.into_iter().for_each(|edit| drop(edit.apply(session)));
}

#[test]
fn notes_of_any_length_are_compared_and_long_ones_count_for_many() {
    let words = |from: usize, count: usize| (from..from + count).map(|word| format!("w{word}x")).collect::<Vec<_>>().join(" ");
    let long = words(0, 250_000);
    let changed = format!("{long} besides");
    let near = NearNotes::of(&session([note(1, &long, 1), note(2, &changed, 2), note(3, "w1x w2x", 3)]).notes);
    assert_eq!(pairs(&near), [["n1".to_owned(), "n2".to_owned()]]);
    assert!(!InCommon::of(&note(1, &long, 1), &note(2, &changed, 2)).are_the_same);
    // A step ends after some of them, although each is one note only.
    let many = session((1..=200).map(|number| note(number, &format!("{} {number}", words(0, 3_000)), number % 9 + 1)));
    let (mut near, mut steps) = (NearNotes::default(), 1);
    near.update(&many.notes);
    while near.work_off(4_000, None) {
        steps += 1;
    }
    assert!(steps > 20, "{steps}");
    assert!(near.pairs().next().is_some());
}

proptest! {
    #[test]
    fn what_is_kept_from_edit_to_edit_is_what_would_be_found_anew(batches in prop::collection::vec(prop::collection::vec(turn(), 0..6), 1..16)) {
        let mut session = session([]);
        let mut near = NearNotes::default();
        for batch in batches {
            batch.into_iter().for_each(|turn| take_turn(&mut session, turn));
            near.update(&session.notes);
            while near.work_off(1, None) {}
            let anew = NearNotes::of(&session.notes);
            prop_assert_eq!(near.pairs.keys().collect::<Vec<_>>(), anew.pairs.keys().collect::<Vec<_>>());
            prop_assert_eq!((near.count(), near.lexicon.len()), (anew.count(), anew.lexicon.len()));
        }
    }

    #[test]
    fn the_order_of_notes_does_not_matter(texts in prop::collection::vec((words(), 1..4u32), 0..10), reversed in any::<bool>()) {
        let notes: Vec<Note> = texts.iter().zip(1..).map(|((words, at), number)| note(number, words, *at)).collect();
        let whole = NearNotes::of(&session(notes.clone()).notes);
        let (mut step_by_step, mut session) = (NearNotes::default(), session([]));
        let order: Vec<Note> = if reversed { notes.into_iter().rev().collect() } else { notes };
        for note in order {
            session.notes.insert(note);
            step_by_step.update(&session.notes);
            step_by_step.work_off(usize::MAX, None);
        }
        prop_assert_eq!(whole.pairs.keys().collect::<Vec<_>>(), step_by_step.pairs.keys().collect::<Vec<_>>());
    }

    #[test]
    fn joining_and_taking_apart_leaves_what_there_was(turns in prop::collection::vec(turn(), 0..30), one in 1..12u32, other in 1..12u32) {
        let mut session = session([]);
        turns.into_iter().for_each(|turn| take_turn(&mut session, turn));
        prop_assert_eq!(faults(&session), vec![]);
        let alone = session.notes.get(&id(one)).is_some_and(|note| note.joined_with.is_empty() && note.not_same_as.is_empty());
        let before = session.clone();
        if let (true, Ok(edit)) = (alone, join_notes(&session, id(one), id(other))) {
            edit.apply(&mut session).unwrap();
            prop_assert_eq!(faults(&session), vec![]);
            take_apart(&session, id(one)).unwrap().apply(&mut session).unwrap();
            let same = session == before || before.notes.get(&id(other)).is_some_and(|note| !note.not_same_as.is_empty());
            prop_assert!(same);
        }
    }

    #[test]
    fn any_texts_are_read_without_a_panic(one in any::<String>(), other in any::<String>()) {
        prop_assert!(InCommon::of(&note(1, &one, 1), &note(2, &other, 2)).words.len() <= one.len());
        prop_assert!(InCommon::of(&note(1, &one, 1), &note(2, &one.to_lowercase(), 1)).are_the_same || !one.is_ascii());
        prop_assert_eq!(pair_of(&one, &one).is_some(), fold(&one).contains(char::is_alphanumeric));
    }
}
