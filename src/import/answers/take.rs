//! From answers to one edit of a session.

use super::Answer;
use crate::edit::{Change, Edit, Ids, NoteEdit, RecordEdit};
use crate::import::values::folded;
use crate::model::{EnteredBy, GroupKey, Note, NoteNumbers, Session, SheetAnswer, Source, StepId, Words};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// How answers are taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Who entered them.
    pub entered_by: EnteredBy,
    /// Also those that are there already: two people may say the same.
    pub again: bool,
}

/// What taking answers in does to a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// All of it, as one edit: the notes with what is missing, then the answers.
    pub edit: Edit,
    /// How many answers it adds.
    pub answers: usize,
    /// How many notes it adds.
    pub notes: usize,
    /// How many are not added because they are there already.
    pub there_already: usize,
    /// How many are not added because they say nothing but what is not on the sheet.
    pub said_nothing: usize,
    /// References to steps that are not on the sheet; what is said of them is left out.
    pub unknown: BTreeSet<u32>,
    /// Groups that the session does not have; their answers belong to none. They may be somebody's name.
    pub unknown_groups: BTreeSet<String>,
    /// How many found something missing that was withdrawn since; the words are left out.
    pub withdrawn: usize,
    /// How many tick more than three.
    pub many_ticks: usize,
}

/// How many steps a sheet asks to tick.
const TICKS: usize = 3;

/// The edit that adds answers to a session, entered at `now`.
///
/// An answer from a file has ids that follow from what it says, when it was sent, and how many before it in the file say the same.
#[must_use]
pub fn take(answers: &[Answer], session: &Session, wanted: Wanted, now: Timestamp, ids: &mut Ids) -> Taken {
    let mut sheet = Sheet::of(session);
    let mut taken = Taken {
        edit: Edit::Several(Vec::new()),
        answers: 0,
        notes: 0,
        there_already: 0,
        said_nothing: 0,
        unknown: BTreeSet::new(),
        unknown_groups: BTreeSet::new(),
        withdrawn: 0,
        many_ticks: 0,
    };
    let mut said: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let (mut notes, mut adds) = (Vec::new(), Vec::new());
    for answer in answers {
        let mark = mark(session, answer);
        let times = said.entry(mark.clone()).and_modify(|times| *times += 1).or_insert(1);
        let times = times.to_string();
        let (mut id, mut note) = SheetAnswer::ids(mark.iter().map(String::as_str).chain([times.as_str()]));
        if answer.line == 0 || (wanted.again && session.sheet_answers.contains(&id)) {
            (id, note) = (ids.entry(), ids.note());
        }
        if session.sheet_answers.contains(&id) {
            taken.there_already += 1;
            continue;
        }
        let mut new = SheetAnswer::new(id, now);
        new.group = sheet.group(&answer.group, &mut taken.unknown_groups);
        sheet.fill(&mut new, answer, &mut taken.unknown);
        let missing = answer.missing.trim();
        if session.withdrawn.contains(&note) {
            taken.withdrawn += usize::from(!missing.is_empty());
        } else if session.notes.contains(&note) {
            new.missing = Some(note);
        } else if !missing.is_empty() {
            let mut said = Note::new(note, sheet.numbers.give(), missing, Source::SentAfterwards, now);
            (said.entered_by, said.words) = (wanted.entered_by, Words::Their);
            said.groups = new.group.iter().cloned().collect();
            notes.push(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(said)))));
            new.missing = Some(note);
        }
        if new.matters.is_empty() && new.who.is_empty() && new.missing.is_none() {
            taken.said_nothing += 1;
            continue;
        }
        taken.many_ticks += usize::from(new.matters.len() > TICKS);
        adds.push(Edit::Record(RecordEdit::SheetAnswer(Change::Add(Box::new(new)))));
    }
    (taken.answers, taken.notes) = (adds.len(), notes.len());
    taken.edit = Edit::several(notes.into_iter().chain(adds));
    taken
}

/// What tells an answer of a file apart. Words that may be withdrawn are in it only where the form gives it nothing of its own.
fn mark(session: &Session, answer: &Answer) -> Vec<String> {
    let mut mark = vec![session.id.to_string(), answer.stamp.clone(), answer.group.to_lowercase()];
    mark.extend(answer.matters.iter().map(ToString::to_string));
    if answer.stamp.is_empty() {
        mark.extend(answer.who.iter().flat_map(|(number, words)| [number.to_string(), words.clone()]));
        mark.push(answer.missing.clone());
    }
    mark
}

/// What of a session answers refer to.
struct Sheet<'a> {
    session: &'a Session,
    steps: BTreeMap<u32, StepId>,
    groups: BTreeMap<String, GroupKey>,
    numbers: NoteNumbers,
}

impl<'a> Sheet<'a> {
    fn of(session: &'a Session) -> Self {
        let steps = session.next_steps.iter().filter_map(|step| Some((step.on_sheet?, step.id))).collect();
        // Of two with the same name the first in the list is meant.
        let groups = session.groups.in_order().into_iter().rev().map(|group| (folded(&group.name), group.key.clone())).collect();
        Self { session, steps, groups, numbers: NoteNumbers::of(session) }
    }

    /// The group of this name or key.
    fn group(&self, name: &str, unknown: &mut BTreeSet<String>) -> Option<GroupKey> {
        let name = name.trim().trim_end_matches('.');
        if name.is_empty() {
            return None;
        }
        let by_key = || name.parse().ok().filter(|key| self.session.groups.contains(key));
        let found = self.groups.get(&folded(name)).cloned().or_else(by_key);
        if found.is_none() {
            unknown.insert(name.to_owned());
        }
        found
    }

    fn fill(&mut self, new: &mut SheetAnswer, answer: &Answer, unknown: &mut BTreeSet<u32>) {
        for number in &answer.matters {
            if let Some(step) = self.steps.get(number) {
                new.matters.push(*step);
            } else {
                unknown.insert(*number);
            }
        }
        for (number, words) in &answer.who {
            if let Some(step) = self.steps.get(number) {
                new.who.insert(*step, words.clone());
            } else {
                unknown.insert(*number);
            }
        }
    }
}
