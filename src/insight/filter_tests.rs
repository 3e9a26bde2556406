//! What each value of a filter asks of a note, and that a saved filter asks for all of them.

use super::*;
use crate::model::{
    Checked, EntryId, GroupIs, Note, NoteFilter, NoteId, NoteKind, NoteSort, Quoting, QuotingIs, SaidIs, SavedFilter, Session, Source,
    TableId, ThemeIs,
};
use jiff::Timestamp;
use proptest::prelude::*;

fn table(n: u8) -> Source {
    Source::Table(TableId::from_random(u64::from(n)))
}

/// A note about which everything can be asked; what is odd about it follows from a number.
fn note(number: u32) -> Note {
    let n = number as u8;
    let place = [table(1), table(2), Source::Plenary, Source::Wall, Source::Online, Source::SentAfterwards][usize::from(n % 6)];
    let words = ["The bus is late", "Café talk", "Ring back"][usize::from(n % 3)];
    let mut note = Note::new(NoteId::from_random(u64::from(number)), number, words, place, Timestamp::UNIX_EPOCH);
    note.item = [None, Some("i1".parse().unwrap()), Some("i2".parse().unwrap())][usize::from(n / 2 % 3)];
    note.themes =
        [vec![], vec!["buses".parse().unwrap()], vec!["buses".parse().unwrap(), "talk".parse().unwrap()]][usize::from(n % 3)].clone();
    note.groups = if n.is_multiple_of(4) { vec!["carers".parse().unwrap()] } else { vec![] };
    note.kind = [
        NoteKind::Point,
        NoteKind::Question { answer: String::new() },
        NoteKind::Question { answer: "Soon".to_owned() },
        NoteKind::Idea,
        NoteKind::Story,
        NoteKind::Figure { source: String::new() },
    ][usize::from(n / 3 % 6)]
    .clone();
    note.quoting = [None, Some(Quoting::Yes), Some(Quoting::UseOnly), Some(Quoting::ChairOnly)][usize::from(n / 5 % 4)];
    note.checked = [Checked::NotYet, Checked::Agreed, Checked::Corrected][usize::from(n / 7 % 3)];
    note.starred = n.is_multiple_of(5);
    note
}

fn session() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    (1..=120).for_each(|number| drop(session.notes.insert(note(number))));
    for (one, other) in [(1, 2), (3, 9)] {
        let [one, other] = [one, other].map(NoteId::from_random);
        crate::edit::join_notes(&session, one, other).unwrap().apply(&mut session).unwrap();
    }
    session
}

fn chosen(session: &Session, filter: &NoteFilter) -> Vec<u32> {
    let index = NoteIndex::of(&session.notes);
    index.select(filter).into_iter().map(|at| index.get(at).unwrap().number).collect()
}

/// The filters that ask for one value each of what a filter asks for.
fn one_by_one(filter: &NoteFilter) -> Vec<NoteFilter> {
    // Every field by name: a new one does not compile until it is tried here.
    let NoteFilter { words, source, item, theme, group, sort, quoting, checked, starred, said } = filter.clone();
    let none = NoteFilter::default;
    vec![
        NoteFilter { words, ..none() },
        NoteFilter { source, ..none() },
        NoteFilter { item, ..none() },
        NoteFilter { theme, ..none() },
        NoteFilter { group, ..none() },
        NoteFilter { sort, ..none() },
        NoteFilter { quoting, ..none() },
        NoteFilter { checked, ..none() },
        NoteFilter { starred, ..none() },
        NoteFilter { said, ..none() },
    ]
}

#[test]
fn each_value_asks_for_what_it_says() {
    let session = session();
    let none = NoteFilter::default;
    type Asked = (NoteFilter, fn(&Note) -> bool);
    let asked: [Asked; 22] = [
        (none(), |_| true),
        (NoteFilter { words: "CAFE".to_owned(), ..none() }, |note| note.written == "Café talk"),
        (NoteFilter { words: "n007".to_owned(), ..none() }, |note| note.number == 7),
        (NoteFilter { source: Some(table(1)), ..none() }, |note| note.source == table(1)),
        (NoteFilter { source: Some(Source::Wall), ..none() }, |note| note.source == Source::Wall),
        (NoteFilter { source: Some(Source::Online), ..none() }, |note| note.source == Source::Online),
        (NoteFilter { source: Some(Source::SentAfterwards), ..none() }, |note| note.source == Source::SentAfterwards),
        (NoteFilter { source: Some(Source::Plenary), ..none() }, |note| note.source == Source::Plenary),
        (NoteFilter { item: Some("i2".parse().unwrap()), ..none() }, |note| note.item == Some("i2".parse().unwrap())),
        (NoteFilter { theme: Some(ThemeIs::Untagged), ..none() }, |note| note.themes.is_empty()),
        (NoteFilter { theme: Some(ThemeIs::Tagged("talk".parse().unwrap())), ..none() }, |note| note.themes.len() == 2),
        (NoteFilter { theme: Some(ThemeIs::Tagged("gone".parse().unwrap())), ..none() }, |_| false),
        (NoteFilter { group: Some(GroupIs::NotMarked), ..none() }, |note| note.groups.is_empty()),
        (NoteFilter { group: Some(GroupIs::Marked("carers".parse().unwrap())), ..none() }, |note| !note.groups.is_empty()),
        (NoteFilter { sort: Some(NoteSort::Question), ..none() }, |note| matches!(note.kind, NoteKind::Question { .. })),
        (
            NoteFilter { sort: Some(NoteSort::UnansweredQuestion), ..none() },
            |note| matches!(&note.kind, NoteKind::Question { answer } if answer.is_empty()),
        ),
        (NoteFilter { quoting: Some(QuotingIs::NotAsked), ..none() }, |note| note.quoting.is_none()),
        (NoteFilter { quoting: Some(QuotingIs::Answered(Quoting::UseOnly)), ..none() }, |note| note.quoting == Some(Quoting::UseOnly)),
        (NoteFilter { checked: Some(Checked::Corrected), ..none() }, |note| note.checked == Checked::Corrected),
        (NoteFilter { starred: true, ..none() }, |note| note.starred),
        (NoteFilter { said: Some(SaidIs::Once), ..none() }, |note| note.joined_with.is_empty()),
        // Notes 3 and 9 say the same in one place.
        (NoteFilter { said: Some(SaidIs::InSeveralPlaces), ..none() }, |note| matches!(note.number, 1 | 2)),
    ];
    for (filter, holds) in asked {
        let wanted: Vec<u32> = session.notes.in_order().into_iter().filter(|note| holds(note)).map(|note| note.number).collect();
        assert_eq!(chosen(&session, &filter), wanted, "{filter:?}");
        assert_eq!(filter.is_empty(), filter == none(), "{filter:?}");
    }
}

fn filter() -> impl Strategy<Value = NoteFilter> {
    let words = prop_oneof![3 => Just(""), 1 => Just("bus"), 1 => Just("cafe"), 1 => Just("n01"), 1 => Just("\"ring back\"")];
    let source = prop_oneof![
        Just(None),
        Just(Some(table(1))),
        Just(Some(table(9))),
        Just(Some(Source::Plenary)),
        Just(Some(Source::Wall)),
        Just(Some(Source::Online))
    ];
    let item = prop::option::of(prop_oneof![Just("i1".parse().unwrap()), Just("gone".parse().unwrap())]);
    let theme = prop::option::of(prop_oneof![
        Just(ThemeIs::Untagged),
        Just(ThemeIs::Tagged("buses".parse().unwrap())),
        Just(ThemeIs::Tagged("gone".parse().unwrap()))
    ]);
    let group = prop::option::of(prop_oneof![Just(GroupIs::NotMarked), Just(GroupIs::Marked("carers".parse().unwrap()))]);
    let sort = prop::option::of((0..NoteSort::ALL.len()).prop_map(|at| NoteSort::ALL[at]));
    let quoting = prop::option::of(prop_oneof![Just(QuotingIs::NotAsked), Just(QuotingIs::Answered(Quoting::ChairOnly))]);
    let checked = prop::option::of(prop_oneof![Just(Checked::NotYet), Just(Checked::Agreed)]);
    let said = prop::option::of(prop_oneof![Just(SaidIs::Once), Just(SaidIs::InSeveralPlaces)]);
    (words, source, item, theme, group, sort, quoting, checked, any::<bool>(), said).prop_map(
        |(words, source, item, theme, group, sort, quoting, checked, starred, said)| NoteFilter {
            words: words.to_owned(),
            source,
            item,
            theme,
            group,
            sort,
            quoting,
            checked,
            starred,
            said,
        },
    )
}

proptest! {
    #[test]
    fn a_saved_filter_shows_no_note_that_any_of_its_values_leaves_out(wanted in filter(), keep in any::<u16>()) {
        // Few of its values, too: all of them together let hardly a note through.
        let none = NoteFilter::default();
        let wanted = NoteFilter {
            words: if keep & 1 == 0 { String::new() } else { wanted.words },
            source: wanted.source.filter(|_| keep & 2 != 0),
            item: wanted.item.filter(|_| keep & 4 != 0),
            theme: wanted.theme.filter(|_| keep & 8 != 0),
            group: wanted.group.filter(|_| keep & 16 != 0),
            sort: wanted.sort.filter(|_| keep & 32 != 0),
            quoting: wanted.quoting.filter(|_| keep & 64 != 0),
            checked: wanted.checked.filter(|_| keep & 128 != 0),
            starred: wanted.starred && keep & 256 != 0,
            said: wanted.said.filter(|_| keep & 512 != 0),
        };
        let read = session();
        let (id, at) = (EntryId::from_random(1), Timestamp::UNIX_EPOCH);
        let written = ron::to_string(&SavedFilter { id, at, name: "Mine".to_owned(), wanted: wanted.clone() }).unwrap();
        let saved = &ron::from_str::<SavedFilter>(&written).unwrap().wanted;
        prop_assert_eq!(saved, &wanted);
        let shown = chosen(&read, saved);
        for one in one_by_one(saved) {
            let of_one = chosen(&read, &one);
            prop_assert!(shown.iter().all(|number| of_one.contains(number)), "{one:?} leaves out some of {shown:?}");
        }
        let all: Vec<u32> = chosen(&read, &none);
        let by_hand = all.into_iter().filter(|number| one_by_one(saved).iter().all(|one| chosen(&read, one).contains(number)));
        prop_assert_eq!(shown, by_hand.collect::<Vec<_>>(), "and it leaves out no other");
    }
}
