//! The fuzz bodies on stable: every file of the corpus, and what a seeded generator makes of them. `fuzz/` has the same for cargo-fuzz.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use saltaire::fuzz::BODIES;
use std::fs;
use std::path::Path;

/// The numbers of a small generator: always the same ones. `SALTAIRE_FUZZ_SEED` gives others, `SALTAIRE_FUZZ_TIMES` more.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

fn number_of(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Small things that files of these kinds are sensitive to.
const TOKENS: &[&[u8]] = &[
    b"\n",
    b"\r\n",
    b"\"",
    b"'",
    b"\\",
    b"\\u{",
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b":",
    b";",
    b"//",
    b"/*",
    b"\0\0\0\0\0\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"  ",
    b"    (",
    b"    ),\n",
    b"  ],\n",
    b"  notes: [\n",
    b"  themes: [\n",
    b"id: \"n1\"",
    b"number: 4294967295",
    b"-1",
    b"1e999",
    b"None",
    b"Some(",
    b"version: 2, reads_from: 1, since: \"9\", ",
    b"joined_with: [\"n1\", \"n1\"]",
    b"parent: \"waiting\"",
    b"\t",
    b"=cmd()",
    b"\xe2\x80\x9c",
];

fn mutated(numbers: &mut Numbers, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[numbers.below(corpus.len())].clone();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len() + 1);
        let most = [2, 20, 300][numbers.below(3)];
        let end = (at + numbers.below(most)).min(bytes.len());
        match numbers.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => drop(bytes.splice(at..at, TOKENS[numbers.below(TOKENS.len())].iter().copied())),
            4 => drop(bytes.splice(at..end, TOKENS[numbers.below(TOKENS.len())].iter().copied())),
            5 => bytes[at..end].fill(0),
            6 => {
                let doubled = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, doubled));
            }
            _ => {
                let other = &corpus[numbers.below(corpus.len())];
                let from = numbers.below(other.len());
                let part = other[from..(from + end - at).min(other.len())].to_vec();
                drop(bytes.splice(at..end, part));
            }
        }
    }
    bytes
}

#[test]
fn the_bodies_hold_for_the_corpus_and_what_is_made_of_it() {
    let (seed, times) = (number_of("SALTAIRE_FUZZ_SEED", 20_180_417), number_of("SALTAIRE_FUZZ_TIMES", 1_500));
    for (name, body) in BODIES {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let corpus: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
        assert!(!corpus.is_empty(), "{name}");
        let mut numbers = Numbers(seed | 1);
        let made = (0..times).map(|_| mutated(&mut numbers, &corpus)).collect::<Vec<_>>();
        for (at, bytes) in corpus.iter().chain(&made).enumerate() {
            // What fails is kept, so that it can join the corpus.
            if std::panic::catch_unwind(|| body(bytes)).is_err() {
                let kept = std::env::temp_dir().join(format!("saltaire-fuzz-{name}-{at}"));
                fs::write(&kept, bytes).unwrap();
                panic!("{name} fails for input {at}; it is in {}", kept.display());
            }
        }
    }
}
