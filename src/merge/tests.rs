//! What each rule of a merge gives; that nothing is lost whatever happened is held by `tests/merge`.

use super::*;
use crate::edit::{
    AgendaEdit, Both, Change, Edit, ItemField, NextStepField, NoteEdit, NoteField, SessionEdit, TableField, TogetherEdit, keep_ours,
    remove_note, remove_table, remove_theme, take_other, toggle_theme,
};
use crate::model::*;
use jiff::Timestamp;

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn note(key: &str, number: u32, written: &str) -> Note {
    Note::new(id(key), number, written, Source::Table(id("t1")), Timestamp::UNIX_EPOCH)
}

fn base() -> Session {
    let mut session = Session::new(id("s1"));
    let first = Position::default();
    for table in ["t1", "t2"] {
        session.tables.insert(Table::new(id(table), first.clone(), table));
    }
    session.agenda.insert(AgendaItem::new(id("i1"), first.clone(), ItemKind::TableDiscussion, "Talk", 20));
    session.themes.insert(Theme::new(id("a"), first.clone(), "A", 0));
    session.themes.insert(Theme::new(id("b"), first.clone(), "B", 0));
    session.next_steps.insert(NextStep::new(id("st1"), first, "Ring back"));
    for (key, number) in [("n1", 1), ("n2", 2), ("n3", 3)] {
        session.notes.insert(note(key, number, "As it was"));
    }
    session
}

fn with(session: &Session, edits: impl IntoIterator<Item = Edit>) -> Session {
    let mut session = session.clone();
    edits.into_iter().for_each(|edit| drop(edit.apply(&mut session).unwrap()));
    session
}

fn set(key: &str, field: NoteField) -> Edit {
    Edit::set_note(id(key), field)
}

fn add(note: Note) -> Edit {
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))))
}

/// Merges both ways round, which must give the same.
#[track_caller]
fn both_ways(base: Option<&Session>, mine: &Session, theirs: &Session) -> Merged {
    let merged = merge(base, mine, theirs).unwrap();
    assert_eq!(merged.session, merge(base, theirs, mine).unwrap().session);
    assert_eq!(faults(&merged.session), []);
    assert_eq!(merge(base, &merged.session, mine).unwrap().session, merged.session);
    assert_eq!(merge(base, &merged.session, theirs).unwrap().session, merged.session);
    merged
}

#[test]
fn what_only_one_side_changed_is_taken() {
    let base = base();
    let mine = with(&base, [set("n1", NoteField::Written("Mine".into())), toggle_theme(&base, id("n1"), &id("a")).unwrap()]);
    let theirs = with(&base, [set("n1", NoteField::Starred(true)), toggle_theme(&base, id("n1"), &id("b")).unwrap()]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    let note = merged.session.notes.get(&id("n1")).unwrap();
    assert_eq!((note.written.as_str(), note.starred, note.themes.len()), ("Mine", true, 2));
    assert_eq!(merged.told, []);
}

#[test]
fn what_both_changed_is_kept_twice_and_settled_by_an_edit() {
    let base = base();
    let mine = with(&base, [set("n1", NoteField::Written("Apples".into()))]);
    let theirs = with(&base, [set("n1", NoteField::Written("Pears".into()))]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    assert_eq!(merged.told, [MergeRemark::ToSettle { count: 1 }]);
    let session = merged.session;
    assert_eq!(session.notes.get(&id("n1")).unwrap().written, "Pears");
    let unsettled = session.unsettled.iter().next().unwrap().clone();
    assert_eq!((&unsettled.of, unsettled.field.as_str()), (&Part::Note(id("n1")), "written"));
    let words = crate::words::merge::in_two_ways(&session, &unsettled);
    assert_eq!((words.of.as_str(), words.ours.as_deref(), words.other.as_str()), ("words of N001", Some("Pears"), "Apples"));

    let mut settled = session.clone();
    let back = take_other(&session, unsettled.id).unwrap().apply(&mut settled).unwrap();
    assert_eq!((settled.notes.get(&id("n1")).unwrap().written.as_str(), settled.unsettled.len()), ("Apples", 0));
    assert_eq!(both_ways(Some(&session), &session, &settled).session, settled, "settled on one side is settled");
    back.apply(&mut settled).unwrap();
    assert_eq!(settled, session);
    let kept = with(&session, [keep_ours(unsettled.id)]);
    assert_eq!((kept.notes.get(&id("n1")).unwrap().written.as_str(), kept.unsettled.len()), ("Pears", 0));
    assert!(take_other(&kept, unsettled.id).is_err());
    assert!(with(&session, [remove_note(&session, id("n1"))]).unsettled.is_empty(), "what is deleted needs no settling");
}

#[test]
fn the_stricter_answer_on_quoting_holds_until_it_is_settled() {
    let base = with(&base(), [set("n1", NoteField::Quoting(Some(Quoting::UseOnly)))]);
    for (one, other, winner) in [
        (Some(Quoting::Yes), Some(Quoting::ChairOnly), Some(Quoting::ChairOnly)),
        (Some(Quoting::Yes), None, None),
        (None, Some(Quoting::ChairOnly), Some(Quoting::ChairOnly)),
    ] {
        let [mine, theirs] = [one, other].map(|quoting| with(&base, [set("n1", NoteField::Quoting(quoting))]));
        let merged = both_ways(Some(&base), &mine, &theirs).session;
        assert_eq!((merged.notes.get(&id("n1")).unwrap().quoting, merged.unsettled.len()), (winner, 1));
    }
}

#[test]
fn numbers_given_out_twice_are_told_apart() {
    let base = base();
    let mine = with(&base, [add(note("n9", 4, "Mine"))]);
    let theirs = with(&base, [add(note("n8", 4, "Theirs"))]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    let number = |key: &str| merged.session.notes.get(&id(key)).unwrap().number;
    assert_eq!((number("n8"), number("n9")), (4, 5));
    assert_eq!(
        merged.told,
        [
            MergeRemark::NewNotes { side: Side::Mine, count: 1 },
            MergeRemark::NewNotes { side: Side::Theirs, count: 1 },
            MergeRemark::Renumbered { note: id("n9"), from: 4, to: 5 },
        ]
    );
    assert_eq!(both_ways(None, &merged.session, &theirs).session, merged.session, "without a base too it stays as it is");
}

#[test]
fn numbers_on_the_rescue_sheet_are_told_apart_too() {
    let base = with(&base(), [Edit::set_step(id("st1"), NextStepField::OnSheet(Some(1)))]);
    let drafted = |key: &str| {
        let mut step = NextStep::new(id(key), Position::default(), key);
        step.on_sheet = Some(2);
        with(&base, [Edit::NextSteps(crate::edit::NextStepEdit::Step(Change::Add(Box::new(step))))])
    };
    let merged = both_ways(Some(&base), &drafted("st8"), &drafted("st9")).session;
    let number = |key: &str| merged.next_steps.get(&id(key)).unwrap().reference().unwrap();
    assert_eq!(["st1", "st8", "st9"].map(number), ["R1", "R2", "R3"]);
}

#[test]
fn what_is_deleted_here_and_wanted_there_stays() {
    let base = base();
    let mine = with(&base, [remove_table(&base, id("t1"), Source::Plenary)]);
    let theirs = with(&base, [add(note("n8", 4, "At the table"))]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    assert!(merged.told.contains(&MergeRemark::Kept(Part::Table(id("t1")))), "{:?}", merged.told);
    let source = |key: &str| merged.session.notes.get(&id(key)).unwrap().source;
    assert_eq!((source("n8"), source("n1")), (Source::Table(id("t1")), Source::Plenary));

    let mine = with(&base, [remove_note(&base, id("n1")), remove_note(&base, id("n2"))]);
    let theirs = with(&base, [set("n1", NoteField::Tidied(Some("Better".into()))), remove_note(&base, id("n3"))]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    assert_eq!(merged.session.notes.iter().map(|note| note.id).collect::<Vec<_>>(), [id("n1")]);
    assert_eq!(
        merged.told,
        [
            MergeRemark::DeletedNotes { side: Side::Mine, count: 1 },
            MergeRemark::DeletedNotes { side: Side::Theirs, count: 1 },
            MergeRemark::Shrunk { side: Side::Mine, of: 3, lacks: 2 },
            MergeRemark::Kept(Part::Note(id("n1"))),
        ]
    );
    assert_eq!(both_ways(None, &mine, &theirs).session.notes.len(), 3, "without a base nothing is dropped");
}

#[test]
fn two_notes_that_were_joined_and_are_both_deleted_are_gone() {
    let base = with(&base(), [Edit::Notes(NoteEdit::Join { note: id("n1"), with: id("n2") })]);
    let mine = with(&base, [remove_note(&base, id("n1"))]);
    let theirs = with(&base, [remove_note(&base, id("n2"))]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    assert_eq!(merged.session.notes.iter().map(|note| note.id).collect::<Vec<_>>(), [id("n3")]);
}

#[test]
fn a_withdrawn_note_never_comes_back() {
    let joined = with(&base(), [Edit::Notes(NoteEdit::Join { note: id("n1"), with: id("n2") })]);
    let withdraw = Edit::Together(TogetherEdit::Withdraw(Withdrawn { note: id("n1"), number: 1, at: Timestamp::UNIX_EPOCH }));
    let mine = with(&joined, [remove_note(&joined, id("n1")), withdraw]);
    let theirs = with(&joined, [set("n1", NoteField::Written("Changed meanwhile".into())), add(note("n9", 4, "New"))]);
    for base in [Some(&joined), None] {
        let merged = both_ways(base, &mine, &theirs);
        assert!(!merged.session.notes.contains(&id("n1")));
        assert!(merged.session.notes.get(&id("n2")).unwrap().joined_with.is_empty());
        assert!(merged.told.contains(&MergeRemark::Withdrawn { count: 1 }));
        assert!(merged.session.unsettled.is_empty());
    }
}

#[test]
fn what_does_not_hold_together_is_mended() {
    let base = base();
    let part = |theme: &str, of: &str| Edit::Themes(Change::Set(id(theme), crate::edit::ThemeField::Parent(Some(id(of)))));
    let minutes = |field| Edit::set_item(id("i1"), field);
    let mine = with(&base, [part("a", "b"), minutes(ItemField::PlannedMinutes(10))]);
    let theirs = with(&base, [part("b", "a"), minutes(ItemField::LeastMinutes(15))]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    assert_eq!(merged.told, [MergeRemark::CircleCut(id("b")), MergeRemark::ToSettle { count: 2 }]);
    assert_eq!(merged.session.themes.get(&id("a")).unwrap().parent, Some(id("b")));
    let item = merged.session.agenda.get(&id("i1")).unwrap();
    assert_eq!((item.planned_minutes, item.least_minutes), (15, 15));
    let words: Vec<_> =
        merged.session.unsettled.in_order().into_iter().map(|it| crate::words::merge::in_two_ways(&merged.session, it)).collect();
    let said: Vec<_> = words.iter().map(|it| (it.of.as_str(), it.ours.as_deref().unwrap(), it.other.as_str())).collect();
    assert_eq!(said, [("planned minutes of “Talk”", "15", "10"), ("wider theme of B", "nothing", "A")]);
}

#[test]
fn people_acronyms_and_updates_merge_one_by_one() {
    let mut base = base();
    base.groups.insert(SpeakerGroup::new(id("carers"), Position::default(), "Carers"));
    let update = |key: &str, words: &str, organisation: &str| StepUpdate {
        id: id(key),
        date: jiff::civil::date(2018, 5, 1),
        stage: Stage::Agreed,
        words: words.into(),
        organisation: organisation.into(),
        told_attendees: None,
    };
    let side = |people: u32, long: &str, updates: Vec<StepUpdate>| {
        let people = TableField::People([(id("carers"), people)].into());
        with(
            &base,
            [
                Edit::Tables(Change::Set(id("t1"), people)),
                Edit::Session(SessionEdit::Acronyms([("PCN".to_owned(), long.to_owned())].into())),
                Edit::set_step(id("st1"), NextStepField::Updates(updates)),
            ],
        )
    };
    let base = side(1, "Primary network", vec![update("u1", "Begun", ""), update("u2", "Rung", "")]);
    let side = |people, long, updates: Vec<StepUpdate>| {
        let mut session = side(people, long, updates);
        session.groups = base.groups.clone();
        session
    };
    let mine =
        side(3, "Primary care network", vec![update("u1", "Begun in May", ""), update("u2", "Rung twice", ""), update("u3", "New", "")]);
    let theirs = side(4, "Patient care network", vec![update("u1", "Begun", "Trust"), update("u2", "Rung often", "")]);
    let session = both_ways(Some(&base), &mine, &theirs).session;
    assert_eq!(session.tables.get(&id("t1")).unwrap().people[&id("carers")], 4);
    assert_eq!(session.acronyms["PCN"], "Primary care network");
    let updates = &session.next_steps.get(&id("st1")).unwrap().updates;
    assert_eq!(*updates, [update("u1", "Begun in May", "Trust"), update("u2", "Rung twice", ""), update("u3", "New", "")]);
    let words: Vec<_> = session.unsettled.in_order().into_iter().map(|it| crate::words::merge::in_two_ways(&session, it)).collect();
    let said: Vec<_> = words.iter().map(|it| (it.of.as_str(), it.ours.as_deref().unwrap(), it.other.as_str())).collect();
    assert_eq!(
        said,
        [
            ("acronym PCN", "Primary care network", "Patient care network"),
            ("number of Carers at t1", "4", "3"),
            ("updates of “Ring back”", "1 May 2018 · Agreed · Rung twice", "1 May 2018 · Agreed · Rung often"),
        ]
    );
    // Each other value goes in by itself; what stands beside it stays.
    let taken = session.unsettled.iter().fold(session.clone(), |taken, it| with(&taken, [take_other(&taken, it.id).unwrap()]));
    assert_eq!(taken.tables.get(&id("t1")).unwrap().people[&id("carers")], 3);
    assert_eq!(taken.acronyms["PCN"], "Patient care network");
    let words: Vec<_> = taken.next_steps.get(&id("st1")).unwrap().updates.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["Begun in May", "Rung often", "New"]);
    assert!(taken.unsettled.is_empty());
}

/// What a note-taker at table 1 gets of a workshop: fewer things, and some with less in them.
fn pack_of(whole: &Session) -> Session {
    let mut pack = Session::new(whole.id);
    pack.tables = whole
        .tables
        .iter()
        .filter(|table| table.id == id("t1"))
        .map(|table| Table::new(table.id, table.position.clone(), &table.name))
        .collect();
    pack.agenda = whole.agenda.iter().cloned().collect();
    pack.pack = Some(Arc::new(Pack { id: id("p1"), table: id("t1"), themes: false, handed_out: Timestamp::UNIX_EPOCH, first_number: 0 }));
    pack
}

#[test]
fn a_pack_that_comes_back_brings_its_notes_and_takes_nothing() {
    let mut whole = base();
    whole.tables.get_mut(&id("t1")).unwrap().host = "Ann".into();
    let handed_out = pack_of(&whole);
    let pack = with(&handed_out, [add(note("n8", 1, "First")), add(note("n9", 2, "Second"))]);
    for known in [Some(&handed_out), None] {
        let merged = both_ways(known, &whole, &pack);
        assert_eq!((merged.session.notes.len(), merged.session.tables.len(), &merged.session.pack), (5, 2, &None));
        assert_eq!(merged.session.tables.get(&id("t1")).unwrap().host, "Ann");
        assert!(merged.session.unsettled.is_empty(), "{:?}", merged.session.unsettled);
    }
    // However often: with what it was when it last came back, what was deleted in it since is deleted.
    let whole = merge(Some(&handed_out), &whole, &pack).unwrap().session;
    let numbers: Vec<u32> = ["n8", "n9"].iter().map(|key| whole.notes.get(&id(key)).unwrap().number).collect();
    assert_eq!(numbers, [4, 5]);
    let later = with(&pack, [remove_note(&pack, id("n8")), set("n9", NoteField::Starred(true)), add(note("n7", 3, "Third"))]);
    let merged = both_ways(Some(&pack), &whole, &later).session;
    let notes: Vec<_> = merged.notes.in_order().iter().map(|note| (note.number, note.id)).collect();
    assert_eq!(notes, [(1, id("n1")), (2, id("n2")), (3, id("n3")), (5, id("n9")), (6, id("n7"))]);
    // A base that is not the pack says nothing about what the pack lacks.
    let merged = merge(Some(&whole), &whole, &later).unwrap();
    assert_eq!((merged.session.notes.len(), merged.told.contains(&MergeRemark::BaseIsNotThePack)), (6, true));
}

#[test]
fn what_does_not_belong_together_is_not_merged() {
    let (one, other) = (base(), Session::new(id("s2")));
    assert!(matches!(merge(None, &one, &other), Err(MergeError::DifferentSessions { .. })));
    assert!(matches!(merge(Some(&other), &one, &one), Err(MergeError::DifferentSessions { .. })));
    let pack = pack_of(&one);
    let mut second = pack.clone();
    second.pack = Some(Arc::new(Pack { id: id("p2"), ..Pack::clone(pack.pack.as_ref().unwrap()) }));
    assert!(matches!(merge(None, &pack, &second), Err(MergeError::DifferentPacks { .. })));
    assert_eq!(merge(None, &pack, &pack).unwrap().session, pack);
    let err = merge(None, &one, &other).unwrap_err().to_string();
    assert_eq!(err, "these are different workshops (s1 and s2), which cannot be merged");
}

#[test]
fn what_is_unsettled_about_something_that_is_gone_still_says_its_words() {
    let base = base();
    let mine = with(&base, [Edit::set_step(id("st1"), NextStepField::What("Ring".into()))]);
    let theirs = with(&base, [Edit::set_step(id("st1"), NextStepField::What("Write".into()))]);
    let mut session = both_ways(Some(&base), &mine, &theirs).session;
    let step = Edit::NextSteps(crate::edit::NextStepEdit::Step(Change::Remove(id("st1"))));
    step.apply(&mut session).unwrap();
    let unsettled = session.unsettled.iter().next().unwrap();
    assert_eq!(Both::of(&session, unsettled), Ok(None));
    let words = crate::words::merge::in_two_ways(&session, unsettled);
    assert_eq!((words.of.as_str(), words.ours, words.other.as_str()), ("words of something that was deleted", None, "Ring"));
}

#[test]
fn a_tag_on_a_theme_that_was_deleted_keeps_the_theme() {
    let base = base();
    let mine = with(&base, [remove_theme(&base, &id("a"))]);
    let theirs = with(&base, [toggle_theme(&base, id("n2"), &id("a")).unwrap()]);
    let merged = both_ways(Some(&base), &mine, &theirs);
    assert_eq!(merged.session.notes.get(&id("n2")).unwrap().themes, [id::<ThemeKey>("a")]);
    assert_eq!(merged.told, [MergeRemark::Kept(Part::Theme(id("a")))]);
}

#[test]
fn what_happened_on_both_laptops_happened() {
    let base = base();
    let event = |minute: i64, what| ItemEvent { at: Timestamp::from_second(minute * 60).unwrap(), what };
    let record = |place, event| Edit::Agenda(AgendaEdit::Record { item: id("i1"), place, event });
    let mine = with(&base, [record(0, event(0, Happening::Started)), record(1, event(5, Happening::MinutesAdded(5)))]);
    let theirs = with(&base, [record(0, event(0, Happening::Started)), record(1, event(9, Happening::Finished))]);
    let events = both_ways(Some(&base), &mine, &theirs).session.agenda.get(&id("i1")).unwrap().events.clone();
    assert_eq!(events, [event(0, Happening::Started), event(5, Happening::MinutesAdded(5)), event(9, Happening::Finished)]);
}

#[test]
fn photos_of_both_sides_are_kept_and_one_that_was_taken_off_stays_off() {
    let photo = |sheet: u32, file: &str, crc32: u32| Photo { sheet, file: file.parse().unwrap(), bytes: 1, crc32 };
    let photos = |photos: Vec<Photo>| Edit::Tables(Change::Set(id("t1"), TableField::Photos(photos)));
    let base = with(&base(), [photos(vec![photo(1, "a.jpg", 1), photo(1, "b.jpg", 2)])]);
    // Both took one of the second sheet, which are called alike.
    let mine = with(&base, [photos(vec![photo(1, "a.jpg", 1), photo(2, "c.jpg", 3)])]);
    let theirs = with(&base, [photos(vec![photo(1, "a.jpg", 1), photo(1, "b.jpg", 2), photo(2, "c.jpg", 4)])]);
    let (one, other) = (merge(Some(&base), &mine, &theirs).unwrap().session, merge(Some(&base), &theirs, &mine).unwrap().session);
    assert_eq!(one.tables, other.tables);
    let mut all = one.tables.get(&id("t1")).unwrap().photos.clone();
    all.sort();
    assert_eq!(all, [photo(1, "a.jpg", 1), photo(2, "c.jpg", 3), photo(2, "c.jpg", 4)]);
}
