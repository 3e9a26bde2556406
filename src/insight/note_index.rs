//! The notes in their order, with their words folded for searching.

use super::filter::NoteFilter;
use super::fold::{FIELD_END, fold_into};
use super::query::{Fit, Query};
use crate::model::{Changed, Keyed, Note, NoteId, NoteKind, Quoting, Source};
use std::sync::Arc;

/// Up to so many changes are worked in one by one; more, and everything is put in order anew.
const FEW: usize = 64;
/// The folded words are put in order anew once this much of them, and half of all, is unused or came since.
const PACK_FROM: usize = 64 * 1024;

/// The notes in the order of their numbers (ties broken by id), with their words folded. Kept from edit to edit: an update looks at
/// what changed only. It can leave out what is for the chair only: then no list that is made of it, and no search, has that.
///
/// Costs 48 bytes a note and the length of its words.
#[derive(Debug, Clone, Default)]
pub struct NoteIndex {
    source: Keyed<Note>,
    rows: Vec<Row>,
    folded: String,
    /// Up to here the folded words lie in the order of the rows; beyond, those that came since.
    packed: usize,
    /// How much of the folded words no row uses any more.
    unused: usize,
    leaves_out: bool,
}

#[derive(Debug, Clone)]
struct Row {
    note: Arc<Note>,
    number: u32,
    length: u32,
    start: usize,
    /// As the note has it: a list of one place does not look into the notes of all others.
    source: Source,
}

impl Row {
    fn place(&self) -> Place {
        (self.number, self.note.id)
    }

    fn length(&self) -> usize {
        usize::try_from(self.length).unwrap_or(usize::MAX)
    }
}

/// What notes are ordered by.
pub(super) type Place = (u32, NoteId);

/// What a note was, and what it is.
pub(super) type Change<'a> = (Option<&'a Arc<Note>>, Option<&'a Arc<Note>>);

pub(super) fn place(note: &Note) -> Place {
    (note.number, note.id)
}

impl NoteIndex {
    /// The index of these notes.
    #[must_use]
    pub fn of(notes: &Keyed<Note>) -> Self {
        let mut index = Self::default();
        index.update(notes);
        index
    }

    /// Takes over what changed.
    pub fn update(&mut self, notes: &Keyed<Note>) {
        if notes.is_same(&self.source) {
            return;
        }
        let before = std::mem::replace(&mut self.source, notes.clone());
        let leaves_out = self.leaves_out;
        let changes: Vec<Change<'_>> = notes.changes_since(&before).map(|changed| shown(changed, leaves_out)).collect();
        if changes.len() <= FEW {
            changes.into_iter().for_each(|change| self.change(change));
        } else {
            self.change_many(&changes);
        }
        let loose = self.unused + (self.folded.len() - self.packed.min(self.folded.len()));
        if loose > PACK_FROM && loose > self.folded.len() / 2 {
            self.pack();
        }
    }

    /// Leaves out the notes that are for the chair only, or takes them in again.
    pub fn leave_out_chair_only(&mut self, leaves_out: bool) {
        if self.leaves_out != leaves_out {
            let notes = std::mem::take(&mut self.source);
            *self = Self { leaves_out, ..Self::default() };
            self.update(&notes);
        }
    }

    /// Whether notes that are for the chair only are left out.
    #[must_use]
    pub const fn leaves_out_chair_only(&self) -> bool {
        self.leaves_out
    }

    /// All notes, those that are left out among them.
    pub(super) const fn all(&self) -> &Keyed<Note> {
        &self.source
    }

    /// How many notes are left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.source.len().saturating_sub(self.rows.len())
    }

    /// A note by its id, unless it is left out.
    #[must_use]
    pub fn note(&self, id: NoteId) -> Option<&Arc<Note>> {
        self.get(self.position_of(id)?)
    }

    /// How many notes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The note at a position, counted from 0 in the order of numbers.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<&Arc<Note>> {
        self.rows.get(position).map(|row| &row.note)
    }

    /// All notes in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Note>> + ExactSizeIterator {
        self.rows.iter().map(|row| &row.note)
    }

    /// Where a note stands.
    #[must_use]
    pub fn position_of(&self, id: NoteId) -> Option<usize> {
        let note = self.source.get(&id)?;
        self.search(place(note)).ok()
    }

    /// The positions of the notes that a query finds, in order.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<usize> {
        self.matching(query, None, |_| true).collect()
    }

    /// The positions of the notes from one place, or from anywhere, that a query finds and that hold to a rule, in order, as they are
    /// asked for.
    pub(super) fn matching<'a>(
        &'a self,
        query: &'a Query,
        source: Option<Source>,
        holds: impl Fn(&Note) -> bool + 'a,
    ) -> impl Iterator<Item = usize> + 'a {
        let mut sweep = query.sweep(&self.folded, self.packed);
        let rows = self.rows.iter().enumerate().filter(move |(_, row)| source.is_none_or(|source| row.source == source));
        let found = rows.filter(move |(_, row)| sweep.finds(row.number, row.start, row.length()) && holds(&row.note));
        found.map(|(position, _)| position)
    }

    /// Whether a filter wants the note at a position; `query` is the filter's words.
    pub(super) fn is_wanted(&self, position: usize, query: &Query, filter: &NoteFilter) -> bool {
        let finds = |row: &Row| query.sweep(&self.folded, 0).finds(row.number, row.start, row.length());
        self.rows.get(position).is_some_and(|row| finds(row) && filter.holds(&row.note, &self.source))
    }

    /// What of the notes that are not left out is another than it was.
    pub(super) fn changes_since<'a>(&'a self, before: &'a Keyed<Note>) -> impl Iterator<Item = Change<'a>> {
        let leaves_out = self.leaves_out;
        let changes = self.source.changes_since(before).map(move |changed| shown(changed, leaves_out));
        changes.filter(|change| !matches!(change, (None, None)))
    }

    /// The positions of the best `most` notes that a query finds: those that have its words at the beginning of words come first,
    /// otherwise they are in order.
    #[must_use]
    pub fn find_best(&self, query: &Query, most: usize) -> Vec<usize> {
        let (mut best, mut others) = (Vec::new(), Vec::new());
        for position in self.matching(query, None, |_| true) {
            let row = self.rows.get(position);
            let folded = row.and_then(|row| self.folded.get(row.start..row.start + row.length())).unwrap_or_default();
            // What is found by its number alone is meant.
            if query.fit_folded(folded).is_none_or(|fit| fit != Fit::Inside) {
                best.push(position);
                if best.len() >= most {
                    return best;
                }
            } else if others.len() < most {
                others.push(position);
            }
        }
        best.extend(others);
        best.truncate(most);
        best
    }

    /// How long the folded words are, with what is not cleared away yet.
    #[cfg(test)]
    pub(super) fn folded_bytes(&self) -> usize {
        self.folded.len()
    }

    /// Where the note of this place stands, or would stand.
    pub(super) fn search(&self, place_of: Place) -> Result<usize, usize> {
        self.rows.binary_search_by_key(&place_of, Row::place)
    }

    fn change(&mut self, (was, now): Change<'_>) {
        if let (Some(was), Some(now)) = (was, now)
            && place(was) == place(now)
            && let Ok(at) = self.search(place(was))
        {
            return self.renew(at, now);
        }
        if let Some(at) = was.and_then(|was| self.search(place(was)).ok()) {
            self.unused += self.rows.remove(at).length();
        }
        if let Some(now) = now {
            let row = self.fold(now);
            let at = self.search(place(now)).unwrap_or_else(|at| at);
            self.rows.insert(at, row);
        }
    }

    /// Puts a note in place of an earlier state of it; its words are folded again only where they are others.
    fn renew(&mut self, at: usize, note: &Arc<Note>) {
        let Some(row) = self.rows.get_mut(at) else { return };
        if fields(&row.note).eq(fields(note)) {
            (row.note, row.source) = (Arc::clone(note), note.source);
            return;
        }
        self.unused += row.length();
        let folded = self.fold(note);
        if let Some(row) = self.rows.get_mut(at) {
            *row = folded;
        }
    }

    fn change_many(&mut self, changes: &[Change<'_>]) {
        let mut gone: Vec<Place> = changes.iter().filter_map(|(was, _)| was.map(|note| place(note))).collect();
        gone.sort_unstable();
        let mut unused = 0;
        self.rows.retain(|row| {
            let stays = gone.binary_search(&row.place()).is_err();
            unused += if stays { 0 } else { row.length() };
            stays
        });
        self.unused += unused;
        let is_first = self.rows.is_empty();
        if is_first {
            self.folded.clear();
            (self.packed, self.unused) = (0, 0);
        }
        let mut new: Vec<(Place, &Arc<Note>)> = changes.iter().filter_map(|(_, now)| now.map(|note| (place(note), note))).collect();
        new.sort_unstable_by_key(|(place, _)| *place);
        self.rows.reserve_exact(new.len());
        for (_, note) in new {
            let row = self.fold(note);
            self.rows.push(row);
        }
        if is_first {
            self.folded.shrink_to_fit();
            self.packed = self.folded.len();
        } else {
            self.rows.sort_unstable_by_key(Row::place);
        }
    }

    fn fold(&mut self, note: &Arc<Note>) -> Row {
        let start = self.folded.len();
        for field in fields(note) {
            fold_into(field, &mut self.folded);
            self.folded.push(FIELD_END);
        }
        let length = u32::try_from(self.folded.len() - start).unwrap_or(u32::MAX);
        Row { note: Arc::clone(note), number: note.number, start, length, source: note.source }
    }

    fn pack(&mut self) {
        let mut folded = String::with_capacity(self.folded.len().saturating_sub(self.unused));
        for row in &mut self.rows {
            let start = folded.len();
            folded.push_str(self.folded.get(row.start..row.start + row.length()).unwrap_or_default());
            row.start = start;
        }
        (self.packed, self.unused) = (folded.len(), 0);
        self.folded = folded;
    }
}

/// A change as an index sees it that may leave out what is for the chair only.
fn shown(changed: Changed<'_, Note>, leaves_out: bool) -> Change<'_> {
    let (was, now) = changed.both();
    let stays = |note: &&Arc<Note>| !(leaves_out && is_chair_only(note));
    (was.filter(stays), now.filter(stays))
}

fn is_chair_only(note: &Note) -> bool {
    note.quoting == Some(Quoting::ChairOnly)
}

/// The texts of a note that are searched.
fn fields(note: &Note) -> impl Iterator<Item = &str> {
    let kind = match &note.kind {
        NoteKind::Question { answer: text } | NoteKind::Figure { source: text } => Some(text.as_str()),
        NoteKind::Point | NoteKind::Idea | NoteKind::Story => None,
    };
    let other = [note.tidied.as_deref(), note.public.as_deref(), kind];
    std::iter::once(note.written.as_str()).chain(other.into_iter().flatten().filter(|text| !text.is_empty()))
}
