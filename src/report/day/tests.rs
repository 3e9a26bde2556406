//! What is printed for a small day.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{date, time};
use jiff::tz::TimeZone;

use super::*;
use crate::export::text;
use crate::model::*;

fn id<T: std::str::FromStr<Err = IdError>>(text: &str) -> T {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    "2018-04-16T15:30:00Z".parse().unwrap()
}

pub(crate) fn workshop() -> Session {
    let mut session = Session::new(id("s1"));
    let about = Arc::make_mut(&mut session.about);
    (about.title, about.place, about.time_zone) = ("Involvement panel".to_owned(), "Leeds".to_owned(), "Europe/London".to_owned());
    (about.date, about.start) = (Some(date(2018, 4, 17)), Some(time(10, 0, 0, 0)));
    (about.latest_finish, about.finish_fixed, about.finish_reason) = (Some(time(12, 30, 0, 0)), true, "taxis at 12:30".to_owned());
    let places: Vec<Position> = Position::first(5).collect();
    let item = |key: &str, place: usize, kind, title: &str, minutes| AgendaItem::new(id(key), places[place].clone(), kind, title, minutes);
    let mut welcome = item("i1", 0, ItemKind::Welcome, "", 15);
    (welcome.lead, welcome.materials) = ("Panel chair".to_owned(), "slides".to_owned());
    session.agenda.insert(welcome);
    let mut talk = item("i2", 1, ItemKind::TableDiscussion, "What matters", 31);
    (talk.least_minutes, talk.rounds, talk.moving_minutes) = (20, 2, 1);
    talk.questions = vec!["What would make feedback worth it?".to_owned()];
    talk.facilitator_notes = "Table 2 has a lot to say.".to_owned();
    session.agenda.insert(talk);
    let mut lunch = item("i3", 2, ItemKind::Break, "Lunch", 30);
    (lunch.starts_at, lunch.starts_at_reason, lunch.protected) = (Some(time(11, 0, 0, 0)), "the kitchen closes".to_owned(), true);
    session.agenda.insert(lunch);
    session.agenda.insert(item("i4", 3, ItemKind::TableDiscussion, "What next", 20));
    for (place, (name, capture, sheets)) in
        [("Table 1", Capture::Here, 0), ("Table 2", Capture::Paper, 3), ("Table 3", Capture::Paper, 0)].into_iter().enumerate()
    {
        let mut table = Table::new(id(&format!("t{place}")), places[place].clone(), name);
        (table.capture, table.sheets_expected) = (capture, sheets);
        (table.host, table.note_taker) = ("Host Name".to_owned(), "Taker Name".to_owned());
        session.tables.insert(table);
    }
    for (place, name) in ["Carers", "Staff"].into_iter().enumerate() {
        session.groups.insert(SpeakerGroup::new(id(&format!("g{place}")), places[place].clone(), name));
    }
    session
}

fn printed(parts: DayParts) -> Report {
    print_day(&workshop(), parts, now(), &TimeZone::UTC)
}

const NOTHING: DayParts = DayParts { running_order: None, question_cards: false, capture_sheets: false };

fn headings(report: &Report) -> Vec<&str> {
    report
        .blocks
        .iter()
        .filter_map(|block| if let Block::Heading { level: 1, text } = block { Some(text.as_str()) } else { None })
        .collect()
}

#[test]
fn the_running_order_for_everyone() {
    insta::assert_snapshot!(text::write(&printed(DayParts { running_order: Some(Copy::Everyone), ..NOTHING })));
}

#[test]
fn the_facilitators_running_order_says_so_and_has_their_notes() {
    insta::assert_snapshot!(text::write(&printed(DayParts { running_order: Some(Copy::Facilitator), ..NOTHING })));
}

#[test]
fn cards_and_sheets() {
    insta::assert_snapshot!(text::write(&printed(DayParts { question_cards: true, capture_sheets: true, ..NOTHING })));
}

#[test]
fn sheets_are_numbered_through_the_day_as_they_are_counted_when_they_come_in() {
    let report = printed(DayParts { capture_sheets: true, ..NOTHING });
    let expected = [
        "Table 2 · What matters · Sheet 1 of 3",
        "Table 2 · What matters · Sheet 2 of 3",
        "Table 2 · What next · Sheet 3 of 3",
        "Table 3 · What matters · Sheet 1 of 2",
        "Table 3 · What next · Sheet 2 of 2",
    ];
    assert_eq!(headings(&report), expected);
    assert_eq!(day_pages(&workshop()), DayPages { question_cards: 6, capture_sheets: 5 });
}

#[test]
fn each_card_and_each_sheet_has_a_page_of_its_own() {
    let report = printed(DayParts { question_cards: true, capture_sheets: true, ..NOTHING });
    assert_eq!(report.blocks.iter().filter(|block| **block == Block::NewPage).count(), 6 + 5);
    let begins = |at: usize| matches!(report.blocks.get(at), Some(Block::Heading { level: 1, .. }));
    assert!(report.blocks.iter().enumerate().all(|(at, block)| *block != Block::NewPage || begins(at + 1)));
}

#[test]
fn a_number_of_sheets_that_was_mistyped_does_not_print_for_ever() {
    let mut session = workshop();
    let mut table = Table::clone(session.tables.get(&id("t1")).unwrap());
    table.sheets_expected = u32::MAX;
    session.tables.insert(table);
    assert_eq!(day_pages(&session).capture_sheets, 100 + 2);
    session.agenda = Keyed::default();
    assert_eq!(day_pages(&session), DayPages::default());
    assert!(!print_day(&session, DayParts::default(), now(), &TimeZone::UTC).blocks.is_empty());
}

#[test]
fn without_tables_there_is_one_card_a_discussion_and_without_a_start_the_order_counts_from_it() {
    let mut session = workshop();
    session.tables = Keyed::default();
    Arc::make_mut(&mut session.about).start = None;
    let mut lunch = AgendaItem::clone(session.agenda.get(&id("i3")).unwrap());
    lunch.starts_at = None;
    session.agenda.insert(lunch);
    let report = print_day(&session, DayParts::default(), now(), &TimeZone::UTC);
    assert_eq!(headings(&report), ["Running order", "What matters", "What next"]);
    assert!(text::write(&report).contains("Planned: +0:15"), "{}", text::write(&report));
}
