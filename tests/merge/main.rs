//! Ten thousand random pairs of histories, merged and compared with an oracle that knows nothing of how the merge is done.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod histories;
mod oracle;

use histories::{Dice, Editor, pack_of};
use oracle::{Flat, Oracle};
use saltaire::edit::Edit;
use saltaire::merge::{MergeRemark, merge};
use saltaire::model::{Session, faults};
use saltaire::store::write;
use std::collections::{BTreeMap, BTreeSet};

const PAIRS: u64 = 10_000;
/// After so many pairs from one beginning, a new workshop begins.
const PAIRS_OF_ONE: u64 = 4;

fn edited(session: &Session, edits: u64, laptop: char, dice: &mut Dice, words: &mut u32) -> Session {
    let mut editor = Editor { session: session.clone(), dice, words, laptop };
    (0..edits).for_each(|_| editor.edit());
    editor.session
}

fn merged(base: Option<&Session>, mine: &Session, theirs: &Session) -> (Session, Vec<MergeRemark>) {
    let merged = merge(base, mine, theirs).unwrap();
    (merged.session, merged.told)
}

/// What has to hold of every merge, the oracle apart.
fn holds_of_every_merge(base: Option<&Session>, mine: &Session, theirs: &Session) -> (Session, Vec<MergeRemark>) {
    let (both, told) = merged(base, mine, theirs);
    assert_eq!(faults(&both), [], "{base:#?} {mine:#?} {theirs:#?}");
    let (turned, _) = merged(base, theirs, mine);
    assert_eq!(both, turned, "depends on the side");
    assert_eq!(write(&both).unwrap(), write(&turned).unwrap());
    for (one, other) in [(&both, mine), (&both, theirs), (mine, mine), (&both, &both)] {
        assert_eq!(merged(base, one, other).0, *one, "merged again, it is different: {base:#?} {mine:#?} {theirs:#?}");
    }
    // What is merged reaches an open session as one edit that can be undone.
    let mut open = mine.clone();
    let back = Edit::between(mine, &both).apply(&mut open).unwrap();
    assert_eq!(open, both);
    back.apply(&mut open).unwrap();
    assert_eq!(open, *mine);
    (both, told)
}

fn compare(base: Option<&Session>, mine: &Session, theirs: &Session, both: &Session, pair: u64) {
    let all = base.into_iter().chain([mine, theirs]);
    let withdrawn: BTreeSet<String> = all.flat_map(|session| session.withdrawn.iter()).map(|gone| gone.note.to_string()).collect();
    let flat = |session| Flat::of(session, &withdrawn);
    let oracle = Oracle { base: base.map(flat), mine: flat(mine), theirs: flat(theirs), merged: flat(both) };
    let wrong = oracle.complaints();
    assert!(
        wrong.is_empty(),
        "pair {pair}, with{} base: {wrong:#?}\n{base:#?}\n{mine:#?}\n{theirs:#?}\n{both:#?}",
        if base.is_some() { "" } else { "out" }
    );
    assert!(both.notes.iter().all(|note| !withdrawn.contains(&note.id.to_string())), "a withdrawn note is back");
}

#[test]
fn the_oracle_notices_what_is_lost_and_what_is_back() {
    let (mut dice, mut words) = (Dice(8), 0);
    let base = edited(&Session::new("s1".parse().unwrap()), 40, 'o', &mut dice, &mut words);
    let mine = edited(&base, 10, 'a', &mut dice, &mut words);
    let theirs = edited(&base, 10, 'b', &mut dice, &mut words);
    let (both, _) = merged(Some(&base), &mine, &theirs);
    let complaints = |both: &Session| {
        let flat = |session: &Session| Flat::of(session, &BTreeSet::new());
        let oracle = Oracle { base: Some(flat(&base)), mine: flat(&mine), theirs: flat(&theirs), merged: flat(both) };
        oracle.complaints().len()
    };
    assert_eq!(complaints(&both), 0);
    let mut noticed = 0;
    for note in both.notes.iter() {
        let mut without = both.clone();
        without.notes.remove(&note.id);
        assert_ne!(complaints(&without), 0);
        let mut changed = both.clone();
        changed.notes.get_mut(&note.id).unwrap().written.push('x');
        assert_ne!(complaints(&changed), 0);
        noticed += 2;
    }
    for unsettled in both.unsettled.iter() {
        let mut without = both.clone();
        without.unsettled.remove(&unsettled.id);
        assert_ne!(complaints(&without), 0);
        noticed += 1;
    }
    for note in base.notes.iter().filter(|note| !both.notes.contains(&note.id)) {
        let mut back = both.clone();
        back.notes.insert(note.clone());
        assert_ne!(complaints(&back), 0);
        noticed += 1;
    }
    assert!(noticed > 10, "{noticed}");
}

#[test]
fn packs_that_come_back_again_and_again_lose_no_word() {
    let (mut dice, mut words, mut brought) = (Dice(9), 0, 0);
    for round in 0..400 {
        let mut whole = edited(&Session::new("s1".parse().unwrap()), 40, 'o', &mut dice, &mut words);
        let Some(handed_out) = pack_of(&whole, round) else { continue };
        let (mut pack, mut last) = (handed_out.clone(), handed_out);
        for again in 0..3 {
            pack = edited(&pack, 5, 'p', &mut dice, &mut words);
            whole = edited(&whole, 5, 'a', &mut dice, &mut words);
            let (both, _) = holds_of_every_merge(Some(&last), &whole, &pack);
            compare(Some(&last), &whole, &pack, &both, round * 3 + again);
            assert_eq!(both.pack, None);
            let notes = both.notes.len();
            (whole, last) = (both, pack.clone());
            assert_eq!(merged(Some(&last), &whole, &pack).0.notes.len(), notes, "brought back twice, something is doubled");
            brought += 1;
        }
    }
    assert!(brought > 500, "{brought}");
}

#[test]
fn ten_thousand_pairs_of_histories_lose_no_word() {
    let (mut dice, mut words, mut counts) = (Dice(4), 0, BTreeMap::<&str, usize>::new());
    let mut base = Session::new("s1".parse().unwrap());
    for pair in 0..PAIRS {
        if pair % PAIRS_OF_ONE == 0 {
            base = edited(&Session::new("s1".parse().unwrap()), 25, 'o', &mut dice, &mut words);
        }
        let mine_edits = dice.below(9);
        let theirs_edits = dice.below(9);
        let mine = edited(&base, mine_edits, 'a', &mut dice, &mut words);
        let theirs = edited(&base, theirs_edits, 'b', &mut dice, &mut words);
        // Merged without a base, what was deleted comes back; every second pair.
        let known = (pair % 2 == 0).then_some(&base);
        let (both, told) = holds_of_every_merge(known, &mine, &theirs);
        assert_eq!(merged(Some(&base), &base, &mine).0, mine);
        compare(known, &mine, &theirs, &both, pair);
        for remark in told {
            let (name, count) = match remark {
                MergeRemark::NewNotes { count, .. } => ("new notes", count),
                MergeRemark::DeletedNotes { count, .. } => ("deleted notes", count),
                MergeRemark::Shrunk { .. } => ("shrunk", 1),
                MergeRemark::BaseIsNotThePack => ("base is not the pack", 1),
                MergeRemark::Withdrawn { count } => ("withdrawn", count),
                MergeRemark::Renumbered { .. } => ("renumbered", 1),
                MergeRemark::CircleCut(_) => ("circles cut", 1),
                MergeRemark::Kept(_) => ("kept though deleted", 1),
                MergeRemark::ToSettle { count } => ("to settle", count),
            };
            *counts.entry(name).or_default() += count;
        }
        // Both go on from what came out.
        base = both;
    }
    println!("{PAIRS} pairs, {words} words: {counts:?}");
    for name in ["new notes", "deleted notes", "withdrawn", "renumbered", "circles cut", "kept though deleted", "to settle"] {
        assert!(counts.get(name).is_some_and(|count| *count > 5), "{name} hardly came up: {counts:?}");
    }
}
