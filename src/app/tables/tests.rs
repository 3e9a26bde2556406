//! The tables screen without a window.

use super::*;
use crate::app::file::OpenFile;
use crate::app::state::Dialog;
use crate::app::typed::TypedField;
use crate::app::{Clock, Command, Open};
use crate::document::Document;
use crate::edit::Ids;
use crate::insight::{NoteFilter, QuotingIs, ThemeIs};
use crate::model::{
    AgendaItem, Capture, Happening, ItemEvent, ItemId, ItemKind, Note, NoteKind, Position, Quoting, Session, Source, SpeakerGroup, Table,
    Words,
};
use crate::schedule::Schedule;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

#[derive(Clone)]
pub(super) struct SetClock(Rc<Cell<Timestamp>>);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        self.0.get()
    }
    fn since_start(&self) -> Duration {
        Duration::ZERO
    }
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

pub(super) fn at(clock: &str) -> Timestamp {
    format!("2018-04-17T{clock}:00Z").parse().unwrap()
}

pub(super) fn source(table: &str) -> Source {
    Source::Table(table.parse().unwrap())
}

/// Two tables, a discussion that began at 10:00 and is over, and a talk that runs since 10:30.
pub(super) fn session() -> Session {
    let mut session = Session::new("s1".parse().unwrap());
    for (place, name) in Position::first(2).zip(["t1", "t2"]) {
        session.tables.insert(Table::new(name.parse().unwrap(), place, format!("Table {}", &name[1..])));
    }
    session.groups.insert(SpeakerGroup::new("carers".parse().unwrap(), Position::default(), "Carers"));
    let mut places = Position::first(2);
    let mut item = |id: &str, kind, events: &[(&str, Happening)]| {
        let mut item = AgendaItem::new(id.parse().unwrap(), places.next().unwrap(), kind, id, 30);
        item.events = events.iter().map(|(clock, what)| ItemEvent { at: at(clock), what: *what }).collect();
        session.agenda.insert(item);
    };
    item("discussion", ItemKind::TableDiscussion, &[("10:00", Happening::Started), ("10:30", Happening::Finished)]);
    item("talk", ItemKind::Talk, &[("10:30", Happening::Started)]);
    session
}

pub(super) fn app_with(session: Session, clock: &str) -> (App, SetClock) {
    let clock = SetClock(Rc::new(Cell::new(at(clock))));
    let mut app = App::new(Box::new(clock.clone()), Ids::seeded(7));
    let file = OpenFile::new(PathBuf::from("/tmp/session.ron"), None, None);
    app.state.open = Some(Open::new(Document::opened(session), file, app.state.now, &TimeZone::UTC));
    (app, clock)
}

pub(super) fn app() -> App {
    app_with(session(), "10:40").0
}

pub(super) fn open(app: &App) -> &Open {
    app.state.open.as_ref().unwrap()
}

fn new_note(app: &mut App, command: NewNoteCommand) {
    app.dispatch(Command::Tables(TablesCommand::NewNote(command)));
}

fn write(app: &mut App, text: &str) {
    let note = NewNote { text: text.to_owned(), ..NewNote::default() };
    let source = open(app).tables.source();
    new_note(app, NewNoteCommand::Write { source, note });
}

pub(super) fn add(app: &mut App, text: &str) -> Note {
    write(app, text);
    new_note(app, NewNoteCommand::Add);
    last(app)
}

fn last(app: &App) -> Note {
    open(app).notes.iter().next_back().unwrap().as_ref().clone()
}

fn sheet(app: &mut App, command: SheetCommand) {
    app.dispatch(Command::Tables(TablesCommand::Sheet(command)));
}

fn list(app: &mut App, command: ListCommand) {
    app.dispatch(Command::Tables(TablesCommand::List(command)));
}

#[test]
fn a_new_note_goes_to_the_last_discussion_begun_and_not_to_the_talk_that_runs() {
    let mut app = app();
    let discussion: ItemId = "discussion".parse().unwrap();
    let note = add(&mut app, "  Nobody told us \n why ");
    assert_eq!((note.item, note.source, note.number), (Some(discussion), source("t1"), 1));
    assert_eq!(note.written, "Nobody told us \n why");
    assert_eq!((note.said_at, note.entered_at), (None, at("10:40")), "its discussion is over: when it was said is not known");
    new_note(&mut app, NewNoteCommand::Pin(Some("talk".parse().unwrap())));
    let note = add(&mut app, "Pinned");
    assert_eq!((note.item, note.said_at, note.number), (Some("talk".parse().unwrap()), Some(at("10:40")), 2));
}

#[test]
fn drafts_stay_with_their_places_and_empty_when_added() {
    let mut app = app();
    write(&mut app, "At table 1");
    app.dispatch(TableCommand::choose(source("t2")));
    assert_eq!(open(&app).tables.new_note(), None);
    write(&mut app, "At table 2");
    app.dispatch(TableCommand::choose(Source::Wall));
    app.dispatch(TableCommand::choose(source("t1")));
    assert_eq!(open(&app).tables.new_note().unwrap().text, "At table 1");
    new_note(&mut app, NewNoteCommand::Add);
    assert_eq!(open(&app).tables.new_note(), None);
    app.dispatch(TableCommand::choose(source("t2")));
    assert_eq!(open(&app).tables.new_note().unwrap().text, "At table 2");
}

#[test]
fn marks_go_into_the_note_and_not_into_the_next() {
    let mut app = app();
    let note = NewNote {
        text: "Why?".to_owned(),
        groups: vec!["carers".parse().unwrap()],
        words: Words::Their,
        kind: NoteKind::Question { answer: String::new() },
        quoting: Some(Quoting::Yes),
        ..NewNote::default()
    };
    new_note(&mut app, NewNoteCommand::Write { source: source("t1"), note: note.clone() });
    new_note(&mut app, NewNoteCommand::Add);
    let added = last(&app);
    assert_eq!((&added.groups, added.words, &added.kind, added.quoting), (&note.groups, note.words, &note.kind, note.quoting));
    assert_eq!(add(&mut app, "Next").quoting, None);
}

#[test]
fn nothing_is_added_from_white_space_or_from_more_than_a_note_holds() {
    let mut app = app();
    for text in [" \n\t ".to_owned(), "é".repeat(MOST_CHARACTERS + 1)] {
        write(&mut app, &text);
        new_note(&mut app, NewNoteCommand::Add);
        assert!(open(&app).session().notes.is_empty());
        assert_eq!(open(&app).tables.new_note().unwrap().text, text, "what is typed stays");
    }
    assert_eq!(add(&mut app, &"é".repeat(MOST_CHARACTERS)).written.chars().count(), MOST_CHARACTERS);
}

#[test]
fn a_million_characters_are_kept_and_become_notes() {
    let mut app = app();
    let text = "word ".repeat(200_000);
    new_note(&mut app, NewNoteCommand::KeepTooLong(text.clone()));
    write(&mut app, "typed besides");
    new_note(&mut app, NewNoteCommand::KeepTooLong(text));
    new_note(&mut app, NewNoteCommand::TooLongToSheet);
    assert_eq!(app.state.dialog, Some(Dialog::Tables(TablesDialog::Sheet)));
    assert!(!open(&app).tables.sheet.can_be_edited());
    sheet(&mut app, SheetCommand::Add);
    let words: usize = open(&app).notes.iter().map(|note| note.written.split(' ').count()).sum();
    assert_eq!(words, 200_000, "no word is lost or cut");
    assert!(open(&app).notes.iter().all(|note| note.written.chars().count() <= MOST_CHARACTERS));
    app.dispatch(Command::Undo);
    assert!(open(&app).session().notes.is_empty(), "one step");
}

#[test]
fn deleting_a_table_keeps_its_notes_with_the_whole_room_and_its_draft() {
    let mut app = app();
    let note = add(&mut app, "Kept");
    write(&mut app, "not added yet");
    app.dispatch(Command::Tables(TablesCommand::Table(TableCommand::Delete("t1".parse().unwrap()))));
    assert_eq!(open(&app).session().notes.get(&note.id).unwrap().source, Source::Plenary);
    assert_eq!(open(&app).tables.source(), source("t2"));
    app.dispatch(Command::Undo);
    app.dispatch(TableCommand::choose(source("t1")));
    assert_eq!(open(&app).session().notes.get(&note.id).unwrap().source, source("t1"));
    assert_eq!(open(&app).tables.new_note().unwrap().text, "not added yet");
}

#[test]
fn tables_are_added_moved_and_named_apart() {
    let mut app = app();
    let table = |command| Command::Tables(TablesCommand::Table(command));
    let names = |app: &App| open(app).session().tables.in_order().iter().map(|table| table.name.clone()).collect::<Vec<_>>();
    app.dispatch(table(TableCommand::Add));
    assert_eq!(names(&app), ["Table 1", "Table 2", "Table 3"]);
    let third = open(&app).tables.table().unwrap();
    app.dispatch(table(TableCommand::Place { table: third, place: 0 }));
    assert_eq!(names(&app), ["Table 3", "Table 1", "Table 2"]);
    app.dispatch(table(TableCommand::MoveBy { table: third, by: 1 }));
    assert_eq!(names(&app), ["Table 1", "Table 3", "Table 2"]);
    let before = open(&app).document.revision();
    for by in [-2, 2, isize::MIN, isize::MAX, 0] {
        app.dispatch(table(TableCommand::MoveBy { table: third, by }));
    }
    app.dispatch(table(TableCommand::Place { table: third, place: 3 }));
    assert_eq!(open(&app).document.revision(), before, "there is no such place");
    app.dispatch(table(TableCommand::Delete("t1".parse().unwrap())));
    app.dispatch(table(TableCommand::Add));
    assert_eq!(names(&app), ["Table 3", "Table 2", "Table 1"]);
}

#[test]
fn a_sheet_is_a_note_a_line_and_counts() {
    let mut app = app();
    sheet(&mut app, SheetCommand::Begin);
    let text = "- More honesty\r\n\n  • 5 buses a day\n-5 degrees in the hall\n*\n– ";
    sheet(&mut app, SheetCommand::Write(text.to_owned()));
    assert_eq!(open(&app).tables.sheet.notes(), ["More honesty", "5 buses a day", "-5 degrees in the hall"]);
    sheet(&mut app, SheetCommand::Number(2));
    sheet(&mut app, SheetCommand::Add);
    let table = open(&app).session().tables.get(&"t1".parse().unwrap()).unwrap();
    assert_eq!((table.sheets_in, open(&app).session().notes.len()), (1, 3));
    assert_eq!(open(&app).document.undo_caption(), Some("add 3 notes"));
    assert!(open(&app).notes.iter().all(|note| note.said_at.is_none() && note.item == Some("discussion".parse().unwrap())));
    assert_eq!(open(&app).tables.sheet, SheetDraft::default());
    sheet(&mut app, SheetCommand::Begin);
    assert_eq!(open(&app).tables.sheet.number, 1, "the first is still to come");
    sheet(&mut app, SheetCommand::Add);
    assert_eq!(open(&app).session().notes.len(), 3, "an empty sheet adds nothing");
}

#[test]
fn a_sheet_that_was_begun_stays_when_the_dialog_is_closed() {
    let mut app = app();
    sheet(&mut app, SheetCommand::Begin);
    sheet(&mut app, SheetCommand::Write("half a sheet".to_owned()));
    app.dispatch(Command::CloseDialog);
    app.dispatch(TableCommand::choose(source("t2")));
    sheet(&mut app, SheetCommand::Begin);
    let draft = &open(&app).tables.sheet;
    assert_eq!((draft.text(), draft.source), ("half a sheet", Some(source("t1"))));
}

#[test]
fn the_list_follows_the_place_the_filter_and_the_session() {
    let mut app = app();
    let first = add(&mut app, "Buses are late");
    app.dispatch(TableCommand::choose(source("t2")));
    add(&mut app, "Buses are full");
    add(&mut app, "Nobody answers");
    let listed = |app: &App| open(app).tables.listed().iter().map(|at| open(app).notes.get(*at).unwrap().number).collect::<Vec<_>>();
    assert_eq!(listed(&app), [2, 3]);
    list(&mut app, ListCommand::Filter(NoteFilter { words: "bus".to_owned(), ..NoteFilter::default() }));
    assert_eq!(listed(&app), [2]);
    list(&mut app, ListCommand::Everywhere(true));
    assert_eq!(listed(&app), [1, 2]);
    app.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Delete(first.id))));
    assert_eq!(listed(&app), [2]);
    let theme = Some(ThemeIs::Tagged("gone".parse().unwrap()));
    list(&mut app, ListCommand::Filter(NoteFilter { theme, ..NoteFilter::default() }));
    assert_eq!(listed(&app), [0; 0]);
    app.dispatch(Command::Undo);
    assert_eq!(listed(&app), [1, 2, 3], "a theme that is gone filters nothing");
    list(&mut app, ListCommand::Clear);
    assert_eq!(listed(&app), [2, 3]);
}

#[test]
fn what_is_selected_is_seen_unless_an_edit_took_it_out_of_the_list() {
    let mut app = app();
    for words in ["Buses are late", "Buses are full", "Nobody answers"] {
        add(&mut app, words);
    }
    list(&mut app, ListCommand::Filter(NoteFilter { quoting: Some(QuotingIs::NotAsked), ..NoteFilter::default() }));
    list(&mut app, ListCommand::PickAll);
    let selected = |app: &App| open(app).tables.selected.notes().len();
    assert_eq!(selected(&app), 3);
    app.dispatch(Command::Tables(TablesCommand::Many(ManyCommand::Quoting(Some(Quoting::Yes)))));
    assert_eq!((open(&app).tables.listed().len(), selected(&app)), (0, 3), "there may be more to do with them");
    list(&mut app, ListCommand::Clear);
    list(&mut app, ListCommand::Filter(NoteFilter { words: "bus".to_owned(), ..NoteFilter::default() }));
    assert_eq!(selected(&app), 2, "what a search hides is not acted on");
    app.dispatch(TableCommand::choose(source("t2")));
    assert_eq!(selected(&app), 0);
}

#[test]
fn when_a_note_was_said_is_typed_as_a_time_of_its_day() {
    let mut app = app();
    let note = add(&mut app, "Words");
    let field = TypedField::NoteSaid(note.id);
    let said = |app: &App| open(app).session().notes.get(&note.id).unwrap().said_at;
    app.dispatch(Command::Type(field.clone(), "10.15".to_owned()));
    app.dispatch(Command::Leave(field.clone()));
    assert_eq!(said(&app), Some(at("10:15")));
    app.dispatch(Command::Type(field.clone(), "quarter past".to_owned()));
    app.dispatch(Command::Leave(field.clone()));
    assert_eq!(said(&app), Some(at("10:15")), "what is no time changes nothing");
    app.dispatch(Command::Type(field.clone(), String::new()));
    app.dispatch(Command::Leave(field));
    assert_eq!(said(&app), None);
}

#[test]
fn only_a_table_that_captures_here_goes_still_and_only_while_its_discussion_runs() {
    let mut session = session();
    let now = at("10:12");
    let heard = |session: &Session, latest: Option<&str>| {
        let table = session.tables.get(&"t1".parse().unwrap()).unwrap();
        let count = crate::insight::TableCount { latest: latest.map(at), ..Default::default() };
        last_note(table, count, session, &Schedule::of(session, now, &TimeZone::UTC), now)
    };
    let discussion = session.agenda.get_mut(&"discussion".parse().unwrap()).unwrap();
    discussion.events.truncate(1);
    session.agenda.get_mut(&"talk".parse().unwrap()).unwrap().events.clear();
    assert_eq!(heard(&session, Some("10:03")), LastNote::StillSince(at("10:03")));
    assert_eq!(heard(&session, Some("09:10")), LastNote::StillSince(at("10:00")), "it cannot be still before it was asked");
    assert_eq!(heard(&session, None), LastNote::StillSince(at("10:00")));
    assert_eq!(heard(&session, Some("10:08")), LastNote::At(at("10:08")));
    let discussion = session.agenda.get_mut(&"discussion".parse().unwrap()).unwrap();
    discussion.events.push(ItemEvent { at: at("10:11"), what: Happening::Paused });
    assert_eq!(heard(&session, Some("10:03")), LastNote::At(at("10:03")), "nobody is expected to talk in a pause");
    let table = session.tables.get_mut(&"t1".parse().unwrap()).unwrap();
    table.capture = Capture::Paper;
    assert_eq!(heard(&session, Some("10:03")), LastNote::Sheets);
}

#[test]
fn the_last_note_of_a_place_is_opened_for_changes() {
    let mut app = app();
    let open_last = || Command::Tables(TablesCommand::Note(NoteCommand::OpenLast));
    app.dispatch(open_last());
    assert_eq!(open(&app).tables.note, None);
    let note = add(&mut app, "Here");
    app.dispatch(TableCommand::choose(source("t2")));
    add(&mut app, "There");
    app.dispatch(TableCommand::choose(source("t1")));
    app.dispatch(open_last());
    assert_eq!((open(&app).tables.note, open(&app).tables.focus().1), (Some(note.id), FocusOn::Written));
    app.dispatch(Command::Tables(TablesCommand::Note(NoteCommand::Delete(note.id))));
    assert_eq!(open(&app).tables.note, None, "what is gone is not shown");
}
