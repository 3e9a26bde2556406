//! Notes that may say the same: a new note against all that there are, and taking in what changed.
//!
//! The words are made up, and as uneven as people's are: the n-th most usual word is said 1/n as often as the most usual one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark says what is wrong by failing")]

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use saltaire::insight::NearNotes;
use saltaire::model::{Keyed, Note, NoteId, Source};
use std::hint::black_box;

/// How many words there are, as many as a language has in use.
const VOCABULARY: f64 = 30_000.0;

struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A word, the usual ones more often.
    fn word(&mut self) -> String {
        let even = self.below(1 << 24) as f64 / f64::from(1 << 24);
        format!("word{}", VOCABULARY.powf(even) as u64)
    }

    fn note(&mut self, number: u32) -> Note {
        let words: Vec<String> = (0..4 + self.below(14)).map(|_| self.word()).collect();
        let source = Source::Table(format!("t{}", self.below(12) + 1).parse().unwrap());
        let id = NoteId::from_random(u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        Note::new(id, number, words.join(" "), source, "2018-04-17T10:00:00Z".parse().unwrap())
    }
}

fn near(c: &mut Criterion) {
    let mut group = c.benchmark_group("near");
    group.sample_size(20);
    for count in [1_000, 10_000, 100_000u32] {
        let mut dice = Dice(7);
        let notes: Keyed<Note> = (1..=count).map(|number| dice.note(number)).collect();
        let start = std::time::Instant::now();
        let known = NearNotes::of(&notes);
        println!(
            "{count} notes compared with each other in {:?}: {:?} pairs, {} looked at",
            start.elapsed(),
            known.count(),
            known.looked_at()
        );
        // One index that goes on, as in an open session: a copy of it would be of everything.
        let mut going_on = (known, notes.clone(), count);
        group.bench_function(BenchmarkId::new("new note", count), |b| {
            b.iter_batched(
                || {
                    going_on.2 += 1;
                    dice.note(going_on.2)
                },
                |note| {
                    going_on.1.insert(note);
                    going_on.0.update(&going_on.1);
                    black_box(going_on.0.work_off(usize::MAX, None))
                },
                BatchSize::PerIteration,
            );
        });
        let changed = notes.iter().next().unwrap().id;
        group.bench_function(BenchmarkId::new("changed note", count), |b| {
            b.iter_batched(
                || dice.note(1).written,
                |words| {
                    going_on.1.get_mut(&changed).unwrap().written = words;
                    going_on.0.update(&going_on.1);
                    black_box(going_on.0.work_off(usize::MAX, None))
                },
                BatchSize::PerIteration,
            );
        });
        group.bench_function(BenchmarkId::new("star", count), |b| {
            b.iter(|| {
                let note = going_on.1.get_mut(&changed).unwrap();
                note.starred = !note.starred;
                going_on.0.update(&going_on.1);
                black_box(going_on.0.work_off(usize::MAX, None))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, near);
criterion_main!(benches);
