//! What is half written when the session is let go of: all of it becomes notes, as far as it came.

use super::super::App;
use super::new_note::{add_at, entered_by};
use super::sheet::{self, notes_of};
use crate::edit::{Change, Edit, NoteEdit};
use crate::model::{Note, Source};

/// Adds what is half written, wherever it is, since the session is about to be let go of: nothing that was typed is lost. What is too long
/// for one note becomes several; what was said at a table that is gone was said in plenary.
pub(in crate::app) fn keep_half_written(app: &mut App) {
    let places: Vec<Source> = app.state.open.iter().flat_map(|open| open.tables.new_notes.keys().copied()).collect();
    for source in places {
        if is_there(app, source) {
            add_at(app, source);
        }
        add_pieces(app, source);
    }
    app.with_open(|open| {
        if open.tables.sheet.source.is_none() && !open.tables.sheet.notes().is_empty() {
            open.tables.sheet.source = Some(Source::Plenary);
        }
    });
    sheet::add(app);
}

fn is_there(app: &App, source: Source) -> bool {
    let session = app.state.open.as_ref().map(|open| open.session());
    session.is_some_and(|session| !matches!(source, Source::Table(table) if !session.tables.contains(&table)))
}

/// Adds what could not be added as one note at the place where it is written.
fn add_pieces(app: &mut App, written_at: Source) {
    let source = if is_there(app, written_at) { written_at } else { Source::Plenary };
    let Some(open) = app.state.open.as_ref() else { return };
    let Some(new) = open.tables.new_notes.get(&written_at) else { return };
    let marked = new.marked();
    let texts: Vec<String> = [marked.text, new.too_long.as_deref().unwrap_or_default()].into_iter().flat_map(notes_of).collect();
    if texts.is_empty() {
        return;
    }
    let (mut numbers, item, by) = (open.insight.next_numbers(), open.tables.target, entered_by(open));
    let notes: Vec<Edit> = texts
        .iter()
        .map(|text| {
            let note = new.with_marks(Note::new(app.ids.note(), numbers.give(), text.as_str(), source, app.state.now));
            Edit::Notes(NoteEdit::Note(Change::Add(Box::new(Note { item, entered_by: by, ..note }))))
        })
        .collect();
    let before = open.document.revision();
    app.commit(Edit::several(notes));
    app.with_open(|open| {
        if open.document.revision() != before {
            open.tables.new_notes.remove(&written_at);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::tests::{app, open, source};
    use super::super::{NewNote, NewNoteCommand, SheetCommand, TableCommand, TablesCommand};
    use super::*;
    use crate::app::Command;
    use crate::edit::remove_table;
    use crate::model::Quoting;

    fn written(app: &App) -> Vec<(Source, String, Option<Quoting>)> {
        let mut notes: Vec<_> = open(app).session().notes.iter().collect();
        notes.sort_unstable_by_key(|note| note.number);
        notes.into_iter().map(|note| (note.source, note.written.chars().take(20).collect(), note.quoting)).collect()
    }

    fn write(app: &mut App, at: &str, note: NewNote) {
        app.dispatch(TableCommand::choose(source(at)));
        app.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::Write { source: source(at), note })));
    }

    #[test]
    fn sheets_long_texts_and_what_stands_at_a_table_that_is_gone_are_kept() {
        let mut app = app();
        write(&mut app, "t1", NewNote { text: "Half a".to_owned(), too_long: Some("- one\n- two".to_owned()), ..NewNote::default() });
        let too_long = NewNote { text: format!("~{}", "secret ".repeat(1_000)), ..NewNote::default() };
        write(&mut app, "t2", too_long);
        app.dispatch(TableCommand::choose(source("t2")));
        app.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::Begin)));
        app.dispatch(Command::Tables(TablesCommand::Sheet(SheetCommand::Write("three\nfour".to_owned()))));
        let edit = remove_table(open(&app).session(), "t1".parse().unwrap(), Source::Plenary);
        app.commit(edit);
        app.refresh();
        keep_half_written(&mut app);
        let (t2, of_the_chair) = (source("t2"), Some(Quoting::ChairOnly));
        let secret = || "secret secret secret".chars().take(20).collect::<String>();
        let all = [
            (t2, secret(), of_the_chair),
            (t2, secret(), of_the_chair),
            (Source::Plenary, "Half a".to_owned(), None),
            (Source::Plenary, "one".to_owned(), None),
            (Source::Plenary, "two".to_owned(), None),
            (t2, "three".to_owned(), None),
            (t2, "four".to_owned(), None),
        ];
        let mut found = written(&app);
        let mut all = all.to_vec();
        all.sort();
        found.sort();
        assert_eq!(found, all);
        assert!(open(&app).tables.new_notes.values().all(NewNote::is_empty) && open(&app).tables.sheet.text().is_empty());
    }

    #[test]
    fn a_long_text_goes_to_a_sheet_of_its_own_table_with_its_marks() {
        let mut app = app();
        let sheet = |app: &mut App, command| app.dispatch(Command::Tables(TablesCommand::Sheet(command)));
        let to_sheet = |app: &mut App| app.dispatch(Command::Tables(TablesCommand::NewNote(NewNoteCommand::TooLongToSheet)));
        sheet(&mut app, SheetCommand::Begin);
        sheet(&mut app, SheetCommand::Write("half a sheet".to_owned()));
        app.dispatch(Command::CloseDialog);
        write(&mut app, "t2", NewNote { text: format!("~{}", "secret ".repeat(1_000)), ..NewNote::default() });
        to_sheet(&mut app);
        assert_eq!((open(&app).tables.sheet.text(), open(&app).tables.new_note().is_some()), ("half a sheet", true), "it waits");
        sheet(&mut app, SheetCommand::Add);
        app.dispatch(TableCommand::choose(source("t2")));
        to_sheet(&mut app);
        assert_eq!(open(&app).tables.sheet.source, Some(source("t2")));
        sheet(&mut app, SheetCommand::Add);
        let of_the_chair = written(&app).into_iter().filter(|(_, _, quoting)| *quoting == Some(Quoting::ChairOnly));
        assert_eq!(of_the_chair.map(|(at, ..)| at).collect::<Vec<_>>(), [source("t2"); 2]);
        assert_eq!((written(&app).len(), open(&app).tables.new_note()), (3, None), "nothing is left in the field, no mark either");
    }
}
