//! What a disk may hold after the power was cut.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fmt,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
};

use super::{FileNumber, Node, SimDisk, State, Step};

/// The most states of one moment that are looked at.
pub const MOST_STATES: usize = 4096;
/// The most states of one file, and of the names, that are put together with each other.
const MOST_OF_ONE: usize = 256;
/// The ways in which a write may come through.
const TEARS: usize = 7;

/// When the power was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crash {
    /// After so many steps.
    pub after: usize,
    /// What had been marked as done.
    pub marks: Vec<String>,
}

impl Crash {
    /// Whether this had been marked as done.
    #[must_use]
    pub fn has(&self, mark: &str) -> bool {
        self.marks.iter().any(|marked| marked == mark)
    }
}

/// How many power cuts were tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Crashes {
    /// At so many moments.
    pub moments: usize,
    /// With so many different disks afterwards, in all.
    pub states: usize,
    /// Whether there were more at some moment than are looked at.
    pub is_bounded: bool,
}

impl fmt::Display for Crashes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bounded = if self.is_bounded { ", bounded" } else { "" };
        write!(f, "{} states of {} power cuts{bounded}", self.states, self.moments)
    }
}

impl SimDisk {
    /// Cuts the power after each step since the disk was settled and calls `check` with every disk that a restart may find.
    pub fn for_each_crash_state(&self, mut check: impl FnMut(&Crash, &Self)) -> Crashes {
        let (before, now, log, clock) = {
            let sim = self.sim();
            (sim.before.clone(), sim.now.clone(), sim.log.clone(), sim.clock)
        };
        let mut crashes = Crashes::default();
        for after in 0..=log.len() {
            let steps = log.get(..after).unwrap_or_default();
            let marks = steps.iter().filter_map(|step| if let Step::Marked(what) = step { Some(what.clone()) } else { None }).collect();
            let crash = Crash { after, marks };
            let mut seen = HashSet::new();
            let is_bounded = for_each_state(&before, &now, steps, |state| {
                if seen.insert(fingerprint(&state)) {
                    check(&crash, &Self::at(state, clock));
                }
            });
            crashes.moments += 1;
            crashes.states += seen.len();
            crashes.is_bounded |= is_bounded;
        }
        crashes
    }
}

fn fingerprint(state: &State) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (path, node) in &state.names {
        path.hash(&mut hasher);
        if let Node::File(number) = node {
            state.files.get(*number).map(|contents| &contents.bytes).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// Gives every state after `steps`; says whether there were too many for all of them.
fn for_each_state(before: &State, now: &State, steps: &[Step], mut give: impl FnMut(State)) -> bool {
    let (mut left, mut is_bounded) = (MOST_STATES, false);
    let (lasting, pending) = lasting_names(before, steps);
    let (picks, bounded) = picks(&vec![2; pending.len()], MOST_OF_ONE);
    is_bounded |= bounded;
    for pick in picks {
        let names = names_with(&lasting, &pending, &pick);
        let reached: BTreeSet<FileNumber> =
            names.values().filter_map(|node| if let Node::File(number) = node { Some(*number) } else { None }).collect();
        let variants: Vec<(FileNumber, Vec<Vec<u8>>)> = reached
            .into_iter()
            .map(|file| {
                let (variants, bounded) = variants(before, steps, file);
                is_bounded |= bounded;
                (file, variants)
            })
            .collect();
        let sizes: Vec<usize> = variants.iter().map(|(_, variants)| variants.len()).collect();
        let (picks, bounded) = self::picks(&sizes, left);
        is_bounded |= bounded;
        left = left.saturating_sub(picks.len());
        for pick in picks {
            give(state_of(now, &names, &variants, &pick));
        }
        if left == 0 {
            return true;
        }
    }
    is_bounded
}

/// The names that no power cut takes, and the steps that it may.
fn lasting_names<'a>(before: &State, steps: &'a [Step]) -> (BTreeMap<PathBuf, Node>, Vec<(usize, &'a Step)>) {
    let mut names = before.names.clone();
    let mut pending = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let (Step::Named { path, .. } | Step::Unnamed { path, .. }) = step else { continue };
        let later = steps.get(at..).unwrap_or_default();
        let is_flushed = later.iter().any(|later| matches!(later, Step::FlushedFolder(folder) if path.parent() == Some(folder)));
        if is_flushed {
            apply(&mut names, step);
        } else {
            pending.push((at, step));
        }
    }
    (names, pending)
}

fn apply(names: &mut BTreeMap<PathBuf, Node>, step: &Step) {
    match step {
        Step::Named { path, node } => {
            names.insert(path.clone(), *node);
        }
        Step::Unnamed { path, .. } => {
            names.remove(path);
        }
        _ => {}
    }
}

/// The names where those steps came through that were picked.
fn names_with(lasting: &BTreeMap<PathBuf, Node>, pending: &[(usize, &Step)], pick: &[usize]) -> BTreeMap<PathBuf, Node> {
    let mut names = lasting.clone();
    let is_missing = |by: usize| pending.iter().zip(pick).any(|((at, _), came)| *at == by && *came == 0);
    for ((_, step), came) in pending.iter().zip(pick) {
        let is_alone = matches!(step, Step::Unnamed { renamed_by: Some(by), .. } if is_missing(*by));
        if *came == 1 && !is_alone {
            apply(&mut names, step);
        }
    }
    let is_there = |path: &Path| path.ancestors().skip(1).all(|above| names.get(above).is_none_or(|node| *node == Node::Folder));
    let has_folder = |path: &Path| path.parent().is_none_or(|folder| names.contains_key(folder));
    let all_above = |path: &Path| is_there(path) && path.ancestors().all(has_folder);
    names.iter().filter(|(path, _)| all_above(path)).map(|(path, node)| (path.clone(), *node)).collect()
}

/// What a file may hold.
fn variants(before: &State, steps: &[Step], file: FileNumber) -> (Vec<Vec<u8>>, bool) {
    let flushed = steps.iter().rposition(|step| matches!(step, Step::FlushedFile(flushed) if *flushed == file));
    let mut lasting = before.files.get(file).map(|contents| contents.bytes.clone()).unwrap_or_default();
    let mut pending = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        if !matches!(step, Step::Written { file: of, .. } | Step::Cut { file: of, .. } if *of == file) {
            continue;
        }
        if flushed.is_some_and(|flushed| at < flushed) {
            write(&mut lasting, step, TEARS - 1);
        } else {
            pending.push(step);
        }
    }
    let sizes: Vec<usize> = pending.iter().map(|step| if matches!(step, Step::Cut { .. }) { 2 } else { TEARS }).collect();
    let (picks, is_bounded) = picks(&sizes, MOST_OF_ONE);
    let mut variants: Vec<Vec<u8>> = Vec::new();
    for pick in picks {
        let mut bytes = lasting.clone();
        for ((step, tear), size) in pending.iter().zip(&pick).zip(&sizes) {
            write(&mut bytes, step, if *tear + 1 == *size { TEARS - 1 } else { *tear });
        }
        if !variants.contains(&bytes) {
            variants.push(bytes);
        }
    }
    (variants, is_bounded)
}

/// Does a step as it came through: 0 is not at all, the last of [`TEARS`] is whole.
fn write(contents: &mut Vec<u8>, step: &Step, tear: usize) {
    match step {
        Step::Cut { length, .. } if tear > 0 => contents.resize(*length, 0),
        Step::Written { at, bytes, .. } => {
            let half = bytes.len() / 2;
            let came = match tear {
                0 => return,
                1 => 0..1.min(bytes.len()),
                2 => 0..half,
                3 => 0..bytes.len().saturating_sub(1),
                4 => half..bytes.len(),
                5 => 0..0,
                _ => 0..bytes.len(),
            };
            // Only a beginning leaves the file shorter than it was made.
            let length = if tear < 4 { came.end } else { bytes.len() };
            contents.resize(contents.len().max(at + length), 0);
            if let (Some(to), Some(from)) = (contents.get_mut(at + came.start..at + came.end), bytes.get(came)) {
                to.copy_from_slice(from);
            }
        }
        _ => {}
    }
}

/// A disk with those of the variants that were picked; when files were written is as it is now.
fn state_of(now: &State, names: &BTreeMap<PathBuf, Node>, variants: &[(FileNumber, Vec<Vec<u8>>)], pick: &[usize]) -> State {
    let mut state = State { names: names.clone(), files: now.files.clone() };
    for ((file, variants), at) in variants.iter().zip(pick) {
        if let (Some(contents), Some(bytes)) = (state.files.get_mut(*file), variants.get(*at)) {
            contents.bytes.clone_from(bytes);
        }
    }
    state
}

/// Every way to pick one of each size, or where they are more than `most`, the plainest and some by a fixed dice; and whether they
/// were more.
fn picks(sizes: &[usize], most: usize) -> (Vec<Vec<usize>>, bool) {
    let all = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size)).filter(|all| *all <= most);
    if let Some(all) = all {
        let nth = |mut number: usize| {
            let digit = |size: &usize| {
                let digit = number % size;
                number /= size;
                digit
            };
            sizes.iter().map(digit).collect()
        };
        return ((0..all).map(nth).collect(), false);
    }
    let (none, whole): (Vec<usize>, Vec<usize>) = (vec![0; sizes.len()], sizes.iter().map(|size| size - 1).collect());
    let mut picks = vec![none.clone(), whole.clone()];
    for (at, size) in sizes.iter().enumerate() {
        for value in 0..*size {
            // One alone, all but one, and all up to one.
            for (rest_before, rest_after) in [(&none, &none), (&whole, &whole), (&whole, &none)] {
                let rest = |other: usize| if other < at { rest_before } else { rest_after };
                picks.push(
                    (0..sizes.len()).map(|other| if other == at { value } else { rest(other).get(other).copied().unwrap_or(0) }).collect(),
                );
            }
        }
    }
    picks.truncate(most);
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    while picks.len() < most {
        let roll = |size: &usize| {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            usize::try_from(dice % u64::try_from(*size).unwrap_or(1)).unwrap_or_default()
        };
        picks.push(sizes.iter().map(roll).collect());
    }
    (picks, true)
}
