//! Counts, kept from edit to edit.

use super::joined::{Joined, JoinedSet};
use super::speakers::{Heard, Speakers};
use super::steps::Steps;
use super::top::Top;
use crate::model::{
    Changed, Checked, Entity, GroupKey, ItemId, Keyed, NextStep, Note, NoteId, NoteNumbers, NoteSort, Session, Source, StepId, TableId,
    ThemeKey,
};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What the notes and the steps say together. Kept from edit to edit: an update counts what changed only, and everything anew
/// where themes, tables, items or groups came or went.
///
/// References to what is not there are not counted.
#[derive(Debug, Clone, Default)]
pub struct Insight {
    notes: Keyed<Note>,
    next_steps: Keyed<NextStep>,
    rows: Rows,
    per_theme: Vec<usize>,
    per_table: Vec<TableCount>,
    per_item: Vec<usize>,
    per_group: Vec<usize>,
    speakers: Speakers,
    /// A row of tables for each theme, one row after the other.
    matrix: Vec<u32>,
    untagged: usize,
    not_marked: usize,
    starred: usize,
    /// Notes from each place that is no table, see [`place_of`].
    places: [usize; 4],
    unanswered: BTreeSet<(u32, NoteId)>,
    /// All numbers, and those that are given out here: in a whole session those that are not left to packs.
    numbers: [Top<u32>; 2],
    /// The highest numbers of notes that were withdrawn, which are not given out again: of all, and of those that are given out here.
    withdrawn: [u32; 2],
    /// When the notes of each table were said.
    times: Vec<Top<Timestamp>>,
    steps: Steps,
    joined: Joined,
}

/// What is counted, each list sorted: a place in it is a place in the counts.
#[derive(Debug, Clone, Default, PartialEq)]
struct Rows {
    themes: Vec<ThemeKey>,
    tables: Vec<TableId>,
    items: Vec<ItemId>,
    groups: Vec<GroupKey>,
    /// The number of a pack's first note; zero in a whole session.
    first_number: u32,
}

impl Rows {
    /// Whether a number is one of those that are given out here.
    fn gives_out(&self, number: u32) -> bool {
        NoteNumbers::gives_out(self.first_number, number)
    }

    fn of(session: &Session) -> Self {
        fn ids<E: Entity>(all: &Keyed<E>) -> Vec<E::Id> {
            all.iter().map(Entity::id).collect()
        }
        Self {
            themes: ids(&session.themes),
            tables: ids(&session.tables),
            items: ids(&session.agenda),
            groups: ids(&session.groups),
            first_number: session.pack.as_ref().map_or(0, |pack| pack.first_number),
        }
    }
}

/// What is known of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ThemeCount {
    /// How many notes are tagged with it.
    pub notes: usize,
    /// How many points they make: notes that were joined are one.
    pub points: usize,
    /// At how many tables it was raised.
    pub tables: usize,
}

/// What is known of one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TableCount {
    /// How many notes come from it.
    pub notes: usize,
    /// How many of them it has not checked yet.
    pub not_checked: usize,
    /// How many of them have no theme yet.
    pub untagged: usize,
    /// When its latest note was said or, where that is not known, entered.
    pub latest: Option<Timestamp>,
}

/// When a note was said, or entered where that is not known.
fn time_of(note: &Note) -> Timestamp {
    note.said_at.unwrap_or(note.entered_at)
}

/// Where notes from a place that is no table are counted.
const fn place_of(source: Source) -> Option<usize> {
    match source {
        Source::Table(_) => None,
        Source::Plenary => Some(0),
        Source::Wall => Some(1),
        Source::Online => Some(2),
        Source::SentAfterwards => Some(3),
    }
}

fn count<T: Copy + Default>(all: &[T], at: Option<usize>) -> T {
    at.and_then(|at| all.get(at)).copied().unwrap_or_default()
}

/// Adds one, or takes one off.
pub(super) fn step(count: &mut usize, adds: bool) {
    *count = if adds { count.saturating_add(1) } else { count.saturating_sub(1) };
}

impl Insight {
    /// Counts a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let mut insight = Self::default();
        insight.update(session);
        insight
    }

    /// Takes over what changed.
    pub fn update(&mut self, session: &Session) {
        let rows = Rows::of(session);
        if rows != self.rows {
            *self = Self::empty(rows);
        }
        let withdrawn = || session.withdrawn.iter().map(|gone| gone.number);
        let highest = |numbers: &mut dyn Iterator<Item = u32>| numbers.max().unwrap_or(0);
        self.withdrawn = [highest(&mut withdrawn()), highest(&mut withdrawn().filter(|number| self.rows.gives_out(*number)))];
        let notes_are_same = session.notes.is_same(&self.notes);
        if notes_are_same && session.next_steps.is_same(&self.next_steps) {
            return;
        }
        if !notes_are_same {
            self.count_changes(&session.notes);
        }
        self.next_steps = session.next_steps.clone();
        self.steps = Steps::of(session);
    }

    fn empty(rows: Rows) -> Self {
        Self {
            per_theme: vec![0; rows.themes.len()],
            per_table: vec![TableCount::default(); rows.tables.len()],
            times: vec![Top::default(); rows.tables.len()],
            per_item: vec![0; rows.items.len()],
            per_group: vec![0; rows.groups.len()],
            speakers: Speakers::new(rows.tables.len(), rows.groups.len()),
            matrix: vec![0; rows.themes.len().saturating_mul(rows.tables.len())],
            rows,
            ..Self::default()
        }
    }

    fn count_changes(&mut self, notes: &Keyed<Note>) {
        let before = std::mem::replace(&mut self.notes, notes.clone());
        self.joined.update(&before, notes);
        if before.is_empty() {
            notes.iter().for_each(|note| self.tally(note, true));
        } else {
            for (was, now) in notes.changes_since(&before).map(Changed::both) {
                was.into_iter().for_each(|note| self.tally(note, false));
                now.into_iter().for_each(|note| self.tally(note, true));
            }
        }
        if self.numbers.iter().any(Top::is_lost) || self.times.iter().any(Top::is_lost) {
            self.look_up_extremes();
        }
    }

    /// Finds the highest number and the latest times anew, after many of them were taken away.
    fn look_up_extremes(&mut self) {
        self.numbers = Default::default();
        self.times = vec![Top::default(); self.rows.tables.len()];
        let notes = self.notes.clone();
        notes.iter().for_each(|note| self.tally_extremes(note, true));
    }

    fn tally_extremes(&mut self, note: &Note, adds: bool) {
        let [all, given_out] = &mut self.numbers;
        all.step(note.number, adds);
        if self.rows.gives_out(note.number) {
            given_out.step(note.number, adds);
        }
        let table = note.table().and_then(|table| self.rows.tables.binary_search(&table).ok());
        if let Some(times) = table.and_then(|table| self.times.get_mut(table)) {
            times.step(time_of(note), adds);
        }
    }

    fn tally(&mut self, note: &Note, adds: bool) {
        let table = note.table().and_then(|table| self.rows.tables.binary_search(&table).ok());
        let tables = self.rows.tables.len();
        for theme in note.themes.iter().filter_map(|theme| self.rows.themes.binary_search(theme).ok()) {
            self.per_theme.get_mut(theme).into_iter().for_each(|count| step(count, adds));
            if let Some(cell) = table.and_then(|table| self.matrix.get_mut(theme * tables + table)) {
                *cell = if adds { cell.saturating_add(1) } else { cell.saturating_sub(1) };
            }
        }
        for group in note.groups.iter().filter_map(|group| self.rows.groups.binary_search(group).ok()) {
            self.per_group.get_mut(group).into_iter().for_each(|count| step(count, adds));
        }
        if let Some(table) = table {
            let groups = note.groups.iter().filter_map(|group| self.rows.groups.binary_search(group).ok());
            self.speakers.tally(note, table, groups, adds);
        }
        if let Some(item) = note.item.and_then(|item| self.rows.items.binary_search(&item).ok()) {
            self.per_item.get_mut(item).into_iter().for_each(|count| step(count, adds));
        }
        if let Some(count) = table.and_then(|table| self.per_table.get_mut(table)) {
            count.tally(note, adds);
        }
        self.tally_whole(note, adds);
        self.tally_extremes(note, adds);
    }

    fn tally_whole(&mut self, note: &Note, adds: bool) {
        let counts = [
            (&mut self.untagged, note.themes.is_empty()),
            (&mut self.not_marked, note.groups.is_empty()),
            (&mut self.starred, note.starred),
        ];
        counts.into_iter().filter(|(_, holds)| *holds).for_each(|(count, _)| step(count, adds));
        if let Some(count) = place_of(note.source).and_then(|at| self.places.get_mut(at)) {
            step(count, adds);
        }
        if NoteSort::UnansweredQuestion.has(&note.kind) {
            let place = (note.number, note.id);
            if adds {
                self.unanswered.insert(place)
            } else {
                self.unanswered.remove(&place)
            };
        }
    }

    /// How many notes there are.
    #[must_use]
    pub fn notes(&self) -> usize {
        self.notes.len()
    }

    /// How many notes have no theme yet.
    #[must_use]
    pub const fn untagged(&self) -> usize {
        self.untagged
    }

    /// What was said more than once: the sets of notes that were joined.
    pub fn joined(&self) -> impl ExactSizeIterator<Item = &JoinedSet> {
        self.joined.sets()
    }

    /// How many notes were joined with no other.
    #[must_use]
    pub fn said_once(&self) -> usize {
        self.notes.len().saturating_sub(self.joined.notes())
    }

    /// How many notes are starred.
    #[must_use]
    pub const fn starred(&self) -> usize {
        self.starred
    }

    /// How many notes come from a table, or from a place that is none.
    #[must_use]
    pub fn from(&self, source: Source) -> usize {
        match source {
            Source::Table(table) => self.table(table).notes,
            place => count(&self.places, place_of(place)),
        }
    }

    /// How many notes have no group marked.
    #[must_use]
    pub const fn not_marked(&self) -> usize {
        self.not_marked
    }

    /// How many notes have this group marked.
    #[must_use]
    pub fn group(&self, group: &GroupKey) -> usize {
        count(&self.per_group, self.rows.groups.binary_search(group).ok())
    }

    /// Who the notes of a table come from.
    #[must_use]
    pub fn heard(&self, table: TableId) -> Heard {
        let at = self.rows.tables.binary_search(&table).ok();
        at.map(|at| self.speakers.heard(at, &self.rows.groups)).unwrap_or_default()
    }

    /// How many notes were made during this agenda item.
    #[must_use]
    pub fn item(&self, item: ItemId) -> usize {
        count(&self.per_item, self.rows.items.binary_search(&item).ok())
    }

    /// What is known of a table.
    #[must_use]
    pub fn table(&self, table: TableId) -> TableCount {
        let at = self.rows.tables.binary_search(&table).ok();
        TableCount { latest: at.and_then(|at| self.times.get(at)?.largest()), ..count(&self.per_table, at) }
    }

    /// How often a theme was raised, and at how many tables.
    #[must_use]
    pub fn theme(&self, theme: &ThemeKey) -> ThemeCount {
        let at = self.rows.themes.binary_search(theme).ok();
        let tables = self.matrix_row(at).iter().filter(|cell| **cell > 0).count();
        let notes = count(&self.per_theme, at);
        ThemeCount { notes, points: notes.saturating_sub(self.joined.again(theme)), tables }
    }

    /// How many notes of a table are tagged with a theme; more than none: the theme was raised there.
    #[must_use]
    pub fn raised(&self, theme: &ThemeKey, table: TableId) -> usize {
        let row = self.matrix_row(self.rows.themes.binary_search(theme).ok());
        let notes = count(row, self.rows.tables.binary_search(&table).ok());
        usize::try_from(notes).unwrap_or(usize::MAX)
    }

    fn matrix_row(&self, theme: Option<usize>) -> &[u32] {
        let tables = self.rows.tables.len();
        theme.and_then(|theme| self.matrix.get(theme * tables..(theme + 1) * tables)).unwrap_or_default()
    }

    /// Questions without an answer, in the order of their numbers.
    pub fn unanswered(&self) -> impl ExactSizeIterator<Item = NoteId> {
        self.unanswered.iter().map(|(_, id)| *id)
    }

    /// The number for the next note: one more than the highest that was ever given out here, as far as is known. What packs bring leaves
    /// it as it is, since they go on from their own.
    #[must_use]
    pub fn next_number(&self) -> u32 {
        self.next_numbers().next_number()
    }

    /// The numbers for the next notes, where several come at once.
    #[must_use]
    pub fn next_numbers(&self) -> NoteNumbers {
        let [all, given_out] = [0, 1].map(|which| {
            let [largest, withdrawn] = [self.numbers.get(which).and_then(Top::largest), self.withdrawn.get(which).copied()];
            largest.max(withdrawn).unwrap_or(0)
        });
        NoteNumbers::after(given_out, all, self.rows.tables.len(), self.rows.first_number)
    }

    /// The steps that answer a note, in the order of the board.
    #[must_use]
    pub fn steps_for_note(&self, note: NoteId) -> &[StepId] {
        self.steps.for_note(note)
    }

    /// The steps about a theme, by their own tags or by a note that they answer, in the order of the board.
    #[must_use]
    pub fn steps_for_theme(&self, theme: &ThemeKey) -> &[StepId] {
        self.steps.for_theme(theme)
    }

    /// Themes that were raised and that no step is about, in their order in the session.
    #[must_use]
    pub fn themes_without_step(&self, session: &Session) -> Vec<ThemeKey> {
        let lacks = |theme: &ThemeKey| self.theme(theme).notes > 0 && self.steps_for_theme(theme).is_empty();
        session.themes.in_order().into_iter().map(|theme| theme.key.clone()).filter(lacks).collect()
    }
}

impl TableCount {
    fn tally(&mut self, note: &Note, adds: bool) {
        step(&mut self.notes, adds);
        if note.checked == Checked::NotYet {
            step(&mut self.not_checked, adds);
        }
        if note.themes.is_empty() {
            step(&mut self.untagged, adds);
        }
    }
}
