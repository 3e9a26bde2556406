//! Files that are brought in, without a window.

use super::tests::{add, app, open, source};
use super::*;
use crate::app::Command;
use crate::app::state::Dialog;
use crate::import::{self, Choices, Meaning};
use crate::model::Source;

/// Does what is asked of the world about a file that holds these bytes.
fn bring(app: &mut App, bytes: &[u8]) {
    let asked: Vec<_> = app.take_effects().collect();
    for effect in asked {
        if let crate::app::Effect::Import(effect) = effect {
            app.handle(crate::app::Event::Import(effect.run(|_| Ok(bytes.to_vec()))));
        }
    }
}

fn import_of(app: &mut App, command: ImportCommand) {
    app.dispatch(Command::Tables(TablesCommand::Import(command)));
}

fn draft(app: &App) -> &ImportDraft {
    open(app).tables.import.as_ref().unwrap()
}

#[test]
fn a_file_of_comments_is_looked_at_and_then_taken_in_as_one_step() {
    let mut app = app();
    import_of(&mut app, ImportCommand::Bring("c.csv".into()));
    assert_eq!(app.state.dialog, Some(Dialog::Tables(TablesDialog::Import)));
    assert!(draft(&app).read.is_none() && draft(&app).working.is_some(), "it is being read");
    bring(&mut app, b"comment,table\nFirst,Table 2\n,Table 1\nSecond,\nThird,Table 9\n");
    let read = draft(&app).read.clone().unwrap();
    assert_eq!(read.map(|preview| (preview.rows.len(), preview.skipped.len())), Ok((3, 1)));
    assert_eq!(draft(&app).remarks, ["New tables: Table 9"]);
    assert!(open(&app).session().notes.is_empty(), "nothing is added by looking");
    import_of(&mut app, ImportCommand::Take);
    let session = open(&app).session();
    assert_eq!((session.notes.len(), session.tables.len(), app.state.dialog.is_none()), (3, 3, true));
    let sources: Vec<Source> = open(&app).notes.iter().map(|note| note.source).collect();
    assert_eq!(sources[..2], [source("t2"), source("t1")], "a row that names no table goes to the chosen one");
    app.dispatch(Command::Undo);
    assert_eq!((open(&app).session().notes.len(), open(&app).session().tables.len()), (0, 2));
}

#[test]
fn a_file_without_a_column_of_comments_lets_the_person_match_them() {
    let bytes = b"when,said\n10:00,Words\n";
    let mut app = app();
    import_of(&mut app, ImportCommand::Bring("c.csv".into()));
    bring(&mut app, bytes);
    import_of(&mut app, ImportCommand::Take);
    assert!(open(&app).session().notes.is_empty() && open(&app).tables.import.is_some(), "there is nothing to take in yet");
    let meanings = Some(vec![Meaning::Time, Meaning::Text]);
    import_of(&mut app, ImportCommand::Choose(Choices { meanings, ..Choices::default() }));
    bring(&mut app, bytes);
    import_of(&mut app, ImportCommand::Take);
    let notes: Vec<String> = open(&app).session().notes.iter().map(|note| note.written.clone()).collect();
    assert_eq!(notes, ["Words"]);
}

#[test]
fn what_is_cancelled_comes_to_nothing() {
    let mut app = app();
    import_of(&mut app, ImportCommand::Bring("c.csv".into()));
    let progress = draft(&app).working.as_ref().unwrap().progress.clone();
    import_of(&mut app, ImportCommand::Drop);
    assert!(progress.is_cancelled() && open(&app).tables.import.is_none() && app.state.dialog.is_none());
    let effect = app.take_effects().find_map(|effect| if let crate::app::Effect::Import(effect) = effect { Some(effect) } else { None });
    let event = effect.unwrap().run(|_| Ok(b"comment\na\n".to_vec()));
    assert_eq!(event.read.as_ref().err(), Some(&ImportFailure::Contents(import::ImportError::Cancelled)), "it stops by itself");
    app.handle(crate::app::Event::Import(event));
    assert!(app.state.dialog.is_none() && app.state.toasts.is_empty());
}

#[test]
fn a_session_that_changes_meanwhile_is_worked_with_as_it_is_then() {
    let mut app = app();
    import_of(&mut app, ImportCommand::Bring("c.csv".into()));
    bring(&mut app, b"comment\nBrought in\n");
    add(&mut app, "Typed meanwhile");
    import_of(&mut app, ImportCommand::Take);
    assert_eq!(open(&app).session().notes.len(), 1, "it is made anew first");
    bring(&mut app, b"");
    let numbers: Vec<u32> = open(&app).session().notes.in_order().iter().map(|note| note.number).collect();
    assert_eq!((numbers, app.state.dialog.is_none()), (vec![1, 2], true));
}

#[test]
fn a_session_that_is_dropped_as_text_is_opened() {
    let mut app = app();
    import_of(&mut app, ImportCommand::Bring("table-1.txt".into()));
    bring(&mut app, b"#![enable(implicit_some)] Saltaire(version: 1, session: (");
    let reads = app.take_effects().any(
        |effect| matches!(effect, crate::app::Effect::Read(crate::app::WhatToRead::File(path)) if path == std::path::Path::new("table-1.txt")),
    );
    assert!(reads && open(&app).tables.import.is_none());
}
