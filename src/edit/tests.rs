//! Properties of edits: whatever is done keeps what must hold, and can be undone, written, read back and done again elsewhere.

use super::*;
use crate::model::*;
use proptest::prelude::*;

/// A tiny vocabulary, so that edits meet each other: the same few ids come up again and again.
fn id<T: std::str::FromStr<Err = IdError>>(kind: char, n: u8) -> T {
    format!("{kind}{}", n % 4 + 1).parse().unwrap()
}

fn when(n: u8) -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_523_959_200 + i64::from(n) * 60).unwrap()
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z \"\\\\\n]{0,12}", any::<String>()]
}

fn note_edit() -> impl Strategy<Value = Edit> {
    let (n, m) = (any::<u8>(), any::<u8>());
    (n, m, 0..16u8, words()).prop_map(|(n, m, which, text)| {
        let note: NoteId = id('n', n);
        let theme: ThemeKey = id('h', m);
        match which {
            0..=3 => {
                let source = if m % 3 == 0 { Source::Plenary } else { Source::Table(id('t', m)) };
                let mut added = Note::new(note, u32::from(n), text, source, when(m));
                added.item = m.is_multiple_of(2).then(|| id('i', m / 2));
                Edit::Notes(NoteEdit::Note(Change::Add(Box::new(added))))
            }
            4 => Edit::set_note(note, NoteField::Written(text)),
            5 => Edit::set_note(note, NoteField::Source(Source::Table(id('t', m)))),
            6 => Edit::set_note(note, NoteField::Groups(vec![id('g', m), id('g', m / 4)])),
            7 => Edit::set_note(
                note,
                NoteField::Support(Some(Support {
                    count: u32::from(n),
                    out_of: Some(u32::from(m)),
                    counted: Counted::Dots,
                    not_everyone_agreed: true,
                })),
            ),
            8 | 9 => Edit::Notes(NoteEdit::Tag { note, theme, place: usize::from(m / 64) }),
            10 => Edit::Notes(NoteEdit::Untag { note, theme }),
            11 => Edit::Notes(NoteEdit::Join { note, with: id('n', m) }),
            12 => Edit::Notes(NoteEdit::Part { note, from: id('n', m) }),
            13 => Edit::Notes(NoteEdit::TellApart { note, from: id('n', m) }),
            14 => Edit::Notes(NoteEdit::LeaveOpen { note, with: id('n', m) }),
            _ => Edit::Notes(NoteEdit::Note(Change::Remove(note))),
        }
    })
}

fn other_edit() -> impl Strategy<Value = Edit> {
    (any::<u8>(), any::<u8>(), 0..27u8, words()).prop_map(|(n, m, which, text)| {
        let place = Position::between(None, None);
        match which {
            0 => Edit::Agenda(AgendaEdit::Item(Change::Add(Box::new(AgendaItem::new(
                id('i', n),
                place,
                ItemKind::Talk,
                text,
                u32::from(m),
            ))))),
            1 => Edit::set_item(id('i', n), ItemField::LeastMinutes(u32::from(m))),
            2 => Edit::Agenda(AgendaEdit::Item(Change::Remove(id('i', n)))),
            3 => Edit::Agenda(AgendaEdit::Record {
                item: id('i', n),
                place: usize::from(m % 3),
                event: ItemEvent { at: when(m), what: Happening::Started },
            }),
            4 => Edit::Agenda(AgendaEdit::Unrecord { item: id('i', n), place: usize::from(m % 3) }),
            5 | 6 => Edit::Tables(Change::Add(Box::new(Table::new(id('t', n), place, text)))),
            7 => Edit::Tables(Change::Remove(id('t', n))),
            8 if m % 2 == 0 => Edit::Tables(Change::Set(id('t', n), TableField::People([(id('g', m), 3)].into()))),
            8 => {
                let photo = Photo { sheet: u32::from(m % 5), file: format!("{m}.jpg").parse().unwrap(), bytes: 1, crc32: u32::from(n) };
                Edit::Tables(Change::Set(id('t', n), TableField::Photos(vec![photo])))
            }
            9 | 10 => Edit::Themes(Change::Add(Box::new(Theme::new(id('h', n), place, text, m)))),
            11 => Edit::Themes(Change::Set(id('h', n), ThemeField::Parent(Some(id('h', m))))),
            12 => Edit::Themes(Change::Remove(id('h', n))),
            13 => Edit::People(PeopleEdit::Group(Change::Add(Box::new(SpeakerGroup::new(id('g', n), place, text))))),
            14 => Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(NextStep::new(id('s', n), place, text))))),
            15 => Edit::NextSteps(NextStepEdit::Link { step: id('s', n), note: id('n', m), place: usize::from(m % 3) }),
            16 => Edit::set_step(id('s', n), NextStepField::Status(StepStatus::NotNow { because: text })),
            17 => Edit::WriteUp(Change::Add(Box::new(Paragraph {
                id: id('p', n),
                section: Section::Theme(id('h', m)),
                position: place,
                words: text,
                stands_on: vec![id('n', m)],
            }))),
            18 => Edit::Record(RecordEdit::Decision(Change::Add(Box::new(Decision {
                id: id('d', n),
                at: when(m),
                what: text,
                reason: String::new(),
                item: Some(id('i', m)),
            })))),
            19 | 20 => {
                let mut answer = SheetAnswer::new(id('b', n), when(m));
                answer.group = m.is_multiple_of(3).then(|| id('g', m / 3));
                answer.matters = vec![id('s', m)];
                answer.missing = m.is_multiple_of(2).then(|| id('n', m / 2));
                Edit::Record(RecordEdit::SheetAnswer(Change::Add(Box::new(answer))))
            }
            21 => Edit::Record(RecordEdit::SheetAnswer(Change::Set(id('b', n), SheetAnswerField::Who([(id('s', m), text)].into())))),
            22 => Edit::Record(RecordEdit::SheetAnswer(Change::Set(id('b', n), SheetAnswerField::Missing(Some(id('n', m)))))),
            23 => Edit::Filters(Change::Add(Box::new(SavedFilter { id: id('f', n), at: when(m), name: text, wanted: wanting(m) }))),
            24 => Edit::Filters(Change::Set(id('f', n), SavedFilterField::Wanted(wanting(m)))),
            25 => Edit::Filters(Change::Remove(id('f', n))),
            _ => Edit::Session(SessionEdit::About(AboutField::Title(text))),
        }
    })
}

fn wanting(m: u8) -> NoteFilter {
    NoteFilter { theme: Some(ThemeIs::Tagged(id('h', m))), starred: m.is_multiple_of(2), ..NoteFilter::default() }
}

fn edit() -> impl Strategy<Value = Edit> {
    let one = prop_oneof![note_edit(), other_edit()];
    let several = proptest::collection::vec(prop_oneof![note_edit(), other_edit()], 0..4).prop_map(Edit::Several);
    prop_oneof![6 => one, 1 => several]
}

/// What a screen does when someone deletes something that others refer to.
fn removal(session: &Session, n: u8) -> Edit {
    match n % 8 {
        0 => remove_note(session, id('n', n / 8)),
        1 => remove_table(session, id('t', n / 8), Source::Plenary),
        2 => remove_item(session, id('i', n / 8)),
        3 => remove_theme(session, &id('h', n / 8)),
        4 => remove_group(session, &id('g', n / 8)),
        5 => remove_step(session, id('s', n / 8)),
        6 => remove_answer(session, id('b', n / 8)),
        _ => merge_themes(session, &id('h', n / 8), &id('h', n / 32)),
    }
}

fn empty() -> Session {
    Session::new("s1".parse().unwrap())
}

proptest! {
    #[test]
    fn whatever_is_done_holds_and_can_be_undone(edits in proptest::collection::vec((edit(), proptest::option::weighted(0.15, any::<u8>())), 0..60)) {
        let mut session = empty();
        let mut copy = empty();
        let mut back = Vec::new();
        for (edit, removed) in edits {
            let edit = removed.map_or(edit, |n| removal(&session, n));
            let before = session.clone();
            match edit.clone().apply(&mut session) {
                Ok(reverse) => {
                    // Written, read back and applied to a copy: the same session.
                    let text = ron::to_string(&edit).unwrap();
                    let read: Edit = ron::from_str(&text).unwrap();
                    prop_assert_eq!(&read, &edit);
                    read.apply(&mut copy).unwrap();
                    prop_assert_eq!(&copy, &session);
                    // The reverse gives back what was, and its reverse is the edit itself.
                    let mut undone = session.clone();
                    prop_assert_eq!(reverse.clone().apply(&mut undone).unwrap(), edit);
                    prop_assert_eq!(&undone, &before);
                    back.push(reverse);
                }
                Err(_) => prop_assert_eq!(&session, &before, "half applied"),
            }
            let unsound: Vec<_> = faults(&session).into_iter().filter(|fault| !matches!(fault, Fault::SameReference { .. })).collect();
            prop_assert_eq!(unsound, vec![]);
        }
        while let Some(reverse) = back.pop() {
            reverse.apply(&mut session).unwrap();
        }
        prop_assert_eq!(session, empty());
    }
}

proptest! {
    /// Any two states of a session: their difference makes one of the other, and its reverse makes the one again.
    #[test]
    fn a_difference_makes_one_state_of_another(
        both in proptest::collection::vec(edit(), 0..30),
        one in proptest::collection::vec((edit(), proptest::option::weighted(0.3, any::<u8>())), 0..30),
        other in proptest::collection::vec((edit(), proptest::option::weighted(0.3, any::<u8>())), 0..30),
    ) {
        let mut before = empty();
        both.into_iter().for_each(|edit| drop(edit.apply(&mut before)));
        let mut after = before.clone();
        for (edits, session) in [(one, &mut before), (other, &mut after)] {
            for (edit, removed) in edits {
                let _ = removed.map_or(edit, |n| removal(session, n)).apply(session);
            }
        }
        let edit = Edit::between(&before, &after);
        prop_assert_eq!(&ron::from_str::<Edit>(&ron::to_string(&edit).unwrap()).unwrap(), &edit);
        prop_assert_eq!(&serde_json::from_str::<Edit>(&serde_json::to_string(&edit).unwrap()).unwrap(), &edit);
        let mut session = before.clone();
        let reverse = edit.clone().apply(&mut session).unwrap();
        prop_assert_eq!(&session, &after);
        prop_assert_eq!(reverse.apply(&mut session).unwrap(), edit);
        prop_assert_eq!(&session, &before);
    }
}

#[test]
fn a_difference_is_taken_whole_or_not_at_all() {
    let mut before = empty();
    Edit::Tables(Change::Add(Box::new(Table::new(id('t', 1), Position::default(), "Table 1")))).apply(&mut before).unwrap();
    let mut after = before.clone();
    remove_table(&after, id('t', 1), Source::Wall).apply(&mut after).unwrap();
    Edit::Session(SessionEdit::About(AboutField::Title("Leeds".to_owned()))).apply(&mut after).unwrap();
    let edit = Edit::between(&before, &after);
    let note = Note::new(id('n', 1), 1, "x", Source::Table(id('t', 1)), when(0));
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))).apply(&mut before).unwrap();
    let mut session = before.clone();
    let err = edit.clone().apply(&mut session).unwrap_err();
    assert_eq!(err.to_string(), "note n2 refers to table t2, which is not there");
    assert_eq!(session, before);
    remove_note(&session, id('n', 1)).apply(&mut session).unwrap();
    edit.clone().apply(&mut session).unwrap();
    assert_eq!(session, after);
    assert!(matches!(edit.apply(&mut session), Err(EditError::NotThere { .. })), "the table is gone already");
    assert!(Difference::between(&after, &after).is_none());
}

#[test]
fn what_was_withdrawn_is_not_added_again() {
    let mut session = empty();
    let note = Note::new(id('n', 1), 7, "x", Source::Wall, when(0));
    let add = Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note))));
    let withdraw = Edit::Together(TogetherEdit::Withdraw(Withdrawn { note: id('n', 1), number: 7, at: when(1) }));
    add.clone().apply(&mut session).unwrap();
    assert!(withdraw.clone().apply(&mut session).is_err(), "it is removed first");
    remove_note(&session, id('n', 1)).apply(&mut session).unwrap();
    let back = withdraw.apply(&mut session).unwrap();
    assert_eq!(add.clone().apply(&mut session).unwrap_err().to_string(), "note n2: it was withdrawn");
    assert_eq!(faults(&session), []);
    session.notes.insert(Note::new(id('n', 2), 7, "x", Source::Wall, when(0)));
    assert_eq!(faults(&session).len(), 1, "its number is not given out again");
    session.notes.remove(&id('n', 2));
    back.apply(&mut session).unwrap();
    add.apply(&mut session).unwrap();
}

#[test]
fn what_is_still_used_stays() {
    let mut session = empty();
    let place = Position::default();
    Edit::Tables(Change::Add(Box::new(Table::new(id('t', 1), place, "Table 1")))).apply(&mut session).unwrap();
    let note = Note::new(id('n', 1), 1, "x", Source::Table(id('t', 1)), when(0));
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))).apply(&mut session).unwrap();
    let err = Edit::Tables(Change::Remove(id('t', 1))).apply(&mut session).unwrap_err();
    assert_eq!(err.to_string(), "table t2 is still in use (note: 1); take it out there first");
    remove_table(&session, id('t', 1), Source::Wall).apply(&mut session).unwrap();
    assert_eq!(session.notes.get(&id('n', 1)).unwrap().source, Source::Wall);
}

#[test]
fn merging_themes_leaves_each_note_tagged_once() {
    let mut session = empty();
    for n in 1..=3u8 {
        let theme = Theme::new(id('h', n), Position::default(), "x", n);
        Edit::Themes(Change::Add(Box::new(theme))).apply(&mut session).unwrap();
    }
    let mut note = Note::new(id('n', 1), 1, "x", Source::Plenary, when(0));
    note.themes = vec![id('h', 1), id('h', 3), id('h', 2)];
    Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))).apply(&mut session).unwrap();
    Edit::Themes(Change::Set(id('h', 2), ThemeField::Parent(Some(id('h', 1))))).apply(&mut session).unwrap();
    merge_themes(&session, &id('h', 1), &id('h', 2)).apply(&mut session).unwrap();
    let kept: [ThemeKey; 2] = [id('h', 3), id('h', 2)];
    assert_eq!(session.notes.get(&id('n', 1)).unwrap().themes, kept);
    assert_eq!(session.themes.len(), 2);
    assert_eq!(session.themes.get(&id('h', 2)).unwrap().parent, None);
}

/// Four themes, each alone or a part of another, in all the ways there are: merged one into another, all hold.
#[test]
fn themes_can_be_merged_however_they_are_parts_of_each_other() {
    let keys: [ThemeKey; 4] = [id('h', 0), id('h', 1), id('h', 2), id('h', 3)];
    let mut merged = 0;
    for parents in 0..5usize.pow(4) {
        let mut session = empty();
        for (at, key) in (0u32..).zip(&keys) {
            let mut theme = Theme::new(key.clone(), Position::default(), "x", 0);
            theme.parent = keys.get(parents / 5usize.pow(at) % 5).cloned();
            session.themes.insert(theme);
        }
        if !faults(&session).is_empty() {
            continue;
        }
        for (from, into) in keys.iter().flat_map(|from| keys.iter().map(move |into| (from, into))).filter(|(from, into)| from != into) {
            let mut after = session.clone();
            let reverse = merge_themes(&session, from, into).apply(&mut after).unwrap();
            assert_eq!((faults(&after), after.themes.len(), after.themes.get(from)), (vec![], 3, None));
            reverse.apply(&mut after).unwrap();
            assert_eq!(after, session);
            merged += 1;
        }
    }
    assert_eq!(merged, 125 * 12, "there are 125 such forests");
}

#[test]
fn a_time_zone_that_is_not_there_is_refused() {
    let mut session = empty();
    assert!(Edit::Session(SessionEdit::About(AboutField::TimeZone("Europe/Leeds".to_owned()))).apply(&mut session).is_err());
    Edit::Session(SessionEdit::About(AboutField::TimeZone("Europe/London".to_owned()))).apply(&mut session).unwrap();
    assert_eq!(session.about.time_zone, "Europe/London");
}

/// A session with two steps, a group, a note, and an answer that speaks of all of them.
fn answered() -> Session {
    let mut session = empty();
    let places: Vec<Position> = Position::first(2).collect();
    for (at, place) in places.iter().enumerate() {
        session.next_steps.insert(NextStep::new(id('s', at as u8 + 1), place.clone(), "Ring back"));
    }
    session.groups.insert(SpeakerGroup::new("carers".parse().unwrap(), places[0].clone(), "Carers"));
    session.notes.insert(Note::new(id('n', 1), 1, "A lift", Source::SentAfterwards, when(1)));
    let mut answer = SheetAnswer::new(id('b', 1), when(2));
    answer.group = Some("carers".parse().unwrap());
    answer.matters = vec![id('s', 1), id('s', 2)];
    answer.who.insert(id('s', 1), "The ward".to_owned());
    answer.missing = Some(id('n', 1));
    Edit::Record(RecordEdit::SheetAnswer(Change::Add(Box::new(answer)))).apply(&mut session).unwrap();
    session
}

#[test]
fn what_an_answer_speaks_of_goes_only_with_the_answer_letting_go_of_it_and_comes_back_by_undo() {
    let before = answered();
    type Removal = (Edit, Edit, fn(&SheetAnswer) -> bool);
    let removals: [Removal; 3] = [
        (Edit::NextSteps(NextStepEdit::Step(Change::Remove(id('s', 1)))), remove_step(&before, id('s', 1)), |it| {
            it.matters == [id('s', 2)] && it.who.is_empty()
        }),
        (Edit::Notes(NoteEdit::Note(Change::Remove(id('n', 1)))), remove_note(&before, id('n', 1)), |it| it.missing.is_none()),
        (
            Edit::People(PeopleEdit::Group(Change::Remove("carers".parse().unwrap()))),
            remove_group(&before, &"carers".parse().unwrap()),
            |it| it.group.is_none(),
        ),
    ];
    for (alone, with_references, is_rest) in removals {
        let mut session = before.clone();
        assert!(matches!(alone.apply(&mut session), Err(EditError::InUse { by, .. }) if by == SheetAnswer::name()));
        let back = with_references.apply(&mut session).unwrap();
        assert!(is_rest(session.sheet_answers.get(&id('b', 1)).unwrap()));
        assert!(faults(&session).is_empty());
        back.apply(&mut session).unwrap();
        assert_eq!(session, before);
    }
}

#[test]
fn an_answer_is_removed_with_the_note_of_what_it_found_missing() {
    let before = answered();
    let mut session = before.clone();
    let back = remove_answer(&session, id('b', 1)).apply(&mut session).unwrap();
    assert!(session.sheet_answers.is_empty() && session.notes.is_empty());
    back.apply(&mut session).unwrap();
    assert_eq!(session, before);
}

#[test]
fn an_answer_that_refers_to_nowhere_is_refused() {
    let before = answered();
    let answer = before.sheet_answers.get(&id('b', 1)).unwrap();
    for damage in [
        (|it: &mut SheetAnswer| it.matters.push(id('s', 7))) as fn(&mut SheetAnswer),
        |it| it.matters.push(id('s', 1)),
        |it| drop(it.who.insert(id('s', 7), String::new())),
        |it| it.group = Some("staff".parse().unwrap()),
        |it| it.missing = Some(id('n', 7)),
    ] {
        let mut answer = SheetAnswer { id: id('b', 2), ..answer.clone() };
        damage(&mut answer);
        let add = Edit::Record(RecordEdit::SheetAnswer(Change::Add(Box::new(answer))));
        assert!(matches!(add.apply(&mut before.clone()), Err(EditError::Unsound(_))));
    }
}
