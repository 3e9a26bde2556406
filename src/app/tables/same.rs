//! What may have been said at more than one table: looking at two notes side by side, joining them, taking them apart.

use super::super::App;
use super::super::state::Dialog;
use super::TablesDialog;
use super::view::{Said, TablesView};
use crate::app::Open;
use crate::app::comparing::Comparing;
use crate::edit::{Edit, EditError, join_notes, take_apart, tell_apart};
use crate::insight::{NearPair, NoteIndex};
use crate::model::{Note, NoteId, Session, joined_set};
use crate::words;
use std::collections::BTreeSet;

/// How many pairs are counted while some are hidden; more are not told from this many.
const MOST_COUNTED: usize = 999;
/// How many sets of joined notes the list beside the notes shows.
const MOST_SETS: usize = 5;
/// How many notes are offered to be joined with one.
pub const MOST_TO_JOIN: usize = 8;

/// What is shown about notes that may say the same, and about those that were joined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SameView {
    /// The two that are looked at, or would be.
    pub pair: Option<[NoteId; 2]>,
    /// How many pairs there are, and how many of them come from two tables.
    pub waiting: (usize, usize),
    /// The first note of each set that was said at most tables.
    pub sets: Vec<NoteId>,
    /// The pairs that were put off since the review was opened.
    put_off: BTreeSet<[NoteId; 2]>,
    /// What is searched for to be joined with a note by hand.
    pub searched: String,
}

/// Something to do about notes that may say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SameCommand {
    /// Shows the first two side by side.
    Review,
    /// Two that were seen side by side say the same.
    Join([NoteId; 2]),
    /// They do not.
    NotTheSame([NoteId; 2]),
    /// Nobody says yet.
    PutOff([NoteId; 2]),
    /// Takes a note out of those that it was joined with.
    TakeApart(NoteId),
    /// Asks with which note this one is to be joined.
    AskJoin(NoteId),
    /// What is searched for, to be joined with it.
    Search(String),
    /// Joins two notes that were chosen by hand.
    JoinWith {
        /// The one.
        note: NoteId,
        /// The other.
        with: NoteId,
    },
}

pub(super) fn run(app: &mut App, command: SameCommand) {
    match command {
        SameCommand::Review => review(app),
        SameCommand::Join(pair) => join(app, pair, join_notes),
        SameCommand::NotTheSame(pair) => join(app, pair, tell_apart),
        SameCommand::PutOff(pair) => app.with_open(|open| {
            open.tables.same.put_off.insert(pair);
            open.tables.said = None;
        }),
        SameCommand::TakeApart(note) => {
            let Some(open) = app.state.open.as_ref() else { return };
            let said = open.session().notes.get(&note).map(|note| say!("notes-taken-apart", note = note.reference().to_string()));
            app.commit_built(take_apart(open.session(), note));
            app.with_open(|open| open.tables.said = said.map(Said::done));
        }
        SameCommand::AskJoin(note) => {
            app.with_open(|open| open.tables.same.searched.clear());
            app.state.dialog = Some(Dialog::Tables(TablesDialog::JoinWith(note)));
        }
        SameCommand::Search(words) => app.with_open(|open| open.tables.same.searched = words),
        SameCommand::JoinWith { note, with } => {
            app.state.dialog = None;
            join(app, [note, with], join_notes);
        }
    }
}

fn review(app: &mut App) {
    app.with_open(|open| {
        // What was put off comes again, and what is half written is compared once nobody works on it.
        open.tables.same.put_off.clear();
        open.tables.same.pair = None;
        open.document.seal();
    });
    app.refresh();
    app.state.dialog = Some(Dialog::Tables(TablesDialog::Same));
}

fn join(app: &mut App, notes: [NoteId; 2], build: fn(&Session, NoteId, NoteId) -> Result<Edit, EditError>) {
    let Some(open) = app.state.open.as_ref() else { return };
    let [one, other] = notes;
    match build(open.session(), one, other) {
        Ok(edit) => {
            let caption = words::edits::caption(&edit, open.session());
            app.commit(edit);
            app.with_open(|open| open.tables.said = Some(Said::done(words::sentence(&caption))));
        }
        Err(err) => app.commit_built(Err(err)),
    }
}

impl TablesView {
    /// Brings up to the session what may have been said more than once.
    pub(in crate::app) fn refresh_same(&mut self, comparing: &Comparing, notes: &NoteIndex, session: &Session) {
        let same = &mut self.same;
        let is_offered = |pair: [NoteId; 2]| {
            let [one, other] = pair;
            let is_decided = |note: &Note| note.joined_with.contains(&other) || note.not_same_as.contains(&other);
            notes.note(other).is_some() && notes.note(one).is_some_and(|note| !is_decided(note))
        };
        let is_wanted = |pair: &[NoteId; 2]| {
            let [one, other] = *pair;
            is_offered(*pair)
                && !same.put_off.contains(pair)
                // What is compared aside does not know yet what was joined meanwhile.
                && !joined_set(&session.notes, one).iter().any(|note| note.id == other)
        };
        // The pair that someone is reading stays, also where a better one is found.
        let read = same.pair.filter(|pair| comparing.has(*pair) && is_wanted(pair));
        same.pair = read.or_else(|| comparing.pairs().map(NearPair::notes).find(is_wanted));
        same.waiting = if notes.left_out() == 0 {
            comparing.count()
        } else {
            let shown = || comparing.pairs().filter(|pair| is_offered(pair.notes())).take(MOST_COUNTED);
            (shown().count(), shown().filter(|pair| pair.is_from_two_places()).count())
        };
    }

    /// Which sets were said at most tables, once a revision.
    pub(super) fn refresh_sets(&mut self, insight: &crate::insight::Insight, notes: &NoteIndex) {
        let shown = insight.joined().filter_map(|set| {
            let first = set.notes.iter().find(|note| notes.note(**note).is_some())?;
            (set.places > 1).then_some((std::cmp::Reverse(set.places), notes.position_of(*first), *first))
        });
        let mut sets: Vec<_> = shown.collect();
        sets.sort_unstable();
        self.same.sets = sets.into_iter().take(MOST_SETS).map(|(_, _, first)| first).collect();
    }
}

/// The notes that one can be joined with by hand: those that are found, or, while nothing is searched for, those that are like it.
#[must_use]
pub fn to_join_with(open: &Open, note: NoteId) -> Vec<NoteId> {
    let joined: BTreeSet<NoteId> = joined_set(&open.session().notes, note).into_iter().map(|member| member.id).collect();
    let query = crate::insight::Query::new(&open.tables.same.searched);
    let found: Vec<NoteId> = if query.is_empty() {
        open.comparing.like(note).iter().map(|pair| pair.other(note)).filter(|id| open.notes.note(*id).is_some()).collect()
    } else {
        let found = open.notes.find_best(&query, MOST_TO_JOIN + joined.len());
        found.into_iter().filter_map(|at| open.notes.get(at)).map(|note| note.id).collect()
    };
    found.into_iter().filter(|id| !joined.contains(id)).take(MOST_TO_JOIN).collect()
}
