//! What it costs to open, save, change, count and search sessions of 1,000 to 100,000 notes, and how much memory they take.
//! `cargo bench --bench session`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "what criterion makes has none")]

mod large;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use saltaire::document::Document;
use saltaire::edit::{Edit, NoteField};
use saltaire::insight::{Insight, NoteIndex, Query};
use saltaire::model::Session;
use saltaire::store;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

fn file(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("file");
    group.sample_size(10);
    let disk = store::RealDisk;
    for notes in large::SIZES {
        let session = large::session(notes);
        let bytes = store::write(&session).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.ron");
        store::save_atomic(&disk, &path, &bytes, store::Over::Nothing, store::Keep::Nothing).unwrap();
        group.bench_function(BenchmarkId::new("open", notes), |bencher| {
            bencher.iter(|| {
                let (loaded, _) = store::load::<Session>(&path).unwrap();
                let insight = Insight::of(&loaded.document);
                let index = NoteIndex::of(&loaded.document.notes);
                (loaded, insight, index)
            });
        });
        group.bench_function(BenchmarkId::new("save", notes), |bencher| {
            bencher.iter(|| {
                let bytes = store::write(&session).unwrap();
                store::save_atomic(&disk, &path, &bytes, store::Over::Anything, store::Keep::Nothing).unwrap()
            });
        });
        // As once in half an hour: the version before is copied into the program's own folder and flushed.
        let backups = store::Backups::at(&folder.path().join("backups"), jiff::tz::TimeZone::UTC);
        group.bench_function(BenchmarkId::new("save and keep the version before", notes), |bencher| {
            bencher.iter(|| {
                let bytes = store::write(&session).unwrap();
                store::save_atomic(&disk, &path, &bytes, store::Over::Anything, store::Keep::Always(&backups)).unwrap()
            });
        });
    }
}

fn change(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("change");
    for notes in large::SIZES {
        let session = large::session(notes);
        let ids: Vec<_> = session.notes.iter().map(|note| note.id).collect();
        let mut document = Document::opened(session.clone());
        let mut at = 0;
        let mut starred = false;
        group.bench_function(BenchmarkId::new("snapshot, apply, undo", notes), |bencher| {
            bencher.iter(|| {
                at = (at + 7919) % ids.len();
                starred = !starred;
                let snapshot = document.session().clone();
                document.commit(Edit::set_note(ids[at], NoteField::Starred(starred)), "star").unwrap();
                let _ = black_box(document.undo());
                snapshot
            });
        });
        let (mut insight, mut index) = (Insight::of(&session), NoteIndex::of(&session.notes));
        let mut changed = session.clone();
        group.bench_function(BenchmarkId::new("counts and index after an edit", notes), |bencher| {
            bencher.iter(|| {
                at = (at + 7919) % ids.len();
                let words = NoteField::Written(format!("changed {at}"));
                Edit::set_note(ids[at], words).apply(&mut changed).unwrap();
                insight.update(&changed);
                index.update(&changed.notes);
            });
        });
        group.bench_function(BenchmarkId::new("counts from nothing", notes), |bencher| bencher.iter(|| Insight::of(&session)));
        for query in ["cafe", "nobody rang", "xyz"] {
            let query_of = Query::new(query);
            group.bench_function(BenchmarkId::new(format!("search {query}"), notes), |bencher| bencher.iter(|| index.find(&query_of)));
        }
    }
}

/// How long an edit takes until it is on the disk, beside a session of any size: the journal knows nothing of the session.
fn journal(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let session = large::session(1_000);
    let mut document = Document::opened(session.clone());
    document.begin_journal();
    let mut journals = store::Journals::in_folders(Arc::new(store::RealDisk), vec![folder.path().join("journals")]);
    let path = folder.path().join("session.ron");
    journals.begin(&path, session.id, store::Contents::of(b""), 0).unwrap();
    let ids: Vec<_> = session.notes.iter().map(|note| note.id).collect();
    let mut at = 0;
    criterion.bench_function("journal/an edit until it is on the disk", |bencher| {
        bencher.iter(|| {
            at += 1;
            let words = format!("What was said, put right for the {at}th time by whoever wrote it down at the table");
            document.commit(Edit::set_note(ids[at % ids.len()], NoteField::Written(words)), "type").unwrap();
            let edits = document.take_to_journal();
            let lines = edits.map(|(number, json)| store::EditLine { number, at: Timestamp::UNIX_EPOCH, json }).collect();
            journals.append(&path, lines, None).unwrap()
        });
    });
}

/// Not a time: what stays allocated for a session and its indexes, against its file's size.
fn memory(_: &mut Criterion) {
    for notes in large::SIZES {
        let bytes = store::write(&large::session(notes)).unwrap();
        let mut open = None;
        let used = allocation_counter::measure(|| {
            let document = store::read::<Session>(&bytes, Path::new("memory.ron")).unwrap().document;
            let (insight, index) = (Insight::of(&document), NoteIndex::of(&document.notes));
            open = Some((document, insight, index));
        });
        let times = used.bytes_current as f64 / bytes.len() as f64;
        println!("memory/{notes}: file {} bytes, document and indexes {} bytes: {times:.2} times", bytes.len(), used.bytes_current);
        drop(open);
    }
}

criterion_group!(benches, memory, change, journal, file);
criterion_main!(benches);
