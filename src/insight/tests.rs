//! Counts and lists as they are, and as they stay through any edits.

use super::*;
use crate::edit::{join_notes, take_apart};
use crate::model::{
    Audience, Checked, Finality, GroupKey, Keyed, NextStep, Note, NoteId, NoteKind, Position, Quoting, Sending, Session, Source,
    SpeakerGroup, Stage, StepStatus, StepUpdate, Table, TableId, Theme, ThemeKey, Withdrawn,
};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use std::sync::Arc;

const THEMES: [&str; 3] = ["feedback", "honesty", "silo"];

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_523_952_000 + second).unwrap()
}

fn theme(key: &str) -> ThemeKey {
    key.parse().unwrap()
}

fn table(id: &str) -> TableId {
    id.parse().unwrap()
}

fn note(number: u32, words: &str, at_table: &str, themes: &[&str]) -> Note {
    let id: NoteId = format!("n{number}").parse().unwrap();
    let mut note = Note::new(id, number, words, Source::Table(table(at_table)), at(i64::from(number)));
    note.themes = themes.iter().map(|key| theme(key)).collect();
    note
}

fn room() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    let places = || Position::first(3);
    for (key, position) in THEMES.into_iter().zip(places()) {
        session.themes.insert(Theme::new(theme(key), position, key, 0));
    }
    for (id, position) in ["t1", "t2", "t3"].into_iter().zip(places()) {
        session.tables.insert(Table::new(table(id), position, id));
    }
    for (key, position) in ["carers", "patients"].into_iter().zip(places()) {
        session.groups.insert(SpeakerGroup::new(key.parse().unwrap(), position, key));
    }
    session.notes.insert(note(2, "Very little heard back", "t1", &["feedback"]));
    session.notes.insert(note(1, "Say plainly when the answer is no", "t2", &["honesty", "feedback"]));
    session.notes.insert(note(3, "Café talk", "t1", &[]));
    session
}

#[test]
fn themes_tables_and_the_untagged_are_counted() {
    let insight = Insight::of(&room());
    assert_eq!((insight.notes(), insight.untagged(), insight.next_number()), (3, 1, 4));
    assert_eq!(insight.theme(&theme("feedback")), ThemeCount { notes: 2, points: 2, tables: 2 });
    assert_eq!(insight.theme(&theme("silo")), ThemeCount::default());
    assert_eq!(insight.theme(&theme("unknown")), ThemeCount::default());
    assert_eq!((insight.raised(&theme("feedback"), table("t1")), insight.raised(&theme("honesty"), table("t1"))), (1, 0));
    assert_eq!(insight.table(table("t1")), TableCount { notes: 2, not_checked: 2, untagged: 1, latest: Some(at(3)) });
    assert_eq!(insight.from(Source::Plenary), 0);
}

#[test]
fn a_note_taken_away_gives_back_its_number_and_its_time() {
    let mut session = room();
    let mut insight = Insight::of(&session);
    session.notes.remove(&"n3".parse().unwrap());
    insight.update(&session);
    assert_eq!((insight.next_number(), insight.table(table("t1")).latest), (3, Some(at(2))));
    session.notes.get_mut(&"n2".parse().unwrap()).unwrap().said_at = Some(at(-60));
    insight.update(&session);
    assert_eq!(insight.table(table("t1")).latest, Some(at(-60)));
    session.notes.get_mut(&"n2".parse().unwrap()).unwrap().number = u32::MAX;
    insight.update(&session);
    assert_eq!(insight.next_number(), u32::MAX);
    session.notes = Keyed::default();
    session.withdrawn.insert(Withdrawn { note: "n2".parse().unwrap(), number: 7, at: Timestamp::UNIX_EPOCH });
    insight.update(&session);
    assert_eq!(insight.next_number(), 8, "the number of a note that was withdrawn is not given out again");
}

#[test]
fn steps_are_found_by_note_and_theme() {
    let mut session = room();
    assert_eq!(Insight::of(&session).themes_without_step(&session), [theme("feedback"), theme("honesty")]);
    let mut step = NextStep::new("a".parse().unwrap(), Position::default(), "Tell people what was done");
    step.answers = vec!["n2".parse().unwrap(), "gone".parse().unwrap()];
    session.next_steps.insert(step);
    let insight = Insight::of(&session);
    assert_eq!(insight.steps_for_note("n2".parse().unwrap()), ["a".parse().unwrap()]);
    assert_eq!(insight.steps_for_note("n1".parse().unwrap()), []);
    assert_eq!(insight.steps_for_theme(&theme("feedback")).len(), 1);
    assert_eq!(insight.themes_without_step(&session), [theme("honesty")]);
}

#[test]
fn voices_are_set_against_who_is_in_the_room() {
    let mut session = room();
    session.groups.get_mut(&"carers".parse().unwrap()).unwrap().came = Some(4);
    session.tables.get_mut(&table("t1")).unwrap().people.insert("patients".parse().unwrap(), 3);
    session.tables.get_mut(&table("t2")).unwrap().people.insert("patients".parse().unwrap(), u32::MAX);
    session.notes.get_mut(&"n1".parse().unwrap()).unwrap().groups = vec!["patients".parse().unwrap()];
    let voices = Voices::of(&session, &Insight::of(&session));
    assert_eq!(voices.not_marked, 2);
    let seen: Vec<_> = voices.groups.iter().map(|voice| (voice.notes, voice.in_room)).collect();
    assert_eq!(seen, [(0, Some(4)), (1, Some(u32::MAX))]);
    assert_eq!(voices.unheard().count(), 0, "what is not marked may be theirs");
    let ids: Vec<_> = session.notes.iter().map(|note| note.id).collect();
    for id in ids {
        session.notes.get_mut(&id).unwrap().groups = vec!["patients".parse().unwrap()];
    }
    let voices = Voices::of(&session, &Insight::of(&session));
    assert_eq!(voices.unheard().map(|voice| voice.group.as_str()).collect::<Vec<_>>(), ["carers"]);
}

#[test]
fn what_is_owed_goes_as_it_is_given() {
    let mut session = room();
    let today = date(2018, 4, 25);
    Arc::make_mut(&mut session.told).notes_promised_by = Some(date(2018, 4, 24));
    session.notes.get_mut(&"n1".parse().unwrap()).unwrap().kind = NoteKind::Question { answer: " ".to_owned() };
    let mut late = NextStep::new("late".parse().unwrap(), Position::default(), "Late");
    late.due = Some(date(2018, 4, 24));
    let mut done = NextStep::new("done".parse().unwrap(), Position::default(), "Done");
    (done.due, done.status) = (Some(date(2018, 4, 1)), StepStatus::Done { changed: "A lot".to_owned() });
    session.next_steps.insert(late);
    session.next_steps.insert(done);
    let owed = Owed::of(&session, &Insight::of(&session), today);
    assert_eq!(owed.notes_promised, Some(Promise { by: date(2018, 4, 24), is_late: true }));
    assert_eq!((owed.checks.len(), owed.notes_to_check(), owed.answers), (2, 3, 1));
    assert_eq!(owed.updates, ["late".parse().unwrap(), "done".parse().unwrap()]);

    for note in ["n1", "n2", "n3"] {
        session.notes.get_mut(&note.parse().unwrap()).unwrap().checked = Checked::Corrected;
    }
    session.notes.get_mut(&"n1".parse().unwrap()).unwrap().kind = NoteKind::Question { answer: "Yes".to_owned() };
    session.next_steps.get_mut(&"late".parse().unwrap()).unwrap().status = StepStatus::NotNow { because: "No money".to_owned() };
    let told = StepUpdate {
        id: "u1".parse().unwrap(),
        date: today,
        stage: Stage::Done,
        words: "Done".to_owned(),
        organisation: String::new(),
        told_attendees: Some(today),
    };
    session.next_steps.get_mut(&"done".parse().unwrap()).unwrap().updates.push(told);
    let mut sending = Sending {
        id: "e1".parse().unwrap(),
        number: 1,
        at: at(0),
        audience: Audience::Attendees,
        finality: Finality::Draft,
        file_name: String::new(),
    };
    session.sent.insert(sending.clone());
    assert!(Owed::of(&session, &Insight::of(&session), today).notes_promised.is_some(), "a draft is not what was promised");
    (sending.id, sending.finality) = ("e2".parse().unwrap(), Finality::Final);
    session.sent.insert(sending);
    assert!(Owed::of(&session, &Insight::of(&session), today).is_empty());
}

fn chosen(session: &Session, filter: &NoteFilter) -> Vec<String> {
    let index = NoteIndex::of(&session.notes);
    index.select(filter).into_iter().map(|at| index.get(at).unwrap().reference().to_string()).collect()
}

#[test]
fn notes_are_chosen_by_all_that_is_set() {
    let mut session = room();
    session.notes.get_mut(&"n3".parse().unwrap()).unwrap().quoting = Some(Quoting::Yes);
    let all = NoteFilter::default();
    assert_eq!(chosen(&session, &all), ["N001", "N002", "N003"], "in the order of their numbers");
    assert!(all.is_empty() && NoteFilter { words: "  ".to_owned(), ..all.clone() }.is_empty());
    let at_table = NoteFilter { source: Some(Source::Table(table("t1"))), ..all.clone() };
    assert!(!at_table.is_empty());
    assert_eq!(chosen(&session, &at_table), ["N002", "N003"]);
    assert_eq!(chosen(&session, &NoteFilter { theme: Some(ThemeIs::Untagged), ..at_table.clone() }), ["N003"]);
    assert_eq!(chosen(&session, &NoteFilter { theme: Some(ThemeIs::Tagged(theme("honesty"))), ..at_table }), [""; 0]);
    assert_eq!(chosen(&session, &NoteFilter { words: "CAFE".to_owned(), ..all.clone() }), ["N003"]);
    assert_eq!(chosen(&session, &NoteFilter { words: "n2".to_owned(), ..all.clone() }), ["N002"]);
    assert_eq!(chosen(&session, &NoteFilter { quoting: Some(QuotingIs::NotAsked), ..all.clone() }), ["N001", "N002"]);
    assert_eq!(chosen(&session, &NoteFilter { group: Some(GroupIs::NotMarked), starred: true, ..all.clone() }), [""; 0]);
    assert_eq!(chosen(&session, &NoteFilter { sort: Some(NoteSort::Question), ..all }), [""; 0]);
}

#[test]
fn an_index_can_leave_out_what_is_for_the_chair_only() {
    let mut session = room();
    let mut index = NoteIndex::of(&session.notes);
    let (all, id) = (index.len(), index.get(0).unwrap().id);
    index.leave_out_chair_only(true);
    assert_eq!((index.len(), index.left_out()), (all, 0));
    // A note that becomes one for the chair only goes, and comes back as it is then.
    session.notes.get_mut(&id).unwrap().quoting = Some(Quoting::ChairOnly);
    index.update(&session.notes);
    assert_eq!((index.len(), index.left_out(), index.note(id).is_some()), (all - 1, 1, false));
    assert!(index.iter().all(|note| note.id != id) && index.select(&NoteFilter::default()).len() == all - 1);
    session.notes.get_mut(&id).unwrap().written = "Other words".to_owned();
    index.update(&session.notes);
    assert_eq!(index.find(&Query::new("other words")), [0; 0]);
    let mut new = note(99, "New and private", "t1", &[]);
    new.quoting = Some(Quoting::ChairOnly);
    session.notes.insert(new);
    index.update(&session.notes);
    assert_eq!((index.len(), index.left_out()), (all - 1, 2));
    index.leave_out_chair_only(false);
    assert_eq!((index.len(), index.left_out(), index.find(&Query::new("other words")).len()), (all + 1, 0, 1));
}

#[test]
fn the_best_notes_have_the_words_at_the_beginning_of_words() {
    let mut session = room();
    session.notes = [note(1, "Unheard of", "t1", &[]), note(2, "We were heard", "t1", &[]), note(3, "Nobody heard us", "t1", &[])]
        .into_iter()
        .collect();
    let index = NoteIndex::of(&session.notes);
    assert_eq!(index.find_best(&Query::new("hear"), 9), [1, 2, 0]);
    assert_eq!(index.find_best(&Query::new("hear"), 1), [1]);
    assert_eq!(index.find_best(&Query::new("n1"), 9), [0]);
}

#[test]
fn the_next_untagged_note_goes_round() {
    let mut session = room();
    session.notes.get_mut(&"n1".parse().unwrap()).unwrap().themes.clear();
    let index = NoteIndex::of(&session.notes);
    let next = |after: Option<&str>| index.next_untagged(after.map(|id| id.parse().unwrap())).unwrap().to_string();
    assert_eq!([next(None), next(Some("n1")), next(Some("n3")), next(Some("gone"))], ["n1", "n3", "n1", "n1"]);
    assert_eq!(NoteIndex::of(&Keyed::default()).next_untagged(None), None);
}

/// Filters of every sort of cost: all, one place, words, and what other notes decide.
fn filters() -> [NoteFilter; 5] {
    let all = NoteFilter::default();
    [
        all.clone(),
        NoteFilter { source: Some(Source::Table(table("t1"))), ..all.clone() },
        NoteFilter { words: "talk".to_owned(), theme: Some(ThemeIs::Untagged), ..all.clone() },
        NoteFilter { words: "n2".to_owned(), ..all.clone() },
        NoteFilter { said: Some(SaidIs::InSeveralPlaces), ..all },
    ]
}

#[test]
fn a_listing_asks_only_of_what_changed() {
    let mut notes: Keyed<Note> = (1..=1_000).map(|number| note(number, "A bus", "t1", &[])).collect();
    let mut index = NoteIndex::of(&notes);
    let mut listing = Listing::default();
    assert!(!listing.update(&index, NoteFilter { starred: true, ..NoteFilter::default() }));
    assert_eq!((listing.positions(), listing.asked()), ([0; 0].as_slice(), 1_000));
    for (number, listed) in [(500, &[499][..]), (2, &[1, 499])] {
        notes.get_mut(&format!("n{number}").parse().unwrap()).unwrap().starred = true;
        index.update(&notes);
        listing.update(&index, NoteFilter { starred: true, ..NoteFilter::default() });
        assert_eq!(listing.positions(), listed);
    }
    notes.remove(&"n100".parse().unwrap());
    notes.insert(note(1_001, "A train", "t1", &[]));
    index.update(&notes);
    assert!(!listing.update(&index, NoteFilter { starred: true, ..NoteFilter::default() }), "the same is wanted");
    assert_eq!((listing.positions(), listing.asked()), ([1, 498].as_slice(), 1_003));
    assert!(listing.update(&index, NoteFilter::default()) && listing.positions().len() == 1_000);
}

/// An edit of a note: which one, and what it becomes; none: it goes.
type Turn = (u8, Option<(u8, u8, u8, u8, bool)>);

fn take_turn(session: &mut Session, (which, becomes): Turn) {
    let id = NoteId::from_random(u64::from(which));
    if let Some((other, ..)) = becomes
        && which % 4 == 0
        && join_notes(session, id, NoteId::from_random(u64::from(other))).is_ok_and(|edit| edit.apply(session).is_ok())
    {
        return;
    }
    take_apart(session, id).into_iter().for_each(|edit| drop(edit.apply(session)));
    let Some((number, place, themes, words, is_question)) = becomes else {
        session.notes.remove(&id);
        return;
    };
    let places = [Source::Plenary, Source::Wall, Source::Table(table("t1")), Source::Table(table("t2")), Source::Table(table("gone"))];
    let words = ["", "café", "heard back", "Very little", "N003"][usize::from(words % 5)];
    let mut note = Note::new(id, u32::from(number), words, places[usize::from(place % 5)], at(i64::from(number / 2)));
    note.themes = THEMES.iter().enumerate().filter(|(at, _)| themes >> at & 1 == 1).map(|(_, key)| theme(key)).collect();
    note.checked = if themes > 4 { Checked::Agreed } else { Checked::NotYet };
    if is_question {
        note.kind = NoteKind::Question { answer: String::new() };
    }
    session.notes.insert(note);
}

fn everything(session: &Session, insight: &Insight, index: &NoteIndex) -> String {
    let themes: Vec<_> = THEMES.iter().map(|key| (insight.theme(&theme(key)), insight.raised(&theme(key), table("t1")))).collect();
    let tables: Vec<_> = ["t1", "t2", "t3"].iter().map(|id| insight.table(table(id))).collect();
    let lists = ["", "cafe", "heard", "n3", "\"very little\""].map(|typed| index.find(&Query::new(typed)));
    let order: Vec<_> = index.iter().map(|note| (note.number, note.id, index.position_of(note.id))).collect();
    let unanswered: Vec<_> = insight.unanswered().collect();
    let joined: Vec<_> = insight.joined().cloned().collect();
    let whole = (insight.notes(), insight.untagged(), insight.next_number(), insight.not_marked(), insight.from(Source::Wall));
    format!(
        "{joined:?} {} {themes:?} {tables:?} {lists:?} {order:?} {unanswered:?} {whole:?} {:?}",
        insight.said_once(),
        Voices::of(session, insight)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn an_update_is_the_same_as_counting_anew(
        batches in prop::collection::vec(prop::collection::vec(any::<Turn>(), 0..4), 0..12),
        crowd in prop::collection::vec(any::<Turn>(), 0..200),
        crowd_at in 0..12usize,
    ) {
        let mut session = room();
        let (mut insight, mut index) = (Insight::of(&session), NoteIndex::of(&session.notes));
        let mut listings = filters().map(|_| Listing::default());
        for (at, batch) in batches.into_iter().enumerate() {
            batch.into_iter().for_each(|turn| take_turn(&mut session, turn));
            if at == crowd_at {
                crowd.iter().for_each(|turn| take_turn(&mut session, *turn));
            }
            if at == 5 {
                session.themes.remove(&theme("silo"));
            }
            insight.update(&session);
            index.update(&session.notes);
            let anew = everything(&session, &Insight::of(&session), &NoteIndex::of(&session.notes));
            prop_assert_eq!(everything(&session, &insight, &index), anew);
            for (listing, filter) in listings.iter_mut().zip(filters()) {
                listing.update(&index, filter.clone());
                prop_assert_eq!(listing.positions(), index.select(&filter), "{:?}", filter);
            }
        }
    }
}

#[test]
fn words_that_were_replaced_are_cleared_away() {
    let mut session = room();
    let mut index = NoteIndex::of(&session.notes);
    for turn in 0..40 {
        session.notes.insert(note(3, &format!("{}{turn}", "a long story ".repeat(1000)), "t1", &[]));
        index.update(&session.notes);
    }
    assert!(index.folded_bytes() < 200_000, "{}", index.folded_bytes());
    assert_eq!(index.find(&Query::new("story39")).len(), 0);
    assert_eq!((index.find(&Query::new("39 story")), index.find(&Query::new("plainly"))), (vec![2], vec![0]));
}

#[test]
fn what_was_joined_is_one_point_said_at_so_many_tables() {
    let mut session = room();
    let tagged = |session: &Session| Insight::of(session).theme(&theme("silo"));
    for id in ["n1", "n2", "n3"] {
        session.notes.get_mut(&id.parse().unwrap()).unwrap().themes = vec![theme("silo")];
    }
    let (before, all) = (tagged(&session), session.notes.len());
    assert_eq!((before.notes, before.points), (3, 3));
    for (one, other) in [("n1", "n2"), ("n2", "n3")] {
        join_notes(&session, one.parse().unwrap(), other.parse().unwrap()).unwrap().apply(&mut session).unwrap();
    }
    let insight = Insight::of(&session);
    let after = tagged(&session);
    assert_eq!((after.notes, after.points, after.tables), (3, 1, before.tables));
    let set = insight.joined().next().unwrap();
    assert_eq!((insight.joined().len(), set.notes.len(), insight.said_once()), (1, 3, all - 3));
    assert_eq!(chosen(&session, &NoteFilter { said: Some(SaidIs::Once), ..NoteFilter::default() }).len(), all - 3);
    assert_eq!(chosen(&session, &NoteFilter { said: Some(SaidIs::InSeveralPlaces), ..NoteFilter::default() }), ["N001", "N002", "N003"]);
}

#[test]
fn a_table_knows_which_groups_its_notes_come_from() {
    let mut session = room();
    let carers: GroupKey = "carers".parse().unwrap();
    let mut insight = Insight::of(&session);
    let (table, notes) = (table("t1"), insight.table(table("t1")).notes);
    assert_eq!(insight.heard(table), Heard { groups: Vec::new(), not_marked: notes });
    let at_table: Vec<_> = session.notes.iter().filter(|note| note.table() == Some(table)).map(|note| note.id).collect();
    session.notes.get_mut(&at_table[0]).unwrap().groups = vec![carers.clone()];
    insight.update(&session);
    assert_eq!(insight.heard(table), Heard { groups: vec![(carers, 1)], not_marked: notes - 1 });
    session.notes.remove(&at_table[0]);
    insight.update(&session);
    assert_eq!(insight.heard(table), Heard { groups: Vec::new(), not_marked: notes - 1 });
}
