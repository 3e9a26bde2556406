//! A small session, told to each audience.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;

use super::{Block, Options, build, note_table, people_of};
use crate::export::text;
use crate::model::*;

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn at(time: &str) -> Timestamp {
    format!("2018-04-17T{time}:00Z").parse().unwrap()
}

fn options() -> Options {
    Options::new(Finality::Draft, 2, "2018-04-19T23:30:00Z".parse().unwrap(), jiff::tz::TimeZone::UTC)
}

fn told(session: &Session, audience: Audience) -> String {
    text::write(&build(session, audience, &options()))
}

fn note(number: u32, words: &str, table: &str, themes: &[&str]) -> Note {
    let mut note = Note::new(id(&format!("n{number}")), number, words, Source::Table(id(table)), at("10:00"));
    note.themes = themes.iter().map(|theme| id(theme)).collect();
    note.said_at = Some(at("10:05"));
    note
}

fn workshop() -> Session {
    let mut session = Session::new(id("s1"));
    let about = Arc::make_mut(&mut session.about);
    (about.title, about.place, about.date) = ("Involvement panel".to_owned(), "Leeds".to_owned(), Some(date(2018, 4, 17)));
    about.time_zone = "Europe/London".to_owned();
    about.purpose.sentence = "People shape what the PCN does".to_owned();
    session.acronyms = Arc::new([("PCN".to_owned(), "primary care network".to_owned())].into());
    Arc::make_mut(&mut session.told).wording = "We use your words without your name.".to_owned();
    let places: Vec<Position> = Position::first(4).collect();
    let mut carers = SpeakerGroup::new(id("carers"), places[0].clone(), "Carers");
    (carers.invited, carers.came, carers.at_end) = (Some(12), Some(9), Some(7));
    session.groups.insert(carers);
    let mut trustees = SpeakerGroup::new(id("trustees"), places[1].clone(), "Trustees");
    trustees.came = Some(3);
    session.groups.insert(trustees);
    session.tables.insert(Table::new(id("t1"), places[0].clone(), "Table 1"));
    session.tables.insert(Table::new(id("t2"), places[1].clone(), "Table 2"));
    let mut item = AgendaItem::new(id("talk"), places[0].clone(), ItemKind::TableDiscussion, "What matters", 20);
    item.questions = vec!["What would make feedback worth it?".to_owned()];
    item.events = vec![ItemEvent { at: at("10:00"), what: Happening::Started }, ItemEvent { at: at("10:26"), what: Happening::Finished }];
    session.agenda.insert(item);
    for (place, (key, name)) in places.iter().zip([("feedback", "Feedback"), ("time", "Time"), ("transport", "Transport")]) {
        session.themes.insert(Theme::new(id(key), place.clone(), name, 0));
    }
    let mut quotable = note(1, "We said it and heard nothing back", "t1", &["feedback"]);
    (quotable.quoting, quotable.words, quotable.groups) = (Some(Quoting::Yes), Words::Their, vec![id("carers")]);
    quotable.support = Some(Support { count: 8, out_of: Some(12), counted: Counted::Dots, not_everyone_agreed: true });
    session.notes.insert(quotable);
    session.notes.insert(note(2, "Nobody tells us what happens", "t2", &["feedback"]));
    let mut once = note(3, "The bus stops at six", "t2", &["transport"]);
    (once.quoting, once.groups) = (Some(Quoting::Yes), vec![id("trustees")]);
    session.notes.insert(once);
    let mut question = note(4, "When will we hear?", "t1", &[]);
    question.kind = NoteKind::Question { answer: "By the end of May.".to_owned() };
    session.notes.insert(question);
    let mut chair_only = note(5, "Complaint about one nurse", "t1", &["feedback"]);
    chair_only.quoting = Some(Quoting::ChairOnly);
    session.notes.insert(chair_only);
    let mut step = NextStep::new(id("st1"), places[0].clone(), "Nobody tells us what happens");
    (step.answers, step.themes, step.lead, step.due) =
        (vec![id("n2"), id("n5")], vec![id("feedback")], "Involvement team".to_owned(), Some(date(2018, 4, 1)));
    session.next_steps.insert(step);
    let mut refused = NextStep::new(id("st2"), places[1].clone(), "Run a later bus");
    refused.status = StepStatus::NotPossible { because: "The council decides.".to_owned() };
    session.next_steps.insert(refused);
    let paragraph = |key: &str, section, words: &str, stands_on| Paragraph {
        id: id(key),
        section,
        position: Position::default(),
        words: words.to_owned(),
        stands_on,
    };
    session.write_up.insert(paragraph("p1", Section::Theme(id("feedback")), "People want answers.", vec![id("n2"), id("n1")]));
    session.write_up.insert(paragraph("p2", Section::WhatWasSaid, "It was lively.", vec![]));
    session.write_up.insert(paragraph("p3", Section::Reflections, "I was moved.", vec![]));
    session
}

#[test]
fn attendees_read_what_they_may() {
    insta::assert_snapshot!(told(&workshop(), Audience::Attendees));
}

#[test]
fn the_chair_reads_everything_with_references() {
    insta::assert_snapshot!(told(&workshop(), Audience::Chair));
}

#[test]
fn each_table_reads_what_it_said() {
    insta::assert_snapshot!(told(&workshop(), Audience::Tables));
}

#[test]
fn an_empty_session_says_nothing_and_has_no_empty_headings() {
    let session = Session::new(id("s1"));
    for audience in Audience::ALL {
        let report = build(&session, audience, &options());
        assert_eq!(report.title, "Untitled session");
        assert!(!report.blocks.iter().any(|block| matches!(block, Block::Heading { .. })), "{audience:?}");
    }
}

#[test]
fn headings_never_skip_a_level() {
    let mut session = workshop();
    let mut part = Theme::new(id("waiting"), Position::default(), "Waiting", 0);
    part.parent = Some(id("time"));
    session.themes.insert(part);
    session.notes.insert(note(6, "Weeks", "t1", &["waiting"]));
    session.notes.insert(note(7, "More weeks", "t1", &["waiting"]));
    for audience in Audience::ALL {
        let mut last = 0;
        for block in build(&session, audience, &options()).blocks {
            if let Block::Heading { level, text } = block {
                assert!(level <= last + 1, "{audience:?}: {text}");
                last = level;
            }
        }
    }
}

#[test]
fn notes_of_themes_in_a_circle_are_still_told() {
    let mut session = workshop();
    session.themes.get_mut(&id("feedback")).unwrap().parent = Some(id("time"));
    session.themes.get_mut(&id("time")).unwrap().parent = Some(id("feedback"));
    assert!(told(&session, Audience::Chair).contains("3 notes from 2 tables."));
}

#[test]
fn a_total_is_not_told_where_it_gives_a_small_group_away() {
    let mut session = workshop();
    assert!(told(&session, Audience::Attendees).contains("– Carers; 8 people agreed (by dots); not everyone agreed"));
    session.groups.remove(&id("trustees"));
    session.notes.remove(&id("n3"));
    let text = told(&session, Audience::Attendees);
    assert!(text.contains("9 people came."), "{text}");
    // Four of twelve did not agree: few enough to be pointed at.
    assert!(text.contains("8 people agreed"), "{text}");
    session.notes.get_mut(&id("n1")).unwrap().support =
        Some(Support { count: 7, out_of: Some(12), counted: Counted::Hands, not_everyone_agreed: false });
    assert!(told(&session, Audience::Attendees).contains("7 of 12 people agreed (by hands)"));
    session.notes.get_mut(&id("n1")).unwrap().support =
        Some(Support { count: 2, out_of: Some(12), counted: Counted::Hands, not_everyone_agreed: false });
    assert!(told(&session, Audience::Attendees).contains("fewer than 5 people agreed (by hands)"));
}

#[test]
fn the_smallest_count_is_a_setting() {
    let all = Options { smallest_count: 3, ..options() };
    let report = text::write(&build(&workshop(), Audience::Attendees, &all));
    assert!(report.contains("12 people came."), "{report}");
    assert!(report.contains("(Trustees)"), "{report}");
}

#[test]
fn people_who_were_not_counted_at_the_door_are_counted_at_their_tables() {
    let mut session = workshop();
    session.groups.get_mut(&id("trustees")).unwrap().came = None;
    for (table, count) in [("t1", 3), ("t2", u32::MAX)] {
        session.tables.get_mut(&id(table)).unwrap().people.insert(id("trustees"), count);
    }
    let trustees = session.groups.get(&id("trustees")).unwrap();
    assert_eq!(people_of(&session, trustees), Some(u32::MAX));
}

#[test]
fn a_public_wording_stands_for_what_was_written() {
    let mut session = workshop();
    session.notes.get_mut(&id("n1")).unwrap().public = Some("We heard nothing back".to_owned());
    let text = told(&session, Audience::Attendees);
    assert!(text.contains("“We heard nothing back”") && !text.contains("We said it"), "{text}");
    session.notes.get_mut(&id("n1")).unwrap().public = Some(" ".to_owned());
    assert!(!told(&session, Audience::Attendees).contains("We said it"));
}

#[test]
fn rows_for_the_chair_hold_it_all() {
    let table = note_table(&workshop(), Audience::Chair, &options());
    let row = table.rows.first().unwrap();
    assert_eq!((row.reference.as_str(), row.time.as_str(), row.group.as_str(), row.table.as_str()), ("N001", "11:05", "Carers", "Table 1"));
    assert_eq!((table.rows.len(), row.themes.as_slice()), (5, &[true, false, false][..]));
}

/// A reported update of the workshop's first step.
fn update(words: &str, organisation: &str) -> StepUpdate {
    let (words, organisation) = (words.to_owned(), organisation.to_owned());
    StepUpdate { id: id("u1"), date: date(2018, 5, 1), stage: Stage::UnderWay, words, organisation, told_attendees: None }
}

#[test]
fn an_organisation_that_repeats_a_private_note_is_left_out() {
    let mut session = workshop();
    let step = session.next_steps.get_mut(&id("st1")).unwrap();
    step.updates = vec![update("We have begun", "Nobody tells us what happens")];
    let text = told(&session, Audience::Attendees);
    assert!(text.contains("1 May 2018 (under way): We have begun") && !text.contains("Nobody tells"), "{text}");
    let before = told(&session, Audience::Chair);
    assert_eq!(before.matches("repeats N002").count(), 2, "{before}");
}

#[test]
fn the_chair_is_told_of_everything_that_is_held_back() {
    let mut session = workshop();
    let words = "Nobody tells us what happens";
    let step = session.next_steps.get_mut(&id("st1")).unwrap();
    (step.what, step.lead, step.partners) = ("Ring back".to_owned(), words.to_owned(), vec![words.to_owned()]);
    step.measure = Some(Measure { what: words.to_owned(), baseline: words.to_owned(), target: words.to_owned(), now: words.to_owned() });
    session.themes.get_mut(&id("time")).unwrap().name = words.to_owned();
    session.notes.get_mut(&id("n4")).unwrap().kind = NoteKind::Question { answer: format!("Somebody said: {words}.") };
    assert!(!told(&session, Audience::Attendees).contains("Nobody tells"));
    let text = told(&session, Audience::Chair);
    assert_eq!(text.matches("repeats N002").count(), 8, "{text}");
}

#[test]
fn quotes_and_questions_do_not_tell_who_sat_together() {
    let mut session = workshop();
    let first = ["Zebra crossings help", "Buses come late", "Apples are dear"];
    for (number, words) in (10..).zip(first) {
        let mut quote = note(number, words, "t1", &["time"]);
        quote.quoting = Some(Quoting::Yes);
        quote.groups = if number == 11 { vec![id("carers")] } else { vec![] };
        session.notes.insert(quote);
        let mut question = note(number + 10, &format!("{words}?"), "t1", &[]);
        (question.quoting, question.kind) = (Some(Quoting::Yes), NoteKind::Question { answer: String::new() });
        session.notes.insert(question);
    }
    let order = |text: &str, ends: &str| first.map(|words| text.find(&format!("{words}{ends}")).unwrap());
    let text = told(&session, Audience::Attendees);
    for ends in [" (", "?\nNot"] {
        let [zebra, bus, apple] = order(&text, ends);
        assert!(apple < bus && bus < zebra, "{text}");
    }
    let [zebra, bus, apple] = order(&told(&session, Audience::Chair), " (");
    assert!(zebra < bus && bus < apple);
}

#[test]
fn a_theme_that_only_private_notes_carry_is_not_named() {
    let mut session = workshop();
    session.themes.insert(Theme::new(id("abuse"), Position::default(), "Abuse by one nurse", 0));
    session.notes.get_mut(&id("n5")).unwrap().themes = vec![id("abuse")];
    session.next_steps.get_mut(&id("st1")).unwrap().themes = vec![id("feedback"), id("abuse")];
    assert!(told(&session, Audience::Chair).contains("Abuse by one nurse"));
    let text = told(&session, Audience::Attendees);
    assert!(text.contains("A step on Feedback") && !text.contains("Abuse"), "{text}");
    for audience in [Audience::Attendees, Audience::Tables] {
        let table = note_table(&session, audience, &options());
        assert_eq!(table.themes, ["Feedback", "Transport"]);
        assert!(table.rows.iter().all(|row| row.themes.len() == 2));
    }
    assert_eq!(note_table(&session, Audience::Chair, &options()).themes.len(), 4);
    // A note that counts makes it a theme of the day, and so does a paragraph that the chair wrote under it.
    session.write_up.insert(Paragraph {
        id: id("p9"),
        section: Section::Theme(id("abuse")),
        position: Position::default(),
        words: "This was raised.".to_owned(),
        stands_on: vec![],
    });
    assert!(told(&session, Audience::Attendees).contains("Abuse by one nurse\n---"));
}

#[test]
fn a_theme_in_the_words_of_a_private_note_is_told_without_them() {
    let mut session = workshop();
    session.themes.get_mut(&id("feedback")).unwrap().name = "Nobody tells us what happens".to_owned();
    session.themes.get_mut(&id("transport")).unwrap().name = "Nobody tells us what happens".to_owned();
    let text = told(&session, Audience::Attendees);
    assert!(!text.contains("Nobody tells") && text.contains("People want answers."), "{text}");
    assert!(text.contains("2 notes from 2 tables.") && text.contains(": 1 note."), "{text}");
    assert_eq!(note_table(&session, Audience::Attendees, &options()).themes, Vec::<String>::new());
}

#[test]
fn what_was_joined_is_told_once_with_its_tables_and_never_in_words_that_may_not_be_quoted() {
    let mut session = workshop();
    session.tables.insert(Table::new(id("t3"), Position::default(), "Table 3"));
    let said = [
        (91, "A shelter at the stop", "t1", Some(Quoting::Yes)),
        (92, "Shelters at bus stops", "t2", Some(Quoting::Yes)),
        (93, "Put up a shelter, said Ann", "t3", Some(Quoting::UseOnly)),
    ];
    for (number, words, table, quoting) in said {
        let mut note = note(number, words, table, &["transport"]);
        note.quoting = quoting;
        session.notes.insert(note);
    }
    for other in ["n92", "n93"] {
        crate::edit::join_notes(&session, id("n91"), id(other)).unwrap().apply(&mut session).unwrap();
    }
    let attendees = told(&session, Audience::Attendees);
    assert!(attendees.contains("A shelter at the stop") && !attendees.contains("Shelters at bus stops"), "{attendees}");
    assert!(attendees.contains("(Table 1 and Table 2; said at 2 tables)") && !attendees.contains("said Ann"), "{attendees}");
    assert!(attendees.contains(" point") && attendees.contains("in 3 notes") || attendees.contains("in 4 notes"), "{attendees}");
    let chair = told(&session, Audience::Chair);
    for words in [
        "A shelter at the stop",
        "Shelters at bus stops",
        "Put up a shelter, said Ann",
        "said at 3 tables",
        "the same point as N092 and N093",
    ] {
        assert!(chair.contains(words), "{words}: {chair}");
    }
}
