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
        assert_eq!(values::kind(report::kind(&kind)), Some(kind));
    }
    for may in [None, Some(Quoting::Yes), Some(Quoting::UseOnly), Some(Quoting::ChairOnly)] {
        assert_eq!(values::quoting(report::quoting(may)), Some(may));
    }
    for words in [Words::Their, Words::Paraphrase] {
        assert_eq!(values::words(report::words(words)), Some(words));
    }
    assert_eq!(
        ["9:5", "09:05:30", "25:00", "9", "", "-1:00"].map(|cell| values::time(cell).is_some()),
        [true, true, false, false, false, false]
    );
    assert_eq!((values::kind("rant"), values::quoting("ask Ann"), values::words("verbatim")), (None, None, None));
    assert_eq!(["N001", "n12", "N0", "12", "N", "N4294967296"].map(values::number), [Some(1), Some(12), None, None, None, None]);
}

#[test]
fn a_time_is_read_however_a_program_writes_it() {
    use jiff::civil::time as at;
    let read = |cell: &str| values::time(cell).map(|(time, _)| time);
    for (cell, time) in [
        ("10:05 AM", at(10, 5, 0, 0)),
        ("10:05:30 AM", at(10, 5, 30, 0)),
        ("2:30\u{202f}PM", at(14, 30, 0, 0)),
        ("12:05 a.m.", at(0, 5, 0, 0)),
        ("12:05pm", at(12, 5, 0, 0)),
        ("4/17/18 2 pm", at(14, 0, 0, 0)),
        ("10.05", at(10, 5, 0, 0)),
        ("10:05:30.250", at(10, 5, 30, 0)),
        ("2018-04-17T10:05:30Z", at(10, 5, 30, 0)),
        ("2018-04-17T10:05+01:00", at(10, 5, 0, 0)),
        ("2018-04-17 10:05:30 -0530", at(10, 5, 30, 0)),
        ("2018-04-17 10:05", at(10, 5, 0, 0)),
    ] {
        assert_eq!(read(cell), Some(time), "{cell}");
    }
    for cell in ["14:05 AM", "10.5", "17.4.2018", "10:05-10:30", "10:05 - 10:30", "2 nd", "am", "Adam", "99:99", "10:05:30.", "+1:05", ""] {
        assert_eq!(read(cell), None, "{cell}");
    }
    let offset = |cell: &str| values::time(cell).and_then(|(_, offset)| offset).map(jiff::tz::Offset::seconds);
    assert_eq!(["10:05Z", "10:05 UTC", "10:05:30-0530", "10:05"].map(offset), [Some(0), Some(0), Some(-19_800), None]);
}

#[test]
fn a_time_of_another_clock_is_the_same_moment() {
    let (session, _) = placed("text,time\na,10:05\nb,10:05Z\nc,2018-04-17T12:05:00+03:00\n", Placement::default());
    let said: Vec<String> = session.notes.in_order()[1..].iter().map(|note| note.said_at.unwrap().to_string()).collect();
    assert_eq!(said, ["2018-04-17T09:05:00Z", "2018-04-17T10:05:00Z", "2018-04-17T09:05:00Z"]);
}

#[test]
fn what_is_not_understood_is_counted() {
    let header = crate::export::csv::COLUMNS.join(",");
    let csv = format!("{header}\na,x,Table 1,,soon,,verbatim,point,yes,\nb,,,,late,,paraphrase,rant,not asked,\n");
    let preview = read_comments(csv.as_bytes(), None).unwrap();
    let said: Vec<String> = preview.remarks.iter().map(crate::words::import::remark).collect();
    assert_eq!(said.len(), 5, "{said:?}");
    assert_eq!(said[0], "1 cell of “reference” is not understood and is passed over: “x”");
    assert_eq!(said[1], "2 cells of “time” are not understood and are passed over, such as “soon”");
    assert!(said[2].contains("“words”") && said[3].contains("“kind”"), "{said:?}");
    assert_eq!(said[4], "1 note names no table");
    assert_eq!(read_comments(b"text,time\na,10:05\nb,\n", None).unwrap().remarks, []);
}

#[test]
fn items_and_groups_without_a_name_are_not_what_an_empty_cell_names() {
    let mut session = session();
    session.agenda.insert(AgendaItem::new("new".parse().unwrap(), Position::default(), ItemKind::Talk, "", 10));
    let mut asking = AgendaItem::new("asks".parse().unwrap(), Position::default(), ItemKind::Talk, "Named", 10);
    asking.questions = vec![" ".to_owned()];
    session.agenda.insert(asking);
    session.groups.insert(SpeakerGroup::new("nameless".parse().unwrap(), Position::default(), " "));
    let placement = Placement { item: Some("talk".parse().unwrap()), ..Placement::default() };
    let preview = read_comments(b"text,item,group\na,,\nb,A talk,Carers\n", None).unwrap();
    placed_in(&preview, &session, &placement).edit.apply(&mut session).unwrap();
    let notes = session.notes.in_order();
    assert_eq!((notes[1].item, notes[2].item), (placement.item, placement.item), "what the person chose");
    assert_eq!((notes[1].groups.len(), notes[2].groups.len()), (0, 1));
}

#[test]
fn of_two_columns_for_the_same_an_empty_cell_overwrites_nothing() {
    use Meaning::{Group, Item, Quote, Starred, Table, Text};
    let csv = b"a,b,c,d,e,f,g,h,i,j,k\nsaid,Table 1,,Carers and Staff,Youth,yes,,1,0,A talk,\n";
    let meanings = Some(vec![Text, Table, Table, Group, Group, Quote, Quote, Starred, Starred, Item, Item]);
    let preview = read("a.csv", csv, &Choices { meanings, ..Choices::default() }, &Known::default(), &Progress::default()).unwrap();
    let row = &preview.rows[0];
    assert_eq!((row.table.as_str(), row.item.as_str(), row.starred), ("Table 1", "A talk", true));
    assert_eq!((row.quoting, row.groups.as_slice()), (Some(Quoting::Yes), &["Carers and Staff".to_owned(), "Youth".to_owned()][..]));
    let mut session = session();
    for (key, name) in [("carers", "Carers"), ("staff", "Staff")] {
        session.groups.insert(SpeakerGroup::new(key.parse().unwrap(), Position::default(), name));
    }
    let placed = placed_in(&preview, &session, &Placement::default());
    assert_eq!(placed.new_groups, ["Youth"], "each cell is read for itself");
}

#[test]
fn a_text_that_is_longer_than_a_note_becomes_several() {
    let long = "word ".repeat(2 * Note::MOST_CHARACTERS);
    let preview = read_comments(format!("text,reference,theme\n\"{long}\",N050,Time\nshort,,\n").as_bytes(), None).unwrap();
    assert_eq!(preview.rows.iter().map(|row| row.text.split_whitespace().count()).sum::<usize>(), 2 * Note::MOST_CHARACTERS + 1);
    assert!(preview.rows.len() > 10 && preview.rows.iter().all(|row| row.text.chars().count() <= Note::MOST_CHARACTERS));
    assert!(preview.rows[..10].iter().all(|row| row.themes == ["Time"] && row.line == 2));
    assert_eq!(preview.remarks, [Remark::Parted(1)]);
    let lines = read("a.txt", long.as_bytes(), &Choices::default(), &Known::default(), &Progress::default()).unwrap();
    assert_eq!((lines.remarks.as_slice(), lines.rows.len()), (&[Remark::Parted(1)][..], preview.rows.len() - 1));
}

#[test]
fn numbers_go_on_after_those_of_packs_in_the_middle_of_a_file() {
    let mut session = session();
    session.notes.insert(Note::new("n998".parse().unwrap(), 998, "The last but two", Source::Wall, now()));
    session.notes.insert(Note::new("n1001".parse().unwrap(), 1001, "From a pack", Source::Wall, now()));
    let preview = read_comments(b"text\na\nb\nc\n", None).unwrap();
    let placed = placed_in(&preview, &session, &Placement::default());
    let references: Vec<String> = placed.references.iter().map(ToString::to_string).collect();
    assert_eq!(references, ["N999", "N1000", "N2001"]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_as_markdown_or_as_a_time_without_a_panic(text in proptest::string::string_regex("[-<>/!a-z0-9&;:.+ \n'\"]{0,60}").unwrap()) {
        let _ = (markdown::read(&text), values::time(&text));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let mut file = b"text,table\n".to_vec();
        file.extend(bytes);
        let _ = read_comments(&file, None);
    }
}
