//! What it costs to bring in 100,000 rows: the file becomes a preview, the preview an edit, and the edit is applied.
//! `cargo bench --bench import`
//!
//! The first two go on away from the window, the last is what the window waits for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "what criterion makes has none")]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use saltaire::document::Document;
use saltaire::edit::{Edit, Ids};
use saltaire::import::{Choices, Known, Placement, Preview, Progress, place, read};
use saltaire::model::Session;
use std::fmt::Write as _;
use std::hint::black_box;

const ROWS: usize = 100_000;

/// Comments of 70 letters from 40 tables about 12 themes.
fn csv() -> Vec<u8> {
    let mut csv = "text,table,themes,time\n".to_owned();
    for row in 0..ROWS {
        let (table, theme, other) = (row % 40 + 1, row % 12, row % 7);
        writeln!(csv, "\"Comment {row}: we filled in the form, and heard nothing for a long time\",Table {table},Theme {theme}; Theme {other},10:{:02}", row % 60)
            .unwrap();
    }
    csv.into_bytes()
}

fn previewed(bytes: &[u8], session: &Session) -> Preview {
    read("comments.csv", bytes, &Choices::default(), &Known::of(session), &Progress::default()).unwrap()
}

fn placed(preview: &Preview, session: &Session) -> Edit {
    let now: Timestamp = "2018-04-17T10:00:00Z".parse().unwrap();
    place(preview, session, &Placement::default(), now, &TimeZone::UTC, &mut Ids::seeded(1), &Progress::default()).unwrap().edit
}

fn import(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("import of 100,000 rows");
    group.sample_size(10);
    let (bytes, session) = (csv(), Session::new("bench".parse().unwrap()));
    group.bench_function("from CSV to a preview", |bencher| bencher.iter(|| previewed(black_box(&bytes), &session)));
    let preview = previewed(&bytes, &session);
    assert_eq!(preview.rows.len(), ROWS);
    group.bench_function("from a preview to an edit", |bencher| bencher.iter(|| placed(black_box(&preview), &session)));
    let edit = placed(&preview, &session);
    group.bench_function("the edit applied to the session", |bencher| {
        bencher.iter_batched(
            || (edit.clone(), session.clone()),
            |(edit, mut session)| edit.apply(&mut session).unwrap(),
            BatchSize::PerIteration,
        );
    });
    group.bench_function("the edit committed, with its undo and its line for the journal", |bencher| {
        let opened = || (edit.clone(), Document::opened(session.clone()));
        bencher.iter_batched(opened, |(edit, mut document)| (document.commit(edit, "import").unwrap(), document), BatchSize::PerIteration);
    });
    group.bench_function("all of it", |bencher| {
        bencher.iter(|| {
            let mut document = Document::opened(session.clone());
            let edit = placed(&previewed(black_box(&bytes), &session), &session);
            document.commit(edit, "import").unwrap();
            document
        });
    });
    group.finish();
}

criterion_group!(benches, import);
criterion_main!(benches);
