//! How long counting and finding take at 100,000 notes; run by hand, in a release build:
//! `cargo test --release --lib insight::measure_tests -- --ignored --nocapture`.

use super::*;
use crate::model::{Note, NoteFilter, NoteId, Position, Session, Source, Table, Theme, ThemeIs};
use jiff::Timestamp;
use std::time::Instant;

fn large() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    let themes: Vec<Theme> =
        Position::first(12).zip(0..).map(|(at, n)| Theme::new(format!("theme-{n}").parse().unwrap(), at, "Theme", n)).collect();
    let tables: Vec<Table> =
        Position::first(12).zip(1..).map(|(at, n)| Table::new(format!("t{n}").parse().unwrap(), at, "Table")).collect();
    let now: Timestamp = "2018-04-17T10:00:00Z".parse().unwrap();
    let words =
        "We filled in the survey twice and nobody said what came of it, and then the next one came from another team with its own form";
    session.notes = (0..100_000u32)
        .map(|n| {
            let id = NoteId::from_random(u64::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let at = n as usize;
            let mut note = Note::new(id, n + 1, format!("{words} {n}"), Source::Table(tables[at % 12].id), now);
            note.themes = themes.iter().skip(at % 13).take(at % 3).map(|theme| theme.key.clone()).collect();
            note
        })
        .collect();
    themes.into_iter().for_each(|theme| drop(session.themes.insert(theme)));
    tables.into_iter().for_each(|table| drop(session.tables.insert(table)));
    session
}

fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    println!("{what}: {:?}", start.elapsed());
    result
}

#[test]
#[ignore = "measures, asserts nothing about time"]
fn at_100_000_notes() {
    let mut session = large();
    let mut insight = timed("count everything", || Insight::of(&session));
    let mut index = timed("index everything", || NoteIndex::of(&session.notes));
    let id = index.get(50_000).unwrap().id;
    session.notes.get_mut(&id).unwrap().themes.clear();
    timed("count after an edit", || insight.update(&session));
    timed("index after an edit", || index.update(&session.notes));
    session.notes.remove(&id);
    timed("count after a removal", || insight.update(&session));
    timed("index after a removal", || index.update(&session.notes));
    session.themes.remove(&"theme-3".parse().unwrap());
    timed("count after a theme went", || insight.update(&session));
    let found = timed("find two words", || index.find(&Query::new("survey 9999")));
    timed("find the best 31 that begin a word", || index.find_best(&Query::new("surv"), 31));
    timed("find the best 31 where every note has it inside of a word", || index.find_best(&Query::new("urve"), 31));
    let untagged = timed("choose the untagged", || index.select(&NoteFilter { theme: Some(ThemeIs::Untagged), ..NoteFilter::default() }));
    println!("{} found, {} untagged, {} bytes folded", found.len(), untagged.len(), index.folded_bytes());
}
