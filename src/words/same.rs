//! What was said at more than one table, in words.

use super::note::source_with_table;
use super::report::and_list;
use crate::insight::InCommon;
use crate::model::{Note, Session, Source, joined_set};
use crate::schedule::rounds;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many words of what two notes share are named.
const MOST_WORDS: usize = 6;

/// Whether a note was taken down in rounds, in which people change tables.
fn is_in_rounds(session: &Session, note: &Note) -> bool {
    note.item.and_then(|item| session.agenda.get(&item)).is_some_and(|item| item.rounds > 1)
}

/// In which round a note was taken down, where that is known.
fn round_of(session: &Session, note: &Note) -> Option<u32> {
    rounds::at(session.agenda.get(&note.item?)?, note.said_at?)
}

/// How often a point was said: "said at 3 tables", "said in 2 places", "said 2 times at one table"; "3 conversations, people may repeat"
/// where people went from table to table. `None` for what was said once. `set` is a note with all that it is joined with.
#[must_use]
pub fn how_often(session: &Session, set: &[&Arc<Note>]) -> Option<String> {
    if set.len() < 2 {
        return None;
    }
    let places: BTreeSet<Source> = set.iter().map(|note| note.source).collect();
    let are_tables = places.iter().all(|place| matches!(place, Source::Table(_)));
    let conversations: BTreeSet<_> = set.iter().map(|note| (note.source, note.item, round_of(session, note))).collect();
    Some(if conversations.len() > 1 && set.iter().any(|note| is_in_rounds(session, note)) {
        say!("notes-said-in-conversations", count = conversations.len())
    } else if places.len() < 2 {
        say!("notes-said-times", count = set.len())
    } else if are_tables {
        say!("notes-said-at-tables", count = places.len())
    } else {
        say!("notes-said-in-places", count = places.len())
    })
}

/// The same for a note of a session.
#[must_use]
pub fn how_often_said(session: &Session, note: &Note) -> Option<String> {
    if note.joined_with.is_empty() {
        return None;
    }
    how_often(session, &joined_set(&session.notes, note.id))
}

/// Where the notes of a set were said, each place once, the tables in their order: "Table 2, Table 5 and online".
#[must_use]
pub fn places(session: &Session, set: &[&Arc<Note>]) -> String {
    let sources: BTreeSet<Source> = set.iter().map(|note| note.source).collect();
    let tables = session.tables.in_order();
    let at_tables = tables.iter().filter(|table| sources.contains(&Source::Table(table.id))).map(|table| table.name.as_str());
    let elsewhere = sources.iter().filter(|source| !matches!(source, Source::Table(_))).map(|source| source_with_table(*source, None));
    and_list(&at_tables.chain(elsewhere).collect::<Vec<_>>())
}

/// Why two notes may say the same: "Both say: bus, late", and what speaks against it.
#[must_use]
pub fn in_common(common: &InCommon) -> Vec<String> {
    let mut lines = Vec::new();
    if common.are_the_same {
        lines.push(say!("notes-same-words").to_owned());
    } else {
        let words: Vec<&str> = common.words.iter().take(MOST_WORDS).map(String::as_str).collect();
        lines.push(say!("notes-both-say", words = words.join(", ")));
    }
    if common.one_says_not {
        lines.push(say!("notes-one-says-not").to_owned());
    }
    if common.numbers_differ {
        lines.push(say!("notes-numbers-differ").to_owned());
    }
    lines
}

/// How much waits to be looked at: "4 may have been said at more than one table"; empty where nothing does.
#[must_use]
pub fn waiting((all, from_two_places): (usize, usize)) -> String {
    match (all, from_two_places) {
        (0, _) => String::new(),
        (all, 0) => say!("tables-same-may-be-twice", count = all),
        (_, several) => say!("tables-same-may-be", count = several),
    }
}
