//! What each table said, for that table to check.

use super::build::Scope;
use super::tree::{Block, Run, Table};
use crate::model::{Note, NoteKind, TableId};
use crate::words;

/// A section a table with everything that was written down there, and how to put it right.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let told = &scope.session.told;
    let mut asked = vec![Run::plain(say!("report-please-check"))];
    for how in [&told.how_to_say_no, &told.privacy_contact] {
        if !how.trim().is_empty() {
            asked.push(Run::plain(format!(" {}", how.trim())));
        }
    }
    let mut blocks = Vec::new();
    for table in scope.session.tables.in_order() {
        let rows = rows(scope, table.id);
        if rows.is_empty() {
            continue;
        }
        // Each table gets its own sheet, with nothing of the others on it.
        if !blocks.is_empty() {
            blocks.push(Block::NewPage);
        }
        blocks.push(Block::heading(1, table.name.trim()));
        blocks.push(Block::Callout { runs: asked.clone() });
        blocks.push(Block::Table(Table {
            caption: say!("report-written-down-at", table = table.name.trim()),
            header: header(),
            rows,
            header_column: Some(0),
        }));
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(say!("report-nothing-to-check")));
    }
    blocks
}

fn header() -> Vec<String> {
    let names = [say!("report-check-reference"), say!("report-check-words"), say!("report-check-what"), say!("report-check-quoting")];
    names.map(str::to_owned).to_vec()
}

fn rows(scope: &Scope<'_>, table: TableId) -> Vec<Vec<String>> {
    let said = scope.notes.iter().filter(|note| note.table() == Some(table));
    said.filter_map(|note| {
        let words = scope.disclosure.words(note)?.trim().to_owned();
        Some(vec![note.reference().to_string(), words, what_it_is(note), words::report::quoting(note.quoting).to_owned()])
    })
    .collect()
}

fn what_it_is(note: &Note) -> String {
    let whose = words::report::words(note.words);
    match &note.kind {
        NoteKind::Point => whose.to_owned(),
        kind => format!("{}, {whose}", words::report::kind(kind)),
    }
}
