//! Awkward files: what is taken, what is not and why, and what a session makes of it.

use super::*;
use crate::edit::Ids;
use crate::model::*;
use crate::report::{NoteRow, NoteTable};
use jiff::tz::TimeZone;

fn now() -> jiff::Timestamp {
    "2018-04-17T10:00:00Z".parse().unwrap()
}

fn texts(preview: &Preview) -> Vec<&str> {
    preview.rows.iter().map(|row| row.text.as_str()).collect()
}

fn session() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    session.about =
        std::sync::Arc::new(About { date: Some("2018-04-17".parse().unwrap()), time_zone: "Europe/London".to_owned(), ..About::default() });
    session.tables.insert(Table::new("t1".parse().unwrap(), Position::default(), "Table 1"));
    session.agenda.insert(AgendaItem::new("talk".parse().unwrap(), Position::default(), ItemKind::Talk, "A talk", 10));
    session.themes.insert(Theme::new("honesty".parse().unwrap(), Position::default(), "Honesty", 0));
    session.notes.insert(Note::new("n1".parse().unwrap(), 7, "There already", Source::Wall, now()));
    session
}

fn read_comments(bytes: &[u8], text_column: Option<&str>) -> Result<Preview, ImportError> {
    let choices = Choices { text_column: text_column.map(str::to_owned), ..Choices::default() };
    read("comments.csv", bytes, &choices, &Known::default(), &Progress::default()).and_then(Preview::unseen)
}

fn placed_in(preview: &Preview, session: &Session, placement: &Placement) -> Placed {
    place(preview, session, placement, now(), &TimeZone::UTC, &mut Ids::seeded(1), &Progress::default()).unwrap()
}

fn placed(csv: &str, placement: Placement) -> (Session, Placed) {
    let mut session = session();
    let preview = read_comments(csv.as_bytes(), None).unwrap();
    let placed = placed_in(&preview, &session, &placement);
    placed.edit.clone().apply(&mut session).unwrap();
    assert_eq!(faults(&session), []);
    (session, placed)
}

#[test]
fn texts_come_through_as_they_are() {
    let csv = "\u{feff}id,comment-body,agrees\r\n1,\"two\r\nlines, \"\"quoted\"\"\",5\r\n2, spaces stay ,0\r\n3,नमस्ते 👩‍👩‍👧,1";
    let preview = read_comments(csv.as_bytes(), None).unwrap();
    assert_eq!(texts(&preview), ["two\nlines, \"quoted\"", " spaces stay ", "नमस्ते 👩‍👩‍👧"]);
    assert_eq!((preview.text_columns().as_str(), preview.skipped.len()), ("comment-body", 0));
    assert_eq!(preview.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4, 5]);
}

#[test]
fn the_text_column_goes_by_its_usual_names() {
    for (header, found) in [
        ("content,comment_text", "comment_text"),
        ("note,text", "text"),
        ("Comment Body,comment", "Comment Body"),
        ("a,NOTE", "NOTE"),
        ("text;id", "text"),
        ("id\tcontent", "content"),
    ] {
        assert_eq!(read_comments(format!("{header}\n").as_bytes(), None).unwrap().text_columns(), found);
    }
    assert_eq!(texts(&read_comments(b"text,Answer\na,b\n", Some("answer")).unwrap()), ["b"]);
    let err = read_comments(b"a,b\n", None).unwrap_err();
    assert!(matches!(&err, ImportError::NoTextColumn { columns } if columns == &["a", "b"]), "{err}");
    let err = read_comments(b"text,b\n", Some("c")).unwrap_err();
    assert_eq!(err.to_string(), "there is no column \"c\"; there are: text, b");
}

#[test]
fn rows_that_cannot_be_taken_say_why() {
    let preview = read_comments(b"id,text,x\n1,,2\n,,\n2,one\n3\n4,no, marks,here\n5,two,,,\n6,\"  \n\",\n", None).unwrap();
    assert_eq!(texts(&preview), ["one", "two"]);
    let said: Vec<String> = preview.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(said[0], "line 2: the text is empty");
    assert_eq!(said[1], "line 3: the text is empty");
    assert!(said[2].starts_with("line 5: the row ends before the text: it has 1 cells"), "{}", said[2]);
    assert!(said[3].starts_with("line 6: the row has 4 cells, the header has 3"), "{}", said[3]);
    assert_eq!(said[4], "line 8: the text is empty");
    assert_eq!(said.len(), 5);
}

#[test]
fn files_that_cannot_be_read_say_where() {
    let read = |bytes: &[u8]| read_comments(bytes, None).unwrap_err();
    assert_eq!(read(b""), ImportError::Empty);
    assert_eq!(read(b"\xef\xbb\xbf \n"), ImportError::Empty);
    assert_eq!(read(b"\xff\xfe \0\n\0"), ImportError::Empty);
    assert_eq!(read(b"text\0\x01\x02\x03"), ImportError::NoText);
    assert_eq!(read(b"text\na\n\"open\nb\nc\n"), ImportError::QuoteNotClosed { line: 3 });
    assert_eq!(read(b"text\n\"a\nb\"c\n"), ImportError::AfterQuote { line: 3 });
    assert!(read_comments(b"text\nsize 5\" pipe\n\"ends\"\"\"", None).is_ok(), "marks inside a bare cell are part of it");
}

#[test]
fn notes_go_where_they_are_told() {
    let table = "t1".parse().unwrap();
    let placement = Placement { table: Some(table), item: Some("talk".parse().unwrap()) };
    let (session, placed) = placed("text,table,item\na,,\nb,TABLE 1,A talk\nc,Table 9,No such\nd,table 9,\n", placement);
    let references: Vec<String> = placed.references.iter().map(ToString::to_string).collect();
    assert_eq!(references, ["N008", "N009", "N010", "N011"]);
    assert_eq!(placed.new_tables, ["Table 9"]);
    assert_eq!(placed.unknown_items.iter().collect::<Vec<_>>(), ["No such"]);
    let notes = session.notes.in_order();
    assert_eq!((notes[1].source, notes[2].source), (Source::Table(table), Source::Table(table)));
    assert_eq!(notes[3].source, notes[4].source);
    assert!(notes.iter().skip(1).all(|note| note.item == placement.item && note.entered_by == EnteredBy::Import));
    let (session, _) = self::placed("text\na\n", Placement::default());
    assert_eq!(session.notes.in_order()[1].source, Source::Online);
}

#[test]
fn our_own_export_comes_back() {
    let row = NoteRow {
        text: "-1 is \"less\",\nthan 0".into(),
        reference: "N041".into(),
        table: "Table 1".into(),
        item: "A talk".into(),
        time: "10:05".into(),
        group: "Carers; Staff".into(),
        words: "their words".into(),
        kind: "story".into(),
        quote: "use but do not quote".into(),
        starred: true,
        themes: vec![false, true],
    };
    let second = NoteRow {
        text: "'=x".into(),
        reference: "N007".into(),
        table: "From the wall".into(),
        themes: vec![true, true],
        ..NoteRow::default()
    };
    let table = NoteTable { themes: vec!["Honesty".into(), "=Money".into()], rows: vec![row, second] };
    let csv = String::from_utf8(crate::export::csv::write(&table).unwrap()).unwrap();
    let (session, placed) = placed(&csv, Placement::default());
    assert_eq!((placed.new_themes, placed.new_groups), (vec!["=Money".to_owned()], vec!["Carers".to_owned(), "Staff".to_owned()]));
    let notes = session.notes.in_order();
    let (second, first) = (notes[1], notes[2]);
    assert_eq!(first.written, "-1 is \"less\",\nthan 0");
    assert_eq!((first.number, second.number), (41, 8), "N007 is taken");
    assert_eq!(first.said_at, Some("2018-04-17T09:05:00Z".parse().unwrap()));
    assert_eq!(
        (first.words, first.kind.clone(), first.quoting, first.starred),
        (Words::Their, NoteKind::Story, Some(Quoting::UseOnly), true)
    );
    assert_eq!(first.groups, ["carers".parse().unwrap(), "staff".parse().unwrap()]);
    assert_eq!(first.themes, ["money".parse().unwrap()]);
    assert_eq!((second.written.as_str(), second.source, second.themes.len()), ("'=x", Source::Wall, 2));
}

#[test]
fn a_theme_with_the_name_of_a_text_column_is_a_theme() {
    for name in TEXT_COLUMNS {
        let row = NoteRow { text: "What was said".into(), themes: vec![true], ..NoteRow::default() };
        let table = NoteTable { themes: vec![name.into()], rows: vec![row] };
        let csv = crate::export::csv::write(&table).unwrap();
        let preview = read_comments(&csv, None).unwrap();
        assert_eq!((texts(&preview), preview.rows[0].themes.clone()), (vec!["What was said"], vec![name.to_owned()]));
    }
    let header = crate::export::csv::COLUMNS.join(",");
    let csv = format!("{header},Comment\nsaid,,,,,,,,,,mine\n");
    assert_eq!(texts(&read_comments(csv.as_bytes(), Some("comment")).unwrap()), ["mine"], "who asks for a column gets it");
}

#[test]
fn groups_joined_by_and_are_told_from_a_group_with_and_in_its_name() {
    let mut session = session();
    for (key, name) in [("carers", "Carers"), ("staff", "Staff"), ("both", "Family and friends")] {
        session.groups.insert(SpeakerGroup::new(key.parse().unwrap(), Position::default(), name));
    }
    let header = crate::export::csv::COLUMNS.join(",");
    let csv = format!("{header}\na,,,,,carers and Staff\nb,,,,,Family and friends\nc,,,,,\nd,,,,,Mice and men\n");
    let preview = read_comments(csv.as_bytes(), None).unwrap();
    let placed = placed_in(&preview, &session, &Placement::default());
    placed.edit.apply(&mut session).unwrap();
    let groups: Vec<Vec<&str>> =
        session.notes.in_order()[1..].iter().map(|note| note.groups.iter().map(GroupKey::as_str).collect()).collect();
    assert_eq!(groups, [vec!["carers", "staff"], vec!["both"], vec![], vec!["mice-and-men"]]);
}

#[test]
fn after_midnight_is_the_day_after() {
    let mut session = session();
    let about = std::sync::Arc::make_mut(&mut session.about);
    (about.start, about.time_zone) = (Some(jiff::civil::time(19, 0, 0, 0)), " Europe/London ".to_owned());
    let header = crate::export::csv::COLUMNS.join(",");
    let csv = format!("{header}\nlate,,,,23:59\nlater,,,,00:30\nearly,,,,18:50\n");
    let preview = read_comments(csv.as_bytes(), None).unwrap();
    let said = |session: &Session| -> Vec<String> {
        let placed = placed_in(&preview, session, &Placement::default());
        let mut session = session.clone();
        placed.edit.apply(&mut session).unwrap();
        session.notes.in_order()[1..].iter().map(|note| note.said_at.unwrap().to_string()).collect()
    };
    assert_eq!(said(&session), ["2018-04-17T22:59:00Z", "2018-04-17T23:30:00Z", "2018-04-17T17:50:00Z"]);
    std::sync::Arc::make_mut(&mut session.about).start = None;
    assert_eq!(said(&session)[1], "2018-04-16T23:30:00Z", "no start: the day itself");
    std::sync::Arc::make_mut(&mut session.about).date = Some(jiff::civil::Date::MAX);
    assert!(placed_in(&preview, &session, &Placement::default()).references.len() == 3);
}

#[test]
fn every_word_of_an_export_is_understood() {
    use crate::words::report;
    for kind in [NoteKind::Point, NoteKind::Idea, NoteKind::Story, NoteKind::Question { answer: String::new() }] {
        assert_eq!(values::kind(report::kind(&kind)), kind);
    }
    for may in [None, Some(Quoting::Yes), Some(Quoting::UseOnly), Some(Quoting::ChairOnly)] {
        assert_eq!(values::quoting(report::quoting(may)), may);
    }
    for words in [Words::Their, Words::Paraphrase] {
        assert_eq!(values::words(report::words(words)), words);
    }
    assert_eq!(
        ["9:5", "09:05:30", "25:00", "9", "", "-1:00"].map(|cell| values::time(cell).is_some()),
        [true, true, false, false, false, false]
    );
    assert_eq!(["N001", "n12", "N0", "12", "N", "N4294967296"].map(values::number), [Some(1), Some(12), None, None, None, None]);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let mut file = b"text,table\n".to_vec();
        file.extend(bytes);
        let _ = read_comments(&file, None);
    }
}
