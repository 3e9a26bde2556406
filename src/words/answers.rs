//! The answers of the rescue sheet: what is taken in, and what they say together.

use crate::import::answers::{Answers, SkippedAnswer, Taken};
use crate::insight::ShouldAct;
use crate::model::{GroupKey, Session, SheetAnswer};

/// To how many of all who answered a step matters most: "Matters most to 14 of 22"; none where to nobody.
#[must_use]
pub fn matters(count: usize, all: usize) -> Option<String> {
    (count > 0).then(|| say!("answers-matters", count = count, all = all))
}

/// A step's card with to how many it matters, for screen readers.
#[must_use]
pub fn with_matters(card: &str, matters: &str) -> String {
    say!("answers-card", card = card, matters = matters)
}

/// Who should act: "The ward – 3 times, by carers and staff".
#[must_use]
pub fn should_act(said: &ShouldAct, session: &Session) -> String {
    let groups = group_names(session, &said.groups);
    let count = said.count;
    match groups.as_slice() {
        [] => say!("answers-who-said", who = said.who.as_str(), count = count),
        groups => say!("answers-who-said-by", who = said.who.as_str(), count = count, groups = super::report::and_list(groups)),
    }
}

/// To whom a step matters most: "Carers 3, Staff 1, no group said 2".
#[must_use]
pub fn matters_to(groups: &[(Option<GroupKey>, usize)], session: &Session) -> String {
    let one = |(key, count): &(Option<GroupKey>, usize)| match key.as_ref().and_then(|key| session.groups.get(key)) {
        Some(group) => say!("answers-of-group", group = group.name.as_str(), count = *count),
        None => say!("answers-of-no-group", count = *count),
    };
    groups.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn group_names<'a>(session: &'a Session, keys: &[GroupKey]) -> Vec<&'a str> {
    keys.iter().filter_map(|key| session.groups.get(key)).map(|group| group.name.as_str()).collect()
}

/// An answer in a line: "R3, R7 – Carers – N045".
#[must_use]
pub fn answer(answer: &SheetAnswer, session: &Session) -> String {
    let references: Vec<String> = answer.matters.iter().filter_map(|id| session.next_steps.get(id)?.reference()).collect();
    let ticked = if references.is_empty() { say!("answers-no-ticks").to_owned() } else { references.join(", ") };
    let group = answer.group.as_ref().and_then(|key| session.groups.get(key)).map(|group| group.name.clone());
    let note = answer.missing.and_then(|id| session.notes.get(&id)).map(|note| note.reference().to_string());
    std::iter::once(ticked).chain(group).chain(note).collect::<Vec<_>>().join(" – ")
}

/// What there is to say about a file besides how many answers it adds, each a line. What people wrote as their group may be a name:
/// it is told only where not everyone reads it.
#[must_use]
pub fn remarks(read: &Answers, taken: &Taken, to_everyone: bool) -> Vec<String> {
    let mut remarks = Vec::new();
    let mut counted = |count: usize, said: fn(usize) -> String| remarks.extend((count > 0).then(|| said(count)));
    counted(taken.notes, |count| say!("answers-notes", count = count));
    counted(taken.many_ticks, |count| say!("answers-many-ticks", count = count));
    counted(taken.said_nothing, |count| say!("answers-said-nothing", count = count));
    counted(taken.withdrawn, |count| say!("answers-withdrawn", count = count));
    if !taken.unknown.is_empty() {
        let references: Vec<String> = taken.unknown.iter().map(|number| format!("R{number}")).collect();
        remarks.push(say!("answers-unknown", references = super::import::list(references.iter().map(String::as_str))));
    }
    if !taken.unknown_groups.is_empty() {
        let groups = super::import::list(taken.unknown_groups.iter().map(String::as_str).collect::<Vec<_>>().into_iter());
        let count = taken.unknown_groups.len();
        remarks.push(if to_everyone {
            say!("answers-unknown-groups-counted", count = count)
        } else {
            say!("answers-unknown-groups", groups = groups)
        });
    }
    if !read.ignored.is_empty() {
        remarks.push(say!("answers-ignored", columns = super::import::list(read.ignored.iter().map(String::as_str))));
    }
    remarks
}

/// Why an answer is left out: "Line 12: nothing is ticked or written".
#[must_use]
pub fn skipped(answer: &SkippedAnswer) -> String {
    super::sentence(&answer.to_string())
}
