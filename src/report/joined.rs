//! What was said more than once: one point, under one of its wordings, with where it was said.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::build::Scope;
use crate::model::{Note, NoteId, TableId, joined_set};
use crate::words;

/// How much some notes are: those that were joined are one point.
pub(super) fn how_much(scope: &Scope<'_>, notes: &[&Arc<Note>]) -> String {
    let tables: BTreeSet<TableId> = notes.iter().filter_map(|note| note.table()).collect();
    words::count::points_from_tables(one_of_each(scope, notes.iter().copied()).count(), notes.len(), tables.len())
}

/// The first of each point.
pub(super) fn one_of_each<'a>(scope: &Scope<'a>, notes: impl Iterator<Item = &'a Arc<Note>>) -> impl Iterator<Item = &'a Arc<Note>> {
    let session = scope.session;
    let mut told: BTreeSet<NoteId> = BTreeSet::new();
    notes.filter(move |note| {
        let is_new = !told.contains(&note.id);
        if is_new && !note.joined_with.is_empty() {
            told.extend(joined_set(&session.notes, note.id).into_iter().map(|member| member.id));
        }
        is_new
    })
}

/// Where the point was said that a note makes. The chair reads which notes say the same; attendees read at which tables it was said, or of
/// which groups the one is whose words they are, with at how many tables. Notes that they may not read are neither named nor counted: that
/// would say who said such words, too.
pub(super) fn origin(scope: &Scope<'_>, note: &Note) -> Vec<String> {
    let own = scope.disclosure.origin(note);
    if note.joined_with.is_empty() {
        return vec![own];
    }
    let set = joined_set(&scope.session.notes, note.id);
    let set: Vec<&Arc<Note>> = set.into_iter().filter(|member| scope.disclosure.words(member).is_some()).collect();
    let Some(often) = words::same::how_often(scope.session, &set) else { return vec![own] };
    if scope.is_for_chair() {
        let others: Vec<String> = set.iter().filter(|other| other.id != note.id).map(|other| other.reference().to_string()).collect();
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        return vec![own, often, say!("report-same-point", notes = words::report::and_list(&others))];
    }
    let place = if scope.disclosure.group_names(note).is_some() { own } else { words::same::places(scope.session, &set) };
    vec![place, often]
}
